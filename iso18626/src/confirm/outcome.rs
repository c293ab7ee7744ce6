//! What a confirmation says of a message.

use bibwire_core::{Diagnostic, Layer, Place, Rule, Severity};

use crate::code::ErrorType;
use crate::element::ErrorData;
use crate::rules::{is_of_schema, markup, schema, values};

/// So many errors are told of one message. More help nobody.
const MOST: usize = 64;

/// What a confirmation says of a message: it was received, or what is wrong with it.
///
/// ```
/// use bibwire_iso18626::{Outcome, code::ErrorType, element::ErrorData};
///
/// let twice = ErrorData::new(ErrorType::UnrecognisedDataValue, "requestingAgencyRequestId: R-1 already exists");
/// assert_ne!(Outcome::Error(vec![twice]), Outcome::Received);
/// ```
#[derive(Debug, Clone, Default, PartialEq)]
#[allow(clippy::exhaustive_enums, reason = "the list of the standard has OK and ERROR")]
pub enum Outcome {
    /// The message was received and understood: status OK.
    #[default]
    Received,
    /// It was not: status ERROR, and why. Until 1.2 a confirmation has room for the first alone.
    Error(Vec<ErrorData>),
}

/// Which findings are a reason to refuse a message.
///
/// ```
/// use bibwire_iso18626::{Diagnostic, Options, Outcome, Tolerance, read};
///
/// let mut findings: Vec<Diagnostic> = Vec::new();
/// let zone = include_str!("../../docs/samples/received.xml").replace("00Z<", "00+0000<");
/// read(zone.as_bytes(), &Options::default(), &mut findings);
/// assert_eq!(Outcome::judged(&findings, Tolerance::Repaired), Outcome::Received);
/// assert_ne!(Outcome::judged(&findings, Tolerance::Schema), Outcome::Received);
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Tolerance {
    /// None: a document that holds a message is accepted, whatever is wrong with it.
    Readable,
    /// What a reader could not repair: a value that has no meaning, an element that is missing, a document that is cut off,
    /// and every other finding that is an error still. What was repaired, or kept aside as unknown elements are, is
    /// accepted, and so is a message without `multipleItemRequestId`, which 1.2 alone demands and many do not send.
    #[default]
    Repaired,
    /// Whatever a validator of the schema refuses.
    Schema,
}

/// Where the reader delivered a message, and a part of its meaning is lost nevertheless.
static LOST: [&Rule; 4] = [&schema::MISSING, &values::NOT_LISTED, &values::VALUE, &markup::TRUNCATED];

impl Tolerance {
    fn refuses(self, finding: &Diagnostic) -> bool {
        match self {
            Tolerance::Readable => false,
            Tolerance::Repaired => {
                let lost = is(finding, &LOST) && finding.expected.as_deref() != Some("multipleItemRequestId");
                // Alma leaves the status of a notification empty, and means nothing by it.
                let empty = is(finding, &[&values::EMPTY_VALUE])
                    && matches!(element(&finding.place), "action" | "reasonForMessage" | "serviceType");
                finding.severity >= Severity::Error || lost || empty
            }
            Tolerance::Schema => is_of_schema(finding.rule),
        }
    }
}

impl Outcome {
    /// What to say of a message that was read with findings: those that a reader could not repair are told. See
    /// [`Tolerance::Repaired`] for which, and [`Outcome::judged`] for another choice.
    ///
    /// | finding | type of the error | value |
    /// |---|---|---|
    /// | an element that is not known, or not there | `UnrecognisedDataElement` | the element |
    /// | an action that is not on the list | `UnsupportedActionType` | the action |
    /// | a reason that is not on the list | `UnsupportedReasonForMessageType` | the reason |
    /// | a value that is not of its list or type | `UnrecognisedDataValue` | the element and the value |
    /// | anything else | `BadlyFormedMessage`, once | none |
    ///
    /// ```
    /// use bibwire_iso18626::{Diagnostic, Options, Outcome, code::ErrorType, element::ErrorData, read};
    ///
    /// let misspelt = include_str!("../../docs/samples/received.xml").replace(">Received<", ">Recieved<");
    /// let mut findings: Vec<Diagnostic> = Vec::new();
    /// read(misspelt.as_bytes(), &Options::default(), &mut findings);
    /// let error = ErrorData::new(ErrorType::UnsupportedActionType, "Recieved");
    /// assert_eq!(Outcome::from_findings(&findings), Outcome::Error(vec![error]));
    /// ```
    pub fn from_findings(findings: &[Diagnostic]) -> Outcome {
        Outcome::judged(findings, Tolerance::default())
    }

    /// What to say of a message that was read with findings, where some are tolerated. At most 64 errors are told, each
    /// once.
    ///
    /// See [`Tolerance`] for an example.
    pub fn judged(findings: &[Diagnostic], tolerance: Tolerance) -> Outcome {
        let mut errors: Vec<ErrorData> = Vec::new();
        for finding in findings.iter().filter(|finding| tolerance.refuses(finding)) {
            let error = error(finding);
            if errors.len() == MOST {
                break;
            }
            if !errors.contains(&error) {
                errors.push(error);
            }
        }
        if errors.is_empty() { Outcome::Received } else { Outcome::Error(errors) }
    }

    /// The message does not follow the schema, and no more can be said.
    pub(super) fn badly_formed() -> Outcome {
        Outcome::Error(vec![badly_formed()])
    }
}

fn badly_formed() -> ErrorData {
    ErrorData { error_type: ErrorType::BadlyFormedMessage, ..ErrorData::default() }
}

fn is(finding: &Diagnostic, rules: &[&Rule]) -> bool {
    rules.iter().any(|rule| std::ptr::eq(*rule, finding.rule))
}

/// The name of the element that a finding is about: the last of its path.
fn element(place: &Place) -> &str {
    let path = place.path.as_deref().unwrap_or_default();
    let step = path.rsplit('/').next().unwrap_or_default();
    step.split('[').next().unwrap_or_default()
}

fn error(finding: &Diagnostic) -> ErrorData {
    let element = element(&finding.place);
    if is(finding, &[&schema::UNKNOWN_ELEMENT, &schema::STRANGE_ELEMENT, &schema::OTHER_EDITION]) {
        return ErrorData::new(ErrorType::UnrecognisedDataElement, element);
    }
    let is_value = finding.code().layer() == Layer::Values && !is(finding, &[&values::ATTRIBUTE_VALUE]);
    if !is_value || element.is_empty() {
        return badly_formed();
    }
    let found = finding.found.as_deref().unwrap_or_default();
    // What a finding says beyond the value.
    let value = if is(finding, &[&values::OTHER_EDITION_CODE]) {
        found.split_once(',').map_or(found, |(value, _)| value)
    } else if is(finding, &[&values::DATE_FORM, &values::NUMBER_FORM]) {
        found.rsplit_once(": ").map_or(found, |(value, _)| value)
    } else {
        found
    };
    match element {
        "action" if !value.is_empty() => ErrorData::new(ErrorType::UnsupportedActionType, value),
        "reasonForMessage" if !value.is_empty() => ErrorData::new(ErrorType::UnsupportedReasonForMessageType, value),
        _ => ErrorData::new(ErrorType::UnrecognisedDataValue, format!("{element}: {value}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Options, read};

    const RECEIVED: &str = include_str!("../../docs/samples/received.xml");
    const REQUEST: &str = include_str!("../../docs/samples/request.xml");

    /// The errors that a message is refused with, as `type value`.
    fn errors(document: &str, tolerance: Tolerance) -> Vec<String> {
        let mut findings: Vec<Diagnostic> = Vec::new();
        read(document.as_bytes(), &Options::default(), &mut findings);
        match Outcome::judged(&findings, tolerance) {
            Outcome::Received => Vec::new(),
            Outcome::Error(errors) => errors
                .iter()
                .map(|it| format!("{} {}", it.error_type, it.error_value.as_deref().unwrap_or("-")))
                .collect(),
        }
    }

    #[test]
    fn each_fault_has_its_type() {
        use Tolerance::{Repaired, Schema};
        for (good, from, to, tolerance, told) in [
            (RECEIVED, ">Received<", ">Recieved<", Repaired, &["UnsupportedActionType Recieved"][..]),
            (RECEIVED, ">Received<", ">Lost<", Schema, &["UnsupportedActionType Lost"]),
            (RECEIVED, ">Received<", "><", Repaired, &["UnrecognisedDataValue action: "]),
            (RECEIVED, "<action>Received</action>", "", Repaired, &["BadlyFormedMessage -"]),
            (RECEIVED, "<action>", "<phase>x</phase><action>", Schema, &["UnrecognisedDataElement phase"]),
            (RECEIVED, "<action>", "<phase>x</phase><action>", Repaired, &[]),
            (RECEIVED, "<multipleItemRequestId/>", "", Repaired, &[]),
            (RECEIVED, "<multipleItemRequestId/>", "", Schema, &["BadlyFormedMessage -"]),
            (RECEIVED, "00Z<", "00+0000<", Repaired, &[]),
            (RECEIVED, "00Z<", "00+0000<", Schema, &["UnrecognisedDataValue timestamp: 2026-11-23T08:30:00+0000"]),
            (RECEIVED, "</requestingAgencyMessage>\n</ISO18626Message>", "", Repaired, &["BadlyFormedMessage -"]),
            (RECEIVED, "R-2026-0017", "R & D", Schema, &["BadlyFormedMessage -"]),
            (REQUEST, ">Loan<", ">Leihe<", Repaired, &["UnrecognisedDataValue serviceType: Leihe"]),
            (REQUEST, "2026-12-23T00:00:00Z", "soon", Repaired, &["UnrecognisedDataValue needBeforeDate: soon"]),
        ] {
            assert!(good.contains(from), "{from}");
            assert_eq!(errors(&good.replace(from, to), tolerance), told, "{from} {to}");
        }
        let reason = "<ISO18626Message><supplyingAgencyMessage><messageInfo><reasonForMessage>Why</reasonForMessage>\
            </messageInfo></supplyingAgencyMessage></ISO18626Message>";
        assert!(errors(reason, Repaired).contains(&"UnsupportedReasonForMessageType Why".to_owned()));
    }

    #[test]
    fn errors_are_told_once_and_not_without_end() {
        let many: String = (0..200).map(|it| format!("<x{it}/>")).collect();
        let broken = RECEIVED.replace("<action>", &format!("{many}<x0/><action>"));
        let told = errors(&broken, Tolerance::Schema);
        assert_eq!(told.len(), MOST);
        assert_eq!(told[1], "UnrecognisedDataElement x1");
        assert!(errors(&broken, Tolerance::Readable).is_empty());
    }
}
