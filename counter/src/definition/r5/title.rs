//! The report on titles, release 5.

use super::super::column::{COUNTS, EXTENSIONS, IDENTIFIERS, PUBLISHED, columns, joined};
use super::super::{Definition, Property};
use crate::release::Release;
use crate::vocabulary::{
    AccessMethod, AccessType, DataType, MetricType, ReportAttributeName, ReportFilterName, ReportId, SectionType,
};

/// The access types of titles.
pub(super) const ACCESS_TYPES: &[AccessType] = &[AccessType::Controlled, AccessType::OaGold];

/// The properties of a title in a view.
pub(super) const ITEM: &[Property] = &[
    Property::required("Title"),
    Property::optional("Item_ID"),
    Property::required("Publisher"),
    Property::optional("Publisher_ID"),
    Property::required("Platform"),
    Property::required("Performance"),
];

/// Title Master Report.
pub(in crate::definition) static TR: Definition = Definition {
    release: Release::R5,
    id: ReportId::Tr,
    name: "Title Master Report",
    columns: joined![
        EXTENSIONS,
        columns![Required: Title],
        PUBLISHED,
        IDENTIFIERS,
        columns![WhenShown: DataType SectionType YearOfPublication AccessType AccessMethod],
        columns![Extension: Format],
        COUNTS
    ],
    filters: &[
        ReportFilterName::AccessMethod,
        ReportFilterName::AccessType,
        ReportFilterName::BeginDate,
        ReportFilterName::DataType,
        ReportFilterName::EndDate,
        ReportFilterName::ItemId,
        ReportFilterName::MetricType,
        ReportFilterName::Platform,
        ReportFilterName::SectionType,
        ReportFilterName::YearOfPublication,
        ReportFilterName::Attributed,
        ReportFilterName::CountryCode,
        ReportFilterName::Format,
        ReportFilterName::SubdivisionCode,
    ],
    preset: &[],
    attributes: &[
        ReportAttributeName::AttributesToShow,
        ReportAttributeName::ExcludeMonthlyDetails,
        ReportAttributeName::Granularity,
    ],
    metrics: &[
        MetricType::TotalItemInvestigations,
        MetricType::TotalItemRequests,
        MetricType::UniqueItemInvestigations,
        MetricType::UniqueItemRequests,
        MetricType::UniqueTitleInvestigations,
        MetricType::UniqueTitleRequests,
        MetricType::LimitExceeded,
        MetricType::NoLicense,
    ],
    data_types: &[
        DataType::Book,
        DataType::Database,
        DataType::Journal,
        DataType::NewspaperOrNewsletter,
        DataType::OtherKind,
        DataType::Report,
        DataType::ThesisOrDissertation,
        DataType::Unspecified,
    ],
    access_types: ACCESS_TYPES,
    access_methods: &[AccessMethod::Regular, AccessMethod::Tdm],
    section_types: &[
        SectionType::Article,
        SectionType::Book,
        SectionType::Chapter,
        SectionType::Section,
        SectionType::OtherKind,
    ],
    parent_data_types: &[],
    component_data_types: &[],
    item: ITEM,
    parent_properties: &[],
    component_properties: &[],
};
