//! The definitions of reports, compared with the tables of the official engine.
//!
//! Where they differ on purpose, the difference is listed here with its reason. A difference that is listed but not
//! there any more fails too.

use std::collections::{BTreeMap, BTreeSet};

use bibwire_counter::definition::{Attribute, Definition, Exception, Field, HeaderLabel, Need, Presence};
use bibwire_counter::release::Release;
use bibwire_counter::vocabulary::{DataType, ExceptionSeverity, ReportFilterName, ReportId};
use serde_json::Value;

use crate::corpus;

/// What differs on purpose: the release, where, and why.
const DIFFERENCES: &[(Release, &str, &str)] = &[
    (
        Release::R51,
        "TR attributes to show",
        "Book_Segment_Count is reserved for TR by CoP 5.1, 11, and is in the schema",
    ),
    (Release::R51, "TR_B3 filters", ACCESS_TYPE),
    (Release::R51, "TR_J3 filters", ACCESS_TYPE),
    (Release::R51, "IR_A1 filters", ACCESS_TYPE),
    (Release::R5, "TR_B3 filters", ACCESS_TYPE),
    (Release::R5, "TR_J3 filters", ACCESS_TYPE),
    (Release::R5, "IR_A1 filters", ACCESS_TYPE),
    (Release::R51, "exception 2030", "access by IP address is of release 5 alone"),
    (Release::R51, "IR component properties", "since 5.1.0.1 its Data_Type is in its Attribute_Performance"),
    (Release::R51, "PR_P1 filters", "the view shows Data_Type, it is not made by it: the schema has no such filter"),
];

const ACCESS_TYPE: &str = "the view shows Access_Type, it is not made by it: the schema has no such filter";

/// The tables of a release, and what differs.
struct Comparison {
    release: Release,
    tables: Value,
    differences: BTreeMap<String, String>,
}

impl Comparison {
    fn open(release: Release) -> Option<Self> {
        let name = match release {
            Release::R5 => "counter/spec/c5tools-config-r50.json",
            Release::R51 => "counter/spec/c5tools-config-r51.json",
        };
        let text = std::fs::read_to_string(corpus::find(name)?).unwrap();
        Some(Self { release, tables: serde_json::from_str(&text).unwrap(), differences: BTreeMap::new() })
    }

    fn compare<T: PartialEq + std::fmt::Debug>(&mut self, at: String, ours: T, theirs: T) {
        if ours != theirs {
            self.differences.insert(at, format!("\n  ours   {ours:?}\n  theirs {theirs:?}"));
        }
    }

    /// Fails where something differs that is not listed, or is listed and does not differ, among `kinds`.
    fn finish(self, kinds: &[&str]) {
        let mut expected: BTreeSet<&str> = DIFFERENCES
            .iter()
            .filter(|(release, at, _)| {
                *release == self.release && kinds.iter().any(|kind| at.starts_with(kind) || at.ends_with(kind))
            })
            .map(|(_, at, _)| *at)
            .collect();
        let unexpected: Vec<_> = self.differences.iter().filter(|(at, _)| !expected.remove(at.as_str())).collect();
        assert!(unexpected.is_empty(), "release {}: {unexpected:#?}", self.release);
        assert!(expected.is_empty(), "release {}: no longer different: {expected:?}", self.release);
    }
}

/// The tables mix lists and objects: the names that stand alone, and those with values.
fn entries(value: &Value) -> BTreeMap<String, Option<Vec<String>>> {
    let Some(object) = value.as_object() else { return BTreeMap::new() };
    object
        .iter()
        .map(|(key, value)| match value {
            Value::String(name) => (name.clone(), None),
            list => (key.clone(), Some(strings(list))),
        })
        .collect()
}

fn strings(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().map(|word| word.as_str().unwrap().to_owned()).collect()
}

fn owned<'a>(words: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    words.into_iter().map(str::to_owned).collect()
}

fn sorted(mut words: Vec<String>) -> Vec<String> {
    words.sort_unstable();
    words
}

fn each(kinds: &[&str], run: impl Fn(&mut Comparison, &'static Definition, &Value)) {
    for release in Release::ALL {
        let Some(mut comparison) = Comparison::open(release) else { return };
        let reports = comparison.tables["reports"].clone();
        let ids: BTreeSet<&str> = reports.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(ids, ReportId::ALL.iter().map(ReportId::as_str).collect());
        for report in Definition::all(release) {
            run(&mut comparison, report, &reports[report.id.as_str()]);
        }
        comparison.finish(kinds);
    }
}

#[test]
fn names_and_masters_agree() {
    each(&[" name", " master"], |comparison, report, theirs| {
        let id = &report.id;
        comparison.compare(format!("{id} name"), report.name, theirs["Name"].as_str().unwrap());
        let master = theirs["FullReport"].as_str().unwrap_or(id.as_str());
        comparison.compare(format!("{id} master"), report.master().id.as_str(), master);
    });
}

#[test]
fn columns_agree() {
    each(&[" columns", " to show"], |comparison, report, theirs| {
        let id = &report.id;
        // Their elements are those of JSON and of tables together, without those that are shown on demand.
        let tabular: Vec<String> =
            strings(&theirs["Elements"]).into_iter().filter(|name| Field::known(name).is_some()).collect();
        let ours = report.columns.iter().filter(|column| !column.presence.is_to_show());
        comparison.compare(format!("{id} columns"), owned(ours.map(|column| column.field.as_str())), tabular);
        let shown = report.attributes_to_show().map(|field| field.as_str().to_owned()).collect();
        let theirs = strings(&theirs["Attributes"]["Attributes_To_Show"]);
        comparison.compare(format!("{id} attributes to show"), shown, theirs);
    });
}

#[test]
fn columns_stand_in_the_order_of_all_columns() {
    for release in Release::ALL {
        let Some(comparison) = Comparison::open(release) else { return };
        let known: BTreeSet<&str> =
            comparison.tables["elements"]["tabular"]["item"].as_object().unwrap().keys().map(String::as_str).collect();
        for report in Definition::all(release) {
            let fields = || report.columns.iter().map(|column| column.field);
            assert!(fields().is_sorted(), "{}", report.id);
            for field in fields().filter(|field| *field != Field::BookSegmentCount) {
                assert!(known.contains(field.as_str()), "{} {field}", report.id);
            }
        }
        for (name, rules) in comparison.tables["elements"]["tabular"]["item"].as_object().unwrap() {
            let field = Field::known(name).unwrap();
            let attribute = rules["attribute"].as_bool().unwrap_or_default();
            assert_eq!(field.is_attribute() || name.ends_with("_Data_Type"), attribute, "{name}");
            let extension = rules["extension"].as_bool().unwrap_or_default();
            for column in Definition::all(release).filter_map(|report| report.column(field)) {
                assert_eq!(column.presence == Presence::Extension, extension, "{name}");
            }
        }
    }
}

#[test]
fn attributes_agree() {
    each(&[" attributes"], |comparison, report, theirs| {
        let id = &report.id;
        let names = sorted(entries(&theirs["Attributes"]).into_keys().collect());
        let ours = sorted(owned(report.attributes.iter().map(|name| name.as_str())));
        comparison.compare(format!("{id} attributes"), ours, names);
    });
    for release in Release::ALL {
        let Some(comparison) = Comparison::open(release) else { return };
        let theirs = comparison.tables["attributes"].as_object().unwrap();
        assert_eq!(theirs.len(), Attribute::ALL.len());
        for ours in Attribute::ALL {
            let theirs = &theirs[ours.name.as_str()];
            assert_eq!(owned(ours.values.iter().copied()), strings(&theirs["values"]), "{}", ours.name);
            assert_eq!(ours.default, theirs["default"].as_str(), "{}", ours.name);
            assert_eq!(ours.in_json, theirs["json"].as_bool().unwrap_or(true), "{}", ours.name);
            assert_eq!(ours.in_table, theirs["tabular"].as_bool().unwrap_or(true), "{}", ours.name);
            assert_eq!(ours.is_multi(), theirs["multi"].as_bool().unwrap_or(false), "{}", ours.name);
        }
    }
}

#[test]
fn filters_agree() {
    each(&[" filters"], |comparison, report, theirs| {
        let id = &report.id;
        let mut theirs = entries(&theirs["Filters"]);
        // In the item report these are not filters, but lists of what parents and components may be.
        let types = |list: &[DataType]| Some(owned(list.iter().map(DataType::as_str)));
        if id == &ReportId::Ir {
            let parents = theirs.remove("Parent_Data_Type").flatten();
            comparison.compare(format!("{id} values of parents"), types(report.parent_data_types), parents);
            let components = theirs.remove("Component_Data_Type").flatten();
            comparison.compare(format!("{id} values of components"), types(report.component_data_types), components);
        }
        let names: Vec<String> = sorted(theirs.keys().cloned().collect());
        let ours = sorted(owned(report.filters.iter().map(ReportFilterName::as_str)));
        comparison.compare(format!("{id} filters"), ours, names);
        for (name, values) in &theirs {
            let Some(filter) = report.filter(&ReportFilterName::from(name.as_str())) else { continue };
            let ours = filter.values.words().map(owned).map(sorted);
            comparison.compare(format!("{id} values of {name}"), ours, values.clone().map(sorted));
        }
        let access_types = theirs.get("Access_Type").cloned().flatten();
        if let Some(access_types) = access_types {
            let ours = owned(report.access_types.iter().map(|word| word.as_str()));
            comparison.compare(format!("{id} values of access types"), ours, access_types);
        }
    });
}

#[test]
fn headers_agree() {
    for release in Release::ALL {
        let Some(comparison) = Comparison::open(release) else { return };
        let theirs = comparison.tables["headers"].as_object().unwrap();
        for name in theirs.keys() {
            assert!(HeaderLabel::known(name).is_some(), "{name}");
        }
        for label in HeaderLabel::ALL {
            let theirs = theirs.get(label.as_str());
            let row = theirs.and_then(|theirs| theirs["row"].as_u64());
            assert_eq!(label.row(release).map(u64::from), row, "{release} {label}");
            let json = theirs.and_then(|theirs| theirs["json"].as_str());
            let ours = label.in_json(release).map(|need| if need == Need::Required { "required" } else { "optional" });
            assert_eq!(ours, json, "{release} {label}");
        }
    }
}

#[test]
fn exceptions_agree() {
    for release in Release::ALL {
        let Some(mut comparison) = Comparison::open(release) else { return };
        let theirs = comparison.tables["exceptions"].clone();
        let theirs = theirs.as_object().unwrap();
        let codes: BTreeSet<u16> = theirs
            .keys()
            .map(|code| code.parse().unwrap())
            .chain(Exception::ALL.iter().map(|exception| exception.code))
            .collect();
        for code in codes {
            let ours = Exception::of(release, code).map(|exception| {
                let severities = if release == Release::R5 { exception.severities } else { &[] };
                let severities = owned(severities.iter().map(ExceptionSeverity::as_str));
                (exception.message.to_owned(), u64::from(exception.status), exception.needs_data, severities)
            });
            let theirs = theirs.get(&code.to_string()).map(|theirs| {
                let severities = match &theirs["Severity"] {
                    Value::String(word) => vec![word.clone()],
                    list => strings(list),
                };
                let message = theirs["Message"].as_str().unwrap().to_owned();
                let needs_data = theirs["DataRequired"].as_bool().unwrap_or_default();
                (message, theirs["HttpCode"].as_u64().unwrap(), needs_data, severities)
            });
            comparison.compare(format!("exception {code}"), ours, theirs);
        }
        comparison.finish(&["exception"]);
    }
}

#[test]
fn properties_agree() {
    for release in Release::ALL {
        let Some(mut comparison) = Comparison::open(release) else { return };
        let tables = comparison.tables.clone();
        let elements = &tables["elements"]["json"];
        for report in Definition::all(release) {
            let id = &report.id;
            let theirs = &tables["reports"][id.as_str()];
            for (part, ours) in [("parent", report.parent_properties), ("component", report.component_properties)] {
                let all = elements[part].as_object().unwrap();
                // A report without a list of its own has all of them.
                let has = |name: &str| match theirs.get("Parent") {
                    Some(own) => part == "parent" && strings(own).iter().any(|own| own == name),
                    None => id == &ReportId::Ir,
                };
                let theirs: BTreeMap<String, bool> = all
                    .iter()
                    .filter(|(name, _)| has(name))
                    .map(|(name, rules)| (name.clone(), rules["required"] == true))
                    .collect();
                let ours = ours.iter().map(|property| (property.name.to_owned(), property.is_required)).collect();
                if id != &ReportId::IrM1 {
                    comparison.compare(format!("{id} {part} properties"), ours, theirs);
                }
            }
            let listed: BTreeSet<String> = strings(&theirs["Elements"]).into_iter().collect();
            let known = elements["item"].as_object().unwrap();
            // Theirs are the elements of the report that JSON has, but for those inside Attribute_Performance.
            let within = |name: &str| Field::known(name).is_some_and(Field::is_attribute);
            let mut names: BTreeSet<&str> = known
                .keys()
                .map(String::as_str)
                .filter(|name| listed.contains(*name) || report.attributes_to_show().any(|field| field == **name))
                .filter(|name| release == Release::R5 || !within(name))
                .collect();
            if release == Release::R51 && id == &ReportId::Tr {
                names.insert("Book_Segment_Count");
            }
            let ours: BTreeSet<&str> = report.item_properties().map(|property| property.name).collect();
            assert_eq!(ours, names, "{release} {id}");
            for property in report.item_properties() {
                let required = known.get(property.name).is_some_and(|rules| rules["required"] == true);
                let shown = report.attributes_to_show().any(|field| *property.name == *field.as_str());
                assert_eq!(property.is_required, required && !shown, "{release} {id} {}", property.name);
            }
        }
        comparison.finish(&[" properties"]);
    }
}
