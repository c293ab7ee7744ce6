//! What changed between the versions of release 5.1.

use super::decisions;
use crate::rules::sample::{article, component, component_denied, filtered, table, tr, view, with_attribute};

decisions! {
    question "By which version is a report judged, where it does not say one?",
    decided "By the newest of its release; another can be asked for.",
    why "CoP 5.1, Table 3.f has the release alone in Release: 5.1, never 5.1.0.1.",
    codes ["CTR401"],
    "5.1": json(tr()) => [];
    "5.1.0.1": json(tr().replace(r#""Release":"5.1""#, r#""Release":"5.1.0.1""#)) => ["CTR401"];

    question "Is Granularity Total or Totals?",
    decided "Totals; by version 5.1 Total, too. Either is read as what it means.",
    why "The text has Totals in all versions; the schema of 5.1 had Total.",
    codes ["CTR472"],
    "Totals": json(with_attribute(r#""Granularity":"Totals""#)) => [];
    "Total": json(with_attribute(r#""Granularity":"Total""#)) => ["CTR472"];
    "Total, by version 5.1": json(with_attribute(r#""Granularity":"Total""#)) by V5_1 => [];

    question "Has the order of the values of a filter a meaning?",
    decided "No. By 5.1 and 5.1.0.1, another order than the schema's in a view is a warning.",
    why "The text has no order. The schemas before 5.1.1 compare the list as a whole (const).",
    codes ["CTR512"],
    "another order": json(reversed()) => [];
    "another order, by version 5.1.0.1": json(reversed()) by V5_1_0_1 => ["CTR512"];
    "another order in a master report": json(filtered(r#""YOP":["2024","2020"]"#)) by V5_1 => [];

    question "Where are components?",
    decided "Within a set of attributes; by version 5.1 beside the sets, in the item. They are read in either place.",
    why "The schema moved them in 5.1.0.1.",
    codes ["CTR311"],
    "within a set": json(component()) => [];
    "within a set, by version 5.1": json(component()) by V5_1 => ["CTR311"];

    question "Are denials counted of components?",
    decided "Yes; by version 5.1 of the item.",
    why "The schema of 5.1 had Total_Item_Investigations and Total_Item_Requests alone; 5.1.0.1 added both denials.",
    codes ["CTR311", "CTR394"],
    "a denial": json(component_denied()) => [];
    "a denial, by version 5.1": json(component_denied()) by V5_1 => ["CTR311", "CTR394"];

    question "How long may a namespace be?",
    decided "17 characters, the last a letter or a digit; before 5.1.1, 18 with any of its characters at the end.",
    why "The text has 17; the patterns of the schemas before 5.1.1 took one more.",
    codes ["CTR424"],
    "18 characters": json(named("abcdefghijklmnopqr")) => ["CTR424"];
    "18 characters, by version 5.1.0.1": json(named("abcdefghijklmnopqr")) by V5_1_0_1 => [];

    question "May the schema's pattern of version 5.1 refuse a sound ISIL?",
    decided "It is a warning by that version.",
    why "The pattern was meant for prefixes of one, three and four characters, and takes two letters alone; 5.1.0.1 mended it.",
    codes ["CTR429"],
    "by version 5.1": json(library()) by V5_1 => ["CTR429"];
    "by version 5.1.0.1": json(library()) by V5_1_0_1 => [];

    question "Must a report have Institution_ID?",
    decided "In JSON always; in a table since 5.1.1.",
    why "The schemas have it required; the text does so since 5.1.1.",
    codes ["CTR301", "CTR408"],
    "JSON without, by version 5.1": json(tr().replace(r#""Institution_ID":{"Proprietary":["platform:1"]},"#, "")) by V5_1 => ["CTR301"];
    "a table without": tsv(table().replace("platform:1", "")) => ["CTR408"];
    "a table without, by version 5.1.0.1": tsv(table().replace("platform:1", "")) by V5_1_0_1 => [];

    question "Is the former address of the registry right?",
    decided "By version 5.1; later ones have registry.countermetrics.org, which is right by all.",
    why "The pattern of the schema changed with 5.1.0.1, after the registry had moved.",
    codes ["CTR413"],
    "the former address": json(article().replace("countermetrics.org", "projectcounter.org")) => ["CTR413"];
    "the former address, by version 5.1": json(article().replace("countermetrics.org", "projectcounter.org")) by V5_1 => [];
    "the address, by version 5.1": json(article()) by V5_1 => [];
}

/// A view with the values of a filter in another order.
fn reversed() -> String {
    view("").replace(
        r#"["Total_Item_Requests","Unique_Item_Requests"]"#,
        r#"["Unique_Item_Requests","Total_Item_Requests"]"#,
    )
}

/// A Title Report of an institution with an identifier in a namespace.
fn named(namespace: &str) -> String {
    tr().replace("platform:1\"", &format!("{namespace}:1\""))
}

/// A Title Report of a library with a symbol that is not behind the code of a country.
fn library() -> String {
    tr().replace(r#"{"Proprietary":["platform:1"]}"#, r#"{"ISIL":["OCLC-DLC"]}"#)
}
