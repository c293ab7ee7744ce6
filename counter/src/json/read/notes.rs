//! What is noted while a value of JSON is read: with its path and its place.

use std::fmt::Display;
use std::marker::PhantomData;

use bibwire_core::{Diagnostic, Place, Rule, Sink};

use super::locate::Locate;
use crate::json::tape::{Kind, Member, Value};

/// Notes on a value that is being read.
pub(crate) struct Notes<'n, 't> {
    sink: &'n mut dyn Sink,
    locate: &'n dyn Locate,
    deaf: bool,
    text: PhantomData<&'t str>,
}

impl<'n, 't> Notes<'n, 't> {
    pub(crate) fn new(sink: &'n mut dyn Sink, locate: &'n dyn Locate) -> Notes<'n, 't> {
        Notes { sink, locate, deaf: false, text: PhantomData }
    }

    /// Notes a breach of a rule by a value.
    #[cold]
    pub(crate) fn tell(&mut self, rule: &'static Rule, value: Value<'t>) {
        self.note(Diagnostic::new(rule).found(excerpt(value)), value);
    }

    /// Notes a breach that was mended.
    #[cold]
    pub(crate) fn mend(&mut self, rule: &'static Rule, value: Value<'t>, how: impl Display) {
        self.note(Diagnostic::new(rule).found(excerpt(value)).repaired(how), value);
    }

    /// Notes a breach by the name of a member.
    #[cold]
    pub(crate) fn name(&mut self, finding: Diagnostic, member: &Member<'t>) {
        let path = self.locate.value(member.value).path;
        let place = Place { path, ..self.locate.range(member.key_range.clone()) };
        self.report(finding.found(member.key).at(place));
    }

    /// Notes a member that is not there.
    #[cold]
    pub(crate) fn missing(&mut self, rule: &'static Rule, name: &str, of: Value<'t>) {
        let range = of.range();
        let path = self.locate.value(of).path.unwrap_or_default();
        let begin = self.locate.range(range.start..range.start.saturating_add(1).min(range.end));
        self.report(Diagnostic::new(rule).expected(name).at(Place { path: Some(format!("{path}/{name}")), ..begin }));
    }

    /// Notes a finding on a value.
    #[cold]
    pub(crate) fn note(&mut self, finding: Diagnostic, value: Value<'t>) {
        let place = self.locate.value(value);
        self.report(finding.at(place));
    }

    fn report(&mut self, finding: Diagnostic) {
        if !self.deaf {
            self.deaf = self.sink.report(finding).is_break();
        }
    }
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
