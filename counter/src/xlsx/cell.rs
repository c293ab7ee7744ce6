//! The cells of a row: ISO/IEC 29500-1, 18.3.1.4.

use std::io::Read;

use bibwire_core::{Diagnostic, Rule, Sink};

use super::archive::excerpt;
use super::escape::decode;
use super::sheet::{Reader, Stop, Values, tell};
use super::strings::rich_text;
use super::xml::Event;
use super::{number, reference, serial};
use crate::rules::xlsx as rules;
use crate::tabular::row::{Column, Kind, Row};

/// How many columns are read: a report has some sixty.
const COLUMNS: usize = 1_024;
/// How many cells are made up where cells are left out.
const MADE_UP: u64 = 32 << 20;

/// The type of a cell: ISO/IEC 29500-1, 18.18.11.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Type {
    Number,
    /// A number that is shown as a date.
    Serial,
    Shared,
    Inline,
    /// The text that a formula gave.
    Text,
    Bool,
    Error,
    /// A date as ISO 8601 writes it.
    Date,
    Unknown,
}

/// A finding about the cell in which it is found.
fn finding(rule: &'static Rule, row: &Row, column: usize) -> Diagnostic {
    Diagnostic::new(rule).at(row.place(column))
}

/// What is in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Content {
    None,
    Value,
    /// A formula without its result.
    NoResult,
}

impl<S: Read> Reader<S> {
    /// Reads the cells of the row that began last.
    pub(super) fn cells(&mut self, row: &mut Row, sink: &mut impl Sink) -> Result<(), Stop> {
        let (mut next, mut room) = (0_usize, self.row_bytes);
        loop {
            match self.parser.next()? {
                Event::Start if self.parser.name() == b"c" => {
                    let column = self.column(row, next, sink)?;
                    let kind = self.kind();
                    let content = self.content(kind, row, column)?;
                    if content != Content::None {
                        self.take(kind, content, row, column, &mut room, sink)?;
                    }
                    next = column.saturating_add(1);
                }
                Event::Start => self.parser.skip()?,
                Event::End | Event::Finish => return Ok(()),
            }
        }
    }

    /// Puts the cell that was read into the row.
    fn take(
        &mut self,
        kind: Type,
        content: Content,
        row: &mut Row,
        column: usize,
        room: &mut u64,
        sink: &mut impl Sink,
    ) -> Result<(), Stop> {
        if column >= COLUMNS {
            return tell(sink, finding(&rules::FAR, row, column).found("the cell is not read"));
        }
        let Some(left_out) = column.checked_sub(row.len()) else {
            let found = finding(&rules::REFERENCE, row, column).found("a cell after a later one: it is not read");
            return tell(sink, found);
        };
        self.made_up = self.made_up.saturating_add(left_out as u64);
        if self.made_up > MADE_UP {
            let found = finding(&rules::FAR, row, column).found(format!("{MADE_UP} empty cells so far"));
            return Err(Stop::from(found));
        }
        row.pad(column);
        let (mut rule, mut made) = make(&self.values, kind, &mut self.text, &mut self.made);
        if content == Content::NoResult {
            (rule, made) = (Some(&rules::NO_RESULT), Kind::Empty);
        }
        if let Some(rule) = rule {
            let text = if self.made.is_empty() { &self.text } else { &self.made };
            let found = finding(rule, row, column);
            tell(sink, if text.is_empty() { found } else { found.found(excerpt(text)) })?;
        }
        match room.checked_sub(self.made.len() as u64) {
            Some(left) => *room = left,
            None if *room == 0 => return Ok(()),
            None => {
                *room = 0;
                let found = finding(&rules::PART_LIMIT, row, column).found("a row that is too long");
                return tell(
                    sink,
                    found.expected(format!(
                        "at most {} bytes: the texts that follow in it are left out",
                        self.row_bytes
                    )),
                );
            }
        }
        if !self.made.is_empty() {
            row.push(&self.made, made);
        }
        Ok(())
    }

    /// Where the cell that began last is.
    fn column(&self, row: &Row, next: usize, sink: &mut impl Sink) -> Result<usize, Stop> {
        let Some(written) = self.parser.attribute(b"r") else { return Ok(next) };
        let (column, right) = match reference::parse(written) {
            Some((column, number)) => (column, number == row.number()),
            None => (next, false),
        };
        if !right {
            let found = finding(&rules::REFERENCE, row, column).found(format!("{:?}", excerpt(written)));
            tell(sink, found.expected(format!("a cell of row {}", row.number())))?;
        }
        Ok(column)
    }

    fn kind(&self) -> Type {
        match self.parser.attribute(b"t") {
            None | Some("n") => match self.values.styles.is_date(self.parser.attribute(b"s")) {
                true => Type::Serial,
                false => Type::Number,
            },
            Some("s") => Type::Shared,
            Some("inlineStr") => Type::Inline,
            Some("str") => Type::Text,
            Some("b") => Type::Bool,
            Some("e") => Type::Error,
            Some("d") => Type::Date,
            Some(_) => Type::Unknown,
        }
    }

    /// Takes the content of the cell that began last.
    fn content(&mut self, kind: Type, row: &Row, column: usize) -> Result<Content, Stop> {
        self.text.clear();
        let (mut has_value, mut formula) = (false, false);
        while self.parser.next()? == Event::Start {
            match self.parser.name() {
                b"v" => {
                    self.text.clear();
                    self.parser.text(&mut self.text)?;
                    has_value = true;
                }
                b"is" if kind == Type::Inline => {
                    rich_text(&mut self.parser, &mut self.text)?;
                    has_value = true;
                }
                b"f" => {
                    formula = true;
                    self.parser.skip()?;
                }
                _ => self.parser.skip()?,
            }
        }
        if formula {
            self.formulas.add(|| format!("{}{}", Column(column), row.number()));
        }
        Ok(match () {
            () if has_value => Content::Value,
            () if formula => Content::NoResult,
            () => Content::None,
        })
    }
}

/// Makes of the content of a cell what the row takes, and says what is wrong with it.
fn make(values: &Values, kind: Type, text: &mut String, out: &mut String) -> (Option<&'static Rule>, Kind) {
    out.clear();
    let wrong = Some(&rules::CELL_VALUE);
    match kind {
        Type::Number | Type::Serial if text.is_empty() => (None, Kind::Empty),
        Type::Serial if serial::render(text, values.from_1904, out) => (None, Kind::Date),
        Type::Number | Type::Serial => match number::render(text, out) {
            // A number that is no date.
            true if kind == Type::Serial => (wrong, Kind::Number),
            true => (None, Kind::Number),
            false => (wrong, Kind::Text),
        },
        Type::Shared => match text.trim_ascii().parse().ok().and_then(|index| values.strings.get(index)) {
            Some(shared) => {
                out.push_str(shared);
                (None, Kind::Text)
            }
            None => (wrong, Kind::Empty),
        },
        Type::Bool => match text.trim_ascii() {
            "1" | "true" => {
                out.push_str("TRUE");
                (None, Kind::Bool)
            }
            "0" | "false" => {
                out.push_str("FALSE");
                (None, Kind::Bool)
            }
            other => {
                out.push_str(other);
                (wrong, Kind::Text)
            }
        },
        Type::Date => {
            out.push_str(text.strip_suffix("Z").unwrap_or(text));
            for midnight in ["T00:00:00", "T00:00:00.000"] {
                if out.ends_with(midnight) {
                    out.truncate(out.len().saturating_sub(midnight.len()));
                }
            }
            (None, Kind::Date)
        }
        Type::Inline => {
            out.push_str(text);
            (None, Kind::Text)
        }
        Type::Text | Type::Error | Type::Unknown => {
            decode(text, 0);
            out.push_str(text);
            match kind {
                Type::Error => (Some(&rules::CELL_ERROR), Kind::Error),
                Type::Unknown => (wrong, Kind::Text),
                _ => (None, Kind::Text),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use bibwire_core::{Limits, Severity};
    use proptest::prelude::*;

    use crate::rules::xlsx::sample;
    use crate::tabular::row::{Kind, Row, Rows};
    use crate::xlsx::Workbook;

    /// The texts of the rows, with an initial for each kind, and the findings.
    fn read(bytes: Vec<u8>) -> (Vec<String>, Vec<String>) {
        let mut findings = Vec::new();
        let Some(mut book) = Workbook::open(Cursor::new(bytes), &Limits::default(), &mut findings).unwrap() else {
            return (Vec::new(), findings.iter().map(ToString::to_string).collect());
        };
        let (mut row, mut rows) = (Row::default(), Vec::new());
        while book.next(&mut row, &mut findings).unwrap() {
            let cells: Vec<String> = row
                .cells()
                .map(|cell| {
                    let kind = match cell.kind {
                        Kind::Text => "",
                        Kind::Number => "n:",
                        Kind::Date => "d:",
                        Kind::Bool => "b:",
                        Kind::Error => "e:",
                        Kind::Empty => "-",
                    };
                    format!("{kind}{}", cell.text)
                })
                .collect();
            rows.push(format!("{} {}", row.number(), cells.join("|")));
        }
        let told = findings.iter().map(|finding| {
            let severity = match finding.severity {
                Severity::Error => "",
                Severity::Warning => "w ",
                _ => "i ",
            };
            format!("{severity}{} {}", finding.code(), finding.place)
        });
        (rows, told.collect())
    }

    fn cells(cells: &str) -> (String, Vec<String>) {
        let strings = "<sst count='9' uniqueCount='4294967295'><si><t xml:space='preserve'> a</t></si>\
            <si><r><t>b</t></r><r><rPr><b/></rPr><t>_x000D_c</t></r><rPh sb='0' eb='1'><t>ビー</t></rPh></si><si/></sst>";
        let styles = "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='mmm\\-yy'/></numFmts><cellStyleXfs><xf numFmtId='14'/>\
            </cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='17'/><xf numFmtId='164'/></cellXfs></styleSheet>";
        let relation = |id: &str, kind: &str, target: &str| {
            format!(
                "<Relationship Id='{id}' Type='http://purl.oclc.org/ooxml/officeDocument/relationships/{kind}' Target='{target}'/>"
            )
        };
        let relations = format!(
            "<Relationships>{}{}{}</Relationships>",
            relation("rId1", "worksheet", "/xl/worksheets/sheet1.xml"),
            relation("rId2", "sharedStrings", "sharedStrings.xml"),
            relation("rId3", "styles", "styles.xml"),
        );
        let sheet = format!(
            "<x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'><x:sheetData><x:row r='3'>{cells}</x:row></x:sheetData></x:worksheet>"
        );
        let own = [
            ("xl/_rels/workbook.xml.rels", relations.as_str()),
            ("xl/sharedStrings.xml", strings),
            ("xl/styles.xml", styles),
            (sample::SHEET_PART, &sheet),
        ];
        let (rows, findings) = read(sample::parts(&own));
        assert_eq!(rows[..2], ["1 ", "2 "]);
        (rows[2].clone(), findings)
    }

    #[test]
    fn each_type_of_cell_has_its_text() {
        for (written, row, findings) in [
            ("<c><v>5.0</v></c><c r='D3'><v>6</v></c>", "3 n:5|-|-|n:6", &[][..]),
            ("<c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='s'><v>2</v></c>", "3  a|b\rc", &[]),
            ("<c t='inlineStr'><is><t>x</t></is></c><c t='str'><v>_x0041_</v></c>", "3 x|A", &[]),
            ("<c s='1'><v>45292</v></c><c s='2'><v>45323.5</v></c>", "3 d:2024-01-01|d:2024-02-01T12:00:00", &[]),
            ("<c t='d'><v>2024-01-01T00:00:00</v></c>", "3 d:2024-01-01", &[]),
            ("<c t='b'><v>1</v></c><c t='b'><v>0</v></c>", "3 b:TRUE|b:FALSE", &[]),
            ("<c t='e'><v>#REF!</v></c>", "3 e:#REF!", &["CTR265 TR!A3"]),
            ("<c><f>1+1</f><v>2</v></c>", "3 n:2", &["i CTR263 TR!A3"]),
            ("<c t='str'><f>\"\"</f><v></v></c><c><v>1</v></c>", "3 -|n:1", &["i CTR263 TR!A3"]),
            ("<c r='B3'><f>1+1</f></c>", "3 -", &["CTR264 TR!B3", "i CTR263 TR!B3"]),
            ("<c t='s'><v>3</v></c><c><v>x</v></c>", "3 -|x", &["CTR267 TR!A3", "CTR267 TR!B3"]),
            ("<c s='1'><v>-1</v></c><c t='z'><v>y</v></c>", "3 n:-1|y", &["CTR267 TR!A3", "CTR267 TR!B3"]),
            (
                "<c r='B3'><v>1</v></c><c r='A3'><v>2</v></c><c r='C4'><v>3</v></c>",
                "3 -|n:1|n:3",
                &["CTR266 TR!A3", "CTR266 TR!C3"],
            ),
            ("<c r='A3'/><c r='1A'><v>1</v></c>", "3 -|n:1", &["CTR266 TR!B3"]),
            ("<c><v>1</v></c><c r='XFD3'><v>1</v></c><c r='XFC3' s='1'/>", "3 n:1", &["CTR918 TR!XFD3"]),
        ] {
            let (given, told) = cells(&written.replace("<c", "<x:c").replace("</c", "</x:c"));
            assert_eq!(
                (given.as_str(), told),
                (row, findings.iter().map(|it| (*it).to_owned()).collect()),
                "{written}"
            );
        }
    }

    #[test]
    fn rows_that_are_left_out_are_given_empty() {
        let row = |number: u32| format!("<row r='{number}'><c><v>{number}</v></c></row>");
        let (rows, findings) = read(sample::rows(&format!("{}{}<row/>{}{}", row(2), row(4), row(1_000_000), row(9))));
        assert_eq!(rows, ["1 ", "2 n:2", "3 ", "4 n:4", "5 ", "1000000 n:1000000", "9 n:9"]);
        assert_eq!(findings, ["w CTR918 TR!1000000:1000000", "CTR266 TR!9:9"]);
    }

    #[test]
    fn what_was_read_before_a_fault_stays() {
        let sheet = "<worksheet><sheetData><row r='1'><c><v>1</v></c></row><row r='2'><c><v>2</v></c><c><v>&amp";
        let (rows, findings) = read(sample::parts(&[(sample::SHEET_PART, sheet)]));
        assert_eq!(rows, ["1 n:1", "2 n:2"]);
        assert_eq!(findings, ["CTR259 xl/worksheets/sheet1.xml"]);
    }

    #[test]
    fn what_is_around_the_rows_is_told() {
        let sheet = "<worksheet><cols><col min='3' max='4' hidden='1'/></cols><sheetData><row hidden='1'><c><v>1</v></c></row>\
            <row hidden='true'/></sheetData><mergeCells><mergeCell ref='A1:C1'/></mergeCells></worksheet>";
        let (rows, findings) = read(sample::parts(&[(sample::SHEET_PART, sheet)]));
        assert_eq!(rows, ["1 n:1", "2 "]);
        assert_eq!(findings, ["w CTR261 TR!C:C", "w CTR261 TR!1:1", "w CTR262 TR!A1:C1"]);
    }

    proptest! {
        #[test]
        fn any_cells_are_borne(
            pieces in proptest::collection::vec(
                prop::sample::select(vec![
                    "<row>", "<row r='7'>", "<row r='1048576'>", "<row r='0' hidden='1'>", "</row>", "<c>", "</c>", "</v>", "<is>", "</is>", "<t>",
                    "</t>", "<f>", "</f>", "<v>", "<v>1E400</v>", "<v>7</v>", "<v>&#65;</v>", "<c r='XFD7'>", "<c r='B7' t='s'>",
                    "<c t='b'>", "<c t='d'>", "<c t='e'>", "<c t='inlineStr'>", "<c s='1'>", "<rPh>", "</sheetData>", "_xD800_",
                ]),
                0..40,
            ),
        ) {
            let (rows, _) = read(sample::rows(&pieces.concat()));
            prop_assert!(rows.len() <= 40 * 1_001);
        }
    }
}
