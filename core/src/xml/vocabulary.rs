//! The names that a format uses, as small numbers.

/// The number of a name in a [`Vocabulary`].
///
/// ```
/// use bibwire_core::xml::Symbol;
///
/// const NAMES: [&str; 2] = ["header", "note"];
/// const NOTE: Symbol = Symbol::of("note", &NAMES);
/// assert_ne!(NOTE, Symbol::NONE);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Symbol(u16);

impl Symbol {
    /// What stands for a name that the vocabulary does not have.
    pub const NONE: Symbol = Symbol(u16::MAX);

    /// The symbol of a name, for constants: a name that is not among `names` does not compile.
    ///
    /// See [`Symbol`] for an example.
    ///
    /// # Panics
    ///
    /// If `name` is not among `names`: while the program is compiled, where this is used in a constant.
    #[allow(clippy::panic, clippy::indexing_slicing, reason = "evaluated by the compiler")]
    pub const fn of(name: &str, names: &[&str]) -> Symbol {
        // Most vocabularies are sorted, and the compiler is slow at this.
        let (mut low, mut high) = (0, names.len());
        while low < high {
            let middle = low.wrapping_add(high) / 2;
            match compare(name.as_bytes(), names[middle].as_bytes()) {
                0 => return Symbol(middle as u16),
                1 => low = middle.wrapping_add(1),
                _ => high = middle,
            }
        }
        let mut index = 0;
        while index < names.len() {
            if compare(name.as_bytes(), names[index].as_bytes()) == 0 {
                return Symbol(index as u16);
            }
            index = index.wrapping_add(1);
        }
        panic!("the vocabulary does not have this name")
    }

    pub(super) fn at(index: usize) -> Symbol {
        Symbol(u16::try_from(index).unwrap_or(u16::MAX))
    }

    /// Where the name stands in the vocabulary.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// 0 where two names are the same, 1 where the first comes after the other, 2 where it comes before.
#[allow(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn compare(one: &[u8], other: &[u8]) -> u8 {
    let mut index = 0;
    while index < one.len() && index < other.len() {
        if one[index] != other[index] {
            return if one[index] > other[index] { 1 } else { 2 };
        }
        index = index.wrapping_add(1);
    }
    if one.len() == other.len() {
        0
    } else if one.len() > other.len() {
        1
    } else {
        2
    }
}

/// The names that a format uses for elements and attributes, in all its editions.
///
/// A reader turns each name into a [`Symbol`] once; whoever comes after it compares numbers.
///
/// ```
/// use bibwire_core::xml::{Symbol, Vocabulary};
///
/// let vocabulary = Vocabulary::new(&["header", "note"]);
/// let note = vocabulary.find(b"note");
/// assert_eq!(vocabulary.name(note), "note");
/// assert_eq!(vocabulary.find(b"activeSection"), Symbol::NONE);
/// ```
#[derive(Debug)]
pub struct Vocabulary {
    names: &'static [&'static str],
    /// The names by which types know the symbols.
    known: &'static [&'static str],
    /// A table with open addressing, four times as large as it need be.
    table: Box<[u16]>,
    /// The names that another edition has for the same symbols.
    other: Option<Box<Vocabulary>>,
}

#[inline]
fn hash(name: &[u8]) -> usize {
    const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut hash = name.len() as u64;
    let (words, tail) = name.as_chunks::<8>();
    for word in words {
        hash = (hash ^ u64::from_le_bytes(*word)).wrapping_mul(FACTOR).rotate_left(23);
    }
    let mut last = 0u64;
    for byte in tail {
        last = last << 8 | u64::from(*byte);
    }
    hash = (hash ^ last).wrapping_mul(FACTOR);
    (hash >> 32) as usize
}

impl Vocabulary {
    /// The vocabulary of these names, each of which is there once; at most 65,535 of them.
    ///
    /// See [`Vocabulary`] for an example.
    pub fn new(names: &'static [&'static str]) -> Vocabulary {
        let size = names.len().saturating_mul(4).next_power_of_two();
        let mut table = vec![u16::MAX; size].into_boxed_slice();
        for (index, name) in names.iter().enumerate().take(usize::from(u16::MAX)) {
            let mut at = hash(name.as_bytes()) & size.wrapping_sub(1);
            while table.get(at).is_some_and(|slot| *slot != u16::MAX) {
                at = at.wrapping_add(1) & size.wrapping_sub(1);
            }
            if let Some(slot) = table.get_mut(at) {
                *slot = u16::try_from(index).unwrap_or(u16::MAX);
            }
        }
        Vocabulary { names, known: names, table, other: None }
    }

    /// The vocabulary of an edition that calls some things otherwise: the symbol of each of `names` is that of the name
    /// at the same place in `known`, by which types are declared.
    ///
    /// ```
    /// use bibwire_core::xml::{Symbol, Vocabulary};
    ///
    /// const KNOWN: [&str; 2] = ["UserId", "note"];
    /// let first = Vocabulary::renamed(&["UniqueUserId", "note"], &KNOWN);
    /// assert_eq!(first.find(b"UniqueUserId"), Symbol::of("UserId", &KNOWN));
    /// assert_eq!(first.find(b"UserId"), Symbol::NONE);
    /// ```
    pub fn renamed(names: &'static [&'static str], known: &'static [&'static str]) -> Vocabulary {
        Vocabulary { known, ..Vocabulary::new(names) }
    }

    /// This vocabulary, in which what another edition calls otherwise is known by that name as well: the symbol of each of
    /// `names` is that of the name at the same place here. A name that is here already keeps its symbol.
    ///
    /// ```
    /// use bibwire_core::xml::{Symbol, Vocabulary};
    ///
    /// const NAMES: [&str; 2] = ["UserId", "note"];
    /// let both = Vocabulary::new(&NAMES).or(&["UniqueUserId", "note"]);
    /// assert_eq!(both.find(b"UniqueUserId"), Symbol::NONE);
    /// assert_eq!(both.find_other(b"UniqueUserId"), Symbol::of("UserId", &NAMES));
    /// ```
    #[must_use]
    pub fn or(self, names: &'static [&'static str]) -> Vocabulary {
        Vocabulary { other: Some(Box::new(Vocabulary::new(names))), ..self }
    }

    /// The symbol of a name that only another edition has; [`Symbol::NONE`] if that has not got it either.
    ///
    /// See [`or`](Vocabulary::or) for an example.
    #[cold]
    pub fn find_other(&self, name: &[u8]) -> Symbol {
        self.other.as_ref().map_or(Symbol::NONE, |other| other.find(name))
    }

    /// The name by which types know a symbol.
    pub(super) fn known(&self, symbol: Symbol) -> &'static str {
        self.known.get(symbol.index()).copied().unwrap_or_default()
    }

    /// The symbol of a name; [`Symbol::NONE`] if it is not in the vocabulary.
    ///
    /// See [`Vocabulary`] for an example.
    #[inline]
    pub fn find(&self, name: &[u8]) -> Symbol {
        let mask = self.table.len().wrapping_sub(1);
        let mut at = hash(name) & mask;
        while let Some(slot) = self.table.get(at) {
            match self.names.get(usize::from(*slot)) {
                None => break,
                Some(known) if known.as_bytes() == name => return Symbol(*slot),
                Some(_) => at = at.wrapping_add(1) & mask,
            }
        }
        Symbol::NONE
    }

    /// The name of a symbol; empty for [`Symbol::NONE`].
    ///
    /// See [`Vocabulary`] for an example.
    pub fn name(&self, symbol: Symbol) -> &'static str {
        self.names.get(symbol.index()).copied().unwrap_or_default()
    }

    /// All names, in the order of their symbols.
    ///
    /// ```
    /// # use bibwire_core::xml::Vocabulary;
    /// assert_eq!(Vocabulary::new(&["a", "b"]).names(), ["a", "b"]);
    /// ```
    pub fn names(&self) -> &'static [&'static str] {
        self.names
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 6] =
        ["", "a", "header", "headers", "supplyingAgencyMessage", "supplyingAgencyMessageConfirmation"];

    #[test]
    fn every_name_is_found_and_nothing_else() {
        let vocabulary = Vocabulary::new(&NAMES);
        for (index, name) in NAMES.iter().enumerate() {
            assert_eq!(vocabulary.find(name.as_bytes()).index(), index);
            assert_eq!(vocabulary.find(name.as_bytes()), Symbol::of(name, &NAMES));
        }
        for name in ["b", "Header", "heade", "supplyingAgencyMessageConfirmatiom"] {
            assert_eq!(vocabulary.find(name.as_bytes()), Symbol::NONE);
        }
        assert_eq!(vocabulary.name(Symbol::NONE), "");
        assert_eq!(Vocabulary::new(&[]).find(b"a"), Symbol::NONE);
    }
}
