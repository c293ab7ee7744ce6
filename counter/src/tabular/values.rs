//! From the rows of the header to the header of the model.

use bibwire_core::{Diagnostic, Place};
use chrono::NaiveDate;

use super::labels::Labels;
use super::list::{self, Word};
use super::notes::{At, Notes};
use super::texts;
use crate::date;
use crate::definition::{Definition, HeaderLabel};
use crate::release::Release;
use crate::report::{Exception, Filter, Header};
use crate::rules::{exceptions, header as rules, labels, properties};
use crate::vocabulary::{ReportAttributeName, ReportFilterName, ReportId};

/// Where a part of a value of the header is.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) element: &'static str,
    pub(super) name: String,
    pub(super) value: Option<usize>,
    pub(super) place: Place,
}

/// The header that is being read, and where its parts are.
#[derive(Debug)]
struct Reading<'l> {
    labels: &'l Labels,
    header: Header,
    parts: Vec<Part>,
}

/// Reads the values of the header, by a release or by the one that it names.
pub(super) fn read(labels: &Labels, by: Option<Release>, notes: &mut Notes<'_>) -> (Header, Vec<Part>) {
    let mut reading = Reading { labels, header: Header::default(), parts: Vec::new() };
    let text = |label, notes: &mut Notes<'_>| Some(texts::text(labels.value(label)?, notes).into_owned());
    reading.header.release = by.unwrap_or_else(|| release(labels, notes));
    reading.header.report_name = text(HeaderLabel::ReportName, notes);
    reading.header.report_id = reading.report_id(notes);
    reading.header.institution_name = text(HeaderLabel::InstitutionName, notes);
    reading.institution_id(notes);
    reading.metric_types(notes);
    reading.period(notes);
    reading.filters(notes);
    reading.attributes(notes);
    reading.exceptions(notes);
    reading.header.created = text(HeaderLabel::Created, notes);
    reading.header.created_by = text(HeaderLabel::CreatedBy, notes);
    reading.header.registry_record = text(HeaderLabel::RegistryRecord, notes);
    reading.header.customer_id = text(HeaderLabel::CustomerId, notes);
    (reading.header, reading.parts)
}

/// The release, which decides what all the rest has to be like.
fn release(labels: &Labels, notes: &mut Notes<'_>) -> Release {
    let guess = || {
        let master = labels.value(HeaderLabel::ReportName).is_some_and(|name| name.text().contains("Master"));
        if master { Release::R5 } else { Release::R51 }
    };
    let Some(at) = labels.value(HeaderLabel::Release) else { return guess() };
    let said = texts::text(at, notes);
    if let Ok(release) = said.parse() {
        return release;
    }
    let digits = said.trim_start_matches(|char: char| !char.is_ascii_digit());
    let meant = match digits {
        _ if said.is_empty() => return guess(),
        "5" | "5.0" => Some(Release::R5),
        _ if digits.starts_with("5.0.") => Some(Release::R5),
        "5.1" => Some(Release::R51),
        _ if digits.starts_with("5.1.") => Some(Release::R51),
        _ => None,
    };
    match meant {
        Some(release) => {
            notes.read_as(&rules::RELEASE, at, release);
            release
        }
        None => {
            let finding = Diagnostic::new(&rules::RELEASE).at(at.place()).found(&said).expected("5 or 5.1");
            notes.note(finding);
            guess()
        }
    }
}

impl Reading<'_> {
    /// The report, or the one whose name is told where the row is missing.
    fn report_id(&self, notes: &mut Notes<'_>) -> Option<ReportId> {
        let Some(at) = self.labels.value(HeaderLabel::ReportId) else {
            let name = self.header.report_name.as_deref()?;
            return Definition::meant(self.header.release, name).map(|definition| definition.id.clone());
        };
        let said = texts::text(at, notes);
        let id = ReportId::from(&*said);
        match ReportId::meant(&said) {
            Some(meant) if !id.is_known() => {
                notes.read_as(&rules::REPORT_ID_FORM, at, &meant);
                Some(meant)
            }
            _ => Some(id),
        }
    }

    fn institution_id(&mut self, notes: &mut Notes<'_>) {
        let Some(at) = self.labels.value(HeaderLabel::InstitutionId) else { return };
        self.header.institution_id = texts::identifiers(at, texts::OF_INSTITUTIONS, notes);
        for (number, id) in self.header.institution_id.iter().enumerate() {
            let earlier = self.header.institution_id.iter().take(number).filter(|other| other.kind == id.kind).count();
            let name = id.kind.to_string();
            let place = at.place();
            self.parts.push(Part { element: "Institution_ID", name, value: Some(earlier), place });
        }
    }

    /// `Metric_Types`, which is a filter in JSON.
    fn metric_types(&mut self, notes: &mut Notes<'_>) {
        let Some(at) = self.labels.value(HeaderLabel::MetricTypes) else { return };
        let read = list::words::read(at.text());
        notes.slips(&read.slips, at);
        if !read.value.is_empty() {
            let filter = self.filter("Report_Filters", "Metric_Type".to_owned(), at, &read.value, None);
            self.header.report_filters.push(filter);
        }
    }

    fn period(&mut self, notes: &mut Notes<'_>) {
        let Some(at) = self.labels.value(HeaderLabel::ReportingPeriod) else { return };
        if at.text().trim().is_empty() {
            return;
        }
        let read = list::period::read(at.text());
        notes.slips(&read.slips, at);
        for (name, word, last) in [("Begin_Date", read.value.begin, false), ("End_Date", read.value.end, true)] {
            let Some(word) = word else { continue };
            self.parts.push(part("Report_Filters", name, None, at, &word));
            let day = day(at, &word, last, notes);
            *if last { &mut self.header.end_date } else { &mut self.header.begin_date } = day;
            // A date that could not be read is kept as it was, and told of once.
            if day.is_none() {
                self.header.report_filters.push(Filter::new(name, [&*word.text]));
            }
        }
    }

    fn filters(&mut self, notes: &mut Notes<'_>) {
        let Some(at) = self.labels.value(HeaderLabel::ReportFilters) else { return };
        let read = list::filters::read(at.text());
        notes.slips(&read.slips, at);
        for filter in read.value {
            let (name, values) = named(filter, ReportFilterName::known, ReportFilterName::meant, at, notes);
            let place = at.row.place_in(at.column, name.at.clone());
            let own_row = Diagnostic::new(&labels::OWN_ROW).at(place.clone()).found(&name.text);
            let (slot, last) = match &*name.text {
                "Begin_Date" => (&mut self.header.begin_date, false),
                "End_Date" => (&mut self.header.end_date, true),
                "Metric_Type" if self.header.filter("Metric_Type").is_some() => {
                    notes.note(own_row);
                    continue;
                }
                "Metric_Type" => {
                    notes.note(own_row.repaired("read as Metric_Types"));
                    let filter = self.filter("Report_Filters", name.text.into_owned(), at, &values, Some(place));
                    self.header.report_filters.push(filter);
                    continue;
                }
                _ => {
                    let filter = self.filter("Report_Filters", name.text.into_owned(), at, &values, Some(place));
                    add(&mut self.header.report_filters, filter, at, &name.at, notes);
                    continue;
                }
            };
            match (&slot, values.first()) {
                (None, Some(word)) => {
                    notes.note(own_row.repaired("read as part of Reporting_Period"));
                    *slot = day(at, word, last, notes);
                }
                _ => notes.note(own_row),
            }
        }
    }

    fn attributes(&mut self, notes: &mut Notes<'_>) {
        let Some(at) = self.labels.value(HeaderLabel::ReportAttributes) else { return };
        let read = list::filters::read(at.text());
        notes.slips(&read.slips, at);
        for filter in read.value {
            let (name, values) = named(filter, ReportAttributeName::known, ReportAttributeName::meant, at, notes);
            let place = at.row.place_in(at.column, name.at.clone());
            let filter = self.filter("Report_Attributes", name.text.into_owned(), at, &values, Some(place));
            add(&mut self.header.report_attributes, filter, at, &name.at, notes);
        }
    }

    fn exceptions(&mut self, notes: &mut Notes<'_>) {
        let Some(at) = self.labels.value(HeaderLabel::Exceptions) else { return };
        let read = list::exceptions::read(at.text());
        notes.slips(&read.slips, at);
        for (number, exception) in read.value.into_iter().enumerate() {
            let member = |name: &str, word: &Word<'_>| part("Exceptions", name, Some(number), at, word);
            let words = [("Code", &exception.code), ("Data", &exception.data)];
            self.parts.extend(words.iter().filter_map(|(name, word)| Some(member(name, word.as_ref()?))));
            self.parts.push(member("Message", &exception.message));
            self.parts.push(member("", exception.code.as_ref().unwrap_or(&exception.message)));
            let code = exception.code.and_then(|code| {
                let number = code.text.parse().ok();
                if number.is_none() {
                    let place = at.row.place_in(at.column, code.at);
                    notes.note(Diagnostic::new(&exceptions::NOT_A_CODE).at(place).found(&code.text));
                }
                number
            });
            self.header.exceptions.push(Exception {
                code,
                message: Some(exception.message.text.into_owned()),
                data: exception.data.map(|data| data.text.into_owned()),
                ..Exception::default()
            });
        }
    }

    /// A filter or an attribute, whose places are kept.
    fn filter(
        &mut self,
        element: &'static str,
        name: String,
        at: At<'_>,
        values: &[Word<'_>],
        place: Option<Place>,
    ) -> Filter {
        let place = place.unwrap_or_else(|| at.place());
        self.parts.push(Part { element, name: name.clone(), value: None, place });
        self.parts.extend(values.iter().enumerate().map(|(number, word)| part(element, &name, Some(number), at, word)));
        Filter { name, values: values.iter().map(|word| word.text.to_string()).collect() }
    }
}

fn part(element: &'static str, name: &str, value: Option<usize>, at: At<'_>, word: &Word<'_>) -> Part {
    Part { element, name: name.to_owned(), value, place: at.row.place_in(at.column, word.at.clone()) }
}

/// The name of a filter as the standard writes it, and its values. What has no name is one, without values.
fn named<'r, W: std::fmt::Display>(
    filter: list::filters::Filter<'r>,
    known: fn(&str) -> Option<W>,
    meant: fn(&str) -> Option<W>,
    at: At<'_>,
    notes: &mut Notes<'_>,
) -> (Word<'r>, Vec<Word<'r>>) {
    let mut values = filter.values;
    let Some(mut name) = filter.name else {
        let name = if values.is_empty() { Word::from("") } else { values.remove(0) };
        return (name, values);
    };
    if known(&name.text).is_none()
        && let Some(meant) = meant(&name.text)
    {
        let place = at.row.place_in(at.column, name.at.clone());
        let finding = Diagnostic::new(&properties::SPELLED).at(place).found(&name.text).expected(&meant);
        notes.note(finding.repaired(format_args!("read as {meant}")));
        name.text = meant.to_string().into();
    }
    (name, values)
}

/// Adds a filter to a list, or its values to the one of that name.
fn add(filters: &mut Vec<Filter>, filter: Filter, at: At<'_>, name: &std::ops::Range<usize>, notes: &mut Notes<'_>) {
    match filters.iter_mut().find(|known| known.name == filter.name) {
        Some(known) => {
            let place = at.row.place_in(at.column, name.clone());
            notes.note(Diagnostic::new(&properties::TWICE).at(place).found(&filter.name));
            known.values.extend(filter.values);
        }
        None => filters.push(filter),
    }
}

/// The first or the last day of the period.
fn day(at: At<'_>, word: &Word<'_>, last: bool, notes: &mut Notes<'_>) -> Option<NaiveDate> {
    let finding = |rule| Diagnostic::new(rule).at(at.row.place_in(at.column, word.at.clone())).found(&word.text);
    match date::read(&word.text, last) {
        date::Reading::Right(day) => Some(day),
        date::Reading::Meant(day) => {
            notes.note(finding(&rules::DATE_FORM).expected(day).repaired(format_args!("read as {day}")));
            Some(day)
        }
        date::Reading::Wrong => {
            notes.note(finding(&rules::NOT_A_DATE).expected("yyyy-mm-dd"));
            None
        }
    }
}
