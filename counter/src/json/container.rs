//! What a document is, if it is no report.

use bibwire_core::Rule;

use super::tape::{Kind, Value};
use crate::rules::containers;
use crate::vocabulary::same_word;

/// The rule that a value breaks which is there in place of a report, and what to show of it.
pub(super) fn of(value: Value<'_>) -> (&'static Rule, Option<String>) {
    match value.kind() {
        Kind::String => (&containers::STRINGIFIED, None),
        Kind::Object => match exception(value) {
            Some(shown) => (&containers::EXCEPTION, Some(shown)),
            None => (&containers::OTHER, None),
        },
        Kind::Array => match value.elements().next() {
            Some(element) => of_element(element),
            None => (&containers::LIST, None),
        },
        _ => (&containers::OTHER, None),
    }
}

/// The same, by the first element of the list that is there in place of a report.
pub(super) fn of_element(element: Value<'_>) -> (&'static Rule, Option<String>) {
    let has = |name: &str| get(element, name).is_some();
    if has("Report_Header") {
        (&containers::LISTED, None)
    } else if let Some(shown) = exception(element) {
        (&containers::EXCEPTIONS, Some(shown))
    } else if ["Report_ID", "Service_Active", "Customer_ID", "Requestor_ID"].into_iter().any(has) {
        (&containers::LIST, None)
    } else {
        (&containers::OTHER, None)
    }
}

/// The rule that a member breaks which has, in place of a report, the report or an exception in it.
pub(super) fn of_member(name: &str, value: Value<'_>) -> Option<(&'static Rule, Option<String>)> {
    let within = if value.kind() == Kind::Array { value.elements().next()? } else { value };
    if get(within, "Report_Header").is_some() {
        return Some((&containers::WRAPPED, Some(name.to_owned())));
    }
    Some((&containers::EXCEPTION, Some(exception(within)?)))
}

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

/// A member by its name, however it is spelled.
fn get<'t>(value: Value<'t>, name: &str) -> Option<Value<'t>> {
    (value.kind() == Kind::Object)
        .then(|| value.members().find(|member| same_word(name, member.key)))?
        .map(|it| it.value)
}
