//! Leaders that are not as they should be.

use bibwire_core::Rule;

use super::draft::NO_LEADER;
use crate::Leader;
use crate::rules::marcxml;

/// The leader of a text, what is wrong with it, and what was made of it.
pub(super) fn repair(text: &[u8]) -> (Leader, Vec<(&'static Rule, &'static str)>) {
    if let Ok(bytes) = text.try_into()
        && text.iter().all(|byte| matches!(byte, 0x20..0x7F))
    {
        return (Leader::new(bytes), Vec::new());
    }
    let mut faults = Vec::new();
    let mut odd = false;
    let mut leader = [b' '; Leader::LEN];
    let mut length = 0usize;
    let text = String::from_utf8_lossy(text);
    for char in text.chars() {
        if let Some(place) = leader.get_mut(length) {
            let plain = matches!(char, ' '..='~');
            odd |= !plain;
            *place = if plain { char as u8 } else { b'?' };
        }
        length = length.saturating_add(1);
    }
    if odd {
        faults.push((&marcxml::LEADER_CHARACTERS, "a question mark stands for the character"));
    }
    match length {
        Leader::LEN => {}
        20..Leader::LEN => faults.push((&marcxml::LEADER_LENGTH, "filled up with blanks")),
        0..20 => {
            faults.push((&marcxml::LEADER_LENGTH, "a blank one was put in its place"));
            return (NO_LEADER, faults);
        }
        _ => faults.push((&marcxml::LEADER_LENGTH, "cut after 24 characters")),
    }
    (Leader::new(leader), faults)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_leader_has_24_characters_in_the_end() {
        for (text, leader, codes) in [
            ("00000nam a2200000 i 4500", "00000nam a2200000 i 4500", vec![]),
            ("#####nam a22##### i 4500", "#####nam a22##### i 4500", vec![]),
            ("00000nam a2200000 i 450", "00000nam a2200000 i 450 ", vec!["MRC354"]),
            ("nam a2200000 i", "00000    a2200000   4500", vec!["MRC354"]),
            ("", "00000    a2200000   4500", vec!["MRC354"]),
            ("00000nam a2200000 i 4500  ", "00000nam a2200000 i 4500", vec!["MRC354"]),
            ("00000nám a2200000 i 4500", "00000n?m a2200000 i 4500", vec!["MRC355"]),
            ("00000nám a2200000 i 450", "00000n?m a2200000 i 450 ", vec!["MRC355", "MRC354"]),
        ] {
            let (found, faults) = repair(text.as_bytes());
            let found_codes: Vec<_> = faults.iter().map(|(rule, _)| rule.code.as_str()).collect();
            assert_eq!((found.to_string().as_str(), found_codes), (leader, codes), "{text}");
        }
    }
}
