//! What a report was asked to show.

use super::words;

words! {
    /// What a report was asked to show: a name in `Report_Attributes`.
    ReportAttributeName {
        AttributesToShow "Attributes_To_Show",
        /// In tables alone.
        ExcludeMonthlyDetails "Exclude_Monthly_Details",
        /// In JSON alone.
        Granularity "Granularity",
        IncludeComponentDetails "Include_Component_Details",
        IncludeParentDetails "Include_Parent_Details",
    }
}
