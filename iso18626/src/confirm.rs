//! The confirmation that the protocol wants at once for each message.

mod answer;
mod echo;
mod outcome;
mod salvage;

use bibwire_core::Error;
use bibwire_core::xml::DateTime;

pub use answer::{Answer, Policy, Undetermined, answer};
pub use outcome::{Outcome, Tolerance};

use crate::Message;
use echo::Echo;

/// What a confirmation says in `timestampReceived`.
///
/// ```
/// use bibwire_iso18626::Received;
///
/// assert_eq!(Received::default(), Received::TheirTimestamp);
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Received {
    /// The timestamp of the message that is confirmed, as Crosslink and ReShare do. Where the message has none, it is now.
    #[default]
    TheirTimestamp,
    /// Now, as Koha does.
    Now,
}

/// The confirmation of a message, in its edition and in its spelling of the version.
///
/// It names both libraries and the request as the message does, says what the message was about (the reason, or the
/// action), and whether it was received. It does not say yes or no to what was asked. What the message lacks is left out,
/// so that a confirmation is valid even where the message is not; a character that XML does not allow becomes U+FFFD.
///
/// Until 1.2 a confirmation has room for one error: the first is told. A type of error that is not on the list of the
/// standard becomes the one that is meant, or `BadlyFormedMessage`.
///
/// The clock is the caller's: `now` is when the confirmation is made.
///
/// ```
/// use bibwire_core::xml::DateTime;
/// use bibwire_iso18626::{Body, Message, Outcome, code::Action, confirm};
///
/// let message = Message::from_xml(include_bytes!("../docs/samples/received.xml"))?;
/// let now = DateTime::lenient("2026-11-23T08:30:02Z");
/// let confirmation = confirm(&message, Outcome::Received, &now)?;
/// let Body::RequestingAgencyMessageConfirmation(body) = &confirmation.body else { unreachable!() };
/// assert_eq!(body.action, Some(Action::Received));
/// assert_eq!(body.confirmation_header.timestamp_received.as_str(), "2026-11-23T08:30:00Z");
/// assert_eq!(confirmation.body.request_id(), message.body.request_id());
/// assert!(confirm(&confirmation, Outcome::Received, &now).is_err(), "a confirmation is not confirmed");
/// # Ok::<(), bibwire_iso18626::Error>(())
/// ```
///
/// # Errors
///
/// If the message is a confirmation, or `now` is no legal date and time.
pub fn confirm(message: &Message, outcome: Outcome, now: &DateTime) -> Result<Message, Error> {
    Policy::default().confirm(message, outcome, now)
}

impl Policy {
    /// The confirmation of a message, as [`confirm`] makes it, with what this policy says of `timestampReceived`.
    ///
    /// ```
    /// use bibwire_core::xml::DateTime;
    /// use bibwire_iso18626::{Message, Outcome, Policy, Received};
    ///
    /// let message = Message::from_xml(include_bytes!("../docs/samples/received.xml"))?;
    /// let policy = Policy { received: Received::Now, ..Policy::default() };
    /// let confirmation = policy.confirm(&message, Outcome::Received, &DateTime::lenient("2026-11-23T08:30:02Z"))?;
    /// assert!(confirmation.to_xml()?.contains("<timestampReceived>2026-11-23T08:30:02Z<"));
    /// # Ok::<(), bibwire_iso18626::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`confirm`].
    pub fn confirm(&self, message: &Message, outcome: Outcome, now: &DateTime) -> Result<Message, Error> {
        let now = legal(now)?;
        let Some(kind) = message.body.kind().confirmation() else {
            return Err(Error::usage(format!("a {} is not confirmed", message.body.kind())));
        };
        Ok(Echo::of(message).confirmation(kind, outcome, &now, self.received))
    }
}

/// A date and time without the blanks that XML Schema allows around it, and some readers do not.
fn legal(now: &DateTime) -> Result<DateTime, Error> {
    let now = DateTime::lenient(bibwire_core::xml::value::whitespace::trim(now.as_str()));
    if now.is_legal() { Ok(now) } else { Err(Error::usage("the time of a confirmation is no xs:dateTime")) }
}
