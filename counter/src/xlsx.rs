//! Reports in spreadsheets: reading and writing Excel workbooks (.xlsx).
//!
//! [`Workbook`] gives the rows of the first visible sheet, one after the other; nothing of the sheet is kept, so that
//! memory is that of the shared strings and of one row. [`Writer`] makes a workbook of rows.
//!
//! ```
//! use std::io::Cursor;
//! use bibwire_counter::Limits;
//! use bibwire_counter::tabular::row::{Kind, Row, Rows};
//! use bibwire_counter::xlsx::{Out, Workbook, Writer};
//!
//! let mut writer = Writer::new("TR_J1");
//! writer.row(&[Out::Text("Report_Name"), Out::Text("Journal Requests (Excluding OA_Gold)")])?;
//! writer.row(&[Out::Text("1234-5679"), Out::Empty, Out::Number(17)])?;
//! let bytes = writer.finish()?;
//!
//! let mut findings = Vec::new();
//! let mut book = Workbook::open(Cursor::new(bytes), &Limits::default(), &mut findings)?.unwrap();
//! let mut row = Row::default();
//! assert!(book.next(&mut row, &mut findings)? && book.next(&mut row, &mut findings)?);
//! assert_eq!((row.text(0), row.text(2), row.cell(2).kind), ("1234-5679", "17", Kind::Number));
//! assert_eq!(row.place(2).to_string(), "TR_J1!C2");
//! assert!(!book.next(&mut row, &mut findings)? && findings.is_empty());
//! # Ok::<(), bibwire_counter::Error>(())
//! ```

pub(crate) mod archive;

mod book;
mod cell;
mod container;
mod escape;
mod number;
mod package;
mod reference;
mod report;
mod serial;
mod sheet;
mod strings;
mod styles;
mod workbook;
mod writer;
mod xml;

pub use book::Sheet;
pub use report::to_vec;
pub use workbook::Workbook;
pub use writer::{Out, Writer};
