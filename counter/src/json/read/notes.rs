//! What is noted while a value of JSON is read: with its path and its place.

use std::fmt::Display;
use std::marker::PhantomData;

use bibwire_core::{Diagnostic, Place, Rule, Sink};

use super::locate::Locate;
use crate::json::tape::{Kind, Member, Value};

/// How many findings on a value are told with the place of each; the others have that of the value.
pub(crate) const TRACED: u32 = 256;

/// Notes on a value that is being read.
pub(crate) struct Notes<'n, 't> {
    sink: &'n mut dyn Sink,
    locate: &'n dyn Locate,
    deaf: bool,
    told: u32,
    text: PhantomData<&'t str>,
}

impl<'n, 't> Notes<'n, 't> {
    pub(crate) fn new(sink: &'n mut dyn Sink, locate: &'n dyn Locate) -> Notes<'n, 't> {
        Notes { sink, locate, deaf: false, told: 0, text: PhantomData }
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
        let locate = self.locate;
        let place = self.place(|| {
            let path = locate.value(member.value).path;
            Place { path, ..locate.range(member.key_range.clone()) }
        });
        self.report(finding.found(member.key).at(place));
    }

    /// Notes a member that is not there.
    #[cold]
    pub(crate) fn missing(&mut self, rule: &'static Rule, name: &str, of: Value<'t>) {
        let range = of.range();
        let locate = self.locate;
        let place = self.place(|| {
            let path = locate.value(of).path.unwrap_or_default();
            let begin = locate.range(range.start..range.start.saturating_add(1).min(range.end));
            Place { path: Some(format!("{path}/{name}")), ..begin }
        });
        self.report(Diagnostic::new(rule).expected(name).at(place));
    }

    /// Notes a finding on a value.
    #[cold]
    pub(crate) fn note(&mut self, finding: Diagnostic, value: Value<'t>) {
        let locate = self.locate;
        let place = self.place(|| locate.value(value));
        self.report(finding.at(place));
    }

    /// A place that is looked for from the beginning of the value on: too long a way for all of very many.
    fn place(&mut self, exactly: impl FnOnce() -> Place) -> Place {
        self.told = self.told.saturating_add(1);
        if self.told <= TRACED { exactly() } else { self.locate.whole() }
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
