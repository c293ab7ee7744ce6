//! Symbols of libraries, ISO 15511.

use super::around::{bare, placed, plain};
use super::{Fault, Form, country};

/// What people write before the symbol.
const LABELS: &[&str] = &["info:isil/", "urn:", "isil"];

/// The longest symbol, hyphen and prefix included.
const LONGEST: usize = 16;
/// The longest part after the prefix and its hyphen.
const LONGEST_UNIT: usize = 11;

/// Checks the form of a library's symbol and gives it as it is: capital and small letters differ.
///
/// A symbol is a prefix, a hyphen, and up to eleven letters, digits, `/`, `-` and `:`. The prefix is a country code of
/// ISO 3166-1, or another of one, three or four letters and digits. Whether the symbol is registered is not looked up.
///
/// ```
/// use bibwire_core::identifier::isil;
///
/// assert_eq!(isil::check("DE-1")?, "DE-1");
/// assert_eq!(isil::check("OCLC-DLC")?, "OCLC-DLC");
/// # Ok::<(), bibwire_core::identifier::Fault>(())
/// ```
///
/// # Errors
///
/// [`Fault`], for the length of the whole or of a part, a character, a prefix that is no country code, and a symbol with
/// characters outside ASCII.
pub fn check(text: &str) -> Result<String, Fault> {
    // A symbol is short; of a longer text only the length is of interest.
    let count = text.chars().count();
    if count == 0 || count > LONGEST {
        return Err(Fault::Length { found: count, expected: "1 to 16" });
    }
    if text.is_ascii() {
        return sound(text).map(|()| text.to_owned());
    }
    let symbol = plain(text);
    match sound(&symbol) {
        Ok(()) => Err(Fault::NotAscii { meant: symbol }),
        Err(fault) => Err(placed(fault, text, &symbol, &symbol)),
    }
}

/// Judges whether a symbol is written as such: `ISIL` is not part of it, and the code of a country is in capitals.
///
/// ```
/// use bibwire_core::identifier::{Form, isil};
///
/// assert_eq!(isil::form("DE-603/38"), Form::Right);
/// assert_eq!(isil::form("ISIL de-603/38"), Form::Meant("DE-603/38".into()));
/// ```
pub fn form(text: &str) -> Form {
    if sound(text).is_ok() {
        return Form::Right;
    }
    let plain = plain(text);
    let symbol = bare(&plain, LABELS);
    let fault = match sound(symbol) {
        Ok(()) => return Form::Meant(symbol.to_owned()),
        Err(fault) => fault,
    };
    // Whatever the case, two letters are a country.
    if let Some((country, rest)) = symbol.split_at_checked(2) {
        let meant = format!("{}{rest}", country.to_ascii_uppercase());
        if rest.starts_with('-') && sound(&meant).is_ok() {
            return Form::Meant(meant);
        }
    }
    Form::Wrong(placed(fault, text, &plain, symbol))
}

/// Judges a symbol in ASCII.
fn sound(symbol: &str) -> Result<(), Fault> {
    if symbol.is_empty() || (symbol.len() > LONGEST && symbol.chars().nth(LONGEST).is_some()) {
        return Err(Fault::Length { found: symbol.chars().count(), expected: "1 to 16" });
    }
    if let Some((at, found)) = symbol.char_indices().find(|(_, c)| !is_part(*c)) {
        return Err(Fault::Character { found, at });
    }
    let Some((prefix, unit)) = symbol.split_once('-') else {
        return Err(Fault::Prefix { found: symbol.to_owned(), expected: PREFIX });
    };
    let in_form = prefix.chars().all(|c| c.is_ascii_alphanumeric());
    let in_use = match prefix.len() {
        1 | 3 | 4 => true,
        2 => country::is_alpha2(prefix),
        _ => false,
    };
    if !in_form || !in_use {
        return Err(Fault::Prefix { found: prefix.to_owned(), expected: PREFIX });
    }
    match unit.len() {
        1..=LONGEST_UNIT => Ok(()),
        found => Err(Fault::Length { found, expected: "1 to 11 after the prefix" }),
    }
}

const PREFIX: &str = "a country code or a registered prefix, and a hyphen,";

fn is_part(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | ':')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn symbols() {
        for text in
            ["DE-1", "DE-603/38", "AU-NLA", "CN-110001", "SE-Lg:3", "O-X", "ZDB-1-ABC", "OCLC-12345678901", "GB-UK-OxU"]
        {
            assert_eq!(check(text).as_deref(), Ok(text));
        }
    }

    #[test]
    fn faults() {
        let prefix = |found: &str| Fault::Prefix { found: found.into(), expected: PREFIX };
        for (text, fault) in [
            ("", Fault::Length { found: 0, expected: "1 to 16" }),
            ("OCLC-123456789012", Fault::Length { found: 17, expected: "1 to 16" }),
            ("DE-123456789012", Fault::Length { found: 12, expected: "1 to 11 after the prefix" }),
            ("DE-", Fault::Length { found: 0, expected: "1 to 11 after the prefix" }),
            ("DE1", prefix("DE1")),
            ("-1", prefix("")),
            ("de-1", prefix("de")),
            ("UK-1", prefix("UK")),
            ("D:E-1", prefix("D:E")),
            ("ABCDE-1", prefix("ABCDE")),
            ("DE 1", Fault::Character { found: ' ', at: 2 }),
            ("ISIL/no_tSet", Fault::Character { found: '_', at: 7 }),
            ("DE–1", Fault::NotAscii { meant: "DE-1".into() }),
            ("ＤＥ－１", Fault::NotAscii { meant: "DE-1".into() }),
            ("図書館-1", Fault::Character { found: '図', at: 0 }),
        ] {
            assert_eq!(check(text), Err(fault), "{text}");
        }
    }

    #[test]
    fn forms() {
        for (text, meant) in [
            ("ISIL DE-1", "DE-1"),
            ("isil:DE-1", "DE-1"),
            ("info:isil/DE-1", "DE-1"),
            (" DE-1", "DE-1"),
            ("de-Lg1", "DE-Lg1"),
            ("De-Lg1", "DE-Lg1"),
            ("ＤＥ－１", "DE-1"),
            ("DE–1", "DE-1"),
            ("ISIL oclc-x", "oclc-x"),
        ] {
            assert_eq!(form(text), Form::Meant(meant.into()), "{text}");
            assert_eq!(form(meant), Form::Right, "{text}");
        }
        for (text, fault) in [
            ("uk-1", Fault::Prefix { found: "uk".into(), expected: PREFIX }),
            ("ISIL DE_1", Fault::Character { found: '_', at: 7 }),
            ("DE-123456789012", Fault::Length { found: 12, expected: "1 to 11 after the prefix" }),
            ("ISIL", Fault::Length { found: 0, expected: "1 to 16" }),
        ] {
            assert_eq!(form(text), Form::Wrong(fault), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_meant_is_right(text in r"(ISIL )?[ A-Za-z]{0,3}[-–]?\PC{0,12}") {
            if let Form::Meant(meant) = form(&text) {
                prop_assert_eq!(form(&meant), Form::Right);
            }
        }

        #[test]
        fn what_passes_is_in_form(text in "[A-Za-z0-9:/_\u{2013}-]{0,18}") {
            if let Ok(symbol) = check(&text) {
                prop_assert_eq!(&symbol, &text);
                prop_assert!(symbol.len() <= 16 && symbol.contains('-') && !symbol.contains('_'));
            }
        }
    }
}
