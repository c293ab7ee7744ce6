//! Values: legal ones in every dress the types allow, and ones that miss it by a little.

use super::chance::Chance;
use crate::xml::model::Simple;
use crate::xml::value::{SimpleType, Whitespace};

const TEXTS: [&str; 34] = [
    "",
    " ",
    "a",
    "A tale of two cities",
    "  two  blanks  ",
    "\n\tline\n",
    "a\rb",
    "红楼梦",
    "図書館相互貸借",
    "상호대차",
    "𠮷野家",
    "📚🇨🇳👩\u{200D}🔬",
    "e\u{301}",
    "הספרייה",
    "\u{202E}abc",
    "<title>",
    "R&D",
    "&amp;",
    "]]>",
    "<![CDATA[x]]>",
    "-->",
    "?>",
    "\"double\" and 'single'",
    "\u{85}\u{2028}",
    "\u{A0}",
    "\u{FEFF}",
    "\u{FFFD}",
    "\u{E000}\u{10FFFD}",
    "\u{7F}\u{80}",
    "0",
    "Y",
    "2024-02-29T00:00:00Z",
    "http://example.org/?a=b&c=d#e",
    "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore.",
];

const URIS: [&str; 20] = [
    "urn:example:list",
    "http://example.org/list-V1.0",
    "https://user@example.org:8443/a/b?c=d;e&f#g",
    "http://example.org/目录",
    "http://[2001:db8::1]/",
    "../list",
    "list",
    "#list",
    "?list",
    "/",
    "//example.org",
    "mailto:ill@example.org",
    "urn:isbn:9787020002207",
    "a%20b",
    "file:///c:/list",
    "a/b:c",
    "HTTP://EXAMPLE.ORG/",
    "tag:example.org,2024:list",
    "http://example.org/it's(a)list!*",
    "",
];

const NUMBERS: [&str; 16] = [
    "0",
    "-0",
    "+0",
    "1",
    "+1",
    "-1",
    "007",
    "000000000000000000001",
    "-128",
    "127",
    "255",
    "32767",
    "-2147483648",
    "4294967295",
    "9223372036854775807",
    "18446744073709551615",
];

/// Texts that are legal for one type or another, and for most of them wrong.
const MISFITS: [&str; 52] = [
    "",
    " ",
    "2024-02-29",
    "2024-02-30T00:00:00",
    "2023-02-29T00:00:00Z",
    "1900-02-29T00:00:00Z",
    "2024-02-29T00:00:00+0000",
    "2024-02-29T00:00:00+14:01",
    "2024-02-29T00:00:00+15:00",
    "2024-02-29T24:00:01",
    "2024-02-29T24:00:00.5",
    "2024-02-29T23:59:60Z",
    "2024-02-29T25:00:00Z",
    "2024-02-29T00:60:00Z",
    "2024-02-29T00:00Z",
    "2024-02-29T00:00:00.Z",
    "2024-02-29 00:00:00Z",
    "2024-02-29t00:00:00z",
    "2024-2-29T00:00:00Z",
    "2024-13-01T00:00:00Z",
    "2024-00-01T00:00:00Z",
    "0000-01-01T00:00:00Z",
    "+2024-01-01T00:00:00Z",
    "02024-01-01T00:00:00Z",
    "24-01-01T00:00:00Z",
    "２０２４-01-01T00:00:00Z",
    "2024-01-01T00:00:00 Z",
    "20240101T000000Z",
    "1,5",
    "1.5.",
    ".",
    "+",
    "-",
    "+-1",
    "1 000",
    "1e3",
    "1.0",
    "٣",
    "12 EUR",
    "NaN",
    "INF",
    "TRUE",
    "True",
    "yes",
    "01",
    "Y",
    "%zz",
    "%",
    "http://[",
    "http://example.org:port/",
    "1:b",
    "a#b#c",
];

const BLANKS: [&str; 6] = [" ", "\n", "\t", "\r", "  ", "\n    "];

/// A value that is legal.
pub(super) fn legal(simple: &Simple, chance: &mut Chance) -> String {
    let bare = match simple.values.as_slice() {
        [] => lexical(simple.base, chance),
        values => chance.pick(values).to_owned(),
    };
    match simple.base.whitespace() {
        Whitespace::Collapse if chance.percent(12) => {
            format!("{}{bare}{}", chance.pick(&BLANKS), chance.pick(&["", " ", "\n"]))
        }
        _ => bare,
    }
}

/// A value that is likely not legal, for it is one that a change has gone through.
pub(super) fn misfit(simple: &Simple, chance: &mut Chance) -> String {
    if chance.percent(40) {
        return chance.pick(&MISFITS).to_owned();
    }
    let mut value = legal(simple, chance);
    edit(&mut value, chance);
    value
}

/// Changes a text by a little.
pub(super) fn edit(text: &mut String, chance: &mut Chance) {
    let at = chance.below(text.chars().count().saturating_add(1));
    let (at, char) = text.char_indices().nth(at).map_or((text.len(), None), |(at, char)| (at, Some(char)));
    match (chance.below(7), char) {
        (0, _) => text.insert_str(0, chance.pick(&BLANKS)),
        (1, _) => text.push_str(chance.pick(&BLANKS)),
        (2, Some(char)) if char.is_ascii_alphabetic() => {
            let other = if char.is_ascii_lowercase() { char.to_ascii_uppercase() } else { char.to_ascii_lowercase() };
            text.replace_range(at..at.saturating_add(1), other.encode_utf8(&mut [0; 4]));
        }
        (2, _) => *text = text.to_lowercase(),
        (3, Some(char)) => text.replace_range(at..at.saturating_add(char.len_utf8()), ""),
        (4, Some(char)) => text.insert(at, char),
        (5, _) => text.insert_str(at, chance.pick(&["0", "-", ":", ".", "Z", "x", "\u{A0}", "%", "#", "館", " "])),
        _ => text.clear(),
    }
}

fn lexical(base: SimpleType, chance: &mut Chance) -> String {
    match base {
        SimpleType::AnySimpleType | SimpleType::String | SimpleType::NormalizedString | SimpleType::Token => {
            let mut text = chance.pick(&TEXTS).to_owned();
            while chance.percent(20) {
                text.push_str(chance.pick(&TEXTS));
            }
            text
        }
        SimpleType::DateTime => format!("{}T{}{}", date(chance), time(chance), zone(chance)),
        SimpleType::Date => date(chance) + zone(chance),
        SimpleType::Time => time(chance) + zone(chance),
        SimpleType::Decimal => decimal(chance),
        SimpleType::Integer(kind) => {
            let legal: Vec<&str> = NUMBERS.into_iter().filter(|number| kind.is_valid(number)).collect();
            chance.pick(&legal).to_owned()
        }
        SimpleType::AnyUri => chance.pick(&URIS).to_owned(),
        other => chance.pick(samples(other)).to_owned(),
    }
}

/// Legal texts of the types that have no grammar here.
fn samples(base: SimpleType) -> &'static [&'static str] {
    match base {
        SimpleType::Boolean => &["true", "false", "1", "0"],
        SimpleType::Language => &["en", "zh-Hans-CN", "x-klingon", "DE"],
        SimpleType::Name => &["a", "_", ":", "a:b", "a-1.b", "借阅"],
        SimpleType::NcName | SimpleType::Id | SimpleType::IdRef | SimpleType::Entity => &["a", "_", "a-1.b", "借阅"],
        SimpleType::IdRefs | SimpleType::Entities => &["a", "a b", "a\n b\tc"],
        SimpleType::NmToken => &["a", "-", "1", "a:b"],
        SimpleType::NmTokens => &["a", "1 -\n."],
        SimpleType::Float | SimpleType::Double => &["0", "-0", "1e5", "1.5E-3", ".5", "5.", "INF", "-INF", "NaN"],
        SimpleType::Duration => &["P1Y", "-P1Y2M3DT4H5M6.7S", "PT0S", "P1M", "PT36H"],
        SimpleType::GYearMonth => &["2024-12", "-0044-03", "12024-01Z"],
        SimpleType::GYear => &["2024", "-0044", "0001+14:00"],
        SimpleType::GMonthDay => &["--02-29", "--12-31-14:00"],
        SimpleType::GDay => &["---31", "---01Z"],
        SimpleType::GMonth => &["--12", "--01Z"],
        SimpleType::HexBinary => &["", "00", "0aFF"],
        SimpleType::Base64Binary => &["", "AAAA", "AA==", "AAA=", "A A A A"],
        // A name without prefix needs no declaration.
        SimpleType::QName => &["a", "_", "a-1.b"],
        _ => &[""],
    }
}

fn date(chance: &mut Chance) -> String {
    let year = match chance.below(8) {
        0 => chance.pick(&["0001", "0099", "1582", "9999", "-0001", "-0044", "-9999", "12024", "-12024"]).to_owned(),
        _ => format!("{:04}", chance.below(200).saturating_add(1900)),
    };
    let month = chance.below(12).saturating_add(1);
    let day = match (month, chance.below(4)) {
        (2, 0) => 28,
        (4 | 6 | 9 | 11, 0) => 30,
        (1 | 3 | 5 | 7 | 8 | 10 | 12, 0) => 31,
        _ => chance.below(28).saturating_add(1),
    };
    match chance.below(20) {
        0 => chance.pick(&["2024-02-29", "2000-02-29", "-0004-02-29", "2400-02-29"]).to_owned(),
        _ => format!("{year}-{month:02}-{day:02}"),
    }
}

fn time(chance: &mut Chance) -> String {
    let time = match chance.below(6) {
        0 => return chance.pick(&["24:00:00", "24:00:00.0", "24:00:00.000"]).to_owned(),
        1 => "00:00:00".to_owned(),
        2 => "23:59:59".to_owned(),
        _ => format!("{:02}:{:02}:{:02}", chance.below(24), chance.below(60), chance.below(60)),
    };
    time + chance.pick(&["", "", "", ".0", ".5", ".123", ".999999", ".123456789", ".000000000000001"])
}

fn zone(chance: &mut Chance) -> &'static str {
    chance.pick(&["", "", "Z", "Z", "+00:00", "-00:00", "+08:00", "-03:30", "+14:00", "-14:00", "+13:59"])
}

fn decimal(chance: &mut Chance) -> String {
    let sign = chance.pick(&["", "", "", "+", "-"]);
    let number = match chance.below(8) {
        0 => ".5".to_owned(),
        1 => "5.".to_owned(),
        2 => chance.pick(&["0", "0.0", "00", ".0", "0."]).to_owned(),
        3 => chance.pick(&["000012.500", "12345678901234567.25", "0.000000000000000001"]).to_owned(),
        _ => format!("{}.{:02}", chance.below(1000), chance.below(100)),
    };
    format!("{sign}{number}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_legal_is_legal() {
        let mut chance = Chance::new(5);
        for base in SimpleType::all() {
            let simple = Simple { base, values: Vec::new() };
            for _ in 0..500 {
                let value = legal(&simple, &mut chance);
                assert!(simple.is_valid(&value), "{} {value:?}", base.name());
            }
        }
        for base in [SimpleType::String, SimpleType::Token] {
            let simple = Simple { base, values: vec!["a", "b c"] };
            for _ in 0..500 {
                let value = legal(&simple, &mut chance);
                assert!(simple.is_valid(&value), "{} {value:?}", base.name());
            }
        }
    }

    #[test]
    fn most_misfits_are_misfits() {
        let mut chance = Chance::new(6);
        for base in [SimpleType::DateTime, SimpleType::Decimal, SimpleType::Boolean] {
            let simple = Simple { base, values: Vec::new() };
            let wrong = (0..1000).filter(|_| !simple.is_valid(&misfit(&simple, &mut chance))).count();
            assert!((500..1000).contains(&wrong), "{} {wrong}", base.name());
        }
        let simple = Simple { base: SimpleType::String, values: vec!["Loaned", "Overdue"] };
        let wrong = (0..1000).filter(|_| !simple.is_valid(&misfit(&simple, &mut chance))).count();
        assert!(wrong > 900, "{wrong}");
    }

    #[test]
    fn edits_keep_to_the_characters() {
        let mut chance = Chance::new(7);
        for text in TEXTS {
            for _ in 0..50 {
                let mut changed = text.to_owned();
                edit(&mut changed, &mut chance);
                assert!(changed.len() <= text.len() + 6);
            }
        }
    }
}
