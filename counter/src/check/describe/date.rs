//! Dates of publication: CoP 5.1, Table 3.n: `yyyy-mm-dd`.

use bibwire_core::Diagnostic;

use crate::date::{self, Reading};
use crate::rules::items;

const FORM: &str = "yyyy-mm-dd";

/// What is wrong with a date of publication.
pub(crate) fn judge(text: &str) -> Option<Diagnostic> {
    if date::exact(text).is_some() {
        return None;
    }
    if is_formed(text) {
        return Some(Diagnostic::new(&items::NOT_A_DATE).found(text));
    }
    let finding = Diagnostic::new(&items::DATE_FORM).found(text);
    // A month or a year is no day.
    Some(match date::read(text, false) {
        Reading::Meant(day) if numbers(text) >= 3 => finding.expected(day),
        _ => finding.expected(FORM),
    })
}

fn is_formed(text: &str) -> bool {
    let fits = |(byte, form): (u8, u8)| if form == b'-' { byte == b'-' } else { byte.is_ascii_digit() };
    text.len() == FORM.len() && text.bytes().zip(FORM.bytes()).all(fits)
}

/// How many numbers there are in a text.
fn numbers(text: &str) -> usize {
    text.split(|character: char| !character.is_ascii_digit()).filter(|part| !part.is_empty()).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_or_the_day_is_wrong() {
        for (text, code, expected) in [
            ("2023-05-06", None, None),
            ("2024-02-29", None, None),
            ("2023-02-29", Some("CTR538"), None),
            ("2023-13-01", Some("CTR538"), None),
            ("0000-01-01", Some("CTR538"), None),
            ("2023", Some("CTR537"), Some(FORM)),
            ("2023-05", Some("CTR537"), Some(FORM)),
            ("May 2023", Some("CTR537"), Some(FORM)),
            ("05/06/2023", Some("CTR537"), Some(FORM)),
            ("2023/5/6", Some("CTR537"), Some("2023-05-06")),
            ("2023-05-06T00:00:00Z", Some("CTR537"), Some("2023-05-06")),
            ("20230506", Some("CTR537"), Some(FORM)),
            ("spring", Some("CTR537"), Some(FORM)),
        ] {
            let finding = judge(text);
            assert_eq!(finding.as_ref().map(|it| it.code().to_string()).as_deref(), code, "{text:?}");
            assert_eq!(finding.and_then(|it| it.expected).as_deref(), expected, "{text:?}");
        }
    }
}
