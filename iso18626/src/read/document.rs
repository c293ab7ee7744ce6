//! A document, and the message in it.

use std::cell::RefCell;
use std::ops::{ControlFlow, Range};

use bibwire_core::markup::Fault;
use bibwire_core::xml::{self, Flaw, Input, Node, Setting, Tree};
use bibwire_core::{Diagnostic, Limits, Place, Rule, Sink};

use super::{Options, judge};
use crate::edition::{VOCABULARY, detect};
use crate::message::{Envelope, SYMBOLS};
use crate::rules::{markup, schema};
use crate::{Body, Detected, Kind, Message, NAMESPACE};

/// A document that was parsed and judged.
pub(crate) struct Document<'d> {
    input: &'d Input<'d>,
    /// Where the message begins: its envelope, or itself; and which message it is.
    found: Option<Found<'d>>,
    findings: RefCell<Vec<Diagnostic>>,
}

struct Found<'d> {
    root: Node<'d>,
    body: Option<(Kind, Node<'d>)>,
    envelope: Envelope,
    version: Option<String>,
    detected: Detected,
    id: Option<String>,
}

impl<'d> Document<'d> {
    /// Opens a document for as long as it is used.
    pub(crate) fn open<T>(bytes: &[u8], options: &Options, use_it: impl FnOnce(Document<'_>) -> T) -> T {
        let input = Input::new(bytes, &options.limits);
        let mut flaws = Vec::new();
        let tree = parse(&input, &options.limits, &mut flaws);
        let document = Document { input: &input, found: None, findings: RefCell::default() };
        use_it(document.judged(&tree, flaws, options))
    }

    fn judged<'t>(self, tree: &'t Tree<'t>, flaws: Vec<Flaw>, options: &Options) -> Document<'t>
    where
        'd: 't,
    {
        let Document { input, findings, .. } = self;
        let found = tree.root().map(|root| find(tree, root, options));
        let document = Document { input, found, findings };
        if !input.findings().is_empty() || !flaws.is_empty() {
            document.tell_flaws(flaws);
        }
        document.judge_envelope(tree);
        if let Some(found) = &document.found {
            let model = found.detected.edition.model();
            xml::validate(found.root, model, &mut |breach| {
                document.tell(judge::finding(&breach, found.detected.edition), breach.node, breach.at.clone());
                ControlFlow::Continue(())
            });
        }
        document
    }

    /// Which edition the message is of.
    pub(crate) fn detected(&self) -> Option<&Detected> {
        self.found.as_ref().map(|found| &found.detected)
    }

    /// The message, as well as it can be read.
    pub(crate) fn message(&self) -> Option<Message> {
        let found = self.found.as_ref()?;
        let (kind, node) = found.body?;
        let body = Body::read(kind, node)?;
        let edition = found.detected.edition;
        let version = found.version.clone().unwrap_or_else(|| edition.as_str().to_owned());
        Some(Message { edition, version, body, envelope: found.envelope.clone() })
    }

    /// Hands out the findings, in the order of the document.
    pub(crate) fn deliver(&self, sink: &mut impl Sink) -> ControlFlow<()> {
        let mut findings = self.findings.take();
        findings.sort_by_key(|finding| finding.place.bytes.as_ref().map_or(0, |bytes| bytes.start));
        findings.into_iter().try_for_each(|finding| sink.report(finding))
    }

    /// The place of a path, as [`Node::path`] writes it; the innermost element on the way that is there.
    pub(crate) fn locate(&self, place: &mut Place) {
        let (Some(found), Some(path)) = (&self.found, &place.path) else { return };
        let mut node = found.root;
        let names = path.split('/').filter(|name| !name.is_empty());
        let mut first = true;
        for step in names {
            let (name, number) = match step.split_once('[') {
                Some((name, number)) => (name, number.trim_end_matches(']').parse::<usize>().unwrap_or(1)),
                None => (step, 1),
            };
            // The way begins at the message, whatever it is wrapped in.
            if std::mem::take(&mut first) && node.local_name() == name {
                continue;
            }
            let mut same = node.elements().filter(|child| child.local_name() == name);
            match same.nth(number.saturating_sub(1)) {
                Some(child) => node = child,
                None => break,
            }
        }
        let span = if node.is_leaf() { node.span() } else { node.start_tag() };
        let at = self.input.place(span);
        (place.bytes, place.position) = (at.bytes, at.position);
        place.record_id = place.record_id.take().or_else(|| found.id.clone());
    }

    /// Adds a finding to those of the document.
    pub(crate) fn add(&self, finding: Diagnostic) {
        self.findings.borrow_mut().push(finding);
    }

    #[cold]
    fn tell(&self, finding: Diagnostic, node: Node<'_>, at: Range<usize>) {
        let place = Place { path: Some(node.path()), record_id: self.id(), ..self.input.place(at) };
        self.add(finding.at(place));
    }

    fn id(&self) -> Option<String> {
        self.found.as_ref().and_then(|found| found.id.clone())
    }

    #[cold]
    fn tell_flaws(&self, flaws: Vec<Flaw>) {
        let mut findings = self.findings.borrow_mut();
        for it in self.input.findings() {
            let mut place = self.input.place(it.text.clone());
            place.bytes = Some(it.bytes.clone());
            findings.push(described(markup::rule(it.fault), &it.found, &it.expected, it.repair).at(place));
        }
        for it in flaws {
            let path = Some(it.path).filter(|path| !path.is_empty());
            let place = Place { path, record_id: self.id(), ..self.input.place(it.at) };
            findings.push(described(markup::rule(it.fault), &it.found, &it.expected, it.repair).at(place));
        }
    }

    /// Tells what is wrong about the envelope, beyond the schema.
    fn judge_envelope(&self, tree: &Tree<'_>) {
        let Some(found) = &self.found else { return };
        let root = found.root;
        let tell = |rule: &'static Rule, found: String, expected: Option<String>| {
            let finding = Diagnostic::new(rule).found(found);
            self.tell(expected.map_or(finding.clone(), |it| finding.expected(it)), root, root.start_tag());
        };
        if let Some(outermost) = tree.root().filter(|outermost| *outermost != root) {
            let finding =
                Diagnostic::new(&schema::WRAPPED).found(outermost.name()).repaired("read from where it begins");
            self.tell(finding, root, root.start_tag());
        }
        if found.body.is_none() {
            return;
        }
        if found.envelope.is_bare() {
            let finding = Diagnostic::new(&schema::BARE).found(root.name()).expected("ISO18626Message");
            self.tell(finding.repaired("read without it"), root, root.start_tag());
        }
        let edition = found.detected.edition;
        if let Some(version) = found.version.as_ref().filter(|version| version.parse::<crate::Edition>().is_err()) {
            tell(&schema::VERSION_UNKNOWN, version.clone(), Some(format!("such as {edition}")));
        }
        if let Some(element) = found.detected.conflict {
            let text = format!("version {edition}, and {element}");
            tell(&schema::VERSION_CONFLICT, text, None);
        }
        if !edition.is_verified() {
            tell(&schema::UNVERIFIED, edition.to_string(), None);
        }
    }
}

fn parse<'t>(input: &'t Input<'_>, limits: &Limits, flaws: &mut Vec<Flaw>) -> Tree<'t> {
    let setting = Setting { vocabulary: &VOCABULARY, namespace: NAMESPACE, limits, doctype: false };
    let refused = input.findings().iter().any(|it| it.fault == Fault::DocumentBytes);
    xml::parse(input.text(), setting, &mut |flaw| {
        // What was not read is not judged.
        if !refused {
            flaws.push(flaw);
        }
    })
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

/// Finds the message in a document: at its root, or further in.
fn find<'t>(tree: &'t Tree<'t>, outermost: Node<'t>, options: &Options) -> Found<'t> {
    let (envelope, _) = SYMBOLS;
    let begins = |node: &Node<'_>| node.symbol() == envelope || Kind::of(node.symbol()).is_some();
    let root = if begins(&outermost) { Some(outermost) } else { tree.elements().find(begins) };
    let root = root.unwrap_or(outermost);
    let own = |node: Node<'t>| Some((Kind::of(node.symbol())?, node));
    let body = if root.symbol() == envelope { root.elements().find_map(own) } else { own(root) };
    let (envelope, version) = match body {
        Some((_, node)) => Envelope::read(root, node),
        None => Envelope::read(root, root),
    };
    let detected = detect(tree, version.as_deref(), options.edition);
    let id = body.and_then(|(_, node)| request_id(node));
    Found { root, body, envelope, version, detected, id }
}

/// What the requesting agency calls the request.
fn request_id(body: Node<'_>) -> Option<String> {
    let header = body.elements().next()?;
    let id = header.elements().find(|node| node.symbol() == REQUEST_ID)?;
    Some(id.text().to_owned()).filter(|id| !id.is_empty())
}

const REQUEST_ID: xml::Symbol = xml::Symbol::of("requestingAgencyRequestId", &crate::names::NAMES);
