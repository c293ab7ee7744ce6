//! Reading and mending.

use std::collections::HashSet;
use std::io::Read;

use bibwire_core::{Diagnostic, Error, Sink};

use super::{Fix, Repaired, mend};
use crate::format::Format;
use crate::input::{Form, Options};
use crate::reader::Reader;
use crate::rules::{columns, items, properties};

/// Reads a report in a form and mends it: what the reader mended is among the fixes, before all else. What it told of and
/// nobody mended goes to the sink. None if there is neither a header nor an item.
///
/// The report is mended as one of its form: in a table the counts of an item are far apart, and months without usage are
/// zeros. It is held in memory.
///
/// ```
/// use bibwire_counter::input::Options;
/// use bibwire_counter::{Format, repair};
///
/// let report = br#"{"Report_Header":{"Release":"5.1.0.1","report_id":"TR"},"Report_Items":[]}"#;
/// let mut findings = Vec::new();
/// let repaired = repair::read(&report[..], Format::Json, &Options::default(), &mut findings)?.unwrap();
/// let codes: Vec<&str> = repaired.fixes.iter().map(|fix| fix.rule.code.as_str()).collect();
/// // The release, the name of a member, and the name of the report, which is not there.
/// assert_eq!(codes, ["CTR401", "CTR304", "CTR301"]);
/// assert!(findings.iter().all(|finding| finding.repair.is_none()));
/// # Ok::<(), bibwire_counter::Error>(())
/// ```
///
/// # Errors
///
/// If the bytes cannot be read, or are a workbook and the feature `xlsx` is off.
pub fn read(
    source: impl Read,
    format: Format,
    options: &Options,
    sink: &mut impl Sink,
) -> Result<Option<Repaired>, Error> {
    let mut told: Vec<Diagnostic> = Vec::new();
    let report = Reader::new(source, format, options, &mut told).and_then(|reader| reader.read_all(&mut told));
    let (mended, mut left): (Vec<_>, Vec<_>) = told.into_iter().partition(|finding| finding.repair.is_some());
    let repaired = report.map(|report| {
        let form = if format == Format::Json { Form::Json } else { Form::Table };
        let repaired = report.map(|report| mend(report, form));
        if let Some(repaired) = &repaired {
            settle(&mut left, &repaired.fixes);
        }
        repaired.map(|Repaired { report, fixes }| Repaired {
            report,
            fixes: mended.into_iter().map(of_reader).chain(fixes).collect(),
        })
    });
    for finding in left {
        if sink.report(finding).is_break() {
            break;
        }
    }
    repaired
}

/// What a reader mended.
fn of_reader(finding: Diagnostic) -> Fix {
    let repair = finding.repair.unwrap_or_default();
    let fixed = match (repair.strip_prefix("read as "), &*repair) {
        (Some(meant), _) => meant.to_owned(),
        (None, "it is left out") => String::new(),
        (None, _) => finding.expected.unwrap_or(repair),
    };
    let path = finding.place.path.clone().unwrap_or_else(|| finding.place.to_string());
    Fix { rule: finding.rule, path, found: finding.found.unwrap_or_default(), fixed }
}

/// Takes away the findings that were mended after the reading.
fn settle(left: &mut Vec<Diagnostic>, fixes: &[Fix]) {
    let paths: HashSet<(&str, &str)> = fixes.iter().map(|fix| (fix.rule.code.as_str(), &*fix.path)).collect();
    // What is named in `Attributes_To_Show` was told of wherever it is shown.
    let is_shown = |fix: &&Fix| {
        [&properties::NOT_IN_REPORT, &columns::NOT_SHOWN, &items::NOT_SHOWN]
            .iter()
            .any(|rule| rule.code == fix.rule.code)
            && fix.found.is_empty()
    };
    let shown: HashSet<(&str, &str)> =
        fixes.iter().filter(is_shown).map(|fix| (fix.rule.code.as_str(), &*fix.fixed)).collect();
    left.retain(|finding| {
        let code = finding.rule.code.as_str();
        let path = finding.place.path.as_deref().unwrap_or_default();
        let name = path.rsplit('/').next().unwrap_or_default();
        let found = finding.found.as_deref().unwrap_or_default();
        !(paths.contains(&(code, path)) || shown.contains(&(code, name)) || shown.contains(&(code, found)))
    });
}

#[cfg(test)]
mod tests {
    use super::super::trial;
    use super::*;
    use crate::report::Report;
    use crate::{json, tabular};

    fn read_again(bytes: &[u8], format: Format) -> (Report, Vec<String>, Vec<String>) {
        let mut findings: Vec<Diagnostic> = Vec::new();
        let repaired = read(bytes, format, &Options::default(), &mut findings).unwrap().unwrap();
        let codes = repaired.fixes.iter().map(|fix| fix.rule.code.to_string()).collect();
        (repaired.report, codes, findings.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn what_is_mended_is_told_once() {
        let report = trial::titles();
        let sound = json::to_vec(&report).unwrap();
        assert_eq!(read_again(&sound, Format::Json), (report.clone(), Vec::new(), Vec::new()));

        let text = String::from_utf8(sound).unwrap();
        let text = text.replace("\"Report_Attributes\":{\"Attributes_To_Show\":[\"YOP\",\"Access_Type\"]},", "");
        let text = text.replace("\"Report_Name\":\"Title Report\",", "");
        let (fixed, codes, findings) = read_again(text.as_bytes(), Format::Json);
        assert_eq!(fixed, report);
        assert_eq!(codes, ["CTR301", "CTR311", "CTR311"]);
        assert_eq!(findings, [""; 0]);
    }

    #[test]
    fn a_table_is_mended_as_a_table() {
        let report = trial::titles();
        let sound = tabular::to_vec(&report, tabular::Style::default()).unwrap();
        assert_eq!(read_again(&sound, Format::Tsv), (report, Vec::new(), Vec::new()));
        let text = String::from_utf8(sound).unwrap().replace("Title Report", "title  report");
        let (_, codes, findings) = read_again(text.as_bytes(), Format::Tsv);
        assert_eq!(codes, ["CTR409", "CTR407"]);
        assert_eq!(findings, [""; 0]);
    }
}
