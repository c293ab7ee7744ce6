//! Identifiers: of institutions, publishers, items and authors.

use std::collections::{BTreeMap, HashSet};

use bibwire_core::Rule;

use super::fix::Hand;
use crate::check::Facts;
use crate::check::describe::{Whose, says_nothing};
use crate::check::identifier::{judge, of_kind};
use crate::definition::Field;
use crate::release::Release;
use crate::report::{Identifier, Work};
use crate::rules::{identifiers as rules, properties};
use crate::spot::Spot;
use crate::vocabulary::IdentifierType;

const INSTITUTION: &str = "Institution_ID";

/// So many are compared with each other; more are remembered.
const FEW: usize = 16;

/// How often an identifier is looked at again: its type, what is before it, and its form.
const ROUNDS: usize = 4;

/// Mends the identifiers of the institution. In release 5.1 there has to be one.
pub(super) fn of_institution(ids: &mut Vec<Identifier>, release: Release, hand: &mut Hand) {
    use IdentifierType::{Isil, Isni, Oclc, Proprietary, Ror};
    let takes = |kind: &IdentifierType| matches!(kind, Isil | Isni | Oclc | Proprietary | Ror);
    for (place, id) in places(ids).into_iter().zip(ids.iter_mut()) {
        let kind = id.kind.clone();
        one(id, takes, Spot::Named(INSTITUTION, kind.as_str(), Some(place)), hand);
    }
    let places = places(ids);
    let is_required = release == Release::R51;
    thin(ids, is_required, &rules::TWICE, |at, kind| Spot::Named(INSTITUTION, kind, places.get(at).copied()), hand);
}

/// Mends the identifiers of a publisher.
pub(super) fn of_publisher(ids: &mut Vec<Identifier>, hand: &mut Hand) {
    use IdentifierType::{Isni, Proprietary, Ror};
    let takes = |kind: &IdentifierType| matches!(kind, Isni | Proprietary | Ror);
    for id in ids.iter_mut() {
        if needs_a_look(id) {
            let own = ["Publisher_ID/", id.kind.as_str()].concat();
            one(id, takes, Spot::Item(Some(&own)), hand);
        }
    }
    thin(ids, false, &rules::TWICE, |_, _| Spot::Item(Some("Publisher_ID")), hand);
}

/// Mends the identifiers of an item, a parent or a component. The latter two must have one.
pub(super) fn of_work(work: &mut Work, whose: Whose, facts: &Facts, hand: &mut Hand) {
    let takes = |kind: &IdentifierType| takes(kind, whose, facts);
    if work.ids.iter().any(needs_a_look) {
        // There is one of a type.
        let mut there: HashSet<IdentifierType> = work.ids.iter().map(|id| id.kind.clone()).collect();
        for id in work.ids.iter_mut().filter(|id| needs_a_look(id)) {
            let kind = id.kind.clone();
            one(id, |kind| takes(kind) && !there.contains(kind), whose.spot(kind.as_str()), hand);
            there.insert(id.kind.clone());
        }
    }
    let is_required = whose != Whose::Item;
    thin(&mut work.ids, is_required, &properties::TWICE, |_, kind| whose.spot(kind), hand);
}

/// Mends the identifier of an author.
pub(super) fn of_author(id: &mut Identifier, spot: Spot<'_>, hand: &mut Hand) {
    use IdentifierType::{Isni, Orcid};
    one(id, |kind| matches!(kind, Isni | Orcid), spot, hand);
    let is_of_authors = matches!(id.kind, Isni | Orcid);
    if let Some(fixed) = crate::check::describe::author_id(&id.value).filter(|_| !is_of_authors) {
        put(id, &rules::KIND, spot, fixed, hand);
    }
}

/// Whether a type may be that of an item: its report has a column for it.
fn takes(kind: &IdentifierType, whose: Whose, facts: &Facts) -> bool {
    let own = match kind {
        IdentifierType::Doi => Field::Doi,
        IdentifierType::Proprietary => Field::ProprietaryId,
        IdentifierType::Isbn => Field::Isbn,
        IdentifierType::PrintIssn => Field::PrintIssn,
        IdentifierType::OnlineIssn => Field::OnlineIssn,
        IdentifierType::Uri => Field::Uri,
        _ => return false,
    };
    let prefix = match whose {
        Whose::Item => return facts.definition.is_some_and(|definition| definition.column(own).is_some()),
        Whose::Parent => "Parent_",
        Whose::Component(..) => "Component_",
    };
    let field = Field::known(&[prefix, own.as_str()].concat());
    facts.definition.zip(field).is_some_and(|(definition, field)| definition.column(field).is_some())
}

/// Whether anything is wrong with an identifier.
fn needs_a_look(id: &Identifier) -> bool {
    !id.kind.is_known() || judge(&id.kind, &id.value).is_some()
}

/// Mends one identifier, by the types that it may have.
fn one(id: &mut Identifier, takes: impl Fn(&IdentifierType) -> bool, spot: Spot<'_>, hand: &mut Hand) {
    for _ in 0..ROUNDS {
        let Some((rule, fixed)) = meant(id, &takes) else { return };
        put(id, rule, spot, fixed, hand);
    }
}

#[cold]
fn put(id: &mut Identifier, rule: &'static Rule, spot: Spot<'_>, fixed: Identifier, hand: &mut Hand) {
    let shown = |id: &Identifier| format!("{}:{}", id.kind, id.value);
    match id.kind == fixed.kind {
        true => hand.note(rule, spot, &id.value, &fixed.value),
        false => hand.note(rule, spot, shown(id), shown(&fixed)),
    }
    *id = fixed;
}

/// What is certainly meant by an identifier, and the rule that it breaks.
fn meant(id: &Identifier, takes: &impl Fn(&IdentifierType) -> bool) -> Option<(&'static Rule, Identifier)> {
    if let IdentifierType::Other(text) = &id.kind {
        let kind = IdentifierType::meant(text).filter(takes)?;
        return Some((&properties::SPELLED, Identifier::new(kind, &*id.value)));
    }
    let finding = judge(&id.kind, &id.value)?;
    let is = |rule: &Rule| finding.rule.code == rule.code;
    if is(&rules::KIND) {
        let (kind, value) = of_kind(&id.value)?;
        let fixed = Identifier::new(kind, value);
        let value = match judge(&fixed.kind, &fixed.value) {
            None => fixed.value,
            Some(again) => again.expected.filter(|_| again.rule.code == rules::FORM.code)?,
        };
        let fixed = Identifier { value, ..fixed };
        return (takes(&fixed.kind) && judge(&fixed.kind, &fixed.value).is_none()).then_some((&rules::KIND, fixed));
    }
    let fixed = Identifier::new(id.kind.clone(), finding.expected.filter(|_| finding.rule.code == rules::FORM.code)?);
    let again = judge(&fixed.kind, &fixed.value);
    again.is_none_or(|again| again.rule.code == rules::KIND.code).then_some((&rules::FORM, fixed))
}

/// The place of each among those of its type.
fn places(ids: &[Identifier]) -> Vec<usize> {
    let mut next: BTreeMap<&str, usize> = BTreeMap::new();
    let mut places = Vec::with_capacity(ids.len());
    for id in ids {
        let next = next.entry(id.kind.as_str()).or_insert(0);
        places.push(*next);
        *next = next.saturating_add(1);
    }
    places
}

/// Leaves out what says nothing, and what is there twice. Where there has to be an identifier, one stays.
fn thin(
    ids: &mut Vec<Identifier>,
    is_required: bool,
    twice: &'static Rule,
    spot: impl for<'s> Fn(usize, &'s str) -> Spot<'s>,
    hand: &mut Hand,
) {
    let is_few = ids.len() <= FEW;
    let is_again = |at: usize, id| is_few && ids.iter().take(at).any(|before| before == id);
    if is_few && !ids.iter().enumerate().any(|(at, id)| is_silent(id) || is_again(at, id)) {
        return;
    }
    let may_go = !is_required || !ids.iter().all(is_silent);
    let (mut seen, mut at) = (HashSet::new(), 0usize);
    ids.retain(|id| {
        let spot = spot(at, id.kind.as_str());
        at = at.saturating_add(1);
        let rule = match () {
            () if !seen.insert(id.clone()) => twice,
            () if may_go && is_silent(id) => &rules::FILLER,
            () => return true,
        };
        hand.note(rule, spot, &id.value, "");
        false
    });
}

/// Whether an identifier is none, and says so.
fn is_silent(id: &Identifier) -> bool {
    let may_be = id.value.is_empty() || says_nothing(&id.value);
    may_be && judge(&id.kind, &id.value).is_some_and(|finding| finding.rule.code == rules::FILLER.code)
}

#[cfg(test)]
mod tests {
    use super::super::trial;
    use super::*;

    fn ids(pairs: &[(&str, &str)]) -> Vec<Identifier> {
        pairs.iter().map(|(kind, value)| Identifier::new((*kind).into(), *value)).collect()
    }

    #[test]
    fn identifiers_of_a_title() {
        const ISSN: (&str, &str) = ("Print_ISSN", "0317-8471");
        for (found, expected, codes) in [
            (&[ISSN] as &[_], &[ISSN] as &[_], &[] as &[&str]),
            (&[("Print_ISSN", "03178471")], &[ISSN], &["CTR420"]),
            (&[("print issn", "0317 8471")], &[ISSN], &["CTR304", "CTR420"]),
            (&[("ISBN", "0306406152")], &[("ISBN", "978-0-306-40615-7")], &["CTR420"]),
            (&[("DOI", "https://doi.org/10.1234/a")], &[("DOI", "10.1234/a")], &["CTR420"]),
            (&[("Proprietary", "DOI:10.1234/a")], &[("DOI", "10.1234/a")], &["CTR425"]),
            (&[("Proprietary", "Proprietary:P1:a")], &[("Proprietary", "P1:a")], &["CTR420"]),
            (&[ISSN, ("Online_ISSN", "n/a")], &[ISSN], &["CTR426"]),
            (&[ISSN, ("Print_ISSN", "03178471")], &[ISSN], &["CTR420", "CTR313"]),
            // Two of them, or one of a type that the report does not have, or a wrong one.
            (
                &[("Proprietary", "DOI:10.1234/a"), ("DOI", "10.1234/b")],
                &[("Proprietary", "DOI:10.1234/a"), ("DOI", "10.1234/b")],
                &[],
            ),
            (&[("Proprietary", "ISNI:000000012150090X")], &[("Proprietary", "ISNI:000000012150090X")], &[]),
            (&[("Print_ISSN", "0317-8472")], &[("Print_ISSN", "0317-8472")], &[]),
            (&[("Proprietary", "12")], &[("Proprietary", "12")], &[]),
        ] {
            let mut report = trial::titles();
            report.items[0].work.ids = ids(found);
            let (fixed, told) = trial::repair(&report);
            assert_eq!(fixed.items[0].work.ids, ids(expected), "{found:?}");
            assert_eq!(told, codes, "{found:?}");
        }
    }

    #[test]
    fn identifiers_of_institutions_and_publishers() {
        let isni = ("ISNI", "000000012150090X");
        for (found, expected, codes) in [
            (&[isni] as &[_], &[isni] as &[_], &[] as &[&str]),
            (&[("Proprietary", "ISNI:0000 0001 2150 090X")], &[isni], &["CTR425"]),
            (&[("isni", "https://isni.org/isni/000000012150090X")], &[isni], &["CTR304", "CTR420"]),
            (&[isni, isni, ("ROR", "-")], &[isni], &["CTR427", "CTR426"]),
        ] {
            let mut report = trial::titles();
            report.header.institution_id = ids(found);
            report.items[0].publisher_id = ids(found);
            let (fixed, told) = trial::repair(&report);
            assert_eq!(fixed.header.institution_id, ids(expected), "{found:?}");
            assert_eq!(fixed.items[0].publisher_id, ids(expected), "{found:?}");
            assert_eq!(told, [codes, codes].concat(), "{found:?}");
        }
        let mut report = trial::titles();
        report.header.institution_id = ids(&[("ROR", "n/a")]);
        assert_eq!(trial::repaired(&report), [""; 0], "there has to be one");
    }
}
