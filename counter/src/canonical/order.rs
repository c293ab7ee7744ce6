//! What comes before what.

use std::cmp::Ordering;

use crate::report::{
    AttributePerformance, Attributes, Author, Component, Exception, Extension, Extra, Identifier, Item, Parent, Work,
};
use crate::vocabulary::IdentifierType;

/// Identifiers by their type and text.
pub(super) fn id(id: &Identifier) -> (&IdentifierType, &str) {
    (&id.kind, &id.value)
}

/// Members by their name and text.
pub(super) fn extra(extra: &Extra) -> (&str, &str) {
    (&extra.name, &extra.json)
}

/// Items by their parent, then by what describes them; in release 5 by their attributes, too.
pub(super) fn items(one: &Item, other: &Item) -> Ordering {
    parents(one.parent.as_deref(), other.parent.as_deref())
        .then_with(|| one.work.name.cmp(&other.work.name))
        .then_with(|| one.platform.cmp(&other.platform))
        .then_with(|| one.publisher.cmp(&other.publisher))
        .then_with(|| works(&one.work, &other.work))
        .then_with(|| one.publisher_id.iter().map(id).cmp(other.publisher_id.iter().map(id)))
        .then_with(|| match (one.performance.first(), other.performance.first()) {
            (Some(one), Some(other)) => sets(one, other),
            (one, other) => one.is_some().cmp(&other.is_some()),
        })
}

/// Sets by their attributes.
pub(super) fn sets(one: &AttributePerformance, other: &AttributePerformance) -> Ordering {
    attributes(&one.attributes, &other.attributes)
}

/// Components by what describes them.
pub(super) fn components(one: &Component, other: &Component) -> Ordering {
    works(&one.work, &other.work).then_with(|| one.data_type.cmp(&other.data_type))
}

/// Exceptions by their code, then by what they say.
pub(super) fn exceptions(one: &Exception, other: &Exception) -> Ordering {
    one.code
        .cmp(&other.code)
        .then_with(|| said(one).cmp(&said(other)))
        .then_with(|| one.extra.iter().map(extra).cmp(other.extra.iter().map(extra)))
}

fn said(it: &Exception) -> [Option<&str>; 4] {
    [&it.data, &it.message, &it.severity, &it.help_url].map(Option::as_deref)
}

fn attributes(one: &Attributes, other: &Attributes) -> Ordering {
    one.data_type
        .cmp(&other.data_type)
        .then_with(|| one.section_type.cmp(&other.section_type))
        .then_with(|| one.yop.cmp(&other.yop))
        .then_with(|| one.access_type.cmp(&other.access_type))
        .then_with(|| one.access_method.cmp(&other.access_method))
        .then_with(|| one.extensions.iter().map(extension).cmp(other.extensions.iter().map(extension)))
}

fn extension(extension: &Extension) -> (&str, &str) {
    (&extension.name, &extension.value)
}

fn parents(one: Option<&Parent>, other: Option<&Parent>) -> Ordering {
    match (one, other) {
        (Some(one), Some(other)) => works(&one.work, &other.work).then_with(|| one.data_type.cmp(&other.data_type)),
        (one, other) => one.is_some().cmp(&other.is_some()),
    }
}

fn works(one: &Work, other: &Work) -> Ordering {
    one.name
        .cmp(&other.name)
        .then_with(|| one.ids.iter().map(id).cmp(other.ids.iter().map(id)))
        .then_with(|| one.authors.iter().map(author).cmp(other.authors.iter().map(author)))
        .then_with(|| one.publication_date.cmp(&other.publication_date))
        .then_with(|| one.article_version.cmp(&other.article_version))
        .then_with(|| one.extra.iter().map(extra).cmp(other.extra.iter().map(extra)))
}

fn author(author: &Author) -> (Option<&str>, Option<(&IdentifierType, &str)>) {
    (author.name.as_deref(), author.id.as_ref().map(id))
}
