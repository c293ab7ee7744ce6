//! Writing a workbook of one sheet.
//!
//! The parts are written here and not by a crate: a report needs texts, numbers, one bold style and a frozen heading,
//! and the same rows are to give the same bytes. rust_xlsxwriter would bring some twenty crates, and through them a
//! second DEFLATE with unsafe code, which the reader would then use on hostile input as well.

mod parts;

use std::collections::HashMap;
use std::fmt::Write as _;

use bibwire_core::markup::reference::is_char;
use bibwire_core::{Diagnostic, Error, Place};

use super::archive::excerpt;
use super::archive::pack::Packer;
use super::escape::encode;
use super::reference;
use crate::rules::xlsx as rules;
use crate::tabular::row::Column;

/// How many characters, counted as UTF-16 counts them, a cell and the name of a sheet may have.
const CELL: usize = 32_767;
const NAME: usize = 31;
/// The integers that Excel shows as they are: it keeps 15 digits.
const SHOWN: u64 = 999_999_999_999_999;
/// How wide a column is at least and at most, in characters.
const WIDTHS: (usize, usize) = (9, 60);

/// A cell that is written.
///
/// See [`Writer`] for an example.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(clippy::exhaustive_enums, reason = "what a report has in its cells")]
pub enum Out<'a> {
    /// A text, and whatever must stay as it is written: identifiers, years, header values.
    Text(&'a str),
    /// A count.
    Number(u64),
    /// Nothing.
    Empty,
}

/// Makes a workbook of one sheet. The same rows give the same bytes.
///
/// ```
/// use bibwire_counter::xlsx::{Out, Writer};
///
/// let mut writer = Writer::new("DR_D1");
/// writer.row(&[Out::Text("Report_ID"), Out::Text("DR_D1")])?;
/// writer.freeze_below(2);
/// writer.row(&[Out::Text("Database"), Out::Text("Reporting_Period_Total")])?;
/// writer.row(&[Out::Text("0001"), Out::Number(42)])?;
/// let bytes = writer.finish()?;
/// assert!(bytes.starts_with(b"PK"));
///
/// assert!(Writer::new("TR").row(&[Out::Text(&"a".repeat(32_768))]).is_err());
/// # Ok::<(), bibwire_counter::Error>(())
/// ```
#[derive(Debug, Default)]
pub struct Writer {
    name: String,
    rows: String,
    number: u32,
    frozen: u32,
    /// The texts, each once, as they are written, and the numbers of those that are there.
    strings: String,
    known: HashMap<Box<str>, usize>,
    uses: u64,
    widths: Vec<usize>,
}

impl Writer {
    /// A workbook whose sheet is named after its report. A name that no sheet can have is told by
    /// [`finish`](Writer::finish).
    ///
    /// See [`Writer`] for an example.
    pub fn new(sheet_name: &str) -> Writer {
        Writer { name: sheet_name.to_owned(), ..Writer::default() }
    }

    /// Keeps the rows up to this one, counted from 1, in sight: the heading of the columns, which is written in bold.
    /// It is to be said before that row is written.
    ///
    /// See [`Writer`] for an example.
    pub fn freeze_below(&mut self, row: u32) {
        self.frozen = row;
    }

    /// Writes a row.
    ///
    /// See [`Writer`] for an example.
    ///
    /// # Errors
    ///
    /// If a worksheet has no room for it, or a number has more than the 15 digits that Excel keeps. The row is not
    /// written.
    pub fn row(&mut self, cells: &[Out<'_>]) -> Result<(), Error> {
        let number = self.number.saturating_add(1);
        if number > reference::ROWS {
            return Err(unwritable(self.place(0, number), format!("row {number}")).expected("1048576 rows").into());
        }
        if cells.len() > reference::COLUMNS {
            let found = format!("{} columns", cells.len());
            return Err(unwritable(self.place(0, number), found).expected("16384 columns").into());
        }
        for (column, cell) in cells.iter().enumerate() {
            let (found, expected) = match cell {
                Out::Text(text) => match units(text) {
                    units if units > CELL => (format!("{units} characters"), "32767 characters in a cell"),
                    _ => continue,
                },
                Out::Number(value) if *value > SHOWN => (value.to_string(), "a number of 15 digits"),
                _ => continue,
            };
            return Err(unwritable(self.place(column, number), found).expected(expected).into());
        }
        self.number = number;
        if cells.iter().all(|cell| matches!(cell, Out::Empty | Out::Text(""))) {
            return Ok(());
        }
        let style = if number == self.frozen { " s=\"1\"" } else { "" };
        // Nothing that is written to a text fails.
        let _ = write!(self.rows, "<row r=\"{number}\">");
        for (column, cell) in cells.iter().enumerate() {
            let place = Column(column);
            let _ = match cell {
                Out::Empty | Out::Text("") => continue,
                Out::Number(value) => write!(self.rows, "<c r=\"{place}{number}\"{style}><v>{value}</v></c>"),
                Out::Text(text) => {
                    let index = self.share(text);
                    write!(self.rows, "<c r=\"{place}{number}\"{style} t=\"s\"><v>{index}</v></c>")
                }
            };
            self.widen(column, cell);
        }
        self.rows.push_str("</row>");
        Ok(())
    }

    /// The number of a shared text.
    fn share(&mut self, text: &str) -> usize {
        self.uses = self.uses.saturating_add(1);
        if let Some(index) = self.known.get(text) {
            return *index;
        }
        let index = self.known.len();
        self.known.insert(text.into(), index);
        let outer = |letter: Option<char>| letter.is_some_and(char::is_whitespace);
        let keep = outer(text.chars().next()) || outer(text.chars().next_back()) || text.contains('\n');
        self.strings.push_str(if keep { "<si><t xml:space=\"preserve\">" } else { "<si><t>" });
        encode(text, &mut self.strings);
        self.strings.push_str("</t></si>");
        index
    }

    fn widen(&mut self, column: usize, cell: &Out<'_>) {
        let (least, most) = WIDTHS;
        let width = match cell {
            Out::Text(text) => text.chars().take(most).count().saturating_add(2),
            Out::Number(value) => value.checked_ilog10().unwrap_or_default().saturating_add(3) as usize,
            Out::Empty => 0,
        };
        if self.widths.len() <= column {
            self.widths.resize(column.saturating_add(1), least);
        }
        if let Some(widest) = self.widths.get_mut(column) {
            *widest = width.clamp(*widest, most.max(*widest));
        }
    }

    fn place(&self, column: usize, number: u32) -> Place {
        Place::path(format!("{}!{}{number}", self.name, Column(column)))
    }

    /// The workbook.
    ///
    /// See [`Writer`] for an example.
    ///
    /// # Errors
    ///
    /// If the name is none that a sheet can have, or the workbook would be larger than 4 GiB.
    pub fn finish(self) -> Result<Vec<u8>, Error> {
        let forbidden = |letter: char| matches!(letter, '[' | ']' | ':' | '*' | '?' | '/' | '\\') || !is_char(letter);
        let quoted = self.name.starts_with('\'') || self.name.ends_with('\'');
        if !(1..=NAME).contains(&units(&self.name)) || self.name.contains(forbidden) || quoted {
            let finding = unwritable(Place::path("sheets"), excerpt(&self.name));
            return Err(finding.expected("1 to 31 characters without []:*?/\\ as the name of a sheet").into());
        }
        let mut packer = Packer::default();
        for (name, content) in parts::FIXED {
            packer.add(name, content.as_bytes())?;
        }
        packer.add("xl/workbook.xml", parts::book(&self.name).as_bytes())?;
        let strings = parts::strings(self.uses, self.known.len(), &self.strings);
        packer.add("xl/sharedStrings.xml", strings.as_bytes())?;
        packer.add("xl/worksheets/sheet1.xml", parts::sheet(&self.widths, self.frozen, &self.rows).as_bytes())?;
        packer.finish()
    }
}

fn units(text: &str) -> usize {
    // Most texts are short, however they are counted.
    if text.len() <= NAME { text.chars().map(char::len_utf16).sum() } else { text.encode_utf16().count() }
}

fn unwritable(place: Place, found: String) -> Diagnostic {
    Diagnostic::new(&rules::UNWRITABLE).at(place).found(found)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use proptest::prelude::*;

    use super::*;
    use crate::Limits;
    use crate::tabular::row::{Cell, Kind, Row, Rows};
    use crate::xlsx::Workbook;

    #[derive(Debug, Clone)]
    enum Given {
        Text(String),
        Number(u64),
        Empty,
    }

    impl Given {
        fn out(&self) -> Out<'_> {
            match self {
                Given::Text(text) => Out::Text(text),
                Given::Number(number) => Out::Number(*number),
                Given::Empty => Out::Empty,
            }
        }
    }

    fn given() -> impl Strategy<Value = Given> {
        prop_oneof![
            "(\\PC|[ \\t\\r\\n_x0D<>&\"'\\]]|_x000D_|\u{0}|\u{1F}|\u{FFFF}){0,12}".prop_map(Given::Text),
            (0..=SHOWN).prop_map(Given::Number),
            (0..100u64).prop_map(Given::Number),
            Just(Given::Empty),
        ]
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(rows in proptest::collection::vec(proptest::collection::vec(given(), 0..9), 0..12), frozen in 0u32..6) {
            let mut writer = Writer::new("TR_J1");
            writer.freeze_below(frozen);
            for row in &rows {
                writer.row(&row.iter().map(Given::out).collect::<Vec<_>>()).unwrap();
            }
            let bytes = writer.finish().unwrap();
            let mut findings = Vec::new();
            let mut book = Workbook::open(Cursor::new(bytes), &Limits::default(), &mut findings).unwrap().unwrap();
            let mut back = Row::default();
            let last = rows.iter().rposition(|row| row.iter().any(|cell| !matches!(cell.out(), Out::Empty | Out::Text(""))));
            for (at, row) in rows.iter().enumerate().take(last.map_or(0, |last| last + 1)) {
                prop_assert!(book.next(&mut back, &mut findings).unwrap());
                prop_assert_eq!(back.number() as usize, at + 1);
                prop_assert!(back.len() <= row.len());
                for (column, cell) in row.iter().enumerate() {
                    let number;
                    let wanted = match cell.out() {
                        Out::Empty | Out::Text("") => Cell::default(),
                        Out::Text(text) => Cell { text, kind: Kind::Text },
                        Out::Number(value) => {
                            number = value.to_string();
                            Cell { text: &number, kind: Kind::Number }
                        }
                    };
                    prop_assert_eq!(back.cell(column), wanted);
                }
            }
            prop_assert!(!book.next(&mut back, &mut findings).unwrap());
            prop_assert!(findings.is_empty(), "{:?}", findings);
        }
    }

    #[test]
    fn the_same_rows_give_the_same_bytes() {
        let make = || {
            let mut writer = Writer::new("PR");
            writer.row(&[Out::Text("a"), Out::Number(1)]).unwrap();
            writer.finish().unwrap()
        };
        assert_eq!(make(), make());
    }

    #[test]
    fn what_a_worksheet_cannot_hold_is_refused() {
        let refused = |cell: Out<'_>| Writer::new("TR").row(&[cell]).unwrap_err().diagnostic().unwrap().to_string();
        assert!(refused(Out::Number(SHOWN + 1)).contains("(TR!A1)"));
        assert!(refused(Out::Text(&"😀".repeat(16_384))).contains("32768 characters"));
        assert!(Writer::new("TR").row(&[Out::Text(&"图".repeat(32_767))]).is_ok());
        assert!(Writer::new("TR").row(&[Out::Empty; 16_385]).is_err());
        for name in ["", "a/b", "[a]", "'a", "a\u{1}", "12345678901234567890123456789012"] {
            assert!(Writer::new(name).finish().is_err(), "{name}");
        }
        let mut writer = Writer::new("TR");
        for _ in 0..reference::ROWS {
            writer.row(&[]).unwrap();
        }
        assert!(writer.row(&[]).is_err());
    }
}
