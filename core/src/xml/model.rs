//! Content models: what may stand where in a message, one declaration a line, in a notation that can be read.

mod automaton;
mod content;
mod notation;
mod room;

pub use automaton::{Automaton, State, Transition};
pub use content::{AttributeUse, Content, Leaf, Simple, Type};
pub use notation::Invalid;

use crate::xml::{Symbol, Vocabulary};

/// The number of a [`Type`] in a [`Model`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TypeId(pub(super) u16);

/// What may stand where in the messages of one edition of a format.
///
/// A model is written in a notation of its own, one declaration a line:
///
/// | line | meaning |
/// |---|---|
/// | `# …` | a comment |
/// | `namespace URI` | the namespace of the elements |
/// | `attributes qualified` | the attributes are in that namespace too |
/// | `document-type` | the model is that of a document type definition: it knows nothing of namespaces, nor of `xsi` |
/// | `name = content` | an element that may stand at the root, and be named in content |
/// | `:name = content` | a type, for elements of several names |
///
/// and content is one of
///
/// | content | meaning |
/// |---|---|
/// | `(a, b?, (c \| d:type)*, e{0,3})` | elements: in this order, or one of these; each once, `?` at most once, `*` any number of times, `+` at least once. `d:type` is an element that is known here only |
/// | `:type` | what that type holds: one of the model, or one of XML Schema's own, such as `dateTime` |
/// | `:string {A, B}` | a value out of a closed list |
/// | `:integer {}` | any value, but of a type of the format's own that is made of that one: `xsi:type` can put no other in its place |
/// | `:EMPTY`, `:ANY` | nothing at all; any elements that the model knows |
///
/// followed by attributes, `@name:type!` if they are required, `@name:type?` if not; `@name:type{A}?` has a closed list. Content models must be such that
/// the name of an element alone tells its place, as XML Schema and XML demand as well.
///
/// ```
/// use bibwire_core::xml::{Model, Vocabulary};
///
/// let vocabulary = Vocabulary::new(&["costs", "currency", "amount"]);
/// let model = Model::parse("
/// namespace urn:example
/// costs = (currency:code?, amount:decimal)
/// :code = :string {CNY, EUR}
/// ", &vocabulary)?;
/// assert_eq!(model.namespace(), "urn:example");
/// assert!(model.root(vocabulary.find(b"costs")).is_some());
/// assert!(model.root(vocabulary.find(b"amount")).is_none());
/// # Ok::<(), bibwire_core::xml::InvalidModel>(())
/// ```
#[derive(Debug)]
pub struct Model {
    namespace: &'static str,
    qualified: bool,
    document_type: bool,
    types: Vec<Type>,
    /// The type of each symbol that is an element on its own.
    elements: Vec<Option<TypeId>>,
    names: &'static [&'static str],
}

impl Model {
    /// Reads a model, all names of which are in `vocabulary`.
    ///
    /// See [`Model`] for an example.
    ///
    /// # Errors
    ///
    /// If a line is not in the notation, names what is not declared, or leaves open where an element belongs.
    pub fn parse(text: &'static str, vocabulary: &Vocabulary) -> Result<Model, Invalid> {
        notation::parse(text, vocabulary)
    }

    /// A model in which nothing is declared.
    pub(super) fn empty() -> Model {
        Model {
            namespace: "",
            qualified: true,
            document_type: false,
            types: Vec::new(),
            elements: Vec::new(),
            names: &[],
        }
    }

    /// The namespace of the elements.
    pub fn namespace(&self) -> &'static str {
        self.namespace
    }

    /// Whether the attributes are in the namespace of the elements.
    pub fn attributes_are_qualified(&self) -> bool {
        self.qualified
    }

    /// Whether it is the model of a document type definition.
    ///
    /// ```
    /// # use bibwire_core::xml::{Model, Vocabulary};
    /// # let vocabulary = Vocabulary::new(&["note", "datatype"]);
    /// let model = Model::parse("document-type\nnote = :string @datatype:string{string}?", &vocabulary)?;
    /// assert!(model.is_document_type());
    /// # Ok::<(), bibwire_core::xml::InvalidModel>(())
    /// ```
    pub fn is_document_type(&self) -> bool {
        self.document_type
    }

    /// The type of an element that may stand at the root.
    ///
    /// See [`Model`] for an example.
    pub fn root(&self, symbol: Symbol) -> Option<TypeId> {
        self.elements.get(symbol.index()).copied().flatten()
    }

    /// What a type holds.
    pub fn get(&self, id: TypeId) -> &Type {
        static NOTHING: Type = Type { name: None, restricted: false, content: Content::Empty, attributes: Vec::new() };
        self.types.get(usize::from(id.0)).unwrap_or(&NOTHING)
    }

    /// The type of a name in the model.
    ///
    /// ```
    /// # use bibwire_core::xml::{Model, Vocabulary};
    /// # let vocabulary = Vocabulary::new(&["note"]);
    /// let model = Model::parse("note = :short\n:short = :string", &vocabulary)?;
    /// assert!(model.named("short").is_some());
    /// # Ok::<(), bibwire_core::xml::InvalidModel>(())
    /// ```
    pub fn named(&self, name: &str) -> Option<TypeId> {
        let index = self.types.iter().position(|it| it.name == Some(name))?;
        u16::try_from(index).ok().map(TypeId)
    }

    /// The name of a symbol.
    pub fn name(&self, symbol: Symbol) -> &'static str {
        self.names.get(symbol.index()).copied().unwrap_or_default()
    }

    /// The symbols of the elements that may stand at the root, in the order of the vocabulary.
    pub fn roots(&self) -> impl Iterator<Item = Symbol> {
        self.elements.iter().enumerate().filter_map(|(index, of)| of.map(|_| Symbol::at(index)))
    }
}
