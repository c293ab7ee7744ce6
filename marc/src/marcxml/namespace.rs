//! Namespaces: which prefixes are bound, and which namespaces are those of MARC.

use super::name::Span;

/// What is known of a namespace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// No namespace.
    None,
    /// That of the MARC 21 XML schema.
    Slim,
    /// One of another schema for MARC records.
    Marc,
    /// That of `xml:` attributes.
    Xml,
    /// That of namespace declarations.
    Xmlns,
    /// Any other.
    Other,
}

const XML: &[u8] = b"http://www.w3.org/XML/1998/namespace";
const XMLNS: &[u8] = b"http://www.w3.org/2000/xmlns/";
const SLIM: &[u8] = b"http://www.loc.gov/MARC21/slim";

impl Kind {
    /// The kind of a namespace name.
    fn of(uri: &[u8]) -> Kind {
        match uri {
            b"" => Kind::None,
            SLIM => Kind::Slim,
            XML => Kind::Xml,
            XMLNS => Kind::Xmlns,
            b"info:lc/xmlns/marcxchange-v1"
            | b"info:lc/xmlns/marcxchange-v2"
            | b"http://www.nlc.cn/"
            | b"http://www.nl.go.kr/kormarc/" => Kind::Marc,
            _ if uri.starts_with(b"info:srw/schema/8/unimarcxml") || uri.starts_with(b"info:srw/schema/5/") => {
                Kind::Marc
            }
            _ => Kind::Other,
        }
    }
}

/// The namespace of an element: what is known of it, and which binding says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Namespace {
    pub(super) kind: Kind,
    binding: u32,
}

impl Namespace {
    pub(super) const NONE: Namespace = Namespace { kind: Kind::None, binding: u32::MAX };
}

#[derive(Debug, Clone, Copy)]
struct Binding {
    prefix: Span,
    uri: Span,
    kind: Kind,
}

/// The bindings of prefixes that are in force.
#[derive(Debug)]
pub(super) struct Scopes {
    text: Vec<u8>,
    bindings: Vec<Binding>,
    /// What an element without a prefix is in.
    default: Namespace,
}

/// Why a declaration is not allowed.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct NotAllowed;

impl Scopes {
    pub(super) fn new() -> Scopes {
        Scopes { text: Vec::new(), bindings: Vec::new(), default: Namespace::NONE }
    }

    /// How many bindings there are.
    #[inline]
    pub(super) fn len(&self) -> u32 {
        u32::try_from(self.bindings.len()).unwrap_or(u32::MAX)
    }

    /// Binds a prefix, or with an empty one the default, until the bindings are cut back.
    pub(super) fn bind(&mut self, prefix: &[u8], uri: &[u8]) -> Result<(), NotAllowed> {
        let kind = Kind::of(uri);
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
        let binding = Binding { prefix: keep(prefix), uri: keep(uri), kind };
        if prefix.is_empty() {
            self.default = Namespace { kind, binding: self.len() };
        }
        self.bindings.push(binding);
        Ok(())
    }

    /// Takes the bindings beyond `count` back.
    #[inline]
    pub(super) fn cut(&mut self, count: u32) {
        if self.len() > count {
            self.cut_back(count);
        }
    }

    #[cold]
    fn cut_back(&mut self, count: u32) {
        let count = count as usize;
        let text = self.bindings.get(count).map_or(self.text.len(), |first| first.prefix.start as usize);
        self.bindings.truncate(count);
        self.text.truncate(text);
        let default = self.bindings.iter().rposition(|binding| binding.prefix.range().is_empty());
        self.default = default.map_or(Namespace::NONE, |index| self.at(index));
    }

    fn at(&self, index: usize) -> Namespace {
        let kind = self.bindings.get(index).map_or(Kind::None, |binding| binding.kind);
        Namespace { kind, binding: u32::try_from(index).unwrap_or(u32::MAX) }
    }

    /// The namespace of a prefix, or of none; `None` if the prefix is not bound.
    #[inline]
    pub(super) fn resolve(&self, prefix: &[u8]) -> Option<Namespace> {
        if prefix.is_empty() { Some(self.default) } else { self.resolve_prefix(prefix) }
    }

    fn resolve_prefix(&self, prefix: &[u8]) -> Option<Namespace> {
        match prefix {
            b"xml" => return Some(Namespace { kind: Kind::Xml, binding: u32::MAX }),
            b"xmlns" => return Some(Namespace { kind: Kind::Xmlns, binding: u32::MAX }),
            _ => {}
        }
        let found = self.bindings.iter().rposition(|binding| binding.prefix.of(&self.text) == prefix);
        found.map(|index| self.at(index))
    }

    /// The name of a namespace.
    pub(super) fn uri(&self, namespace: Namespace) -> &[u8] {
        match namespace.kind {
            Kind::Xml => XML,
            Kind::Xmlns => XMLNS,
            _ => self.bindings.get(namespace.binding as usize).map_or(b"", |binding| binding.uri.of(&self.text)),
        }
    }

    /// Whether two namespaces are the same.
    #[inline]
    pub(super) fn same(&self, one: Namespace, other: Namespace) -> bool {
        one == other
            || (one.kind == other.kind
                && (matches!(one.kind, Kind::None | Kind::Slim) || self.uri(one) == self.uri(other)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_innermost_binding_counts() {
        let mut scopes = Scopes::new();
        assert_eq!(scopes.resolve(b""), Some(Namespace::NONE));
        assert_eq!(scopes.resolve(b"m"), None);
        scopes.bind(b"", SLIM).unwrap();
        scopes.bind(b"m", b"urn:x").unwrap();
        let outer = scopes.len();
        assert_eq!(scopes.resolve(b"").unwrap().kind, Kind::Slim);
        scopes.bind(b"", b"").unwrap();
        scopes.bind(b"m", SLIM).unwrap();
        assert_eq!(scopes.resolve(b"").unwrap().kind, Kind::None);
        assert_eq!(scopes.resolve(b"m").unwrap().kind, Kind::Slim);
        scopes.cut(outer);
        assert_eq!(scopes.resolve(b"").unwrap().kind, Kind::Slim);
        assert_eq!(scopes.uri(scopes.resolve(b"m").unwrap()), b"urn:x");
        scopes.bind(b"n", b"urn:x").unwrap();
        assert!(scopes.same(scopes.resolve(b"m").unwrap(), scopes.resolve(b"n").unwrap()));
    }

    #[test]
    fn some_bindings_are_not_allowed() {
        let mut scopes = Scopes::new();
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
