//! Numbers of research organisations: ROR IDs.

use super::around::{bare, placed, plain};
use super::{Fault, Form};

/// What people write before the number.
const LABELS: &[&str] = &["https://", "http://", "www.", "ror.org/", "ror"];
/// The digits of base 32 by Crockford: without i, l, o and u.
const BASE32: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH: usize = 9;

/// Checks an organisation's number, in capital or small letters, and gives it in small ones.
///
/// A number is a zero, six characters of base 32 and two check digits.
///
/// ```
/// use bibwire_core::identifier::ror;
///
/// assert_eq!(ror::check("05DXPS055")?, "05dxps055");
/// assert_eq!(ror::check("05dxps056").unwrap_err().to_string(), "the check digits are 56, and should be 55");
/// # Ok::<(), bibwire_core::identifier::Fault>(())
/// ```
///
/// # Errors
///
/// [`Fault`], for the length, the zero at the beginning, a character, and the check digits.
pub fn check(text: &str) -> Result<String, Fault> {
    sound(text).map(|()| text.to_ascii_lowercase())
}

/// Judges whether an organisation's number is written as nine characters in small letters: not as an address.
///
/// ```
/// use bibwire_core::identifier::{Form, ror};
///
/// assert_eq!(ror::form("05dxps055"), Form::Right);
/// assert_eq!(ror::form("https://ror.org/05dxps055"), Form::Meant("05dxps055".into()));
/// ```
pub fn form(text: &str) -> Form {
    if sound(text).is_ok() && !text.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return Form::Right;
    }
    let plain = plain(text);
    let number = bare(&plain, LABELS);
    match check(number) {
        Ok(meant) => Form::Meant(meant),
        // Base 32 has no such letters because people read them for these digits.
        Err(fault) => match check(&number.replace(['o', 'O'], "0").replace(['i', 'I', 'l', 'L'], "1")) {
            Ok(meant) => Form::Meant(meant),
            Err(_) => Form::Wrong(placed(fault, text, &plain, number)),
        },
    }
}

fn sound(text: &str) -> Result<(), Fault> {
    if text.len() != LENGTH && text.chars().count() != LENGTH {
        return Err(Fault::Length { found: text.chars().count(), expected: "9" });
    }
    let (mut number, mut check) = (0u32, 0u32);
    for (index, (at, found)) in text.char_indices().enumerate() {
        let value = u8::try_from(found.to_ascii_lowercase())
            .ok()
            .and_then(|byte| BASE32.iter().position(|it| *it == byte))
            .and_then(|value| u32::try_from(value).ok());
        match (index, value) {
            (0, Some(0)) => {}
            (0, _) => return Err(Fault::Prefix { found: found.into(), expected: "0" }),
            (1..=6, Some(value)) => number = number.wrapping_mul(32).wrapping_add(value),
            (7.., Some(value @ 0..=9)) => check = check.wrapping_mul(10).wrapping_add(value),
            _ => return Err(Fault::Character { found, at }),
        }
    }
    // The rest of a hundred times the number is less than 97, and that of any product here is the same.
    let expected = 98u32.saturating_sub((number % 97).wrapping_mul(100) % 97);
    if check == expected { Ok(()) } else { Err(Fault::Checksum { found: check, expected }) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers() {
        for text in ["05dxps055", "03yrm5c26", "02nr0ka47", "015w2mp89", "052gg0110", "042nb2s44"] {
            assert_eq!(form(text), Form::Right, "{text}");
        }
    }

    #[test]
    fn meant() {
        for text in [
            "05DXPS055",
            " 05dxps055",
            "https://ror.org/05dxps055",
            "HTTP://www.ror.org/05dxps055/",
            "ror.org/05dxps055",
            "ROR:05dxps055",
            "ROR 05dxps055",
            "o5dxps055",
            "０５ｄｘｐｓ０５５",
        ] {
            assert_eq!(form(text), Form::Meant("05dxps055".into()), "{text}");
        }
    }

    #[test]
    fn wrong() {
        for (text, fault) in [
            ("", Fault::Length { found: 0, expected: "9" }),
            ("05dxps05", Fault::Length { found: 8, expected: "9" }),
            ("https://ror.org/05dxps05", Fault::Length { found: 8, expected: "9" }),
            ("05dxps054", Fault::Checksum { found: 54, expected: 55 }),
            ("https://ror.org/05dxps054", Fault::Checksum { found: 54, expected: 55 }),
            ("15dxps055", Fault::Prefix { found: "1".into(), expected: "0" }),
            ("05uxps055", Fault::Character { found: 'u', at: 2 }),
            ("05ixps055", Fault::Character { found: 'i', at: 2 }),
            ("05dxps0a5", Fault::Character { found: 'a', at: 7 }),
            ("05éxps055", Fault::Character { found: 'é', at: 2 }),
            ("https://ror.org/05uxps055", Fault::Character { found: 'u', at: 18 }),
            ("ＲＯＲ ０５ｕｘｐｓ０５５", Fault::Character { found: 'ｕ', at: 16 }),
            ("grid.12.3", Fault::Prefix { found: "g".into(), expected: "0" }),
        ] {
            assert_eq!(form(text), Form::Wrong(fault), "{text}");
        }
    }

    proptest! {
        #[test]
        fn one_wrong_character_is_found(number in 0u32..0x4000_0000, at in 1usize..7, by in 1usize..32) {
            let digit = |shift: u32| char::from(BASE32[((number >> shift) & 31) as usize]);
            let six: String = [25, 20, 15, 10, 5, 0].map(digit).into_iter().collect();
            let check = 98 - (u64::from(number) * 100) % 97;
            let right = format!("0{six}{check:02}");
            prop_assert_eq!(form(&right), Form::Right);
            let mut wrong = right.into_bytes();
            let value = BASE32.iter().position(|it| *it == wrong[at]).unwrap();
            wrong[at] = BASE32[(value + by) % 32];
            let wrong = String::from_utf8(wrong).unwrap();
            let is_fault = matches!(form(&wrong).fault(), Some(Fault::Checksum { .. }));
            prop_assert!(is_fault);
        }

        #[test]
        fn what_is_meant_is_right(text in "(ror:|https://ror.org/)?[0oO][0-9a-zA-Z]{6}[0-9]{2}") {
            if let Form::Meant(meant) = form(&text) {
                prop_assert_eq!(form(&meant), Form::Right);
            }
        }
    }
}
