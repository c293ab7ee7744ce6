//! Headers to vary, and what is found in them.

use bibwire_core::Diagnostic;

use super::{Ear, Facts};
use crate::input::Form;
use crate::release::{Release, Version};
use crate::report::{Filter, Header, Identifier};
use crate::spot::InMemory;
use crate::vocabulary::IdentifierType;

/// A header of a Title Report of release 5.1, of one month, that keeps every rule.
pub(super) fn header() -> Header {
    Header {
        release: Release::R51,
        report_name: Some("Title Report".into()),
        report_id: Some("TR".into()),
        institution_name: Some("图书馆".into()),
        institution_id: vec![Identifier::new(IdentifierType::Proprietary, "platform:1")],
        report_attributes: vec![Filter::new("Attributes_To_Show", ["YOP", "Access_Type"])],
        begin_date: crate::date::exact("2026-01-01"),
        end_date: crate::date::exact("2026-01-31"),
        created: Some("2026-02-03T08:30:00Z".into()),
        created_by: Some("平台".into()),
        registry_record: Some(
            "https://registry.countermetrics.org/platform/99999999-9999-9999-9999-999999999999".into(),
        ),
        ..Header::default()
    }
}

/// A header of a Title Master Report of release 5 that keeps every rule.
pub(super) fn r5_header() -> Header {
    Header {
        release: Release::R5,
        report_name: Some("Title Master Report".into()),
        customer_id: Some("1".into()),
        registry_record: None,
        ..header()
    }
}

/// A header of Journal Requests (Controlled) of release 5.1 that keeps every rule.
pub(super) fn view() -> Header {
    Header {
        report_name: Some("Journal Requests (Controlled)".into()),
        report_id: Some("TR_J1".into()),
        report_attributes: Vec::new(),
        report_filters: vec![
            Filter::new("Access_Method", ["Regular"]),
            Filter::new("Access_Type", ["Controlled"]),
            Filter::new("Data_Type", ["Journal"]),
            Filter::new("Metric_Type", ["Total_Item_Requests", "Unique_Item_Requests"]),
        ],
        ..header()
    }
}

/// What a judge of headers finds in one.
pub(super) fn findings(header: &Header, form: Form, judge: fn(&Facts, &mut Ear<'_>)) -> Vec<Diagnostic> {
    findings_by(None, header, form, judge)
}

/// What a judge of headers finds in one, by a version.
pub(super) fn findings_by(
    version: Option<Version>,
    header: &Header,
    form: Form,
    judge: fn(&Facts, &mut Ear<'_>),
) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let places = InMemory::of(header);
    judge(&Facts::of(header, form, version), &mut Ear::new(&mut found, &places, None));
    found
}

/// The codes of what a judge of headers finds in one.
pub(super) fn codes(header: &Header, form: Form, judge: fn(&Facts, &mut Ear<'_>)) -> Vec<String> {
    findings(header, form, judge).iter().map(|finding| finding.code().to_string()).collect()
}
