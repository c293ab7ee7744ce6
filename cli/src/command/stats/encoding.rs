//! What the values of a record are written in, as far as bytes can prove it.

use marc::RawRecord;
use serde::Serialize;

/// How many records are in which encoding.
#[derive(Debug, Default, Serialize)]
pub(super) struct Encodings {
    /// Leader/09 says so or there are other characters than ASCII, and every value is valid.
    #[serde(rename = "utf-8")]
    utf8: u64,
    /// Nothing but ASCII, and no escape sequence.
    ascii: u64,
    /// The rest: MARC-8, a national encoding, or damage.
    undecided: u64,
}

const ESCAPE: u8 = 0x1B;

impl Encodings {
    #[inline]
    pub(super) fn add(&mut self, record: &RawRecord<'_>) {
        let ascii = record.as_bytes().is_ascii();
        let claims = record.leader().at(9) == b'a';
        let count = if (claims || !ascii) && record.is_utf8() {
            &mut self.utf8
        } else if ascii && memchr::memchr(ESCAPE, record.as_bytes()).is_none() {
            &mut self.ascii
        } else {
            &mut self.undecided
        };
        *count += 1;
    }

    /// Counts a message, by all of its document.
    pub(super) fn add_document(&mut self, document: &[u8]) {
        let count = match str::from_utf8(document) {
            Ok(text) if text.is_ascii() => &mut self.ascii,
            Ok(_) => &mut self.utf8,
            Err(_) => &mut self.undecided,
        };
        *count += 1;
    }

    pub(super) fn join(&mut self, others: Encodings) {
        self.utf8 += others.utf8;
        self.ascii += others.ascii;
        self.undecided += others.undecided;
    }

    /// The encodings that there are.
    pub(super) fn line(&self) -> String {
        let counts = [("utf-8", self.utf8), ("ascii", self.ascii), ("undecided", self.undecided)];
        let there: Vec<_> = counts.iter().filter(|(_, count)| *count > 0).collect();
        there.iter().map(|(name, count)| format!("{name} {count}")).collect::<Vec<_>>().join(", ")
    }
}
