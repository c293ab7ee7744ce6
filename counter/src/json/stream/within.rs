//! Items that are not read as a whole, but gone through.

use std::collections::HashSet;
use std::io::Read;

use bibwire_core::Sink;

use super::super::skip::{Skip, Skipped};
use super::super::tape::{Kind, Outcome};
use super::read::value;
use super::{Event, Halt, Part, State, Stream};

/// How long an item may be that is read as a whole because it is short.
const SHORT: usize = if cfg!(test) { 24 } else { 1 << 18 };

/// An array of an item that can be gone through.
#[derive(Debug)]
struct List {
    name: String,
    /// Where its elements begin, and a place between two of them, as far on as that is known.
    begin: usize,
    between: usize,
}

impl<R> Stream<R> {
    /// From here on, goes through the items that have an array of which `items` says so by its name, where that is for
    /// the better: where the item is long and nothing comes after the array, or it is too long to be read, or it has a
    /// fault, which costs the one element then that it is in.
    ///
    /// ```
    /// use bibwire_counter::input::Options;
    /// use bibwire_counter::json::stream::{Event, Stream};
    ///
    /// let report = br#"{"Report_Items":[{"Title":"Nature","Items":[{"Item":"a"},{"I"tem":"b"},{"Item":"c"}]}]}"#;
    /// let mut stream = Stream::new(&report[..], &Options::default(), |name| name == "Report_Items");
    /// stream.within(|name| name == "Items");
    /// let mut events = Vec::new();
    /// while events.last() != Some(&Event::End) {
    ///     events.push(stream.next(&mut ())?);
    ///     if events.last() == Some(&Event::ItemBegin(0)) {
    ///         assert_eq!(stream.value().unwrap().get("Title").unwrap().as_str(), Some("Nature"));
    ///     }
    /// }
    /// let within = [Event::ItemBegin(0), Event::Item(0), Event::Item(2), Event::ItemsEnd, Event::ItemEnd];
    /// assert_eq!(events[2..7], within);
    /// # Ok::<(), bibwire_counter::Error>(())
    /// ```
    pub fn within(&mut self, items: fn(&str) -> bool) {
        self.within = Some(items);
    }

    /// Goes into an item, up to and with the bracket of its array, which is on the tape.
    fn go_into_item(&mut self, number: u64, list: String) -> Event {
        let names = match self.value() {
            Some(item) => item.members().map(|member| member.key.to_owned()).collect(),
            None => HashSet::new(),
        };
        self.go_in((Part::Item(0), State::Element { number: 0, is_first: true }), list, names);
        Event::ItemBegin(number)
    }

    /// The array of the item on the tape that can be gone through. What follows it is not on the tape, or has a fault.
    fn list(&self) -> Option<List> {
        let of_items = self.within.filter(|_| !self.is_within_item())?;
        let mut members = self.value()?.members();
        let list = members.find(|member| member.value.kind() == Kind::Array && of_items(member.key))?;
        let begin = list.value.range().start.saturating_add(1);
        // The last element may be a part of one.
        let (mut between, mut last) = (begin, begin);
        for element in list.value.elements() {
            (between, last) = (last, element.range().end);
        }
        Some(List { name: list.key.to_owned(), begin, between })
    }
}

impl<R: Read> Stream<R> {
    /// Reads an item, or goes into it.
    pub(super) fn item(&mut self, number: u64, sink: &mut impl Sink) -> Result<Option<Event>, Halt> {
        let most = self.most();
        if self.within.is_none() || self.is_within_item() {
            return Ok(self.read(sink)?.then_some(Event::Item(number)));
        }
        let mut outcome = self.parse(value, most.min(SHORT), sink)?;
        let list = if matches!(outcome, Outcome::Complete(_)) { None } else { self.list() };
        let goes_through = match &list {
            None => false,
            Some(list) => outcome == Outcome::Fault || self.ends_with(list, sink)?,
        };
        if outcome == Outcome::Incomplete && !goes_through && most > SHORT {
            outcome = self.parse(value, most, sink)?;
        }
        match list {
            Some(List { name, begin, .. }) if !matches!(outcome, Outcome::Complete(_)) => {
                let text = self.input.text().get(..begin).unwrap_or_default();
                self.tape.parse(text, 0, false, &self.limits);
                self.tell_faults(sink)?;
                self.held = begin;
                Ok(Some(self.go_into_item(number, name)))
            }
            _ => Ok(self.settle(outcome, sink)?.then_some(Event::Item(number))),
        }
    }

    /// Whether the item that the window begins with ends after its array, or is too long to see.
    fn ends_with(&mut self, list: &List, sink: &mut impl Sink) -> Result<bool, Halt> {
        let (mut skip, mut at, mut end) = (Skip::within_array(), list.between, None);
        loop {
            let is_whole = self.input.is_whole();
            let rest = self.input.text().as_bytes().get(at..).unwrap_or_default();
            if end.is_none() {
                match skip.advance(rest, is_whole) {
                    Skipped::To(length) => end = Some(at.saturating_add(length)),
                    Skipped::More(length) => at = at.saturating_add(length),
                }
            }
            if let Some(end) = end {
                let rest = self.input.text().as_bytes().get(end..).unwrap_or_default();
                if let Some(next) = rest.iter().find(|byte| !byte.is_ascii_whitespace()) {
                    return Ok(*next == b'}' || end > self.most());
                }
            }
            if is_whole || self.input.text().len() > self.most() {
                return Ok(true);
            }
            self.more(sink)?;
        }
    }
}
