//! Namespaces, and what stands around records.

use super::{Case, ID, LEADER, SLIM, TITLE, WHOLE, among, document, prefixed, record, text};

pub(super) fn cases() -> Vec<Case> {
    let ids = ["AAA", "BBB", "CCC"];
    let records = ids.map(record).concat();
    let all = &ids.map(text);
    let collection = |uri: &str| format!("<collection xmlns=\"{uri}\">{records}</collection>");
    let good = among(&record("BBB"));
    let single = record("BBB").replace("<record>", &format!("<record xmlns=\"{SLIM}\">"));
    let cut = &good[..good.find("of BBB").unwrap()];
    let doctype = format!("<!DOCTYPE x [<!ENTITY a \"b\">]>{good}");
    vec![
        document("00", "three sound records", good.as_str(), all, &[]),
        document("01", "prefix `marc`", prefixed(&good, "marc"), all, &[]),
        document("02", "prefix `m21`", prefixed(&good, "m21"), all, &[]),
        document("03", "no namespace", format!("<collection>{records}</collection>"), all, &["MRC351"]),
        document("04", "namespace of nlc.cn", collection("http://www.nlc.cn/"), all, &["MRC350"]),
        document("05", "namespace of MarcXchange", collection("info:lc/xmlns/marcxchange-v1"), all, &["MRC350"]),
        document("05", "the same, version 2", collection("info:lc/xmlns/marcxchange-v2"), all, &["MRC350"]),
        document("05", "namespace of UNIMARC", collection("info:srw/schema/8/unimarcxml-v0.1"), all, &["MRC350"]),
        document("05", "namespace that nobody knows", collection("urn:marc"), all, &["MRC352"]),
        document("06", "one record, and no collection", single, &all[1..2], &[]),
        document("07", "within an answer of SRU, whose records are named like ours", sru(&records), all, &[]),
        document("08", "within an answer of OAI-PMH, whose records are, too", oai(&records), all, &[]),
        document("33", "byte order mark", format!("\u{FEFF}{}", collection(SLIM)), all, &[]),
        document("41", "the document ends inside of B", cut, &all[..1], &["MRC269"]),
        document(
            "42",
            "a second root: the same collection once more",
            format!("{0}{0}", collection(SLIM)),
            &[all.clone(), all.clone()].concat(),
            &["MRC253"],
        ),
        document("44", "a document type that declares an entity", doctype, &[], &["MRC244"]),
        document("40", "B does not end", among(&format!("<record>{LEADER}{ID}{TITLE}")), all, &["MRC252"]),
        document(
            "40",
            "nothing of B ends",
            among(&format!("<record>{LEADER}{ID}{}", TITLE.replace("</subfield></datafield>", ""))),
            &[text("AAA"), format!("{WHOLE}\n"), text("CCC")],
            &["MRC252"],
        )
        .showing(super::value),
        document(
            "40",
            "the last record, B, does not end",
            format!("<collection xmlns=\"{SLIM}\">{}<record>{LEADER}{ID}{TITLE}</collection>", record("AAA")),
            &all[..2],
            &["MRC252"],
        ),
        document("", "an empty file", "", &[], &["MRC240", "MRC372"]),
        document("", "no XML at all", "00000nam a22", &[], &["MRC254", "MRC240", "MRC372"]),
    ]
}

fn sru(records: &str) -> String {
    let inner = records.replace("<record>", &format!("<record xmlns=\"{SLIM}\">"));
    let inner = prefixed(&inner, "m").replace("</m:record>", "</m:record></recordData></record>");
    let inner = inner.replace("<m:record", "<record><recordData><m:record");
    let uri = "http://www.loc.gov/zing/srw/";
    format!(
        "<s:searchRetrieveResponse xmlns:s=\"{uri}\" xmlns=\"{uri}\"><records>{inner}</records></s:searchRetrieveResponse>"
    )
}

fn oai(records: &str) -> String {
    let inner = records.replace("<record>", &format!("<record><header/><metadata><record xmlns=\"{SLIM}\">"));
    let inner = inner.replace("</record>", "</record></metadata></record>");
    format!("<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><ListRecords>{inner}</ListRecords></OAI-PMH>")
}
