//! Where reports of other people are, if they are there.

use std::path::{Path, PathBuf};

/// The files of the corpus whose name ends so. None, with a notice, where there is no corpus.
pub(crate) fn files(ending: &str) -> Vec<PathBuf> {
    let Some(corpus) = std::env::var_os("BIBWIRE_CORPUS") else {
        #[allow(clippy::print_stderr, reason = "a test that does nothing says so")]
        {
            eprintln!("skipped: BIBWIRE_CORPUS is not set");
        }
        return Vec::new();
    };
    let mut found = Vec::new();
    collect(&Path::new(&corpus).join("counter"), ending, &mut found);
    found.sort();
    found
}

fn collect(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    for entry in folder.read_dir().into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, ending, found);
        } else if path.to_string_lossy().ends_with(ending) {
            found.push(path);
        }
    }
}
