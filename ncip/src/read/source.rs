//! What is read: bytes, a tree of them, and what is wrong with both.

use std::cell::RefCell;
use std::ops::{ControlFlow, Range};

use bibwire_core::markup::Fault;
use bibwire_core::xml::{self, Flaw, Input, Model, Node, Setting, Tree};
use bibwire_core::{Diagnostic, Limits, Place, Rule, Sink};

use super::{Front, Options, judge};
use crate::NAMESPACE;
use crate::message::ENVELOPE;
use crate::rules::{markup, schema, transport};
use crate::version::{FIRST, SECOND};

/// Bytes that are read, and what was found in them.
pub(crate) struct Source<'b> {
    front: &'b Front<'b>,
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
    /// What is behind a front. That was told of what stood there is told first.
    pub(crate) fn new(front: &'b Front<'b>, options: &Options) -> Source<'b> {
        let limits = options.limits.clone();
        let input = Input::new(&front.body, &limits);
        Source { front, input, limits, findings: RefCell::new(front.findings.clone()) }
    }

    fn place(&self, at: Range<usize>) -> Place {
        self.front.place(self.input.place(at))
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
        self.tell_flaws(parsed);
        let Some(root) = root else { return };
        xml::validate(root, model, &mut |breach| {
            if let Some(finding) = judge::finding(&breach, model) {
                self.tell(finding, breach.node, breach.at.clone());
            }
            ControlFlow::Continue(())
        });
        for node in parsed.tree.elements() {
            if node.has_other_name() && node.is_the_formats_own() {
                let finding = Diagnostic::new(&schema::OTHER_VERSION).found(node.local_name());
                let expected = model.name(node.symbol());
                let finding = finding.expected(expected).repaired(format_args!("read as {expected}"));
                self.tell(finding, node, node.start_tag());
            }
        }
    }

    #[cold]
    pub(crate) fn tell(&self, finding: Diagnostic, node: Node<'_>, at: Range<usize>) {
        let place = Place { path: Some(node.path()), ..self.place(at) };
        self.findings.borrow_mut().push(finding.at(place));
    }

    fn tell_flaws(&self, parsed: &Parsed<'_>) {
        let mut findings = self.findings.borrow_mut();
        for it in self.input.findings() {
            let place = Place { bytes: Some(it.bytes.clone()), ..self.input.place(it.text.clone()) };
            let place = self.front.place(place);
            findings.push(described(markup::rule(it.fault), &it.found, &it.expected, it.repair).at(place));
        }
        for it in &parsed.flaws {
            let path = Some(it.path.clone()).filter(|path| !path.is_empty());
            let place = Place { path, ..self.place(it.at.clone()) };
            let rule = parsed.rule(it).unwrap_or(markup::rule(it.fault));
            findings.push(described(rule, &it.found, &it.expected, it.repair).at(place));
        }
    }

    /// Hands out the findings, in the order of the document.
    pub(crate) fn deliver(&self, sink: &mut impl Sink) -> ControlFlow<()> {
        let mut findings = self.findings.take();
        findings.sort_by_key(|finding| finding.place.bytes.as_ref().map_or(0, |bytes| bytes.start));
        findings.into_iter().try_for_each(|finding| sink.report(finding))
    }
}

impl Parsed<'_> {
    /// What a flaw is called that is one of its own kind in messages of this format.
    #[cold]
    fn rule(&self, flaw: &Flaw) -> Option<&'static Rule> {
        match flaw.fault {
            Fault::Doctype if flaw.repair.is_some() => {
                let text = self.tree.source().get(flaw.at.clone())?;
                text.contains('=').then_some(&transport::DOCTYPE)
            }
            Fault::SecondRoot => {
                let is_message = |node: &Node<'_>| node.is_element() && node.symbol() == ENVELOPE;
                let mut others = self.tree.top().filter(|node| node.span().start == flaw.at.start);
                let both = self.tree.root().as_ref().is_some_and(is_message) && others.any(|node| is_message(&node));
                both.then_some(&transport::SECOND_MESSAGE)
            }
            _ => None,
        }
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
