//! From a window of text to a row: lines, separators, quotes.

mod quoted;

use std::ops::Range;

use bibwire_core::{Diagnostic, Limits, Rule};

use self::quoted::Quoted;
use crate::rules::tabular_syntax::{CELL_BYTES, CELLS, QUOTE_IN_CELL, ROW_BYTES, TEXT_AFTER_QUOTE, UNCLOSED_QUOTE};
use crate::tabular::excerpt;
use crate::tabular::row::Row;
use crate::tabular::separator::Separator;

/// Reads rows off the front of a text. RFC 4180, and what is found beside it: tabs and semicolons between cells, any line
/// end, blank lines, quotes that do not close.
#[derive(Debug)]
pub(crate) struct Scanner {
    pub(crate) separator: Separator,
    row_bytes: usize,
    cell_bytes: usize,
    most_cells: usize,
    /// The cells of the row at hand, where it has quotes, and where no more are from.
    cells: Vec<Found>,
    plain: Option<usize>,
    faults: Vec<Fault>,
}

/// A row that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Scanned {
    /// Its bytes, without the line end.
    pub(crate) source: usize,
    /// Its bytes, with the line end.
    pub(crate) consumed: usize,
    pub(crate) end: LineEnd,
    /// Whether it is one line, whose only line feed is the last of its bytes.
    pub(crate) is_line: bool,
}

/// What ends a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LineEnd {
    Lf,
    CrLf,
    Cr,
    /// The end of the text.
    Text,
    /// The limit of a row: what follows up to the line end belongs to it still.
    Limit,
}

/// A cell in a line with quotes.
#[derive(Debug)]
struct Found {
    source: Range<usize>,
    /// What stands between the quotes, or the whole cell.
    body: Range<usize>,
    /// Whether quotes in the body are doubled.
    doubled: bool,
    /// What stands after the closing quote.
    tail: Range<usize>,
}

/// A breach in a row.
#[derive(Debug)]
struct Fault {
    rule: &'static Rule,
    column: usize,
    source: Range<usize>,
}

/// Where a line ends, and how.
#[derive(Debug, Clone, Copy)]
struct Line {
    end: usize,
    by: LineEnd,
}

impl Scanner {
    pub(crate) fn new(separator: Separator, limits: &Limits) -> Scanner {
        let size = |limit: u64| usize::try_from(limit).unwrap_or(usize::MAX);
        Scanner {
            separator,
            row_bytes: size(limits.record_bytes),
            cell_bytes: size(limits.text_bytes),
            most_cells: size(limits.fields),
            cells: Vec::new(),
            plain: None,
            faults: Vec::new(),
        }
    }

    /// Reads the row at the front of `text` into `row`, which is empty. `None` asks for more text than there is:
    /// with `last`, there is no more, and the answer is a row.
    pub(crate) fn next(&mut self, text: &str, last: bool, row: &mut Row) -> Option<Scanned> {
        self.faults.clear();
        // A row beyond its limit reads as if the text ended there, however much of it is at hand.
        // Two bytes more may be its line end.
        let within = floor(text, self.row_bytes.saturating_add(2));
        let cut = within.len() < text.len();
        let (text, last) = (within.strip_suffix('\r').filter(|_| cut).unwrap_or(within), last || cut);
        let line = line_end(text, 0, last)?;
        let bytes = text.as_bytes().get(..line.end).unwrap_or_default();
        let plain = memchr::memchr(b'"', bytes).is_none();
        // A line shorter than each limit breaks none.
        let line = if plain && bytes.len() < self.most_cells.min(self.cell_bytes) {
            row.set_source(text.get(..line.end).unwrap_or_default());
            if !bytes.is_empty() {
                split(bytes, 0, self.separator.byte(), row);
            }
            line
        } else {
            let line = self.cells_of(text, last, line)?;
            self.hand_over(text.get(..line.end).unwrap_or_default(), row);
            line
        };
        let end = match line.by {
            LineEnd::Text if cut => {
                self.faults.push(Fault { rule: &ROW_BYTES, column: 0, source: 0..line.end });
                LineEnd::Limit
            }
            end => end,
        };
        // Without quotes there is no line feed within a row.
        let is_line = plain && matches!(end, LineEnd::Lf | LineEnd::CrLf);
        Some(Scanned { source: line.end, consumed: line.end.saturating_add(end.len()), end, is_line })
    }

    /// The findings on the row that was read last, which knows its origin by now.
    pub(crate) fn findings<'a>(&'a mut self, row: &'a Row) -> impl Iterator<Item = Diagnostic> + 'a {
        self.faults.drain(..).map(|fault| {
            let at = match std::ptr::eq(fault.rule, &ROW_BYTES) {
                true => row.span(),
                false => row.place_at(fault.column, fault.source),
            };
            let finding = Diagnostic::new(fault.rule).at(at);
            match std::ptr::eq(fault.rule, &QUOTE_IN_CELL) || std::ptr::eq(fault.rule, &TEXT_AFTER_QUOTE) {
                true => finding.found(excerpt(row.text(fault.column))),
                false => finding,
            }
        })
    }

    /// Finds the cells of the row, whose first line is `line`. The last line of the row comes back.
    fn cells_of(&mut self, text: &str, last: bool, mut line: Line) -> Option<Line> {
        self.cells.clear();
        self.plain = None;
        let (mut start, mut column, mut quote) = (0, 0_usize, 0);
        // A blank line has no cells.
        while line.end > 0 {
            if quote <= start {
                let rest = text.as_bytes().get(start..line.end).unwrap_or_default();
                quote = memchr::memchr(b'"', rest).map_or(usize::MAX, |at| start.saturating_add(at));
                if quote == usize::MAX && rest.len().saturating_add(column) < self.most_cells.min(self.cell_bytes) {
                    self.plain = Some(start);
                    break;
                }
            }
            let quoted = quoted::read(text, start, last, self.separator, self.cell_bytes)?;
            let (body, tail_start, doubled) = match quoted {
                Quoted::Not | Quoted::Unclosed => (start..start, start, false),
                Quoted::Closed { close, doubled } => (start.saturating_add(1)..close, close.saturating_add(1), doubled),
            };
            if tail_start > line.end {
                quote = 0;
                line = line_end(text, tail_start, last)?;
            }
            let rest = text.as_bytes().get(tail_start..line.end).unwrap_or_default();
            let end = memchr::memchr(self.separator.byte(), rest).map_or(line.end, |at| tail_start.saturating_add(at));
            let cell = match quoted {
                Quoted::Closed { .. } => Found { source: start..end, body, doubled, tail: tail_start..end },
                _ => Found { source: start..end, body: start..end, doubled, tail: end..end },
            };
            if column < self.most_cells {
                self.judge(text, &quoted, column, cell);
            } else if column == self.most_cells {
                self.faults.push(Fault { rule: &CELLS, column, source: start..end });
            }
            column = column.saturating_add(1);
            if end == line.end {
                break;
            }
            start = end.saturating_add(1);
        }
        Some(line)
    }

    /// Keeps a cell, and says what is wrong with it.
    fn judge(&mut self, text: &str, quoted: &Quoted, column: usize, mut cell: Found) {
        let mut fault = |rule, source| self.faults.push(Fault { rule, column, source });
        let written = |range: &Range<usize>| text.get(range.clone()).unwrap_or_default();
        match quoted {
            Quoted::Not => {
                if let Some(at) = memchr::memchr(b'"', written(&cell.body).as_bytes()) {
                    let at = cell.body.start.saturating_add(at);
                    fault(&QUOTE_IN_CELL, at..at.saturating_add(1));
                }
            }
            Quoted::Closed { .. } if cell.tail.is_empty() => {}
            Quoted::Closed { .. } => fault(&TEXT_AFTER_QUOTE, cell.tail.clone()),
            Quoted::Unclosed => fault(&UNCLOSED_QUOTE, cell.source.start..cell.source.start.saturating_add(1)),
        }
        if cell.source.len() > self.cell_bytes {
            for part in [&mut cell.body, &mut cell.tail] {
                part.end = part.start.saturating_add(floor(written(part), self.cell_bytes).len());
            }
            fault(&CELL_BYTES, cell.source.clone());
        }
        self.cells.push(cell);
    }

    fn hand_over(&mut self, source: &str, row: &mut Row) {
        row.set_source(source);
        for cell in self.cells.drain(..) {
            if !cell.doubled && cell.tail.is_empty() {
                row.push_same(cell.body, cell.source);
                continue;
            }
            let body = source.get(cell.body).unwrap_or_default();
            let tail = source.get(cell.tail).unwrap_or_default();
            let pieces = body.split("\"\"").enumerate().flat_map(|(at, piece)| [if at > 0 { "\"" } else { "" }, piece]);
            row.push_pieces(pieces.chain([tail]), cell.source);
        }
        if let Some(from) = self.plain.take() {
            split(source.as_bytes().get(from..).unwrap_or_default(), from, self.separator.byte(), row);
        }
    }
}

impl LineEnd {
    fn len(self) -> usize {
        match self {
            LineEnd::Lf | LineEnd::Cr => 1,
            LineEnd::CrLf => 2,
            LineEnd::Text | LineEnd::Limit => 0,
        }
    }
}

/// The end of the line, seen from `from`. `None` where the text at hand does not tell it.
fn line_end(text: &str, from: usize, last: bool) -> Option<Line> {
    let bytes = text.as_bytes();
    let rest = bytes.get(from..).unwrap_or_default();
    let Some(end) = memchr::memchr2(b'\n', b'\r', rest).map(|at| from.saturating_add(at)) else {
        return last.then_some(Line { end: bytes.len(), by: LineEnd::Text });
    };
    let by = match (bytes.get(end), bytes.get(end.saturating_add(1))) {
        (Some(b'\n'), _) => LineEnd::Lf,
        (_, Some(b'\n')) => LineEnd::CrLf,
        // The line feed may be the next byte to come.
        (_, None) if !last => return None,
        _ => LineEnd::Cr,
    };
    Some(Line { end, by })
}

/// The cells of a piece of a line without quotes, which begins at `from`.
///
/// Cells are short: eight bytes are looked at together, where a search would begin anew for each cell.
fn split(piece: &[u8], from: usize, separator: u8, row: &mut Row) {
    const LOW: u64 = 0x7F7F_7F7F_7F7F_7F7F;
    let pattern = u64::from_ne_bytes([separator; 8]);
    let (mut start, mut at) = (from, from);
    let (chunks, rest) = piece.as_chunks::<8>();
    for chunk in chunks {
        // A byte of `other` is zero where a separator is, and then alone its high bit is set in `hits`.
        let other = u64::from_le_bytes(*chunk) ^ pattern;
        let mut hits = !((other & LOW).wrapping_add(LOW) | other | LOW);
        while hits != 0 {
            let end = at.wrapping_add((hits.trailing_zeros() / 8) as usize);
            row.push_same(start..end, start..end);
            start = end.wrapping_add(1);
            hits &= hits.wrapping_sub(1);
        }
        at = at.wrapping_add(8);
    }
    for byte in rest {
        if *byte == separator {
            row.push_same(start..at, start..at);
            start = at.wrapping_add(1);
        }
        at = at.wrapping_add(1);
    }
    row.push_same(start..at, start..at);
}

/// The text, cut to `most` bytes or a few less, between two characters.
fn floor(text: &str, most: usize) -> &str {
    let mut end = most.min(text.len());
    while !text.is_char_boundary(end) {
        end = end.saturating_sub(1);
    }
    text.get(..end).unwrap_or_default()
}
