//! Which versions a system understands: the message that is apart from all others, and the same in every version.

use bibwire_core::xml::{Extra, Node, Part, Pen, Style, Symbol};
use bibwire_core::{Error, Sink, Strict};

use crate::element::{FromAgencyId, ToAgencyId};
use crate::message::VERSION;
use crate::names::NAMES;
use crate::read::{Front, Source};
use crate::version::{self, FIRST};
use crate::{Options, write};

bibwire_core::element! {
    names NAMES;
    /// Asks which versions the other system understands.
    ///
    /// ```
    /// use bibwire_ncip::discovery::{Discovery, LookupVersion};
    ///
    /// let mut asked = LookupVersion::default();
    /// asked.from_agency_id.agency_id.value = "CN-310002".into();
    /// asked.from_agency_id.agency_id.scheme = Some("urn:isil".into());
    /// asked.to_agency_id.agency_id = asked.from_agency_id.agency_id.clone();
    /// let xml = Discovery::from(asked.clone()).to_xml()?;
    /// assert_eq!(Discovery::from_xml(xml.as_bytes())?, Discovery::from(asked));
    /// # Ok::<(), bibwire_ncip::Error>(())
    /// ```
    pub struct LookupVersion {
        /// The agency that sends the message.
        one from_agency_id: FromAgencyId = "FromAgencyId",
        /// The agency that the message is for.
        one to_agency_id: ToAgencyId = "ToAgencyId",
    }
}

bibwire_core::element! {
    names NAMES;
    /// Which versions a system understands. It may answer any message in a version that it does not understand.
    ///
    /// ```
    /// use bibwire_ncip::Version;
    /// use bibwire_ncip::discovery::LookupVersionResponse;
    ///
    /// let answer = LookupVersionResponse {
    ///     versions_supported: vec![Version::V2_02.uri().to_owned()],
    ///     ..LookupVersionResponse::default()
    /// };
    /// assert_eq!(answer.versions_supported[0].parse(), Ok(Version::V2_02));
    /// ```
    pub struct LookupVersionResponse {
        /// The agency that sends the message.
        one from_agency_id: FromAgencyId = "FromAgencyId",
        /// The agency that the message is for.
        one to_agency_id: ToAgencyId = "ToAgencyId",
        /// The versions, by their addresses.
        many versions_supported: String = "VersionSupported",
        /// The services. Systems of OCLC alone tell them.
        many services_supported: String = "ServiceSupported",
    }
}

/// A message about versions.
///
/// See [`LookupVersion`] for an example.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[allow(clippy::exhaustive_enums, reason = "there are two")]
pub enum Discovery {
    /// Asks which versions the other system understands.
    LookupVersion(LookupVersion),
    /// Which versions a system understands.
    LookupVersionResponse(LookupVersionResponse),
}

impl From<LookupVersion> for Discovery {
    fn from(message: LookupVersion) -> Discovery {
        Discovery::LookupVersion(message)
    }
}

impl From<LookupVersionResponse> for Discovery {
    fn from(message: LookupVersionResponse) -> Discovery {
        Discovery::LookupVersionResponse(message)
    }
}

const ENVELOPE: Symbol = Symbol::of("NCIPVersionMessage", &NAMES);
const LOOKUP: Symbol = Symbol::of("LookupVersion", &NAMES);
const RESPONSE: Symbol = Symbol::of("LookupVersionResponse", &NAMES);

/// What the attribute `version` of the message says.
const URI: &str = "http://www.niso.org/ncip/v1_0/imp1/xsd/ncip_version.xsd";

impl Discovery {
    /// The message of a document, strictly.
    ///
    /// See [`LookupVersion`] for an example.
    ///
    /// # Errors
    ///
    /// The first thing that is not well-formed, or not valid.
    pub fn from_xml(bytes: &[u8]) -> Result<Discovery, Error> {
        let mut strict = Strict::default();
        let message = read(bytes, &Options::default(), &mut strict);
        strict.into_result()?;
        message.ok_or_else(|| Error::usage("the document holds no message about versions"))
    }

    /// The message as a document.
    ///
    /// See [`LookupVersion`] for an example.
    ///
    /// # Errors
    ///
    /// If an agency has no scheme, an answer no version, or a text a character that XML does not allow.
    pub fn to_xml(&self) -> Result<String, Error> {
        let mut pen = Pen::new(Vec::new(), version::discovery(), &FIRST, &Style::default(), true);
        pen.open_with(ENVELOPE, &[(&*pen.attribute_name(VERSION), URI)], &Extra::default());
        match self {
            Discovery::LookupVersion(message) => message.write(LOOKUP, &mut pen),
            Discovery::LookupVersionResponse(message) => message.write(RESPONSE, &mut pen),
        }
        pen.close();
        let bytes = pen.finish().map_err(write::refusal)?;
        String::from_utf8(bytes).map_err(|_| Error::usage("the writer writes UTF-8"))
    }
}

/// Reads a message about versions as well as it goes. Everything that is wrong goes to `sink`.
///
/// ```
/// use bibwire_ncip::discovery::{Discovery, read};
/// use bibwire_ncip::{Diagnostic, Options};
///
/// let asked = b"<NCIPVersionMessage version='1.0'><LookupVersion/></NCIPVersionMessage>";
/// let mut findings: Vec<Diagnostic> = Vec::new();
/// let message = read(asked, &Options::default(), &mut findings);
/// assert!(matches!(message, Some(Discovery::LookupVersion(_))));
/// assert_eq!(findings[0].rule.code.as_str(), "NCP310");
/// ```
pub fn read(bytes: &[u8], options: &Options, sink: &mut impl Sink) -> Option<Discovery> {
    let front = Front::of(bytes, options.limits.record_bytes);
    let source = Source::new(&front, options);
    let parsed = source.parse(true);
    source.judge(&parsed, version::discovery());
    let message = parsed.tree.elements().find_map(of);
    source.deliver(sink).is_continue().then_some(message).flatten()
}

/// The message that an element is.
fn of(node: Node<'_>) -> Option<Discovery> {
    match node.symbol() {
        LOOKUP => LookupVersion::read(node).map(Discovery::from),
        RESPONSE => LookupVersionResponse::read(node).map(Discovery::from),
        _ => None,
    }
}
