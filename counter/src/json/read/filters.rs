//! Filters and attributes of a report, in the shape of either release.

use bibwire_core::Diagnostic;

use super::notes::Notes;
use super::{identifiers, pairs};
use crate::json::holds::Holds;
use crate::json::tape::{Kind, Value};
use crate::release::Release;
use crate::report::Filter;
use crate::rules::properties;
use crate::vocabulary::same_word;

/// What a list of filters may have.
pub(super) struct Known<'k> {
    /// The names.
    pub(super) names: &'k [&'k str],
    /// What each holds in release 5.1.
    pub(super) holds: fn(&str) -> Holds,
}

/// Reads filters, in order: `{"YOP": ["2024"]}` in release 5.1, `[{"Name": "YOP", "Value": "2024"}]` in release 5.
pub(super) fn read<'t>(
    value: Value<'t>,
    known: &Known<'_>,
    release: Release,
    notes: &mut Notes<'_, 't>,
) -> Vec<Filter> {
    let mut filters: Vec<Filter> = Vec::new();
    if !pairs::shape(value, release, notes) {
        return filters;
    }
    match value.kind() {
        Kind::Object => {
            for member in value.members() {
                let name = name(member.key, known, |finding| notes.name(finding, &member));
                let many = match (known.holds)(&name) {
                    // That there are several is told with the values; but of dates the first is taken.
                    Holds::One => member.value.elements().nth(1).is_some() && !is_date(&name),
                    Holds::List => true,
                    Holds::Either => member.value.kind() == Kind::Array,
                };
                filters.push(Filter { values: identifiers::listed(member.value, many, notes), name });
            }
        }
        _ => {
            for pair in pairs::read(value, ["Name", "Value"], notes) {
                let mut finding = None;
                let name = name(&pair.name, known, |found| finding = Some(found.found(&pair.name)));
                if let Some(finding) = finding {
                    notes.note(finding, pair.at);
                }
                let values: Vec<String> = match is_date(&name) {
                    true => vec![pair.value],
                    false => pair.value.split('|').map(|value| value.trim().to_owned()).collect(),
                };
                match filters.iter_mut().find(|filter| filter.name == name) {
                    Some(filter) => {
                        notes.tell(&properties::TWICE, pair.at);
                        filter.values.extend(values);
                    }
                    None => filters.push(Filter { name, values }),
                }
            }
        }
    }
    filters
}

fn is_date(name: &str) -> bool {
    matches!(name, "Begin_Date" | "End_Date")
}

/// The name of a filter, as the standard writes it. One that it does not have is judged with its values.
fn name(name: &str, known: &Known<'_>, tell: impl FnOnce(Diagnostic)) -> String {
    if known.names.contains(&name) {
        return name.to_owned();
    }
    match known.names.iter().find(|known| same_word(known, name)) {
        Some(meant) => {
            tell(Diagnostic::new(&properties::SPELLED).expected(meant).repaired(format_args!("read as {meant}")));
            (*meant).to_owned()
        }
        None => name.to_owned(),
    }
}
