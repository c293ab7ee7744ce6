//! The reports on items, release 5.1.

use super::super::column::{ARTICLE_VIEW, COUNTS, ITEM as ITEM_COLUMNS, MULTIMEDIA, columns, joined};
use super::super::{Definition, Property};
use crate::release::Release;
use crate::vocabulary::{
    AccessMethod, AccessType, DataType, MetricType, ReportAttributeName, ReportFilterName, ReportId,
};

/// The data types of items.
const DATA_TYPES: &[DataType] = &[
    DataType::Article,
    DataType::Audiovisual,
    DataType::BookSegment,
    DataType::ConferenceItem,
    DataType::DatabaseFullItem,
    DataType::Dataset,
    DataType::Image,
    DataType::InteractiveResource,
    DataType::Multimedia,
    DataType::NewsItem,
    DataType::OtherKind,
    DataType::Patent,
    DataType::ReferenceItem,
    DataType::Report,
    DataType::Software,
    DataType::Sound,
    DataType::Standard,
    DataType::ThesisOrDissertation,
    DataType::Unspecified,
];

/// The access types of items.
const ACCESS_TYPES: &[AccessType] = &[AccessType::Controlled, AccessType::FreeToRead, AccessType::Open];

/// The properties of an item that says who made it and when.
const ITEM: &[Property] = &[
    Property::required("Item"),
    Property::optional("Item_ID"),
    Property::optional("Authors"),
    Property::optional("Publication_Date"),
    Property::optional("Article_Version"),
    Property::required("Publisher"),
    Property::optional("Publisher_ID"),
    Property::required("Platform"),
    Property::required("Attribute_Performance"),
];

/// The properties of an item of multimedia.
const MULTIMEDIA_ITEM: &[Property] = &[
    Property::required("Item"),
    Property::optional("Item_ID"),
    Property::required("Publisher"),
    Property::optional("Publisher_ID"),
    Property::required("Platform"),
    Property::required("Attribute_Performance"),
];

/// Item Report.
pub(in crate::definition) static IR: Definition = Definition {
    release: Release::R51,
    id: ReportId::Ir,
    name: "Item Report",
    columns: joined![
        ITEM_COLUMNS,
        columns![Required: DataType],
        columns![WhenShown: YearOfPublication AccessType AccessMethod],
        COUNTS
    ],
    filters: &[
        ReportFilterName::AccessMethod,
        ReportFilterName::AccessType,
        ReportFilterName::Author,
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
    parent_data_types: &[
        DataType::Book,
        DataType::Conference,
        DataType::DatabaseAggregated,
        DataType::DatabaseFull,
        DataType::Journal,
        DataType::NewspaperOrNewsletter,
        DataType::ReferenceWork,
    ],
    component_data_types: DATA_TYPES,
    item: ITEM,
    parent_properties: &[
        Property::optional("Title"),
        Property::optional("Item_ID"),
        Property::optional("Authors"),
        Property::optional("Publication_Date"),
        Property::optional("Article_Version"),
        Property::optional("Data_Type"),
        Property::required("Items"),
    ],
    component_properties: &[
        Property::optional("Item"),
        Property::required("Item_ID"),
        Property::optional("Authors"),
        Property::optional("Publication_Date"),
        Property::optional("Article_Version"),
        Property::required("Attribute_Performance"),
    ],
};

/// Journal Article Requests.
pub(in crate::definition) static IR_A1: Definition = Definition {
    release: Release::R51,
    id: ReportId::IrA1,
    name: "Journal Article Requests",
    columns: ARTICLE_VIEW,
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
    metrics: &[MetricType::TotalItemRequests, MetricType::UniqueItemRequests],
    data_types: &[DataType::Article],
    access_types: ACCESS_TYPES,
    access_methods: &[AccessMethod::Regular],
    section_types: &[],
    parent_data_types: &[DataType::Journal],
    component_data_types: &[],
    item: ITEM,
    parent_properties: &[
        Property::optional("Title"),
        Property::optional("Item_ID"),
        Property::optional("Authors"),
        Property::optional("Article_Version"),
        Property::required("Items"),
    ],
    component_properties: &[],
};

/// Multimedia Item Requests.
pub(in crate::definition) static IR_M1: Definition = Definition {
    release: Release::R51,
    id: ReportId::IrM1,
    name: "Multimedia Item Requests",
    columns: joined![MULTIMEDIA, columns![Required: DataType], COUNTS],
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
    metrics: &[MetricType::TotalItemRequests, MetricType::UniqueItemRequests],
    data_types: &[
        DataType::Audiovisual,
        DataType::Image,
        DataType::InteractiveResource,
        DataType::Multimedia,
        DataType::Sound,
    ],
    access_types: ACCESS_TYPES,
    access_methods: &[AccessMethod::Regular],
    section_types: &[],
    parent_data_types: &[],
    component_data_types: &[],
    item: MULTIMEDIA_ITEM,
    parent_properties: &[Property::required("Items")],
    component_properties: &[],
};
