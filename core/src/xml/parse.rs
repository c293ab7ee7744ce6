//! From text to a tree: XML 1.0 (Fifth Edition) and Namespaces in XML 1.0 (Third Edition).

mod doctype;
mod end_tag;
mod section;
mod start_tag;
mod text;

use std::ops::Range;

use super::Vocabulary;
use super::tree::{Builder, Tree};
use crate::Limits;
use crate::markup::name::Name;
use crate::markup::namespace::Scopes;
use crate::markup::tag::Tag;
use crate::markup::{Fault, excerpt};

/// Something that is not well-formed, or asks for too much.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flaw {
    /// What is wrong.
    pub fault: Fault,
    /// Where, in the text.
    pub at: Range<usize>,
    /// The element that it is in, by its path; empty outside of the root. Of a path that is long, the beginning is left
    /// out and stands as `…`.
    pub path: String,
    /// What was found.
    pub found: Option<String>,
    /// What was expected.
    pub expected: Option<String>,
    /// What was made of it; nothing where what follows may be lost.
    pub repair: Option<&'static str>,
}

/// What a document is read with.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'s> {
    /// The names that the format knows.
    pub vocabulary: &'s Vocabulary,
    /// The format's namespace.
    pub namespace: &'static str,
    /// How much the document may ask for.
    pub limits: &'s Limits,
    /// Whether a document type declaration that only says where the declarations are is passed over.
    pub doctype: bool,
}

/// Reads a document as a tree. Every way in which it is not well-formed goes to `report`; what can be repaired is, and
/// the tree is as much of the document as can be had.
///
/// A document is well-formed exactly if nothing is reported. A document type declaration is refused: nothing in it is
/// read, and nothing behind it. Where the setting has it pass, one without declarations is kept as text, and nothing is
/// looked up that it refers to.
///
/// ```
/// use bibwire_core::Limits;
/// use bibwire_core::markup::Fault;
/// use bibwire_core::xml::{self, Setting, Vocabulary};
///
/// let vocabulary = Vocabulary::new(&["note"]);
/// let setting = Setting { vocabulary: &vocabulary, namespace: "urn:x", limits: &Limits::default(), doctype: false };
/// let mut faults = Vec::new();
/// let tree = xml::parse("<note xmlns='urn:x'>R&D</note>", setting, &mut |flaw| faults.push(flaw.fault));
/// assert_eq!(tree.root().unwrap().text(), "R&D");
/// assert_eq!(faults, [Fault::Ampersand]);
/// ```
pub fn parse<'t>(text: &'t str, setting: Setting<'_>, report: &mut dyn FnMut(Flaw)) -> Tree<'t> {
    let mut parser = Parser {
        text,
        bytes: text.as_bytes(),
        at: 0,
        setting,
        builder: Builder::new(text, !setting.namespace.is_empty()),
        scopes: Scopes::new(setting.namespace.as_bytes()),
        open: Vec::with_capacity(16),
        tag: Tag::with_most(setting.limits.attributes.min(MOST)),
        longest_name: setting.limits.name_bytes.min(MOST),
        too_deep: 0,
        root: Root::None,
        stray: None,
        endless: [false; 3],
        longest: usize::try_from(setting.limits.text_bytes).unwrap_or(usize::MAX),
        length: 0,
        told_length: false,
        told_path: (None, String::new()),
        report,
    };
    parser.document();
    parser.builder.finish()
}

/// A tree counts the attributes of an element and the bytes of a name in 16 bits.
const MOST: u64 = u16::MAX as u64;

/// How long a path in a finding may become. Names can be long, and findings many.
const LONGEST_PATH: usize = 400;

/// How far the document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Root {
    None,
    First,
    Second,
}

/// An element that is open.
#[derive(Debug, Clone, Copy)]
struct Open {
    name: Name,
    /// Where its name stands in the text.
    start: usize,
    /// How many namespace bindings there were before it.
    bindings: u32,
}

struct Parser<'t, 's, 'r> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
    setting: Setting<'s>,
    builder: Builder<'t>,
    scopes: Scopes,
    open: Vec<Open>,
    tag: Tag,
    longest_name: u64,
    /// How many elements are open beyond the depth that is allowed.
    too_deep: usize,
    root: Root,
    /// Text outside of the root.
    stray: Option<Range<usize>>,
    /// Of comments, instructions and CDATA sections, whether it is known that none of them ends behind this place.
    endless: [bool; 3],
    longest: usize,
    /// How much text is in the innermost element since the last tag.
    length: usize,
    told_length: bool,
    /// The path of the element, which starts there, that something was told of last.
    told_path: (Option<usize>, String),
    report: &'r mut dyn FnMut(Flaw),
}

impl<'t> Parser<'t, '_, '_> {
    #[inline]
    fn rest(&self) -> &'t [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    fn document(&mut self) {
        loop {
            match self.rest() {
                [b'<', b'/', ..] => self.end_tag(),
                [b'<', b'!', ..] => {
                    if !self.declaration() {
                        break;
                    }
                }
                [b'<', b'?', ..] => self.instruction(),
                [b'<', ..] => self.start_tag(),
                [] => break,
                _ => self.characters(),
            }
        }
        self.end();
    }

    #[cold]
    fn tell(&mut self, fault: Fault, at: Range<usize>, repair: Option<&'static str>) {
        let found = excerpt(self.bytes.get(at.clone()).unwrap_or_default());
        let found = (!found.is_empty()).then_some(found);
        self.tell_with(fault, at, found, None, repair);
    }

    #[cold]
    fn tell_with(
        &mut self,
        fault: Fault,
        at: Range<usize>,
        found: Option<String>,
        expected: Option<String>,
        repair: Option<&'static str>,
    ) {
        let path = self.path();
        (self.report)(Flaw { fault, at, path, found, expected, repair });
    }

    /// The names of the elements that are open. Findings come in swarms: the path told last is kept.
    fn path(&mut self) -> String {
        let Some(innermost) = self.open.last() else { return String::new() };
        if self.told_path.0 != Some(innermost.start) {
            self.told_path = (Some(innermost.start), self.whole_path());
        }
        self.told_path.1.clone()
    }

    fn whole_path(&self) -> String {
        let mut names = Vec::new();
        let mut length = 0usize;
        for open in self.open.iter().rev() {
            let (_, local) = open.name.split(self.bytes.get(open.start..).unwrap_or_default());
            let name = excerpt(local);
            length = length.saturating_add(name.len());
            let whole = length <= LONGEST_PATH;
            names.push(if whole { name } else { "…".to_owned() });
            if !whole {
                break;
            }
        }
        names.iter().rev().flat_map(|name| ["/", name.as_str()]).collect()
    }

    /// The document is over.
    fn end(&mut self) {
        self.end_text();
        if let Some(open) = self.open.last() {
            let name = excerpt(open.name.of(self.bytes.get(open.start..).unwrap_or_default()));
            let at = self.bytes.len()..self.bytes.len();
            self.tell_with(Fault::Truncated, at, None, Some(format!("</{name}>")), None);
        }
        if self.root == Root::None {
            self.tell(Fault::NoRoot, 0..0, None);
        }
    }
}
