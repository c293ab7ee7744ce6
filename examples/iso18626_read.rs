//! What does this interlibrary-loan message say? Prints its type, edition, ids, item, dates, costs and notes, and what is
//! wrong with it.
//!
//!     cargo run -p bibwire-examples --bin iso18626_read -- iso18626/docs/samples/request.xml

use iso18626::annotation::Note;
use iso18626::element::{Costs, Request, SupplyingAgencyMessage};
use iso18626::{Body, Diagnostic, Error, Options};

fn main() -> Result<(), Error> {
    let path = std::env::args().nth(1).ok_or_else(|| Error::usage("usage: iso18626_read FILE"))?;
    let bytes = std::fs::read(path)?;
    let mut findings: Vec<Diagnostic> = Vec::new();
    let message = iso18626::read(&bytes, &Options::default(), &mut findings);
    findings.iter().for_each(|finding| eprintln!("{}: {finding}", finding.severity));
    let message = message.ok_or_else(|| Error::usage("the file holds no message"))?;

    line("type", Some(message.body.kind()));
    let why = iso18626::detect(&bytes).map(|detected| format!("{} ({})", detected.edition, detected.reason));
    line("edition", why);
    let (supplier, requester) = message.body.agencies();
    line("requester", requester);
    line("supplier", supplier);
    line("request", Some(message.body.request_id()));
    match &message.body {
        Body::Request(body) => request(body),
        Body::SupplyingAgencyMessage(body) => supplying(body),
        Body::RequestingAgencyMessage(body) => {
            line("action", Some(body.action.as_str()));
            note(body.note.as_deref());
        }
        // A confirmation says whether a message came, and nothing of the item.
        _ => {}
    }
    Ok(())
}

fn request(request: &Request) {
    let item = &request.bibliographic_info;
    line("title", item.title.as_ref());
    line("author", item.author.as_ref());
    for id in &item.bibliographic_item_id {
        line(id.bibliographic_item_identifier_code.value.as_str(), Some(&id.bibliographic_item_identifier));
    }
    if let Some(service) = &request.service_info {
        line("service", Some(service.service_type.as_str()));
        line("needed by", service.need_before_date.as_ref().map(|date| date.as_str()));
        note(service.note.as_deref());
    }
    costs("at most", request.billing_info.iter().filter_map(|billing| billing.maximum_costs.as_ref()));
}

fn supplying(message: &SupplyingAgencyMessage) {
    line("reason", Some(message.message_info.reason_for_message.as_str()));
    line("status", Some(message.status_info.status.as_str()));
    line("due", message.status_info.due_date.as_ref().map(|date| date.as_str()));
    costs("costs", message.message_info.offered_costs.iter());
    costs("costs", message.delivery_info.iter().flat_map(|delivery| &delivery.delivery_costs));
    note(message.message_info.note.as_deref());
}

fn line(name: &str, value: Option<impl std::fmt::Display>) {
    if let Some(value) = value {
        println!("{name}\t{value}");
    }
}

fn costs<'a>(name: &str, costs: impl Iterator<Item = &'a Costs>) {
    costs
        .for_each(|costs| line(name, Some(format!("{} {}", costs.monetary_value.as_str(), costs.currency_code.value))));
}

/// What people wrote, and what systems wrote beside it.
fn note(note: Option<&str>) {
    let Some(note) = note.map(Note::parse) else { return };
    line("note", Some(note.text()).filter(|text| !text.is_empty()));
    note.annotations().for_each(|annotation| line("marker", Some(annotation)));
}
