//! What came of a message: what was asked for, or problems.

use bibwire_core::xml::{
    Count, Editor, Extra, Gather, Node, Pen, Run, SchemeValue, Shape, Slot, Structure, Symbol, Unset,
};

use crate::element::{Problem, RequiredFeeAmount};

/// What came of a message: what was asked for, or problems.
///
/// An answer in which there is a problem is read as problems, whatever else is in it: to take it for a success would be
/// worse. What else is in it is kept in the field `extra` of the element.
///
/// ```
/// use bibwire_ncip::choice::Outcome;
/// use bibwire_ncip::element::Problem;
/// use bibwire_ncip::service::CheckInItemResult;
///
/// let outcome: Outcome<CheckInItemResult> = Problem::new("Unknown Item").into();
/// assert!(outcome.done().is_none());
/// assert_eq!(outcome.problems()[0].kind(), "Unknown Item");
/// ```
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[allow(clippy::exhaustive_enums, reason = "the standard has no more")]
pub enum Outcome<T> {
    /// Nothing came of it.
    Problems(Problems),
    /// It was done.
    Done(Box<T>),
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// Why nothing came of a message, and what would help.
    pub struct Problems {
        /// What is in the way.
        many problems: Problem = "Problem",
        /// What has to be paid first. In answers to a check-out, a renewal, a request and a change of one.
        boxed required_fee_amount: RequiredFeeAmount = "RequiredFeeAmount",
        /// The restrictions that have to be accepted first. In the same answers.
        many required_item_use_restriction_types: SchemeValue<String> = "RequiredItemUseRestrictionType",
    }
}

impl<T> Outcome<T> {
    /// What was done, if it was.
    ///
    /// See [`Outcome`] for an example.
    pub fn done(&self) -> Option<&T> {
        match self {
            Outcome::Problems(_) => None,
            Outcome::Done(done) => Some(done),
        }
    }

    /// What is in the way; nothing if it was done.
    ///
    /// See [`Outcome`] for an example.
    pub fn problems(&self) -> &[Problem] {
        match self {
            Outcome::Problems(problems) => &problems.problems,
            Outcome::Done(_) => &[],
        }
    }
}

impl<T> From<Problem> for Outcome<T> {
    fn from(problem: Problem) -> Outcome<T> {
        Outcome::Problems(Problems { problems: vec![problem], ..Problems::default() })
    }
}

impl<T: Default> Default for Outcome<T> {
    /// It was done, with nothing in what was done.
    fn default() -> Outcome<T> {
        Outcome::Done(Box::default())
    }
}

impl<T> Unset for Outcome<T> {
    fn is_unset(&self) -> bool {
        false
    }
}

impl<T: Run> Run for Outcome<T> {
    const STRUCTURE: &'static Structure = &Structure::new(
        "Outcome",
        true,
        &[
            Slot { name: "Problems", count: Count::Group, shape: || Shape::Elements(Problems::STRUCTURE) },
            Slot { name: "Done", count: Count::Group, shape: || Shape::Elements(T::STRUCTURE) },
        ],
    );

    const SLOTS: u8 = Problems::SLOTS.saturating_add(T::SLOTS);

    fn wants(symbol: Symbol) -> bool {
        Problems::wants(symbol) || T::wants(symbol)
    }

    fn choose(&mut self, node: Node<'_>) {
        let mut own = node.elements().filter(|child| child.is_the_formats_own());
        *self = match own.any(|child| Problems::wants(child.symbol())) {
            true => Outcome::Problems(Problems::default()),
            false => Outcome::default(),
        };
        if let Outcome::Done(done) = self {
            done.choose(node);
        }
    }

    fn take(&mut self, child: Node<'_>, first: u8, seen: &mut u64, gather: &mut Gather) -> bool {
        match self {
            Outcome::Problems(problems) => problems.take(child, first, seen, gather),
            Outcome::Done(done) => done.take(child, first.wrapping_add(Problems::SLOTS), seen, gather),
        }
    }

    fn needs(&self, first: u8) -> u64 {
        match self {
            Outcome::Problems(_) => 1u64.wrapping_shl(u32::from(first)),
            Outcome::Done(done) => done.needs(first.wrapping_add(Problems::SLOTS)),
        }
    }

    fn settle(&mut self, first: u8, seen: u64) {
        if let Outcome::Done(done) = self {
            done.settle(first.wrapping_add(Problems::SLOTS), seen);
        }
    }

    fn begins(&self) -> Option<Symbol> {
        match self {
            Outcome::Problems(problems) => problems.begins(),
            Outcome::Done(done) => done.begins(),
        }
    }

    fn write_run(&self, pen: &mut Pen<'_>) {
        match self {
            Outcome::Problems(problems) => problems.write_run(pen),
            Outcome::Done(done) => done.write_run(pen),
        }
    }

    fn write_nth(&self, slot: u8, nth: usize, always: bool, pen: &mut Pen<'_>) -> bool {
        match (self, slot.checked_sub(Problems::SLOTS)) {
            (Outcome::Problems(problems), None) => problems.write_nth(slot, nth, always, pen),
            (Outcome::Done(done), Some(slot)) => done.write_nth(slot, nth, always, pen),
            _ => false,
        }
    }

    fn edit_run(&mut self, first: u8, extra: &Extra, editor: &mut dyn Editor) -> bool {
        match self {
            Outcome::Problems(problems) => problems.edit_run(first, extra, editor),
            Outcome::Done(done) => done.edit_run(first.wrapping_add(Problems::SLOTS), extra, editor),
        }
    }
}
