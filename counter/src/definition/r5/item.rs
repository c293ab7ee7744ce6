//! The reports on items, release 5.

use super::super::column::{ARTICLE_VIEW, COUNTS, ITEM as ITEM_COLUMNS, MULTIMEDIA, columns, joined};
use super::super::{Definition, Property};
use crate::release::Release;
use crate::vocabulary::{
    AccessMethod, AccessType, DataType, MetricType, ReportAttributeName, ReportFilterName, ReportId,
};

/// The data types of items.
const DATA_TYPES: &[DataType] = &[
    DataType::Article,
    DataType::Book,
    DataType::BookSegment,
    DataType::Dataset,
    DataType::Journal,
    DataType::Multimedia,
    DataType::NewspaperOrNewsletter,
    DataType::OtherKind,
    DataType::Report,
    DataType::RepositoryItem,
    DataType::ThesisOrDissertation,
    DataType::Unspecified,
];

/// The data types of parents and components: those of items, where they are specified.
const PART_TYPES: &[DataType] = &[
    DataType::Article,
    DataType::Book,
    DataType::BookSegment,
    DataType::Dataset,
    DataType::Journal,
    DataType::Multimedia,
    DataType::NewspaperOrNewsletter,
    DataType::OtherKind,
    DataType::Report,
    DataType::RepositoryItem,
    DataType::ThesisOrDissertation,
];

/// The access types of items.
const ACCESS_TYPES: &[AccessType] = &[AccessType::Controlled, AccessType::OaGold, AccessType::OtherFreeToRead];

/// Item Master Report.
pub(in crate::definition) static IR: Definition = Definition {
    release: Release::R5,
    id: ReportId::Ir,
    name: "Item Master Report",
    columns: joined![ITEM_COLUMNS, columns![WhenShown: DataType YearOfPublication AccessType AccessMethod], COUNTS],
    filters: &[
        ReportFilterName::AccessMethod,
        ReportFilterName::AccessType,
        ReportFilterName::BeginDate,
        ReportFilterName::DataType,
        ReportFilterName::EndDate,
        ReportFilterName::ItemContributor,
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
        ReportAttributeName::IncludeComponentDetails,
        ReportAttributeName::IncludeParentDetails,
    ],
    metrics: &[
        MetricType::TotalItemInvestigations,
        MetricType::TotalItemRequests,
        MetricType::UniqueItemInvestigations,
        MetricType::UniqueItemRequests,
        MetricType::LimitExceeded,
        MetricType::NoLicense,
    ],
    data_types: DATA_TYPES,
    access_types: ACCESS_TYPES,
    access_methods: &[AccessMethod::Regular, AccessMethod::Tdm],
    section_types: &[],
    parent_data_types: PART_TYPES,
    component_data_types: PART_TYPES,
    item: &[
        Property::required("Item"),
        Property::optional("Item_ID"),
        Property::optional("Item_Contributors"),
        Property::optional("Item_Dates"),
        Property::optional("Item_Attributes"),
        Property::required("Publisher"),
        Property::optional("Publisher_ID"),
        Property::required("Platform"),
        Property::optional("Item_Parent"),
        Property::optional("Item_Component"),
        Property::required("Performance"),
    ],
    parent_properties: &[
        Property::optional("Item_Name"),
        Property::required("Item_ID"),
        Property::optional("Item_Contributors"),
        Property::optional("Item_Dates"),
        Property::optional("Item_Attributes"),
        Property::required("Data_Type"),
    ],
    component_properties: &[
        Property::optional("Item_Name"),
        Property::required("Item_ID"),
        Property::optional("Item_Contributors"),
        Property::optional("Item_Dates"),
        Property::optional("Item_Attributes"),
        Property::required("Data_Type"),
        Property::required("Performance"),
    ],
};

/// Journal Article Requests.
pub(in crate::definition) static IR_A1: Definition = Definition {
    release: Release::R5,
    id: ReportId::IrA1,
    name: "Journal Article Requests",
    columns: ARTICLE_VIEW,
    filters: &[
        ReportFilterName::AccessMethod,
        ReportFilterName::DataType,
        ReportFilterName::MetricType,
        ReportFilterName::ParentDataType,
        ReportFilterName::BeginDate,
        ReportFilterName::EndDate,
        ReportFilterName::Platform,
    ],
    preset: &[
        ReportFilterName::AccessMethod,
        ReportFilterName::DataType,
        ReportFilterName::MetricType,
        ReportFilterName::ParentDataType,
    ],
    attributes: &[],
    metrics: &[MetricType::TotalItemRequests, MetricType::UniqueItemRequests],
    data_types: &[DataType::Article],
    access_types: ACCESS_TYPES,
    access_methods: &[AccessMethod::Regular],
    section_types: &[],
    parent_data_types: &[DataType::Journal],
    component_data_types: &[],
    item: &[
        Property::required("Item"),
        Property::optional("Item_ID"),
        Property::optional("Item_Contributors"),
        Property::optional("Item_Dates"),
        Property::optional("Item_Attributes"),
        Property::required("Publisher"),
        Property::optional("Publisher_ID"),
        Property::required("Platform"),
        Property::optional("Item_Parent"),
        Property::required("Performance"),
    ],
    parent_properties: &[
        Property::optional("Item_Name"),
        Property::required("Item_ID"),
        Property::optional("Item_Contributors"),
        Property::optional("Item_Attributes"),
    ],
    component_properties: &[],
};

/// Multimedia Item Requests.
pub(in crate::definition) static IR_M1: Definition = Definition {
    release: Release::R5,
    id: ReportId::IrM1,
    name: "Multimedia Item Requests",
    columns: joined![MULTIMEDIA, COUNTS],
    filters: &[
        ReportFilterName::AccessMethod,
        ReportFilterName::DataType,
        ReportFilterName::MetricType,
        ReportFilterName::BeginDate,
        ReportFilterName::EndDate,
        ReportFilterName::Platform,
    ],
    preset: &[ReportFilterName::AccessMethod, ReportFilterName::DataType, ReportFilterName::MetricType],
    attributes: &[],
    metrics: &[MetricType::TotalItemRequests],
    data_types: &[DataType::Multimedia],
    access_types: ACCESS_TYPES,
    access_methods: &[AccessMethod::Regular],
    section_types: &[],
    parent_data_types: &[],
    component_data_types: &[],
    item: &[
        Property::required("Item"),
        Property::optional("Item_ID"),
        Property::required("Publisher"),
        Property::optional("Publisher_ID"),
        Property::required("Platform"),
        Property::required("Performance"),
    ],
    parent_properties: &[],
    component_properties: &[],
};
