//! Blanks that do not belong to a value.

/// The text without blanks around it and doubled within; none where there are none of them.
pub(crate) fn without(text: &str) -> Option<String> {
    let doubled = text.as_bytes().windows(2).any(|pair| pair == b"  ");
    let ends = text.starts_with(char::is_whitespace) || text.ends_with(char::is_whitespace);
    if !doubled && !ends {
        return None;
    }
    let cleaned = text.split(' ').filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    Some(cleaned.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_blank_between_words_stays() {
        for (text, cleaned) in [
            ("", None),
            ("a b", None),
            (" a", Some("a")),
            ("a\u{a0}", Some("a")),
            ("a  b", Some("a b")),
            ("a\n", Some("a")),
            ("   ", Some("")),
        ] {
            assert_eq!(without(text).as_deref(), cleaned, "{text:?}");
        }
    }
}
