//! The bytes of a document, as text, and the way back from the text to the bytes.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

use crate::encoding::{Decoder, Detection, Doubt, Encoding};
use crate::markup::Fault;
use crate::{Limits, LineColumn, LineCounter, Place};

/// The bytes of a document, as text.
///
/// UTF-8 is taken as it lies in memory. All else is decoded, and every place in the text can be told as one in the bytes.
#[derive(Debug)]
pub struct Input<'b> {
    text: Cow<'b, str>,
    detection: Detection,
    origin: Origin,
    /// What was found on the way, in the order of the bytes.
    findings: Vec<Finding>,
    lines: OnceCell<Vec<(usize, LineCounter)>>,
}

/// What is wrong with the bytes, before they are looked at as markup.
#[derive(Debug, Clone)]
pub struct Finding {
    /// What is wrong.
    pub fault: Fault,
    /// Where, in the bytes.
    pub bytes: Range<u64>,
    /// Where, in the text.
    pub text: Range<usize>,
    /// What was found.
    pub found: Option<String>,
    /// What was expected.
    pub expected: Option<String>,
    /// What was made of it.
    pub repair: Option<&'static str>,
}

/// From where the text comes.
#[derive(Debug)]
enum Origin {
    /// It lies in the bytes as it is, after so many of them.
    Same(u64),
    /// It was decoded.
    Decoded(Box<Decoder>),
    /// It was UTF-8 but for some bytes: from this place of the text on, the bytes are so many further.
    Mended(u64, Vec<(usize, i64)>),
}

/// How far apart the places are whose line and column are remembered.
const STRIDE: usize = 4096;

/// How many malformed bytes are told at once.
const RUN: u64 = 16;

impl<'b> Input<'b> {
    /// The text of a document. What is wrong with its encoding is among the [`findings`](Input::findings).
    ///
    /// ```
    /// use bibwire_core::Limits;
    /// use bibwire_core::xml::Input;
    ///
    /// let bytes = b"<?xml version='1.0' encoding='ISO-8859-1'?><a>caf\xe9 \xe0</a>";
    /// let input = Input::new(bytes, &Limits::default());
    /// assert!(input.text().ends_with("<a>café à</a>"));
    /// let at = input.text().find('à').unwrap();
    /// assert_eq!(input.place(at..at + 2).bytes, Some(51..52));
    /// ```
    pub fn new(bytes: &'b [u8], limits: &Limits) -> Input<'b> {
        let detection = Detection::of(bytes);
        let mark = detection.mark.min(bytes.len());
        let rest = bytes.get(mark..).unwrap_or_default();
        let origin = Origin::Same(mark as u64);
        let lines = OnceCell::new();
        let mut input = Input { text: Cow::Borrowed(""), detection, origin, findings: Vec::new(), lines };
        // Places in the text are counted in 32 bits.
        let most = limits.record_bytes.min(u64::from(u32::MAX));
        if bytes.len() as u64 > most {
            let expected = Some(format!("at most {most} bytes"));
            let found = Some(format!("{} bytes", bytes.len()));
            let end = bytes.len() as u64;
            input.tell(Finding { expected, found, ..finding(Fault::DocumentBytes, 0..end, 0..0) });
            return input;
        }
        input.judge_encoding();
        match input.detection.encoding {
            Encoding::Utf8 => match simdutf8::basic::from_utf8(rest) {
                Ok(text) => input.text = Cow::Borrowed(text),
                Err(_) => input.mend(rest),
            },
            encoding => match Decoder::starting_at(encoding, mark as u64) {
                Ok(decoder) => input.decode(decoder, rest),
                // The doubt is told. Where it is no Unicode, ASCII is what can be had.
                Err(_) => input.mend(rest),
            },
        }
        input
    }

    fn tell(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    fn judge_encoding(&mut self) {
        let Some(doubt) = self.detection.doubt else { return };
        let fault = match doubt {
            Doubt::Conflict => Fault::Conflict,
            Doubt::NotBuiltIn => Fault::NotBuiltIn,
            Doubt::NoMark => Fault::MarkMissing,
            _ => Fault::UnknownEncoding,
        };
        let bytes = self.detection.declared_at.clone().unwrap_or(0..0);
        let expected = (fault == Fault::Conflict).then(|| self.detection.encoding.name().to_owned());
        let found = self.detection.declared.clone();
        self.tell(Finding { found, expected, ..finding(fault, bytes, 0..0) });
    }

    /// Takes UTF-8 in which some bytes are none.
    fn mend(&mut self, bytes: &[u8]) {
        let mark = self.detection.mark as u64;
        let mut text = String::with_capacity(bytes.len());
        let (mut shifts, mut shift, mut at) = (Vec::new(), 0i64, mark);
        for chunk in bytes.utf8_chunks() {
            text.push_str(chunk.valid());
            at = at.saturating_add(chunk.valid().len() as u64);
            let invalid = chunk.invalid();
            if invalid.is_empty() {
                continue;
            }
            let start = text.len();
            text.push(char::REPLACEMENT_CHARACTER);
            let end = at.saturating_add(invalid.len() as u64);
            let found = invalid.iter().map(|byte| format!("{byte:02X}")).collect::<Vec<_>>().join(" ");
            match self.findings.last_mut() {
                // What follows at once is of the same mistake.
                Some(last)
                    if last.fault == Fault::Malformed
                        && last.bytes.end == at
                        && last.bytes.end.saturating_sub(last.bytes.start) < RUN =>
                {
                    (last.bytes.end, last.text.end) = (end, text.len());
                    last.found = last.found.take().map(|before| format!("{before} {found}"));
                }
                _ => {
                    let (found, repair) = (Some(found), Some("U+FFFD stands for them"));
                    self.tell(Finding { found, repair, ..finding(Fault::Malformed, at..end, start..text.len()) });
                }
            }
            at = end;
            // Three bytes of text for so many.
            shift = shift.saturating_add((invalid.len() as i64).saturating_sub(3));
            shifts.push((text.len(), shift));
        }
        self.text = Cow::Owned(text);
        self.origin = Origin::Mended(mark, shifts);
    }

    fn decode(&mut self, mut decoder: Decoder, bytes: &[u8]) {
        let mut text = Vec::with_capacity(bytes.len());
        decoder.decode(bytes, true, &mut text);
        while let Some(malformed) = decoder.next_malformed(u64::MAX) {
            let index = |offset: u64| usize::try_from(offset).unwrap_or(usize::MAX);
            let text = index(malformed.text.start)..index(malformed.text.end);
            let repair = Some("U+FFFD stands for them");
            self.tell(Finding { repair, ..finding(Fault::Malformed, malformed.bytes, text) });
        }
        // What a decoder writes is UTF-8.
        self.text = Cow::Owned(String::from_utf8(text).unwrap_or_default());
        self.origin = Origin::Decoded(Box::new(decoder));
    }

    /// The text, in UTF-8, without a byte order mark.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What the first bytes said about the encoding.
    pub fn detection(&self) -> &Detection {
        &self.detection
    }

    /// What is wrong with the encoding.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// Where the byte of the text at an offset is in the bytes.
    pub fn source_offset(&self, offset: usize) -> u64 {
        match &self.origin {
            Origin::Same(mark) => mark.saturating_add(offset as u64),
            Origin::Decoded(decoder) => decoder.source_offset(offset as u64),
            Origin::Mended(mark, shifts) => {
                let before = shifts.partition_point(|(from, _)| *from <= offset);
                let shift = before.checked_sub(1).and_then(|index| shifts.get(index)).map_or(0, |(_, shift)| *shift);
                mark.saturating_add(offset as u64).saturating_add_signed(shift)
            }
        }
    }

    /// Where a piece of the text is: its bytes, and its line and column.
    ///
    /// See [`Input::new`] for an example.
    pub fn place(&self, at: Range<usize>) -> Place {
        let bytes = self.source_offset(at.start)..self.source_offset(at.end);
        Place { position: Some(self.position(at.start)), ..Place::bytes(bytes) }
    }

    /// The line and column of a byte of the text.
    fn position(&self, offset: usize) -> LineColumn {
        let lines = self.lines.get_or_init(|| {
            let (mut counter, mut at) = (LineCounter::default(), 0usize);
            let pieces = self.text.as_bytes().chunks(STRIDE).map(|piece| {
                let here = (at, counter);
                counter.advance(piece);
                at = at.saturating_add(piece.len());
                here
            });
            pieces.collect()
        });
        let (from, mut counter) = lines.get(offset / STRIDE).or(lines.last()).copied().unwrap_or_default();
        let end = offset.min(self.text.len());
        counter.advance(self.text.as_bytes().get(from..end).unwrap_or_default());
        counter.position()
    }
}

fn finding(fault: Fault, bytes: Range<u64>, text: Range<usize>) -> Finding {
    Finding { fault, bytes, text, found: None, expected: None, repair: None }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn places_are_places_in_the_bytes() {
        let utf16: Vec<u8> = "\u{feff}<a>图书 x</a>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let input = Input::new(&utf16, &Limits::default());
        let at = input.text().find('x').unwrap();
        assert_eq!(input.place(at..at + 1).bytes, Some(14..16));

        let input = Input::new(b"\xef\xbb\xbf<a>\n\xff\xfe y</a>", &Limits::default());
        let at = input.text().find('y').unwrap();
        let place = input.place(at..at + 1);
        assert_eq!(place.bytes, Some(10..11));
        assert_eq!(place.position, Some(LineColumn { line: 2, column: 4 }));
        let bytes: Vec<_> = input.findings().iter().map(|it| (it.fault, it.bytes.clone())).collect();
        assert_eq!(bytes, [(Fault::Malformed, 7..9)]);
    }

    #[test]
    fn what_is_too_long_is_not_read() {
        let limits = Limits { record_bytes: 3, ..Limits::default() };
        let input = Input::new(b"<a/>", &limits);
        assert_eq!((input.text(), input.findings()[0].fault), ("", Fault::DocumentBytes));
    }

    proptest! {
        #[test]
        fn every_character_is_where_it_was(bytes in proptest::collection::vec(any::<u8>(), 0..60)) {
            let input = Input::new(&bytes, &Limits::default());
            if input.detection().encoding == Encoding::Utf8 {
                for (at, char) in input.text().char_indices().filter(|(_, char)| *char != char::REPLACEMENT_CHARACTER) {
                    let from = usize::try_from(input.source_offset(at)).unwrap();
                    let mut encoded = [0; 4];
                    let encoded = char.encode_utf8(&mut encoded).as_bytes();
                    prop_assert_eq!(&bytes[from..from + encoded.len()], encoded);
                }
            }
        }

        #[test]
        fn lines_are_counted_from_anywhere(text in "[a\né一]{0,9000}", at in 0usize..9000) {
            let input = Input::new(text.as_bytes(), &Limits::default());
            let at = text.char_indices().nth(at).map_or(text.len(), |(at, _)| at);
            prop_assert_eq!(input.place(at..at).position, Some(LineColumn::of(text.as_bytes(), at)));
        }
    }
}
