//! What is noted while a value of JSON is read: with its path and its place.

use std::fmt::Display;
use std::ops::Range;

use bibwire_core::{Diagnostic, Place, Rule, Sink};

use crate::json::tape::{Kind, Member, Tape, Value};

/// Notes on a value that is being read.
pub(crate) struct Notes<'n, 't> {
    sink: &'n mut dyn Sink,
    /// Where a range of the text is.
    place: &'n dyn Fn(Range<usize>) -> Place,
    /// What is being read, and its path.
    tape: &'t Tape,
    text: &'t str,
    path: &'n str,
    deaf: bool,
}

impl<'n, 't> Notes<'n, 't> {
    pub(super) fn new(
        sink: &'n mut dyn Sink,
        place: &'n dyn Fn(Range<usize>) -> Place,
        (tape, text): (&'t Tape, &'t str),
        path: &'n str,
    ) -> Notes<'n, 't> {
        Notes { sink, place, tape, text, path, deaf: false }
    }

    /// Whether nobody listens any more.
    pub(super) fn is_deaf(&self) -> bool {
        self.deaf
    }

    /// Notes a breach of a rule by a value.
    #[cold]
    pub(super) fn tell(&mut self, rule: &'static Rule, value: Value<'t>) {
        self.note(Diagnostic::new(rule).found(excerpt(value)), value);
    }

    /// Notes a breach that was mended.
    #[cold]
    pub(super) fn mend(&mut self, rule: &'static Rule, value: Value<'t>, how: impl Display) {
        self.note(Diagnostic::new(rule).found(excerpt(value)).repaired(how), value);
    }

    /// Notes a breach by the name of a member.
    #[cold]
    pub(super) fn name(&mut self, finding: Diagnostic, member: &Member<'t>) {
        let mut place = (self.place)(member.key_range.clone());
        place.path = Some(self.path_of(member.value));
        self.report(finding.found(member.key).at(place));
    }

    /// Notes a member that is not there.
    #[cold]
    pub(super) fn missing(&mut self, rule: &'static Rule, name: &str, of: Value<'t>) {
        let range = of.range();
        let mut place = (self.place)(range.start..range.start.saturating_add(1).min(range.end));
        place.path = Some(format!("{}/{name}", self.path_of(of)));
        self.report(Diagnostic::new(rule).expected(name).at(place));
    }

    /// Notes a finding on a value.
    #[cold]
    pub(super) fn note(&mut self, finding: Diagnostic, value: Value<'t>) {
        let mut place = (self.place)(value.range());
        place.path = Some(self.path_of(value));
        self.report(finding.at(place));
    }

    fn report(&mut self, finding: Diagnostic) {
        if !self.deaf {
            self.deaf = self.sink.report(finding).is_break();
        }
    }

    fn path_of(&self, value: Value<'t>) -> String {
        format!("{}{}", self.path, self.tape.path(self.text, value.index()))
    }
}

/// A path of JSON to a value in an item that was read: as far as it leads.
pub(crate) fn find<'t>(root: Value<'t>, path: &str) -> Value<'t> {
    let mut at = root;
    for step in path.split('/').filter(|step| !step.is_empty()) {
        let next = match at.kind() {
            Kind::Object => at.get(step),
            Kind::Array => step.parse().ok().and_then(|number: usize| at.elements().nth(number)),
            _ => None,
        };
        match next {
            Some(next) => at = next,
            None => return at,
        }
    }
    at
}

/// What is shown of a value: its text, or of what type it is.
pub(crate) fn excerpt(value: Value<'_>) -> String {
    const MOST: usize = 80;
    match value.kind() {
        Kind::Object => "an object".to_owned(),
        Kind::Array => "a list".to_owned(),
        Kind::String => shorten(value.as_str().unwrap_or_default(), MOST),
        _ => shorten(value.raw(), MOST),
    }
}

fn shorten(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}
