//! What a conversion could not keep.

use std::fmt;

/// What a conversion could not keep as it was, or had to add.
///
/// ```
/// use bibwire_iso18626::{Edition, LossKind, Message, code::Action, element::RequestingAgencyMessageConfirmation};
///
/// let mut told = RequestingAgencyMessageConfirmation { action: Some(Action::Lost), ..Default::default() };
/// told.confirmation_header.timestamp = "2026-11-23T08:00:00Z".parse()?;
/// told.confirmation_header.timestamp_received = "2026-11-23T08:00:00Z".parse()?;
/// told.confirmation_header.message_status = bibwire_iso18626::code::MessageStatus::Ok;
/// let (_, losses) = Message::new(Edition::V2021_2, told).convert(Edition::V1_2);
/// assert_eq!(losses[0].what, LossKind::Replaced);
/// assert_eq!(
///     losses[0].to_string(),
///     "/ISO18626Message/requestingAgencyMessageConfirmation/action: replaced: \"Lost\" (Notification comes nearest to it)"
/// );
/// # Ok::<(), bibwire_core::xml::value::DateTimeError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Loss {
    /// Where: the names of the elements, with a number behind one of which there are several. An element of either
    /// edition bears the name that it has in the new one.
    pub path: String,
    /// In which way it is a loss.
    pub what: LossKind,
    /// The value that was lost, replaced or moved, or unknown XML. A password is not told.
    pub text: String,
    /// Why, or by what.
    pub note: String,
}

/// In which way something is lost in a conversion.
///
/// ```
/// use bibwire_iso18626::LossKind;
///
/// assert!(LossKind::Missing.is_unfinished() && !LossKind::Dropped.is_unfinished());
/// assert_eq!(LossKind::Supplied.to_string(), "supplied");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub enum LossKind {
    /// The edition has no place for it, and it is gone.
    Dropped,
    /// It stands in another place, where it is not certain that it is looked for.
    Moved,
    /// Another value stands there, which is not the same.
    Replaced,
    /// It is as it was, but the edition's list does not have the code.
    Code,
    /// The edition demands the element; an empty one was added.
    Supplied,
    /// The edition demands the element, and there is no value for it that would be safe. The message cannot be written
    /// before it has one.
    Missing,
    /// The edition demands the element, and does not allow the value. The message cannot be written before it is another.
    Invalid,
}

impl LossKind {
    /// Whether the message cannot be written before it is dealt with.
    ///
    /// See [`LossKind`] for an example.
    pub const fn is_unfinished(self) -> bool {
        matches!(self, LossKind::Missing | LossKind::Invalid)
    }
}

impl fmt::Display for LossKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            LossKind::Dropped => "dropped",
            LossKind::Moved => "moved",
            LossKind::Replaced => "replaced",
            LossKind::Code => "not on the list",
            LossKind::Supplied => "supplied",
            LossKind::Missing => "missing",
            LossKind::Invalid => "not valid",
        })
    }
}

impl fmt::Display for Loss {
    /// One line: the place, the kind, the value if there is one, and why.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.what)?;
        if !self.text.is_empty() {
            write!(f, ": {:?}", self.text)?;
        }
        write!(f, " ({})", self.note)
    }
}
