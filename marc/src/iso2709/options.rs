//! How a reader goes about its work.

use bibwire_core::Limits;

/// How a reader goes about its work. What a fault means is not said here: the sink decides that.
///
/// ```
/// use bibwire_marc::Limits;
/// use bibwire_marc::iso2709::Options;
///
/// let options = Options { limits: Limits { fields: 500, ..Limits::default() }, ..Options::default() };
/// assert!(!options.truncated);
/// ```
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// How much a record may ask for.
    pub limits: Limits,
    /// Whether a record that is cut off by the end of the input is delivered with the fields that are whole.
    /// By default it is reported and not delivered.
    pub truncated: bool,
}
