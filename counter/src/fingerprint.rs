//! Things told apart by a number of 64 bits, so that millions of them can be remembered.
//!
//! Two different things have the same number once in 2^64; among a million items, the chance that any two do is one in
//! 37 million.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, BuildHasherDefault, Hash, Hasher};

use foldhash::quality::FixedState;

/// The number of a thing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Fingerprint(u64);

impl Fingerprint {
    /// The number of what can be hashed.
    pub(crate) fn of(thing: &impl Hash) -> Fingerprint {
        // The same in every run, so that a report has the same findings in each.
        Fingerprint(FixedState::default().hash_one(thing))
    }

    /// The number of this thing and another one together.
    pub(crate) fn with(self, other: &impl Hash) -> Fingerprint {
        Fingerprint::of(&(self, other))
    }

    /// Half of the number.
    pub(crate) fn half(self) -> u32 {
        let [one, two, three, four, ..] = self.0.to_le_bytes();
        u32::from_le_bytes([one, two, three, four])
    }
}

impl Hash for Fingerprint {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.0);
    }
}

/// Passes on the number, which is a hash already.
#[derive(Debug, Default)]
pub(crate) struct PassOn(u64);

impl Hasher for PassOn {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, _: &[u8]) {}

    fn write_u32(&mut self, number: u32) {
        self.0 = number.into();
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = number;
    }
}

/// What is remembered of things, by their numbers.
pub(crate) type Remembered<T> = HashMap<Fingerprint, T, BuildHasherDefault<PassOn>>;
/// Things that were seen, by their numbers.
pub(crate) type Seen = HashSet<Fingerprint, BuildHasherDefault<PassOn>>;
