//! The rows of the item at hand, and what is in each of them.

use bibwire_core::Place;

use crate::tabular::row::Row;
use crate::vocabulary::MetricType;

/// The most rows of an item that are kept as they are. Of the others it is known where they are.
const MOST: usize = 512;
/// How many rows are looked back at for one that is there twice.
const BACK: usize = 64;

/// What a row has, and where it is.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) set: usize,
    pub(super) component: Option<usize>,
    pub(super) metric: MetricType,
    /// Which of the rows that are kept it is, unless another one took its place.
    row: usize,
    number: u32,
    offset: u64,
}

/// The rows of the item at hand, and the row after them.
#[derive(Debug, Default)]
pub(super) struct Kept {
    rows: Vec<Row>,
    /// How many of the rows are of the item: the others are there for their memory.
    len: usize,
    pub(super) ahead: Row,
    entries: Vec<Entry>,
}

impl Kept {
    /// Makes the row ahead the first one of an item.
    pub(super) fn begin(&mut self) {
        self.len = 0;
        self.entries.clear();
        self.go_on();
    }

    /// Makes the row ahead one more row of the item.
    pub(super) fn go_on(&mut self) {
        if self.len < MOST {
            self.len = self.len.saturating_add(1);
        }
        let last = self.len.saturating_sub(1);
        if self.rows.len() <= last {
            self.rows.push(Row::default());
        }
        if let Some(slot) = self.rows.get_mut(last) {
            std::mem::swap(slot, &mut self.ahead);
        }
    }

    /// The last row of the item.
    pub(super) fn last(&self) -> Option<&Row> {
        self.rows.get(self.len.checked_sub(1)?)
    }

    /// Says what the last row has.
    pub(super) fn enter(&mut self, set: usize, component: Option<usize>, metric: MetricType) {
        let row = self.len.saturating_sub(1);
        let (number, offset) = self.last().map_or((0, 0), |row| (row.number(), row.offset()));
        self.entries.push(Entry { set, component, metric, row, number, offset });
    }

    /// The row of the same set, component and metric as the last one, if one is near.
    pub(super) fn same(&self, set: usize, component: Option<usize>, metric: &MetricType) -> Option<&Row> {
        let is_same = |entry: &&Entry| entry.set == set && entry.component == component && entry.metric == *metric;
        let entry = self.entries.iter().rev().take(BACK).find(is_same)?;
        self.rows.get(entry.row).filter(|row| row.number() == entry.number)
    }

    /// The rows of a set, of a component in it, of a metric of them: the first.
    pub(super) fn find(&self, wanted: impl Fn(&Entry) -> bool) -> Option<&Entry> {
        self.entries.iter().find(|entry| wanted(entry))
    }

    /// The number of a row from 0, and where it begins.
    pub(super) fn anchor(&self, entry: Option<&Entry>) -> (u32, u64) {
        match (entry, self.rows.first()) {
            (Some(entry), _) => (entry.number.saturating_sub(1), entry.offset),
            (None, Some(row)) => (row.number().saturating_sub(1), row.offset()),
            (None, None) => (0, 0),
        }
    }

    /// Where a column is in the row of an entry, or in the first row.
    pub(super) fn place(&self, entry: Option<&Entry>, column: usize) -> Place {
        let Some(first) = self.rows.first() else { return Place::default() };
        let Some(entry) = entry else { return first.place(column) };
        match self.rows.get(entry.row).filter(|row| row.number() == entry.number) {
            Some(row) => row.place(column),
            None => first.place_elsewhere(column, entry.number, entry.offset),
        }
    }

    /// Where the first column is in a row that was read before.
    pub(super) fn anchored(&self, row: u32, offset: u64) -> Place {
        let any = self.rows.first().unwrap_or(&self.ahead);
        any.place_elsewhere(0, row.saturating_add(1), offset)
    }
}
