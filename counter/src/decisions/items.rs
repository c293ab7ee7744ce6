//! Items, their parents and their components.

use std::cell::Cell;

use super::decisions;
use crate::rules::sample::table::tsv_columns;
use crate::rules::sample::{article, component, extended, filtered, header, pr, title, tr};

/// The article of an Item Report as something else, in a parent of a data type.
fn within(data_type: &str, parent: &str) -> String {
    let report = article().replace(r#""Data_Type":"Article""#, &format!(r#""Data_Type":"{data_type}""#));
    report.replace(r#""Data_Type":"Journal""#, &format!(r#""Data_Type":"{parent}""#))
}

decisions! {
    question "What may patents, reports, standards, theses and other items be parts of?",
    decided "A database of full content, or nothing. Version 5.1 does not say, and nothing is told by it.",
    why "CoP 5.1.0.1, Table 3.q has them; the table of 5.1 did not. The official engine goes by the newer one.",
    codes ["CTR384"],
    "a patent in a database": json(within("Patent", "Database_Full")) => [];
    "a patent in a journal": json(within("Patent", "Journal")) => ["CTR384"];
    "a patent in a journal, by version 5.1": json(within("Patent", "Journal")) by V5_1 => [];

    question "May an image or a film be in an aggregated database?",
    decided "Yes, since 5.1.0.1.",
    why "CoP 5.1.0.1, Table 3.q has it. The schema of the same version does not have Database_Aggregated among the data types \
         of parents.",
    codes ["CTR384"],
    "an image": json(within("Image", "Database_Aggregated")) => [];
    "an image, by version 5.1": json(within("Image", "Database_Aggregated")) by V5_1 => ["CTR384"];

    question "Which data types may a component have?",
    decided "Those of the items of the Item Report.",
    why "The text does not say. The schema has the list of the items.",
    codes ["CTR390"],
    "a dataset": json(component()) => [];
    "a journal": json(component().replace("Dataset", "Journal")) => ["CTR390"];

    question "Must every set of attributes have components, where they were asked for?",
    decided "Yes.",
    why "CoP 5.1, 3.3.10 counts all but what is unique of components, and the item itself may be one of them; the official \
         engine requires it. The schema does not.",
    codes ["CTR301"],
    "a set without": json(header("").replace("Title Report", "Item Report").replace(r#""Report_ID":"TR""#, r#""Report_ID":"IR""#).replace(r#""Attributes_To_Show":"#, r#""Include_Component_Details":"True","Attributes_To_Show":"#).replace("Journal", "Dataset").replace(r#"{"Title":"#, r#"{"Items":[{"Item":"#).replace("}]}]}", "}]}]}]}")) => ["CTR301"];

    question "Must a parent have its data type and its identifiers?",
    decided "Yes, in either form.",
    why "CoP 5.1, 3.2.7 says so. The schema has Item_ID required, and Data_Type not.",
    codes ["CTR301"],
    "no data type": json(article().replace(r#""Data_Type":"Journal","#, "")) => ["CTR301"];

    question "Where do the columns of extensions stand?",
    decided "Those that the standard reserves stand first, in the order of its tables; Book_Segment_Count before the metric. \
             Those of a platform's own may stand anywhere before the months.",
    why "CoP 5.1, 11.5 has Institution_Name in the first column, and Customer_ID next; of the others it says nothing.",
    codes ["CTR365"],
    "Country_Code first": tsv(placed("Country_Code", 0)) => [];
    "Country_Code after the title": tsv(placed("Country_Code", 1)) => ["CTR365"];
    "a column of a platform's own": tsv(placed("platform:Shelf", 3)) => [];

    question "Where is Book_Segment_Count in JSON, and is it a number?",
    decided "In a set of attributes or in the title; a number, or a text as in a table. It is written as a number.",
    why "CoP 5.1, 11.5 has it for the Title Report. The schema has its name in Attributes_To_Show, and no such member. The \
         official engine does not know it.",
    codes ["CTR469"],
    "a number in a set": json(extended("Book_Segment_Count", "10").replace(r#""10""#, "10")) => [];
    "a text in a set": json(extended("Book_Segment_Count", "10")) => [];
    "a number in the title": json(extended("Book_Segment_Count", "10").replace(r#","Book_Segment_Count":"10""#, "").replace(r#""Publisher":"#, r#""Book_Segment_Count":10,"Publisher":"#)) => [];
    "none": json(extended("Book_Segment_Count", "0").replace(r#""0""#, "0")) => ["CTR469"];

    question "May a report have elements, values and reports of a platform's own?",
    decided "Yes, with a namespace: an element that Attributes_To_Show names, a value in the master reports.",
    why "CoP 5.1, 11.1 to 11.3 has them. The schema takes no other members, and the official engine refuses them.",
    codes ["CTR303", "CTR452", "CTR493", "CTR544"],
    "an element": json(extended("platform:Shelf", "A")) => [];
    "an element that was not asked for": json(tr().replace(r#""Data_Type":"Journal""#, r#""Data_Type":"Journal","platform:Shelf":"A""#)) => ["CTR544"];
    "an element without a namespace": json(tr().replace(r#""Data_Type":"Journal""#, r#""Data_Type":"Journal","Shelf":"A""#)) => ["CTR303"];
    "a value": json(filtered(r#""Data_Type":["platform:Podcast"]"#).replace(r#""Data_Type":"Journal""#, r#""Data_Type":"platform:Podcast""#)) => [];
    "a value without a namespace": json(tr().replace(r#""Data_Type":"Journal""#, r#""Data_Type":"Podcast""#)) => ["CTR452"];
    "a metric": json(tr().replace(r#""Performance":{"#, r#""Performance":{"platform:Minutes":{"2026-01":1},"#)) => [];
    "a metric without a namespace": json(tr().replace(r#""Performance":{"#, r#""Performance":{"Minutes":{"2026-01":1},"#)) => ["CTR493"];
    "a report": json(tr().replace(r#""Report_ID":"TR""#, r#""Report_ID":"platform:Shelves""#).replace("Title Report", "platform:Shelves")) => [];

    question "May a report have words of the best practice for artificial intelligence?",
    decided "They are a warning, in the master reports of release 5.1.",
    why "COUNTER published them in April 2026 as an extension of release 5.1, and plans them for 5.1.2. The schema and the \
         official engine do not have them.",
    codes ["CTR456", "CTR494"],
    "Agent": json(tr().replace("Regular", "Agent")) => ["CTR456"];
    "Generated_Responses": json(tr().replace(r#""Performance":{"#, r#""Performance":{"Generated_Responses":{"2026-01":1},"#)) => ["CTR494"];

    question "May an item have denials alone?",
    decided "Yes.",
    why "CoP 5.1, 3.3.5 counts what was asked for and not given. The schema wants two metrics at least (minProperties) of a \
         title, by mistake.",
    codes [],
    "No_License alone": json(title(r#"{"Title":"图书","Item_ID":{"Proprietary":"platform:b1"},"Publisher":"出版社","Platform":"平台","Attribute_Performance":[{"Data_Type":"Book","YOP":"2024","Access_Type":"Controlled","Access_Method":"Regular","Performance":{"No_License":{"2026-01":2}}}]}"#)) => [];

    question "What is an empty text of a publisher or a title?",
    decided "A warning: it says that the name is not known. A filler such as n/a is an error.",
    why "CoP 5.1, 3.2 has an empty text for what is required and not known. The official engine lets fillers pass.",
    codes ["CTR530", "CTR531"],
    "an empty publisher": json(tr().replace(r#""Publisher":"出版社""#, r#""Publisher":"""#)) => ["CTR530"];
    "n/a": json(tr().replace(r#""Publisher":"出版社""#, r#""Publisher":"n/a""#)) => ["CTR531"];

    question "Is a metric wrong that the data type cannot have?",
    decided "Yes, even where the schema of the report has it.",
    why "CoP 5.1, 3.3.5 and Table 3.o say of which data types each metric is.",
    codes ["CTR520"],
    "searches of a journal": json(pr("Journal", "Searches_Platform")) => ["CTR520"];
    "searches of the platform": json(pr("Platform", "Searches_Platform")) => [];
}

/// A table with a column more, which Attributes_To_Show names.
fn placed(name: &str, at: usize) -> Vec<u8> {
    let heading = Cell::new(true);
    let text = tsv_columns(|cells| {
        let is_heading = heading.replace(false);
        cells.insert(at.min(cells.len()), if is_heading { name.to_owned() } else { "CN".to_owned() });
    });
    let shown = format!("Attributes_To_Show={name}|YOP");
    String::from_utf8_lossy(&text).replace("Attributes_To_Show=YOP", &shown).into_bytes()
}
