//! The content models against the schemas and definitions that they restate, and the names against the models.

use std::collections::BTreeSet;
use std::path::Path;
use std::{env, fs};

use roxmltree::{Document, Node};

use crate::names::{FIRST_NAMES, NAMES};
use crate::{corpus, model};

const XS: &str = "http://www.w3.org/2001/XMLSchema";

#[test]
fn the_models_say_what_the_schemas_say() {
    let Some(folder) = corpus::find("ncip/schemas") else { return };
    let mut seen = BTreeSet::new();
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let Some(version) = version_of(&name) else { continue };
        let text = fs::read_to_string(&path).unwrap();
        let printed = if name.ends_with(".dtd") { definition(&text) } else { schema(&text) };
        let printed: BTreeSet<&str> = printed.iter().map(String::as_str).collect();
        let (_, model) = model::ALL.into_iter().find(|(name, _)| *name == version).unwrap();
        let ours: BTreeSet<&str> = model::lines(model).collect();
        let differences: Vec<_> = printed.symmetric_difference(&ours).collect();
        assert!(differences.is_empty(), "{name}: {differences:#?}");
        seen.insert(version);
    }
    assert_eq!(seen.len(), model::ALL.len(), "{seen:?}");
}

/// The version whose schema a file has by its name; none for those that somebody changed.
fn version_of(file: &str) -> Option<&'static str> {
    if file.contains("modified") || file.contains("wcl") || file.contains("ilsdi") {
        return None;
    }
    let stem = file.strip_prefix("ncip_v")?;
    match stem.split('.').next()? {
        "1_0" => Some("1.0"),
        "1_01" => Some("1.01"),
        "2_0" => Some("2.0"),
        "2_01" => Some("2.01"),
        "2_02" => Some("2.02"),
        "ersion" => Some("discovery"),
        _ => None,
    }
}

/// A schema in the notation of the models.
fn schema(text: &str) -> Vec<String> {
    let document = Document::parse(text).unwrap();
    let schema = document.root_element();
    let mut lines = Vec::new();
    if let Some(namespace) = schema.attribute("targetNamespace") {
        assert_eq!(schema.attribute("elementFormDefault"), Some("qualified"));
        assert_eq!(schema.attribute("attributeFormDefault"), Some("qualified"));
        lines.extend([format!("namespace {namespace}"), "attributes qualified".to_owned()]);
    }
    for declaration in schema.children().filter(Node::is_element) {
        let name = declaration.attribute("name").unwrap();
        lines.push(match (declaration.tag_name().name(), declaration.attribute("type")) {
            ("element", Some(of)) => format!("{name} = :{}", local(of)),
            ("element", None) => format!("{name} = {}", content(only(declaration))),
            _ => format!(":{name} = {}", content(declaration)),
        });
    }
    lines
}

fn content(of: Node<'_, '_>) -> String {
    let mut printed = String::new();
    for part in of.children().filter(Node::is_element) {
        match part.tag_name().name() {
            "sequence" | "choice" if is_wildcard(part) => printed += ":ANY",
            "sequence" | "choice" => printed += &group(part),
            "simpleContent" => {
                let extension = only(part);
                printed += &format!(":{}{}", local(extension.attribute("base").unwrap()), content(extension));
            }
            "restriction" => {
                let values: Vec<_> = part.children().filter_map(|facet| facet.attribute("value")).collect();
                printed += &format!(":{} {{{}}}", local(part.attribute("base").unwrap()), values.join(", "));
            }
            "attribute" => {
                let mark = if part.attribute("use") == Some("required") { '!' } else { '?' };
                let name = part.attribute("name").unwrap();
                printed += &format!(" @{name}:{}{mark}", local(part.attribute("type").unwrap()));
            }
            other => panic!("content that the notation lacks: {other}"),
        }
    }
    if printed.is_empty() { ":EMPTY".to_owned() } else { printed }
}

/// Whether a group holds any number of elements of any namespace, each of which must be declared.
fn is_wildcard(of: Node<'_, '_>) -> bool {
    let particles: Vec<_> = of.children().filter(Node::is_element).collect();
    let [any] = particles[..] else { return false };
    if !any.has_tag_name((XS, "any")) {
        return false;
    }
    assert_eq!(count(any), "*");
    assert!(matches!(any.attribute("processContents"), None | Some("strict")));
    assert!(matches!(any.attribute("namespace"), None | Some("##any")));
    true
}

fn group(of: Node<'_, '_>) -> String {
    let particles: Vec<_> = of.children().filter(Node::is_element).collect();
    if let [inner] = particles[..]
        && !inner.has_tag_name((XS, "element"))
        && count(inner).is_empty()
    {
        return group(inner);
    }
    let items: Vec<_> = particles
        .into_iter()
        .map(|particle| {
            let item = particle.attribute("ref").map_or_else(|| group(particle), str::to_owned);
            item + &count(particle)
        })
        .collect();
    format!("({})", items.join(if of.has_tag_name((XS, "choice")) { " | " } else { ", " }))
}

fn count(particle: Node<'_, '_>) -> String {
    let bounds = (particle.attribute("minOccurs").unwrap_or("1"), particle.attribute("maxOccurs").unwrap_or("1"));
    match bounds {
        ("1", "1") => "",
        ("0", "1") => "?",
        ("0", "unbounded") => "*",
        ("1", "unbounded") => "+",
        other => panic!("a count that the notation lacks: {other:?}"),
    }
    .to_owned()
}

fn only<'a, 'input>(of: Node<'a, 'input>) -> Node<'a, 'input> {
    let mut children = of.children().filter(Node::is_element);
    let child = children.next().expect("a child");
    assert!(children.next().is_none());
    child
}

fn local(name: &str) -> &str {
    name.split_once(':').map_or(name, |(_, local)| local)
}

/// A document type definition in the notation of the models. Its types of text are named as the models name them.
fn definition(text: &str) -> Vec<String> {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, comment)) = rest.split_once("<!--") {
        plain += before;
        rest = comment.split_once("-->").unwrap().1;
    }
    plain += rest;
    let (mut lines, mut elements) = (vec!["document-type".to_owned()], Vec::<(String, String)>::new());
    let (mut types, mut attributes) = (Vec::<(String, String)>::new(), Vec::<(String, String)>::new());
    for declaration in plain.split("<!").skip(1) {
        let declaration = declaration.split_once('>').unwrap().0;
        let words: Vec<&str> = declaration.split_whitespace().collect();
        match words[..] {
            ["ENTITY", "%", name, "datatype", "CDATA", "#FIXED", ref value @ ..]
            | ["ENTITY", "%", name, "\"", "datatype", "CDATA", "#FIXED", ref value @ ..] => {
                types.push((name.to_owned(), value.join("").trim_matches(['\'', '"']).to_owned()));
            }
            ["ELEMENT", name, ..] => {
                let content = words[2..].join(" ").replace("( ", "(").replace(" )", ")").replace(" ,", ",");
                elements.push((name.to_owned(), content));
            }
            ["ATTLIST", name, entity] => {
                attributes.push((name.to_owned(), entity.trim_matches(['%', ';']).to_owned()));
            }
            ["ATTLIST", name, "version", "CDATA", "#REQUIRED"] => {
                attributes.push((name.to_owned(), "version".to_owned()));
            }
            _ => panic!("a declaration that is not known: {declaration}"),
        }
    }
    for (name, content) in elements {
        let attribute = attributes.iter().find(|(of, _)| *of == name).map(|(_, attribute)| attribute.as_str());
        lines.push(match (content.as_str(), attribute) {
            ("EMPTY", None) => format!("{name} = :EMPTY"),
            ("(Scheme, Value)", None) => format!("{name} = :pair"),
            ("(#PCDATA)", Some(of)) => format!("{name} = :{}", called(of)),
            ("(#PCDATA)", None) => format!("{name} = :string"),
            (content, Some("version")) => format!("{name} = {content} @version:string!"),
            (content, None) => format!("{name} = {content}"),
            other => panic!("an element that is not known: {name} {other:?}"),
        });
    }
    lines.push(":pair = (Scheme, Value)".to_owned());
    for (name, value) in types {
        lines.push(format!(":{} = :string @datatype:string{{{value}}}?", called(&name)));
    }
    lines
}

/// What the models call a type of text.
fn called(of: &str) -> &'static str {
    match of {
        "string" => "text",
        "dateTime" => "time",
        "integer" => "number",
        "positiveInteger" => "positive",
        "nonNegativeInteger" => "count",
        other => panic!("a type that is not known: {other}"),
    }
}

/// The names are those of the models; with `BIBWIRE_BLESS` set, they are written.
#[test]
fn names() {
    let renamed = |name: &str| {
        let is = |of: &str| ["AgencyId", "BibliographicId", "ItemId", "RequestId", "UserId"].contains(&of);
        name.strip_prefix("Unique").filter(|of| is(of)).unwrap_or(name).to_owned()
    };
    let mut names: BTreeSet<String> = BTreeSet::new();
    for (_, text) in model::ALL {
        for line in model::lines(text).filter(|line| line.contains(" = ")) {
            let (name, content) = line.split_once(" = ").unwrap();
            names.extend((!name.starts_with(':')).then(|| renamed(name)));
            names.extend(content.split('@').skip(1).map(|attribute| attribute.split_once(':').unwrap().0.to_owned()));
        }
    }
    let first: Vec<String> = names
        .iter()
        .map(|name| match renamed(&format!("Unique{name}")) == *name {
            true => format!("Unique{name}"),
            false => name.clone(),
        })
        .collect();
    let list =
        |names: &mut dyn Iterator<Item = &String>| names.map(|name| format!("    {name:?},\n")).collect::<String>();
    let text = format!(
        "// @generated from the models by `BIBWIRE_BLESS=1 cargo test -p bibwire-ncip names`.\n\n\
         //! The names of elements and attributes.\n\n\
         /// Every name of every version, sorted by bytes. What version 1 calls otherwise is here by its name of version 2.\n\
         pub(crate) static NAMES: [&str; {0}] = [\n{1}];\n\n\
         /// What version 1 calls them.\n\
         pub(crate) static FIRST_NAMES: [&str; {0}] = [\n{2}];\n",
        names.len(),
        list(&mut names.iter()),
        list(&mut first.iter()),
    );
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/names.rs");
    if env::var_os("BIBWIRE_BLESS").is_some() {
        fs::write(&path, &text).unwrap();
    }
    assert_eq!(fs::read_to_string(path).unwrap(), text);
    assert_eq!((NAMES.len(), FIRST_NAMES.len()), (names.len(), names.len()));
}
