//! The content models as the library uses them.

use std::sync::LazyLock;

use bibwire_core::xml::{Model, Vocabulary};

use crate::{model, names};

/// An edition: its name and its model.
pub struct Edition {
    pub name: &'static str,
    pub model: Model,
}

pub static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::new(&names::NAMES));

/// All of them, oldest first.
pub static EDITIONS: LazyLock<Vec<Edition>> = LazyLock::new(|| {
    let read = |(name, text)| Edition { name, model: Model::parse(text, &VOCABULARY).unwrap() };
    model::ALL.into_iter().map(read).collect()
});

pub const MESSAGES: [&str; 6] = [
    "request",
    "requestConfirmation",
    "supplyingAgencyMessage",
    "supplyingAgencyMessageConfirmation",
    "requestingAgencyMessage",
    "requestingAgencyMessageConfirmation",
];
