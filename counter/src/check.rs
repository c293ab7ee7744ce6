//! Judging a report: the rules beyond the shape of a form.
//!
//! A `Checker` is given the header, then item after item, then the end: it keeps no item, and what it must remember of
//! them is bounded. [`check`] does so for a report in memory.

mod answers;
mod applicability;
pub(crate) mod attributes;
mod coverage;
pub(crate) mod describe;
mod ear;
mod edition;
pub(crate) mod exceptions;
mod facts;
pub(crate) mod filler;
pub(crate) mod filters;
pub(crate) mod header;
pub(crate) mod identifier;
mod identity;
mod ledger;
mod nesting;
mod profile;
pub(crate) mod relations;
mod sets;
#[cfg(test)]
mod trial;
mod wanted;

use std::ops::ControlFlow;

use bibwire_core::{Diagnostic, Limits, Sink};

pub(crate) use answers::{Across, judge_member, judge_report, judge_status};
pub(crate) use ear::Ear;
pub(crate) use facts::Facts;
#[cfg(any(test, feature = "proptest"))]
pub(crate) use filler::is_filler;
pub(crate) use filters::requested;
pub(crate) use header::{WORLD, WORLD_ID};
pub use profile::{Profile, UnknownProfile};

use crate::input::Form;
use crate::release::Version;
use crate::report::{Header, Item, Report};
use crate::rules::{advice, duplicates};
use crate::spot::{InMemory, Places, Spot};

/// Who hears what is found in an object, and at which of its members: the object itself where that is empty.
pub(crate) type Tell<'t> = dyn FnMut(Diagnostic, &str) + 't;

/// Judges a report in memory by a profile, to the end.
///
/// ```
/// use bibwire_counter::check::{Profile, check};
/// use bibwire_counter::report::Report;
///
/// let mut found = Vec::new();
/// check(&Report::default(), Profile::Audit, &mut found);
/// assert!(found.iter().any(|finding| finding.code().as_str() == "CTR503"), "without a period there is nothing to report");
/// ```
pub fn check(report: &Report, profile: Profile, sink: &mut impl Sink) {
    judge(report, None, profile, sink);
}

/// Judges a report in memory by a version of the code, and by a profile, to the end. By a version of another release than
/// the report's nothing can be judged: that is told, and the newest of its release is used.
///
/// ```
/// use bibwire_counter::check::{Profile, check_by};
/// use bibwire_counter::release::Version;
/// use bibwire_counter::report::{Filter, Header, Report};
///
/// let total = Filter::new("Granularity", ["Total"]);
/// let header = Header { report_id: Some("PR".into()), report_attributes: vec![total], ..Header::default() };
/// let report = Report { header, ..Report::default() };
/// let has_value = |version| {
///     let mut found = Vec::new();
///     check_by(&report, version, Profile::Audit, &mut found);
///     !found.iter().any(|finding| finding.code().as_str() == "CTR472")
/// };
/// assert!(has_value(Version::V5_1));
/// assert!(!has_value(Version::V5_1_0_1));
/// ```
pub fn check_by(report: &Report, version: Version, profile: Profile, sink: &mut impl Sink) {
    judge(report, Some(version), profile, sink);
}

fn judge(report: &Report, version: Option<Version>, profile: Profile, sink: &mut impl Sink) {
    let mut judged = |mut finding: Diagnostic| -> ControlFlow<()> {
        finding.severity = profile.severity(finding.rule, finding.repair.is_some());
        sink.report(finding)
    };
    let mut places = InMemory::of(&report.header);
    let mut checker = Checker::new(&report.header, Form::Json, version, &Limits::default());
    let mut more = checker.header(&places, &mut judged);
    for item in &report.items {
        if more.is_break() {
            return;
        }
        more = checker.item(item, &places, &mut judged);
        places.number = places.number.saturating_add(1);
    }
    if more.is_continue() {
        checker.end(&places, &mut judged);
    }
}

/// Judges a report as it is read.
#[derive(Debug)]
pub(crate) struct Checker {
    facts: Facts,
    /// The version that was asked for, if it is of another release.
    other: Option<Version>,
    sets: sets::Sets,
    nesting: nesting::Nesting,
    identity: identity::Identity,
    coverage: coverage::Coverage,
}

impl Checker {
    pub(crate) fn new(header: &Header, form: Form, version: Option<Version>, limits: &Limits) -> Checker {
        let facts = Facts::of(header, form, version);
        Checker {
            other: version.filter(|version| *version != facts.version),
            sets: sets::Sets::new(&facts, limits),
            nesting: nesting::Nesting::default(),
            identity: identity::Identity::new(limits),
            coverage: coverage::Coverage::new(&facts),
            facts,
        }
    }

    /// Judges the header.
    pub(crate) fn header(&mut self, places: &dyn Places, sink: &mut dyn Sink) -> ControlFlow<()> {
        let mut ear = Ear::new(sink, places, None);
        if let Some(other) = self.other {
            let finding = Diagnostic::new(&advice::OTHER_VERSION).found(other);
            ear.report(finding.expected(self.facts.version), Spot::Element("Release"));
        }
        header::check(&self.facts, &mut ear);
        filters::check(&self.facts, &mut ear);
        exceptions::check(&self.facts, &mut ear);
        ear.heard()
    }

    /// Judges an item.
    pub(crate) fn item(&mut self, item: &Item, places: &dyn Places, sink: &mut dyn Sink) -> ControlFlow<()> {
        let mut ear = Ear::new(sink, places, item.work.name.as_deref());
        describe::check(item, &self.facts, &mut ear);
        self.nesting.check(item, &self.facts, &mut ear);
        for (number, set) in item.performance.iter().enumerate() {
            attributes::check(number, set, &self.facts, &mut ear);
        }
        let identity = self.identity.check(item, &self.facts, places, &mut ear);
        self.sets.check(item, identity, &self.facts, places, &mut ear);
        self.coverage.note(item, &self.facts);
        ear.heard()
    }

    /// Judges what can be judged at the end alone.
    pub(crate) fn end(&mut self, places: &dyn Places, sink: &mut dyn Sink) {
        let mut ear = Ear::new(sink, places, None);
        self.sets.end(&mut ear);
        self.coverage.end(&self.facts, &mut ear);
        if self.sets.is_full() || self.identity.is_full() {
            ear.tell(&duplicates::TOO_MANY_SETS, Spot::Items);
        }
    }
}
