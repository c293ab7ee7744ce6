//! The decoder: takes bytes, gives records. It reads nothing itself.

use std::ops::ControlFlow;
use std::ops::Range;

use bibwire_core::{Diagnostic, Sink};

use super::recover::{self, Found};
use super::{Options, frame, text};
use crate::record::{Bounds, Position, Proven};
use crate::rules::encoding::{BYTE_ORDER_MARK, UTF_16};
use crate::rules::framing::{PADDING, SKIPPED};
use crate::{Leader, Place, RawRecord};

/// What a step came to.
pub(super) enum Step {
    /// A record, of so many bytes; the next step begins behind it.
    Record(usize),
    /// No record, but so many bytes are done with.
    Skip(usize),
    /// The window is too short to tell; there must be more to come.
    More,
    /// Nothing is left, or the sink wants no more.
    End,
}

/// Finds the records in a window that moves over the input.
///
/// What it finds does not depend on how large the window is: where more input could change an answer, it asks for
/// more.
#[derive(Debug, Default)]
pub(super) struct Decoder {
    options: Options,
    leader: Leader,
    bounds: Vec<Bounds>,
    position: Position,
    proven: Proven,
    skipping: Option<Skipped>,
    memo: recover::Memo,
    findings: Vec<Diagnostic>,
    ended: bool,
}

/// Bytes between records that are being passed over.
#[derive(Debug)]
struct Skipped {
    what: recover::Gap,
    bytes: Range<u64>,
    first: Vec<u8>,
}

impl Decoder {
    pub(super) fn new(options: Options) -> Decoder {
        Decoder { options, ..Decoder::default() }
    }

    /// The most bytes that a window ever needs to have.
    pub(super) fn longest_window(&self) -> usize {
        recover::longest_window(&self.options.limits)
    }

    /// Looks at `window`, which begins at `offset` in the input, and where the last step ended.
    #[inline]
    pub(super) fn step<S: Sink>(&mut self, window: &[u8], offset: u64, last: bool, sink: &mut S) -> Step {
        if self.ended {
            return Step::End;
        }
        let length = match frame::frame(window, self.options.framing_only, &mut self.bounds) {
            Some(length) if self.is_within_limits(length) => length,
            _ => return self.step_slowly(window, offset, last, sink),
        };
        if self.skipping.is_some() && self.report_skipped(sink).is_break() {
            self.ended = true;
            return Step::End;
        }
        if let Some(leader) = window.first_chunk() {
            self.leader = Leader::new(*leader);
        }
        self.deliver(window, length, true, offset, sink)
    }

    /// The record that the last step found: the first `bytes` of its window.
    #[inline]
    pub(super) fn record<'a>(&'a self, bytes: &'a [u8]) -> RawRecord<'a> {
        RawRecord {
            leader: &self.leader,
            bytes,
            bounds: &self.bounds,
            literals: &[],
            position: &self.position,
            proven: self.proven,
        }
    }

    #[inline]
    fn is_within_limits(&self, length: usize) -> bool {
        length as u64 <= self.options.limits.record_bytes && self.bounds.len() as u64 <= self.options.limits.fields
    }

    #[inline]
    fn deliver<S: Sink>(&mut self, window: &[u8], length: usize, canonical: bool, offset: u64, sink: &mut S) -> Step {
        let record = window.get(..length).unwrap_or_default();
        self.position.number = self.position.number.wrapping_add(1);
        self.position.bytes = offset..offset.wrapping_add(length as u64);
        let judged = !self.options.framing_only;
        let utf8 = judged && text::judge(record, &self.leader, &self.bounds, &mut self.findings);
        let canonical = canonical && judged;
        self.proven = Proven { utf8, free: canonical, in_place: true, characters: false, canonical };
        if !self.findings.is_empty() && self.report_record(record, offset, sink).is_break() {
            self.ended = true;
            return Step::End;
        }
        Step::Record(length)
    }

    #[cold]
    #[inline(never)]
    fn step_slowly<S: Sink>(&mut self, window: &[u8], offset: u64, last: bool, sink: &mut S) -> Step {
        let at_start = offset == 0 && self.skipping.is_none() && self.position.number == 0;
        if let Some(step) = at_start.then(|| self.begin(window, last, sink)).flatten() {
            return step;
        }
        match recover::recover(window, last, &self.options, &mut self.memo, offset) {
            Found::More => Step::More,
            Found::Nothing => {
                // Whether the sink wants more makes no difference: there is no more.
                let _ = self.report_skipped(sink);
                self.ended = true;
                Step::End
            }
            Found::Gap(length, what) => {
                let flow = self.skip(window.get(..length).unwrap_or_default(), offset, what, sink);
                self.skipped_or_end(length, flow)
            }
            Found::Unreadable(length, mut findings) => {
                self.position.number = self.position.number.wrapping_add(1);
                self.findings.append(&mut findings);
                let record = window.get(..length).unwrap_or_default();
                self.bounds.clear();
                let flow = self.report_skipped(sink);
                let flow = if flow.is_continue() { self.report_record(record, offset, sink) } else { flow };
                self.skipped_or_end(length, flow)
            }
            Found::Record(damaged) => {
                self.leader = damaged.leader;
                self.bounds = damaged.bounds;
                if self.report_skipped(sink).is_break() {
                    self.ended = true;
                    return Step::End;
                }
                self.findings = damaged.findings;
                self.deliver(window, damaged.length, false, offset, sink)
            }
        }
    }

    fn skipped_or_end(&mut self, length: usize, flow: ControlFlow<()>) -> Step {
        self.ended = flow.is_break();
        if self.ended { Step::End } else { Step::Skip(length) }
    }

    /// What only the start of a file can have: a byte order mark, or UTF-16.
    fn begin<S: Sink>(&mut self, window: &[u8], last: bool, sink: &mut S) -> Option<Step> {
        if window.len() < 4 && !last {
            return Some(Step::More);
        }
        if window.starts_with(b"\xEF\xBB\xBF") {
            let finding = Diagnostic::new(&BYTE_ORDER_MARK).at(Place::bytes(0..3)).found("EF BB BF");
            let flow = sink.report(finding.repaired("passed over"));
            return Some(self.skipped_or_end(3, flow));
        }
        let utf16 = match window.first_chunk::<4>()? {
            [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => true,
            [a, 0, b, 0] | [0, a, 0, b] => a.is_ascii_digit() && b.is_ascii_digit(),
            _ => false,
        };
        if utf16 {
            let finding = Diagnostic::new(&UTF_16).at(Place::bytes(0..4)).found(text::hex(window.get(..4)?));
            let _ = sink.report(finding.expected("one byte a character, as ISO 2709 has it"));
            self.ended = true;
            return Some(Step::End);
        }
        None
    }

    /// Passes over `bytes`, and tells of them together with those before, if they are of a kind.
    fn skip<S: Sink>(&mut self, bytes: &[u8], offset: u64, what: recover::Gap, sink: &mut S) -> ControlFlow<()> {
        if self.skipping.as_ref().is_some_and(|skipped| skipped.what != what) {
            self.report_skipped(sink)?;
        }
        let skipped = self.skipping.get_or_insert(Skipped { what, bytes: offset..offset, first: Vec::new() });
        skipped.bytes.end = skipped.bytes.end.saturating_add(bytes.len() as u64);
        let room = 9usize.saturating_sub(skipped.first.len());
        skipped.first.extend_from_slice(bytes.get(..room).unwrap_or(bytes));
        ControlFlow::Continue(())
    }

    fn report_skipped<S: Sink>(&mut self, sink: &mut S) -> ControlFlow<()> {
        let Some(Skipped { what, bytes, first }) = self.skipping.take() else { return ControlFlow::Continue(()) };
        let length = bytes.end.saturating_sub(bytes.start);
        let found = format!("{length} bytes: {}", text::hex(&first));
        let rule = match what {
            recover::Gap::Padding => &PADDING,
            recover::Gap::Junk => &SKIPPED,
            recover::Gap::TooLong => &crate::rules::limits::RECORD_BYTES,
        };
        let finding = Diagnostic::new(rule).at(Place::bytes(bytes)).found(found);
        sink.report(match what {
            recover::Gap::Padding => finding.repaired("passed over"),
            recover::Gap::Junk => finding.expected("a record").repaired("passed over"),
            recover::Gap::TooLong => {
                finding.expected(format_args!("a record terminator within {} bytes", self.options.limits.record_bytes))
            }
        })
    }

    /// Sends off what was found in a record, which begins at `start` in the input.
    #[cold]
    fn report_record<S: Sink>(&mut self, record: &[u8], start: u64, sink: &mut S) -> ControlFlow<()> {
        let id = self.bounds.iter().find(|bounds| bounds.tag == "001").map(|bounds| bounds.cut(record));
        let id = id.map(|id| String::from_utf8_lossy(id).into_owned());
        for mut finding in self.findings.drain(..) {
            finding.place.record = Some(self.position.number);
            finding.place.record_id.clone_from(&id);
            for bytes in
                [finding.place.bytes.as_mut(), finding.fix.as_mut().map(|fix| &mut fix.bytes)].into_iter().flatten()
            {
                *bytes = bytes.start.saturating_add(start)..bytes.end.saturating_add(start);
            }
            sink.report(finding)?;
        }
        ControlFlow::Continue(())
    }
}
