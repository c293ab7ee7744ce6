//! Usage: sets of attributes, and counts that agree with one another.

use super::dice::Dice;
use super::item::{has, work};
use crate::definition::{Definition, Field};
use crate::month::Month;
use crate::release::Release;
use crate::report::{AttributePerformance, Attributes, Component, Count, Extension, Header};
use crate::vocabulary::{AccessMethod, DataType, MetricType, ReportFilterName};

/// How many sets an item has at most, in release 5.1.
const SETS: usize = 3;

/// The usage of an item. In release 5 an item has one set.
pub(super) fn sets(
    definition: &'static Definition,
    header: &Header,
    data_type: &DataType,
    dice: &mut Dice,
) -> Vec<AttributePerformance> {
    let most = match definition.release {
        Release::R5 => 0,
        Release::R51 => dice.below(SETS),
    };
    let mut sets: Vec<AttributePerformance> = Vec::new();
    for _ in 0..=most {
        let attributes = attributes(definition, header, data_type, dice);
        if sets.iter().any(|set| set.attributes == attributes) {
            continue;
        }
        let mut counts = counts(definition, header, data_type, &attributes, dice);
        let components = components(definition, header, &mut counts, dice);
        if !counts.is_empty() {
            sets.push(AttributePerformance { attributes, counts, components, ..AttributePerformance::default() });
        }
    }
    sets
}

fn attributes(definition: &'static Definition, header: &Header, data_type: &DataType, dice: &mut Dice) -> Attributes {
    let has = |field| has(definition, header, field);
    let filter = header.filter(ReportFilterName::AccessMethod.as_str());
    let is_let_through =
        |method: &&AccessMethod| filter.is_none_or(|filter| filter.values.iter().any(|it| it == method.as_str()));
    let methods: Vec<&AccessMethod> = definition.access_methods.iter().filter(is_let_through).collect();
    let mut attributes = Attributes {
        data_type: has(Field::DataType).then(|| data_type.clone()),
        section_type: dice.one(definition.section_types).filter(|_| has(Field::SectionType)).cloned(),
        yop: has(Field::YearOfPublication).then(|| year(header, dice)),
        access_type: dice.one(definition.access_types).filter(|_| has(Field::AccessType)).cloned(),
        access_method: dice.one(&methods).filter(|_| has(Field::AccessMethod)).map(|method| (*method).clone()),
        extensions: Vec::new(),
    };
    let mut extend = |name: &str, value: String| attributes.extensions.push(Extension { name: name.to_owned(), value });
    for field in [Field::InstitutionName, Field::CustomerId, Field::CountryName, Field::SubdivisionName] {
        if has(field) {
            extend(field.as_str(), dice.text());
        }
    }
    let (country, subdivision) = if dice.one_in(2) { ("DE", "DE-BY") } else { ("CN", "CN-BJ") };
    for (field, values) in [
        (Field::CountryCode, [country; 2]),
        (Field::SubdivisionCode, [subdivision; 2]),
        (Field::Attributed, ["Yes", "No"]),
        (Field::BookSegmentCount, ["12", "7"]),
    ] {
        if let Some(value) = dice.one(&values).filter(|_| has(field)) {
            extend(field.as_str(), (*value).to_owned());
        }
    }
    if header.shows("P1:Faculty") {
        extend("P1:Faculty", dice.text());
    }
    attributes
}

/// A year of publication before the one that is reported; now and then one that is not known, if no filter is in its way.
fn year(header: &Header, dice: &mut Dice) -> String {
    if dice.one_in(8) && header.filter(ReportFilterName::YearOfPublication.as_str()).is_none() {
        return "0001".to_owned();
    }
    let reported = header.period().map_or(1996, |period| usize::from(period.begin().year()));
    reported.saturating_sub(dice.below(30)).to_string()
}

/// The counts of a set, a metric after the other, each in the order of the months.
fn counts(
    definition: &'static Definition,
    header: &Header,
    data_type: &DataType,
    attributes: &Attributes,
    dice: &mut Dice,
) -> Vec<Count> {
    let is_platform = *data_type == DataType::Platform;
    let is_book = data_type.is_counted_by_title() && attributes.section_type.is_none();
    let applies = |metric: &MetricType| match metric {
        MetricType::SearchesPlatform => is_platform,
        metric if metric.is_search() => data_type.is_database(),
        metric if metric.is_denial() => !is_platform,
        metric if metric.is_unique_title() => is_book,
        _ => !(is_platform || data_type.is_database() && definition.release == Release::R51),
    };
    let months: Vec<Month> = match header.period() {
        Some(period) if header.is_total() => vec![period.begin()],
        Some(period) => period.months().collect(),
        None => Vec::new(),
    };
    let used: Vec<(Month, Numbers)> = months
        .into_iter()
        .filter_map(|month| if dice.one_in(3) { None } else { Some((month, Numbers::new(dice))) })
        .collect();
    let metrics = definition.metrics.iter().filter(|metric| applies(metric));
    metrics
        .flat_map(|metric| {
            used.iter().map(move |(month, numbers)| Count {
                metric_type: metric.clone(),
                month: *month,
                count: numbers.of(metric, is_book),
            })
        })
        .filter(|count| count.count > 0)
        .collect()
}

/// The numbers of a month: what is part of another is not greater.
#[derive(Debug, Clone, Copy)]
struct Numbers {
    requests: u64,
    more: u64,
    denials: u64,
}

impl Numbers {
    fn new(dice: &mut Dice) -> Numbers {
        let mut number = || dice.below(2000) as u64;
        // Where there is anything in all, there is something that is unique.
        Numbers { requests: number().saturating_add(1), more: number(), denials: number() }
    }

    fn of(self, metric: &MetricType, is_book: bool) -> u64 {
        let unique = if is_book { self.requests.saturating_add(2) } else { self.requests };
        let total = unique.saturating_add(self.more);
        match metric {
            metric if metric.is_denial() => self.denials,
            MetricType::UniqueTitleRequests | MetricType::UniqueTitleInvestigations => unique.min(2),
            MetricType::UniqueItemRequests => unique,
            MetricType::UniqueItemInvestigations => unique.saturating_add(self.more / 2),
            MetricType::TotalItemRequests => total,
            _ => total.saturating_mul(2),
        }
    }
}

/// The components of an item, where the report tells them: CoP 5.1, 3.2.8. They have totals, which are taken out of the
/// counts of the item, as it has what is unique.
fn components(
    definition: &'static Definition,
    header: &Header,
    counts: &mut Vec<Count>,
    dice: &mut Dice,
) -> Vec<Component> {
    let is_here = |field| has(definition, header, field);
    let mut components = Vec::new();
    if !is_here(Field::ComponentDataType) || !counts.iter().any(|count| count.metric_type.is_unique()) {
        return components;
    }
    let (unique, totals): (Vec<Count>, Vec<Count>) = counts.drain(..).partition(|count| count.metric_type.is_unique());
    for _ in 0..=dice.below(2) {
        let data_type = dice.one(definition.component_data_types).cloned();
        components.push(Component {
            work: work(is_here, Field::ComponentDataType, dice),
            data_type,
            // More than what is unique in all is not too much.
            counts: totals.clone(),
        });
    }
    *counts = unique;
    components
}
