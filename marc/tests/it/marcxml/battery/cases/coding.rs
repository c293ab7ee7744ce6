//! Encodings of a document.

use super::{Case, among, became, document, record, text, value};

pub(super) fn cases() -> Vec<Case> {
    let declared = |encoding: &str, title: &str| {
        format!(
            "<?xml version=\"1.0\" encoding=\"{encoding}\"?>{}",
            among(&record("BBB").replace("Title of BBB", title))
        )
    };
    let titled = |title: &str| [text("AAA"), became(&format!("245 10 $a{title}")), text("CCC")];
    let utf16 = |unit: fn(u16) -> [u8; 2]| -> Vec<u8> {
        format!("\u{FEFF}{}", declared("UTF-16", "中文 𝄞")).encode_utf16().flat_map(unit).collect()
    };
    let latin = |text: &str| text.chars().map(|char| char as u8).collect::<Vec<u8>>();
    let gb18030 = || {
        let text = declared("GB18030", "@");
        let (before, after) = text.split_once('@').unwrap();
        [before.as_bytes(), b"\xd6\xd0\xce\xc4\x81\x30\x81\x30", after.as_bytes()].concat()
    };
    let bad = latin(&among(&record("BBB").replace("Title of BBB", "été")));
    vec![
        document("34", "UTF-16, least byte first", utf16(u16::to_le_bytes), &titled("中文 𝄞"), &[]).showing(value),
        document("34", "UTF-16, greatest byte first", utf16(u16::to_be_bytes), &titled("中文 𝄞"), &[]).showing(value),
        document("35", "ISO 8859-1, as declared", latin(&declared("ISO-8859-1", "été")), &titled("été"), &[])
            .showing(value),
        document("36", "GB18030, as declared", gb18030(), &titled("中文\u{80}"), &[]).showing(value),
        document("39", "bytes that are not UTF-8", bad, &titled("\u{FFFD}t\u{FFFD}"), &["MRC124"]).showing(value),
    ]
}
