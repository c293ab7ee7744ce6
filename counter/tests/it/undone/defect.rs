//! Defects that a sound report can be given.

use bibwire_counter::report::{AttributePerformance, Author, Count, Exception, Filter, Identifier, Item, Report, Work};
use bibwire_counter::vocabulary::{IdentifierType, MetricType};
use serde_json::{Value, json};

/// A defect: its name, what it spoils, and how.
#[derive(Debug)]
pub struct Defect {
    pub name: &'static str,
    /// What it spoils. Two defects of one spot, or of a spot and one in it, are not put together.
    pub spot: &'static str,
    change: Change,
}

#[derive(Debug)]
enum Change {
    Model(fn(&mut Report) -> Option<()>),
    Json(fn(&mut Value) -> Option<()>),
    Text(fn(&str) -> String),
}

impl Defect {
    /// Whether the two can be in one report.
    pub fn goes_with(&self, other: &Defect) -> bool {
        let within = |one: &str, other: &str| {
            one.strip_prefix(other).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        !within(self.spot, other.spot) && !within(other.spot, self.spot)
    }
}

/// The JSON of a report with defects. Where there is nothing that a defect could spoil, it does nothing.
pub fn spoil(report: &Report, defects: &[&Defect]) -> String {
    let mut report = report.clone();
    for defect in defects {
        if let Change::Model(change) = defect.change {
            let _ = change(&mut report);
        }
    }
    let mut value: Value = serde_json::from_slice(&bibwire_counter::json::to_vec(&report).unwrap()).unwrap();
    for defect in defects {
        if let Change::Json(change) = defect.change {
            let _ = change(&mut value);
        }
    }
    defects.iter().fold(value.to_string(), |text, defect| match defect.change {
        Change::Text(change) => change(&text),
        _ => text,
    })
}

const fn model(name: &'static str, spot: &'static str, change: fn(&mut Report) -> Option<()>) -> Defect {
    Defect { name, spot, change: Change::Model(change) }
}

const fn json(name: &'static str, spot: &'static str, change: fn(&mut Value) -> Option<()>) -> Defect {
    Defect { name, spot, change: Change::Json(change) }
}

const fn text(name: &'static str, spot: &'static str, change: fn(&str) -> String) -> Defect {
    Defect { name, spot, change: Change::Text(change) }
}

fn item(report: &mut Report) -> Option<&mut Item> {
    report.items.first_mut()
}

fn work(report: &mut Report) -> Option<&mut Work> {
    item(report).map(|item| &mut item.work)
}

fn parent(report: &mut Report) -> Option<&mut bibwire_counter::report::Parent> {
    item(report)?.parent.as_deref_mut()
}

fn set(report: &mut Report) -> Option<&mut AttributePerformance> {
    item(report)?.performance.first_mut()
}

fn identifier(ids: &mut Vec<Identifier>, kind: IdentifierType, value: &str) -> Option<()> {
    ids.retain(|id| id.kind != kind);
    ids.push(Identifier::new(kind, value));
    Some(())
}

/// A list or object of the JSON.
fn header(value: &mut Value) -> Option<&mut serde_json::Map<String, Value>> {
    value.get_mut("Report_Header")?.as_object_mut()
}

fn first(value: &mut Value) -> Option<&mut serde_json::Map<String, Value>> {
    let item = value.get_mut("Report_Items")?.get_mut(0)?;
    match item.get("Items") {
        Some(_) => item.get_mut("Items")?.get_mut(0)?.as_object_mut(),
        None => item.as_object_mut(),
    }
}

/// The first count of the first item.
fn count(value: &mut Value) -> Option<&mut Value> {
    let item = first(value)?;
    if item.contains_key("Attribute_Performance") {
        let set = item.get_mut("Attribute_Performance")?.get_mut(0)?;
        let metrics = set.get_mut("Performance")?.as_object_mut()?;
        return metrics.values_mut().next()?.as_object_mut()?.values_mut().next();
    }
    item.get_mut("Performance")?.get_mut(0)?.get_mut("Instance")?.get_mut(0)?.get_mut("Count")
}

pub const DEFECTS: &[Defect] = &[
    model("the report has another name", "header/Report_Name", |report| {
        report.header.report_name = Some("Usage".into());
        Some(())
    }),
    model("no institution is named", "header/Institution_Name", |report| {
        report.header.institution_name = None;
        Some(())
    }),
    model("the ISNI of the institution has a wrong check digit", "header/Institution_ID", |report| {
        identifier(&mut report.header.institution_id, IdentifierType::Isni, "0000000121032684")
    }),
    model("it was created on no day", "header/Created", |report| {
        report.header.created = Some("2026-02-30T09:00:00Z".into());
        Some(())
    }),
    model("who created it is empty", "header/Created_By", |report| {
        report.header.created_by = Some(String::new());
        Some(())
    }),
    model("the registry is another", "header/Registry_Record", |report| {
        report.header.registry_record = Some("https://example.org/1".into());
        Some(())
    }),
    model("an exception that there is not", "header/Exceptions", |report| {
        report.header.exceptions.push(Exception {
            code: Some(4711),
            message: Some("No".into()),
            ..Exception::default()
        });
        Some(())
    }),
    model("a filter that there is not", "header/Report_Filters", |report| {
        report.header.report_filters.push(Filter::new("Colour", ["red"]));
        Some(())
    }),
    model("an attribute that there is not", "header/Report_Attributes", |report| {
        report.header.report_attributes.push(Filter::new("Colour", ["red"]));
        Some(())
    }),
    model("it ends before a month does", "header/period", |report| {
        report.header.end_date = report.header.end_date?.pred_opt();
        Some(())
    }),
    model("the platform is empty", "item/Platform", |report| {
        item(report)?.platform = Some(String::new());
        Some(())
    }),
    model("a filler for a title", "item/name", |report| {
        let name = &mut work(report)?.name;
        name.as_ref()?;
        *name = Some("n/a".into());
        Some(())
    }),
    model("a filler for a publisher", "item/Publisher", |report| {
        let publisher = &mut item(report)?.publisher;
        publisher.as_ref()?;
        *publisher = Some("unknown".into());
        Some(())
    }),
    model("a publisher with a wrong ROR", "item/Publisher_ID", |report| {
        item(report)?.publisher.as_ref()?;
        identifier(&mut item(report)?.publisher_id, IdentifierType::Ror, "013meh723")
    }),
    model("a DOI that is none", "item/Item_ID/DOI", |report| {
        identifier(&mut work(report)?.ids, IdentifierType::Doi, "doi 10.1234")
    }),
    model("a wrong ISBN", "item/Item_ID/ISBN", |report| {
        identifier(&mut work(report)?.ids, IdentifierType::Isbn, "978-3-16-148410-1")
    }),
    model("a wrong ISSN in print", "item/Item_ID/Print_ISSN", |report| {
        identifier(&mut work(report)?.ids, IdentifierType::PrintIssn, "0317-8472")
    }),
    model("an ISSN without a hyphen", "item/Item_ID/Online_ISSN", |report| {
        identifier(&mut work(report)?.ids, IdentifierType::OnlineIssn, "20493630")
    }),
    model("an identifier without its namespace", "item/Item_ID/Proprietary", |report| {
        identifier(&mut work(report)?.ids, IdentifierType::Proprietary, "12")
    }),
    model("a URI without a scheme", "item/Item_ID/URI", |report| {
        identifier(&mut work(report)?.ids, IdentifierType::Uri, "www.example.org")
    }),
    model("an author with a wrong ORCID", "item/Authors", |report| {
        let id = Some(Identifier::new(IdentifierType::Orcid, "0000-0002-1825-0098"));
        work(report)?.authors = vec![Author { name: Some("Li".into()), id }];
        Some(())
    }),
    model("published on no day", "item/Publication_Date", |report| {
        work(report)?.publication_date = Some("2024-02-30".into());
        Some(())
    }),
    model("a parent of a kind that there is not", "parent/Data_Type", |report| {
        parent(report)?.data_type = Some("Shelf".into());
        Some(())
    }),
    model("a parent without identifiers", "parent/Item_ID", |report| {
        parent(report)?.work.ids.clear();
        Some(())
    }),
    model("a data type that there is not", "set/Data_Type", |report| {
        set(report)?.attributes.data_type.as_mut().map(|kind| *kind = "Papyrus".into())
    }),
    model("a year of three digits", "set/YOP", |report| {
        set(report)?.attributes.yop.as_mut().map(|year| *year = "199".into())
    }),
    model("an access type that there is not", "set/Access_Type", |report| {
        set(report)?.attributes.access_type.as_mut().map(|kind| *kind = "Half_Open".into())
    }),
    model("an access method that there is not", "set/Access_Method", |report| {
        set(report)?.attributes.access_method.as_mut().map(|kind| *kind = "Telepathy".into())
    }),
    model("an attribute that is not shown", "set/extensions", |report| {
        let extension = bibwire_counter::report::Extension { name: "Country_Code".into(), value: "DE".into() };
        let extensions = &mut set(report)?.attributes.extensions;
        extensions.iter().all(|known| known.name != extension.name).then(|| extensions.push(extension))
    }),
    model("a metric that there is not", "counts/metric", |report| {
        let set = set(report)?;
        let month = set.counts.first()?.month;
        set.counts.push(Count { metric_type: MetricType::from("Total_Item_Downloads"), month, count: 5 });
        Some(())
    }),
    model("a month before the report", "counts/month", |report| {
        let set = set(report)?;
        let metric_type = set.counts.first()?.metric_type.clone();
        set.counts.push(Count { metric_type, month: "1999-01".parse().ok()?, count: 5 });
        Some(())
    }),
    model("more that is unique than there is in all", "counts/unique", |report| {
        let counts = &mut set(report)?.counts;
        let unique = counts.iter_mut().find(|count| count.metric_type == MetricType::UniqueItemRequests)?;
        unique.count = unique.count.saturating_add(1_000_000);
        Some(())
    }),
    model("a component without identifiers", "component/Item_ID", |report| {
        set(report)?.components.first_mut()?.work.ids.clear();
        Some(())
    }),
    model("a component of a kind that there is not", "component/Data_Type", |report| {
        set(report)?.components.first_mut()?.data_type = Some("Leaf".into());
        Some(())
    }),
    model("the last item twice", "items", |report| {
        // The other defects are in the first.
        let (last, _) = report.items.split_last().filter(|(_, others)| !others.is_empty())?;
        report.items.push(last.clone());
        Some(())
    }),
    json("a member of the header that there is not", "header/Colour", |value| {
        header(value)?.insert("Colour".into(), json!("red"));
        Some(())
    }),
    json("a member of an item that there is not", "item/Colour", |value| {
        first(value)?.insert("Colour".into(), json!("red"));
        Some(())
    }),
    json("no list of exceptions, and one all the same", "header/Exceptions", |value| {
        header(value)?.entry("Exceptions").or_insert_with(|| json!([]));
        Some(())
    }),
    json("a registry record that is null", "header/Registry_Record", |value| {
        *header(value)?.get_mut("Registry_Record")? = Value::Null;
        Some(())
    }),
    json("the institution as a text", "header/Institution_ID", |value| {
        header(value)?.insert("Institution_ID".into(), json!("ISNI:0000000121032683"));
        Some(())
    }),
    json("a platform that is a list", "item/Platform", |value| {
        first(value)?.insert("Platform".into(), json!(["P"]));
        Some(())
    }),
    json("an item without its platform", "item/Platform", |value| first(value)?.remove("Platform").map(|_| ())),
    json("a publisher that is null", "item/Publisher", |value| {
        *first(value)?.get_mut("Publisher")? = Value::Null;
        Some(())
    }),
    json("identifiers that are a number", "item/Item_ID", |value| {
        *first(value)?.get_mut("Item_ID")? = json!(12);
        Some(())
    }),
    json("a count below nothing", "counts", |value| {
        *count(value)? = json!(-3);
        Some(())
    }),
    json("a count of nothing", "counts", |value| {
        *count(value)? = json!(0);
        Some(())
    }),
    json("a count with a fraction", "counts", |value| {
        *count(value)? = json!(2.5);
        Some(())
    }),
    json("an item that is a text", "items/text", |value| {
        value.get_mut("Report_Items")?.as_array_mut()?.push(json!("item"));
        Some(())
    }),
    text("a mark before the report", "text/begin", |text| format!("\u{feff}{text}")),
    text("a comment", "text/comment", |text| text.replacen('{', "{/* usage */", 1)),
    text("a comma too many", "text/comma", |text| format!("{},}}", text.trim_end_matches('}'))),
    text("more after the end", "text/end", |text| format!("{text} ]")),
    text("a name twice", "header/Report_ID", |text| {
        text.replacen(r#""Report_ID":"#, r#""Report_ID":"PR","Report_ID":"#, 1)
    }),
];
