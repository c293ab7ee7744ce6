//! What a name in `Report_Filters` or `Report_Attributes` holds in JSON of release 5.1: one value, or a list.

use crate::vocabulary::{ReportAttributeName, ReportFilterName};

/// What a name holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    /// One value.
    One,
    /// A list of values.
    List,
    /// Either: CoP 5.1 has several values where the schema has one, or the name is of a platform.
    Either,
}

impl Holds {
    /// What a filter holds: COUNTER API 5.1.0.1, the `Report_Filters` of each report; CoP 5.1, 4.1.3 to 4.4.3.
    pub(super) fn of_filter(name: &str) -> Holds {
        match ReportFilterName::from(name) {
            ReportFilterName::BeginDate
            | ReportFilterName::EndDate
            | ReportFilterName::Platform
            | ReportFilterName::Database
            | ReportFilterName::ItemId
            | ReportFilterName::Author
            | ReportFilterName::ItemContributor => Holds::One,
            ReportFilterName::Attributed
            | ReportFilterName::CountryCode
            | ReportFilterName::SubdivisionCode
            | ReportFilterName::Format
            | ReportFilterName::Other(_) => Holds::Either,
            ReportFilterName::AccessMethod
            | ReportFilterName::AccessType
            | ReportFilterName::DataType
            | ReportFilterName::MetricType
            | ReportFilterName::ParentDataType
            | ReportFilterName::SectionType
            | ReportFilterName::YearOfPublication => Holds::List,
        }
    }

    /// What an attribute holds: CoP 5.1, 3.2.8.
    pub(super) fn of_attribute(name: &str) -> Holds {
        match ReportAttributeName::from(name) {
            ReportAttributeName::AttributesToShow => Holds::List,
            ReportAttributeName::ExcludeMonthlyDetails
            | ReportAttributeName::Granularity
            | ReportAttributeName::IncludeComponentDetails
            | ReportAttributeName::IncludeParentDetails => Holds::One,
            // CoP 5.1.1, 11.7 adds others of these names.
            ReportAttributeName::Other(_) if name.starts_with("Include_") => Holds::One,
            ReportAttributeName::Other(_) => Holds::Either,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::definition::Definition;
    use crate::release::Release;

    #[test]
    fn lists_are_of_filters_with_several_values() {
        for definition in Definition::all(Release::R51) {
            for name in definition.filters {
                let is_multi = definition.filter(name).is_some_and(|filter| filter.is_multi());
                let holds = Holds::of_filter(name.as_str());
                assert!(holds == Holds::Either || (holds == Holds::List) == is_multi, "{name}");
            }
        }
    }
}
