//! One long source of ISO 2709, read by many hands at once.
//!
//! A window of the source is cut where records seem to begin. Every hand reads from its cut on, and sees the whole
//! window while it does. Where it ends on the next cut exactly, what the next hand read is what one reader would
//! have read; where it does not, the next part is read again from where it did end. So the outcome is that of one
//! reader, whatever the source holds.

use std::io::{Cursor, Read};

use bibwire_core::Error;
use marc::iso2709;
use rayon::prelude::*;

use super::portion::Base;
use super::{Deliver, How, Portion, Task, reader, stream};
use crate::form::Form;
use crate::source::Source;

/// About how many bytes a hand is given at a time.
const CHUNK: usize = 2 << 20;
/// How many bytes all hands together are given and make of them.
const MEMORY: usize = 14 << 20;
/// How many bytes a reader may look ahead to judge a record. The longest that a length of six digits can tell of,
/// and what follows; lengths have five.
const AHEAD: usize = 1 << 20;
/// How many bytes there may be between where a cut is wished for and where a record begins.
const SLACK: usize = 256 << 10;

/// Reads to the end.
pub(super) fn scan<T: Task>(
    source: &mut Source,
    task: &T,
    how: &How,
    deliver: Deliver<'_, T::Share>,
) -> Result<(), Error> {
    let chunk = CHUNK.min(MEMORY / (1 + T::GROWTH) / how.jobs);
    let target = chunk * how.jobs + AHEAD + SLACK;
    let mut window = Vec::with_capacity(2 * target);
    let mut ahead = Vec::new();
    let mut base = Base::default();
    let mut last = read_more(source, target, &mut window)?;
    loop {
        let cuts = cuts(&window, how.jobs, last);
        // While the hands are at work, what comes next is fetched; but what was left over comes first.
        let wanted = if last { 0 } else { (2 * target).saturating_sub(window.len()).min(chunk * how.jobs) };
        let fetch = || if wanted == 0 { Ok(last) } else { read_more(source, wanted, &mut ahead) };
        let (shares, fetched) = how.run(|| rayon::join(|| read(&window, &cuts, last, task, how), fetch));
        let mut at = 0;
        for (part, cut) in shares.into_iter().zip(cuts.windows(2)) {
            let [from, to] = *cut else { continue };
            let mut part = match at.cmp(&from) {
                std::cmp::Ordering::Equal => part,
                _ if at >= to => continue,
                _ => run(&window, at, to, last, task, how),
            };
            if part.lost(&window, last) {
                break;
            }
            part.portion.base = base;
            part.portion.base.offset += at as u64;
            part.portion.end = base.offset + part.end as u64;
            base.number += part.portion.last;
            at = part.end;
            if deliver(part.portion).is_break() {
                return Ok(());
            }
        }
        if last && at == window.len() {
            return Ok(());
        }
        base.offset += at as u64;
        if at == 0 && wanted == 0 {
            // Nothing that looks like the end of a record in the whole window: one reader goes on alone.
            let rest = Cursor::new(window).chain(source);
            return stream::scan(reader::iso2709(rest, how), Form::Iso2709, base, task, how, deliver);
        }
        window.drain(..at);
        // What was read already is delivered before a source that fails ends it all.
        last = fetched?;
        window.append(&mut ahead);
    }
}

/// Reads `wanted` bytes, or as many as there are. Says whether that was all.
fn read_more(source: &mut Source, wanted: usize, into: &mut Vec<u8>) -> Result<bool, Error> {
    Ok(source.by_ref().take(wanted as u64).read_to_end(into)? < wanted)
}

/// What a hand made of a part of the window.
struct Part<S> {
    portion: Portion<S>,
    /// Where in the window it ended.
    end: usize,
}

impl<S> Part<S> {
    /// Whether more input might have changed what it read: it came too near to the end of the window.
    fn lost(&self, window: &[u8], last: bool) -> bool {
        !last && self.end > window.len().saturating_sub(AHEAD)
    }
}

fn read<T: Task>(window: &[u8], cuts: &[usize], last: bool, task: &T, how: &How) -> Vec<Part<T::Share>> {
    if cuts.len() <= 2 {
        return cuts.windows(2).map(|cut| run(window, cut[0], cut[1], last, task, how)).collect();
    }
    cuts.par_windows(2).map(|cut| run(window, cut[0], cut[1], last, task, how)).collect()
}

/// Reads the records that begin from `from` up to `to`.
fn run<T: Task>(window: &[u8], from: usize, to: usize, last: bool, task: &T, how: &How) -> Part<T::Share> {
    let mut portion = Portion::new(task.share(Form::Iso2709), Base::default(), how);
    let mut reader = reader::slice(&window[from..], how);
    let length = (to - from) as u64;
    // Whatever follows the last record of all is read too.
    let to_the_end = last && to == window.len();
    // A slice gives no error.
    let more = stream::fill(&mut reader, task, &mut portion, |portion| to_the_end || portion.end < length);
    let end = if matches!(more, Ok(true)) { from + portion.end as usize } else { window.len() };
    Part { portion, end }
}

/// Where to cut the window: at its start, at records so far apart that every part has about as much, and, if it is the
/// last, at its end.
fn cuts(window: &[u8], parts: usize, last: bool) -> Vec<usize> {
    // The last part is not the shorter for the record that a cut comes behind.
    let (most, wanted) = match last {
        true => (window.len(), window.len()),
        false => (window.len().saturating_sub(AHEAD), window.len().saturating_sub(AHEAD + SLACK)),
    };
    let near = (1..=parts).map(|part| wanted / parts * part);
    let mut cuts = vec![0];
    cuts.extend(near.filter_map(|near| iso2709::split(window, near)).filter(|cut| *cut <= most));
    if last {
        cuts.push(window.len());
    }
    cuts.dedup();
    cuts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_hand_has_something_to_do() {
        let record = b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d";
        let window = record.repeat((AHEAD + SLACK + (4 << 20)) / record.len());
        for jobs in [1, 2, 7] {
            let cuts = cuts(&window, jobs, false);
            assert_eq!(cuts.len(), jobs + 1);
            assert!(cuts.iter().all(|cut| cut % record.len() == 0) && cuts.is_sorted());
            assert_eq!(super::cuts(&window, jobs, true).len(), jobs + 1);
        }
        assert_eq!(cuts(&[b'x'; 100], 2, true), [0, 100]);
        assert_eq!(cuts(&vec![b'x'; 3 << 20], 2, false), [0]);
        assert!(cuts(b"", 2, true).len() == 1);
    }
}
