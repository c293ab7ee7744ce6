//! `Searches_Platform; Total_Item_Requests`: words with a semicolon and a space between them.

use super::reader::{Reader, SEMICOLON};
use super::{Read, Unwritable, Word, proven};

/// Reads a list of words, such as Metric_Types.
///
/// ```
/// use bibwire_counter::tabular::list::words;
///
/// let read = words::read("No_License | Limit_Exceeded");
/// assert_eq!(read.value, ["No_License".into(), "Limit_Exceeded".into()]);
/// assert!(!read.slips.is_empty());
/// ```
pub fn read(text: &str) -> Read<Vec<Word<'_>>> {
    let mut reader = Reader::new(text);
    // No word of the standard has any of these signs in it.
    let between = SEMICOLON.or(&['|', '｜', ',', '，', '、']);
    let parts = reader.parts(reader.whole(), between, |_| true);
    let words = parts.into_iter().map(|part| reader.word(part)).collect();
    reader.finish(words)
}

/// Writes a list of words.
///
/// ```
/// use bibwire_counter::tabular::list::words;
///
/// assert_eq!(words::write(["No_License", "Limit_Exceeded"]).unwrap(), "No_License; Limit_Exceeded");
/// ```
///
/// # Errors
///
/// If the list would be read as another one.
pub fn write<'a>(words: impl IntoIterator<Item = &'a str>) -> Result<String, Unwritable> {
    let words: Vec<&str> = words.into_iter().collect();
    let text = words.join("; ");
    proven(&text, &words.iter().copied().map(Word::from).collect(), read)?;
    Ok(text)
}
