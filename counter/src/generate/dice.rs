//! Chance, as a list of numbers: what is made of few and small ones is plain.

/// Numbers by chance, and texts. Where there are no more, everything is 0.
#[derive(Debug)]
pub(crate) struct Dice {
    rolls: std::vec::IntoIter<u16>,
    texts: Vec<String>,
    made: u32,
}

impl Dice {
    pub(crate) fn new(rolls: Vec<u16>, texts: Vec<String>) -> Dice {
        Dice { rolls: rolls.into_iter(), texts, made: 0 }
    }

    /// A number below another one, or 0.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        usize::from(self.rolls.next().unwrap_or(0)).checked_rem(limit).unwrap_or(0)
    }

    /// Whether one case of so many is met.
    pub(super) fn one_in(&mut self, many: usize) -> bool {
        self.below(many).saturating_add(1) == many
    }

    /// One of a list, if there is one.
    pub(super) fn one<'l, T>(&mut self, list: &'l [T]) -> Option<&'l T> {
        list.get(self.below(list.len()))
    }

    /// A text.
    pub(super) fn text(&mut self) -> String {
        let at = self.below(self.texts.len());
        self.texts.get(at).cloned().unwrap_or_default()
    }

    /// A number that was not made before.
    pub(super) fn fresh(&mut self) -> u32 {
        self.made = self.made.saturating_add(1);
        self.made
    }

    /// Digits by chance.
    pub(super) fn digits(&mut self, many: usize) -> String {
        (0..many).filter_map(|_| char::from_digit(self.below(10) as u32, 10)).collect()
    }
}
