//! The strings that cells share: ISO/IEC 29500-1, 18.4.

use std::io::{Read, Seek};

use bibwire_core::markup::Fault;
use bibwire_core::{Error, Limits};

use super::archive::Archive;
use super::escape::decode;
use super::package;
use super::xml::{Event, Parser};

/// How many bytes of text a workbook may have of any length, and how many times its length beyond.
const FREE: u64 = 8 << 20;
const TIMES: u64 = 16;

/// The strings, one after the other in one text, and where each ends.
#[derive(Debug, Default)]
pub(super) struct Strings {
    text: String,
    ends: Vec<u32>,
}

impl Strings {
    /// The string of an index.
    pub(super) fn get(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)?;
        let start = index.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied())?;
        self.text.get(start as usize..end as usize)
    }
}

/// Reads the strings. What they say of their own number is not believed. What was read before a fault stays.
pub(super) fn read<R: Read + Seek>(
    archive: &mut Archive<R>,
    part: &str,
    limits: &Limits,
    strings: &mut Strings,
) -> Result<(), Error> {
    let most = match limits.inflation {
        u64::MAX => u64::from(u32::MAX),
        _ => archive.len().saturating_mul(TIMES).saturating_add(FREE).min(u64::from(u32::MAX)),
    };
    let mut parser = package::open(archive, part, limits)?;
    loop {
        match parser.next()? {
            Event::Start if parser.name() == b"si" => {
                let before = strings.text.len();
                if let Err(error) = rich_text(&mut parser, &mut strings.text) {
                    strings.text.truncate(before);
                    return Err(error);
                }
                let taken = (strings.text.len() as u64).saturating_add((strings.ends.len() as u64).saturating_mul(4));
                if taken > most {
                    strings.text.truncate(before);
                    return Err(parser.fault(Fault::DocumentBytes));
                }
                strings.ends.push(u32::try_from(strings.text.len()).unwrap_or(u32::MAX));
            }
            Event::Finish => return Ok(()),
            _ => {}
        }
    }
}

/// Adds the text of the element that began last, which is one text or several runs, and passes over its end.
/// The readings of East Asian text (`rPh`) are not part of it.
pub(super) fn rich_text(parser: &mut Parser<impl Read>, out: &mut String) -> Result<(), Error> {
    let before = out.len();
    let mut depth = 0_usize;
    loop {
        match parser.next()? {
            Event::Start => match parser.name() {
                b"t" => parser.text(out)?,
                b"rPh" => parser.skip()?,
                _ => depth = depth.saturating_add(1),
            },
            Event::End => match depth.checked_sub(1) {
                Some(less) => depth = less,
                None => break,
            },
            Event::Finish => break,
        }
    }
    decode(out, before);
    Ok(())
}
