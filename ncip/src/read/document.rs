//! A document, and the message in it.

use std::ops::ControlFlow;

use bibwire_core::xml::{Node, Part, Tree};
use bibwire_core::{Diagnostic, Sink};

use super::Options;
use super::source::{Parsed, Source};
use crate::message::{ENVELOPE, EXT, Envelope, PROBLEM};
use crate::rules::schema;
use crate::{Body, Message, NAMESPACE, Service, Version};

/// A document that was parsed and judged.
pub(super) struct Document<'d> {
    source: &'d Source<'d>,
    found: Option<Found<'d>>,
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

impl Document<'_> {
    /// Opens a document for as long as it is used.
    pub(super) fn open<T>(bytes: &[u8], options: &Options, use_it: impl FnOnce(Document<'_>) -> T) -> T {
        let source = Source::new(bytes, options);
        let looks = options.version.map_or_else(|| seems_first(source.text()), Version::is_first);
        let mut parsed = source.parse(looks);
        // What a message says of itself counts for more than what it looks like.
        let says = find(&parsed.tree, looks, options).map(|found| found.version.is_first());
        let first = says.unwrap_or(looks);
        if first != looks {
            parsed = source.parse(first);
        }
        let found = find(&parsed.tree, first, options);
        let document = Document { source: &source, found };
        document.judge(&parsed, options);
        use_it(document)
    }

    fn judge(&self, parsed: &Parsed<'_>, options: &Options) {
        self.judge_envelope(&parsed.tree);
        // A document without a message is judged as one of the newest version.
        let (root, version) = match &self.found {
            Some(found) => (Some(found.root), found.version),
            None => (parsed.tree.root(), options.version.unwrap_or(Version::V2_02)),
        };
        self.source.judge_from(parsed, root, version.model());
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
        self.source.deliver(sink)
    }

    /// Tells what is wrong about the envelope, beyond the schema.
    fn judge_envelope(&self, tree: &Tree<'_>) {
        let Some(found) = &self.found else { return };
        let root = found.root;
        let tell = |finding: Diagnostic| self.source.tell(finding, root, root.start_tag());
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

/// Finds the message in a document: at its root, or further in.
fn find<'t>(tree: &'t Tree<'t>, first: bool, options: &Options) -> Option<Found<'t>> {
    let is_body = |node: &Node<'_>| Service::of(node.symbol()).is_some();
    let root = tree.elements().find(|node| node.symbol() == ENVELOPE || is_body(node))?;
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
