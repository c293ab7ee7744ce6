//! MARCXML, there and back.

use std::fs;
use std::process::Command;

use crate::bench::{Folder, bibwire, bibwire_with, sound};

#[test]
fn there_and_back_is_the_same() {
    let folder = Folder::new("xml-round");
    let bytes: Vec<u8> = (1..=3_000).flat_map(sound).collect();
    folder.file("in.mrc", &bytes);
    for jobs in ["1", "2", "7"] {
        let out =
            bibwire(&folder, &["convert", "in.mrc", "--to", "marc:xml", "-o", &format!("{jobs}.xml"), "--jobs", jobs]);
        assert_eq!((out.code, out.err.as_str()), (0, ""));
        assert!(fs::read(folder.path("1.xml")).unwrap() == fs::read(folder.path(&format!("{jobs}.xml"))).unwrap());
    }
    let xml = fs::read_to_string(folder.path("1.xml")).unwrap();
    assert_eq!(xml.matches("<collection").count(), 1);
    assert_eq!(xml.matches("<record>").count(), 3_000);
    assert!(xml.ends_with("</collection>\n"), "{}", &xml[xml.len() - 80..]);
    let outcome = bibwire(&folder, &["convert", "1.xml", "--to", "marc:iso2709", "-o", "back.mrc"]);
    assert_eq!((outcome.code, outcome.err.as_str()), (0, ""));
    assert!(fs::read(folder.path("back.mrc")).unwrap() == bytes);
}

#[test]
fn of_several_chunks_it_is_one_document() {
    let folder = Folder::new("xml-chunks");
    folder.file("in.mrc", (1..=25_000).flat_map(sound).collect::<Vec<_>>());
    let convert = |jobs| bibwire(&folder, &["convert", "in.mrc", "--to", "marc:xml", "-o", "-", "--jobs", jobs]);
    let alone = convert("1");
    assert_eq!(alone.text().matches("</collection>").count(), 1);
    assert!(alone.out == convert("2").out && alone.out == convert("3").out);
    fs::write(folder.path("out.xml"), &alone.out).unwrap();
    // Whoever has xmllint has a second opinion.
    if let Ok(verdict) = Command::new("xmllint").arg("--noout").arg(folder.path("out.xml")).status() {
        assert!(verdict.success());
    }
    let counts = |stats: serde_json::Value| [stats["records"].clone(), stats["fields"].clone(), stats["tags"].clone()];
    let xml = bibwire(&folder, &["stats", "out.xml", "-f", "json"]).json();
    let iso = bibwire(&folder, &["stats", "in.mrc", "-f", "json"]).json();
    assert_eq!(xml["subfields"], iso["subfields"]);
    assert_eq!(counts(xml), counts(iso));
}

#[test]
fn nothing_becomes_an_empty_collection() {
    let folder = Folder::new("xml-empty");
    let outcome = bibwire_with(&folder, &["convert", "-", "--to", "marc:xml", "-o", "-"], b"");
    assert_eq!(outcome.code, 0, "{}", outcome.err);
    assert!(outcome.text().contains("<collection") && outcome.text().ends_with("</collection>\n"));
}

#[test]
fn a_finding_has_its_line() {
    let folder = Folder::new("xml-line");
    let xml = "<collection xmlns=\"http://www.loc.gov/MARC21/slim\">\n<record><leader>00000nam a2200000 i 4500</leader>\n\
               <controlfield tag=\"001\">红</controlfield><datafield tag=\"24567\" ind1=\" \" ind2=\" \">\
               <subfield code=\"a\">x</subfield></datafield>\n</record></collection>\n";
    folder.file("x.xml", xml);
    let report = bibwire(&folder, &["check", "x.xml", "-f", "json"]).json();
    let finding = &report["findings"][0];
    assert_eq!((&finding["code"], &finding["line"]), (&"MRC361".into(), &3.into()), "{report}");
    let outcome = bibwire(&folder, &["check", "x.xml"]);
    let column = finding["column"].as_u64().unwrap();
    assert!(outcome.text().contains(&format!("  --> x.xml:3:{column} record 1 (001=红)")), "{}", outcome.text());
    let lines: Vec<_> = outcome.text().lines().collect();
    let source = lines.iter().position(|line| line.starts_with("3 | ")).unwrap();
    assert!(lines[source].contains("<datafield tag=\"24567\""), "{}", outcome.text());
    assert!(lines[source + 1].trim_start_matches([' ', '|']).starts_with('^'), "{}", outcome.text());
}

#[test]
fn what_xml_cannot_hold_is_told() {
    let folder = Folder::new("xml-lost");
    let odd = crate::bench::record(crate::bench::LEADER, &[("001", b"odd"), ("500", b"  \x1fa<\x01>caf\xe9")]);
    folder.file("in.mrc", [sound(1), odd].concat());
    let outcome = bibwire(&folder, &["convert", "in.mrc", "--to", "marc:xml", "-o", "out.xml"]);
    assert_eq!(outcome.code, 1, "{}", outcome.err);
    for code in ["MRC102", "MRC280", "MRC281"] {
        assert!(outcome.err.contains(code), "{}", outcome.err);
    }
    let out = fs::read_to_string(folder.path("out.xml")).unwrap();
    assert!(out.contains("bw000001") && out.contains("&lt;\u{fffd}&gt;caf\u{fffd}"), "{out}");
}

#[test]
fn what_is_too_long_for_iso2709_is_left_out_and_told() {
    let folder = Folder::new("xml-long");
    let record = |id: &str, note: &str| {
        format!(
            "<record><leader>00000nam a2200000 i 4500</leader><controlfield tag='001'>{id}</controlfield>\
             <datafield tag='500' ind1=' ' ind2=' '><subfield code='a'>{note}</subfield></datafield></record>"
        )
    };
    let records = record("short", "x") + &record("long", &"x".repeat(10_000));
    folder.file("in.xml", format!("<collection xmlns='http://www.loc.gov/MARC21/slim'>{records}</collection>"));
    let outcome = bibwire(&folder, &["convert", "in.xml", "--to", "marc:iso2709", "-o", "out.mrc"]);
    assert_eq!(outcome.code, 1, "{}", outcome.err);
    assert!(outcome.err.contains("MRC270") && outcome.err.contains("1 of 2 records not written"), "{}", outcome.err);
    assert_eq!(fs::read(folder.path("out.mrc")).unwrap().iter().filter(|byte| **byte == 0x1D).count(), 1);
}
