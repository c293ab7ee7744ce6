//! In which versions of the code a rule holds.

use std::ops::RangeInclusive;

use bibwire_core::Rule;

use super::usage;
use super::{
    across, advice, attributes, coverage, duplicates, exceptions, filters, header, identifiers, items, nesting,
};
use crate::release::Version::{self, V5_0_3, V5_1, V5_1_0_1, V5_1_1};

/// The rules that do not hold in all versions, and those in which they do.
const SOME: &[(&[&Rule], RangeInclusive<Version>)] = &[
    (OF_RELEASE_5, V5_0_3..=V5_0_3),
    (OF_RELEASE_5_1, V5_1..=V5_1_1),
    // What the schema of 5.1 has otherwise than the versions after it.
    (&[&nesting::DENIED_COMPONENT, &identifiers::PREFIX], V5_1..=V5_1),
    // What 5.1.0.1 brought.
    (&[&nesting::OLD_COMPONENTS, &usage::NOT_IN_DATABASE], V5_1_0_1..=V5_1_1),
    // What 5.1.1 did away with.
    (&[&across::PRESET_ORDER], V5_1..=V5_1_0_1),
];

/// Section types, formats and severities, and objects that may be split over several.
const OF_RELEASE_5: &[&Rule] = &[
    &attributes::SECTION_TYPE,
    &attributes::DATABASE,
    &exceptions::SEVERITY,
    &items::SECTION_ELSEWHERE,
    &items::SECTION_OF_TITLE,
    &items::NO_SECTION,
    &items::FORMAT,
    &advice::DEPRECATED,
    &nesting::COMPONENT_AGAIN,
];

/// Parents with their items, one object for one thing, data types of databases and of their parts, the registry, and the
/// words of the best practice that extends the release.
const OF_RELEASE_5_1: &[&Rule] = &[
    &nesting::NOT_NESTED,
    &nesting::WITH_PARENT,
    &nesting::COMPONENT_TWICE,
    &header::REGISTRY_RECORD,
    &attributes::AGENT,
    &attributes::SEGMENTS,
    &filters::OF_PRACTICE,
    &usage::OF_PRACTICE,
    &usage::TWO_DATA_TYPES,
    &usage::TWO_DATABASES,
    &usage::REQUESTED_ABSTRACTS,
    &duplicates::SET_TWICE,
    &duplicates::ITEM_TWICE,
    &duplicates::PARENT_TWICE,
    &coverage::COMPONENTS_NOT_ASKED,
    &advice::UNREGISTERED,
    &advice::USAGE_DATA_HOST,
];

/// The versions of the code in which a rule holds. One that rests on no version, such as a rule of JSON, holds in all.
///
/// ```
/// use bibwire_counter::release::Version;
/// use bibwire_counter::rules::{RULES, versions};
///
/// let versions_of = |code| RULES.find(code).map(versions);
/// assert_eq!(versions_of("CTR453"), Some(Version::V5_0_3..=Version::V5_0_3), "release 5.1 has no section types");
/// assert_eq!(versions_of("CTR381"), Some(Version::V5_1_0_1..=Version::V5_1_1));
/// assert_eq!(versions_of("CTR480"), Some(Version::V5_0_3..=Version::V5_1_1));
/// ```
pub fn versions(rule: &Rule) -> RangeInclusive<Version> {
    let is_it = |other: &&&Rule| other.code == rule.code;
    let some = SOME.iter().find(|(rules, _)| rules.iter().find(is_it).is_some());
    some.map_or(V5_0_3..=V5_1_1, |(_, versions)| versions.clone())
}

#[cfg(test)]
mod tests {
    use super::super::{RULES, input};
    use super::*;

    #[test]
    fn a_rule_has_one_answer() {
        for rule in RULES.iter() {
            let answers = SOME.iter().flat_map(|(rules, _)| *rules).filter(|other| other.code == rule.code);
            assert!(answers.count() <= 1, "{}", rule.code);
            assert!(!versions(rule).is_empty(), "{}", rule.code);
        }
        assert_eq!(versions(&input::MALFORMED), *Version::ALL.first().unwrap()..=*Version::ALL.last().unwrap());
    }
}
