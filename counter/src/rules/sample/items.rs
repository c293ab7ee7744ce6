//! Reports whose items vary.

use super::{article, r5, table, tr};

/// A Title Report that shows one element more, which is an attribute of its title.
pub(crate) fn extended(name: &str, value: &str) -> String {
    let shown = tr().replace(r#"["YOP","#, &format!(r#"["{name}","YOP","#));
    shown.replace(r#""Data_Type":"Journal""#, &format!(r#""Data_Type":"Journal","{name}":"{value}""#))
}

/// An Item Report of release 5.1 that keeps every rule: an article with its author, its date and its version.
pub(crate) fn described() -> String {
    let shown = article().replace(r#"["YOP","#, r#"["Authors","Publication_Date","Article_Version","YOP","#);
    shown.replace(
        r#""Publisher":"出版社""#,
        r#""Authors":[{"Name":"张三","ORCID":"0000-0002-1825-0097"}],"Publication_Date":"2024-05-06","Article_Version":"VoR","Publisher":"出版社""#,
    )
}

/// An Item Report of release 5.1 that keeps every rule: an article with a component.
pub(crate) fn component() -> String {
    let with = r#""Include_Parent_Details":"True""#;
    let report = article().replace(with, r#""Include_Parent_Details":"True","Include_Component_Details":"True""#);
    let (head, _) = report.split_once(r#""Performance":"#).unwrap_or((&report, ""));
    format!(
        r#"{head}"Performance":{{"Unique_Item_Investigations":{{"2026-01":7}},"Unique_Item_Requests":{{"2026-01":3}}}},"Components":[{{"Item_ID":{{"DOI":"10.1234/c1"}},"Attribute_Performance":[{{"Data_Type":"Dataset","Performance":{{"Total_Item_Investigations":{{"2026-01":9}},"Total_Item_Requests":{{"2026-01":4}}}}}}]}}]}}]}}]}}]}}"#
    )
}

/// The report of [`component`], with a denial counted of the component.
pub(crate) fn component_denied() -> String {
    component()
        .replace(r#""Performance":{"Total_Item_Inv"#, r#""Performance":{"No_License":{"2026-01":1},"Total_Item_Inv"#)
}

/// A component of [`component`], twice.
pub(crate) fn component_twice() -> String {
    let report = component();
    let (head, rest) = report.split_once(r#""Components":["#).unwrap_or((&report, ""));
    let one = rest.strip_suffix("]}]}]}]}").unwrap_or(rest);
    format!(r#"{head}"Components":[{one},{one}]}}]}}]}}]}}"#)
}

/// An Item Report of release 5.1 as a table, that keeps every rule: an article in its journal, with a component.
pub(crate) fn item_table() -> String {
    let table = table();
    let head = table.split_once("\nTitle\t").map_or(&*table, |(head, _)| head);
    let head = head.replace("Title Report", "Item Report").replace("Report_ID\tTR", "Report_ID\tIR");
    let head = head.replace("Data_Type=Journal", "Data_Type=Article");
    let head = head.replace("Attributes_To_Show=YOP", "Include_Parent_Details=True; Include_Component_Details=True");
    let columns = "Item\tPublisher\tPublisher_ID\tPlatform\tDOI\tProprietary_ID\tISBN\tPrint_ISSN\tOnline_ISSN\tURI\tParent_Title\tParent_Authors\tParent_Publication_Date\tParent_Article_Version\tParent_Data_Type\tParent_DOI\tParent_Proprietary_ID\tParent_ISBN\tParent_Print_ISSN\tParent_Online_ISSN\tParent_URI\tComponent_Title\tComponent_Authors\tComponent_Publication_Date\tComponent_Data_Type\tComponent_DOI\tComponent_Proprietary_ID\tComponent_ISBN\tComponent_Print_ISSN\tComponent_Online_ISSN\tComponent_URI\tData_Type\tMetric_Type\tReporting_Period_Total\tJan-2026";
    let item = "论文\t出版社\t\t平台\t10.1234/a1\t\t\t\t\t\t图书馆学报\t\t\t\tJournal\t\t\t\t\t2049-3630\t";
    let (whole, part) = ("\t\t\t\t\t\t\t\t\t", "图\t\t\tImage\t10.1234/c1\t\t\t\t\t");
    let rows = [
        (part, "Total_Item_Investigations\t9\t9"),
        (part, "Total_Item_Requests\t4\t4"),
        (whole, "Unique_Item_Investigations\t7\t7"),
        (whole, "Unique_Item_Requests\t3\t3"),
    ];
    let rows = rows.map(|(component, counts)| format!("{item}\t{component}\tArticle\t{counts}\n"));
    format!("{head}\n{columns}\n{}", rows.concat())
}

/// A Title Master Report of release 5 that keeps every rule and shows section types.
pub(crate) fn sections() -> String {
    let shown = r5().replace("Data_Type|", "Data_Type|Section_Type|");
    shown.replace(r#""Data_Type":"Journal""#, r#""Data_Type":"Journal","Section_Type":"Article""#)
}

/// A Title Master Report of release 5 that keeps every rule and shows formats.
pub(crate) fn formats() -> String {
    const REQUESTS: &str = r#"{"Metric_Type":"Total_Item_Requests","Count":4}"#;
    let report = r5().replace("|Access_Method", "|Access_Method|Format");
    let (head, items) = report.split_once(r#""Report_Items":["#).unwrap_or_default();
    let item = items.strip_suffix("]}").unwrap_or(items);
    let others = item.replace(&format!(",{REQUESTS}"), "");
    let before = item.split_once(r#""Instance":["#).map_or(item, |(before, _)| before);
    let before = before.replace(r#""Data_Type""#, r#""Format":"HTML","Data_Type""#);
    format!(r#"{head}"Report_Items":[{others},{before}"Instance":[{REQUESTS}]}}]}}]}}"#)
}

/// An Item Master Report of release 5 with a component of an article, twice.
pub(crate) fn flat_component_twice() -> String {
    let part = r#"{"Item_ID":[{"Type":"DOI","Value":"10.1234/c1"}],"Data_Type":"Dataset","Performance":[{"Period":{"Begin_Date":"2026-01-01","End_Date":"2026-01-31"},"Instance":[{"Metric_Type":"Total_Item_Investigations","Count":9}]}]}"#;
    let report =
        r5().replace("Title Master Report", "Item Master Report").replace(r#""Report_ID":"TR""#, r#""Report_ID":"IR""#);
    let shown = r#"{"Name":"Attributes_To_Show""#;
    let report = report.replace(shown, &format!(r#"{{"Name":"Include_Component_Details","Value":"True"}},{shown}"#));
    let report = report.replace(r#""Title":"#, &format!(r#""Item_Component":[{part},{part}],"Item":"#));
    report.replace("Journal", "Article")
}

/// An Item Report with a journal that has its title after its articles.
pub(crate) fn after_items() -> String {
    let report = article();
    let title = r#""Title":"图书馆学报","#;
    let (item, end) = (r#"{"Item":"论文""#, "]}]}");
    let report = report.replace(title, "");
    let (head, items) = report.split_once(item).unwrap_or_default();
    let items = items.strip_suffix(end).unwrap_or(items);
    let again = items.replace("a1", "a2");
    format!("{head}{item}{items},{item}{again}],{}}}]}}", title.trim_end_matches(','))
}
