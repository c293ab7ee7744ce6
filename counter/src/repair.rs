//! Mending reports: what is certain, and nothing else.
//!
//! A repair changes how a thing is written, never what was counted: no count is changed, moved or left out, but those of
//! zero. What may be meant in two ways stays as it is, for [`check`](crate::check) to tell of. Everything that was done
//! is a [`Fix`].
//!
//! To mend a value may bring to light what the defect hid: a text that said nothing gives way to an empty one, and that
//! is a warning of its own; a word of the standard is judged as such. A second repair finds nothing more to do.

mod counted;
mod described;
mod exceptions;
mod extensions;
mod filters;
mod fix;
mod header;
mod ids;
mod read;
mod report_attributes;
mod sets;
mod shown;
mod text;
mod together;
#[cfg(test)]
mod trial;

pub use fix::Fix;
pub use read::read;

use self::fix::Hand;
use crate::check::Facts;
use crate::input::Form;
use crate::release::Release;
use crate::report::{Item, Report};

/// A report that was mended, and what was done.
#[derive(Debug, Clone, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[allow(clippy::exhaustive_structs, reason = "a repair gives the report and its log")]
pub struct Repaired {
    /// The report.
    pub report: Report,
    /// What was mended, in the order of the header and the items; none if there was nothing to mend.
    pub fixes: Vec<Fix>,
}

/// Mends a report, as it is judged in memory: as one in JSON, by the newest version of its release.
///
/// | what | becomes |
/// |---|---|
/// | identifiers in another form or of another type, fillers and doubles among them | the form of the standard |
/// | the name and the identifier of the report, `The World`, `Created`, `Registry_Record` | as the standard writes them |
/// | filters and attributes of the report: names, values, doubles, defaults | the least that says the same |
/// | filters that a view is made by | all there, unless the usage is not what they let through |
/// | `Attributes_To_Show` | with what the items show |
/// | exceptions | with the message and the severity of their code |
/// | misspelled words, dates, a year that lost its zeros, blanks | as the standard writes them |
/// | texts such as `n/a` | empty, or left out where they may be |
/// | counts of zero, empty sets, and items without usage | left out |
/// | what belongs to one item, set or component of release 5.1 | in one object, unless two counts would meet |
///
/// ```
/// use bibwire_counter::repair::repair;
/// use bibwire_counter::report::{Header, Report};
///
/// let header = Header {
///     report_id: Some("TR".into()),
///     report_name: Some("Title Master Report".into()),
///     created: Some("2026-02-03 08:30:00Z".into()),
///     ..Header::default()
/// };
/// let repaired = repair(Report { header, ..Report::default() });
/// assert_eq!(repaired.report.header.report_name.as_deref(), Some("Title Report"));
/// assert_eq!(repaired.fixes[1].to_string(), "CTR410 a time in another form: 2026-02-03 08:30:00Z is now \
///     2026-02-03T08:30:00Z (/Report_Header/Created)");
/// assert!(repair(repaired.report).fixes.is_empty());
/// ```
pub fn repair(report: Report) -> Repaired {
    mend(report, Form::Json)
}

/// Mends a report that was read in a form: what is wrong in one may be right in the other.
fn mend(mut report: Report, form: Form) -> Repaired {
    let mut hand = Hand::of(&report.header);
    header::mend(&mut report.header, &mut hand);
    filters::mend(&mut report, &mut hand);
    report_attributes::mend(&mut report, form, &mut hand);
    exceptions::mend(&mut report.header, &mut hand);

    let facts = Facts::of(&report.header, form, None);
    let mut items: Vec<(usize, Item)> = report.items.drain(..).enumerate().collect();
    let mut parents = described::Parents::default();
    for (number, item) in &mut items {
        hand.at(*number);
        described::mend(item, &mut parents, &facts, &mut hand);
        for (number, set) in item.performance.iter_mut().enumerate() {
            sets::mend(number, set, &facts, &mut hand);
        }
    }
    counted::drop_empty(&mut items, form, &mut hand);
    if report.header.release == Release::R51 && form == Form::Json {
        items = together::mend(items, &mut hand);
    }
    report.items = items.into_iter().map(|(_, item)| item).collect();
    shown::mend(&mut report, form, &mut hand);
    Repaired { report, fixes: hand.into_fixes() }
}
