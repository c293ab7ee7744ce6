//! Numbers as ISO 2709 writes them: a fixed count of ASCII digits, nothing else.
//!
//! Never `str::parse`: it takes `+0158`.

/// The number that `bytes` write in ASCII digits; `None` for anything else, or for nothing, or beyond `u32`.
pub(crate) fn parse(bytes: &[u8]) -> Option<u32> {
    if bytes.is_empty() {
        return None;
    }
    bytes.iter().try_fold(0u32, |number, byte| {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        number.checked_mul(10)?.checked_add(u32::from(digit))
    })
}

/// Eight digits read as two numbers of four.
///
/// All eight are judged and combined in one word: the directory of a record is nothing but such numbers.
#[inline]
pub(crate) fn parse_4_4(bytes: [u8; 8]) -> Option<(u32, u32)> {
    let word = u64::from_le_bytes(bytes);
    // A digit has a high nibble of 3, and keeps it when 6 is added.
    let high = 0xF0F0_F0F0_F0F0_F0F0;
    let carried = word.wrapping_add(0x0606_0606_0606_0606);
    if (word & high) != 0x3030_3030_3030_3030 || (carried & high) != 0x3030_3030_3030_3030 {
        return None;
    }
    let ones = word & 0x0F0F_0F0F_0F0F_0F0F;
    let pairs = (ones.wrapping_mul(10).wrapping_add(ones >> 8)) & 0x00FF_00FF_00FF_00FF;
    let fours = pairs.wrapping_mul(100).wrapping_add(pairs >> 16);
    Some(((fours & 0xFFFF) as u32, ((fours >> 32) & 0xFFFF) as u32))
}

/// Writes `number` into `out` with leading zeros. The caller has made sure that it fits.
#[inline]
pub(crate) fn write(mut number: u32, out: &mut [u8]) {
    for digit in out.iter_mut().rev() {
        *digit = b'0'.wrapping_add((number % 10) as u8);
        number /= 10;
    }
}

/// Writes a field length in four digits and a field start in five, as a directory entry has them.
///
/// Eight of the nine digits are made in one word, the way [`parse_4_4`] reads them.
#[inline]
pub(crate) fn write_4_5(length: u32, start: u32, out: &mut [u8; 9]) {
    let fours = u64::from(length) | u64::from(start / 10) << 32;
    // 10486 / 2^20 is a hundredth, and 103 / 2^10 a tenth, near enough for what is below 10,000 and 100.
    let hundreds = (fours.wrapping_mul(10_486) >> 20) & 0x0000_007F_0000_007F;
    let pairs = hundreds | fours.wrapping_sub(hundreds.wrapping_mul(100)) << 16;
    let tens = (pairs.wrapping_mul(103) >> 10) & 0x000F_000F_000F_000F;
    let ones = tens | pairs.wrapping_sub(tens.wrapping_mul(10)) << 8;
    let digits = ones | 0x3030_3030_3030_3030;
    let [a, b, c, d, e, f, g, h] = digits.to_le_bytes();
    *out = [a, b, c, d, e, f, g, h, b'0'.wrapping_add((start % 10) as u8)];
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_digits_are_digits() {
        for text in ["", "+0158", "-0158", " 0158", "0_158", "0x158", "99999999999"] {
            assert_eq!(parse(text.as_bytes()), None, "{text}");
        }
        assert_eq!(parse("٠١٥٨".as_bytes()), None);
        assert_eq!(parse(b"00158"), Some(158));
    }

    proptest! {
        #[test]
        fn eight_at_once_as_one_by_one(bytes in proptest::array::uniform8(prop_oneof![9 => 0x30u8..0x3A, 1 => any::<u8>()])) {
            let slow = parse(&bytes[..4]).zip(parse(&bytes[4..]));
            prop_assert_eq!(parse_4_4(bytes), slow);
        }

        #[test]
        fn an_entry_is_written_as_it_is_read(length in 0u32..10_000, start in 0u32..100_000) {
            let mut out = [0; 9];
            write_4_5(length, start, &mut out);
            prop_assert_eq!(str::from_utf8(&out).unwrap(), format!("{length:04}{start:05}"));
        }

        #[test]
        fn what_is_written_is_read(number in 0u32..100_000) {
            let mut out = [0; 5];
            write(number, &mut out);
            prop_assert_eq!(parse(&out), Some(number));
        }
    }
}
