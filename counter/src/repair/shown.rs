//! `Attributes_To_Show`: what the items show is named there. CoP 5.1, 3.2.8.

use std::collections::HashSet;

use bibwire_core::Rule;

use super::fix::Hand;
use crate::definition::{Definition, Field, Presence};
use crate::input::Form;
use crate::report::{AttributePerformance, Filter, Report};
use crate::rules::{columns, items, properties};
use crate::spot::Spot;
use crate::vocabulary::split;

const ELEMENT: &str = "Report_Attributes";
const SHOWN: &str = "Attributes_To_Show";

/// Names what the items show. What is named and not shown stays: that it is missing may be the defect.
pub(super) fn mend(report: &mut Report, form: Form, hand: &mut Hand) {
    let header = &report.header;
    let definition = header.report_id.as_ref().and_then(|id| Definition::of(header.release, id));
    let Some(definition) = definition.filter(|definition| definition.is_master()) else { return };
    let rule = if form == Form::Json { &properties::NOT_IN_REPORT } else { &columns::NOT_SHOWN };
    let mut missing: Vec<(String, &'static Rule)> = Vec::new();
    for column in definition.columns.iter().filter(|column| column.presence.is_to_show()) {
        let name = column.field.as_str();
        if !header.shows(name) && is_shown(column.field, column.presence, report) {
            missing.push((name.to_owned(), rule));
        }
    }
    if form == Form::Json {
        let shown = header.attribute(SHOWN).map_or(&[] as &[String], |shown| &shown.values);
        let mut told: HashSet<&str> = shown.iter().map(String::as_str).collect();
        for name in sets(report).flat_map(|set| &set.attributes.extensions).map(|extension| &*extension.name) {
            if split(name).is_some() && told.insert(name) {
                missing.push((name.to_owned(), &items::NOT_SHOWN));
            }
        }
    }
    if missing.is_empty() {
        return;
    }
    let attributes = &mut report.header.report_attributes;
    let shown = match attributes.iter().position(|attribute| attribute.name == SHOWN) {
        Some(at) => attributes.get_mut(at),
        None => {
            attributes.insert(0, Filter::new(SHOWN, Vec::<String>::new()));
            attributes.first_mut()
        }
    };
    let Some(shown) = shown else { return };
    for (name, rule) in missing {
        hand.note(rule, Spot::Named(ELEMENT, SHOWN, None), "", &name);
        shown.values.push(name);
    }
}

fn sets(report: &Report) -> impl Iterator<Item = &AttributePerformance> {
    report.items.iter().flat_map(|item| &item.performance)
}

/// Whether the items show an element: every set has the attribute, or some item has the element that few have.
fn is_shown(field: Field, presence: Presence, report: &Report) -> bool {
    let all = |has: fn(&AttributePerformance) -> bool| sets(report).next().is_some() && sets(report).all(has);
    let works = || report.items.iter().map(|item| &item.work);
    match field {
        Field::DataType => all(|set| set.attributes.data_type.is_some()),
        Field::YearOfPublication => all(|set| set.attributes.yop.is_some()),
        Field::AccessType => all(|set| set.attributes.access_type.is_some()),
        Field::AccessMethod => all(|set| set.attributes.access_method.is_some()),
        Field::Authors => works().any(|work| !work.authors.is_empty()),
        Field::PublicationDate => works().any(|work| work.publication_date.is_some()),
        Field::ArticleVersion => works().any(|work| work.article_version.is_some()),
        // Whether a format is due depends on the metric.
        Field::Format => false,
        field if presence == Presence::Extension => {
            let is_it = |set: &AttributePerformance| {
                set.attributes
                    .extensions
                    .iter()
                    .any(|extension| extension.name == field.as_str() && !extension.value.is_empty())
            };
            sets(report).any(is_it)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial;
    use crate::report::{Extension, Report};

    fn shown(report: &Report) -> Vec<&str> {
        report.header.report_attributes.iter().flat_map(|it| &it.values).map(String::as_str).collect()
    }

    #[test]
    fn what_is_shown_is_named() {
        let sound = trial::titles();
        let extend = |name: &str| {
            let mut report = sound.clone();
            let extension = Extension { name: name.into(), value: "CN".into() };
            report.items[0].performance[0].attributes.extensions.push(extension);
            report
        };
        for (name, code) in [("Country_Code", "CTR311"), ("ns:Shelf", "CTR544")] {
            let (fixed, told) = trial::repair(&extend(name));
            assert_eq!(shown(&fixed), ["YOP", "Access_Type", name]);
            assert_eq!(told, [code], "{name}");
        }
        // What is named and not shown, or shown by some sets alone, is left.
        let mut report = sound.clone();
        report.items[0].performance[0].attributes.access_type = None;
        assert_eq!(trial::repaired(&report), [""; 0]);
        let mut report = sound.clone();
        report.header.report_attributes[0].values.pop();
        let mut other = report.items[0].performance[0].clone();
        (other.attributes.yop, other.attributes.access_type) = (Some("1999".into()), None);
        report.items[0].performance.push(other);
        assert_eq!(trial::repaired(&report), [""; 0]);
    }
}
