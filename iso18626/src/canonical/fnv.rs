//! The hash FNV-1a of 64 bits, by Fowler, Noll and Vo.

pub(super) fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Out of the test vectors of its authors.
    #[test]
    fn vectors() {
        for (text, number) in [
            ("", 0xCBF2_9CE4_8422_2325),
            ("a", 0xAF63_DC4C_8601_EC8C),
            ("b", 0xAF63_DF4C_8601_F1A5),
            ("foobar", 0x8594_4171_F739_67E8),
        ] {
            assert_eq!(hash(text.as_bytes()), number, "{text}");
        }
    }
}
