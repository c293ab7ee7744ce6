//! Text tables of the corpus, and the samples of the rules of tables, are read to their end.

use bibwire_core::{Diagnostic, Layer, Rule};
use bibwire_counter::input::Options;
use bibwire_counter::rules::RULES;
use bibwire_counter::tabular::cells::Cells;
use bibwire_counter::tabular::list::{exceptions, filters, identifiers, period, report, words};
use bibwire_counter::tabular::row::{Row, Rows};
use bibwire_counter::tabular::separator::{Detection, Evidence, Separator};

/// What is found in a table, and in the lists of its header, and what separates its cells.
fn read(bytes: &[u8], options: &Options) -> (Vec<Diagnostic>, Option<Detection>) {
    let mut cells = Cells::new(bytes, options);
    let (mut row, mut findings) = (Row::default(), Vec::new());
    while cells.next(&mut row, &mut findings).unwrap() {
        let text = row.text(1);
        let slips = match row.text(0) {
            "Metric_Types" => words::read(text).slips,
            "Report_Filters" | "Report_Attributes" => filters::read(text).slips,
            "Institution_ID" => identifiers::read(text).slips,
            "Exceptions" => exceptions::read(text).slips,
            "Reporting_Period" => period::read(text).slips,
            _ => Vec::new(),
        };
        assert!(report(&slips, |part| row.place_in(1, part), &mut findings).is_continue());
    }
    (findings, cells.detection())
}

#[test]
fn the_official_samples_are_what_they_are_called() {
    for (extension, separator) in [(".tsv", Separator::Tab), (".csv", Separator::Comma)] {
        for path in crate::corpus::files(extension) {
            if !path.components().any(|folder| folder.as_os_str().to_string_lossy().starts_with("official")) {
                continue;
            }
            let (findings, detection) = read(&std::fs::read(&path).unwrap(), &Options::default());
            let detection = detection.unwrap();
            assert_eq!(detection.separator, separator, "{}", path.display());
            assert!(matches!(detection.evidence, Evidence::Labels(9..)), "{}: {detection}", path.display());
            let syntax = findings.iter().find(|it| it.code().layer() == Layer::Syntax);
            assert_eq!(syntax.map(ToString::to_string), None, "{}", path.display());
        }
    }
}

#[test]
fn each_sample_breaks_its_rule_alone() {
    let of_tables = |rule: &&Rule| {
        let number: u32 = rule.code.as_str()[3..].parse().unwrap();
        matches!(number, 230..=249 | 910..=914)
    };
    for rule in RULES.iter().filter(of_tables) {
        let codes = |sample: &bibwire_core::Sample| {
            let mut options = Options::default();
            options.limits.set(sample.limits).unwrap();
            let mut codes: Vec<String> =
                read(&(sample.bytes)(), &options).0.iter().map(|it| it.code().as_str().to_owned()).collect();
            codes.dedup();
            codes
        };
        assert_eq!(codes(&rule.bad), [rule.code.as_str()]);
        assert!(codes(&rule.good).is_empty(), "{}: {:?}", rule.code, codes(&rule.good));
    }
}
