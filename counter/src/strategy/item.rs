//! Items and what they are part of.

use super::dice::Dice;
use super::usage;
use crate::definition::{Definition, Field, Presence, parent_of};
use crate::release::Release;
use crate::report::{Author, Header, Identifier, Item, Parent, Work};
use crate::vocabulary::{ArticleVersion, DataType, IdentifierType};

/// How many items a report has at most.
const ITEMS: usize = 6;

/// The items of a report: those of one parent after one another.
pub(super) fn items(definition: &'static Definition, header: &Header, dice: &mut Dice) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    for _ in 0..dice.below(ITEMS) {
        let last = items.last().and_then(|item| item.parent.clone());
        if let Some(item) = item(definition, header, last, dice) {
            items.push(item);
        }
    }
    items
}

/// Whether a report has a column.
pub(super) fn has(definition: &Definition, header: &Header, field: Field) -> bool {
    definition.column(field).is_some_and(|column| match column.presence {
        Presence::Required => true,
        Presence::WhenShown | Presence::Extension => header.shows(field.as_str()),
        Presence::WithParents => header.includes("Include_Parent_Details"),
        Presence::WithComponents => header.includes("Include_Component_Details"),
    })
}

fn item(definition: &'static Definition, header: &Header, last: Option<Box<Parent>>, dice: &mut Dice) -> Option<Item> {
    let data_type = dice.one(definition.data_types)?.clone();
    let has = |field| has(definition, header, field);
    let is_platform = !has(Field::Publisher);
    let mut work = work(has, Field::DataType, dice);
    if is_platform {
        work = Work::default();
    }
    let performance = usage::sets(definition, header, &data_type, dice);
    (!performance.is_empty()).then(|| Item {
        platform: Some(if is_platform { format!("Platform {}", dice.fresh()) } else { dice.text() }),
        publisher: (!is_platform).then(|| if dice.one_in(6) { String::new() } else { dice.text() }),
        publisher_id: if !is_platform && dice.one_in(2) { publisher(dice) } else { Vec::new() },
        parent: parent(definition, has, &data_type, last, dice),
        performance,
        work,
    })
}

fn publisher(dice: &mut Dice) -> Vec<Identifier> {
    let mut ids = vec![Identifier::new(IdentifierType::Isni, "0000000121032683")];
    if dice.one_in(3) {
        ids.push(Identifier::new(IdentifierType::Proprietary, format!("P1:pub{}", dice.below(100))));
    }
    ids
}

/// The parent of an item, where the report tells it; often the one of the item before.
fn parent(
    definition: &Definition,
    has: impl Fn(Field) -> bool + Copy,
    data_type: &DataType,
    last: Option<Box<Parent>>,
    dice: &mut Dice,
) -> Option<Box<Parent>> {
    let kinds = match definition.release {
        Release::R51 => parent_of(data_type)?.types,
        Release::R5 => definition.parent_data_types,
    };
    if !has(Field::ParentTitle) || kinds.is_empty() || dice.one_in(4) {
        return None;
    }
    let has_kind = has(Field::ParentDataType);
    let fits = |last: &Parent| last.data_type.as_ref().map_or(!has_kind, |kind| kinds.contains(kind));
    if let Some(last) = last.filter(|last| fits(last) && dice.one_in(2)) {
        return Some(last);
    }
    let data_type = dice.one(kinds).filter(|_| has_kind).cloned();
    Some(Box::new(Parent { work: work(has, Field::ParentDataType, dice), data_type }))
}

/// A description, with what the report has columns for. What it is of is told by the column of its data type.
pub(super) fn work(has: impl Fn(Field) -> bool, of: Field, dice: &mut Dice) -> Work {
    let number = dice.fresh();
    // In the order of `FIELDS`.
    let fields = match of {
        Field::ParentDataType => PARENT,
        Field::ComponentDataType => COMPONENT,
        _ => ITEM,
    };
    let mut work = Work { name: Some(dice.text()), ..Work::default() };
    for (at, field) in fields.iter().enumerate() {
        if !field.is_some_and(&has) {
            continue;
        }
        let id = match at {
            0 => {
                work.authors = (0..dice.below(3)).map(|_| author(dice)).collect();
                // Nobody is an author twice.
                work.authors.dedup();
                continue;
            }
            1 => {
                work.publication_date = dice.one_in(2).then(|| "2024-03-20".to_owned());
                continue;
            }
            2 => {
                work.article_version = dice.one_in(3).then_some(ArticleVersion::OfRecord);
                continue;
            }
            // There is always one identifier.
            3 => Identifier::new(IdentifierType::Proprietary, format!("P1:{number}")),
            _ if !dice.one_in(2) => continue,
            4 => Identifier::new(IdentifierType::Doi, format!("10.1234/a{number}")),
            5 => Identifier::new(IdentifierType::Isbn, "978-3-16-148410-0"),
            6 => Identifier::new(IdentifierType::PrintIssn, issn(dice)),
            7 => Identifier::new(IdentifierType::OnlineIssn, issn(dice)),
            _ => Identifier::new(IdentifierType::Uri, format!("https://example.org/{number}")),
        };
        work.ids.push(id);
    }
    work
}

type Fields = [Option<Field>; 9];

const ITEM: Fields = [
    Some(Field::Authors),
    Some(Field::PublicationDate),
    Some(Field::ArticleVersion),
    Some(Field::ProprietaryId),
    Some(Field::Doi),
    Some(Field::Isbn),
    Some(Field::PrintIssn),
    Some(Field::OnlineIssn),
    Some(Field::Uri),
];
const PARENT: Fields = [
    Some(Field::ParentAuthors),
    Some(Field::ParentPublicationDate),
    Some(Field::ParentArticleVersion),
    Some(Field::ParentProprietaryId),
    Some(Field::ParentDoi),
    Some(Field::ParentIsbn),
    Some(Field::ParentPrintIssn),
    Some(Field::ParentOnlineIssn),
    Some(Field::ParentUri),
];
const COMPONENT: Fields = [
    Some(Field::ComponentAuthors),
    Some(Field::ComponentPublicationDate),
    None,
    Some(Field::ComponentProprietaryId),
    Some(Field::ComponentDoi),
    Some(Field::ComponentIsbn),
    Some(Field::ComponentPrintIssn),
    Some(Field::ComponentOnlineIssn),
    Some(Field::ComponentUri),
];

fn author(dice: &mut Dice) -> Author {
    let id = match dice.below(3) {
        0 => None,
        1 => Some(Identifier::new(IdentifierType::Orcid, "0000-0002-1825-0097")),
        _ => Some(Identifier::new(IdentifierType::Isni, "0000000121032683")),
    };
    Author { name: Some(dice.text()), id }
}

/// An ISSN with its check digit.
fn issn(dice: &mut Dice) -> String {
    let digits = dice.digits(7);
    let sum = digits
        .chars()
        .zip((2..=8u32).rev())
        .map(|(digit, weight)| digit.to_digit(10).unwrap_or(0).saturating_mul(weight));
    let check = match (11u32).saturating_sub(sum.sum::<u32>() % 11) % 11 {
        10 => 'X',
        check => char::from_digit(check, 10).unwrap_or('0'),
    };
    let (front, back) = digits.split_at_checked(4).unwrap_or_default();
    format!("{front}-{back}{check}")
}
