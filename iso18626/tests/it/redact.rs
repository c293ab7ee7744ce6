//! Messages without what need not be known.

use std::collections::BTreeSet;

use bibwire_core::xml::model::{Automaton, Content, TypeId};
use bibwire_core::xml::{Editor, Generator, Part, Shape, SimpleType, Spot};
use bibwire_iso18626::{Body, Edition, Message, Options, REDACTED, Writer, read};

use crate::editions::VOCABULARY;
use crate::messages::messages;

/// Every element that holds free text: those that go, and those that stay.
const GO: [&str; 38] = [
    "URL",
    "accountId",
    "availabilityNote",
    "billingMethod",
    "billingName",
    "contactName",
    "copyrightCompliance",
    "costType",
    "country",
    "courierName",
    "deliveredFormat",
    "deliveryMethod",
    "electronicAddressData",
    "electronicAddressType",
    "errorValue",
    "givenName",
    "itemFormat",
    "line1",
    "line2",
    "loanCondition",
    "locality",
    "name",
    "note",
    "patronId",
    "patronType",
    "paymentMethod",
    "postalCode",
    "preferredFormat",
    "publicationType",
    "reasonRetry",
    "reasonUnfilled",
    "region",
    "securityCode",
    "sentVia",
    "serviceLevel",
    "surname",
    "thirdPartyName",
    "trackingId",
];
const STAY: [&str; 34] = [
    "agencyIdType",
    "agencyIdValue",
    "author",
    "authorId",
    "authorOfComponent",
    "bibliographicItemIdentifier",
    "bibliographicItemIdentifierCode",
    "bibliographicRecordIdentifier",
    "bibliographicRecordIdentifierCode",
    "callNumber",
    "currencyCode",
    "edition",
    "estimatedNoPages",
    "informationSource",
    "issue",
    "itemId",
    "multipleItemRequestId",
    "pagesRequested",
    "placeOfPublication",
    "publicationDate",
    "publisher",
    "publisherId",
    "requestingAgencyPreviousRequestId",
    "requestingAgencyRequestId",
    "seriesTitle",
    "sponsor",
    "subtitle",
    "summaryHoldings",
    "supplierDescription",
    "supplierUniqueRecordId",
    "supplyingAgencyRequestId",
    "title",
    "titleOfComponent",
    "volume",
];

#[test]
fn of_every_element_it_is_decided() {
    let mut free: BTreeSet<&str> = BTreeSet::new();
    for edition in Edition::ALL {
        let model = edition.model();
        let mut seen: BTreeSet<String> = BTreeSet::new();
        let mut queue: Vec<(&str, TypeId)> =
            model.roots().map(|it| (model.name(it), model.root(it).unwrap())).collect();
        while let Some((name, of)) = queue.pop() {
            match &model.get(of).content {
                Content::Simple(simple) if simple.base == SimpleType::String && simple.values.is_empty() => {
                    _ = free.insert(name)
                }
                Content::Elements(automaton) if seen.insert(format!("{of:?}")) => {
                    queue.extend(Automaton::leaves(automaton).iter().map(|leaf| (model.name(leaf.name), leaf.of)));
                }
                _ => {}
            }
        }
    }
    let decided: BTreeSet<&str> = GO.into_iter().chain(STAY).collect();
    assert_eq!(free, decided);
    assert_eq!(decided.len(), GO.len() + STAY.len());
}

const SECRET: &str = "geheim";

/// Puts a secret wherever there must be none afterwards.
#[derive(Default)]
struct Leak(Vec<&'static str>);

impl Editor for Leak {
    fn enter(&mut self, spot: Spot) {
        self.0.push(VOCABULARY.name(spot.symbol));
    }

    fn value(&mut self, shape: Shape, _: &str) -> Option<String> {
        let name = self.0.last().unwrap();
        let free = matches!(shape, Shape::Value(SimpleType::String));
        let text = if *name == "itemId" { format!("https://example.org/{SECRET}") } else { SECRET.to_owned() };
        (free && (GO.contains(name) || ["itemId", "currencyCode"].contains(name))).then_some(text)
    }

    fn scheme(&mut self, scheme: &mut Option<String>) {
        if GO.contains(self.0.last().unwrap()) {
            *scheme = scheme.take().map(|_| format!("urn:{SECRET}"));
        }
    }

    fn leave(&mut self) -> bool {
        self.0.pop();
        true
    }
}

fn edit(body: &mut Body, editor: &mut dyn Editor) {
    match body {
        Body::Request(body) => body.edit(editor),
        Body::RequestConfirmation(body) => body.edit(editor),
        Body::SupplyingAgencyMessage(body) => body.edit(editor),
        Body::SupplyingAgencyMessageConfirmation(body) => body.edit(editor),
        Body::RequestingAgencyMessage(body) => body.edit(editor),
        Body::RequestingAgencyMessageConfirmation(body) => body.edit(editor),
    }
}

/// All the ways in which a message can be shown.
fn shown(message: &Message) -> Vec<String> {
    let xml = Writer::new().as_read().write(message).unwrap().to_vec();
    #[allow(unused_mut)]
    let mut shown = vec![String::from_utf8(xml).unwrap(), format!("{message:?}"), format!("{message:#?}")];
    #[cfg(feature = "serde")]
    shown.push(serde_json::to_string(message).unwrap());
    shown
}

#[track_caller]
fn try_one(message: &Message) {
    let redacted = message.redact();
    for text in shown(&redacted) {
        assert!(!text.contains(SECRET), "{text}");
    }
    assert_eq!(redacted.redact(), redacted);
    assert_eq!(redacted.body.request_id(), message.body.request_id());
    assert_eq!(redacted.body.kind(), message.body.kind());
    if let Ok(xml) = message.to_xml() {
        assert!(redacted.to_xml().is_ok(), "{xml}\n{:?}", redacted.to_xml());
    }
}

#[test]
fn no_secret_is_shown() {
    for edition in Edition::ALL {
        let mut generator = Generator::new(edition.model(), &VOCABULARY, 42);
        let options = Options { edition: Some(edition), ..Options::default() };
        let mut leaked = 0;
        for _ in 0..200 {
            if let Some(mut message) = read(generator.next_valid().as_bytes(), &options, &mut ()) {
                edit(&mut message.body, &mut Leak::default());
                leaked += usize::from(shown(&message).iter().any(|text| text.contains(SECRET)));
                try_one(&message);
            }
        }
        assert!(leaked > 30, "{edition}: {leaked}");
    }
}

#[test]
fn what_has_no_place_goes() {
    let namespace = format!("xmlns=\"{}\"", bibwire_iso18626::NAMESPACE);
    for xml in [
        "<ISO18626Message NS version=\"geheim\"><request><header/></request></ISO18626Message>",
        "<ISO18626Message xmlns=\"urn:geheim\" version=\"1.2\"><request><header/></request></ISO18626Message>",
        "<ISO18626Message NS version=\"1.2\" a=\"geheim\"><!-- geheim --><geheim/><request/></ISO18626Message>",
        "<ISO18626Message NS version=\"1.2\"><request b=\"geheim\"><x>geheim</x>geheim<header><!-- geheim --></header></request></ISO18626Message>",
        "<ISO18626Message NS version=\"1.2\"><request><header><timestamp>geheim</timestamp></header></request></ISO18626Message>",
        "<ISO18626Message NS version=\"1.2\"><request><serviceInfo><serviceType>geheim</serviceType></serviceInfo></request></ISO18626Message>",
        "<ISO18626Message NS version=\"1.2\"><request><header><requestingAgencyRequestId c=\"geheim\">R<y>geheim</y></requestingAgencyRequestId></header></request></ISO18626Message>",
        "<ISO18626Message NS version=\"1.2\"><request><requestedDeliveryInfo><sortOrder>geheim</sortOrder></requestedDeliveryInfo></request></ISO18626Message>",
    ] {
        let xml = xml.replace("NS", &namespace);
        let message = read(xml.as_bytes(), &Options::default(), &mut ()).unwrap_or_else(|| panic!("{xml}"));
        assert!(format!("{message:?}").contains(SECRET), "{xml}");
        try_one(&message);
    }
}

#[test]
fn errors_and_codes_stay_where_they_are_known() {
    for (known, given) in [(true, "surname"), (true, "Renew"), (false, "surname: Li"), (false, "Li")] {
        let xml = format!(
            "<requestConfirmation xmlns=\"{}\"><errorData><errorType>UnrecognisedDataElement</errorType>\
             <errorValue>{given}</errorValue></errorData></requestConfirmation>",
            bibwire_iso18626::NAMESPACE
        );
        let message = read(xml.as_bytes(), &Options::default(), &mut ()).unwrap().redact();
        let Body::RequestConfirmation(body) = message.body else { unreachable!() };
        assert_eq!(body.error_data[0].error_value.as_deref(), Some(if known { given } else { REDACTED }));
    }
}

#[test]
fn messages_of_others_stay_valid() {
    for (_, bytes) in messages() {
        if let Some(message) = read(&bytes, &Options::default(), &mut ()) {
            try_one(&message);
        }
    }
}
