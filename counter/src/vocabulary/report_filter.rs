//! What a report was limited to.

use super::words;

words! {
    /// What a report was limited to: a name in `Report_Filters`.
    ReportFilterName {
        AccessMethod "Access_Method",
        AccessType "Access_Type",
        /// An extension.
        Attributed "Attributed",
        /// Release 5.1.
        Author "Author",
        BeginDate "Begin_Date",
        /// An extension.
        CountryCode "Country_Code",
        DataType "Data_Type",
        Database "Database",
        EndDate "End_Date",
        /// An extension of release 5.
        Format "Format",
        /// Release 5.
        ItemContributor "Item_Contributor",
        ItemId "Item_ID",
        MetricType "Metric_Type",
        /// Release 5, in IR_A1 alone.
        ParentDataType "Parent_Data_Type",
        Platform "Platform",
        /// Release 5.
        SectionType "Section_Type",
        /// An extension.
        SubdivisionCode "Subdivision_Code",
        YearOfPublication "YOP",
    }
}
