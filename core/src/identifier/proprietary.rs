//! Identifiers that a platform gives itself, behind a namespace.

use super::around::narrow_all;
use super::fault::beginning;
use super::{Fault, Form};

/// The longest namespace.
const LONGEST: usize = 17;
/// The word that stands for identifiers of this kind, and so for no platform.
const RESERVED: &str = "Proprietary";

/// Checks `namespace:value` and gives the two.
///
/// A namespace begins with a letter and goes on with letters, digits, `_`, `.` and `/`; the last is a letter or a digit.
/// It has 2 to 17 characters. (COUNTER allowed 18 before release 5.1.1: the fault has the number that was found, and comes
/// after all others.) The value is any text but an empty one.
///
/// ```
/// use bibwire_core::identifier::{Fault, proprietary};
///
/// assert_eq!(proprietary::check("publisherA:jnrl1")?, ("publisherA", "jnrl1"));
/// assert_eq!(proprietary::check("a+b:1"), Err(Fault::Character { found: '+', at: 1 }));
/// # Ok::<(), Fault>(())
/// ```
///
/// # Errors
///
/// [`Fault`], for a missing namespace or value, a character, the namespace `Proprietary`, and the length of the namespace.
pub fn check(text: &str) -> Result<(&str, &str), Fault> {
    let colon = text.bytes().position(|byte| byte == b':');
    let Some((namespace, value)) = colon.and_then(|at| Some((text.get(..at)?, text.get(at.saturating_add(1)..)?)))
    else {
        return Err(Fault::Missing { expected: "a namespace before a colon" });
    };
    let mut last = None;
    for (at, found) in namespace.char_indices() {
        let sound = found.is_ascii_alphanumeric() || matches!(found, '_' | '.' | '/');
        if !sound || (at == 0 && !found.is_ascii_alphabetic()) {
            return Err(Fault::Character { found, at });
        }
        last = Some((at, found));
    }
    match last {
        None => return Err(Fault::Missing { expected: "a namespace" }),
        Some((at, found)) if !found.is_ascii_alphanumeric() => return Err(Fault::Character { found, at }),
        Some(_) => {}
    }
    if namespace.eq_ignore_ascii_case(RESERVED) {
        return Err(Fault::Reserved { found: beginning(namespace) });
    }
    if value.trim().is_empty() {
        return Err(Fault::Missing { expected: "a value after the colon" });
    }
    match namespace.len() {
        2..=LONGEST => Ok((namespace, value)),
        found => Err(Fault::Length { found, expected: "2 to 17 in the namespace" }),
    }
}

/// Judges whether an identifier is written as `namespace:value`, without blanks around the parts, and without
/// `Proprietary:` before it.
///
/// ```
/// use bibwire_core::identifier::{Form, proprietary};
///
/// assert_eq!(proprietary::form("P1:T01"), Form::Right);
/// assert_eq!(proprietary::form("Proprietary:P1:T01"), Form::Meant("P1:T01".into()));
/// ```
pub fn form(text: &str) -> Form {
    let fault = match check(text) {
        Ok((_, value)) if value.trim().len() == value.len() => return Form::Right,
        Ok(_) => None,
        Err(fault) => Some(fault),
    };
    // The value stays as it is, blanks around it apart.
    let (before, value) = match text.find([':', '：']).and_then(|at| text.split_at_checked(at)) {
        Some((before, rest)) => (before, rest.trim_start_matches([':', '：'])),
        None => ("", text),
    };
    let namespace = narrow_all(before);
    if namespace.trim().eq_ignore_ascii_case(RESERVED) {
        // What follows is judged on its own; a second such word is not taken off.
        let value = value.trim();
        if check(value).is_ok() {
            return Form::Meant(value.to_owned());
        }
    }
    let meant = format!("{}:{}", namespace.trim(), value.trim());
    match check(&meant) {
        Ok(_) => Form::Meant(meant),
        Err(other) => Form::Wrong(fault.unwrap_or(other)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn right() {
        for text in ["P1:T01", "a.b/c_d1:x y", "ab:1:2", "x2345678901234567:v", "ab::", "P1:期刊", "proprietary1:x"] {
            assert_eq!(form(text), Form::Right, "{text}");
        }
    }

    #[test]
    fn meant() {
        for text in
            [" P1:T01", "P1: T01", "P1 : T01 ", "P1：T01", "Ｐ１：T01", "Proprietary:P1:T01", "proprietary: P1:T01"]
        {
            assert_eq!(form(text), Form::Meant("P1:T01".into()), "{text}");
        }
    }

    #[test]
    fn wrong() {
        let missing = |expected| Fault::Missing { expected };
        for (text, fault) in [
            ("", missing("a namespace before a colon")),
            ("T01", missing("a namespace before a colon")),
            (":T01", missing("a namespace")),
            ("P1:", missing("a value after the colon")),
            ("P1: ", missing("a value after the colon")),
            ("1P:T01", Fault::Character { found: '1', at: 0 }),
            ("_P:T01", Fault::Character { found: '_', at: 0 }),
            ("a+b:T01", Fault::Character { found: '+', at: 1 }),
            ("a-b:T01", Fault::Character { found: '-', at: 1 }),
            ("a b:T01", Fault::Character { found: ' ', at: 1 }),
            ("平台:T01", Fault::Character { found: '平', at: 0 }),
            ("ab_:T01", Fault::Character { found: '_', at: 2 }),
            ("Proprietary:T01", Fault::Reserved { found: "Proprietary".into() }),
            ("P:T01", Fault::Length { found: 1, expected: "2 to 17 in the namespace" }),
            ("x23456789012345678:v", Fault::Length { found: 18, expected: "2 to 17 in the namespace" }),
        ] {
            assert_eq!(form(text), Form::Wrong(fault), "{text}");
        }
    }

    proptest! {
        #[test]
        fn one_way_is_right(text in "[A-Za-z][A-Za-z0-9_./]{0,9}[A-Za-z0-9]:[!-~]{1,20}") {
            prop_assert_eq!(form(&text), Form::Right);
            prop_assert_eq!(form(&format!("Proprietary:{text}")), Form::Meant(text));
        }

        #[test]
        fn what_is_meant_is_right(text in "(Proprietary: ?)?\\PC{0,4}[:：]?\\PC{0,6}") {
            if let Form::Meant(meant) = form(&text) {
                prop_assert_eq!(form(&meant), Form::Right);
            }
        }
    }
}
