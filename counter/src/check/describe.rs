//! Descriptions of items: names, identifiers, authors, dates.

pub(crate) mod date;
mod text;
mod work;

use text::is_absent;
pub(crate) use text::says_nothing;
pub(super) use work::check as describe;
pub(crate) use work::{AUTHORS, DATE, VERSION, Whose, author_id};

use bibwire_core::Diagnostic;

use super::{Ear, Facts, edition};
use crate::definition::Field;
use crate::input::Form;
use crate::release::Release;
use crate::report::{Identifier, Item};
use crate::rules::{identifiers, items};
use crate::spot::Spot;
use crate::vocabulary::{IdentifierType, ReportId};

/// With how many the others are compared, so that many take no longer than that.
const IDS_COMPARED: usize = 16;

/// Judges the description of an item.
pub(super) fn check(item: &Item, facts: &Facts, ear: &mut Ear<'_>) {
    describe(&item.work, Whose::Item, facts, ear);
    named(item, facts, ear);
    platform(item, facts, ear);
    publisher(item, facts, ear);
    filtered(item, facts, ear);
}

/// The name and the identifiers: one of them at least.
fn named(item: &Item, facts: &Facts, ear: &mut Ear<'_>) {
    let Some(field) = name_of(facts) else { return };
    let name = Spot::Item(Some(field.as_str()));
    let has_name = item.work.name.as_deref().is_some_and(|name| !name.is_empty());
    let has_id = item.work.ids.iter().any(|id| !id.value.is_empty() && !says_nothing(&id.value));
    let is_told = item.work.name.is_none() && facts.form == Form::Json;
    match (has_name, has_id) {
        (true, true) => {}
        (true, false) => ear.tell(&items::NO_ID, Spot::Item(None)),
        (false, _) if field == Field::Database => {
            if !is_told {
                ear.tell(&items::NO_NAME, name);
            }
        }
        (false, false) => ear.tell(&items::UNIDENTIFIED, Spot::Item(None)),
        (false, true) if is_told => {}
        (false, true) => ear.tell(&items::NAMELESS, name),
    }
}

/// What has the name of an item; nothing in a platform report, and nothing that is known in another's report.
pub(crate) fn name_of(facts: &Facts) -> Option<Field> {
    match facts.definition.and_then(|definition| definition.id.master())? {
        ReportId::Dr => Some(Field::Database),
        ReportId::Tr => Some(Field::Title),
        ReportId::Ir => Some(Field::Item),
        _ => None,
    }
}

fn platform(item: &Item, facts: &Facts, ear: &mut Ear<'_>) {
    let spot = Spot::Item(Some("Platform"));
    match item.platform.as_deref() {
        platform if is_absent(platform, facts.form) => ear.tell(&items::NO_NAME, spot),
        Some(platform) if says_nothing(platform) => ear.found(&items::FILLER, spot, platform),
        _ => {}
    }
}

fn publisher(item: &Item, facts: &Facts, ear: &mut Ear<'_>) {
    let has_publishers = facts.definition.is_none_or(|definition| definition.id.master() != Some(ReportId::Pr));
    let spot = Spot::Item(Some("Publisher"));
    match item.publisher.as_deref() {
        publisher if has_publishers && is_absent(publisher, facts.form) => ear.tell(&items::NO_PUBLISHER, spot),
        Some(publisher) if says_nothing(publisher) => ear.found(&items::FILLER, spot, publisher),
        _ => {}
    }
    for (at, id) in item.publisher_id.iter().enumerate() {
        let finding =
            edition::judge(&id.kind, &id.value, facts.version).or_else(|| of_publisher(at, &item.publisher_id, facts));
        if let Some(finding) = finding {
            let own = ["Publisher_ID/", id.kind.as_str()].concat();
            ear.report(finding, Spot::Item(Some(if facts.form == Form::Json { &own } else { "Publisher_ID" })));
        }
    }
}

/// What is wrong with an identifier of a publisher by its kind and those before it. In JSON the kinds are the names of
/// members, and what is twice in a list of pairs was told.
fn of_publisher(at: usize, ids: &[Identifier], facts: &Facts) -> Option<Diagnostic> {
    let id = ids.get(at)?;
    let before = || ids.iter().take(at.min(IDS_COMPARED));
    let found = |rule| Some(Diagnostic::new(rule).found(&id.value));
    match (facts.form, facts.release) {
        (Form::Json, Release::R51) if before().any(|other| other == id) => found(&identifiers::TWICE),
        (Form::Table, _) if !is_of_publishers(&id.kind) => found(&identifiers::KIND),
        (Form::Table, _) if before().any(|other| namespace(other) == namespace(id)) => found(&identifiers::SEVERAL),
        _ => None,
    }
}

/// Whether a publisher may have an identifier of a kind. One without a kind was told as such.
fn is_of_publishers(kind: &IdentifierType) -> bool {
    matches!(kind, IdentifierType::Isni | IdentifierType::Ror | IdentifierType::Proprietary)
        || *kind == IdentifierType::Other(Box::default())
}

/// What is before the colon of an identifier in a table.
fn namespace(id: &Identifier) -> (&IdentifierType, Option<&str>) {
    let own = (id.kind == IdentifierType::Proprietary).then(|| id.value.split_once(':')).flatten();
    (&id.kind, own.map(|(namespace, _)| namespace))
}

/// What the filters of the report let through.
fn filtered(item: &Item, facts: &Facts, ear: &mut Ear<'_>) {
    let wanted = &facts.wanted;
    let is_out = |wanted: &[String], name: &Option<String>| {
        let name = name.as_deref().filter(|name| !name.is_empty())?;
        (!wanted.is_empty() && !wanted.iter().any(|wanted| wanted == name)).then(|| name.to_owned())
    };
    if let Some(platform) = is_out(&wanted.platforms, &item.platform) {
        ear.found(&items::PLATFORM_FILTERED, Spot::Item(Some("Platform")), platform);
    }
    let has_databases = name_of(facts) == Some(Field::Database);
    if let Some(database) = is_out(&wanted.databases, &item.work.name).filter(|_| has_databases) {
        ear.found(&items::DATABASE_FILTERED, Spot::Item(Some("Database")), database);
    }
    if !wanted.takes_ids_of(item) {
        ear.tell(&items::ID_FILTERED, Spot::Item(Some("Item_ID")));
    }
    if !wanted.takes_authors_of(item) {
        ear.tell(&items::AUTHOR_FILTERED, Spot::Item(Some(AUTHORS.of(facts))));
    }
}
