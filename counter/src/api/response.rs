//! What a service answered.

mod decode;

use crate::definition::Advice;
use crate::month::Month;
use crate::report::{Exception, Header, Report};

pub use super::list::List;

/// What came in place of a report.
///
/// ```
/// use bibwire_counter::api::Answer;
/// use bibwire_counter::input::Options;
/// use bibwire_counter::json::Reader;
/// use bibwire_counter::report::Item;
///
/// let mut reader = Reader::new(&br#"{"Number":"2010","Message":"No"}"#[..], &Options::default());
/// while reader.read(&mut Item::default(), &mut ())? {}
/// let Some(Answer::Exceptions(all)) = reader.into_answer() else { panic!() };
/// assert_eq!(all[0].code, Some(2010));
/// # Ok::<(), bibwire_counter::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Answer {
    /// One exception or more.
    Exceptions(Vec<Exception>),
    /// A list of the service.
    List(List),
}

/// An answer to be read: see [`decode`](Response::decode).
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Response;

/// What came of a request: what the answer says, and not what its status says. Where the two differ, that was told.
///
/// See [`Response::decode`] for an example.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Outcome {
    /// A report with usage, or without any for no reason that it tells. Its header may have exceptions:
    /// [`not_ready`], [`gone`].
    Report(Box<Report>),
    /// A report of months without any usage: 3030. There will be none.
    NoUsage(Box<Report>),
    /// No usage yet: 3031. The months of which that is so; all that were asked for, if there are none.
    NotReady {
        /// The months to ask for again.
        months: Vec<Month>,
        /// The report without items; with nothing but the exceptions where they came alone.
        report: Box<Report>,
    },
    /// Usage that is there no longer: 3032.
    Gone {
        /// The months that are lost; all that were asked for, if there are none.
        months: Vec<Month>,
        /// The report without items; with nothing but the exceptions where they came alone.
        report: Box<Report>,
    },
    /// The report is being made: 1011.
    Queued(Vec<Exception>),
    /// The service is down or busy: 1000, 1010.
    RetryLater(Vec<Exception>),
    /// Too many requests: 1020.
    BackOff(Vec<Exception>),
    /// Identifiers or keys that are wrong, or do not permit this: 2000 to 2030.
    Unauthorized(Vec<Exception>),
    /// A request that is wrong: 1030, 3020.
    BadRequest(Vec<Exception>),
    /// The service does not have that: 2011, 3000, 3010.
    NotOffered(Vec<Exception>),
    /// Exceptions that are none of these.
    Exceptions(Vec<Exception>),
    /// A list of the service.
    List(List),
    /// Nothing of COUNTER.
    NotCounter(NotCounter),
}

/// What came that is nothing of COUNTER.
///
/// ```
/// use bibwire_counter::api::{Content, Outcome, Response};
/// use bibwire_counter::definition::Advice;
/// use bibwire_counter::input::Options;
///
/// let outcome = Response::decode(503, b"<html>Maintenance</html>", &Options::default(), &mut ());
/// assert_eq!(outcome.advice(), Advice::RetryLater);
/// let Outcome::NotCounter(page) = outcome else { panic!() };
/// assert_eq!(page.content, Content::Html);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(clippy::exhaustive_structs, reason = "a status and what came with it")]
pub struct NotCounter {
    /// The status it came with.
    pub status: u16,
    /// What it looks like.
    pub content: Content,
}

/// What an answer looks like that is nothing of COUNTER.
///
/// See [`NotCounter`] for an example.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Content {
    /// A page for people.
    Html,
    /// XML: a report of release 4, or the answer of another service.
    Xml,
    /// Nothing.
    Empty,
    /// Something else.
    Other,
}

impl Outcome {
    /// The exceptions that came, in a report or in place of one.
    ///
    /// ```
    /// use bibwire_counter::api::Response;
    /// use bibwire_counter::input::Options;
    ///
    /// let answer = br#"{"Code":2020,"Message":"APIKey Invalid"}"#;
    /// let outcome = Response::decode(401, answer, &Options::default(), &mut ());
    /// assert_eq!(outcome.exceptions()[0].code, Some(2020));
    /// ```
    pub fn exceptions(&self) -> &[Exception] {
        match self {
            Outcome::Report(report)
            | Outcome::NoUsage(report)
            | Outcome::NotReady { report, .. }
            | Outcome::Gone { report, .. } => &report.header.exceptions,
            Outcome::Queued(all)
            | Outcome::RetryLater(all)
            | Outcome::BackOff(all)
            | Outcome::Unauthorized(all)
            | Outcome::BadRequest(all)
            | Outcome::NotOffered(all)
            | Outcome::Exceptions(all) => all,
            Outcome::List(_) | Outcome::NotCounter(_) => &[],
        }
    }

    /// What to do now.
    ///
    /// See [`NotCounter`] for an example.
    pub fn advice(&self) -> Advice {
        match self {
            Outcome::Report(report) if report.items.is_empty() => {
                let advice = report.header.exceptions.iter().map(Exception::advice);
                advice.min_by_key(|advice| *advice == Advice::GoOn).unwrap_or(Advice::GoOn)
            }
            Outcome::Report(report) if !not_ready(&report.header).is_empty() => Advice::AskAgain,
            Outcome::Report(_) | Outcome::List(_) => Advice::GoOn,
            Outcome::NoUsage(_) => Advice::NeverAgain,
            Outcome::NotReady { .. } => Advice::AskAgain,
            Outcome::Gone { .. } => Advice::Gone,
            Outcome::Queued(_) => Advice::Poll,
            Outcome::RetryLater(_) => Advice::RetryLater,
            Outcome::BackOff(_) => Advice::BackOff,
            Outcome::Unauthorized(_) => Advice::FixCredentials,
            Outcome::BadRequest(_) => Advice::FixRequest,
            Outcome::NotOffered(_) => Advice::NotOffered,
            Outcome::Exceptions(all) => all.first().map_or(Advice::AskProvider, Exception::advice),
            Outcome::NotCounter(NotCounter { status, .. }) => Advice::of_status(*status).unwrap_or(Advice::AskProvider),
        }
    }
}

/// The months that a report says are not ready yet: those to ask for again.
///
/// ```
/// use bibwire_counter::api::response::not_ready;
/// use bibwire_counter::report::{Exception, Header};
///
/// let late = Exception { code: Some(3031), data: Some("2026-02".into()), ..Exception::default() };
/// let header = Header { exceptions: vec![late], ..Header::default() };
/// assert_eq!(not_ready(&header), ["2026-02".parse().unwrap()]);
/// ```
pub fn not_ready(header: &Header) -> Vec<Month> {
    months(&header.exceptions, 3031)
}

/// The months that a report says are no longer there.
///
/// ```
/// assert!(bibwire_counter::api::response::gone(&Default::default()).is_empty());
/// ```
pub fn gone(header: &Header) -> Vec<Month> {
    months(&header.exceptions, 3032)
}

/// The months that exceptions of a code are about.
fn months(exceptions: &[Exception], code: u32) -> Vec<Month> {
    let of_code = exceptions.iter().filter(|exception| exception.code == Some(code));
    let mut months: Vec<Month> = of_code.filter_map(Exception::months).flatten().collect();
    months.sort_unstable();
    months.dedup();
    months
}
