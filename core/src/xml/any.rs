//! Elements that may hold anything.

use super::edit::Editor;
use super::extra::{Extra, Gather};
use super::part::{Part, Shape};
use super::pen::Pen;
use super::tree::{Kind, Node};
use super::vocabulary::Symbol;

/// What an element holds that may hold anything: extensions of a format, in formats of their own.
///
/// What is in it is kept as XML, with the namespaces that it needs, and written as it was.
///
/// ```
/// use bibwire_core::xml::Any;
///
/// let any = Any::of("<note xmlns=\"urn:x\">7</note>");
/// assert_eq!(any.content, ["<note xmlns=\"urn:x\">7</note>"]);
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default))]
#[allow(clippy::exhaustive_structs, reason = "made with `..Any::default()`")]
pub struct Any {
    /// Pieces of XML: elements, and what stands between them. They are written as they are: what is not well-formed
    /// makes a document that is not.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    pub content: Vec<String>,
    /// The attributes of the element.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Extra::is_usual"))]
    pub extra: Extra,
}

impl Any {
    /// One with a piece of XML in it.
    ///
    /// See [`Any`] for an example.
    pub fn of(xml: impl Into<String>) -> Any {
        Any { content: vec![xml.into()], ..Any::default() }
    }
}

impl std::fmt::Debug for Any {
    /// How much there is, and nothing of it: it may be personal.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Any {{ {} pieces }}", self.content.len())
    }
}

impl Part for Any {
    const SHAPE: Shape = Shape::Any;

    #[cold]
    fn read(node: Node<'_>) -> Option<Any> {
        let extra = Gather::new(node).finish(false);
        let pieces = node.children().filter(|it| it.kind() != Kind::Text || !it.text().trim().is_empty());
        let mut content: Vec<String> = extra.content().map(str::to_owned).collect();
        content.extend(pieces.map(Node::to_fragment));
        Some(Any { content, extra: extra.without_content() })
    }

    #[cold]
    fn write(&self, symbol: Symbol, pen: &mut Pen<'_>) {
        pen.any(symbol, &self.extra, &self.content);
    }

    fn is_absent(&self) -> bool {
        *self == Any::default()
    }

    fn is_whole(&self, _: Node<'_>) -> bool {
        true
    }

    fn edit(&mut self, editor: &mut dyn Editor) {
        editor.any(&mut self.content);
        editor.extra(&mut self.extra);
    }
}
