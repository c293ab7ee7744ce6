//! A note: text, and what systems wrote into it.

use std::fmt;

use super::{Annotation, scan};

/// A note, taken apart into text and annotations. `Display` puts it together again, byte for byte.
///
/// ```
/// use bibwire_iso18626::annotation::{Annotation, Note};
///
/// let note = Note::parse("已寄出").with(Annotation::Seq(3));
/// assert_eq!(note.to_string(), "已寄出#seq:3#");
/// assert_eq!(note.strip(|_| true).to_string(), "已寄出");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Note {
    segments: Vec<Segment>,
}

/// A piece of a note.
///
/// ```
/// use bibwire_iso18626::annotation::{Annotation, Note, Segment};
///
/// let note = Note::parse("Damaged#seq:03#");
/// let [Segment::Text(text), Segment::Annotated { raw, annotation }] = note.segments() else { panic!("two") };
/// assert_eq!((text.as_str(), raw.as_str(), annotation), ("Damaged", "#seq:03#", &Annotation::Seq(3)));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(clippy::exhaustive_enums, reason = "a piece is annotated or not")]
pub enum Segment {
    /// What people wrote.
    Text(String),
    /// What a system wrote.
    Annotated {
        /// The marker as it was written.
        raw: String,
        /// What it says.
        annotation: Annotation,
    },
}

impl Segment {
    /// The piece as it was written.
    ///
    /// ```
    /// use bibwire_iso18626::annotation::Note;
    ///
    /// assert_eq!(Note::parse("#seq:03#").segments()[0].as_str(), "#seq:03#");
    /// ```
    pub fn as_str(&self) -> &str {
        match self {
            Segment::Text(raw) | Segment::Annotated { raw, .. } => raw,
        }
    }
}

impl Note {
    /// Takes a note apart.
    ///
    /// See [`annotation`](super) for an example.
    pub fn parse(note: &str) -> Note {
        Note { segments: scan::segments(note) }
    }

    /// The note, with a further annotation: behind the others, or at the head where only the head of a note can say it. A
    /// blank or a new line keeps it apart where it would not be found otherwise. An annotation that does not
    /// [read back](Annotation::reads_back) is written all the same.
    ///
    /// ```
    /// use bibwire_iso18626::annotation::{Annotation, Note};
    ///
    /// let note = Note::parse("shelf #A").with(Annotation::Other("B".into())).with(Annotation::Accept);
    /// assert_eq!(note.to_string(), "ACCEPT shelf #A #B#");
    /// let note = Note::parse("Rare").with(Annotation::Cost("5 EUR".into()));
    /// assert_eq!(note.to_string(), "Rare\nCost: 5 EUR");
    /// ```
    #[must_use]
    pub fn with(self, annotation: Annotation) -> Note {
        let before = self.to_string();
        let count = self.annotations().count();
        let behind = ["", " ", "\n"].map(|gap| format!("{before}{gap}{annotation}"));
        let ahead = [" ", "\n"].map(|gap| format!("{annotation}{gap}{before}"));
        let all = |note: &Note| note.annotations().count() == count.saturating_add(1);
        let found = behind.iter().map(|text| Note::parse(text)).find(|note| {
            all(note)
                && note.annotations().take(count).eq(self.annotations())
                && note.annotations().last() == Some(&annotation)
        });
        let found = found.or_else(|| {
            let mut ahead = ahead.iter().map(|text| Note::parse(text));
            ahead.find(|note| {
                all(note)
                    && note.annotations().next() == Some(&annotation)
                    && note.annotations().skip(1).eq(self.annotations())
            })
        });
        found.unwrap_or_else(|| Note::parse(&format!("{before}\n{annotation}")))
    }

    /// The pieces, in order.
    ///
    /// See [`Segment`] for an example.
    pub fn segments(&self) -> &[Segment] {
        &self.segments
    }

    /// What systems wrote, in order.
    ///
    /// See [`annotation`](super) for an example.
    pub fn annotations(&self) -> impl Iterator<Item = &Annotation> {
        self.segments.iter().filter_map(|segment| match segment {
            Segment::Text(_) => None,
            Segment::Annotated { annotation, .. } => Some(annotation),
        })
    }

    /// What is for people: the note without markers. What people [read too](Annotation::is_readable) stays. Where a marker
    /// stood between two words, a blank keeps them apart.
    ///
    /// ```
    /// use bibwire_iso18626::annotation::Note;
    ///
    /// let note = Note::parse("Please hurry#seq:2#Cost: 5 EUR#seq:3#");
    /// assert_eq!(note.text(), "Please hurry Cost: 5 EUR");
    /// ```
    pub fn text(&self) -> String {
        self.joined(|annotation| !annotation.is_readable())
    }

    /// The note without the annotations for which `unwanted` is true. Where one stood between two words, a blank keeps them
    /// apart.
    ///
    /// ```
    /// use bibwire_iso18626::annotation::{Annotation, Note};
    ///
    /// let note = Note::parse("Thanks#ABORT##seq:2#");
    /// let note = note.strip(|annotation| matches!(annotation, Annotation::Seq(_) | Annotation::LastSeq(_)));
    /// assert_eq!(note.to_string(), "Thanks#ABORT#");
    /// ```
    #[must_use]
    pub fn strip(&self, unwanted: impl Fn(&Annotation) -> bool) -> Note {
        Note::parse(&self.joined(unwanted))
    }

    fn joined(&self, unwanted: impl Fn(&Annotation) -> bool) -> String {
        let mut out = String::new();
        let mut gap = false;
        for segment in &self.segments {
            match segment {
                Segment::Annotated { annotation, .. } if unwanted(annotation) => gap = true,
                segment => {
                    let raw = segment.as_str();
                    let apart =
                        out.ends_with(char::is_whitespace) || out.is_empty() || raw.starts_with(char::is_whitespace);
                    if std::mem::take(&mut gap) && !apart {
                        out.push(' ');
                    }
                    out.push_str(raw);
                }
            }
        }
        out
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.segments.iter().try_for_each(|segment| f.write_str(segment.as_str()))
    }
}

impl From<Note> for String {
    fn from(note: Note) -> String {
        note.to_string()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Notes made of what markers are made of.
    fn soup() -> impl Strategy<Value = String> {
        let piece = prop::sample::select(vec![
            "#",
            "##",
            "seq:",
            "lastSeq:",
            "3",
            "ABORT",
            "ReShare",
            "Ill",
            "AddLoanCondition",
            "UpdatedField-",
            "a:",
            "SHIP_TO",
            "ST_END",
            "#SHIP_TO#",
            "#ST_END#",
            "RETURN_TO",
            "RT_END",
            "MultipleItems",
            "MultipleItemsEnd",
            "Cost: ",
            "URL: ",
            "ACCEPT",
            "DUPLICATE",
            "transferToCluster:",
            ", ",
            "\n",
            "\r\n",
            " ",
            "字",
            "é",
        ]);
        prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn a_note_is_put_together_as_it_was(text in prop_oneof![soup(), any::<String>()]) {
            let note = Note::parse(&text);
            prop_assert_eq!(note.to_string(), text);
            let empty = note.segments().iter().any(|segment| segment.as_str().is_empty());
            prop_assert!(!empty, "no piece is empty");
            let texts = note.segments().windows(2).any(|pair| matches!(pair, [Segment::Text(_), Segment::Text(_)]));
            prop_assert!(!texts, "no text is in two pieces");
        }

        #[test]
        fn what_is_marked_can_be_stripped(text in soup()) {
            let note = Note::parse(&text);
            let known = note.annotations().filter(|it| it.is_readable()).count();
            let bare = Note::parse(&note.text());
            prop_assert_eq!(bare.to_string(), note.text());
            prop_assert!(known == 0 || !note.text().is_empty());
            for segment in note.segments() {
                if let Segment::Text(text) = segment {
                    prop_assert!(note.text().contains(text.as_str()), "the text of people stays");
                }
            }
        }

        #[test]
        fn a_marker_is_found_again_beside_any_text(text in soup(), number in any::<u64>()) {
            let before = Note::parse(&text);
            let count = before.annotations().count();
            let note = before.clone().with(Annotation::Seq(number));
            // What is open at the end of a text takes in whatever follows it: then the marker goes before the text.
            if note.annotations().last() == Some(&Annotation::Seq(number)) && note.to_string().starts_with(&text) {
                prop_assert!(note.annotations().take(count).eq(before.annotations()));
            } else {
                prop_assert_eq!(note.annotations().next(), Some(&Annotation::Seq(number)));
                prop_assert!(note.annotations().skip(1).eq(before.annotations()));
                prop_assert!(note.to_string().ends_with(&text));
            }
        }
    }

    #[test]
    fn hostile_notes_take_one_pass() {
        // Were any of these quadratic, it would take hours.
        for piece in [
            "#",
            "#SHIP_TO#",
            "#x",
            "#x#",
            "Cost: , ",
            "#ReShareUpdatedField-a:",
            "#seq:1",
            "#SHIP_TO##RETURN_TO#",
            ", ",
        ] {
            let text = piece.repeat(2_000_000 / piece.len());
            assert_eq!(Note::parse(&text).to_string(), text);
            let closed = format!("{text}#ST_END#");
            assert_eq!(Note::parse(&closed).to_string(), closed);
        }
    }
}
