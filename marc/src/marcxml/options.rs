//! How a reader goes about its work.

use bibwire_core::Limits;

/// How a reader goes about its work. What a fault means is not said here: the sink decides that.
///
/// ```
/// use bibwire_marc::Limits;
/// use bibwire_marc::marcxml::Options;
///
/// let options = Options { limits: Limits { depth: 16, ..Limits::default() }, ..Options::default() };
/// assert!(!options.truncated && !options.strict_namespace);
/// ```
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// How much a document may ask for.
    pub limits: Limits,
    /// Whether a record that is cut off by the end of the input is delivered with the fields that are whole.
    /// By default it is reported and not delivered.
    pub truncated: bool,
    /// Whether only the namespace of MARC 21 slim is one for MARC. By default MarcXchange and the namespaces of other
    /// formats are too, and an element that looks like a record is one whatever its namespace.
    pub strict_namespace: bool,
}
