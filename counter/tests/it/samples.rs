//! The definitions of reports, compared with the sample reports of the standard.

use std::collections::BTreeSet;
use std::path::PathBuf;

use bibwire_counter::definition::{Definition, Field, HeaderLabel, Presence, Property};
use bibwire_counter::month::{Month, Period};
use bibwire_counter::release::Release;
use bibwire_counter::vocabulary::{MetricType, ReportFilterName, ReportId};
use serde_json::Value;

use crate::corpus;

/// A sample as lines of cells.
struct Sample {
    path: PathBuf,
    lines: Vec<Vec<String>>,
    release: Release,
}

impl Sample {
    fn open(path: PathBuf) -> Self {
        let text = std::fs::read_to_string(&path).unwrap();
        let text = text.trim_start_matches('\u{feff}');
        let cell = |cell: &str| cell.trim().trim_matches('"').to_owned();
        let lines: Vec<Vec<String>> = text.lines().map(|line| line.split('\t').map(cell).collect()).collect();
        let release = lines[2][1].parse().unwrap();
        Self { path, lines, release }
    }

    fn value(&self, label: HeaderLabel) -> &str {
        let line = &self.lines[label.row(self.release).unwrap() as usize - 1];
        assert_eq!(line[0], label.as_str(), "{}", self.path.display());
        line.get(1).map_or("", String::as_str)
    }

    /// The names and values of a list such as `Name=a|b; Name=c`.
    fn pairs(&self, label: HeaderLabel) -> Vec<(&str, BTreeSet<&str>)> {
        let pairs = self.value(label).split(';').filter_map(|pair| pair.trim().split_once('='));
        pairs.map(|(name, values)| (name, values.split('|').collect())).collect()
    }

    fn definition(&self) -> &'static Definition {
        Definition::of(self.release, &ReportId::from(self.value(HeaderLabel::ReportId))).unwrap()
    }
}

/// The samples of the standard with this extension.
fn paths(extension: &str) -> Vec<PathBuf> {
    let folders = ["counter/r50", "counter/r51"].into_iter().filter_map(corpus::find);
    let folders = folders.flat_map(|folder| std::fs::read_dir(folder).unwrap()).map(|entry| entry.unwrap().path());
    folders
        .filter(|folder| folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with("official")))
        .flat_map(|folder| std::fs::read_dir(folder).unwrap())
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|known| known == extension))
        .collect()
}

/// The samples that are tables.
fn samples() -> impl Iterator<Item = Sample> {
    paths("tsv").into_iter().map(Sample::open)
}

/// Whether an object has all properties it must have, and no others than it may have.
fn agrees(object: &Value, properties: impl IntoIterator<Item = Property>) -> bool {
    let properties: Vec<Property> = properties.into_iter().collect();
    let object = object.as_object().unwrap();
    object.keys().all(|name| properties.iter().any(|property| property.name == name))
        && properties.iter().all(|property| !property.is_required || object.contains_key(property.name))
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

#[test]
fn properties_are_those_of_the_objects() {
    for path in paths("json") {
        let text = std::fs::read_to_string(&path).unwrap();
        let sample: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).unwrap();
        let Some(release) = sample["Report_Header"]["Release"].as_str() else { continue };
        let id = ReportId::from(sample["Report_Header"]["Report_ID"].as_str().unwrap());
        let report = Definition::of(release.parse().unwrap(), &id).unwrap();
        for item in list(&sample["Report_Items"]) {
            let is_nested = report.release == Release::R51 && id.master() == Some(ReportId::Ir);
            let items: Vec<&Value> = if is_nested { list(&item["Items"]).collect() } else { vec![item] };
            let parent = if is_nested { Some(item) } else { item.get("Item_Parent") };
            let parent = parent.is_none_or(|parent| agrees(parent, report.parent_properties.iter().copied()));
            assert!(parent, "{} {item}", path.display());
            for item in items {
                assert!(agrees(item, report.item_properties()), "{} {item}", path.display());
                for performance in list(&item["Attribute_Performance"]) {
                    assert!(agrees(performance, report.performance_properties()), "{} {performance}", path.display());
                }
                for component in list(&item["Item_Component"]) {
                    let component = agrees(component, report.component_properties.iter().copied());
                    assert!(component, "{} {item}", path.display());
                }
            }
        }
    }
}

#[test]
fn headings_are_the_columns() {
    for sample in samples() {
        let report = sample.definition();
        assert_eq!(sample.value(HeaderLabel::ReportName), report.name, "{}", sample.path.display());
        let attributes = sample.pairs(HeaderLabel::ReportAttributes);
        let holds =
            |name: &str, value: &str| attributes.iter().any(|(known, all)| *known == name && all.contains(value));
        let columns = report.columns.iter().filter(|column| match column.presence {
            Presence::Required => true,
            Presence::WithParents => holds("Include_Parent_Details", "True"),
            Presence::WithComponents => holds("Include_Component_Details", "True"),
            _ => holds("Attributes_To_Show", column.field.as_str()),
        });
        let days: Vec<BTreeSet<&str>> =
            sample.pairs(HeaderLabel::ReportingPeriod).into_iter().map(|(_, days)| days).collect();
        let [begin, end] = [0, 1].map(|index| days[index].first().unwrap().parse().unwrap());
        let months = Period::from_days(begin, end).unwrap();
        let headings = &sample.lines[HeaderLabel::row_of_headings(sample.release) as usize - 1];
        let expected = columns.map(|column| column.field.as_str().to_owned());
        let expected: Vec<String> = expected.chain(months.months().map(|month| month.heading().to_string())).collect();
        assert_eq!(*headings, expected, "{}", sample.path.display());
        for heading in headings {
            assert_ne!(Field::known(heading).is_some(), Month::from_heading(heading).is_some(), "{heading}");
        }
    }
}

#[test]
fn filters_are_the_preset_ones() {
    for sample in samples() {
        let report = sample.definition();
        let given = sample.pairs(HeaderLabel::ReportFilters);
        for (name, values) in &given {
            let filter = report.filter(&ReportFilterName::from(*name)).unwrap();
            let words = filter.values.words();
            assert!(
                words.is_none_or(|words| values.iter().all(|value| words.contains(value))),
                "{} {name} {values:?}",
                sample.path.display()
            );
        }
        let metrics: Vec<MetricType> =
            sample.value(HeaderLabel::MetricTypes).split(';').map(str::trim).map(MetricType::from).collect();
        for name in report.preset {
            let filter = report.filter(name).unwrap();
            let words: BTreeSet<&str> = filter.values.words().unwrap().into_iter().collect();
            let values = match name {
                ReportFilterName::MetricType => metrics.iter().map(MetricType::as_str).collect(),
                _ => given
                    .iter()
                    .find(|(known, _)| *name == **known)
                    .map(|(_, values)| values.clone())
                    .unwrap_or_default(),
            };
            assert_eq!(values, words, "{} {name}", sample.path.display());
        }
    }
}
