//! One identifier: whether its text is one of its kind, and written as such.

use bibwire_core::Diagnostic;
use bibwire_core::identifier::{Fault, Form, doi, isbn, isil, isni, issn, oclc, orcid, proprietary, ror, uri};

use super::filler::is_filler;
use crate::rules::identifiers as rules;
use crate::vocabulary::IdentifierType;

/// What is wrong with the text of an identifier of a kind, by the newest version of the code: CoP 5.1, 3.2.5 and Tables
/// 3.k to 3.n. What no release has is not judged.
pub(crate) fn judge(kind: &IdentifierType, text: &str) -> Option<Diagnostic> {
    let form = form(kind, text)?;
    if let (Form::Right, IdentifierType::Proprietary) = (&form, kind) {
        return foreign(text);
    }
    let found = |rule| Diagnostic::new(rule).found(text);
    match form {
        Form::Right => None,
        _ if is_filler(text) => Some(found(&rules::FILLER)),
        Form::Meant(meant) => Some(found(&rules::FORM).expected(meant)),
        Form::Wrong(fault) => {
            let rule = match (&fault, kind) {
                (Fault::CheckDigit { .. } | Fault::Checksum { .. }, _) => &rules::CHECK_DIGIT,
                (Fault::Hyphens, _) => &rules::FORM,
                (_, IdentifierType::Proprietary) => of_namespace(text),
                _ => &rules::INVALID,
            };
            Some(Diagnostic::new(rule).found(format_args!("{text}: {fault}")))
        }
    }
}

/// How a text is judged as an identifier of a kind; none of a kind that no release has.
fn form(kind: &IdentifierType, text: &str) -> Option<Form> {
    Some(match kind {
        IdentifierType::Doi => doi::form(text),
        IdentifierType::Proprietary => proprietary::form(text),
        IdentifierType::Isbn => isbn::form(text),
        IdentifierType::PrintIssn | IdentifierType::OnlineIssn | IdentifierType::LinkingIssn => issn::form(text),
        IdentifierType::Uri => uri::form(text),
        IdentifierType::Isni => isni::form(text),
        IdentifierType::Isil => isil::form(text),
        IdentifierType::Oclc => oclc::form(text),
        IdentifierType::Ror => ror::form(text),
        IdentifierType::Orcid => orcid::form(text),
        IdentifierType::Other(_) => return None,
    })
}

/// Which part of a proprietary identifier is wrong.
fn of_namespace(text: &str) -> &'static bibwire_core::Rule {
    match text.split_once([':', '：']) {
        None | Some(("", _)) => &rules::NAMESPACE_MISSING,
        Some((_, value)) if value.trim().is_empty() => &rules::INVALID,
        Some(_) => &rules::NAMESPACE,
    }
}

/// A proprietary identifier whose namespace is the name of another kind. A platform may be called so in small letters:
/// then the value has to be one of the kind, too.
fn foreign(text: &str) -> Option<Diagnostic> {
    let (kind, value) = of_kind(text)?;
    Some(Diagnostic::new(&rules::KIND).found(text).expected(format_args!("{value}, of the type {kind}")))
}

/// The kind that is named before the colon of a proprietary identifier, and what is behind it.
pub(crate) fn of_kind(text: &str) -> Option<(IdentifierType, &str)> {
    let (namespace, value) = text.split_once(':')?;
    let kind = IdentifierType::meant(namespace)?;
    let is_meant = kind.as_str() == namespace || form(&kind, value).is_some_and(|form| form.fault().is_none());
    is_meant.then_some((kind, value))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_code_for_each_kind_of_fault() {
        for (kind, text, code, expected) in [
            ("ISNI", "000000012150090X", None, None),
            ("ISNI", "0000 0001 2150 090X", Some("CTR420"), Some("000000012150090X")),
            ("ISNI", "0000000121500901", Some("CTR422"), None),
            ("ISNI", "12", Some("CTR421"), None),
            ("ISNI", "n/a", Some("CTR426"), None),
            ("ISNI", "", Some("CTR426"), None),
            ("ISIL", "OCLC-DLC", None, None),
            ("ISIL", "DE-1234567890123", Some("CTR421"), None),
            ("ROR", "https://ror.org/05dxps055", Some("CTR420"), Some("05dxps055")),
            ("ROR", "05dxps056", Some("CTR422"), None),
            ("OCLC", "12x", Some("CTR421"), None),
            ("ORCID", "0000-0002-1825-0098", Some("CTR422"), None),
            ("Proprietary", "p1:a", None, None),
            ("Proprietary", "p1:a:b", None, None),
            ("Proprietary", "Proprietary:p1:a", Some("CTR420"), Some("p1:a")),
            ("Proprietary", "12", Some("CTR423"), None),
            ("Proprietary", ":12", Some("CTR423"), None),
            ("Proprietary", "p1:", Some("CTR421"), None),
            ("Proprietary", "p+1:a", Some("CTR424"), None),
            ("Proprietary", "abcdefghijklmnopqr:a", Some("CTR424"), None),
            ("Proprietary", "Proprietary:a", Some("CTR424"), None),
            ("Proprietary", "ISNI:000000012150090X", Some("CTR425"), Some("000000012150090X, of the type ISNI")),
            ("Proprietary", "DOI:x", Some("CTR425"), Some("x, of the type DOI")),
            ("Proprietary", "isni:000000012150090X", Some("CTR425"), Some("000000012150090X, of the type ISNI")),
            ("Proprietary", "isbn:x", None, None),
            ("DOI", "https://doi.org/10.1234/a", Some("CTR420"), Some("10.1234/a")),
            ("ISBN", "9780306406157", Some("CTR420"), Some("978-0-306-40615-7")),
            ("ISBN", "978-0-306-40615-8", Some("CTR422"), None),
            ("Print_ISSN", "0317847x", Some("CTR422"), None),
            ("Linking_ISSN", "03178471", Some("CTR420"), Some("0317-8471")),
            ("URI", "http://localhost/", Some("CTR421"), None),
            ("Shelf", "?", None, None),
        ] {
            let finding = judge(&kind.into(), text);
            assert_eq!(finding.as_ref().map(|it| it.code().to_string()).as_deref(), code, "{kind} {text:?}");
            assert_eq!(finding.and_then(|it| it.expected).as_deref(), expected, "{kind} {text:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_expected_is_right(text in "[-0-9Xx]{8,19}|(isni|ISSN|ror|P1|p)?[: ]{0,2}[0-9xXa-z/.-]{1,17}") {
            for kind in IdentifierType::ALL {
                let Some(finding) = judge(kind, &text) else { continue };
                let Some(expected) = finding.expected.filter(|_| finding.rule.code == rules::FORM.code) else { continue };
                let again = judge(kind, &expected);
                prop_assert!(again.is_none_or(|again| again.rule.code == rules::KIND.code), "{kind} {text:?} {expected:?}");
            }
        }
    }
}
