//! How a report is written down.

use std::cell::Cell;

use super::decisions;
use crate::rules::sample::table::{tsv, tsv_columns, tsv_with};
use crate::rules::sample::{excepted, filtered, header, table, tr};

decisions! {
    question "May a text table have commas in place of tabs, or columns without headings at its end?",
    decided "Commas and semicolons are told, and read. Empty cells beyond the last heading say nothing, and are passed over; \
             a value there is told.",
    why "CoP 5.1, 3.2 has Excel and tab-separated values, and lets other forms be offered beside them. Spreadsheet programs pad \
         rows. The official engine says nothing of either.",
    codes ["CTR353", "CTR375"],
    "commas": csv(table().replace("; ", "\u{1}").replace('\t', ",").replace('\u{1}', "; ").replace("Data_Type=Journal", "\"Data_Type=Journal\"")) => ["CTR353"];
    "empty cells at the end of each row": tsv(tsv_columns(|cells| cells.extend([String::new(), String::new()]))) => [];
    "a value at the end of each row of usage": tsv(padded("9")) => ["CTR375"];

    question "How are exceptions in a table told apart, where their data has semicolons or brackets?",
    decided "A semicolon separates two exceptions where a number and a colon follow it. The data is what the last pair of \
             matching brackets at the end has.",
    why "CoP 5.1, Table 3.f writes {Code}: {Message} ({Data}) and joins with semicolons: the grammar does not say where data \
         ends.",
    codes ["CTR599"],
    "a semicolon and brackets in the data": tsv(noted("3040: Partial Data Returned (only; in part (2026-01)); 1: Slow")) => ["CTR599"];
    "two exceptions": tsv(noted("1: Slow; 2: Slower (much)")) => [];

    question "Are several years one value of the YOP filter, or many?",
    decided "In JSON they are elements of a list; in a table, vertical bars are between them.",
    why "CoP 5.1, 4.3.3 gives years and ranges without saying how many; the schema has a list whose elements are one year or \
         one range.",
    codes ["CTR475"],
    "a list": json(filtered(r#""YOP":["2020-2024","0001"]"#)) => [];
    "vertical bars in a list": json(filtered(r#""YOP":["2020-2024|0001"]"#)) => ["CTR475"];
    "vertical bars in a table": tsv(table().replace("Data_Type=Journal", "Data_Type=Journal; YOP=2020-2024|0001")) => [];

    question "Is 9.0 a count?",
    decided "It is read as 9, and told.",
    why "For JSON Schema it is an integer, and the official schema takes it; readers by types do not, and the official engine \
         refuses it.",
    codes ["CTR480", "CTR481", "CTR550"],
    "9.0": json(tr().replace(":9}", ":9.0}")) => ["CTR480"];
    "9.5": json(tr().replace(r#"{"2026-01":3}"#, r#"{"2026-01":3,"2026-01":9.5}"#).replace(r#""2026-01":3,"#, "")) => ["CTR481", "CTR550"];

    question "What does a name mean that is in an object twice?",
    decided "It is told, and the last value counts.",
    why "RFC 8259, 4 has names unique and leaves the rest open; most programs keep the last, and the official engine does so \
         without a word.",
    codes ["CTR205"],
    "a member of the header twice": json(header(r#""Created_By":"一","#)) => ["CTR205"];

    question "Is an empty list of exceptions an error?",
    decided "Yes: it is left out where there are none.",
    why "CoP 5.1, Table 3.f and the schema (minItems) have it so; many platforms send it.",
    codes ["CTR307"],
    "an empty list": json(header(r#""Exceptions":[],"#)) => ["CTR307"];
    "an exception": json(excepted(r#"{"Code":3031,"Message":"Usage Not Ready for Requested Dates","Data":"2026-01"},{"Code":3032,"Message":"Usage No Longer Available for Requested Dates","Data":"2026-03"}"#)) => [];

    question "May a count be zero in JSON?",
    decided "No: months without usage are left out.",
    why "CoP 5.1, 5.5 says so. The schema has zero as the least count.",
    codes ["CTR489", "CTR550"],
    "a count of zero": json(tr().replace(r#""Unique_Item_Requests":{"2026-01":3}"#, r#""Unique_Item_Requests":{"2026-01":0}"#)) => ["CTR489", "CTR550"];

    question "Is a byte order mark right?",
    decided "In a text table it should be there; in JSON it must not.",
    why "CoP 5.1, 3.2 asks for it in tables, for spreadsheet programs know UTF-8 by it; RFC 8259, 8.1 forbids it in JSON.",
    codes ["CTR102", "CTR103"],
    "JSON with it": json(format!("\u{feff}{}", tr())) => ["CTR102"];
    "a table without it": tsv(table().replace('\u{feff}', "")) => ["CTR103"];
    "a table with it": tsv(tsv()) => [];
}

/// A table with a cell more at the end of each row of usage.
fn padded(text: &str) -> Vec<u8> {
    let heading = Cell::new(true);
    tsv_columns(|cells| cells.push(if heading.replace(false) { String::new() } else { text.to_owned() }))
}

/// A table with exceptions.
fn noted(exceptions: &str) -> Vec<u8> {
    tsv_with("Exceptions\t", &format!("Exceptions\t{exceptions}"))
}
