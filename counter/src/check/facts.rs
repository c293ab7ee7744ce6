//! What the header says that decides how the items are judged.

use super::relations::Metrics;
use super::wanted::Wanted;
use crate::definition::Definition;
use crate::input::Form;
use crate::month::Period;
use crate::release::{Release, Version};
use crate::report::Header;
use crate::vocabulary::MetricType;

/// What the header says that decides how the items are judged.
#[derive(Debug, Clone)]
pub(crate) struct Facts {
    /// The release.
    pub(crate) release: Release,
    /// The version of the code by which it is judged.
    pub(crate) version: Version,
    /// In which form the report is: what is wrong in one may be right in the other.
    pub(crate) form: Form,
    /// What the report is made of; none of a report that the standard does not have.
    pub(crate) definition: Option<&'static Definition>,
    /// Its months.
    pub(crate) period: Option<Period>,
    /// Whether its counts are totals of the period.
    pub(crate) is_total: bool,
    /// Whether it has parents and components.
    pub(crate) with_parents: bool,
    /// Whether it has components.
    pub(crate) with_components: bool,
    /// The metrics that may be counted: of the report, and by its filter.
    pub(crate) metrics: Metrics,
    /// What its items may be.
    pub(crate) wanted: Wanted,
    /// The header itself, for its filters and attributes.
    pub(crate) header: Header,
}

impl Facts {
    /// The facts of a report with a header, judged by a version if it is of its release.
    pub(crate) fn of(header: &Header, form: Form, version: Option<Version>) -> Facts {
        let version = header.release.version(version);
        let definition = Definition::of_header(header, version);
        let of_report = definition.map_or(Metrics::ALL, |definition| Metrics::of(definition.metrics));
        let filter = header.filter("Metric_Type").filter(|filter| !filter.values.is_empty());
        let wanted = filter.map(|filter| {
            let words: Vec<MetricType> = filter.values.iter().map(|value| MetricType::from(&**value)).collect();
            Metrics::of(&words)
        });
        Facts {
            release: header.release,
            version,
            form,
            definition,
            period: header.period(),
            // Either attribute is of one form alone.
            is_total: match form {
                Form::Json => header.has_totals(),
                Form::Table => header.includes("Exclude_Monthly_Details"),
            },
            with_parents: header.includes("Include_Parent_Details"),
            with_components: header.includes("Include_Component_Details"),
            // A filter of nothing that the standard has filters nothing.
            metrics: wanted.map(|wanted| of_report.and(wanted)).filter(|both| !both.is_empty()).unwrap_or(of_report),
            wanted: Wanted::of(header, definition, form),
            header: header.clone(),
        }
    }
}
