//! Looking for the end of a string, eight bytes at once.

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGH: u64 = 0x8080_8080_8080_8080;

/// The bytes of `word` that are less than `below`, which is at most 0x80, by their high bit.
/// Exact for the lowest of them: a borrow goes upward alone.
const fn less(word: u64, below: u8) -> u64 {
    word.wrapping_sub(ONES.wrapping_mul(below as u64)) & !word & HIGH
}

/// Where the first quote, backslash or control character is, from `from` on. The length of all, where there is none.
#[inline]
pub(super) fn plain(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    loop {
        let rest = bytes.get(at..).unwrap_or_default();
        let Some(chunk) = rest.first_chunk::<8>() else {
            let found = rest.iter().position(|byte| matches!(byte, b'"' | b'\\' | 0..0x20));
            return at.saturating_add(found.unwrap_or(rest.len()));
        };
        let word = u64::from_le_bytes(*chunk);
        let quote = less(word ^ ONES.wrapping_mul(b'"' as u64), 1);
        let backslash = less(word ^ ONES.wrapping_mul(b'\\' as u64), 1);
        let hit = quote | backslash | less(word, 0x20);
        if hit != 0 {
            return at.saturating_add((hit.trailing_zeros() / 8) as usize);
        }
        at = at.saturating_add(8);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn finds_the_first(bytes in proptest::collection::vec(prop_oneof![8 => 0x1eu8..=0x23, 8 => 0x5bu8..=0x5d, 20 => any::<u8>(), 20 => Just(b'a')], 0..40), from in 0usize..40) {
            let from = from.min(bytes.len());
            let first = bytes[from..].iter().position(|byte| *byte == b'"' || *byte == b'\\' || *byte < 0x20);
            prop_assert_eq!(plain(&bytes, from), first.map_or(bytes.len(), |at| from + at));
        }
    }
}
