//! The reports on platforms, release 5.

use super::super::column::{COUNTS, EXTENSIONS, columns, joined};
use super::super::{Definition, Property};
use crate::release::Release;
use crate::vocabulary::{AccessMethod, DataType, MetricType, ReportAttributeName, ReportFilterName, ReportId};

/// The data types of platforms.
const DATA_TYPES: &[DataType] = &[
    DataType::Article,
    DataType::Book,
    DataType::BookSegment,
    DataType::Database,
    DataType::Dataset,
    DataType::Journal,
    DataType::Multimedia,
    DataType::NewspaperOrNewsletter,
    DataType::OtherKind,
    DataType::Platform,
    DataType::Report,
    DataType::RepositoryItem,
    DataType::ThesisOrDissertation,
    DataType::Unspecified,
];

/// The properties of a platform.
const ITEM: &[Property] = &[Property::required("Platform"), Property::required("Performance")];

/// Platform Master Report.
pub(in crate::definition) static PR: Definition = Definition {
    release: Release::R5,
    id: ReportId::Pr,
    name: "Platform Master Report",
    columns: joined![EXTENSIONS, columns![Required: Platform], columns![WhenShown: DataType AccessMethod], COUNTS],
    filters: &[
        ReportFilterName::AccessMethod,
        ReportFilterName::BeginDate,
        ReportFilterName::DataType,
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
        MetricType::SearchesPlatform,
        MetricType::TotalItemInvestigations,
        MetricType::TotalItemRequests,
        MetricType::UniqueItemInvestigations,
        MetricType::UniqueItemRequests,
        MetricType::UniqueTitleInvestigations,
        MetricType::UniqueTitleRequests,
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

/// Platform Usage.
pub(in crate::definition) static PR_P1: Definition = Definition {
    release: Release::R5,
    id: ReportId::PrP1,
    name: "Platform Usage",
    columns: joined![columns![Required: Platform], COUNTS],
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
        MetricType::SearchesPlatform,
        MetricType::TotalItemRequests,
        MetricType::UniqueItemRequests,
        MetricType::UniqueTitleRequests,
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
