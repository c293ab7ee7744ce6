//! The content models, as text and as the engine reads them.

use std::sync::LazyLock;

use bibwire_core::xml::{Model, Vocabulary};

use crate::names::{FIRST_NAMES, NAMES};

/// The models by their names.
pub const ALL: [(&str, &str); 6] = [
    ("1.0", include_str!("../../models/1.0.model")),
    ("1.01", include_str!("../../models/1.01.model")),
    ("2.0", include_str!("../../models/2.0.model")),
    ("2.01", include_str!("../../models/2.01.model")),
    ("2.02", include_str!("../../models/2.02.model")),
    ("discovery", include_str!("../../models/discovery.model")),
];

/// A model, and the names that its messages use.
pub struct Version {
    pub name: &'static str,
    pub vocabulary: Vocabulary,
    pub model: Model,
}

pub static VERSIONS: LazyLock<Vec<Version>> = LazyLock::new(|| {
    let version = |(name, text): (&'static str, &'static str)| {
        let is_second = name.starts_with('2');
        let vocabulary = if is_second { Vocabulary::new(&NAMES) } else { Vocabulary::renamed(&FIRST_NAMES, &NAMES) };
        let model = Model::parse(text, &vocabulary).unwrap();
        Version { name, vocabulary, model }
    };
    ALL.into_iter().map(version).collect()
});

/// The version of a name.
pub fn version(name: &str) -> Option<&'static Version> {
    VERSIONS.iter().find(|version| version.name == name)
}

/// The lines that say something, as they stand.
pub fn lines(model: &str) -> impl Iterator<Item = &str> {
    model.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}
