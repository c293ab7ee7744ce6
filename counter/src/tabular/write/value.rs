//! What an item has for each column.

use crate::definition::Field;
use crate::report::{AttributePerformance, Attributes, Component, Item, Work};
use crate::vocabulary::{AccessMethod, AccessType, ArticleVersion, DataType, IdentifierType, SectionType};

/// The column for an identifier of an item; none where tables have none.
pub(super) fn of_item(kind: &IdentifierType) -> Option<Field> {
    Some(match kind {
        IdentifierType::Doi => Field::Doi,
        IdentifierType::Proprietary => Field::ProprietaryId,
        IdentifierType::Isbn => Field::Isbn,
        IdentifierType::PrintIssn => Field::PrintIssn,
        IdentifierType::OnlineIssn => Field::OnlineIssn,
        IdentifierType::Uri => Field::Uri,
        _ => return None,
    })
}

/// The column in which a parent has what an item has in another.
pub(super) fn of_parent(field: Field) -> Option<Field> {
    Some(match field {
        Field::Authors => Field::ParentAuthors,
        Field::PublicationDate => Field::ParentPublicationDate,
        Field::ArticleVersion => Field::ParentArticleVersion,
        Field::Doi => Field::ParentDoi,
        Field::ProprietaryId => Field::ParentProprietaryId,
        Field::Isbn => Field::ParentIsbn,
        Field::PrintIssn => Field::ParentPrintIssn,
        Field::OnlineIssn => Field::ParentOnlineIssn,
        Field::Uri => Field::ParentUri,
        _ => return None,
    })
}

/// The column in which a component has what an item has in another.
pub(super) fn of_component(field: Field) -> Option<Field> {
    Some(match field {
        Field::Authors => Field::ComponentAuthors,
        Field::PublicationDate => Field::ComponentPublicationDate,
        Field::Doi => Field::ComponentDoi,
        Field::ProprietaryId => Field::ComponentProprietaryId,
        Field::Isbn => Field::ComponentIsbn,
        Field::PrintIssn => Field::ComponentPrintIssn,
        Field::OnlineIssn => Field::ComponentOnlineIssn,
        Field::Uri => Field::ComponentUri,
        _ => return None,
    })
}

/// The text for a column, but for identifiers of publishers and for authors, which are composed.
pub(super) fn text<'a>(
    field: Field,
    item: &'a Item,
    set: &'a AttributePerformance,
    component: Option<&'a Component>,
) -> Option<&'a str> {
    let parent = item.parent.as_deref();
    let (work, attributes) = (&item.work, &set.attributes);
    let of_parent = |kind| parent?.work.id(kind);
    let of_component = |kind| component?.work.id(kind);
    match field {
        Field::Database | Field::Title | Field::Item => work.name.as_deref(),
        Field::Publisher => item.publisher.as_deref(),
        Field::Platform => item.platform.as_deref(),
        Field::PublicationDate => work.publication_date.as_deref(),
        Field::ArticleVersion => work.article_version.as_ref().map(ArticleVersion::as_str),
        Field::Doi => work.id(&IdentifierType::Doi),
        Field::ProprietaryId => work.id(&IdentifierType::Proprietary),
        Field::Isbn => work.id(&IdentifierType::Isbn),
        Field::PrintIssn => work.id(&IdentifierType::PrintIssn),
        Field::OnlineIssn => work.id(&IdentifierType::OnlineIssn),
        Field::Uri => work.id(&IdentifierType::Uri),
        Field::ParentTitle => parent?.work.name.as_deref(),
        Field::ParentPublicationDate => parent?.work.publication_date.as_deref(),
        Field::ParentArticleVersion => parent?.work.article_version.as_ref().map(ArticleVersion::as_str),
        Field::ParentDataType => parent?.data_type.as_ref().map(DataType::as_str),
        Field::ParentDoi => of_parent(&IdentifierType::Doi),
        Field::ParentProprietaryId => of_parent(&IdentifierType::Proprietary),
        Field::ParentIsbn => of_parent(&IdentifierType::Isbn),
        Field::ParentPrintIssn => of_parent(&IdentifierType::PrintIssn),
        Field::ParentOnlineIssn => of_parent(&IdentifierType::OnlineIssn),
        Field::ParentUri => of_parent(&IdentifierType::Uri),
        Field::ComponentTitle => component?.work.name.as_deref(),
        Field::ComponentPublicationDate => component?.work.publication_date.as_deref(),
        Field::ComponentDataType => component?.data_type.as_ref().map(DataType::as_str),
        Field::ComponentDoi => of_component(&IdentifierType::Doi),
        Field::ComponentProprietaryId => of_component(&IdentifierType::Proprietary),
        Field::ComponentIsbn => of_component(&IdentifierType::Isbn),
        Field::ComponentPrintIssn => of_component(&IdentifierType::PrintIssn),
        Field::ComponentOnlineIssn => of_component(&IdentifierType::OnlineIssn),
        Field::ComponentUri => of_component(&IdentifierType::Uri),
        Field::DataType => attributes.data_type.as_ref().map(DataType::as_str),
        Field::SectionType => attributes.section_type.as_ref().map(SectionType::as_str),
        Field::YearOfPublication => attributes.yop.as_deref(),
        Field::AccessType => attributes.access_type.as_ref().map(AccessType::as_str),
        Field::AccessMethod => attributes.access_method.as_ref().map(AccessMethod::as_str),
        field => extension(field.as_str(), attributes),
    }
}

/// The value of an element by which a report is extended.
pub(super) fn extension<'a>(name: &str, attributes: &'a Attributes) -> Option<&'a str> {
    attributes.extensions.iter().find(|extension| extension.name == name).map(|extension| &*extension.value)
}

/// The columns that an item needs, but for elements of providers. What needs none that there is is passed over.
pub(crate) fn fields(item: &Item, name: Field, each: &mut impl FnMut(Field)) {
    work(&item.work, name, Some, each);
    let mut some = |is_there: bool, field| {
        if is_there {
            each(field);
        }
    };
    some(is_said(item.publisher.as_deref()), Field::Publisher);
    some(!item.publisher_id.is_empty(), Field::PublisherId);
    some(is_said(item.platform.as_deref()), Field::Platform);
    if let Some(parent) = &item.parent {
        some(parent.data_type.is_some(), Field::ParentDataType);
    }
    for set in &item.performance {
        let attributes = &set.attributes;
        some(attributes.data_type.is_some(), Field::DataType);
        some(attributes.section_type.is_some(), Field::SectionType);
        some(is_said(attributes.yop.as_deref()), Field::YearOfPublication);
        some(attributes.access_type.is_some(), Field::AccessType);
        some(attributes.access_method.is_some(), Field::AccessMethod);
        for field in attributes.extensions.iter().filter_map(|extension| Field::known(&extension.name)) {
            some(true, field);
        }
        some(set.components.iter().any(|component| component.data_type.is_some()), Field::ComponentDataType);
    }
    if let Some(parent) = &item.parent {
        work(&parent.work, Field::ParentTitle, of_parent, each);
    }
    for component in item.performance.iter().flat_map(|set| &set.components) {
        work(&component.work, Field::ComponentTitle, of_component, each);
    }
}

/// The columns that a description needs; `of` says which they are for an item, a parent or a component.
fn work(work: &Work, name: Field, of: impl Fn(Field) -> Option<Field>, each: &mut impl FnMut(Field)) {
    if is_said(work.name.as_deref()) {
        each(name);
    }
    let said = [
        (!work.authors.is_empty(), Field::Authors),
        (is_said(work.publication_date.as_deref()), Field::PublicationDate),
        (work.article_version.is_some(), Field::ArticleVersion),
    ];
    let said = said.into_iter().filter(|(is_there, _)| *is_there).map(|(_, field)| field);
    said.chain(work.ids.iter().filter_map(|id| of_item(&id.kind))).filter_map(of).for_each(each);
}

pub(super) fn is_said(text: Option<&str>) -> bool {
    text.is_some_and(|text| !text.is_empty())
}
