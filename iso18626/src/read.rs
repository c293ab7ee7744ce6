//! Reading messages: strictly, leniently, and as they were.

mod document;
mod judge;

use bibwire_core::{Limits, Sink};

pub(crate) use document::Document;

use crate::{Detected, Edition, Message};

/// How messages are read.
///
/// ```
/// use bibwire_iso18626::{Edition, Options};
///
/// let options = Options { edition: Some(Edition::V1_2), ..Options::default() };
/// assert_eq!(options.limits.depth, 64);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[allow(clippy::exhaustive_structs, reason = "made with `..Options::default()`")]
pub struct Options {
    /// The edition by which the message is judged; by itself, the reader believes what the message says.
    pub edition: Option<Edition>,
    /// How much a document may ask for.
    pub limits: Limits,
}

/// Reads a message as well as it goes. Everything that is wrong goes to `sink`, in the order of the document, with what was
/// made of it.
///
/// The message is what can be had: it may lack what is missing or broken in the document. There is none if the document
/// holds no message at all, or the sink breaks.
///
/// ```
/// use bibwire_iso18626::{Diagnostic, Options, read};
///
/// // No envelope, no namespace, an element out of order, a zone without a colon.
/// let message = b"<requestConfirmation><confirmationHeader>
///   <messageStatus>OK</messageStatus>
///   <timestamp>2026-11-23T08:30:00+0000</timestamp>
///   <timestampReceived>2026-11-23T08:30:00Z</timestampReceived>
/// </confirmationHeader></requestConfirmation>";
/// let mut findings: Vec<Diagnostic> = Vec::new();
/// let message = read(message, &Options::default(), &mut findings).unwrap();
/// let codes: Vec<&str> = findings.iter().map(|finding| finding.rule.code.as_str()).collect();
/// assert_eq!(codes, ["ILL302", "ILL303", "ILL308", "ILL405"]);
/// ```
pub fn read(bytes: &[u8], options: &Options, sink: &mut impl Sink) -> Option<Message> {
    Document::open(bytes, options, |document| {
        let message = document.message();
        document.deliver(sink).is_continue().then_some(message).flatten()
    })
}

/// Which edition a document is of; nothing if it holds no message.
///
/// See [`Detected`] for an example.
pub fn detect(bytes: &[u8]) -> Option<Detected> {
    Document::open(bytes, &Options::default(), |document| document.detected().cloned())
}
