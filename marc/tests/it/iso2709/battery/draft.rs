//! Records as bytes, so that they can be damaged in any way.

use bibwire_marc::{Record, record};

/// What a record says: its leader and, in order, the tag and the bytes of every field.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Plain {
    pub(crate) leader: [u8; 24],
    pub(crate) fields: Vec<([u8; 3], Vec<u8>)>,
}

/// A record on its way to a file, in the pieces that can go wrong.
#[derive(Clone)]
pub(crate) struct Draft {
    /// 24 bytes, with the lengths that the record had when it was sound.
    pub(crate) leader: Vec<u8>,
    pub(crate) entries: Vec<Vec<u8>>,
    pub(crate) directory_end: Vec<u8>,
    /// The fields as they are stored, each with its terminator.
    pub(crate) data: Vec<Vec<u8>>,
    pub(crate) end: Vec<u8>,
}

impl Plain {
    pub(crate) fn of(record: &impl record::AsRaw) -> Plain {
        let record = record.as_raw();
        let fields = record.iter().map(|field| (*field.tag().as_bytes(), field.as_bytes().to_vec()));
        Plain { leader: *record.leader().as_bytes(), fields: fields.collect() }
    }

    pub(crate) fn new(leader: &[u8; 24], fields: &[(&[u8; 3], &[u8])]) -> Plain {
        let fields = fields.iter().map(|(tag, bytes)| (**tag, bytes.to_vec()));
        Plain { leader: *leader, fields: fields.collect() }
    }

    pub(crate) fn id(&self) -> Option<&[u8]> {
        self.fields.iter().find(|field| &field.0 == b"001").map(|field| field.1.as_slice())
    }

    /// Where the field with a tag is.
    pub(crate) fn index(&self, tag: &[u8; 3]) -> usize {
        self.fields.iter().position(|field| &field.0 == tag).unwrap()
    }

    /// The same record with other bytes in the field with a tag.
    pub(crate) fn with(mut self, tag: &[u8; 3], bytes: &[u8]) -> Plain {
        let index = self.index(tag);
        self.fields[index].1 = bytes.to_vec();
        self
    }

    pub(crate) fn with_tag(mut self, old: &[u8; 3], new: &[u8; 3]) -> Plain {
        let index = self.index(old);
        self.fields[index].0 = *new;
        self
    }

    /// The same record with other bytes in its leader.
    pub(crate) fn with_leader(mut self, at: usize, bytes: &[u8]) -> Plain {
        self.leader[at..at + bytes.len()].copy_from_slice(bytes);
        self
    }

    /// Whether two records say the same: everything but the lengths, the counts and the map in the leader.
    pub(crate) fn says_the_same(&self, other: &Plain) -> bool {
        let said = |plain: &Plain| [&plain.leader[5..10], &plain.leader[17..20]].concat();
        said(self) == said(other) && self.fields == other.fields
    }

    pub(crate) fn draft(&self) -> Draft {
        let mut start = 0;
        let entries = self.fields.iter().map(|(tag, bytes)| {
            let length = bytes.len() + 1;
            start += length;
            entry(tag, length, start - length)
        });
        let entries = entries.collect();
        let data = self.fields.iter().map(|(_, bytes)| [bytes, &b"\x1e"[..]].concat()).collect();
        let leader = self.leader.to_vec();
        let mut draft = Draft { leader, entries, directory_end: vec![0x1E], data, end: vec![0x1D] };
        draft.measure();
        draft
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        self.draft().bytes()
    }
}

impl std::fmt::Debug for Plain {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "\n  LDR {}", self.leader.escape_ascii())?;
        self.fields.iter().try_for_each(|(tag, bytes)| {
            let shown = &bytes[..bytes.len().min(60)];
            write!(f, "\n  {} {} {}", tag.escape_ascii(), bytes.len(), shown.escape_ascii())
        })
    }
}

impl Draft {
    /// Writes length and base address anew, as they are now.
    pub(crate) fn measure(&mut self) {
        let base: usize = 24 + self.entries.iter().map(Vec::len).sum::<usize>() + self.directory_end.len();
        let length = base + self.data.iter().map(Vec::len).sum::<usize>() + self.end.len();
        self.base(&format!("{base:05}"));
        self.length(&format!("{length:05}"));
    }

    /// Writes a text in place of the record length; of a longer one, too, so that it pushes the leader.
    pub(crate) fn length(&mut self, text: &str) {
        self.leader.splice(0..5, text.bytes());
    }

    pub(crate) fn base(&mut self, text: &str) {
        self.leader.splice(12..17, text.bytes());
    }

    /// The number in the leader at a place, moved by so much.
    pub(crate) fn moved(&self, at: usize, by: i64) -> String {
        let number: i64 = std::str::from_utf8(&self.leader[at..at + 5]).unwrap().parse().unwrap();
        format!("{:05}", number + by)
    }

    /// Length and start that an entry declares.
    pub(crate) fn declared(&self, index: usize) -> (usize, usize) {
        let number = |range: std::ops::Range<usize>| {
            std::str::from_utf8(&self.entries[index][range]).unwrap().parse::<usize>().unwrap()
        };
        (number(3..7), number(7..12))
    }

    /// Writes an entry anew, with its tag.
    pub(crate) fn declare(&mut self, index: usize, length: usize, start: usize) {
        let tag = *self.entries[index].first_chunk().unwrap();
        self.entries[index] = entry(&tag, length, start);
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        let pieces = [
            std::slice::from_ref(&self.leader),
            &self.entries[..],
            std::slice::from_ref(&self.directory_end),
            &self.data[..],
        ];
        let mut bytes: Vec<u8> = pieces.concat().concat();
        bytes.extend(&self.end);
        bytes
    }
}

pub(crate) fn entry(tag: &[u8; 3], length: usize, start: usize) -> Vec<u8> {
    [&tag[..], format!("{length:04}{start:05}").as_bytes()].concat()
}

/// A record like `template`, with `id` wherever that has `old`.
pub(crate) fn named(template: &Record, old: &str, id: &str) -> Plain {
    let mut plain = Plain::of(template);
    for (_, bytes) in &mut plain.fields {
        let mut at = 0;
        while let Some(found) = bytes[at..].windows(old.len()).position(|window| window == old.as_bytes()) {
            at += found;
            bytes.splice(at..at + old.len(), id.bytes());
            at += id.len();
        }
    }
    plain
}
