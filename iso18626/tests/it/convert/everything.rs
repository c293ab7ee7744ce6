//! What holds of every message.

use std::collections::BTreeMap;

use bibwire_core::xml::Generator;
use bibwire_iso18626::{Edition, Loss, LossKind, Message, Options, Writer, read};

use super::convert;
use crate::editions::VOCABULARY;
use crate::messages::messages;

/// The values in a message, with how many times each is there. Empty ones do not count.
fn values(message: &Message) -> BTreeMap<String, usize> {
    let bytes = Writer::new().as_read().write(message).unwrap().to_vec();
    let text = String::from_utf8(bytes).unwrap();
    let document = roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
    let mut values = BTreeMap::new();
    for leaf in document.root().descendants().filter(|it| it.is_element() && !it.children().any(|it| it.is_element())) {
        let value: String = leaf.children().filter_map(|it| it.text().filter(|_| it.is_text())).collect();
        let schemes = leaf.attributes().filter(|it| it.name() == "scheme").map(|it| it.value().to_owned());
        for value in schemes.chain([value]).filter(|value| !value.is_empty()) {
            *values.entry(value).or_default() += 1;
        }
    }
    values
}

/// Every value is in the result or told, and every value in the result was there or is told.
fn nothing_vanishes(message: &Message, converted: &Message, losses: &[Loss]) {
    let mut result = values(converted);
    for loss in losses.iter().filter(|it| matches!(it.what, LossKind::Dropped | LossKind::Replaced)) {
        *result.entry(loss.text.clone()).or_default() += 1;
    }
    let source = values(message);
    let hidden = result.get("[redacted]").copied().unwrap_or_default();
    let gone: usize = source.iter().map(|(text, count)| count.saturating_sub(*result.get(text).unwrap_or(&0))).sum();
    assert!(gone <= hidden, "{source:?}\n{result:?}");
    let replaced = losses.iter().filter(|it| matches!(it.what, LossKind::Replaced | LossKind::Moved)).count();
    let new: usize =
        values(converted).iter().map(|(text, count)| count.saturating_sub(*source.get(text).unwrap_or(&0))).sum();
    assert!(new <= replaced, "{source:?}\n{result:?}");
}

fn try_all(message: &Message) {
    for to in Edition::ALL {
        let (converted, losses) = convert(message, to);
        // XML that was kept is told as XML, not as the values in it.
        if !losses.iter().any(|loss| loss.text.contains('<')) {
            nothing_vanishes(message, &converted, &losses);
        }
        if losses.is_empty() {
            let (back, _) = convert(&converted, message.edition);
            assert_eq!(back.body, message.body, "{} by {to}", message.edition);
            assert_eq!(values(&back), values(message));
        }
        // What has no loss to tell has none the second time.
        let unfinished = losses.iter().any(|loss| loss.what.is_unfinished());
        let (again, losses) = convert(&converted, to);
        assert!(unfinished || losses.is_empty(), "{losses:#?}");
        assert_eq!(again, converted);
    }
}

#[test]
fn messages_of_others() {
    for (_, bytes) in messages() {
        if let Ok(message) = Message::from_xml(&bytes) {
            try_all(&message);
        }
    }
}

#[test]
fn generated_messages() {
    for edition in Edition::ALL {
        let mut generator = Generator::new(edition.model(), &VOCABULARY, 18626);
        let options = Options { edition: Some(edition), ..Options::default() };
        let mut done = 0;
        while done < 60 {
            let xml = generator.next_valid();
            if let Some(message) = read(xml.as_bytes(), &options, &mut ()) {
                try_all(&message);
                done += 1;
            }
        }
    }
}

/// Whatever was read, conversion ends, and tells what is left to be done.
#[test]
fn messages_that_are_not_valid() {
    for edition in [Edition::V1_2, Edition::V2021_3] {
        let mut generator = Generator::new(edition.model(), &VOCABULARY, 2021);
        for _ in 0..200 {
            let (xml, _) = generator.next_mutant();
            if let Some(message) = read(xml.as_bytes(), &Options::default(), &mut ()) {
                for to in [message.edition, Edition::V1_2, Edition::V2021_2] {
                    convert(&message, to);
                }
            }
        }
    }
}
