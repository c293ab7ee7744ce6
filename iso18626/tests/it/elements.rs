//! The types, written and read.

use bibwire_core::Limits;
use bibwire_core::xml::model::{Automaton, Content, Simple, TypeId};
use bibwire_core::xml::value::SimpleType;
use bibwire_core::xml::{Extra, Misfit, MisfitKind, Part, Pen, Setting, Style, parse};
use bibwire_iso18626::code::{Action, BibliographicItemIdCode, ReasonForMessage, ServiceType, Status, YesNo};
use bibwire_iso18626::element::*;
use proptest::prelude::*;

use crate::editions::{EDITIONS, Edition, MESSAGES, VOCABULARY};
use crate::names::NAMES;

/// Writes a message in its envelope.
fn write<T: Part>(edition: &Edition, name: &str, message: &T, strict: bool) -> Result<String, Misfit> {
    let style = Style { declaration: false, ..Style::default() };
    let mut pen = Pen::new(Vec::new(), &edition.model, &VOCABULARY, &style, strict);
    let version = pen.attribute_name(VOCABULARY.find(b"version"));
    pen.open_with(VOCABULARY.find(b"ISO18626Message"), &[(&version, edition.name)], &Extra::default());
    message.write(VOCABULARY.find(name.as_bytes()), &mut pen);
    pen.close();
    pen.finish().map(|bytes| String::from_utf8(bytes).unwrap())
}

/// Reads the message in an envelope.
fn read<T: Part>(edition: &Edition, xml: &str) -> T {
    let namespace = edition.model.namespace();
    let setting = Setting { vocabulary: &VOCABULARY, namespace, limits: &Limits::default(), doctype: false };
    let tree = parse(xml, setting, &mut |flaw| panic!("{flaw:?}\n{xml}"));
    T::read(tree.root().unwrap().elements().next().unwrap()).unwrap()
}

fn edition(name: &str) -> &'static Edition {
    EDITIONS.iter().find(|edition| edition.name == name).unwrap()
}

/// Makes documents that a model allows, by a row of numbers that looks random.
struct Author {
    edition: &'static Edition,
    seed: u64,
}

impl Author {
    fn below(&mut self, bound: usize) -> usize {
        self.seed = self.seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.seed >> 33).unwrap() % bound
    }

    fn document(&mut self, message: &str) -> String {
        let uri = self.edition.model.namespace();
        let of = self.edition.model.root(VOCABULARY.find(message.as_bytes())).unwrap();
        let mut xml = format!(
            "<ISO18626Message xmlns=\"{uri}\" xmlns:ns=\"{uri}\" ns:version=\"{}\"><{message}>",
            self.edition.name
        );
        self.fill(of, &mut xml);
        xml + &format!("</{message}></ISO18626Message>")
    }

    fn fill(&mut self, of: TypeId, xml: &mut String) {
        match &self.edition.model.get(of).content {
            Content::Simple(simple) => xml.push_str(self.value(simple)),
            Content::Elements(automaton) => {
                let mut state = Automaton::START;
                loop {
                    let steps = automaton.transitions(state);
                    if steps.is_empty() || automaton.accepts(state) && self.below(6) == 0 {
                        return assert!(automaton.accepts(state));
                    }
                    // Near steps are likely, so that many elements are filled.
                    let pick = self.below(steps.len());
                    let step = steps[self.below(pick + 1)];
                    let name = VOCABULARY.name(step.name);
                    let scheme = match self.edition.model.get(step.of).attributes.is_empty() {
                        false if self.below(3) == 0 => " ns:scheme=\"urn:x?a&amp;b\"",
                        _ => "",
                    };
                    xml.push_str(&format!("<{name}{scheme}>"));
                    self.fill(step.of, xml);
                    xml.push_str(&format!("</{name}>"));
                    state = step.to;
                }
            }
            content => panic!("{content:?}"),
        }
    }

    fn value(&mut self, simple: &Simple) -> &'static str {
        let values: &[&'static str] = match simple.base {
            _ if !simple.values.is_empty() => &simple.values,
            SimpleType::String => &["", " a ", "R&amp;D &lt;&gt; \"x\"", "红楼梦", "ISBN", "CNY", "Loaned", "\n"],
            SimpleType::DateTime => &["2026-11-23T08:00:00Z", " 2026-11-23T24:00:00", "2026-11-23T08:00:00.5+08:00"],
            SimpleType::Decimal => &["12.50", "-.5", "+5", " 007. "],
            SimpleType::Integer(_) => &["1", "007", "+5", " 2 "],
            SimpleType::Boolean => &["true", "0", " 1 "],
            base => panic!("{base:?}"),
        };
        values[self.below(values.len())]
    }
}

/// A document that its edition allows fits into the type of the message, and comes out of it unchanged.
fn pass<T: Part + Default + std::fmt::Debug + Json>(edition: &Edition, name: &str, xml: &str) {
    let message: T = read(edition, xml);
    for strict in [true, false] {
        assert_eq!(write(edition, name, &message, strict).as_deref(), Ok(xml), "{message:?}");
    }
    assert_eq!(read::<T>(edition, xml), message);
    message.pass_json();
}

#[cfg(not(feature = "serde"))]
trait Json {
    fn pass_json(&self) {}
}

#[cfg(not(feature = "serde"))]
impl<T> Json for T {}

#[cfg(feature = "serde")]
trait Json {
    fn pass_json(&self);
}

#[cfg(feature = "serde")]
impl<T: Part + std::fmt::Debug + serde::Serialize + serde::de::DeserializeOwned> Json for T {
    fn pass_json(&self) {
        let json = serde_json::to_string(self).unwrap();
        assert_eq!(serde_json::from_str::<T>(&json).unwrap(), *self, "{json}");
    }
}

fn pass_any(edition: &Edition, name: &str, xml: &str) {
    match name {
        "request" => pass::<Request>(edition, name, xml),
        "requestConfirmation" => pass::<RequestConfirmation>(edition, name, xml),
        "supplyingAgencyMessage" => pass::<SupplyingAgencyMessage>(edition, name, xml),
        "supplyingAgencyMessageConfirmation" => pass::<SupplyingAgencyMessageConfirmation>(edition, name, xml),
        "requestingAgencyMessage" => pass::<RequestingAgencyMessage>(edition, name, xml),
        "requestingAgencyMessageConfirmation" => pass::<RequestingAgencyMessageConfirmation>(edition, name, xml),
        _ => panic!("{name}"),
    }
}

proptest! {
    #[test]
    fn what_an_edition_allows_comes_back_as_it_was(seed in any::<u64>()) {
        for edition in EDITIONS.iter() {
            for name in MESSAGES {
                let xml = Author { edition, seed }.document(name);
                pass_any(edition, name, &xml);
            }
        }
    }
}

/// So that the test above leaves nothing out.
#[test]
fn the_author_knows_every_name() {
    let mut xml = String::new();
    for edition in EDITIONS.iter() {
        for (seed, name) in (0..100).flat_map(|seed| MESSAGES.map(|name| (seed, name))) {
            xml += &Author { edition, seed }.document(name);
        }
    }
    for name in NAMES.iter().filter(|name| !["version", "scheme"].contains(name)) {
        assert!(xml.contains(&format!("</{name}>")), "{name}");
    }
}

fn request() -> Request {
    Request {
        header: Header {
            supplying_agency_id: Some(AgencyId::isil("CN-110001")),
            requesting_agency_id: AgencyId::new("CALIS", "211010"),
            multiple_item_request_id: Some(String::new()),
            timestamp: "2026-11-23T08:00:00+08:00".parse().unwrap(),
            requesting_agency_request_id: "2026-0042".into(),
            ..Header::default()
        },
        bibliographic_info: BibliographicInfo {
            title: Some("红楼梦".into()),
            bibliographic_item_id: vec![BibliographicItemId::isbn("9787020002207")],
            bibliographic_record_id: vec![BibliographicRecordId::new("OCLC", "2049924")],
            ..BibliographicInfo::default()
        },
        service_info: Some(ServiceInfo { service_type: ServiceType::Loan, ..ServiceInfo::default() }),
        requested_delivery_info: vec![RequestedDeliveryInfo {
            sort_order: Some(1.into()),
            address: Some(Address::email("ill@example.org")),
            ..RequestedDeliveryInfo::default()
        }],
        patron_info: Some(PatronInfo {
            surname: Some("Zhang".into()),
            send_to_patron: Some(YesNo::No),
            address: vec![Address::Physical(PhysicalAddress {
                country: Some("CN".into()),
                ..PhysicalAddress::default()
            })],
            ..PatronInfo::default()
        }),
        billing_info: Some(BillingInfo {
            maximum_costs: Costs::from_minor_units("CNY", 3000),
            ..BillingInfo::default()
        }),
        ..Request::default()
    }
}

#[test]
fn what_is_made_is_written_in_the_order_of_the_edition_and_read_again() {
    for (name, number) in [
        (
            "1.2",
            "<bibliographicItemIdentifier>9787020002207</bibliographicItemIdentifier>\
             <bibliographicItemIdentifierCode>ISBN</bibliographicItemIdentifierCode>",
        ),
        (
            "2021-2",
            "<bibliographicItemIdentifierCode>ISBN</bibliographicItemIdentifierCode>\
             <bibliographicItemIdentifier>9787020002207</bibliographicItemIdentifier>",
        ),
    ] {
        let edition = edition(name);
        let xml = write(edition, "request", &request(), true).unwrap();
        assert!(xml.contains(&format!("<bibliographicItemId>{number}</bibliographicItemId>")), "{xml}");
        assert!(xml.contains("<currencyCode>CNY</currencyCode><monetaryValue>30.00</monetaryValue>"), "{xml}");
        assert_eq!(read::<Request>(edition, &xml), request());
    }
}

#[test]
fn what_an_edition_lacks_is_refused() {
    let mut message = SupplyingAgencyMessage {
        header: request().header,
        message_info: MessageInfo { reason_for_message: ReasonForMessage::RequestResponse, ..MessageInfo::default() },
        status_info: StatusInfo {
            status: Status::HoldReturn,
            last_change: "2026-11-23T08:00:00Z".parse().unwrap(),
            ..StatusInfo::default()
        },
        retry_info: Some(RetryInfo::default()),
        ..SupplyingAgencyMessage::default()
    };
    let mut refused = |edit: &dyn Fn(&mut SupplyingAgencyMessage)| {
        edit(&mut message);
        let misfit = write(edition("1.2"), "supplyingAgencyMessage", &message, true).unwrap_err();
        (misfit.kind, misfit.path.rsplit('/').next().unwrap_or_default().to_owned())
    };
    assert_eq!(refused(&|_| {}), (MisfitKind::Value, "status".to_owned()));
    assert_eq!(
        refused(&|message| message.status_info.status = Status::Loaned),
        (MisfitKind::Element, "retryInfo".to_owned())
    );
    assert_eq!(
        refused(&|message| message.header.multiple_item_request_id = None),
        (MisfitKind::Element, "timestamp".to_owned())
    );
}

#[test]
fn a_code_in_another_dress_is_read_and_written_as_it_was() {
    let edition = edition("2021-2");
    let uri = edition.model.namespace();
    for (text, action, is_kept) in [
        ("Renew", Action::Renew, false),
        (" Renew\n", Action::Renew, true),
        ("RENEW", Action::Renew, true),
        ("Renewal", Action::Other("Renewal".into()), false),
        (" Renewal", Action::Other(" Renewal".into()), false),
    ] {
        let xml = format!(
            "<ISO18626Message xmlns=\"{uri}\" xmlns:ns=\"{uri}\" ns:version=\"2021-2\"><requestingAgencyMessage>\
             <header></header><action>{text}</action></requestingAgencyMessage></ISO18626Message>"
        );
        let message: RequestingAgencyMessage = read(edition, &xml);
        assert_eq!((&message.action, message.extra != Extra::default()), (&action, is_kept), "{text:?}");
        // What is kept beside a value brings its namespace along.
        let written = write(edition, "requestingAgencyMessage", &message, false).unwrap();
        assert_eq!(written.replace(&format!("<action xmlns=\"{uri}\">"), "<action>"), xml);
    }
    // An open list has no place for guesses.
    let number: BibliographicItemId = BibliographicItemId::new("isbn", "1");
    assert_eq!(number.bibliographic_item_identifier_code.value, BibliographicItemIdCode::Other("isbn".into()));
}

#[test]
fn personal_data_are_not_shown() {
    let proof = RequestingAgencyAuthentication {
        account_id: Some("account".into()),
        security_code: Some("secret".into()),
        ..RequestingAgencyAuthentication::default()
    };
    assert_eq!(format!("{proof:#?}"), "RequestingAgencyAuthentication { redacted }");
    let mut request = request();
    request.header.requesting_agency_authentication = Some(proof);
    let shown = format!("{request:?}");
    for hidden in ["account", "secret", "Zhang", "sendToPatron", "send_to_patron"] {
        assert!(!shown.contains(hidden), "{hidden}: {shown}");
    }
    assert!(shown.contains("PatronInfo { redacted }") && shown.contains("红楼梦"), "{shown}");
}

#[cfg(feature = "serde")]
#[test]
fn json_has_the_names_of_the_elements() {
    use serde_json::json;

    let mut request = request();
    request.billing_info.as_mut().unwrap().maximum_costs.as_mut().unwrap().currency_code.scheme =
        Some("urn:iso:std:iso:4217".into());
    let found = serde_json::to_value(&request).unwrap();
    assert_eq!(
        found,
        json!({
            "header": {
                "supplyingAgencyId": {"agencyIdType": "ISIL", "agencyIdValue": "CN-110001"},
                "requestingAgencyId": {"agencyIdType": "CALIS", "agencyIdValue": "211010"},
                "multipleItemRequestId": "",
                "timestamp": "2026-11-23T08:00:00+08:00",
                "requestingAgencyRequestId": "2026-0042",
            },
            "bibliographicInfo": {
                "title": "红楼梦",
                "bibliographicItemId": [
                    {"bibliographicItemIdentifierCode": "ISBN", "bibliographicItemIdentifier": "9787020002207"},
                ],
                "bibliographicRecordId": [
                    {"bibliographicRecordIdentifierCode": "OCLC", "bibliographicRecordIdentifier": "2049924"},
                ],
            },
            "serviceInfo": {"serviceType": "Loan"},
            "requestedDeliveryInfo": [{
                "sortOrder": "1",
                "address": {
                    "electronicAddress": {
                        "electronicAddressType": "Email",
                        "electronicAddressData": "ill@example.org",
                    },
                },
            }],
            "patronInfo": {
                "surname": "Zhang",
                "sendToPatron": "N",
                "address": [{"physicalAddress": {"country": "CN"}}],
            },
            "billingInfo": {
                "maximumCosts": {
                    "currencyCode": {"value": "CNY", "scheme": "urn:iso:std:iso:4217"},
                    "monetaryValue": "30.00",
                },
            },
        })
    );
    assert_eq!(serde_json::from_value::<Request>(found).unwrap(), request);
    assert!(serde_json::from_value::<AgencyId>(json!({"agencyIdType": 1})).is_err());
}
