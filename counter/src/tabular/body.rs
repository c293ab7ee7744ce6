//! The rows of usage: those of one item are read together.

mod counts;
mod describe;
mod kept;
mod places;
mod sets;

use std::ops::ControlFlow;

use bibwire_core::{Diagnostic, Error, Place, Sink};

use self::kept::Kept;
use self::sets::Sets;
use super::columns::{Columns, Part};
use super::labels::{is_blank, shown};
use super::notes::{At, Notes};
use super::row::{Row, Rows};
use super::texts;
use crate::month::Month;
use crate::release::Release;
use crate::report::{AttributePerformance, Header, Item};
use crate::rules::{columns as columns_rules, rows as rules};
use crate::vocabulary::{MetricType, same_word};

/// How many components of a set are looked back at.
const BACK: usize = 32;

/// What a row of totals begins with.
const TOTALS: &[&str] =
    &["Total", "Totals", "Grand Total", "Subtotal", "Sum", "合计", "总计", "小计", "合計", "總計", "总和", "累计"];

/// The rows of usage.
#[derive(Debug)]
pub(super) struct Body {
    pub(super) columns: Columns,
    /// Whether an item has its usage in one set.
    flat: bool,
    /// The month that totals are of.
    first: Option<Month>,
    kept: Kept,
    is_ahead: bool,
    sets: Sets,
    /// The set and the component that the last row is of.
    set: usize,
    component: Option<usize>,
    /// The metrics that the sets have, by their index: a bit each.
    metrics: Vec<u64>,
    /// A blank row, of which more rows decide whether it is the end.
    blank: Option<Place>,
}

/// How a row relates to the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Relation {
    /// The same item, attributes and component.
    Same,
    /// The same item and attributes.
    OtherComponent,
    /// The same item.
    OtherSet,
    OtherItem,
}

impl Body {
    pub(super) fn new(columns: Columns, header: &Header) -> Body {
        Body {
            columns,
            flat: header.release == Release::R5,
            first: header.begin_date.and_then(Month::of),
            kept: Kept::default(),
            is_ahead: false,
            sets: Sets::default(),
            set: 0,
            component: None,
            metrics: Vec::new(),
            blank: None,
        }
    }

    /// Reads the rows of the next item. `Break` if the sink asked for an end.
    pub(super) fn read<S: Rows>(
        &mut self,
        rows: &mut S,
        item: &mut Item,
        sink: &mut impl Sink,
    ) -> Result<ControlFlow<(), bool>, Error> {
        if !self.is_ahead && self.advance(rows, sink)?.is_break() {
            return Ok(ControlFlow::Break(()));
        }
        if !self.is_ahead {
            item.performance.clear();
            return Ok(ControlFlow::Continue(false));
        }
        self.kept.begin();
        let mut notes = Notes::new(sink);
        self.begin(item, &mut notes);
        if notes.is_deaf() {
            return Ok(ControlFlow::Break(()));
        }
        loop {
            if self.advance(rows, sink)?.is_break() {
                return Ok(ControlFlow::Break(()));
            }
            let relation = self.relation();
            if !self.is_ahead || relation == Relation::OtherItem {
                break;
            }
            self.kept.go_on();
            let mut notes = Notes::new(sink);
            match relation {
                Relation::Same => {}
                Relation::OtherComponent => self.find_component(item, &mut notes),
                _ => self.find_set(item, &mut notes),
            }
            self.add(item, &mut notes);
            if notes.is_deaf() {
                return Ok(ControlFlow::Break(()));
            }
        }
        item.performance.truncate(self.sets.len());
        Ok(ControlFlow::Continue(true))
    }

    /// Reads on to the next row of usage: one that is none is told, and passed over.
    fn advance<S: Rows>(&mut self, rows: &mut S, sink: &mut impl Sink) -> Result<ControlFlow<()>, Error> {
        loop {
            let mut stopped = false;
            let mut watched = |finding: Diagnostic| {
                let heard = sink.report(finding);
                stopped = heard.is_break();
                heard
            };
            self.is_ahead = rows.next(&mut self.kept.ahead, &mut watched)?;
            if stopped {
                return Ok(ControlFlow::Break(()));
            }
            if !self.is_ahead {
                return Ok(ControlFlow::Continue(()));
            }
            let mut notes = Notes::new(sink);
            let is_usage = self.is_usage(&mut notes);
            if notes.is_deaf() {
                return Ok(ControlFlow::Break(()));
            }
            if is_usage {
                return Ok(ControlFlow::Continue(()));
            }
        }
    }

    /// Whether the row ahead is one of usage.
    fn is_usage(&mut self, notes: &mut Notes<'_>) -> bool {
        let row = &self.kept.ahead;
        let unmeasured = self.columns.metric.is_none_or(|column| row.text(column).is_empty());
        if unmeasured && is_blank(row) {
            self.blank.get_or_insert_with(|| row.place(0));
            return false;
        }
        if let Some(place) = self.blank.take() {
            notes.note(Diagnostic::new(&rules::BLANK).at(place).repaired("passed over"));
        }
        if self.is_sums(row) {
            notes.tell(&rules::SUMS, At { row, column: 0 });
            return false;
        }
        let counted = || {
            let counts = self.columns.months.iter().map(|(column, _)| *column).chain(self.columns.total);
            counts.into_iter().any(|column| !row.text(column).trim().is_empty())
        };
        if unmeasured && !counted() {
            notes.note(Diagnostic::new(&rules::NO_USAGE).at(row.place(0)).found(shown(row)));
            return false;
        }
        self.outside(row, notes);
        true
    }

    /// Whether a row adds up others: it begins with a word for that, and describes nothing.
    fn is_sums(&self, row: &Row) -> bool {
        let mut described = self.columns.item.iter();
        let Some((first, _)) = described.next() else { return false };
        let text = row.text(*first);
        // Most names are none of the words by their first letter.
        let may_be = |text: &str| text.starts_with([' ', 'T', 't', 'G', 'g', 'S', 's', '合', '总', '總', '小', '累']);
        if !may_be(text) {
            return false;
        }
        let is_word = |word: &&str| same_word(word, text.trim_end_matches([':', '：', ' ']));
        let is_total = TOTALS.iter().any(is_word) || text.to_ascii_lowercase().starts_with("total for all");
        let is_empty = |column: usize| row.text(column).trim().is_empty();
        let identified = described.any(|(column, part)| {
            matches!(part, Part::Id(_) | Part::PublisherId | Part::Authors) && !is_empty(*column)
        });
        let data_type = self.columns.of(crate::definition::Field::DataType);
        is_total && !identified && data_type.is_none_or(is_empty)
    }

    /// Tells of values where no column is.
    fn outside(&self, row: &Row, notes: &mut Notes<'_>) {
        let width = self.columns.width();
        if row.len() <= width && self.columns.gaps.is_empty() {
            return;
        }
        let beyond = width..row.len();
        for column in self.columns.gaps.iter().copied().chain(beyond) {
            if !row.text(column).trim().is_empty() {
                notes.tell(&columns_rules::OUTSIDE, At { row, column });
                // One row of a shifted table says it.
                return;
            }
        }
    }

    /// How the row ahead relates to the last row of the item.
    fn relation(&self) -> Relation {
        let (Some(last), next) = (self.kept.last(), &self.kept.ahead) else { return Relation::OtherItem };
        if let Some(end) = self.columns.described
            && let (Some(before), Some(now)) = (last.before(end), next.before(end))
            && before == now
        {
            return Relation::Same;
        }
        let same = |column: usize| last.text(column) == next.text(column);
        let columns = &self.columns;
        let of_item = columns.item.iter().chain(&columns.parent);
        if !of_item.map(|(column, _)| *column).all(same) {
            return Relation::OtherItem;
        }
        match columns.attributes.iter().all(|(column, _)| same(*column)) {
            false if self.flat => Relation::OtherItem,
            false => Relation::OtherSet,
            true if columns.component.iter().all(|(column, _)| same(*column)) => Relation::Same,
            true => Relation::OtherComponent,
        }
    }

    /// Begins an item with the last row.
    fn begin(&mut self, item: &mut Item, notes: &mut Notes<'_>) {
        self.sets.begin();
        self.metrics.clear();
        if let Some(row) = self.kept.last() {
            describe::item(row, &self.columns, item, notes);
        }
        self.find_set(item, notes);
        self.add(item, notes);
    }

    /// Finds the set that the last row is of.
    fn find_set(&mut self, item: &mut Item, notes: &mut Notes<'_>) {
        let Some(row) = self.kept.last() else { return };
        if let Some(set) = self.sets.next(&mut item.performance) {
            describe::attributes(row, &self.columns, set, notes);
        }
        self.set = self.sets.number(&item.performance);
        if self.metrics.len() < self.sets.len() {
            self.metrics.push(0);
        }
        self.find_component(item, notes);
    }

    /// Finds the component that the last row is of, if it is of one.
    fn find_component(&mut self, item: &mut Item, notes: &mut Notes<'_>) {
        self.component = None;
        let Some(row) = self.kept.last() else { return };
        if self.columns.component.iter().all(|(column, _)| row.text(*column).is_empty()) {
            return;
        }
        let Some(AttributePerformance { components, .. }) = item.performance.get_mut(self.set) else { return };
        let component = describe::component(row, &self.columns, notes);
        let is_same =
            |other: &crate::report::Component| other.work == component.work && other.data_type == component.data_type;
        let near = components.iter().enumerate().rev().take(BACK).find(|(_, other)| is_same(other));
        self.component = near.map(|(number, _)| number).or_else(|| {
            components.push(component);
            components.len().checked_sub(1)
        });
    }

    /// Adds the counts of the last row.
    fn add(&mut self, item: &mut Item, notes: &mut Notes<'_>) {
        let Some(row) = self.kept.last() else { return };
        let metric = match self.columns.metric {
            Some(column) => texts::word(At { row, column }, notes),
            None => MetricType::Other(Box::default()),
        };
        if !is_first(self.metrics.get_mut(self.set), &metric) && self.was_there(row, &metric) {
            notes.mend(&rules::ROW_TWICE, At { row, column: 0 }, "read once");
            return;
        }
        let Some(set) = item.performance.get_mut(self.set) else { return };
        let component = self.component.and_then(|number| set.components.get_mut(number));
        let counts = component.map_or(&mut set.counts, |component| &mut component.counts);
        counts::add(row, &self.columns, &metric, self.first, counts, notes);
        self.kept.enter(self.set, self.component, metric);
    }

    /// Whether a row of the metric was there before as it is.
    fn was_there(&self, row: &Row, metric: &MetricType) -> bool {
        let before = self.kept.same(self.set, self.component, metric);
        let mut counted = self.columns.months.iter().map(|(column, _)| *column).chain(self.columns.total);
        before.is_some_and(|before| counted.all(|column| before.text(column) == row.text(column)))
    }
}

/// Whether a metric comes for the first time among those that were noted, and notes it.
fn is_first(metrics: Option<&mut u64>, metric: &MetricType) -> bool {
    let bit = metric.index().and_then(|index| 1_u64.checked_shl(u32::try_from(index).ok()?));
    let (Some(metrics), Some(bit)) = (metrics, bit) else { return true };
    let is_new = *metrics & bit == 0;
    *metrics |= bit;
    is_new
}
