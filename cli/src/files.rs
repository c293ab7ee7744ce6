//! What the paths of the command line name: files, folders and standard input.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// One input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Input {
    /// Standard input: `-`.
    Stdin,
    /// A file that the user named.
    File(PathBuf),
    /// A file that was found in a folder.
    Found(PathBuf),
}

/// The endings of names under which records are kept.
const ENDINGS: [&str; 12] =
    ["mrc", "marc", "marc21", "usmarc", "unimarc", "iso", "iso2709", "mrcx", "marcxml", "xml", "dat", "utf8"];

impl Input {
    /// The input of an argument, be it a folder or not.
    pub(crate) fn of(argument: &Path) -> Input {
        if argument == Path::new("-") { Input::Stdin } else { Input::File(argument.to_owned()) }
    }

    /// How reports name it: as the user did.
    pub(crate) fn name(&self) -> String {
        match self {
            Input::Stdin => "<stdin>".to_owned(),
            Input::File(path) | Input::Found(path) => path.display().to_string(),
        }
    }

    /// The path, if it has one.
    pub(crate) fn path(&self) -> Option<&Path> {
        match self {
            Input::Stdin => None,
            Input::File(path) | Input::Found(path) => Some(path),
        }
    }

    /// Whether nobody asked for it: it lies in a folder, under a name that does not say that it holds records.
    /// If it is not recognised either, it is passed over.
    pub(crate) fn is_bycatch(&self) -> bool {
        let Input::Found(path) = self else { return false };
        let ending = path.extension().unwrap_or_default();
        !ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known))
    }

    /// How many bytes it has, where that is known before reading.
    pub(crate) fn size(&self) -> Option<u64> {
        let metadata = fs::metadata(self.path()?).ok()?;
        metadata.is_file().then_some(metadata.len())
    }
}

/// The inputs that some arguments name, in order. Folders are walked in the order of the names in them; what begins
/// with a dot is passed over there. What cannot be listed is an input too, and fails where it is opened.
pub(crate) fn expand(arguments: &[PathBuf]) -> Vec<Input> {
    let mut inputs = Vec::new();
    for argument in arguments {
        match Input::of(argument) {
            Input::File(path) if path.is_dir() => walk(&path, &mut inputs),
            input => inputs.push(input),
        }
    }
    inputs
}

/// Adds the files under a folder. Links to folders are not followed, so there is no circle to run in.
fn walk(folder: &Path, inputs: &mut Vec<Input>) {
    let mut pending = vec![folder.to_owned()];
    while let Some(path) = pending.pop() {
        if path.is_dir() {
            match children(&path) {
                Ok(children) => pending.extend(children.into_iter().rev()),
                Err(_) => inputs.push(Input::Found(path)),
            }
        } else {
            inputs.push(Input::Found(path));
        }
    }
}

fn children(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut children = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
        let kind = entry.file_type()?;
        // Neither links to folders nor sockets, pipes and devices; a link that leads nowhere is told when opened.
        let special = !kind.is_dir() && fs::metadata(entry.path()).is_ok_and(|metadata| !metadata.is_file());
        if !hidden && !special {
            children.push(entry.path());
        }
    }
    children.sort();
    Ok(children)
}
