//! A note, taken apart in one pass.

use nom::bytes::complete::{take_while, take_while1};
use nom::character::complete::{char, satisfy};
use nom::combinator::{opt, recognize};
use nom::sequence::{delimited, pair};
use nom::{IResult, Parser};

use super::crosslink::LastEnds;
use super::note::Segment;
use super::{Annotation, Make, alma, crosslink, reshare};

/// The pieces of a note, in order.
pub(super) fn segments(text: &str) -> Vec<Segment> {
    let mut scan = Scan { text, ends: LastEnds::of(text), pieces: Vec::new(), start: 0, label: None };
    scan.run();
    scan.pieces
}

struct Scan<'t> {
    text: &'t str,
    ends: LastEnds,
    pieces: Vec<Segment>,
    /// Where the piece begins that is being read.
    start: usize,
    /// The label that the piece begins with, if it does.
    label: Option<(&'static str, Make)>,
}

impl<'t> Scan<'t> {
    fn run(&mut self) {
        let mut at = 0;
        // Whether there was no text yet in the note, and in the line: markers are none.
        let (mut head, mut fresh) = (true, true);
        while let Some(rest) = self.text.get(at..).filter(|rest| !rest.is_empty()) {
            if let Some((label, make)) = label(rest).filter(|_| fresh) {
                self.flush(at);
                self.label = Some((label, make));
                (head, fresh) = (false, false);
                at = at.saturating_add(label.len());
                continue;
            }
            if let Some((word, annotation)) = word(rest).filter(|_| head) {
                self.flush(at);
                at = at.saturating_add(word.len());
                self.push(at, annotation);
                (head, fresh) = (false, false);
                continue;
            }
            if let Some((behind, annotation)) = self.marker(at, rest) {
                self.flush(at);
                at = self.text.len().saturating_sub(behind.len());
                self.push(at, annotation);
                continue;
            }
            head = false;
            fresh = false;
            let mut step = 1;
            match rest.as_bytes().first() {
                Some(b'\r') => self.end_of_label(at),
                Some(b'\n') => {
                    self.end_of_label(at);
                    fresh = true;
                }
                // Fields in a line stand side by side.
                Some(b',') if rest.get(2..).and_then(label).is_some() && rest.starts_with(", ") => {
                    self.end_of_label(at);
                    fresh = true;
                    step = 2;
                }
                Some(b'#' | b',') => {}
                _ => step = rest.find(['#', ',', '\r', '\n']).unwrap_or(rest.len()),
            }
            at = at.saturating_add(step);
        }
        self.flush(self.text.len());
    }

    /// The marker that begins at `at`, and what is behind it.
    fn marker(&self, at: usize, rest: &'t str) -> Option<(&'t str, Annotation)> {
        if !rest.starts_with('#') {
            return None;
        }
        self.known(at, rest).or_else(|| {
            let (behind, name) = unknown(rest).ok()?;
            // The sign behind the name may be the first of a marker that is known; then the one before it is text.
            let last = self.text.len().saturating_sub(behind.len()).saturating_sub(1);
            let known = self.text.get(last..).and_then(|rest| self.known(last, rest)).is_some();
            (!known).then(|| (behind, Annotation::Other(name.to_owned())))
        })
    }

    fn known(&self, at: usize, rest: &'t str) -> Option<(&'t str, Annotation)> {
        reshare::marker(rest).ok().or_else(|| self.ends.block(at, rest))
    }

    /// Ends the label that is being read, if one is.
    fn end_of_label(&mut self, at: usize) {
        if self.label.is_some() {
            self.flush(at);
        }
    }

    /// Ends the piece that is being read, at `at`.
    fn flush(&mut self, at: usize) {
        let raw = self.text.get(self.start..at).unwrap_or_default();
        self.start = at;
        match self.label.take() {
            Some((label, make)) => {
                let value = raw.get(label.len()..).unwrap_or_default().to_owned();
                self.pieces.push(Segment::Annotated { raw: raw.to_owned(), annotation: make(value) });
            }
            None if raw.is_empty() => {}
            None => self.pieces.push(Segment::Text(raw.to_owned())),
        }
    }

    /// Ends the piece that is being read as an annotation.
    fn push(&mut self, at: usize, annotation: Annotation) {
        let raw = self.text.get(self.start..at).unwrap_or_default().to_owned();
        self.start = at;
        self.pieces.push(Segment::Annotated { raw, annotation });
    }
}

/// The label that a text begins with.
fn label(text: &str) -> Option<(&'static str, Make)> {
    let mut labels = crosslink::LABELS.into_iter().chain(reshare::LABELS);
    labels.find(|(label, _)| text.starts_with(label))
}

/// The word that a text begins with, and that is not part of a longer one.
fn word(text: &str) -> Option<(&'static str, Annotation)> {
    let mut words = crosslink::WORDS.into_iter().chain(alma::WORDS);
    words.find(|(word, _)| {
        text.strip_prefix(word).is_some_and(|behind| !behind.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
    })
}

/// A marker of any system: a name, and perhaps a value, between two signs.
fn unknown(input: &str) -> IResult<&str, &str> {
    let name = take_while(|c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'));
    let value = pair(char(':'), take_while1(|c: char| !c.is_whitespace() && c != '#'));
    let inside = (satisfy(|c| c.is_ascii_alphabetic()), name, opt(value));
    delimited(char('#'), recognize(inside), char('#')).parse(input)
}
