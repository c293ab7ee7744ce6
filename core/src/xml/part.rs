//! The parts of a message, as values.

use super::Symbol;
use super::edit::Editor;
use super::pen::Pen;
use super::tree::{Namespace, Node};
use super::value::{Boolean, Date, DateTime, Decimal, Integer, IntegerKind, SimpleType};

/// A part of a message: what an element holds, as a value.
pub trait Part: Sized + Clone + PartialEq {
    /// What it is made of.
    const SHAPE: Shape;

    /// Reads an element, as well as it goes; nothing where it holds nothing that could be of the type.
    fn read(node: Node<'_>) -> Option<Self>;

    /// Writes it as an element of a name.
    fn write(&self, symbol: Symbol, pen: &mut Pen<'_>);

    /// Whether it stands for an element that was not there.
    fn is_absent(&self) -> bool;

    /// Whether all that an element holds is in the value that was read from it, and as it was written.
    fn is_whole(&self, node: Node<'_>) -> bool;

    /// Lets an editor change it, and all that is in it.
    fn edit(&mut self, editor: &mut dyn Editor);
}

/// What a [`Part`] is made of.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Shape {
    /// A value of a type of XML Schema.
    Value(SimpleType),
    /// A value out of a closed list.
    Listed(&'static [&'static str]),
    /// A text with an attribute that says where its meaning is defined.
    Pair,
    /// Elements.
    Elements(&'static Structure),
    /// Nothing: that the element is there says it.
    Empty,
    /// Anything.
    Any,
}

/// What the elements in an element are: a struct, or the alternatives of an enum.
#[derive(Debug)]
#[non_exhaustive]
pub struct Structure {
    /// The name of the type.
    pub name: &'static str,
    /// Whether only one of the slots is filled.
    pub choice: bool,
    /// The elements.
    pub slots: &'static [Slot],
}

impl Structure {
    /// The description of a struct or an enum.
    pub const fn new(name: &'static str, choice: bool, slots: &'static [Slot]) -> Structure {
        Structure { name, choice, slots }
    }
}

/// A place for elements of a name.
#[derive(Debug)]
#[allow(clippy::exhaustive_structs, reason = "made by a macro in other crates")]
pub struct Slot {
    /// The name of the element; for a run of elements, what it is called in JSON.
    pub name: &'static str,
    /// How many there may be.
    pub count: Count,
    /// What each of them holds.
    pub shape: fn() -> Shape,
}

/// How many elements a slot has room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(clippy::exhaustive_enums, reason = "there are no others")]
pub enum Count {
    /// One, that must be there.
    One,
    /// One, or none.
    Opt,
    /// Any number.
    Many,
    /// A run of elements that must be there.
    Group,
    /// A run of elements that may be missing.
    Maybe,
}

/// A value that is a text, and what the text means.
pub trait Text: Sized + Clone + PartialEq + Default {
    /// What the text may be.
    const SHAPE: Shape;

    /// Whether an element without text holds no value at all.
    const EMPTY_IS_NONE: bool;

    /// The value of a text; where it has none, the text is kept.
    fn from_text(text: &str) -> Self;

    /// The text.
    fn as_text(&self) -> &str;
}

fn is_blank(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r'))
}

impl<T: Text> Part for T {
    const SHAPE: Shape = <T as Text>::SHAPE;

    #[inline]
    fn read(node: Node<'_>) -> Option<T> {
        let text = node.text();
        if T::EMPTY_IS_NONE && is_blank(text) {
            return None;
        }
        Some(T::from_text(text))
    }

    #[inline]
    fn write(&self, symbol: Symbol, pen: &mut Pen<'_>) {
        pen.value(symbol, self.as_text());
    }

    fn is_absent(&self) -> bool {
        self.as_text().is_empty()
    }

    #[inline]
    fn is_whole(&self, node: Node<'_>) -> bool {
        node.is_leaf() && has_no_more(node, false) && (!T::EMPTY_IS_NONE || self.as_text() == node.text())
    }

    #[cold]
    fn edit(&mut self, editor: &mut dyn Editor) {
        if let Some(text) = editor.value(<T as Text>::SHAPE, self.as_text()) {
            *self = T::from_text(&text);
        }
    }
}

impl Text for String {
    const SHAPE: Shape = Shape::Value(SimpleType::String);
    const EMPTY_IS_NONE: bool = false;

    #[inline]
    fn from_text(text: &str) -> String {
        text.to_owned()
    }

    #[inline]
    fn as_text(&self) -> &str {
        self
    }
}

/// The types of XML Schema that keep their text. What is certain to be meant is read as if it were written so.
macro_rules! lexical {
    ($($type:ty: $shape:expr, $repair:expr;)*) => {$(
        impl Text for $type {
            const SHAPE: Shape = Shape::Value($shape);
            const EMPTY_IS_NONE: bool = true;

            #[inline]
            fn from_text(text: &str) -> $type {
                let value = <$type>::lenient(text);
                if value.is_legal() { value } else { $repair(text).unwrap_or(value) }
            }

            #[inline]
            fn as_text(&self) -> &str {
                self.as_str()
            }
        }
    )*};
}

lexical! {
    DateTime: SimpleType::DateTime, |text| Some(DateTime::repair(text)?.0);
    Date: SimpleType::Date, |text| Some(Date::repair(text)?.0);
    Decimal: SimpleType::Decimal, |text| Some(Decimal::repair(text)?.0);
    Integer: SimpleType::Integer(IntegerKind::Integer), |_| None;
    Boolean: SimpleType::Boolean, |text| Some(Boolean::repair(text)?.0);
}

/// A code, and the scheme that defines it.
///
/// ```
/// use bibwire_core::xml::SchemeValue;
///
/// let currency: SchemeValue<String> = SchemeValue::new("CNY".to_owned());
/// assert_eq!((currency.value.as_str(), &currency.scheme), ("CNY", &None));
/// assert_eq!(currency, "CNY".into());
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
#[allow(clippy::exhaustive_structs, reason = "the schemas have no more")]
pub struct SchemeValue<T> {
    /// The code.
    pub value: T,
    /// A URI of the list that the code is from.
    pub scheme: Option<String>,
}

impl<T> SchemeValue<T> {
    /// A code without a scheme.
    ///
    /// See [`SchemeValue`] for an example.
    pub fn new(value: T) -> SchemeValue<T> {
        SchemeValue { value, scheme: None }
    }

    /// A code, and its scheme.
    ///
    /// ```
    /// # use bibwire_core::xml::SchemeValue;
    /// assert_eq!(SchemeValue::in_scheme("CN", "urn:iso:3166").scheme.as_deref(), Some("urn:iso:3166"));
    /// ```
    pub fn in_scheme(value: T, scheme: impl Into<String>) -> SchemeValue<T> {
        SchemeValue { value, scheme: Some(scheme.into()) }
    }
}

impl<T> From<T> for SchemeValue<T> {
    fn from(value: T) -> SchemeValue<T> {
        SchemeValue::new(value)
    }
}

/// A code without a scheme, by its text.
impl<T: Text> From<&str> for SchemeValue<T> {
    fn from(text: &str) -> SchemeValue<T> {
        SchemeValue::new(T::from_text(text))
    }
}

/// A plain code where it has no scheme, and else a map of `value` and `scheme`.
#[cfg(feature = "serde")]
impl<T: serde::Serialize> serde::Serialize for SchemeValue<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        let Some(scheme) = &self.scheme else { return self.value.serialize(serializer) };
        let mut map = serializer.serialize_struct("SchemeValue", 2)?;
        map.serialize_field("value", &self.value)?;
        map.serialize_field("scheme", scheme)?;
        map.end()
    }
}

/// Either form is taken.
#[cfg(feature = "serde")]
impl<'de, T: serde::Deserialize<'de>> serde::Deserialize<'de> for SchemeValue<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<SchemeValue<T>, D::Error> {
        #[derive(serde::Deserialize)]
        #[serde(untagged)]
        enum Form<T> {
            Pair { value: T, scheme: Option<String> },
            Plain(T),
        }
        Ok(match Form::deserialize(deserializer)? {
            Form::Pair { value, scheme } => SchemeValue { value, scheme },
            Form::Plain(value) => SchemeValue::new(value),
        })
    }
}

impl<T: Text> SchemeValue<T> {
    /// Reads one that is written as two elements; of any others, the text is read.
    #[cold]
    fn of_elements(node: Node<'_>, scheme: Option<String>) -> SchemeValue<T> {
        let text = |name: &str| node.elements().find(|it| it.local_name() == name).map(|it| it.text());
        let value = text("Value").unwrap_or(node.text());
        SchemeValue { value: T::from_text(value), scheme: text("Scheme").map(str::to_owned).or(scheme) }
    }
}

/// Whether an element holds two elements, a scheme and a value, and nothing more.
#[cold]
fn is_whole_pair(node: Node<'_>) -> bool {
    let mut children = node.children();
    let mut is_next = |name: &str| {
        let is = |it: Node<'_>| it.is_element() && it.local_name() == name && it.is_leaf() && has_no_more(it, false);
        children.next().is_some_and(is)
    };
    // A format with a namespace has an attribute for it.
    !node.is_namespaced()
        && is_next("Scheme")
        && is_next("Value")
        && children.next().is_none()
        && has_no_more(node, false)
}

/// Whether an attribute says the scheme of a code: `scheme`, or `Scheme`.
fn is_scheme(name: &str) -> bool {
    name.eq_ignore_ascii_case("scheme")
}

impl<T: Text> Part for SchemeValue<T> {
    const SHAPE: Shape = Shape::Pair;

    #[inline]
    fn read(node: Node<'_>) -> Option<SchemeValue<T>> {
        let mut scheme = None;
        if !node.has_no_attributes() {
            let named = node.attributes().filter(|it| it.symbol() != Symbol::NONE && is_scheme(it.local_name()));
            scheme = named.map(|it| it.value().to_owned()).next();
        }
        if !node.is_leaf() {
            return Some(SchemeValue::of_elements(node, scheme));
        }
        Some(SchemeValue { value: T::from_text(node.text()), scheme })
    }

    #[inline]
    fn write(&self, symbol: Symbol, pen: &mut Pen<'_>) {
        pen.pair(symbol, self.scheme.as_deref(), self.value.as_text());
    }

    fn is_absent(&self) -> bool {
        self.scheme.is_none() && self.value.as_text().is_empty()
    }

    #[inline]
    fn is_whole(&self, node: Node<'_>) -> bool {
        if node.is_leaf() { has_no_more(node, true) } else { is_whole_pair(node) }
    }

    #[cold]
    fn edit(&mut self, editor: &mut dyn Editor) {
        self.value.edit(editor);
        editor.scheme(&mut self.scheme);
    }
}

/// Whether a start tag has no other attribute than a scheme in the format's namespace, where it may have one. Where
/// prefixes are declared does not matter.
#[inline]
fn has_no_more(node: Node<'_>, scheme: bool) -> bool {
    node.has_no_attributes() || has_at_most_a_scheme(node, scheme)
}

#[cold]
fn has_at_most_a_scheme(node: Node<'_>, scheme: bool) -> bool {
    let mut attributes = node.attributes().filter(|it| it.namespace() != Namespace::Declarations);
    let first = attributes.next();
    attributes.next().is_none()
        && first.is_none_or(|it| scheme && it.namespace() == Namespace::Target && is_scheme(it.local_name()))
}

/// A field of a struct that may hold nothing.
pub trait Unset {
    /// Whether it holds nothing.
    fn is_unset(&self) -> bool;
}

impl<T> Unset for Option<T> {
    fn is_unset(&self) -> bool {
        self.is_none()
    }
}

impl<T> Unset for Vec<T> {
    fn is_unset(&self) -> bool {
        self.is_empty()
    }
}

impl<T: Part> Unset for T {
    fn is_unset(&self) -> bool {
        false
    }
}

/// Whether a field holds nothing, and need not be shown.
///
/// ```
/// use bibwire_core::xml::is_unset;
///
/// assert!(is_unset(&None::<String>));
/// assert!(!is_unset(&String::new()));
/// ```
pub fn is_unset(field: &impl Unset) -> bool {
    field.is_unset()
}

#[cfg(all(test, feature = "serde"))]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_plain_in_json_unless_it_has_a_scheme() {
        let plain: SchemeValue<String> = "CNY".into();
        for (value, json) in [
            (plain, r#""CNY""#),
            (SchemeValue::in_scheme("CN".to_owned(), "urn:x"), r#"{"value":"CN","scheme":"urn:x"}"#),
        ] {
            assert_eq!(serde_json::to_string(&value).unwrap(), json);
            assert_eq!(serde_json::from_str::<SchemeValue<String>>(json).unwrap(), value);
        }
        for json in ["1", "null", "[]", "{}", r#"{"scheme":"urn:x"}"#] {
            assert!(serde_json::from_str::<SchemeValue<String>>(json).is_err(), "{json}");
        }
    }
}
