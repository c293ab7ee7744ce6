//! Fields by tag.

use std::collections::BTreeMap;
use std::io::Write;

use marc::Tag;
use serde::Serialize;
use serde::ser::SerializeMap;

use crate::output::Output;

/// How many fields there are of each tag. Tags of three digits, nearly all, are counted in a flat table.
#[derive(Debug)]
pub(super) struct Tags {
    numeric: Box<[u64; 1_000]>,
    others: BTreeMap<Tag, u64>,
}

impl Default for Tags {
    fn default() -> Tags {
        Tags { numeric: Box::new([0; 1_000]), others: BTreeMap::new() }
    }
}

impl Tags {
    #[inline]
    pub(super) fn add(&mut self, tag: Tag, count: u64) {
        let [a, b, c] = tag.as_bytes().map(|byte| usize::from(byte.wrapping_sub(b'0')));
        if a < 10 && b < 10 && c < 10 {
            self.numeric[a * 100 + b * 10 + c] += count;
        } else {
            *self.others.entry(tag).or_default() += count;
        }
    }

    pub(super) fn join(&mut self, others: Tags) {
        self.numeric.iter_mut().zip(others.numeric.iter()).for_each(|(sum, count)| *sum += count);
        others.others.into_iter().for_each(|(tag, count)| *self.others.entry(tag).or_default() += count);
    }

    /// The tags that there are, in the order of their bytes.
    fn sorted(&self) -> BTreeMap<Tag, u64> {
        let digits = |number: usize| [number / 100, number / 10 % 10, number % 10].map(|digit| b'0' + digit as u8);
        let numeric = self.numeric.iter().enumerate().filter(|(_, count)| **count > 0);
        let numeric = numeric.map(|(number, count)| (Tag::new(digits(number)), *count));
        numeric.chain(self.others.iter().map(|(tag, count)| (*tag, *count))).collect()
    }

    /// A line a tag.
    pub(super) fn draw(&self, out: &mut Output) -> std::io::Result<()> {
        self.sorted().iter().try_for_each(|(tag, count)| writeln!(out, "{:<12}  {count}", tag.to_string()))
    }
}

impl Serialize for Tags {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let sorted = self.sorted();
        let mut map = serializer.serialize_map(Some(sorted.len()))?;
        sorted.iter().try_for_each(|(tag, count)| map.serialize_entry(&tag.to_string(), count))?;
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_of_all_kinds_are_counted_in_order() {
        let mut tags = Tags::default();
        for tag in [*b"245", *b"001", *b"CAT", *b"245", *b"9 9", *b"\xff\"\n", *b"999"] {
            tags.add(Tag::new(tag), 1);
        }
        let mut twice = Tags::default();
        twice.join(tags);
        let json = serde_json::to_string(&twice).unwrap();
        assert_eq!(json, r#"{"001":1,"245":2,"9 9":1,"999":1,"CAT":1,"\\xff\\\"\\n":1}"#);
    }
}
