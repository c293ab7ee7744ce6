//! How each form says that a report has totals alone: CoP 5.1, 3.2.1 and Table 3.q.

use crate::input::Form;
use crate::report::Filter;

const IN_JSON: &str = "Granularity";
const IN_TABLES: &str = "Exclude_Monthly_Details";

/// The attributes of a report under the names and with the values that a form has for them, in order.
pub(crate) fn attributes(attributes: &[Filter], form: Form) -> Vec<(&str, Vec<&str>)> {
    let has = |name: &str| attributes.iter().any(|attribute| attribute.name == name);
    let named = |attribute| match (form, named(attribute)) {
        (Form::Json, (IN_TABLES, "True")) if !has(IN_JSON) => (IN_JSON, vec!["Totals"]),
        (Form::Json, (IN_TABLES, "False")) if !has(IN_JSON) => (IN_JSON, vec!["Month"]),
        (Form::Table, (IN_JSON, "Totals" | "Total")) if !has(IN_TABLES) => (IN_TABLES, vec!["True"]),
        (Form::Table, (IN_JSON, "Month")) if !has(IN_TABLES) => (IN_TABLES, vec!["False"]),
        (_, (name, _)) => (name, attribute.values.iter().map(String::as_str).collect()),
    };
    attributes.iter().map(named).collect()
}

/// The name and the value, where there is one alone.
fn named(attribute: &Filter) -> (&str, &str) {
    match &*attribute.values {
        [value] => (&attribute.name, value),
        _ => (&attribute.name, ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_form_has_its_own_name() {
        let cases = [
            (Form::Json, IN_TABLES, "True", (IN_JSON, "Totals")),
            (Form::Json, IN_TABLES, "False", (IN_JSON, "Month")),
            (Form::Table, IN_JSON, "Totals", (IN_TABLES, "True")),
            (Form::Table, IN_JSON, "Total", (IN_TABLES, "True")),
            (Form::Table, IN_JSON, "Month", (IN_TABLES, "False")),
            (Form::Json, IN_JSON, "Totals", (IN_JSON, "Totals")),
            (Form::Table, IN_JSON, "Daily", (IN_JSON, "Daily")),
            (Form::Table, "Include_Parent_Details", "True", ("Include_Parent_Details", "True")),
        ];
        for (form, name, value, (expected, with)) in cases {
            let given = [Filter::new("Attributes_To_Show", ["YOP", "Authors"]), Filter::new(name, [value])];
            let found = attributes(&given, form);
            assert_eq!(
                found,
                [("Attributes_To_Show", vec!["YOP", "Authors"]), (expected, vec![with])],
                "{name}={value}"
            );
        }
    }

    #[test]
    fn no_name_comes_twice_by_it() {
        let given = [Filter::new(IN_TABLES, ["True"]), Filter::new(IN_JSON, ["Totals"])];
        let found = attributes(&given, Form::Json);
        assert_eq!(found, [(IN_TABLES, vec!["True"]), (IN_JSON, vec!["Totals"])]);
    }
}
