//! Where findings go. The parser reports; the sink decides what a finding means.

use std::ops::ControlFlow;

use crate::{Diagnostic, Error, Layer, Severity};

/// Takes findings, and says whether to go on.
///
/// | a sink | what becomes of the findings |
/// |---|---|
/// | `()` | ignored |
/// | `Option<Diagnostic>` | the first is kept, and ends the reading |
/// | `Vec<Diagnostic>` | all are kept |
/// | [`Strict`] | the first that a strict reader does not bear is kept, and ends the reading |
/// | [`Bounded`] | all are counted, some are kept |
/// | a closure | whatever it does with them |
///
/// ```
/// use std::ops::ControlFlow;
/// use bibwire_core::{Diagnostic, Severity, Sink};
///
/// fn judge(sink: &mut impl Sink) { /* reports what it finds */ }
///
/// let mut all: Vec<Diagnostic> = Vec::new();
/// judge(&mut all);
///
/// let mut errors = 0;
/// judge(&mut |finding: Diagnostic| {
///     errors += u32::from(finding.severity == Severity::Error);
///     if errors < 100 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
/// });
/// # assert!(all.is_empty() && errors == 0);
/// ```
pub trait Sink {
    /// Takes a finding. `Break` asks the reader to end: it delivers nothing more.
    fn report(&mut self, diagnostic: Diagnostic) -> ControlFlow<()>;
}

impl Sink for () {
    fn report(&mut self, _: Diagnostic) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }
}

impl Sink for Option<Diagnostic> {
    fn report(&mut self, diagnostic: Diagnostic) -> ControlFlow<()> {
        self.get_or_insert(diagnostic);
        ControlFlow::Break(())
    }
}

impl Sink for Vec<Diagnostic> {
    fn report(&mut self, diagnostic: Diagnostic) -> ControlFlow<()> {
        self.push(diagnostic);
        ControlFlow::Continue(())
    }
}

impl<F: FnMut(Diagnostic) -> ControlFlow<()>> Sink for F {
    fn report(&mut self, diagnostic: Diagnostic) -> ControlFlow<()> {
        self(diagnostic)
    }
}

/// Ends the reading at the first finding that a strict reader does not bear: an error of any kind, and whatever
/// concerns syntax, framing or limits, however slight. What remains is exactly what the standard says.
///
/// ```
/// use bibwire_core::{Sink, Strict};
/// # use bibwire_core::{Code, Diagnostic, Rule, Sample, Severity, Text};
/// # static PADDING: Rule = Rule {
/// #     code: Code::literal("MRC206"), severity: Severity::Info,
/// #     title: Text { en: "padding", zh: "填充" }, clause: "-", help: Text { en: "-", zh: "-" },
/// #     bad: Sample::new("marc:iso2709", || b"".into()), good: Sample::new("marc:iso2709", || b"".into()),
/// # };
///
/// let mut sink = Strict::default();
/// assert!(sink.report(Diagnostic::new(&PADDING)).is_break());
/// assert!(sink.into_result().is_err());
/// ```
#[derive(Debug, Clone, Default)]
pub struct Strict(Option<Diagnostic>);

impl Strict {
    /// Whether the reading went through.
    ///
    /// # Errors
    ///
    /// The finding that ended it.
    pub fn into_result(self) -> Result<(), Error> {
        self.0.map_or(Ok(()), |diagnostic| Err(diagnostic.into()))
    }
}

impl Sink for Strict {
    fn report(&mut self, diagnostic: Diagnostic) -> ControlFlow<()> {
        let syntax = matches!(diagnostic.code().layer(), Layer::Syntax | Layer::Limits);
        if !syntax && diagnostic.rule.severity < Severity::Error {
            return ControlFlow::Continue(());
        }
        self.0.get_or_insert(diagnostic);
        ControlFlow::Break(())
    }
}

/// Counts every finding and keeps the first of them, up to a number; memory is bounded by that number.
///
/// ```
/// use bibwire_core::{Bounded, Severity, Sink};
/// # use bibwire_core::{Code, Diagnostic, Rule, Sample, Text};
/// # static RULE: Rule = Rule {
/// #     code: Code::literal("MRC206"), severity: Severity::Info,
/// #     title: Text { en: "padding", zh: "填充" }, clause: "-", help: Text { en: "-", zh: "-" },
/// #     bad: Sample::new("marc:iso2709", || b"".into()), good: Sample::new("marc:iso2709", || b"".into()),
/// # };
/// # let finding = || Diagnostic::new(&RULE);
///
/// let mut sink = Bounded::new(2);
/// for _ in 0..5 {
///     let _ = sink.report(finding());
/// }
/// assert_eq!(sink.kept().len(), 2);
/// assert_eq!(sink.count(Severity::Info), 5);
/// assert_eq!(sink.dropped(), 3);
/// ```
#[derive(Debug, Clone, Default)]
pub struct Bounded {
    most: usize,
    kept: Vec<Diagnostic>,
    counts: [u64; 4],
}

impl Bounded {
    /// A sink that keeps at most `most` findings.
    pub fn new(most: usize) -> Bounded {
        Bounded { most, ..Bounded::default() }
    }

    /// The findings kept: the first ones, in the order in which they came.
    pub fn kept(&self) -> &[Diagnostic] {
        &self.kept
    }

    /// The findings kept, given away.
    pub fn into_kept(self) -> Vec<Diagnostic> {
        self.kept
    }

    /// How many findings of a severity came, kept or not.
    pub fn count(&self, severity: Severity) -> u64 {
        self.counts.get(severity as usize).copied().unwrap_or_default()
    }

    /// How many findings came and were not kept.
    pub fn dropped(&self) -> u64 {
        let all = self.counts.iter().fold(0, |all: u64, count| all.saturating_add(*count));
        all.saturating_sub(self.kept.len() as u64)
    }
}

impl Sink for Bounded {
    fn report(&mut self, diagnostic: Diagnostic) -> ControlFlow<()> {
        if let Some(count) = self.counts.get_mut(diagnostic.severity as usize) {
            *count = count.saturating_add(1);
        }
        if self.kept.len() < self.most {
            self.kept.push(diagnostic);
        }
        ControlFlow::Continue(())
    }
}
