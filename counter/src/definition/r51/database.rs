//! The reports on databases, release 5.1.

use super::super::column::{COUNTS, DATABASE_VIEW, EXTENSIONS, PUBLISHED, columns, joined};
use super::super::{Definition, Property};
use crate::release::Release;
use crate::vocabulary::{AccessMethod, DataType, MetricType, ReportAttributeName, ReportFilterName, ReportId};

/// The data types of databases and what they hold.
const DATA_TYPES: &[DataType] = &[
    DataType::Audiovisual,
    DataType::Book,
    DataType::Conference,
    DataType::DatabaseAggregated,
    DataType::DatabaseAi,
    DataType::DatabaseFull,
    DataType::DatabaseFullItem,
    DataType::Image,
    DataType::InteractiveResource,
    DataType::Journal,
    DataType::Multimedia,
    DataType::NewspaperOrNewsletter,
    DataType::OtherKind,
    DataType::Patent,
    DataType::ReferenceWork,
    DataType::Report,
    DataType::Sound,
    DataType::Standard,
    DataType::ThesisOrDissertation,
    DataType::Unspecified,
];

/// The properties of a database.
const ITEM: &[Property] = &[
    Property::required("Database"),
    Property::optional("Item_ID"),
    Property::required("Publisher"),
    Property::optional("Publisher_ID"),
    Property::required("Platform"),
    Property::required("Attribute_Performance"),
];

/// Database Report.
pub(in crate::definition) static DR: Definition = Definition {
    release: Release::R51,
    id: ReportId::Dr,
    name: "Database Report",
    columns: joined![
        EXTENSIONS,
        columns![Required: Database],
        PUBLISHED,
        columns![Required: ProprietaryId],
        columns![Required: DataType],
        columns![WhenShown: AccessMethod],
        COUNTS
    ],
    filters: &[
        ReportFilterName::AccessMethod,
        ReportFilterName::BeginDate,
        ReportFilterName::DataType,
        ReportFilterName::Database,
        ReportFilterName::EndDate,
        ReportFilterName::MetricType,
        ReportFilterName::Platform,
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
        MetricType::SearchesAutomated,
        MetricType::SearchesFederated,
        MetricType::SearchesRegular,
        MetricType::TotalItemInvestigations,
        MetricType::TotalItemRequests,
        MetricType::UniqueItemInvestigations,
        MetricType::UniqueItemRequests,
        MetricType::UniqueTitleInvestigations,
        MetricType::UniqueTitleRequests,
        MetricType::LimitExceeded,
        MetricType::NoLicense,
    ],
    data_types: DATA_TYPES,
    access_types: &[],
    access_methods: &[AccessMethod::Regular, AccessMethod::Tdm],
    section_types: &[],
    parent_data_types: &[],
    component_data_types: &[],
    item: ITEM,
    parent_properties: &[],
    component_properties: &[],
};

/// Database Search and Item Usage.
pub(in crate::definition) static DR_D1: Definition = Definition {
    release: Release::R51,
    id: ReportId::DrD1,
    name: "Database Search and Item Usage",
    columns: DATABASE_VIEW,
    filters: &[
        ReportFilterName::AccessMethod,
        ReportFilterName::MetricType,
        ReportFilterName::BeginDate,
        ReportFilterName::EndDate,
        ReportFilterName::Platform,
    ],
    preset: &[ReportFilterName::AccessMethod, ReportFilterName::MetricType],
    attributes: &[],
    metrics: &[
        MetricType::SearchesAutomated,
        MetricType::SearchesFederated,
        MetricType::SearchesRegular,
        MetricType::TotalItemInvestigations,
        MetricType::TotalItemRequests,
        MetricType::UniqueItemInvestigations,
        MetricType::UniqueItemRequests,
    ],
    data_types: DATA_TYPES,
    access_types: &[],
    access_methods: &[AccessMethod::Regular],
    section_types: &[],
    parent_data_types: &[],
    component_data_types: &[],
    item: ITEM,
    parent_properties: &[],
    component_properties: &[],
};

/// Database Access Denied.
pub(in crate::definition) static DR_D2: Definition = Definition {
    release: Release::R51,
    id: ReportId::DrD2,
    name: "Database Access Denied",
    columns: DATABASE_VIEW,
    filters: &[
        ReportFilterName::AccessMethod,
        ReportFilterName::MetricType,
        ReportFilterName::BeginDate,
        ReportFilterName::EndDate,
        ReportFilterName::Platform,
    ],
    preset: &[ReportFilterName::AccessMethod, ReportFilterName::MetricType],
    attributes: &[],
    metrics: &[MetricType::LimitExceeded, MetricType::NoLicense],
    data_types: DATA_TYPES,
    access_types: &[],
    access_methods: &[AccessMethod::Regular],
    section_types: &[],
    parent_data_types: &[],
    component_data_types: &[],
    item: ITEM,
    parent_properties: &[],
    component_properties: &[],
};
