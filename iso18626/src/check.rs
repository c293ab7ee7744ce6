//! The rules beyond the schema.

mod profile;

use bibwire_core::{Diagnostic, Sink};

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
    let _ = (message, profile, sink);
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
            check(message, profile, &mut |mut finding: Diagnostic| {
                document.locate(&mut finding.place);
                document.add(finding);
                std::ops::ControlFlow::Continue(())
            });
        }
        let schema = profile == Profile::Schema;
        let all =
            document.deliver(&mut |finding: Diagnostic| match schema && !crate::rules::is_of_schema(finding.rule) {
                true => std::ops::ControlFlow::Continue(()),
                false => sink.report(finding),
            });
        all.is_continue().then_some(message).flatten()
    })
}
