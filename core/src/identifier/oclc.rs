//! Numbers of libraries in the registry of OCLC.

use super::around::{bare, placed, plain};
use super::compact::is_hyphen;
use super::{Fault, Form};

/// What people write before the number.
const LABELS: &[&str] = &["oclc number", "oclc no", "oclc-", "oclc"];

/// Checks that a number is digits. Symbols of OCLC, which have letters, are other identifiers.
///
/// ```
/// use bibwire_core::identifier::oclc;
///
/// assert!(oclc::check("12345").is_ok());
/// assert!(oclc::check("DLC").is_err());
/// ```
///
/// # Errors
///
/// [`Fault`], for an empty text and for a character that is no digit.
pub fn check(text: &str) -> Result<(), Fault> {
    if text.is_empty() {
        return Err(Fault::Missing { expected: "a digit" });
    }
    match text.char_indices().find(|(_, c)| !c.is_ascii_digit()) {
        Some((at, found)) => Err(Fault::Character { found, at }),
        None => Ok(()),
    }
}

/// Judges whether a number is written as digits and nothing else.
///
/// ```
/// use bibwire_core::identifier::{Form, oclc};
///
/// assert_eq!(oclc::form("12345"), Form::Right);
/// assert_eq!(oclc::form("OCLC-12345"), Form::Meant("12345".into()));
/// ```
pub fn form(text: &str) -> Form {
    if check(text).is_ok() {
        return Form::Right;
    }
    let plain = plain(text);
    let number = bare(&plain, LABELS).trim_start_matches(is_hyphen);
    match check(number) {
        Ok(()) => Form::Meant(number.to_owned()),
        Err(fault) => Form::Wrong(placed(fault, text, &plain, number)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn forms() {
        for text in ["OCLC 12345", "oclc:12345", "OCLC-12345", "oclc12345", " 12345 ", "１２３４５", "OCLC No. 12345"]
        {
            assert_eq!(form(text), Form::Meant("12345".into()), "{text}");
        }
        for (text, fault) in [
            ("", Fault::Missing { expected: "a digit" }),
            ("OCLC", Fault::Missing { expected: "a digit" }),
            ("DLC", Fault::Character { found: 'D', at: 0 }),
            ("OCLC-DLC", Fault::Character { found: 'D', at: 5 }),
            ("ocm00012345", Fault::Character { found: 'o', at: 0 }),
            ("12 345", Fault::Character { found: ' ', at: 2 }),
            ("12a", Fault::Character { found: 'a', at: 2 }),
        ] {
            assert_eq!(form(text), Form::Wrong(fault), "{text}");
        }
    }

    proptest! {
        #[test]
        fn digits_are_right(text in "[0-9]{1,20}") {
            prop_assert_eq!(form(&text), Form::Right);
            prop_assert_eq!(form(&format!("OCLC {text}")), Form::Meant(text));
        }

        #[test]
        fn what_is_meant_is_right(text in "\\PC{0,12}") {
            if let Form::Meant(meant) = form(&text) {
                prop_assert_eq!(form(&meant), Form::Right);
            }
        }
    }
}
