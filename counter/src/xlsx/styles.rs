//! Which cells are dates: ISO/IEC 29500-1, 18.8.30 and 18.8.45.

use std::collections::HashMap;
use std::io::{Read, Seek};

use bibwire_core::markup::Fault;
use bibwire_core::{Error, Limits};

use super::archive::Archive;
use super::package;
use super::xml::Event;

/// How many styles and formats are known: Excel has at most 65,490.
const MOST: usize = 1 << 16;

/// The styles of cells: whether each shows a number as a date or time.
#[derive(Debug, Default)]
pub(super) struct Styles(Vec<bool>);

impl Styles {
    /// Whether a cell of a style shows a date.
    pub(super) fn is_date(&self, style: Option<&str>) -> bool {
        let style = style.and_then(|style| style.parse().ok()).unwrap_or(0_usize);
        self.0.get(style).copied().unwrap_or_default()
    }
}

/// Reads the styles. What was read before a fault stays.
pub(super) fn read<R: Read + Seek>(
    archive: &mut Archive<R>,
    part: &str,
    limits: &Limits,
    styles: &mut Styles,
) -> Result<(), Error> {
    let mut parser = package::open(archive, part, limits)?;
    // Formats of one's own, by their numbers.
    let mut own: HashMap<u32, bool> = HashMap::new();
    let mut in_cells = false;
    loop {
        let event = parser.next()?;
        match event {
            Event::Start => match parser.name() {
                b"cellXfs" => in_cells = true,
                b"cellStyleXfs" | b"dxfs" => in_cells = false,
                b"numFmt" => {
                    let id = parser.attribute(b"numFmtId").and_then(|id| id.parse().ok());
                    let code = parser.attribute(b"formatCode");
                    if let (Some(id), Some(code)) = (id, code)
                        && !in_cells
                    {
                        own.entry(id).or_insert_with(|| shows_date(code));
                    }
                }
                b"xf" if in_cells => {
                    let id = parser.attribute(b"numFmtId").and_then(|id| id.parse().ok()).unwrap_or(0_u32);
                    styles.0.push(own.get(&id).copied().unwrap_or_else(|| is_builtin_date(id)));
                }
                _ => {}
            },
            Event::Finish => return Ok(()),
            Event::End => {}
        }
        if styles.0.len() > MOST || own.len() > MOST {
            return Err(parser.fault(Fault::DocumentBytes));
        }
    }
}

/// The dates and times among the formats that need not be written down, those of East Asia among them.
fn is_builtin_date(id: u32) -> bool {
    matches!(id, 14..=22 | 27..=36 | 45..=47 | 50..=58)
}

/// Whether a format has a letter of a date or time outside quotes, brackets and escapes.
fn shows_date(code: &str) -> bool {
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        match letter {
            // The next is shown, left as room, or repeated.
            '\\' | '_' | '*' => {
                letters.next();
            }
            '"' => {
                letters.by_ref().find(|letter| *letter == '"');
            }
            '[' => {
                // Elapsed hours, minutes and seconds stand in brackets; so do colours, conditions and languages.
                let inside: String = letters.by_ref().take_while(|letter| *letter != ']').collect();
                let lower = inside.to_ascii_lowercase();
                if !lower.is_empty() && ['h', 'm', 's'].iter().any(|unit| lower.chars().all(|one| one == *unit)) {
                    return true;
                }
            }
            'y' | 'm' | 'd' | 'h' | 's' | 'Y' | 'M' | 'D' | 'H' | 'S' => return true,
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_shows_a_date_or_not() {
        for code in ["mmm-yy", "[$-409]mmm\\-yy;@", "yyyy\"年\"m\"月\"", "h:mm AM/PM", "[h]:00", "[Red]dd/mm/yyyy", "S"]
        {
            assert!(shows_date(code), "{code}");
        }
        for code in [
            "General",
            "0",
            "@",
            "#,##0.00",
            "0.00E+00",
            "0\" days\"",
            "[Red]0",
            "[$USD-409]0",
            "\\d0",
            "_y0",
            "\"y",
            "[",
            "",
        ] {
            assert!(!shows_date(code), "{code}");
        }
    }
}
