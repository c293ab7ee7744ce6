//! The counts of a row: its months and their total.

use bibwire_core::Diagnostic;

use crate::count::{self, Reading};
use crate::month::Month;
use crate::report::Count;
use crate::rules::{counts, rows};
use crate::tabular::columns::Columns;
use crate::tabular::notes::{At, Notes, found};
use crate::tabular::row::Row;
use crate::vocabulary::MetricType;

/// Adds the counts of a row to those of a set or a component. Without columns of months, the total is of the first month.
pub(super) fn add(
    row: &Row,
    columns: &Columns,
    metric: &MetricType,
    first: Option<Month>,
    counts: &mut Vec<Count>,
    notes: &mut Notes<'_>,
) {
    let mut sum = Some(0_u64);
    let (mut empty, mut wrong) = (0_usize, false);
    for &(column, month) in &columns.months {
        let count = match count::plain(row.bytes(column)) {
            Some(count) => count,
            None if row.text(column).trim().is_empty() => {
                empty = empty.saturating_add(1);
                continue;
            }
            None => match count::read(row.text(column)) {
                Reading::Right(count) => count,
                reading => match settle(reading, At { row, column }, notes) {
                    Some(count) => count,
                    None => {
                        wrong = true;
                        continue;
                    }
                },
            },
        };
        if count > 0 {
            counts.push(Count { metric_type: metric.clone(), month, count });
            sum = sum.and_then(|sum| sum.checked_add(count));
        }
    }
    let Some(column) = columns.total else {
        return empties(row, columns, empty, sum, sum, notes);
    };
    let at = At { row, column };
    let total = match count::read(at.text()) {
        Reading::Right(total) => Some(total),
        _ if at.text().trim().is_empty() => {
            match sum.filter(|_| !columns.months.is_empty() && empty == 0 && !wrong) {
                Some(sum) => notes.read_as(&rows::TOTAL_EMPTY, at, sum),
                None => notes.tell(&rows::TOTAL_EMPTY, at),
            }
            None
        }
        reading => settle(reading, at, notes),
    };
    if columns.months.is_empty() {
        if let (Some(count), Some(month)) = (total.filter(|total| *total > 0), first) {
            counts.push(Count { metric_type: metric.clone(), month, count });
        }
        if total == Some(0) {
            notes.tell(&rows::TOTAL_ZERO, at);
        }
        return;
    }
    if empty > 0 {
        empties(row, columns, empty, sum, total.or(sum), notes);
    } else if let Some(total) = total
        && sum != Some(total)
        && !wrong
        && columns.all_months
    {
        differs(at, total, sum, notes);
    }
    if total == Some(0) && sum == Some(0) {
        notes.tell(&rows::TOTAL_ZERO, at);
    }
}

/// The count that a cell means, if it does.
#[cold]
fn settle(reading: Reading, at: At<'_>, notes: &mut Notes<'_>) -> Option<u64> {
    match reading {
        Reading::Right(count) => Some(count),
        Reading::Meant(count) => {
            notes.read_as(&counts::COUNT_TEXT, at, count);
            Some(count)
        }
        Reading::Wrong(rule) => {
            notes.tell(rule, at);
            None
        }
    }
}

#[cold]
fn differs(at: At<'_>, total: u64, sum: Option<u64>, notes: &mut Notes<'_>) {
    let finding = Diagnostic::new(&rows::TOTAL_DIFFERS).at(at.place()).found(total);
    notes.note(match sum {
        Some(sum) => finding.expected(sum),
        None => finding.expected("a sum that no number of 64 bits holds"),
    });
}

/// Tells of the months without a count. They are zeros where the total says so.
#[cold]
fn empties(row: &Row, columns: &Columns, empty: usize, sum: Option<u64>, total: Option<u64>, notes: &mut Notes<'_>) {
    if empty == 0 {
        return;
    }
    for &(column, _) in &columns.months {
        let at = At { row, column };
        if !at.text().trim().is_empty() {
            continue;
        }
        match (sum, total) {
            (sum, total) if sum == total => notes.read_as(&rows::MONTH_EMPTY, at, 0),
            (Some(sum), Some(total)) if empty == 1 && total > sum && columns.all_months => {
                notes.note(found(&rows::MONTH_EMPTY, at).expected(total.saturating_sub(sum)));
            }
            _ => notes.tell(&rows::MONTH_EMPTY, at),
        }
    }
}
