//! The lists of a service, whichever it is.

use bibwire_core::{Diagnostic, Error, Place, Sink};

use super::entry::{Entry, Kind};
use super::member::Member;
use super::report_info::ReportInfo;
use super::response::Answer;
use super::status::Status;
use crate::check::{self, Across};
use crate::input::Options;
use crate::json;
use crate::json::write::out::Out;
use crate::release::Release;
use crate::report::Item;
use crate::rules::lists as rules;

/// A list that a service answers with.
///
/// ```
/// use bibwire_counter::api::{List, list};
/// use bibwire_counter::input::Options;
///
/// let answer = br#"[{"Institution_Name":"Library","Customer_ID":"17"}]"#;
/// let list = list::read(answer, &Options::default(), &mut ()).unwrap();
/// assert!(matches!(list, List::Members(members) if members.len() == 1));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum List {
    /// A list without entries.
    Empty,
    /// The status of a service.
    Status(Vec<Status>),
    /// The members of a consortium.
    Members(Vec<Member>),
    /// The reports that a service has.
    Reports(Vec<ReportInfo>),
}

impl List {
    /// A list of entries of a kind; none of exceptions, which are no list of a service.
    pub(crate) fn of(kind: Kind) -> Option<List> {
        match kind {
            Kind::Exception => None,
            Kind::Status => Some(List::Status(Vec::new())),
            Kind::Member => Some(List::Members(Vec::new())),
            Kind::Report => Some(List::Reports(Vec::new())),
        }
    }

    /// How many entries it has.
    ///
    /// ```
    /// assert_eq!(bibwire_counter::api::List::Empty.len(), 0);
    /// ```
    pub fn len(&self) -> usize {
        match self {
            List::Empty => 0,
            List::Status(all) => all.len(),
            List::Members(all) => all.len(),
            List::Reports(all) => all.len(),
        }
    }

    /// Whether it has none.
    ///
    /// ```
    /// assert!(bibwire_counter::api::List::Empty.is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Judges the values of the entries, and the list as a whole.
    ///
    /// ```
    /// use bibwire_counter::api::List;
    /// use bibwire_counter::api::report_info::ReportInfo;
    ///
    /// let views = ReportInfo { report_id: Some("TR_J1".into()), release: Some("5.1".into()), ..ReportInfo::default() };
    /// let mut found = Vec::new();
    /// List::Reports(vec![views]).check(&mut found);
    /// let codes: Vec<_> = found.iter().map(|finding| finding.code().to_string()).collect();
    /// assert_eq!(codes, ["CTR580", "CTR581", "CTR582"]);
    /// ```
    pub fn check(&self, sink: &mut impl Sink) {
        let mut deaf = false;
        let mut say = |finding: Diagnostic, path: String| {
            deaf = deaf || sink.report(finding.at(Place::path(path))).is_break();
        };
        let mut across = Across::default();
        for number in 0..self.len() {
            let mut tell = |finding: Diagnostic, member: &str| {
                let slash = if member.is_empty() { "" } else { "/" };
                say(finding, format!("/{number}{slash}{member}"));
            };
            match self {
                List::Empty => {}
                List::Status(all) => all.get(number).into_iter().for_each(|one| check::judge_status(one, &mut tell)),
                List::Members(all) => all.get(number).into_iter().for_each(|one| check::judge_member(one, &mut tell)),
                List::Reports(all) => {
                    if let Some(one) = all.get(number) {
                        check::judge_report(one, &mut tell);
                        if let Some(finding) = across.note(one) {
                            tell(finding, "");
                        }
                    }
                }
            }
        }
        across.end(|finding, entry| say(finding, entry.map_or("/".to_owned(), |entry| format!("/{entry}"))));
    }

    /// Writes the list in the shape of a release, without white space.
    ///
    /// ```
    /// use bibwire_counter::api::List;
    /// use bibwire_counter::release::Release;
    ///
    /// assert_eq!(List::Empty.to_vec(Release::R51)?, b"[]");
    /// # Ok::<(), bibwire_counter::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If an [`Extra`](crate::report::Extra) is not JSON.
    pub fn to_vec(&self, release: Release) -> Result<Vec<u8>, Error> {
        match self {
            List::Empty => Ok(b"[]".to_vec()),
            List::Status(all) => write(all, release),
            List::Members(all) => write(all, release),
            List::Reports(all) => write(all, release),
        }
    }
}

/// Reads a list of a service, whichever it is, and judges it: the best that can be had. None if it is no list.
///
/// See [`List`] for an example.
pub fn read(bytes: &[u8], options: &Options, sink: &mut impl Sink) -> Option<List> {
    match answer(bytes, options, sink)? {
        Answer::List(list) => Some(list),
        Answer::Exceptions(_) => None,
    }
}

fn answer(bytes: &[u8], options: &Options, sink: &mut impl Sink) -> Option<Answer> {
    let mut reader = json::Reader::new(bytes, options).judging();
    let mut item = Item::default();
    // A slice gives no error.
    while let Ok(true) = reader.read(&mut item, sink) {}
    reader.into_answer()
}

/// Reads a list of a kind. What is of another kind is told.
pub(super) fn expect<T>(
    bytes: &[u8],
    options: &Options,
    expected: &str,
    sink: &mut impl Sink,
    take: impl FnOnce(List) -> Option<T>,
) -> Option<T> {
    let mut told = false;
    let answer = answer(bytes, options, &mut |finding: Diagnostic| {
        // What an answer is in place of a report is told then.
        told |= finding.code().as_str().starts_with("CTR27");
        sink.report(finding)
    });
    let taken = match answer {
        Some(Answer::List(list)) => take(list),
        Some(Answer::Exceptions(_)) => return None,
        None if told => return None,
        None => None,
    };
    if taken.is_none() {
        let finding = Diagnostic::new(&rules::OTHER_LIST).expected(expected);
        let _ = sink.report(finding.at(Place::path("/").at(0..0)));
    }
    taken
}

/// Writes entries as a list.
pub(super) fn write<E: Entry>(entries: &[E], release: Release) -> Result<Vec<u8>, Error> {
    let mut out = Out::new(json::Style::Compact);
    out.open(b'[');
    for entry in entries {
        out.element();
        entry.write(&mut out, release)?;
    }
    out.close(b']');
    Ok(out.bytes)
}
