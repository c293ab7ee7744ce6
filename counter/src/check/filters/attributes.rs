//! The attributes of the report.

use bibwire_core::Diagnostic;

use super::super::{Ear, Facts};
use super::values;
use crate::definition::{Attribute, Definition, Field};
use crate::input::Form;
use crate::report::Filter;
use crate::rules::{across, filters as rules};
use crate::spot::Spot;
use crate::vocabulary::{ReportAttributeName, split};

const ELEMENT: &str = "Report_Attributes";

/// Judges the attributes: CoP 5.1, 3.2.8.
pub(super) fn check(facts: &Facts, ear: &mut Ear<'_>) {
    let attributes = &facts.header.report_attributes;
    if facts.definition.is_some_and(|definition| !definition.is_master()) {
        if !attributes.is_empty() {
            ear.tell(&across::VIEW_ATTRIBUTES, Spot::Element(ELEMENT));
        }
        return;
    }
    for attribute in attributes {
        self::attribute(attribute, facts, ear);
    }
}

fn attribute(filter: &Filter, facts: &Facts, ear: &mut Ear<'_>) {
    let spot = Spot::Named(ELEMENT, &filter.name, None);
    let name = ReportAttributeName::from(&*filter.name);
    let Some(attribute) = Attribute::of(&name) else {
        // A report of a provider's own has attributes of its own.
        if split(&filter.name).is_none() && facts.definition.is_some() {
            let finding = Diagnostic::new(&rules::ATTRIBUTE).found(&filter.name);
            match ReportAttributeName::meant(&filter.name) {
                Some(meant) => ear.report(finding.expected(meant), spot),
                None => ear.report(finding, spot),
            }
        }
        return;
    };
    let is_of_form = match facts.form {
        Form::Json => attribute.in_json,
        Form::Table => attribute.in_table,
    };
    if facts.definition.is_some_and(|definition| !definition.attributes.contains(&name)) {
        return ear.found(&rules::ATTRIBUTE, spot, &filter.name);
    }
    if !is_of_form {
        return ear.found(&across::OTHER_FORM, spot, &filter.name);
    }
    if !attribute.is_multi() && filter.values.len() > 1 {
        return ear.found(&rules::SEVERAL, spot, filter.values.join(", "));
    }
    values::once(ELEMENT, filter, ear);
    for (at, value) in filter.values.iter().enumerate() {
        let spot = Spot::Named(ELEMENT, &filter.name, Some(at));
        if attribute.is_multi() {
            if let Some(finding) = facts.definition.and_then(|definition| shown(value, definition)) {
                ear.report(finding, spot);
            }
        } else if attribute.default == Some(&**value) {
            ear.found(&rules::DEFAULT, spot, format_args!("{}={value}", filter.name));
        } else if !attribute.values.contains(&&**value) && !is_total(value, attribute, facts) {
            ear.report(of_attribute(value, attribute), spot);
        }
    }
}

/// Whether a value is the word of the first schema of release 5.1 for what is called `Totals` elsewhere.
fn is_total(value: &str, attribute: &Attribute, facts: &Facts) -> bool {
    attribute.name == ReportAttributeName::Granularity && value == "Total" && facts.version.has_total()
}

/// What is wrong with a value of an attribute that has one. CoP 5.1 first had `Total` where 5.1.0.1 has `Totals`.
pub(crate) fn of_attribute(value: &str, attribute: &Attribute) -> Diagnostic {
    match attribute.values.iter().find(|word| word.strip_suffix('s') == Some(value)) {
        Some(meant) => Diagnostic::new(&rules::VALUE_FORM).found(value).expected(meant),
        None => values::word(value, attribute.values),
    }
}

/// What is wrong with a column in `Attributes_To_Show`.
pub(crate) fn shown(value: &str, definition: &Definition) -> Option<Diagnostic> {
    if definition.attributes_to_show().any(|field| field.as_str() == value) || split(value).is_some() {
        return None;
    }
    match Field::known(value).and_then(|field| definition.column(field)) {
        Some(_) => Some(Diagnostic::new(&rules::SHOWN).found(value)),
        None => {
            let words: Vec<&str> = definition.attributes_to_show().map(|field| field.as_str()).collect();
            Some(values::word(value, &words))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::trial::{codes, header, r5_header, view};
    use super::*;
    use crate::report::Header;

    fn with(name: &str, values: &[&str], header: Header) -> Header {
        Header { report_attributes: vec![Filter::new(name, values.iter().copied())], ..header }
    }

    #[test]
    fn attributes_of_each_form() {
        for (name, values, json, table) in [
            ("Attributes_To_Show", &["YOP", "Access_Type", "Access_Method"] as &[_], &[] as &[&str], &[] as &[&str]),
            ("Attributes_To_Show", &["Book_Segment_Count", "Country_Code", "Institution_Name"], &[], &[]),
            ("Attributes_To_Show", &["ns:Shelf"], &[], &[]),
            ("Attributes_To_Show", &["YOP", "YOP"], &["CTR473"], &["CTR473"]),
            ("Attributes_To_Show", &["yop"], &["CTR472"], &["CTR472"]),
            ("Attributes_To_Show", &["Title"], &["CTR478"], &["CTR478"]),
            ("Attributes_To_Show", &["Shelf"], &["CTR471"], &["CTR471"]),
            ("Attributes_To_Show", &["Parent_Title"], &["CTR471"], &["CTR471"]),
            ("Granularity", &["Totals"], &[], &["CTR511"]),
            ("Granularity", &["Total"], &["CTR472"], &["CTR511"]),
            ("Granularity", &["totals"], &["CTR472"], &["CTR511"]),
            ("Granularity", &["Year"], &["CTR471"], &["CTR511"]),
            ("Granularity", &["Month"], &["CTR474"], &["CTR511"]),
            ("Granularity", &["Month", "Totals"], &["CTR476"], &["CTR511"]),
            ("Exclude_Monthly_Details", &["True"], &["CTR511"], &[]),
            ("Exclude_Monthly_Details", &["False"], &["CTR511"], &["CTR474"]),
            ("Include_Parent_Details", &["True"], &["CTR477"], &["CTR477"]),
            ("Shelf", &["True"], &["CTR477"], &["CTR477"]),
            ("ns:Shelf", &["True"], &[], &[]),
        ] {
            let header = with(name, values, header());
            assert_eq!(codes(&header, Form::Json, check), json, "{name} {values:?}");
            assert_eq!(codes(&header, Form::Table, check), table, "{name} {values:?}");
        }
    }

    #[test]
    fn attributes_of_each_report() {
        let items = Header { report_id: Some("IR".into()), ..header() };
        let own = Header { report_id: Some("ns:Shelves".into()), ..header() };
        for (header, name, values, expected) in [
            (items.clone(), "Include_Parent_Details", &["True"] as &[_], &[] as &[&str]),
            (items.clone(), "Include_Component_Details", &["False"], &["CTR474"]),
            (items.clone(), "Include_Component_Details", &["true"], &["CTR472"]),
            (items.clone(), "Attributes_To_Show", &["Parent_Title", "Component_DOI"], &["CTR478", "CTR478"]),
            (items, "Attributes_To_Show", &["Authors", "Publication_Date", "Article_Version"], &[]),
            (header(), "Attributes_To_Show", &["Data_Type"], &["CTR478"]),
            (r5_header(), "Attributes_To_Show", &["Data_Type", "Section_Type"], &[]),
            (own.clone(), "Attributes_To_Show", &["Shelf"], &[]),
            (own, "Shelf", &["1"], &[]),
            (view(), "Attributes_To_Show", &["YOP"], &["CTR510"]),
        ] {
            let header = with(name, values, header);
            assert_eq!(codes(&header, Form::Json, check), expected, "{name} {values:?}");
        }
    }
}
