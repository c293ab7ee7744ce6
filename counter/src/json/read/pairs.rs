//! Names and values: an object of release 5.1, a list of pairs of release 5.

use super::notes::Notes;
use super::text;
use crate::json::tape::{Kind, Value};
use crate::release::Release;
use crate::rules::properties;
use crate::vocabulary::same_word;

/// A name and its value.
pub(super) struct Pair<'t> {
    pub(super) name: String,
    pub(super) value: String,
    pub(super) at: Value<'t>,
}

/// Whether something is there in the shape of either release; what is empty or of another type is noted.
pub(super) fn shape<'t>(value: Value<'t>, release: Release, notes: &mut Notes<'_, 't>) -> bool {
    let (own, other) = match release {
        Release::R5 => (Kind::Array, Kind::Object),
        Release::R51 => (Kind::Object, Kind::Array),
    };
    let kind = value.kind();
    if kind != own && kind != other {
        notes.tell(&properties::WRONG_TYPE, value);
        return false;
    }
    if kind == other {
        notes.mend(&properties::OTHER_RELEASE, value, "read by the shape it has");
    }
    let is_empty = match kind {
        Kind::Object => value.members().next().is_none(),
        _ => value.elements().next().is_none(),
    };
    if is_empty && kind == own {
        notes.mend(&properties::EMPTY, value, "it is left out");
    }
    !is_empty
}

/// The pairs of a list: `[{"Name": "…", "Value": "…"}]`.
pub(super) fn read<'t>(list: Value<'t>, [name, of]: [&'static str; 2], notes: &mut Notes<'_, 't>) -> Vec<Pair<'t>> {
    let mut pairs = Vec::new();
    for at in list.elements() {
        if at.kind() != Kind::Object {
            notes.tell(&properties::NOT_AN_OBJECT, at);
            continue;
        }
        let (mut named, mut valued) = (None, None);
        for member in at.members() {
            let (slot, expected) = match member.key {
                key if same_word(key, name) => (&mut named, name),
                key if same_word(key, of) => (&mut valued, of),
                _ => {
                    notes.name(bibwire_core::Diagnostic::new(&properties::UNKNOWN), &member);
                    continue;
                }
            };
            if member.key != expected {
                let finding = bibwire_core::Diagnostic::new(&properties::SPELLED).expected(expected);
                notes.name(finding.repaired(format_args!("read as {expected}")), &member);
            }
            if let Some(text) = text::read(member.value, notes) {
                *slot = Some(text);
            }
        }
        match (named, valued) {
            (Some(name), Some(value)) => pairs.push(Pair { name, value, at }),
            _ => notes.tell(&properties::HALF_PAIR, at),
        }
    }
    pairs
}
