//! What a message is judged with: the message, the profile, and the sink that is told.

use std::fmt;
use std::ops::ControlFlow;

use bibwire_core::markup::excerpt;
use bibwire_core::{Diagnostic, Place, Rule, Sink};

use super::way::Way;
use crate::code::Family;
use crate::{Message, Profile};

/// The message under judgement, and who is told of it. Every function that tells says whether the sink wants to hear more.
pub(super) struct Judge<'m> {
    message: &'m Message,
    profile: Profile,
    sink: &'m mut dyn Sink,
}

impl<'m> Judge<'m> {
    pub(super) fn new(message: &'m Message, profile: Profile, sink: &'m mut dyn Sink) -> Judge<'m> {
        Judge { message, profile, sink }
    }

    /// The message.
    pub(super) fn message(&self) -> &'m Message {
        self.message
    }

    /// By whose rules it is judged.
    pub(super) fn profile(&self) -> Profile {
        self.profile
    }

    /// The revision of the standard that the message is of.
    pub(super) fn family(&self) -> Family {
        self.message.edition.family()
    }

    /// Calls `with` with the way to the element of the message itself, within its envelope if it has one.
    pub(super) fn at_body<T>(&mut self, with: impl FnOnce(&mut Judge<'m>, &Way<'_>) -> T) -> T {
        let name = self.message.body.kind().as_str();
        if self.message.envelope.is_bare() {
            return with(self, &Way::new(name));
        }
        let envelope = Way::new("ISO18626Message");
        with(self, &envelope.to(name))
    }

    /// Tells of a breach: what was found at a place, and what is expected there. An empty text says nothing.
    pub(super) fn tell(
        &mut self,
        rule: &'static Rule,
        way: &Way<'_>,
        found: impl fmt::Display,
        expected: impl fmt::Display,
    ) -> ControlFlow<()> {
        self.report(rule, way, excerpt(found.to_string().as_bytes()), expected.to_string())
    }

    /// Tells of a breach where `broken`.
    pub(super) fn tell_if(
        &mut self,
        broken: bool,
        rule: &'static Rule,
        way: &Way<'_>,
        found: impl fmt::Display,
        expected: impl fmt::Display,
    ) -> ControlFlow<()> {
        if broken { self.tell(rule, way, found, expected) } else { ControlFlow::Continue(()) }
    }

    /// Tells of a text and what is wrong with it.
    pub(super) fn tell_fault(
        &mut self,
        rule: &'static Rule,
        way: &Way<'_>,
        text: &str,
        fault: impl fmt::Display,
    ) -> ControlFlow<()> {
        self.report(rule, way, format!("{}: {fault}", excerpt(text.as_bytes())), String::new())
    }

    fn report(&mut self, rule: &'static Rule, way: &Way<'_>, found: String, expected: String) -> ControlFlow<()> {
        let mut finding = Diagnostic::new(rule).at(Place::path(way.to_string()));
        finding.found = Some(found).filter(|text| !text.is_empty());
        finding.expected = Some(expected).filter(|text| !text.is_empty());
        finding.place.record_id = Some(self.message.body.request_id().to_owned()).filter(|id| !id.is_empty());
        self.sink.report(finding)
    }
}
