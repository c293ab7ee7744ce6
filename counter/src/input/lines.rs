//! Lines and columns in a window that moves.

use bibwire_core::{LineColumn, LineCounter};

/// How far apart the places are whose line and column are remembered.
const STRIDE: usize = 4096;

/// The line and column of some places of a text, from the beginning of the window on.
///
/// Each byte is counted once, and once more for each place that is asked for close after it.
#[derive(Debug, Default)]
pub(super) struct Lines {
    /// The place at which the window begins, counted up to there.
    first: LineCounter,
    /// The places after it, [`STRIDE`] bytes apart.
    further: Vec<LineCounter>,
}

impl Lines {
    /// The line and column of the byte at `offset` of the whole text. The window begins at `base`.
    pub(super) fn position(&mut self, window: &str, base: u64, offset: u64) -> LineColumn {
        self.count(window, base, offset).position()
    }

    /// Moves the beginning of the window to `offset`.
    pub(super) fn forget(&mut self, window: &str, base: u64, offset: u64) {
        self.first = self.count(window, base, offset);
        self.further.clear();
    }

    fn count(&mut self, window: &str, base: u64, offset: u64) -> LineCounter {
        let at = usize::try_from(offset.saturating_sub(base)).unwrap_or(usize::MAX).min(window.len());
        let bytes = window.as_bytes();
        let wanted = at / STRIDE;
        while self.further.len() < wanted {
            let mut counter = self.further.last().copied().unwrap_or(self.first);
            let from = self.further.len().saturating_mul(STRIDE);
            counter.advance(bytes.get(from..from.saturating_add(STRIDE)).unwrap_or_default());
            self.further.push(counter);
        }
        let near = wanted.checked_sub(1).and_then(|index| self.further.get(index));
        let mut counter = near.copied().unwrap_or(self.first);
        counter.advance(bytes.get(wanted.saturating_mul(STRIDE)..at).unwrap_or_default());
        counter
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_window_does_not_matter(text in "[a\né一]{0,9000}", cuts in proptest::collection::vec(0.0f64..1.0, 1..6)) {
            let mut cuts: Vec<usize> = cuts.iter().map(|cut| (cut * text.len() as f64) as usize).collect();
            cuts.iter_mut().for_each(|cut| while !text.is_char_boundary(*cut) { *cut -= 1 });
            let mut lines = Lines::default();
            let mut base = 0;
            for cut in &cuts {
                let window = &text[base..];
                let at = (*cut).max(base);
                prop_assert_eq!(lines.position(window, base as u64, at as u64), LineColumn::of(text.as_bytes(), at));
                let half = base + (at - base) / 2;
                if text.is_char_boundary(half) {
                    lines.forget(window, base as u64, half as u64);
                    base = half;
                }
            }
        }
    }
}
