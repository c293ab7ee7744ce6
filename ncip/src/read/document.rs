//! A document, and the message in it.

use std::cell::RefCell;
use std::ops::{ControlFlow, Range};

use bibwire_core::markup::Fault;
use bibwire_core::xml::{self, Flaw, Input, Node, Part, Setting, Tree};
use bibwire_core::{Diagnostic, Place, Rule, Sink};

use super::{Options, judge};
use crate::message::{ENVELOPE, EXT, Envelope, PROBLEM};
use crate::rules::{markup, schema};
use crate::version::{FIRST, SECOND};
use crate::{Body, Message, NAMESPACE, Service, Version};

/// A document that was parsed and judged.
pub(super) struct Document<'d> {
    input: &'d Input<'d>,
    found: Option<Found<'d>>,
    findings: RefCell<Vec<Diagnostic>>,
}

/// Where the message begins, and what it is.
struct Found<'d> {
    root: Node<'d>,
    /// The elements of the body: one, or problems.
    body: Vec<Node<'d>>,
    envelope: Envelope,
    version_text: Option<String>,
    version: Version,
}

impl<'d> Document<'d> {
    /// Opens a document for as long as it is used.
    pub(super) fn open<T>(bytes: &[u8], options: &Options, use_it: impl FnOnce(Document<'_>) -> T) -> T {
        let input = Input::new(bytes, &options.limits);
        let first = options.version.map_or_else(|| seems_first(input.text()), Version::is_first);
        let mut flaws = Vec::new();
        let mut tree = parse(&input, first, options, &mut flaws);
        // What a message says of itself counts for more than what it looks like.
        let told = tree.root().and_then(|root| find(&tree, root, first, options)).map(|found| found.version.is_first());
        if options.version.is_none() && told == Some(!first) {
            flaws.clear();
            tree = parse(&input, !first, options, &mut flaws);
        }
        let first = if told.is_some() { told == Some(true) } else { first };
        let document = Document { input: &input, found: None, findings: RefCell::default() };
        use_it(document.judged(&tree, flaws, first, options))
    }

    fn judged<'t>(self, tree: &'t Tree<'t>, flaws: Vec<Flaw>, first: bool, options: &Options) -> Document<'t>
    where
        'd: 't,
    {
        let Document { input, findings, .. } = self;
        let found = tree.root().and_then(|root| find(tree, root, first, options));
        let document = Document { input, found, findings };
        document.tell_flaws(flaws);
        document.judge_envelope(tree);
        // A document without a message is judged as one of the newest version.
        let (root, version) = match &document.found {
            Some(found) => (Some(found.root), found.version),
            None => (tree.root(), options.version.unwrap_or(Version::V2_02)),
        };
        if let Some(root) = root {
            xml::validate(root, version.model(), &mut |breach| {
                document.tell(judge::finding(&breach), breach.node, breach.at.clone());
                ControlFlow::Continue(())
            });
        }
        document
    }

    /// The message, as well as it can be read.
    pub(super) fn message(&self) -> Option<Message> {
        let found = self.found.as_ref()?;
        let node = *found.body.first()?;
        let body = match Service::of(node.symbol()) {
            Some((service, role)) => Body::read(service, role, node)?,
            None if node.symbol() == EXT => Body::Ext(Part::read(node)?),
            None => Body::Problem(found.body.iter().filter_map(|node| Part::read(*node)).collect()),
        };
        let version_text = found.version_text.clone().unwrap_or_else(|| found.version.uri().to_owned());
        Some(Message { version: found.version, version_text, body, envelope: found.envelope.clone() })
    }

    /// Hands out the findings, in the order of the document.
    pub(super) fn deliver(&self, sink: &mut impl Sink) -> ControlFlow<()> {
        let mut findings = self.findings.take();
        findings.sort_by_key(|finding| finding.place.bytes.as_ref().map_or(0, |bytes| bytes.start));
        findings.into_iter().try_for_each(|finding| sink.report(finding))
    }

    #[cold]
    fn tell(&self, finding: Diagnostic, node: Node<'_>, at: Range<usize>) {
        let place = Place { path: Some(node.path()), ..self.input.place(at) };
        self.findings.borrow_mut().push(finding.at(place));
    }

    fn tell_flaws(&self, flaws: Vec<Flaw>) {
        let mut findings = self.findings.borrow_mut();
        for it in self.input.findings() {
            let mut place = self.input.place(it.text.clone());
            place.bytes = Some(it.bytes.clone());
            findings.push(described(markup::rule(it.fault), &it.found, &it.expected, it.repair).at(place));
        }
        for it in flaws {
            let path = Some(it.path).filter(|path| !path.is_empty());
            let place = Place { path, ..self.input.place(it.at) };
            findings.push(described(markup::rule(it.fault), &it.found, &it.expected, it.repair).at(place));
        }
    }

    /// Tells what is wrong about the envelope, beyond the schema.
    fn judge_envelope(&self, tree: &Tree<'_>) {
        let Some(found) = &self.found else { return };
        let root = found.root;
        let tell = |finding: Diagnostic| self.tell(finding, root, root.start_tag());
        if let Some(outermost) = tree.root().filter(|outermost| *outermost != root) {
            tell(Diagnostic::new(&schema::WRAPPED).found(outermost.name()).repaired("read from where it begins"));
        }
        if found.envelope.is_bare() {
            let finding = Diagnostic::new(&schema::BARE).found(root.name()).expected("NCIPMessage");
            tell(finding.repaired("read without it"));
        }
        if let Some(text) = found.version_text.as_ref().filter(|text| text.parse::<Version>().is_err()) {
            let expected = format!("such as {}", found.version.uri());
            let repair = format!("read as {}", found.version);
            tell(Diagnostic::new(&schema::VERSION_UNKNOWN).found(text).expected(expected).repaired(repair));
        }
    }
}

/// Whether a text looks like a message of version 1: it says so early on, or uses its names.
fn seems_first(text: &str) -> bool {
    const HEAD: usize = 4096;
    let head = text.as_bytes();
    let head = head.get(..HEAD).unwrap_or(head);
    let has = |needle: &[u8]| head.windows(needle.len()).any(|window| window == needle);
    !has(NAMESPACE.as_bytes()) && (has(b"ncip_v1") || has(b"<!DOCTYPE") || has(b"<Unique"))
}

fn parse<'t>(input: &'t Input<'_>, first: bool, options: &Options, flaws: &mut Vec<Flaw>) -> Tree<'t> {
    let (vocabulary, namespace) = if first { (&*FIRST, "") } else { (&*SECOND, NAMESPACE) };
    let setting = Setting { vocabulary, namespace, limits: &options.limits, doctype: true };
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
fn find<'t>(tree: &'t Tree<'t>, outermost: Node<'t>, first: bool, options: &Options) -> Option<Found<'t>> {
    let is_body = |node: &Node<'_>| Service::of(node.symbol()).is_some();
    let begins = |node: &Node<'_>| node.symbol() == ENVELOPE || is_body(node);
    let root = if begins(&outermost) { outermost } else { tree.elements().find(begins)? };
    let body = match root.symbol() == ENVELOPE {
        true => body(root, is_body),
        false => vec![root],
    };
    let (envelope, version_text) = Envelope::read(root, &body, !first);
    let envelope = envelope.after(tree.doctype());
    let version = options.version.or_else(|| version_text.as_ref()?.parse().ok());
    let version = version.unwrap_or(if first { Version::V1_01 } else { Version::V2_02 });
    Some(Found { root, body, envelope, version_text, version })
}

/// The elements of an envelope that are the message: the first one of a service, or problems, or an extension.
fn body<'t>(root: Node<'t>, is_body: impl Fn(&Node<'_>) -> bool) -> Vec<Node<'t>> {
    if let Some(message) = root.elements().find(is_body) {
        return vec![message];
    }
    let problems: Vec<Node<'t>> = root.elements().filter(|node| node.symbol() == PROBLEM).collect();
    if problems.is_empty() { root.elements().filter(|node| node.symbol() == EXT).take(1).collect() } else { problems }
}
