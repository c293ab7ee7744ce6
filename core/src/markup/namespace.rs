//! Namespaces in XML 1.0: which prefixes are bound, and to what.

use std::collections::HashMap;
use std::hash::BuildHasher as _;

use super::name::Span;

/// What is known of a namespace.
///
/// See [`Scopes`] for an example.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// No namespace.
    None,
    /// The one that the reader is about.
    Target,
    /// That of `xml:` attributes.
    Xml,
    /// That of namespace declarations.
    Xmlns,
    /// Any other.
    Other,
}

const XML: &[u8] = b"http://www.w3.org/XML/1998/namespace";
const XMLNS: &[u8] = b"http://www.w3.org/2000/xmlns/";

impl Kind {
    /// The kind of a namespace name, to a reader that is about `target`.
    fn of(uri: &[u8], target: &[u8]) -> Kind {
        match uri {
            b"" => Kind::None,
            XML => Kind::Xml,
            XMLNS => Kind::Xmlns,
            _ if uri == target => Kind::Target,
            _ => Kind::Other,
        }
    }
}

/// The namespace of an element: what is known of it, and which binding says so.
///
/// See [`Scopes`] for an example.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Namespace {
    /// What is known of it.
    pub kind: Kind,
    binding: u32,
}

impl Namespace {
    /// No namespace.
    pub const NONE: Namespace = Namespace { kind: Kind::None, binding: u32::MAX };
}

#[derive(Debug, Clone, Copy)]
struct Binding {
    prefix: Span,
    uri: Span,
    kind: Kind,
    /// Of the name of the namespace: most that differ are told apart by it, however long they are.
    hash: u64,
    /// The binding of the same prefix before this one, if there was a map to find it by.
    shadowed: Option<u32>,
}

/// So many bindings are searched one by one, which is fast. Beyond that there is a map.
const FEW: usize = 16;

/// The bindings of prefixes that are in force.
///
/// ```
/// use bibwire_core::markup::namespace::{Kind, NotAllowed, Scopes};
///
/// let mut scopes = Scopes::new(b"urn:message");
/// let outside = scopes.len();
/// scopes.bind(b"m", b"urn:message")?;
/// let namespace = scopes.resolve(b"m").unwrap();
/// assert_eq!(namespace.kind, Kind::Target);
/// assert_eq!(scopes.uri(namespace), b"urn:message");
/// assert_eq!(scopes.resolve(b"x"), None);
///
/// // The element that declared the prefix has ended.
/// scopes.cut(outside);
/// assert!(scopes.is_empty() && scopes.resolve(b"m").is_none());
/// # Ok::<(), NotAllowed>(())
/// ```
#[derive(Debug)]
pub struct Scopes {
    target: &'static [u8],
    text: Vec<u8>,
    bindings: Vec<Binding>,
    /// The innermost binding of each prefix, where there are many bindings.
    innermost: HashMap<Box<[u8]>, u32>,
    /// What an element without a prefix is in.
    default: Namespace,
}

/// A declaration is not allowed: `xml` and `xmlns` are bound for good, and a prefix cannot be unbound.
///
/// ```
/// use bibwire_core::markup::namespace::{NotAllowed, Scopes};
///
/// assert_eq!(Scopes::new(b"urn:message").bind(b"m", b""), Err(NotAllowed));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a namespace declaration that is not allowed")]
pub struct NotAllowed;

impl Scopes {
    /// No bindings yet, for a reader that is about the namespace `target`.
    ///
    /// See [`Scopes`] for an example.
    pub fn new(target: &'static [u8]) -> Scopes {
        Scopes { target, text: Vec::new(), bindings: Vec::new(), innermost: HashMap::new(), default: Namespace::NONE }
    }

    /// Whether there are no bindings.
    ///
    /// See [`Scopes`] for an example.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.bindings.is_empty()
    }

    /// How many bindings there are.
    ///
    /// See [`Scopes`] for an example.
    #[inline]
    pub fn len(&self) -> u32 {
        u32::try_from(self.bindings.len()).unwrap_or(u32::MAX)
    }

    /// Binds a prefix, or with an empty one the default, until the bindings are cut back.
    ///
    /// See [`Scopes`] for an example.
    ///
    /// # Errors
    ///
    /// If Namespaces in XML 1.0, 3 and 5, forbid the declaration.
    pub fn bind(&mut self, prefix: &[u8], uri: &[u8]) -> Result<(), NotAllowed> {
        let kind = Kind::of(uri, self.target);
        if prefix == b"xml" && kind == Kind::Xml {
            return Ok(());
        }
        let unbound = uri.is_empty() && !prefix.is_empty();
        if matches!(prefix, b"xml" | b"xmlns") || matches!(kind, Kind::Xml | Kind::Xmlns) || unbound {
            return Err(NotAllowed);
        }
        let mut keep = |bytes: &[u8]| {
            let start = self.text.len();
            self.text.extend_from_slice(bytes);
            Span::new(start, self.text.len())
        };
        let (prefix_at, uri_at) = (keep(prefix), keep(uri));
        let hash = self.innermost.hasher().hash_one(uri);
        let binding = Binding { prefix: prefix_at, uri: uri_at, kind, hash, shadowed: None };
        if prefix.is_empty() {
            self.default = Namespace { kind, binding: self.len() };
        }
        self.bindings.push(binding);
        if self.bindings.len() > FEW {
            self.note();
        }
        Ok(())
    }

    /// Enters the binding made last into the map, and all before it if there was none.
    #[cold]
    fn note(&mut self) {
        let from = if self.innermost.is_empty() { 0 } else { self.bindings.len().saturating_sub(1) };
        for (index, binding) in self.bindings.iter_mut().enumerate().skip(from) {
            let index = u32::try_from(index).unwrap_or(u32::MAX);
            binding.shadowed = self.innermost.insert(binding.prefix.of(&self.text).into(), index);
        }
    }

    /// Takes the bindings beyond `count` back.
    ///
    /// See [`Scopes`] for an example.
    #[inline]
    pub fn cut(&mut self, count: u32) {
        if self.len() > count {
            self.cut_back(count);
        }
    }

    #[cold]
    fn cut_back(&mut self, count: u32) {
        let count = count as usize;
        if count <= FEW {
            self.innermost.clear();
        } else {
            for binding in self.bindings.iter().skip(count).rev() {
                let prefix = binding.prefix.of(&self.text);
                match binding.shadowed {
                    Some(before) => self.innermost.insert(prefix.into(), before),
                    None => self.innermost.remove(prefix),
                };
            }
        }
        let text = self.bindings.get(count).map_or(self.text.len(), |first| first.prefix.start as usize);
        self.bindings.truncate(count);
        self.text.truncate(text);
        self.default = self.find(b"").map_or(Namespace::NONE, |index| self.at(index));
    }

    fn at(&self, index: usize) -> Namespace {
        let kind = self.bindings.get(index).map_or(Kind::None, |binding| binding.kind);
        Namespace { kind, binding: u32::try_from(index).unwrap_or(u32::MAX) }
    }

    /// The namespace of a prefix, or of none; `None` if the prefix is not bound.
    ///
    /// See [`Scopes`] for an example.
    #[inline]
    pub fn resolve(&self, prefix: &[u8]) -> Option<Namespace> {
        if prefix.is_empty() { Some(self.default) } else { self.resolve_prefix(prefix) }
    }

    fn resolve_prefix(&self, prefix: &[u8]) -> Option<Namespace> {
        match prefix {
            b"xml" => return Some(Namespace { kind: Kind::Xml, binding: u32::MAX }),
            b"xmlns" => return Some(Namespace { kind: Kind::Xmlns, binding: u32::MAX }),
            _ => {}
        }
        self.find(prefix).map(|index| self.at(index))
    }

    /// The innermost binding of a prefix.
    #[inline]
    fn find(&self, prefix: &[u8]) -> Option<usize> {
        if self.innermost.is_empty() {
            return self.bindings.iter().rposition(|binding| binding.prefix.of(&self.text) == prefix);
        }
        self.innermost.get(prefix).map(|index| *index as usize)
    }

    /// The name of a namespace.
    ///
    /// See [`Scopes`] for an example.
    pub fn uri(&self, namespace: Namespace) -> &[u8] {
        match namespace.kind {
            Kind::Xml => XML,
            Kind::Xmlns => XMLNS,
            _ => self.bindings.get(namespace.binding as usize).map_or(b"", |binding| binding.uri.of(&self.text)),
        }
    }

    /// Whether two namespaces are the same.
    ///
    /// ```
    /// # use bibwire_core::markup::namespace::{NotAllowed, Scopes};
    /// let mut scopes = Scopes::new(b"urn:message");
    /// scopes.bind(b"a", b"urn:x")?;
    /// scopes.bind(b"b", b"urn:x")?;
    /// assert!(scopes.same(scopes.resolve(b"a").unwrap(), scopes.resolve(b"b").unwrap()));
    /// # Ok::<(), NotAllowed>(())
    /// ```
    #[inline]
    pub fn same(&self, one: Namespace, other: Namespace) -> bool {
        one == other
            || (one.kind == other.kind
                && (matches!(one.kind, Kind::None | Kind::Target)
                    || (self.hash(one) == self.hash(other) && self.uri(one) == self.uri(other))))
    }

    fn hash(&self, namespace: Namespace) -> u64 {
        self.bindings.get(namespace.binding as usize).map_or(0, |binding| binding.hash)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TARGET: &[u8] = b"urn:target";

    #[test]
    fn the_innermost_binding_counts() {
        let mut scopes = Scopes::new(TARGET);
        assert_eq!(scopes.resolve(b""), Some(Namespace::NONE));
        assert_eq!(scopes.resolve(b"m"), None);
        scopes.bind(b"", TARGET).unwrap();
        scopes.bind(b"m", b"urn:x").unwrap();
        let outer = scopes.len();
        assert_eq!(scopes.resolve(b"").unwrap().kind, Kind::Target);
        scopes.bind(b"", b"").unwrap();
        scopes.bind(b"m", TARGET).unwrap();
        assert_eq!(scopes.resolve(b"").unwrap().kind, Kind::None);
        assert_eq!(scopes.resolve(b"m").unwrap().kind, Kind::Target);
        scopes.cut(outer);
        assert_eq!(scopes.resolve(b"").unwrap().kind, Kind::Target);
        assert_eq!(scopes.uri(scopes.resolve(b"m").unwrap()), b"urn:x");
        scopes.bind(b"n", b"urn:x").unwrap();
        assert!(scopes.same(scopes.resolve(b"m").unwrap(), scopes.resolve(b"n").unwrap()));
    }

    #[test]
    fn many_bindings_are_as_few() {
        let mut scopes = Scopes::new(TARGET);
        // What is in force, told by going through all of it.
        let mut plain: Vec<(Vec<u8>, Vec<u8>)> = Vec::new();
        let mut random = 88_172_645_463_325_252u64;
        for round in 0..2000u32 {
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            if random.is_multiple_of(7) {
                let keep = (random >> 8) as usize % (plain.len() + 1);
                scopes.cut(u32::try_from(keep).unwrap());
                plain.truncate(keep);
            } else {
                let prefix = [b"", &b"a"[..], b"b", b"c", b"d"][(random >> 16) as usize % 5].to_vec();
                let uri = format!("urn:{round}").into_bytes();
                scopes.bind(&prefix, &uri).unwrap();
                plain.push((prefix, uri));
            }
            for prefix in [b"", &b"a"[..], b"b", b"c", b"d"] {
                let wanted = plain.iter().rfind(|(known, _)| known == prefix).map(|(_, uri)| uri.as_slice());
                let found = scopes.resolve(prefix).filter(|it| it.kind != Kind::None).map(|it| scopes.uri(it));
                assert_eq!(found, wanted, "{round}");
            }
        }
    }

    #[test]
    fn some_bindings_are_not_allowed() {
        let mut scopes = Scopes::new(TARGET);
        for (prefix, uri) in [
            (&b"xml"[..], &b"urn:x"[..]),
            (b"xmlns", b"urn:x"),
            (b"xmlns", XMLNS),
            (b"a", XML),
            (b"", XML),
            (b"a", XMLNS),
            (b"a", b""),
        ] {
            assert_eq!(scopes.bind(prefix, uri), Err(NotAllowed));
        }
        assert_eq!(scopes.bind(b"xml", XML), Ok(()));
        assert_eq!(scopes.len(), 0);
    }
}
