//! A record A, one in which something is wrong, and a record C: what becomes of each.
//!
//! The rows are those of the recovery table in the specification; a row may have several inputs of its class.

use bibwire_marc::marcxml::Options;

use super::{codes, read};

const SLIM: &str = "http://www.loc.gov/MARC21/slim";
const LEADER: &str = "<leader>00000nam a2200000 i 4500</leader>";
const ID: &str = "<controlfield tag=\"001\">BBB</controlfield>";
const TITLE: &str =
    "<datafield tag=\"245\" ind1=\"1\" ind2=\"0\"><subfield code=\"a\">Title of BBB</subfield></datafield>";
const WHOLE: &str = "LDR 00000nam a2200000 i 4500\n001 BBB\n245 10 $aTitle of BBB";

fn record(id: &str) -> String {
    let title = TITLE.replace("BBB", id);
    format!("<record>{LEADER}<controlfield tag=\"001\">{id}</controlfield>{title}</record>")
}

fn text(id: &str) -> String {
    WHOLE.replace("BBB", id)
}

/// A collection of A, what is given, and C.
fn among(b: &str) -> String {
    format!("<collection xmlns=\"{SLIM}\">\n{}\n{b}\n{}\n</collection>\n", record("AAA"), record("CCC"))
}

/// Reads a document, and checks records and codes.
fn check(row: &str, document: &[u8], expected: &[String], expected_codes: &[&str]) {
    let (records, findings) = read(document, Options::default());
    let records: Vec<_> = records.iter().map(ToString::to_string).collect();
    assert_eq!(records, expected, "{row}: {findings:#?}");
    assert_eq!(codes(&findings), expected_codes, "{row}: {findings:#?}");
    for finding in findings {
        let bytes = finding.place.bytes.expect("a place in the file");
        assert!(bytes.end <= document.len() as u64, "{row}");
        assert!(finding.place.position.is_some(), "{row}");
    }
}

/// Rows in which the record between two good ones is the bad one: body of the record, what becomes of it, codes.
fn rows() -> Vec<(&'static str, String, String, Vec<&'static str>)> {
    let field = |field: &str| format!("{LEADER}{ID}{field}");
    let datafield = |attributes: &str| field(&TITLE.replace("tag=\"245\" ind1=\"1\" ind2=\"0\"", attributes));
    let value = |value: &str| field(&TITLE.replace("Title of BBB", value));
    let subfield = |attributes: &str| field(&TITLE.replace(" code=\"a\"", attributes));
    let leader = |leader: &str| format!("<leader>{leader}</leader>{ID}{TITLE}");
    let became = |line: &str| format!("LDR 00000nam a2200000 i 4500\n001 BBB\n{line}");
    let no_leader = "LDR 00000    a2200000   4500\n001 BBB\n245 10 $aTitle of BBB".to_owned();
    let whole = WHOLE.to_owned();
    vec![
        ("00 good", field(TITLE), whole.clone(), vec![]),
        ("09 references", value("AT&amp;T &lt;x&gt; &#233;t&#xE9;"), became("245 10 $aAT&T <x> été"), vec![]),
        ("10 CDATA", value("one <![CDATA[two & <3>]]> four"), became("245 10 $aone two & <3> four"), vec![]),
        ("10 CDATA of brackets", value("<![CDATA[]]]]><![CDATA[>]]>"), became("245 10 $a]]>"), vec![]),
        ("11 comment", value("one<!-- no --> two"), became("245 10 $aone two"), vec![]),
        ("12 instruction", value("one<?no no?> two"), became("245 10 $aone two"), vec![]),
        ("13 no leader", format!("{ID}{TITLE}"), no_leader.clone(), vec!["MRC353"]),
        ("14 leader of 23", leader("00000nam a2200000 i 450"), whole.replace("4500", "450 "), vec!["MRC354"]),
        ("14 leader of 20", leader("00000nam a2200000 i "), whole.replace("4500", "    "), vec!["MRC354"]),
        ("15 leader trimmed", leader("nam a22 i 4500"), no_leader.clone(), vec!["MRC354"]),
        ("15 leader empty", format!("<leader/>{ID}{TITLE}"), no_leader, vec!["MRC354"]),
        ("15 leader long", leader("00000nam a2200000 i 4500   x"), whole.clone(), vec!["MRC354"]),
        (
            "16 leader of signs",
            leader("#####nam#a22#####ui#4500"),
            whole.replace("00000nam a2200000 i ", "#####nam#a22#####ui#"),
            vec![],
        ),
        ("17 leader not ASCII", leader("00000nam a2200000 é 4500"), whole.replace(" i ", " ? "), vec!["MRC355"]),
        ("18 no indicators", datafield("tag=\"245\""), became("245    $aTitle of BBB"), vec!["MRC358", "MRC358"]),
        ("19 empty", datafield("tag=\"245\" ind1=\"\" ind2=\"0\""), became("245  0 $aTitle of BBB"), vec!["MRC358"]),
        ("20 long", datafield("tag=\"245\" ind1=\"10\" ind2=\"0\""), became("245 10 $aTitle of BBB"), vec!["MRC359"]),
        ("20 not ASCII", datafield("tag=\"245\" ind1=\"é\" ind2=\"0\""), became("245 é0 $aTitle of BBB"), vec![]),
        ("21 no tag", datafield("ind1=\"1\" ind2=\"0\""), became("??? 10 $aTitle of BBB"), vec!["MRC360"]),
        ("21 empty tag", datafield("tag=\"\" ind1=\"1\" ind2=\"0\""), became("??? 10 $aTitle of BBB"), vec!["MRC360"]),
        ("22 short", datafield("tag=\"24\" ind1=\"1\" ind2=\"0\""), became("??? 10 $aTitle of BBB"), vec!["MRC361"]),
        ("23 long", datafield("tag=\"2450\" ind1=\"1\" ind2=\"0\""), became("??? 10 $aTitle of BBB"), vec!["MRC361"]),
        (
            "23 not ASCII",
            datafield("tag=\"é5\" ind1=\"1\" ind2=\"0\""),
            became("??? 10 $aTitle of BBB"),
            vec!["MRC361"],
        ),
        ("24 no code", subfield(""), became("245 10 $?Title of BBB"), vec!["MRC362"]),
        ("24 empty", subfield(" code=\"\""), became("245 10 $?Title of BBB"), vec!["MRC362"]),
        ("25 long", subfield(" code=\"ab\""), became("245 10 $aTitle of BBB"), vec!["MRC363"]),
        (
            "26 a data field 008",
            datafield("tag=\"008\" ind1=\" \" ind2=\" \""),
            became("008    $aTitle of BBB"),
            vec!["MRC364"],
        ),
        (
            "27 a control field 500",
            format!("{LEADER}{ID}<controlfield tag=\"500\">note</controlfield>{TITLE}"),
            "LDR 00000nam a2200000 i 4500\n001 BBB\n500 note\n245 10 $aTitle of BBB".into(),
            vec!["MRC365"],
        ),
        (
            "28 control after data",
            field(&format!("{TITLE}<controlfield tag=\"005\">2026</controlfield>")),
            format!("{WHOLE}\n005 2026"),
            vec!["MRC357"],
        ),
        ("29 leader last", format!("{ID}{TITLE}{LEADER}"), whole.clone(), vec!["MRC357"]),
        (
            "30 empty subfield",
            field("<datafield tag=\"245\" ind1=\"1\" ind2=\"0\"><subfield code=\"a\"/></datafield>"),
            became("245 10 $a"),
            vec![],
        ),
        ("31 no subfields", field("<datafield tag=\"245\" ind1=\"1\" ind2=\"0\"/>"), became("245 10 "), vec![]),
        ("32 empty record", String::new(), "LDR 00000    a2200000   4500".into(), vec!["MRC353", "MRC370"]),
        ("37 control character", value("a&#1;b"), became("245 10 $aa\u{1}b"), vec!["MRC255"]),
        ("37 several in a value", value("a&#1;b&#2;\u{3}"), became("245 10 $aa\u{1}b\u{2}\u{3}"), vec!["MRC255"]),
        ("37 U+0000, U+FFFE", value("a&#0;b\u{FFFE}"), became("245 10 $aa\0b\u{FFFE}"), vec!["MRC255"]),
        ("37 delimiters", value("a&#x1F;b&#x1E;c"), became("245 10 $aa\u{1F}b\u{1E}c"), vec!["MRC256"]),
        ("38 raw", value("a\u{B}b"), became("245 10 $aa\u{B}b"), vec!["MRC255"]),
        ("38 raw delimiter", value("a\u{1F}b"), became("245 10 $aa\u{1F}b"), vec!["MRC256"]),
        ("38 delimiter as code", subfield(" code=\"&#x1F;\""), became("245 10 $\u{1F}Title of BBB"), vec!["MRC256"]),
        (
            "40 unclosed subfield",
            field(
                "<datafield tag=\"245\" ind1=\"1\" ind2=\"0\"><subfield code=\"a\">A<subfield code=\"b\">B</subfield></datafield>",
            ),
            became("245 10 $aA$bB"),
            vec!["MRC251"],
        ),
        (
            "40 unclosed field",
            field(&TITLE.replace("</datafield>", "<controlfield tag=\"005\">2</controlfield>")),
            format!("{WHOLE}\n005 2"),
            vec!["MRC251", "MRC357"],
        ),
        ("40 end tag missing", field(&TITLE.replace("</subfield>", "")), whole.clone(), vec!["MRC250"]),
        ("40 end tag misspelt", field(&TITLE.replace("</subfield>", "</Subfeild>")), whole.clone(), vec!["MRC250"]),
        (
            "40 end tag too many",
            field(&TITLE.replace("</datafield>", "</b></datafield>")),
            whole.clone(),
            vec!["MRC250"],
        ),
        ("40 quotation mark missing", field(&TITLE.replace("ind2=\"0\"", "ind2=\"0")), whole.clone(), vec!["MRC248"]),
        ("40 tag open", field(&TITLE.replace("\"a\">", "\"a\"")), whole.clone(), vec!["MRC249"]),
        ("40 `<` in text", value("1 < 2 <3"), became("245 10 $a1 < 2 <3"), vec!["MRC261", "MRC261"]),
        ("40 `]]>` in text", value("a]]>b"), became("245 10 $aa]]>b"), vec!["MRC257"]),
        ("40 comment that does not end", value("a<!-- b"), became("245 10 $aa b"), vec!["MRC260"]),
        ("40 CDATA that does not end", value("a<![CDATA[b"), became("245 10 $aab"), vec!["MRC260"]),
        (
            "43 bare ampersand",
            value("Simon & Schuster, AT&T"),
            became("245 10 $aSimon & Schuster, AT&T"),
            vec!["MRC262", "MRC262"],
        ),
        ("43 number that is none", value("&#xD800;"), became("245 10 $a&#xD800;"), vec!["MRC265"]),
        ("45 HTML", value("caf&eacute;&nbsp;&hearts;"), became("245 10 $acafé\u{a0}♥"), vec!["MRC263"; 3]),
        ("45 unknown", value("&foo;"), became("245 10 $a&foo;"), vec!["MRC264"]),
        ("46 blanks", value("  lead and trail  "), became("245 10 $a  lead and trail  "), vec![]),
        ("47 line end", value("one\r\n two\rthree"), became("245 10 $aone\n two\nthree"), vec![]),
        ("48 order of attributes", datafield("ind2='0' tag='245' ind1='1'"), whole.clone(), vec![]),
        ("49 unknown element", format!("{LEADER}<foo>bar</foo>{ID}{TITLE}"), whole.clone(), vec!["MRC368", "MRC367"]),
        ("49 in a value", value("Title <i>of</i> BBB"), whole.clone(), vec!["MRC368"]),
        (
            "49 in a field",
            field(&TITLE.replace("</datafield>", "<x/>y</datafield>")),
            whole.clone(),
            vec!["MRC368", "MRC367"],
        ),
        (
            "49 subfield in record",
            field(&format!("{TITLE}<subfield code=\"z\">lost</subfield>")),
            whole.clone(),
            vec!["MRC366", "MRC367"],
        ),
        (
            "50 signs as indicators",
            datafield("tag=\"245\" ind1=\"#\" ind2=\"\\\""),
            became("245 #\\ $aTitle of BBB"),
            vec![],
        ),
        (
            "51 another namespace",
            field(&format!("{TITLE}<x xmlns=\"urn:x\">{TITLE}</x>")),
            whole.clone(),
            vec!["MRC369"],
        ),
        ("52 second leader", format!("{LEADER}<leader>99999zzz</leader>{ID}{TITLE}"), whole, vec!["MRC356"]),
    ]
}

#[test]
fn one_bad_record_costs_no_other() {
    for (row, body, became, codes) in rows() {
        let document = among(&format!("<record>{body}</record>"));
        let mut document = document.into_bytes();
        check(row, &document, &[text("AAA"), became.clone(), text("CCC")], &codes);
        // The same with a prefix on everything.
        if !row.starts_with("40") && !row.starts_with("49") && !row.starts_with("51") {
            let prefixed = String::from_utf8(document).unwrap();
            let prefixed = prefixed.replace("xmlns=", "xmlns:m=");
            let names = ["collection", "record", "leader", "controlfield", "datafield", "subfield"];
            let prefixed = names.iter().fold(prefixed, |text, name| {
                text.replace(&format!("<{name}"), &format!("<m:{name}"))
                    .replace(&format!("</{name}>"), &format!("</m:{name}>"))
            });
            document = prefixed.into_bytes();
            check(row, &document, &[text("AAA"), became, text("CCC")], &codes);
        }
    }
}

#[test]
fn a_record_that_is_not_closed_is_delivered() {
    let abc = [text("AAA"), WHOLE.to_owned(), text("CCC")];
    check("40 unclosed record", among(&format!("<record>{LEADER}{ID}{TITLE}")).as_bytes(), &abc, &["MRC252"]);
    check(
        "40 unclosed all",
        among(&format!("<record>{LEADER}{ID}{}", TITLE.replace("</subfield></datafield>", ""))).as_bytes(),
        &[text("AAA"), format!("{WHOLE}\n"), text("CCC")],
        &["MRC252"],
    );
    let last = format!("<collection xmlns=\"{SLIM}\">{}<record>{LEADER}{ID}{TITLE}</collection>", record("AAA"));
    check("40 the last one", last.as_bytes(), &abc[..2], &["MRC252"]);
}

#[test]
fn wrappers_and_namespaces() {
    let abc = ["AAA", "BBB", "CCC"];
    let records = abc.map(record).concat();
    let all = abc.map(text);
    let one = [text("BBB")];
    let collection = |uri: &str| format!("<collection xmlns=\"{uri}\">{records}</collection>");
    check("03 no namespace", format!("<collection>{records}</collection>").as_bytes(), &all, &["MRC351"]);
    check("04 nlc.cn", collection("http://www.nlc.cn/").as_bytes(), &all, &["MRC350"]);
    check("05 MarcXchange", collection("info:lc/xmlns/marcxchange-v1").as_bytes(), &all, &["MRC350"]);
    check("05 MarcXchange 2", collection("info:lc/xmlns/marcxchange-v2").as_bytes(), &all, &["MRC350"]);
    check("05 UNIMARC", collection("info:srw/schema/8/unimarcxml-v0.1").as_bytes(), &all, &["MRC350"]);
    check("05 unknown", collection("urn:marc").as_bytes(), &all, &["MRC352"]);
    check(
        "06 one record",
        record("BBB").replace("<record>", &format!("<record xmlns=\"{SLIM}\">")).as_bytes(),
        &one,
        &[],
    );
    let sru: String = records.replace("<record>", &format!("<record><recordData><m:record xmlns:m=\"{SLIM}\">"));
    let sru = ["leader", "controlfield", "datafield", "subfield"].iter().fold(sru, |text, name| {
        text.replace(&format!("<{name}"), &format!("<m:{name}")).replace(&format!("</{name}>"), &format!("</m:{name}>"))
    });
    let sru = sru.replace("</record>", "</m:record></recordData></record>");
    let sru = format!(
        "<s:searchRetrieveResponse xmlns:s=\"http://www.loc.gov/zing/srw/\" xmlns=\"http://www.loc.gov/zing/srw/\"><records>{sru}</records></s:searchRetrieveResponse>"
    );
    check("07 SRU", sru.as_bytes(), &all, &[]);
    let oai = records.replace("<record>", &format!("<record><header/><metadata><record xmlns=\"{SLIM}\">"));
    let oai = oai.replace("</record>", "</record></metadata></record>");
    let oai =
        format!("<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><ListRecords>{oai}</ListRecords></OAI-PMH>");
    check("08 OAI-PMH", oai.as_bytes(), &all, &[]);
    check("33 byte order mark", format!("\u{FEFF}{}", collection(SLIM)).as_bytes(), &all, &[]);
    check("42 two roots", format!("{0}{0}", collection(SLIM)).as_bytes(), &[all.clone(), all].concat(), &["MRC253"]);

    let strict = Options { strict_namespace: true, ..Options::default() };
    for (uri, count, codes) in [
        (SLIM, 3, vec![]),
        ("urn:marc", 0, vec!["MRC352", "MRC372"]),
        ("info:lc/xmlns/marcxchange-v1", 0, vec!["MRC350", "MRC372"]),
    ] {
        let (records, findings) = read(collection(uri).as_bytes(), strict.clone());
        assert_eq!(
            (records.len(), super::codes(&findings)),
            (count, codes.iter().map(ToString::to_string).collect()),
            "{uri}"
        );
    }
}

#[test]
fn encodings() {
    let document = |encoding: &str, title: &str| {
        format!(
            "<?xml version=\"1.0\" encoding=\"{encoding}\"?>{}",
            among(&record("BBB").replace("Title of BBB", title))
        )
    };
    let became = |title: &str| [text("AAA"), WHOLE.replace("Title of BBB", title), text("CCC")];
    for unit in [u16::to_le_bytes, u16::to_be_bytes] {
        let text = format!("\u{FEFF}{}", document("UTF-16", "中文 𝄞"));
        let bytes: Vec<u8> = text.encode_utf16().flat_map(unit).collect();
        check("34 UTF-16", &bytes, &became("中文 𝄞"), &[]);
    }
    let latin = |text: &str| text.chars().map(|char| char as u8).collect::<Vec<u8>>();
    check("35 ISO 8859-1", &latin(&document("ISO-8859-1", "été")), &became("été"), &[]);
    // The bytes are no UTF-8: they are kept, and the neighbours are whole.
    let (records, findings) = read(&latin(&document("UTF-8", "été")), Options::default());
    assert_eq!((records.len(), codes(&findings)), (3, vec!["MRC124".to_owned()]));
    let title = records[1].field("245").unwrap().subfield('a').unwrap();
    assert_eq!(title.as_bytes(), b"\xe9t\xe9");
    assert!(!records[1].as_raw().is_utf8() && records[2].as_raw().is_utf8());
    assert_eq!(findings[0].place.path.as_deref(), Some("245[1]$a[1]"));
}

#[cfg(feature = "cjk")]
#[test]
fn national_encodings() {
    let head = b"<?xml version=\"1.0\" encoding=\"GB18030\"?>".to_vec();
    let body = among(&record("BBB").replace("Title of BBB", "@"));
    let (before, after) = body.split_once('@').unwrap();
    let document = [&head, before.as_bytes(), b"\xd6\xd0\xce\xc4\x81\x30\x81\x30", after.as_bytes()].concat();
    check("36 GB18030", &document, &[text("AAA"), WHOLE.replace("Title of BBB", "中文\u{80}"), text("CCC")], &[]);
}

#[test]
fn what_cannot_be_read_on() {
    let a = [text("AAA")];
    let cut = among(&record("BBB"));
    let cut = &cut[..cut.find("of BBB").unwrap()];
    check("41 truncated", cut.as_bytes(), &a, &["MRC269"]);
    let options = Options { truncated: true, ..Options::default() };
    let (records, findings) = read(cut.as_bytes(), options);
    assert_eq!(records[1].to_string(), "LDR 00000nam a2200000 i 4500\n001 BBB");
    assert_eq!(codes(&findings), ["MRC269"]);
    let doctype = format!("<!DOCTYPE x [<!ENTITY a \"b\">]>{}", among(&record("BBB")));
    check("44 a document type", doctype.as_bytes(), &[], &["MRC244"]);
    check("nothing", b"", &[], &["MRC240", "MRC372"]);
    check("no XML", b"00000nam a22", &[], &["MRC254", "MRC240", "MRC372"]);
}
