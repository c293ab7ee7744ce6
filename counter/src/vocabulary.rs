//! The words of the standard: metrics, data types, access.
//!
//! The lists are open: any other text is kept as it was sent, and a word of a namespace (`ns:Value`) can be told from
//! other text. The words of both releases are in one list; [`crate::definition`] says which of them a report may have.

mod access;
mod custom;
mod data_type;
mod exception_severity;
mod host_type;
mod identifier_type;
mod metric_type;
mod report_attribute;
mod report_filter;
mod report_id;
mod section_type;
pub(crate) mod spelling;
mod version;
pub(crate) mod words;

pub use access::{AccessMethod, AccessType};
pub use custom::{is_namespace, split};
pub use data_type::DataType;
pub use exception_severity::ExceptionSeverity;
pub use host_type::HostType;
pub use identifier_type::IdentifierType;
pub use metric_type::MetricType;
pub use report_attribute::ReportAttributeName;
pub use report_filter::ReportFilterName;
pub use report_id::ReportId;
pub use section_type::SectionType;
pub use version::ArticleVersion;

pub(crate) use spelling::same as same_word;
pub(crate) use words::{Word, names, words};
