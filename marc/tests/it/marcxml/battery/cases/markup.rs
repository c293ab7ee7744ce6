//! References, sections, characters, and tags that are not in order.

use super::{Case, ID, LEADER, TITLE, WHOLE, became, case, subfields, tags, value, valued};

pub(super) fn cases() -> Vec<Case> {
    [sound(), characters(), tagging(), text()].into_iter().flatten().collect()
}

/// A case with `given` for the value of the title, which is read as `title`.
fn titled(number: &'static str, what: &'static str, given: &str, title: &str, codes: &[&'static str]) -> Case {
    case(number, what, valued(given), became(&format!("245 10 $a{title}")), codes).showing(value)
}

fn field(field: &str) -> String {
    format!("{LEADER}{ID}{field}")
}

fn sound() -> Vec<Case> {
    vec![
        titled("09", "sound: references", "AT&amp;T &lt;x&gt; &#233;t&#xE9;", "AT&T <x> été", &[]),
        titled(
            "10",
            "sound: `one <![CDATA[two & <3>]]> four`",
            "one <![CDATA[two & <3>]]> four",
            "one two & <3> four",
            &[],
        ),
        titled("10", "sound: `]]>` in two CDATA sections", "<![CDATA[]]]]><![CDATA[>]]>", "]]>", &[]),
        titled("11", "sound: a comment in a value", "one<!-- no --> two", "one two", &[]),
        titled("12", "sound: `one <?no no?>two`", "one <?no no?>two", "one two", &[]),
    ]
}

fn characters() -> Vec<Case> {
    let delimiter = field(&TITLE.replace(" code=\"a\"", " code=\"&#x1F;\""));
    vec![
        titled("37", "control character as a reference", "a&#1;b", "a\u{1}b", &["MRC255"]),
        titled("37", "several in a value", "a&#1;b&#2;\u{3}", "a\u{1}b\u{2}\u{3}", &["MRC255"]),
        titled("37", "U+0000 and U+FFFE", "a&#0;b\u{FFFE}", "a\0b\u{FFFE}", &["MRC255"]),
        titled("37", "1F and 1E as references", "a&#x1F;b&#x1E;c", "a\u{1F}b\u{1E}c", &["MRC256"]),
        titled("38", "the same as a byte", "a\u{B}b", "a\u{B}b", &["MRC255"]),
        titled("38", "1F as a byte", "a\u{1F}b", "a\u{1F}b", &["MRC256"]),
        case("38", "1F for a code", delimiter, became("245 10 $\u{1F}Title of BBB"), &["MRC256"])
            .showing(|record| subfields(record).escape_debug().to_string()),
    ]
}

fn tagging() -> Vec<Case> {
    let replaced = |old: &str, new: &str| field(&TITLE.replace(old, new));
    let open = "<datafield tag=\"245\" ind1=\"1\" ind2=\"0\"><subfield code=\"a\">A<subfield code=\"b\">B</subfield></datafield>";
    let cases = vec![
        case("40", "a subfield does not end", field(open), became("245 10 $aA$bB"), &["MRC251"]).showing(subfields),
        case(
            "40",
            "a field does not end",
            replaced("</datafield>", "<controlfield tag=\"005\">2</controlfield>"),
            format!("{WHOLE}\n005 2"),
            &["MRC251", "MRC357"],
        )
        .showing(tags),
        case("40", "an end tag is missing", replaced("</subfield>", ""), WHOLE, &["MRC250"]),
        case("40", "`</Subfeild>`", replaced("</subfield>", "</Subfeild>"), WHOLE, &["MRC250"]),
        case("40", "an end tag too many", replaced("</datafield>", "</b></datafield>"), WHOLE, &["MRC250"]),
        case("40", "a quotation mark is missing", replaced("ind2=\"0\"", "ind2=\"0"), WHOLE, &["MRC248"]),
        case("40", "the `>` of a tag is missing", replaced("\"a\">", "\"a\""), WHOLE, &["MRC249"]),
        titled("40", "`<` in text", "1 < 2 <3", "1 < 2 <3", &["MRC261", "MRC261"]),
        titled("40", "`]]>` in text", "a]]>b", "a]]>b", &["MRC257"]),
        titled("40", "a comment does not end", "a<!-- b", "a b", &["MRC260"]),
        titled("40", "a CDATA section does not end", "a<![CDATA[b", "ab", &["MRC260"]),
    ];
    cases.into_iter().map(Case::named).collect()
}

fn text() -> Vec<Case> {
    vec![
        titled("43", "bare `&`", "Simon & Schuster, AT&T", "Simon & Schuster, AT&T", &["MRC262", "MRC262"]),
        titled("43", "`&#xD800;`", "&#xD800;", "&#xD800;", &["MRC265"]),
        titled("45", "`&eacute;`", "caf&eacute;", "café", &["MRC263"]),
        titled("45", "more of HTML", "caf&eacute;&nbsp;&hearts;", "café\u{a0}♥", &["MRC263"; 3]),
        titled("45", "`&foo;`", "&foo;", "&foo;", &["MRC264"]),
    ]
}
