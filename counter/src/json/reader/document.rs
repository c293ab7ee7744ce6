//! A document that is no report: an exception, a list of a service, or something else.

use bibwire_core::{Diagnostic, Limits, Place, Rule, Sink};

use super::super::container;
use super::super::read::{self, Gathered, Locate, Notes, find};
use super::super::stream::Stream;
use super::super::tape::{Kind as Type, Tape, Value};
use crate::api::member::Member;
use crate::api::report_info::ReportInfo;
use crate::api::status::Status;
use crate::api::{Answer, Entry, Kind, List};
use crate::check::exceptions::Stands;
use crate::check::{self, Across, Tell};
use crate::release::{Release, Version};
use crate::rules::{advice, answers, containers, lists};

/// What a document is in place of a report, as far as it was read.
#[derive(Debug, Default)]
pub(super) struct Document {
    /// By whose measure: what was asked for, and whether values are judged, too.
    asked: (Option<Release>, Option<Version>),
    pub(super) judging: bool,
    /// The release, as far as it is known.
    release: Option<Release>,
    /// Whether a version of another release was asked for.
    is_other: bool,
    /// The rule that text breaks which is no JSON.
    pub(super) page: Option<&'static Rule>,
    /// Whether it is a list.
    pub(super) is_list: bool,
    /// The object with its members.
    pub(super) object: Gathered,
    /// A text in it that is JSON itself.
    pub(super) quoted: Option<(String, Place)>,
    /// A list in it, to be gone through by itself.
    list: Option<(String, Place)>,
    /// Of what kind the entries are.
    kind: Option<Kind>,
    answer: Option<Answer>,
    across: Across,
    /// Whether it is a list of a service that is not read.
    is_of_service: bool,
    /// What the first exception says.
    shown: Option<String>,
    entries: u64,
    /// An entry that is nothing of an API.
    stranger: Option<Diagnostic>,
}

impl Document {
    pub(super) fn new(release: Option<Release>, version: Option<Version>) -> Document {
        Document { asked: (release, version), release, ..Document::default() }
    }

    /// One of which nothing is read yet, by the same measure.
    pub(super) fn anew(&self) -> Document {
        let (release, version) = self.asked;
        Document { judging: self.judging, ..Document::new(release, version) }
    }

    /// What was read of it.
    pub(super) fn into_answer(self) -> Option<Answer> {
        self.answer
    }

    /// Takes a text that may be JSON itself.
    pub(super) fn quote(&mut self, value: Value<'_>, place: Place) {
        let text = value.as_str().filter(|text| container::is_json(text));
        if let (Some(text), None) = (text, &self.quoted) {
            self.quoted = Some((text.to_owned(), place));
        }
    }

    /// Takes a member of the object.
    pub(super) fn member<R: std::io::Read>(&mut self, stream: &Stream<R>) {
        self.object.add(stream);
        if let Some(value) = stream.value().filter(|value| value.as_str().is_some_and(container::has_report)) {
            self.quote(value, stream.locate(value));
        }
    }

    /// Takes an entry of a list, or an object that should have been one.
    pub(super) fn entry(&mut self, value: Value<'_>, locate: &dyn Locate, sink: &mut dyn Sink) {
        let number = self.entries;
        self.entries = number.saturating_add(1);
        let kind = Kind::of(value);
        let expected = self.kind.or(kind);
        if kind.is_none() || kind != expected {
            let finding = Diagnostic::new(&lists::MIXED).found(read::excerpt(value)).at(locate.value(value));
            if number == 0 {
                self.quote(value, locate.value(value));
            }
            match self.kind {
                None => self.stranger = self.stranger.take().or(Some(finding)),
                Some(_) if self.judging => drop(sink.report(finding)),
                Some(_) => {}
            }
            return;
        }
        let Some(kind) = kind else { return };
        self.kind = expected;
        let release = self.release_of(value, locate, sink);
        if kind == Kind::Exception {
            self.exception(value, release, locate, sink);
        } else if self.judging {
            self.listed(kind, value, release, locate, sink);
        } else {
            self.is_of_service = true;
        }
        // What shows the release of one entry shows that of the next.
        self.release = self.release.or(Kind::release(value).filter(|_| kind == Kind::Member));
    }

    /// The release of an entry. One of another release than that of the version that was asked for is judged by its own.
    fn release_of(&mut self, value: Value<'_>, locate: &dyn Locate, sink: &mut dyn Sink) -> Release {
        let (_, version) = self.asked;
        let shown = self.release.or_else(|| Kind::release(value));
        let release = shown.or(version.map(Version::release)).unwrap_or_default();
        if let Some(version) = version.filter(|version| version.release() != release && self.judging && !self.is_other)
        {
            self.is_other = true;
            let finding = Diagnostic::new(&advice::OTHER_VERSION).found(version).expected(release.newest());
            let _ = sink.report(finding.at(locate.value(value)));
        }
        release
    }

    fn exception(&mut self, value: Value<'_>, release: Release, locate: &dyn Locate, sink: &mut dyn Sink) {
        self.shown = self.shown.take().or_else(|| container::exception(value));
        let exception = read::exception(value, release, &mut Notes::new(sink, locate));
        if self.judging {
            check::exceptions::judge(&exception, release, Stands::Alone, &mut teller(value, locate, sink));
        }
        match &mut self.answer {
            Some(Answer::Exceptions(all)) => all.push(exception),
            answer => *answer = Some(Answer::Exceptions(vec![exception])),
        }
    }

    fn listed(&mut self, kind: Kind, value: Value<'_>, release: Release, locate: &dyn Locate, sink: &mut dyn Sink) {
        let Some(list) = List::of(kind) else { return };
        let Answer::List(list) = self.answer.get_or_insert(Answer::List(list)) else { return };
        let mut notes = Notes::new(sink, locate);
        match list {
            List::Empty => {}
            List::Status(all) => {
                let status = Status::read(value, release, &mut notes);
                check::judge_status(&status, &mut teller(value, locate, sink));
                all.push(status);
            }
            List::Members(all) => {
                let member = Member::read(value, release, &mut notes);
                check::judge_member(&member, &mut teller(value, locate, sink));
                all.push(member);
            }
            List::Reports(all) => {
                let report = ReportInfo::read(value, release, &mut notes);
                let mut tell = teller(value, locate, sink);
                check::judge_report(&report, &mut tell);
                if let Some(finding) = self.across.note(&report) {
                    tell(finding, "Report_ID");
                }
                all.push(report);
            }
        }
    }

    /// Ends an object that is no report.
    fn end_object(&mut self, limits: &Limits, sink: &mut dyn Sink) {
        let mut object = std::mem::take(&mut self.object);
        object.close(limits);
        let Some(root) = object.root() else { return };
        if let Some(kind) = Kind::of(root) {
            self.entry(root, &object, sink);
            if kind != Kind::Exception && self.judging {
                Notes::new(sink, &object).mend(&lists::NOT_LISTED, root, "read as a list of one");
            }
            return;
        }
        self.wrapped(root, &object, sink);
    }

    /// Reads the answer that an object has within it, if it has one.
    fn wrapped(&mut self, root: Value<'_>, object: &Gathered, sink: &mut dyn Sink) {
        const STEPS: u8 = 3;
        let Some((_, within)) = container::answer_in(root, STEPS) else { return };
        Notes::new(sink, object).mend(&answers::ANSWER_WRAPPED, within, "it is read");
        if within.kind() == Type::Array {
            // A list is gone through by itself, however long it is.
            self.list = Some((within.raw().to_owned(), object.value(within)));
        } else {
            self.entry(within, object, sink);
        }
    }

    /// Ends a report without items: what it has in their place may be an exception.
    pub(super) fn end_of_report(&mut self, limits: &Limits, sink: &mut dyn Sink) {
        let mut object = std::mem::take(&mut self.object);
        object.close(limits);
        if let Some(root) = object.root()
            && let Some((Kind::Exception, _)) = container::answer_in(root, 0)
        {
            self.wrapped(root, &object, sink);
            // After a header there is nothing to go through any more.
            if let Some((text, place)) = self.list.take() {
                let mut tape = Tape::default();
                tape.parse(&text, 0, true, limits);
                let all = tape.root(&text).into_iter().flat_map(Value::elements).take(read::TRACED as usize);
                all.for_each(|element| self.entry(element, &At(&place), sink));
            }
        }
    }

    /// Ends it, and tells what it is in place of a report; but if that is within it, gives it back to be read.
    pub(super) fn end(&mut self, limits: &Limits, prefix: &str, sink: &mut dyn Sink) -> Option<(String, Place)> {
        self.end_object(limits, sink);
        if self.list.is_some() {
            return self.list.take();
        }
        if self.is_list && self.entries == 0 {
            self.answer = Some(Answer::List(List::Empty));
        }
        if let Some(finding) = self.stranger.take().filter(|_| self.judging && self.kind.is_some()) {
            let _ = sink.report(finding);
        }
        self.across.end(|finding, entry| {
            let path = entry.map_or_else(|| "/".to_owned(), |entry| format!("{prefix}/{entry}"));
            let _ = sink.report(finding.at(Place::path(path)));
        });
        let rule = match &self.answer {
            Some(Answer::Exceptions(_)) if self.is_list => &containers::EXCEPTIONS,
            Some(Answer::Exceptions(_)) => &containers::EXCEPTION,
            Some(Answer::List(list)) if list.is_empty() => &containers::LIST,
            Some(Answer::List(_)) => return None,
            None if self.is_of_service => &containers::LIST,
            None => self.page.unwrap_or(&containers::OTHER),
        };
        let mut finding = Diagnostic::new(rule).at(Place::path("/").at(0..0));
        finding.found = self.shown.take();
        let _ = sink.report(finding);
        None
    }
}

/// Where all of a list is, for each of its entries.
struct At<'p>(&'p Place);

impl Locate for At<'_> {
    fn range(&self, _: std::ops::Range<usize>) -> Place {
        self.0.clone()
    }

    fn value(&self, _: Value<'_>) -> Place {
        self.0.clone()
    }

    fn whole(&self) -> Place {
        self.0.clone()
    }
}

/// Tells of the members of an object where they are.
fn teller<'t>(value: Value<'t>, locate: &'t dyn Locate, sink: &'t mut dyn Sink) -> Box<Tell<'t>> {
    let mut told = 0u32;
    Box::new(move |finding: Diagnostic, member: &str| {
        told = told.saturating_add(1);
        let place = match find(value, if told <= read::TRACED { member } else { "" }) {
            _ if told > read::TRACED => locate.whole(),
            (found, true) => locate.value(found),
            (found, false) => {
                let path = format!("{}/{member}", locate.value(value).path.unwrap_or_default());
                Place { path: Some(path), ..locate.value(found) }
            }
        };
        let _ = sink.report(finding.at(place));
    })
}
