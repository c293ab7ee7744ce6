//! The tables of the corpus.

use std::path::PathBuf;

/// The file of the corpus, if there is one.
pub fn text(name: &str) -> Option<String> {
    let path = std::env::var_os("BIBWIRE_CORPUS").map(|root| PathBuf::from(root).join("ncip").join(name));
    let text = path.filter(|path| path.is_file()).map(|path| std::fs::read_to_string(path).unwrap());
    if text.is_none() {
        eprintln!("skipped: BIBWIRE_CORPUS has no ncip/{name}");
    }
    text
}

/// The rows of a table, without its head.
pub fn rows(name: &str) -> Option<Vec<csv::StringRecord>> {
    let text = text(name)?;
    Some(csv::Reader::from_reader(text.as_bytes()).records().map(Result::unwrap).collect())
}
