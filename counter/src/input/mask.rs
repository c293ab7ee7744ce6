//! What can be had of a Chinese encoding that is not built in: its ASCII.

/// Puts 0xFF in the place of each second byte of a character, so that none of them passes as a quote or a bracket.
///
/// In GB 18030 and its kin a character begins with a byte from 0x81 on, and the byte after it may be ASCII.
#[derive(Debug, Default)]
pub(super) struct Mask {
    /// Whether the last byte was the first of a character.
    begun: bool,
}

impl Mask {
    pub(super) fn apply(&mut self, bytes: &mut [u8]) {
        for byte in bytes {
            let is_second = self.begun && matches!(byte, 0x30..=0x39 | 0x40..=0x7E | 0x80..=0xFE);
            self.begun = !is_second && matches!(byte, 0x81..=0xFE);
            if is_second {
                *byte = 0xFF;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_byte_is_no_bracket() {
        // 亄 is 81 7D, and }, ] and | are second bytes too.
        let mut bytes = b"\"\x81}\x81]\x81\x30\x81\x31\" {\xe9\"}".to_vec();
        let (first, second) = bytes.split_at_mut(2);
        let mut mask = Mask::default();
        mask.apply(first);
        mask.apply(second);
        assert_eq!(bytes, b"\"\x81\xff\x81\xff\x81\xff\x81\xff\" {\xe9\"}");
    }
}
