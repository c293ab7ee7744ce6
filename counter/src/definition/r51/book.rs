//! The views of books, release 5.1.

use super::super::Definition;
use super::super::column::{BOOK, COUNTS, columns, joined};
use super::title::{ACCESS_TYPES, ITEM};
use crate::release::Release;
use crate::vocabulary::{AccessMethod, AccessType, DataType, MetricType, ReportFilterName, ReportId};

/// Book Requests (Controlled).
pub(in crate::definition) static TR_B1: Definition = Definition {
    release: Release::R51,
    id: ReportId::TrB1,
    name: "Book Requests (Controlled)",
    columns: joined![BOOK, columns![Required: DataType YearOfPublication], COUNTS],
    filters: &[
        ReportFilterName::AccessMethod,
        ReportFilterName::AccessType,
        ReportFilterName::DataType,
        ReportFilterName::MetricType,
        ReportFilterName::BeginDate,
        ReportFilterName::EndDate,
        ReportFilterName::Platform,
    ],
    preset: &[
        ReportFilterName::AccessMethod,
        ReportFilterName::AccessType,
        ReportFilterName::DataType,
        ReportFilterName::MetricType,
    ],
    attributes: &[],
    metrics: &[MetricType::TotalItemRequests, MetricType::UniqueTitleRequests],
    data_types: &[DataType::Book, DataType::ReferenceWork],
    access_types: &[AccessType::Controlled],
    access_methods: &[AccessMethod::Regular],
    section_types: &[],
    parent_data_types: &[],
    component_data_types: &[],
    item: ITEM,
    parent_properties: &[],
    component_properties: &[],
};

/// Book Access Denied.
pub(in crate::definition) static TR_B2: Definition = Definition {
    release: Release::R51,
    id: ReportId::TrB2,
    name: "Book Access Denied",
    columns: joined![BOOK, columns![Required: DataType YearOfPublication], COUNTS],
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
    metrics: &[MetricType::LimitExceeded, MetricType::NoLicense],
    data_types: &[DataType::Book, DataType::ReferenceWork],
    access_types: ACCESS_TYPES,
    access_methods: &[AccessMethod::Regular],
    section_types: &[],
    parent_data_types: &[],
    component_data_types: &[],
    item: ITEM,
    parent_properties: &[],
    component_properties: &[],
};

/// Book Usage by Access Type.
pub(in crate::definition) static TR_B3: Definition = Definition {
    release: Release::R51,
    id: ReportId::TrB3,
    name: "Book Usage by Access Type",
    columns: joined![BOOK, columns![Required: DataType YearOfPublication AccessType], COUNTS],
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
    metrics: &[
        MetricType::TotalItemInvestigations,
        MetricType::TotalItemRequests,
        MetricType::UniqueItemInvestigations,
        MetricType::UniqueItemRequests,
        MetricType::UniqueTitleInvestigations,
        MetricType::UniqueTitleRequests,
    ],
    data_types: &[DataType::Book, DataType::ReferenceWork],
    access_types: ACCESS_TYPES,
    access_methods: &[AccessMethod::Regular],
    section_types: &[],
    parent_data_types: &[],
    component_data_types: &[],
    item: ITEM,
    parent_properties: &[],
    component_properties: &[],
};
