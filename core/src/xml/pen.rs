//! Writing elements, judged by the model as they come.

mod attributes;

use std::sync::LazyLock;

use super::element::PLAIN;
use super::extra::Extra;
use super::model::{Automaton, Content, Model, Simple, State, Type, TypeId};
use super::{Symbol, Vocabulary};
use crate::markup::scan;

/// How a message is written.
///
/// ```
/// use bibwire_core::xml::Style;
///
/// let style = Style { prefix: Some("ill".into()), indent: Some(2), ..Style::default() };
/// assert!(style.declaration);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(clippy::exhaustive_structs, reason = "made with `..Style::default()`")]
pub struct Style {
    /// The prefix of every name; without one, the namespace is the default one.
    pub prefix: Option<String>,
    /// The prefix of attributes that are in the namespace, where the elements have none.
    pub attribute_prefix: String,
    /// Whether the XML declaration is written.
    pub declaration: bool,
    /// The namespace of the elements, where it is not that of the model: empty for none.
    pub namespace: Option<String>,
    /// By how many blanks an element is indented in the one around it; without it, all is in one line.
    pub indent: Option<u8>,
}

impl Default for Style {
    /// The default namespace, attributes with the prefix `ns`, a declaration, one line.
    fn default() -> Style {
        Style { prefix: None, attribute_prefix: "ns".to_owned(), declaration: true, namespace: None, indent: None }
    }
}

/// What keeps a value from being written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misfit {
    /// What is wrong.
    pub kind: MisfitKind,
    /// The element that it is about, by its path.
    pub path: String,
    /// What was to be written.
    pub found: String,
    /// What the model expects there.
    pub expected: Vec<&'static str>,
}

/// In which way a value keeps from being written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MisfitKind {
    /// The model has no place for an element, or not for so many of them.
    Element,
    /// The model has no place for an attribute.
    Attribute,
    /// An element is missing.
    Missing,
    /// A value is not of the type that the model says.
    Value,
    /// A character that XML does not allow.
    Character,
    /// There is content that the model knows nothing of.
    Extra,
}

/// Writes elements. The first thing that the model does not allow is kept, and ends the writing.
#[derive(Debug)]
pub struct Pen<'m> {
    out: Vec<u8>,
    model: &'m Model,
    vocabulary: &'m Vocabulary,
    /// Whether elements have the names of the types, whatever the edition calls them.
    by_type: bool,
    /// `ns:`, or nothing.
    prefix: String,
    attribute_prefix: String,
    namespace: String,
    indent: Option<u8>,
    /// Whether the model is kept; without it, what was read is written as it was.
    strict: bool,
    frames: Vec<Frame<'m>>,
    misfit: Option<Misfit>,
}

/// A place in what is written, to go back to.
///
/// ```
/// use bibwire_core::xml::{Model, Pen, Style, Vocabulary};
///
/// let vocabulary = Vocabulary::new(&["note"]);
/// let model = Model::parse("note = :string", &vocabulary)?;
/// let mut pen = Pen::new(Vec::new(), &model, &vocabulary, &Style::default(), false);
/// let mark = pen.mark();
/// pen.value(vocabulary.find(b"note"), "first");
/// pen.rewind(mark);
/// pen.value(vocabulary.find(b"note"), "second");
/// assert!(pen.finish().unwrap().ends_with(b"?>\n<note>second</note>"));
/// # Ok::<(), bibwire_core::xml::InvalidModel>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Mark {
    length: usize,
    state: Option<State>,
}

#[derive(Debug)]
struct Frame<'m> {
    symbol: Symbol,
    automaton: Option<&'m Automaton>,
    state: State,
    /// Whether an element is in it.
    elements: bool,
    /// Whether text is in it that would not be the same with blanks beside it.
    text: bool,
}

impl<'m> Pen<'m> {
    /// A pen for messages of a model, that writes to the end of `out`. Where it is not `strict`, it writes what the model
    /// does not allow as well, as it was read.
    pub fn new(out: Vec<u8>, model: &'m Model, vocabulary: &'m Vocabulary, style: &Style, strict: bool) -> Pen<'m> {
        let namespace = style.namespace.clone().unwrap_or_else(|| model.namespace().to_owned());
        let prefix = style.prefix.as_ref().filter(|prefix| !prefix.is_empty() && !namespace.is_empty());
        let prefix = prefix.map_or(String::new(), |prefix| format!("{prefix}:"));
        let attribute_prefix = match (model.attributes_are_qualified(), prefix.is_empty()) {
            (false, _) => String::new(),
            (true, false) => prefix.clone(),
            (true, true) if style.attribute_prefix.is_empty() => String::new(),
            (true, true) => format!("{}:", style.attribute_prefix),
        };
        let indent = style.indent;
        let frames = Vec::with_capacity(8);
        let mut pen = Pen {
            out,
            model,
            vocabulary,
            by_type: false,
            prefix,
            attribute_prefix,
            namespace,
            indent,
            strict,
            frames,
            misfit: None,
        };
        if style.declaration {
            pen.put(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        }
        pen
    }

    #[inline]
    fn put(&mut self, bytes: &[u8]) {
        self.out.extend_from_slice(bytes);
    }

    /// What was written.
    ///
    /// # Errors
    ///
    /// What kept it from being written.
    pub fn finish(mut self) -> Result<Vec<u8>, Misfit> {
        match self.misfit.take() {
            None => Ok(self.out),
            Some(misfit) => Err(misfit),
        }
    }

    /// Whether an element of a name may come next.
    #[inline]
    pub fn takes(&self, symbol: Symbol) -> bool {
        match self.frames.last() {
            Some(Frame { automaton: Some(automaton), state, .. }) if self.strict => {
                automaton.step(*state, symbol).is_some()
            }
            _ => true,
        }
    }

    #[cold]
    fn refuse(&mut self, kind: MisfitKind, symbol: Option<Symbol>, found: &str, expected: Vec<&'static str>) {
        if self.misfit.is_some() {
            return;
        }
        let mut path = String::new();
        for symbol in self.frames.iter().map(|frame| frame.symbol).chain(symbol) {
            path.push('/');
            path.push_str(self.vocabulary.name(symbol));
        }
        self.misfit = Some(Misfit { kind, path, found: found.to_owned(), expected });
    }

    /// Tells that an element, which is to be written, has no place.
    #[cold]
    pub fn no_place(&mut self, symbol: Symbol) {
        let expected = self.expected();
        self.refuse(MisfitKind::Element, Some(symbol), self.vocabulary.name(symbol), expected);
    }

    fn expected(&self) -> Vec<&'static str> {
        let Some(Frame { automaton: Some(automaton), state, .. }) = self.frames.last() else { return Vec::new() };
        automaton.transitions(*state).iter().map(|step| self.vocabulary.name(step.name)).collect()
    }

    /// Makes the step of an element, and says which type it has there.
    #[inline]
    fn step(&mut self, symbol: Symbol) -> Option<TypeId> {
        let (found, known) = match self.frames.last_mut() {
            None => (self.model.root(symbol), None),
            Some(frame) => {
                frame.elements = true;
                match frame.automaton {
                    None => (None, None),
                    Some(automaton) => match automaton.step(frame.state, symbol) {
                        Some(step) => {
                            frame.state = step.to;
                            (Some(step.of), None)
                        }
                        None => (None, automaton.leaf(symbol)),
                    },
                }
            }
        };
        if found.is_none() && self.strict {
            self.no_place(symbol);
        }
        found.or(known)
    }

    #[inline]
    fn name(&self, symbol: Symbol) -> &'static str {
        if self.by_type { self.vocabulary.known(symbol) } else { self.vocabulary.name(symbol) }
    }

    #[inline]
    fn start(&mut self, symbol: Symbol) {
        if self.indent.is_some() {
            self.break_line();
        }
        self.out.push(b'<');
        self.out.extend_from_slice(self.prefix.as_bytes());
        self.out.extend_from_slice(self.name(symbol).as_bytes());
    }

    #[inline]
    fn end(&mut self, symbol: Symbol) {
        self.out.extend_from_slice(b"</");
        self.out.extend_from_slice(self.prefix.as_bytes());
        self.out.extend_from_slice(self.name(symbol).as_bytes());
        self.out.push(b'>');
    }

    #[cold]
    fn break_line(&mut self) {
        if self.frames.last().is_some_and(|frame| frame.text) {
            return;
        }
        let depth = self.frames.len().saturating_mul(usize::from(self.indent.unwrap_or_default()));
        if !matches!(self.out.last(), None | Some(b'\n')) {
            self.out.push(b'\n');
        }
        self.out.resize(self.out.len().saturating_add(depth), b' ');
    }

    /// Begins an element of elements, with attributes beyond those of its type.
    #[inline]
    pub fn open(&mut self, symbol: Symbol, extra: &Extra) {
        self.open_with(symbol, &[], extra);
    }

    /// Begins an element of elements that has attributes. The name of an attribute is written as it is; the outermost
    /// element declares the namespaces besides.
    #[inline]
    pub fn open_with(&mut self, symbol: Symbol, attributes: &[(&str, &str)], extra: &Extra) {
        if self.misfit.is_some() {
            return;
        }
        let of = self.step(symbol);
        if self.strict
            && let Some(missing) = of.and_then(|of| self.missing_attribute(of, attributes))
        {
            return self.refuse(MisfitKind::Attribute, Some(symbol), "", vec![self.vocabulary.name(missing)]);
        }
        self.start(symbol);
        if self.frames.is_empty() {
            self.declare();
        }
        for (name, value) in attributes {
            self.attribute(name, value);
        }
        if !extra.is_empty() {
            self.extra_attributes(symbol, attributes, extra);
        }
        self.out.push(b'>');
        let automaton = of.and_then(|of| match &self.model.get(of).content {
            Content::Elements(automaton) => Some(automaton),
            _ => None,
        });
        self.frames.push(Frame { symbol, automaton, state: Automaton::START, elements: false, text: false });
    }

    /// An attribute that must be there and is not among these.
    #[inline]
    fn missing_attribute(&self, of: TypeId, given: &[(&str, &str)]) -> Option<Symbol> {
        let missing = |name: Symbol| {
            let is = |it: &str| it.strip_prefix(&self.attribute_prefix) == Some(self.vocabulary.name(name));
            !given.iter().any(|(it, _)| is(it))
        };
        self.model.get(of).attributes.iter().find(|it| it.required && missing(it.name)).map(|it| it.name)
    }

    /// Writes an attribute of a start tag that is not ended yet.
    fn attribute(&mut self, name: &str, value: &str) {
        self.out.push(b' ');
        self.out.extend_from_slice(name.as_bytes());
        self.out.extend_from_slice(b"=\"");
        self.text(value, true);
        self.out.push(b'"');
    }

    /// Ends the innermost element.
    #[inline]
    pub fn close(&mut self) {
        if self.misfit.is_some() {
            return;
        }
        let Some(frame) = self.frames.pop() else { return };
        if let Some(automaton) = frame.automaton
            && self.strict
            && !automaton.accepts(frame.state)
        {
            return self.incomplete(frame);
        }
        if self.indent.is_some() && frame.elements && !frame.text {
            self.break_line();
        }
        self.end(frame.symbol);
    }

    #[cold]
    fn incomplete(&mut self, frame: Frame<'m>) {
        let way = frame.automaton.and_then(|automaton| automaton.way(frame.state, Automaton::accepts));
        let expected = way.map_or(Vec::new(), |(way, _)| way.iter().map(|it| self.vocabulary.name(*it)).collect());
        self.refuse(MisfitKind::Missing, Some(frame.symbol), "", expected);
    }

    /// Writes an element that holds a value.
    #[inline]
    pub fn value(&mut self, symbol: Symbol, text: &str) {
        self.value_with(symbol, text, None);
    }

    /// Writes an element that holds a value, with the value of the attribute that its type has.
    #[inline]
    pub fn value_with(&mut self, symbol: Symbol, text: &str, attribute: Option<&str>) {
        if self.misfit.is_some() {
            return;
        }
        let of = self.step(symbol).map(|of| self.model.get(of));
        if self.strict
            && let Some(of) = of
            && let Some((kind, found, expected)) = self.wrong_value(of, text, attribute)
        {
            return self.refuse(kind, Some(symbol), found, expected);
        }
        self.start(symbol);
        if let Some(value) = attribute {
            match of.and_then(|of| of.attributes.first()) {
                Some(known) => {
                    self.out.push(b' ');
                    self.out.extend_from_slice(self.attribute_prefix.as_bytes());
                    self.out.extend_from_slice(self.vocabulary.name(known.name).as_bytes());
                    self.out.extend_from_slice(b"=\"");
                    self.text(value, true);
                    self.out.push(b'"');
                }
                None if self.strict => return self.refuse(MisfitKind::Attribute, Some(symbol), value, Vec::new()),
                // The model has none there, but it was read so.
                None => {
                    let mut names = self.vocabulary.names().iter();
                    let name = names.find(|name| name.eq_ignore_ascii_case("scheme")).copied().unwrap_or("scheme");
                    self.attribute(&format!("{}{name}", self.attribute_prefix), value);
                }
            }
        }
        self.out.push(b'>');
        self.text(text, false);
        self.end(symbol);
    }

    /// Writes an element that holds a code and says where that is defined: in an attribute, or where the model has two
    /// elements for it, in these.
    #[inline]
    pub fn pair(&mut self, symbol: Symbol, scheme: Option<&str>, value: &str) {
        match self.pair_of_elements(symbol) {
            None => self.value_with(symbol, value, scheme),
            Some([first, second]) => {
                self.open(symbol, &Extra::default());
                if let Some(scheme) = scheme {
                    self.value(first, scheme);
                }
                self.value(second, value);
                self.close();
            }
        }
    }

    /// The names of the two elements that an element is to hold, if that is what it holds.
    #[inline]
    fn pair_of_elements(&self, symbol: Symbol) -> Option<[Symbol; 2]> {
        let of = match self.frames.last() {
            None => self.model.root(symbol),
            Some(frame) => frame.automaton.and_then(|automaton| {
                automaton.step(frame.state, symbol).map(|step| step.of).or_else(|| automaton.leaf(symbol))
            }),
        };
        let Some(of) = of else {
            // Where it has no place, it is written as it would be elsewhere.
            let names = [b"Scheme".as_slice(), b"Value"].map(|name| self.vocabulary.find(name));
            return (self.model.is_document_type() && !names.contains(&Symbol::NONE)).then_some(names);
        };
        match &self.model.get(of).content {
            Content::Elements(automaton) => match automaton.leaves() {
                [first, second] => Some([first.name, second.name]),
                _ => None,
            },
            _ => None,
        }
    }

    /// Writes an element with XML of any other format in it.
    #[cold]
    pub fn any(&mut self, symbol: Symbol, extra: &Extra, content: &[String]) {
        self.open(symbol, extra);
        if self.misfit.is_some() {
            return;
        }
        if let Some(frame) = self.frames.last_mut() {
            frame.elements = true;
            frame.text |= content.iter().any(|xml| !xml.starts_with('<'));
        }
        for xml in content {
            self.put(xml.as_bytes());
        }
        self.close();
    }

    /// What is wrong with a value, or with the attribute beside it.
    #[inline]
    fn wrong_value<'v>(
        &self,
        of: &Type,
        text: &'v str,
        attribute: Option<&'v str>,
    ) -> Option<(MisfitKind, &'v str, Vec<&'static str>)> {
        let expected = |simple: &Simple| match simple.values.is_empty() {
            true => vec![simple.base.name()],
            false => simple.values.clone(),
        };
        match &of.content {
            Content::Simple(simple) if simple.is_valid(text) => {}
            Content::Simple(simple) => return Some((MisfitKind::Value, text, expected(simple))),
            Content::Empty | Content::Any if text.is_empty() => {}
            Content::Elements(automaton) if text.is_empty() && automaton.accepts(Automaton::START) => {}
            _ => return Some((MisfitKind::Value, text, Vec::new())),
        }
        let known = of.attributes.first()?;
        match attribute {
            Some(value) if !known.value.is_valid(value) => Some((MisfitKind::Attribute, value, expected(&known.value))),
            None if known.required => Some((MisfitKind::Attribute, "", vec![self.vocabulary.name(known.name)])),
            _ => None,
        }
    }

    /// Writes text, with what would be markup escaped.
    #[inline]
    fn text(&mut self, text: &str, attribute: bool) {
        let mut rest = text.as_bytes();
        loop {
            let (plain, odd) = rest.split_at_checked(scan::value(rest)).unwrap_or((rest, &[]));
            if attribute && plain.contains(&b'"') {
                for piece in plain.split_inclusive(|byte| *byte == b'"') {
                    self.put(piece.strip_suffix(b"\"").unwrap_or(piece));
                    if piece.ends_with(b"\"") {
                        self.put(b"&quot;");
                    }
                }
            } else {
                self.put(plain);
            }
            let Some(first) = odd.first() else { return };
            let length = match first {
                b'<' => self.escape(b"&lt;"),
                b'>' => self.escape(b"&gt;"),
                b'&' => self.escape(b"&amp;"),
                b'\t' if attribute => self.escape(b"&#9;"),
                b'\n' if attribute => self.escape(b"&#10;"),
                // As it is, it would be read as a line feed.
                b'\r' => self.escape(b"&#13;"),
                b'\t' | b'\n' => self.escape(&[*first]),
                0..=0x1F => return self.refuse(MisfitKind::Character, None, text, Vec::new()),
                0xEF if scan::is_noncharacter(odd) => {
                    return self.refuse(MisfitKind::Character, None, text, Vec::new());
                }
                _ => self.escape(odd.get(..3).unwrap_or(odd)).max(3),
            };
            rest = odd.get(length..).unwrap_or_default();
        }
    }

    /// Writes what stands for one byte.
    fn escape(&mut self, bytes: &[u8]) -> usize {
        self.put(bytes);
        1
    }

    /// Writes XML as it is: what has no place in the model.
    #[cold]
    pub fn fragment(&mut self, xml: &str) {
        if self.misfit.is_some() {
            return;
        }
        // Comments and instructions are no part of what a message says, and left out of it where the model is kept.
        let aside = xml.starts_with("<!--") || xml.starts_with("<?");
        match self.strict {
            true if aside => return,
            true => return self.refuse(MisfitKind::Extra, None, xml, Vec::new()),
            false => {}
        }
        if let Some(frame) = self.frames.last_mut() {
            frame.elements = true;
            frame.text |= !xml.starts_with('<');
        }
        if self.indent.is_some() && xml.starts_with('<') {
            self.break_line();
        }
        // Where there is no namespace, there is no need to say so.
        match xml.split_once(" xmlns=\"\"").filter(|(name, _)| self.namespace.is_empty() && !name.contains([' ', '>']))
        {
            Some((name, rest)) => {
                self.put(name.as_bytes());
                self.put(rest.as_bytes());
            }
            None => self.put(xml.as_bytes()),
        }
    }

    /// The place that is reached.
    ///
    /// See [`Mark`] for an example.
    #[inline]
    pub fn mark(&self) -> Mark {
        Mark { length: self.out.len(), state: self.frames.last().map(|frame| frame.state) }
    }

    /// Goes back to a place in the element that is open, as if nothing had been written since.
    ///
    /// See [`Mark`] for an example.
    #[cold]
    pub fn rewind(&mut self, mark: Mark) {
        self.out.truncate(mark.length);
        if let (Some(frame), Some(state)) = (self.frames.last_mut(), mark.state) {
            frame.state = state;
        }
    }

    /// The elements that the model names in the one that is open, in its order.
    #[cold]
    pub fn order(&self) -> Vec<Symbol> {
        let automaton = self.frames.last().and_then(|frame| frame.automaton);
        automaton.map_or(Vec::new(), |automaton| automaton.leaves().iter().map(|leaf| leaf.name).collect())
    }

    /// Refuses what stands beyond the values of a type, and could not be written.
    #[cold]
    pub fn refuse_losses(&mut self, extra: &Extra) {
        for xml in extra.losses() {
            self.refuse(MisfitKind::Extra, None, xml, Vec::new());
        }
    }

    /// A pen that writes what it is given, and knows no model.
    pub(super) fn plain(&self) -> Pen<'m> {
        static NOTHING: LazyLock<Model> = LazyLock::new(Model::empty);
        Pen { by_type: true, ..Pen::new(Vec::new(), &NOTHING, self.vocabulary, &PLAIN, false) }
    }

    /// Whether this is all that was written.
    pub(super) fn has_written(&self, xml: &str) -> bool {
        self.misfit.is_none() && self.out == xml.as_bytes()
    }

    /// Whether the model is kept, and what it knows nothing of is refused.
    #[inline]
    pub fn is_strict(&self) -> bool {
        self.strict
    }

    /// The name of an attribute that the model has, as it is to be written.
    pub fn attribute_name(&self, symbol: Symbol) -> String {
        format!("{}{}", self.attribute_prefix, self.vocabulary.name(symbol))
    }

    /// Writes the namespace declarations that the root needs.
    fn declare(&mut self) {
        let namespace = std::mem::take(&mut self.namespace);
        let prefixes = [self.prefix.clone(), self.attribute_prefix.clone()];
        let [prefix, attributes] = prefixes.each_ref().map(|prefix| prefix.strip_suffix(':'));
        match prefix {
            _ if namespace.is_empty() => {}
            Some(prefix) => self.attribute(&format!("xmlns:{prefix}"), &namespace),
            None => self.attribute("xmlns", &namespace),
        }
        if let Some(attributes) = attributes.filter(|it| prefix != Some(it)) {
            // Elements may be in none by mistake, and attributes not.
            let uri = if namespace.is_empty() { self.model.namespace() } else { &namespace };
            self.attribute(&format!("xmlns:{attributes}"), uri);
        }
        self.namespace = namespace;
    }
}
