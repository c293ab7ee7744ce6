//! The types against the models of all editions.

use std::collections::{BTreeMap, BTreeSet};
use std::{fs, path::Path};

use bibwire_core::xml::model::{Automaton, Content, State, TypeId};
use bibwire_core::xml::value::{IntegerKind, SimpleType};
use bibwire_core::xml::{Count, Part, Shape, Structure, Symbol};
use bibwire_iso18626::code::LISTS;
use bibwire_iso18626::element::*;

use crate::editions::{EDITIONS, Edition, MESSAGES, VOCABULARY};
use crate::names::NAMES;

const ROOTS: [(&str, Shape); 6] = [
    (MESSAGES[0], Request::SHAPE),
    (MESSAGES[1], RequestConfirmation::SHAPE),
    (MESSAGES[2], SupplyingAgencyMessage::SHAPE),
    (MESSAGES[3], SupplyingAgencyMessageConfirmation::SHAPE),
    (MESSAGES[4], RequestingAgencyMessage::SHAPE),
    (MESSAGES[5], RequestingAgencyMessageConfirmation::SHAPE),
];

/// What the editions say of a slot.
#[derive(Default)]
struct Said {
    required: usize,
    repeats: bool,
    /// Whether it may have a scheme.
    scheme: bool,
    codes: BTreeSet<&'static str>,
}

/// What the editions say of a structure.
struct Whole {
    structure: &'static Structure,
    /// How many types of the models it is.
    types: usize,
    slots: BTreeMap<&'static str, Said>,
}

#[test]
fn the_types_are_what_the_editions_say_together() {
    let mut all: BTreeMap<&str, Whole> = BTreeMap::new();
    for edition in EDITIONS.iter() {
        let mut seen: Vec<(&str, TypeId)> = Vec::new();
        let mut queue: Vec<(&'static Structure, TypeId)> = Vec::new();
        for (name, shape) in ROOTS {
            let Shape::Elements(structure) = shape else { panic!("{name} is no structure") };
            queue.push((structure, edition.model.root(VOCABULARY.find(name.as_bytes())).unwrap()));
        }
        while let Some((structure, of)) = queue.pop() {
            if !seen.contains(&(structure.name, of)) {
                seen.push((structure.name, of));
                let new = Whole { structure, types: 0, slots: BTreeMap::new() };
                compare(edition, all.entry(structure.name).or_insert(new), of, &mut queue);
            }
        }
    }
    for (name, whole) in &all {
        judge(name, whole);
    }

    // Nothing is left over, neither of the types nor of the names.
    let door = fs::read_to_string(source().with_extension("rs")).unwrap();
    let exported: BTreeSet<&str> = door
        .lines()
        .filter_map(|line| line.strip_prefix("pub use ")?.split_once("::"))
        .flat_map(|(_, names)| names.trim_matches(['{', '}', ';']).split(", "))
        .collect();
    assert_eq!(all.keys().copied().collect::<BTreeSet<_>>(), exported);
    let mut names: BTreeSet<&str> = all.values().flat_map(|whole| whole.slots.keys().copied()).collect();
    names.extend(MESSAGES);
    names.extend(["ISO18626Message", "version", "scheme"]);
    assert_eq!(names, BTreeSet::from(NAMES));
}

/// Compares a structure with a type of one edition.
fn compare(edition: &Edition, whole: &mut Whole, of: TypeId, queue: &mut Vec<(&'static Structure, TypeId)>) {
    let structure = whole.structure;
    let context = format!("{}: {}", edition.name, structure.name);
    let of = edition.model.get(of);
    let Content::Elements(automaton) = &of.content else { panic!("{context} has no elements") };
    assert!(of.attributes.is_empty(), "{context} has attributes");
    assert_eq!(structure.choice, is_choice(automaton), "{context}");
    whole.types += 1;

    let mut last = 0;
    for leaf in automaton.leaves() {
        let name = edition.model.name(leaf.name);
        let context = format!("{context}/{name}");
        let place = structure.slots.iter().position(|slot| slot.name == name);
        let place = place.unwrap_or_else(|| panic!("{context} has no slot"));
        assert!(place >= last || structure.name == "BibliographicItemId", "{context} is declared in another order");
        last = place;

        let said = whole.slots.entry(structure.slots[place].name).or_default();
        said.required += usize::from(is_required(automaton, leaf.name));
        said.repeats |= repeats(automaton, leaf.name);
        let held = edition.model.get(leaf.of);
        match ((structure.slots[place].shape)(), &held.content) {
            (Shape::Elements(inner), Content::Elements(_)) => queue.push((inner, leaf.of)),
            (Shape::Pair, Content::Simple(simple)) => {
                assert!(simple.base == SimpleType::String && simple.values.is_empty(), "{context}");
                assert!(held.attributes.len() <= 1, "{context}");
                for attribute in &held.attributes {
                    assert_eq!(edition.model.name(attribute.name), "scheme", "{context}");
                    assert_eq!((attribute.value.base, attribute.required), (SimpleType::AnyUri, false), "{context}");
                    said.scheme = true;
                }
            }
            (Shape::Listed(_), Content::Simple(simple)) => {
                assert_eq!((simple.base, held.attributes.len()), (SimpleType::String, 0), "{context}");
                assert!(!simple.values.is_empty(), "{context} is no list");
                said.codes.extend(&simple.values);
            }
            (Shape::Value(base), Content::Simple(simple)) => {
                // The bounds are for the editions to say.
                let found = match simple.base {
                    SimpleType::Integer(_) => SimpleType::Integer(IntegerKind::Integer),
                    base => base,
                };
                assert_eq!((found, held.attributes.len(), simple.values.len()), (base, 0, 0), "{context}");
            }
            (shape, content) => panic!("{context}: {shape:?} for {content:?}"),
        }
    }
}

/// Compares a structure with what all editions said.
fn judge(name: &str, whole: &Whole) {
    for slot in whole.structure.slots {
        let said = whole.slots.get(slot.name).unwrap_or_else(|| panic!("{name}/{} is in no edition", slot.name));
        let count = match said {
            _ if whole.structure.choice => Count::One,
            Said { repeats: true, .. } => Count::Many,
            Said { required, .. } if *required == whole.types => Count::One,
            _ => Count::Opt,
        };
        assert_eq!(slot.count, count, "{name}/{}", slot.name);
        match (slot.shape)() {
            Shape::Pair => assert!(said.scheme, "{name}/{} never has a scheme", slot.name),
            Shape::Listed(codes) => {
                assert_eq!(said.codes, codes.iter().copied().collect(), "{name}/{}", slot.name);
            }
            _ => {}
        }
    }
}

/// Whether there is one element, and nothing after it.
fn is_choice(automaton: &Automaton) -> bool {
    let first = automaton.transitions(Automaton::START);
    first.len() > 1 && first.iter().all(|step| automaton.transitions(step.to).is_empty())
}

/// The states that are reached from one without an element.
fn reached(automaton: &Automaton, from: State, without: Option<Symbol>) -> BTreeSet<State> {
    let mut reached = BTreeSet::from([from]);
    let mut queue = vec![from];
    while let Some(state) = queue.pop() {
        for step in automaton.transitions(state) {
            if Some(step.name) != without && reached.insert(step.to) {
                queue.push(step.to);
            }
        }
    }
    reached
}

fn is_required(automaton: &Automaton, name: Symbol) -> bool {
    !reached(automaton, Automaton::START, Some(name)).into_iter().any(|state| automaton.accepts(state))
}

fn repeats(automaton: &Automaton, name: Symbol) -> bool {
    let named = |state: State| automaton.transitions(state).iter().filter(move |step| step.name == name);
    let behind = reached(automaton, Automaton::START, None).into_iter().flat_map(named);
    behind.flat_map(|step| reached(automaton, step.to, None)).any(|state| named(state).next().is_some())
}

/// The folder of the elements.
fn source() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/element")
}

/// A shape does not tell one open list from another; the declarations do.
#[test]
fn every_code_is_of_the_list_for_its_element() {
    let mut declared: BTreeSet<(String, String)> = BTreeSet::new();
    for file in fs::read_dir(source()).unwrap() {
        for line in fs::read_to_string(file.unwrap().path()).unwrap().lines() {
            let Some((left, element)) = line.split_once(" = \"").filter(|(left, _)| !left.contains("//")) else {
                continue;
            };
            let of = left.rsplit_once(": ").map_or("", |(_, of)| of);
            let of = of.strip_prefix("SchemeValue<").and_then(|of| of.strip_suffix('>')).unwrap_or(of);
            if LISTS.iter().any(|list| list.name() == of) {
                declared.insert((of.to_owned(), element.trim_matches(['"', ',']).to_owned()));
            }
        }
    }
    let lists = LISTS.iter().flat_map(|list| list.elements().iter().map(|it| (list.name().into(), (*it).into())));
    assert_eq!(declared, lists.collect());
}
