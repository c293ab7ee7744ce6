//! Digits in fixed places.

/// The digits of a text of one shape, where `0` stands for a digit, `X` for a digit or a capital `X`, which counts ten, and
/// anything else for itself. `None` if the text has another shape. Takes no memory.
pub(super) fn digits<const N: usize>(text: &str, shape: &[u8]) -> Option<[u32; N]> {
    if text.len() != shape.len() {
        return None;
    }
    let mut digits = [0; N];
    let mut places = digits.iter_mut();
    for (byte, part) in text.bytes().zip(shape) {
        match (part, byte) {
            (b'0' | b'X', b'0'..=b'9') => *places.next()? = u32::from(byte.wrapping_sub(b'0')),
            (b'X', b'X') => *places.next()? = 10,
            (b'0' | b'X', _) => return None,
            _ if *part == byte => {}
            _ => return None,
        }
    }
    Some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_shape_is_taken() {
        let three = |text: &str| digits::<3>(text, b"0-0X");
        assert_eq!(three("1-23"), Some([1, 2, 3]));
        assert_eq!(three("1-2X"), Some([1, 2, 10]));
        for text in ["", "123", "1-2x", "1-X2", "X-12", "1 23", "1-234", "-123", "\u{660}-1"] {
            assert_eq!(three(text), None, "{text}");
        }
    }
}
