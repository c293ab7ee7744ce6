//! Attributes without a place, written where other prefixes may be in force than where they were read.

use super::{MisfitKind, Pen};
use crate::xml::{Extra, Symbol};

const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// The prefixes that may be written in a start tag.
struct Prefixes<'a> {
    /// The attributes that are in the tag already, declarations among them.
    given: &'a [(&'a str, &'a str)],
    /// The pen's own, which must stay what they are.
    taken: [&'a str; 2],
    /// Those declared for attributes without a place: as read, and as written.
    known: Vec<(String, String)>,
}

impl Prefixes<'_> {
    /// The prefix to write for one that was read. It is declared where that has to be.
    fn of(&mut self, read: &str, uri: &str, pen: &mut Pen<'_>) -> String {
        let given = self.given.iter().filter(|(_, value)| *value == uri);
        if let Some(prefix) = given.filter_map(|(name, _)| name.strip_prefix("xmlns:")).next() {
            return prefix.to_owned();
        }
        if let Some((_, written)) = self.known.iter().find(|(known, _)| known == read) {
            return written.clone();
        }
        let is_free = |name: &str| {
            !self.taken.contains(&name)
                && !self.known.iter().any(|(_, it)| it == name)
                && !self.given.iter().any(|(it, _)| it.strip_prefix("xmlns:") == Some(name))
        };
        let numbered = (1u32..).map(|number| format!("{read}{number}"));
        let mut names = std::iter::once(read.to_owned()).chain(numbered);
        let written = names.find(|name| is_free(name)).unwrap_or_default();
        pen.attribute(&format!("xmlns:{written}"), uri);
        self.known.push((read.to_owned(), written.clone()));
        written
    }
}

impl Pen<'_> {
    /// Writes the attributes that have no place, beside those that are `given`.
    #[cold]
    pub(super) fn extra_attributes(&mut self, symbol: Symbol, given: &[(&str, &str)], extra: &Extra) {
        if self.strict {
            if let Some((name, _)) = extra.attributes().next() {
                self.refuse(MisfitKind::Attribute, Some(symbol), name, Vec::new());
            }
            return;
        }
        let target = self.namespace.clone();
        let own = if self.attribute_prefix.is_empty() { self.prefix.clone() } else { self.attribute_prefix.clone() };
        let (prefix, attribute_prefix) = (self.prefix.clone(), self.attribute_prefix.clone());
        let taken = [prefix.trim_end_matches(':'), attribute_prefix.trim_end_matches(':')];
        let mut prefixes = Prefixes { given, taken, known: Vec::new() };
        let uri_of = |prefix: &str| {
            let is = |name: &str| name.strip_prefix("xmlns:") == Some(prefix);
            extra.attributes().find(|(name, _)| is(name)).map(|(_, uri)| uri).filter(|uri| !uri.is_empty())
        };
        let mut done: Vec<String> = given.iter().map(|(name, _)| (*name).to_owned()).collect();
        for (name, value) in extra.attributes().filter(|(name, _)| !name.starts_with("xmlns:")) {
            let (read, local) = name.split_once(':').unwrap_or(("", name));
            let name = match uri_of(read) {
                _ if read == "xml" => name.to_owned(),
                Some(uri) if uri == target && !own.is_empty() => format!("{own}{local}"),
                Some(uri) => format!("{}:{local}", prefixes.of(read, uri, self)),
                // Bound to nothing, a prefix has no meaning.
                None => local.to_owned(),
            };
            let named = value.trim().split_once(':').filter(|_| uri_of(read) == Some(XSI) && local == "type");
            let value = match named.and_then(|(of, kind)| Some((of, kind, uri_of(of)?))) {
                None => value.to_owned(),
                Some((_, kind, uri)) if uri == target && !prefix.is_empty() => format!("{prefix}{kind}"),
                Some((of, kind, uri)) => format!("{}:{kind}", prefixes.of(of, uri, self)),
            };
            if !done.contains(&name) {
                self.attribute(&name, &value);
                done.push(name);
            }
        }
    }
}
