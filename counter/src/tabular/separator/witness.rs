//! What the rows of a table say when they are read with a separator.

use crate::tabular::row::Row;

/// The labels of the header, without signs and in lower case.
const LABELS: &[&str] = &[
    "reportname",
    "reportid",
    "release",
    "institutionname",
    "institutionid",
    "customerid",
    "metrictypes",
    "reportfilters",
    "reportattributes",
    "exceptions",
    "reportingperiod",
    "created",
    "createdby",
    "registryrecord",
];

/// Headings of columns of any release, without signs and in lower case.
const HEADINGS: &[&str] = &[
    "title",
    "item",
    "database",
    "platform",
    "publisher",
    "publisherid",
    "doi",
    "proprietaryid",
    "proprietaryidentifier",
    "isbn",
    "issn",
    "printissn",
    "onlineissn",
    "uri",
    "datatype",
    "yop",
    "accesstype",
    "accessmethod",
    "metrictype",
    "reportingperiodtotal",
    "reportingperiodhtml",
    "reportingperiodpdf",
    "journal",
    "journaldoi",
    "bookdoi",
    "collection",
    "contentprovider",
    "useractivity",
    "accessdeniedcategory",
    "total",
];

const MONTHS: &[&str] = &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// What the rows say.
#[derive(Debug, Default)]
pub(super) struct Witness {
    /// Rows of a label and something after it.
    pub(super) labels: usize,
    /// Headings in the row that has most of them.
    pub(super) headings: usize,
    /// How many cells each row has.
    lengths: Vec<usize>,
}

impl Witness {
    pub(super) fn hear(&mut self, row: &Row) {
        self.lengths.push(row.len());
        if row.len() < 2 {
            return;
        }
        self.labels = self.labels.saturating_add(usize::from(is_among(LABELS, row.text(0))));
        let headings = row.cells().filter(|cell| is_among(HEADINGS, cell.text) || is_month(cell.text)).count();
        self.headings = self.headings.max(headings);
    }

    /// How many rows have as many cells as most rows with more than one.
    pub(super) fn widths(&self) -> usize {
        let rows_of = |length: &usize| self.lengths.iter().filter(|it| *it == length).count();
        self.lengths.iter().filter(|length| **length > 1).map(rows_of).max().unwrap_or(0)
    }
}

/// Whether a cell is one of the words, however it is written: `Report ID`, `report_id`.
fn is_among(words: &[&str], cell: &str) -> bool {
    let longest = 40;
    let plain = || cell.chars().filter(|letter| letter.is_alphanumeric()).map(|letter| letter.to_ascii_lowercase());
    cell.len() <= longest && words.iter().any(|word| plain().eq(word.chars()))
}

/// Whether a cell is a month: `Jan-2024`, `Jan-24`, `2024-01`.
fn is_month(cell: &str) -> bool {
    let Some((first, second)) = cell.trim().split_once('-') else { return false };
    let number = |text: &str| matches!(text.len(), 2 | 4) && text.bytes().all(|byte| byte.is_ascii_digit());
    number(second) && (number(first) || MONTHS.iter().any(|month| first.eq_ignore_ascii_case(month)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_known_however_they_are_written() {
        assert!(is_among(LABELS, " Report ID") && is_among(LABELS, "REPORT_ID:"));
        assert!(!is_among(LABELS, "Report") && !is_among(LABELS, ""));
        assert!(is_month("Jan-2024") && is_month("DEC-24") && is_month("2024-01"));
        assert!(!is_month("Januar-2024") && !is_month("1-2-3") && !is_month("Jan"));
    }
}
