//! Strategies for messages: for property tests, other people's and our own.
//!
//! Messages are made out of the content model of their edition, so that everything which the schema allows comes sooner
//! or later: every choice, what may be absent, repeated elements, every legal form of a value. A case that fails is told
//! by a seed; it does not shrink.

use proptest::prelude::*;

use crate::{Edition, Message, generate};

/// Messages that the schema of an edition takes. Each can be written, and read strictly again as it was.
///
/// The schema takes more than makes sense: texts may be empty, and a loan may be due before it was sent. For messages that
/// make sense, see [`build`](crate::build).
///
/// ```
/// use bibwire_iso18626::{Edition, Message, strategy};
/// use proptest::prelude::*;
///
/// proptest!(|(message in strategy::message(Edition::V2021_2))| {
///     prop_assert_eq!(Message::from_xml(message.to_xml().unwrap().as_bytes()).unwrap(), message);
/// });
/// ```
pub fn message(edition: Edition) -> impl Strategy<Value = Message> {
    any::<u64>().prop_filter_map("a seed that gives a message", move |seed| generate::message(edition, seed))
}

/// Documents with a fault or two that partners make: an element missing, misplaced, repeated or renamed, of another
/// edition or in another namespace; a value that is not of its type. All are well-formed, and now and then one is valid
/// all the same.
///
/// ```
/// use bibwire_iso18626::{Edition, Options, read, strategy};
/// use proptest::prelude::*;
///
/// proptest!(|(document in strategy::near_valid(Edition::V1_2))| {
///     // Whatever it is, it does not trip the reader.
///     read(document.as_bytes(), &Options::default(), &mut ());
/// });
/// ```
pub fn near_valid(edition: Edition) -> impl Strategy<Value = String> {
    any::<u64>().prop_map(move |seed| generate::near_valid(edition, seed))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Outcome, Policy, answer, confirm};
    use bibwire_core::xml::DateTime;

    fn edition() -> impl Strategy<Value = Edition> {
        proptest::sample::select(Edition::ALL.to_vec())
    }

    fn now() -> DateTime {
        DateTime::lenient("2026-11-23T08:30:00Z")
    }

    /// Whether a confirmation is valid.
    fn is_valid(confirmation: &Message) -> bool {
        confirmation.to_xml().is_ok_and(|xml| Message::from_xml(xml.as_bytes()).is_ok())
    }

    proptest! {
        #[test]
        fn messages_are_confirmed(message in edition().prop_flat_map(message)) {
            match confirm(&message, Outcome::Received, &now()) {
                Ok(confirmation) => {
                    prop_assert!(is_valid(&confirmation));
                    prop_assert_eq!(confirmation.edition, message.edition);
                    prop_assert_eq!(confirmation.body.request_id(), message.body.request_id());
                }
                Err(_) => prop_assert!(message.body.kind().confirmation().is_none()),
            }
        }

        #[test]
        fn near_messages_are_answered(document in edition().prop_flat_map(near_valid), edition in edition()) {
            let policy = Policy { edition, ..Policy::default() };
            let answer = answer(document.as_bytes(), &policy, &now()).unwrap();
            prop_assert!(is_valid(&answer.confirmation.unwrap()));
        }
    }
}
