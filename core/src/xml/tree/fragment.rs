//! An element as a document of its own.

use super::{Kind, Namespace, Node};

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
        let mut open: Vec<Node<'d>> = Vec::new();
        for index in first..last {
            let node = Node { tree: self.tree, index: u32::try_from(index).unwrap_or(u32::MAX) };
            while let Some(innermost) = open.pop_if(|it| it.parent_is_not(node)) {
                innermost.write_end(out);
            }
            match node.kind() {
                Kind::Element => {
                    let declarations = if node == self { self.declarations_around() } else { Vec::new() };
                    node.write_start(out, &declarations);
                    open.push(node);
                }
                Kind::Text => escape(out, node.text(), false),
                Kind::Comment | Kind::Instruction => node.write_aside(out),
            }
        }
        while let Some(innermost) = open.pop() {
            innermost.write_end(out);
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

    fn write_start(self, out: &mut String, declarations: &[(&str, &str)]) {
        out.push('<');
        out.push_str(Node::written(self.name(), self.local_name(), self.namespace()));
        for (name, uri) in declarations {
            write_attribute(out, name, uri);
        }
        for attribute in self.attributes() {
            let name = Node::written(attribute.name(), attribute.local_name(), attribute.namespace());
            write_attribute(out, name, attribute.value());
        }
        out.push('>');
        escape(out, self.text(), false);
    }

    fn write_end(self, out: &mut String) {
        out.push_str("</");
        out.push_str(Node::written(self.name(), self.local_name(), self.namespace()));
        out.push('>');
    }

    /// The namespace declarations that hold around the element, the innermost of each name.
    fn declarations_around(self) -> Vec<(&'d str, &'d str)> {
        let mut seen: Vec<(&str, &str)> = Vec::new();
        let declared = |node: Node<'d>| node.attributes().filter(|it| it.namespace() == Namespace::Declarations);
        let own: Vec<&str> = declared(self).map(|it| it.name()).collect();
        let mut at = self.parent();
        while let Some(node) = at {
            for attribute in declared(node) {
                let name = attribute.name();
                if !own.contains(&name) && !seen.iter().any(|(known, _)| *known == name) {
                    seen.push((name, attribute.value()));
                }
            }
            at = node.parent();
        }
        seen.retain(|(name, uri)| self.uses(name) && !(*name == "xmlns" && uri.is_empty()));
        seen.sort_unstable();
        seen
    }

    /// Whether a name in the element has the prefix that a declaration binds.
    fn uses(self, declaration: &str) -> bool {
        let prefix = declaration.strip_prefix("xmlns:").unwrap_or_default();
        let of = |name: &str| name.split_once(':').map_or("", |(prefix, _)| prefix) == prefix;
        let first = self.index as usize;
        let last = self.tree.nodes.get(first).map_or(first, |data| data.next as usize);
        (first..last).any(|index| {
            let node = Node { tree: self.tree, index: u32::try_from(index).unwrap_or(u32::MAX) };
            node.is_element() && (of(node.name()) || (!prefix.is_empty() && node.attributes().any(|it| of(it.name()))))
        })
    }
}

fn write_attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape(out, value, true);
    out.push('"');
}
