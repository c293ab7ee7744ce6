//! Headers.

use super::dice::Dice;
use crate::definition::{self, Column, Definition, Field, Presence};
use crate::month::{Month, Period};
use crate::release::Release;
use crate::report::{Exception, Filter, Header, Identifier};
use crate::vocabulary::{IdentifierType, ReportAttributeName, ReportFilterName};

/// How many months a report has at most.
const MONTHS: usize = 5;

/// The header of a report, but its exceptions.
pub(super) fn header(definition: &'static Definition, dice: &mut Dice) -> Header {
    let release = definition.release;
    let period = period(release, dice);
    let registry = "https://registry.countermetrics.org/platform/99999999-9999-4999-8999-999999999999";
    Header {
        release,
        report_name: Some(definition.name.to_owned()),
        report_id: Some(definition.id.clone()),
        institution_name: Some(dice.text()),
        institution_id: institution(dice),
        customer_id: (release == Release::R5).then(|| format!("C{}", dice.below(1000))),
        report_filters: filters(definition, dice),
        report_attributes: attributes(definition, dice),
        begin_date: Some(period.begin().first_day()),
        end_date: Some(period.end().last_day()),
        created: Some("2026-06-15T09:11:12Z".to_owned()),
        created_by: Some(dice.text()),
        registry_record: (release == Release::R51).then(|| registry.to_owned()),
        ..Header::default()
    }
}

fn period(release: Release, dice: &mut Dice) -> Period {
    let year = match release {
        Release::R5 => 2019u16,
        Release::R51 => 2025,
    };
    let begin = Month::new(year, u8::try_from(dice.below(12)).unwrap_or(0).saturating_add(1)).unwrap_or(Month::MIN);
    let more = dice.below(MONTHS);
    let end = std::iter::successors(Some(begin), |month| month.next()).nth(more).unwrap_or(begin);
    Period::new(begin, end).unwrap_or(Period::from(begin))
}

fn institution(dice: &mut Dice) -> Vec<Identifier> {
    let mut ids = vec![Identifier::new(IdentifierType::Isni, "0000000121032683")];
    if dice.one_in(2) {
        ids.push(Identifier::new(IdentifierType::Proprietary, format!("P1:{}", dice.below(1000))));
    }
    if dice.one_in(3) {
        ids.push(Identifier::new(IdentifierType::Ror, "013meh722"));
    }
    ids
}

/// The filters that a view must have; those that another report may have, now and then.
fn filters(definition: &'static Definition, dice: &mut Dice) -> Vec<Filter> {
    let mut filters = crate::build::presets(definition);
    if definition.is_master() && dice.one_in(3) {
        filters.push(Filter::new(ReportFilterName::AccessMethod.as_str(), ["Regular"]));
        if definition.filters.contains(&ReportFilterName::YearOfPublication) {
            filters.push(Filter::new(ReportFilterName::YearOfPublication.as_str(), ["1990-2024", "2025"]));
        }
    }
    filters
}

/// What a report shows. Views have no attributes.
fn attributes(definition: &'static Definition, dice: &mut Dice) -> Vec<Filter> {
    let mut attributes = Vec::new();
    let mut shown: Vec<&str> = Vec::new();
    // Formats are told of one metric alone, and of the others there would be other sets.
    let is_shown = |column: &&Column| column.presence.is_to_show() && column.field != Field::Format;
    for column in definition.columns.iter().filter(is_shown) {
        let rare = if column.presence == Presence::Extension { 6 } else { 2 };
        if dice.one_in(rare) {
            shown.push(column.field.as_str());
        }
    }
    if definition.is_master() && dice.one_in(6) {
        shown.push("P1:Faculty");
    }
    if !shown.is_empty() {
        attributes.push(Filter::new(ReportAttributeName::AttributesToShow.as_str(), shown));
    }
    for (name, value) in [
        (ReportAttributeName::IncludeParentDetails, "True"),
        (ReportAttributeName::IncludeComponentDetails, "True"),
        (ReportAttributeName::Granularity, "Totals"),
    ] {
        let rare = if name == ReportAttributeName::Granularity { 5 } else { 2 };
        if definition.attributes.contains(&name) && dice.one_in(rare) {
            attributes.push(Filter::new(name.as_str(), [value]));
        }
    }
    attributes
}

/// Why a report has nothing in it, or what else a service would have said.
pub(super) fn exceptions(header: &Header, is_empty: bool, dice: &mut Dice) -> Vec<Exception> {
    let (code, data) = match is_empty {
        true => (3030, None),
        false if dice.one_in(5) => (3050, Some("foo")),
        false => return Vec::new(),
    };
    let Some(known) = definition::Exception::of(header.release, code) else { return Vec::new() };
    let severity = known.severities.first().filter(|_| header.release == Release::R5);
    vec![Exception {
        code: Some(code.into()),
        message: Some(known.message.to_owned()),
        severity: severity.map(|severity| severity.as_str().to_owned()),
        data: data.map(str::to_owned),
        ..Exception::default()
    }]
}
