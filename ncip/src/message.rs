//! A message: what it says, and how it was wrapped.

mod body;
mod envelope;

use bibwire_core::{Error, Strict};

pub use body::{Body, Kind, Role, Service, UnknownService};
pub(crate) use body::{EXT, PROBLEM};
pub use envelope::Envelope;
pub(crate) use envelope::{ENVELOPE, Form, VERSION};

use crate::{Options, Version, Writer, read};

/// An NCIP message, of any version.
///
/// The values are those of all versions together; [`Message::version`] says which of them the message is of. What was
/// read beyond them is kept, so that a message can be written as it was: see [`Writer::as_read`].
///
/// ```
/// use bibwire_ncip::choice::User;
/// use bibwire_ncip::{Body, Message, Version};
///
/// let message = Message::from_xml(
///     br#"<NCIPMessage xmlns="http://www.niso.org/2008/ncip" xmlns:ncip="http://www.niso.org/2008/ncip"
///     ncip:version="http://www.niso.org/schemas/ncip/v2_02/ncip_v2_02.xsd">
///   <LookupUser><UserId><UserIdentifierValue>20260017</UserIdentifierValue></UserId></LookupUser>
/// </NCIPMessage>"#,
/// )?;
/// assert_eq!(message.version, Version::V2_02);
/// let Body::LookupUser(lookup) = &message.body else { panic!("a look-up") };
/// let User::Id(id) = &lookup.user else { panic!("by a number") };
/// assert_eq!(id.user_identifier_value, "20260017");
/// # Ok::<(), bibwire_ncip::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Message {
    /// The version by which the message is to be understood.
    pub version: Version,
    /// The text of the attribute `version`, which many systems write in their own way.
    pub version_text: String,
    /// What the message says.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub body: Body,
    /// What was peculiar about the envelope.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Envelope::is_usual"))]
    pub envelope: Envelope,
}

impl Message {
    /// A message of a version.
    ///
    /// ```
    /// use bibwire_ncip::{Message, Version, service::ItemReceivedResponse};
    ///
    /// let message = Message::new(Version::V2_0, ItemReceivedResponse::default());
    /// assert_eq!(message.version_text, "http://www.niso.org/schemas/ncip/v2_0/ncip_v2_0.xsd");
    /// ```
    pub fn new(version: Version, body: impl Into<Body>) -> Message {
        Message { version, version_text: version.uri().to_owned(), body: body.into(), envelope: Envelope::default() }
    }

    /// The message of a document, strictly: exactly what the schema of its version allows.
    ///
    /// See [`Message`] for an example.
    ///
    /// # Errors
    ///
    /// The first thing that is not well-formed, or not valid.
    pub fn from_xml(bytes: &[u8]) -> Result<Message, Error> {
        let mut strict = Strict::default();
        let message = read(bytes, &Options::default(), &mut strict);
        strict.into_result()?;
        message.ok_or_else(|| Error::usage("the document holds no message"))
    }

    /// The message as a document, in its version and in the usual form.
    ///
    /// ```
    /// use bibwire_ncip::{Message, Version, service::ItemReceivedResponse};
    ///
    /// let message = Message::new(Version::V2_02, ItemReceivedResponse::default());
    /// assert_eq!(Message::from_xml(message.to_xml()?.as_bytes())?.body, message.body);
    /// # Ok::<(), bibwire_ncip::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the message holds what the version has no place for, or lacks what it demands.
    pub fn to_xml(&self) -> Result<String, Error> {
        let bytes = Writer::new().write(self)?.to_vec();
        String::from_utf8(bytes).map_err(|_| Error::usage("the writer writes UTF-8"))
    }
}
