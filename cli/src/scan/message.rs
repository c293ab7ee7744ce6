//! A message: the whole of a source.

use std::io::Read;

use bibwire_core::Error;

use super::portion::Base;
use super::{Deliver, How, Portion, Task};
use crate::form::Form;
use crate::source::Source;

/// All of a source, as far as it is looked at: a byte beyond the limit shows that it is too long.
pub(crate) fn read(source: &mut Source, how: &How) -> Result<Vec<u8>, Error> {
    let mut document = Vec::new();
    source.take(how.limits.record_bytes.saturating_add(1)).read_to_end(&mut document)?;
    Ok(document)
}

/// Reads a source, and delivers what was made of it.
pub(super) fn scan<T: Task>(
    source: &mut Source,
    form: Form,
    task: &T,
    how: &How,
    deliver: Deliver<'_, T::Share>,
) -> Result<(), Error> {
    let mut portion = Portion::new(task.share(form), Base::default(), how);
    fill(source, task, how, &mut portion)?;
    let _ = deliver(portion);
    Ok(())
}

/// Takes the message of a source into a portion.
pub(super) fn fill<T: Task>(
    source: &mut Source,
    task: &T,
    how: &How,
    portion: &mut Portion<T::Share>,
) -> Result<(), Error> {
    portion.take_message(task, &read(source, how)?);
    Ok(())
}
