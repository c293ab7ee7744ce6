//! Tags, indicators and subfields.

use std::ops::ControlFlow;

use bibwire_core::{Rule, Sink};

use super::report::Report;
use crate::field::{Code, Kind};
use crate::rules::{encoding, structure as rules};
use crate::{DELIMITER, RawField, Tag};

/// Whether there is nothing to say of a field. Answered fast, since it is the answer for nearly all.
#[inline]
pub(super) fn is_sound(field: &RawField<'_>) -> bool {
    let bytes = field.as_bytes();
    // No short way out: the processor takes sixteen bytes at a time.
    let controls = bytes.iter().fold(0u8, |seen, byte| seen | u8::from(is_control(*byte)));
    if controls != 0 || !field.tag().is_numeric() || field.tag() == "000" {
        return false;
    }
    match field.kind() {
        Kind::Control => !bytes.is_empty() && field.tag().is_control() && memchr::memchr(DELIMITER, bytes).is_none(),
        Kind::Data => {
            let [first, second, DELIMITER, ..] = bytes else { return false };
            // There is at least one subfield, since there is a delimiter.
            is_indicator(*first)
                && is_indicator(*second)
                && !field.tag().is_control()
                && field.iter().all(|it| matches!(it.as_bytes(), [code, _, ..] if code.is_ascii_alphanumeric()))
        }
    }
}

/// Whether a byte is a control character that structures nothing.
fn is_control(byte: u8) -> bool {
    (byte < 0x20) & (byte != DELIMITER) | (byte == 0x7F)
}

fn is_indicator(byte: u8) -> bool {
    matches!(byte, b' '..=b'~') && !matches!(byte, b'#' | b'\\')
}

/// Says what there is to say of the field at `index`.
#[cold]
pub(super) fn check<S: Sink>(index: usize, field: &RawField<'_>, report: &mut Report<'_, S>) -> ControlFlow<()> {
    tag(index, field, report)?;
    if field.as_bytes().is_empty() {
        report.field(&rules::FIELD_EMPTY, index, |it| it)?;
    } else if field.kind() == Kind::Data {
        head(index, field, report)?;
        subfields(index, field, report)?;
    } else if memchr::memchr(DELIMITER, field.as_bytes()).is_some() && field.tag().is_control() {
        report.field(&rules::DELIMITER_IN_CONTROL_FIELD, index, |it| it.found(field.value()).repaired("kept"))?;
    }
    if report.knows_characters() { ControlFlow::Continue(()) } else { controls(index, field, report) }
}

fn tag<S: Sink>(index: usize, field: &RawField<'_>, report: &mut Report<'_, S>) -> ControlFlow<()> {
    let tag = field.tag();
    let rule = match field.kind() {
        _ if tag == Tag::UNKNOWN => return ControlFlow::Continue(()),
        _ if tag == "000" => &rules::TAG_ZERO,
        _ if tag.is_numeric() => return ControlFlow::Continue(()),
        _ if !tag.is_alphanumeric() => &rules::TAG_CHARACTER,
        Kind::Control => &rules::CONTROL_FIELD_ALPHABETIC,
        Kind::Data => &rules::TAG_ALPHABETIC,
    };
    report.field(rule, index, |it| it.found(tag).expected("three digits"))
}

/// What comes before the first subfield: the indicators, and nothing else.
fn head<S: Sink>(index: usize, field: &RawField<'_>, report: &mut Report<'_, S>) -> ControlFlow<()> {
    let head = field.head();
    let indicators = field.indicators();
    let found = || format!("\"{}\"", String::from_utf8_lossy(head).escape_debug());
    let no_subfields = head.len() == field.as_bytes().len();
    // What the first two characters leave over.
    let rest = field.preamble();
    let rest_length = rest.to_string_lossy().chars().count();
    let short: Option<(&'static Rule, &str)> = match head.len() {
        0 => Some((&rules::NO_INDICATORS, "read as two blanks")),
        1 => Some((&rules::ONE_INDICATOR, "the second read as a blank")),
        _ if no_subfields => Some((&rules::NO_SUBFIELDS, "kept as text of no subfield")),
        _ if rest_length == 1 => Some((&rules::THREE_INDICATORS, "the first two read as the indicators")),
        _ if rest_length > 1 => Some((&rules::TEXT_BEFORE_SUBFIELDS, "kept as text of no subfield")),
        _ => None,
    };
    if let Some((rule, repair)) = short {
        report.field(rule, index, |it| it.found(found()).expected("two indicators and a subfield").repaired(repair))?;
    }
    let mut odd = head.iter().take(2).filter(|byte| !is_indicator(**byte));
    match odd.next() {
        None => ControlFlow::Continue(()),
        Some(b'#' | b'\\') => {
            report.field(&rules::INDICATOR_FILL, index, |it| it.found(format_args!("\"{indicators}\"")))
        }
        Some(_) => report.field(&rules::INDICATOR_CHARACTER, index, |it| it.found(found()).repaired("kept")),
    }
}

fn subfields<S: Sink>(index: usize, field: &RawField<'_>, report: &mut Report<'_, S>) -> ControlFlow<()> {
    let mut at = field.head().len();
    for subfield in field.iter() {
        let rule = match subfield.code() {
            Code::Missing => Some(&rules::CODE_MISSING),
            Code::Char(' ') => Some(&rules::CODE_BLANK),
            Code::Char(code) if code.is_ascii_alphanumeric() => None,
            Code::Char('!'..='~') => Some(&rules::CODE_SYMBOL),
            Code::Char(_) | Code::Byte(_) => Some(&rules::CODE_CHARACTER),
        };
        if let Some(rule) = rule {
            let found = format!("\"{}\"", subfield.code().to_string().escape_debug());
            report.subfield(rule, index, at, |it| it.found(found).expected("a letter or a digit").repaired("kept"))?;
        } else if subfield.value().is_empty() {
            report.subfield(&rules::VALUE_EMPTY, index, at, |it| it)?;
        }
        at = at.saturating_add(subfield.as_bytes().len()).saturating_add(1);
    }
    ControlFlow::Continue(())
}

/// The first control character of each value.
fn controls<S: Sink>(index: usize, field: &RawField<'_>, report: &mut Report<'_, S>) -> ControlFlow<()> {
    let mut at = 0usize;
    for piece in field.as_bytes().split(|byte| *byte == DELIMITER) {
        // The escape designates a character set in MARC-8.
        let is_odd = |byte: &u8| is_control(*byte) && *byte != 0x1B;
        if let Some(byte) = piece.iter().copied().find(is_odd) {
            let found = format!("{byte:02X}");
            report.subfield(&encoding::CONTROL_CHARACTER, index, at.saturating_sub(1), |it| {
                it.found(found).repaired("kept")
            })?;
        }
        at = at.saturating_add(piece.len()).saturating_add(1);
    }
    ControlFlow::Continue(())
}
