//! Section types and formats: CoP 5.0.3, 3.3.4 and 3.3.5, of release 5 alone.

use super::super::{Ear, Facts};
use crate::report::{AttributePerformance, Count};
use crate::rules::items as rules;
use crate::spot::Spot;
use crate::vocabulary::DataType::{Book, Journal, NewspaperOrNewsletter};
use crate::vocabulary::{DataType, MetricType, SectionType};

/// Judges the section type and the format of a set of attributes by what was counted of it.
pub(super) fn check(number: usize, set: &AttributePerformance, facts: &Facts, ear: &mut Ear<'_>) {
    if facts.wanted.has_sections {
        section(number, set, ear);
    }
    if facts.wanted.has_formats {
        format(number, set, ear);
    }
}

fn section(number: usize, set: &AttributePerformance, ear: &mut Ear<'_>) {
    let spot = Spot::Set(number, Some("Section_Type"));
    let first = |is: fn(&MetricType) -> bool| metrics(set).find(|metric| is(metric));
    let Some(section) = &set.attributes.section_type else {
        if let Some(metric) = first(|it| it.is_denial() || is_of_item(it)) {
            ear.found(&rules::NO_SECTION, spot, metric);
        }
        return;
    };
    if let Some(metric) = first(MetricType::is_unique_title) {
        ear.found(&rules::SECTION_OF_TITLE, spot, metric);
    }
    if let Some(data_type) = set.attributes.data_type.as_ref().filter(|it| !go_together(it, section)) {
        ear.found(&rules::SECTION_ELSEWHERE, spot, format_args!("{section} of {data_type}"));
    }
}

/// Whether what is of a data type may have sections of a type. What is neither a book nor a serial may have any.
fn go_together(data_type: &DataType, section: &SectionType) -> bool {
    !matches!(
        (data_type, section),
        (Book, SectionType::Article | SectionType::OtherKind)
            | (Journal | NewspaperOrNewsletter, SectionType::Book | SectionType::Chapter | SectionType::OtherKind)
    )
}

fn is_of_item(metric: &MetricType) -> bool {
    (metric.is_investigation() || metric.is_request()) && !metric.is_unique_title()
}

/// A format is told of what was requested in all, and of nothing else.
fn format(number: usize, set: &AttributePerformance, ear: &mut Ear<'_>) {
    let format = set.attributes.extensions.iter().find(|extension| extension.name == "Format");
    let has_format = format.is_some_and(|format| !format.value.is_empty());
    let is_wrong = |metric: &&MetricType| (**metric == MetricType::TotalItemRequests) != has_format;
    if let Some(metric) = metrics(set).find(is_wrong) {
        ear.found(&rules::FORMAT, Spot::Set(number, Some("Format")), metric);
    }
}

fn metrics(set: &AttributePerformance) -> impl Iterator<Item = &MetricType> {
    set.counts.iter().map(|Count { metric_type, .. }| metric_type)
}
