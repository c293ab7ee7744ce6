//! The five tasks, what each has to report, and where converted records go.

use std::error::Error;
use std::fmt;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::os::fd::AsFd;
use std::path::Path;

use memchr::memmem::Finder;

pub type Outcome<T> = Result<T, Box<dyn Error>>;

/// After so many records that a peer refuses, a reader which cannot find its way again is stopped.
pub const MOST_REFUSED: u64 = 10_000;

#[derive(Clone, Copy)]
pub enum Task {
    Read,
    Filter,
    Rewrite,
    ToXml,
    FromXml,
}

impl Task {
    pub const NAMES: [&str; 5] = ["read", "filter", "rewrite", "to-xml", "from-xml"];

    pub fn named(name: &str) -> Option<Task> {
        match name {
            "read" => Some(Task::Read),
            "filter" => Some(Task::Filter),
            "rewrite" => Some(Task::Rewrite),
            "to-xml" => Some(Task::ToXml),
            "from-xml" => Some(Task::FromXml),
            _ => None,
        }
    }
}

/// One library. What it does not override, it cannot do.
pub trait Peer {
    /// Visits every field and every subfield.
    fn read(&self, _file: &Path) -> Outcome<Tally> {
        Err(Unsupported.into())
    }

    /// Counts the 650 $a that contain [`Needle::TEXT`].
    fn filter(&self, _file: &Path) -> Outcome<Hits> {
        Err(Unsupported.into())
    }

    /// ISO 2709 to ISO 2709 by way of the library's own record: not a copy of the bytes read.
    fn rewrite(&self, _file: &Path, _out: &mut Output) -> Outcome<Written> {
        Err(Unsupported.into())
    }

    /// ISO 2709 to one MARCXML document.
    fn to_xml(&self, _file: &Path, _out: &mut Output) -> Outcome<Written> {
        Err(Unsupported.into())
    }

    /// One MARCXML document to ISO 2709.
    #[expect(clippy::wrong_self_convention, reason = "named after its task, not a constructor")]
    fn from_xml(&self, _file: &Path, _out: &mut Output) -> Outcome<Written> {
        Err(Unsupported.into())
    }
}

#[derive(Debug)]
pub struct Unsupported;

impl fmt::Display for Unsupported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("unsupported")
    }
}

impl Error for Unsupported {}

/// What `read` saw. `values` is the length of all values in bytes: it costs an addition a value and
/// shows whether the library handed out the text that is in the file.
#[derive(Default)]
pub struct Tally {
    pub records: u64,
    pub fields: u64,
    pub subfields: u64,
    pub values: u64,
    pub refused: u64,
}

impl Tally {
    #[inline]
    pub fn control_field(&mut self, value: &[u8]) {
        self.fields += 1;
        self.values += value.len() as u64;
    }

    #[inline]
    pub fn data_field(&mut self) {
        self.fields += 1;
    }

    #[inline]
    pub fn subfield(&mut self, value: &[u8]) {
        self.subfields += 1;
        self.values += value.len() as u64;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Tally { records, fields, subfields, values, refused } = self;
        write!(f, "records {records} fields {fields} subfields {subfields} values {values} refused {refused}")
    }
}

/// What `filter` found.
#[derive(Default)]
pub struct Hits {
    pub hits: u64,
    pub refused: u64,
}

impl fmt::Display for Hits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "hits {} refused {}", self.hits, self.refused)
    }
}

/// What a conversion wrote.
#[derive(Default)]
pub struct Written {
    pub records: u64,
    pub refused: u64,
}

impl fmt::Display for Written {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "records {} refused {}", self.records, self.refused)
    }
}

/// The text `filter` looks for, searched in the same way for every peer: the task measures how a
/// library gets at 650 $a, not how it searches a string.
pub struct Needle(Finder<'static>);

impl Needle {
    pub const TEXT: &str = "istor";

    pub fn new() -> Needle {
        Needle(Finder::new(Self::TEXT))
    }

    #[inline]
    pub fn is_in(&self, value: &[u8]) -> bool {
        self.0.find(value).is_some()
    }
}

/// Standard output as a plain file with a large buffer: the one of the standard library looks for
/// line ends, which ISO 2709 does not have.
pub struct Output(BufWriter<File>);

impl Output {
    pub fn new() -> io::Result<Output> {
        let file = File::from(io::stdout().as_fd().try_clone_to_owned()?);
        Ok(Output(BufWriter::with_capacity(256 * 1024, file)))
    }

    pub fn close(mut self) -> io::Result<()> {
        self.0.flush()
    }
}

impl Write for Output {
    #[inline]
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    #[inline]
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.write_all(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}
