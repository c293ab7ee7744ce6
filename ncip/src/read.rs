//! Reading messages: strictly, leniently, and as they were.

mod document;
mod front;
mod judge;
mod source;

use bibwire_core::{Limits, Sink};

pub(crate) use document::Document;
pub(crate) use front::Front;
pub(crate) use judge::is_markup;
pub(crate) use source::Source;

use crate::{Message, Version};

/// How messages are read.
///
/// ```
/// use bibwire_ncip::{Options, Version};
///
/// let options = Options { version: Some(Version::V2_0), ..Options::default() };
/// assert_eq!(options.limits.depth, 64);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[allow(clippy::exhaustive_structs, reason = "made with `..Options::default()`")]
pub struct Options {
    /// The version by which the message is judged; by itself, the reader believes what the message says.
    pub version: Option<Version>,
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
/// use bibwire_ncip::{Diagnostic, Options, read};
///
/// // No namespace, the version in none, an element out of order, a zone without a colon.
/// let message = b"<NCIPMessage version='http://www.niso.org/schemas/ncip/v2_02/ncip_v2_02.xsd'><ItemReceived>
///   <DateReceived>2026-11-24T08:30:00+0800</DateReceived>
///   <ItemId><ItemIdentifierValue>31000200012345</ItemIdentifierValue></ItemId>
/// </ItemReceived></NCIPMessage>";
/// let mut findings: Vec<Diagnostic> = Vec::new();
/// let message = read(message, &Options::default(), &mut findings).unwrap();
/// let codes: Vec<&str> = findings.iter().map(|finding| finding.rule.code.as_str()).collect();
/// assert_eq!(codes, ["NCP303", "NCP313", "NCP308", "NCP405"]);
/// ```
pub fn read(bytes: &[u8], options: &Options, sink: &mut impl Sink) -> Option<Message> {
    Document::open(bytes, options, |document| {
        let message = document.message();
        document.deliver(sink).is_continue().then_some(message).flatten()
    })
}
