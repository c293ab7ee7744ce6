//! Reports whose headers vary.

use super::{header_of, tr};

/// A Title Report of release 5.1 as a table, that keeps every rule.
pub(crate) fn table() -> String {
    let rows = [
        "\u{feff}Report_Name\tTitle Report",
        "Report_ID\tTR",
        "Release\t5.1",
        "Institution_Name\t图书馆",
        "Institution_ID\tplatform:1",
        "Metric_Types\tTotal_Item_Investigations; Total_Item_Requests; Unique_Item_Investigations; Unique_Item_Requests",
        "Report_Filters\tData_Type=Journal",
        "Report_Attributes\tAttributes_To_Show=YOP",
        "Exceptions\t",
        "Reporting_Period\tBegin_Date=2026-01-01; End_Date=2026-01-31",
        "Created\t2026-02-03T08:30:00Z",
        "Created_By\t平台",
        "Registry_Record\thttps://registry.countermetrics.org/platform/99999999-9999-9999-9999-999999999999",
        "",
        "Title\tPublisher\tPublisher_ID\tPlatform\tDOI\tProprietary_ID\tISBN\tPrint_ISSN\tOnline_ISSN\tURI\tData_Type\tYOP\tMetric_Type\tReporting_Period_Total\tJan-2026",
        "图书馆学报\t出版社\t\t平台\t\tplatform:j1\t\t0317-8471\t2049-3630\t\tJournal\t2024\tTotal_Item_Investigations\t9\t9",
        "图书馆学报\t出版社\t\t平台\t\tplatform:j1\t\t0317-8471\t2049-3630\t\tJournal\t2024\tTotal_Item_Requests\t4\t4",
        "图书馆学报\t出版社\t\t平台\t\tplatform:j1\t\t0317-8471\t2049-3630\t\tJournal\t2024\tUnique_Item_Investigations\t7\t7",
        "图书馆学报\t出版社\t\t平台\t\tplatform:j1\t\t0317-8471\t2049-3630\t\tJournal\t2024\tUnique_Item_Requests\t3\t3",
        "",
    ];
    rows.join("\n")
}

/// A Title Report with a filter.
pub(crate) fn filtered(filter: &str) -> String {
    tr().replace(r#""Report_Filters":{"#, &format!(r#""Report_Filters":{{{filter},"#))
}

/// A Title Report with an attribute.
pub(crate) fn with_attribute(attribute: &str) -> String {
    tr().replace(r#""Report_Attributes":{"#, &format!(r#""Report_Attributes":{{{attribute},"#))
}

/// A view of release 5.1 that keeps every rule: Journal Requests (Controlled), with more in its header.
pub(crate) fn view(more: &str) -> String {
    let head = header_of("TR_J1", "Journal Requests (Controlled)", more).replace(
        r#""Report_Filters":{"#,
        r#""Report_Filters":{"Access_Method":["Regular"],"Access_Type":["Controlled"],"Data_Type":["Journal"],"Metric_Type":["Total_Item_Requests","Unique_Item_Requests"],"#,
    );
    format!(
        r#"{{{head},"Report_Items":[{{"Title":"图书馆学报","Item_ID":{{"Online_ISSN":"2049-3630"}},"Publisher":"出版社","Platform":"平台","Attribute_Performance":[{{"Performance":{{"Total_Item_Requests":{{"2026-01":4}},"Unique_Item_Requests":{{"2026-01":3}}}}}}]}}]}}"#
    )
}

/// A Title Report of three months with usage in the second, and exceptions.
pub(crate) fn excepted(exceptions: &str) -> String {
    let report = super::header(&format!(r#""Exceptions":[{exceptions}],"#));
    report.replace(r#""2026-01-31""#, r#""2026-03-31""#).replace(r#""2026-01":"#, r#""2026-02":"#)
}

/// A Title Report without usage, with exceptions.
pub(crate) fn without_usage(exceptions: &str) -> String {
    let report = super::header(exceptions);
    let (head, _) = report.split_once(r#""Report_Items":["#).unwrap_or((&report, ""));
    format!(r#"{head}"Report_Items":[]}}"#)
}
