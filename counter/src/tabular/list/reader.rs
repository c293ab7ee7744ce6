//! Takes a cell apart, and keeps the slips.

use std::borrow::Cow;
use std::ops::Range;

use bibwire_core::Rule;

use super::{Read, Slip, Word};
use crate::rules::tabular_syntax::{DOUBLED, EDGE, FULL_WIDTH, NO_SPACE, OTHER_SEPARATOR, SPACE};
use crate::tabular::excerpt;

/// A cell, and the slips in it so far.
pub(super) struct Reader<'a> {
    text: &'a str,
    slips: Vec<Slip>,
}

/// What stands between the parts of a list.
#[derive(Clone, Copy)]
pub(super) struct Between {
    sign: char,
    /// Its full-width form.
    wide: char,
    /// What is written in its place by mistake.
    others: &'static [char],
    /// Whether a space follows it.
    spaced: bool,
}

/// A semicolon and a space.
pub(super) const SEMICOLON: Between = Between { sign: ';', wide: '；', others: &[], spaced: true };

/// A vertical bar.
pub(super) const BAR: Between = Between { sign: '|', wide: '｜', others: &[], spaced: false };

impl Between {
    pub(super) const fn or(self, others: &'static [char]) -> Between {
        Between { others, ..self }
    }

    fn is(&self, char: char) -> bool {
        char == self.sign || char == self.wide || self.others.contains(&char)
    }

    fn name(&self) -> &'static str {
        if self.spaced { "a semicolon and a space" } else { "|" }
    }
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str) -> Reader<'a> {
        Reader { text, slips: Vec::new() }
    }

    pub(super) fn finish<T>(mut self, value: T) -> Read<T> {
        self.slips.sort_by_key(|slip| slip.at.start);
        Read { value, slips: self.slips }
    }

    pub(super) fn whole(&self) -> Range<usize> {
        0..self.text.len()
    }

    pub(super) fn get(&self, at: &Range<usize>) -> &'a str {
        self.text.get(at.clone()).unwrap_or_default()
    }

    pub(super) fn slip(&mut self, rule: &'static Rule, at: Range<usize>, expected: Option<&'static str>) {
        let found = excerpt(self.get(&at));
        self.slips.push(Slip { rule, at, found, expected });
    }

    /// A sign in place of another, or in its full-width form.
    pub(super) fn sign(&mut self, at: Range<usize>, wide: bool, expected: &'static str) {
        self.slip(if wide { &FULL_WIDTH } else { &OTHER_SEPARATOR }, at, Some(expected));
    }

    /// The range without white space around it, which is a slip.
    pub(super) fn trim(&mut self, at: Range<usize>) -> Range<usize> {
        let inner = self.trimmed(&at);
        for edge in [at.start..inner.start, inner.end..at.end] {
            if !edge.is_empty() {
                self.slip(&SPACE, edge, None);
            }
        }
        inner
    }

    /// The range without white space around it.
    fn trimmed(&self, at: &Range<usize>) -> Range<usize> {
        let text = self.get(at);
        let end = at.start.saturating_add(text.trim_end().len());
        let start = end.saturating_sub(text.trim().len());
        start..end
    }

    /// The parts of a list, each without white space around it. Where `follows` does not take what comes after a
    /// separator, the separator belongs to the text.
    pub(super) fn parts(&mut self, at: Range<usize>, between: Between, follows: fn(&str) -> bool) -> Vec<Range<usize>> {
        let text = self.get(&at);
        let offset = |index: usize| at.start.saturating_add(index);
        let signs = text.char_indices().filter(|(_, char)| between.is(*char)).filter_map(|(index, char)| {
            let end = index.saturating_add(char.len_utf8());
            follows(text.get(end..)?).then_some((offset(index)..offset(end), char))
        });
        let mut parts = Vec::new();
        // The separator before the part, and whether the part before that was empty.
        let mut before: Option<(Range<usize>, char)> = None;
        let (mut start, mut was_empty) = (at.start, false);
        for next in signs.map(Some).chain([None]) {
            let piece = start..next.as_ref().map_or(at.end, |(sign, _)| sign.start);
            let inner = self.trimmed(&piece);
            let is_empty = inner.is_empty();
            match (&before, &next) {
                // A cell of white space alone.
                (None, None) if is_empty => drop(self.trim(piece)),
                (None, Some((sign, _))) if is_empty => self.slip(&EDGE, sign.clone(), None),
                (Some((sign, _)), None) if is_empty && !was_empty => self.slip(&EDGE, sign.clone(), None),
                (Some(_), Some((sign, _))) if is_empty => self.slip(&DOUBLED, sign.clone(), None),
                _ if is_empty => {}
                (before, _) => {
                    let lead = piece.start..inner.start;
                    self.lead(lead, before.as_ref(), between);
                    self.trim(inner.start..piece.end);
                    parts.push(inner);
                }
            }
            if let Some((sign, char)) = &next {
                start = sign.end;
                if *char != between.sign {
                    self.sign(sign.clone(), *char == between.wide, between.name());
                }
            }
            (before, was_empty) = (next, is_empty);
        }
        parts
    }

    /// Judges the white space between a separator and a part.
    fn lead(&mut self, lead: Range<usize>, before: Option<&(Range<usize>, char)>, between: Between) {
        let spaced = before.is_some() && between.spaced;
        match (self.get(&lead), before) {
            ("", Some((sign, char))) if spaced && *char == between.sign => {
                self.slip(&NO_SPACE, sign.clone(), Some("a semicolon and a space"));
            }
            ("", _) => {}
            (" ", Some(_)) if spaced => {}
            _ => self.slip(&SPACE, lead, None),
        }
    }

    /// A word of the standard, or an identifier: full-width characters are read as ASCII.
    pub(super) fn word(&mut self, at: Range<usize>) -> Word<'a> {
        let word = self.free(at);
        let narrow = || word.text.chars().map(|char| narrow(char).unwrap_or(char));
        if word.text.is_ascii() || !narrow().all(|char| char.is_ascii()) {
            return word;
        }
        self.slip(&FULL_WIDTH, word.at.clone(), None);
        Word { text: Cow::Owned(narrow().collect()), at: word.at }
    }

    /// A text: white space around it is left out, and runs of it inside are one space.
    pub(super) fn free(&mut self, at: Range<usize>) -> Word<'a> {
        let at = self.trim(at);
        let text = self.get(&at);
        let odd = |char: char| char.is_whitespace() && char != ' ';
        if !text.contains(odd) && !text.contains("  ") {
            return Word { text: Cow::Borrowed(text), at };
        }
        self.slip(&SPACE, at.clone(), Some("single spaces"));
        let mut words = text.split_whitespace();
        let mut plain = words.next().unwrap_or_default().to_owned();
        for word in words {
            plain.push(' ');
            plain.push_str(word);
        }
        Word { text: Cow::Owned(plain), at }
    }
}

/// The ASCII character of a full-width one.
pub(super) fn narrow(char: char) -> Option<char> {
    match char {
        '\u{3000}' => Some(' '),
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(char).saturating_sub(0xFEE0)),
        _ => None,
    }
}
