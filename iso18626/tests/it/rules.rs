//! Every rule has a message that breaks it and one that keeps it.

use std::collections::{BTreeMap, BTreeSet};

use bibwire_core::{Limits, Sample};
use bibwire_iso18626::rules::{RULES, is_of_schema};
use bibwire_iso18626::{Diagnostic, Options, Profile, Severity, inspect};

use crate::corpus;

/// The codes that a sample yields when it is read and judged by a profile.
fn codes(sample: &Sample, profile: Profile) -> BTreeSet<String> {
    assert_eq!(sample.form, "iso18626", "a form of a sample");
    let mut limits = Limits::default();
    limits.set(sample.limits).unwrap();
    let options = Options { limits, ..Options::default() };
    let mut findings: Vec<Diagnostic> = Vec::new();
    inspect(&(sample.bytes)(), &options, profile, &mut findings);
    findings.iter().map(|finding| finding.code().to_string()).collect()
}

#[test]
fn the_bad_sample_breaks_the_rule_and_the_good_one_keeps_it() {
    // With every encoding built in, the rule about one that is not cannot be broken.
    let breakable = |code: &str| code != "ILL123" || !cfg!(feature = "cjk");
    for rule in RULES.iter().filter(|rule| breakable(rule.code.as_str())) {
        let code = rule.code.to_string();
        // A rule about a partner is one of its profile alone.
        let bad: Vec<_> = Profile::ALL.into_iter().map(|profile| codes(&rule.bad, profile)).collect();
        assert!(bad.iter().any(|found| found.contains(&code)), "{code}: {} found {bad:?}", rule.title);
        for profile in Profile::ALL {
            let good = codes(&rule.good, profile);
            assert!(!good.contains(&code), "{code}: {} found {good:?} by {}", rule.title, profile.as_str());
        }
    }
}

/// What is wrong about a sample is its own fault: a rule of the values and beyond is not broken by a broken schema.
#[test]
fn samples_of_the_rules_beyond_the_schema_are_valid() {
    for rule in RULES.iter().filter(|rule| (410..900).contains(&rule.code.as_str()[3..].parse::<u32>().unwrap())) {
        for sample in [&rule.bad, &rule.good] {
            let found = codes(sample, Profile::Schema);
            assert!(found.is_empty(), "{}: {found:?}", rule.code);
        }
    }
}

#[test]
fn a_rule_beyond_the_schema_is_not_one_of_it() {
    for rule in RULES.iter().filter(|rule| (410..900).contains(&rule.code.as_str()[3..].parse::<u32>().unwrap())) {
        assert!(!is_of_schema(rule), "{}", rule.code);
    }
}

#[test]
fn each_code_is_there_once() {
    let mut seen = BTreeMap::new();
    for rule in RULES.iter() {
        assert_eq!(seen.insert(rule.code.to_string(), rule.title.en), None, "{}", rule.code);
    }
}

#[test]
fn every_text_is_there_in_both_languages() {
    for rule in RULES.iter() {
        for text in [rule.title, rule.help] {
            assert!(!text.en.is_empty() && !text.zh.is_empty(), "{}", rule.code);
            assert!(text.zh.chars().any(|char| ('\u{4e00}'..'\u{a000}').contains(&char)), "{}", rule.code);
        }
        assert!(!rule.clause.is_empty(), "{}", rule.code);
    }
}

/// A finding tells the path of an element, and where that stands.
#[test]
fn a_finding_is_found_in_the_document() {
    let message = |prefix: &str, envelope: bool| {
        let sample = (RULES.find("ILL430").unwrap().bad.bytes)();
        let text = String::from_utf8(sample.into_owned()).unwrap();
        let twice = text.replace(
            "<bibliographicItemId>",
            "<bibliographicItemId><bibliographicItemIdentifier>1001-8867</bibliographicItemIdentifier>\
             <bibliographicItemIdentifierCode>ISSN</bibliographicItemIdentifierCode></bibliographicItemId>\
             <bibliographicItemId>",
        );
        if envelope {
            return format!("{prefix}{twice}");
        }
        let (_, body) = twice.split_once("<request>").unwrap();
        let body = body.replace("</ISO18626Message>", "");
        format!("<request xmlns=\"{}\">{body}", bibwire_iso18626::NAMESPACE)
    };
    let path = "/request/bibliographicInfo/bibliographicItemId[2]/bibliographicItemIdentifier";
    for (text, path) in
        [(message("\n", true), format!("/ISO18626Message{path}")), (message("", false), path.to_owned())]
    {
        let mut findings: Vec<Diagnostic> = Vec::new();
        inspect(text.as_bytes(), &Options::default(), Profile::Standard, &mut findings);
        let finding = findings.iter().find(|finding| finding.code().as_str() == "ILL430").unwrap();
        assert_eq!(finding.place.path.as_ref(), Some(&path));
        let bytes = finding.place.bytes.clone().unwrap();
        let there = &text[bytes.start as usize..bytes.end as usize];
        assert!(there.contains("978-7-02-000220-8"), "{there}");
        assert!(!there.contains("1001-8867"), "{there}");
    }
}

/// A sink that breaks hears no more.
#[test]
fn a_sink_that_breaks_hears_no_more() {
    let text = (RULES.find("ILL501").unwrap().bad.bytes)();
    let message = bibwire_iso18626::read(&text, &Options::default(), &mut ()).unwrap();
    let mut first: Option<Diagnostic> = None;
    bibwire_iso18626::check(&message, Profile::Standard, &mut first);
    assert_eq!(first.unwrap().code().as_str(), "ILL501");
}

/// Samples with a change, and whether they break the rule then.
#[test]
fn what_is_near_a_rule_breaks_it_or_not() {
    let list = "http://illtransactions.org/ISO18626/OpenCodeList/ServiceLevelList-V1.0";
    for (code, from, to, breaks) in [
        ("ILL410", ">Tomorrow<", ">Expres<", true),
        ("ILL410", ">Tomorrow<", ">ＲＵＳＨ<", false),
        ("ILL410", "<serviceLevel>", "<serviceLevel ill:scheme=\"http://example.org/x\">", false),
        ("ILL410", "<serviceLevel>", "<serviceLevel ill:scheme=\"http://illtransactions.org/ISO18626/x\">", true),
        ("ILL411", "serviceLevel>rush</serviceLevel", "copyrightCompliance>US–CCG</copyrightCompliance", true),
        ("ILL411", "<serviceLevel>", "<serviceLevel ill:scheme=\"http://example.org/x\">", false),
        ("ILL413", "ill:scheme", "scheme", true),
        ("ILL415", "http://example.org/levels", list, false),
        ("ILL416", ">RMB<", ">cny<", true),
        ("ILL416", ">RMB<", ">XXX<", false),
        ("ILL418", ">UK<", ">GBR<", false),
        ("ILL418", "<country>", "<country ill:scheme=\"http://www.iso.org/3166\">", true),
        ("ILL419", ">Ohio<", ">UK-LND<", true),
        ("ILL419", "\"1.2\"", "\"2021-2\"", false),
        ("ILL420", "980.50", "980.00", false),
        ("ILL420", ">JPY<", ">XDR<", false),
        ("ILL421", "-12.50", "-0.00", false),
        ("ILL422", "9787020002207", "000000000000012.50", false),
        ("ILL430", ">ISBN<", ">isbn<", true),
        ("ILL430", ">ISBN<", ">ISBN-13<", true),
        ("ILL430", ">ISBN<", ">CODEN<", false),
        ("ILL435", ">ISIL<", ">CALIS<", false),
        ("ILL435", ">ISIL<", ">isil<", true),
        ("ILL436", "0000000121500900", "https://isni.org/isni/000000012150090X", false),
        ("ILL501", "RequestResponse", "RenewResponse", false),
        ("ILL504", "StatusChange", "RenewResponse", false),
        ("ILL506", ">Unfilled<", ">Recalled<", false),
        ("ILL509", "<requestingAgencyPrevious", "<requestType>Reminder</requestType><requestingAgencyPrevious", false),
        ("ILL510", "<supplierUniqueRecordId>b1<", "<supplierUniqueRecordId><", false),
        ("ILL512", ">M-1<", "> <", false),
        ("ILL514", ">ReqEditionNotPossible<", ">OnLoan<", false),
        ("ILL514", ">ReqEditionNotPossible<", ">MultiVolAvail<", true),
        ("ILL515", ">Cancelled<", ">WillSupply<", false),
        ("ILL515", ">Cancelled<", ">Cancelled<", true),
        ("ILL515", ">CancelResponse<", ">RenewResponse<", false),
        ("ILL516", ">RequestResponse<", ">StatusRequestResponse<", false),
        ("ILL517", ">NotHeld<", "><", false),
        ("ILL519", "</action>", "</action><note> </note>", true),
        ("ILL524", ">OK<", ">ERROR<", false),
        ("ILL527", "<physicalAddress>", "<physicalAddress><line1> </line1>", true),
        ("ILL527", "<physicalAddress>", "<physicalAddress><country>CN</country>", false),
        ("ILL528", "<bibliographicInfo>", "<bibliographicInfo><titleOfComponent>x</titleOfComponent>", false),
        ("ILL528", "<bibliographicInfo>", "<bibliographicInfo><author>x</author>", true),
        ("ILL528", "<serviceType>", "<requestType>Reminder</requestType><serviceType>", false),
        // Without a zone the order of times on the same day is not determined.
        ("ILL551", "2026-11-23T16:30:00Z", "2026-11-23T16:30:00", false),
        ("ILL551", "2026-11-23T16:30:00Z", "2026-11-24T16:30:00", true),
        ("ILL552", ">Loaned<", ">Overdue<", true),
        ("ILL552", ">2026-12-24", ">2026-11-24", false),
        ("ILL557", "9999", "2046", false),
        ("ILL557", "9999", "2047", true),
        ("ILL557", "9999", "1970", true),
        ("ILL558", ">WillSupply<", ">Loaned<", false),
    ] {
        let text = String::from_utf8((RULES.find(code).unwrap().bad.bytes)().into_owned()).unwrap();
        assert!(text.contains(from), "{code}: {from} in {text}");
        let text = text.replace(from, to);
        let mut findings: Vec<Diagnostic> = Vec::new();
        inspect(text.as_bytes(), &Options::default(), Profile::Standard, &mut findings);
        let told = findings.iter().any(|finding| finding.code().as_str() == code);
        assert_eq!(told, breaks, "{code}: {from} to {to}: {findings:?}");
    }
}

/// What a finding expects is what was meant.
#[test]
fn a_finding_names_what_was_meant() {
    for (code, from, to, expected) in [
        ("ILL410", ">Tomorrow<", ">Expres<", Some("Express")),
        ("ILL410", "", "", None),
        ("ILL411", "", "", Some("Rush")),
        ("ILL416", "", "", Some("CNY")),
        ("ILL418", "", "", Some("GB")),
        ("ILL433", "", "", Some("1001-8867")),
        ("ILL434", "", "", Some("ISSN")),
    ] {
        let text = String::from_utf8((RULES.find(code).unwrap().bad.bytes)().into_owned()).unwrap();
        let mut findings: Vec<Diagnostic> = Vec::new();
        inspect(
            (if from.is_empty() { text } else { text.replace(from, to) }).as_bytes(),
            &Options::default(),
            Profile::Standard,
            &mut findings,
        );
        let finding = findings.iter().find(|finding| finding.code().as_str() == code).unwrap();
        assert_eq!(finding.expected.as_deref(), expected, "{code}");
    }
}

/// Of everyday messages of a system in use nothing grave is said beyond the schema.
#[test]
fn everyday_messages_of_others_are_found_good() {
    let Some(folder) = corpus::find("iso18626/circill") else { return };
    for name in EVERYDAY {
        let Ok(bytes) = std::fs::read(folder.join(name)) else { continue };
        let mut findings: Vec<Diagnostic> = Vec::new();
        inspect(&bytes, &Options::default(), Profile::Standard, &mut findings);
        findings.retain(|finding| finding.code().as_str() >= "ILL410" && finding.severity >= Severity::Warning);
        assert!(findings.is_empty(), "{name}: {findings:?}");
    }
}

const EVERYDAY: [&str; 9] = [
    "RequestConfirmationSample1.xml",
    "RequestingAgencyMessageCancel.xml",
    "RequestingAgencyMessageReceived.xml",
    "RequestingAgencyMessageRenew.xml",
    "RequestingAgencyMessageReturned.xml",
    "SupplyingAgencyMessageCancelYes.xml",
    "SupplyingAgencyMessageOverdue.xml",
    "SupplyingAgencyMessageRecall.xml",
    "SupplyingAgencyMessageRenewYes.xml",
];
