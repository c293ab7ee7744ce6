//! The names of an object, and whether one stands twice.

use std::collections::HashSet;

use super::super::fault::{Fault, Mistake};
use super::super::tape::{Flag, Kind};
use super::{Parser, State, Step};

/// Up to how many names are compared each with each.
const FEW: usize = 32;

impl Parser<'_> {
    /// A name and its colon.
    #[inline]
    pub(super) fn name(&mut self) -> Step<State> {
        match self.peek()? {
            b'"' => self.string()?,
            b'\'' => self.single_quoted()?,
            byte if byte.is_ascii_alphabetic() || byte == b'_' => self.bare_name()?,
            _ => return self.unexpected("a name in double quotes"),
        };
        if let Some(node) = self.tape.nodes.last() {
            let print = fingerprint(self.tape.string(self.text, *node).as_bytes());
            self.tape.names.push(print);
        }
        match self.peek()? {
            b':' => self.step(1),
            _ => return self.unexpected("a colon"),
        }
        Ok(State::Value)
    }

    /// A name without quotes.
    #[cold]
    fn bare_name(&mut self) -> Step<State> {
        let start = self.at;
        let length = self.token()?;
        self.step(length);
        self.tell(Mistake::Quotes, start, self.at);
        let begin = self.tape.arena.len() as u32;
        self.tape.arena.push_str(self.text.get(start..self.at).unwrap_or_default());
        self.push(Kind::String, start, Flag::Arena);
        self.place_in_arena(begin);
        Ok(State::After)
    }

    /// Looks for names that stand twice in the object that ends here.
    #[inline]
    pub(super) fn compare_names(&mut self) {
        let begin = self.tape.at(self.open).map_or(0, |node| node.second as usize);
        let prints = self.tape.names.get(begin..).unwrap_or_default();
        if prints.len() > FEW || has_equal(prints) {
            self.find_repeated();
        }
        self.tape.names.truncate(begin);
    }

    /// Notes the names that the object has before.
    #[cold]
    fn find_repeated(&mut self) {
        let mut seen = HashSet::new();
        let mut repeated = Vec::new();
        let end = self.tape.nodes.len() as u32;
        let mut at = self.open.saturating_add(1);
        while let Some(node) = self.tape.at(at).filter(|_| at < end) {
            if !seen.insert(self.tape.string(self.text, node)) {
                repeated.push((at, node));
            }
            at = self.tape.after(at.saturating_add(1));
        }
        for (at, node) in repeated {
            let range = node.start as usize..node.end as usize;
            self.tape.faults.push(Fault { mistake: Mistake::DuplicateName, range, node: at as usize });
            self.tape.repeated.push(at);
        }
    }
}

/// Whether two of a few are equal.
fn has_equal(prints: &[u64]) -> bool {
    prints.iter().enumerate().any(|(at, print)| prints.get(..at).is_some_and(|before| before.contains(print)))
}

/// A number that is the same for the same name, and another for nearly every other one.
#[inline]
fn fingerprint(name: &[u8]) -> u64 {
    let length = name.len() as u64;
    let (first, last) = match (name.first_chunk::<8>(), name.last_chunk::<8>()) {
        (Some(first), Some(last)) => (u64::from_le_bytes(*first), u64::from_le_bytes(*last)),
        _ => match (name.first_chunk::<4>(), name.last_chunk::<4>()) {
            (Some(first), Some(last)) => (u64::from(u32::from_le_bytes(*first)), u64::from(u32::from_le_bytes(*last))),
            _ => (name.iter().fold(0, |all, byte| all << 8 | u64::from(*byte)), 0),
        },
    };
    (first ^ last.rotate_left(29).wrapping_mul(0x9E37_79B9_7F4A_7C15)).wrapping_add(length.rotate_left(56))
}
