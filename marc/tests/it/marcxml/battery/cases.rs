//! The cases of MARCXML: what is wrong with B in a document of A, B and C, and what is to be read from it.

mod coding;
mod content;
mod markup;
mod wrappers;

use bibwire_marc::Record;

const SLIM: &str = "http://www.loc.gov/MARC21/slim";
const LEADER: &str = "<leader>00000nam a2200000 i 4500</leader>";
const ID: &str = "<controlfield tag=\"001\">BBB</controlfield>";
const TITLE: &str =
    "<datafield tag=\"245\" ind1=\"1\" ind2=\"0\"><subfield code=\"a\">Title of BBB</subfield></datafield>";
const WHOLE: &str = "LDR 00000nam a2200000 i 4500\n001 BBB\n245 10 $aTitle of BBB";

/// A case: one document, and what is to be read from it.
pub(crate) struct Case {
    /// Its number in the specification, or nothing. The first case with a number is the one that others were tried on.
    pub(crate) number: &'static str,
    pub(crate) what: &'static str,
    pub(crate) document: Vec<u8>,
    /// The records as text, in order.
    pub(crate) records: Vec<String>,
    /// The codes of all findings, in order.
    pub(crate) codes: Vec<&'static str>,
    /// What is to be shown of B, where that says more than that B is there.
    pub(crate) point: Option<fn(&Record) -> String>,
    /// Whether something that stands in the document has no place in the record.
    pub(crate) loses: bool,
    /// Whether nothing that is wrong is a matter of names, so that the same is read with a prefix before all of them.
    pub(crate) prefixable: bool,
}

/// A case with a document that is not of A, B and C, or not of these alone.
fn document(
    number: &'static str,
    what: &'static str,
    document: impl Into<Vec<u8>>,
    records: &[String],
    codes: &[&'static str],
) -> Case {
    let (document, records, codes) = (document.into(), records.to_vec(), codes.to_vec());
    Case { number, what, document, records, codes, point: None, loses: false, prefixable: false }
}

/// A case with `body` for the body of B, of which is to become what is given.
fn case(
    number: &'static str,
    what: &'static str,
    body: impl AsRef<str>,
    became: impl Into<String>,
    codes: &[&'static str],
) -> Case {
    let whole = among(&format!("<record>{}</record>", body.as_ref()));
    let case = document(number, what, whole, &[text("AAA"), became.into(), text("CCC")], codes);
    Case { prefixable: true, ..case }
}

impl Case {
    fn showing(self, point: fn(&Record) -> String) -> Case {
        Case { point: Some(point), ..self }
    }

    fn losing(self) -> Case {
        Case { loses: true, ..self }
    }

    /// A case in which names are what is wrong.
    fn named(self) -> Case {
        Case { prefixable: false, ..self }
    }
}

/// All cases, in the order of their numbers.
pub(crate) fn cases() -> Vec<Case> {
    let parts = [wrappers::cases(), content::cases(), markup::cases(), coding::cases()];
    let mut cases: Vec<Case> = parts.into_iter().flatten().collect();
    cases.sort_by_key(|case| case.number.parse().unwrap_or(u32::MAX));
    cases
}

/// The same document with a prefix before the name of every element of MARC.
pub(crate) fn prefixed(document: &str, prefix: &str) -> String {
    let document = document.replace("xmlns=", &format!("xmlns:{prefix}="));
    ["collection", "record", "leader", "controlfield", "datafield", "subfield"].iter().fold(document, |text, name| {
        text.replace(&format!("<{name}"), &format!("<{prefix}:{name}"))
            .replace(&format!("</{name}>"), &format!("</{prefix}:{name}>"))
    })
}

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

/// The body of B with `value` for its title.
fn valued(value: &str) -> String {
    format!("{LEADER}{ID}{}", TITLE.replace("Title of BBB", value))
}

/// What becomes of B where its title is the field `line`.
fn became(line: &str) -> String {
    format!("LDR 00000nam a2200000 i 4500\n001 BBB\n{line}")
}

/// The text of the first subfield.
fn value(record: &Record) -> String {
    let subfield = record.iter().find_map(|field| field.iter().next());
    let value = subfield.map(|subfield| subfield.value().as_bytes().to_vec()).unwrap_or_default();
    let text = match std::str::from_utf8(&value) {
        Ok(text) => text.to_owned(),
        Err(_) => return value.escape_ascii().to_string(),
    };
    let middle = text.trim_matches(' ');
    let begin = text.len() - text.trim_start_matches(' ').len();
    let end = text.len() - begin - middle.len();
    let odd = |char: char| char.is_control() || matches!(char, '\u{A0}' | '\u{FFFE}');
    let shown = middle.chars().map(|char| match char {
        '\n' => "\\n".to_owned(),
        char if odd(char) => char.escape_unicode().to_string(),
        char => char.to_string(),
    });
    format!("{}{}{}", "␣".repeat(begin), shown.collect::<String>(), "␣".repeat(end))
}

fn leader(record: &Record) -> String {
    record.leader().to_string().replace(' ', "␣")
}

/// The indicators of the last field.
fn indicators(record: &Record) -> String {
    record.iter().next_back().map(|field| field.indicators().to_string().replace(' ', "␣")).unwrap_or_default()
}

/// The tags, in order.
fn tags(record: &Record) -> String {
    record.iter().map(|field| field.tag().to_string()).collect::<Vec<_>>().join(" ")
}

/// The last field, as a line.
fn last(record: &Record) -> String {
    record.iter().next_back().map(|field| field.to_string()).unwrap_or_default()
}

/// The last field, from its first subfield on.
fn subfields(record: &Record) -> String {
    last(record).split_once('$').map(|(_, subfields)| format!("${subfields}")).unwrap_or_default()
}
