//! The header of a table.

use bibwire_core::Error;

use super::compose::{self, settled};
use super::{Unplaced, fit};
use crate::definition::HeaderLabel;
use crate::input::Form;
use crate::report::{Exception, Filter, Header};
use crate::tabular::list;
use crate::vocabulary::ReportId;
use crate::write::granularity;

/// What stands beside a label; an empty text where there is nothing.
pub(super) fn value(label: HeaderLabel, header: &Header, unplaced: Unplaced) -> Result<String, Error> {
    let plain = |text: Option<&str>| Ok(text.unwrap_or_default().to_owned());
    match label {
        HeaderLabel::ReportName => plain(header.report_name.as_deref()),
        HeaderLabel::ReportId => plain(header.report_id.as_ref().map(ReportId::as_str)),
        HeaderLabel::Release => plain(Some(header.release.as_str())),
        HeaderLabel::InstitutionName => plain(header.institution_name.as_deref()),
        HeaderLabel::InstitutionId => compose::identifiers(&header.institution_id, unplaced),
        HeaderLabel::MetricTypes => {
            let metrics = header.report_filters.iter().filter(|filter| is_metrics(filter));
            let words = || metrics.clone().flat_map(|filter| &filter.values).map(String::as_str);
            settled(list::words::write(words()), unplaced, || words().collect::<Vec<_>>().join("; "))
        }
        HeaderLabel::ReportFilters => {
            let filters =
                header.report_filters.iter().filter(|filter| !has_own_row(&filter.name) && !filter.values.is_empty());
            let values = |filter: &'_ Filter| filter.values.clone();
            let owned: Vec<(&str, Vec<String>)> = filters.map(|filter| (&*filter.name, values(filter))).collect();
            let borrowed = owned.iter().map(|(name, values)| (*name, values.iter().map(String::as_str).collect()));
            pairs(&borrowed.collect::<Vec<_>>(), unplaced)
        }
        HeaderLabel::ReportAttributes => {
            let mut attributes = granularity::attributes(&header.report_attributes, Form::Table);
            attributes.retain(|(_, values)| !values.is_empty());
            pairs(&attributes, unplaced)
        }
        HeaderLabel::Exceptions => exceptions(&header.exceptions, unplaced),
        HeaderLabel::ReportingPeriod => {
            // A date that could not be read is among the filters.
            let unread = |name| header.filter(name).and_then(|filter| filter.values.first().cloned());
            let begin = header.begin_date.map(|day| day.to_string()).or_else(|| unread("Begin_Date"));
            let end = header.end_date.map(|day| day.to_string()).or_else(|| unread("End_Date"));
            match (begin, end) {
                (Some(begin), Some(end)) => settled(list::period::write(&begin, &end), unplaced, String::new),
                (Some(begin), None) => Ok(format!("Begin_Date={begin}")),
                (None, Some(end)) => Ok(format!("End_Date={end}")),
                (None, None) => Ok(String::new()),
            }
        }
        HeaderLabel::Created => plain(header.created.as_deref()),
        HeaderLabel::CreatedBy => plain(header.created_by.as_deref()),
        HeaderLabel::RegistryRecord => plain(header.registry_record.as_deref()),
        HeaderLabel::CustomerId => plain(None),
    }
}

/// An error, if the header has something that has no line.
pub(super) fn check(header: &Header) -> Result<(), Error> {
    let of_exceptions = header.exceptions.iter().flat_map(|exception| &exception.extra);
    if let Some(extra) = header.extra.iter().chain(of_exceptions).next() {
        return Err(fit::nowhere(&extra.name));
    }
    let has_line = HeaderLabel::RegistryRecord.row(header.release).is_some();
    match &header.registry_record {
        Some(record) if !has_line && !record.is_empty() => Err(fit::nowhere(HeaderLabel::RegistryRecord.as_str())),
        _ => Ok(()),
    }
}

fn is_metrics(filter: &Filter) -> bool {
    filter.name == "Metric_Type"
}

/// Whether a filter of JSON has a row of its own in a table.
fn has_own_row(name: &str) -> bool {
    matches!(name, "Metric_Type" | "Begin_Date" | "End_Date")
}

/// Names and their values: `YOP=2024|2025; Access_Method=Regular`.
fn pairs(filters: &[(&str, Vec<&str>)], unplaced: Unplaced) -> Result<String, Error> {
    let all = filters.iter().map(|(name, values)| (*name, values.iter().copied()));
    settled(list::filters::write(all), unplaced, || {
        let one = |(name, values): &(&str, Vec<&str>)| format!("{name}={}", values.join("|"));
        filters.iter().map(one).collect::<Vec<_>>().join("; ")
    })
}

/// Exceptions: `3040: Partial Data Returned (2026-01)`.
fn exceptions(exceptions: &[Exception], unplaced: Unplaced) -> Result<String, Error> {
    let said = |text: &'_ Option<String>| text.clone().unwrap_or_default();
    let loose = || {
        let one = |exception: &Exception| {
            let code = exception.code.map(|code| format!("{code}: ")).unwrap_or_default();
            let data = exception.data.as_ref().map(|data| format!(" ({data})")).unwrap_or_default();
            code + &said(&exception.message) + &data
        };
        exceptions.iter().map(one).collect::<Vec<_>>().join("; ")
    };
    let known: Option<Vec<(u32, &str, Option<&str>)>> = exceptions
        .iter()
        .map(|one| Some((one.code?, one.message.as_deref().unwrap_or_default(), one.data.as_deref())))
        .collect();
    match known {
        Some(known) => settled(list::exceptions::write(known), unplaced, loose),
        None => settled(Err(list::Unwritable(loose())), unplaced, loose),
    }
}
