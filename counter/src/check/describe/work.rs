//! What describes an item, a parent or a component alike.

use bibwire_core::Diagnostic;
use bibwire_core::identifier::{Form as Written, orcid};

use super::super::{Ear, Facts, edition, identifier};
use super::{date, says_nothing};
use crate::input::Form;
use crate::release::Release;
use crate::report::{Author, Identifier, Work};
use crate::rules::{identifiers, items};
use crate::spot::Spot;
use crate::vocabulary::{ArticleVersion, IdentifierType};

/// How many authors are told.
const AUTHORS_AT_MOST: usize = 3;

/// With how many the others are compared, so that many take no longer than that.
const AUTHORS_COMPARED: usize = 8;

/// Whose description it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whose {
    /// That of the item.
    Item,
    /// That of its parent.
    Parent,
    /// That of a component, by the number of its set and its own.
    Component(usize, usize),
}

/// The names of an element: that of release 5 in JSON, and that of all else.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Member {
    flat: &'static str,
    name: &'static str,
}

/// The authors.
pub(crate) const AUTHORS: Member = Member { flat: "Item_Contributors", name: "Authors" };
/// The date of publication.
pub(crate) const DATE: Member = Member { flat: "Item_Dates", name: "Publication_Date" };
/// The version of an article.
pub(crate) const VERSION: Member = Member { flat: "Item_Attributes", name: "Article_Version" };

impl Member {
    /// Its name in a report.
    pub(crate) fn of(self, facts: &Facts) -> &'static str {
        if facts.release == Release::R5 && facts.form == Form::Json { self.flat } else { self.name }
    }
}

impl Whose {
    /// The spot of a member.
    pub(crate) fn spot(self, member: &str) -> Spot<'_> {
        match self {
            Whose::Item => Spot::Item(Some(member)),
            Whose::Parent => Spot::Parent(Some(member)),
            Whose::Component(set, number) => Spot::Component(set, number, Some(member)),
        }
    }

    /// The name of its name.
    pub(crate) fn name(self, facts: &Facts) -> &'static str {
        match (self, facts.release) {
            (Whose::Item, _) => super::name_of(facts).map_or("Title", |field| field.as_str()),
            (_, Release::R5) if facts.form == Form::Json => "Item_Name",
            (Whose::Parent, _) => "Title",
            (Whose::Component(..), _) => "Item",
        }
    }
}

/// Judges a description: CoP 5.1, 3.2.7 and Tables 3.l to 3.n.
pub(in crate::check) fn check(work: &Work, whose: Whose, facts: &Facts, ear: &mut Ear<'_>) {
    if let Some(name) = work.name.as_deref() {
        if says_nothing(name) {
            ear.found(&items::FILLER, whose.spot(whose.name(facts)), name);
        } else if name.is_empty() && whose != Whose::Item {
            empty(whose.spot(whose.name(facts)), facts, ear);
        }
    }
    for id in &work.ids {
        edition::check(&id.kind, &id.value, whose.spot(id.kind.as_str()), facts, ear);
    }
    if let Some(print) = work.id(&IdentifierType::PrintIssn).filter(|issn| !issn.is_empty())
        && work.id(&IdentifierType::OnlineIssn) == Some(print)
    {
        ear.found(&items::SAME_ISSN, whose.spot("Online_ISSN"), print);
    }
    if !work.authors.is_empty() {
        authors(&work.authors, whose, facts, ear);
    }
    if let Some(text) = work.publication_date.as_deref() {
        let spot = whose.spot(DATE.of(facts));
        match text {
            "" => empty(spot, facts, ear),
            text if says_nothing(text) => ear.found(&items::FILLER, spot, text),
            text => {
                if let Some(finding) = date::judge(text) {
                    ear.report(finding, spot);
                }
            }
        }
    }
    if let Some(version @ ArticleVersion::Other(text)) = &work.article_version {
        let spot = whose.spot(VERSION.of(facts));
        match &**text {
            "" => empty(spot, facts, ear),
            text if says_nothing(text) => ear.found(&items::FILLER, spot, text),
            _ => ear.found(&items::ARTICLE_VERSION, spot, version),
        }
    }
}

/// An element that may be left out says something: in JSON it is left out, in a table its cell is empty.
fn empty(spot: Spot<'_>, facts: &Facts, ear: &mut Ear<'_>) {
    if facts.form == Form::Json {
        ear.tell(&items::EMPTY, spot);
    }
}

fn authors(authors: &[Author], whose: Whose, facts: &Facts, ear: &mut Ear<'_>) {
    let all = AUTHORS.of(facts);
    if authors.len() > AUTHORS_AT_MOST {
        ear.found(&items::AUTHORS, whose.spot(all), format_args!("{} authors", authors.len()));
    }
    for (at, author) in authors.iter().enumerate() {
        let mut tell = |finding: Diagnostic| {
            let own = format!("{all}/{at}");
            ear.report(finding, whose.spot(if facts.form == Form::Json { &own } else { all }));
        };
        match author.name.as_deref() {
            // In JSON a name that is not there was told.
            None if facts.form == Form::Json => {}
            None | Some("") => tell(Diagnostic::new(&items::AUTHOR_NAME)),
            Some(name) if says_nothing(name) => tell(Diagnostic::new(&items::FILLER).found(name)),
            Some(name) if authors.iter().take(at.min(AUTHORS_COMPARED)).any(|before| before == author) => {
                tell(Diagnostic::new(&items::AUTHOR_TWICE).found(name));
            }
            Some(_) => {}
        }
        if let Some(id) = &author.id {
            let finding = match id.kind {
                IdentifierType::Isni | IdentifierType::Orcid => identifier::judge(&id.kind, &id.value),
                _ => Some(of_no_author(&id.kind, &id.value)),
            };
            finding.into_iter().for_each(tell);
        }
    }
}

/// An identifier that is no ISNI and no ORCID, by its kind. An ORCID is known by its looks, too.
fn of_no_author(kind: &IdentifierType, value: &str) -> Diagnostic {
    let found = match kind.as_str() {
        "" => value.to_owned(),
        kind => format!("{kind}:{value}"),
    };
    let finding = Diagnostic::new(&identifiers::KIND).found(found);
    match author_id(value) {
        Some(id) => finding.expected(format_args!("{}:{}", id.kind, id.value)),
        None => finding.expected("an ORCID or an ISNI"),
    }
}

/// The ORCID that a text without a kind is by its looks.
pub(crate) fn author_id(text: &str) -> Option<Identifier> {
    let number = match orcid::form(text) {
        Written::Right => text.to_owned(),
        Written::Meant(meant) => meant,
        Written::Wrong(_) => return None,
    };
    Some(Identifier::new(IdentifierType::Orcid, number))
}
