//! An input that was opened, and what it is.

use std::fs::File;
use std::io::{self, Read};

use crate::files::Input;
use crate::form::Form;
use crate::sniff::{self, Verdict};

/// How much of an input is looked at to tell what it is.
const HEAD: u64 = 64 << 10;

/// An input that was opened: what was read of it to tell what it is, and the rest.
pub(crate) struct Source {
    head: io::Cursor<Vec<u8>>,
    rest: Box<dyn Read + Send>,
    taken: u64,
}

impl Source {
    /// Opens an input and reads its head.
    pub(crate) fn open(input: &Input) -> io::Result<Source> {
        let mut rest: Box<dyn Read + Send> = match input {
            Input::Stdin => Box::new(io::stdin()),
            Input::File(path) | Input::Found(path) => Box::new(File::open(path)?),
        };
        let mut head = Vec::new();
        rest.by_ref().take(HEAD).read_to_end(&mut head)?;
        Ok(Source { head: io::Cursor::new(head), rest, taken: 0 })
    }

    /// The first bytes.
    pub(crate) fn head(&self) -> &[u8] {
        self.head.get_ref()
    }

    /// How many bytes were read of it.
    pub(crate) fn taken(&self) -> u64 {
        self.taken
    }

    /// What the content looks like, and why.
    pub(crate) fn verdict(&self) -> Verdict {
        sniff::sniff(self.head(), (self.head().len() as u64) < HEAD)
    }

    /// The form to read it in: the one told, or the one it looks like; `None` for an input without a byte.
    ///
    /// # Errors
    ///
    /// Why it is not recognised.
    pub(crate) fn form(&self, told: Option<Form>) -> Result<Option<Form>, sniff::Unknown> {
        match (told, self.verdict()) {
            (_, Verdict::Empty) => Ok(None),
            (Some(form), _) => Ok(Some(form)),
            (None, Verdict::Known(known)) => Ok(Some(known.form)),
            (None, Verdict::Unknown(unknown)) => Err(unknown),
        }
    }
}

impl Read for Source {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = match self.head.read(buffer)? {
            0 => self.rest.read(buffer)?,
            read => read,
        };
        self.taken = self.taken.saturating_add(read as u64);
        Ok(read)
    }
}
