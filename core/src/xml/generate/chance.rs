//! Chance that can be repeated: SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators",
//! 2014). It is good enough to choose with, and no secret.

#[derive(Debug, Clone)]
pub(super) struct Chance(u64);

impl Chance {
    pub(super) fn new(seed: u64) -> Chance {
        Chance(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.0;
        bits = (bits ^ bits >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ bits >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        bits ^ bits >> 31
    }

    /// A number below `most`; 0 if there is none.
    pub(super) fn below(&mut self, most: usize) -> usize {
        let number = self.next().checked_rem(most as u64).unwrap_or_default();
        usize::try_from(number).unwrap_or_default()
    }

    /// Yes, so many times in a hundred.
    pub(super) fn percent(&mut self, often: usize) -> bool {
        self.below(100) < often
    }

    /// One of them; the default of the type if there is none.
    pub(super) fn pick<T: Copy + Default>(&mut self, all: &[T]) -> T {
        let index = self.below(all.len());
        all.get(index).copied().unwrap_or_default()
    }

    /// Puts them in any order.
    pub(super) fn shuffle<T>(&mut self, all: &mut [T]) {
        for index in 1..all.len() {
            let other = self.below(index.saturating_add(1));
            all.swap(index, other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_those_of_split_mix() {
        // The first numbers of the reference implementation for the seed 1234567.
        let mut chance = Chance::new(1_234_567);
        let expected = [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423];
        assert_eq!(expected.map(|_| chance.next()), expected);
    }

    #[test]
    fn every_choice_is_made() {
        let mut chance = Chance::new(1);
        let mut seen = [0; 5];
        for _ in 0..1000 {
            seen[chance.below(5)] += 1;
        }
        assert!(seen.iter().all(|count| (100..300).contains(count)), "{seen:?}");
        assert_eq!((chance.below(0), chance.pick::<u8>(&[])), (0, 0));
        assert!(chance.percent(100) && !chance.percent(0));
        let mut order = [1, 2, 3, 4];
        chance.shuffle(&mut order);
        order.sort_unstable();
        assert_eq!(order, [1, 2, 3, 4]);
    }
}
