//! Usage, in the shape of either release.

use bibwire_core::Error;
use chrono::Datelike;

use super::out::Out;
use super::{Shape, work};
use crate::month::Month;
use crate::release::Release;
use crate::report::{AttributePerformance, Attributes, Component, Count};
use crate::vocabulary::{AccessMethod, AccessType, DataType, MetricType, SectionType};
use crate::write::digits;
use crate::write::series::{By, Series, twice};

/// Writes a set of attributes of release 5.1 with its counts.
pub(super) fn nested(out: &mut Out, set: &AttributePerformance, series: &mut Series) -> Result<(), Error> {
    out.open(b'{');
    attributes(out, &set.attributes);
    performance(out, &set.counts, series)?;
    if !set.components.is_empty() {
        out.key("Components");
        out.open(b'[');
        components(out, &set.components, series)?;
        out.close(b']');
    }
    super::extra(out, &set.extra)?;
    out.close(b'}');
    Ok(())
}

/// Writes what a set of attributes of release 5 adds to its item.
pub(super) fn flat(out: &mut Out, set: &AttributePerformance, shape: &Shape, series: &mut Series) -> Result<(), Error> {
    if !set.components.is_empty() {
        out.key("Item_Component");
        out.open(b'[');
        for component in &set.components {
            out.element();
            out.open(b'{');
            work::write(out, "Item_Name", &component.work, Release::R5);
            out.member("Data_Type", component.data_type.as_ref().map(DataType::as_str));
            instances(out, &component.counts, shape, series);
            super::extra(out, &component.work.extra)?;
            out.close(b'}');
        }
        out.close(b']');
    }
    attributes(out, &set.attributes);
    instances(out, &set.counts, shape, series);
    Ok(())
}

fn attributes(out: &mut Out, attributes: &Attributes) {
    out.member("Data_Type", attributes.data_type.as_ref().map(DataType::as_str));
    out.member("Section_Type", attributes.section_type.as_ref().map(SectionType::as_str));
    out.member("YOP", attributes.yop.as_deref());
    out.member("Access_Type", attributes.access_type.as_ref().map(AccessType::as_str));
    out.member("Access_Method", attributes.access_method.as_ref().map(AccessMethod::as_str));
    for extension in &attributes.extensions {
        out.key(&extension.name);
        match extension.value.parse() {
            // It is a number, written as one if it is written as a number would be.
            Ok(number) if extension.name == "Book_Segment_Count" && is_plain(&extension.value) => out.number(number),
            _ => out.text(&extension.value),
        }
    }
}

/// Whether a text has digits alone, and no zero before them.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit()) && (text == "0" || !text.starts_with('0'))
}

/// Writes components. Those that follow one another and have one description are one object.
fn components(out: &mut Out, components: &[Component], series: &mut Series) -> Result<(), Error> {
    for group in components.chunk_by(|one, other| one.work == other.work) {
        let Some(first) = group.first() else { continue };
        out.element();
        out.open(b'{');
        work::write(out, "Item", &first.work, Release::R51);
        let mut used = group.iter().filter(|part| part.data_type.is_some() || !part.counts.is_empty()).peekable();
        if used.peek().is_some() {
            out.key("Attribute_Performance");
            out.open(b'[');
            for part in used {
                out.element();
                out.open(b'{');
                out.member("Data_Type", part.data_type.as_ref().map(DataType::as_str));
                performance(out, &part.counts, series)?;
                out.close(b'}');
            }
            out.close(b']');
        }
        super::extra(out, &first.work.extra)?;
        out.close(b'}');
    }
    Ok(())
}

/// Writes `Performance`: `{"Total_Item_Requests":{"2026-01":9}}`.
fn performance(out: &mut Out, counts: &[Count], series: &mut Series) -> Result<(), Error> {
    let mut last: Option<&Count> = None;
    for count in series.of(counts, By::Metric) {
        match last {
            Some(last) if last.metric_type == count.metric_type => {
                if last.month == count.month {
                    return Err(twice(last, count));
                }
            }
            last => {
                match last {
                    Some(_) => out.close(b'}'),
                    None => {
                        out.key("Performance");
                        out.open(b'{');
                    }
                }
                metric(out, &count.metric_type);
                out.open(b'{');
            }
        }
        last = Some(count);
        out.plain_key(&digits::month(count.month));
        out.number(count.count);
    }
    if last.is_some() {
        out.close(b'}');
        out.close(b'}');
    }
    Ok(())
}

fn metric(out: &mut Out, metric: &MetricType) {
    match metric {
        MetricType::Other(name) => out.key(name),
        metric => out.plain_key(metric.as_str().as_bytes()),
    }
}

/// Writes `Performance` of release 5: `[{"Period":{…},"Instance":[{"Metric_Type":"…","Count":9}]}]`.
fn instances(out: &mut Out, counts: &[Count], shape: &Shape, series: &mut Series) {
    let mut last: Option<Month> = None;
    for count in series.of(counts, By::Month) {
        if last != Some(count.month) {
            match last {
                Some(_) => {
                    out.close(b']');
                    out.close(b'}');
                }
                None => {
                    out.key("Performance");
                    out.open(b'[');
                }
            }
            out.element();
            out.open(b'{');
            period(out, count.month, shape);
            out.key("Instance");
            out.open(b'[');
        }
        last = Some(count.month);
        out.element();
        out.open(b'{');
        out.member("Metric_Type", Some(count.metric_type.as_str()));
        out.key("Count");
        out.number(count.count);
        out.close(b'}');
    }
    if last.is_some() {
        out.close(b']');
        out.close(b'}');
        out.close(b']');
    }
}

/// Writes the period of counts: a month, or that of the report where it has totals alone.
fn period(out: &mut Out, month: Month, shape: &Shape) {
    out.key("Period");
    out.open(b'{');
    match &shape.whole {
        Some((begin, end)) => {
            out.member("Begin_Date", Some(begin));
            out.member("End_Date", Some(end));
        }
        None => {
            for (name, day) in [("Begin_Date", 1), ("End_Date", month.last_day().day())] {
                out.plain_key(name.as_bytes());
                out.bytes.push(b'"');
                out.bytes.extend_from_slice(&digits::month(month));
                out.bytes.push(b'-');
                if day < 10 {
                    out.bytes.push(b'0');
                }
                out.number(day.into());
                out.bytes.push(b'"');
            }
        }
    }
    out.close(b'}');
}
