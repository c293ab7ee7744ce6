//! What stands in the header of a report.

use crate::release::Release;
use crate::vocabulary::names;

names! {
    /// What a line of the header of a table, or a property of `Report_Header`, is.
    ///
    /// ```
    /// use bibwire_counter::definition::HeaderLabel;
    /// use bibwire_counter::release::Release;
    ///
    /// assert_eq!(HeaderLabel::Created.row(Release::R5), Some(11));
    /// assert_eq!(HeaderLabel::RegistryRecord.row(Release::R5), None);
    /// assert_eq!(HeaderLabel::meant("报告名称"), Some(HeaderLabel::ReportName));
    /// ```
    HeaderLabel {
        ReportName "Report_Name" | "报告名称" | "报表名称" | "報告名稱",
        ReportId "Report_ID" | "报告ID" | "报表ID" | "报告编号" | "报表编号" | "报告标识",
        Release "Release" | "版本" | "发布版本" | "版次",
        InstitutionName "Institution_Name" | "机构名称" | "機構名稱" | "单位名称",
        InstitutionId "Institution_ID" | "机构ID" | "机构编号" | "机构标识" | "機構ID",
        MetricTypes "Metric_Types" | "Metric_Type" | "指标类型" | "指標類型",
        ReportFilters "Report_Filters" | "Report_Filter" | "报告过滤器" | "报告筛选" | "报告筛选条件" | "报表过滤器",
        ReportAttributes "Report_Attributes" | "Report_Attribute" | "报告属性" | "报表属性",
        Exceptions "Exceptions" | "Exception" | "异常" | "例外" | "例外情况",
        ReportingPeriod "Reporting_Period" | "报告期" | "报告期间" | "报告周期" | "统计时间" | "统计时段" | "統計期間",
        Created "Created" | "创建时间" | "创建日期" | "生成时间" | "生成日期",
        CreatedBy "Created_By" | "创建者" | "创建人" | "生成者" | "创建机构",
        /// Release 5.1.
        RegistryRecord "Registry_Record" | "注册记录" | "登记记录",
        /// Release 5, in JSON alone.
        CustomerId "Customer_ID" | "客户ID" | "客户编号",
    }
}

/// Whether something must be there.
///
/// ```
/// use bibwire_counter::definition::{HeaderLabel, Need};
/// use bibwire_counter::release::Release;
///
/// assert_eq!(HeaderLabel::Exceptions.in_json(Release::R51), Some(Need::Optional));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(clippy::exhaustive_enums, reason = "there is no third way")]
pub enum Need {
    /// It must be there.
    Required,
    /// It may be there.
    Optional,
}

impl HeaderLabel {
    /// The line it stands in, counted from 1; none where the tables of the release do not have it.
    ///
    /// ```
    /// use bibwire_counter::definition::HeaderLabel;
    /// use bibwire_counter::release::Release;
    ///
    /// assert_eq!(HeaderLabel::RegistryRecord.row(Release::R51), Some(13));
    /// ```
    pub const fn row(self, release: Release) -> Option<u32> {
        match (self, release) {
            (Self::CustomerId, _) | (Self::RegistryRecord, Release::R5) => None,
            (Self::ReportName, _) => Some(1),
            (Self::ReportId, _) => Some(2),
            (Self::Release, _) => Some(3),
            (Self::InstitutionName, _) => Some(4),
            (Self::InstitutionId, _) => Some(5),
            (Self::MetricTypes, _) => Some(6),
            (Self::ReportFilters, _) => Some(7),
            (Self::ReportAttributes, _) => Some(8),
            (Self::Exceptions, _) => Some(9),
            (Self::ReportingPeriod, _) => Some(10),
            (Self::Created, _) => Some(11),
            (Self::CreatedBy, _) => Some(12),
            (Self::RegistryRecord, Release::R51) => Some(13),
        }
    }

    /// The line of the headings of the columns: the one after the blank line.
    ///
    /// ```
    /// use bibwire_counter::definition::HeaderLabel;
    /// use bibwire_counter::release::Release;
    ///
    /// assert_eq!(HeaderLabel::row_of_headings(Release::R51), 15);
    /// ```
    pub const fn row_of_headings(release: Release) -> u32 {
        match release {
            Release::R5 => 14,
            Release::R51 => 15,
        }
    }

    /// Whether it must have a value in a table; none where the tables of the release do not have it. The label itself
    /// must always be there.
    ///
    /// ```
    /// use bibwire_counter::definition::{HeaderLabel, Need};
    /// use bibwire_counter::release::Release;
    ///
    /// assert_eq!(HeaderLabel::ReportName.in_table(Release::R5), Some(Need::Required));
    /// assert_eq!(HeaderLabel::CustomerId.in_table(Release::R5), None);
    /// ```
    pub const fn in_table(self, release: Release) -> Option<Need> {
        match (self, release) {
            (Self::CustomerId, _) | (Self::RegistryRecord, Release::R5) => None,
            (
                Self::MetricTypes
                | Self::ReportFilters
                | Self::ReportAttributes
                | Self::Exceptions
                | Self::RegistryRecord,
                _,
            )
            | (Self::InstitutionId, Release::R5) => Some(Need::Optional),
            _ => Some(Need::Required),
        }
    }

    /// Whether the property must be there in JSON; none where the reports of the release do not have it.
    ///
    /// `Customer_ID` is required by the text of release 5 and optional in its schema: the text is followed.
    ///
    /// ```
    /// use bibwire_counter::definition::{HeaderLabel, Need};
    /// use bibwire_counter::release::Release;
    ///
    /// assert_eq!(HeaderLabel::RegistryRecord.in_json(Release::R51), Some(Need::Required));
    /// assert_eq!(HeaderLabel::MetricTypes.in_json(Release::R51), None);
    /// ```
    pub const fn in_json(self, release: Release) -> Option<Need> {
        match (self, release) {
            (Self::MetricTypes | Self::ReportingPeriod, _)
            | (Self::CustomerId, Release::R51)
            | (Self::RegistryRecord, Release::R5) => None,
            (Self::ReportAttributes | Self::Exceptions, _) | (Self::InstitutionId, Release::R5) => Some(Need::Optional),
            _ => Some(Need::Required),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_one_after_another() {
        for release in Release::ALL {
            let rows: Vec<u32> = HeaderLabel::ALL.iter().filter_map(|label| label.row(release)).collect();
            let last = HeaderLabel::row_of_headings(release) - 2;
            assert_eq!(rows, (1..=last).collect::<Vec<_>>());
            for label in HeaderLabel::ALL {
                assert_eq!(label.row(release).is_some(), label.in_table(release).is_some(), "{label}");
            }
        }
    }

    #[test]
    fn every_name_means_one_label() {
        for label in HeaderLabel::ALL {
            for name in label.aliases().iter().copied().chain([label.as_str()]) {
                assert_eq!(HeaderLabel::meant(name), Some(*label), "{name}");
            }
        }
    }
}
