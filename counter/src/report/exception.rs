//! What a report, or an answer in place of a report, says went wrong.

use super::Extra;

/// An exception: CoP 5.1, Appendix D; CoP 5.0.3, Appendix F.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[allow(clippy::exhaustive_structs, reason = "made with `..Exception::default()`")]
pub struct Exception {
    /// The number, where there is one.
    pub code: Option<u32>,
    /// The message.
    pub message: Option<String>,
    /// How grave it is, in words or in a number of the sender: release 5 alone.
    pub severity: Option<String>,
    /// Where help is.
    pub help_url: Option<String>,
    /// What the exception is about, such as the months that are missing.
    pub data: Option<String>,
    /// What else was said.
    pub extra: Vec<Extra>,
}
