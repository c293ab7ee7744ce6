//! A workbook that is read.

use std::io::{Read, Seek};

use bibwire_core::{Diagnostic, Error, Limits, Place, Sink};

use super::archive::{Archive, Part, excerpt};
use super::book::{self, Book, Sheet};
use super::container;
use super::package::{self, Relationship};
use super::sheet::{self, Stop, tell};
use super::strings::{self, Strings};
use super::styles::{self, Styles};
use super::xml::Parser;
use crate::rules::xlsx as rules;
use crate::tabular::row::{Row, Rows};

/// How many names are told in a finding.
const SHOWN: usize = 5;

/// A workbook, whose rows are those of its first visible sheet.
///
/// Numbers, dates and truth values come as text: integers in digits alone, dates as `yyyy-mm-dd`, with `Thh:mm:ss`
/// where a time is in them, truth values as `TRUE` and `FALSE`. Blanks around a text are kept.
///
/// See [the module](super) for an example.
#[derive(Debug)]
pub struct Workbook<R> {
    sheets: Vec<Sheet>,
    reader: sheet::Reader<Part<Archive<R>, R>>,
}

impl<R: Read + Seek> Workbook<R> {
    /// Opens a workbook. What is wrong with it goes to the sink; `None` where there is nothing to read, and after a
    /// sink that asked for an end.
    ///
    /// ```
    /// use std::io::Cursor;
    /// use bibwire_counter::{Diagnostic, Limits};
    /// use bibwire_counter::xlsx::Workbook;
    ///
    /// let mut findings: Vec<Diagnostic> = Vec::new();
    /// assert!(Workbook::open(Cursor::new(b"%PDF-1.7"), &Limits::default(), &mut findings)?.is_none());
    /// assert_eq!(findings[0].found.as_deref(), Some("a PDF document"));
    /// # Ok::<(), bibwire_counter::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the input could not be read.
    pub fn open(reader: R, limits: &Limits, sink: &mut impl Sink) -> Result<Option<Workbook<R>>, Error> {
        match Workbook::try_open(reader, limits, sink) {
            Ok(book) => Ok(book),
            Err(Stop::Asked) => Ok(None),
            Err(Stop::Failed(error)) => match error.diagnostic() {
                Some(finding) => {
                    let _ = sink.report(finding.clone());
                    Ok(None)
                }
                None => Err(error),
            },
        }
    }

    fn try_open(mut reader: R, limits: &Limits, sink: &mut impl Sink) -> Result<Option<Workbook<R>>, Stop> {
        if let Some(finding) = container::judge(&mut reader)? {
            tell(sink, finding)?;
            return Ok(None);
        }
        let Some(mut archive) = Archive::open(reader, limits, sink)? else { return Ok(None) };
        let Some(main) = main_part(&mut archive, limits, sink)? else { return Ok(None) };

        let mut book = Book::default();
        lenient(book::read(&mut archive, &main, limits, &mut book), sink)?;
        let mut parts = Vec::new();
        lenient(package::relationships(&mut archive, &main, limits).map(|found| parts = found), sink)?;
        // Sheets of charts and macros have no rows.
        book.sheets.retain(|sheet| parts.iter().all(|part| part.id != sheet.id || part.kind == "worksheet"));
        judge(&book.sheets, sink)?;
        let chosen = book.sheets.iter().find(|sheet| !sheet.hidden).or(book.sheets.first());
        let target = chosen.and_then(|sheet| parts.iter().find(|part| part.id == sheet.id));
        let (Some(chosen), Some(target)) = (chosen, target) else {
            let missing =
                chosen.map_or_else(|| "a sheet".to_owned(), |sheet| format!("the sheet {}", excerpt(&sheet.name)));
            tell(sink, Diagnostic::new(&rules::PART_MISSING).found(missing))?;
            return Ok(None);
        };

        let (mut styles, mut strings) = (Styles::default(), Strings::default());
        if let Some(part) = find(&parts, "styles") {
            lenient(styles::read(&mut archive, part, limits, &mut styles), sink)?;
        }
        if let Some(part) = find(&parts, "sharedStrings") {
            lenient(strings::read(&mut archive, part, limits, &mut strings), sink)?;
        }
        let parser = Parser::new(Part::open(archive, &target.target)?, &target.target, limits);
        let values = sheet::Values { strings, styles, from_1904: book.from_1904 };
        let reader = sheet::Reader::new(parser, chosen.name.clone(), values, limits);
        Ok(Some(Workbook { sheets: book.sheets, reader }))
    }

    /// The sheets, in order, without those of charts.
    ///
    /// See [`Sheet`] for an example.
    pub fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }
}

impl<R: Read + Seek> Rows for Workbook<R> {
    fn next(&mut self, row: &mut Row, sink: &mut impl Sink) -> Result<bool, Error> {
        self.reader.next(row, sink)
    }
}

/// The name of the workbook part: that of another document is told.
fn main_part<R: Read + Seek>(
    archive: &mut Archive<R>,
    limits: &Limits,
    sink: &mut impl Sink,
) -> Result<Option<String>, Stop> {
    const USUAL: &str = "xl/workbook.xml";
    if archive.find("mimetype").is_some() {
        tell(sink, container::archive(archive.names(), None))?;
        return Ok(None);
    }
    let mut parts = Vec::new();
    if archive.find("_rels/.rels").is_some() {
        lenient(package::relationships(archive, "", limits).map(|found| parts = found), sink)?;
    }
    let main = match find(&parts, "officeDocument") {
        Some(part) => part.to_owned(),
        None if archive.find(USUAL).is_some() => {
            let finding = Diagnostic::new(&rules::PART_MISSING).found("the relationship to the workbook part");
            tell(sink, finding.repaired(format!("{USUAL} is read")))?;
            USUAL.to_owned()
        }
        None => {
            tell(sink, container::archive(archive.names(), None))?;
            return Ok(None);
        }
    };
    let mut kind = None;
    lenient(package::content_type(archive, &main, limits).map(|found| kind = found), sink)?;
    match container::main_part(kind.as_deref().unwrap_or_default()) {
        Ok(macros) => {
            if macros || archive.names().any(|name| name.ends_with("vbaProject.bin")) {
                tell(sink, Diagnostic::new(&rules::MACROS).found("an .xlsm workbook"))?;
            }
            Ok(Some(main))
        }
        Err(other) => {
            tell(sink, container::archive(archive.names(), Some(other)))?;
            Ok(None)
        }
    }
}

fn find<'p>(parts: &'p [Relationship], kind: &str) -> Option<&'p str> {
    parts.iter().find(|part| part.kind == kind).map(|part| part.target.as_str())
}

/// Judges how many sheets there are, and which are hidden.
fn judge(sheets: &[Sheet], sink: &mut impl Sink) -> Result<(), Stop> {
    let names = |which: &mut dyn Iterator<Item = &Sheet>| {
        let all: Vec<&Sheet> = which.collect();
        let shown: Vec<String> = all.iter().take(SHOWN).map(|sheet| excerpt(&sheet.name)).collect();
        let more =
            if all.len() > SHOWN { format!(" and {} more", all.len().saturating_sub(SHOWN)) } else { String::new() };
        format!("{}{more}", shown.join(", "))
    };
    if sheets.iter().any(|sheet| sheet.hidden) {
        let found = names(&mut sheets.iter().filter(|sheet| sheet.hidden));
        tell(sink, Diagnostic::new(&rules::HIDDEN).at(Place::path("sheets")).found(found))?;
    }
    if sheets.len() > 1 {
        let found = format!("{} sheets: {}", sheets.len(), names(&mut sheets.iter()));
        tell(sink, Diagnostic::new(&rules::SEVERAL_SHEETS).found(found).expected("one sheet"))?;
    }
    Ok(())
}

/// Tells what is wrong with a part that can be done without, or of which something was read.
fn lenient(result: Result<(), Error>, sink: &mut impl Sink) -> Result<(), Stop> {
    let Err(error) = result else { return Ok(()) };
    match error.diagnostic() {
        Some(finding) => tell(sink, finding.clone()),
        None => Err(Stop::Failed(error)),
    }
}
