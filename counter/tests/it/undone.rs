//! Mending one defect of a report adds no error.

mod defect;

use std::collections::BTreeMap;

use bibwire_counter::check::Profile;
use bibwire_counter::input::Options;
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
fn explore() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::new_with_rng(
        Default::default(),
        proptest::test_runner::TestRng::from_seed(proptest::test_runner::RngAlgorithm::ChaCha, &[7; 32]),
    );
    let strategy = (strategy::report(), subsequence(DEFECTS.iter().collect::<Vec<_>>(), 1..6), any::<Index>());
    let mut seen = BTreeMap::<(String, String), (usize, Vec<&str>, String)>::new();
    let mut sound = BTreeMap::<String, (usize, String)>::new();
    for _ in 0..std::env::var("N").map_or(100, |n| n.parse().unwrap()) {
        let (report, defects, one) = strategy.new_tree(&mut runner).unwrap().current();
        {
            let mut found: Vec<Diagnostic> = Vec::new();
            bibwire_counter::inspect(
                spoil(&report, &[]).as_bytes(),
                Format::Json,
                &Options::default(),
                Profile::Audit,
                &mut found,
            )
            .unwrap();
            for f in found.iter().filter(|finding| finding.severity == Severity::Error) {
                let e = sound.entry(f.code().to_string()).or_insert((
                    0,
                    report.header.report_id.as_ref().unwrap().to_string()
                        + report.header.release.as_str()
                        + " "
                        + &f.to_string(),
                ));
                e.0 += 1; if f.code().as_str() == "CTR570" && e.0 == 1 { eprintln!("((J {}", spoil(&report, &[])); }
            }
        }
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
            if !(hidden || before.get(&code).is_some_and(|before| *before >= count)) {
                let e = seen.entry((mended.name.to_owned(), code)).or_insert((
                    0,
                    together.iter().map(|it| it.name).collect(),
                    report.header.report_id.as_ref().unwrap().to_string() + report.header.release.as_str(),
                ));
                e.0 += 1;
                if e.1.len() > together.len() {
                    e.1 = together.iter().map(|it| it.name).collect();
                }
            }
        }
    }
    for x in sound {
        eprintln!("({x:?}");
    }
    for x in seen {
        eprintln!("{x:?}");
    }
}
