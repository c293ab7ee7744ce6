//! What does this circulation message say? Prints its version, its service, who sends it to whom, the user, the item, the
//! dates and the problems, and what is wrong with it.
//!
//! ```sh
//! cargo run -p bibwire-examples --bin ncip_read -- message.xml
//! ```

use ncip::choice::{LoanPeriod, Outcome, User};
use ncip::element::{InitiationHeader, ItemId, Problem};
use ncip::{Body, Diagnostic, Error, Options};

fn main() -> Result<(), Error> {
    let path = std::env::args().nth(1).ok_or_else(|| Error::usage("usage: ncip_read FILE"))?;
    let bytes = std::fs::read(path)?;
    let mut findings: Vec<Diagnostic> = Vec::new();
    let message = ncip::read(&bytes, &Options::default(), &mut findings);
    findings.iter().for_each(|finding| eprintln!("{}: {finding}", finding.severity));
    let message = message.ok_or_else(|| Error::usage("the file holds no message"))?;

    line("version", Some(message.version));
    line("service", message.body.service());
    match &message.body {
        Body::LookupUser(asked) => {
            header(asked.initiation_header.as_deref());
            user(&asked.user);
        }
        Body::CheckOutItem(asked) => {
            header(asked.initiation_header.as_deref());
            user(&asked.user);
            item(&asked.item_id);
        }
        Body::CheckOutItemResponse(answer) => match &answer.outcome {
            Outcome::Done(done) => {
                item(&done.item_id);
                match &done.loan_period {
                    LoanPeriod::Due(due) => line("due", Some(due.as_str())),
                    LoanPeriod::Indeterminate(_) => line("due", Some("without end")),
                    LoanPeriod::NonReturnable(_) => line("due", Some("never")),
                }
            }
            Outcome::Problems(refused) => problems(&refused.problems),
        },
        Body::CheckInItem(asked) => {
            header(asked.initiation_header.as_deref());
            item(&asked.item_id);
        }
        Body::Problem(all) => problems(all),
        // What a program does with the other services is its own affair.
        _ => {}
    }
    Ok(())
}

fn line(name: &str, value: Option<impl std::fmt::Display>) {
    if let Some(value) = value {
        println!("{name}\t{value}");
    }
}

fn header(header: Option<&InitiationHeader>) {
    line("from", header.map(|header| &header.from_agency_id.agency_id.value));
    line("to", header.map(|header| &header.to_agency_id.agency_id.value));
}

/// Who it is; what was typed in is nobody's business.
fn user(user: &User) {
    match user {
        User::Id(id) => line("user", Some(&id.user_identifier_value)),
        User::Visible(id) => line("user", Some(&id.visible_user_identifier)),
        User::Authentication(inputs) => {
            inputs.iter().for_each(|input| line("user by", Some(&input.authentication_input_type.value)));
        }
    }
}

fn item(id: &ItemId) {
    line("item", Some(&id.item_identifier_value));
}

fn problems(problems: &[Problem]) {
    problems.iter().for_each(|problem| line("problem", Some(problem.kind())));
}
