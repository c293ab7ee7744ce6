//! The content of an entry, as it is taken out.

use std::borrow::BorrowMut;
use std::io::{self, Read, Seek};
use std::marker::PhantomData;

use bibwire_core::{Diagnostic, Error, Limits, Place};
use flate2::{Crc, Decompress, FlushDecompress, Status};

use super::{Archive, Entry, damaged, excerpt};
use crate::rules::xlsx as rules;

/// How much is read of the archive at once.
const PIECE: usize = 32 << 10;
/// How much may be taken out before its relation to what was put in is looked at.
const FREE: u64 = 1 << 20;

/// An entry that is taken out of its archive, which it owns or borrows.
///
/// Sizes are counted, never believed. What is wrong comes as an error of the reading with an [`Error`] in it.
#[derive(Debug)]
pub(in crate::xlsx) struct Part<A, R> {
    archive: A,
    entry: Entry,
    /// `None` where the content is stored as it is.
    inflate: Option<Decompress>,
    /// What was read of the archive, and how much of it was used.
    input: Vec<u8>,
    used: usize,
    /// What of the entry was not read yet.
    left: u64,
    /// How much came out.
    out: u64,
    crc: Crc,
    /// Whether the stream said its end, and whether all that there is to say was said.
    complete: bool,
    ended: bool,
    reader: PhantomData<fn() -> R>,
}

impl<R: Read + Seek, A: BorrowMut<Archive<R>>> Part<A, R> {
    /// Opens the entry of a name.
    pub(in crate::xlsx) fn open(mut archive: A, name: &str) -> Result<Part<A, R>, Error> {
        let inner = archive.borrow_mut();
        let Some(entry) = inner.find(name).cloned() else {
            return Err(Diagnostic::new(&rules::PART_MISSING).found(excerpt(name)).into());
        };
        if entry.flags & 1 != 0 {
            return Err(Diagnostic::new(&rules::PASSWORD).at(Place::path(excerpt(name))).into());
        }
        let inflate = match entry.method {
            0 => None,
            8 => Some(Decompress::new(false)),
            other => return Err(damaged(name, &format!("compression method {other}, where 0 and 8 are known"))),
        };
        inner.go_to(&entry)?;
        Ok(Part {
            archive,
            inflate,
            input: Vec::new(),
            used: 0,
            left: entry.packed,
            entry,
            out: 0,
            crc: Crc::new(),
            complete: false,
            ended: false,
            reader: PhantomData,
        })
    }

    /// Whether all was taken out and found whole.
    fn finish(&mut self) -> Result<(), Error> {
        self.ended = true;
        let found = match () {
            () if self.crc.sum() != self.entry.crc => "the checksum is another",
            () if self.out != self.entry.length => "the length is another",
            () if self.left > 0 || self.used < self.input.len() => "bytes follow the end of the content",
            () => return Ok(()),
        };
        Err(Diagnostic::new(&rules::CHECKSUM).at(self.place()).found(found).into())
    }

    fn place(&self) -> Place {
        Place::path(excerpt(&self.entry.name))
    }

    /// Counts what came out, and refuses more than the limits allow.
    fn count(&mut self, length: usize) -> Result<(), Error> {
        let length = length as u64;
        self.out = self.out.saturating_add(length);
        let archive = self.archive.borrow_mut();
        archive.taken = archive.taken.saturating_add(length);
        let Limits { entry_bytes, archive_bytes, inflation, .. } = archive.limits;
        let taken = archive.taken;
        let unread = self.left.saturating_add(self.input.len().saturating_sub(self.used) as u64);
        let put_in = self.entry.packed.saturating_sub(unread);
        let finding = match () {
            () if self.out > entry_bytes => {
                Diagnostic::new(&rules::INFLATED).expected(format!("at most {entry_bytes}"))
            }
            () if taken > archive_bytes => {
                let finding = Diagnostic::new(&rules::INFLATED).found(format!("{taken} bytes with those before"));
                finding.expected(format!("at most {archive_bytes}"))
            }
            () if self.out > FREE && self.out > put_in.saturating_mul(inflation) => {
                let finding = Diagnostic::new(&rules::INFLATION).found(format!("{} bytes out of {put_in}", self.out));
                finding.expected(format!("at most {inflation} times as many"))
            }
            () => return Ok(()),
        };
        Err(finding.at(self.place()).into())
    }

    /// Reads more of the archive. The bytes there are may be fewer than the directory says.
    fn refill(&mut self) -> Result<(), Error> {
        let room = usize::try_from(self.left).unwrap_or(PIECE).min(PIECE);
        self.input.resize(room, 0);
        self.used = 0;
        let length = loop {
            match self.archive.borrow_mut().reader.read(&mut self.input) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                result => break result?,
            }
        };
        self.input.truncate(length);
        self.left = self.left.saturating_sub(length as u64);
        if length == 0 { Err(damaged(&self.entry.name, "the content ends too early")) } else { Ok(()) }
    }

    fn take_out(&mut self, out: &mut [u8]) -> Result<usize, Error> {
        while !self.ended && !out.is_empty() {
            if self.complete {
                self.finish()?;
                return Ok(0);
            }
            if self.used >= self.input.len() && self.left > 0 {
                self.refill()?;
            }
            let input = self.input.get(self.used..).unwrap_or_default();
            let Some(inflate) = &mut self.inflate else {
                let length = input.len().min(out.len());
                let (Some(from), Some(to)) = (input.get(..length), out.get_mut(..length)) else { return Ok(0) };
                to.copy_from_slice(from);
                self.used = self.used.saturating_add(length);
                self.complete = length == 0;
                if length > 0 {
                    return Ok(length);
                }
                continue;
            };
            let before = (inflate.total_in(), inflate.total_out());
            let starved = input.is_empty();
            let status = inflate.decompress(input, out, FlushDecompress::None);
            let read = inflate.total_in().saturating_sub(before.0);
            let length = inflate.total_out().saturating_sub(before.1);
            self.used = self.used.saturating_add(usize::try_from(read).unwrap_or_default());
            self.complete = matches!(status, Ok(Status::StreamEnd));
            match status {
                Ok(_) if length > 0 => return Ok(usize::try_from(length).unwrap_or_default()),
                Ok(_) if starved && !self.complete => {
                    return Err(damaged(&self.entry.name, "the content ends too early"));
                }
                Ok(_) => {}
                Err(_) => return Err(damaged(&self.entry.name, "the content is no DEFLATE stream")),
            }
        }
        Ok(0)
    }
}

impl<R: Read + Seek, A: BorrowMut<Archive<R>>> Read for Part<A, R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let length = self.take_out(out).map_err(io::Error::other)?;
        self.crc.update(out.get(..length).unwrap_or_default());
        self.count(length).map_err(io::Error::other)?;
        Ok(length)
    }
}
