//! A record of one's own.

use std::fmt;

use super::{Bounds, Fields, Position, Proven, RawRecord};
use crate::{Field, Leader, RawField, Tag};

/// A record of one's own: a leader and a list of fields, in order.
///
/// The fields are never sorted, grouped or indexed behind the caller's back: their order is a part of what a
/// cataloguer typed. They stand in one buffer, so that a record is copied, kept and dropped at the price of one
/// allocation or two; an edit takes a [`Field`] out, changes it, and puts it back.
///
/// Two records are equal when their leaders [say the same](Leader::says_the_same) and their fields are equal,
/// wherever they were read.
///
/// ```
/// use bibwire_marc::{Field, Record};
///
/// let mut record = Record::default();
/// record.push(Field::control("001", "bw0001"));
/// record.push(Field::data("245", b"10").with('a', "Dream of red mansions /"));
/// record.push(Field::data("949", b"  ").with('a', "local"));
///
/// record.edit("245", |field| field.push('c', "Cao Xueqin."));
/// record.retain(|field| field.tag() != "949");
///
/// assert_eq!(record.title().unwrap(), "Dream of red mansions /");
/// assert_eq!(record.len(), 2);
/// ```
#[derive(Clone)]
pub struct Record {
    leader: Leader,
    bytes: Vec<u8>,
    bounds: Vec<Bounds>,
    literals: Vec<u32>,
    position: Position,
    proven: Proven,
    /// Bytes of `bytes` that no field holds any more.
    garbage: usize,
}

impl Record {
    /// A record with a leader and no fields.
    ///
    /// ```
    /// use bibwire_marc::{Leader, Record};
    ///
    /// let record = Record::new(Leader::new(*b"00000nz  a2200000n  4500"));
    /// assert!(record.is_empty());
    /// ```
    pub fn new(leader: Leader) -> Record {
        Record {
            leader,
            bytes: Vec::new(),
            bounds: Vec::new(),
            literals: Vec::new(),
            position: Position::default(),
            // Of no values, all of this is true.
            proven: Proven { utf8: true, free: true, ..Proven::default() },
            garbage: 0,
        }
    }

    /// The leader. Its lengths are as they were read, or zeros: a writer computes them.
    pub fn leader(&self) -> &Leader {
        &self.leader
    }

    /// Gives the record another leader.
    ///
    /// ```
    /// # use bibwire_marc::Record;
    /// let mut record = Record::default();
    /// record.set_leader(record.leader().with(5, b'd'));
    /// assert_eq!(record.leader().status(), b'd');
    /// ```
    pub fn set_leader(&mut self, leader: Leader) {
        self.touch();
        self.leader = leader;
    }

    /// Where the record was read; zeros if it was not.
    pub fn position(&self) -> &Position {
        &self.position
    }

    /// How many fields there are.
    pub fn len(&self) -> usize {
        self.bounds.len()
    }

    /// Whether there are no fields.
    pub fn is_empty(&self) -> bool {
        self.bounds.is_empty()
    }

    /// The fields, in order.
    pub fn iter(&self) -> Fields<'_> {
        self.as_raw().iter()
    }

    /// The fields with a tag, in order.
    pub fn fields(&self, tag: impl Into<Tag>) -> impl Iterator<Item = RawField<'_>> {
        self.as_raw().fields(tag)
    }

    /// The first field with a tag.
    pub fn field(&self, tag: impl Into<Tag>) -> Option<RawField<'_>> {
        self.as_raw().field(tag)
    }

    /// The same record, borrowed.
    #[inline]
    pub fn as_raw(&self) -> RawRecord<'_> {
        RawRecord {
            leader: &self.leader,
            bytes: &self.bytes,
            bounds: &self.bounds,
            literals: &self.literals,
            position: &self.position,
            proven: self.proven,
        }
    }

    /// Becomes a copy of `raw`, in the memory that this record has already.
    ///
    /// ```
    /// # use bibwire_marc::{Field, Record};
    /// let mut first = Record::default();
    /// first.push(Field::control("001", "1"));
    /// let mut second = Record::default();
    /// second.assign(&first.as_raw());
    /// assert_eq!(first, second);
    /// ```
    pub fn assign(&mut self, raw: &RawRecord<'_>) {
        self.leader = *raw.leader;
        self.bytes.clear();
        self.bytes.extend_from_slice(raw.bytes);
        self.bounds.clear();
        self.bounds.extend_from_slice(raw.bounds);
        self.literals.clear();
        self.literals.extend_from_slice(raw.literals);
        self.position.clone_from(raw.position);
        self.proven = raw.proven;
        self.garbage = 0;
    }

    /// Adds a field at the end.
    ///
    /// ```
    /// # use bibwire_marc::{Field, Record};
    /// let mut record = Record::default();
    /// record.push(Field::control("001", "1"));
    /// assert_eq!(record.len(), 1);
    /// ```
    pub fn push(&mut self, field: Field) {
        self.insert(self.bounds.len(), field);
    }

    /// Adds a field before the one at `index`; at the end if there is none.
    ///
    /// ```
    /// # use bibwire_marc::{Field, Record};
    /// let mut record = Record::default();
    /// record.push(Field::control("008", ""));
    /// record.insert(0, Field::control("001", "1"));
    /// assert_eq!(record.iter().next().unwrap().tag(), "001");
    /// ```
    pub fn insert(&mut self, index: usize, field: Field) {
        let bounds = self.store(field.as_raw());
        self.bounds.insert(index.min(self.bounds.len()), bounds);
    }

    /// Adds a field after the last one whose tag is not greater, which is where a cataloguer would type it.
    ///
    /// ```
    /// # use bibwire_marc::{Field, Record};
    /// let mut record = Record::default();
    /// for tag in ["001", "245", "650"] {
    ///     record.push(Field::data(tag, b"  "));
    /// }
    /// record.insert_by_tag(Field::data("500", b"  "));
    /// let tags: Vec<_> = record.iter().map(|field| field.tag().to_string()).collect();
    /// assert_eq!(tags, ["001", "245", "500", "650"]);
    /// ```
    pub fn insert_by_tag(&mut self, field: Field) {
        let after = self.bounds.iter().rposition(|bounds| bounds.tag <= field.tag());
        self.insert(after.map_or(0, |index| index.saturating_add(1)), field);
    }

    /// Takes the field at `index` out of the record.
    ///
    /// ```
    /// # use bibwire_marc::{Field, Record};
    /// let mut record = Record::default();
    /// record.push(Field::control("001", "1"));
    /// assert_eq!(record.remove(0).unwrap().value(), "1");
    /// assert!(record.remove(0).is_none());
    /// ```
    pub fn remove(&mut self, index: usize) -> Option<Field> {
        let field = self.iter().nth(index)?.to_field();
        let bounds = self.bounds.remove(index);
        self.discard(bounds);
        self.tidy();
        Some(field)
    }

    /// Hands every field with a tag to `change`, and keeps what it makes of it. Says how many there were.
    ///
    /// ```
    /// # use bibwire_marc::{Field, Record};
    /// let mut record = Record::default();
    /// record.push(Field::data("245", b"00").with('a', "A title"));
    /// assert_eq!(record.edit("245", |field| field.set_indicators(b"02")), 1);
    /// assert_eq!(record.field("245").unwrap().indicators().second(), '2');
    /// ```
    pub fn edit(&mut self, tag: impl Into<Tag>, mut change: impl FnMut(&mut Field)) -> usize {
        let tag = tag.into();
        self.edit_where(|field| field.tag() == tag, |field| change(field))
    }

    /// Hands every field of which `which` says so to `change`, and keeps what it makes of it.
    /// Says how many there were.
    ///
    /// ```
    /// # use bibwire_marc::{Field, Record};
    /// let mut record = Record::default();
    /// record.push(Field::data("650", b" 0").with('a', "Libraries"));
    /// record.push(Field::data("651", b" 0").with('a', "China"));
    /// let six = record.edit_where(|field| field.tag().as_bytes()[0] == b'6', |field| field.push('2', "local"));
    /// assert_eq!(six, 2);
    /// ```
    pub fn edit_where(
        &mut self,
        mut which: impl FnMut(RawField<'_>) -> bool,
        mut change: impl FnMut(&mut Field),
    ) -> usize {
        let mut count = 0usize;
        for index in 0..self.bounds.len() {
            let Some(old) = self.iter().nth(index).filter(|field| which(*field)) else { continue };
            count = count.saturating_add(1);
            let mut field = old.to_field();
            change(&mut field);
            if field.as_raw() != old {
                let new = self.store(field.as_raw());
                if let Some(bounds) = self.bounds.get_mut(index) {
                    let old = std::mem::replace(bounds, new);
                    self.discard(old);
                }
            }
        }
        self.tidy();
        count
    }

    /// Keeps only the fields for which `keep` says so.
    ///
    /// ```
    /// # use bibwire_marc::{Field, Record};
    /// let mut record = Record::default();
    /// record.push(Field::data("949", b"  "));
    /// record.retain(|field| field.tag() != "949");
    /// assert!(record.is_empty());
    /// ```
    pub fn retain(&mut self, mut keep: impl FnMut(RawField<'_>) -> bool) {
        let kept: Vec<bool> = self.iter().map(&mut keep).collect();
        let mut gone = Vec::new();
        let mut kept = kept.into_iter();
        self.bounds.retain(|bounds| {
            let keep = kept.next().unwrap_or(true);
            if !keep {
                gone.push(*bounds);
            }
            keep
        });
        gone.into_iter().for_each(|bounds| self.discard(bounds));
        self.tidy();
    }

    /// Sorts the fields by tag; those with the same tag stay in their order.
    ///
    /// ```
    /// # use bibwire_marc::{Field, Record};
    /// let mut record = Record::default();
    /// record.push(Field::data("245", b"10"));
    /// record.push(Field::control("001", "1"));
    /// record.sort_by_tag();
    /// assert_eq!(record.iter().next().unwrap().tag(), "001");
    /// ```
    pub fn sort_by_tag(&mut self) {
        self.touch();
        self.bounds.sort_by_key(|bounds| bounds.tag);
    }

    /// Puts the content of a field at the end of the buffer. Beyond 4 GiB there is no room: what would be left of
    /// the field has a tag that writers refuse.
    fn store(&mut self, field: RawField<'_>) -> Bounds {
        let ends = self.bytes.len().checked_add(field.as_bytes().len()).and_then(|end| u32::try_from(end).ok());
        let (Ok(start), Some(end)) = (u32::try_from(self.bytes.len()), ends) else {
            return Bounds { tag: Tag::UNKNOWN, kind: field.kind(), start: 0, end: 0 };
        };
        self.literals.extend(field.own_literals().map(|position| position.saturating_add(start)));
        self.bytes.extend_from_slice(field.as_bytes());
        self.touch();
        self.proven.utf8 &= str::from_utf8(field.as_bytes()).is_ok();
        self.proven.free &= field.is_free();
        self.proven.characters = false;
        Bounds { tag: field.tag(), kind: field.kind(), start, end }
    }

    /// What was proven of the record as a whole holds no more; what was proven of each value does.
    fn touch(&mut self) {
        self.proven = Proven { canonical: false, in_place: false, ..self.proven };
    }

    /// Counts the room of a field that is gone.
    fn discard(&mut self, gone: Bounds) {
        self.touch();
        self.garbage = self.garbage.saturating_add(gone.end.saturating_sub(gone.start) as usize);
    }

    /// Moves the fields together when more room is lost than used, so that edits do not add up.
    fn tidy(&mut self) {
        if self.garbage > self.bytes.len() / 2 {
            let mut tidy = Record { position: self.position.clone(), ..Record::new(self.leader) };
            self.iter().for_each(|field| {
                let bounds = tidy.store(field);
                tidy.bounds.push(bounds);
            });
            *self = tidy;
        }
    }
}

impl Default for Record {
    /// A record with the default leader and no fields.
    fn default() -> Record {
        Record::new(Leader::default())
    }
}

impl PartialEq for Record {
    fn eq(&self, other: &Record) -> bool {
        self.as_raw() == other.as_raw()
    }
}

impl Eq for Record {}

impl From<RawRecord<'_>> for Record {
    fn from(raw: RawRecord<'_>) -> Record {
        raw.to_record()
    }
}

impl Extend<Field> for Record {
    fn extend<I: IntoIterator<Item = Field>>(&mut self, fields: I) {
        fields.into_iter().for_each(|field| self.push(field));
    }
}

impl<'a> IntoIterator for &'a Record {
    type Item = RawField<'a>;
    type IntoIter = Fields<'a>;

    fn into_iter(self) -> Fields<'a> {
        self.iter()
    }
}

impl fmt::Display for Record {
    /// The leader and the fields, a line each.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_raw().fmt(f)
    }
}

impl fmt::Display for RawRecord<'_> {
    /// The leader and the fields, a line each.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "LDR {}", self.leader())?;
        self.iter().try_for_each(|field| write!(f, "\n{field}"))
    }
}

impl fmt::Debug for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entry(&self.leader).entries(self.iter().map(|field| field.to_string())).finish()
    }
}
