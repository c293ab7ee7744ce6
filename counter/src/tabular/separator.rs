//! What stands between the cells of a text table.

mod witness;

use std::fmt;

use bibwire_core::Limits;

use self::witness::Witness;
use crate::tabular::cells::scanner::Scanner;
use crate::tabular::row::Row;

/// What stands between the cells of a text table.
///
/// ```
/// use bibwire_counter::tabular::separator::Separator;
///
/// assert_eq!(Separator::Comma.as_char(), ',');
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Separator {
    /// A tab: TSV.
    #[default]
    Tab,
    /// A comma: CSV.
    Comma,
    /// A semicolon: CSV from places where the comma stands in decimal numbers.
    Semicolon,
}

/// Which separator a table has, and how that is known.
///
/// The name of a file says nothing about it: tables with commas are called `.tsv`, and the other way round.
///
/// ```
/// use bibwire_counter::tabular::separator::{Detection, Separator};
///
/// let detection = Detection::of("Report_Name,Title Report,,\nReport_ID,TR,,\n");
/// assert_eq!(detection.separator, Separator::Comma);
/// assert_eq!(detection.to_string(), "comma: it follows 2 labels of the header");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Detection {
    /// The separator.
    pub separator: Separator,
    /// How it is known.
    pub evidence: Evidence,
}

/// How the separator of a table is known, from the surest to the least sure.
///
/// ```
/// use bibwire_counter::tabular::separator::{Detection, Evidence};
///
/// assert_eq!(Detection::of("sep=;\na;b").evidence, Evidence::Line);
/// assert_eq!(Detection::of("a").evidence, Evidence::Nothing);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Evidence {
    /// The first line names it: `sep=;`.
    Line,
    /// So many rows begin with a label of the header and have the separator after it.
    Labels(usize),
    /// So many cells of a row are headings of columns or months.
    Headings(usize),
    /// So many rows have as many cells, more than one.
    Widths(usize),
    /// There is no separator at all.
    Nothing,
}

/// How many rows are looked at: the header, the headings, and some of the body.
const ROWS: usize = 40;

/// How much text is looked at.
const BYTES: usize = 256 << 10;

impl Separator {
    /// All of them, the likeliest first.
    pub const ALL: [Separator; 3] = [Separator::Tab, Separator::Comma, Separator::Semicolon];

    /// The separator as a character.
    ///
    /// See [`Separator`] for an example.
    pub fn as_char(self) -> char {
        char::from(self.byte())
    }

    /// What it is called.
    ///
    /// ```
    /// # use bibwire_counter::tabular::separator::Separator;
    /// assert_eq!(Separator::Tab.name(), "tab");
    /// ```
    pub fn name(self) -> &'static str {
        match self {
            Separator::Tab => "tab",
            Separator::Comma => "comma",
            Separator::Semicolon => "semicolon",
        }
    }

    pub(crate) fn byte(self) -> u8 {
        match self {
            Separator::Tab => b'\t',
            Separator::Comma => b',',
            Separator::Semicolon => b';',
        }
    }

    /// The separator that a line such as `sep=;` names, and the line.
    pub(crate) fn named(text: &str) -> Option<(Separator, &str)> {
        let line = text.split(['\n', '\r']).next()?;
        let plain = line.trim_end_matches('"').trim_start_matches('"');
        let (name, sign) = plain.split_at_checked(4)?;
        let separator = Separator::ALL.into_iter().find(|it| sign.chars().eq([it.as_char()]))?;
        name.eq_ignore_ascii_case("sep=").then_some((separator, line))
    }
}

impl Detection {
    /// The separator of the table that begins with `text`. A tab where nothing tells.
    ///
    /// See [`Detection`] for an example.
    pub fn of(text: &str) -> Detection {
        let text = text.trim_start_matches('\u{feff}');
        if let Some((separator, _)) = Separator::named(text) {
            return Detection { separator, evidence: Evidence::Line };
        }
        let witnesses = Separator::ALL.map(|separator| (separator, witness(text, separator)));
        // Surer evidence first; of two separators with as much of it the first one, so that a tab is before a comma.
        let best = |count: fn(&Witness) -> usize, evidence: fn(usize) -> Evidence| {
            let counted = witnesses.iter().rev().map(|(separator, witness)| (*separator, count(witness)));
            let (separator, count) = counted.max_by_key(|(_, count)| *count).filter(|(_, count)| *count > 0)?;
            Some(Detection { separator, evidence: evidence(count) })
        };
        best(|witness| witness.labels, Evidence::Labels)
            .or_else(|| best(|witness| witness.headings, Evidence::Headings))
            .or_else(|| best(Witness::widths, Evidence::Widths))
            .unwrap_or(Detection { separator: Separator::Tab, evidence: Evidence::Nothing })
    }
}

/// What the first rows say, read with a separator.
fn witness(text: &str, separator: Separator) -> Witness {
    let (mut scanner, mut row) = (Scanner::new(separator, &Limits::default()), Row::default());
    let mut witness = Witness::default();
    let mut rest = text.get(..BYTES).unwrap_or(text);
    for _ in 0..ROWS {
        row.restart(1);
        // The last row at hand may be cut: it counts as it is.
        let Some(scanned) = scanner.next(rest, true, &mut row).filter(|_| !rest.is_empty()) else { break };
        witness.hear(&row);
        rest = rest.get(scanned.consumed..).unwrap_or_default();
    }
    witness
}

impl fmt::Display for Separator {
    /// The name.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl fmt::Display for Detection {
    /// The separator, and how it is known.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.separator.name();
        match self.evidence {
            Evidence::Line => write!(f, "{name}: the first line names it"),
            Evidence::Labels(1) => write!(f, "{name}: it follows a label of the header"),
            Evidence::Labels(count) => write!(f, "{name}: it follows {count} labels of the header"),
            Evidence::Headings(1) => write!(f, "{name}: it stands beside the heading of a column"),
            Evidence::Headings(count) => write!(f, "{name}: it stands between {count} headings of columns"),
            Evidence::Widths(1) => write!(f, "{name}: a row has it"),
            Evidence::Widths(count) => write!(f, "{name}: {count} rows have as many of it"),
            Evidence::Nothing => write!(f, "{name}: nothing tells"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_tell_whatever_the_values_hold() {
        for (text, separator) in [
            ("Report_Name\tTitle, Report; all\nReport_ID\tTR\n", Separator::Tab),
            ("Institution_Name;Univ, of A, B, C\nReport_ID;TR\n", Separator::Semicolon),
            ("\"Report_Name\",\"Title Report\"\n\"Metric_Types\",\"A; B; C; D\"\n", Separator::Comma),
            ("\u{feff}Report_Name,Title Report,,,,,\r\nReport_ID,TR,,,,,\r\n", Separator::Comma),
            ("report name ;Title Report;;;\rReport_ID;TR;;;\r", Separator::Semicolon),
        ] {
            let detection = Detection::of(text);
            assert_eq!(detection.separator, separator, "{text}");
            assert!(matches!(detection.evidence, Evidence::Labels(_)), "{text}");
        }
    }

    #[test]
    fn headings_tell_where_there_are_no_labels() {
        let text = "Journal Report 1 (R4),\"Number of requests, by month\"\nA; B; C; D; E; F; G\n,\n\
                    Journal,Publisher,Platform,Reporting Period Total,Jan-2013,Feb-2013\n";
        let detection = Detection::of(text);
        assert_eq!((detection.separator, detection.evidence), (Separator::Comma, Evidence::Headings(6)));
    }

    #[test]
    fn widths_tell_where_there_are_no_headings() {
        assert_eq!(Detection::of("a;b,c;d\ne;f;g\n").separator, Separator::Semicolon);
        assert_eq!(Detection::of("a\tb,c\nd\te\n").to_string(), "tab: 2 rows have as many of it");
        assert_eq!(Detection::of("").to_string(), "tab: nothing tells");
        assert_eq!(Detection::of("one column\nof text\n").evidence, Evidence::Nothing);
    }

    #[test]
    fn a_line_for_spreadsheet_programs_names_it() {
        for line in ["sep=;", "\"sep=;\"", "SEP=;"] {
            assert_eq!(Separator::named(&format!("{line}\r\na")), Some((Separator::Semicolon, line)));
        }
        assert_eq!(Separator::named("sep=; a\n"), None);
        assert_eq!(Separator::named("séparateur"), None);
    }
}
