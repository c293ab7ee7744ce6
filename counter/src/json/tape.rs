//! One value of JSON, laid out flat.
//!
//! A tape is used again from value to value, so that none of them is allocated for itself. Strings without escapes
//! stay where they are in the text.

mod kind;
mod value;

use std::fmt::Write;

use bibwire_core::Limits;

use super::fault::Fault;
use super::parse::{Parser, Stop};

pub use kind::Kind;
pub use value::{Elements, Member, Members, Value};

/// A value, or the name of a member, which comes before its value.
#[derive(Debug, Clone, Copy)]
pub(super) struct Node {
    /// Where it is in the text, with its quotes and brackets.
    pub(super) start: u32,
    pub(super) end: u32,
    /// For an array or object, the node after all that is in it; while it is open, the one around it.
    /// For a string that is not as it is written, where it is in the arena.
    pub(super) first: u32,
    pub(super) second: u32,
    pub(super) kind: Kind,
    pub(super) flag: Flag,
}

/// What more there is to say of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Flag {
    None,
    /// A string that is in the arena.
    Arena,
    /// `true`.
    True,
}

/// One value of JSON with all that is in it.
///
/// ```
/// use bibwire_counter::Limits;
/// use bibwire_counter::json::tape::{Outcome, Tape};
///
/// let text = r#"{"Title":"Caf\u00e9","YOP":2024}"#;
/// let mut tape = Tape::default();
/// assert_eq!(tape.parse(text, 0, true, &Limits::default()), Outcome::Complete(text.len()));
///
/// let root = tape.root(text).unwrap();
/// assert_eq!(root.get("Title").unwrap().as_str(), Some("Café"));
/// assert_eq!(root.get("YOP").unwrap().raw(), "2024");
/// assert_eq!(root.get("YOP").unwrap().range(), 27..31);
/// ```
#[derive(Debug, Clone, Default)]
pub struct Tape {
    pub(super) nodes: Vec<Node>,
    /// The strings that are not as they are written.
    pub(super) arena: String,
    pub(super) faults: Vec<Fault>,
    /// The names of the objects that are open, in short.
    pub(super) names: Vec<u64>,
    /// The nodes of the names that an object had before.
    pub(super) repeated: Vec<u32>,
}

/// How far the reading of a value came.
///
/// ```
/// use bibwire_counter::Limits;
/// use bibwire_counter::json::tape::{Outcome, Tape};
///
/// let mut tape = Tape::default();
/// assert_eq!(tape.parse("[1, 2", 0, false, &Limits::default()), Outcome::Incomplete);
/// assert_eq!(tape.parse("[1, 2", 0, true, &Limits::default()), Outcome::Fault);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(clippy::exhaustive_enums, reason = "a caller handles each of them")]
pub enum Outcome {
    /// The value ends here. Its [faults](Tape::faults) are mended, or borne.
    Complete(usize),
    /// More of the text is needed.
    Incomplete,
    /// The value cannot be had. The last of the [faults](Tape::faults) says why.
    Fault,
}

impl From<Result<usize, Stop>> for Outcome {
    fn from(end: Result<usize, Stop>) -> Outcome {
        match end {
            Ok(end) => Outcome::Complete(end),
            Err(Stop::Incomplete) => Outcome::Incomplete,
            Err(Stop::Fault) => Outcome::Fault,
        }
    }
}

impl Tape {
    /// Reads the value of `text` that begins at `at`, after white space. With `whole`, nothing follows the text.
    ///
    /// Of the limits, `depth` and `text_bytes` count here. See [`Tape`] for an example.
    pub fn parse(&mut self, text: &str, at: usize, whole: bool, limits: &Limits) -> Outcome {
        self.clear();
        Parser::new(self, text, at, whole, limits).run().into()
    }

    /// Reads the name of a member with its colon, with which `text` begins. It is the root then.
    pub(super) fn parse_name(&mut self, text: &str, whole: bool, limits: &Limits) -> Outcome {
        self.clear();
        Parser::new(self, text, 0, whole, limits).run_name().into()
    }

    /// Forgets the value.
    ///
    /// ```
    /// # use bibwire_counter::json::tape::Tape;
    /// # let mut tape = Tape::default();
    /// # tape.parse("1", 0, true, &Default::default());
    /// tape.clear();
    /// assert!(tape.root("1").is_none());
    /// ```
    pub fn clear(&mut self) {
        self.nodes.clear();
        self.arena.clear();
        self.faults.clear();
        self.names.clear();
        self.repeated.clear();
    }

    /// The value. `text` is the one that was parsed.
    ///
    /// See [`Tape`] for an example.
    pub fn root<'t>(&'t self, text: &'t str) -> Option<Value<'t>> {
        self.node(text, 0)
    }

    /// The value with this number, as [`Value::index`] gives it. `text` is the one that was parsed.
    ///
    /// ```
    /// # use bibwire_counter::json::tape::Tape;
    /// # let mut tape = Tape::default();
    /// # tape.parse("[7]", 0, true, &Default::default());
    /// assert_eq!(tape.node("[7]", 1).unwrap().raw(), "7");
    /// ```
    pub fn node<'t>(&'t self, text: &'t str, index: usize) -> Option<Value<'t>> {
        let index = u32::try_from(index).ok()?;
        self.at(index).map(|node| Value { tape: self, text, index, node })
    }

    /// What is wrong with the syntax of the value, in the order of the text as a rule.
    ///
    /// See [`Fault`] for an example.
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// The way from the value to a node in it, as a JSON Pointer (RFC 6901). Empty for the value itself.
    ///
    /// ```
    /// # use bibwire_counter::json::tape::Tape;
    /// # let mut tape = Tape::default();
    /// let text = r#"{"Item_ID":[{"Type":"DOI"}]}"#;
    /// tape.parse(text, 0, true, &Default::default());
    /// let id = tape.root(text).unwrap().get("Item_ID").unwrap().elements().next().unwrap();
    /// assert_eq!(tape.path(text, id.get("Type").unwrap().index()), "/Item_ID/0/Type");
    /// ```
    pub fn path(&self, text: &str, index: usize) -> String {
        let mut path = String::new();
        let mut here = self.root(text);
        while let Some(value) = here.filter(|value| value.index() != index) {
            here = None;
            let holds =
                |inner: &Value<'_>| inner.index() == index || (inner.index()..inner.after() as usize).contains(&index);
            if let Some((number, inner)) = value.elements().enumerate().find(|(_, inner)| holds(inner)) {
                let _ = write!(path, "/{number}");
                here = Some(inner);
            }
            // The name of a member is where its value is.
            let is_name = |member: &Member<'_>| member.value.index() == index.saturating_add(1);
            if let Some(member) = value.members().find(|member| is_name(member) || holds(&member.value)) {
                push_pointer(&mut path, member.key);
                here = Some(member.value).filter(|_| !is_name(&member));
            }
        }
        path
    }

    pub(super) fn at(&self, index: u32) -> Option<Node> {
        self.nodes.get(index as usize).copied()
    }

    /// The text of a string.
    pub(super) fn string<'t>(&'t self, text: &'t str, node: Node) -> &'t str {
        let string = match node.flag {
            Flag::Arena => self.arena.get(node.first as usize..node.second as usize),
            _ => text.get((node.start as usize).saturating_add(1)..(node.end as usize).saturating_sub(1)),
        };
        string.unwrap_or_default()
    }

    /// The number of the node after this one and all that is in it.
    pub(super) fn after(&self, index: u32) -> u32 {
        match self.at(index) {
            Some(Node { kind: Kind::Array | Kind::Object, first, .. }) => first,
            _ => index.saturating_add(1),
        }
    }
}

/// Adds a name to a JSON Pointer.
pub(super) fn push_pointer(path: &mut String, name: &str) {
    path.push('/');
    for char in name.chars() {
        match char {
            '~' => path.push_str("~0"),
            '/' => path.push_str("~1"),
            char => path.push(char),
        }
    }
}
