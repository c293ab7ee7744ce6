//! A message: one of the six, in its envelope.

mod body;
mod envelope;

use bibwire_core::{Error, Strict};

pub use body::{Body, Kind};
pub use envelope::Envelope;
pub(crate) use envelope::{SYMBOLS, Version};

use crate::{Edition, Options, Writer, read};

/// An ISO 18626 message, of any edition.
///
/// The values are those of all editions together; [`Message::edition`] says which of them the message is of. What was
/// read beyond them is kept, so that a message can be written as it was: see [`Writer::as_read`].
///
/// ```
/// use bibwire_iso18626::{Body, Edition, Message};
///
/// let message = Message::from_xml(include_bytes!("../docs/samples/received.xml"))?;
/// assert_eq!(message.edition, Edition::V1_2);
/// let Body::RequestingAgencyMessage(received) = &message.body else { panic!("of the requesting agency") };
/// assert_eq!(received.header.requesting_agency_request_id, "R-2026-0017");
/// # Ok::<(), bibwire_iso18626::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Message {
    /// The edition by which the message is to be understood.
    pub edition: Edition,
    /// The text of the attribute `version`, which many systems write in their own way.
    pub version: String,
    /// What the message says.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub body: Body,
    /// What was peculiar about the envelope.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Envelope::is_usual"))]
    pub envelope: Envelope,
}

impl Message {
    /// A message of an edition.
    ///
    /// ```
    /// use bibwire_iso18626::{Edition, Message, element::RequestConfirmation};
    ///
    /// let message = Message::new(Edition::V1_2, RequestConfirmation::default());
    /// assert_eq!(message.version, "1.2");
    /// ```
    pub fn new(edition: Edition, body: impl Into<Body>) -> Message {
        let version = edition.as_str().to_owned();
        Message { edition, version, body: body.into(), envelope: Envelope::default() }
    }

    /// The message of a document, strictly: exactly what the schema of its edition allows.
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

    /// The message as a document, in its edition and in the usual form.
    ///
    /// ```
    /// # use bibwire_iso18626::Message;
    /// let message = Message::from_xml(include_bytes!("../docs/samples/received.xml"))?;
    /// assert_eq!(Message::from_xml(message.to_xml()?.as_bytes())?.body, message.body);
    /// # Ok::<(), bibwire_iso18626::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the message holds what the edition has no place for, or lacks what it demands. See [`Message::convert`].
    pub fn to_xml(&self) -> Result<String, Error> {
        let bytes = Writer::new().write(self)?.to_vec();
        String::from_utf8(bytes).map_err(|_| Error::usage("the writer writes UTF-8"))
    }
}
