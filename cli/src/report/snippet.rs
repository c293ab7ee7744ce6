//! The line of a text that a finding is on.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};

use super::Finding;
use crate::escape;

/// How many bytes are looked at before and after the place of a finding.
const AROUND: u64 = 200;
/// How many characters are shown before the place.
const BEFORE: usize = 60;
/// How many characters are shown from the place on.
const AFTER: usize = 40;

/// A line, or the part of one that matters.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Snippet {
    /// The number of the line.
    pub(super) line: u64,
    /// What it says, safe to draw.
    pub(super) text: String,
    /// How many cells of a terminal come before the place.
    pub(super) before: usize,
    /// How many cells the place takes.
    pub(super) length: usize,
}

/// The line of a finding; `None` where the input is no UTF-8 text, or cannot be read again.
pub(super) fn of(finding: &Finding<'_>) -> Option<Snippet> {
    let place = &finding.diagnostic.place;
    let (position, bytes) = (place.position?, place.bytes.as_ref()?);
    let from = bytes.start.saturating_sub(AROUND);
    let mut file = File::open(finding.path?).ok()?;
    file.seek(SeekFrom::Start(from)).ok()?;
    let mut window = Vec::new();
    file.take(2 * AROUND).read_to_end(&mut window).ok()?;
    let length = usize::try_from(bytes.end.saturating_sub(bytes.start)).ok()?;
    cut(&window, (bytes.start - from) as usize, length, position.line)
}

/// The line around `at` in a piece of a text.
fn cut(window: &[u8], at: usize, length: usize, line: u64) -> Option<Snippet> {
    let start = memchr::memrchr(b'\n', window.get(..at)?).map_or(0, |newline| newline + 1);
    let end = memchr::memchr(b'\n', &window[at..]).map_or(window.len(), |newline| at + newline);
    // A piece that begins or ends within the line may do so within a character.
    let cut_off = if start == 0 && at as u64 >= AROUND { 3 } else { 0 };
    let before = text_at_end(&window[start..at], cut_off)?;
    let cut_off = if end == window.len() { 3 } else { 0 };
    let after = text_at_start(&window[at..end], cut_off)?;
    if window.contains(&0) {
        return None;
    }
    let before: String = before.chars().skip(before.chars().count().saturating_sub(BEFORE)).collect();
    let before = escape::line(&before);
    let mut after: String = after.chars().take(AFTER).collect();
    let marked = (0..=length.min(after.len())).rev().find(|at| after.is_char_boundary(*at))?;
    let rest = after.split_off(marked);
    let marked = escape::line(&after);
    let text = format!("{before}{marked}{}", escape::line(rest.trim_end()));
    Some(Snippet { line, before: cells(&before), length: cells(&marked).max(1), text })
}

/// The text that some bytes are, but for at most `cut_off` of them at their start.
fn text_at_end(bytes: &[u8], cut_off: usize) -> Option<&str> {
    (0..=cut_off.min(bytes.len())).find_map(|skipped| str::from_utf8(&bytes[skipped..]).ok())
}

/// The text that some bytes are, but for at most `cut_off` of them at their end.
fn text_at_start(bytes: &[u8], cut_off: usize) -> Option<&str> {
    (0..=cut_off.min(bytes.len())).find_map(|skipped| str::from_utf8(&bytes[..bytes.len() - skipped]).ok())
}

/// How many cells of a terminal a text takes: two for a Chinese, Japanese or Korean character.
fn cells(text: &str) -> usize {
    text.chars().map(|char| if is_wide(char) { 2 } else { 1 }).sum()
}

fn is_wide(char: char) -> bool {
    matches!(char,
        '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff60}' | '\u{20000}'..='\u{3fffd}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_and_its_place() {
        let text = "one\n二 <x> 三\tlast\n".as_bytes();
        let snippet = cut(text, 8, 3, 2).unwrap();
        assert_eq!(snippet, Snippet { line: 2, text: "二 <x> 三␉last".to_owned(), before: 3, length: 3 });
        let end = cut(text, text.len(), 0, 3).unwrap();
        assert_eq!(end, Snippet { line: 3, text: String::new(), before: 0, length: 1 });
    }

    #[test]
    fn what_is_no_text_has_none() {
        assert_eq!(cut(b"caf\xe9 <x>", 5, 1, 1), None);
        assert_eq!(cut(b"<\0x\0", 2, 1, 1), None);
        assert_eq!(cut(b"", 1, 1, 1), None);
    }
}
