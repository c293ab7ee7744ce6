//! The canonical form.

use bibwire_core::xml::Generator;
use bibwire_iso18626::{Edition, Message, Options, Writer, read};

use crate::editions::VOCABULARY;
use crate::messages::messages;

fn parse(xml: &str) -> Message {
    read(xml.as_bytes(), &Options::default(), &mut ()).unwrap_or_else(|| panic!("{xml}"))
}

fn wrap(version: &str, body: &str) -> String {
    let namespace = bibwire_iso18626::NAMESPACE;
    format!("<ISO18626Message xmlns=\"{namespace}\" xmlns:ill=\"{namespace}\" {version}>{body}</ISO18626Message>")
}

const VERSION: &str = "ill:version=\"2021-2\"";

fn message(header: &str, rest: &str) -> String {
    let agency =
        "<requestingAgencyId><agencyIdType>ISIL</agencyIdType><agencyIdValue>CN-1</agencyIdValue></requestingAgencyId>";
    wrap(VERSION, &format!("<request><header>{agency}{header}</header>{rest}</request>"))
}

const TIME: &str = "<timestamp>2026-11-23T08:00:00Z</timestamp>";
const ID: &str = "<requestingAgencyRequestId>R</requestingAgencyRequestId>";

#[test]
fn what_does_not_matter() {
    let plain =
        message(&format!("{TIME}{ID}"), "<bibliographicInfo><title>T</title><volume>1</volume></bibliographicInfo>");
    let same = [
        plain.replace("><", ">\n  <"),
        plain.replace(TIME, "<timestamp> 2026-11-23T16:00:00.000+08:00 </timestamp>"),
        plain.replace("2021-2", "2021_2"),
        plain.replace("ill:version", "version"),
        plain.replace("<title>T</title>", "<!-- c --><title><![CDATA[T]]></title><?p i?>"),
        plain.replace("<title>T</title><volume>1</volume>", "<volume>1</volume><title>T</title>"),
        plain.replace("<bibliographicInfo>", "<bibliographicInfo xml:lang=\"zh\">"),
        plain.replace("<ISO18626Message ", "<ISO18626Message odd=\"1\" "),
    ];
    let canonical = parse(&plain).canonical();
    for other in same {
        assert_ne!(other, plain);
        let other = parse(&other);
        assert_eq!(other.canonical(), canonical);
        assert_eq!(other.fingerprint(), parse(&plain).fingerprint());
        assert!(other.same_content(&parse(&plain)));
    }
    let rest = "<bibliographicInfo/><serviceInfo><serviceType>Loan</serviceType></serviceInfo><requestedDeliveryInfo><sortOrder>7</sortOrder></requestedDeliveryInfo>\
        <billingInfo><maximumCosts><currencyCode ill:scheme=\"urn:x\">CNY</currencyCode><monetaryValue>12.5</monetaryValue></maximumCosts></billingInfo>";
    let plain = message(&format!("{TIME}{ID}"), rest);
    for (from, to) in
        [(">7<", "> +007 <"), (">12.5<", ">012.50<"), ("\"urn:x\"", "\" urn:x \""), (">Loan<", "> loan <")]
    {
        assert_eq!(parse(&plain.replace(from, to)).canonical(), parse(&plain).canonical(), "{to}");
    }
}

#[test]
fn what_matters() {
    let rest = "<bibliographicInfo><title>T</title><volume>1</volume><volume>2</volume></bibliographicInfo>\
        <serviceInfo><serviceType>Loan</serviceType><serviceLevel>Rush</serviceLevel></serviceInfo>";
    let plain = message(&format!("{TIME}{ID}"), rest);
    let first = parse(&plain);
    for (from, to) in [
        ("2021-2", "2021-3"),
        (">T<", ">T <"),
        ("<volume>1</volume><volume>2</volume>", "<volume>2</volume><volume>1</volume>"),
        ("<serviceLevel>", "<serviceLevel ill:scheme=\"urn:x\">"),
        (">Rush<", ">rush<"),
        ("<title>", "<unknown>u</unknown><title>"),
        ("</serviceInfo>", "</serviceInfo><unknown/>"),
        ("<request>", "<x/><request>"),
        (">R<", ">S<"),
        ("</serviceInfo>", "</serviceInfo><patronInfo/>"),
    ] {
        let other = parse(&plain.replacen(from, to, 1));
        assert_ne!(other.canonical(), first.canonical(), "{to}");
        assert_ne!(other.fingerprint(), first.fingerprint(), "{to}");
        assert!(!other.same_content(&first), "{to}");
    }
    let later = parse(&plain.replace("08:00:00Z", "09:00:00Z"));
    assert!(later.same_content(&first) && later.canonical() != first.canonical());
    let local = parse(&plain.replace("08:00:00Z", "08:00:00"));
    assert_ne!(local.canonical(), first.canonical());
}

#[test]
fn when_the_confirmed_message_was_made_matters() {
    let confirmation = |made: &str, received: &str| {
        let header = format!(
            "<timestamp>{made}</timestamp><timestampReceived>{received}</timestampReceived><messageStatus>OK</messageStatus>"
        );
        parse(&wrap(
            VERSION,
            &format!("<requestConfirmation><confirmationHeader>{header}</confirmationHeader></requestConfirmation>"),
        ))
    };
    let [early, late] = ["2026-11-23T08:00:00Z", "2026-11-23T09:00:00Z"];
    assert!(confirmation(early, early).same_content(&confirmation(late, early)));
    assert!(!confirmation(early, early).same_content(&confirmation(early, late)));
    assert_ne!(confirmation(early, early).canonical(), confirmation(late, early).canonical());
}

#[test]
fn what_cannot_be_written_has_a_form() {
    let mut message =
        parse(&message(&format!("{TIME}{ID}"), "<bibliographicInfo><title>T</title></bibliographicInfo>"));
    let bibwire_iso18626::Body::Request(body) = &mut message.body else { unreachable!() };
    body.bibliographic_info.title = Some("a\u{1}b".to_owned());
    assert!(message.canonical().contains("<title>a\u{FFFD}0001b</title>"));
}

/// The form is one: of however a message is written, and of the form itself.
#[track_caller]
fn is_one(message: &Message) {
    let canonical = message.canonical();
    let options = Options { edition: Some(message.edition), ..Options::default() };
    let again = |xml: &str| read(xml.as_bytes(), &options, &mut ()).unwrap_or_else(|| panic!("{xml}"));
    assert!(canonical.starts_with("<ISO18626Message ") && canonical.ends_with("</ISO18626Message>"));
    if message.to_xml().is_ok() {
        assert_eq!(again(&canonical).canonical(), canonical);
    }
    for writer in [Writer::new(), Writer::new().prefix("ns1"), Writer::new().indent(3)] {
        for mut writer in [writer.clone(), writer.as_read()] {
            if let Ok(bytes) = writer.write(message) {
                assert_eq!(again(str::from_utf8(bytes).unwrap()).canonical(), canonical);
            }
        }
    }
}

#[test]
fn the_form_is_one() {
    for (_, bytes) in messages() {
        if let Some(message) = read(&bytes, &Options::default(), &mut ()) {
            is_one(&message);
        }
    }
    for edition in Edition::ALL {
        let mut generator = Generator::new(edition.model(), &VOCABULARY, 7);
        let options = Options { edition: Some(edition), ..Options::default() };
        for _ in 0..100 {
            if let Some(message) = read(generator.next_valid().as_bytes(), &options, &mut ()) {
                is_one(&message);
            }
        }
    }
}
