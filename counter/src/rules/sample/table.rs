//! Tables to vary.

/// A Title Report of release 5.1 of two months that keeps every rule, as a table.
const REPORT: &str = "\u{feff}Report_Name\tTitle Report
Report_ID\tTR
Release\t5.1
Institution_Name\t图书馆
Institution_ID\tplatform:1
Metric_Types\t
Report_Filters\t
Report_Attributes\tAttributes_To_Show=YOP|Access_Type|Access_Method
Exceptions\t
Reporting_Period\tBegin_Date=2026-01-01; End_Date=2026-02-28
Created\t2026-03-03T08:30:00Z
Created_By\t平台
Registry_Record\thttps://registry.countermetrics.org/platform/99999999-9999-9999-9999-999999999999

Title\tPublisher\tPublisher_ID\tPlatform\tDOI\tProprietary_ID\tISBN\tPrint_ISSN\tOnline_ISSN\tURI\tData_Type\tYOP\tAccess_Type\tAccess_Method\tMetric_Type\tReporting_Period_Total\tJan-2026\tFeb-2026
图书馆学报\t出版社\tISNI:0000000121032683\t平台\t\tplatform:j1\t\t0317-8471\t2049-3630\t\tJournal\t2024\tControlled\tRegular\tTotal_Item_Investigations\t16\t9\t7
图书馆学报\t出版社\tISNI:0000000121032683\t平台\t\tplatform:j1\t\t0317-8471\t2049-3630\t\tJournal\t2024\tControlled\tRegular\tUnique_Item_Investigations\t12\t7\t5
图书馆学报\t出版社\tISNI:0000000121032683\t平台\t\tplatform:j1\t\t0317-8471\t2049-3630\t\tJournal\t2024\tControlled\tRegular\tTotal_Item_Requests\t7\t4\t3
图书馆学报\t出版社\tISNI:0000000121032683\t平台\t\tplatform:j1\t\t0317-8471\t2049-3630\t\tJournal\t2024\tControlled\tRegular\tUnique_Item_Requests\t5\t3\t2
";

/// A Title Report as a table.
pub(crate) fn tsv() -> Vec<u8> {
    REPORT.into()
}

/// The table with another text in one place.
pub(crate) fn tsv_with(text: &str, other: &str) -> Vec<u8> {
    REPORT.replacen(text, other, 1).into_bytes()
}

/// The table with a row more at the end.
pub(crate) fn tsv_and(row: &str) -> Vec<u8> {
    format!("{REPORT}{row}\n").into_bytes()
}

/// The table with its columns from one on changed in every row, those of the header left as they are.
pub(crate) fn tsv_columns(change: impl Fn(&mut Vec<String>)) -> Vec<u8> {
    let mut text = String::new();
    for (number, line) in REPORT.lines().enumerate() {
        let mut cells: Vec<String> = line.split('\t').map(str::to_owned).collect();
        if number > 13 {
            change(&mut cells);
        }
        text.push_str(&cells.join("\t"));
        text.push('\n');
    }
    text.into_bytes()
}
