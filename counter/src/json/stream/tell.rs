//! What is told of a report while it is read.

use std::ops::Range;

use bibwire_core::{Diagnostic, Place, Rule, Sink};

use super::super::fault::{Fault, Mistake};
use super::{Halt, Stream, told};

/// How much of the text a finding quotes, in characters.
const QUOTED: usize = 40;

/// How many faults of a value are told with the way to each.
const TRACED: usize = 32;

impl<R> Stream<R> {
    pub(super) fn tell_faults(&mut self, sink: &mut impl Sink) -> Result<(), Halt> {
        for (count, Fault { mistake, range, node }) in self.tape.faults().iter().enumerate() {
            let mut path = self.pointer(self.part);
            // The way is looked for from the root on, which is too long a way for all of very many.
            if count < TRACED {
                path.push_str(&self.tape.path(self.input.text(), *node));
            }
            self.tell_mistake(*mistake, range.clone(), path, sink)?;
        }
        Ok(())
    }

    /// Tells what is wrong with the first bytes of the window.
    pub(super) fn tell_here(&self, mistake: Mistake, length: usize, sink: &mut impl Sink) -> Result<(), Halt> {
        self.tell_mistake(mistake, 0..length, self.pointer(self.part), sink)
    }

    pub(super) fn tell_mistake(
        &self,
        mistake: Mistake,
        at: Range<usize>,
        path: String,
        sink: &mut impl Sink,
    ) -> Result<(), Halt> {
        let place = Place { path: Some(path).filter(|path| !path.is_empty()), ..self.input.place(at.clone()) };
        let mut finding = Diagnostic::new(mistake.rule()).at(place);
        finding.found = quote(self.input.text().get(at).unwrap_or_default());
        finding.expected = mistake.expected().map(str::to_owned);
        if let Some(repair) = mistake.repair() {
            finding = finding.repaired(repair);
        }
        told(sink.report(finding))
    }

    pub(super) fn tell(&self, rule: &'static Rule, at: Range<usize>, sink: &mut impl Sink) -> Result<(), Halt> {
        let mut finding = Diagnostic::new(rule).at(self.input.place(at.clone()));
        finding.found = quote(self.input.text().get(at).unwrap_or_default());
        told(sink.report(finding))
    }
}

/// The beginning of a text, as findings have it.
fn quote(text: &str) -> Option<String> {
    if text.is_empty() {
        return None;
    }
    let end = text.char_indices().nth(QUOTED).map_or(text.len(), |(at, _)| at);
    let dots = if end < text.len() { "…" } else { "" };
    Some(format!("{}{dots}", text.get(..end).unwrap_or_default()))
}
