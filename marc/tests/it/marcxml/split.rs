//! What is read does not depend on how the source hands out its bytes.

use std::io::{self, Read};

use bibwire_marc::marcxml::{Options, Reader, Writer};
use bibwire_marc::{Field, Limits, Record};
use proptest::prelude::*;

use super::{read, read_from};

/// Hands out a few bytes at a time, and is interrupted now and then.
struct Drip<'a>(&'a [u8], usize, bool);

impl Read for Drip<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        self.2 = !self.2;
        if self.2 {
            return Err(io::ErrorKind::Interrupted.into());
        }
        let length = self.1.min(out.len());
        self.0.read(&mut out[..length])
    }
}

/// Pieces of documents, good and bad, to be thrown together.
const PIECES: &[&str] = &[
    "<?xml version='1.0' encoding='UTF-8'?>",
    "<?xml version='1.0' encoding='ISO-8859-1'?>",
    "<?x y?>",
    "<?",
    "<collection xmlns='http://www.loc.gov/MARC21/slim'>",
    "</collection>",
    "<record>",
    "</record>",
    "<m:record>",
    "<leader>00000nam a2200000 i 4500</leader>",
    "<leader>",
    "</leader>",
    "<controlfield tag=\"001\">",
    "</controlfield>",
    "<datafield tag=\"245\" ind1=\"1\" ind2=\" \">",
    "<datafield tag='2' ind1='' ind3=x>",
    "</datafield>",
    "</datafeild>",
    "<subfield code=\"a\">",
    "<subfield code=\"\u{1F}\">",
    "<subfield>",
    "</subfield>",
    "</subfeild >",
    "</",
    "<",
    "<1",
    "text",
    " ",
    "\n",
    "\r\n",
    "\r",
    "\t",
    "é",
    "图",
    "\u{FFFE}",
    "\u{1}",
    "\u{1F}",
    "]",
    "]]>",
    ">",
    "'",
    "\"",
    "&",
    "&amp;",
    "&eacute;",
    "&none;",
    "&#x41;",
    "&#0;",
    "&#xD800;",
    "&#x1E;",
    "&#",
    "<!--",
    "-->",
    "--",
    "<![CDATA[",
    "<!",
    "<!DOCTYPE x>",
    "<a xmlns:a='urn:a' a:b='c' b='d'>",
    "</a>",
    "<b/>",
    "<c d='e' d='f'/>",
    "<g h=\"i j='k'><l/>",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn the_cut_does_not_matter(
        pieces in proptest::collection::vec(
            prop_oneof![
                20 => proptest::sample::select(PIECES).prop_map(|piece| piece.as_bytes().to_vec()),
                1 => Just(b"\xff".to_vec()),
                1 => Just(b"\xe4\xb8".to_vec()),
            ],
            0..30,
        ),
        size in 1usize..12,
        tight in any::<bool>(),
        truncated in any::<bool>(),
    ) {
        let document = pieces.concat();
        let tight_limits = Limits {
            depth: 4, attributes: 2, name_bytes: 8, text_bytes: 30, record_bytes: 40, fields: 3, subfields: 2, ..Limits::default()
        };
        let limits = if tight { tight_limits } else { Limits::default() };
        let options = Options { limits, truncated, ..Options::default() };
        let (records, findings) = read(&document, options.clone());
        let (other_records, other_findings) = read_from(Drip(&document, size, false), options);
        prop_assert_eq!(&records, &other_records);
        let positions = |records: &[Record]| records.iter().map(|record| record.position().clone()).collect::<Vec<_>>();
        prop_assert_eq!(positions(&records), positions(&other_records));
        let told = |findings: &[bibwire_marc::Diagnostic]| -> Vec<String> {
            findings.iter().map(|it| format!("{it} {:?} {:?} {:?}", it.severity, it.repair, it.place)).collect()
        };
        for (one, other) in told(&findings).into_iter().zip(told(&other_findings)) {
            prop_assert_eq!(one, other, "{}", String::from_utf8_lossy(&document));
        }
        prop_assert_eq!(findings.len(), other_findings.len());
        for finding in findings {
            let bytes = finding.place.bytes.unwrap();
            prop_assert!(bytes.start <= bytes.end && bytes.end <= document.len() as u64);
        }
    }
}

prop_compose! {
    fn value()(text in "[a-z<>&\"'\\] \t\n\r图é\u{FFFD}\u{10FFFF}]{0,20}") -> String { text }
}

proptest! {
    #[test]
    fn what_is_written_is_read(
        controls in proptest::collection::vec(("00[1-9]", value()), 0..3),
        fields in proptest::collection::vec(
            ("[1-9A-Za-z][0-9A-Za-z]{2}", "[ 0-9a-z<&\"]{2}", proptest::collection::vec(("[a-z0-9<&\"图]", value()), 0..4)),
            0..6,
        ),
        indent in any::<bool>(),
        prefix in proptest::option::of("[a-z]{1,4}".prop_filter("reserved", |prefix| prefix != "xml")),
    ) {
        let mut record = Record::default();
        controls.iter().for_each(|(tag, value)| record.push(Field::control(tag.as_str(), value)));
        for (tag, indicators, subfields) in &fields {
            let mut chars = indicators.chars();
            let mut field = Field::data(tag.as_str(), [chars.next().unwrap(), chars.next().unwrap()]);
            subfields.iter().for_each(|(code, value)| field.push(code.chars().next().unwrap(), value));
            record.push(field);
        }
        let policy = bibwire_marc::marcxml::Policy { indent, prefix, ..Default::default() };
        let mut writer = Writer::with_policy(Vec::new(), policy);
        for _ in 0..2 {
            writer.write(&record, &mut ()).unwrap();
        }
        let document = writer.into_inner().unwrap();
        let read: Vec<_> = Reader::new(&document[..]).records().collect::<Result<_, _>>().unwrap();
        prop_assert_eq!(read, [record.clone(), record]);
        roxmltree::Document::parse(str::from_utf8(&document).unwrap()).unwrap();
    }
}

/// A value longer than any window, and a tag of that length.
#[test]
fn what_is_longer_than_the_window_is_read() {
    let long = "图书馆 & ".repeat(60_000);
    let mut record = Record::default();
    record.push(Field::data("520", b"  ").with('a', &long).with('b', "end"));
    let document = record.to_marcxml().unwrap();
    assert_eq!(Record::from_marcxml(document.as_bytes()).unwrap(), record);

    let document = document.replace("code=\"b\"", &format!("code=\"b\"{}", " ".repeat(600_000)));
    assert_eq!(Record::from_marcxml(document.as_bytes()).unwrap(), record);
    let (records, findings) = read_from(Drip(document.as_bytes(), 1000, false), Options::default());
    assert_eq!((records, findings.len()), (vec![record], 0));
}

/// Thousands of records before a finding: line and column are those of the whole document.
#[test]
fn places_are_right_far_into_a_document() {
    let mut document = String::from("<collection xmlns=\"http://www.loc.gov/MARC21/slim\">\n");
    for number in 0..5000 {
        document += &format!(
            "<record><leader>00000nam a2200000 i 4500</leader>\n<controlfield tag=\"001\">{number}é</controlfield></record>\n"
        );
    }
    document += "<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">x & y</controlfield></record></collection>";
    let (records, findings) = read(document.as_bytes(), Options::default());
    assert_eq!(records.len(), 5001);
    let place = &findings[0].place;
    let bytes = place.bytes.clone().unwrap();
    assert_eq!(&document.as_bytes()[bytes.start as usize..bytes.end as usize], b"&");
    assert_eq!(place.position, Some(bibwire_core::LineColumn { line: 10_002, column: 76 }));
    assert_eq!(place.record, Some(5001));
    let last = records[5000].position().bytes.clone();
    assert!(document[last.start as usize..last.end as usize].starts_with("<record>"));
    assert!(document[last.start as usize..last.end as usize].ends_with("</record>"));
}
