//! The rows of a report.

use bibwire_core::Error;

use super::cell::{Cell, RowSink};
use super::columns::{Columns, Kind};
use super::fit::{Fit, nowhere};
use super::{Unplaced, compose, header, value};
use crate::definition::{Field, HeaderLabel};
use crate::report::{AttributePerformance, Component, Count, Header, Identifier, Item, total};
use crate::vocabulary::MetricType;
use crate::write::series::{By, Series, twice};

/// Makes the rows of a report.
///
/// See [`RowSink`] for an example.
#[derive(Debug)]
pub struct Table {
    columns: Columns,
    fit: Fit,
    unplaced: Unplaced,
    series: Series,
    /// The numbers of the rows of an item, one row after the other: the total, and the months.
    numbers: Vec<u64>,
    /// The last identifiers of a publisher, and their cell.
    publisher: (Vec<Identifier>, String),
}

/// A set of attributes, or a component in it, and its metrics.
struct Block<'i> {
    set: &'i AttributePerformance,
    component: Option<&'i Component>,
    authors: String,
    metrics: Vec<&'i MetricType>,
}

impl Table {
    /// A table that has these columns.
    ///
    /// See [`RowSink`] for an example.
    pub fn new(columns: Columns, unplaced: Unplaced) -> Table {
        let fit = Fit::of(&columns);
        Table {
            columns,
            fit,
            unplaced,
            series: Series::default(),
            numbers: Vec::new(),
            publisher: (Vec::new(), String::new()),
        }
    }

    /// Gives the rows of the header, a blank one, and the headings of the columns. With `padded`, all of them are as wide
    /// as the table.
    ///
    /// See [`RowSink`] for an example.
    ///
    /// # Errors
    ///
    /// If the header cannot be written, or the rows not taken.
    pub fn head(&self, header: &Header, padded: bool, sink: &mut impl RowSink) -> Result<(), Error> {
        if self.unplaced == Unplaced::Refused {
            header::check(header)?;
        }
        let headings = self.columns.headings();
        let width = if padded { headings.len() } else { 0 };
        let labels = HeaderLabel::ALL.iter().filter(|label| label.row(header.release).is_some());
        let values: Vec<(&str, String)> = labels
            .map(|label| Ok((label.as_str(), header::value(*label, header, self.unplaced)?)))
            .collect::<Result<_, Error>>()?;
        let mut cells = Vec::new();
        for (label, value) in &values {
            cells.clear();
            cells.push(Cell::Text(label));
            if !value.is_empty() {
                cells.push(Cell::Text(value));
            }
            cells.resize(width.max(cells.len()), Cell::Empty);
            sink.row(&cells)?;
        }
        sink.row(&vec![Cell::Empty; width])?;
        cells.clear();
        cells.extend(headings.iter().map(|heading| Cell::Text(heading)));
        sink.row(&cells)
    }

    /// Gives the rows of an item.
    ///
    /// ```
    /// use bibwire_counter::report::{Header, Item};
    /// use bibwire_counter::tabular::write::{Cell, Columns, RowSink, Table, Unplaced};
    ///
    /// struct None;
    ///
    /// impl RowSink for None {
    ///     fn row(&mut self, _: &[Cell<'_>]) -> Result<(), bibwire_counter::Error> {
    ///         unreachable!("an item without usage has no rows")
    ///     }
    /// }
    ///
    /// let mut table = Table::new(Columns::of(&Header::default(), &[])?, Unplaced::Refused);
    /// table.item(&Item::default(), &mut None)?;
    /// # Ok::<(), bibwire_counter::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the item cannot be written: then no row is given. If a row is not taken.
    pub fn item(&mut self, item: &Item, sink: &mut impl RowSink) -> Result<(), Error> {
        if self.unplaced == Unplaced::Refused {
            self.fit.check(item)?;
        }
        let blocks = self.blocks(item)?;
        if self.publisher.0 != item.publisher_id {
            let text = compose::identifiers(&item.publisher_id, self.unplaced)?;
            self.publisher = (item.publisher_id.clone(), text);
        }
        let authors = compose::authors(&item.work.authors, self.unplaced)?;
        let of_parent = item.parent.as_ref().map_or(&[] as &[_], |parent| &parent.work.authors);
        let parent_authors = compose::authors(of_parent, self.unplaced)?;

        let kinds = &self.columns.kinds;
        let mut rows = self.numbers.chunks(self.columns.months.len().saturating_add(1));
        let mut cells = Vec::with_capacity(kinds.len().saturating_add(self.columns.months.len()).saturating_add(2));
        for block in &blocks {
            cells.clear();
            cells.extend(kinds.iter().map(|kind| {
                Cell::from(match kind {
                    Kind::Custom(name) => value::extension(name, &block.set.attributes),
                    Kind::Field(Field::PublisherId) => Some(&*self.publisher.1),
                    Kind::Field(Field::Authors) => Some(&*authors),
                    Kind::Field(Field::ParentAuthors) => Some(&*parent_authors),
                    Kind::Field(Field::ComponentAuthors) => Some(&*block.authors),
                    Kind::Field(field) => value::text(*field, item, block.set, block.component),
                })
            }));
            for (metric, numbers) in block.metrics.iter().zip(&mut rows) {
                cells.truncate(kinds.len());
                cells.push(Cell::Text(metric.as_str()));
                cells.extend(numbers.iter().map(|number| Cell::Number(*number)));
                sink.row(&cells)?;
            }
        }
        Ok(())
    }

    /// The sets and components of an item that have rows. The numbers of these are put in order beside them.
    fn blocks<'i>(&mut self, item: &'i Item) -> Result<Vec<Block<'i>>, Error> {
        self.numbers.clear();
        let mut blocks = Vec::with_capacity(item.performance.len());
        for set in &item.performance {
            let components = set.components.iter().map(|component| (Some(component), &*component.counts));
            for (component, counts) in std::iter::once((None, &*set.counts)).chain(components) {
                let metrics = self.rows(counts)?;
                if metrics.is_empty() {
                    continue;
                }
                let authors = component.map_or(&[] as &[_], |component| &component.work.authors);
                let authors = compose::authors(authors, self.unplaced)?;
                blocks.push(Block { set, component, authors, metrics });
            }
        }
        Ok(blocks)
    }

    /// The metrics that have rows. Their numbers are added.
    fn rows<'i>(&mut self, counts: &'i [Count]) -> Result<Vec<&'i MetricType>, Error> {
        let Table { columns, unplaced, series, numbers, .. } = self;
        let mut metrics: Vec<&MetricType> = Vec::new();
        let mut order = series.of(counts, By::Metric).peekable();
        while let Some(first) = order.next() {
            let start = numbers.len();
            numbers.resize(start.saturating_add(1).saturating_add(columns.months.len()), 0);
            let Some([sum, row @ ..]) = numbers.get_mut(start..) else { break };
            let mut places = columns.months.iter().zip(row).peekable();
            let mut count = first;
            loop {
                while places.next_if(|(month, _)| **month < count.month).is_some() {}
                let place = places.next_if(|(month, _)| **month == count.month);
                if place.is_some() || columns.is_total {
                    *sum = total([*sum, count.count]).map_err(|error| Error::usage(error.to_string()))?;
                } else if *unplaced == Unplaced::Refused {
                    return Err(nowhere(&count.month.heading().to_string()));
                }
                if let Some((_, place)) = place {
                    *place = count.count;
                }
                let Some(next) = order.next_if(|next| next.metric_type == first.metric_type) else { break };
                if next.month == count.month {
                    return Err(twice(count, next));
                }
                count = next;
            }
            match *sum {
                0 => numbers.truncate(start),
                _ => metrics.push(&first.metric_type),
            }
        }
        Ok(metrics)
    }
}
