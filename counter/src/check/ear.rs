//! Who hears what is found, and may have heard enough.

use std::ops::ControlFlow;

use bibwire_core::{Diagnostic, Place, Rule, Sink};

use crate::spot::{Anchor, Places, Spot};

/// Who hears what is found in a report or in an item: it knows where the spots are, and when nobody listens any more.
pub(crate) struct Ear<'e> {
    sink: &'e mut dyn Sink,
    places: &'e dyn Places,
    /// The name of the item that is judged.
    name: Option<&'e str>,
    deaf: bool,
}

impl<'e> Ear<'e> {
    pub(crate) fn new(sink: &'e mut dyn Sink, places: &'e dyn Places, name: Option<&'e str>) -> Ear<'e> {
        Ear { sink, places, name, deaf: false }
    }

    /// Tells of a breach of a rule at a spot.
    pub(crate) fn tell(&mut self, rule: &'static Rule, spot: Spot<'_>) {
        self.report(Diagnostic::new(rule), spot);
    }

    /// Tells of a breach, and what was found.
    pub(crate) fn found(&mut self, rule: &'static Rule, spot: Spot<'_>, found: impl std::fmt::Display) {
        self.report(Diagnostic::new(rule).found(found), spot);
    }

    /// Tells of a finding at a spot.
    #[cold]
    pub(crate) fn report(&mut self, finding: Diagnostic, spot: Spot<'_>) {
        let place = self.places.place(&spot);
        self.say(finding, place);
    }

    /// Tells of a finding in an item that was judged before.
    #[cold]
    pub(crate) fn recall(&mut self, finding: Diagnostic, anchor: Anchor) {
        let place = self.places.anchored(anchor);
        self.say(finding, place);
    }

    fn say(&mut self, finding: Diagnostic, mut place: Place) {
        if !self.deaf {
            place.record_id = place.record_id.or_else(|| self.name.map(str::to_owned));
            self.deaf = self.sink.report(finding.at(place)).is_break();
        }
    }

    /// Whether anybody listens on.
    pub(crate) fn heard(&self) -> ControlFlow<()> {
        if self.deaf { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}
