//! The end of a value that cannot be read.

/// How many brackets are remembered by their kind, and how much white space is looked over.
const DEEP: usize = 1 << 10;

/// Finds the end of a value that has a fault, by its brackets and quotes.
///
/// A quote opens a string after a bracket, comma or colon, and closes it before one, so that a quote too many or too
/// few does not turn the rest of the text inside out; right JSON has no others. A name is closed by any quote, since
/// nobody quotes a word in one. A closing bracket closes what was
/// opened by one of its kind, with all that is open in it.
#[derive(Debug, Default)]
pub(super) struct Skip {
    /// The brackets that are open.
    open: Vec<u8>,
    /// Those that are open and not remembered.
    deeper: u64,
    in_string: bool,
    in_name: bool,
    /// The last byte outside of strings that is not white space.
    last: u8,
}

/// How far a value was skipped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Skipped {
    /// It ends here: after its last bracket, or before a comma or bracket of what is around it.
    To(usize),
    /// So much can be consumed, and more is needed.
    More(usize),
}

impl Skip {
    /// Finds the end of an array from between two of its elements.
    pub(super) fn within_array() -> Skip {
        Skip { open: vec![b'['], last: b'[', ..Skip::default() }
    }

    /// Goes on with `text`. With `whole`, nothing follows.
    pub(super) fn advance(&mut self, text: &[u8], whole: bool) -> Skipped {
        let mut at = 0usize;
        while let Some(byte) = text.get(at).copied() {
            let here = at;
            at = at.saturating_add(1);
            if self.in_string {
                let rest = text.get(here..).unwrap_or_default();
                let Some(length) = memchr::memchr2(b'"', b'\\', rest) else { return Skipped::More(text.len()) };
                at = here.saturating_add(length).saturating_add(1);
                let after = text.get(at..).unwrap_or_default();
                if rest.get(length) == Some(&b'\\') {
                    match after {
                        [] if !whole => return Skipped::More(at.saturating_sub(1)),
                        _ => at = at.saturating_add(1),
                    }
                    continue;
                }
                if self.in_name {
                    (self.in_string, self.in_name) = (false, false);
                    continue;
                }
                let next = after.iter().take(DEEP).find(|byte| !byte.is_ascii_whitespace());
                if next.is_none() && !whole && after.len() < DEEP {
                    return Skipped::More(at.saturating_sub(1));
                }
                self.in_string = next.is_some_and(|next| !matches!(next, b',' | b':' | b']' | b'}'));
                continue;
            }
            match byte {
                b'"' => {
                    self.in_string = matches!(self.last, 0 | b'{' | b'[' | b',' | b':');
                    self.in_name = matches!(self.last, b'{' | b',') && self.open.last() == Some(&b'{');
                }
                b'{' | b'[' if self.open.len() < DEEP => self.open.push(byte),
                b'{' | b'[' => self.deeper = self.deeper.saturating_add(1),
                b'}' | b']' if self.deeper > 0 => self.deeper = self.deeper.saturating_sub(1),
                b'}' | b']' => {
                    let opening = if byte == b'}' { b'{' } else { b'[' };
                    match self.open.iter().rposition(|open| *open == opening) {
                        Some(0) => return Skipped::To(at),
                        Some(depth) => self.open.truncate(depth),
                        // It closes what is around the value.
                        None => return Skipped::To(here),
                    }
                }
                b',' if self.open.is_empty() => return Skipped::To(here),
                _ => {}
            }
            if !byte.is_ascii_whitespace() {
                self.last = byte;
            }
        }
        Skipped::More(at.min(text.len()))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_fault_does_not_hide_the_end() {
        for value in [
            r#"{"a":"b\"}","c":[1,{}]}"#,
            r#"{"a":"The "Big" Book","b":1}"#,
            r#"{"a":"b,"c":"d"}"#,
            r#"{"a":b","c":"}"}"#,
            r#"{"a":[1,{"b":2},"c":3}"#,
            r#"{"a" 1,"b" {"c":2}}"#,
            r#"["\\","]"]"#,
            r#""a,b]""#,
            "12 3",
        ] {
            for after in [",{", "]", " , "] {
                let text = format!("{value}{after}");
                let Skipped::To(end) = Skip::default().advance(text.as_bytes(), true) else { panic!("{value}") };
                assert_eq!(text[..end].trim_end(), value);
            }
        }
    }

    proptest! {
        #[test]
        fn right_values_end_where_they_end(
            names in proptest::collection::btree_set("[a{}\\[\\]\":,\\\\ ]{0,4}", 0..4),
            texts in proptest::collection::vec("[a{}\\[\\]\":,\\\\ ]{0,6}", 4),
            pretty in any::<bool>(),
        ) {
            let object: serde_json::Map<_, _> = names.into_iter().zip(texts.iter().map(|text| text.as_str().into())).collect();
            let value = serde_json::json!([{"a": object}, texts, {}, 1]);
            let value = if pretty { serde_json::to_string_pretty(&value).unwrap() } else { value.to_string() };
            let text = format!("{value},{value}");
            prop_assert_eq!(Skip::default().advance(text.as_bytes(), true), Skipped::To(value.len()));
        }

        #[test]
        fn the_cut_does_not_matter(text in "[\\[\\]{},:\"\\\\a ]{0,40}", cut in 1usize..8) {
            let whole = Skip::default().advance(text.as_bytes(), true);
            let mut skip = Skip::default();
            let (mut start, mut end) = (0, cut.min(text.len()));
            let found = loop {
                match skip.advance(&text.as_bytes()[start..end], end == text.len()) {
                    Skipped::To(at) => break Skipped::To(start + at),
                    Skipped::More(at) if end == text.len() => break Skipped::More(start + at),
                    Skipped::More(at) => start += at,
                }
                end = (end + cut).min(text.len());
            };
            prop_assert_eq!(found, whole);
        }
    }
}
