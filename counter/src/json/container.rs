//! What a document is, if it is no report.

use bibwire_core::Rule;

use super::stream::is_of_report;
use super::tape::{Kind, Value};
use crate::api;
use crate::rules::containers;
use crate::vocabulary::same_word;

/// The rule that text breaks which is no JSON.
pub(super) fn of_text(text: &str) -> Option<&'static Rule> {
    let text = text.trim_start().strip_prefix('<')?;
    let start: String = text.chars().take(64).collect::<String>().to_ascii_lowercase();
    let is_page = ["!doctype html", "html", "head", "body", "h1", "title"].iter().any(|tag| start.starts_with(tag));
    Some(if is_page || text.contains("<html") { &containers::PAGE } else { &containers::XML })
}

/// What is shown of an exception: its code and its message; none of anything else.
pub(super) fn exception(value: Value<'_>) -> Option<String> {
    let code = get(value, "Code").or_else(|| get(value, "Number"))?;
    let message = get(value, "Message")?.as_str().unwrap_or_default();
    let code = code.as_str().unwrap_or(code.raw());
    Some(format!("{code}: {message}"))
}

/// The answers of a service that an object has as its members, or in them: not deeper than so many steps.
pub(super) fn answer_in<'t>(value: Value<'t>, steps: u8) -> Option<(api::Kind, Value<'t>)> {
    for member in value.members() {
        let within = member.value;
        let found = match within.kind() {
            Kind::Array => within.elements().next().and_then(api::Kind::of).map(|kind| (kind, within)),
            Kind::Object => match api::Kind::of(within) {
                Some(kind) => Some((kind, within)),
                None if steps > 0 => answer_in(within, steps.saturating_sub(1)),
                None => None,
            },
            _ => None,
        };
        if found.is_some() {
            return found;
        }
    }
    None
}

/// Whether a text in quotes is JSON with a report or an answer in it, as far as its beginning shows.
pub(super) fn is_json(text: &str) -> bool {
    text.trim_start().starts_with(['{', '[', '"'])
}

/// Whether a text has the names of a report.
pub(super) fn has_report(text: &str) -> bool {
    const DEEPEST: usize = 4;
    super::stream::find(text.trim_start().as_bytes(), DEEPEST, is_of_report) == Some(true)
}

/// A member by its name, however it is spelled.
fn get<'t>(value: Value<'t>, name: &str) -> Option<Value<'t>> {
    (value.kind() == Kind::Object)
        .then(|| value.members().find(|member| same_word(name, member.key)))?
        .map(|it| it.value)
}
