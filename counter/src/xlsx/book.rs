//! The workbook part: ISO/IEC 29500-1, 18.2.

use std::io::{Read, Seek};

use bibwire_core::markup::Fault;
use bibwire_core::{Error, Limits};

use super::archive::Archive;
use super::package;
use super::xml::Event;

/// How many sheets are known.
const MOST: usize = 10_000;

/// A sheet of a workbook.
///
/// ```
/// use std::io::Cursor;
/// use bibwire_counter::Limits;
/// use bibwire_counter::xlsx::{Workbook, Writer};
///
/// let bytes = Writer::new("TR_J1").finish()?;
/// let book = Workbook::open(Cursor::new(bytes), &Limits::default(), &mut ())?.unwrap();
/// assert_eq!(book.sheets()[0].name, "TR_J1");
/// assert!(!book.sheets()[0].hidden);
/// # Ok::<(), bibwire_counter::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Whether it is hidden.
    pub hidden: bool,
    /// The relationship that leads to it.
    pub(super) id: String,
}

/// What the workbook part says.
#[derive(Debug, Default)]
pub(super) struct Book {
    pub(super) sheets: Vec<Sheet>,
    /// Whether dates are counted from 1904.
    pub(super) from_1904: bool,
}

/// Reads the workbook part. What was read before a fault stays.
pub(super) fn read<R: Read + Seek>(
    archive: &mut Archive<R>,
    part: &str,
    limits: &Limits,
    book: &mut Book,
) -> Result<(), Error> {
    let mut parser = package::open(archive, part, limits)?;
    loop {
        match parser.next()? {
            Event::Start => match parser.name() {
                b"workbookPr" => book.from_1904 = matches!(parser.attribute(b"date1904"), Some("1" | "true" | "on")),
                b"sheet" => {
                    let name = parser.attribute(b"name").unwrap_or_default();
                    let id = parser.prefixed(b"id").unwrap_or_default();
                    if book.sheets.len() >= MOST || name.len().max(id.len()) as u64 > limits.name_bytes {
                        return Err(parser.fault(Fault::DocumentBytes));
                    }
                    let hidden = matches!(parser.attribute(b"state"), Some("hidden" | "veryHidden"));
                    book.sheets.push(Sheet { name: name.to_owned(), hidden, id: id.to_owned() });
                }
                _ => {}
            },
            Event::Finish => return Ok(()),
            Event::End => {}
        }
    }
}
