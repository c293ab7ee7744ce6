//! Whether the columns are those that the header asks for.

use std::collections::HashSet;

use super::{Columns, Kind, on_row};
use crate::definition::{Definition, Field, Presence};
use crate::month::{Month, Period};
use crate::report::{Filter, Header};
use crate::rules::columns as rules;
use crate::tabular::notes::{At, Notes, found};
use crate::tabular::row::Row;
use crate::vocabulary::same_word;

/// The columns that were seen.
#[derive(Debug, Default)]
pub(super) struct Seen {
    fields: HashSet<Field>,
    months: HashSet<Month>,
    others: HashSet<Box<str>>,
}

impl Seen {
    /// The kind of a column, or that it is not read since it was there before.
    pub(super) fn once(&mut self, kind: Kind, at: At<'_>, notes: &mut Notes<'_>) -> Kind {
        let (first, rule) = match &kind {
            Kind::Field(field) => (self.fields.insert(*field), &rules::TWICE),
            Kind::Month(month) => (self.months.insert(*month), &rules::MONTH_TWICE),
            Kind::Other(name) => (self.others.insert(name.clone()), &rules::TWICE),
            Kind::Unread | Kind::Again => return kind,
        };
        if first {
            return kind;
        }
        notes.tell(rule, at);
        Kind::Again
    }
}

/// Judges the columns by what the header asks for.
pub(super) fn judge(
    columns: &mut Columns,
    definition: Option<&'static Definition>,
    header: &mut Header,
    row: &Row,
    notes: &mut Notes<'_>,
) {
    match definition {
        Some(definition) => {
            presence(columns, definition, header, row, notes);
            order(columns, definition, row, notes);
        }
        None => {
            for field in [Field::MetricType, Field::ReportingPeriodTotal] {
                if columns.of(field).is_none() {
                    notes.note(on_row(&rules::MISSING, row).expected(field));
                }
            }
        }
    }
    others(columns, header, row, notes);
    months(columns, header, row, notes);
}

/// Whether an element is among the `Attributes_To_Show`. Its spelling there is judged with the header.
fn shows(header: &Header, name: &str) -> bool {
    let shown = header.attribute("Attributes_To_Show");
    shown.is_some_and(|shown| shown.values.iter().any(|value| same_word(value, name)))
}

/// Which columns are there, and which are not.
fn presence(columns: &Columns, definition: &'static Definition, header: &Header, row: &Row, notes: &mut Notes<'_>) {
    for column in definition.columns {
        let wanted = match column.presence {
            Presence::Required => true,
            Presence::WhenShown | Presence::Extension => shows(header, column.field.as_str()),
            Presence::WithParents => header.includes("Include_Parent_Details"),
            Presence::WithComponents => header.includes("Include_Component_Details"),
        };
        match (columns.of(column.field), wanted) {
            (None, true) => {
                let required = column.presence == Presence::Required;
                let rule = if required { &rules::MISSING } else { &rules::SHOWN_MISSING };
                notes.note(on_row(rule, row).expected(column.field));
            }
            (Some(column), false) => notes.tell(&rules::NOT_SHOWN, At { row, column }),
            _ => {}
        }
    }
    for (column, kind) in columns.kinds.iter().enumerate() {
        if let Kind::Field(field) = kind
            && definition.column(*field).is_none()
        {
            notes.tell(&rules::OTHER_REPORT, At { row, column });
        }
    }
}

/// Whether columns follow one another as the standard has them: told once.
fn order(columns: &Columns, definition: &'static Definition, row: &Row, notes: &mut Notes<'_>) {
    let mut latest: Option<(usize, Field)> = None;
    let mut month = None;
    for (column, kind) in columns.kinds.iter().enumerate() {
        match kind {
            Kind::Month(first) => {
                month.get_or_insert(*first);
            }
            Kind::Field(field) => {
                if let Some(month) = month {
                    let expected = format!("{field} before {}", month.heading());
                    notes.note(found(&rules::ORDER, At { row, column }).expected(expected));
                    return;
                }
                let Some(place) = definition.columns.iter().position(|known| known.field == *field) else { continue };
                match latest {
                    Some((before, other)) if before > place => {
                        let expected = format!("{field} before {other}");
                        notes.note(found(&rules::ORDER, At { row, column }).expected(expected));
                        return;
                    }
                    _ => latest = Some((place, *field)),
                }
            }
            Kind::Other(_) | Kind::Unread | Kind::Again => {}
        }
    }
}

/// Elements of platforms: each that is shown has its column, and each column is shown.
fn others(columns: &Columns, header: &Header, row: &Row, notes: &mut Notes<'_>) {
    for (column, kind) in columns.kinds.iter().enumerate() {
        if let Kind::Other(name) = kind
            && crate::vocabulary::split(name).is_some()
            && !shows(header, name)
        {
            notes.tell(&rules::NOT_SHOWN, At { row, column });
        }
    }
    let shown = header.attribute("Attributes_To_Show").map_or(&[][..], |shown| &shown.values);
    for name in shown.iter().filter(|name| crate::vocabulary::split(name).is_some()) {
        if columns.of_other(name).is_none() {
            notes.note(on_row(&rules::SHOWN_MISSING, row).expected(name));
        }
    }
}

/// Whether the months are those of the period, in order.
fn months(columns: &mut Columns, header: &mut Header, row: &Row, notes: &mut Notes<'_>) {
    let months: Vec<(usize, Month)> = columns
        .kinds
        .iter()
        .enumerate()
        .filter_map(|(column, kind)| match kind {
            Kind::Month(month) => Some((column, *month)),
            _ => None,
        })
        .collect();
    let excluded = header.includes("Exclude_Monthly_Details");
    let Some((first, _)) = months.first().copied() else {
        columns.all_months = true;
        if !excluded && columns.of(Field::ReportingPeriodTotal).is_some() {
            notes.note(on_row(&rules::NO_MONTHS, row).repaired("read as a report of totals"));
            header.report_attributes.push(Filter::new("Exclude_Monthly_Details", ["True"]));
        } else if !excluded {
            notes.note(on_row(&rules::NO_MONTHS, row));
        }
        return;
    };
    if excluded {
        notes.mend(&rules::MONTHS_EXCLUDED, At { row, column: first }, "read by months");
        header.report_attributes.retain(|attribute| attribute.name != "Exclude_Monthly_Details");
    }
    let mut latest = None;
    for (column, month) in &months {
        if latest.is_some_and(|latest| latest > *month) {
            notes.tell(&rules::MONTH_ORDER, At { row, column: *column });
            break;
        }
        latest = Some(*month);
    }
    columns.all_months = header.period().is_none_or(|period| within(&months, period, row, notes));
}

/// Whether the months are exactly those of the period.
fn within(months: &[(usize, Month)], period: Period, row: &Row, notes: &mut Notes<'_>) -> bool {
    let mut outside = false;
    for (column, _) in months.iter().filter(|(_, month)| !period.contains(*month)) {
        outside = true;
        notes.note(found(&rules::MONTH_OUTSIDE, At { row, column: *column }).expected(period));
    }
    let present: HashSet<Month> = months.iter().map(|(_, month)| *month).collect();
    let mut missing = period.months().filter(|month| !present.contains(month));
    let Some(first) = missing.next() else { return !outside };
    let expected = match missing.count() {
        0 => first.heading().to_string(),
        more => format!("{} and {more} more", first.heading()),
    };
    notes.note(on_row(&rules::MONTH_MISSING, row).expected(expected));
    false
}
