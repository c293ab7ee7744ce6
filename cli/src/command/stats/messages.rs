//! What messages there are.

use std::collections::BTreeMap;

use bibwire_core::Sink;
use serde::Serialize;

/// How many messages there are of which type and edition.
#[derive(Debug, Default, Serialize)]
pub(super) struct Messages {
    types: BTreeMap<&'static str, u64>,
    editions: BTreeMap<&'static str, u64>,
}

impl Messages {
    /// Counts the message of a document.
    pub(super) fn add(&mut self, document: &[u8], options: &iso18626::Options, sink: &mut impl Sink) {
        if let Some(message) = iso18626::read(document, options, sink) {
            *self.types.entry(message.body.kind().as_str()).or_default() += 1;
            *self.editions.entry(message.edition.as_str()).or_default() += 1;
        }
    }

    pub(super) fn join(&mut self, others: Messages) {
        for (sum, more) in [(&mut self.types, others.types), (&mut self.editions, others.editions)] {
            for (name, count) in more {
                *sum.entry(name).or_default() += count;
            }
        }
    }

    /// Whether there is none.
    pub(super) fn is_empty(&self) -> bool {
        self.types.is_empty()
    }

    /// The types, and the editions.
    pub(super) fn lines(&self) -> (String, String) {
        let line = |counts: &BTreeMap<&str, u64>| {
            counts.iter().map(|(name, count)| format!("{name} {count}")).collect::<Vec<_>>().join(", ")
        };
        (line(&self.types), line(&self.editions))
    }
}
