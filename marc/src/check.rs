//! The validator: what is to be said of a record beyond how it was read.

mod fields;
mod leader;
mod report;

use std::ops::ControlFlow;

use bibwire_core::{Diagnostic, Sink};

use crate::record::AsRaw;
use crate::rules::structure as rules;
use crate::{Place, RawRecord};
use report::Report;

/// Which rules a record is judged by.
///
/// ```
/// assert_eq!(bibwire_marc::Profile::default(), bibwire_marc::Profile::Structure);
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Profile {
    /// What all formats on ISO 2709 have in common: leader, tags, indicators, subfield codes.
    #[default]
    Structure,
}

/// Judges a record by a profile. Every breach is reported; only a sink that breaks ends it early.
///
/// How the record was framed and coded is not judged here: that is seen, and told, when it is read.
///
/// ```
/// use bibwire_marc::{Diagnostic, Field, Profile, Record, check};
///
/// let mut record = Record::default();
/// record.push(Field::control("001", "1"));
/// record.push(Field::data("245", b"#0").with('a', "Title").with('@', "x"));
///
/// let mut findings: Vec<Diagnostic> = Vec::new();
/// check(&record, &Profile::Structure, &mut findings);
/// let codes: Vec<_> = findings.iter().map(|finding| finding.code().to_string()).collect();
/// assert_eq!(codes, ["MRC325", "MRC333"]);
/// ```
pub fn check<S: Sink>(record: &impl AsRaw, profile: &Profile, sink: &mut S) {
    let record = record.as_raw();
    let Profile::Structure = profile;
    // Whether the sink broke makes no difference any more.
    let _ = structure(&record, &mut Report::new(&record, sink));
}

fn structure<S: Sink>(record: &RawRecord<'_>, report: &mut Report<'_, S>) -> ControlFlow<()> {
    leader::check(record.leader(), report)?;
    let mut control_numbers = 0u32;
    for (index, field) in record.iter().enumerate() {
        control_numbers = control_numbers.saturating_add(u32::from(field.tag() == "001"));
        if !fields::is_sound(&field) {
            fields::check(index, &field, report)?;
        }
        if control_numbers > 1 && field.tag() == "001" {
            report.field(&rules::CONTROL_NUMBER_REPEATED, index, |it| it.found(field.value()))?;
        }
    }
    if record.is_empty() {
        report.record(Diagnostic::new(&rules::NO_FIELDS).at(Place::path("DIR")))
    } else if control_numbers == 0 {
        report.record(Diagnostic::new(&rules::NO_CONTROL_NUMBER).at(Place::path("001")))
    } else {
        ControlFlow::Continue(())
    }
}
