//! The content models against the schemas they restate, and what is generated from them.

use crate::{corpus, model};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::{env, fs};

use roxmltree::{Document, Node};

const XS: &str = "http://www.w3.org/2001/XMLSchema";
const MESSAGES: [&str; 7] = [
    "ISO18626Message",
    "request",
    "requestConfirmation",
    "supplyingAgencyMessage",
    "supplyingAgencyMessageConfirmation",
    "requestingAgencyMessage",
    "requestingAgencyMessageConfirmation",
];

#[test]
fn the_models_say_what_the_schemas_say() {
    let Some(folder) = corpus::find("iso18626/xsd") else { return };
    let mut seen = BTreeSet::new();
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "xsd") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let schema = Document::parse(&text).unwrap();
        let Some((edition, model)) = model_of(&text) else {
            eprintln!("skipped: {} is of an edition without a model", path.display());
            continue;
        };
        let printed = print(schema.root_element());
        let printed: BTreeSet<&str> = printed.iter().map(String::as_str).collect();
        let ours: BTreeSet<&str> = model::lines(model).collect();
        let differences: Vec<_> = printed.symmetric_difference(&ours).collect();
        assert!(differences.is_empty(), "{}: {differences:#?}", path.display());
        seen.insert(edition);
    }
    assert_eq!(seen, BTreeSet::from(["1.2", "2021-2"]));
}

/// Which model restates a schema, by what it declares and by the newest edition that its history names.
fn model_of(schema: &str) -> Option<(&'static str, &'static str)> {
    let declares = |name: &str| schema.contains(&format!("name=\"{name}\""));
    match (declares("multipleItemRequestId"), declares("retryInfo")) {
        (true, false) => Some(("1.2", model::V1_2)),
        (true, true) if schema.contains("2021-2") && !schema.contains("2021-3") => Some(("2021-2", model::V2021_2)),
        _ => None,
    }
}

/// The schema in the notation of the models.
fn print(schema: Node<'_, '_>) -> Vec<String> {
    assert_eq!(schema.attribute("elementFormDefault"), Some("qualified"));
    let mut lines = vec![
        format!("namespace {}", schema.attribute("targetNamespace").unwrap()),
        format!("attributes {}", schema.attribute("attributeFormDefault").unwrap_or("unqualified")),
    ];
    for declaration in schema.children().filter(Node::is_element) {
        let name = declaration.attribute("name").unwrap();
        lines.push(match declaration.tag_name().name() {
            "element" => match declaration.attribute("type") {
                Some(of) => format!("{name} = :{}", local(of)),
                None => format!("{name} = {}", content(only(declaration))),
            },
            "complexType" | "simpleType" => format!(":{name} = {}", content(declaration)),
            other => panic!("a declaration that the notation lacks: {other}"),
        });
    }
    lines
}

fn content(of: Node<'_, '_>) -> String {
    let mut printed = String::new();
    for part in of.children().filter(Node::is_element) {
        match part.tag_name().name() {
            "sequence" | "choice" => printed += &group(part),
            "simpleContent" => {
                let extension = only(part);
                assert!(extension.has_tag_name((XS, "extension")));
                printed += &format!(":{}{}", local(extension.attribute("base").unwrap()), content(extension));
            }
            "restriction" => printed += &restriction(part),
            "attribute" => {
                let mark = if part.attribute("use") == Some("required") { '!' } else { '?' };
                let name = part.attribute("name").unwrap();
                printed += &format!(" @{name}:{}{mark}", local(part.attribute("type").unwrap()));
            }
            other => panic!("content that the notation lacks: {other}"),
        }
    }
    printed
}

fn restriction(of: Node<'_, '_>) -> String {
    let base = local(of.attribute("base").unwrap());
    let facets: Vec<_> = of.children().filter(Node::is_element).collect();
    let value = |facet: &Node<'_, '_>| facet.attribute("value").unwrap().to_owned();
    if let [bound] = facets[..]
        && bound.has_tag_name((XS, "minInclusive"))
    {
        assert_eq!((base, value(&bound).as_str()), ("integer", "0"));
        // A type of its own, that `xsi:type` cannot name.
        return ":nonNegativeInteger {}".to_owned();
    }
    assert!(facets.iter().all(|facet| facet.has_tag_name((XS, "enumeration"))));
    format!(":{base} {{{}}}", facets.iter().map(value).collect::<Vec<_>>().join(", "))
}

fn group(of: Node<'_, '_>) -> String {
    let particles: Vec<_> = of.children().filter(Node::is_element).collect();
    if let [inner] = particles[..]
        && !inner.has_tag_name((XS, "element"))
    {
        assert_eq!(count(inner), "");
        return group(inner);
    }
    let items: Vec<_> = particles
        .into_iter()
        .map(|particle| {
            let item = match (particle.attribute("ref"), particle.attribute("name")) {
                (Some(global), None) => global.to_owned(),
                (None, Some(name)) => format!("{name}:{}", local(particle.attribute("type").unwrap())),
                _ => group(particle),
            };
            item + &count(particle)
        })
        .collect();
    format!("({})", items.join(if of.has_tag_name((XS, "choice")) { " | " } else { ", " }))
}

fn count(particle: Node<'_, '_>) -> String {
    match (particle.attribute("minOccurs").unwrap_or("1"), particle.attribute("maxOccurs").unwrap_or("1")) {
        ("1", "1") => String::new(),
        ("0", "1") => "?".to_owned(),
        ("0", "unbounded") => "*".to_owned(),
        ("1", "unbounded") => "+".to_owned(),
        (least, "unbounded") => format!("{{{least},*}}"),
        (least, most) => format!("{{{least},{most}}}"),
    }
}

fn only<'a, 'input>(of: Node<'a, 'input>) -> Node<'a, 'input> {
    let mut children = of.children().filter(Node::is_element);
    let child = children.next().expect("a child");
    assert!(children.next().is_none());
    child
}

fn local(name: &str) -> &str {
    name.strip_prefix("xs:").unwrap_or(name)
}

#[test]
fn the_tables_of_the_corpus_agree() {
    for (edition, model) in [("1.2", model::V1_2), ("2021-2", model::V2021_2)] {
        let Some(path) = corpus::find(&format!("iso18626/content-model-{edition}.tsv")) else { return };
        let declarations = model::declarations(model);
        let mut rows = Vec::new();
        for message in &MESSAGES[1..] {
            rows.push(format!("1\t/{message}\tchoice\t1\t(complex)\t"));
            walk(&declarations, &format!("/{message}"), &declarations[message], &mut rows);
        }
        let table = fs::read_to_string(path).unwrap();
        let table: Vec<&str> = table.lines().skip(1).collect();
        for (theirs, ours) in table.iter().zip(&rows) {
            assert_eq!(theirs, ours, "{edition}");
        }
        assert_eq!(table.len(), rows.len(), "{edition}");
    }
}

/// The rows below an element: order, path, least, most, type, codes.
fn walk(
    declarations: &BTreeMap<&str, model::Content<'_>>,
    path: &str,
    of: &model::Content<'_>,
    rows: &mut Vec<String>,
) {
    for (index, item) in of.items.iter().enumerate() {
        let path = format!("{path}/{}", item.name);
        let global = &declarations.get(item.name);
        let (name, inner) = match (item.of, global) {
            (Some(of), _) => (of, declarations.get(format!(":{of}").as_str())),
            (None, Some(global)) if !global.items.is_empty() => ("(complex)", Some(*global)),
            (None, Some(global)) => (global.base, declarations.get(format!(":{}", global.base).as_str())),
            (None, None) => panic!("{path} is not declared"),
        };
        let least = if of.choice { "choice" } else { item.least };
        let most = if item.most == "*" { "∞" } else { item.most };
        let described = match name {
            "type_schemeValuePair" => "schemeValuePair(string + optional ill:scheme anyURI)".to_owned(),
            "nonNegativeInteger" => "xs:integer minInclusive=0".to_owned(),
            name if inner.is_none() => format!("xs:{name}"),
            name => name.to_owned(),
        };
        let order = index + 1;
        let codes = inner.map(|inner| inner.codes.join("|")).unwrap_or_default();
        rows.push(format!("{order}\t{path}\t{least}\t{most}\t{described}\t{codes}"));
        if let Some(inner) = inner {
            walk(declarations, &path, inner, rows);
        }
    }
}

#[test]
fn edition_1_1_is_1_2_without_four_elements() {
    const NEW: [&str; 4] = ["multipleItemRequestId", "requestSubType", "startDate", "endDate"];
    let mut older = model::declarations(model::V1_2);
    let mut dropped = BTreeSet::new();
    for content in older.values_mut() {
        content.items.retain(|item| {
            let kept = !NEW.contains(&item.name);
            if !kept {
                dropped.insert(item.name);
            }
            kept
        });
    }
    assert_eq!(dropped, BTreeSet::from(NEW));
    older.retain(|name, _| !["multipleItemRequestId", ":type_requestSubType"].contains(name));
    assert_eq!(older, model::declarations(model::V1_1));
}

/// 2021-3 has no public schema; what is known of it is this.
#[test]
fn edition_2021_3_is_2021_2_with_four_changes() {
    const REPEATABLE: [(&str, &str); 3] =
        [("deliveryInfo", "itemFormat"), ("serviceInfo", "itemFormat"), ("serviceInfo", "serviceLevel")];
    let mut newer = model::declarations(model::V2021_2);
    for (element, child) in REPEATABLE {
        let items = &mut newer.get_mut(element).unwrap().items;
        let item = items.iter_mut().find(|item| item.name == child).unwrap();
        assert_eq!((item.least, item.most), ("0", "1"), "{element}/{child}");
        item.most = "*";
    }
    let cost_type = model::Item { name: "costType", of: Some("type_schemeValuePair"), least: "0", most: "1" };
    newer.get_mut(":type_costs").unwrap().items.insert(0, cost_type);
    assert_eq!(newer, model::declarations(model::V2021_3));
}

#[test]
fn the_models_are_in_order_and_whole() {
    for (edition, text) in model::ALL {
        let names: Vec<&str> = model::lines(text).filter_map(|line| Some(line.split_once(" = ")?.0)).collect();
        let mut sorted = names.clone();
        sorted.sort_by_key(|name| {
            (
                MESSAGES.iter().position(|message| message == name).unwrap_or(MESSAGES.len()),
                name.starts_with(':'),
                *name,
            )
        });
        assert_eq!(names, sorted, "{edition}");

        let declarations = model::declarations(text);
        assert_eq!(declarations.len(), names.len(), "{edition}: a name is declared twice");
        let mut used = BTreeSet::from([MESSAGES[0].to_owned()]);
        for content in declarations.values() {
            used.extend(content.items.iter().map(|item| item.of.map_or(item.name.to_owned(), |of| format!(":{of}"))));
            used.insert(format!(":{}", content.base));
        }
        let unused: Vec<_> = names.iter().filter(|name| !used.contains(**name)).collect();
        assert!(unused.is_empty(), "{edition}: {unused:?}");
    }
}

#[test]
fn the_names_are_those_of_the_models() {
    let mut names = BTreeSet::new();
    for (_, model) in model::ALL {
        for (name, content) in model::declarations(model) {
            if !name.starts_with(':') {
                names.insert(name);
            }
            names.extend(content.items.iter().map(|item| item.name));
            names.extend(content.attributes.iter().filter_map(|attribute| Some(attribute.split_once(':')?.0)));
        }
    }
    let list: String = names.iter().map(|name| format!("    \"{name}\",\n")).collect();
    let head = format!(
        "// @generated from the models by `BIBWIRE_BLESS=1 cargo test -p bibwire-iso18626 names`.\n\n\
         //! The names of elements and attributes.\n\n\
         /// Every name of every edition, sorted by bytes.\n\
         pub(crate) static NAMES: [&str; {}] = [\n{list}];\n",
        names.len()
    );
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/names.rs");
    let file = fs::read_to_string(&path).unwrap();
    let tests = file.find("\n#[cfg(test)]").map_or("", |at| &file[at..]);
    let generated = head + tests;
    if env::var_os("BIBWIRE_BLESS").is_some() {
        fs::write(&path, &generated).unwrap();
    } else {
        assert!(file == generated, "src/names.rs is stale: run with BIBWIRE_BLESS=1");
    }
}
