//! The lists as the text in `tables` has them. Its head says how it is written.

use std::sync::LazyLock;

use super::{Publisher, Scheme, address, fold};

const TEXT: &str = include_str!("../../tables/schemes.txt");

/// The lists, in the order of the text.
pub(super) static LISTS: LazyLock<Vec<Scheme>> = LazyLock::new(|| TEXT.split("\n\n").filter_map(list).collect());

/// One paragraph. `None` for the one that explains the text.
fn list(paragraph: &'static str) -> Option<Scheme> {
    let mut lines = paragraph.lines();
    let (name, publisher) = lines.next()?.strip_prefix("list ")?.split_once(" of ")?;
    let uri = lines.next()?.strip_prefix("at ")?;
    let mut list = Scheme {
        name,
        uri,
        publisher: match publisher {
            "NISO" => Publisher::Niso,
            "OCLC" => Publisher::Oclc,
            _ => Publisher::Other,
        },
        former_name: None,
        aliases: Vec::new(),
        keys: vec![address::key(uri)],
        elements: Vec::new(),
        values: Vec::new(),
        standard: usize::MAX,
        known: Vec::new(),
    };
    if list.publisher == Publisher::Niso {
        list.former_name = Some(address::former_name(name));
        list.aliases = address::variants(uri);
        list.keys.push(name.to_ascii_lowercase());
    }
    let mut means = Vec::new();
    for line in lines {
        if let Some(value) = line.strip_prefix("  ") {
            let (value, texts) = value.split_once(" = ").unwrap_or((value, ""));
            list.values.push(value);
            list.known.push((fold(value), value));
            means.extend(texts.split("; ").filter(|text| !text.is_empty()).map(|text| (fold(text), value)));
        } else if let Some(elements) = line.strip_prefix("in ") {
            list.elements.extend(elements.split(", "));
        } else if let Some(uri) = line.strip_prefix("also ") {
            list.aliases.push(uri.to_owned());
            list.keys.push(address::key(uri));
        } else if let Some(name) = line.strip_prefix("formerly ") {
            list.former_name = Some(name.to_owned());
        } else if line == "by custom" {
            list.standard = list.values.len();
        }
    }
    list.known.append(&mut means);
    Some(list)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_line_is_of_the_notation() {
        let starts = ["list ", "at ", "also ", "formerly ", "in ", "  "];
        for line in TEXT.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            assert!(line == "by custom" || starts.iter().any(|start| line.starts_with(start)), "{line}");
            assert!(!line.ends_with(' ') && line.is_ascii() && !line.starts_with("   "), "{line}");
            if let Some(publisher) = line.strip_prefix("list ").and_then(|line| line.split_once(" of ")) {
                assert!(["NISO", "OCLC", "others"].contains(&publisher.1), "{line}");
            }
        }
        assert_eq!(TEXT.lines().filter(|line| line.starts_with("list ")).count(), LISTS.len());
    }

    #[test]
    fn every_list_is_whole() {
        for list in LISTS.iter() {
            assert!(list.uri.starts_with("http://"), "{}", list.name);
            assert!(!list.elements.is_empty() && !list.values.is_empty(), "{}", list.name);
            assert_eq!(list.values.iter().collect::<BTreeSet<_>>().len(), list.values.len(), "{}", list.name);
            assert_eq!(list.publisher == Publisher::Niso, list.uri.contains("niso.org"), "{}", list.name);
        }
    }

    #[test]
    fn no_text_means_two_values_and_none_is_needless() {
        for list in LISTS.iter() {
            let mut seen = BTreeSet::new();
            for (text, value) in &list.known {
                assert!(!text.is_empty() && seen.insert(text), "{}: {text} for {value}", list.name);
            }
        }
    }

    #[test]
    fn a_value_by_custom_is_not_of_the_standard() {
        let list = LISTS.iter().find(|list| list.name == "MessagingErrorType").unwrap();
        assert!(list.values.contains(&"Unknown Service") && !list.standard_values().contains(&"Unknown Service"));
        assert!(list.standard_values().contains(&"Protocol Error"));
    }
}
