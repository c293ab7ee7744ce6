//! The words by which Alma says something at the head of a note.

use super::Annotation;

pub(super) const DUPLICATE: &str = "DUPLICATE";

/// The words, and what they say.
pub(super) const WORDS: [(&str, Annotation); 1] = [(DUPLICATE, Annotation::Duplicate)];

#[cfg(test)]
mod tests {
    use crate::annotation::{Annotation, Note};

    #[test]
    fn a_word_counts_at_the_head_alone_and_whole() {
        for (text, found) in [
            ("DUPLICATE", true),
            ("DUPLICATE of R-17", true),
            ("#seq:1#DUPLICATE: R-17", true),
            ("DUPLICATES exist", false),
            ("a DUPLICATE", false),
            ("duplicate", false),
        ] {
            let note = Note::parse(text);
            assert_eq!(note.annotations().any(|it| *it == Annotation::Duplicate), found, "{text}");
            assert_eq!(note.text(), text.trim_start_matches("#seq:1#"), "people read it too");
        }
    }
}
