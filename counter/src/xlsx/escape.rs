//! Characters that XML does not allow, as workbooks write them: ISO/IEC 29500-1, 22.9.2.19 (ST_Xstring).

/// Reads `_xHHHH_` from an offset on as the character that it stands for.
pub(super) fn decode(text: &mut String, from: usize) {
    let Some(first) = text.get(from..).and_then(|rest| rest.find("_x")) else { return };
    let from = from.saturating_add(first);
    let rest = text.split_off(from);
    let mut rest = rest.as_str();
    while let Some(at) = rest.find("_x") {
        let (before, after) = rest.split_at_checked(at).unwrap_or((rest, ""));
        text.push_str(before);
        match escaped(after) {
            Some((letter, length)) => {
                text.push(letter);
                rest = after.get(length..).unwrap_or_default();
            }
            None => {
                text.push_str("_x");
                rest = after.get(2..).unwrap_or_default();
            }
        }
    }
    text.push_str(rest);
}

/// The character that is written at the start of `text`, and how long it is. A half of one is none.
fn escaped(text: &str) -> Option<(char, usize)> {
    let first = unit(text)?;
    let mut units = char::decode_utf16([first].into_iter().chain(text.get(7..).and_then(unit)));
    let letter = units.next()?.ok()?;
    Some((letter, if letter.len_utf16() == 2 { 14 } else { 7 }))
}

fn unit(text: &str) -> Option<u16> {
    let digits = text.strip_prefix("_x")?.get(..5)?.strip_suffix('_')?;
    if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    u16::from_str_radix(digits, 16).ok()
}

/// Writes a text so that it is read back: what XML does not allow is escaped, and so is what looks like an escape.
pub(super) fn encode(text: &str, out: &mut String) {
    for (at, letter) in text.char_indices() {
        match letter {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '_' if text.get(at..).and_then(unit).is_some() => out.push_str("_x005F_"),
            '\t' | '\n' => out.push(letter),
            '\0'..='\x1F' | '\u{FFFE}' | '\u{FFFF}' => out.push_str(&format!("_x{:04X}_", u32::from(letter))),
            letter => out.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn escapes_are_read() {
        for (written, read) in [
            ("a_x000D_b", "a\rb"),
            ("_x005F_x000D_", "_x000D_"),
            ("_xD83D__xDE00_!", "😀!"),
            ("_xD83D_", "_xD83D_"),
            ("_x00_ _X000D_ _x000G_ _x", "_x00_ _X000D_ _x000G_ _x"),
            ("é_x+0D1_", "é_x+0D1_"),
        ] {
            let mut text = written.to_owned();
            decode(&mut text, 0);
            assert_eq!(text, read, "{written}");
        }
        let mut text = "_x0041__x0042_".to_owned();
        decode(&mut text, 7);
        assert_eq!(text, "_x0041_B");
    }

    proptest! {
        #[test]
        fn what_is_escaped_is_read_back(text in "(_|x|0|D|\r|\n|\u{0}|\u{ffff}|é|_x000D_|\\PC)*") {
            let mut out = String::new();
            encode(&text, &mut out);
            decode(&mut out, 0);
            let plain = out.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
            prop_assert_eq!(plain, text);
        }
    }
}
