//! The views of books, release 5.

use super::super::Definition;
use super::super::column::{BOOK, COUNTS, columns, joined};
use super::title::{ACCESS_TYPES, ITEM};
use crate::release::Release;
use crate::vocabulary::{AccessMethod, AccessType, DataType, MetricType, ReportFilterName, ReportId};

/// Book Requests (Excluding OA_Gold).
pub(in crate::definition) static TR_B1: Definition = Definition {
    release: Release::R5,
    id: ReportId::TrB1,
    name: "Book Requests (Excluding OA_Gold)",
    columns: joined![BOOK, columns![Required: YearOfPublication], COUNTS],
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
    data_types: &[DataType::Book],
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
    release: Release::R5,
    id: ReportId::TrB2,
    name: "Book Access Denied",
    columns: joined![BOOK, columns![Required: YearOfPublication], COUNTS],
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
    data_types: &[DataType::Book],
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
    release: Release::R5,
    id: ReportId::TrB3,
    name: "Book Usage by Access Type",
    columns: joined![BOOK, columns![Required: YearOfPublication AccessType], COUNTS],
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
    data_types: &[DataType::Book],
    access_types: ACCESS_TYPES,
    access_methods: &[AccessMethod::Regular],
    section_types: &[],
    parent_data_types: &[],
    component_data_types: &[],
    item: ITEM,
    parent_properties: &[],
    component_properties: &[],
};
