//! What was told wrongly once, or twice, or not at all.

use bibwire_counter::check::Profile;
use bibwire_counter::input::Options;
use bibwire_counter::report::Report;
use bibwire_counter::rules::RULES;
use bibwire_counter::{Diagnostic, Format, json, tabular};

fn judge(report: &str) -> Vec<Diagnostic> {
    let format = if report.starts_with('{') { Format::Json } else { Format::Tsv };
    let mut found = Vec::new();
    bibwire_counter::inspect(report.as_bytes(), format, &Options::default(), Profile::Audit, &mut found).unwrap();
    found.retain(|finding| finding.code().as_str() != "CTR605");
    found
}

/// What is found: codes and places.
fn told(report: &str) -> Vec<String> {
    judge(report).iter().map(|it| format!("{} {}", it.code(), it.place.path.as_deref().unwrap_or_default())).collect()
}

/// A good sample of a rule.
fn good(code: &str) -> String {
    String::from_utf8((RULES.find(code).unwrap().good.bytes)().into_owned()).unwrap()
}

fn with(report: &str, text: &str, other: &str) -> String {
    assert!(report.contains(text), "{text} is not in {report}");
    report.replace(text, other)
}

fn read(report: &str) -> (Report, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let report = json::read(report.as_bytes(), &Options::default(), &mut found).unwrap();
    (report, found)
}

#[test]
fn filters_hold_what_the_schema_has() {
    let filters = r#""Report_Filters":{"#;
    let (title, item, database, view) = (good("CTR468"), good("CTR380"), good("CTR525"), good("CTR509"));
    let title = with(&title, r#""Attributed":"Yes","#, "");
    let title = with(&title, r#""Attributed","#, "");
    for (report, filter, told_of) in [
        (&title, r#""Platform":"平台""#, None),
        (&title, r#""Platform":["平台"]"#, Some("CTR309 /Report_Header/Report_Filters/Platform")),
        (&title, r#""Platform":["平台","A"]"#, Some("CTR476 /Report_Header/Report_Filters/Platform")),
        (&title, r#""Item_ID":"platform:j1""#, None),
        (&title, r#""Item_ID":["platform:j1"]"#, Some("CTR309 /Report_Header/Report_Filters/Item_ID")),
        (&title, r#""Country_Code":"CN""#, None),
        (&title, r#""Country_Code":["CN","DE"]"#, None),
        (&title, r#""Subdivision_Code":"CN-ZJ","Attributed":"Yes""#, None),
        (&title, r#""Attributed":["Yes"]"#, None),
        (&title, r#""YOP":["2024"]"#, None),
        (&title, r#""YOP":"2024""#, Some("CTR308 /Report_Header/Report_Filters/YOP")),
        (&title, r#""Data_Type":"Journal""#, Some("CTR308 /Report_Header/Report_Filters/Data_Type")),
        (&title, r#""platform:Shelf":"A","platform:Shelves":["A"]"#, None),
        (&item, r#""Author":"ORCID:0000-0002-1825-0097""#, None),
        (&database, r#""Database":"数据库""#, None),
        (&view, r#""Platform":"平台""#, None),
    ] {
        let report = with(report, filters, &format!("{filters}{filter},"));
        assert_eq!(told(&report).first().map(String::as_str), told_of, "{filter}");
        if told_of.is_none() {
            // What is written again is what was read, but for extensions with one value in a list.
            let (read_once, _) = read(&report);
            let text = String::from_utf8(json::to_vec(&read_once).unwrap()).unwrap();
            let single = filter
                .replace(r#"["Yes"]"#, r#""Yes""#)
                .replace(r#""platform:Shelf":"A""#, r#""platform:Shelf":["A"]"#);
            assert!(text.contains(&single), "{text}");
            assert_eq!(read(&text).0, read_once);
        }
    }
}

#[test]
fn a_date_that_is_none_is_told_once() {
    let report = with(&good("CTR380"), r#""Begin_Date":"2026-01-01""#, r#""Begin_Date":"soon""#);
    assert_eq!(told(&report), ["CTR404 /Report_Header/Report_Filters/Begin_Date"]);
    let text = String::from_utf8(json::to_vec(&read(&report).0).unwrap()).unwrap();
    assert!(text.contains(r#""Begin_Date":"soon""#), "it is kept as it was");

    let report = with(&good("CTR380"), r#""End_Date":"2026-01-31""#, r#""End_Date":null"#);
    assert_eq!(told(&report), ["CTR302 /Report_Header/Report_Filters/End_Date"]);

    let report = with(&good("CTR428"), "Begin_Date=2026-01-01", "Begin_Date=soon");
    assert_eq!(told(&report), ["CTR404 B10"]);
    let table = tabular::to_vec(&read(&text).0, tabular::Style::default());
    let table = String::from_utf8(table.unwrap()).unwrap();
    assert!(table.contains("Reporting_Period\tBegin_Date=soon; End_Date=2026-01-31"), "{table}");
}

#[test]
fn the_segments_of_a_book_are_a_number() {
    let shown = with(&good("CTR469"), r#""Book_Segment_Count":"10""#, "PLACE");
    assert_eq!(told(&with(&shown, "PLACE", r#""Book_Segment_Count":10"#)), [""; 0]);
    assert_eq!(told(&with(&shown, "PLACE", r#""Book_Segment_Count":"10""#)), [""; 0]);
    for wrong in ["0", "10.5", "-1", r#""ten""#, r#""010""#] {
        let report = with(&shown, "PLACE", &format!(r#""Book_Segment_Count":{wrong}"#));
        assert_eq!(told(&report), ["CTR469 /Report_Items/0/Attribute_Performance/0/Book_Segment_Count"], "{wrong}");
    }
    // It is said of the title, too.
    let of_title = with(&with(&shown, ",PLACE", ""), r#""Publisher":"#, r#""Book_Segment_Count":10,"Publisher":"#);
    let (report, found) = read(&of_title);
    assert!(found.is_empty(), "{found:?}");
    let text = String::from_utf8(json::to_vec(&report).unwrap()).unwrap();
    assert!(text.contains(r#""Book_Segment_Count":10"#), "{text}");
    assert_eq!(read(&text).0, report);
    let hidden = with(&of_title, r#""Book_Segment_Count","YOP""#, r#""YOP""#);
    assert_eq!(told(&hidden), ["CTR311 /Report_Items/0/Book_Segment_Count"]);
}

#[test]
fn findings_in_components_have_the_path_of_their_set() {
    let report = good("CTR390");
    let set = r#"{"Data_Type":"Dataset","Performance":{"Total_Item_Investigations":{"2026-01":9},"Total_Item_Requests":{"2026-01":4}}}"#;
    let other = |data_type: &str, count: &str| {
        with(&with(set, "Dataset", data_type), r#""2026-01":9"#, &format!(r#""2026-01":{count}"#))
    };
    // One component with two sets, and one after it.
    let sets = format!("{},{},{}", other("Dataset", "5"), "7", other("Image", "4"));
    let after = format!(r#"{{"Item_ID":{{"DOI":"10.1234/c2"}},"Attribute_Performance":[{}]}}"#, other("Journal", "0"));
    let report = with(&report, &format!("[{set}]}}"), &format!("[{sets}]}},{after}"));
    let within = "/Report_Items/0/Items/0/Attribute_Performance/0/Components";
    let told = told(&report);
    assert!(told.contains(&format!("CTR314 {within}/0/Attribute_Performance/1")), "{told:?}");
    assert!(told.contains(&format!("CTR390 {within}/1/Attribute_Performance/0/Data_Type")), "{told:?}");
    let zero = "Performance/Total_Item_Investigations/2026-01";
    assert!(told.contains(&format!("CTR489 {within}/1/Attribute_Performance/0/{zero}")), "{told:?}");
    let unique =
        with(&report, r#""Data_Type":"Image","Performance":{"Total"#, r#""Data_Type":"Image","Performance":{"Unique"#);
    let told = self::told(&unique);
    let metric = "Performance/Unique_Item_Investigations";
    assert!(told.contains(&format!("CTR391 {within}/0/Attribute_Performance/2/{metric}")), "{told:?}");
}

#[test]
fn a_total_beside_components_is_told_wherever_its_row_is() {
    let table = good("CTR388");
    let (head, rows) = table.split_once("\tReporting_Period_Total\tJan-2026\n").unwrap();
    let rows: Vec<&str> = rows.lines().collect();
    let [part, _, whole, ..] = &rows[..] else { panic!("four rows") };
    // A row of the item itself with a total, and rows of another item between it and the component.
    let total = whole.replace("Unique_Item_Investigations\t7\t7", "Total_Item_Investigations\t2\t2");
    let another: Vec<String> = rows.iter().map(|row| row.replace("论文", "另一论文").replace("a1", "a2")).collect();
    let report = |rows: &[&str]| format!("{head}\tReporting_Period_Total\tJan-2026\n{}\n", rows.join("\n"));
    let count = |rows: &[&str]| told(&report(rows)).iter().filter(|it| it.starts_with("CTR392")).count();
    let another: Vec<&str> = another.iter().map(String::as_str).collect();
    let all: Vec<&str> = rows.clone();
    assert_eq!(count(&all), 0);
    assert_eq!(count(&[&all[..], &[&total]].concat()), 1, "one after the other");
    let apart = [&all[..], &another[..], &[&*total]].concat();
    assert_eq!(count(&apart), 1, "far apart: {:?}", told(&report(&apart)));
    let between = [&[&*total], &another[..], &all[..]].concat();
    assert_eq!(count(&between), 1, "the item first: {:?}", told(&report(&between)));
    let further = part.replace("c1", "c2");
    let again = [&[&*total], &all[..], &another[..], &[&*further]].concat();
    assert_eq!(count(&again), 1, "it is told once: {:?}", told(&report(&again)));
}

#[test]
fn a_report_known_by_its_name_is_judged_by_its_definition() {
    for (id, first) in
        [(r#""Report_ID":"XR","#, "CTR405 /Report_Header/Report_ID"), ("", "CTR301 /Report_Header/Report_ID")]
    {
        let title = with(&good("CTR380"), r#""Report_ID":"IR","#, id);
        assert_eq!(told(&title), [first], "{title}");
        let wrong = with(&title, r#""Data_Type":"Article""#, r#""Data_Type":"Book""#);
        assert!(told(&wrong).iter().any(|it| it.starts_with("CTR452")), "{:?}", told(&wrong));
        // In the words of the other release, too.
        let renamed = with(&wrong, "Item Report", "Item Master Report");
        assert!(told(&renamed).iter().any(|it| it.starts_with("CTR452")), "{:?}", told(&renamed));
        let text = json::to_vec(&read(&title).0).unwrap();
        assert_eq!(read(std::str::from_utf8(&text).unwrap()).0, read(&title).0, "and written as what it is");
    }
}

#[test]
fn the_best_practice_for_artificial_intelligence_is_a_warning() {
    use bibwire_counter::Severity;
    let report = with(&good("CTR456"), r#""Regular""#, r#""Agent""#);
    let metrics = r#""Generated_Responses":{"2026-01":1},"Total_AI_Investigations":{"2026-01":2},"Unique_AI_Investigations":{"2026-01":1},"#;
    let report = with(&report, r#""Performance":{"#, &format!(r#""Performance":{{{metrics}"#));
    let found = judge(&report);
    assert!(found.iter().all(|finding| finding.severity < Severity::Error), "{found:?}");
    let codes: Vec<&str> = found.iter().map(|finding| finding.rule.code.as_str()).collect();
    assert_eq!(codes.iter().filter(|code| **code == "CTR494").count(), 3, "{codes:?}");
    assert!(codes.contains(&"CTR456"), "{codes:?}");
}
