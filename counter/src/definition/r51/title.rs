//! The report on titles, release 5.1.

use super::super::column::{COUNTS, EXTENSIONS, IDENTIFIERS, PUBLISHED, columns, joined};
use super::super::{Definition, Property};
use crate::release::Release;
use crate::vocabulary::{
    AccessMethod, AccessType, DataType, MetricType, ReportAttributeName, ReportFilterName, ReportId,
};

/// The access types of titles.
pub(super) const ACCESS_TYPES: &[AccessType] = &[AccessType::Controlled, AccessType::FreeToRead, AccessType::Open];

/// The properties of a title in a view.
pub(super) const ITEM: &[Property] = &[
    Property::required("Title"),
    Property::optional("Item_ID"),
    Property::required("Publisher"),
    Property::optional("Publisher_ID"),
    Property::required("Platform"),
    Property::required("Attribute_Performance"),
];

/// The properties of a title in the master report: its segments may be told.
const MASTER_ITEM: &[Property] = &[
    Property::required("Title"),
    Property::optional("Item_ID"),
    Property::required("Publisher"),
    Property::optional("Publisher_ID"),
    Property::required("Platform"),
    Property::optional("Book_Segment_Count"),
    Property::required("Attribute_Performance"),
];

/// Title Report.
pub(in crate::definition) static TR: Definition = TITLE_REPORT;

/// Title Report of version 5.1, which had the extension Format of release 5.
pub(in crate::definition) static TR_WITH_FORMATS: Definition = Definition {
    columns: joined![
        EXTENSIONS,
        columns![Required: Title],
        PUBLISHED,
        IDENTIFIERS,
        columns![Required: DataType],
        columns![WhenShown: YearOfPublication AccessType AccessMethod],
        columns![Extension: BookSegmentCount Format],
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
        ReportFilterName::YearOfPublication,
        ReportFilterName::Attributed,
        ReportFilterName::CountryCode,
        ReportFilterName::Format,
        ReportFilterName::SubdivisionCode,
    ],
    ..TITLE_REPORT
};

const TITLE_REPORT: Definition = Definition {
    release: Release::R51,
    id: ReportId::Tr,
    name: "Title Report",
    columns: joined![
        EXTENSIONS,
        columns![Required: Title],
        PUBLISHED,
        IDENTIFIERS,
        columns![Required: DataType],
        columns![WhenShown: YearOfPublication AccessType AccessMethod],
        columns![Extension: BookSegmentCount],
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
        ReportFilterName::YearOfPublication,
        ReportFilterName::Attributed,
        ReportFilterName::CountryCode,
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
        DataType::Conference,
        DataType::Journal,
        DataType::NewspaperOrNewsletter,
        DataType::OtherKind,
        DataType::Patent,
        DataType::ReferenceWork,
        DataType::Report,
        DataType::Standard,
        DataType::ThesisOrDissertation,
        DataType::Unspecified,
    ],
    access_types: ACCESS_TYPES,
    access_methods: &[AccessMethod::Regular, AccessMethod::Tdm],
    section_types: &[],
    parent_data_types: &[],
    component_data_types: &[],
    item: MASTER_ITEM,
    parent_properties: &[],
    component_properties: &[],
};
