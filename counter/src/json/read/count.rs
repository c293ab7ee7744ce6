//! Counts and months.

use bibwire_core::Diagnostic;

use super::notes::Notes;
use crate::count::{self, Reading};
use crate::json::tape::{Kind, Value};
use crate::rules::{counts, properties};

/// A count, or nothing where there is none.
#[inline]
pub(super) fn read<'t>(value: Value<'t>, notes: &mut Notes<'_, 't>) -> Option<u64> {
    if value.kind() == Kind::Number
        && let Some(count) = count::plain(value.raw().as_bytes())
    {
        return Some(count);
    }
    judge(value, notes)
}

/// A count in any other writing.
#[cold]
fn judge<'t>(value: Value<'t>, notes: &mut Notes<'_, 't>) -> Option<u64> {
    let text = match value.kind() {
        Kind::Number => value.raw(),
        Kind::String => value.as_str().unwrap_or_default(),
        Kind::Null => {
            notes.tell(&properties::NULL, value);
            return None;
        }
        _ => {
            notes.tell(&properties::WRONG_TYPE, value);
            return None;
        }
    };
    match count::read(text) {
        Reading::Right(count) if value.kind() == Kind::Number => Some(count),
        Reading::Right(count) | Reading::Meant(count) => {
            let finding = Diagnostic::new(&counts::COUNT_TEXT).found(text).expected(count);
            notes.note(finding.repaired(format_args!("read as {count}")), value);
            Some(count)
        }
        Reading::Wrong(rule) => {
            notes.tell(rule, value);
            None
        }
    }
}
