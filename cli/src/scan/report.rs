//! A usage report: the whole of a source, item by item.

use bibwire_core::Error;

use super::portion::Base;
use super::{Deliver, How, Portion, Task};
use crate::form::Form;
use crate::source::Source;

/// Reads a source, and delivers what was made of it.
pub(super) fn scan<T: Task>(
    source: &mut Source,
    form: Form,
    task: &T,
    how: &How,
    deliver: Deliver<'_, T::Share>,
) -> Result<(), Error> {
    let mut portion = Portion::new(task.share(form), Base::default(), how);
    let read = fill(source, form, task, &mut portion);
    let _ = deliver(portion);
    read
}

/// Takes the report of a source into a portion.
pub(super) fn fill<T: Task>(
    source: &mut Source,
    form: Form,
    task: &T,
    portion: &mut Portion<T::Share>,
) -> Result<(), Error> {
    match form.report() {
        Some(format) => portion.take_report(task, source, format),
        None => Ok(()),
    }
}
