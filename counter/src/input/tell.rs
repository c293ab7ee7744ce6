//! What is told of the bytes.

use std::ops::{ControlFlow, Range};

use bibwire_core::encoding::Encoding;
use bibwire_core::{Diagnostic, LineCounter, Place, Sink};

use super::{Form, Input, State};
use crate::rules::input as rules;

/// How many malformed bytes are told at once.
const RUN: u64 = 16;

impl<R> Input<R> {
    pub(super) fn note_malformed(&mut self) {
        while let Some(malformed) = self.decoder.next_malformed(u64::MAX) {
            // Where the encoding is not built in, that says it all.
            if self.mask.is_some() {
                continue;
            }
            match self.malformed.back_mut() {
                // What follows at once is of the same mistake.
                Some(last)
                    if last.bytes.end == malformed.bytes.start
                        && last.bytes.end.saturating_sub(last.bytes.start) < RUN =>
                {
                    (last.bytes.end, last.text.end) = (malformed.bytes.end, malformed.text.end);
                }
                _ => self.malformed.push_back(malformed),
            }
        }
    }

    /// Tells what is wrong with the bytes, as far as they were read and it was not told before.
    ///
    /// See [`Input`] for an example. To be called after [`more`](Input::more): places are told by line and column as
    /// long as they are in the window.
    pub fn report(&mut self, form: Form, sink: &mut impl Sink) -> ControlFlow<()> {
        if self.state == State::Known || (self.state == State::Open && self.done) {
            self.state = State::Told;
            if let Some(finding) = self.judge(form) {
                sink.report(finding)?;
            }
        }
        while let Some(malformed) = self.malformed.pop_front() {
            let Range { start, end } = malformed.text;
            let here = |at: u64| usize::try_from(at.checked_sub(self.base)?).ok()?.checked_sub(self.start);
            let place = match (here(start), here(end)) {
                (Some(start), Some(end)) => self.place(start..end),
                _ => Place::bytes(malformed.bytes.clone()),
            };
            let length = malformed.bytes.end.saturating_sub(malformed.bytes.start);
            let finding = Diagnostic::new(&rules::MALFORMED).at(place).expected(self.encoding.name());
            sink.report(finding.found(format_args!("{length} bytes of none")).repaired("U+FFFD stands for them"))?;
        }
        ControlFlow::Continue(())
    }

    /// What there is to say of the encoding.
    fn judge(&self, form: Form) -> Option<Diagnostic> {
        let place =
            |length: u64| Place { position: Some(LineCounter::default().position()), ..Place::bytes(0..length) };
        let found = || format!("{}: {}", self.encoding.name(), self.evidence);
        if self.mask.is_some() {
            return Some(Diagnostic::new(&rules::NOT_BUILT_IN).at(place(self.mark)).found(found()).expected("UTF-8"));
        }
        if !matches!(self.encoding, Encoding::Utf8 | Encoding::Ascii) {
            let finding = Diagnostic::new(&rules::NOT_UTF8).at(place(self.mark)).found(found()).expected("UTF-8");
            return Some(finding.repaired("decoded"));
        }
        match (form, self.mark) {
            (Form::Json, 1..) => {
                let finding = Diagnostic::new(&rules::MARK).at(place(self.mark)).found("EF BB BF");
                Some(finding.repaired("skipped").fix(0..self.mark, b""))
            }
            (Form::Table, 0) if self.base > 0 || !self.window.is_empty() => {
                let finding = Diagnostic::new(&rules::NO_MARK).at(place(0)).expected("EF BB BF");
                Some(finding.fix(0..0, b"\xef\xbb\xbf"))
            }
            _ => None,
        }
    }
}
