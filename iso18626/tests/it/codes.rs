//! The code lists against the models, the collected registries, and what partners send.

use crate::{corpus, model};
use bibwire_iso18626::code::*;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fs;

/// Calls a generic function for every list.
macro_rules! for_each_list {
    ($call:ident) => {
        for_each_list!($call:
            Action, ErrorType, MessageStatus, PreferredEdition, ReasonForMessage, RequestSubType, RequestType, ServiceType,
            Status, YesNo, AgencyIdType, BibliographicItemIdCode, BibliographicRecordIdCode, BillingMethod,
            CopyrightCompliance, CostType, CourierName, DeliveryMethod, ElectronicAddressType, Format, LoanCondition,
            PatronType, PaymentMethod, PublicationType, ReasonRetry, ReasonUnfilled, ServiceLevel)
    };
    ($call:ident: $($list:ident),+) => {
        [$($call::<$list>()),+]
    };
}

#[test]
fn every_code_goes_round() {
    fn round<C: Code>() -> &'static List {
        for entry in C::LIST.entries() {
            let code = C::from_code(entry.code());
            assert!(code.is_known(), "{code}");
            assert_eq!(code.as_str(), entry.code());
            assert_eq!(code.to_string(), entry.code());
            assert_eq!(entry.code().parse::<C>(), Ok(code));
            for near in [format!(" {}", entry.code()), format!("{}\u{200B}", entry.code()), entry.code().repeat(2)] {
                let other = C::from_code(&near);
                assert!(!other.is_known());
                assert_eq!(other.as_str(), near);
            }
        }
        assert!(!C::default().is_known());
        assert_eq!(C::default().as_str(), "");
        C::LIST
    }
    assert_eq!(for_each_list!(round), LISTS);
}

#[test]
fn no_element_has_two_lists() {
    let mut elements = BTreeSet::new();
    for list in LISTS {
        for element in list.elements() {
            assert!(elements.insert(element), "{element}");
        }
        for scheme in list.schemes() {
            assert!(list.elements().contains(&scheme.element()), "{scheme:?}");
        }
    }
}

/// Every element with a closed type has the codes of that type, in every edition, and every open code is a pair.
#[test]
fn the_lists_are_those_of_the_models() {
    for ((_, text), family) in model::ALL.into_iter().zip(Family::ALL) {
        let declarations = model::declarations(text);
        let local =
            declarations.values().flat_map(|content| &content.items).filter_map(|item| Some((item.name, item.of?)));
        let global = declarations
            .iter()
            .filter(|(_, content)| content.items.is_empty())
            .map(|(name, content)| (*name, content.base));
        for (element, of) in local.chain(global).filter(|(name, _)| !name.starts_with(':')) {
            let list = LISTS.iter().find(|list| list.elements().contains(&element));
            let codes =
                declarations.get(format!(":{of}").as_str()).map(|content| &content.codes[..]).unwrap_or_default();
            match list {
                Some(list) if list.is_closed() => {
                    let ours: BTreeSet<_> = codes_of(list, family).collect();
                    assert_eq!(ours, codes.iter().copied().collect(), "{element}");
                }
                Some(_) => assert_eq!(of, "type_schemeValuePair", "{element}"),
                None => assert!(codes.is_empty(), "{element} has no list"),
            }
            let elsewhere = ["currencyCode", "region", "country"];
            assert!(of != "type_schemeValuePair" || list.is_some() || elsewhere.contains(&element), "{element}");
        }
    }
}

fn codes_of(list: &List, family: Family) -> impl Iterator<Item = &'static str> {
    list.entries().iter().filter(move |entry| entry.is_in(family)).map(|entry| entry.code())
}

#[test]
fn the_open_lists_are_those_of_the_registries() {
    let Some(path) = corpus::find("iso18626/opencodes.json") else { return };
    let registries: serde_json::Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let texts = |value: &serde_json::Value| -> BTreeSet<String> {
        let values = value.as_array().map(Vec::as_slice).unwrap_or_default();
        // An en dash in the oldest copy of the copyright list is a hyphen everywhere else.
        values.iter().filter_map(|value| Some(value.as_str()?.replace('–', "-"))).collect()
    };
    let mut seen = 0;
    for registry in registries.as_array().unwrap() {
        let name = registry["list"].as_str().unwrap().split(' ').next().unwrap();
        let Some(list) = LISTS.iter().find(|list| list.name() == name) else {
            assert!(["Country", "Region", "Currency"].contains(&name), "{name}");
            continue;
        };
        seen += 1;
        assert!(!list.is_closed());
        let ours: BTreeSet<String> = codes_of(list, Family::Y2017).map(str::to_owned).collect();
        assert_eq!(ours, texts(&registry["values_2017"]), "{name} 2017");
        let later = texts(&registry["values_2021"]);
        // Some rows only say "same" or add a remark to a code.
        if later.len() > 1 && later.iter().all(|code| !code.contains(['(', '…'])) {
            let ours: BTreeSet<String> = codes_of(list, Family::Y2021).map(str::to_owned).collect();
            assert_eq!(ours, later, "{name} 2021");
        }
        let schemes: BTreeSet<&str> =
            registry["scheme_v1_2017"].as_str().into_iter().flat_map(|uris| uris.split(" | ")).collect();
        let ours = list.schemes().iter().filter(|scheme| scheme.family() == Family::Y2017).map(Scheme::uri);
        assert_eq!(ours.collect::<BTreeSet<_>>(), schemes, "{name}");
    }
    assert_eq!(seen, LISTS.iter().filter(|list| !list.is_closed()).count());
}

#[test]
fn suggestions() {
    for (list, text, meant) in [
        (BillingMethod::LIST, "ReeOfCharge", "FreeOfCharge"),
        (BillingMethod::LIST, "Free of charge", "FreeOfCharge"),
        (PaymentMethod::LIST, "ETFS", "EFTS"),
        (PaymentMethod::LIST, "PayPal", "Paypal"),
        (PaymentMethod::LIST, "ＩＦＭ", "IFM"),
        (RequestSubType::LIST, "SupplyLibrarysChoice", "SupplyingLibrarysChoice"),
        (RequestSubType::LIST, "Supplying Library's Choice", "SupplyingLibrarysChoice"),
        (CopyrightCompliance::LIST, "50-7a", "AU-CopyrightActS50-7A"),
        (CopyrightCompliance::LIST, "AU-CopyrightActS50-7a", "AU-CopyrightActS50-7A"),
        (CopyrightCompliance::LIST, "AU-CopyrightActS50–1", "AU-CopyrightActS50-1"),
        (CopyrightCompliance::LIST, "AU–CopyrightActS50−7B", "AU-CopyrightActS50-7B"),
        (CopyrightCompliance::LIST, "us_ccl", "US-CCL"),
        (ReasonRetry::LIST, "ReqPayMethodNotSupp", "ReqPayMethodNotSupported"),
        (ReasonRetry::LIST, "ReqDelMethodNotSupported", "ReqDelMethodNotSupp"),
        (ReasonRetry::LIST, "LoanCondition", "MustMeetLoanCondition"),
        (ReasonRetry::LIST, "NotCurrentlyAvailableForILL", "NotCurrentAvailableForILL"),
        (BibliographicItemIdCode::LIST, "isbn", "ISBN"),
        (BibliographicItemIdCode::LIST, "eissn", "ISSN"),
        (BibliographicItemIdCode::LIST, "ISBN-13", "ISBN"),
        (BibliographicRecordIdCode::LIST, "MEDLINE", "Medline"),
        (BibliographicRecordIdCode::LIST, "oclcNumber", "OCLC"),
        (ErrorType::LIST, "UnrecognizedDataValue", "UnrecognisedDataValue"),
        (ErrorType::LIST, "UnrecognizedDataElement", "UnrecognisedDataElement"),
        (Status::LIST, " Loaned ", "Loaned"),
        (Status::LIST, "Canceled", "Cancelled"),
        (Status::LIST, "will_supply", "WillSupply"),
        (Status::LIST, "Unfiled", "Unfilled"),
        (Action::LIST, "Recieved", "Received"),
        (Action::LIST, "Shipped‐Return", "ShippedReturn"),
        (YesNo::LIST, "y", "Y"),
        (YesNo::LIST, "No", "N"),
        (MessageStatus::LIST, "Error", "ERROR"),
        (Format::LIST, "cd rom", "CD-ROM"),
        (Format::LIST, "BluRay", "Blu-ray"),
        (DeliveryMethod::LIST, "e-mail", "Email"),
        (DeliveryMethod::LIST, "url", "URL"),
        (CourierName::LIST, "FedEx", "Fedex"),
        (PatronType::LIST, "undergraduate student", "UnderGraduateStudent"),
        (LoanCondition::LIST, "libraryuseonly", "LibraryUseOnly"),
    ] {
        assert_eq!(list.suggest(text), Some(meant), "{text}");
    }
}

#[test]
fn unrelated_words_suggest_nothing() {
    for (list, text) in [
        (ReasonUnfilled::LIST, "transfer"),
        (ReasonUnfilled::LIST, "Duplicate"),
        (ReasonUnfilled::LIST, "Held"),
        (LoanCondition::LIST, "other"),
        (Status::LIST, ""),
        (Status::LIST, "Shipped"),
        (Status::LIST, "Lost"),
        (Action::LIST, "Post"),
        (DeliveryMethod::LIST, "Gmail"),
        (BibliographicRecordIdCode::LIST, "doi"),
        (BibliographicRecordIdCode::LIST, "coden"),
        (BibliographicItemIdCode::LIST, "ISNI"),
        (CopyrightCompliance::LIST, "AU-CopyrightActS48"),
        (ElectronicAddressType::LIST, "url"),
        (ElectronicAddressType::LIST, "電子メール"),
        (YesNo::LIST, "?"),
        (ServiceType::LIST, "Copies"),
    ] {
        assert_eq!(list.suggest(text), None, "{text}");
    }
}

proptest! {
    /// However a code is dressed, it is recognised.
    #[test]
    fn case_width_and_marks_do_not_matter(
        which in any::<prop::sample::Index>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), 0u8..6), 1..8),
    ) {
        let all: Vec<_> = LISTS.iter().flat_map(|list| list.entries().iter().map(|entry| (*list, entry.code()))).collect();
        let (list, code) = *which.get(&all);
        let mut dressed: Vec<char> = code.chars().collect();
        for (at, change) in changes {
            let at = at.index(dressed.len());
            let c = dressed[at];
            match change {
                0 => dressed[at] = c.to_ascii_uppercase(),
                1 => dressed[at] = c.to_ascii_lowercase(),
                2 if c.is_ascii_graphic() => dressed[at] = char::from_u32(u32::from(c) + 0xFEE0).unwrap(),
                3 => dressed.insert(at, ' '),
                4 => dressed.insert(at, '\u{2013}'),
                _ => dressed.insert(at, '_'),
            }
        }
        let dressed: String = dressed.into_iter().collect();
        let expected = list.find(&dressed).is_none().then_some(code);
        prop_assert_eq!(list.suggest(&dressed), expected);
    }

    #[test]
    fn a_suggestion_is_a_code(text in "\\PC{0,45}") {
        for list in LISTS {
            let suggested = list.suggest(&text);
            prop_assert!(suggested.is_none_or(|code| list.find(code).is_some() && code != text));
        }
    }
}

/// A code needs no suggestion, in any list and any edition.
#[test]
fn codes_suggest_nothing() {
    for list in LISTS {
        for entry in list.entries() {
            assert_eq!(list.suggest(entry.code()), None);
        }
    }
}

#[cfg(feature = "serde")]
#[test]
fn codes_are_strings_in_json() {
    fn round<C: Code + serde::Serialize + serde::de::DeserializeOwned>() {
        for text in C::LIST.entries().iter().map(|entry| entry.code()).chain(["", "图书馆"]) {
            let json = serde_json::to_string(&C::from_code(text)).unwrap();
            assert_eq!(json, serde_json::to_string(text).unwrap());
            assert_eq!(serde_json::from_str::<C>(&json).unwrap(), C::from_code(text));
        }
        assert!(serde_json::from_str::<C>("1").is_err());
    }
    for_each_list!(round);
}
