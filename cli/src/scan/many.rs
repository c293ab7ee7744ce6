//! Many sources: several at once where they are small, one after the other where one keeps all hands busy.

use std::ops::ControlFlow;

use rayon::prelude::*;

use super::{How, Portion, Task, scan};
use crate::files::Input;
use crate::form::Form;
use crate::source::Source;

/// From how many bytes on a source is worth all hands.
const LARGE: u64 = 4 << 20;
/// How many small sources a hand takes before the others are waited for.
const EACH: usize = 4;

/// What comes of a source, in this order.
pub(crate) enum Event<S> {
    /// It could not be opened, or is in no form that is read; there is no more of it.
    Refused(String),
    /// It is in no form that is read, and was only found in a folder; there is no more of it.
    Passed(String),
    /// It has not a byte; there is no more of it.
    Empty,
    /// It is in a form that is read.
    Opened,
    /// Some of its records.
    Portion(Portion<S>),
    /// So many bytes of it were read; and why no more, if that was not its end.
    Ended(u64, Option<String>),
}

/// Who takes what comes of the sources. `Break` ends the reading.
pub(crate) type Consume<'c, S> = &'c mut dyn FnMut(&Input, Event<S>) -> ControlFlow<()>;

/// Reads all the inputs, each as `told` or as it looks, and hands over what comes of them in their order.
pub(crate) fn many<T: Task>(inputs: &[Input], told: Option<Form>, task: &T, how: &How, consume: Consume<'_, T::Share>) {
    // What does not end here ended because the consumer wants no more.
    let _ = try_many(inputs, told, task, how, consume);
}

fn try_many<T: Task>(
    inputs: &[Input],
    told: Option<Form>,
    task: &T,
    how: &How,
    consume: Consume<'_, T::Share>,
) -> ControlFlow<()> {
    let mut batch = Vec::new();
    for input in inputs {
        match open(input, told, task) {
            Opened::Source(source, form) if is_for_all_hands(input, form, how) => {
                flush(&mut batch, task, how, consume)?;
                read_alone(input, source, form, task, how, consume)?;
            }
            opened => batch.push((input, opened)),
        }
        if batch.len() >= how.jobs.saturating_mul(EACH).min(64) {
            flush(&mut batch, task, how, consume)?;
        }
    }
    flush(&mut batch, task, how, consume)
}

enum Opened {
    Refused(String),
    Passed(String),
    Empty,
    Source(Source, Form),
}

fn open<T: Task>(input: &Input, told: Option<Form>, task: &T) -> Opened {
    let source = match Source::open(input) {
        Ok(source) => source,
        Err(error) => return Opened::Refused(error.to_string()),
    };
    match source.form(told) {
        Ok(Some(form)) => match task.refuses(form) {
            None => Opened::Source(source, form),
            Some(reason) => Opened::Refused(reason),
        },
        Ok(None) => Opened::Empty,
        Err(unknown) if input.is_bycatch() => Opened::Passed(unknown.to_string()),
        Err(unknown) => Opened::Refused(unknown.to_string()),
    }
}

/// Whether to read this source with all hands: a long one, or one of which nobody knows how long it is.
/// One hand reads every source so, and delivers as it goes.
fn is_for_all_hands(input: &Input, form: Form, how: &How) -> bool {
    let large = input.size().is_none_or(|size| size >= LARGE);
    how.jobs == 1 || *input == Input::Stdin || (form == Form::Iso2709 && large)
}

fn read_alone<T: Task>(
    input: &Input,
    mut source: Source,
    form: Form,
    task: &T,
    how: &How,
    consume: Consume<'_, T::Share>,
) -> ControlFlow<()> {
    consume(input, Event::Opened)?;
    let mut flow = ControlFlow::Continue(());
    let ended = scan(&mut source, form, task, how, &mut |portion| {
        flow = consume(input, Event::Portion(portion));
        flow
    });
    flow?;
    consume(input, Event::Ended(source.taken(), ended.err().map(|error| error.to_string())))
}

/// Reads the sources of a batch at once, one hand each, and hands over what comes of them in their order.
fn flush<T: Task>(
    batch: &mut Vec<(&Input, Opened)>,
    task: &T,
    how: &How,
    consume: Consume<'_, T::Share>,
) -> ControlFlow<()> {
    let read = |(input, opened): (_, Opened)| (input, read_whole(opened, task, how));
    let batch = std::mem::take(batch);
    let outcomes: Vec<_> = match batch.len() {
        0 | 1 => batch.into_iter().map(read).collect(),
        _ => how.run(|| batch.into_par_iter().map(read).collect()),
    };
    for (input, events) in outcomes {
        for event in events {
            consume(input, event)?;
        }
    }
    ControlFlow::Continue(())
}

fn read_whole<T: Task>(opened: Opened, task: &T, how: &How) -> Vec<Event<T::Share>> {
    match opened {
        Opened::Refused(reason) => vec![Event::Refused(reason)],
        Opened::Passed(reason) => vec![Event::Passed(reason)],
        Opened::Empty => vec![Event::Empty],
        Opened::Source(mut source, form) => {
            let (portion, ended) = super::stream::whole(&mut source, form, task, how);
            let failure = ended.err().map(|error| error.to_string());
            vec![Event::Opened, Event::Portion(portion), Event::Ended(source.taken(), failure)]
        }
    }
}
