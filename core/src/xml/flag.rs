//! Elements that say what they say by being there.

use super::edit::Editor;
use super::part::{Part, Shape};
use super::pen::Pen;
use super::tree::Node;
use super::vocabulary::Symbol;

/// An element that holds nothing: that it is there is what it says.
///
/// ```
/// use bibwire_core::xml::Flag;
///
/// let (wanted, not_wanted) = (Some(Flag), None::<Flag>);
/// assert!(wanted.is_some() && not_wanted.is_none());
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
#[allow(clippy::exhaustive_structs, reason = "there is nothing in it")]
pub struct Flag;

impl Part for Flag {
    const SHAPE: Shape = Shape::Empty;

    fn read(_: Node<'_>) -> Option<Flag> {
        Some(Flag)
    }

    fn write(&self, symbol: Symbol, pen: &mut Pen<'_>) {
        pen.value(symbol, "");
    }

    fn is_absent(&self) -> bool {
        false
    }

    fn is_whole(&self, node: Node<'_>) -> bool {
        node.is_leaf() && node.has_no_attributes() && node.text().is_empty()
    }

    fn edit(&mut self, _: &mut dyn Editor) {}
}

/// In JSON, `true`.
#[cfg(feature = "serde")]
impl serde::Serialize for Flag {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bool(true)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Flag {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Flag, D::Error> {
        match <bool as serde::Deserialize>::deserialize(deserializer)? {
            true => Ok(Flag),
            false => Err(serde::de::Error::custom("a flag that is not set is left out")),
        }
    }
}
