//! Subfields, cut out of a field as they are asked for.

use super::{Code, Value};
use crate::DELIMITER;

/// A subfield: a code and a value.
///
/// ```
/// use bibwire_marc::Field;
///
/// let field = Field::data("245", b"10").with('a', "红楼梦");
/// let subfield = field.iter().next().unwrap();
/// assert_eq!(subfield.code(), 'a');
/// assert_eq!(subfield.value(), "红楼梦");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subfield<'a>(&'a [u8]);

impl<'a> Subfield<'a> {
    /// The code.
    #[inline]
    pub fn code(self) -> Code {
        Code::split(self.0).0
    }

    /// The value.
    #[inline]
    pub fn value(self) -> Value<'a> {
        Value::new(Code::split(self.0).1)
    }

    /// Code and value, as they stand after the delimiter.
    #[inline]
    pub(crate) fn as_bytes(self) -> &'a [u8] {
        self.0
    }
}

/// The subfields of a field, in order.
///
/// ```
/// use bibwire_marc::Field;
///
/// let field = Field::data("650", b" 0").with('a', "Libraries").with('z', "China");
/// let codes: Vec<_> = field.iter().map(|subfield| subfield.code().to_string()).collect();
/// assert_eq!(codes, ["a", "z"]);
/// ```
#[derive(Debug, Clone)]
pub struct Subfields<'a> {
    /// What follows the delimiter of the next subfield.
    rest: Option<&'a [u8]>,
    /// Where `rest` begins in the bytes that `literals` count in.
    at: usize,
    /// Where the byte of a delimiter is a part of a value.
    literals: &'a [u32],
}

impl<'a> Subfields<'a> {
    /// The subfields of `bytes`, after whatever comes before the first; and how much that is.
    #[inline]
    pub(super) fn of(bytes: &'a [u8], at: usize, literals: &'a [u32]) -> (&'a [u8], Subfields<'a>) {
        // Two indicators and a delimiter, nearly always.
        let head = match bytes {
            [first, second, DELIMITER, ..] if *first != DELIMITER && *second != DELIMITER => 2,
            _ => delimiter(bytes, at, literals).unwrap_or(bytes.len()),
        };
        let (head, rest) = bytes.split_at_checked(head).unwrap_or((bytes, &[]));
        let rest = rest.split_first().map(|(_, rest)| rest);
        (head, Subfields { rest, at: at.saturating_add(head.len()).saturating_add(1), literals })
    }
}

/// Where the next delimiter is that is one.
#[inline]
fn delimiter(bytes: &[u8], at: usize, literals: &[u32]) -> Option<usize> {
    if !literals.is_empty() {
        return delimiter_among_literals(bytes, at, literals);
    }
    // Most subfields are short: eight bytes at a time, here, is less work than a call.
    let near = bytes.get(..NEAR).unwrap_or(bytes);
    let (words, rest) = near.as_chunks::<8>();
    for (index, word) in words.iter().enumerate() {
        let found = first_delimiter(u64::from_le_bytes(*word));
        if found < 8 {
            return Some(index.wrapping_mul(8).wrapping_add(found));
        }
    }
    if bytes.len() > NEAR {
        return memchr::memchr(DELIMITER, bytes.get(NEAR..)?).map(|found| found.wrapping_add(NEAR));
    }
    let found = rest.iter().position(|byte| *byte == DELIMITER)?;
    Some(near.len().wrapping_sub(rest.len()).wrapping_add(found))
}

/// How many bytes are looked at before the search is handed over. A multiple of eight.
const NEAR: usize = 48;

/// Which byte of a word, counted from the lowest, is the first delimiter; 8 if none is.
#[inline]
fn first_delimiter(word: u64) -> usize {
    const LOW: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let zero_where_found = word ^ LOW.wrapping_mul(DELIMITER as u64);
    // The lowest bit that remains is that of the first zero byte; those above it may be wrong.
    let found = zero_where_found.wrapping_sub(LOW) & !zero_where_found & HIGH;
    (found.trailing_zeros() / 8) as usize
}

#[cold]
fn delimiter_among_literals(bytes: &[u8], at: usize, literals: &[u32]) -> Option<usize> {
    memchr::memchr_iter(DELIMITER, bytes).find(|found| {
        let position = u32::try_from(at.saturating_add(*found)).unwrap_or(u32::MAX);
        literals.binary_search(&position).is_err()
    })
}

impl<'a> Iterator for Subfields<'a> {
    type Item = Subfield<'a>;

    #[inline]
    fn next(&mut self) -> Option<Subfield<'a>> {
        let rest = self.rest?;
        let Some(end) = delimiter(rest, self.at, self.literals) else {
            self.rest = None;
            return Some(Subfield(rest));
        };
        let next = end.wrapping_add(1);
        self.rest = rest.get(next..);
        self.at = self.at.wrapping_add(next);
        rest.get(..end).map(Subfield)
    }
}

impl std::iter::FusedIterator for Subfields<'_> {}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_delimiter_is_found_where_it_is(bytes in proptest::collection::vec(prop_oneof![20 => any::<u8>(), 1 => Just(DELIMITER)], 0..120)) {
            let found = bytes.iter().position(|byte| *byte == DELIMITER);
            prop_assert_eq!(delimiter(&bytes, 0, &[]), found);
        }
    }
}
