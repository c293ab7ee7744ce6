//! What is read: bytes, a tree of them, and what is wrong with both.

use std::cell::RefCell;
use std::ops::{ControlFlow, Range};

use bibwire_core::markup::Fault;
use bibwire_core::xml::{self, Flaw, Input, Model, Node, Setting, Tree};
use bibwire_core::{Diagnostic, Limits, Place, Rule, Sink};

use super::{Options, judge};
use crate::NAMESPACE;
use crate::rules::markup;
use crate::version::{FIRST, SECOND};

/// Bytes that are read, and what was found in them.
pub(crate) struct Source<'b> {
    input: Input<'b>,
    limits: Limits,
    findings: RefCell<Vec<Diagnostic>>,
}

/// A tree of them, and what is not well-formed.
pub(crate) struct Parsed<'t> {
    pub(crate) tree: Tree<'t>,
    flaws: Vec<Flaw>,
}

impl<'b> Source<'b> {
    pub(crate) fn new(bytes: &'b [u8], options: &Options) -> Source<'b> {
        let limits = options.limits.clone();
        Source { input: Input::new(bytes, &limits), limits, findings: RefCell::default() }
    }

    pub(crate) fn text(&self) -> &str {
        self.input.text()
    }

    /// The tree, by the names and the namespace of version 1 if it is the `first`, and else of version 2.
    pub(crate) fn parse(&self, first: bool) -> Parsed<'_> {
        let (vocabulary, namespace) = if first { (&*FIRST, "") } else { (&*SECOND, NAMESPACE) };
        let setting = Setting { vocabulary, namespace, limits: &self.limits, doctype: true };
        let refused = self.input.findings().iter().any(|it| it.fault == Fault::DocumentBytes);
        let mut flaws = Vec::new();
        let tree = xml::parse(self.input.text(), setting, &mut |flaw| {
            // What was not read is not judged.
            if !refused {
                flaws.push(flaw);
            }
        });
        Parsed { tree, flaws }
    }

    /// Tells what is wrong with the bytes and the markup, and with the root by a model.
    pub(crate) fn judge(&self, parsed: &Parsed<'_>, model: &Model) {
        self.judge_from(parsed, parsed.tree.root(), model);
    }

    /// The same, with the element that the message begins at.
    pub(crate) fn judge_from(&self, parsed: &Parsed<'_>, root: Option<Node<'_>>, model: &Model) {
        self.tell_flaws(&parsed.flaws);
        let Some(root) = root else { return };
        xml::validate(root, model, &mut |breach| {
            self.tell(judge::finding(&breach), breach.node, breach.at.clone());
            ControlFlow::Continue(())
        });
    }

    #[cold]
    pub(crate) fn tell(&self, finding: Diagnostic, node: Node<'_>, at: Range<usize>) {
        let place = Place { path: Some(node.path()), ..self.input.place(at) };
        self.findings.borrow_mut().push(finding.at(place));
    }

    fn tell_flaws(&self, flaws: &[Flaw]) {
        let mut findings = self.findings.borrow_mut();
        for it in self.input.findings() {
            let mut place = self.input.place(it.text.clone());
            place.bytes = Some(it.bytes.clone());
            findings.push(described(markup::rule(it.fault), &it.found, &it.expected, it.repair).at(place));
        }
        for it in flaws {
            let path = Some(it.path.clone()).filter(|path| !path.is_empty());
            let place = Place { path, ..self.input.place(it.at.clone()) };
            findings.push(described(markup::rule(it.fault), &it.found, &it.expected, it.repair).at(place));
        }
    }

    /// Hands out the findings, in the order of the document.
    pub(crate) fn deliver(&self, sink: &mut impl Sink) -> ControlFlow<()> {
        let mut findings = self.findings.take();
        findings.sort_by_key(|finding| finding.place.bytes.as_ref().map_or(0, |bytes| bytes.start));
        findings.into_iter().try_for_each(|finding| sink.report(finding))
    }
}

/// A finding with what is known of it.
fn described(
    rule: &'static Rule,
    found: &Option<String>,
    expected: &Option<String>,
    repair: Option<&'static str>,
) -> Diagnostic {
    let mut finding = Diagnostic::new(rule);
    finding.found.clone_from(found);
    finding.expected.clone_from(expected);
    match repair {
        Some(repair) => finding.repaired(repair),
        None => finding,
    }
}
