//! The exceptions of the header.

pub(super) mod absence;
mod months;

use bibwire_core::Diagnostic;

use super::filler::is_filler;
use super::{Ear, Facts};
use crate::definition::Exception as Definition;
use crate::release::Release;
use crate::report::Exception;
use crate::rules::{advice, coverage, exceptions as rules, header};
use crate::spot::Spot;
use crate::vocabulary::{ExceptionSeverity, same_word};

/// Judges the exceptions, each by itself: CoP 5.1, Appendix D; CoP 5.0.3, Appendix F. How they go with the usage is
/// judged at the end.
pub(super) fn check(facts: &Facts, ear: &mut Ear<'_>) {
    for (number, exception) in facts.header.exceptions.iter().enumerate() {
        let spot = |member| Spot::Exception(number, Some(member));
        if exception.message.as_deref().is_some_and(is_filler) {
            ear.tell(&header::EMPTY, spot("Message"));
        }
        let Some(code) = exception.code else { continue };
        let Ok(code) = u16::try_from(code) else {
            ear.found(&rules::CODE, spot("Code"), code);
            continue;
        };
        if facts.release == Release::R5 {
            severity(code, exception, spot("Severity"), ear);
        }
        // What a platform says in words of its own.
        if Definition::FREE.contains(&code) {
            continue;
        }
        let Some(definition) = Definition::of(facts.release, code) else {
            let finding = Diagnostic::new(&rules::CODE).found(code);
            ear.report(finding.expected(format_args!("a code of release {}", facts.release)), spot("Code"));
            continue;
        };
        known(definition, exception, number, ear);
        if code == 3063 && !facts.with_components {
            ear.tell(&coverage::COMPONENTS_NOT_ASKED, spot("Code"));
        }
    }
}

/// An exception of the release.
fn known(definition: &Definition, exception: &Exception, number: usize, ear: &mut Ear<'_>) {
    let spot = |member| Spot::Exception(number, Some(member));
    if definition.is_deprecated {
        ear.found(&advice::DEPRECATED, spot("Code"), definition.code);
    } else if !definition.is_in_report() {
        let shown = format_args!("{}, of the status {}", definition.code, definition.status);
        ear.found(&rules::NOT_IN_REPORT, spot("Code"), shown);
    } else if definition.code == 3040 {
        ear.tell(&coverage::PARTIAL, spot("Code"));
    }
    if let Some(message) = exception.message.as_deref().filter(|it| !is_filler(it) && *it != definition.message) {
        let rule = if same_word(message, definition.message) { &rules::MESSAGE_FORM } else { &rules::MESSAGE };
        ear.report(Diagnostic::new(rule).found(message).expected(definition.message), spot("Message"));
    }
    if definition.needs_data && exception.data.as_deref().is_none_or(is_filler) {
        ear.report(
            Diagnostic::new(&rules::DATA).found(definition.code).expected("Data"),
            Spot::Exception(number, None),
        );
    }
}

/// How grave an exception of release 5 is said to be.
fn severity(code: u16, exception: &Exception, spot: Spot<'_>, ear: &mut Ear<'_>) {
    let Some(said) = exception.severity.as_deref() else { return };
    let severity = ExceptionSeverity::from(said);
    let permitted = Definition::severities(code);
    let is_right = match permitted {
        [] => severity.is_known(),
        _ => permitted.contains(&severity),
    };
    if !is_right {
        let words = if permitted.is_empty() { ExceptionSeverity::ALL } else { permitted };
        let words: Vec<&str> = words.iter().map(ExceptionSeverity::as_str).collect();
        ear.report(Diagnostic::new(&rules::SEVERITY).found(said).expected(words.join(" or ")), spot);
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{codes, header, r5_header};
    use super::*;
    use crate::input::Form;
    use crate::report::{Filter, Header};

    fn of(code: u32, message: &str, data: Option<&str>, severity: Option<&str>) -> Exception {
        Exception {
            code: Some(code),
            message: Some(message.into()),
            data: data.map(Into::into),
            severity: severity.map(Into::into),
            ..Exception::default()
        }
    }

    #[test]
    fn each_exception_by_itself() {
        const NOT_READY: &str = "Usage Not Ready for Requested Dates";
        for (exception, r51, r5) in [
            (of(3030, "No Usage Available for Requested Dates", None, None), &[] as &[&str], &[] as &[&str]),
            (of(3031, NOT_READY, Some("2026-01"), Some("Warning")), &[], &[]),
            (of(3031, NOT_READY, Some("2026-01"), Some("Fatal")), &[], &["CTR419"]),
            (of(3031, NOT_READY, Some("2026-01"), Some("3")), &[], &["CTR419"]),
            (of(3031, NOT_READY, None, None), &["CTR417"], &["CTR417"]),
            (of(3031, NOT_READY, Some(""), None), &["CTR417"], &["CTR417"]),
            (of(3031, "usage not ready for requested dates", Some("2026-01"), None), &["CTR416"], &["CTR416"]),
            (of(3031, "Not ready", Some("2026-01"), None), &["CTR415"], &["CTR415"]),
            (of(3031, "", Some("2026-01"), None), &["CTR408"], &["CTR408"]),
            (of(0, "Anything", None, Some("Info")), &[], &[]),
            (of(0, "Anything", None, Some("Error")), &[], &["CTR419"]),
            (of(999, "Anything", None, Some("Warning")), &[], &[]),
            (of(4001, "Anything", None, Some("Warning")), &["CTR414"], &["CTR414"]),
            (of(70_000, "Anything", None, None), &["CTR414"], &["CTR414"]),
            (of(1000, "Service Not Available", None, None), &["CTR418"], &["CTR418"]),
            (of(3000, "Report Not Supported", None, None), &["CTR414"], &["CTR604"]),
            (of(2011, "Global Reports Not Supported", None, None), &["CTR418"], &["CTR414"]),
            (of(3040, "Partial Data Returned", Some("2026-01"), None), &["CTR599"], &["CTR599"]),
            (of(3063, "Components Not Supported", None, None), &["CTR595"], &["CTR414"]),
            (Exception::default(), &[], &[]),
        ] {
            for (header, expected) in [(header(), r51), (r5_header(), r5)] {
                let header = Header { exceptions: vec![exception.clone()], ..header };
                assert_eq!(codes(&header, Form::Json, check), expected, "{exception:?}");
                assert_eq!(codes(&header, Form::Table, check), expected, "{exception:?}");
            }
        }
        let asked = Header {
            report_attributes: vec![Filter::new("Include_Component_Details", ["True"])],
            exceptions: vec![of(3063, "Components Not Supported", None, None)],
            ..header()
        };
        assert_eq!(codes(&asked, Form::Json, check), [""; 0]);
    }
}
