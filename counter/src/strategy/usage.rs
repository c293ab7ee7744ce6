//! Usage: sets of attributes, and counts that agree with one another.

use super::dice::Dice;
use super::item::{has, work};
use crate::definition::{Definition, Field};
use crate::month::Month;
use crate::release::Release;
use crate::report::{AttributePerformance, Attributes, Component, Count, Extension, Header};
use crate::vocabulary::{AccessMethod, DataType, MetricType};

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
        let counts = counts(definition, header, data_type, &attributes, dice);
        let components = components(definition, header, dice);
        // The usage of an item by its components has counts of the item, too.
        if !counts.is_empty() {
            sets.push(AttributePerformance { attributes, counts, components, ..AttributePerformance::default() });
        }
    }
    sets
}

fn attributes(definition: &'static Definition, header: &Header, data_type: &DataType, dice: &mut Dice) -> Attributes {
    let has = |field| has(definition, header, field);
    let mut attributes = Attributes {
        data_type: has(Field::DataType).then(|| data_type.clone()),
        section_type: dice.one(definition.section_types).filter(|_| has(Field::SectionType)).cloned(),
        yop: has(Field::YearOfPublication).then(|| {
            // The filter leaves out what is not known.
            let is_unknown = dice.one_in(8) && header.filter("YOP").is_none();
            if is_unknown { "0001".to_owned() } else { year(dice) }
        }),
        access_type: dice.one(definition.access_types).filter(|_| has(Field::AccessType)).cloned(),
        access_method: method(definition, header, dice).filter(|_| has(Field::AccessMethod)),
        extensions: Vec::new(),
    };
    let mut extend = |name: &str, value: String| attributes.extensions.push(Extension { name: name.to_owned(), value });
    for field in [Field::InstitutionName, Field::CustomerId, Field::CountryName, Field::SubdivisionName] {
        if has(field) {
            extend(field.as_str(), dice.text());
        }
    }
    for (field, values) in [
        (Field::CountryCode, ["CN", "DE"]),
        (Field::SubdivisionCode, ["CN-BJ", "DE-BY"]),
        (Field::Attributed, ["Yes", "No"]),
        (Field::Format, ["HTML", "PDF"]),
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

/// An access method that the filter lets through.
fn method(definition: &'static Definition, header: &Header, dice: &mut Dice) -> Option<AccessMethod> {
    let is_in = |method: &&AccessMethod| {
        header.filter("Access_Method").is_none_or(|filter| filter.values.iter().any(|value| value == method.as_str()))
    };
    let methods: Vec<&AccessMethod> = definition.access_methods.iter().filter(is_in).collect();
    dice.one(&methods).copied().cloned()
}

fn year(dice: &mut Dice) -> String {
    dice.below(30).saturating_add(1995).to_string()
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
        Numbers { requests: number(), more: number(), denials: number() }
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

/// The components of an item, where the report tells them: CoP 5.1, 3.2.8. They have totals, as the item has what is
/// unique.
fn components(definition: &'static Definition, header: &Header, dice: &mut Dice) -> Vec<Component> {
    let is_here = |field| has(definition, header, field);
    let Some(period) = header.period().filter(|_| is_here(Field::ComponentDataType)) else { return Vec::new() };
    let mut components = Vec::new();
    for _ in 0..=dice.below(2) {
        let Some(data_type) = dice.one(definition.component_data_types).cloned() else { break };
        let number = (dice.below(100) as u64).saturating_add(1);
        let count = |metric_type, count| Count { metric_type, month: period.begin(), count };
        components.push(Component {
            work: work(is_here, Field::ComponentDataType, dice),
            data_type: Some(data_type),
            counts: vec![
                count(MetricType::TotalItemInvestigations, number.saturating_mul(3)),
                count(MetricType::TotalItemRequests, number),
            ],
        });
    }
    components
}
