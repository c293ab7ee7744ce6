//! What is described: an item, what it is part of, and what is part of it.

use super::{Extra, Identifier};
use crate::vocabulary::{ArticleVersion, DataType, IdentifierType};

/// A description: of an item, of a parent or of a component.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[allow(clippy::exhaustive_structs, reason = "made with `..Work::default()`")]
pub struct Work {
    /// `Title`, `Database`, `Item` or `Item_Name`, by the report. An item of a platform report has none.
    pub name: Option<String>,
    /// `Item_ID`.
    pub ids: Vec<Identifier>,
    /// `Authors`, or the contributors that are authors.
    pub authors: Vec<Author>,
    /// `Publication_Date`.
    pub publication_date: Option<String>,
    /// `Article_Version`.
    pub article_version: Option<ArticleVersion>,
    /// What else was said.
    pub extra: Vec<Extra>,
}

impl Work {
    /// The identifier of a kind, the first if there are more.
    ///
    /// ```
    /// use bibwire_counter::report::{Identifier, Work};
    /// use bibwire_counter::vocabulary::IdentifierType;
    ///
    /// let work = Work { ids: vec![Identifier::new(IdentifierType::Doi, "10.1234/j1")], ..Work::default() };
    /// assert_eq!(work.id(&IdentifierType::Doi), Some("10.1234/j1"));
    /// ```
    pub fn id(&self, kind: &IdentifierType) -> Option<&str> {
        self.ids.iter().find(|id| id.kind == *kind).map(|id| &*id.value)
    }
}

/// An author: CoP 5.1, Table 3.n, at most three of an item.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[allow(clippy::exhaustive_structs, reason = "an author is a name and an identifier")]
pub struct Author {
    /// The name.
    pub name: Option<String>,
    /// An ISNI or an ORCID.
    pub id: Option<Identifier>,
}

/// What an item is part of: the journal of an article, the book of a chapter.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[allow(clippy::exhaustive_structs, reason = "made with `..Parent::default()`")]
pub struct Parent {
    /// Its description.
    pub work: Work,
    /// `Data_Type`, or `Parent_Data_Type` in a table.
    pub data_type: Option<DataType>,
}
