//! To whom the usage is attributed.

use std::collections::{BTreeMap, BTreeSet};

use bibwire_core::Diagnostic;

use super::super::{Ear, Facts, identifier};
use super::filled;
use crate::input::Form;
use crate::release::Release;
use crate::report::{Header, Identifier};
use crate::rules::{across, header as rules, identifiers};
use crate::spot::Spot;
use crate::vocabulary::{IdentifierType, same_word};

/// The name of all institutions together: CoP 5.1, 3.2.5.
pub(crate) const WORLD: &str = "The World";
/// Their proprietary identifier, behind the namespace.
const WORLD_ID: &str = "0000000000000000";

/// Judges the institution.
pub(super) fn check(facts: &Facts, ear: &mut Ear<'_>) {
    let header = &facts.header;
    filled("Institution_Name", header.institution_name.as_deref(), ear);
    // In JSON the reader tells what is not there.
    if facts.form == Form::Table && facts.release == Release::R51 && header.institution_id.is_empty() {
        ear.tell(&rules::EMPTY, Spot::Element("Institution_ID"));
    }
    ids(facts, ear);
    world(header, ear);
}

/// The identifiers: each by itself, and each once.
fn ids(facts: &Facts, ear: &mut Ear<'_>) {
    let (mut at, mut seen, mut spaces) = (BTreeMap::new(), BTreeSet::new(), BTreeSet::new());
    for id in &facts.header.institution_id {
        let place = at.entry(id.kind.as_str()).or_insert(0usize);
        let spot = Spot::Named("Institution_ID", id.kind.as_str(), Some(*place));
        *place = place.saturating_add(1);
        identifier::check(&id.kind, &id.value, spot, ear);
        // In JSON of release 5 the reader tells of a pair that is there twice.
        let pairs = facts.form == Form::Json && facts.release == Release::R5;
        let is_new = seen.insert((id.kind.as_str(), &*id.value));
        if !is_new && !pairs {
            ear.found(&identifiers::TWICE, spot, &id.value);
        } else if !spaces.insert(space(id)) && facts.form == Form::Table {
            ear.found(&identifiers::SEVERAL, spot, &id.value);
        }
    }
}

/// The namespace of an identifier.
fn space(id: &Identifier) -> &str {
    match (&id.kind, id.value.split_once(':')) {
        (IdentifierType::Proprietary, Some((namespace, _))) => namespace,
        _ => id.kind.as_str(),
    }
}

/// The report of all institutions has its name and its identifier.
fn world(header: &Header, ear: &mut Ear<'_>) {
    let Some(name) = header.institution_name.as_deref() else { return };
    let ids = || header.institution_id.iter().filter(|id| id.kind == IdentifierType::Proprietary);
    let id = ids().find(|id| id.value.rsplit_once(':').map_or(&*id.value, |(_, value)| value) == WORLD_ID);
    let is_world = same_word(name, WORLD);
    if is_world && name != WORLD {
        ear.report(Diagnostic::new(&across::WORLD_FORM).found(name).expected(WORLD), Spot::Element("Institution_Name"));
    }
    match id {
        None if is_world => {
            let finding = Diagnostic::new(&across::WORLD_WITHOUT_ID).expected(format_args!("{{namespace}}:{WORLD_ID}"));
            ear.report(finding, Spot::Element("Institution_ID"));
        }
        Some(id) if !is_world => {
            let finding = Diagnostic::new(&across::ID_WITHOUT_WORLD);
            ear.report(
                finding.found(format_args!("{name}, {}", id.value)).expected(WORLD),
                Spot::Element("Institution_Name"),
            );
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::trial::{codes, header, r5_header};
    use super::*;

    #[test]
    fn identifiers_of_institutions() {
        for (name, ids, json, table) in [
            ("图书馆", &[("Proprietary", "p1:1")] as &[_], &[] as &[&str], &[] as &[&str]),
            ("图书馆", &[], &[], &["CTR408"]),
            ("图书馆", &[("Proprietary", "p1:1"), ("Proprietary", "p2:1"), ("ISIL", "DE-25")], &[], &[]),
            ("图书馆", &[("Proprietary", "p1:1"), ("Proprietary", "p1:2")], &[], &["CTR428"]),
            ("图书馆", &[("ISNI", "000000012150090X"), ("ISNI", "000000012150090X")], &["CTR427"], &["CTR427"]),
            ("图书馆", &[("ROR", "05dxps056"), ("OCLC", "x")], &["CTR422", "CTR421"], &["CTR422", "CTR421"]),
            ("The World", &[("Proprietary", "p1:0000000000000000")], &[], &[]),
            ("the world", &[("Proprietary", "p1:0000000000000000")], &["CTR501"], &["CTR501"]),
            ("The World", &[("Proprietary", "p1:1")], &["CTR502"], &["CTR502"]),
            ("图书馆", &[("Proprietary", "p1:0000000000000000")], &["CTR504"], &["CTR504"]),
        ] {
            let ids: Vec<_> = ids.iter().map(|(kind, value)| Identifier::new((*kind).into(), *value)).collect();
            for (form, expected) in [(Form::Json, json), (Form::Table, table)] {
                let header = Header { institution_name: Some(name.into()), institution_id: ids.clone(), ..header() };
                assert_eq!(codes(&header, form, super::super::check), expected, "{name} {ids:?} {form:?}");
            }
        }
        let none = Header { institution_id: Vec::new(), ..r5_header() };
        assert_eq!(codes(&none, Form::Table, super::super::check), [""; 0]);
    }
}
