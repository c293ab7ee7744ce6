//! What is said of an item, of what it is part of, and of its parts.

/// The methods that describe whatever has a [`Work`](crate::report::Work).
macro_rules! described {
    ($name:ident) => {
        impl $name {
            /// Its DOI, without an address before it.
            pub fn doi(self, doi: impl Into<String>) -> $name {
                self.id(IdentifierType::Doi, doi)
            }

            /// Its book number: thirteen digits with hyphens.
            pub fn isbn(self, number: impl Into<String>) -> $name {
                self.id(IdentifierType::Isbn, number)
            }

            /// Its serial's number in print.
            pub fn print_issn(self, number: impl Into<String>) -> $name {
                self.id(IdentifierType::PrintIssn, number)
            }

            /// Its serial's number online.
            pub fn online_issn(self, number: impl Into<String>) -> $name {
                self.id(IdentifierType::OnlineIssn, number)
            }

            /// What the platform knows it by, and the platform ID under which that is unique.
            pub fn proprietary(self, namespace: &str, id: &str) -> $name {
                self.id(IdentifierType::Proprietary, format!("{namespace}:{id}"))
            }

            /// Its address, one that lasts.
            pub fn uri(self, address: impl Into<String>) -> $name {
                self.id(IdentifierType::Uri, address)
            }

            /// Any identifier. There is one of a kind.
            pub fn id(mut self, kind: IdentifierType, value: impl Into<String>) -> $name {
                self.work.ids.push(Identifier::new(kind, value));
                self
            }

            /// An author. There are three at most.
            pub fn author(mut self, name: impl Into<String>) -> $name {
                self.work.authors.push(Author { name: Some(name.into()), id: None });
                self
            }

            /// An author with an ORCID or an ISNI.
            pub fn author_with_id(mut self, name: impl Into<String>, id: Identifier) -> $name {
                self.work.authors.push(Author { name: Some(name.into()), id: Some(id) });
                self
            }

            /// When it was published: `yyyy-mm-dd`.
            pub fn published(mut self, date: impl Into<String>) -> $name {
                self.work.publication_date = Some(date.into());
                self
            }

            /// Which version of an article it is.
            pub fn version(mut self, version: ArticleVersion) -> $name {
                self.work.article_version = Some(version);
                self
            }
        }
    };
}

pub(super) use described;
