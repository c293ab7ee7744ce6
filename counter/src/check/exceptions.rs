//! The exceptions of the header.

pub(super) mod absence;
pub(crate) mod months;

use bibwire_core::Diagnostic;

use super::filler::is_filler;
use super::{Ear, Facts, Tell};
use crate::definition::Exception as Definition;
use crate::release::Release;
use crate::report::Exception;
use crate::rules::{advice, answers, coverage, exceptions as rules, header};
use crate::spot::Spot;
use crate::vocabulary::{ExceptionSeverity, same_word};

/// Judges the exceptions, each by itself: CoP 5.1, Appendix D; CoP 5.0.3, Appendix F. How they go with the usage is
/// judged at the end.
pub(super) fn check(facts: &Facts, ear: &mut Ear<'_>) {
    for (number, exception) in facts.header.exceptions.iter().enumerate() {
        judge(exception, facts.release, Stands::InReport, &mut |finding, member| {
            ear.report(finding, Spot::Exception(number, Some(member).filter(|member| !member.is_empty())));
        });
        if exception.code == Some(3063) && facts.release == Release::R51 && !facts.with_components {
            ear.tell(&coverage::COMPONENTS_NOT_ASKED, Spot::Exception(number, Some("Code")));
        }
    }
}

/// Where an exception stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stands {
    /// In the header of a report.
    InReport,
    /// In place of a report.
    Alone,
}

/// Judges an exception by itself.
pub(crate) fn judge(exception: &Exception, release: Release, stands: Stands, tell: &mut Tell<'_>) {
    if exception.message.as_deref().is_some_and(is_filler) {
        tell(Diagnostic::new(&header::EMPTY), "Message");
    }
    let Some(code) = exception.code else { return };
    let Ok(code) = u16::try_from(code) else {
        return tell(Diagnostic::new(&rules::CODE).found(code), "Code");
    };
    if release == Release::R5 {
        severity(code, exception, tell);
    }
    let is_alone = stands == Stands::Alone;
    // What a platform says in words of its own.
    if Definition::FREE.contains(&code) {
        if is_alone {
            tell(Diagnostic::new(&answers::OUTSIDE).found(code), "Code");
        }
        return;
    }
    let Some(definition) = Definition::of(release, code) else {
        let finding = Diagnostic::new(&rules::CODE).found(code);
        return tell(finding.expected(format_args!("a code of release {release}")), "Code");
    };
    known(definition, exception, is_alone, tell);
}

/// An exception of the release.
fn known(definition: &Definition, exception: &Exception, is_alone: bool, tell: &mut Tell<'_>) {
    let code = definition.code;
    let shown = format_args!("{code}, of the status {}", definition.status);
    if definition.is_deprecated {
        tell(Diagnostic::new(&advice::DEPRECATED).found(code), "Code");
    } else if is_alone && definition.is_in_report() {
        tell(Diagnostic::new(&answers::OUTSIDE).found(code), "Code");
    } else if !is_alone && !definition.is_in_report() {
        tell(Diagnostic::new(&rules::NOT_IN_REPORT).found(shown), "Code");
    } else if code == 3040 {
        tell(Diagnostic::new(&coverage::PARTIAL), "Code");
    }
    if let Some(message) = exception.message.as_deref().filter(|it| !is_filler(it) && *it != definition.message) {
        let rule = if same_word(message, definition.message) { &rules::MESSAGE_FORM } else { &rules::MESSAGE };
        tell(Diagnostic::new(rule).found(message).expected(definition.message), "Message");
    }
    if definition.needs_data && exception.data.as_deref().is_none_or(is_filler) {
        tell(Diagnostic::new(&rules::DATA).found(code).expected("Data"), "");
    }
}

/// How grave an exception of release 5 is said to be.
fn severity(code: u16, exception: &Exception, tell: &mut Tell<'_>) {
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
        tell(Diagnostic::new(&rules::SEVERITY).found(said).expected(words.join(" or ")), "Severity");
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
