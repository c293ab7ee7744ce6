//! The members of an object, by the names that the standard has for them.

use bibwire_core::Diagnostic;

use super::notes::Notes;
use crate::json::tape::{Kind, Member, Value};
use crate::report::Extra;
use crate::rules::properties;
use crate::vocabulary::same_word;

/// The names of the members of an object.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Names<'n> {
    /// Those that may be there, in the order of the standard.
    pub(crate) here: &'n [&'static str],
    /// Those of other reports: known, and out of place.
    pub(crate) elsewhere: &'n [&'static str],
    /// Those that must be there.
    pub(crate) required: &'n [&'static str],
    /// Whether a name with a namespace may be there: CoP 5.1, 11.2.
    pub(crate) custom: bool,
}

/// Reads an object, member by member: `each` is given the name as the standard writes it. What no name fits is given
/// back, as it was.
pub(crate) fn read<'t>(
    object: Value<'t>,
    names: &Names<'_>,
    notes: &mut Notes<'_, 't>,
    each: impl FnMut(&'static str, Value<'t>, &mut Notes<'_, 't>),
) -> Vec<Extra> {
    read_with(object, names, &[], notes, each)
}

/// The same, with other names that are in use for some of the members: what it is called, and by what other name.
pub(super) fn read_with<'t>(
    object: Value<'t>,
    names: &Names<'_>,
    others: &[(&'static str, &str)],
    notes: &mut Notes<'_, 't>,
    mut each: impl FnMut(&'static str, Value<'t>, &mut Notes<'_, 't>),
) -> Vec<Extra> {
    let mut extra = Vec::new();
    let mut seen = 0u64;
    for member in object.members() {
        let other =
            || others.iter().find(|(_, other)| same_word(other, member.key)).map(|(name, _)| (*name, Fit::Spelled));
        let name = match find(names, member.key).or_else(other) {
            Some((name, Fit::Here)) => name,
            Some((name, Fit::Elsewhere)) => {
                notes.name(Diagnostic::new(&properties::NOT_IN_REPORT), &member);
                name
            }
            Some((name, Fit::Spelled)) => {
                notes.name(
                    Diagnostic::new(&properties::SPELLED).expected(name).repaired(format_args!("read as {name}")),
                    &member,
                );
                name
            }
            None => {
                if !(names.custom && is_custom(member.key)) {
                    notes.name(Diagnostic::new(&properties::UNKNOWN), &member);
                }
                extra.push(keep(&member));
                continue;
            }
        };
        if let Some(at) = names.required.iter().position(|required| *required == name) {
            seen |= 1u64.wrapping_shl(at as u32);
        }
        match member.value.kind() {
            Kind::Null => notes.tell(&properties::NULL, member.value),
            _ => each(name, member.value, notes),
        }
    }
    for (at, name) in names.required.iter().enumerate() {
        if seen.wrapping_shr(at as u32) & 1 == 0 {
            notes.missing(&properties::MISSING, name, object);
        }
    }
    extra
}

/// A member as it was.
pub(crate) fn keep(member: &Member<'_>) -> Extra {
    Extra { name: member.key.to_owned(), json: member.value.raw().to_owned() }
}

enum Fit {
    Here,
    Elsewhere,
    Spelled,
}

fn find(names: &Names<'_>, key: &str) -> Option<(&'static str, Fit)> {
    let exact = |list: &[&'static str]| list.iter().find(|name| **name == key).copied();
    let near = |list: &[&'static str]| list.iter().find(|name| same_word(name, key)).copied();
    exact(names.here)
        .map(|name| (name, Fit::Here))
        .or_else(|| exact(names.elsewhere).map(|name| (name, Fit::Elsewhere)))
        .or_else(|| near(names.here).map(|name| (name, Fit::Spelled)))
}

/// Whether a name has a namespace before it.
pub(crate) fn is_custom(name: &str) -> bool {
    crate::vocabulary::split(name).is_some()
}
