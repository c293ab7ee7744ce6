//! xs:hexBinary and xs:base64Binary (XML Schema Part 2, 3.2.15 and 3.2.16).

use super::whitespace::{is_blank, trim};

pub(super) fn is_hex(text: &str) -> bool {
    let digits = trim(text);
    digits.len().is_multiple_of(2) && digits.bytes().all(|digit| digit.is_ascii_hexdigit())
}

/// Groups of four characters, blanks anywhere; the bits that are left over at the end are zero.
pub(super) fn is_base64(text: &str) -> bool {
    let mut count = 0u8;
    let mut padding = 0u8;
    let mut last = 0u8;
    for c in text.chars().filter(|c| !is_blank(*c)) {
        match sextet(c) {
            Some(bits) if padding == 0 => last = bits,
            None if c == '=' && padding < 2 => padding = padding.wrapping_add(1),
            _ => return false,
        }
        count = count.wrapping_add(1) % 4;
    }
    let left_over = match padding {
        0 => 0,
        1 => last & 0b11,
        _ => last & 0b1111,
    };
    count == 0 && left_over == 0
}

fn sextet(c: char) -> Option<u8> {
    let byte = u8::try_from(c).ok()?;
    Some(match byte {
        b'A'..=b'Z' => byte.wrapping_sub(b'A'),
        b'a'..=b'z' => byte.wrapping_sub(b'a').wrapping_add(26),
        b'0'..=b'9' => byte.wrapping_sub(b'0').wrapping_add(52),
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hex() {
        assert!(["", " ", "0a", " 0aFF\n"].into_iter().all(is_hex));
        assert!(!["0", "0g", "0 a", "０a"].into_iter().any(is_hex));
    }

    #[test]
    fn base64() {
        for text in ["", "AAAA", "AA==", "AAA=", "AQ==", "AAE=", " A A\nA A ", "AA= =", "+/+/"] {
            assert!(is_base64(text), "{text}");
        }
        for text in [
            "A",
            "AA",
            "AAA",
            "A===",
            "=",
            "====",
            "AB==",
            "AAB=",
            "AAAA=",
            "AQ==AQ==",
            "AA=A",
            "A-_A",
            "AA\u{A0}AA",
            "ＡAAA",
        ] {
            assert!(!is_base64(text), "{text}");
        }
    }
}
