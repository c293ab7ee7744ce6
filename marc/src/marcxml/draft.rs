//! The record that is being read.

use crate::field::{Code, Kind};
use crate::record::{Bounds, Position, Proven, RawRecord};
use crate::{DELIMITER, Leader, RawField, Tag};

/// The record that is being read. The memory is used again for the next.
#[derive(Debug)]
pub(super) struct Draft {
    leader: Leader,
    pub(super) bytes: Vec<u8>,
    bounds: Vec<Bounds>,
    literals: Vec<u32>,
    pub(super) position: Position,
    pub(super) utf8: bool,
    /// Whether a record is open.
    pub(super) active: bool,
    /// Whether it broke a limit: it is not delivered.
    pub(super) abandoned: bool,
    pub(super) leaders: u32,
    pub(super) leader_text: Vec<u8>,
    pub(super) inside: Inside,
    tag: Tag,
    kind: Kind,
    start: u32,
    pub(super) subfields: u64,
    /// Where the value begins, and the delimiter of the subfield.
    value: usize,
    delimiter: usize,
    /// The last element that counts for the order: 0 nothing, 1 leader, 2 control field, 3 data field.
    pub(super) rank: u8,
    pub(super) order_told: bool,
    counted: Counted,
}

/// What of a record is open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Inside {
    #[default]
    Record,
    Leader,
    Control,
    Data,
    Subfield,
}

/// How many subfields with each code there are before a place in a field.
#[derive(Debug, Default)]
struct Counted {
    field: u32,
    upto: usize,
    codes: Vec<u32>,
}

/// A leader for a record that has none.
pub(super) const NO_LEADER: Leader = Leader::new(*b"00000    a2200000   4500");

impl Draft {
    pub(super) fn new() -> Draft {
        Draft {
            leader: NO_LEADER,
            bytes: Vec::new(),
            bounds: Vec::new(),
            literals: Vec::new(),
            position: Position::default(),
            utf8: true,
            active: false,
            abandoned: false,
            leaders: 0,
            leader_text: Vec::new(),
            inside: Inside::Record,
            tag: Tag::UNKNOWN,
            kind: Kind::Control,
            start: 0,
            subfields: 0,
            value: 0,
            delimiter: 0,
            rank: 0,
            order_told: false,
            counted: Counted::default(),
        }
    }

    /// Begins the record with a number, at an offset in the source.
    pub(super) fn begin(&mut self, number: u64, start: u64) {
        self.bytes.clear();
        self.bounds.clear();
        self.literals.clear();
        self.leader_text.clear();
        self.leader = NO_LEADER;
        self.position = Position { number, bytes: start..start };
        (self.utf8, self.active, self.abandoned) = (true, true, false);
        (self.leaders, self.rank, self.order_told) = (0, 0, false);
        self.inside = Inside::Record;
        self.counted.field = u32::MAX;
    }

    pub(super) fn as_raw(&self) -> RawRecord<'_> {
        RawRecord {
            leader: &self.leader,
            bytes: &self.bytes,
            bounds: &self.bounds,
            literals: &self.literals,
            position: &self.position,
            proven: Proven { utf8: self.utf8, characters: true, ..Proven::default() },
        }
    }

    pub(super) fn set_leader(&mut self, leader: Leader) {
        self.leader = leader;
    }

    /// How many fields are whole.
    #[inline]
    pub(super) fn fields(&self) -> usize {
        self.bounds.len()
    }

    #[inline]
    fn end(&self) -> u32 {
        self.bytes.len() as u32
    }

    #[inline]
    pub(super) fn begin_control(&mut self, tag: Tag) {
        (self.tag, self.kind, self.start) = (tag, Kind::Control, self.end());
        self.inside = Inside::Control;
        self.value = self.bytes.len();
    }

    /// Begins a data field with two indicators of one byte.
    #[inline]
    pub(super) fn begin_data(&mut self, tag: Tag, indicators: [u8; 2]) {
        (self.tag, self.kind, self.start) = (tag, Kind::Data, self.end());
        self.inside = Inside::Data;
        self.bytes.extend_from_slice(&indicators);
        self.subfields = 0;
    }

    /// Begins a data field with any two characters as indicators.
    pub(super) fn begin_odd_data(&mut self, tag: Tag, first: &[u8], second: &[u8]) {
        self.begin_data(tag, *b"  ");
        self.bytes.truncate(self.start as usize);
        self.push_part(first);
        self.push_part(second);
    }

    /// Begins a subfield with a code of one byte.
    #[inline]
    pub(super) fn begin_subfield(&mut self, code: u8) {
        self.delimiter = self.bytes.len();
        self.bytes.extend_from_slice(&[DELIMITER, code]);
        self.opened_subfield();
    }

    /// Begins a subfield with any character as its code.
    pub(super) fn begin_odd_subfield(&mut self, code: &[u8]) {
        self.delimiter = self.bytes.len();
        self.bytes.push(DELIMITER);
        self.push_part(code);
        self.opened_subfield();
    }

    #[inline]
    fn opened_subfield(&mut self) {
        self.inside = Inside::Subfield;
        self.value = self.bytes.len();
        self.subfields = self.subfields.wrapping_add(1);
    }

    /// Adds text to the value that is open.
    #[inline]
    pub(super) fn push(&mut self, text: &[u8]) {
        if self.inside == Inside::Leader {
            self.leader_text.extend_from_slice(text);
        } else {
            self.bytes.extend_from_slice(text);
        }
    }

    /// Adds what may hold the byte of a delimiter.
    pub(super) fn push_part(&mut self, part: &[u8]) {
        if self.inside == Inside::Leader {
            return self.leader_text.extend_from_slice(part);
        }
        if self.kind == Kind::Data {
            for found in memchr::memchr_iter(DELIMITER, part) {
                self.literals.push(self.end().saturating_add(found as u32));
            }
        }
        self.bytes.extend_from_slice(part);
    }

    /// How many bytes the value has that is open.
    #[inline]
    pub(super) fn value_length(&self) -> usize {
        match self.inside {
            Inside::Leader => self.leader_text.len(),
            _ => self.bytes.len().saturating_sub(self.value),
        }
    }

    #[inline]
    pub(super) fn end_field(&mut self) {
        self.inside = Inside::Record;
        self.bounds.push(Bounds { tag: self.tag, kind: self.kind, start: self.start, end: self.end() });
    }

    /// Gives up what was read of a record that is not delivered.
    pub(super) fn forget(&mut self) {
        self.bytes.clear();
        self.bounds.clear();
        self.literals.clear();
        self.leader_text.clear();
        (self.start, self.value, self.delimiter) = (0, 0, 0);
        self.counted.field = u32::MAX;
    }

    /// Takes the field back that is open.
    pub(super) fn drop_field(&mut self) {
        if matches!(self.inside, Inside::Control | Inside::Data | Inside::Subfield) {
            self.bytes.truncate(self.start as usize);
            let start = self.start;
            self.literals.retain(|literal| *literal < start);
        }
        self.inside = Inside::Record;
    }

    /// 001, once it is whole.
    pub(super) fn control_number(&self) -> Option<String> {
        let field = self.as_raw().field("001").filter(|field| field.kind() == Kind::Control)?;
        Some(field.value().to_string())
    }

    /// Whether the tag of the field that is open is that of a control field.
    #[inline]
    pub(super) fn is_control_tag(&self) -> bool {
        self.tag.is_control()
    }

    /// Where in the record the reader is: `LDR`, `001[1]`, `245[1]$a[1]`.
    pub(super) fn path(&mut self) -> Option<String> {
        let field = || {
            let before = self.bounds.iter().filter(|bounds| bounds.tag == self.tag).count();
            format!("{}[{}]", self.tag, before.saturating_add(1))
        };
        match self.inside {
            Inside::Record => None,
            Inside::Leader => Some("LDR".to_owned()),
            Inside::Control | Inside::Data => Some(field()),
            Inside::Subfield => {
                let field = field();
                let (code, count) = self.count_subfields();
                Some(format!("{field}${code}[{count}]"))
            }
        }
    }

    /// The code of the subfield that is open, and how many there are with it so far. Each is counted but once.
    fn count_subfields(&mut self) -> (Code, u32) {
        if self.counted.field != self.start {
            self.counted.field = self.start;
            self.counted.upto = self.start as usize;
            self.counted.codes.clear();
            self.counted.codes.resize(129, 0);
        }
        let literals = self.literals.partition_point(|literal| *literal < self.start);
        let field = RawField {
            tag: self.tag,
            kind: Kind::Data,
            bytes: self.bytes.get(self.counted.upto..).unwrap_or_default(),
            start: u32::try_from(self.counted.upto).unwrap_or(u32::MAX),
            literals: self.literals.get(literals..).unwrap_or_default(),
        };
        let mut code = Code::Missing;
        for subfield in field.iter() {
            code = subfield.code();
            if let Some(count) = self.counted.codes.get_mut(slot(code)) {
                *count = count.saturating_add(1);
            }
        }
        // The subfield that is open is counted again when there is more of it.
        let count = self.counted.codes.get_mut(slot(code));
        let seen = count.as_ref().map_or(1, |count| **count);
        if let Some(count) = count {
            *count = count.saturating_sub(1);
        }
        self.counted.upto = self.delimiter.max(self.counted.upto);
        (code, seen)
    }
}

/// A place to count a code in; all that are not ASCII share one.
fn slot(code: Code) -> usize {
    match code {
        Code::Char(char) if char.is_ascii() => char as usize,
        _ => 128,
    }
}
