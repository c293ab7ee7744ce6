//! Whole records from a file, for the libraries that parse a slice.
//!
//! A slice of a reused buffer is the cheapest thing one can give them: no copy of a record, no file
//! in memory, one system call in 256 KiB.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

const RECORD_TERMINATOR: u8 = 0x1D;
const BLOCK: usize = 256 * 1024;

/// Reads a file in blocks of whole records.
pub struct Blocks {
    file: File,
    buffer: Vec<u8>,
    /// The bytes handed out last: `buffer[..given]`. What is behind them opens the next block.
    given: usize,
    filled: usize,
}

impl Blocks {
    pub fn open(path: &Path) -> io::Result<Blocks> {
        Ok(Blocks { file: File::open(path)?, buffer: vec![0; BLOCK], given: 0, filled: 0 })
    }

    /// The next block: it ends with a record terminator, the last one with the file.
    pub fn next(&mut self) -> io::Result<Option<&[u8]>> {
        self.buffer.copy_within(self.given..self.filled, 0);
        self.filled -= self.given;
        self.given = 0;
        loop {
            let ended = self.fill()?;
            let whole = memchr::memrchr(RECORD_TERMINATOR, &self.buffer[..self.filled]);
            self.given = match whole {
                _ if ended => self.filled,
                Some(at) => at + 1,
                None => {
                    self.buffer.resize(self.buffer.len() * 2, 0);
                    continue;
                }
            };
            return Ok((self.given > 0).then(|| &self.buffer[..self.given]));
        }
    }

    /// True at the end of the file.
    fn fill(&mut self) -> io::Result<bool> {
        while self.filled < self.buffer.len() {
            match self.file.read(&mut self.buffer[self.filled..]) {
                Ok(0) => return Ok(true),
                Ok(read) => self.filled += read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(false)
    }
}

/// The records of a block, each with its terminator.
pub fn records(mut block: &[u8]) -> impl Iterator<Item = &[u8]> {
    std::iter::from_fn(move || {
        if block.is_empty() {
            return None;
        }
        let end = memchr::memchr(RECORD_TERMINATOR, block).map_or(block.len(), |at| at + 1);
        let (record, rest) = block.split_at(end);
        block = rest;
        Some(record)
    })
}
