//! Strategies for reports: for property tests, other people's and our own.
//!
//! Reports are of the standard: every report of each release, with what it may have and must have, metrics that agree
//! with one another, parents that go with their items, and now and then texts in Chinese. A case that fails shrinks to
//! few and plain items.

mod dice;
mod header;
mod item;
mod usage;

use proptest::prelude::*;

use self::dice::Dice;
use crate::definition::Definition;
use crate::release::Release;
use crate::report::Report;

/// Reports of all kinds and of both releases.
///
/// ```
/// use bibwire_counter::definition::Definition;
/// use bibwire_counter::strategy;
/// use proptest::prelude::*;
///
/// proptest!(|(report in strategy::report())| {
///     let id = report.header.report_id.as_ref().unwrap();
///     prop_assert!(Definition::of(report.header.release, id).is_some());
/// });
/// ```
pub fn report() -> impl Strategy<Value = Report> {
    let reports: Vec<&'static Definition> = Release::ALL.into_iter().flat_map(Definition::all).collect();
    prop::sample::select(reports).prop_flat_map(report_of)
}

/// Reports of one kind.
///
/// ```
/// use bibwire_counter::definition::Definition;
/// use bibwire_counter::release::Release;
/// use bibwire_counter::strategy;
/// use bibwire_counter::vocabulary::ReportId;
/// use proptest::prelude::*;
///
/// let journals = Definition::of(Release::R51, &ReportId::TrJ1).unwrap();
/// proptest!(|(report in strategy::report_of(journals))| {
///     prop_assert_eq!(report.header.report_id, Some(ReportId::TrJ1));
/// });
/// ```
pub fn report_of(definition: &'static Definition) -> impl Strategy<Value = Report> {
    (prop::collection::vec(any::<u16>(), 0..400), prop::collection::vec(text(), 1..8)).prop_map(
        move |(rolls, texts)| {
            let mut dice = Dice::new(rolls, texts);
            let header = header::header(definition, &mut dice);
            let mut items = item::items(definition, &header, &mut dice);
            if header.release == Release::R51 {
                items = crate::gather::by_parent(items, |item| &item.parent);
            }
            let exceptions = header::exceptions(&header, items.is_empty(), &mut dice);
            Report { header: crate::report::Header { exceptions, ..header }, items, ..Report::default() }
        },
    )
}

/// Texts such as titles have: any characters that are printed, in the middle of a text also spaces, and none at all that
/// a list in a cell of a table is separated by.
///
/// ```
/// use bibwire_counter::strategy;
/// use proptest::prelude::*;
///
/// proptest!(|(text in strategy::text())| {
///     prop_assert!(!text.is_empty() && text == text.trim());
/// });
/// ```
pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[A-Z][a-z]{0,8}( [A-Za-z0-9&'\"]{1,8}){0,3}",
        2 => "\\p{Han}{1,8}",
        1 => "[A-Z][\\p{L}\\p{N}]{0,12}",
    ]
    .prop_filter("a text that says nothing", |text| !crate::check::filler::is_filler(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::definition::Field;

    proptest! {
        #[test]
        fn reports_are_of_their_kind(report in report()) {
            let header = &report.header;
            let definition = Definition::of(header.release, header.report_id.as_ref().unwrap()).unwrap();
            prop_assert_eq!(header.report_name.as_deref(), Some(definition.name));
            let period = header.period().unwrap();
            for count in report.counts() {
                prop_assert!(definition.takes_metric(&count.metric_type), "{}", count.metric_type);
                prop_assert!(period.contains(count.month) && count.count > 0);
            }
            for set in report.items.iter().flat_map(|item| &item.performance) {
                prop_assert!(!set.counts.is_empty() || !set.components.is_empty());
                let data_type = set.attributes.data_type.as_ref();
                prop_assert!(data_type.is_none_or(|data_type| definition.takes_data_type(data_type)));
            }
            prop_assert!(report.items.iter().all(|item| item.parent.is_none()) || definition.column(Field::ParentTitle).is_some());
            prop_assert_eq!(report.items.is_empty(), header.exceptions.iter().any(|it| it.code == Some(3030)));
        }
    }
}
