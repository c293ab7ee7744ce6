//! Lists of identifiers, in the shape of either release.

use bibwire_core::Diagnostic;

use super::notes::Notes;
use super::{pairs, text};
use crate::json::tape::{Kind, Value};
use crate::release::Release;
use crate::report::Identifier;
use crate::rules::properties;
use crate::vocabulary::IdentifierType;

/// Whose identifiers they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Owner {
    Institution,
    Publisher,
    Item,
    /// An item of a database report.
    Database,
}

impl Owner {
    /// The types that it may have: CoP 5.1, 3.2.5 and Table 3.m.
    fn types(self, release: Release) -> &'static [IdentifierType] {
        use IdentifierType::{Doi, Isbn, Isil, Isni, LinkingIssn, Oclc, OnlineIssn, PrintIssn, Proprietary, Ror, Uri};
        match (self, release) {
            (Owner::Institution, _) => &[Isni, Isil, Oclc, Proprietary, Ror],
            (Owner::Publisher, _) => &[Isni, Proprietary, Ror],
            (Owner::Item, Release::R51) => &[Doi, Proprietary, Isbn, PrintIssn, OnlineIssn, Uri],
            (Owner::Item, Release::R5) => &[Doi, Proprietary, Isbn, PrintIssn, OnlineIssn, LinkingIssn, Uri],
            (Owner::Database, _) => &[Proprietary],
        }
    }

    /// Whether there may be more than one of a type.
    fn has_many(self) -> bool {
        matches!(self, Owner::Institution | Owner::Publisher)
    }
}

/// Reads identifiers: `{"ISNI": ["…"]}` in release 5.1, `[{"Type": "ISNI", "Value": "…"}]` in release 5.
pub(crate) fn read<'t>(value: Value<'t>, owner: Owner, release: Release, notes: &mut Notes<'_, 't>) -> Vec<Identifier> {
    let mut ids = Vec::new();
    if !pairs::shape(value, release, notes) {
        return ids;
    }
    match value.kind() {
        Kind::Object => {
            for member in value.members() {
                let kind = kind(member.key, owner, release, |finding| notes.name(finding, &member));
                let values = listed(member.value, owner.has_many(), notes);
                ids.extend(values.into_iter().map(|value| Identifier::new(kind.clone(), value)));
            }
        }
        _ => {
            for pair in pairs::read(value, ["Type", "Value"], notes) {
                let mut finding = None;
                let kind = kind(&pair.name, owner, release, |found| finding = Some(found.found(&pair.name)));
                if let Some(finding) = finding {
                    notes.note(finding, pair.at);
                }
                let twice = ids.iter().any(|id: &Identifier| id.kind == kind);
                if twice && (!owner.has_many() || ids.iter().any(|id| id.kind == kind && id.value == pair.value)) {
                    notes.tell(&properties::TWICE, pair.at);
                }
                ids.push(Identifier::new(kind, pair.value));
            }
        }
    }
    ids
}

/// The type of an identifier, by the name that was written.
fn kind(name: &str, owner: Owner, release: Release, tell: impl FnOnce(Diagnostic)) -> IdentifierType {
    let kind = IdentifierType::from(name);
    let kinds = owner.types(release);
    if kinds.contains(&kind) {
        return kind;
    }
    match IdentifierType::meant(name).filter(|meant| kinds.contains(meant)) {
        Some(meant) => {
            tell(Diagnostic::new(&properties::SPELLED).expected(&meant).repaired(format_args!("read as {meant}")));
            meant
        }
        None => {
            let rule = if kind.is_known() { &properties::NOT_IN_REPORT } else { &properties::UNKNOWN };
            tell(Diagnostic::new(rule));
            kind
        }
    }
}

/// The values of a member that has one, or a list of them.
pub(super) fn listed<'t>(value: Value<'t>, many: bool, notes: &mut Notes<'_, 't>) -> Vec<String> {
    match value.kind() {
        Kind::Array if many => {
            let elements: Vec<_> = value.elements().collect();
            if elements.is_empty() {
                notes.mend(&properties::EMPTY, value, "it is left out");
            }
            elements.into_iter().filter_map(|element| text::read(element, notes)).collect()
        }
        Kind::Array => {
            let elements: Vec<_> = value.elements().collect();
            match elements.len() {
                0 => notes.mend(&properties::EMPTY, value, "it is left out"),
                1 => notes.mend(&properties::A_LIST, value, "its one value is taken"),
                _ => notes.tell(&properties::A_LIST, value),
            }
            elements.into_iter().filter_map(|element| text::read(element, notes)).collect()
        }
        Kind::String | Kind::Number | Kind::Bool if many => {
            notes.mend(&properties::NOT_A_LIST, value, "read as a list of one");
            text::read(value, notes).into_iter().collect()
        }
        _ => text::read(value, notes).into_iter().collect(),
    }
}
