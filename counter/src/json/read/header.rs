//! The header of a report.

use bibwire_core::Diagnostic;
use chrono::NaiveDate;

use super::filters::{self, Known};
use super::identifiers::{self, Owner};
use super::notes::Notes;
use super::object::{self, Names};
use super::{exception, text};
use crate::date;
use crate::json::holds::Holds;
use crate::json::tape::{Kind, Value};
use crate::release::Release;
use crate::report::{Filter, Header};
use crate::rules::header as rules;
use crate::vocabulary::{ReportAttributeName, ReportFilterName, ReportId, same_word};

/// The members of a header of release 5.1.
const R51: Names<'static> = Names {
    here: &[
        "Report_Name",
        "Report_ID",
        "Release",
        "Institution_Name",
        "Institution_ID",
        "Report_Filters",
        "Report_Attributes",
        "Exceptions",
        "Created",
        "Created_By",
        "Registry_Record",
    ],
    elsewhere: &["Customer_ID"],
    required: &[
        "Report_Name",
        "Report_ID",
        "Release",
        "Institution_Name",
        "Institution_ID",
        "Report_Filters",
        "Created",
        "Created_By",
        "Registry_Record",
    ],
    custom: false,
};

/// The members of a header of release 5.
const R5: Names<'static> = Names {
    here: &[
        "Report_Name",
        "Report_ID",
        "Release",
        "Institution_Name",
        "Institution_ID",
        "Customer_ID",
        "Report_Filters",
        "Report_Attributes",
        "Exceptions",
        "Created",
        "Created_By",
    ],
    elsewhere: &["Registry_Record"],
    required: &[
        "Report_Name",
        "Report_ID",
        "Release",
        "Institution_Name",
        "Customer_ID",
        "Report_Filters",
        "Created",
        "Created_By",
    ],
    custom: false,
};

/// Reads a header.
pub(crate) fn read<'t>(value: Value<'t>, by: Option<Release>, notes: &mut Notes<'_, 't>) -> Header {
    let release = by.unwrap_or_else(|| release(value, notes));
    let names = match release {
        Release::R5 => R5,
        Release::R51 => R51,
    };
    let mut header = Header { release, ..Header::default() };
    let extra = object::read(value, &names, notes, |name, value, notes| match name {
        // It was read before all else.
        "Release" => {}
        "Report_Name" => header.report_name = text::read(value, notes),
        "Report_ID" => header.report_id = report_id(value, notes),
        "Institution_Name" => header.institution_name = text::read(value, notes),
        "Institution_ID" => header.institution_id = identifiers::read(value, Owner::Institution, release, notes),
        "Customer_ID" => header.customer_id = text::read(value, notes),
        "Report_Filters" => report_filters(value, &mut header, notes),
        "Report_Attributes" => {
            let names: Vec<_> = ReportAttributeName::ALL.iter().map(ReportAttributeName::as_str).collect();
            let known = Known { names: &names, holds: Holds::of_attribute };
            header.report_attributes = filters::read(value, &known, release, notes);
        }
        "Exceptions" => header.exceptions = exception::list(value, release, notes),
        "Created" => header.created = text::read(value, notes),
        "Created_By" => header.created_by = text::read(value, notes),
        _ => header.registry_record = text::read(value, notes),
    });
    header.extra = extra;
    header
}

/// The release, which decides what all the rest has to be like.
fn release<'t>(header: Value<'t>, notes: &mut Notes<'_, 't>) -> Release {
    let Some(member) = header.members().find(|member| same_word("Release", member.key)) else {
        // What is missing is told with the other members.
        return guess(header);
    };
    if member.value.kind() == Kind::Null {
        return guess(header);
    }
    let said = text::read(member.value, notes).unwrap_or_default();
    match said.parse() {
        Ok(release) => release,
        Err(_) => {
            let release = match () {
                () if said.starts_with("5.0") => Release::R5,
                () if said.starts_with("5.1") => Release::R51,
                () => guess(header),
            };
            let meant = said.starts_with("5.") || said == "R5" || said == "C5";
            let finding = Diagnostic::new(&rules::RELEASE).found(&said).expected("5 or 5.1");
            match meant {
                true => notes.note(finding.repaired(format_args!("read as {release}")), member.value),
                false => notes.note(finding, member.value),
            }
            release
        }
    }
}

/// The release by the shape of what differs between them.
fn guess(header: Value<'_>) -> Release {
    let lists = ["Report_Filters", "Institution_ID", "Report_Attributes"];
    let flat = lists.iter().filter_map(|name| header.get(name)).any(|value| value.kind() == Kind::Array);
    if flat || header.get("Customer_ID").is_some() { Release::R5 } else { Release::R51 }
}

fn report_id<'t>(value: Value<'t>, notes: &mut Notes<'_, 't>) -> Option<ReportId> {
    let said = text::read(value, notes)?;
    let id = ReportId::from(&*said);
    match ReportId::meant(&said) {
        Some(meant) if !id.is_known() => {
            let finding = Diagnostic::new(&rules::REPORT_ID_FORM).found(&said).expected(&meant);
            notes.note(finding.repaired(format_args!("read as {meant}")), value);
            Some(meant)
        }
        _ => Some(id),
    }
}

/// The filters, and the dates, which are among them in JSON.
fn report_filters<'t>(value: Value<'t>, header: &mut Header, notes: &mut Notes<'_, 't>) {
    let names: Vec<_> = ReportFilterName::ALL.iter().map(ReportFilterName::as_str).collect();
    let known = Known { names: &names, holds: Holds::of_filter };
    for filter in filters::read(value, &known, header.release, notes) {
        let (slot, last) = match &*filter.name {
            "Begin_Date" => (&mut header.begin_date, false),
            "End_Date" => (&mut header.end_date, true),
            _ => {
                header.report_filters.push(filter);
                continue;
            }
        };
        *slot = day(&filter, last, value, notes);
        // A date that could not be read is kept as it was, and told of once.
        if slot.is_none() {
            header.report_filters.push(filter);
        }
    }
}

/// The first or the last day of the period.
fn day<'t>(filter: &Filter, last: bool, filters: Value<'t>, notes: &mut Notes<'_, 't>) -> Option<NaiveDate> {
    let text = filter.values.first()?;
    // In release 5 the pair is noted.
    let at = filters.get(&filter.name).unwrap_or(filters);
    match date::read(text, last) {
        date::Reading::Right(day) => Some(day),
        date::Reading::Meant(day) => {
            let finding = Diagnostic::new(&rules::DATE_FORM).found(text).expected(day);
            notes.note(finding.repaired(format_args!("read as {day}")), at);
            Some(day)
        }
        date::Reading::Wrong => {
            notes.note(Diagnostic::new(&rules::NOT_A_DATE).found(text).expected("yyyy-mm-dd"), at);
            None
        }
    }
}
