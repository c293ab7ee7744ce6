//! Mending one defect of a report adds no error.

mod defect;

use std::collections::BTreeMap;

use bibwire_counter::check::Profile;
use bibwire_counter::input::Options;
use bibwire_counter::release::Release;
use bibwire_counter::report::{AttributePerformance, Component, Count, Header, Identifier, Item, Report, Work};
use bibwire_counter::vocabulary::IdentifierType;
use bibwire_counter::{Diagnostic, Format, Severity, strategy};
use proptest::prelude::*;
use proptest::sample::{Index, subsequence};

use defect::{DEFECTS, Defect, spoil};

/// What a defect hides, so that mending it shows it: the defect, the code, and why that is right.
const HIDES: &[(&str, &str, &str)] = &[
    ("a data type that there is not", "CTR550", "which metrics go together is known of data types that there are"),
    ("it ends before a month does", "CTR490", "without a period no month is out of it"),
    ("it ends before a month does", "CTR551", "without a period the counts of a report of totals are of no month"),
];

/// How often each error is told.
fn errors(text: &str) -> BTreeMap<String, usize> {
    let mut found: Vec<Diagnostic> = Vec::new();
    bibwire_counter::inspect(text.as_bytes(), Format::Json, &Options::default(), Profile::Audit, &mut found).unwrap();
    let mut errors = BTreeMap::new();
    for finding in found.iter().filter(|finding| finding.severity == Severity::Error) {
        *errors.entry(finding.code().to_string()).or_default() += 1;
    }
    errors
}

#[test]
fn there_are_defects_of_many_kinds() {
    let mut names: Vec<_> = DEFECTS.iter().map(|defect| defect.name).collect();
    names.sort_unstable();
    names.dedup();
    assert!(names.len() == DEFECTS.len() && names.len() > 30);
    for (name, ..) in HIDES {
        assert!(names.contains(name), "{name}");
    }
}

proptest! {
    #[test]
    fn without_a_defect_there_is_no_error(report in strategy::report()) {
        prop_assert_eq!(errors(&spoil(&report, &[])), BTreeMap::new());
    }

    #[test]
    fn mending_one_adds_no_error(
        report in strategy::report(),
        defects in subsequence(DEFECTS.iter().collect::<Vec<_>>(), 1..6),
        one in any::<Index>(),
    ) {
        let mut together: Vec<&Defect> = Vec::new();
        for defect in defects {
            if together.iter().all(|other| other.goes_with(defect)) {
                together.push(defect);
            }
        }
        let before = errors(&spoil(&report, &together));
        let mended = together.remove(one.index(together.len()));
        let after = errors(&spoil(&report, &together));
        for (code, count) in after {
            let hidden = HIDES.iter().any(|(name, hidden, _)| *name == mended.name && *hidden == code);
            prop_assert!(
                hidden || before.get(&code).is_some_and(|before| *before >= count),
                "{:?} hides {}; the others are {:?}", mended.name, code, together.iter().map(|it| it.name).collect::<Vec<_>>()
            );
        }
    }
}

#[test]
fn components_are_told_apart() {
    let count =
        |metric_type: &str, count| Count { metric_type: metric_type.into(), month: "2019-01".parse().unwrap(), count };
    let component = |number| Component {
        work: Work {
            ids: vec![Identifier::new(IdentifierType::Proprietary, format!("P1:{number}"))],
            ..Work::default()
        },
        data_type: Some("Image".into()),
        counts: vec![count("Total_Item_Investigations", 5)],
    };
    let set = AttributePerformance {
        counts: vec![count("Unique_Item_Investigations", 3)],
        components: (0..300).map(component).collect(),
        ..AttributePerformance::default()
    };
    let header = Header { release: Release::R5, report_id: Some("IR".into()), ..Header::default() };
    let mut report =
        Report { header, items: vec![Item { performance: vec![set], ..Item::default() }], extra: Vec::new() };
    assert_eq!(errors(&spoil(&report, &[])).get("CTR570"), None);
    let components = &mut report.items[0].performance[0].components;
    components.push(components[7].clone());
    assert_eq!(errors(&spoil(&report, &[])).get("CTR570"), Some(&1));
}
