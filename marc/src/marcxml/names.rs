//! The markup that a writer repeats.

use bibwire_core::markup::name;

use super::policy::Policy;

/// The markup that a writer repeats, with prefix, blanks and line ends, from one place where something else is
/// written to the next.
#[derive(Debug)]
pub(super) struct Names {
    /// Whether the prefix is a name.
    pub(super) sound: bool,
    pub(super) begin: Piece,
    pub(super) end: Piece,
    /// From the start of a record to its leader, from there to the first field, and from the last field on.
    pub(super) record: Piece,
    pub(super) leader_end: Piece,
    pub(super) record_end: Piece,
    /// Up to the tag of a control field, and behind its value.
    pub(super) control: Piece,
    pub(super) control_end: Piece,
    /// Up to the tag of a data field.
    pub(super) data: Piece,
    /// From behind the indicators to the code of the first subfield, from a value to the code of the next one, and
    /// from the last value on.
    pub(super) first: Piece,
    pub(super) between: Piece,
    pub(super) data_end: Piece,
    /// What follows the indicators of a field without subfields.
    pub(super) empty: Piece,
}

impl Names {
    pub(super) fn of(policy: &Policy) -> Names {
        let prefix = policy.prefix.as_deref().map(|prefix| format!("{prefix}:")).unwrap_or_default();
        let binding = policy.prefix.as_deref().map(|prefix| format!(":{prefix}")).unwrap_or_default();
        let uri = policy.namespace.uri();
        let (line, indent) = if policy.indent { ("\n", "  ") } else { ("", "") };
        let at = |depth: usize| indent.repeat(depth);
        let subfield = format!("{}<{prefix}subfield code=\"", at(3));
        let subfield_end = format!("</{prefix}subfield>{line}");
        let data_end = format!("{}</{prefix}datafield>{line}", at(2));
        Names {
            sound: policy.prefix.as_deref().is_none_or(is_prefix),
            begin: Piece::new(format!(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{prefix}collection xmlns{binding}=\"{uri}\">\n"
            )),
            end: Piece::new(format!("</{prefix}collection>\n")),
            record: Piece::new(format!("{}<{prefix}record>{line}{}<{prefix}leader>", at(1), at(2))),
            leader_end: Piece::new(format!("</{prefix}leader>{line}")),
            record_end: Piece::new(format!("{}</{prefix}record>\n", at(1))),
            control: Piece::new(format!("{}<{prefix}controlfield tag=\"", at(2))),
            control_end: Piece::new(format!("</{prefix}controlfield>{line}")),
            data: Piece::new(format!("{}<{prefix}datafield tag=\"", at(2))),
            first: Piece::new(format!("{line}{subfield}")),
            between: Piece::new(format!("{subfield_end}{subfield}")),
            data_end: Piece::new(format!("{subfield_end}{data_end}")),
            empty: Piece::new(format!("{line}{data_end}")),
        }
    }
}

/// A piece of markup. A short one is copied with its padding, which is cut off again: a copy of a length that the
/// compiler knows is much faster.
#[derive(Debug)]
pub(super) enum Piece {
    Short([u8; Piece::SHORT], usize),
    Long(Vec<u8>),
}

impl Piece {
    const SHORT: usize = 48;

    fn new(text: String) -> Piece {
        let mut short = [0; Piece::SHORT];
        match short.get_mut(..text.len()) {
            Some(place) => {
                place.copy_from_slice(text.as_bytes());
                Piece::Short(short, text.len())
            }
            None => Piece::Long(text.into_bytes()),
        }
    }

    /// Puts the piece at the end of `buffer`.
    #[inline]
    pub(super) fn put(&self, buffer: &mut Vec<u8>) {
        match self {
            Piece::Short(padded, length) => {
                let end = buffer.len().wrapping_add(*length);
                buffer.extend_from_slice(padded);
                buffer.truncate(end);
            }
            Piece::Long(text) => buffer.extend_from_slice(text),
        }
    }
}

fn is_prefix(prefix: &str) -> bool {
    let name = name::scan(prefix.as_bytes(), 0);
    let whole = name.span.range().len() == prefix.len() && !prefix.is_empty();
    whole && !prefix.contains(':') && !matches!(prefix, "xml" | "xmlns")
}
