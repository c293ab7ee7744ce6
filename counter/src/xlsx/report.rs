//! Writing a report as a workbook.

use bibwire_core::Error;

use super::{Out, Writer};
use crate::definition::HeaderLabel;
use crate::report::Report;
use crate::tabular::write::{Cell, Columns, RowSink, Table, Unplaced, fit};

impl RowSink for Writer {
    fn row(&mut self, cells: &[Cell<'_>]) -> Result<(), Error> {
        let out = cells.iter().map(|cell| match *cell {
            Cell::Text(text) => Out::Text(text),
            Cell::Number(number) => Out::Number(number),
            Cell::Empty => Out::Empty,
        });
        Writer::row(self, &out.collect::<Vec<_>>())
    }
}

/// A report as a workbook of one sheet, which is named after the report.
///
/// The rows are those of [`tabular::write`](crate::tabular::write): what has no place in a table has none here.
///
/// ```
/// use bibwire_counter::report::Report;
/// use bibwire_counter::tabular::write::Unplaced;
///
/// let workbook = bibwire_counter::xlsx::to_vec(&Report::default(), Unplaced::Refused)?;
/// assert!(workbook.starts_with(b"PK"));
/// # Ok::<(), bibwire_counter::Error>(())
/// ```
///
/// # Errors
///
/// If there is something in it that cannot be written, or it is more than a worksheet has room for.
pub fn to_vec(report: &Report, unplaced: Unplaced) -> Result<Vec<u8>, Error> {
    fit::report(report, unplaced)?;
    let header = &report.header;
    let mut table = Table::new(Columns::of(header, &report.items)?, unplaced);
    let mut writer = Writer::new(&sheet_name(header.report_id.as_ref().map_or("Report", |id| id.as_str())));
    writer.freeze_below(HeaderLabel::row_of_headings(header.release));
    table.head(header, false, &mut writer)?;
    for item in &report.items {
        table.item(item, &mut writer)?;
    }
    writer.finish()
}

/// A name that a sheet can have: `ns_ID` for `ns:ID`.
fn sheet_name(id: &str) -> String {
    let name: String = id.chars().map(|char| if char.is_ascii_alphanumeric() { char } else { '_' }).take(31).collect();
    if name.is_empty() { "Report".to_owned() } else { name }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use proptest::prelude::*;

    use super::*;
    use crate::tabular::row::{Row, Rows};
    use crate::tabular::{Style, write};
    use crate::vocabulary::ReportId;
    use crate::xlsx::Workbook;
    use crate::{Limits, strategy};

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn a_workbook_has_the_rows_of_the_text(report in strategy::report()) {
            let text = write::to_vec(&report, Style::default()).unwrap();
            let text = String::from_utf8(text).unwrap();
            let mut expected = csv::ReaderBuilder::new().delimiter(b'\t').flexible(true).has_headers(false).from_reader(
                text.trim_start_matches('\u{feff}').as_bytes());
            let expected: Vec<Vec<String>> = expected.records().map(|record| {
                let mut cells: Vec<String> = record.unwrap().iter().map(str::to_owned).collect();
                while cells.last().is_some_and(String::is_empty) {
                    cells.pop();
                }
                cells
            }).filter(|cells| !cells.is_empty()).collect();

            let book = to_vec(&report, Unplaced::Refused).unwrap();
            let mut findings = Vec::new();
            let mut book = Workbook::open(Cursor::new(book), &Limits::default(), &mut findings).unwrap().unwrap();
            let (mut row, mut found) = (Row::default(), Vec::new());
            while book.next(&mut row, &mut findings).unwrap() {
                let cells: Vec<String> = (0..row.len()).map(|at| row.text(at).to_owned()).collect();
                if !cells.is_empty() {
                    found.push(cells);
                }
            }
            prop_assert!(findings.is_empty(), "{:?}", findings);
            prop_assert_eq!(found, expected);
        }
    }

    #[test]
    fn a_report_of_a_provider_has_a_sheet_too() {
        let mut report = Report::default();
        for id in ["ns:ID", "", "刊刊刊刊刊刊刊刊刊刊刊刊刊刊刊刊刊刊刊刊刊刊刊刊刊刊刊刊刊刊刊刊"]
        {
            report.header.report_id = Some(ReportId::from(id));
            assert!(to_vec(&report, Unplaced::Refused).is_ok(), "{id:?}");
        }
    }
}
