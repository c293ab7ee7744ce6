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

#[cfg(test)]
mod tests {
    use super::super::tests::{slips, texts};
    use super::*;

    #[test]
    fn each_slip_has_its_code_and_place() {
        let cases: &[(&str, &[&str], &[&str])] = &[
            ("", &[], &[]),
            ("a", &["a"], &[]),
            ("a; b", &["a", "b"], &[]),
            ("a;b", &["a", "b"], &["238 1..2"]),
            ("a ;  b", &["a", "b"], &["239 1..2", "239 3..5"]),
            ("; a", &["a"], &["236 0..1"]),
            ("a; ", &["a"], &["236 1..2"]),
            ("a;; b", &["a", "b"], &["237 2..3"]),
            ("a; ; b", &["a", "b"], &["237 3..4"]),
            (";", &[], &["236 0..1"]),
            (" ", &[], &["239 0..1"]),
            (" a ", &["a"], &["239 0..1", "239 2..3"]),
            ("a|b", &["a", "b"], &["240 1..2"]),
            ("a, b", &["a", "b"], &["240 1..2"]),
            ("a；b", &["a", "b"], &["241 1..4"]),
            ("Ｎo_１", &["No_1"], &["241 0..8"]),
            ("中１", &["中１"], &[]),
            ("a  b;\u{a0}c", &["a b", "c"], &["239 0..4", "239 5..7"]),
        ];
        for (text, words, expected) in cases {
            let read = read(text);
            assert_eq!(texts(&read.value), *words, "{text:?}");
            assert_eq!(slips(&read), *expected, "{text:?}");
        }
    }
}
