//! Reports with one defect each, beside the verdicts of the official engine and of the official schema.
//!
//! `docs/defects.md` has the three of them side by side. It is written anew by `BIBWIRE_BLESS=1`, and compared otherwise.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

use bibwire_counter::check::Profile;
use bibwire_counter::input::Options;
use bibwire_counter::{Diagnostic, Format, Severity, detect};

use crate::corpus;

/// What is legal, whatever the engine or the schema says of it: the beginning of the name, and why.
const LEGAL: [(&str, &str); 9] = [
    ("r51-TR-att-bsc", "CoP 5.1, 11.5 reserves Book_Segment_Count for the Title Report"),
    ("r51-TR-att-custom", "CoP 5.1, 11.2: an element with a namespace"),
    ("r51-TR-hdr-Report_ID-custom", "CoP 5.1, 11.1: a report with a namespace"),
    ("r51-TR-hdr-ISIL-3letter", "ISO 15511: prefixes of one, three and four characters"),
    ("r51-TR-hdr-ISIL-ok", "ISO 15511"),
    ("r51-TR-atr-AM-agent", "best practice of 2026 for the usage of AI: told as a warning"),
    ("r51-TR-doc-exc0", "CoP 5.1, Appendix D: codes from 0 to 999 are free"),
    ("r51-TR-flt-order", "the order of values in a filter has no meaning (mended in the schema of 5.1.1)"),
    ("r51-TRJ1-flt-order", "the order of values in a filter has no meaning (mended in the schema of 5.1.1)"),
];

/// What a tool says of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Verdict {
    Nothing,
    Notice,
    Warning,
    Error,
    /// It gave up without saying anything of the report.
    NoResult,
}

impl Verdict {
    fn show(self) -> &'static str {
        match self {
            Verdict::Nothing => "–",
            Verdict::Notice => "notice",
            Verdict::Warning => "warning",
            Verdict::Error => "error",
            Verdict::NoResult => "no result",
        }
    }
}

/// The verdicts of the engine on the files, by name.
fn engine(path: &Path) -> BTreeMap<String, Verdict> {
    let text = std::fs::read_to_string(path).unwrap();
    let lines = text.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    lines
        .map(|line| {
            let name = line["file"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
            let verdict = match line["result"].as_str() {
                Some("Passed") => Verdict::Nothing,
                Some("Notice") => Verdict::Notice,
                Some("Warning") => Verdict::Warning,
                Some(_) => Verdict::Error,
                None => Verdict::NoResult,
            };
            (name, verdict)
        })
        .collect()
}

/// Whether the schema accepts the files, by name.
fn schema(path: &Path) -> BTreeMap<String, bool> {
    let text = std::fs::read_to_string(path).unwrap();
    let lines = text.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    lines.map(|line| (line["file"].as_str().unwrap().to_owned(), line["valid"].as_bool().unwrap())).collect()
}

/// What is found in a file, in the form that its content has, or that its name says where it has none.
pub fn judge(path: &Path) -> Vec<Diagnostic> {
    let bytes = std::fs::read(path).unwrap();
    let named = match path.extension().and_then(|extension| extension.to_str()) {
        Some("tsv") => Format::Tsv,
        Some("csv") => Format::Csv,
        Some("xlsx") => Format::Xlsx,
        _ => Format::Json,
    };
    let format = detect(&bytes).map_or(named, |detected| detected.format);
    let mut found = Vec::new();
    bibwire_counter::inspect(&bytes[..], format, &Options::default(), Profile::Audit, &mut found).unwrap();
    found
}

/// The codes of a severity or a graver one.
fn codes(found: &[Diagnostic], least: Severity) -> BTreeSet<String> {
    found.iter().filter(|finding| finding.severity >= least).map(|finding| finding.code().to_string()).collect()
}

#[test]
fn every_defect_is_told() {
    let Some(folder) = corpus::find("counter/mutants") else { return };
    let Some(oracle) = corpus::find("counter/oracle") else { return };
    let engine = engine(&oracle.join("c5tools-mutants.jsonl"));
    let schema = schema(&oracle.join("openapi-5.1.0.1-mutants.jsonl"));
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| !path.ends_with("MANIFEST.json"));
    files.sort();
    let (mut table, mut wrong) = (BTreeMap::new(), Vec::new());
    for path in files {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let found = judge(&path);
        let (errors, told) = (codes(&found, Severity::Error), codes(&found, Severity::Warning));
        let by_engine = engine.get(&name).copied().unwrap_or(Verdict::Nothing);
        let by_schema = schema.get(&name).copied();
        let legal = LEGAL.iter().any(|(legal, _)| name.starts_with(legal)) || name.contains("-base.");
        if legal && !errors.is_empty() {
            wrong.push(format!("{name} is legal: {errors:?}"));
        }
        let flagged = by_engine >= Verdict::Warning || by_schema == Some(false);
        if flagged && !legal && told.is_empty() {
            wrong.push(format!("{name} is not told: engine {}, schema {by_schema:?}", by_engine.show()));
        }
        let by_schema = by_schema.map_or("not asked", |valid| if valid { "–" } else { "invalid" });
        let ours = told.into_iter().collect::<Vec<_>>().join(" ");
        let ours = if ours.is_empty() { "–".to_owned() } else { ours };
        table.insert(name.clone(), format!("| {name} | {} | {by_schema} | {ours} |", by_engine.show()));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    compare(&table);
}

/// Compares the table in the documents with what was found in the files that are at hand.
fn compare(table: &BTreeMap<String, String>) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/defects.md");
    if std::env::var_os("BIBWIRE_BLESS").is_some() {
        let mut text = String::from(
            "# Defects, and who tells of them\n\nReports with one defect each, named by it; what the engine of the official \
             validator says (c5tools 0.8.3), what the official schema says (COUNTER API 5.1.0.1, JSON of 5.1 alone), and \
             what `bibwire check` says by the profile `audit`: its errors and warnings. A code is explained by `bibwire \
             explain`. \"No result\" is a report that the engine gives up on without a word about it. A test writes this \
             table and compares it.\n\n| defect | engine | schema | codes |\n|---|---|---|---|\n",
        );
        table.values().for_each(|row| writeln!(text, "{row}").unwrap());
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
        return;
    }
    let committed = std::fs::read_to_string(&path).unwrap();
    let rows: BTreeMap<_, _> = committed
        .lines()
        .filter_map(|line| Some((line.strip_prefix("| ")?.split(' ').next()?.to_owned(), line.to_owned())))
        .collect();
    for (name, row) in table {
        if let Some(committed) = rows.get(name) {
            assert_eq!(row, committed, "docs/defects.md is written anew with BIBWIRE_BLESS=1");
        }
    }
}
