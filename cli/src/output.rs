//! Where output goes: standard output, a device, or a file that appears when it is whole.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// Tells standard error that something could not be done.
pub(crate) fn complain(message: &str) {
    note(&format!("bibwire: {message}\n"));
}

/// Writes to standard error. If nobody listens there, nothing is to be done about it.
pub(crate) fn note(text: &str) {
    let _ = io::stderr().write_all(text.as_bytes());
}

/// Where output goes.
pub(crate) struct Output {
    writer: BufWriter<Box<dyn Write>>,
    staged: Option<Staged>,
    closed: bool,
}

/// A file under a name of its own, in the folder where it will be renamed to what the user named.
struct Staged {
    temporary: PathBuf,
    target: PathBuf,
}

impl Output {
    /// Standard output. A reader that goes away is no error: what follows is dropped.
    pub(crate) fn stdout() -> Output {
        Output::to(io::stdout(), None)
    }

    /// What a path names: `-` is standard output; devices and pipes are written as they are; anything else is a file
    /// that appears, or changes, when [`commit`](Output::commit) is called.
    pub(crate) fn create(path: &Path) -> io::Result<Output> {
        if path == Path::new("-") {
            return Ok(Output::stdout());
        }
        // A link stays a link: what it leads to is replaced.
        let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let old = fs::metadata(&target).ok();
        if old.as_ref().is_some_and(|metadata| !metadata.is_file()) {
            return Ok(Output::to(OpenOptions::new().write(true).open(&target)?, None));
        }
        let name = target.file_name().ok_or(io::ErrorKind::InvalidInput)?;
        for attempt in 0..100 {
            let mut temporary = std::ffi::OsString::from(".");
            temporary.push(name);
            temporary.push(format!(".{}-{attempt}.tmp", std::process::id()));
            let temporary = target.with_file_name(temporary);
            match File::create_new(&temporary) {
                Ok(file) => {
                    let staged = Staged { temporary, target };
                    if let Some(old) = old {
                        file.set_permissions(old.permissions())?;
                    }
                    return Ok(Output::to(file, Some(staged)));
                }
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
        Err(io::ErrorKind::AlreadyExists.into())
    }

    fn to(writer: impl Write + 'static, staged: Option<Staged>) -> Output {
        Output { writer: BufWriter::with_capacity(128 << 10, Box::new(writer)), staged, closed: false }
    }

    /// Whether the reader at the other end of a pipe went away.
    pub(crate) fn is_closed(&self) -> bool {
        self.closed
    }

    /// All is written: a file takes its name. Without this call it never has it.
    pub(crate) fn commit(mut self) -> io::Result<()> {
        self.flush()?;
        match self.staged.take() {
            None => Ok(()),
            Some(staged) => fs::rename(&staged.temporary, &staged.target).inspect_err(|_| staged.remove()),
        }
    }

    fn quiet<T>(&mut self, result: io::Result<T>, dropped: T) -> io::Result<T> {
        match result {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                self.closed = true;
                Ok(dropped)
            }
            result => result,
        }
    }
}

impl Staged {
    fn remove(&self) {
        let _ = fs::remove_file(&self.temporary);
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.closed {
            return Ok(bytes.len());
        }
        let result = self.writer.write(bytes);
        self.quiet(result, bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.closed {
            return Ok(());
        }
        let result = self.writer.flush();
        self.quiet(result, ())
    }
}

impl Drop for Output {
    fn drop(&mut self) {
        if let Some(staged) = &self.staged {
            staged.remove();
        }
    }
}
