//! The views of journals, release 5.

use super::super::Definition;
use super::super::column::{COUNTS, JOURNAL, columns, joined};
use super::title::{ACCESS_TYPES, ITEM};
use crate::release::Release;
use crate::vocabulary::{AccessMethod, AccessType, DataType, MetricType, ReportFilterName, ReportId};

/// Journal Requests (Excluding OA_Gold).
pub(in crate::definition) static TR_J1: Definition = Definition {
    release: Release::R5,
    id: ReportId::TrJ1,
    name: "Journal Requests (Excluding OA_Gold)",
    columns: joined![JOURNAL, COUNTS],
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
    metrics: &[MetricType::TotalItemRequests, MetricType::UniqueItemRequests],
    data_types: &[DataType::Journal],
    access_types: &[AccessType::Controlled],
    access_methods: &[AccessMethod::Regular],
    section_types: &[],
    parent_data_types: &[],
    component_data_types: &[],
    item: ITEM,
    parent_properties: &[],
    component_properties: &[],
};

/// Journal Access Denied.
pub(in crate::definition) static TR_J2: Definition = Definition {
    release: Release::R5,
    id: ReportId::TrJ2,
    name: "Journal Access Denied",
    columns: joined![JOURNAL, COUNTS],
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
    data_types: &[DataType::Journal],
    access_types: ACCESS_TYPES,
    access_methods: &[AccessMethod::Regular],
    section_types: &[],
    parent_data_types: &[],
    component_data_types: &[],
    item: ITEM,
    parent_properties: &[],
    component_properties: &[],
};

/// Journal Usage by Access Type.
pub(in crate::definition) static TR_J3: Definition = Definition {
    release: Release::R5,
    id: ReportId::TrJ3,
    name: "Journal Usage by Access Type",
    columns: joined![JOURNAL, columns![Required: AccessType], COUNTS],
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
    ],
    data_types: &[DataType::Journal],
    access_types: ACCESS_TYPES,
    access_methods: &[AccessMethod::Regular],
    section_types: &[],
    parent_data_types: &[],
    component_data_types: &[],
    item: ITEM,
    parent_properties: &[],
    component_properties: &[],
};

/// Journal Requests by YOP (Excluding OA_Gold).
pub(in crate::definition) static TR_J4: Definition = Definition {
    release: Release::R5,
    id: ReportId::TrJ4,
    name: "Journal Requests by YOP (Excluding OA_Gold)",
    columns: joined![JOURNAL, columns![Required: YearOfPublication], COUNTS],
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
    metrics: &[MetricType::TotalItemRequests, MetricType::UniqueItemRequests],
    data_types: &[DataType::Journal],
    access_types: &[AccessType::Controlled],
    access_methods: &[AccessMethod::Regular],
    section_types: &[],
    parent_data_types: &[],
    component_data_types: &[],
    item: ITEM,
    parent_properties: &[],
    component_properties: &[],
};
