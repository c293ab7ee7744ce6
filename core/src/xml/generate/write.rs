//! A document as XML, in one of the many dresses that mean the same.

use super::chance::Chance;
use super::document::{Attribute, Document, Home, Item, Node, Value};
use crate::xml::model::Model;

const INSTANCE: &str = "http://www.w3.org/2001/XMLSchema-instance";
const SCHEMA: &str = "http://www.w3.org/2001/XMLSchema";
const FOREIGN: &str = "urn:example:foreign";

/// The namespaces that have a prefix.
const PREFIXED: [Home; 5] = [Home::Own, Home::Near, Home::Foreign, Home::Instance, Home::Schema];

const OWN_PREFIXES: [&str; 8] = ["ns1", "ill", "m", "_", "a.b-c", "Z39", "借", "schema"];

const ASIDES: [&str; 10] = [
    "<!---->",
    "<!-- a comment -->",
    "<!--<note>a&b</note>-->",
    "<!-- ]]> - - 馆际互借 📚 -->",
    "<!--\n\n-->",
    "<?go?>",
    "<?go on?>",
    "<?xml-stylesheet href='a.xsl' type='text/xsl'?>",
    "<?php echo \"<a>\"; ? >?>",
    "<?借 阅?>",
];

/// Writes one document.
pub(super) struct Writer<'w> {
    chance: &'w mut Chance,
    /// Whether the model is that of a document type definition, by which namespaces cannot be declared.
    document_type: bool,
    /// The namespace of the model; empty for none.
    own: &'static str,
    near: String,
    own_prefix: &'static str,
    /// How often an element has a prefix, in a hundred.
    prefixed: usize,
    /// Whether a prefix is declared where it is needed, not on the outermost element.
    late: bool,
    /// How often there is a comment, a reference and so on where there may be one, in a hundred.
    odd: usize,
    /// What indents a line; nothing if the document is one line.
    indent: Option<&'static str>,
    out: String,
}

/// Which prefixes are bound, and what names without one mean.
#[derive(Debug, Clone, Copy)]
struct Scope {
    bound: [bool; PREFIXED.len()],
    default: Home,
}

fn slot(home: Home) -> Option<usize> {
    PREFIXED.iter().position(|it| *it == home)
}

fn is_blank(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r'))
}

impl<'w> Writer<'w> {
    pub(super) fn new(model: &Model, chance: &'w mut Chance) -> Writer<'w> {
        let own = model.namespace();
        let near = match chance.below(4) {
            _ if own.is_empty() => "urn:example:near".to_owned(),
            0 => format!("{own}/"),
            1 => format!("{own} "),
            2 => own.to_ascii_uppercase(),
            _ => own.get(..own.len().saturating_sub(1)).unwrap_or("urn:example:near").to_owned(),
        };
        // An address in capital letters, or one letter of it less, can be the same, or none at all.
        let near = if near == own || near.is_empty() { format!("{own}#") } else { near };
        Writer {
            document_type: model.is_document_type(),
            own,
            near,
            own_prefix: chance.pick(&OWN_PREFIXES),
            prefixed: chance.pick(&[0, 0, 0, 50, 100]),
            late: chance.percent(15),
            odd: chance.pick(&[0, 0, 2, 10]),
            indent: [None, Some("  "), Some("\t"), Some("")].get(chance.below(4)).copied().flatten(),
            chance,
            out: String::new(),
        }
    }

    pub(super) fn write(mut self, document: &Document) -> String {
        self.out.push_str(self.chance.pick(&[
            "",
            "",
            "<?xml version=\"1.0\"?>\n",
            "<?xml version='1.0' encoding='utf-8'?>",
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\" ?>\n\n",
        ]));
        self.asides("\n");
        self.elements(document);
        self.asides("\n");
        self.out.push_str(self.chance.pick(&["", "\n", "\r\n"]));
        self.out
    }

    /// Comments and instructions, and what may stand between them.
    fn asides(&mut self, between: &str) {
        while self.chance.percent(self.odd) {
            self.out.push_str(self.chance.pick(&ASIDES));
            self.out.push_str(between);
        }
    }

    fn elements(&mut self, document: &Document) {
        let used = self.used(document);
        // The element, the next item of it, and its name as it is written.
        let mut open: Vec<(&Node, usize, String, Scope)> = Vec::new();
        let mut scope = Scope { bound: [false; PREFIXED.len()], default: Home::None };
        let mut next = document.nodes.get(document.root);
        let mut declare = if self.late { [false; PREFIXED.len()] } else { used };
        loop {
            if let Some(node) = next.take() {
                let (name, inner) = self.start(node, scope, declare);
                declare = [false; PREFIXED.len()];
                let empty = node.items.is_empty();
                if empty && self.chance.percent(60) {
                    self.out.push_str(self.chance.pick(&["/>", " />"]));
                } else {
                    self.out.push('>');
                    open.push((node, 0, name, inner));
                    scope = inner;
                }
            }
            let Some((node, at, _, _)) = open.last_mut() else { break };
            let item = node.items.get(*at);
            *at = at.saturating_add(1);
            let spacious = node.spacious;
            if spacious {
                let depth = open.len().saturating_sub(usize::from(item.is_none()));
                self.between(depth);
            } else if !(matches!(item, Some(Item::Text(_))) || self.document_type && node.items.is_empty()) {
                self.asides("");
            }
            match item {
                Some(Item::Element(child)) => next = document.nodes.get(*child),
                Some(Item::Text(text)) => self.text(text),
                None => {
                    if let Some((_, _, name, _)) = open.pop() {
                        self.out.push_str("</");
                        self.out.push_str(&name);
                        self.out.push_str(if self.chance.percent(self.odd) { " >" } else { ">" });
                    }
                    scope = match open.last() {
                        Some((_, _, _, outer)) => *outer,
                        None => break,
                    };
                }
            }
        }
    }

    /// Blanks, comments and instructions between elements.
    fn between(&mut self, depth: usize) {
        if let Some(indent) = self.indent {
            self.out.push('\n');
            for _ in 0..depth {
                self.out.push_str(indent);
            }
        }
        self.asides(" ");
        if !self.document_type && self.chance.percent(self.odd.min(3)) {
            self.out.push_str(self.chance.pick(&["\t\r\n", "&#32;&#9;", "<![CDATA[ ]]>", "\n\n"]));
        }
    }

    /// The namespaces that need a prefix somewhere.
    fn used(&self, document: &Document) -> [bool; PREFIXED.len()] {
        let mut used = [false; PREFIXED.len()];
        let mut mark = |home| {
            if let Some(used) = slot(home).and_then(|slot| used.get_mut(slot)) {
                *used = true;
            }
        };
        for node in document.within(document.root).into_iter().filter_map(|index| document.nodes.get(index)) {
            mark(node.home);
            for attribute in &node.attributes {
                mark(attribute.home);
                if let Value::Name(home, _) = attribute.value {
                    mark(home);
                }
            }
        }
        used
    }

    fn uri(&self, home: Home) -> &str {
        match home {
            Home::Own => self.own,
            Home::Near => &self.near,
            Home::Foreign => FOREIGN,
            Home::Instance => INSTANCE,
            Home::Schema => SCHEMA,
            Home::None | Home::Xml => "",
        }
    }

    fn prefix(&self, home: Home) -> &'static str {
        match home {
            Home::Own => self.own_prefix,
            Home::Near => "near",
            Home::Foreign => "f",
            Home::Instance => "xsi",
            Home::Schema => "xs",
            Home::None | Home::Xml => "xml",
        }
    }

    /// A namespace as the document knows it: the model may have none.
    fn known(&self, home: Home) -> Home {
        if home == Home::Own && self.own.is_empty() { Home::None } else { home }
    }

    /// The start tag but for its end. Gives the name of the element as it is written, and what holds in it.
    fn start(&mut self, node: &Node, outer: Scope, declare: [bool; PREFIXED.len()]) -> (String, Scope) {
        let mut scope = outer;
        let mut attributes: Vec<(String, String)> = Vec::new();
        let home = self.known(node.home);
        let name = if home == Home::None || !self.chance.percent(self.prefixed) {
            if scope.default != home || !self.document_type && self.chance.percent(self.odd) {
                let uri = self.uri(home).to_owned();
                // What is in no namespace needs no declaration where none holds, but may have one.
                attributes.push(("xmlns".to_owned(), uri));
                scope.default = home;
            }
            node.name().to_owned()
        } else {
            self.bind(home, &mut scope, &mut attributes);
            format!("{}:{}", self.prefix(home), node.name())
        };
        for (home, declare) in PREFIXED.into_iter().zip(declare) {
            if declare {
                self.bind(home, &mut scope, &mut attributes);
            }
        }
        for attribute in &node.attributes {
            let written = self.attribute(attribute, &mut scope, &mut attributes);
            attributes.push(written);
        }
        self.chance.shuffle(&mut attributes);
        self.out.push('<');
        self.out.push_str(&name);
        let mut written: Vec<&str> = Vec::new();
        for (name, value) in &attributes {
            // No name comes twice in a tag, whatever became of it.
            if !written.contains(&name.as_str()) {
                written.push(name);
                self.write_attribute(name, value);
            }
        }
        if self.chance.percent(self.odd) {
            self.out.push('\n');
        }
        (name, scope)
    }

    /// Sees to it that a namespace has its prefix.
    fn bind(&mut self, home: Home, scope: &mut Scope, attributes: &mut Vec<(String, String)>) {
        let again = self.chance.percent(self.odd.min(1));
        if self.uri(home).is_empty() {
            return;
        }
        let Some(bound) = slot(home).and_then(|slot| scope.bound.get_mut(slot)) else { return };
        if !std::mem::replace(bound, true) || again {
            attributes.push((format!("xmlns:{}", self.prefix(home)), self.uri(home).to_owned()));
        }
    }

    fn attribute(
        &mut self,
        attribute: &Attribute,
        scope: &mut Scope,
        attributes: &mut Vec<(String, String)>,
    ) -> (String, String) {
        let home = self.known(attribute.home);
        let name = match home {
            Home::None => attribute.name.to_owned(),
            home => {
                self.bind(home, scope, attributes);
                format!("{}:{}", self.prefix(home), attribute.name)
            }
        };
        let value = match &attribute.value {
            Value::Text(text) => text.clone(),
            Value::Name(home, local) => match self.known(*home) {
                Home::None => local.clone(),
                home if home == scope.default && self.chance.percent(50) => local.clone(),
                home => {
                    self.bind(home, scope, attributes);
                    format!("{}:{local}", self.prefix(home))
                }
            },
        };
        (name, value)
    }

    fn write_attribute(&mut self, name: &str, value: &str) {
        self.out.push_str(if self.chance.percent(self.odd) { "\n\t" } else { " " });
        self.out.push_str(name);
        self.out.push_str(if self.chance.percent(self.odd) { " = " } else { "=" });
        let quote = self.chance.pick(&['"', '"', '\'']);
        self.out.push(quote);
        for char in value.chars() {
            if matches!(char, '<' | '&' | '\t' | '\n' | '\r') || char == quote || self.chance.percent(self.odd.min(1)) {
                self.reference(char);
            } else {
                self.out.push(char);
            }
        }
        self.out.push(quote);
    }

    /// A character as a reference to it.
    fn reference(&mut self, char: char) {
        let named = match char {
            '<' => "&lt;",
            '>' => "&gt;",
            '&' => "&amp;",
            '"' => "&quot;",
            '\'' => "&apos;",
            _ => "",
        };
        match self.chance.below(3) {
            0 => self.out.push_str(&format!("&#{};", u32::from(char))),
            1 => self.out.push_str(&format!("&#x{:X};", u32::from(char))),
            _ if named.is_empty() => self.out.push_str(&format!("&#x00{:x};", u32::from(char))),
            _ => self.out.push_str(named),
        }
    }

    fn text(&mut self, text: &str) {
        // What is blank may stand between elements, where a comment may stand as well.
        if !is_blank(text) && !text.contains("]]>") && !text.contains('\r') && self.chance.percent(self.odd) {
            self.asides("");
            self.out.push_str("<![CDATA[");
            self.out.push_str(text);
            self.out.push_str("]]>");
            return;
        }
        for char in text.chars() {
            if self.chance.percent(self.odd.min(2)) {
                self.out.push_str(self.chance.pick(&ASIDES));
            }
            if self.chance.percent(self.odd.min(1)) {
                self.out.push_str("<![CDATA[]]>");
            }
            let must = match char {
                '<' | '&' | '\r' => true,
                // `]]>` must not stand in text: the end of it is always a reference.
                '>' => self.out.ends_with(']') || self.chance.percent(50),
                _ => false,
            };
            if must || self.chance.percent(self.odd.min(2)) { self.reference(char) } else { self.out.push(char) }
        }
    }
}
