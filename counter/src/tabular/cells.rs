//! The rows of a text table, cell by cell, with places.

pub(crate) mod scanner;

use std::io::Read;
use std::ops::ControlFlow;

use bibwire_core::encoding::Encoding;
use bibwire_core::{Diagnostic, Error, LineCounter, Sink};

use self::scanner::{LineEnd, Scanned, Scanner};
use super::row::{Origin, Row, Rows};
use super::separator::{Detection, Evidence, Separator};
use crate::input::{Form, Input, Options};
use crate::rules::tabular_syntax::{LINE_ENDS, SEPARATOR_LINE};

/// The rows of a text table, over anything that can be read. The encoding and the separator are told from the text.
///
/// Every line is a row, a blank one too: it has no cells. Cells in quotes may hold separators, line ends, and quotes that
/// are doubled. A quote that is not closed is told, and read as a letter, so that the rows after it are read.
///
/// ```
/// use bibwire_counter::input::Options;
/// use bibwire_counter::tabular::cells::Cells;
/// use bibwire_counter::tabular::row::{Row, Rows};
///
/// let table = "Report_Name,Title Report\nInstitution_Name,\"Library, Town\"\n";
/// let mut cells = Cells::new(table.as_bytes(), &Options::default());
/// let (mut row, mut findings) = (Row::default(), Vec::new());
/// while cells.next(&mut row, &mut findings)? {
///     assert_eq!(row.len(), 2);
/// }
/// assert_eq!(row.text(1), "Library, Town");
/// assert_eq!(row.place(1).bytes, Some(42..57));
/// assert_eq!(row.place_in(1, 9..13).position.unwrap().to_string(), "2:28");
///
/// assert_eq!(cells.detection().unwrap().to_string(), "comma: it follows 2 labels of the header");
/// assert_eq!(findings[0].code().as_str(), "CTR103", "there is no byte order mark");
/// # Ok::<(), bibwire_counter::Error>(())
/// ```
#[derive(Debug)]
pub struct Cells<R> {
    input: Input<R>,
    scanner: Scanner,
    forced: Option<Separator>,
    detection: Option<Detection>,
    number: u32,
    /// The lines before the window.
    before: LineCounter,
    /// What ended the first row, as long as all rows ended so.
    line_end: Option<LineEnd>,
    mixed: bool,
    /// Whether what stands in the window up to the line end belongs to a row that was cut.
    within: bool,
    stopped: bool,
}

impl<R: Read> Cells<R> {
    /// The rows of the table in `inner`.
    ///
    /// See [`Cells`] for an example.
    pub fn new(inner: R, options: &Options) -> Cells<R> {
        Cells {
            input: Input::new(inner, options),
            scanner: Scanner::new(Separator::default(), &options.limits),
            forced: None,
            detection: None,
            number: 0,
            before: LineCounter::default(),
            line_end: None,
            mixed: false,
            within: false,
            stopped: false,
        }
    }

    /// These rows, with a separator that is known.
    ///
    /// ```
    /// # use bibwire_counter::input::Options;
    /// # use bibwire_counter::tabular::{cells::Cells, row::{Row, Rows}, separator::Separator};
    /// let mut cells = Cells::new(&b"a;b\tc"[..], &Options::default()).separated_by(Separator::Semicolon);
    /// let mut row = Row::default();
    /// cells.next(&mut row, &mut ())?;
    /// assert_eq!(row.text(1), "b\tc");
    /// # Ok::<(), bibwire_counter::Error>(())
    /// ```
    #[must_use]
    pub fn separated_by(self, separator: Separator) -> Cells<R> {
        Cells { forced: Some(separator), ..self }
    }

    /// Which separator the table has, once the first row was read. `None` where the caller said it.
    ///
    /// See [`Cells`] for an example.
    pub fn detection(&self) -> Option<Detection> {
        self.detection
    }

    /// The text that the rows are read from: its encoding, and how that is known.
    ///
    /// ```
    /// # use bibwire_counter::input::Options;
    /// # use bibwire_counter::tabular::cells::Cells;
    /// assert!(!Cells::new(&b""[..], &Options::default()).input().has_mark());
    /// ```
    pub fn input(&self) -> &Input<R> {
        &self.input
    }

    /// Looks at the beginning: what separates cells.
    fn begin(&mut self, sink: &mut impl Sink) -> Result<ControlFlow<()>, Error> {
        if self.more(sink)?.is_break() {
            return Ok(ControlFlow::Break(()));
        }
        let text = self.input.text();
        let detection = Detection::of(text);
        self.scanner.separator = self.forced.unwrap_or(detection.separator);
        self.detection = self.forced.is_none().then_some(detection);
        let Some((_, line)) = Separator::named(text).filter(|_| detection.evidence == Evidence::Line) else {
            return Ok(ControlFlow::Continue(()));
        };
        // A spreadsheet program does not count the line among its rows.
        let finding = Diagnostic::new(&SEPARATOR_LINE).at(self.input.place(0..line.len())).found(line);
        let (line, rest) = text.split_at_checked(line.len()).unwrap_or((text, ""));
        let end = ["\r\n", "\n", "\r"].into_iter().find(|end| rest.starts_with(*end)).unwrap_or_default();
        self.pass(line.len().saturating_add(end.len()));
        Ok(sink.report(finding.repaired("skipped")))
    }

    /// Makes the window longer, and tells what is wrong with its bytes.
    fn more(&mut self, sink: &mut impl Sink) -> Result<ControlFlow<()>, Error> {
        self.input.more()?;
        Ok(self.input.report(Form::Table, sink))
    }

    /// Passes over a piece of the window.
    fn pass(&mut self, length: usize) {
        self.before.advance(self.input.text().as_bytes().get(..length).unwrap_or_default());
        self.input.consume(length);
    }

    /// Passes over the rest of a row that was cut. `Continue` asks for more text.
    fn pass_rest(&mut self) -> ControlFlow<()> {
        let text = self.input.text();
        let end = memchr::memchr2(b'\n', b'\r', text.as_bytes());
        let length = match end.map(|end| text.as_bytes().get(end..).unwrap_or_default()) {
            Some([b'\r']) if !self.input.is_whole() => return ControlFlow::Continue(()),
            Some([b'\r', b'\n', ..]) => end.unwrap_or_default().saturating_add(2),
            Some(_) => end.unwrap_or_default().saturating_add(1),
            None => text.len(),
        };
        self.pass(length);
        self.within = end.is_none();
        match end {
            Some(_) => ControlFlow::Break(()),
            None => ControlFlow::Continue(()),
        }
    }

    /// Gives the row its places, and tells what is wrong with it.
    fn finish(&mut self, scanned: Scanned, row: &mut Row, sink: &mut impl Sink) -> ControlFlow<()> {
        let bytes = self.input.bytes(0..scanned.source);
        let source = self.input.text().as_bytes().get(..scanned.source).unwrap_or_default();
        let as_long = bytes.end.saturating_sub(bytes.start) == scanned.source as u64;
        // Malformed bytes make a text longer, never shorter; in any encoding but UTF-8 equal lengths may be by chance.
        let origin = match as_long && (self.input.encoding() == Encoding::Utf8 || source.is_ascii()) {
            true => Origin::Same(bytes.start),
            false => Origin::Decoded(bytes, row.sources().map(|source| self.input.bytes(source)).collect()),
        };
        row.set_origin(scanned.source, self.before, origin);
        if scanned.is_line {
            self.before.next_line();
            self.input.consume(scanned.consumed);
        } else {
            self.pass(scanned.consumed);
        }
        self.within = scanned.end == LineEnd::Limit;
        for finding in self.scanner.findings(row) {
            sink.report(finding)?;
        }
        if matches!(scanned.end, LineEnd::Lf | LineEnd::CrLf | LineEnd::Cr) && !self.mixed {
            self.mixed = *self.line_end.get_or_insert(scanned.end) != scanned.end;
            if self.mixed {
                sink.report(Diagnostic::new(&LINE_ENDS).at(row.span()))?;
            }
        }
        ControlFlow::Continue(())
    }

    /// The next row, or `Break` where the sink asked for an end.
    fn advance(&mut self, row: &mut Row, sink: &mut impl Sink) -> Result<ControlFlow<(), bool>, Error> {
        if self.number == 0 && self.begin(sink)?.is_break() {
            return Ok(ControlFlow::Break(()));
        }
        loop {
            let last = self.input.is_whole();
            if self.input.text().is_empty() && last {
                return Ok(ControlFlow::Continue(false));
            }
            if self.within && self.pass_rest().is_break() {
                continue;
            }
            if !self.within {
                row.restart(self.number.saturating_add(1));
                if let Some(scanned) = self.scanner.next(self.input.text(), last, row) {
                    self.number = row.number();
                    return Ok(self.finish(scanned, row, sink).map_continue(|()| true));
                }
            }
            if self.more(sink)?.is_break() {
                return Ok(ControlFlow::Break(()));
            }
        }
    }
}

impl<R: Read> Rows for Cells<R> {
    fn separator(&self) -> Option<Separator> {
        self.detection.map(|detection| detection.separator)
    }

    fn next(&mut self, row: &mut Row, sink: &mut impl Sink) -> Result<bool, Error> {
        if self.stopped {
            return Ok(false);
        }
        let next = self.advance(row, sink)?;
        self.stopped = !matches!(next, ControlFlow::Continue(true));
        Ok(!self.stopped)
    }
}

#[cfg(test)]
mod tests {
    use bibwire_core::Limits;
    use proptest::prelude::*;

    use super::super::row::Kind;
    use super::*;

    /// All rows of a table, and the codes of what was found, those of encodings left out.
    fn read(bytes: &[u8], separator: Option<Separator>, options: &Options) -> (Vec<Row>, Vec<String>) {
        let mut cells = Cells::new(bytes, options);
        if let Some(separator) = separator {
            cells = cells.separated_by(separator);
        }
        let (mut rows, mut row, mut findings) = (Vec::new(), Row::default(), Vec::new());
        while cells.next(&mut row, &mut findings).unwrap() {
            rows.push(row.clone());
        }
        let codes = findings.iter().map(|it| it.code().as_str().to_owned()).filter(|code| code.as_str() > "CTR200");
        (rows, codes.collect())
    }

    /// The texts of rows, and the codes of what is found in them.
    type Expected = (&'static [&'static [&'static str]], &'static [&'static str]);

    fn texts(row: &Row) -> Vec<&str> {
        row.cells().map(|cell| cell.text).collect()
    }

    fn a_separator() -> impl Strategy<Value = Separator> {
        proptest::sample::select(Separator::ALL.to_vec())
    }

    #[test]
    fn each_case_is_read_as_it_stands() {
        let cases: &[(&str, Expected)] = &[
            ("a,b\nc", (&[&["a", "b"], &["c"]], &[])),
            ("a,\r\n\r\n,b\r\n", (&[&["a", ""], &[], &["", "b"]], &[])),
            ("a\rb\r", (&[&["a"], &["b"]], &[])),
            ("a\nb\r\nc\rd", (&[&["a"], &["b"], &["c"], &["d"]], &["CTR234"])),
            ("\"\"\n\"\"\"\"\n\"a,\"\"\n\"", (&[&[""], &["\""], &["a,\"\n"]], &[])),
            ("5\" disk,a\"b\"", (&[&["5\" disk", "a\"b\""]], &["CTR231", "CTR231"])),
            (" \"a\"", (&[&[" \"a\""]], &["CTR231"])),
            ("\"a\" b,c", (&[&["a b", "c"]], &["CTR232"])),
            ("\"a\"\"b\"c\"d,e", (&[&["a\"bc\"d", "e"]], &["CTR232"])),
            // Not closed at all; closed by what opens a cell of a later row; by what opens the next cell.
            ("\"a,b\nc,d\n", (&[&["\"a", "b"], &["c", "d"]], &["CTR233"])),
            ("\"a,b\n\"c\",d\n", (&[&["\"a", "b"], &["c", "d"]], &["CTR233"])),
            ("\"a,\"b\",\"c\"\n\"d\"\n", (&[&["\"a", "b", "c"], &["d"]], &["CTR233"])),
            ("x,\"a", (&[&["x", "\"a"]], &["CTR233"])),
            ("\"", (&[&["\""]], &["CTR233"])),
            ("", (&[], &[])),
            ("\n", (&[&[]], &[])),
        ];
        for (text, (rows, codes)) in cases {
            let (read, found) = read(text.as_bytes(), Some(Separator::Comma), &Options::default());
            assert_eq!(read.iter().map(texts).collect::<Vec<_>>(), *rows, "{text:?}");
            assert_eq!(found, *codes, "{text:?}");
            assert!(read.iter().map(Row::number).eq(1..=rows.len() as u32), "{text:?}");
        }
    }

    #[test]
    fn a_breach_of_a_limit_costs_what_is_beyond_it() {
        let cases: &[(&str, &str, Expected)] = &[
            ("fields=2", "a,b,c,d\ne\n", (&[&["a", "b"], &["e"]], &["CTR911"])),
            ("fields=2", "a,b\n", (&[&["a", "b"]], &[])),
            ("text-bytes=3", "abcde,éé\nf\n", (&[&["abc", "é"], &["f"]], &["CTR910", "CTR910"])),
            ("text-bytes=4", "\"a\nb\nc\",d\n", (&[&["\"a"], &["b"], &["c\"", "d"]], &["CTR233", "CTR231"])),
            ("record-bytes=4", "a,bcdefg\r\nh,i\r\n", (&[&["a", "bcde"], &["h", "i"]], &["CTR912"])),
            ("record-bytes=4", "a,bcdefg", (&[&["a", "bcde"]], &["CTR912"])),
        ];
        for (limits, text, (rows, codes)) in cases {
            let mut options = Options::default();
            options.limits.set(limits).unwrap();
            let (read, found) = read(text.as_bytes(), Some(Separator::Comma), &options);
            assert_eq!(read.iter().map(texts).collect::<Vec<_>>(), *rows, "{limits} {text:?}");
            assert_eq!(found, *codes, "{limits} {text:?}");
        }
    }

    #[test]
    fn a_sink_that_asks_for_an_end_gets_it() {
        let mut cells = Cells::new(&b"\xef\xbb\xbfa\t\"b\nc\n"[..], &Options::default());
        let (mut row, mut first) = (Row::default(), None);
        assert!(!cells.next(&mut row, &mut first).unwrap());
        assert_eq!(first.unwrap().code().as_str(), "CTR233");
        assert!(!cells.next(&mut row, &mut ()).unwrap());
    }

    #[test]
    fn decoded_text_has_its_places() {
        let text = "Médecine\t\"a\t\"\"b\"\"\"\r\n\t中文\r\n";
        let mut bytes = vec![0xFF, 0xFE];
        bytes.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
        let (rows, codes) = read(&bytes, None, &Options::default());
        assert!(codes.is_empty());
        assert_eq!(rows[0].text(1), "a\t\"b\"");
        for (row, at, written) in [(0, 0, "Médecine"), (0, 1, "\"a\t\"\"b\"\"\""), (1, 0, ""), (1, 1, "中文")] {
            let place = rows[row].place(at).bytes.unwrap();
            let units: Vec<u8> = written.encode_utf16().flat_map(u16::to_le_bytes).collect();
            assert_eq!(bytes[place.start as usize..place.end as usize], units, "{written}");
        }
        assert_eq!(rows[1].place(1).position.unwrap().to_string(), "2:2");
    }

    proptest! {
        #[test]
        fn what_csv_writes_is_read_back(
            table in proptest::collection::vec(proptest::collection::vec("[a\"\r\n,;\té ]{0,6}", 1..5), 0..6),
            separator in a_separator(),
            crlf: bool,
        ) {
            let terminator = if crlf { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') };
            let mut builder = csv::WriterBuilder::new();
            builder.flexible(true).delimiter(separator.byte()).terminator(terminator);
            let mut writer = builder.from_writer(Vec::new());
            for row in &table {
                writer.write_record(row).unwrap();
            }
            let bytes = writer.into_inner().unwrap();
            let (rows, codes) = read(&bytes, Some(separator), &Options::default());
            prop_assert_eq!(rows.iter().map(texts).collect::<Vec<_>>(), table);
            prop_assert!(codes.is_empty());
        }

        #[test]
        fn a_table_whose_quotes_close_reads_as_csv_reads_it(text in "([a,\té]|\"[a,\r\n]{0,3}\"|\"|\r\n|\n){0,24}") {
            let (rows, codes) = read(text.as_bytes(), Some(Separator::Comma), &Options::default());
            // Where quotes do not close, it makes one cell of all that follows.
            if codes.iter().any(|code| code == "CTR233") {
                return Ok(());
            }
            let mut reader = csv::ReaderBuilder::new().flexible(true).has_headers(false).from_reader(text.as_bytes());
            let theirs: Vec<Vec<String>> =
                reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
            // It skips blank lines.
            let ours: Vec<Vec<&str>> = rows.iter().filter(|row| !row.is_empty()).map(texts).collect();
            prop_assert_eq!(ours, theirs);
        }

        #[test]
        fn places_are_exact(text in "[ab\"\r\n\té]{0,40}") {
            let (rows, _) = read(text.as_bytes(), Some(Separator::Tab), &Options::default());
            let mut from = 0;
            for row in &rows {
                for (at, cell) in row.cells().enumerate() {
                    let place = row.place(at);
                    let bytes = place.bytes.unwrap();
                    let (start, end) = (bytes.start as usize, bytes.end as usize);
                    prop_assert!(start >= from);
                    from = end;
                    let written = &text[start..end];
                    let plain = written == cell.text;
                    let quoted = || written.starts_with('"') && {
                        let inner = &written[1..];
                        inner.replace('"', "") == cell.text.replace('"', "")
                    };
                    prop_assert!(plain || quoted(), "{written:?} {:?}", cell.text);
                    prop_assert_eq!(cell.kind == Kind::Empty, cell.text.is_empty());
                    prop_assert_eq!(place.position, Some(bibwire_core::LineColumn::of(text.as_bytes(), start)));
                    // Each letter of the text stands where it is said to stand.
                    for (offset, letter) in cell.text.char_indices() {
                        let place = row.place_in(at, offset..offset + letter.len_utf8()).bytes.unwrap();
                        let slice = text.get(place.start as usize..place.end as usize).unwrap_or_default();
                        prop_assert!(slice.starts_with(letter), "{slice:?} {letter:?} in {written:?}");
                    }
                }
            }
        }

        #[test]
        fn the_window_does_not_matter(
            text in "[ab\"\r\n\té]{0,40}", step in 1usize..9, most in 1u64..12, rows in 4u64..30,
        ) {
            let limits = Limits { text_bytes: most, record_bytes: rows, fields: 3, ..Limits::default() };
            let scan = |step: usize| {
                let mut scanner = Scanner::new(Separator::Tab, &limits);
                let (mut from, mut all) = (0, Vec::new());
                while from < text.len() {
                    let mut to = from;
                    let (mut row, scanned) = loop {
                        to = (to + step).min(text.len());
                        while !text.is_char_boundary(to) { to += 1 }
                        let mut row = Row::default();
                        if let Some(scanned) = scanner.next(&text[from..to], to == text.len(), &mut row) {
                            break (row, scanned);
                        }
                        assert!(to < text.len(), "the last row is a row");
                    };
                    row.set_origin(scanned.source, LineCounter::default(), Origin::Same(from as u64));
                    from += scanned.consumed;
                    let codes: Vec<_> = scanner.findings(&row).map(|it| (it.code(), it.place)).collect();
                    let cells: Vec<String> = texts(&row).into_iter().map(str::to_owned).collect();
                    all.push((cells, codes, scanned));
                    if scanned.consumed == 0 { break }
                }
                all
            };
            prop_assert_eq!(scan(step), scan(1000));
        }

        #[test]
        fn any_bytes_end(bytes: Vec<u8>, separator in a_separator(), most in 0u64..9) {
            let limits = Limits { text_bytes: most, record_bytes: most, fields: most, ..Limits::default() };
            let (rows, _) = read(&bytes, Some(separator), &Options { limits, ..Options::default() });
            prop_assert!(rows.len() <= bytes.len());
        }
    }
}
