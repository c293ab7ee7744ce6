//! What breaches of the schema are called, and what is made of them.

use bibwire_core::xml::{Boolean, Breach, Date, DateTime, Decimal, Fault, SimpleType, Symbol};
use bibwire_core::{Diagnostic, Rule};

use crate::Edition;
use crate::code::{LISTS, List};
use crate::edition::editions_of;
use crate::rules::{schema, values};

/// The finding of a breach.
#[cold]
pub(super) fn finding(breach: &Breach<'_>, edition: Edition) -> Diagnostic {
    let plain = |rule: &'static Rule, repair: Option<&str>| {
        let mut finding = Diagnostic::new(rule);
        if !breach.found.is_empty() {
            finding = finding.found(excerpt(&breach.found));
        }
        if !breach.expected.is_empty() {
            finding = finding.expected(breach.expected.join(", "));
        }
        match repair {
            Some(repair) => finding.repaired(repair),
            None => finding,
        }
    };
    match breach.fault {
        Fault::Root => plain(&schema::ROOT, None),
        Fault::NoNamespace => plain(&schema::NO_NAMESPACE, Some("read as if in the namespace")),
        Fault::OtherNamespace => plain(&schema::OTHER_NAMESPACE, Some("read as if in the namespace")),
        Fault::UnknownElement => plain(&schema::UNKNOWN_ELEMENT, Some("kept aside")),
        Fault::StrangeElement => strange(breach).unwrap_or_else(|| plain(&schema::STRANGE_ELEMENT, Some("kept aside"))),
        Fault::Order => plain(&schema::ORDER, Some("read where it is")),
        Fault::Repeated => plain(&schema::REPEATED, Some("all are kept, where only one is read")),
        Fault::Missing => plain(&schema::MISSING, Some("read without it")),
        Fault::Text | Fault::NotEmpty => plain(&schema::TEXT, Some("kept aside")),
        Fault::UnknownAttribute => plain(&schema::UNKNOWN_ATTRIBUTE, Some("kept aside")),
        Fault::AttributeNamespace => {
            let expected = format!("{}, with a prefix of the namespace", breach.expected.join(", "));
            plain(&schema::ATTRIBUTE_NAMESPACE, Some("read as if it had it")).expected(expected)
        }
        Fault::MissingAttribute => plain(&schema::MISSING_ATTRIBUTE, Some("read without it")),
        Fault::Substitution => plain(&schema::SUBSTITUTION, Some("passed over")),
        Fault::Nil => plain(&schema::NIL, Some("passed over")),
        Fault::EmptyValue => plain(&values::EMPTY_VALUE, Some("read as if it were not there")),
        Fault::AttributeValue => plain(&values::ATTRIBUTE_VALUE, Some("kept as it is")),
        Fault::NotListed => {
            listed(breach, edition).unwrap_or_else(|| plain(&values::NOT_LISTED, Some("the text is kept")))
        }
        _ => meant(breach).unwrap_or_else(|| plain(&values::VALUE, Some("the text is kept"))),
    }
}

/// An element that another edition has there.
fn strange(breach: &Breach<'_>) -> Option<Diagnostic> {
    let parent = || breach.node.parent().map_or(Symbol::NONE, |parent| parent.symbol());
    let (first, last) = editions_of(breach.node.symbol(), parent)?;
    let found = if last < Edition::V2021_3 {
        format!("{}, of editions until {last}", breach.found)
    } else {
        format!("{}, of editions since {first}", breach.found)
    };
    let finding = Diagnostic::new(&schema::OTHER_EDITION).found(found);
    Some(finding.repaired("read all the same"))
}

/// A code that another edition has, or that is nearly one.
fn listed(breach: &Breach<'_>, edition: Edition) -> Option<Diagnostic> {
    let list = list_of(breach)?;
    if let Some(entry) = list.find(&breach.found).filter(|entry| !entry.is_in(edition.family())) {
        let found = format!("{}, which edition {edition} does not have", entry.code());
        return Some(Diagnostic::new(&values::OTHER_EDITION_CODE).found(found).repaired("read all the same"));
    }
    let meant = list.suggest(&breach.found).filter(|code| breach.expected.contains(code))?;
    let finding = Diagnostic::new(&values::NOT_LISTED).found(excerpt(&breach.found)).expected(meant);
    Some(finding.repaired("the text is kept"))
}

/// The closed list that the values of an element are from.
fn list_of(breach: &Breach<'_>) -> Option<&'static List> {
    let name = breach.node.local_name();
    LISTS.iter().copied().find(|list| list.is_closed() && list.elements().contains(&name))
}

/// A value whose meaning is certain, although its form is not that of its type.
fn meant(breach: &Breach<'_>) -> Option<Diagnostic> {
    let base = SimpleType::from_name(breach.expected.first()?)?;
    let text = &breach.found;
    let (rule, value, how) = match base {
        SimpleType::DateTime => {
            let (value, how) = DateTime::repair(text)?;
            (&values::DATE_FORM, value.as_str().to_owned(), how.to_string())
        }
        SimpleType::Date => {
            let (value, how) = Date::repair(text)?;
            (&values::DATE_FORM, value.as_str().to_owned(), how.to_string())
        }
        SimpleType::Decimal => {
            let (value, how) = Decimal::repair(text)?;
            (&values::NUMBER_FORM, value.as_str().to_owned(), how.to_string())
        }
        SimpleType::Boolean => {
            let (value, how) = Boolean::repair(text)?;
            (&values::NUMBER_FORM, value.as_str().to_owned(), how.to_string())
        }
        _ => return None,
    };
    let finding = Diagnostic::new(rule).found(format_args!("{}: {how}", excerpt(text))).expected(&value);
    Some(finding.repaired(format_args!("read as {value}")))
}

fn excerpt(text: &str) -> String {
    bibwire_core::markup::excerpt(text.as_bytes())
}
