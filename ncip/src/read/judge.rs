//! What breaches of the schema are called, and what is made of them.

use bibwire_core::xml::model::{Content, Model};
use bibwire_core::xml::value::DateTimeRepair;
use bibwire_core::xml::{Breach, DateTime, Fault, Node, SimpleType, Symbol};
use bibwire_core::{Diagnostic, Rule};

use crate::message::ENVELOPE;
use crate::names::NAMES;
use crate::rules::{schema, values};

const USER_ID: Symbol = Symbol::of("UserId", &NAMES);
const AUTHENTICATION_INPUT: Symbol = Symbol::of("AuthenticationInput", &NAMES);
const LOOKUP_VERSION: Symbol = Symbol::of("LookupVersion", &NAMES);
const LOOKUP_VERSION_RESPONSE: Symbol = Symbol::of("LookupVersionResponse", &NAMES);

/// The finding of a breach; nothing where it is told of with another.
#[cold]
pub(super) fn finding(breach: &Breach<'_>, model: &Model) -> Option<Diagnostic> {
    match deviation(breach, model) {
        Some(told) => told,
        None => Some(plain(breach)),
    }
}

/// A breach that is one of a kind known in messages: its finding, or nothing where that is told of already.
fn deviation(breach: &Breach<'_>, model: &Model) -> Option<Option<Diagnostic>> {
    let node = breach.node;
    let parent = node.parent();
    let found =
        |rule: &'static Rule, how: &str| Some(Some(Diagnostic::new(rule).found(excerpt(&breach.found)).repaired(how)));
    match breach.fault {
        // A code as version 1 has it: two elements in one that holds text.
        Fault::StrangeElement if is_half(node) && parent.is_some_and(|it| is_code(it, model)) => {
            match node.local_name() == "Value"
                && parent.is_some_and(|it| it.elements().any(|it| it.local_name() == "Scheme"))
            {
                true => Some(None),
                false => found(&schema::OTHER_VERSION, "read as text with a scheme"),
            }
        }
        // A code as version 2 has it, in version 1.
        Fault::Text if is_pair(node, model) && node.is_leaf() => found(&schema::OTHER_VERSION, "read as the value"),
        Fault::UnknownAttribute if is_pair(node, model) => {
            let attribute = breach.attribute.filter(|it| it.local_name().eq_ignore_ascii_case("scheme"))?;
            let finding = Diagnostic::new(&schema::OTHER_VERSION).found(attribute.name());
            Some(Some(finding.repaired("read as the scheme")))
        }
        Fault::Missing if is_pair(node, model) => {
            let has_scheme = node.attributes().any(|it| it.local_name().eq_ignore_ascii_case("scheme"));
            let has_text = node.is_leaf() && !node.text().trim().is_empty();
            if has_scheme && has_text {
                return Some(None);
            }
            if !breach.expected.contains(&"Scheme") || node.elements().any(|it| it.local_name() == "Scheme") {
                return None;
            }
            let finding = Diagnostic::new(&schema::NO_SCHEME).found(node.local_name()).expected("Scheme");
            Some(Some(finding.repaired("read without it")))
        }
        Fault::Missing if breach.expected == ["CurrencyCode"] => {
            let finding = Diagnostic::new(&schema::NO_CURRENCY).expected("CurrencyCode");
            Some(Some(finding.repaired("read without it")))
        }
        Fault::StrangeElement | Fault::Order | Fault::Repeated
            if [USER_ID, AUTHENTICATION_INPUT].contains(&node.symbol())
                && [USER_ID, AUTHENTICATION_INPUT].iter().all(|it| has(parent, *it)) =>
        {
            found(&schema::TWO_WAYS, "kept aside")
        }
        Fault::Text if is_markup(&breach.found) => found(&schema::STRAY_MARKUP, "kept aside"),
        Fault::UnknownElement if parent.is_some_and(|it| it.symbol() == ENVELOPE) => {
            Some(Some(Diagnostic::new(&schema::UNKNOWN_SERVICE).found(excerpt(&breach.found))))
        }
        Fault::StrangeElement if [LOOKUP_VERSION, LOOKUP_VERSION_RESPONSE].contains(&node.symbol()) => {
            let finding = Diagnostic::new(&schema::VERSION_MESSAGE).found(excerpt(&breach.found));
            Some(Some(finding.expected("NCIPVersionMessage")))
        }
        _ => None,
    }
}

fn has(parent: Option<Node<'_>>, symbol: Symbol) -> bool {
    parent.is_some_and(|it| it.element(symbol).is_some())
}

/// Whether an element is one of the two in a code of version 1.
fn is_half(node: Node<'_>) -> bool {
    matches!(node.local_name(), "Scheme" | "Value")
}

/// Whether an element is to hold two, a scheme and a value.
fn is_pair(node: Node<'_>, model: &Model) -> bool {
    let of = model.root(node.symbol()).map(|id| &model.get(id).content);
    let Some(Content::Elements(automaton)) = of else { return false };
    let mut names = automaton.leaves().iter().map(|leaf| model.name(leaf.name));
    names.next() == Some("Scheme") && names.next() == Some("Value") && names.next().is_none()
}

/// Whether an element is to hold text with a scheme.
fn is_code(node: Node<'_>, model: &Model) -> bool {
    let of = model.root(node.symbol()).map(|id| model.get(id));
    of.is_some_and(|of| {
        matches!(of.content, Content::Simple(_)) && of.attributes.iter().any(|it| model.name(it.name) == "Scheme")
    })
}

/// Whether a text is a piece of a start tag: a name, an equals sign, and something in quotes.
pub(crate) fn is_markup(text: &str) -> bool {
    let text = text.trim().trim_start_matches('>').trim_start();
    let Some((name, value)) = text.split_once('=') else { return false };
    let name = name.trim_end();
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, ':' | '-' | '_' | '.');
    let value = value.trim_start();
    !name.is_empty() && name.chars().all(is_name) && value.starts_with(['"', '\'']) && value.len() > 1
}

/// The finding of a breach by the schema alone.
fn plain(breach: &Breach<'_>) -> Diagnostic {
    let plain = |rule: &'static Rule, repair: &str| {
        let mut finding = Diagnostic::new(rule);
        if !breach.found.is_empty() {
            finding = finding.found(excerpt(&breach.found));
        }
        if !breach.expected.is_empty() {
            finding = finding.expected(breach.expected.join(", "));
        }
        if repair.is_empty() { finding } else { finding.repaired(repair) }
    };
    match breach.fault {
        Fault::Root => plain(&schema::ROOT, ""),
        Fault::NoNamespace => plain(&schema::NO_NAMESPACE, "read as if in the namespace"),
        Fault::OtherNamespace => plain(&schema::OTHER_NAMESPACE, "read as if in the namespace"),
        Fault::UnknownElement => plain(&schema::UNKNOWN_ELEMENT, "kept aside"),
        Fault::StrangeElement => plain(&schema::STRANGE_ELEMENT, "kept"),
        Fault::Order => plain(&schema::ORDER, "read where it is"),
        Fault::Repeated => plain(&schema::REPEATED, "all are kept, where only one is read"),
        Fault::Missing => plain(&schema::MISSING, "read without it"),
        Fault::Text | Fault::NotEmpty => plain(&schema::TEXT, "kept aside"),
        Fault::UnknownAttribute => plain(&schema::UNKNOWN_ATTRIBUTE, "kept aside"),
        Fault::AttributeNamespace => {
            let expected = format!("{}, with a prefix of the namespace", breach.expected.join(", "));
            plain(&schema::ATTRIBUTE_NAMESPACE, "read as if it had it").expected(expected)
        }
        Fault::MissingAttribute => plain(&schema::MISSING_ATTRIBUTE, "read without it"),
        Fault::Substitution => plain(&schema::SUBSTITUTION, "passed over"),
        Fault::Nil => plain(&schema::NIL, "passed over"),
        Fault::EmptyValue => plain(&values::EMPTY_VALUE, "read as if it were not there"),
        Fault::AttributeValue => plain(&values::ATTRIBUTE_VALUE, "kept as it is"),
        Fault::NotListed => plain(&values::NOT_LISTED, "the text is kept"),
        _ => meant(breach).unwrap_or_else(|| plain(&values::VALUE, "the text is kept")),
    }
}

/// A date whose meaning is certain, although its form is not that of its type.
fn meant(breach: &Breach<'_>) -> Option<Diagnostic> {
    let base = SimpleType::from_name(breach.expected.first()?)?;
    if base != SimpleType::DateTime {
        return None;
    }
    let (value, how) = DateTime::repair(&breach.found)?;
    let found = format!("{}: {how}", excerpt(&breach.found));
    let rule = if how == DateTimeRepair::DayForMonth { &values::DAY_FOR_MONTH } else { &values::DATE_FORM };
    let finding = Diagnostic::new(rule).found(found).expected(value.as_str());
    Some(finding.repaired(format_args!("read as {}", value.as_str())))
}

fn excerpt(text: &str) -> String {
    bibwire_core::markup::excerpt(text.as_bytes())
}
