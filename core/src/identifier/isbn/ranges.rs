//! The ranges of registration groups and of registrants.

/// The ranges as the text beside this file has them.
const TEXT: &str = include_str!("ranges.txt");

/// Numbers that have hyphens in the same places: nine digits, with the prefix 979 ten.
#[derive(Clone, Copy)]
struct Range {
    first: u32,
    last: u32,
    /// The bytes where hyphens stand.
    hyphens: [u8; 4],
}

/// The ranges in order, read from the text while this is compiled.
static RANGES: [Range; count()] = ranges();

/// The bytes where the hyphens of a number stand, if its range is assigned.
pub(super) fn find(digits: &[u32; 13]) -> Option<[usize; 4]> {
    let [9, 7, third, nine @ .., _] = digits else { return None };
    let number = nine.iter().fold(third.checked_sub(8)?, |number, digit| number.wrapping_mul(10).wrapping_add(*digit));
    let after = RANGES.partition_point(|range| range.first <= number);
    let range = RANGES.get(after.checked_sub(1)?)?;
    (number <= range.last).then_some(range.hyphens.map(usize::from))
}

/// Digits that were read, one after the other.
#[derive(Clone, Copy)]
struct Number {
    value: u32,
    length: u8,
}

impl Number {
    const fn with(self, digit: u8) -> Number {
        let value = self.value.wrapping_mul(10).wrapping_add(digit.wrapping_sub(b'0') as u32);
        Number { value, length: self.length.wrapping_add(1) }
    }

    /// This number and the digits at the front of a text; and what follows them.
    const fn and(mut self, mut text: &[u8]) -> (Number, &[u8]) {
        while let [digit @ b'0'..=b'9', rest @ ..] = text {
            self = self.with(*digit);
            text = rest;
        }
        (self, text)
    }

    /// Nine digits stand between the prefix and the check digit.
    const fn filled(mut self, digit: u8) -> u32 {
        while self.length < 9 {
            self = self.with(digit);
        }
        self.value
    }
}

/// What is at the front of the text.
enum Token<'t> {
    /// A prefix and a group, `978-80`, or no such thing.
    Group(Number, &'t [u8]),
    /// Registrants, first and last.
    Registrants(Number, Number, &'t [u8]),
    Other(&'t [u8]),
}

const fn token<'t>(text: &'t [u8], group: Number) -> Token<'t> {
    match text {
        [b'#', rest @ ..] => {
            let mut rest = rest;
            while let [byte, after @ ..] = rest {
                if *byte == b'\n' {
                    break;
                }
                rest = after;
            }
            Token::Other(rest)
        }
        [b'9', b'7', prefix @ (b'8' | b'9'), b'-', rest @ ..] => {
            let prefix = Number { value: prefix.wrapping_sub(b'8') as u32, length: 0 };
            let (group, rest) = prefix.and(rest);
            Token::Group(group, rest)
        }
        [b' ', rest @ ..] => {
            let (first, rest) = group.and(rest);
            let (last, rest) = match rest {
                [b'-', rest @ ..] => group.and(rest),
                _ => (first, rest),
            };
            Token::Registrants(first, last, rest)
        }
        [_, rest @ ..] => Token::Other(rest),
        [] => Token::Other(text),
    }
}

/// How many ranges there are.
const fn count() -> usize {
    let mut text = TEXT.as_bytes();
    let mut count = 0_usize;
    while !text.is_empty() {
        text = match token(text, Number { value: 0, length: 0 }) {
            Token::Registrants(_, _, rest) => {
                count = count.wrapping_add(1);
                rest
            }
            Token::Group(_, rest) | Token::Other(rest) => rest,
        };
    }
    count
}

#[allow(clippy::indexing_slicing, reason = "evaluated while this is compiled")]
const fn ranges<const COUNT: usize>() -> [Range; COUNT] {
    let mut ranges = [Range { first: 0, last: 0, hyphens: [0; 4] }; COUNT];
    let mut text = TEXT.as_bytes();
    let mut group = Number { value: 0, length: 0 };
    let mut at = 0_usize;
    while !text.is_empty() {
        text = match token(text, group) {
            Token::Group(read, rest) => {
                group = read;
                rest
            }
            Token::Registrants(first, last, rest) => {
                let second = group.length.wrapping_add(4);
                let third = first.length.wrapping_add(5);
                let hyphens = [3, second, third, 15];
                ranges[at] = Range { first: first.filled(b'0'), last: last.filled(b'9'), hyphens };
                at = at.wrapping_add(1);
                rest
            }
            Token::Other(rest) => rest,
        };
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_range_is_read_and_none_overlap() {
        let mut words = 0;
        let mut groups = Vec::new();
        for line in TEXT.lines().filter(|line| !line.starts_with('#')) {
            let (group, registrants) = line.split_once(' ').unwrap();
            assert!(group.starts_with("978-") || group.starts_with("979-"), "{line}");
            groups.push(group);
            words += registrants.split(' ').count();
            for (first, last) in registrants.split(' ').filter_map(|word| word.split_once('-')) {
                assert!(first.len() == last.len() && first < last, "{group} {first}-{last}");
            }
        }
        assert!(groups.is_sorted_by(|a, b| a < b));
        assert_eq!(RANGES.len(), words);
        assert!(RANGES.iter().all(|range| range.first <= range.last));
        assert!(RANGES.windows(2).all(|pair| pair[0].last < pair[1].first));
        // A number is left for each publication.
        assert!(RANGES.iter().all(|range| range.hyphens[2] < 14));
    }
}
