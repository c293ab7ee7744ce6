//! Texts that say nothing.

use super::super::filler::is_filler;
use crate::input::Form;

/// Whether an element is there and empty. One that is not there in JSON was told when it was read.
pub(in crate::check) fn is_absent(text: Option<&str>, form: Form) -> bool {
    text.map_or(form == Form::Table, str::is_empty)
}

/// Whether a text is one that people write where they have nothing to say; not an empty one.
pub(crate) fn says_nothing(text: &str) -> bool {
    !text.is_empty() && may_say_nothing(text) && is_filler(text)
}

/// Whether the first character that counts is one of such texts: most texts need no closer look.
fn may_say_nothing(text: &str) -> bool {
    let first = text.bytes().find(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii() || b"/?#".contains(byte));
    first.is_none_or(|first| !first.is_ascii() || b"/?#ntu".contains(&first.to_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_first_look_misses_nothing(text in r"[-. (]{0,2}(n/?a|N/A|unknown|tbd|无|？|Ｎ／Ａ|#N/A|nil|\?+|x|0|b)?[-. )]{0,2}") {
            prop_assert_eq!(says_nothing(&text), !text.is_empty() && is_filler(&text));
        }
    }

    #[test]
    fn what_is_not_there() {
        for (text, form, expected) in [
            (None, Form::Table, true),
            (None, Form::Json, false),
            (Some(""), Form::Json, true),
            (Some("A"), Form::Table, false),
        ] {
            assert_eq!(is_absent(text, form), expected, "{text:?}");
        }
        assert!(!says_nothing(""));
    }
}
