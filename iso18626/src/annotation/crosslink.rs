//! The markers of the Crosslink broker.

use nom::bytes::complete::{tag, take_until};
use nom::sequence::delimited;
use nom::{IResult, Parser};

use super::{Annotation, Block, Make};

pub(super) const SHIP_TO: Block = ("#SHIP_TO#", "#ST_END#");
pub(super) const RETURN_TO: Block = ("#RETURN_TO#", "#RT_END#");
pub(super) const MULTIPLE_ITEMS: Block = ("#MultipleItems#", "#MultipleItemsEnd#");

pub(super) const SUPPLIER: &str = "Supplier: ";
pub(super) const VENDOR: &str = "Vendor: ";
pub(super) const CONDITION: &str = "Condition: ";
pub(super) const COST: &str = "Cost: ";
pub(super) const URL: &str = "URL: ";

pub(super) const ACCEPT: &str = "ACCEPT";
pub(super) const REJECT: &str = "REJECT";

/// The texts that say what the rest of their line is.
pub(super) const LABELS: [(&str, Make); 5] = [
    (SUPPLIER, Annotation::Supplier),
    (VENDOR, Annotation::Vendor),
    (CONDITION, Annotation::Condition),
    (COST, Annotation::Cost),
    (URL, Annotation::Url),
];

/// The words, and what they say.
pub(super) const WORDS: [(&str, Annotation); 2] = [(ACCEPT, Annotation::Accept), (REJECT, Annotation::Reject)];

/// Where each kind of block ends for the last time: behind that, none need be looked for.
pub(super) struct LastEnds([Option<usize>; 3]);

const BLOCKS: [(Block, Make); 3] =
    [(SHIP_TO, Annotation::ShipTo), (RETURN_TO, Annotation::ReturnTo), (MULTIPLE_ITEMS, Annotation::MultipleItems)];

impl LastEnds {
    pub(super) fn of(text: &str) -> LastEnds {
        LastEnds(BLOCKS.map(|((_, end), _)| text.rfind(end)))
    }

    /// The block that begins with `input`, which stands at the offset `at` of the text.
    pub(super) fn block<'i>(&self, at: usize, input: &'i str) -> Option<(&'i str, Annotation)> {
        let mut kinds = BLOCKS.into_iter().zip(self.0);
        let (kind, _) =
            kinds.find(|((block, _), last)| input.starts_with(block.0) && last.is_some_and(|it| it > at))?;
        block(kind, input).ok()
    }
}

fn block(((start, end), make): (Block, Make), input: &str) -> IResult<&str, Annotation> {
    delimited(tag(start), take_until(end), tag(end)).map(|inside: &str| make(inside.to_owned())).parse(input)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotation::Note;

    #[test]
    fn blocks_end_at_their_first_end() {
        let note = Note::parse("a#SHIP_TO#b#seq:1#c#ST_END#d#RETURN_TO##RT_END##ST_END#");
        let found: Vec<_> = note.annotations().cloned().collect();
        let expected = [
            Annotation::ShipTo("b#seq:1#c".into()),
            Annotation::ReturnTo(String::new()),
            Annotation::Other("ST_END".into()),
        ];
        assert_eq!(found, expected);
        assert_eq!(note.text(), "a d");
    }

    #[test]
    fn a_block_without_an_end_is_an_unknown_marker() {
        let note = Note::parse("#ST_END##SHIP_TO#b");
        let expected = [Annotation::Other("ST_END".into()), Annotation::Other("SHIP_TO".into())];
        assert!(note.annotations().eq(&expected));
    }

    #[test]
    fn labels_go_to_the_end_of_their_line_or_to_the_next() {
        let note = Note::parse(
            "Rare.\r\nCondition: LibraryUseOnly, please, Cost: 5 EUR\r\nURL: https://a.example/#b#seq:2#\nSee Cost: 6",
        );
        let found: Vec<_> = note.annotations().cloned().collect();
        let expected = [
            Annotation::Condition("LibraryUseOnly, please".into()),
            Annotation::Cost("5 EUR".into()),
            Annotation::Url("https://a.example/#b".into()),
            Annotation::Seq(2),
        ];
        assert_eq!(found, expected);
        let Some((text, _)) =
            note.to_string().split_once("#seq").map(|(text, rest)| (text.to_owned(), rest.to_owned()))
        else {
            panic!()
        };
        assert_eq!(note.text(), format!("{text}\nSee Cost: 6"));
    }

    #[test]
    fn answers_are_words_at_the_head() {
        assert!(Note::parse("ACCEPT, and thanks").annotations().eq(&[Annotation::Accept]));
        assert!(Note::parse("REJECT").annotations().eq(&[Annotation::Reject]));
        assert_eq!(Note::parse("REJECTED").annotations().count(), 0);
        assert_eq!(Note::parse("We ACCEPT").annotations().count(), 0);
    }
}
