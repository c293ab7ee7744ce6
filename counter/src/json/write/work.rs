//! Descriptions: of items, parents and components.

use bibwire_core::Error;

use super::named::{self, Many, pair};
use super::out::Out;
use crate::release::Release;
use crate::report::{Author, Parent, Work};
use crate::vocabulary::{ArticleVersion, DataType, IdentifierType};

/// Writes a parent of release 5.1, but its items.
pub(super) fn parent(out: &mut Out, parent: &Parent) -> Result<(), Error> {
    write(out, "Title", &parent.work, Release::R51);
    out.member("Data_Type", parent.data_type.as_ref().map(DataType::as_str));
    super::extra(out, &parent.work.extra)
}

/// Writes a parent of release 5.
pub(super) fn flat_parent(out: &mut Out, parent: &Parent) -> Result<(), Error> {
    out.key("Item_Parent");
    out.open(b'{');
    write(out, "Item_Name", &parent.work, Release::R5);
    out.member("Data_Type", parent.data_type.as_ref().map(DataType::as_str));
    super::extra(out, &parent.work.extra)?;
    out.close(b'}');
    Ok(())
}

/// Writes the members of a description, but those that no release knows.
pub(super) fn write(out: &mut Out, name: &'static str, work: &Work, release: Release) {
    out.member(name, work.name.as_deref());
    named::identifiers(out, "Item_ID", &work.ids, release, Many::Single);
    let version = work.article_version.as_ref().map(ArticleVersion::as_str);
    match release {
        Release::R51 => {
            authors(out, &work.authors);
            out.member("Publication_Date", work.publication_date.as_deref());
            out.member("Article_Version", version);
        }
        Release::R5 => {
            contributors(out, &work.authors);
            typed(out, "Item_Dates", "Publication_Date", work.publication_date.as_deref(), work);
            typed(out, "Item_Attributes", "Article_Version", version, work);
        }
    }
}

/// The authors that are described at all.
fn said(authors: &[Author]) -> impl Iterator<Item = &Author> {
    authors.iter().filter(|author| author.name.is_some() || author.id.is_some())
}

fn authors(out: &mut Out, authors: &[Author]) {
    if said(authors).next().is_none() {
        return;
    }
    out.key("Authors");
    out.open(b'[');
    for author in said(authors) {
        out.element();
        out.open(b'{');
        out.member("Name", author.name.as_deref());
        if let Some(id) = &author.id {
            out.key(id.kind.as_str());
            out.text(&id.value);
        }
        out.close(b'}');
    }
    out.close(b']');
}

fn contributors(out: &mut Out, authors: &[Author]) {
    if said(authors).next().is_none() {
        return;
    }
    out.key("Item_Contributors");
    out.open(b'[');
    for author in said(authors) {
        out.element();
        out.open(b'{');
        out.member("Type", Some("Author"));
        out.member("Name", author.name.as_deref());
        if let Some(id) = &author.id {
            let kind = match &id.kind {
                // An identifier of no kind is a text alone.
                IdentifierType::Other(kind) if kind.is_empty() => String::new(),
                kind => format!("{kind}:"),
            };
            out.member("Identifier", Some(&(kind + &id.value)));
        }
        out.close(b'}');
    }
    out.close(b']');
}

/// Writes a list of one value of a type. Where there were others beside it, the whole list is kept as it was.
fn typed(out: &mut Out, name: &'static str, kind: &str, value: Option<&str>, work: &Work) {
    let Some(value) = value else { return };
    if work.extra.iter().any(|extra| extra.name == name) {
        return;
    }
    out.key(name);
    out.open(b'[');
    pair(out, ["Type", "Value"], kind, |out| out.text(value));
    out.close(b']');
}
