//! Reports for the samples of rules.

mod answers;
mod head;
mod items;

pub(crate) use answers::{members, reports, reports_r5, status};
pub(crate) use head::{excepted, filtered, ir_with, table, view, with_attribute, without_usage};
pub(crate) use items::{
    after_items, component, component_denied, component_twice, described, extended, flat_component_twice, formats,
    item_table, sections,
};
pub(crate) mod table;

/// A header of release 5.1 for a report: its identifier, its name, its attributes.
fn header_of(id: &str, name: &str, attributes: &str) -> String {
    format!(
        r#""Report_Header":{{"Report_Name":"{name}","Report_ID":"{id}","Release":"5.1","Institution_Name":"图书馆","Institution_ID":{{"Proprietary":["platform:1"]}},"Report_Filters":{{"Begin_Date":"2026-01-01","End_Date":"2026-01-31"}},{attributes}"Created":"2026-02-03T08:30:00Z","Created_By":"平台","Registry_Record":"https://registry.countermetrics.org/platform/99999999-9999-9999-9999-999999999999"}}"#
    )
}

const SHOWN: &str = r#""Report_Attributes":{"Attributes_To_Show":["YOP","Access_Type","Access_Method"]},"#;

const JOURNAL: &str = r#"{"Title":"图书馆学报","Item_ID":{"Proprietary":"platform:j1","Print_ISSN":"0317-8471","Online_ISSN":"2049-3630"},"Publisher":"出版社","Publisher_ID":{"ISNI":["0000000121032683"]},"Platform":"平台","Attribute_Performance":[{"Data_Type":"Journal","YOP":"2024","Access_Type":"Controlled","Access_Method":"Regular","Performance":{"Total_Item_Investigations":{"2026-01":9},"Unique_Item_Investigations":{"2026-01":7},"Total_Item_Requests":{"2026-01":4},"Unique_Item_Requests":{"2026-01":3}}}]}"#;

/// A Title Report of release 5.1 that keeps every rule.
pub(crate) fn tr() -> String {
    title(JOURNAL)
}

/// A Title Report of release 5.1 with items.
pub(crate) fn title(items: &str) -> String {
    format!(r#"{{{},"Report_Items":[{items}]}}"#, header_of("TR", "Title Report", SHOWN))
}

/// A Title Report of release 5.1 with more in its header.
pub(crate) fn header(more: &str) -> String {
    format!(r#"{{{},"Report_Items":[{JOURNAL}]}}"#, header_of("TR", "Title Report", &format!("{SHOWN}{more}")))
}

/// An Item Report of release 5.1, with parents, of items.
pub(crate) fn ir(items: &str) -> String {
    let shown = r#""Report_Attributes":{"Attributes_To_Show":["YOP","Access_Type","Access_Method"],"Include_Parent_Details":"True"},"#;
    format!(r#"{{{},"Report_Items":[{items}]}}"#, header_of("IR", "Item Report", shown))
}

/// An Item Report of release 5.1 that keeps every rule: an article in its journal.
pub(crate) fn article() -> String {
    ir(
        r#"{"Title":"图书馆学报","Item_ID":{"Online_ISSN":"2049-3630"},"Data_Type":"Journal","Items":[{"Item":"论文","Item_ID":{"DOI":"10.1234/a1"},"Publisher":"出版社","Platform":"平台","Attribute_Performance":[{"Data_Type":"Article","YOP":"2024","Access_Type":"Open","Access_Method":"Regular","Performance":{"Total_Item_Investigations":{"2026-01":9},"Unique_Item_Investigations":{"2026-01":7},"Total_Item_Requests":{"2026-01":4},"Unique_Item_Requests":{"2026-01":3}}}]}]}"#,
    )
}

/// A Title Master Report of release 5 that keeps every rule.
pub(crate) fn r5() -> String {
    r#"{"Report_Header":{"Report_Name":"Title Master Report","Report_ID":"TR","Release":"5","Institution_Name":"图书馆","Institution_ID":[{"Type":"Proprietary","Value":"platform:1"}],"Customer_ID":"1","Report_Filters":[{"Name":"Begin_Date","Value":"2026-01-01"},{"Name":"End_Date","Value":"2026-01-31"}],"Report_Attributes":[{"Name":"Attributes_To_Show","Value":"Data_Type|Access_Method"}],"Created":"2026-02-03T08:30:00Z","Created_By":"平台"},"Report_Items":[{"Title":"图书馆学报","Item_ID":[{"Type":"Proprietary","Value":"platform:j1"},{"Type":"Print_ISSN","Value":"0317-8471"}],"Platform":"平台","Publisher":"出版社","Data_Type":"Journal","Access_Method":"Regular","Performance":[{"Period":{"Begin_Date":"2026-01-01","End_Date":"2026-01-31"},"Instance":[{"Metric_Type":"Total_Item_Investigations","Count":9},{"Metric_Type":"Unique_Item_Investigations","Count":7},{"Metric_Type":"Total_Item_Requests","Count":4},{"Metric_Type":"Unique_Item_Requests","Count":3}]}]}]}"#.to_owned()
}

/// A Title Report of release 5.1 from January to February, with attributes, of the usage of a month.
pub(crate) fn title_with(attributes: &str, month: &str) -> String {
    let report = tr().replace(r#""2026-01-31""#, r#""2026-02-28""#).replace(r#""2026-01":"#, &format!(r#""{month}":"#));
    report.replace(r#""Report_Attributes":{"#, &format!(r#""Report_Attributes":{{{attributes}"#))
}

/// A Platform Report of release 5.1: a metric of a data type.
pub(crate) fn pr(data_type: &str, metric: &str) -> String {
    let items = format!(
        r#"{{"Platform":"平台","Attribute_Performance":[{{"Data_Type":"{data_type}","Access_Method":"Regular","Performance":{{"{metric}":{{"2026-01":9}}}}}}]}}"#
    );
    let shown = r#""Report_Attributes":{"Attributes_To_Show":["Access_Method"]},"#;
    format!(r#"{{{},"Report_Items":[{items}]}}"#, header_of("PR", "Platform Report", shown))
}

/// A Database Report of release 5.1: a metric of a database of a kind, and the investigations of what is in it.
pub(crate) fn dr(database: &str, metric: &str, within: &str) -> String {
    let items = format!(
        r#"{{"Database":"数据库","Item_ID":{{"Proprietary":"platform:d1"}},"Publisher":"出版社","Platform":"平台","Attribute_Performance":[{{"Data_Type":"{database}","Access_Method":"Regular","Performance":{{"{metric}":{{"2026-01":9}}}}}},{{"Data_Type":"{within}","Access_Method":"Regular","Performance":{{"Total_Item_Investigations":{{"2026-01":9}},"Unique_Item_Investigations":{{"2026-01":9}}}}}}]}}"#
    );
    let shown = r#""Report_Attributes":{"Attributes_To_Show":["Access_Method"]},"#;
    format!(r#"{{{},"Report_Items":[{items}]}}"#, header_of("DR", "Database Report", shown))
}

/// A report with its items twice.
pub(crate) fn again(report: &str) -> String {
    let (head, items) = report.split_once(r#""Report_Items":["#).unwrap_or((report, ""));
    let items = items.strip_suffix("]}").unwrap_or(items);
    format!(r#"{head}"Report_Items":[{items},{items}]}}"#)
}

/// An Item Report with an article in one journal, and in another.
pub(crate) fn of_two_parents() -> String {
    let (one, other) = (again(&article()), "2049-3630");
    one.replacen(other, "0317-8471", 1).replacen("图书馆学报", "图书馆杂志", 1)
}

/// A Title Master Report of release 5 with the usage of three titles, and that of the first once more.
pub(crate) fn far_apart() -> String {
    let report = r5();
    let (head, items) = report.split_once(r#""Report_Items":["#).unwrap_or_default();
    let item = items.strip_suffix("]}").unwrap_or(items);
    let titles: Vec<String> = ["甲", "乙", "丙", "甲"].iter().map(|title| item.replace("图书馆学报", title)).collect();
    format!(r#"{head}"Report_Items":[{}]}}"#, titles.join(","))
}

/// A report whose header comes after two items.
pub(crate) fn late_header() -> String {
    let report = again(&tr());
    let (head, items) = report.split_once(r#","Report_Items":"#).unwrap_or_default();
    format!(r#"{{"Report_Items":{},{}}}"#, items.strip_suffix('}').unwrap_or(items), head.trim_start_matches('{'))
}
