//! The elements of the header: CoP 5.1, Table 3.f.

use super::fix::Hand;
use super::{ids, text};
use crate::check::filler::is_filler;
use crate::check::header::{created, institution, registry};
use crate::definition::Definition;
use crate::release::Release;
use crate::report::Header;
use crate::rules::{across, advice, header as rules, properties};
use crate::spot::Spot;
use crate::vocabulary::{ReportId, same_word};

/// Mends the elements of the header.
pub(super) fn mend(header: &mut Header, hand: &mut Hand) {
    for (element, value) in [
        ("Report_Name", &mut header.report_name),
        ("Institution_Name", &mut header.institution_name),
        ("Customer_ID", &mut header.customer_id),
        ("Created", &mut header.created),
        ("Created_By", &mut header.created_by),
        ("Registry_Record", &mut header.registry_record),
    ] {
        text::mend_any(value, Spot::Element(element), hand);
    }
    id(header, hand);
    name(header, hand);
    world(header, hand);
    ids::of_institution(&mut header.institution_id, header.release, hand);
    if let Some(text) = &mut header.created {
        created(text, hand);
    }
    if let Some(record) = header.registry_record.as_mut().filter(|_| header.release == Release::R51) {
        self::record(record, hand);
    }
}

/// The identifier of the report: one that is misspelled, or none beside a name of the release.
fn id(header: &mut Header, hand: &mut Hand) {
    let spot = Spot::Element("Report_ID");
    match &header.report_id {
        Some(id) if id.is_known() => {}
        Some(id) if !is_filler(id.as_str()) => {
            if let Some(meant) = ReportId::meant(id.as_str()) {
                hand.note(&rules::REPORT_ID, spot, id, &meant);
                header.report_id = Some(meant);
            }
        }
        id => {
            let name = header.report_name.as_deref();
            let Some(report) = name.and_then(|name| Definition::called(header.release, name)) else { return };
            let rule = if id.is_some() { &rules::EMPTY } else { &properties::MISSING };
            hand.note(rule, spot, id.as_ref().map_or("", ReportId::as_str), &report.id);
            header.report_id = Some(report.id.clone());
        }
    }
}

/// The name goes with the identifier. One of another report is left: either may be wrong.
fn name(header: &mut Header, hand: &mut Hand) {
    let definition = header.report_id.as_ref().and_then(|id| Definition::of(header.release, id));
    let Some(definition) = definition else { return };
    let name = header.report_name.as_deref().unwrap_or_default();
    let is_of_another = Definition::called(header.release, name).is_some_and(|other| other.id != definition.id);
    if name == definition.name || is_of_another {
        return;
    }
    let rule = match &header.report_name {
        None => &properties::MISSING,
        Some(name) if is_filler(name) => &rules::EMPTY,
        Some(name) if same_word(name, definition.name) => &rules::REPORT_NAME_FORM,
        Some(_) => &rules::REPORT_NAME,
    };
    hand.note(rule, Spot::Element("Report_Name"), name, definition.name);
    header.report_name = Some(definition.name.to_owned());
}

/// The name of all institutions together.
fn world(header: &mut Header, hand: &mut Hand) {
    let world = institution::WORLD;
    if let Some(name) = header.institution_name.as_mut().filter(|name| same_word(name, world) && **name != world) {
        hand.put(name, &across::WORLD_FORM, Spot::Element("Institution_Name"), world.to_owned());
    }
}

/// A time in another writing, or with fractions of a second.
fn created(text: &mut String, hand: &mut Hand) {
    let spot = Spot::Element("Created");
    if let created::Reading::Meant(meant) = created::read(text) {
        let fixed = created::without_fraction(&meant).unwrap_or(meant);
        hand.put(text, &rules::CREATED, spot, fixed);
    } else if let Some(fixed) = created::without_fraction(text) {
        hand.put(text, &advice::FRACTION, spot, fixed);
    }
}

/// An address of the registry; none where the text says that there is none.
fn record(record: &mut String, hand: &mut Hand) {
    let fixed = match registry::meant(record) {
        Some(fixed) => fixed,
        None if is_filler(record) => String::new(),
        None => return,
    };
    if *record != fixed {
        hand.put(record, &rules::REGISTRY_RECORD, Spot::Element("Registry_Record"), fixed);
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial;
    use super::*;

    /// A change of a sound header, and the codes of what is mended.
    type Case = (fn(&mut Header), &'static [&'static str]);

    #[test]
    fn what_is_certain_is_mended() {
        let cases: &[Case] = &[
            (|_| {}, &[]),
            (|it| it.report_name = Some("Title Master Report".into()), &["CTR406"]),
            (|it| it.report_name = Some("TITLE REPORT".into()), &["CTR407"]),
            (|it| it.report_name = Some("Titles".into()), &["CTR406"]),
            (|it| it.report_name = None, &["CTR301"]),
            (|it| it.report_id = Some("tr".into()), &["CTR405"]),
            (|it| it.report_id = None, &["CTR301"]),
            (|it| it.report_id = Some("-".into()), &["CTR408"]),
            (|it| it.created = Some("2026-02-03 08:30:00.5Z".into()), &["CTR410"]),
            (|it| it.created = Some("2026-02-03T08:30:00+0800".into()), &["CTR410"]),
            (|it| it.created = Some("2026-02-03T08:30:00.5Z".into()), &["CTR603"]),
            (|it| it.created_by = Some(" P  1".into()), &["CTR409"]),
            (
                |it| {
                    it.registry_record =
                        it.registry_record.as_ref().map(|it| it.replace("countermetrics", "projectcounter"))
                },
                &["CTR413"],
            ),
            (|it| it.registry_record = Some("n/a".into()), &["CTR413"]),
        ];
        for (at, (change, expected)) in cases.iter().enumerate() {
            let mut report = trial::titles();
            change(&mut report.header);
            let fixes = trial::repaired(&report);
            assert_eq!(fixes, *expected, "case {at}");
        }
        let mut report = trial::titles();
        report.header.institution_name = Some("THE WORLD".into());
        report.header.institution_id[0].value = "P1:0000000000000000".into();
        assert_eq!(trial::repaired(&report), ["CTR501"]);
    }

    #[test]
    fn what_is_not_certain_stays() {
        let cases: &[fn(&mut Header)] = &[
            |it| it.report_name = Some("Journal Requests (Controlled)".into()),
            |it| it.report_id = Some("XR".into()),
            |it| it.created = Some("2026-02-03T08:30:00".into()),
            |it| it.created = Some("3/2/2026".into()),
            |it| it.created_by = Some("n/a".into()),
            |it| it.institution_name = Some(String::new()),
            |it| it.registry_record = Some("https://example.org/p1".into()),
        ];
        for (at, change) in cases.iter().enumerate() {
            let mut report = trial::titles();
            change(&mut report.header);
            assert_eq!(trial::repaired(&report), [""; 0], "case {at}");
        }
    }
}
