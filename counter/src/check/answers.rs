//! The lists of a service: the status of it, the members of a consortium, the reports it has.

mod across;

use bibwire_core::Diagnostic;

use super::Tell;
use super::filler::is_filler;
use super::header::{created, registry};
use super::identifier;
use crate::api::member::Member;
use crate::api::report_info::ReportInfo;
use crate::api::status::Status;
use crate::definition::Definition;
use crate::release::Release;
use crate::rules::{advice, header, lists as rules};
use crate::vocabulary::{ReportId, same_word};

pub(crate) use across::Across;

/// Judges the status of a service.
pub(crate) fn judge_status(status: &Status, tell: &mut Tell<'_>) {
    // Release 5 has an address of another kind.
    let newest = Release::R51.newest();
    if let Some(finding) = status.registry_record.as_deref().and_then(|record| registry::judge(record, newest)) {
        tell(finding, "Registry_Record");
    }
    for (number, alert) in status.alerts.iter().enumerate() {
        if let Some(text) = alert.date_time.as_deref() {
            time(text, &format!("Alerts/{number}/Date_Time"), tell);
        }
    }
}

/// Judges a member of a consortium.
pub(crate) fn judge_member(member: &Member, tell: &mut Tell<'_>) {
    filled("Customer_ID", member.customer_id.as_deref(), tell);
    filled("Institution_Name", member.institution_name.as_deref(), tell);
    filled("Requestor_ID", member.requestor_id.as_deref(), tell);
    for id in &member.institution_id {
        if let Some(finding) = identifier::judge(&id.kind, &id.value) {
            tell(finding, &format!("Institution_ID/{}", id.kind));
        }
    }
}

/// Judges a report that a service has.
pub(crate) fn judge_report(report: &ReportInfo, tell: &mut Tell<'_>) {
    // What is missing is told by who reads it.
    let said = report.release.as_deref();
    let release = report.known_release();
    if let Some(said) = said.filter(|_| release.is_none()) {
        tell(Diagnostic::new(&header::RELEASE).found(said).expected("5 or 5.1"), "Release");
    }
    if let Some(id) = report.report_id.as_ref().filter(|id| !id.is_known() && id.custom().is_none()) {
        let rule = if is_filler(id.as_str()) { &header::EMPTY } else { &header::REPORT_ID };
        tell(Diagnostic::new(rule).found(id), "Report_ID");
    }
    filled("Report_Description", report.report_description.as_deref(), tell);
    if let (Some(release), Some(id)) = (release, &report.report_id) {
        name(report, release, id, tell);
        path(report, release, id, tell);
    }
    if let (Some(first), Some(last)) = (report.first_month_available, report.last_month_available)
        && last < first
    {
        let shown = format_args!("{first} to {last}");
        tell(Diagnostic::new(&rules::MONTHS_REVERSED).found(shown), "Last_Month_Available");
    }
    for detail in &report.month_details {
        if let Some(text) = detail.last_change.as_deref() {
            time(text, &format!("Month_Details/{}/Last_Change", detail.month), tell);
        }
    }
}

/// The name of a report, in the words of its release.
fn name(report: &ReportInfo, release: Release, id: &ReportId, tell: &mut Tell<'_>) {
    let said = report.report_name.as_deref();
    let Some(said) = said.filter(|said| filled("Report_Name", Some(said), tell)) else { return };
    let Some(definition) = Definition::of(release, id).filter(|definition| definition.name != said) else { return };
    let is_near = same_word(said, definition.name);
    let rule = if is_near { &header::REPORT_NAME_FORM } else { &header::REPORT_NAME };
    tell(Diagnostic::new(rule).found(said).expected(definition.name), "Report_Name");
}

/// The path of a report. One of a provider may have any.
fn path(report: &ReportInfo, release: Release, id: &ReportId, tell: &mut Tell<'_>) {
    let Some(said) = report.path.as_deref().filter(|_| id.is_known()) else { return };
    let expected = crate::api::path_of(release, id);
    if said != expected {
        tell(Diagnostic::new(&rules::PATH).found(said).expected(expected), "Path");
    }
}

/// Judges whether a text that is there says something.
fn filled(member: &str, text: Option<&str>, tell: &mut Tell<'_>) -> bool {
    let is_empty = text.is_some_and(is_filler);
    if is_empty {
        tell(Diagnostic::new(&header::EMPTY).found(format_args!("{:?}", text.unwrap_or_default())), member);
    }
    !is_empty
}

/// Judges a time.
fn time(text: &str, member: &str, tell: &mut Tell<'_>) {
    let finding = Diagnostic::new(&rules::TIME);
    tell(
        match created::read(text) {
            created::Reading::Right { has_fraction: false, .. } => return,
            created::Reading::Right { .. } => Diagnostic::new(&advice::FRACTION).found(text),
            created::Reading::Meant(meant) => finding.found(text).expected(meant),
            created::Reading::Wrong => finding.found(text).expected("yyyy-mm-ddThh:mm:ssZ"),
            created::Reading::Impossible => finding.found(format_args!("{text}: no such time")),
        },
        member,
    );
}
