//! The languages in which the command speaks.

use bibwire_core::Text;
use clap::ValueEnum;

/// A language in which findings are told. Codes, paths and the keys of JSON are the same in all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Locale {
    /// English
    En,
    /// Chinese, simplified
    #[value(name = "zh-CN", alias = "zh")]
    Zh,
}

impl Locale {
    /// The text in this language.
    pub(crate) fn pick(self, text: Text) -> &'static str {
        match self {
            Locale::En => text.en,
            Locale::Zh => text.zh,
        }
    }

    /// The one or the other, by language.
    pub(crate) fn say(self, en: &'static str, zh: &'static str) -> &'static str {
        self.pick(Text { en, zh })
    }
}

/// Fills a word up with blanks, where a Chinese character takes the room of two.
pub(crate) fn pad(word: &str, width: usize) -> String {
    let used: usize = word.chars().map(|char| if char.is_ascii() { 1 } else { 2 }).sum();
    format!("{word}{}", " ".repeat(width.saturating_sub(used)))
}
