//! The subdivisions of countries, ISO 3166-2.

use std::sync::LazyLock;

use super::around::{bare, plain};
use super::fault::beginning;
use super::{Fault, Form, country};

/// The subdivisions as the text beside this file has them.
const TEXT: &str = include_str!("subdivision/codes.txt");
const FORM: &str = "US-CA";

/// The codes, each as one number, sorted.
static CODES: LazyLock<Vec<u64>> = LazyLock::new(|| {
    let mut codes: Vec<u64> = TEXT.lines().filter(|line| !line.starts_with('#')).flat_map(of_country).collect();
    codes.sort_unstable();
    codes
});

/// Checks a code: a country, a hyphen, and one to three capital letters and digits, which are in the list of the country.
///
/// The list is of February 2026, and has the codes too that were withdrawn in the three years before it.
///
/// ```
/// use bibwire_core::identifier::subdivision;
///
/// assert!(subdivision::check("US-CA").is_ok());
/// assert!(subdivision::check("US-XX").is_err());
/// ```
///
/// # Errors
///
/// [`Fault`], for the form, the country, and a code that is not in the list.
pub fn check(text: &str) -> Result<(), Fault> {
    let Some((land, part)) = split(text) else { return Err(Fault::Malformed { expected: FORM }) };
    if !country::is_alpha2(land) {
        return Err(Fault::Unknown { found: land.to_owned(), expected: "countries" });
    }
    if CODES.binary_search(&key(land, part)).is_ok() {
        return Ok(());
    }
    Err(Fault::Unknown { found: beginning(text), expected: "subdivisions of the country" })
}

/// Whether a code has the form of a subdivision of a country, in the list or not.
///
/// ```
/// use bibwire_core::identifier::subdivision;
///
/// assert!(subdivision::is_formed("US-XX") && !subdivision::is_formed("XX-US") && !subdivision::is_formed("US-ca"));
/// ```
pub fn is_formed(text: &str) -> bool {
    split(text).is_some_and(|(land, _)| country::is_alpha2(land))
}

/// Judges whether a code is written with capital letters and a hyphen.
///
/// ```
/// use bibwire_core::identifier::{Form, subdivision};
///
/// assert_eq!(subdivision::form("US-CA"), Form::Right);
/// assert_eq!(subdivision::form("us_ca"), Form::Meant("US-CA".into()));
/// ```
pub fn form(text: &str) -> Form {
    let fault = match check(text) {
        Ok(()) => return Form::Right,
        Err(fault) => fault,
    };
    let plain = plain(text);
    let code = bare(&plain, &[]);
    if code.is_empty() {
        return Form::Wrong(Fault::Missing { expected: "a code such as US-CA" });
    }
    if let Some((land, part)) = code.split_at_checked(2) {
        let part = part.trim_start_matches(' ');
        let part = part.strip_prefix(['-', '_', '.', '/']).unwrap_or(part).trim_start_matches(' ');
        let meant = format!("{land}-{part}").to_ascii_uppercase();
        if check(&meant).is_ok() {
            return Form::Meant(meant);
        }
    }
    Form::Wrong(fault)
}

/// The two parts of a code in form.
fn split(text: &str) -> Option<(&str, &str)> {
    let (land, part) = text.split_once('-')?;
    let sound = land.len() == 2
        && land.bytes().all(|byte| byte.is_ascii_uppercase())
        && (1..=3).contains(&part.len())
        && part.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    sound.then_some((land, part))
}

/// The number of which the bytes are those of a code. Codes have five at most.
fn key(land: &str, part: &str) -> u64 {
    land.bytes().chain(part.bytes()).fold(0, |key, byte| key.wrapping_shl(8) | u64::from(byte))
}

/// The codes of a line: `GR 69 A B | 01 02`.
fn of_country(line: &'static str) -> impl Iterator<Item = u64> {
    let (land, parts) = line.split_once(' ').unwrap_or((line, ""));
    parts.split(' ').filter(|part| *part != "|").map(move |part| key(land, part))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::{BTreeMap, BTreeSet};

    fn lines() -> impl Iterator<Item = (&'static str, &'static str)> {
        TEXT.lines().filter(|line| !line.starts_with('#')).map(|line| line.split_once(' ').unwrap())
    }

    #[test]
    fn every_code_is_there_once_and_in_form() {
        let mut seen = BTreeSet::new();
        for (land, parts) in lines() {
            for part in parts.split(' ').filter(|part| *part != "|") {
                let code = format!("{land}-{part}");
                assert_eq!(form(&code), Form::Right, "{code}");
                assert!(is_formed(&code), "{code}");
                assert!(seen.insert(code));
            }
        }
        assert_eq!(seen.len(), CODES.len());
    }

    /// Set `BIBWIRE_ISO_3166_2` to the file `iso_3166-2.json` of iso-codes to see whether the table is up to date.
    #[test]
    #[allow(clippy::print_stderr, reason = "a test that is skipped says so")]
    fn the_table_is_that_of_iso_codes() {
        let Some(path) = std::env::var_os("BIBWIRE_ISO_3166_2") else {
            eprintln!("skipped: BIBWIRE_ISO_3166_2 is not set");
            return;
        };
        let json: serde_json::Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
        let mut lands: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for entry in json["3166-2"].as_array().unwrap() {
            let (land, part) = entry["code"].as_str().unwrap().split_once('-').unwrap();
            lands.entry(land).or_default().insert(part);
        }
        for (land, parts) in &lands {
            let line = parts.iter().copied().collect::<Vec<_>>().join(" ");
            let current = lines().find(|(it, _)| it == land).map(|(_, parts)| parts.split(" | ").next().unwrap());
            assert_eq!(current, Some(&*line), "{land}");
        }
        assert_eq!(lines().filter(|(_, parts)| !parts.starts_with('|')).count(), lands.len());
    }

    #[test]
    fn forms() {
        for text in ["us-ca", "US_CA", "US CA", "US – CA", "USCA", " US-CA", "ＵＳ－ＣＡ", "US/CA"] {
            assert_eq!(form(text), Form::Meant("US-CA".into()), "{text}");
        }
        for text in ["CN-BJ", "FR-75C", "IN-OR", "GB-ENG", "DE-BY", "AD-02"] {
            assert_eq!(form(text), Form::Right, "{text}");
        }
        let unknown = |found: &str, expected| Fault::Unknown { found: found.into(), expected };
        for (text, fault) in [
            ("", Fault::Missing { expected: "a code such as US-CA" }),
            ("CA", Fault::Malformed { expected: FORM }),
            ("US-", Fault::Malformed { expected: FORM }),
            ("US-CALI", Fault::Malformed { expected: FORM }),
            ("California", Fault::Malformed { expected: FORM }),
            ("加州", Fault::Malformed { expected: FORM }),
            ("XX-CA", unknown("XX", "countries")),
            ("UK-ENG", unknown("UK", "countries")),
            ("US-ZZ", unknown("US-ZZ", "subdivisions of the country")),
        ] {
            assert_eq!(form(text), Form::Wrong(fault), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_meant_is_right(text in "[A-Za-z]{0,2}[-_ ]{0,2}\\PC{0,4}") {
            if let Form::Meant(meant) = form(&text) {
                prop_assert_eq!(form(&meant), Form::Right);
            }
        }
    }
}
