//! What breaches of the schema are called, and what is made of them.

use bibwire_core::xml::{Breach, DateTime, Fault, SimpleType};
use bibwire_core::{Diagnostic, Rule};

use crate::rules::{schema, values};

/// The finding of a breach.
#[cold]
pub(super) fn finding(breach: &Breach<'_>) -> Diagnostic {
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
    let finding = Diagnostic::new(&values::DATE_FORM).found(found).expected(value.as_str());
    Some(finding.repaired(format_args!("read as {}", value.as_str())))
}

fn excerpt(text: &str) -> String {
    bibwire_core::markup::excerpt(text.as_bytes())
}
