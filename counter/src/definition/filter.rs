//! The filters of a report.

use crate::vocabulary::{AccessMethod, AccessType, DataType, MetricType, ReportFilterName, SectionType};

/// A filter of a report.
///
/// ```
/// use bibwire_counter::definition::Definition;
/// use bibwire_counter::release::Release;
/// use bibwire_counter::vocabulary::{ReportFilterName, ReportId};
///
/// let report = Definition::of(Release::R51, &ReportId::TrJ1).ok_or("not of the standard")?;
/// let filter = report.filter(&ReportFilterName::AccessType).ok_or("no such filter")?;
/// assert!(filter.is_preset);
/// assert_eq!(filter.values.words(), Some(vec!["Controlled"]));
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Filter {
    /// Its name.
    pub name: &'static ReportFilterName,
    /// What it may be set to.
    pub values: Values,
    /// Whether the view is made by it: it must be there, with all its values.
    pub is_preset: bool,
}

/// What a filter may be set to.
///
/// ```
/// use bibwire_counter::definition::Values;
///
/// assert_eq!(Values::YesNo.words(), Some(vec!["No", "Yes"]));
/// assert_eq!(Values::Day.words(), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Values {
    /// A day: the first or the last of a month.
    Day,
    /// A name.
    Name,
    /// An identifier of an item, with its kind.
    ItemId,
    /// An identifier of an author, with its kind.
    Author,
    /// Years or ranges of years.
    Years,
    /// Codes of countries, of ISO 3166-1.
    Countries,
    /// Codes of subdivisions of countries, of ISO 3166-2.
    Subdivisions,
    /// `No` and `Yes`.
    YesNo,
    /// Formats of files, an extension of release 5.
    Formats,
    /// Metric types of this list.
    MetricTypes(&'static [MetricType]),
    /// Data types of this list.
    DataTypes(&'static [DataType]),
    /// Access types of this list.
    AccessTypes(&'static [AccessType]),
    /// Access methods of this list.
    AccessMethods(&'static [AccessMethod]),
    /// Section types of this list.
    SectionTypes(&'static [SectionType]),
}

impl Filter {
    /// Whether it may have several values: in JSON of release 5.1, whether its value is an array.
    ///
    /// ```
    /// use bibwire_counter::definition::Definition;
    /// use bibwire_counter::release::Release;
    /// use bibwire_counter::vocabulary::{ReportFilterName, ReportId};
    ///
    /// let report = Definition::of(Release::R51, &ReportId::Tr).ok_or("not of the standard")?;
    /// assert!(report.filter(&ReportFilterName::YearOfPublication).is_some_and(|filter| filter.is_multi()));
    /// assert!(report.filter(&ReportFilterName::ItemId).is_some_and(|filter| !filter.is_multi()));
    /// # Ok::<(), &str>(())
    /// ```
    pub const fn is_multi(&self) -> bool {
        !matches!(self.values, Values::Day | Values::Name | Values::ItemId | Values::Author)
    }
}

impl Values {
    /// The words it may be set to, in the order of the standard; none where it is not a list of words.
    ///
    /// ```
    /// use bibwire_counter::definition::Values;
    ///
    /// assert_eq!(Values::Formats.words(), Some(vec!["HTML", "PDF", "Other"]));
    /// ```
    pub fn words(&self) -> Option<Vec<&'static str>> {
        match self {
            Values::Day
            | Values::Name
            | Values::ItemId
            | Values::Author
            | Values::Years
            | Values::Countries
            | Values::Subdivisions => None,
            Values::YesNo => Some(vec!["No", "Yes"]),
            Values::Formats => Some(vec!["HTML", "PDF", "Other"]),
            Values::MetricTypes(list) => Some(list.iter().map(MetricType::as_str).collect()),
            Values::DataTypes(list) => Some(list.iter().map(DataType::as_str).collect()),
            Values::AccessTypes(list) => Some(list.iter().map(AccessType::as_str).collect()),
            Values::AccessMethods(list) => Some(list.iter().map(AccessMethod::as_str).collect()),
            Values::SectionTypes(list) => Some(list.iter().map(SectionType::as_str).collect()),
        }
    }
}
