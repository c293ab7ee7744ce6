//! Bytes in, a confirmation out.

use bibwire_core::xml::DateTime;
use bibwire_core::{Diagnostic, Error, Limits};

use super::echo::Echo;
use super::salvage::Salvage;
use super::{Outcome, Received, Tolerance, legal};
use crate::code::ErrorType;
use crate::element::ErrorData;
use crate::read::Document;
use crate::{Edition, Kind, Message, Options, Reason};

/// What to answer where it cannot be told which message came. The standard has no confirmation for that.
///
/// ```
/// use bibwire_iso18626::Undetermined;
///
/// assert_eq!(Undetermined::default(), Undetermined::RequestConfirmation);
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Undetermined {
    /// A `requestConfirmation`, as OCLC does.
    #[default]
    RequestConfirmation,
    /// The confirmation of what the message seems to be, by the names in it; else a `requestConfirmation`.
    Guess,
    /// Nothing: the transport says it, such as by a status of HTTP.
    Nothing,
}

/// How messages are confirmed.
///
/// ```
/// use bibwire_iso18626::{Edition, Policy, Undetermined};
///
/// let policy = Policy { undetermined: Undetermined::Nothing, ..Policy::default() };
/// assert_eq!(policy.edition, Edition::V1_2);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(clippy::exhaustive_structs, reason = "made with `..Policy::default()`")]
pub struct Policy {
    /// What is said in `timestampReceived`.
    pub received: Received,
    /// What to answer where it cannot be told which message came.
    pub undetermined: Undetermined,
    /// Which findings are a reason to refuse a message.
    pub tolerance: Tolerance,
    /// The edition of a message that does not tell its own. 1.2, the one most in use.
    pub edition: Edition,
    /// How much a document may ask for.
    pub limits: Limits,
}

impl Default for Policy {
    fn default() -> Policy {
        Policy {
            received: Received::default(),
            undetermined: Undetermined::default(),
            tolerance: Tolerance::default(),
            edition: Edition::V1_2,
            limits: Limits::default(),
        }
    }
}

/// What came, and what to answer.
///
/// See [`answer`] for an example.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Answer {
    /// The confirmation to send back. There is one, unless [`Undetermined::Nothing`] is the policy.
    pub confirmation: Option<Message>,
    /// Everything that is wrong with what came.
    pub findings: Vec<Diagnostic>,
    /// The message that came, as well as it can be read.
    pub incoming: Option<Message>,
}

/// Reads what came from a partner, leniently, and makes the confirmation to send back: whatever the bytes are.
///
/// Where they hold no message, the ids are taken from what is there, even if it is no XML at all, and the confirmation
/// says `BadlyFormedMessage`. Whether the message fits the state of the request is not judged here: a server that refuses
/// it makes its own [`confirm`](super::confirm) of [`Answer::incoming`].
///
/// A partner who sends a confirmation, which must not be confirmed, is answered like one who sends something that cannot be
/// told, with the error `UnrecognisedDataElement`.
///
/// ```
/// use bibwire_core::xml::DateTime;
/// use bibwire_iso18626::{Kind, Policy, answer};
///
/// let now = DateTime::lenient("2026-11-23T08:30:02Z");
/// let came = include_bytes!("../../docs/samples/received.xml");
/// let whole = answer(came, &Policy::default(), &now)?;
/// let xml = whole.confirmation.unwrap().to_xml()?;
/// assert!(xml.contains("<messageStatus>OK</messageStatus>"));
///
/// // The line was cut within the header.
/// let half = answer(&came[..690], &Policy::default(), &now)?.confirmation.unwrap();
/// assert_eq!(half.body.kind(), Kind::RequestingAgencyMessageConfirmation);
/// assert_eq!(half.body.agencies().0.unwrap().to_string(), "ISIL:CN-110001");
/// assert!(half.to_xml()?.contains("<errorType>BadlyFormedMessage</errorType>"));
/// # Ok::<(), bibwire_iso18626::Error>(())
/// ```
///
/// # Errors
///
/// If `now` is no legal date and time; nothing else.
pub fn answer(bytes: &[u8], policy: &Policy, now: &DateTime) -> Result<Answer, Error> {
    let now = legal(now)?;
    let Opened { incoming, findings, .. } = policy.read(bytes);
    let (echo, kind, outcome) = match &incoming {
        Some(message) => {
            let kind = message.body.kind();
            (Echo::of(message), Some(kind), Outcome::judged(&findings, policy.tolerance))
        }
        None => {
            let salvage = Salvage::of(bytes, &policy.limits);
            let likely = salvage.guess.filter(|_| policy.undetermined == Undetermined::Guess);
            let kind = salvage.kind.or(likely);
            (salvage.echo(policy.edition), kind, Outcome::badly_formed())
        }
    };
    let (kind, outcome) = match kind {
        Some(kind) if kind.confirmation().is_none() => {
            let error = ErrorData::new(ErrorType::UnrecognisedDataElement, kind.as_str());
            let kind = (policy.undetermined == Undetermined::Guess).then_some(kind);
            (kind, Outcome::Error(vec![error]))
        }
        kind => (kind, outcome),
    };
    let kind = kind.or((policy.undetermined != Undetermined::Nothing).then_some(Kind::Request));
    let confirmation = kind.map(|kind| echo.confirmation(kind, outcome, &now, policy.received));
    Ok(Answer { confirmation, findings, incoming })
}

struct Opened {
    incoming: Option<Message>,
    findings: Vec<Diagnostic>,
    /// Whether nothing tells of which edition the message is.
    undated: bool,
}

impl Policy {
    /// Reads a message by its edition, or by that of the policy if it does not tell.
    fn read(&self, bytes: &[u8]) -> Opened {
        let options = |edition| Options { edition, limits: self.limits.clone() };
        let opened = open(bytes, &options(None));
        if opened.undated && self.edition != Edition::V1_2 { open(bytes, &options(Some(self.edition))) } else { opened }
    }
}

fn open(bytes: &[u8], options: &Options) -> Opened {
    Document::open(bytes, options, |document| {
        let mut findings: Vec<Diagnostic> = Vec::new();
        let incoming = document.message();
        let undated = document.detected().is_some_and(|it| it.reason == Reason::Nothing);
        // A vector takes all.
        let _ = document.deliver(&mut findings);
        Opened { incoming, findings, undated }
    })
}
