//! Exceptions, in a header or in place of a report.

use super::notes::Notes;
use super::object::{self, Names};
use super::text;
use crate::json::tape::{Kind, Value};
use crate::release::Release;
use crate::report::Exception;
use crate::rules::{exceptions, properties};

/// The members of an exception: CoP 5.1, Table 3.f; of release 5 with how grave it is.
const NAMES: Names<'static> = Names {
    here: &["Code", "Message", "Help_URL", "Data"],
    elsewhere: &["Severity"],
    required: &["Code", "Message"],
    custom: false,
};

/// Reads an exception.
pub(crate) fn read<'t>(value: Value<'t>, release: Release, notes: &mut Notes<'_, 't>) -> Exception {
    let names = match release {
        Release::R51 => NAMES,
        Release::R5 => Names {
            here: &["Code", "Message", "Help_URL", "Data", "Severity"],
            elsewhere: &[],
            required: &["Code", "Message", "Severity"],
            ..NAMES
        },
    };
    let mut exception = Exception::default();
    // A name of release 4 that is in use still.
    let others = &[("Code", "Number")];
    let extra = object::read_with(value, &names, others, notes, |name, value, notes| match name {
        "Code" => exception.code = code(value, notes),
        "Message" => exception.message = text::read(value, notes),
        "Help_URL" => exception.help_url = text::read(value, notes),
        "Data" => exception.data = text::read(value, notes),
        _ => exception.severity = text::read(value, notes),
    });
    exception.extra = extra;
    exception
}

fn code<'t>(value: Value<'t>, notes: &mut Notes<'_, 't>) -> Option<u32> {
    let text = match value.kind() {
        Kind::Number => value.raw(),
        Kind::String => value.as_str().unwrap_or_default(),
        _ => {
            notes.tell(&properties::WRONG_TYPE, value);
            return None;
        }
    };
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let code = text.parse().ok().filter(|_| digits);
    match code {
        Some(code) if value.kind() == Kind::String => {
            notes.mend(&exceptions::CODE_TEXT, value, format_args!("read as {code}"));
        }
        None => notes.tell(&exceptions::NOT_A_CODE, value),
        _ => {}
    }
    code
}

/// Reads the exceptions of a header.
pub(crate) fn list<'t>(value: Value<'t>, release: Release, notes: &mut Notes<'_, 't>) -> Vec<Exception> {
    match value.kind() {
        Kind::Array => {
            let mut exceptions = Vec::new();
            for element in value.elements() {
                match element.kind() {
                    Kind::Object => exceptions.push(read(element, release, notes)),
                    _ => notes.tell(&properties::NOT_AN_OBJECT, element),
                }
            }
            if value.elements().next().is_none() {
                notes.mend(&properties::EMPTY, value, "it is left out");
            }
            exceptions
        }
        Kind::Object => {
            notes.mend(&properties::NOT_A_LIST, value, "read as a list of one");
            vec![read(value, release, notes)]
        }
        _ => {
            notes.tell(&properties::WRONG_TYPE, value);
            Vec::new()
        }
    }
}
