//! What a writer does about what MARCXML has no place for.

/// How a writer goes about its work, and what it does about what XML or MARCXML has no place for.
///
/// By default that is an error, and not a byte of the record is written. Where the policy changes something instead,
/// the sink is told.
///
/// ```
/// use bibwire_marc::marcxml::{ControlCharacters, Policy};
///
/// let policy = Policy { control_characters: ControlCharacters::Remove, ..Policy::default() };
/// assert!(policy.indent && policy.prefix.is_none());
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// Values that are not UTF-8.
    pub undecodable: Undecodable,
    /// Characters that XML does not allow, not even as references.
    pub control_characters: ControlCharacters,
    /// Tags, codes, indicators and text for which MARCXML has no place.
    pub misfits: Misfits,
    /// Whether each element begins a line of its own; if not, each record does.
    pub indent: bool,
    /// A prefix for the names of all elements, such as `marc`.
    pub prefix: Option<String>,
    /// The namespace of all elements.
    pub namespace: Namespace,
}

impl Default for Policy {
    fn default() -> Policy {
        Policy {
            undecodable: Undecodable::Error,
            control_characters: ControlCharacters::Error,
            misfits: Misfits::Error,
            indent: true,
            prefix: None,
            namespace: Namespace::Slim,
        }
    }
}

/// What to do about values that are not UTF-8.
///
/// ```
/// assert_eq!(bibwire_marc::marcxml::Policy::default().undecodable, bibwire_marc::marcxml::Undecodable::Error);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Undecodable {
    /// Refuse the record.
    Error,
    /// Write U+FFFD for what is no character.
    Replace,
}

/// What to do about characters that XML does not allow.
///
/// ```
/// use bibwire_marc::marcxml::{ControlCharacters, Policy};
///
/// assert_eq!(Policy::default().control_characters, ControlCharacters::Error);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ControlCharacters {
    /// Refuse the record.
    Error,
    /// Write U+FFFD for each.
    Replace,
    /// Leave them out.
    Remove,
}

/// What to do about what MARCXML has no place for: a tag that is not three letters and digits, a subfield without a
/// code, an indicator that is missing, text before the first subfield.
///
/// ```
/// assert_eq!(bibwire_marc::marcxml::Policy::default().misfits, bibwire_marc::marcxml::Misfits::Error);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Misfits {
    /// Refuse the record.
    Error,
    /// Write what comes nearest: the tag as it is, `?` for a code, a blank for an indicator, and no text.
    Adapt,
}

/// The namespace of what is written.
///
/// ```
/// use bibwire_marc::marcxml::Namespace;
///
/// assert_eq!(Namespace::Slim.uri(), "http://www.loc.gov/MARC21/slim");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Namespace {
    /// That of the MARC 21 XML schema, which programs for UNIMARC understand as well.
    Slim,
    /// That of ISO 25577, MarcXchange.
    MarcXchange,
}

impl Namespace {
    /// Its name.
    ///
    /// See [`Namespace`] for an example.
    pub const fn uri(self) -> &'static str {
        match self {
            Namespace::Slim => "http://www.loc.gov/MARC21/slim",
            Namespace::MarcXchange => "info:lc/xmlns/marcxchange-v2",
        }
    }
}
