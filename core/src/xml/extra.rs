//! What stands in an element beyond what its type has a place for.

use std::hash::{Hash, Hasher};

use super::tree::{Attribute, Kind, Namespace, Node};

/// What stood in an element beyond what its type has a place for: unknown elements and attributes, text, comments, and
/// an order of its own. It is kept, so that what was read can be written again.
///
/// Of two that differ in nothing but the order, neither holds more than the other, and they are equal: editions of a
/// format may put the same elements in different orders.
///
/// ```
/// use bibwire_core::xml::Extra;
///
/// let extra = Extra::default();
/// assert!(extra.is_empty());
/// assert_eq!(extra.content().count(), 0);
/// ```
#[derive(Debug, Clone, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(transparent))]
pub struct Extra(Option<Box<Oddities>>);

#[derive(Debug, Clone, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default))]
struct Oddities {
    /// XML, and how many of the elements that have a place came before it.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    content: Vec<(u32, String)>,
    /// Names, as they were written, and values; namespace declarations among them.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    attributes: Vec<(String, String)>,
    /// Elements that have a place, but more to them than their types hold.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    whole: Vec<Whole>,
    /// The elements that have a place, in their order: the numbers of their slots. It tells nothing that matters, and is
    /// not shown.
    #[cfg_attr(feature = "serde", serde(skip))]
    order: Vec<u8>,
}

/// An element that has a place, but more to it than its type holds.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub(super) struct Whole {
    /// How many elements that have a place came before it.
    pub(super) index: u32,
    /// What its value is written as.
    pub(super) written: String,
    /// What it was.
    pub(super) xml: String,
    /// Whether only its text is another, or its name: it was repaired.
    repaired: bool,
}

/// What tells one from another: all but the order.
type Matter<'e> = (&'e [(u32, String)], &'e [(String, String)], &'e [Whole]);

impl PartialEq for Extra {
    fn eq(&self, other: &Extra) -> bool {
        (self.0.is_none() && other.0.is_none()) || self.matter() == other.matter()
    }
}

impl Eq for Extra {}

impl Hash for Extra {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.matter().hash(state);
    }
}

impl Extra {
    fn matter(&self) -> Matter<'_> {
        self.0.as_ref().map_or((&[], &[], &[]), |odd| (&odd.content, &odd.attributes, &odd.whole))
    }

    /// Whether there is nothing.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// Whether there is nothing but an order.
    ///
    /// ```
    /// assert!(bibwire_core::xml::Extra::default().is_usual());
    /// ```
    pub fn is_usual(&self) -> bool {
        *self == Extra::default()
    }

    /// Content without a place, as XML: elements, text, comments and instructions.
    ///
    /// See [`Extra`] for an example.
    pub fn content(&self) -> impl Iterator<Item = &str> {
        self.0.iter().flat_map(|odd| odd.content.iter().map(|(_, xml)| xml.as_str()))
    }

    /// Attributes without a place: names as they were written, and values.
    pub fn attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().flat_map(|odd| odd.attributes.iter().map(|(name, value)| (name.as_str(), value.as_str())))
    }

    /// Elements whose values are kept, but which were written in another way or had more to them: the XML that was read,
    /// and whether only its text was another.
    pub fn kept(&self) -> impl Iterator<Item = (&str, bool)> {
        self.wholes().map(|it| (it.xml.as_str(), it.repaired))
    }

    /// This without the order, without attributes, comments and instructions: the content that has no place.
    ///
    /// ```
    /// use bibwire_core::xml::Extra;
    ///
    /// assert!(Extra::default().bare().is_empty());
    /// ```
    #[must_use]
    pub fn bare(&self) -> Extra {
        let is_content = |xml: &str| !xml.starts_with("<!--") && !xml.starts_with("<?") && !xml.trim().is_empty();
        let content: Vec<_> = self.content().filter(|xml| is_content(xml)).map(|xml| (0, xml.to_owned())).collect();
        match content.is_empty() {
            true => Extra::default(),
            false => Extra(Some(Box::new(Oddities { content, ..Oddities::default() }))),
        }
    }

    /// The attributes alone.
    pub(super) fn without_content(self) -> Extra {
        let attributes = self.0.map(|odd| odd.attributes).unwrap_or_default();
        match attributes.is_empty() {
            true => Extra::default(),
            false => Extra(Some(Box::new(Oddities { attributes, ..Oddities::default() }))),
        }
    }

    /// Whether it is known that an element of a slot was not there.
    #[doc(hidden)]
    pub fn lacks(&self, slot: u8) -> bool {
        self.0.as_ref().is_some_and(|odd| !odd.order.contains(&slot))
    }

    /// Adds an attribute, such as a namespace declaration that content needs.
    pub(super) fn push_attribute(&mut self, name: &str, value: &str) {
        self.odd().attributes.push((name.to_owned(), value.to_owned()));
    }

    fn odd(&mut self) -> &mut Oddities {
        self.0.get_or_insert_default()
    }

    /// Content without a place, and how many of the elements that have one came before it.
    pub(super) fn placed_content(&self) -> impl Iterator<Item = (u32, &str)> {
        self.0.iter().flat_map(|odd| odd.content.iter().map(|(index, xml)| (*index, xml.as_str())))
    }

    /// The elements that have a place and more to them, in their order.
    pub(super) fn wholes(&self) -> impl Iterator<Item = &Whole> {
        self.0.iter().flat_map(|odd| odd.whole.iter())
    }

    /// All that is lost where only values are written: content, and elements with more than text to them.
    pub(super) fn losses(&self) -> impl Iterator<Item = &str> {
        let whole = self.wholes().filter(|it| !it.repaired).map(|it| it.xml.as_str());
        self.content().chain(whole)
    }

    /// The order of the slots.
    pub(super) fn order(&self) -> &[u8] {
        self.0.as_ref().map_or(&[], |odd| odd.order.as_slice())
    }
}

/// How many slots are remembered without memory being asked for.
const FEW: usize = 24;

/// Gathers what has no place, while an element is read.
#[derive(Debug, Default)]
pub struct Gather {
    extra: Extra,
    /// How many elements with a place there were, and the slot of each.
    count: u32,
    order: [u8; FEW],
    more: Vec<u8>,
    last: u8,
    disordered: bool,
}

impl Gather {
    /// Gathers in an element: its attributes, and its text if it has some without elements.
    #[inline]
    pub fn new(node: Node<'_>) -> Gather {
        let mut gather = Gather::default();
        if !node.has_no_attributes() || !node.text().is_empty() {
            gather.begin(node, "");
        }
        gather
    }

    /// Gathers in an element, one attribute of which has a place.
    #[cold]
    pub fn without(node: Node<'_>, attribute: &str) -> Gather {
        let mut gather = Gather::default();
        gather.begin(node, attribute);
        gather
    }

    #[cold]
    fn begin(&mut self, node: Node<'_>, placed: &str) {
        let mut prefixes: Vec<&str> = node.type_prefix().filter(|it| !it.is_empty()).into_iter().collect();
        let odd = |it: &Attribute<'_>| it.namespace() != Namespace::Declarations && it.name() != placed;
        for attribute in node.attributes().filter(odd) {
            self.extra.push_attribute(attribute.name(), attribute.value());
            prefixes.extend(attribute.name().split_once(':').map(|(prefix, _)| prefix));
        }
        prefixes.sort_unstable();
        prefixes.dedup();
        // What it takes to write them elsewhere.
        for prefix in prefixes.into_iter().filter(|it| *it != "xml") {
            if let Some(uri) = node.namespace_of(prefix) {
                self.extra.push_attribute(&format!("xmlns:{prefix}"), uri);
            }
        }
        if !node.text().trim_matches([' ', '\t', '\n', '\r']).is_empty() {
            let mut text = String::new();
            super::tree::escape(&mut text, node.text(), false);
            self.extra.odd().content.push((0, text));
        }
    }

    /// Keeps a node that has no place.
    #[cold]
    pub fn keep(&mut self, node: Node<'_>) {
        if node.kind() != Kind::Text || !node.text().is_empty() {
            let count = self.count;
            self.extra.odd().content.push((count, node.to_fragment()));
        }
    }

    /// Notes an element that has a place: the slot of that number.
    #[inline]
    pub fn placed(&mut self, slot: u8) {
        match self.order.get_mut(self.count as usize) {
            Some(at) => *at = slot,
            None => self.more.push(slot),
        }
        self.count = self.count.wrapping_add(1);
        self.disordered |= slot < self.last;
        self.last = slot;
    }

    /// Notes that the element placed last is more than what is `written` of it.
    #[cold]
    pub fn whole(&mut self, node: Node<'_>, written: String) {
        let index = self.count.saturating_sub(1);
        let repaired = node.is_leaf() && node.has_no_attributes();
        self.extra.odd().whole.push(Whole { index, written, xml: node.to_fragment(), repaired });
    }

    /// Notes that the element placed last has a name of another edition, and is `written` by that of its type.
    #[cold]
    pub fn renamed(&mut self, node: Node<'_>, written: String) {
        let index = self.count.saturating_sub(1);
        self.extra.odd().whole.push(Whole { index, written, xml: node.to_fragment(), repaired: true });
    }

    /// All that was gathered. `incomplete` says whether an element that should be there is not.
    #[inline]
    pub fn finish(mut self, incomplete: bool) -> Extra {
        if self.disordered || incomplete || !self.extra.is_empty() {
            self.keep_order();
        }
        self.extra
    }

    #[cold]
    fn keep_order(&mut self) {
        let mut order: Vec<u8> = self.order.iter().copied().take(self.count as usize).collect();
        order.append(&mut self.more);
        self.extra.odd().order = order;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn two_are_equal_whatever_the_order() {
        let mut ordered = Extra::default();
        ordered.odd().order = vec![1, 0];
        assert!(!ordered.is_empty());
        let mut attribute = ordered.clone();
        attribute.push_attribute("a", "b");
        let mut content = Extra::default();
        content.odd().content.push((0, "a".to_owned()));
        let mut whole = Extra::default();
        let xml = "a".to_owned();
        whole.odd().whole.push(Whole { index: 0, written: String::new(), xml, repaired: false });

        assert_eq!(Extra::default(), ordered);
        let all = [Extra::default(), ordered, attribute, content, whole];
        assert_eq!(all.into_iter().collect::<HashSet<_>>().len(), 4);
    }
}
