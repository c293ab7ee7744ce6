//! Other people's material, where it is at hand.

use std::path::{Path, PathBuf};

/// A file or folder of the corpus, or `None` with a notice.
pub fn find(path: &str) -> Option<PathBuf> {
    let found =
        std::env::var_os("BIBWIRE_CORPUS").map(|root| PathBuf::from(root).join(path)).filter(|path| path.exists());
    if found.is_none() {
        eprintln!("skipped: BIBWIRE_CORPUS has no {path}");
    }
    found
}

/// The usage reports of the corpus whose name ends so. None, with a notice, where there is no corpus.
pub fn files(ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    if let Some(folder) = find("counter") {
        collect(&folder, ending, &mut found);
    }
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
