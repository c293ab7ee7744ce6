//! Writing reports in JSON.
//!
//! A report has the shape of its release: CoP 5.1, 5.5 and its schema; CoP 5.0.3 and its schema. Nothing is written that
//! says nothing: no empty lists or objects but the items of a report without any, no counts of zero. What belongs together
//! and comes together is one object: items of one parent, the months of a metric, components with one description.
//!
//! What is of the other release has the name that it has there, so that nothing is lost: `Section_Type` in a report of
//! release 5.1, `Registry_Record` in one of release 5. An item of release 5 with several sets of attributes is as many
//! items. Members that no release knows come back at the end of their object, but in a parent with items, where they
//! come before the items.
//!
//! Two things cannot be written: two counts of a metric for one month in release 5.1, where a month is the name of a
//! member, and an [`Extra`] that is not JSON.

pub(crate) mod header;
mod item;
pub(crate) mod named;
pub(crate) mod out;
mod string;
mod usage;
mod work;

use std::io;

use bibwire_core::{Error, Limits};

use self::out::Out;
pub(crate) use self::string::write as string;
use super::tape::{Outcome, Tape};
use crate::definition::Definition;
use crate::release::Release;
use crate::report::{Extra, Header, Item, Parent, Report};
use crate::vocabulary::ReportId;
use crate::write::series::Series;

/// How much is gathered before it is written.
const BUFFER: usize = 64 << 10;

/// How the text is laid out.
///
/// ```
/// assert_eq!(bibwire_counter::json::Style::default(), bibwire_counter::json::Style::Compact);
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Style {
    /// In one line without white space, as the standard has it.
    #[default]
    Compact,
    /// A member a line, for people.
    Indented,
}

/// Writes a report in JSON, item by item.
///
/// ```
/// use bibwire_counter::json::{Style, Writer};
/// use bibwire_counter::report::{Header, Item};
///
/// let header = Header { report_name: Some("Platform Report".into()), ..Header::default() };
/// let mut writer = Writer::new(Vec::new(), &header, Style::Compact)?;
/// writer.item(&Item { platform: Some("刊网".into()), ..Item::default() })?;
/// let text = String::from_utf8(writer.finish()?)?;
/// assert_eq!(
///     text,
///     r#"{"Report_Header":{"Report_Name":"Platform Report","Release":"5.1"},"Report_Items":[{"Platform":"刊网"}]}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Writer<W> {
    inner: W,
    out: Out,
    series: Series,
    shape: Shape,
    /// The parent whose items are being written; none where they have none.
    open: Option<Option<Box<Parent>>>,
}

/// What the header decides of the items.
#[derive(Debug)]
struct Shape {
    release: Release,
    /// What the description of an item has its name in; where that is not known, what the item is tells.
    name: Option<&'static str>,
    /// Whether items are within parents, even those without.
    is_nested: bool,
    /// The first and the last day, where counts are of all the period.
    whole: Option<(String, String)>,
}

impl Shape {
    fn of(header: &Header) -> Shape {
        let definition = Definition::of_header(header, header.release.newest());
        let master = definition.and_then(|definition| definition.id.master());
        let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string());
        Shape {
            release: header.release,
            name: match master {
                Some(ReportId::Dr) => Some("Database"),
                Some(ReportId::Ir) => Some("Item"),
                Some(_) => Some("Title"),
                None => None,
            },
            is_nested: header.release == Release::R51 && master == Some(ReportId::Ir),
            whole: day(header.begin_date).zip(day(header.end_date)).filter(|_| header.is_total()),
        }
    }
}

impl<W: io::Write> Writer<W> {
    /// Begins a report with its header.
    ///
    /// See [`Writer`] for an example.
    ///
    /// # Errors
    ///
    /// If a member that no release knows is not JSON.
    pub fn new(inner: W, header: &Header, style: Style) -> Result<Writer<W>, Error> {
        let mut out = Out::new(style);
        out.open(b'{');
        out.key("Report_Header");
        header::write(&mut out, header)?;
        out.key("Report_Items");
        out.open(b'[');
        Ok(Writer { inner, out, series: Series::default(), shape: Shape::of(header), open: None })
    }

    /// Writes an item.
    ///
    /// See [`Writer`] for an example.
    ///
    /// # Errors
    ///
    /// If the output fails, or the item cannot be written. Then nothing of it is, and others may follow.
    pub fn item(&mut self, item: &Item) -> Result<(), Error> {
        let mark = self.out.mark();
        let parent = item.parent.as_deref().filter(|parent| **parent != Parent::default());
        let is_nested = self.shape.release == Release::R51 && (self.shape.is_nested || parent.is_some());
        let is_open = is_nested && self.open.as_ref().is_some_and(|open| open.as_deref() == parent);
        let done = self.write(item, parent.filter(|_| is_nested), is_nested, is_open);
        if let Err(error) = done {
            self.out.back(mark);
            return Err(error);
        }
        if !is_open {
            self.open = is_nested.then(|| parent.cloned().map(Box::new));
        }
        if self.out.bytes.len() >= BUFFER {
            self.flush()?;
        }
        Ok(())
    }

    fn write(&mut self, item: &Item, parent: Option<&Parent>, is_nested: bool, is_open: bool) -> Result<(), Error> {
        if !is_open {
            self.close();
            if is_nested {
                self.out.element();
                self.out.open(b'{');
                if let Some(parent) = parent {
                    work::parent(&mut self.out, parent)?;
                }
                self.out.key("Items");
                self.out.open(b'[');
            }
        }
        match self.shape.release {
            Release::R5 => item::flat(&mut self.out, item, &self.shape, &mut self.series),
            Release::R51 => item::nested(&mut self.out, item, &self.shape, &mut self.series),
        }
    }

    /// Closes the parent that is open.
    fn close(&mut self) {
        if self.open.is_some() {
            self.out.close(b']');
            self.out.close(b'}');
        }
    }

    fn flush(&mut self) -> Result<(), Error> {
        self.inner.write_all(&self.out.bytes)?;
        self.out.bytes.clear();
        Ok(())
    }

    /// Ends the report and gives the output back.
    ///
    /// See [`Writer`] for an example.
    ///
    /// # Errors
    ///
    /// If the output fails.
    pub fn finish(self) -> Result<W, Error> {
        self.finish_with(&[])
    }

    /// Ends the report with members beside its header and its items, and gives the output back.
    ///
    /// ```
    /// use bibwire_counter::json::{Style, Writer};
    /// use bibwire_counter::report::{Extra, Header};
    ///
    /// let writer = Writer::new(Vec::new(), &Header::default(), Style::Compact)?;
    /// let text = writer.finish_with(&[Extra { name: "id".into(), json: "17".into() }])?;
    /// assert!(text.ends_with(br#""Report_Items":[],"id":17}"#));
    /// # Ok::<(), bibwire_counter::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the output fails, or a member is not JSON.
    pub fn finish_with(mut self, members: &[Extra]) -> Result<W, Error> {
        self.close();
        self.out.close(b']');
        extra(&mut self.out, members)?;
        self.out.close(b'}');
        self.flush()?;
        self.inner.flush()?;
        Ok(self.inner)
    }
}

/// A report in JSON, without white space.
///
/// ```
/// use bibwire_counter::json::to_vec;
/// use bibwire_counter::report::Report;
///
/// let text = to_vec(&Report::default())?;
/// assert_eq!(text, br#"{"Report_Header":{"Release":"5.1"},"Report_Items":[]}"#);
/// # Ok::<(), bibwire_counter::Error>(())
/// ```
///
/// # Errors
///
/// If there is something in it that cannot be written: see [`write`](crate::json::write).
pub fn to_vec(report: &Report) -> Result<Vec<u8>, Error> {
    let mut writer = Writer::new(Vec::new(), &report.header, Style::Compact)?;
    for item in &report.items {
        writer.item(item)?;
    }
    writer.finish_with(&report.extra)
}

/// Writes members that no release knows, as they were.
pub(crate) fn extra(out: &mut Out, members: &[Extra]) -> Result<(), Error> {
    for member in members {
        let mut tape = Tape::default();
        let outcome = tape.parse(&member.json, 0, true, &Limits::default());
        let is_json = matches!(outcome, Outcome::Complete(end) if member.json.get(end..).is_some_and(is_blank));
        if !is_json || !tape.faults().is_empty() {
            return Err(Error::usage(format!("the value of the member {:?} is not JSON", member.name)));
        }
        out.key(&member.name);
        out.raw(&member.json);
    }
    Ok(())
}

fn is_blank(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r'))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;
    use crate::report::{AttributePerformance, Attributes, Component, Count, Exception, Filter, Identifier, Work};
    use crate::strategy;
    use crate::vocabulary::{DataType, IdentifierType, MetricType};

    fn value(report: &Report) -> Value {
        serde_json::from_slice(&to_vec(report).unwrap()).unwrap()
    }

    /// The items of a report, those within parents too.
    fn items(report: &Value) -> Vec<&Value> {
        let list = report["Report_Items"].as_array().unwrap();
        list.iter()
            .flat_map(|item| item["Items"].as_array().map_or(vec![item], |items| items.iter().collect()))
            .collect()
    }

    /// All numbers that are counts.
    fn sum(value: &Value) -> u64 {
        match value {
            Value::Number(number) => number.as_u64().unwrap(),
            Value::Array(list) => list.iter().map(sum).sum(),
            // One extension is a number, too.
            Value::Object(members) => {
                members.iter().filter(|(name, _)| *name != "Book_Segment_Count").map(|(_, value)| sum(value)).sum()
            }
            _ => 0,
        }
    }

    fn nothing_is_empty(value: &Value) -> bool {
        match value {
            Value::Null => false,
            Value::Array(list) => !list.is_empty() && list.iter().all(nothing_is_empty),
            Value::Object(members) => !members.is_empty() && members.values().all(nothing_is_empty),
            _ => true,
        }
    }

    /// How far the lines are indented, sorted.
    fn indents(text: &str) -> Vec<usize> {
        let mut indents: Vec<usize> = text.lines().map(|line| line.len() - line.trim_start().len()).collect();
        indents.sort_unstable();
        indents
    }

    proptest! {
        #[test]
        fn reports_are_json(report in strategy::report()) {
            let value = value(&report);
            let items = items(&value);
            let expected: Vec<&Item> = match report.header.release {
                Release::R51 => report.items.iter().collect(),
                Release::R5 => report.items.iter().flat_map(|item| item.performance.iter().map(move |_| item)).collect(),
            };
            prop_assert_eq!(items.len(), expected.len());
            for (found, item) in items.iter().zip(expected) {
                prop_assert_eq!(found["Platform"].as_str(), item.platform.as_deref());
                let names = ["Title", "Database", "Item"];
                prop_assert_eq!(names.iter().find_map(|name| found[name].as_str()), item.work.name.as_deref());
            }
            let counts: u64 = report.counts().map(|count| count.count).sum();
            prop_assert_eq!(sum(&value["Report_Items"]), counts);
            prop_assert!(items.iter().all(|item| nothing_is_empty(item)) && nothing_is_empty(&value["Report_Header"]));
        }

        #[test]
        fn what_was_written_before_is_written_again(report in strategy::report()) {
            prop_assert_eq!(to_vec(&report).unwrap(), to_vec(&report.clone()).unwrap());
        }

        #[test]
        fn the_layout_does_not_matter(report in strategy::report()) {
            let mut writer = Writer::new(Vec::new(), &report.header, Style::Indented).unwrap();
            for item in &report.items {
                writer.item(item).unwrap();
            }
            let indented = writer.finish().unwrap();
            prop_assert_eq!(serde_json::from_slice::<Value>(&indented).unwrap(), value(&report));
            // Serde sorts the members; it lays out empty lists alone otherwise.
            if !report.items.is_empty() {
                let pretty = serde_json::to_string_pretty(&value(&report)).unwrap();
                prop_assert_eq!(indents(&String::from_utf8(indented).unwrap()), indents(&pretty));
            }
        }

        #[test]
        fn parents_hold_what_follows_one_another(report in strategy::report()) {
            let value = value(&report);
            let is_nested = |item: &&Value| item["Items"].is_array();
            let parents = value["Report_Items"].as_array().unwrap().iter().filter(is_nested).count();
            let groups = report.items.chunk_by(|one, other| one.parent == other.parent).count();
            let is_ir = report.header.report_id.as_ref().and_then(ReportId::master) == Some(ReportId::Ir);
            prop_assert_eq!(parents, if is_ir && report.header.release == Release::R51 { groups } else { 0 });
        }
    }

    fn count(metric_type: MetricType, month: &str, count: u64) -> Count {
        Count { metric_type, month: month.parse().unwrap(), count }
    }

    fn work(name: &str) -> Work {
        Work { name: Some(name.into()), ids: vec![Identifier::new(IdentifierType::Doi, "10.1/a")], ..Work::default() }
    }

    fn sample(release: Release) -> Report {
        let component = |data_type: DataType, number| Component {
            work: work("Figure"),
            data_type: Some(data_type),
            counts: vec![count(MetricType::TotalItemRequests, "2026-01", number)],
        };
        let set = AttributePerformance {
            attributes: Attributes { yop: Some("2024".into()), ..Attributes::default() },
            counts: vec![
                count(MetricType::TotalItemRequests, "2026-02", 2),
                count(MetricType::NoLicense, "2026-01", 3),
                count(MetricType::TotalItemRequests, "2026-01", 1),
                count(MetricType::NoLicense, "2026-02", 0),
            ],
            components: vec![component(DataType::Image, 5), component(DataType::Dataset, 6)],
            extra: vec![Extra { name: "x".into(), json: "[1, null]".into() }],
        };
        let parent = Parent { work: work("Journal \"A\""), data_type: Some(DataType::Journal) };
        let with = Item {
            work: work("One"),
            parent: Some(Box::new(parent)),
            publisher: Some(String::new()),
            publisher_id: vec![
                Identifier::new(IdentifierType::Isni, "1"),
                Identifier::new(IdentifierType::Ror, "2"),
                Identifier::new(IdentifierType::Isni, "3"),
            ],
            performance: vec![set.clone(), AttributePerformance { attributes: Attributes::default(), ..set }],
            ..Item::default()
        };
        let header = Header {
            release,
            report_id: Some(ReportId::Ir),
            report_filters: vec![Filter::new("YOP", ["2024", "2025"]), Filter::new("Data_Type", [""; 0])],
            report_attributes: vec![
                Filter::new("Attributes_To_Show", ["YOP"]),
                Filter::new("Exclude_Monthly_Details", ["False"]),
            ],
            exceptions: vec![Exception { code: Some(3050), data: Some("a\u{1}".into()), ..Exception::default() }],
            begin_date: "2026-01-01".parse().ok(),
            end_date: "2026-02-28".parse().ok(),
            registry_record: Some(String::new()),
            ..Header::default()
        };
        let without = Item { work: work("Two"), ..Item::default() };
        Report { header, items: vec![with, without], extra: Vec::new() }
    }

    #[test]
    fn release_5_1_has_this_shape() {
        let set = |attributes: &str| {
            format!(
                concat!(
                    r#"{{{}"Performance":{{"Total_Item_Requests":{{"2026-01":1,"2026-02":2}},"No_License":{{"2026-01":3}}}},"#,
                    r#""Components":[{{"Item":"Figure","Item_ID":{{"DOI":"10.1/a"}},"Attribute_Performance":["#,
                    r#"{{"Data_Type":"Image","Performance":{{"Total_Item_Requests":{{"2026-01":5}}}}}},"#,
                    r#"{{"Data_Type":"Dataset","Performance":{{"Total_Item_Requests":{{"2026-01":6}}}}}}]}}],"x":[1, null]}}"#
                ),
                attributes
            )
        };
        let expected = [
            r#"{"Report_Header":{"Report_ID":"IR","Release":"5.1","#,
            r#""Report_Filters":{"YOP":["2024","2025"],"Begin_Date":"2026-01-01","End_Date":"2026-02-28"},"#,
            r#""Report_Attributes":{"Attributes_To_Show":["YOP"],"Granularity":"Month"},"#,
            r#""Exceptions":[{"Code":3050,"Data":"a\u0001"}],"Registry_Record":""},"Report_Items":["#,
            r#"{"Title":"Journal \"A\"","Item_ID":{"DOI":"10.1/a"},"Data_Type":"Journal","Items":["#,
            r#"{"Item":"One","Item_ID":{"DOI":"10.1/a"},"Publisher":"","#,
            r#""Publisher_ID":{"ISNI":["1","3"],"ROR":["2"]},"Attribute_Performance":["#,
            &set(r#""YOP":"2024","#),
            ",",
            &set(""),
            r#"]}]},{"Items":[{"Item":"Two","Item_ID":{"DOI":"10.1/a"}}]}]}"#,
        ];
        assert_eq!(String::from_utf8(to_vec(&sample(Release::R51)).unwrap()).unwrap(), expected.concat());
    }

    #[test]
    fn release_5_has_this_shape() {
        let doi = json!([{"Type": "DOI", "Value": "10.1/a"}]);
        let period = |days: [&str; 2], instance: &[(&str, u64)]| {
            let instance = instance.iter().map(|(metric, count)| json!({"Metric_Type": metric, "Count": count}));
            json!({"Period": {"Begin_Date": days[0], "End_Date": days[1]}, "Instance": instance.collect::<Vec<_>>()})
        };
        let [january, february] = [["2026-01-01", "2026-01-31"], ["2026-02-01", "2026-02-28"]];
        let component = |data_type, count| {
            let counts = [period(january, &[("Total_Item_Requests", count)])];
            json!({"Item_Name": "Figure", "Item_ID": doi, "Data_Type": data_type, "Performance": counts})
        };
        let mut first = json!({
            "Item": "One",
            "Item_ID": doi,
            "Publisher": "",
            "Publisher_ID": [
                {"Type": "ISNI", "Value": "1"}, {"Type": "ROR", "Value": "2"}, {"Type": "ISNI", "Value": "3"},
            ],
            "Item_Parent": {"Item_Name": "Journal \"A\"", "Item_ID": doi, "Data_Type": "Journal"},
            "Item_Component": [component("Image", 5), component("Dataset", 6)],
            "YOP": "2024",
            "Performance": [
                period(january, &[("No_License", 3), ("Total_Item_Requests", 1)]),
                period(february, &[("Total_Item_Requests", 2)]),
            ],
            "x": [1, null],
        });
        let found = value(&sample(Release::R5));
        assert_eq!(found["Report_Items"][0], first);
        first.as_object_mut().unwrap().remove("YOP");
        assert_eq!(found["Report_Items"][1], first);
        assert_eq!(found["Report_Items"][2], json!({"Item": "Two", "Item_ID": doi}));
        let header = json!({
            "Report_ID": "IR",
            "Release": "5",
            "Report_Filters": [
                {"Name": "YOP", "Value": "2024|2025"},
                {"Name": "Begin_Date", "Value": "2026-01-01"},
                {"Name": "End_Date", "Value": "2026-02-28"},
            ],
            "Report_Attributes": [
                {"Name": "Attributes_To_Show", "Value": "YOP"}, {"Name": "Granularity", "Value": "Month"},
            ],
            "Exceptions": [{"Code": 3050, "Data": "a\u{1}"}],
            "Registry_Record": "",
        });
        assert_eq!(found["Report_Header"], header);
    }

    #[test]
    fn an_item_that_cannot_be_written_leaves_no_trace() {
        let mut report = sample(Release::R51);
        let right = to_vec(&report).unwrap();
        let mut wrong = report.items[0].clone();
        wrong.performance[1].counts.push(count(MetricType::NoLicense, "2026-01", 4));
        let mut invalid = report.items[1].clone();
        invalid.work.extra.push(Extra { name: "x".into(), json: "{".into() });
        let mut writer = Writer::new(Vec::new(), &report.header, Style::Compact).unwrap();
        let mut write = |item: &Item| writer.item(item).map_err(|error| error.to_string());
        assert!(write(&wrong).unwrap_err().starts_with("CTR571"));
        write(&report.items[0]).unwrap();
        assert!(write(&invalid).unwrap_err().contains("\"x\" is not JSON"));
        assert!(write(&wrong).is_err());
        write(&report.items[1]).unwrap();
        assert_eq!(writer.finish().unwrap(), right);

        // In release 5 they are two entries in a list.
        report.header.release = Release::R5;
        report.items = vec![wrong];
        assert!(to_vec(&report).is_ok());
    }
}
