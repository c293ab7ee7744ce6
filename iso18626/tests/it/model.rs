//! The content models as text: a plain second reading of the notation, for tests alone.

use std::collections::BTreeMap;

pub const V1_1: &str = include_str!("../../models/1.1.model");
pub const V1_2: &str = include_str!("../../models/1.2.model");
pub const V2021_2: &str = include_str!("../../models/2021-2.model");
pub const V2021_3: &str = include_str!("../../models/2021-3.model");
pub const ALL: [(&str, &str); 4] = [("1.1", V1_1), ("1.2", V1_2), ("2021-2", V2021_2), ("2021-3", V2021_3)];

/// The lines that say something, as they stand.
pub fn lines(model: &str) -> impl Iterator<Item = &str> {
    model.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// The declarations: an element by its name, a type by its name with a colon before it.
pub fn declarations(model: &str) -> BTreeMap<&str, Content<'_>> {
    lines(model)
        .filter_map(|line| line.split_once(" = "))
        .map(|(name, content)| (name, Content::parse(content)))
        .collect()
}

/// What stands after the `=`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content<'a> {
    /// The base type, for simple content.
    pub base: &'a str,
    /// Whether the items are a choice.
    pub choice: bool,
    pub items: Vec<Item<'a>>,
    pub attributes: Vec<&'a str>,
    pub codes: Vec<&'a str>,
}

/// An item of a group. None of these schemas has a group in a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item<'a> {
    pub name: &'a str,
    /// The type of a local element; `None` for a reference.
    pub of: Option<&'a str>,
    pub least: &'a str,
    pub most: &'a str,
}

impl<'a> Content<'a> {
    fn parse(text: &'a str) -> Self {
        let (body, attributes) = text.split_once(" @").map_or((text, ""), |(body, rest)| (body, rest));
        let attributes = attributes.split(" @").filter(|attribute| !attribute.is_empty()).collect();
        if let Some(group) = body.strip_prefix('(') {
            let group = group.strip_suffix(')').expect("the group is closed");
            assert!(!group.contains(['(', ')']), "{text}");
            let choice = group.contains(" | ");
            let items = group.split(if choice { " | " } else { ", " }).map(Item::parse).collect();
            return Content { base: "", choice, items, attributes, codes: Vec::new() };
        }
        let (base, codes) = body.split_once(" {").map_or((body, None), |(base, codes)| (base, Some(codes)));
        let codes = codes.map(|codes| codes.strip_suffix('}').expect("the list is closed").split(", ").collect());
        let base = base.strip_prefix(':').expect("a type");
        Content { base, choice: false, items: Vec::new(), attributes, codes: codes.unwrap_or_default() }
    }
}

impl<'a> Item<'a> {
    fn parse(text: &'a str) -> Self {
        let cut = text.find(['?', '*', '+', '{']).unwrap_or(text.len());
        let (name, count) = text.split_at(cut);
        let (least, most) = match count {
            "" => ("1", "1"),
            "?" => ("0", "1"),
            "*" => ("0", "*"),
            "+" => ("1", "*"),
            bounds => bounds.trim_matches(['{', '}']).split_once(',').expect("two bounds"),
        };
        match name.split_once(':') {
            Some((name, of)) => Item { name, of: Some(of), least, most },
            None => Item { name, of: None, least, most },
        }
    }
}
