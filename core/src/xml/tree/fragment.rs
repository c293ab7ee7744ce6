//! An element as a document of its own.

use super::{Attribute, Kind, Namespace, Node};
use crate::markup::reference::is_char;

/// Writes text, with what would be markup escaped.
pub(in crate::xml) fn escape(out: &mut String, text: &str, attribute: bool) {
    for char in text.chars() {
        match char {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' if attribute => out.push_str("&quot;"),
            '\t' if attribute => out.push_str("&#9;"),
            '\n' if attribute => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            // A repaired document may hold them in attributes.
            char if !is_char(char) => out.push(char::REPLACEMENT_CHARACTER),
            char => out.push(char),
        }
    }
}

impl<'d> Node<'d> {
    /// The element as XML that can stand anywhere: with the namespace declarations that it needs from around it. Of a
    /// text, the text escaped; of a comment or an instruction, what stands in the document.
    pub fn to_fragment(self) -> String {
        let mut out = String::new();
        match self.kind() {
            Kind::Element => self.write_element(&mut out),
            Kind::Text => escape(&mut out, self.text(), false),
            Kind::Comment | Kind::Instruction => self.write_aside(&mut out),
        }
        out
    }

    fn write_aside(self, out: &mut String) {
        out.push_str(self.tree.text.get(self.span()).unwrap_or_default());
    }

    fn write_element(self, out: &mut String) {
        let first = self.index as usize;
        let last = self.tree.nodes.get(first).map_or(first, |data| data.next as usize);
        let mut open: Vec<Open<'d>> = Vec::new();
        for index in first..last {
            let node = Node { tree: self.tree, index: u32::try_from(index).unwrap_or(u32::MAX) };
            while let Some(innermost) = open.pop_if(|it| it.node.parent_is_not(node)) {
                innermost.node.write_end(out);
            }
            match node.kind() {
                Kind::Element => {
                    let default = match open.last() {
                        Some(around) => around.default,
                        None => {
                            let around = self.parent().and_then(|it| it.namespace_of(""));
                            Default { here: around.unwrap_or_default(), written: None }
                        }
                    };
                    let around = if open.is_empty() { self.prefixes_around() } else { Vec::new() };
                    let default = node.write_start(out, default, &around);
                    open.push(Open { node, default });
                }
                Kind::Text => escape(out, node.text(), false),
                Kind::Comment | Kind::Instruction => node.write_aside(out),
            }
        }
        while let Some(innermost) = open.pop() {
            innermost.node.write_end(out);
        }
    }

    /// Whether `node`, which comes later in the document, is not in this one.
    fn parent_is_not(self, node: Node<'d>) -> bool {
        self.tree.nodes.get(self.index as usize).is_none_or(|data| data.next <= node.index)
    }

    /// The name to write: one with a prefix that is bound to nothing loses it.
    fn written(name: &'d str, local: &'d str, namespace: Namespace) -> &'d str {
        if namespace == Namespace::None { local } else { name }
    }

    /// Writes a start tag, with the default namespace that the element needs if it is not the one around it, and says
    /// which there is in the element.
    fn write_start(self, out: &mut String, mut default: Default<'d>, around: &[(&str, &str)]) -> Default<'d> {
        let own = self.attributes().find(|it| it.namespace() == Namespace::Declarations && it.name() == "xmlns");
        default.here = own.map_or(default.here, |it| it.value());
        let wanted = match (self.namespace(), self.prefix()) {
            (Namespace::None, _) => Some(""),
            (_, "") => Some(default.here),
            _ => {
                self.type_prefix().filter(|prefix| prefix.is_empty()).map(|_| default.here).or(own.map(|it| it.value()))
            }
        };
        out.push('<');
        out.push_str(Node::written(self.name(), self.local_name(), self.namespace()));
        if let Some(wanted) = wanted.filter(|wanted| default.written != Some(wanted)) {
            write_attribute(out, "xmlns", wanted);
            default.written = Some(wanted);
        }
        for (prefix, uri) in around {
            write_attribute(out, &format!("xmlns:{prefix}"), uri);
        }
        let declares = |it: &Attribute<'_>| it.namespace() == Namespace::Declarations;
        for attribute in self.attributes().filter(|it| !(declares(it) && it.name() == "xmlns")) {
            let name = Node::written(attribute.name(), attribute.local_name(), attribute.namespace());
            // Without its prefix, one may have the name of another.
            let repeats = name.len() < attribute.name().len() && self.attributes().any(|it| it.name() == name);
            if !repeats {
                write_attribute(out, name, attribute.value());
            }
        }
        out.push('>');
        escape(out, self.text(), false);
        default
    }

    fn write_end(self, out: &mut String) {
        out.push_str("</");
        out.push_str(Node::written(self.name(), self.local_name(), self.namespace()));
        out.push('>');
    }

    /// The prefix in the value of `xsi:type`, if the element has one.
    pub(in crate::xml) fn type_prefix(self) -> Option<&'d str> {
        let is_type = |it: &Attribute<'_>| it.namespace() == Namespace::SchemaInstance && it.local_name() == "type";
        let value = self.attributes().find(is_type)?.value().trim();
        Some(value.split_once(':').map_or("", |(prefix, _)| prefix))
    }

    /// The prefixes that names in the element have and that are bound around it, and what to.
    fn prefixes_around(self) -> Vec<(&'d str, &'d str)> {
        let Some(parent) = self.parent() else { return Vec::new() };
        let first = self.index as usize;
        let last = self.tree.nodes.get(first).map_or(first, |data| data.next as usize);
        let mut prefixes: Vec<&str> = Vec::new();
        for index in first..last {
            let node = Node { tree: self.tree, index: u32::try_from(index).unwrap_or(u32::MAX) };
            if node.is_element() {
                let attributes = node.attributes().filter(|it| it.namespace() != Namespace::Declarations);
                let names = attributes.filter_map(|it| it.name().split_once(':')).map(|(prefix, _)| prefix);
                prefixes.extend(names.chain([node.prefix()]).chain(node.type_prefix()));
            }
        }
        prefixes.sort_unstable();
        prefixes.dedup();
        let own = self.attributes().filter(|it| it.namespace() == Namespace::Declarations);
        let free = |prefix: &&str| !matches!(*prefix, "" | "xml" | "xmlns");
        let bound = prefixes.into_iter().filter(free).filter_map(|prefix| Some((prefix, parent.namespace_of(prefix)?)));
        let own: Vec<&str> = own.filter_map(|it| it.name().strip_prefix("xmlns:")).collect();
        bound.filter(|(prefix, _)| !own.contains(prefix)).collect()
    }
}

/// An element that is open while it is written.
struct Open<'d> {
    node: Node<'d>,
    default: Default<'d>,
}

/// The default namespace: in the document, and in what is written, where nothing is known of what is around it.
#[derive(Clone, Copy)]
struct Default<'d> {
    here: &'d str,
    written: Option<&'d str>,
}

fn write_attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape(out, value, true);
    out.push('"');
}
