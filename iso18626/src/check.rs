//! The rules beyond the schema.

mod codes;
mod conditions;
mod dates;
mod identifiers;
mod judge;
mod partner;
mod profile;
mod walk;
mod way;

use std::ops::ControlFlow;

use bibwire_core::{Diagnostic, Sink};
use judge::Judge;
use walk::{Seen, Walk};
use way::Way;

pub use profile::{Profile, UnknownProfile};

use crate::read::Document;
use crate::{Message, Options};

/// Judges a message by the rules beyond the schema: code lists, identifiers, what the standard demands in prose, what fits
/// together, and what a partner understands. Never stops at the first.
///
/// Places are paths. To have bytes and lines as well, see [`inspect`].
///
/// ```
/// use bibwire_iso18626::{Diagnostic, Message, Profile, check};
///
/// let message = Message::from_xml(include_bytes!("../docs/samples/received.xml"))?;
/// let mut findings: Vec<Diagnostic> = Vec::new();
/// check(&message, Profile::Standard, &mut findings);
/// assert!(findings.is_empty());
/// # Ok::<(), bibwire_iso18626::Error>(())
/// ```
pub fn check(message: &Message, profile: Profile, sink: &mut impl Sink) {
    // Whether the sink broke makes no difference any more.
    let _ = Judge::new(message, profile, sink).at_body(whole);
}

/// Judges the message that is at a place.
fn whole(judge: &mut Judge<'_>, way: &Way<'_>) -> ControlFlow<()> {
    if judge.profile() == Profile::Schema {
        return ControlFlow::Continue(());
    }
    let body = &judge.message().body;
    body.walk(way, &mut |way, seen| match seen {
        Seen::Text(text) => identifiers::text(judge, way, text),
        Seen::Code(text, scheme) => codes::code(judge, way, text, scheme),
        Seen::Time(time) => dates::time(judge, way, time),
        Seen::Costs(costs) => codes::costs(judge, way, costs),
        Seen::Agency(agency) => identifiers::agency(judge, way, agency),
        Seen::Item(item) => identifiers::item(judge, way, item),
        Seen::Record(record) => identifiers::record(judge, way, record),
        Seen::House(house) => conditions::house(judge, way, house),
    })?;
    conditions::check(judge, way)?;
    dates::check(judge, way)?;
    partner::check(judge, way)
}

/// Reads a document and judges it: everything that [`read`](crate::read) finds, and everything that [`check`] finds, in the
/// order of the document and with places in it. With [`Profile::Schema`], it is what a validator of the schema finds.
///
/// ```
/// use bibwire_iso18626::{Diagnostic, Options, Profile, inspect};
///
/// let mut findings: Vec<Diagnostic> = Vec::new();
/// inspect(b"<requestConfirmation/>", &Options::default(), Profile::Schema, &mut findings);
/// assert_eq!(findings[0].code().as_str(), "ILL303");
/// ```
pub fn inspect(bytes: &[u8], options: &Options, profile: Profile, sink: &mut impl Sink) -> Option<Message> {
    Document::open(bytes, options, |document| {
        let message = document.message();
        if let Some(message) = message.as_ref().filter(|_| profile != Profile::Schema) {
            let mut place = |mut finding: Diagnostic| {
                document.locate(&mut finding.place);
                document.add(finding);
                ControlFlow::Continue(())
            };
            check(message, profile, &mut place);
            // It takes the document to know how long it is.
            let _ =
                Judge::new(message, profile, &mut place).at_body(|judge, way| partner::size(judge, way, bytes.len()));
        }
        let schema = profile == Profile::Schema;
        let all =
            document.deliver(&mut |finding: Diagnostic| match schema && !crate::rules::is_of_schema(finding.rule) {
                true => ControlFlow::Continue(()),
                false => sink.report(finding),
            });
        all.is_continue().then_some(message).flatten()
    })
}
