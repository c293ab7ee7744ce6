//! A document as roxmltree sees it, to be compared.

use roxmltree::{Document, Node, ParsingOptions};

/// What a document says: names with their namespaces, attributes and texts, without indentation.
pub fn said(text: &str) -> String {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).unwrap_or_else(|error| panic!("{error} in {text}"));
    let mut out = String::new();
    say(document.root_element(), &mut out);
    out
}

fn say(node: Node<'_, '_>, out: &mut String) {
    let name = node.tag_name();
    *out += &format!("<{{{}}}{}", name.namespace().unwrap_or(""), name.name());
    let attribute = |it: roxmltree::Attribute<'_, '_>| {
        // A prefix in the value of xsi:type may be another.
        let value = if it.name() == "type" { it.value().split(':').next_back().unwrap() } else { it.value() };
        format!(" {{{}}}{}={value:?}", it.namespace().unwrap_or(""), it.name())
    };
    let mut attributes: Vec<String> = node.attributes().map(attribute).collect();
    attributes.sort();
    *out += &attributes.concat();
    *out += ">";
    let has_elements = node.children().any(|it| it.is_element());
    let mut text = String::new();
    for child in node.children() {
        if child.is_element() {
            end(&mut text, has_elements, out);
            say(child, out);
        } else if child.is_text() {
            text += child.text().unwrap_or_default();
        }
    }
    end(&mut text, has_elements, out);
    *out += "</>";
}

/// Text counts where it is not blank, and beside elements without the blanks around it.
fn end(text: &mut String, has_elements: bool, out: &mut String) {
    *out += if has_elements || text.trim().is_empty() { text.trim() } else { text };
    text.clear();
}
