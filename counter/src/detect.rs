//! What a file is, from its first bytes.

use std::fmt;

use bibwire_core::encoding::Encoding;

use crate::Format;
use crate::definition::HeaderLabel;
use crate::input::{Evidence, Input, Options};
use crate::json::stream::is_meant;
use crate::tabular::separator::{Detection, Separator};

/// How many rows of a table are looked at.
const ROWS: usize = 16;

/// What a file looks like.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Detected {
    /// The form.
    pub format: Format,
    /// The encoding of the text; none of a workbook.
    pub encoding: Option<(Encoding, Evidence)>,
    /// Why.
    pub reason: Reason,
}

/// Why a file looks like a report.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// A member of JSON has a name that reports have.
    Member(&'static str),
    /// JSON like the answers of a COUNTER API: exceptions, lists.
    Answer(&'static str),
    /// The first rows begin with labels of a header, and their cells are separated so.
    Labels(HeaderLabel, Detection),
    /// A ZIP archive with the parts of a workbook.
    Workbook,
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Reason::Member(name) => write!(f, "JSON with the member {name}"),
            Reason::Answer(name) => write!(f, "JSON with {name}, as a COUNTER API answers"),
            Reason::Labels(label, separator) => write!(f, "rows that begin with {label}; {separator}"),
            Reason::Workbook => f.write_str("a ZIP archive with the parts of a workbook"),
        }
    }
}

/// Tells what a file is from its first bytes, its name apart. None if it is nothing of COUNTER.
///
/// ```
/// use bibwire_counter::{Format, detect};
///
/// let detected = detect("Report_Name,平台报告\nReport_ID,PR\n".as_bytes()).unwrap();
/// assert_eq!(detected.format, Format::Csv);
/// assert!(detect(b"{\"title\": 1}").is_none());
/// ```
pub fn detect(head: &[u8]) -> Option<Detected> {
    if head.starts_with(b"PK\x03\x04") {
        let parts: [&[u8]; 2] = [b"[Content_Types].xml", b"xl/"];
        let is_book = parts.iter().any(|part| memchr::memmem::find(head, part).is_some());
        return is_book.then_some(Detected { format: Format::Xlsx, encoding: None, reason: Reason::Workbook });
    }
    let mut input = Input::new(head, &Options::default());
    // A slice gives no error.
    while let Ok(true) = input.more() {}
    let text = input.text().trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    // A table may begin with a quote, too, and a report in JSON may be within a string.
    let like_json = text.starts_with(['{', '[', '"']).then(|| json(text)).flatten();
    let (format, reason) = like_json.or_else(|| table(text))?;
    Some(Detected { format, encoding: Some((input.encoding(), input.evidence())), reason })
}

/// Names that make JSON a report, and those that make it an answer.
const MEMBERS: [&str; 3] = ["Report_Header", "Report_Items", "Report_ID"];
const ANSWERS: [&str; 5] = ["Service_Active", "Customer_ID", "Requestor_ID", "First_Month_Available", "Severity"];

fn json(text: &str) -> Option<(Format, Reason)> {
    let find = |wanted: &[&'static str]| {
        // In a report that was put into a string, the quotes are escaped.
        let names = || text.split('"').map(|name| name.trim_end_matches('\\'));
        wanted.iter().copied().find(|wanted| names().any(|name| name.len() <= 32 && is_meant(name, wanted)))
    };
    let has = |name: &str| find_any(text, name);
    if let Some(name) = find(&MEMBERS) {
        return Some((Format::Json, Reason::Member(name)));
    }
    let exception = (has("Code") || has("Number")) && has("Message");
    let answer = if exception { Some("Code and Message") } else { find(&ANSWERS) };
    answer.map(|name| (Format::Json, Reason::Answer(name)))
}

fn find_any(text: &str, wanted: &str) -> bool {
    text.split('"').any(|name| is_meant(name.trim_end_matches('\\'), wanted))
}

fn table(text: &str) -> Option<(Format, Reason)> {
    let detection = Detection::of(text);
    let separator = detection.separator.as_char();
    let first = |line: &str| line.split(separator).next().unwrap_or_default().trim().trim_matches('"').to_owned();
    let mut labels = text.lines().take(ROWS).filter_map(|line| HeaderLabel::meant(&first(line)));
    let label = labels.next()?;
    // One word may be chance; the name of a report is not.
    if label != HeaderLabel::ReportName && labels.next().is_none() {
        return None;
    }
    let format = if detection.separator == Separator::Tab { Format::Tsv } else { Format::Csv };
    Some((format, Reason::Labels(label, detection)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_files_are() {
        let utf16: Vec<u8> = "Report_Name\tPlatform Report\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        for (head, expected) in [
            (&b"\xef\xbb\xbf{\"Report_Header\":{}}"[..], Some(Format::Json)),
            (b"[{\"report_header\":{}}]", Some(Format::Json)),
            (b"{\"Code\":3000,\"Message\":\"\"}", Some(Format::Json)),
            (b"\"{\\\"Report_Header\\\":{}}\"", Some(Format::Json)),
            (b"[{\"Service_Active\":true}]", Some(Format::Json)),
            (b"[{\"Institution_Name\":\"x\",\"Customer_ID\":\"1\"}]", Some(Format::Json)),
            (b"{\"leader\":\"\"}", None),
            (b"\xef\xbb\xbfReport_Name\tTitle Report\n", Some(Format::Tsv)),
            (b"\"Report Name\";\"Title Report\"\n", Some(Format::Csv)),
            (b"created\tby\n", None),
            (b"Created\tby\nRelease\t5\n", Some(Format::Tsv)),
            (b"PK\x03\x04....[Content_Types].xml", Some(Format::Xlsx)),
            (b"PK\x03\x04....", None),
            (b"", None),
            (&utf16, Some(Format::Tsv)),
        ] {
            assert_eq!(detect(head).map(|detected| detected.format), expected, "{:?}", String::from_utf8_lossy(head));
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_something_or_nothing(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            detect(&bytes);
        }
    }
}
