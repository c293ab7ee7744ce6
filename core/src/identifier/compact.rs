//! The characters of a number without what people put between them.

use super::Fault;

/// A number longer than this is none of ours.
const LONGEST: usize = 16;

/// The characters that count.
pub(super) struct Compact {
    /// The characters and the byte of the text each begins at: at most [`LONGEST`].
    chars: Vec<(char, usize)>,
    /// How many there are in all.
    count: usize,
    /// Whether the text is in ASCII.
    ascii: bool,
}

/// Takes out hyphens and blanks, and gives digits and letters their common width. A final `x` becomes a capital.
pub(super) fn compact(text: &str) -> Compact {
    let mut compact = Compact { chars: Vec::with_capacity(LONGEST), count: 0, ascii: text.is_ascii() };
    for (at, c) in text.char_indices() {
        if is_hyphen(c) || c == ' ' || c == '\u{3000}' {
            continue;
        }
        compact.count = compact.count.saturating_add(1);
        if compact.chars.len() < LONGEST {
            let narrow = narrow(c);
            compact.chars.push((if narrow == 'x' { 'X' } else { narrow }, at));
        }
    }
    compact
}

/// The ASCII character that a fullwidth one stands for, or the character itself.
pub(super) fn narrow(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => u32::from(c).checked_sub(0xFEE0).and_then(char::from_u32).unwrap_or(c),
        _ => c,
    }
}

/// Whether the character is a hyphen, a dash or a minus sign, in ASCII or not.
pub(super) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE63}' | '\u{FF0D}')
}

impl Compact {
    /// How many characters count.
    pub(super) fn len(&self) -> usize {
        self.count
    }

    /// The characters.
    pub(super) fn chars(&self) -> impl Iterator<Item = char> {
        self.chars.iter().map(|(c, _)| *c)
    }

    /// The first character as the capital letter it may be.
    pub(super) fn first(&self) -> Option<char> {
        self.chars().next().map(|c| c.to_ascii_uppercase())
    }

    /// Fails unless there are as many characters as `expected` says, which `fits` knows.
    pub(super) fn length(&self, fits: impl Fn(usize) -> bool, expected: &'static str) -> Result<(), Fault> {
        if fits(self.count) { Ok(()) } else { Err(Fault::Length { found: self.count, expected }) }
    }

    /// The digits from the character `skip` on. With `x`, the last may be an `X`, which counts ten.
    pub(super) fn digits(&self, skip: usize, x: bool) -> Result<Vec<u32>, Fault> {
        let last = self.chars.len().saturating_sub(1);
        self.chars
            .iter()
            .enumerate()
            .skip(skip)
            .map(|(index, &(found, at))| match found {
                'X' if x && index == last => Ok(10),
                _ => found.to_digit(10).ok_or(Fault::Character { found, at }),
            })
            .collect()
    }

    /// `normal`, or the fault that the text is not in ASCII.
    pub(super) fn finish(&self, normal: String) -> Result<String, Fault> {
        if self.ascii { Ok(normal) } else { Err(Fault::NotAscii { meant: normal }) }
    }
}

/// Fails unless the last digit is `expected`, in which ten is `X`.
pub(super) fn check_digit(digits: &[u32], expected: u32) -> Result<(), Fault> {
    let found = digits.last().copied().unwrap_or_default();
    if found == expected { Ok(()) } else { Err(Fault::CheckDigit { found: digit(found), expected: digit(expected) }) }
}

/// The character for a digit, `X` for ten.
pub(super) fn digit(value: u32) -> char {
    char::from_digit(value, 10).unwrap_or('X')
}

/// The check digit of the digits before the last, by the weights one and three in turn (ISO 2108, ISO 10957).
pub(super) fn weights_1_3(digits: &[u32]) -> u32 {
    let sum = leading(digits)
        .zip([1, 3].into_iter().cycle())
        .fold(0u32, |sum, (digit, weight)| sum.saturating_add(digit.saturating_mul(weight)));
    10u32.saturating_sub(sum % 10) % 10
}

/// The check digit of the digits before the last, modulo eleven by falling weights down to two (ISO 2108:1992, ISO 3297).
pub(super) fn falling_11(digits: &[u32]) -> u32 {
    // A sum of sums weighs the first digit most and the last once; once more, and the weights end with two.
    let (sum, sums) = leading(digits).fold((0u32, 0u32), |(sum, sums), digit| {
        let sum = sum.saturating_add(digit);
        (sum, sums.saturating_add(sum))
    });
    11u32.saturating_sub(sums.saturating_add(sum) % 11) % 11
}

/// The check digit of the digits before the last, by MOD 11-2 of ISO/IEC 7064 (ISO 27729).
pub(super) fn mod_11_2(digits: &[u32]) -> u32 {
    let rest = leading(digits).fold(0u32, |rest, digit| rest.saturating_add(digit).saturating_mul(2) % 11);
    12u32.saturating_sub(rest) % 11
}

/// All digits but the last.
fn leading(digits: &[u32]) -> impl Iterator<Item = u32> {
    digits.split_last().map(|(_, rest)| rest).unwrap_or_default().iter().copied()
}
