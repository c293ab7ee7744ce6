//! Searching a text for the few bytes that matter, eight bytes at a time.
//!
//! Values are short: a byte of text costs less here than a call of a searcher for long texts would.

const HIGHS: u64 = 0x8080_8080_8080_8080;
const ONES: u64 = 0x0101_0101_0101_0101;

/// Marks the bytes of `word` that are `byte`. The lowest mark is right; those above it may be wrong.
#[inline(always)]
const fn equal(word: u64, byte: u8) -> u64 {
    let zero = word ^ u64::from_ne_bytes([byte; 8]);
    zero.wrapping_sub(ONES) & !zero & HIGHS
}

/// Marks the bytes of `word` that are lower than `limit`, which is at most 0x80. The lowest mark is right.
#[inline(always)]
const fn below(word: u64, limit: u8) -> u64 {
    word.wrapping_sub(u64::from_ne_bytes([limit; 8])) & !word & HIGHS
}

#[inline(always)]
fn find(bytes: &[u8], marks: impl Fn(u64) -> u64) -> usize {
    let (words, tail) = bytes.as_chunks::<8>();
    let mut passed = 0usize;
    for word in words {
        let found = marks(u64::from_le_bytes(*word));
        if found != 0 {
            return passed.wrapping_add((found.trailing_zeros() / 8) as usize);
        }
        passed = passed.wrapping_add(8);
    }
    // The rest, filled up with a byte that is never marked.
    let mut last = [b'.'; 8];
    for (to, from) in last.iter_mut().zip(tail) {
        *to = *from;
    }
    let found = marks(u64::from_le_bytes(last));
    if found != 0 { passed.wrapping_add((found.trailing_zeros() / 8) as usize) } else { bytes.len() }
}

/// How many bytes of character data come before the first that must be looked at: markup, a reference, what could be
/// `]]>`, a control character, tab and line end among them, and the first byte of what could be U+FFFE or U+FFFF.
///
/// ```
/// assert_eq!(bibwire_core::markup::scan::text(b"Simon &amp; Schuster"), 6);
/// ```
#[inline]
pub fn text(bytes: &[u8]) -> usize {
    find(bytes, |word| {
        equal(word, b'<') | equal(word, b'&') | equal(word, b']') | below(word, 0x20) | equal(word, 0xEF)
    })
}

/// How many bytes of a value can be written as they are before one that must be looked at: `<`, `>`, `&`, a
/// control character, and the first byte of what could be U+FFFE or U+FFFF.
///
/// ```
/// assert_eq!(bibwire_core::markup::scan::value(b"Simon & Schuster"), 6);
/// ```
#[inline]
pub fn value(bytes: &[u8]) -> usize {
    find(bytes, |word| {
        equal(word, b'<') | equal(word, b'>') | equal(word, b'&') | below(word, 0x20) | equal(word, 0xEF)
    })
}

/// Whether `bytes` begin with U+FFFE or U+FFFF, which are no characters.
///
/// ```
/// assert!(bibwire_core::markup::scan::is_noncharacter("\u{ffff}".as_bytes()));
/// ```
#[inline]
pub const fn is_noncharacter(bytes: &[u8]) -> bool {
    matches!(bytes, [0xEF, 0xBF, 0xBE | 0xBF, ..])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn eight_at_once_as_one_by_one(
            bytes in proptest::collection::vec(
                prop_oneof![8 => any::<u8>(), 4 => Just(b'a'), 1 => Just(0x1F), 1 => Just(0x20), 1 => Just(b'=')],
                0..40,
            ),
        ) {
            let slow = |marked: &[u8]| {
                bytes.iter().position(|byte| *byte < 0x20 || *byte == 0xEF || marked.contains(byte)).unwrap_or(bytes.len())
            };
            prop_assert_eq!(text(&bytes), slow(b"<&]"));
            prop_assert_eq!(value(&bytes), slow(b"<>&"));
        }
    }
}
