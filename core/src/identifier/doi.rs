//! Names of digital objects, ISO 26324.

use super::around::{bare, narrow_all, placed};
use super::{Fault, Form};

/// What people write before the name. Its address is one of the forms in which the name may be shown, not the name.
const LABELS: &[&str] =
    &["https://", "http://", "www.", "dx.doi.org/", "doi.org/", "info:doi/", "info:hdl/", "urn:", "doi"];
const FORM: &str = "10.1234/suffix";

/// Checks a name and gives its prefix and its suffix.
///
/// The prefix is `10.` and a number of three digits or more, perhaps with further parts. The suffix is any graphic
/// characters: escapes such as `%2F` stay as they are. Capital and small letters do not differ.
///
/// ```
/// use bibwire_core::identifier::doi;
///
/// assert_eq!(doi::check("10.1000/182")?, ("10.1000", "182"));
/// assert_eq!(doi::check("10.1000").unwrap_err().to_string(), "not in the form 10.1234/suffix");
/// # Ok::<(), bibwire_core::identifier::Fault>(())
/// ```
///
/// # Errors
///
/// [`Fault`], for a text without such a prefix or without a suffix, and for a blank or a control character.
pub fn check(text: &str) -> Result<(&str, &str), Fault> {
    if text.is_empty() {
        return Err(Fault::Missing { expected: "a name" });
    }
    let malformed = Fault::Malformed { expected: FORM };
    let Some((prefix, suffix)) = text.split_once('/') else { return Err(malformed) };
    let Some(registrant) = prefix.strip_prefix("10.") else { return Err(malformed) };
    let sound = match registrant.as_bytes() {
        [b'1'..=b'9', second, third, rest @ ..] => {
            second.is_ascii_digit()
                && third.is_ascii_digit()
                && rest.iter().all(|byte| byte.is_ascii_digit() || *byte == b'.')
        }
        _ => false,
    };
    if !sound || suffix.is_empty() {
        return Err(malformed);
    }
    // Almost every name is of such characters alone.
    if suffix.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Ok((prefix, suffix));
    }
    let is_out = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '\u{200B}' | '\u{2060}' | '\u{FEFF}');
    match text.char_indices().find(|(_, c)| is_out(*c)) {
        Some((at, found)) => Err(Fault::Character { found, at }),
        None => Ok((prefix, suffix)),
    }
}

/// Judges whether a name is written as such: not as an address, and with nothing before it.
///
/// ```
/// use bibwire_core::identifier::{Form, doi};
///
/// assert_eq!(doi::form("10.1000/182"), Form::Right);
/// assert_eq!(doi::form("https://doi.org/10.1000/182"), Form::Meant("10.1000/182".into()));
/// ```
pub fn form(text: &str) -> Form {
    if check(text).is_ok() {
        return Form::Right;
    }
    // What ends the text may be part of the name.
    let as_is = unlabelled(text);
    if check(as_is).is_ok() {
        return Form::Meant(as_is.to_owned());
    }
    let plain = narrow_all(text);
    let name = unlabelled(&plain);
    match check(name) {
        Ok(_) => Form::Meant(name.to_owned()),
        Err(fault) => Form::Wrong(placed(fault, text, &plain, name)),
    }
}

/// The name without labels and blanks. Only brackets around the whole are taken off its end.
fn unlabelled(text: &str) -> &str {
    let text = text.trim();
    let inner = [('<', '>'), ('"', '"'), ('(', ')'), ('[', ']')]
        .into_iter()
        .find_map(|(open, close)| text.strip_prefix(open)?.strip_suffix(close))
        .unwrap_or(text)
        .trim();
    let begun = bare(inner, LABELS);
    // `bare` trims both ends; the end is given back.
    inner.find(begun).and_then(|at| inner.get(at..)).unwrap_or(inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn right() {
        for text in [
            "10.1000/182",
            "10.100/a",
            "10.1000.10/123456",
            "10.1002/(SICI)1096-8644(199601)99:1<1::AID-AJPA1>3.0.CO;2-1",
            "10.1002/%28SICI%291096",
            "10.1000/测试",
            "10.1000/a.",
            "10.1000//",
        ] {
            assert_eq!(form(text), Form::Right, "{text}");
        }
    }

    #[test]
    fn meant() {
        for text in [
            "https://doi.org/10.1000/182",
            "http://dx.doi.org/10.1000/182",
            "HTTPS://www.doi.org/10.1000/182",
            "doi.org/10.1000/182",
            "doi:10.1000/182",
            "DOI: 10.1000/182",
            "DOI 10.1000/182",
            "info:doi/10.1000/182",
            "urn:doi:10.1000/182",
            "doi:https://doi.org/10.1000/182",
            "<https://doi.org/10.1000/182>",
            " 10.1000/182\n",
            "\u{feff}10.1000/182",
            "１０．１０００／１８２",
        ] {
            assert_eq!(form(text), Form::Meant("10.1000/182".into()), "{text}");
        }
        assert_eq!(form("doi:10.1000/a.").meant(), Some("10.1000/a."));
        assert_eq!(form("doi:10.1002/%28a%29").meant(), Some("10.1002/%28a%29"));
    }

    #[test]
    fn wrong() {
        let malformed = || Fault::Malformed { expected: FORM };
        for (text, fault) in [
            ("", Fault::Missing { expected: "a name" }),
            (" ", Fault::Missing { expected: "a name" }),
            ("10.1000", malformed()),
            ("10.1000/", malformed()),
            ("10.01/x", malformed()),
            ("10.12/x", malformed()),
            ("10.0123/x", malformed()),
            ("10.12a4/x", malformed()),
            ("11.1000/x", malformed()),
            ("https://example.org/10.1000/x", malformed()),
            ("not a doi", malformed()),
            ("10.1000/a b", Fault::Character { found: ' ', at: 9 }),
            ("doi:10.1000/a b", Fault::Character { found: ' ', at: 13 }),
            ("10.1000/a\0", Fault::Character { found: '\0', at: 9 }),
        ] {
            assert_eq!(form(text), Form::Wrong(fault), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn one_way_is_right(text in "10\\.[1-9][0-9]{2,6}(\\.[0-9]{1,3})?/[!-~]{1,20}") {
            prop_assert_eq!(form(&text), Form::Right);
            prop_assert_eq!(form(&format!("https://doi.org/{text}")), Form::Meant(text));
        }

        #[test]
        fn what_is_meant_is_right(text in "(doi: ?|\\PC{0,3})(10\\.[0-9]{2,4}/)?\\PC{0,12}") {
            if let Form::Meant(meant) = form(&text) {
                prop_assert_eq!(form(&meant), Form::Right);
            }
        }
    }
}
