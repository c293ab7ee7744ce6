//! A document, and the message in it.

use std::ops::ControlFlow;

use bibwire_core::xml::{Node, Part, Symbol, Tree};
use bibwire_core::{Diagnostic, Sink};

use super::Options;
use super::front::Front;
use super::source::{Parsed, Source};
use crate::message::{ENVELOPE, EXT, Envelope, PROBLEM};
use crate::names::NAMES;
use crate::rules::{schema, values};
use crate::{Body, Message, NAMESPACE, Service, Version};

/// A document that was parsed and judged.
pub(crate) struct Document<'d> {
    source: &'d Source<'d>,
    pub(crate) found: Option<Found<'d>>,
}

/// Where the message begins, and what it is.
pub(crate) struct Found<'d> {
    pub(crate) root: Node<'d>,
    /// The elements of the body: one, or problems.
    pub(crate) body: Vec<Node<'d>>,
    pub(crate) envelope: Envelope,
    pub(crate) version_text: Option<String>,
    pub(crate) version: Version,
}

impl Document<'_> {
    /// Opens a document for as long as it is used.
    pub(crate) fn open<T>(bytes: &[u8], options: &Options, use_it: impl FnOnce(Document<'_>) -> T) -> T {
        let front = Front::of(bytes, options.limits.record_bytes);
        let source = Source::new(&front, options);
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
    pub(crate) fn message(&self) -> Option<Message> {
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
    pub(crate) fn deliver(&self, sink: &mut impl Sink) -> ControlFlow<()> {
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
        if let Some(text) = &found.version_text {
            let repair = format!("read as {}", found.version);
            match text.parse::<Version>() {
                Err(_) => {
                    let expected = format!("such as {}", found.version.uri());
                    tell(Diagnostic::new(&schema::VERSION_UNKNOWN).found(text).expected(expected).repaired(repair));
                }
                Ok(version) if !version.is_named(text) => {
                    let finding = Diagnostic::new(&schema::VERSION_SPELLING).found(text).expected(version.uri());
                    tell(finding.repaired(repair));
                }
                Ok(_) => {}
            }
        }
        if let Some(doctype) = tree.doctype() {
            let excerpt = bibwire_core::markup::excerpt(doctype.as_bytes());
            if !found.version.is_first() {
                tell(Diagnostic::new(&schema::DOCTYPE_NEEDLESS).found(excerpt).repaired("passed over"));
            } else if !is_known(doctype) {
                let finding = Diagnostic::new(&schema::DOCTYPE_UNKNOWN).found(excerpt);
                tell(finding.expected(found.version.uri()).repaired("passed over"));
            }
        }
        self.judge_values(root, found.version);
    }

    /// Tells of values that the schema lets pass, and that say nothing or not enough.
    fn judge_values(&self, root: Node<'_>, version: Version) {
        // The nodes of an element lie one behind the other.
        let mut open = vec![root.elements()];
        while let Some(rest) = open.last_mut() {
            let Some(node) = rest.next() else {
                open.pop();
                continue;
            };
            open.push(node.elements());
            if node.symbol() == PROBLEM_TYPE && node.is_leaf() && node.text().trim().is_empty() {
                let finding = Diagnostic::new(&values::EMPTY_PROBLEM).expected("such as Unknown Item");
                self.source.tell(finding.repaired("read without it"), node, node.text_span());
            }
            let told = |text: &str| !text.is_empty() && !text.contains(':');
            if version.is_first() && node.symbol() == SCHEME && node.is_leaf() && told(node.text()) {
                let finding = Diagnostic::new(&values::SCHEME_FORM).found(node.text()).expected("a URI");
                self.source.tell(finding, node, node.text_span());
            }
            if let Some(scheme) = node.attributes().find(|it| it.symbol() == SCHEME && told(it.value())) {
                let finding = Diagnostic::new(&values::SCHEME_FORM).found(scheme.value()).expected("a URI");
                self.source.tell(finding, node, scheme.value_span());
            }
        }
    }
}

const PROBLEM_TYPE: Symbol = Symbol::of("ProblemType", &NAMES);
const SCHEME: Symbol = Symbol::of("Scheme", &NAMES);

/// Whether a document type declaration names one of the definitions of version 1.
fn is_known(doctype: &str) -> bool {
    const PUBLIC: [&str; 3] =
        ["-//NISO//NCIP DTD Version 1//EN", "-//NISO//NCIP DTD Version 1.0//EN", "-//NISO//NCIP DTD Version 1.01//EN"];
    const FILES: [&str; 2] = ["ncip_v1_0.dtd", "ncip_v1_01.dtd"];
    let mut literals = doctype.split(['"', '\'']).skip(1).step_by(2);
    literals.any(|it| PUBLIC.contains(&it) || FILES.iter().any(|file| it.rsplit('/').next() == Some(*file)))
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
