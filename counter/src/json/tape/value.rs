//! A value on a tape, and what is in it.

use std::ops::Range;

use super::{Flag, Kind, Node, Tape};

/// A value on a tape.
///
/// See [`Tape`] for an example.
#[derive(Debug, Clone, Copy)]
pub struct Value<'t> {
    pub(super) tape: &'t Tape,
    pub(super) text: &'t str,
    pub(super) index: u32,
    pub(super) node: Node,
}

/// A member of an object.
///
/// ```
/// # use bibwire_counter::json::tape::Tape;
/// # let mut tape = Tape::default();
/// let text = r#"{"YOP":"2024","YOP":"2025"}"#;
/// tape.parse(text, 0, true, &Default::default());
/// let last = tape.root(text).unwrap().members().last().unwrap();
/// assert_eq!((last.key, last.key_range), ("YOP", 14..19));
/// assert!(last.repeated);
/// ```
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Member<'t> {
    /// The name.
    pub key: &'t str,
    /// Where the name is, with its quotes.
    pub key_range: Range<usize>,
    /// The value.
    pub value: Value<'t>,
    /// Whether the object has a member of this name before.
    pub repeated: bool,
}

impl<'t> Value<'t> {
    /// What it is.
    ///
    /// ```
    /// # use bibwire_counter::json::tape::{Kind, Tape};
    /// # let mut tape = Tape::default();
    /// # tape.parse("null", 0, true, &Default::default());
    /// assert_eq!(tape.root("null").unwrap().kind(), Kind::Null);
    /// ```
    pub fn kind(self) -> Kind {
        self.node.kind
    }

    /// The text of a string. Of other values `None`.
    ///
    /// See [`Tape`] for an example.
    pub fn as_str(self) -> Option<&'t str> {
        (self.node.kind == Kind::String).then(|| self.tape.string(self.text, self.node))
    }

    /// `true` or `false`. Of other values `None`.
    ///
    /// ```
    /// # use bibwire_counter::json::tape::Tape;
    /// # let mut tape = Tape::default();
    /// # tape.parse("true", 0, true, &Default::default());
    /// assert_eq!(tape.root("true").unwrap().as_bool(), Some(true));
    /// ```
    pub fn as_bool(self) -> Option<bool> {
        (self.node.kind == Kind::Bool).then_some(self.node.flag == Flag::True)
    }

    /// The value as it is written.
    ///
    /// ```
    /// # use bibwire_counter::json::tape::Tape;
    /// # let mut tape = Tape::default();
    /// # tape.parse("[1, 2e0]", 0, true, &Default::default());
    /// assert_eq!(tape.root("[1, 2e0]").unwrap().raw(), "[1, 2e0]");
    /// ```
    pub fn raw(self) -> &'t str {
        self.text.get(self.range()).unwrap_or_default()
    }

    /// Where it is in the text that was parsed, with its quotes and brackets.
    ///
    /// See [`Tape`] for an example.
    pub fn range(self) -> Range<usize> {
        self.node.start as usize..self.node.end as usize
    }

    /// Its number on the tape.
    ///
    /// See [`Tape::node`] for an example.
    pub fn index(self) -> usize {
        self.index as usize
    }

    /// The elements of an array. Other values have none.
    ///
    /// ```
    /// # use bibwire_counter::json::tape::Tape;
    /// # let mut tape = Tape::default();
    /// # tape.parse("[1, 2e0]", 0, true, &Default::default());
    /// let raw: Vec<_> = tape.root("[1, 2e0]").unwrap().elements().map(|value| value.raw()).collect();
    /// assert_eq!(raw, ["1", "2e0"]);
    /// ```
    pub fn elements(self) -> Elements<'t> {
        Elements(self.inside(Kind::Array))
    }

    /// The members of an object, in order, those of a repeated name among them. Other values have none.
    ///
    /// See [`Member`] for an example.
    pub fn members(self) -> Members<'t> {
        Members { inside: self.inside(Kind::Object), repeated: &self.tape.repeated }
    }

    /// The value of the first member of this name.
    ///
    /// See [`Tape`] for an example.
    pub fn get(self, key: &str) -> Option<Value<'t>> {
        self.members().find(|member| member.key == key).map(|member| member.value)
    }

    /// Whether it is an array or object with nothing in it.
    ///
    /// ```
    /// # use bibwire_counter::json::tape::Tape;
    /// # let mut tape = Tape::default();
    /// # tape.parse("[]", 0, true, &Default::default());
    /// assert!(tape.root("[]").unwrap().is_empty());
    /// ```
    pub fn is_empty(self) -> bool {
        matches!(self.kind(), Kind::Array | Kind::Object) && self.after() == self.index.saturating_add(1)
    }

    pub(super) fn after(self) -> u32 {
        match self.node.kind {
            Kind::Array | Kind::Object => self.node.first,
            _ => self.index.saturating_add(1),
        }
    }

    fn inside(self, kind: Kind) -> Inside<'t> {
        let next = self.index.saturating_add(1);
        let end = if self.node.kind == kind { self.node.first } else { next };
        Inside { tape: self.tape, text: self.text, next, end }
    }
}

/// What is in an array or object.
#[derive(Debug, Clone)]
struct Inside<'t> {
    tape: &'t Tape,
    text: &'t str,
    next: u32,
    end: u32,
}

impl<'t> Inside<'t> {
    #[inline]
    fn step(&mut self) -> Option<Value<'t>> {
        if self.next >= self.end {
            return None;
        }
        let (index, node) = (self.next, self.tape.at(self.next)?);
        let value = Value { tape: self.tape, text: self.text, index, node };
        self.next = value.after();
        Some(value)
    }
}

/// The elements of an array: see [`Value::elements`].
#[derive(Debug, Clone)]
pub struct Elements<'t>(Inside<'t>);

impl<'t> Iterator for Elements<'t> {
    type Item = Value<'t>;

    #[inline]
    fn next(&mut self) -> Option<Value<'t>> {
        self.0.step()
    }
}

/// The members of an object: see [`Value::members`].
#[derive(Debug, Clone)]
pub struct Members<'t> {
    inside: Inside<'t>,
    repeated: &'t [u32],
}

impl<'t> Iterator for Members<'t> {
    type Item = Member<'t>;

    #[inline]
    fn next(&mut self) -> Option<Member<'t>> {
        let name = self.inside.step()?;
        let value = self.inside.step()?;
        let repeated = !self.repeated.is_empty() && self.repeated.binary_search(&name.index).is_ok();
        let key = self.inside.tape.string(self.inside.text, name.node);
        Some(Member { key, key_range: name.range(), value, repeated })
    }
}
