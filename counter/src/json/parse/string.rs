//! Strings. One without escapes stays in the text.

use super::super::fault::Mistake;
use super::super::tape::{Flag, Kind};
use super::{Parser, State, Step, scan};
use crate::input::is_control;

impl Parser<'_> {
    /// A string, from its quote on.
    #[inline]
    pub(super) fn string(&mut self) -> Step<State> {
        let start = self.at;
        let from = start.saturating_add(1);
        let end = scan::plain(self.bytes, from);
        if self.bytes.get(end) != Some(&b'"') {
            return self.long_string(start, end, b'"');
        }
        self.limit(start, end)?;
        self.at = end.saturating_add(1);
        self.push(Kind::String, start, Flag::None);
        Ok(State::After)
    }

    /// A string in single quotes.
    #[cold]
    pub(super) fn single_quoted(&mut self) -> Step<State> {
        let start = self.at;
        self.long_string(start, start.saturating_add(1), b'\'')?;
        self.tell(Mistake::Quotes, start, self.at);
        Ok(State::After)
    }

    fn limit(&mut self, start: usize, end: usize) -> Step<()> {
        if end.saturating_sub(start) > self.most_text.saturating_add(1) {
            return self.stop(Mistake::TextBytes, start, start.saturating_add(1));
        }
        Ok(())
    }

    /// A string that is not as it is written, or may not be: up to `end` it is.
    #[cold]
    fn long_string(&mut self, start: usize, mut end: usize, quote: u8) -> Step<State> {
        let begin = self.tape.arena.len() as u32;
        let mut from = start.saturating_add(1);
        let mut is_told = false;
        loop {
            self.limit(start, end)?;
            self.tape.arena.push_str(self.text.get(from..end).unwrap_or_default());
            match self.bytes.get(end).copied() {
                None => return self.at_end(),
                Some(byte) if byte == quote => break,
                Some(b'\\') => end = self.escape(end)?,
                Some(byte) => {
                    if byte < 0x20 && !is_told {
                        is_told = true;
                        self.tell(Mistake::RawControl, end, end.saturating_add(1));
                    }
                    self.tape.arena.push(char::from(byte));
                    end = end.saturating_add(1);
                }
            }
            from = end;
            end = match quote {
                b'"' => scan::plain(self.bytes, from),
                _ => {
                    let rest = self.bytes.get(from..).unwrap_or_default();
                    let found = rest.iter().position(|byte| *byte == quote || *byte == b'\\' || *byte < 0x20);
                    from.saturating_add(found.unwrap_or(rest.len()))
                }
            };
        }
        self.at = end.saturating_add(1);
        self.push(Kind::String, start, Flag::Arena);
        self.place_in_arena(begin);
        Ok(State::After)
    }

    /// Says that the last node is in the arena, from `begin` on.
    pub(super) fn place_in_arena(&mut self, begin: u32) {
        if let Some(node) = self.tape.nodes.last_mut() {
            (node.first, node.second) = (begin, self.tape.arena.len() as u32);
        }
    }

    /// An escape, from its backslash on. Says where it ends.
    fn escape(&mut self, start: usize) -> Step<usize> {
        let after = start.saturating_add(2);
        let Some(byte) = self.bytes.get(start.saturating_add(1)).copied() else { return self.at_end() };
        let char = match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.unicode(start),
            _ => {
                // Single quotes are escaped where they are the quotes.
                let length = self.text.get(start.saturating_add(1)..).and_then(|rest| rest.chars().next());
                let end = start.saturating_add(1).saturating_add(length.map_or(1, char::len_utf8));
                return Ok(self.no_escape(start, end));
            }
        };
        if is_control(char) {
            self.tell(Mistake::Control, start, after);
        }
        self.tape.arena.push(char);
        Ok(after)
    }

    /// What is no escape is kept as it is written.
    fn no_escape(&mut self, start: usize, end: usize) -> usize {
        self.tell(Mistake::Escape, start, end);
        self.tape.arena.push_str(self.text.get(start..end).unwrap_or_default());
        end
    }

    fn unicode(&mut self, start: usize) -> Step<usize> {
        let after = start.saturating_add(6);
        let high = match self.hex(start)? {
            Some(unit) => unit,
            None => return Ok(self.no_escape(start, start.saturating_add(2))),
        };
        let (char, end) = match high {
            0xD800..=0xDBFF => match self.low_surrogate(after)? {
                Some(low) => (char::decode_utf16([high, low]).next().and_then(Result::ok), after.saturating_add(6)),
                None => (None, after),
            },
            unit => (char::from_u32(u32::from(unit)), after),
        };
        match char {
            Some(char) if is_control(char) => self.tell(Mistake::Control, start, end),
            Some(_) => {}
            None => self.tell(Mistake::Surrogate, start, end),
        }
        self.tape.arena.push(char.unwrap_or(char::REPLACEMENT_CHARACTER));
        Ok(end)
    }

    /// The low surrogate that is escaped at `at`.
    fn low_surrogate(&mut self, at: usize) -> Step<Option<u16>> {
        for (place, wanted) in [(at, b'\\'), (at.saturating_add(1), b'u')] {
            match self.bytes.get(place) {
                None => return self.at_end(),
                Some(byte) if *byte != wanted => return Ok(None),
                Some(_) => {}
            }
        }
        Ok(self.hex(at)?.filter(|unit| matches!(unit, 0xDC00..=0xDFFF)))
    }

    /// The four digits of the escape at `start`; `None` where they are none.
    fn hex(&mut self, start: usize) -> Step<Option<u16>> {
        let mut unit = 0u16;
        for place in 2..6 {
            let Some(byte) = self.bytes.get(start.saturating_add(place)) else { return self.at_end() };
            let Some(digit) = char::from(*byte).to_digit(16) else { return Ok(None) };
            unit = unit.wrapping_shl(4) | digit as u16;
        }
        Ok(Some(unit))
    }
}
