//! What the benches measure, and what they measure it on: a title report of any length, made here.

#![allow(dead_code, unreachable_pub, missing_docs, reason = "each bench uses a part of it")]

use std::cell::Cell;
use std::io::{self, Write};

use bibwire_core::identifier::{Form, isbn, issn};
use bibwire_counter::check::Profile;
use bibwire_counter::input::Options;
use bibwire_counter::month::Month;
use bibwire_counter::release::Release;
use bibwire_counter::report::{
    AttributePerformance, Attributes, Count, Filter, Header, Identifier, Item, Report, Work,
};
use bibwire_counter::tabular::write::{Style, Unplaced};
use bibwire_counter::vocabulary::{AccessMethod, AccessType, DataType, IdentifierType, MetricType, ReportId};
use bibwire_counter::{Format, Reader, inspect, json, tabular, xlsx};

const WORDS: [&str; 24] = [
    "Annals",
    "Applied",
    "Asian",
    "Biology",
    "Bulletin",
    "Chemistry",
    "History",
    "International",
    "Journal",
    "Letters",
    "Library",
    "Medicine",
    "Physics",
    "Review",
    "Science",
    "of",
    "and",
    "für Ökologie",
    "Économie",
    "学报",
    "中国",
    "图书馆",
    "医学",
    "研究",
];

/// Numbers that look drawn by lot and are the same in every run: splitmix64.
struct Lot(u64);

impl Lot {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % limit
    }

    /// From 1 on.
    fn upto(&mut self, limit: u64) -> u64 {
        1 + self.below(limit)
    }
}

/// The header of a title report of the year 2025.
pub fn header(release: Release) -> Header {
    let shown = ["Data_Type", "YOP", "Access_Type", "Access_Method"];
    let shown = &shown[usize::from(release == Release::R51)..];
    let name = if release == Release::R5 { "Title Master Report" } else { "Title Report" };
    let registry = "https://registry.countermetrics.org/platform/99999999-9999-4999-9999-999999999999";
    Header {
        release,
        report_name: Some(name.into()),
        report_id: Some(ReportId::Tr),
        institution_name: Some("Provincial Library 省图书馆".into()),
        institution_id: vec![Identifier::new(IdentifierType::Isni, "000000012103268X")],
        customer_id: (release == Release::R5).then(|| "bench1".into()),
        report_attributes: vec![Filter::new("Attributes_To_Show", shown.iter().copied())],
        begin_date: "2025-01-01".parse().ok(),
        end_date: "2025-12-31".parse().ok(),
        created: Some("2026-02-01T09:29:15Z".into()),
        created_by: Some("Bench".into()),
        registry_record: (release == Release::R51).then(|| registry.into()),
        ..Header::default()
    }
}

/// The items of such a report, without end: a third of them books.
pub fn items(release: Release) -> impl Iterator<Item = Item> {
    let mut lot = Lot(20_251);
    (1u64..).flat_map(move |number| {
        let item = item(release, number, &mut lot);
        // An item of release 5 has one set of attributes.
        let size = if release == Release::R5 { 1 } else { usize::MAX };
        let sets = item.performance.chunks(size);
        sets.map(|sets| Item { performance: sets.to_vec(), ..item.clone() }).collect::<Vec<_>>()
    })
}

fn item(release: Release, number: u64, lot: &mut Lot) -> Item {
    let is_book = lot.below(3) == 0;
    let words: Vec<&str> = (0..3 + lot.below(5)).map(|_| WORDS[lot.below(24) as usize]).collect();
    let mut ids = vec![Identifier::new(IdentifierType::Proprietary, format!("bench:{number}"))];
    match is_book {
        true => ids.push(Identifier::new(IdentifierType::Isbn, book_number(number * 37))),
        false => {
            ids.push(Identifier::new(IdentifierType::PrintIssn, serial_number(number * 2)));
            ids.push(Identifier::new(IdentifierType::OnlineIssn, serial_number(number * 2 + 1)));
        }
    }
    ids.push(Identifier::new(IdentifierType::Uri, format!("https://example.org/t/{number}")));
    let first = 2015 + lot.below(10);
    let mut performance = Vec::new();
    for year in first..2026 {
        let counts = if lot.below(3) == 0 { counts(is_book, lot) } else { Vec::new() };
        if counts.is_empty() {
            continue;
        }
        let open = lot.below(2) == 0;
        let access_type = match (open, release) {
            (false, _) => AccessType::Controlled,
            (true, Release::R5) => AccessType::OaGold,
            (true, Release::R51) => AccessType::Open,
        };
        let attributes = Attributes {
            data_type: Some(if is_book { DataType::Book } else { DataType::Journal }),
            yop: Some(year.to_string()),
            access_type: Some(access_type),
            access_method: Some(AccessMethod::Regular),
            ..Attributes::default()
        };
        performance.push(AttributePerformance { attributes, counts, ..AttributePerformance::default() });
    }
    Item {
        work: Work { name: Some(format!("{} {number}", words.join(" "))), ids, ..Work::default() },
        platform: Some("BenchPlatform".into()),
        publisher: Some(format!("Publisher {} & Co.", lot.below(500))),
        publisher_id: vec![Identifier::new(IdentifierType::Proprietary, "bench:pub")],
        performance,
        ..Item::default()
    }
}

/// Two thirds of the months of a year, metric by metric, related as they must be.
fn counts(is_book: bool, lot: &mut Lot) -> Vec<Count> {
    let mut of: [Vec<Count>; 6] = Default::default();
    let metrics = [
        MetricType::TotalItemInvestigations,
        MetricType::TotalItemRequests,
        MetricType::UniqueItemInvestigations,
        MetricType::UniqueItemRequests,
        MetricType::UniqueTitleInvestigations,
        MetricType::UniqueTitleRequests,
    ];
    for month in (1..=12).filter_map(|month| Month::new(2025, month)) {
        if lot.below(3) == 0 {
            continue;
        }
        let requests = lot.below(400);
        let investigations = requests + lot.upto(50);
        let unique_requests = if requests == 0 { 0 } else { lot.upto(requests) };
        let unique = unique_requests + lot.upto(investigations - unique_requests);
        let titles_requested = if requests == 0 { 0 } else { lot.upto(unique_requests) };
        let titles = titles_requested.max(1);
        let books = u64::from(is_book);
        let all = [investigations, requests, unique, unique_requests, titles * books, titles_requested * books];
        for (of, (metric, count)) in of.iter_mut().zip(metrics.iter().zip(all)) {
            if count > 0 {
                of.push(Count { metric_type: metric.clone(), month, count });
            }
        }
    }
    of.concat()
}

fn serial_number(number: u64) -> String {
    let digits = format!("{:07}", number % 10_000_000);
    let sum: u32 =
        digits.bytes().zip([8, 7, 6, 5, 4, 3, 2]).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
    let check = (11 - sum % 11) % 11;
    let check = if check == 10 { "X".to_owned() } else { check.to_string() };
    meant(issn::form(&format!("{digits}{check}")))
}

fn book_number(number: u64) -> String {
    let digits = format!("9787{:08}", 30_000_000 + number % 10_000_000);
    let sum: u32 =
        digits.bytes().zip([1, 3].into_iter().cycle()).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
    meant(isbn::form(&format!("{digits}{}", (10 - sum % 10) % 10)))
}

fn meant(form: Form) -> String {
    match form {
        Form::Meant(text) => text,
        other => unreachable!("a number without hyphens: {other:?}"),
    }
}

/// Counts what is written.
struct Measured<'c, W>(W, &'c Cell<u64>);

impl<W: Write> Write for Measured<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.0.write(bytes)?;
        self.1.set(self.1.get() + written as u64);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// A report of about so many bytes, written as it is made: of a workbook, of so many items.
pub fn generate(
    release: Release,
    format: Format,
    size: u64,
    out: impl Write,
) -> Result<(), Box<dyn std::error::Error>> {
    let header = header(release);
    let written = Cell::new(0);
    let mut out = Measured(out, &written);
    match format {
        Format::Json => {
            let mut writer = json::Writer::new(&mut out, &header, json::Style::Compact)?;
            for item in items(release) {
                writer.item(&item)?;
                if written.get() >= size {
                    break;
                }
            }
            writer.finish()?;
        }
        Format::Tsv => {
            let mut writer = tabular::write::Writer::new(&mut out, &header, Style::default())?;
            for item in items(release) {
                writer.item(&item)?;
                if written.get() >= size {
                    break;
                }
            }
            writer.finish()?;
        }
        Format::Xlsx => {
            let items = items(release).take(usize::try_from(size)?).collect();
            let report = Report { header, items, ..Report::default() };
            out.write_all(&xlsx::to_vec(&report, Unplaced::Refused)?)?;
        }
        other => return Err(format!("{other} is not made here").into()),
    }
    Ok(())
}

/// A report in memory.
pub fn bytes(release: Release, format: Format, size: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    generate(release, format, size, &mut bytes).expect("a report that can be written");
    bytes
}

/// Every rule: says how many items there are.
pub fn judge(report: impl io::Read, format: Format) -> u64 {
    let mut errors = 0;
    let mut sink = |finding: bibwire_counter::Diagnostic| {
        errors += u64::from(finding.severity == bibwire_counter::Severity::Error);
        std::ops::ControlFlow::<()>::Continue(())
    };
    let items = inspect(report, format, &Options::default(), Profile::Audit, &mut sink).expect("no I/O");
    assert_eq!(errors, 0, "the reports made here are sound");
    items
}

/// Every item is read, and every count added up.
pub fn read(report: impl io::Read, format: Format) -> u64 {
    let mut reader = Reader::new(report, format, &Options::default(), &mut ()).expect("a report");
    let (mut item, mut sum) = (Item::default(), 0);
    while reader.read(&mut item, &mut ()).expect("no I/O") {
        sum += item.performance.iter().flat_map(|set| &set.counts).map(|count| count.count).sum::<u64>();
    }
    sum
}

/// A report in memory, and written again.
fn write(report: &[u8], format: Format) -> u64 {
    let reader = Reader::new(report, format, &Options::default(), &mut ()).expect("a report");
    let report = reader.read_all(&mut ()).expect("no I/O").expect("a report");
    let bytes = match format {
        Format::Json => json::to_vec(&report),
        Format::Xlsx => xlsx::to_vec(&report, Unplaced::Refused),
        _ => tabular::write::to_vec(&report, Style::default()),
    };
    bytes.expect("a report that can be written").len() as u64
}

/// A task: its name, on what, and what it does.
pub type Task = (&'static str, Release, Format, fn(&[u8], Format) -> u64);

/// The tasks that are measured.
pub const TASKS: &[Task] = &[
    ("judge-json", Release::R51, Format::Json, |report, format| judge(report, format)),
    ("judge-json-5", Release::R5, Format::Json, |report, format| judge(report, format)),
    ("judge-tsv", Release::R51, Format::Tsv, |report, format| judge(report, format)),
    ("judge-xlsx", Release::R51, Format::Xlsx, |report, format| judge(report, format)),
    ("read-json", Release::R51, Format::Json, |report, format| read(report, format)),
    ("read-tsv", Release::R51, Format::Tsv, |report, format| read(report, format)),
    ("rewrite-json", Release::R51, Format::Json, write),
    ("rewrite-tsv", Release::R51, Format::Tsv, write),
];
