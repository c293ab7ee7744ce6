//! Messages out of numbers.

use bibwire_core::Strict;
use bibwire_core::xml::Generator;

use crate::edition::VOCABULARY;
use crate::message::Envelope;
use crate::{Edition, Message, Options, read};

/// So many documents of a seed are tried. Most are messages; some have another root that the schema allows.
const TRIES: usize = 16;

/// A message of an edition, the same for the same seed. Nothing, for one seed in very many.
pub(crate) fn message(edition: Edition, seed: u64) -> Option<Message> {
    let options = Options { edition: Some(edition), ..Options::default() };
    let mut generator = Generator::new(edition.model(), &VOCABULARY, seed);
    (0..TRIES).find_map(|_| {
        let document = generator.next_valid();
        let mut strict = Strict::default();
        let message = read(document.as_bytes(), &options, &mut strict)?;
        // What was generated has a version of its own, which names no edition.
        let message = Message { version: edition.to_string(), envelope: Envelope::default(), ..message };
        let plain = message.to_xml().ok()?;
        Message::from_xml(plain.as_bytes()).ok().filter(|it| it.edition == edition)
    })
}

/// A document that is nearly a message: made out of one, and changed in one place or two.
#[cfg(any(test, feature = "proptest"))]
pub(crate) fn near_valid(edition: Edition, seed: u64) -> String {
    Generator::new(edition.model(), &VOCABULARY, seed).next_mutant().0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Kind;
    use std::collections::BTreeSet;

    #[test]
    fn hardly_a_seed_gives_nothing_and_all_kinds_come() {
        for edition in Edition::ALL {
            let messages: Vec<Message> = (0..200).filter_map(|seed| message(edition, seed)).collect();
            assert!(messages.len() > 190, "{edition}: {}", messages.len());
            let kinds: BTreeSet<Kind> = messages.iter().map(|message| message.body.kind()).collect();
            assert_eq!(kinds.len(), Kind::ALL.len(), "{edition}");
        }
    }
}
