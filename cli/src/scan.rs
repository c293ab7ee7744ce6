//! Records read by many hands, and what the hands made of them in the order of the input.

mod chunks;
mod many;
mod message;
mod portion;
mod reader;
mod report;
mod stream;

use std::ops::ControlFlow;
use std::sync::OnceLock;

use bibwire_core::{Error, Limits, Sink};
use marc::RawRecord;
use marc::iso2709;

pub(crate) use many::{Event, many};
pub(crate) use message::read as read_message;
pub(crate) use portion::Portion;
pub(crate) use stream::each;

use crate::form::Form;
use crate::source::Source;

/// What is done with every record.
pub(crate) trait Task: Sync {
    /// What one hand makes of the records that it was given.
    type Share: Send;
    /// How many bytes a share may take for each byte of the records in it.
    const GROWTH: usize = 0;

    /// A share without a record yet, for records that are read from `form`.
    fn share(&self, form: Form) -> Self::Share;

    /// Takes a record into a share.
    fn record(&self, share: &mut Self::Share, record: &RawRecord<'_>, sink: &mut impl Sink);

    /// Takes a message, the whole of a document, into a share.
    fn message(&self, share: &mut Self::Share, document: &[u8], sink: &mut impl Sink);

    /// Takes a report, which is all of a source, into a share. Says how many items it has.
    ///
    /// # Errors
    ///
    /// If the source could not be read on.
    fn report(
        &self,
        share: &mut Self::Share,
        source: &mut Source,
        format: counter::Format,
        sink: &mut impl Sink,
    ) -> Result<u64, Error> {
        let _ = (share, source, sink);
        Err(Error::usage(format!("{format} has no records")))
    }

    /// Why nothing can be made of what is in a form, if that is so.
    fn refuses(&self, form: Form) -> Option<String> {
        let _ = form;
        None
    }
}

/// How to go about it.
#[derive(Debug)]
pub(crate) struct How {
    /// How much a record may ask for.
    pub(crate) limits: Limits,
    /// How many threads may work.
    pub(crate) jobs: usize,
    /// How many findings to keep.
    pub(crate) most: usize,
    /// Whether findings are as grave as their rules say, whatever a reader repaired.
    pub(crate) judge: bool,
    pool: OnceLock<Option<rayon::ThreadPool>>,
}

impl How {
    /// A reader's way: one fault repaired is a warning, every finding is kept.
    pub(crate) fn new(limits: Limits, jobs: usize) -> How {
        How { limits, jobs, most: usize::MAX, judge: false, pool: OnceLock::new() }
    }

    fn options(&self) -> iso2709::Options {
        iso2709::Options { limits: self.limits.clone(), ..iso2709::Options::default() }
    }

    /// Runs `work` where rayon has as many threads as there are jobs; in this one if the system gives no more.
    pub(crate) fn run<R: Send>(&self, work: impl FnOnce() -> R + Send) -> R {
        let make = || rayon::ThreadPoolBuilder::new().num_threads(self.jobs).build().ok();
        match self.pool.get_or_init(make) {
            Some(pool) => pool.install(work),
            None => work(),
        }
    }
}

/// Who takes what the hands made, in the order of the input. `Break` ends the reading.
pub(crate) type Deliver<'d, S> = &'d mut dyn FnMut(Portion<S>) -> ControlFlow<()>;

/// Reads a source to its end.
///
/// # Errors
///
/// If the source could not be read on. What was read before has been delivered.
pub(crate) fn scan<T: Task>(
    source: &mut Source,
    form: Form,
    task: &T,
    how: &How,
    deliver: Deliver<'_, T::Share>,
) -> Result<(), Error> {
    match form {
        Form::Iso2709 if how.jobs > 1 => chunks::scan(source, task, how, deliver),
        Form::Iso2709 => stream::scan(reader::iso2709(source, how), form, portion::Base::default(), task, how, deliver),
        Form::MarcXml => stream::scan(reader::marcxml(source, how), form, portion::Base::default(), task, how, deliver),
        Form::Iso18626 => message::scan(source, form, task, how, deliver),
        _ => report::scan(source, form, task, how, deliver),
    }
}
