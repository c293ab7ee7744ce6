//! Lists of a service for the samples of rules.

/// The status of a service.
pub(crate) fn status() -> String {
    r#"[{"Description":"平台","Service_Active":true,"Registry_Record":"https://registry.countermetrics.org/platform/99999999-9999-9999-9999-999999999999","Alerts":[{"Date_Time":"2026-02-03T08:30:00Z","Alert":"周日停机维护"}]}]"#.to_owned()
}

/// The members of a consortium.
pub(crate) fn members() -> String {
    r#"[{"Institution_Name":"图书馆","Customer_ID":"1","Institution_ID":{"ISNI":["0000000121032683"]}}]"#.to_owned()
}

/// The reports that a service has, of release 5.1.
pub(crate) fn reports() -> String {
    let entry = |(id, name): (&str, &str)| {
        format!(
            r#"{{"Report_Name":"{name}","Report_ID":"{id}","Release":"5.1","Report_Description":"说明","First_Month_Available":"2026-01","Last_Month_Available":"2026-02"}}"#
        )
    };
    let known = [
        ("PR", "Platform Report"),
        ("PR_P1", "Platform Usage"),
        ("TR", "Title Report"),
        ("TR_J1", "Journal Requests (Controlled)"),
    ];
    format!("[{}]", known.map(entry).join(","))
}

/// The same of release 5, with paths.
pub(crate) fn reports_r5() -> String {
    let entry = |(id, name): (&str, &str)| {
        let path = id.to_ascii_lowercase();
        format!(
            r#"{{"Report_Name":"{name}","Report_ID":"{id}","Release":"5","Report_Description":"说明","Path":"/reports/{path}"}}"#
        )
    };
    let known = [
        ("PR", "Platform Master Report"),
        ("PR_P1", "Platform Usage"),
        ("TR", "Title Master Report"),
        ("TR_J1", "Journal Requests (Excluding OA_Gold)"),
    ];
    format!("[{}]", known.map(entry).join(","))
}
