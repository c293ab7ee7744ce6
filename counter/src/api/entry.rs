//! The entries of lists: what kind they are, and how they are read and written.

use bibwire_core::{Diagnostic, Error};

use crate::json::read::{Notes, object, text};
use crate::json::tape::{Kind as Type, Value};
use crate::json::write::out::Out;
use crate::month::Month;
use crate::release::Release;
use crate::report::Extra;
use crate::rules::lists as rules;
use crate::vocabulary::same_word;

/// An entry of a list.
pub(crate) trait Entry: Sized {
    /// Reads an object.
    fn read<'t>(value: Value<'t>, release: Release, notes: &mut Notes<'_, 't>) -> Self;

    /// Writes it as an object.
    fn write(&self, out: &mut Out, release: Release) -> Result<(), Error>;
}

/// What kind of an answer an object is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// An exception.
    Exception,
    /// The status of a service.
    Status,
    /// A member of a consortium.
    Member,
    /// A report that a service has.
    Report,
}

impl Kind {
    /// Of what kind an object is, by its members; nothing if it is nothing of an API.
    pub(crate) fn of(value: Value<'_>) -> Option<Kind> {
        if value.kind() != Type::Object {
            return None;
        }
        let has = |name: &str| value.members().any(|member| same_word(name, member.key));
        // The items of a report have some of these, too.
        if has("Report_Header") || has("Report_Items") || has("Performance") || has("Report_Filters") {
            None
        } else if (has("Code") || has("Number")) && has("Message") {
            Some(Kind::Exception)
        } else if has("Service_Active") {
            Some(Kind::Status)
        } else if has("Report_ID") {
            Some(Kind::Report)
        } else if has("Customer_ID") || has("Requestor_ID") {
            Some(Kind::Member)
        } else {
            None
        }
    }

    /// The release that a list is of, as far as an entry of it shows.
    pub(crate) fn release(value: Value<'_>) -> Option<Release> {
        let get = |name: &str| value.members().find(|it| same_word(name, it.key)).map(|member| member.value);
        let has = |name: &str| get(name).is_some();
        let listed = get("Institution_ID").is_some_and(|id| id.kind() == Type::Array);
        let said = get("Release").and_then(Value::as_str).and_then(|said| said.parse().ok());
        said.or_else(|| (listed || has("Name") || has("Registry_URL") || has("Severity")).then_some(Release::R5))
    }
}

/// Reads a list of objects.
pub(super) fn objects<'t, T>(
    value: Value<'t>,
    notes: &mut Notes<'_, 't>,
    mut read: impl FnMut(Value<'t>, &mut Notes<'_, 't>) -> T,
) -> Vec<T> {
    use crate::rules::properties;
    if value.kind() == Type::Object {
        notes.mend(&properties::NOT_A_LIST, value, "read as a list of one");
        return vec![read(value, notes)];
    }
    if value.kind() != Type::Array {
        notes.tell(&properties::WRONG_TYPE, value);
        return Vec::new();
    }
    if value.is_empty() {
        notes.mend(&properties::EMPTY, value, "it is left out");
    }
    let mut all = Vec::new();
    for element in value.elements() {
        match element.kind() {
            Type::Object => all.push(read(element, notes)),
            _ => notes.tell(&properties::NOT_AN_OBJECT, element),
        }
    }
    all
}

/// Writes a list of objects as a member; nothing if there are none.
pub(super) fn write_objects<T>(
    out: &mut Out,
    name: &str,
    all: &[T],
    mut write: impl FnMut(&mut Out, &T) -> Result<(), Error>,
) -> Result<(), Error> {
    if all.is_empty() {
        return Ok(());
    }
    out.key(name);
    out.open(b'[');
    for one in all {
        out.element();
        write(out, one)?;
    }
    out.close(b']');
    Ok(())
}

/// Ends an object with what no release knows.
pub(super) fn end(out: &mut Out, extra: &[Extra]) -> Result<(), Error> {
    crate::json::write::extra(out, extra)?;
    out.close(b'}');
    Ok(())
}

/// Reads a truth.
pub(super) fn truth<'t>(value: Value<'t>, notes: &mut Notes<'_, 't>) -> Option<bool> {
    if let Some(truth) = value.as_bool() {
        return Some(truth);
    }
    let said = value.as_str().unwrap_or(value.raw());
    let meant = match said.trim().to_ascii_lowercase().as_str() {
        "true" | "1" | "yes" => Some(true),
        "false" | "0" | "no" => Some(false),
        _ => None,
    };
    match meant {
        Some(meant) => notes.mend(&rules::NOT_A_TRUTH, value, format_args!("read as {meant}")),
        None => notes.tell(&rules::NOT_A_TRUTH, value),
    }
    meant
}

/// Reads a month.
pub(super) fn month<'t>(value: Value<'t>, notes: &mut Notes<'_, 't>) -> Option<Month> {
    let said = text::read(value, notes)?;
    month_of(&said, |finding| notes.note(finding, value))
}

/// The month that a text says.
pub(super) fn month_of(said: &str, tell: impl FnOnce(Diagnostic)) -> Option<Month> {
    if let Ok(month) = said.parse() {
        return Some(month);
    }
    let day = said.parse::<chrono::NaiveDate>().ok().and_then(Month::of);
    let meant = Month::meant(said).or(day);
    tell(match meant {
        Some(month) => {
            let finding = Diagnostic::new(&rules::MONTH_FORM).found(said).expected(month);
            finding.repaired(format_args!("read as {month}"))
        }
        None => Diagnostic::new(&rules::NOT_A_MONTH).found(said).expected("yyyy-mm"),
    });
    meant
}

/// Reads the members of an object.
pub(super) fn members<'t>(
    value: Value<'t>,
    here: &[&'static str],
    elsewhere: &[&'static str],
    required: &[&'static str],
    notes: &mut Notes<'_, 't>,
    each: impl FnMut(&'static str, Value<'t>, &mut Notes<'_, 't>),
) -> Vec<Extra> {
    object::read(value, &object::Names { here, elsewhere, required, custom: false }, notes, each)
}
