//! What a report says of itself.

use chrono::NaiveDate;

use super::{Exception, Extra, Filter, Identifier};
use crate::month::Period;
use crate::release::Release;
use crate::vocabulary::ReportId;

/// The header of a report: CoP 5.1, Table 3.f; CoP 5.0.3, Table 3.f.
///
/// An element that was not there is `None`; one that was there and said nothing is an empty text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[allow(clippy::exhaustive_structs, reason = "made with `..Header::default()`")]
pub struct Header {
    /// `Release`. What is not told, or is no release, is read as 5.1.
    pub release: Release,
    /// `Report_Name`.
    pub report_name: Option<String>,
    /// `Report_ID`.
    pub report_id: Option<ReportId>,
    /// `Institution_Name`.
    pub institution_name: Option<String>,
    /// `Institution_ID`.
    pub institution_id: Vec<Identifier>,
    /// `Customer_ID`: release 5 in JSON alone.
    pub customer_id: Option<String>,
    /// `Report_Filters`, and `Metric_Types` of a table as the filter `Metric_Type`; without the dates.
    pub report_filters: Vec<Filter>,
    /// `Report_Attributes`.
    pub report_attributes: Vec<Filter>,
    /// `Exceptions`.
    pub exceptions: Vec<Exception>,
    /// `Begin_Date`: the first day of a month.
    pub begin_date: Option<NaiveDate>,
    /// `End_Date`: the last day of a month.
    pub end_date: Option<NaiveDate>,
    /// `Created`.
    pub created: Option<String>,
    /// `Created_By`.
    pub created_by: Option<String>,
    /// `Registry_Record`: release 5.1 alone.
    pub registry_record: Option<String>,
    /// What else was said.
    pub extra: Vec<Extra>,
}

impl Header {
    /// The filter of a name, such as `Access_Type`.
    ///
    /// ```
    /// use bibwire_counter::report::{Filter, Header};
    ///
    /// let header = Header { report_filters: vec![Filter::new("YOP", ["2024"])], ..Header::default() };
    /// assert_eq!(header.filter("YOP").unwrap().values, ["2024"]);
    /// ```
    pub fn filter(&self, name: &str) -> Option<&Filter> {
        self.report_filters.iter().find(|filter| filter.name == name)
    }

    /// The attribute of a name, such as `Attributes_To_Show`.
    ///
    /// ```
    /// use bibwire_counter::report::{Filter, Header};
    ///
    /// let header = Header { report_attributes: vec![Filter::new("Granularity", ["Totals"])], ..Header::default() };
    /// assert!(header.attribute("Granularity").is_some());
    /// ```
    pub fn attribute(&self, name: &str) -> Option<&Filter> {
        self.report_attributes.iter().find(|attribute| attribute.name == name)
    }

    /// Whether an element is among the `Attributes_To_Show`.
    ///
    /// ```
    /// use bibwire_counter::report::{Filter, Header};
    ///
    /// let shown = Filter::new("Attributes_To_Show", ["YOP"]);
    /// let header = Header { report_attributes: vec![shown], ..Header::default() };
    /// assert!(header.shows("YOP") && !header.shows("Access_Type"));
    /// ```
    pub fn shows(&self, element: &str) -> bool {
        self.attribute("Attributes_To_Show").is_some_and(|shown| shown.values.iter().any(|value| value == element))
    }

    /// Whether an attribute such as `Include_Parent_Details` is `True`.
    ///
    /// ```
    /// use bibwire_counter::report::{Filter, Header};
    ///
    /// let with = Filter::new("Include_Parent_Details", ["True"]);
    /// let header = Header { report_attributes: vec![with], ..Header::default() };
    /// assert!(header.includes("Include_Parent_Details"));
    /// ```
    pub fn includes(&self, attribute: &str) -> bool {
        self.attribute(attribute).is_some_and(|attribute| attribute.values.iter().any(|value| value == "True"))
    }

    /// Whether the counts are totals of the whole period: `Granularity=Totals`, `Exclude_Monthly_Details=True`.
    ///
    /// ```
    /// assert!(!bibwire_counter::report::Header::default().is_total());
    /// ```
    pub fn is_total(&self) -> bool {
        self.includes("Exclude_Monthly_Details") || self.has_totals()
    }

    /// Whether its `Granularity` is `Totals`, or `Total` as the schema of 5.1 called it.
    pub(crate) fn has_totals(&self) -> bool {
        let totals = |granularity: &Filter| granularity.values.iter().any(|it| it == "Totals" || it == "Total");
        self.attribute("Granularity").is_some_and(totals)
    }

    /// The months of the report, if it has both its dates and they are in order.
    ///
    /// ```
    /// assert_eq!(bibwire_counter::report::Header::default().period(), None);
    /// ```
    pub fn period(&self) -> Option<Period> {
        Period::from_days(self.begin_date?, self.end_date?)
    }
}
