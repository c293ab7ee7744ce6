//! One reader, from here to the end.

use std::ops::ControlFlow;

use bibwire_core::{Bounded, Diagnostic, Error};
use marc::RawRecord;

use super::portion::Base;
use super::reader::Records;
use super::{Deliver, How, Portion, Task, reader};
use crate::form::Form;
use crate::source::Source;

/// A portion is delivered when it has so many records, or so many bytes of them.
const RECORDS: u64 = 1_000;
const BYTES: u64 = 1 << 20;

/// Reads to the end, and delivers portions on the way.
pub(super) fn scan<T: Task>(
    mut reader: impl Records,
    form: Form,
    base: Base,
    task: &T,
    how: &How,
    deliver: Deliver<'_, T::Share>,
) -> Result<(), Error> {
    loop {
        let mut portion = Portion::new(task.share(form), base, how);
        let more = fill(&mut reader, task, &mut portion, |portion| portion.records < RECORDS && portion.bytes < BYTES);
        if deliver(portion).is_break() || !more? {
            return Ok(());
        }
    }
}

/// Takes records into `portion` while it may have more. Says whether that was why it ended.
pub(super) fn fill<T: Task>(
    reader: &mut impl Records,
    task: &T,
    portion: &mut Portion<T::Share>,
    mut more: impl FnMut(&Portion<T::Share>) -> bool,
) -> Result<bool, Error> {
    while more(portion) {
        match reader.read(portion.sink())? {
            Some(record) => portion.take(task, &record),
            None => return Ok(false),
        }
    }
    Ok(true)
}

/// Reads a source to its end into one portion.
pub(super) fn whole<T: Task>(
    source: &mut Source,
    form: Form,
    task: &T,
    how: &How,
) -> (Portion<T::Share>, Result<(), Error>) {
    let mut portion = Portion::new(task.share(form), Base::default(), how);
    let ended = match form {
        Form::Iso2709 => fill(&mut reader::iso2709(source, how), task, &mut portion, |_| true),
        Form::MarcXml => fill(&mut reader::marcxml(source, how), task, &mut portion, |_| true),
        Form::Iso18626 => super::message::fill(source, task, how, &mut portion).map(|()| true),
        _ => super::report::fill(source, form, task, &mut portion).map(|()| true),
    };
    (portion, ended.map(|_| ()))
}

/// What is done with a record and what was found in reading it; at the end without a record, if something was found.
pub(crate) type Each<'e> = &'e mut dyn FnMut(Option<&RawRecord<'_>>, &[Diagnostic]) -> ControlFlow<()>;

/// How many findings of one record are kept.
const MOST: usize = 200;

/// Reads a source of records, record by record, in one thread.
pub(crate) fn each(source: &mut Source, form: Form, how: &How, each: Each<'_>) -> Result<(), Error> {
    match form {
        Form::Iso2709 => each_of(reader::iso2709(source, how), each),
        Form::MarcXml => each_of(reader::marcxml(source, how), each),
        // They have no records.
        _ => Ok(()),
    }
}

fn each_of(mut reader: impl Records, each: Each<'_>) -> Result<(), Error> {
    loop {
        let mut findings = Bounded::new(MOST);
        let record = reader.read(&mut findings)?;
        if record.is_none() && findings.kept().is_empty() {
            return Ok(());
        }
        if each(record.as_ref(), findings.kept()).is_break() || record.is_none() {
            return Ok(());
        }
    }
}
