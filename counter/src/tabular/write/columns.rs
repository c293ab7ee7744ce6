//! The columns of a report.

use std::collections::{BTreeSet, HashSet};

use bibwire_core::Error;

use super::value;
use crate::definition::{Definition, Field, Presence};
use crate::month::Month;
use crate::report::{Header, Item};
use crate::vocabulary::split;

/// How many months a table may have: a hundred years.
const MONTHS: usize = 1200;

/// The columns of a report in order.
///
/// ```
/// use bibwire_counter::report::{Filter, Header};
/// use bibwire_counter::tabular::write::Columns;
/// use bibwire_counter::vocabulary::ReportId;
///
/// let header = Header {
///     report_id: Some(ReportId::Pr),
///     report_attributes: vec![Filter::new("Attributes_To_Show", ["Access_Method", "P1:Faculty"])],
///     begin_date: "2026-01-01".parse().ok(),
///     end_date: "2026-01-31".parse().ok(),
///     ..Header::default()
/// };
/// let headings = Columns::of(&header, &[])?.headings();
/// let expected = ["Platform", "Data_Type", "Access_Method", "P1:Faculty", "Metric_Type", "Reporting_Period_Total", "Jan-2026"];
/// assert_eq!(headings, expected);
/// # Ok::<(), bibwire_counter::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns {
    /// What describes an item and its usage, before `Metric_Type`.
    pub(super) kinds: Vec<Kind>,
    pub(super) months: Vec<Month>,
    /// Whether there are no months because all counts are totals.
    pub(super) is_total: bool,
}

/// What a column is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    Field(Field),
    /// An element of a provider.
    Custom(String),
}

impl Columns {
    /// The columns of a report with a header.
    ///
    /// The items are looked at for a report that the standard does not define, which has a column for whatever they have,
    /// and for a report that does not tell its period, which has the months of their usage.
    ///
    /// See [`Columns`] for an example.
    ///
    /// # Errors
    ///
    /// If there would be more than 1,200 months.
    pub fn of(header: &Header, items: &[Item]) -> Result<Columns, Error> {
        let definition = Definition::of_header(header, header.release.newest());
        let kinds = match definition {
            Some(definition) => defined(definition, header),
            None => seen(header, items),
        };
        Ok(Columns { kinds, months: months(header, items)?, is_total: header.is_total() })
    }

    /// The headings.
    ///
    /// See [`Columns`] for an example.
    pub fn headings(&self) -> Vec<String> {
        let kinds = self.kinds.iter().map(|kind| match kind {
            Kind::Field(field) => field.as_str().to_owned(),
            Kind::Custom(name) => name.clone(),
        });
        let counts = [Field::MetricType, Field::ReportingPeriodTotal].map(|field| field.as_str().to_owned());
        kinds.chain(counts).chain(self.months.iter().map(|month| month.heading().to_string())).collect()
    }
}

/// The columns of a report of the standard.
fn defined(definition: &Definition, header: &Header) -> Vec<Kind> {
    let is_here = |presence: Presence, field: Field| match presence {
        Presence::Required => true,
        Presence::WhenShown | Presence::Extension => header.shows(field.as_str()),
        Presence::WithParents => header.includes("Include_Parent_Details"),
        Presence::WithComponents => header.includes("Include_Component_Details"),
    };
    let columns = definition.columns.iter().filter(|column| is_here(column.presence, column.field));
    let fields = columns.map(|column| column.field).filter(|field| is_described(*field));
    fields.map(Kind::Field).chain(customs(header, &[])).collect()
}

/// The columns of a report that has whatever its items have, in the order of the standard.
fn seen(header: &Header, items: &[Item]) -> Vec<Kind> {
    let mut found: BTreeSet<Field> = BTreeSet::new();
    let is_item = items.iter().any(|item| item.parent.is_some() || !item.work.authors.is_empty());
    for item in items {
        value::fields(item, if is_item { Field::Item } else { Field::Title }, &mut |field| {
            found.insert(field);
        });
    }
    found.extend(Field::ALL.iter().filter(|field| is_described(**field) && header.shows(field.as_str())));
    found.into_iter().map(Kind::Field).chain(customs(header, items)).collect()
}

/// The elements of providers: those that are to be shown, then those that items have, each once.
fn customs(header: &Header, items: &[Item]) -> Vec<Kind> {
    let shown = header.attribute("Attributes_To_Show").map_or(&[] as &[String], |shown| &shown.values);
    let shown = shown.iter().map(String::as_str).filter(|name| split(name).is_some());
    let sets = items.iter().flat_map(|item| &item.performance);
    let had = sets.flat_map(|set| &set.attributes.extensions).map(|extension| &*extension.name);
    let mut known = HashSet::new();
    let names = shown.chain(had.filter(|name| Field::known(name).is_none()));
    names.filter(|name| known.insert(*name)).map(|name| Kind::Custom(name.to_owned())).collect()
}

/// Whether a column describes an item and its usage.
fn is_described(field: Field) -> bool {
    !matches!(field, Field::MetricType | Field::ReportingPeriodTotal)
}

/// The months in order; none where the report has totals alone.
fn months(header: &Header, items: &[Item]) -> Result<Vec<Month>, Error> {
    if header.is_total() {
        return Ok(Vec::new());
    }
    let too_many = |count: usize| Error::usage(format!("a table of {count} months: there may be {MONTHS}"));
    if let Some(period) = header.period() {
        return if period.len() > MONTHS { Err(too_many(period.len())) } else { Ok(period.months().collect()) };
    }
    let sets = items.iter().flat_map(|item| &item.performance);
    let counts = sets.flat_map(|set| set.counts.iter().chain(set.components.iter().flat_map(|part| &part.counts)));
    let months: BTreeSet<Month> = counts.map(|count| count.month).collect();
    if months.len() > MONTHS { Err(too_many(months.len())) } else { Ok(months.into_iter().collect()) }
}
