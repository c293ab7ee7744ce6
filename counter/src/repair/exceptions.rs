//! The exceptions of the header: CoP 5.1, Appendix D; CoP 5.0.3, Appendix F.

use super::fix::Hand;
use super::text;
use crate::check::filler::is_filler;
use crate::definition::Exception as Definition;
use crate::release::Release;
use crate::report::{Exception, Header};
use crate::rules::{exceptions as rules, header as empty, properties};
use crate::spot::Spot;
use crate::vocabulary::{ExceptionSeverity, same_word};

/// Mends the exceptions, by their codes.
pub(super) fn mend(header: &mut Header, hand: &mut Hand) {
    for (number, exception) in header.exceptions.iter_mut().enumerate() {
        let spot = |member| Spot::Exception(number, Some(member));
        text::mend_any(&mut exception.message, spot("Message"), hand);
        text::mend_any(&mut exception.data, spot("Data"), hand);
        match header.release {
            Release::R5 => severity(exception, spot("Severity"), hand),
            // Release 5.1 has none.
            Release::R51 => {
                if let Some(said) = exception.severity.take() {
                    hand.note(&properties::NOT_IN_REPORT, spot("Severity"), said, "");
                }
            }
        }
        message(exception, header.release, spot("Message"), hand);
    }
}

/// The message of the code. That of another code is left: either may be wrong.
fn message(exception: &mut Exception, release: Release, spot: Spot<'_>, hand: &mut Hand) {
    let code = exception.code.and_then(|code| u16::try_from(code).ok());
    let Some(known) = code.and_then(|code| Definition::of(release, code)) else { return };
    let message = exception.message.as_deref().unwrap_or_default();
    let is_of_another =
        Definition::ALL.iter().any(|other| other.code != known.code && same_word(other.message, message));
    if message == known.message || is_of_another {
        return;
    }
    let rule = match &exception.message {
        None => &properties::MISSING,
        Some(message) if is_filler(message) => &empty::EMPTY,
        Some(message) if same_word(message, known.message) => &rules::MESSAGE_FORM,
        Some(_) => &rules::MESSAGE,
    };
    hand.note(rule, spot, message, known.message);
    exception.message = Some(known.message.to_owned());
}

/// How grave an exception of release 5 is: the word that is meant, or the only one that its code has.
fn severity(exception: &mut Exception, spot: Spot<'_>, hand: &mut Hand) {
    let Some(said) = exception.severity.as_deref() else { return };
    let code = exception.code.and_then(|code| u16::try_from(code).ok());
    let permitted = code.map(Definition::severities).unwrap_or_default();
    let word = ExceptionSeverity::from(said);
    let is_right = if permitted.is_empty() { word.is_known() } else { permitted.contains(&word) };
    if is_right {
        return;
    }
    let meant = ExceptionSeverity::meant(said).filter(|meant| permitted.is_empty() || permitted.contains(meant));
    let only = match permitted {
        [only] => Some(only.clone()),
        _ => None,
    };
    if let Some(fixed) = meant.or(only) {
        hand.note(&rules::SEVERITY, spot, said, &fixed);
        exception.severity = Some(fixed.as_str().to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial;
    use super::*;
    use crate::report::Filter;

    #[test]
    fn messages_and_severities_by_code() {
        const KNOWN: &str = "Parameter Not Recognized in this Context";
        for (code, message, severity, fixed, r51, r5) in [
            (3050, Some(KNOWN), None, Some((KNOWN, None)), &[] as &[&str], &[] as &[&str]),
            (
                3050,
                Some("parameter not recognized in this context"),
                None,
                Some((KNOWN, None)),
                &["CTR416"],
                &["CTR416"],
            ),
            (3050, Some("What is foo?"), None, Some((KNOWN, None)), &["CTR415"], &["CTR415"]),
            (3050, Some("n/a"), None, Some((KNOWN, None)), &["CTR408"], &["CTR408"]),
            (3050, None, None, Some((KNOWN, None)), &["CTR301"], &["CTR301"]),
            (3050, Some("Service Busy"), None, None, &[], &[]),
            (3050, Some(KNOWN), Some("warning"), Some((KNOWN, Some("Warning"))), &["CTR311"], &["CTR419"]),
            (3050, Some(KNOWN), Some("3"), Some((KNOWN, Some("Warning"))), &["CTR311"], &["CTR419"]),
            (1, Some("Anything"), Some("Fatal"), Some(("Anything", Some("Warning"))), &["CTR311"], &["CTR419"]),
            (0, Some("Anything"), Some("Fatal"), Some(("Anything", Some("Fatal"))), &["CTR311"], &[]),
        ] {
            for (release, codes) in [(Release::R51, r51), (Release::R5, r5)] {
                let mut report = trial::titles();
                if release == Release::R5 {
                    report.header.release = Release::R5;
                    report.header.report_name = Some("Title Master Report".into());
                    report.header.report_attributes =
                        vec![Filter::new("Attributes_To_Show", ["Data_Type", "YOP", "Access_Type"])];
                }
                report.header.exceptions = vec![Exception {
                    code: Some(code),
                    message: message.map(str::to_owned),
                    severity: severity.map(str::to_owned),
                    data: Some("foo".into()),
                    ..Exception::default()
                }];
                let (found, told) = trial::repair(&report);
                assert_eq!(told, codes, "{release} {code} {message:?} {severity:?}");
                let found = &found.header.exceptions[0];
                if let Some((message, severity)) = fixed {
                    assert_eq!(found.message.as_deref(), Some(message));
                    assert_eq!(found.severity.as_deref(), severity.filter(|_| release == Release::R5));
                } else {
                    assert_eq!(found.message.as_deref(), message);
                }
            }
        }
    }
}
