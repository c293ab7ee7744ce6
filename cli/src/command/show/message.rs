//! A message, drawn: a line an element.

use std::io::{self, Write};

use bibwire_core::Diagnostic;
use bibwire_core::xml::{self, Kind, Node};

use super::draw::Drawing;
use crate::escape;
use crate::output::Output;

impl Drawing<'_> {
    /// Draws the message of a document, and what a reader found in it.
    pub(super) fn message(&self, document: &[u8], options: &iso18626::Options, out: &mut Output) -> io::Result<()> {
        let mut findings: Vec<Diagnostic> = Vec::new();
        let message = iso18626::read(document, options, &mut findings);
        if let Some(message) = &message {
            let edition = format!("{} {}", self.locale.say("edition", "版本"), message.edition);
            writeln!(out, "{}  {}", self.style.bold(message.body.kind()), self.style.frame(edition))?;
        }
        for finding in &findings {
            self.finding(finding, out)?;
        }
        let input = xml::Input::new(document, &options.limits);
        let vocabulary = xml::Vocabulary::new(&[]);
        let setting = xml::Setting {
            vocabulary: &vocabulary,
            namespace: iso18626::NAMESPACE,
            limits: &options.limits,
            doctype: false,
        };
        // What is not well-formed was told by the reader of the message.
        let tree = xml::parse(input.text(), setting, &mut |_| {});
        if let Some(root) = tree.root() {
            self.elements(root, out)?;
        }
        writeln!(out)
    }

    /// Draws an element and what is in it.
    fn elements(&self, root: Node<'_>, out: &mut Output) -> io::Result<()> {
        let mut pending = vec![(root, 0usize)];
        while let Some((node, depth)) = pending.pop() {
            let indent = "  ".repeat(depth);
            match node.kind() {
                Kind::Element => {
                    let name = self.style.bold(escape::line(node.local_name()));
                    let attributes = node.attributes().filter(|it| it.namespace() != xml::Namespace::Declarations);
                    let attributes: String = attributes.map(|it| format!(" ({})", escape::short(it.value()))).collect();
                    let text = node.text().trim();
                    let gap = if text.is_empty() { "" } else { "  " };
                    writeln!(out, "{indent}{name}{}{gap}{}", self.style.frame(attributes), escape::line(text))?;
                    let mut children: Vec<_> = node.children().map(|child| (child, depth + 1)).collect();
                    children.reverse();
                    pending.append(&mut children);
                }
                Kind::Text => writeln!(out, "{indent}{}", escape::line(node.text().trim()))?,
                _ => {}
            }
        }
        Ok(())
    }
}
