//! What people write around a number: its name, its address, brackets and remarks.

use super::compact::{is_hyphen, narrow};
use super::{Fault, Form};

/// A remark with fewer digits than this has no number in it: `2nd ed.`, `2019`.
const FEWEST_DIGITS: usize = 5;

/// Judges a text that may have more in it than a number.
///
/// `read` gives a number in the form that is right. Two different numbers, or a number beside one that is wrong, are not
/// repaired: what is meant is not certain.
pub(super) fn sole(text: &str, labels: &[&str], read: impl Fn(&str) -> Result<String, Fault>) -> Form {
    let plain = plain(text);
    let number = bare(&plain, labels);
    let whole = match read(number) {
        Ok(meant) => return Form::Meant(meant),
        Err(fault) => fault,
    };
    let mut found = Found::default();
    for part in plain.split([';', ',', '|', '(', ')', '[', ']', '<', '>', '"']) {
        let number = bare(part, labels);
        if !has_number(number) {
            continue;
        }
        let result = read(number);
        let is_named = number.len() < part.trim().len();
        match result {
            Err(_) if is_named || number.bytes().filter(u8::is_ascii_digit).count() >= 10 => {
                number.split(' ').map(|word| bare(word, labels)).filter(|word| has_number(word)).for_each(|word| {
                    found.take(read(word));
                });
            }
            result => found.take(result),
        }
    }
    match found {
        Found { others: 1.., .. } => Form::Wrong(Fault::Several { count: found.others.saturating_add(1) }),
        Found { number: Some(meant), fault: None, .. } => Form::Meant(meant),
        Found { fault: Some(fault @ (Fault::CheckDigit { .. } | Fault::Prefix { .. })), .. } => Form::Wrong(fault),
        _ => Form::Wrong(placed(whole, text, &plain, number)),
    }
}

/// The numbers in the parts of a text.
#[derive(Default)]
struct Found {
    number: Option<String>,
    /// How many differ from the first.
    others: usize,
    fault: Option<Fault>,
}

impl Found {
    fn take(&mut self, result: Result<String, Fault>) {
        match result {
            Ok(number) => match &self.number {
                Some(first) if *first == number => {}
                Some(_) => self.others = self.others.saturating_add(1),
                None => self.number = Some(number),
            },
            Err(fault) => {
                self.fault.get_or_insert(fault);
            }
        }
    }
}

/// A fault of the bare number, with its place in the text, which is as long in characters as `plain`.
pub(super) fn placed(fault: Fault, text: &str, plain: &str, number: &str) -> Fault {
    let Fault::Character { at, .. } = fault else { return fault };
    let before = plain.find(number).and_then(|from| plain.get(..from.saturating_add(at)));
    match before.and_then(|before| text.char_indices().nth(before.chars().count())) {
        Some((at, found)) => Fault::Character { found, at },
        None => fault,
    }
}

/// Whether a text can have a number in it.
fn has_number(text: &str) -> bool {
    text.bytes().filter(u8::is_ascii_digit).count() >= FEWEST_DIGITS
}

/// The text in ASCII as far as its characters have a form there: one kind of hyphen, one kind of blank.
pub(super) fn plain(text: &str) -> String {
    text.chars().map(|c| if is_hyphen(c) { '-' } else { narrowed(c) }).collect()
}

/// The text with fullwidth characters and blanks of other kinds in ASCII. Dashes stay: not everywhere do they mean a hyphen.
pub(super) fn narrow_all(text: &str) -> String {
    text.chars().map(narrowed).collect()
}

fn narrowed(c: char) -> char {
    if c.is_whitespace() || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}') { ' ' } else { narrow(c) }
}

/// The text without blanks and brackets around it, and without the labels before it, in any case and order.
pub(super) fn bare<'t>(text: &'t str, labels: &[&str]) -> &'t str {
    let mut rest = text.trim_matches([' ', '<', '>', '"', '\'', ';', ',']).trim_end_matches(['/', '.', ' ']);
    while let Some(after) = labels.iter().find_map(|label| after(rest, label)) {
        rest = after.trim_start_matches([' ', ':', '=', '#', '/', '.']);
    }
    rest
}

/// What follows a label. After one that ends with a digit stands no other digit.
fn after<'t>(text: &'t str, label: &str) -> Option<&'t str> {
    let (begin, rest) = text.split_at_checked(label.len())?;
    let last = label.bytes().last()?;
    let goes_on = rest.starts_with(|c: char| last.is_ascii_digit() && c.is_ascii_digit());
    (begin.eq_ignore_ascii_case(label) && !goes_on).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LABELS: &[&str] = &["no 5", "no", "http://"];

    /// Five digits that are not all alike.
    fn read(text: &str) -> Result<String, Fault> {
        let digits: String = text.chars().filter(|c| *c != '-').collect();
        match digits.parse::<u32>() {
            Ok(_) if digits.len() != 5 => Err(Fault::Length { found: digits.len(), expected: "5" }),
            Ok(number) if number % 11_111 == 0 => Err(Fault::CheckDigit { found: '1', expected: '2' }),
            Ok(_) => Ok(digits),
            Err(_) => Err(Fault::Malformed { expected: "12345" }),
        }
    }

    #[test]
    fn one_number() {
        for text in [
            "12345",
            " 12345 ",
            "No. 12345",
            "no:12345",
            "NO 5: 12345",
            "no 12-345",
            "<12345>",
            "12345/",
            "http://12345",
            "12345 (2nd ed.)",
            "(12345)",
            "12345; 12-345",
            "a, 12345",
            "no 12345 or so",
            "１２３４５",
            "12\u{2013}345",
            "\u{feff}12345\u{a0}",
            "no no no 12345",
        ] {
            assert_eq!(sole(text, LABELS, read), Form::Meant("12345".into()), "{text}");
        }
    }

    #[test]
    fn none_or_several() {
        let length = |found| Fault::Length { found, expected: "5" };
        let sum = Fault::CheckDigit { found: '1', expected: '2' };
        let none = Fault::Malformed { expected: "12345" };
        for (text, fault) in [
            ("", none.clone()),
            ("no", none.clone()),
            ("a 12345", none.clone()),
            ("1234", length(4)),
            ("no 1234", length(4)),
            ("12345; 12346", Fault::Several { count: 2 }),
            ("no 12345 12346 12347", Fault::Several { count: 3 }),
            ("11111", sum.clone()),
            ("11111 (old)", sum.clone()),
            ("12345; 11111", sum),
            ("12345; 123456", none),
        ] {
            assert_eq!(sole(text, LABELS, read), Form::Wrong(fault), "{text}");
        }
    }
}
