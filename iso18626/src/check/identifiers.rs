//! Numbers of publications, records, people and libraries.

use std::ops::ControlFlow;

use super::judge::Judge;
use super::way::Way;
use crate::code::{AgencyIdType, BibliographicItemIdCode as Kind, BibliographicRecordIdCode as RecordKind, List};
use crate::element::{AgencyId, BibliographicItemId, BibliographicRecordId};
use crate::identifier::{Fault, isbn, isil, ismn, isni, issn};
use crate::rules::identifiers as rules;

/// How a kind of number is checked.
type Check = fn(&str) -> Result<String, Fault>;

const KINDS: [(Kind, Check); 3] = [(Kind::Isbn, isbn::check), (Kind::Issn, issn::check), (Kind::Ismn, ismn::check)];

/// The code that a text is, or that it means: partners write `isbn`, or `ISBN-13`.
fn meant<'c>(list: &'static List, text: &'c str) -> &'c str {
    list.suggest(text).unwrap_or(text)
}

/// Judges a text by the element it is in.
pub(super) fn text(judge: &mut Judge<'_>, way: &Way<'_>, text: &str) -> ControlFlow<()> {
    if !matches!(way.name(), "authorId" | "publisherId") || text.is_empty() {
        return ControlFlow::Continue(());
    }
    // The number is also known by its address, and with its name before it.
    let number = text.trim().rsplit('/').next().unwrap_or_default();
    let number = number.strip_prefix("ISNI").map_or(number, |rest| rest.trim_start_matches([':', ' ']));
    match isni::check(number) {
        Ok(_) => ControlFlow::Continue(()),
        Err(Fault::NotAscii { meant }) => judge.tell(&rules::NOT_ASCII, way, text, meant),
        Err(fault) => judge.tell_fault(&rules::ISNI, way, text, fault),
    }
}

/// Judges the symbol of a library.
pub(super) fn agency(judge: &mut Judge<'_>, way: &Way<'_>, agency: &AgencyId) -> ControlFlow<()> {
    let (kind, symbol) = (agency.agency_id_type.value.as_str(), agency.agency_id_value.as_str());
    let at = way.to("agencyIdValue");
    if symbol.trim().is_empty() {
        return judge.tell(&rules::EMPTY, &at, "no symbol of a library", "");
    }
    if meant(AgencyIdType::LIST, kind) != AgencyIdType::Isil.as_str() {
        return ControlFlow::Continue(());
    }
    match isil::check(symbol) {
        Ok(_) => ControlFlow::Continue(()),
        Err(Fault::NotAscii { meant }) => judge.tell(&rules::NOT_ASCII, &at, symbol, meant),
        Err(fault) => judge.tell_fault(&rules::ISIL, &at, symbol, fault),
    }
}

/// Judges the number of a publication.
pub(super) fn item(judge: &mut Judge<'_>, way: &Way<'_>, item: &BibliographicItemId) -> ControlFlow<()> {
    let code = item.bibliographic_item_identifier_code.value.as_str();
    let number = item.bibliographic_item_identifier.as_str();
    let at = way.to("bibliographicItemIdentifier");
    if number.trim().is_empty() {
        return judge.tell(&rules::EMPTY, &at, "no number of a publication", "");
    }
    let kind = Kind::from_code(meant(Kind::LIST, code));
    let Some((_, check)) = KINDS.iter().find(|(known, _)| *known == kind) else { return ControlFlow::Continue(()) };
    let fault = match check(number) {
        Ok(_) => return ControlFlow::Continue(()),
        Err(Fault::NotAscii { meant }) => return judge.tell(&rules::NOT_ASCII, &at, number, meant),
        Err(fault) => fault,
    };
    if let Some((other, _)) = KINDS.iter().find(|(_, check)| check(number).is_ok()) {
        let found = format_args!("{number} under {code}");
        return judge.tell(&rules::OTHER_KIND, &at, found, other);
    }
    let rule = match kind {
        Kind::Issn => &rules::ISSN,
        Kind::Ismn => &rules::ISMN,
        _ => &rules::ISBN,
    };
    judge.tell_fault(rule, &at, number, fault)
}

/// Judges the number of a record.
pub(super) fn record(judge: &mut Judge<'_>, way: &Way<'_>, record: &BibliographicRecordId) -> ControlFlow<()> {
    let code = record.bibliographic_record_identifier_code.value.as_str();
    let number = record.bibliographic_record_identifier.as_str();
    let at = way.to("bibliographicRecordIdentifier");
    if number.trim().is_empty() {
        return judge.tell(&rules::EMPTY, &at, "no number of a record", "");
    }
    let expected = match RecordKind::from_code(meant(RecordKind::LIST, code)) {
        RecordKind::Oclc if !is_oclc(number) => "digits, as 1234567 or ocm01234567",
        RecordKind::Lccn if !is_lccn(number) => "up to three letters and eight or ten digits, as n78890351",
        RecordKind::Pmid if !is_digits(number.trim(), 1, 8) => "one to eight digits",
        _ => return ControlFlow::Continue(()),
    };
    judge.tell(&rules::RECORD_NUMBER, &at, format_args!("{number} under {code}"), expected)
}

fn is_digits(text: &str, least: usize, most: usize) -> bool {
    (least..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A number of OCLC: digits, behind one of the prefixes that are in use, or behind none.
fn is_oclc(text: &str) -> bool {
    let text = text.trim();
    let text = text.strip_prefix("(OCoLC)").unwrap_or(text).trim_start();
    let digits = ["ocm", "ocn", "on"].iter().find_map(|prefix| text.strip_prefix(prefix)).unwrap_or(text);
    is_digits(digits.trim_end(), 1, 14)
}

/// A control number of the Library of Congress, normalised or not: a hyphen after the year may stand for zeros that are
/// left out, and what follows a slash does not count.
fn is_lccn(text: &str) -> bool {
    let text: String = text.chars().take(40).filter(|c| *c != ' ').collect();
    let text = text.split('/').next().unwrap_or_default();
    let number = text.trim_start_matches(|c: char| c.is_ascii_lowercase());
    if text.len().saturating_sub(number.len()) > 3 {
        return false;
    }
    match number.split_once('-') {
        Some((year, serial)) => (is_digits(year, 2, 2) || is_digits(year, 4, 4)) && is_digits(serial, 1, 6),
        None => is_digits(number, 8, 8) || is_digits(number, 10, 10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_records() {
        for good in ["1", "ocm01234567", "ocn123456789", "on1234567890", "(OCoLC)ocm00012345", "(OCoLC)1 "] {
            assert!(is_oclc(good), "{good}");
        }
        for bad in ["", "ocm", "(DE-599)12", "9780306406157X", "oclc12"] {
            assert!(!is_oclc(bad), "{bad}");
        }
        for good in ["n78890351", "85000002", "2001000002", "75-425165//r75", "n  78890351 ", "85-2", "sn85000002"] {
            assert!(is_lccn(good), "{good}");
        }
        for bad in ["", "8500000", "abcd85000002", "2001-", "2001-1234567", "QA76.9"] {
            assert!(!is_lccn(bad), "{bad}");
        }
    }
}
