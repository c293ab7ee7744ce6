//! One identifier, by a version of the code.

use bibwire_core::Diagnostic;

use super::{Ear, Facts, identifier};
use crate::release::Version;
use crate::rules::identifiers as rules;
use crate::spot::Spot;
use crate::vocabulary::IdentifierType;

/// The longest namespace before 5.1.1.
const LONGEST: usize = 18;

/// Judges the text of an identifier of a kind.
pub(super) fn check(kind: &IdentifierType, text: &str, spot: Spot<'_>, facts: &Facts, ear: &mut Ear<'_>) {
    if let Some(finding) = judge(kind, text, facts.version) {
        ear.report(finding, spot);
    }
}

/// What is wrong with the text of an identifier of a kind.
pub(super) fn judge(kind: &IdentifierType, text: &str, version: Version) -> Option<Diagnostic> {
    let finding = identifier::judge(kind, text);
    match (kind, &finding) {
        (IdentifierType::Proprietary, Some(found)) if found.rule.code == rules::NAMESPACE.code => {
            finding.filter(|_| !(version.has_longer_namespaces() && is_longer(text)))
        }
        (IdentifierType::Isil, None) if version.has_country_prefixes_alone() && !is_of_country(text) => {
            Some(Diagnostic::new(&rules::PREFIX).found(text))
        }
        _ => finding,
    }
}

/// Whether a text has a namespace of the pattern before 5.1.1: up to 18 characters, with any of them at the end.
fn is_longer(text: &str) -> bool {
    let Some((namespace, value)) = text.split_once(':') else { return false };
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'/');
    !value.trim().is_empty()
        && namespace != "Proprietary"
        && (2..=LONGEST).contains(&namespace.len())
        && namespace.starts_with(|first: char| first.is_ascii_alphabetic())
        && namespace.bytes().all(is_part)
}

/// Whether a symbol of a library begins with the code of a country.
fn is_of_country(symbol: &str) -> bool {
    symbol.split_once('-').is_some_and(|(prefix, _)| prefix.len() == 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_each_version() {
        for (kind, text, first, second, newest) in [
            ("Proprietary", "abcdefghijklmnopqr:1", None, None, Some("CTR424")),
            ("Proprietary", "abcdefghijklmnopqrs:1", Some("CTR424"), Some("CTR424"), Some("CTR424")),
            ("Proprietary", "platform_:1", None, None, Some("CTR424")),
            ("Proprietary", "p+1:1", Some("CTR424"), Some("CTR424"), Some("CTR424")),
            ("Proprietary", "Proprietary:1", Some("CTR424"), Some("CTR424"), Some("CTR424")),
            ("Proprietary", "1st:1", Some("CTR424"), Some("CTR424"), Some("CTR424")),
            ("Proprietary", "platform:1", None, None, None),
            ("ISIL", "DE-1", None, None, None),
            ("ISIL", "OCLC-DLC", Some("CTR429"), None, None),
            ("ISIL", "ISIL-", Some("CTR421"), Some("CTR421"), Some("CTR421")),
        ] {
            for (version, code) in [(Version::V5_1, first), (Version::V5_1_0_1, second), (Version::V5_1_1, newest)] {
                let found = judge(&kind.into(), text, version).map(|finding| finding.code().to_string());
                assert_eq!(found.as_deref(), code, "{kind} {text} {version}");
            }
        }
    }
}
