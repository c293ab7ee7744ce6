//! Which records and which fields to show.

use std::str::FromStr;

/// Records from a number to a number, both included: `7`, `7-9`, `7-`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Range {
    pub(super) first: u64,
    pub(super) last: u64,
}

impl Range {
    pub(super) fn contains(&self, number: u64) -> bool {
        (self.first..=self.last).contains(&number)
    }
}

impl FromStr for Range {
    type Err = String;

    fn from_str(text: &str) -> Result<Range, String> {
        let number = |text: &str| text.parse::<u64>().ok().filter(|number| *number > 0);
        let range = match text.split_once('-') {
            None => number(text).map(|number| Range { first: number, last: number }),
            Some((first, "")) => number(first).map(|first| Range { first, last: u64::MAX }),
            Some((first, last)) => number(first).zip(number(last)).map(|(first, last)| Range { first, last }),
        };
        let range = range.filter(|range| range.first <= range.last);
        range.ok_or_else(|| "it is written N, N-M or N-, counted from 1".to_owned())
    }
}

/// A tag, where `X` stands for any character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pattern([u8; 3]);

impl Pattern {
    pub(super) fn matches(self, tag: [u8; 3]) -> bool {
        self.0.iter().zip(tag).all(|(pattern, byte)| *pattern == byte || matches!(pattern, b'X' | b'x'))
    }
}

impl FromStr for Pattern {
    type Err = String;

    fn from_str(text: &str) -> Result<Pattern, String> {
        text.as_bytes().try_into().map(Pattern).map_err(|_| "a tag is three characters, such as 245 or 6XX".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges() {
        assert_eq!("7".parse(), Ok(Range { first: 7, last: 7 }));
        assert_eq!("7-9".parse(), Ok(Range { first: 7, last: 9 }));
        assert_eq!("7-".parse(), Ok(Range { first: 7, last: u64::MAX }));
        for text in ["", "0", "-7", "9-7", "a", "1-2-3", "-"] {
            assert!(text.parse::<Range>().is_err(), "{text}");
        }
    }

    #[test]
    fn patterns() {
        let six: Pattern = "6XX".parse().unwrap();
        assert!(six.matches(*b"650") && !six.matches(*b"700"));
        assert!("24".parse::<Pattern>().is_err());
    }
}
