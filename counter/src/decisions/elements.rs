//! The elements of the header.

use super::decisions;
use crate::rules::sample::{filtered, header, r5, table, tr, view, with_attribute};

const PERIOD: &str = r#""Report_Filters":{"#;

decisions! {
    question "May Created have fractions of a second, and an offset in place of Z?",
    decided "An offset is right. Fractions are a warning. A time without either is an error.",
    why "RFC 3339 and the schema (date-time) have both; CoP 5.1, Table 3.f writes yyyy-mm-ddThh:mm:ssZ, and the official engine \
         refuses fractions.",
    codes ["CTR410", "CTR603"],
    "an offset": json(tr().replace("08:30:00Z", "08:30:00+08:00")) => [];
    "fractions": json(tr().replace("08:30:00Z", "08:30:00.25Z")) => ["CTR603"];
    "neither Z nor an offset": json(tr().replace("08:30:00Z", "08:30:00")) => ["CTR410"];

    question "Is an empty Registry_Record right?",
    decided "It is permitted, and a warning.",
    why "CoP 5.1, Table 3.f leaves it blank for platforms that are not in the registry; who complies is.",
    codes ["CTR601"],
    "an empty text": json(tr().replace("https://registry.countermetrics.org/platform/99999999-9999-9999-9999-999999999999", "")) => ["CTR601"];

    question "Which filters have one value in JSON, and which a list?",
    decided "Platform, Database, Item_ID and Author have one value, and a list of one is told. Access_Method, Access_Type, \
             Data_Type, Metric_Type and YOP have a list, even of one.",
    why "The schemas of 5.1 and 5.1.0.1 have them so.",
    codes ["CTR308", "CTR309"],
    "one value of Platform": json(filtered(r#""Platform":"平台""#)) => [];
    "a list for Platform": json(filtered(r#""Platform":["平台"]"#)) => ["CTR309"];
    "a list for YOP": json(filtered(r#""YOP":["2024"]"#)) => [];
    "one value of YOP": json(filtered(r#""YOP":"2024""#)) => ["CTR308"];
    "one value of Platform in a view": json(view("").replace(PERIOD, r#""Report_Filters":{"Platform":"平台","#)) => [];

    question "May Attributed, Country_Code and Subdivision_Code have several values?",
    decided "Both are right: one value, and a list of them. One alone is written without a list.",
    why "CoP 5.1, 11.5 lets several be asked for; the schema has one.",
    codes [],
    "one value": json(filtered(r#""Country_Code":"CN""#)) => [];
    "a list": json(filtered(r#""Country_Code":["CN","DE"]"#)) => [];

    question "Which access types may Journal Article Requests have, and may they be filtered?",
    decided "The column has all three of the release; a filter is not permitted.",
    why "CoP 5.1, Table 4.u shows Access_Type and has no such filter; the definitions of the official engine have it neither.",
    codes ["CTR470"],
    "free content": json(articles(r#""Free_To_Read""#, "")) => [];
    "a filter": json(articles(r#""Open""#, r#""Access_Type":["Open"],"#)) => ["CTR470"];

    question "May a name have one character?",
    decided "Yes.",
    why "The schema has two at least (minLength). The text has no bound, and names in Chinese may have one.",
    codes ["CTR408"],
    "one character": json(tr().replace(r#""Institution_Name":"图书馆""#, r#""Institution_Name":"馆""#)) => [];
    "none": json(tr().replace(r#""Institution_Name":"图书馆""#, r#""Institution_Name":"""#)) => ["CTR408"];

    question "Must a report of release 5 in JSON have its Customer_ID?",
    decided "Yes.",
    why "CoP 5.0.3, Table 3.f has it, and the official engine requires it. The schema of 5.0.3 does not.",
    codes ["CTR301"],
    "none": json(r5().replace(r#""Customer_ID":"1","#, "")) => ["CTR301"];

    question "Has an exception of release 5.1 a severity?",
    decided "No: it is told as a member that is not of this release, and read.",
    why "CoP 5.1, Appendix D has none, and its schema takes no other members; platforms send it as in release 5.",
    codes ["CTR311"],
    "a severity": json(header(r#""Exceptions":[{"Code":1,"Severity":"Warning","Message":"Slow"}],"#)) => ["CTR311"];

    question "Is the default of a filter or an attribute an error?",
    decided "Yes, and so is a filter of all values.",
    why "CoP 5.1, 3.2.6 and 3.2.8 have it left out. The schema takes it.",
    codes ["CTR474"],
    "Granularity=Month": json(with_attribute(r#""Granularity":"Month""#)) => ["CTR474"];
    "both access methods": json(filtered(r#""Access_Method":["Regular","TDM"]"#)) => ["CTR474"];

    question "May a table have two identifiers of the institution in one namespace?",
    decided "No; JSON may.",
    why "CoP 5.1, Table 3.f has one of each in a table; the schema has lists.",
    codes ["CTR428"],
    "two in a table": tsv(table().replace("platform:1", "platform:1; platform:2")) => ["CTR428"];
    "two in JSON": json(tr().replace(r#"["platform:1"]"#, r#"["platform:1","platform:2"]"#)) => [];
}

/// Journal Article Requests of release 5.1: an article of an access type, with a filter more.
fn articles(access: &str, filter: &str) -> String {
    let report =
        view("").replace("TR_J1", "IR_A1").replace("Journal Requests (Controlled)", "Journal Article Requests");
    let report = report.replace(r#""Access_Type":["Controlled"],"#, filter).replace(r#"["Journal"]"#, r#"["Article"]"#);
    let (head, _) = report.split_once(r#""Report_Items":["#).unwrap_or((&report, ""));
    format!(
        r#"{head}"Report_Items":[{{"Title":"图书馆学报","Item_ID":{{"Online_ISSN":"2049-3630"}},"Items":[{{"Item":"论文","Item_ID":{{"DOI":"10.1234/a1"}},"Publisher":"出版社","Platform":"平台","Attribute_Performance":[{{"Access_Type":{access},"Performance":{{"Total_Item_Requests":{{"2026-01":4}},"Unique_Item_Requests":{{"2026-01":3}}}}}}]}}]}}]}}"#
    )
}
