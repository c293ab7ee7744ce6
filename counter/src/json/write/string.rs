//! Texts in JSON.

/// Writes a text in quotes. What need not be escaped is not.
#[inline]
pub(crate) fn write(out: &mut Vec<u8>, text: &str) {
    out.push(b'"');
    let mut rest = text.as_bytes();
    loop {
        let (plain, special) = rest.split_at(plain(rest));
        out.extend_from_slice(plain);
        let [byte, after @ ..] = special else { break };
        escape(out, *byte);
        rest = after;
    }
    out.push(b'"');
}

/// How many bytes need no escape.
#[inline]
fn plain(bytes: &[u8]) -> usize {
    const ONES: u64 = u64::from_le_bytes([1; 8]);
    const HIGH: u64 = u64::from_le_bytes([0x80; 8]);
    const QUOTES: u64 = u64::from_le_bytes([b'"'; 8]);
    const BACKSLASHES: u64 = u64::from_le_bytes([b'\\'; 8]);
    const SPACES: u64 = u64::from_le_bytes([b' '; 8]);
    let has_zero = |word: u64| word.wrapping_sub(ONES) & !word & HIGH;
    let (words, tail) = bytes.as_chunks::<8>();
    let mut count = 0usize;
    for word in words {
        let word = u64::from_le_bytes(*word);
        // Bytes below a space borrow from the high bit that they do not have themselves.
        let control = word.wrapping_sub(SPACES) & !word & HIGH;
        if control | has_zero(word ^ QUOTES) | has_zero(word ^ BACKSLASHES) != 0 {
            break;
        }
        count = count.saturating_add(8);
    }
    let rest =
        if count == bytes.len().saturating_sub(tail.len()) { tail } else { bytes.get(count..).unwrap_or_default() };
    let special = rest.iter().position(|byte| matches!(byte, 0..0x20 | b'"' | b'\\'));
    count.saturating_add(special.unwrap_or(rest.len()))
}

#[cold]
fn escape(out: &mut Vec<u8>, byte: u8) {
    let short = match byte {
        b'"' | b'\\' => byte,
        b'\n' => b'n',
        b'\r' => b'r',
        b'\t' => b't',
        0x08 => b'b',
        0x0C => b'f',
        _ => {
            let digit = |value: u8| {
                if value < 10 { b'0'.wrapping_add(value) } else { b'a'.wrapping_add(value.wrapping_sub(10)) }
            };
            out.extend_from_slice(&[b'\\', b'u', b'0', b'0', digit(byte >> 4), digit(byte & 0xF)]);
            return;
        }
    };
    out.extend_from_slice(&[b'\\', short]);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn texts_are_those_of_serde(text in "[\0-\x20\"\\\\aé中🌍\u{7f}\u{2028}]{0,40}|\\PC{0,80}") {
            let mut out = Vec::new();
            write(&mut out, &text);
            prop_assert_eq!(String::from_utf8(out).unwrap(), serde_json::to_string(&text).unwrap());
        }
    }
}
