//! Numbers, `true`, `false` and `null`. A number is never converted: it stays as it is written.

use super::super::fault::Mistake;
use super::super::tape::{Flag, Kind};
use super::{Parser, State, Step};

impl Parser<'_> {
    /// A number, or what begins like one.
    #[inline]
    pub(super) fn number(&mut self) -> Step<State> {
        let start = self.at;
        let rest = self.bytes.get(start..).unwrap_or_default();
        let digits = rest.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(rest.len());
        // Nearly every number of a report is a count.
        if rest.get(digits).is_some_and(|after| matches!(after, b',' | b'}')) && matches!(rest, [b'1'..=b'9', ..]) {
            self.step(digits);
            self.push(Kind::Number, start, Flag::None);
            return Ok(State::After);
        }
        self.other_number()
    }

    /// A number that is no count, or no number.
    fn other_number(&mut self) -> Step<State> {
        let start = self.at;
        let length = self.token()?;
        self.step(length);
        let is_number = self.bytes.get(start..self.at).is_some_and(is_number);
        self.push(Kind::Number, start, Flag::None);
        if !is_number {
            self.tell(Mistake::Number, start, self.at);
        }
        Ok(State::After)
    }

    /// A word.
    pub(super) fn word(&mut self) -> Step<State> {
        let start = self.at;
        let length = self.token()?;
        let token = self.bytes.get(start..start.saturating_add(length)).unwrap_or_default();
        let (kind, flag) = match token {
            b"true" => (Kind::Bool, Flag::True),
            b"false" => (Kind::Bool, Flag::None),
            b"null" => (Kind::Null, Flag::None),
            _ => return self.other_word(length),
        };
        self.step(length);
        self.push(kind, start, flag);
        Ok(State::After)
    }

    /// A word of another language.
    #[cold]
    fn other_word(&mut self, length: usize) -> Step<State> {
        let start = self.at;
        let token = self.text.get(start..start.saturating_add(length)).unwrap_or_default();
        let is = |words: &[&str]| words.iter().any(|word| token.eq_ignore_ascii_case(word));
        let (kind, flag, mistake) = match () {
            () if is(&["true"]) => (Kind::Bool, Flag::True, Mistake::Literal),
            () if is(&["false"]) => (Kind::Bool, Flag::None, Mistake::Literal),
            () if is(&["null", "none", "nil", "undefined"]) => (Kind::Null, Flag::None, Mistake::Literal),
            () if is(&["nan", "infinity", "inf"]) => (Kind::Number, Flag::None, Mistake::Number),
            () => return self.unexpected("a value"),
        };
        self.step(length);
        self.push(kind, start, flag);
        self.tell(mistake, start, self.at);
        Ok(State::After)
    }

    /// How long the letters, digits and signs from here on are.
    pub(super) fn token(&mut self) -> Step<usize> {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let is_of_token = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.' | b'_');
        match rest.iter().position(|byte| !is_of_token(byte)) {
            Some(length) => Ok(length),
            None if self.whole => Ok(rest.len()),
            None => self.at_end(),
        }
    }
}

/// Whether this is a number (RFC 8259, 6).
fn is_number(token: &[u8]) -> bool {
    let digits = |text: &[u8]| text.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(text.len());
    let mut rest = token.strip_prefix(b"-").unwrap_or(token);
    let whole = digits(rest);
    if whole == 0 || (whole > 1 && rest.first() == Some(&b'0')) {
        return false;
    }
    rest = rest.get(whole..).unwrap_or_default();
    if let Some(fraction) = rest.strip_prefix(b".") {
        let length = digits(fraction);
        if length == 0 {
            return false;
        }
        rest = fraction.get(length..).unwrap_or_default();
    }
    if let [b'e' | b'E', exponent @ ..] = rest {
        let exponent = if let [b'+' | b'-', digits @ ..] = exponent { digits } else { exponent };
        return !exponent.is_empty() && digits(exponent) == exponent.len();
    }
    rest.is_empty()
}
