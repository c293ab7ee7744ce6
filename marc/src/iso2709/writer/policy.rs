//! What to do with what ISO 2709 cannot hold.

/// What to do with what ISO 2709 cannot hold. By default such a record is refused.
///
/// ```
/// use bibwire_marc::iso2709::{LongFields, LongRecords, Policy, Reserved};
///
/// let policy = Policy {
///     long_fields: LongFields::Break,
///     long_records: LongRecords::Zero,
///     reserved: Reserved::Replace(b' '),
///     unknown_tags: true,
/// };
/// assert_ne!(policy, Policy::default());
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Policy {
    /// Fields of more than 9,999 bytes, terminator included.
    pub long_fields: LongFields,
    /// Records of more than 99,999 bytes.
    pub long_records: LongRecords,
    /// Values that hold a byte that ends a record or a field or begins a subfield.
    pub reserved: Reserved,
    /// Whether to write a field whose tag is [`Tag::UNKNOWN`](crate::Tag::UNKNOWN), with the tag `???`.
    pub unknown_tags: bool,
}

/// What to do with a field of more than 9,999 bytes, terminator included.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum LongFields {
    /// Refuse the record.
    #[default]
    Refuse,
    /// Write several directory entries, each but the last with a length of 0000: ISO 2709:2008, 4.4.4.
    Pieces,
    /// Write it whole, with 9999 for its length.
    Clamp,
    /// Write it whole, with 0000 for its length.
    Zero,
    /// Write several fields with the same tag and indicators, broken between subfields or words.
    Break,
    /// Leave it out.
    Drop,
}

/// What to do with a record of more than 99,999 bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum LongRecords {
    /// Refuse it.
    #[default]
    Refuse,
    /// Write it, with 99999 for its length and for starts beyond.
    Clamp,
    /// Write it, with 00000 for its length and for starts beyond.
    Zero,
}

/// What to do with a value that holds 1D, 1E or 1F.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reserved {
    /// Refuse the record.
    #[default]
    Refuse,
    /// Put another byte in the place of each.
    Replace(u8),
    /// Leave each out.
    Remove,
    /// Write each as it is. A reader may see another structure than was meant.
    Keep,
}

impl Policy {
    /// What to write for a field start: itself, if five digits can say it.
    #[inline]
    pub(super) fn start(&self, start: u32) -> u32 {
        match self.long_records {
            _ if start < 100_000 => start,
            LongRecords::Zero => 0,
            LongRecords::Clamp | LongRecords::Refuse => 99_999,
        }
    }
}
