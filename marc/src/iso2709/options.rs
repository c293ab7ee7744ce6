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
    /// Whether to look at the framing alone: lengths, directory, and the terminator of every field. Values are then
    /// not judged as they are read, neither whether they are UTF-8 nor whether one holds a terminator. For those who
    /// read a field of many, and look at that.
    pub framing_only: bool,
}
