//! Reports that are of the standard, made by chance: for the strategies of property tests, and for fuzzers.

mod dice;
mod header;
mod item;
mod usage;

pub(crate) use dice::Dice;

use crate::definition::Definition;
use crate::gather::by_parent;
use crate::release::Release;
use crate::report::{Header, Report};

/// A report of a kind.
pub(crate) fn report(definition: &'static Definition, dice: &mut Dice) -> Report {
    let header = header::header(definition, dice);
    let items = item::items(definition, &header, dice);
    let items = if definition.release == Release::R51 { by_parent(items, |item| &item.parent) } else { items };
    let exceptions = header::exceptions(&header, items.is_empty(), dice);
    Report { header: Header { exceptions, ..header }, items, ..Report::default() }
}
