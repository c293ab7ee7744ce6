//! Symbols of libraries, ISO 15511.

use super::Fault;
use super::compact::{is_hyphen, narrow};
use super::country;

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
    let plain: Vec<(usize, char)> =
        text.char_indices().map(|(at, c)| (at, if is_hyphen(c) { '-' } else { narrow(c) })).collect();
    if let Some(&(at, found)) = plain.iter().find(|(_, c)| !is_part(*c)) {
        return Err(Fault::Character { found, at });
    }
    let symbol: String = plain.iter().map(|(_, c)| *c).collect();
    let Some((prefix, unit)) = symbol.split_once('-') else {
        return Err(Fault::Prefix { found: symbol, expected: PREFIX });
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
    if unit.is_empty() || unit.len() > LONGEST_UNIT {
        return Err(Fault::Length { found: unit.len(), expected: "1 to 11 after the prefix" });
    }
    if text.is_ascii() { Ok(symbol) } else { Err(Fault::NotAscii { meant: symbol }) }
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

    proptest! {
        #[test]
        fn what_passes_is_in_form(text in "[A-Za-z0-9:/_\u{2013}-]{0,18}") {
            if let Ok(symbol) = check(&text) {
                prop_assert_eq!(&symbol, &text);
                prop_assert!(symbol.len() <= 16 && symbol.contains('-') && !symbol.contains('_'));
            }
        }
    }
}
