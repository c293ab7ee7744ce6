//! How a stream reads a value, and goes on after one that cannot be read.

use std::io::Read;

use bibwire_core::{Diagnostic, Limits, Sink};

use super::super::fault::Mistake;
use super::super::parse::space::{Comment, comment};
use super::super::skip::{Skip, Skipped};
use super::super::tape::{Outcome, Tape};
use super::{Halt, State, Stream, told};
use crate::input::Form;
use crate::rules::json_syntax as rules;

impl<R: Read> Stream<R> {
    /// The next byte that is not white space. `None` at the end.
    pub(super) fn peek(&mut self, sink: &mut impl Sink) -> Result<Option<u8>, Halt> {
        loop {
            let bytes = self.input.text().as_bytes();
            let space = bytes.iter().position(|byte| !matches!(byte, b' ' | b'\n' | b'\r' | b'\t'));
            let length = space.unwrap_or(bytes.len());
            let byte = bytes.get(length).copied();
            self.input.consume(length);
            if self.state == State::End {
                return Ok(None);
            }
            match byte {
                Some(b'/') => match comment(self.input.text().as_bytes()) {
                    Comment::Length(length) => {
                        self.tell_here(Mistake::Comment, length, sink)?;
                        self.input.consume(length);
                    }
                    Comment::Open if self.more(sink)? => {}
                    _ => return Ok(byte),
                },
                Some(_) => return Ok(byte),
                None if self.more(sink)? => {}
                None => return Ok(None),
            }
        }
    }

    pub(super) fn more(&mut self, sink: &mut impl Sink) -> Result<bool, Halt> {
        let more = self.input.more()?;
        told(self.input.report(Form::Json, sink))?;
        Ok(more)
    }

    pub(super) fn read(&mut self, sink: &mut impl Sink) -> Result<bool, Halt> {
        self.read_by(value, sink)
    }

    /// How long a value may be. Places on a tape are counted in 32 bits.
    pub(super) fn most(&self) -> usize {
        let most = self.limits.record_bytes.min(u64::from(u32::MAX >> 1));
        usize::try_from(most).unwrap_or(usize::MAX)
    }

    /// Reads what the window begins with. `false` where it had to be left out.
    pub(super) fn read_by(
        &mut self,
        parse: impl Fn(&mut Tape, &str, bool, &Limits) -> Outcome,
        sink: &mut impl Sink,
    ) -> Result<bool, Halt> {
        let outcome = self.parse(parse, self.most(), sink)?;
        self.settle(outcome, sink)
    }

    /// Puts what the window begins with on the tape. `Incomplete` where it is longer than `most`.
    pub(super) fn parse(
        &mut self,
        parse: impl Fn(&mut Tape, &str, bool, &Limits) -> Outcome,
        most: usize,
        sink: &mut impl Sink,
    ) -> Result<Outcome, Halt> {
        loop {
            let held = self.input.text();
            // What is longer than may be is not looked at, so that it does not matter how much is held.
            let text = beginning(held, most.saturating_add(1));
            let length = text.len();
            let is_whole = self.input.is_whole() && length == held.len() && length <= most;
            match parse(&mut self.tape, text, is_whole, &self.limits) {
                Outcome::Incomplete if length <= most => self.more(sink)?,
                Outcome::Complete(end) if end > most => return Ok(Outcome::Incomplete),
                outcome => return Ok(outcome),
            };
        }
    }

    /// Takes what was put on the tape, or goes on after it. `false` where it had to be left out.
    pub(super) fn settle(&mut self, outcome: Outcome, sink: &mut impl Sink) -> Result<bool, Halt> {
        match outcome {
            Outcome::Complete(end) => {
                self.held = end;
                self.tell_faults(sink)?;
                return Ok(true);
            }
            Outcome::Fault => self.tell_faults(sink)?,
            Outcome::Incomplete => {
                self.tape.clear();
                let finding = Diagnostic::new(&rules::RECORD_BYTES).at(self.here(0..1));
                told(sink.report(finding.expected(format_args!("at most {} bytes", self.most()))))?;
            }
        }
        let is_truncated = self.tape.faults().last().is_some_and(|fault| fault.mistake == Mistake::Truncated);
        self.tape.clear();
        if is_truncated {
            self.is_cut = true;
            self.input.consume(usize::MAX);
        } else {
            self.skip(sink)?;
        }
        Ok(false)
    }

    /// Goes on after what cannot be read.
    pub(super) fn skip(&mut self, sink: &mut impl Sink) -> Result<(), Halt> {
        let mut skip = Skip::default();
        loop {
            let is_whole = self.input.is_whole();
            match skip.advance(self.input.text().as_bytes(), is_whole) {
                Skipped::To(end) => {
                    self.input.consume(end);
                    return Ok(());
                }
                Skipped::More(length) => self.input.consume(length),
            }
            if is_whole {
                self.is_cut = true;
                return Ok(());
            }
            self.more(sink)?;
        }
    }
}

/// The first `length` bytes of a text, up to the end of a character.
fn beginning(text: &str, length: usize) -> &str {
    (length..length.saturating_add(4)).find_map(|end| text.get(..end)).unwrap_or(text)
}

/// Puts a value on a tape.
pub(super) fn value(tape: &mut Tape, text: &str, whole: bool, limits: &Limits) -> Outcome {
    tape.parse(text, 0, whole, limits)
}
