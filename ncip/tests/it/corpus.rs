//! Other people's material, where it is at hand.

use std::path::PathBuf;

/// A file or folder of the corpus, or `None` with a notice.
pub fn find(path: &str) -> Option<PathBuf> {
    let found =
        std::env::var_os("BIBWIRE_CORPUS").map(|root| PathBuf::from(root).join(path)).filter(|path| path.exists());
    if found.is_none() {
        eprintln!("skipped: BIBWIRE_CORPUS has no {path}");
    }
    found
}
