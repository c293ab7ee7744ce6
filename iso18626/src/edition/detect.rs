//! Which edition a message is of.

use std::fmt;

use bibwire_core::xml::{Symbol, Tree};

use super::{Edition, editions_of};
use crate::names::NAMES;

/// Which edition a message is of, and from what that was told.
///
/// ```
/// use bibwire_iso18626::{Edition, detect};
///
/// let message = b"<request xmlns='http://illtransactions.org/2013/iso18626'><header><consortialId/></header></request>";
/// let detected = detect(message).unwrap();
/// assert_eq!(detected.edition, Edition::V2021_2);
/// assert_eq!(detected.reason.to_string(), "it has no version, and the element consortialId");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Detected {
    /// The edition.
    pub edition: Edition,
    /// From what it was told.
    pub reason: Reason,
    /// An element that the edition does not have, and another edition has, if the message holds no element that only the
    /// edition has.
    pub conflict: Option<&'static str>,
}

/// From what an edition was told.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// The caller named it.
    Named,
    /// The attribute `version` names it.
    Version(String),
    /// The attribute names an older edition, and an element is there that came later: ReShare calls messages of 1.2 by the
    /// name of 1.0.
    VersionAndElement(String, &'static str),
    /// The attribute is missing or names no edition, and an element tells.
    Element(&'static str),
    /// Nothing tells: it is the edition most in use.
    Nothing,
}

impl fmt::Display for Reason {
    /// The reason, as half a sentence.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Reason::Named => f.write_str("the caller named it"),
            Reason::Version(version) => write!(f, "its version is {version}"),
            Reason::VersionAndElement(version, element) => {
                write!(f, "its version is {version}, but it has the element {element}")
            }
            Reason::Element(element) => write!(f, "it has no version, and the element {element}"),
            Reason::Nothing => f.write_str("nothing tells; it is the edition most in use"),
        }
    }
}

/// What the elements of a message say about its edition.
#[derive(Debug, Default)]
struct Signs {
    /// The first element that only 2021 has, that 2021 has no more, and that came in 2017.
    new: Option<&'static str>,
    newest: Option<&'static str>,
    old: Option<&'static str>,
    middle: Option<&'static str>,
}

const ITEM_ID: Symbol = Symbol::of("bibliographicItemId", &NAMES);
const ITEM_ID_CODE: Symbol = Symbol::of("bibliographicItemIdentifierCode", &NAMES);
const ITEM_ID_VALUE: Symbol = Symbol::of("bibliographicItemIdentifier", &NAMES);

fn signs(tree: &Tree<'_>) -> Signs {
    let mut signs = Signs::default();
    for node in tree.elements() {
        let symbol = node.symbol();
        let name = || NAMES.get(symbol.index()).copied().unwrap_or_default();
        if symbol == ITEM_ID {
            // Its two elements changed places in 2021.
            match node.elements().next().map(|first| first.symbol()) {
                Some(ITEM_ID_CODE) => signs.new = signs.new.or(Some("bibliographicItemIdentifierCode")),
                Some(ITEM_ID_VALUE) => signs.old = signs.old.or(Some("bibliographicItemIdentifier")),
                _ => {}
            }
        }
        match editions_of(symbol, || node.parent().map_or(Symbol::NONE, |parent| parent.symbol())) {
            Some((Edition::V2021_3, _)) => signs.newest = signs.newest.or_else(|| Some(name())),
            Some((Edition::V2021_1, _)) => signs.new = signs.new.or_else(|| Some(name())),
            Some((_, Edition::V1_2)) => signs.old = signs.old.or_else(|| Some(name())),
            Some((Edition::V1_2, _)) => signs.middle = signs.middle.or_else(|| Some(name())),
            _ => {}
        }
    }
    signs
}

/// Which edition a message is of, by its attribute `version` and its elements.
pub(crate) fn detect(tree: &Tree<'_>, version: Option<&str>, named: Option<Edition>) -> Detected {
    if let Some(edition) = named {
        return Detected { edition, reason: Reason::Named, conflict: None };
    }
    let signs = signs(tree);
    let labelled = version.and_then(|version| Some((version.to_owned(), version.parse::<Edition>().ok()?)));
    let Some((version, edition)) = labelled else {
        let (edition, reason) = match (signs.newest, signs.new, signs.old, signs.middle) {
            (Some(sign), ..) => (Edition::V2021_3, Reason::Element(sign)),
            (None, Some(sign), None, _) => (Edition::V2021_2, Reason::Element(sign)),
            (None, _, Some(sign), None) => (Edition::V1_1, Reason::Element(sign)),
            (None, _, Some(_), Some(sign)) => (Edition::V1_2, Reason::Element(sign)),
            _ => (Edition::V1_2, Reason::Nothing),
        };
        return Detected { edition, reason, conflict: None };
    };
    let conflict = match edition {
        Edition::V1_0 | Edition::V1_1 | Edition::V1_2 if signs.old.is_none() => signs.newest.or(signs.new),
        Edition::V2021_1 | Edition::V2021_2 if signs.new.is_none() => signs.old,
        Edition::V2021_3 if signs.new.is_none() && signs.newest.is_none() => signs.old,
        _ => None,
    };
    match signs.middle {
        Some(sign) if edition < Edition::V1_2 && conflict.is_none() => {
            Detected { edition: Edition::V1_2, reason: Reason::VersionAndElement(version, sign), conflict }
        }
        _ => Detected { edition, reason: Reason::Version(version), conflict },
    }
}
