//! What can be asked of a stream between its events.

use std::fmt::Write;
use std::ops::Range;

use bibwire_core::Place;

use super::super::tape::{Tape, Value, push_pointer};
use super::{Part, Stream};
use crate::input::Input;

impl<R> Stream<R> {
    /// The value of a member, an item or an element, or the report itself. It is there until the next call.
    ///
    /// See [`Stream`] for an example.
    pub fn value(&self) -> Option<Value<'_>> {
        self.tape.root(self.input.text())
    }

    /// The tape that the value is on, by the text that it was read from.
    ///
    /// ```
    /// # use bibwire_counter::input::Options;
    /// # use bibwire_counter::json::stream::Stream;
    /// let mut stream = Stream::new(&b"7"[..], &Options::default(), |_| false);
    /// stream.next(&mut ())?;
    /// let (tape, text) = stream.tape();
    /// assert_eq!(tape.root(text).unwrap().raw(), "7");
    /// # Ok::<(), bibwire_counter::Error>(())
    /// ```
    pub fn tape(&self) -> (&Tape, &str) {
        (&self.tape, self.input.text())
    }

    /// The name of the member, or of the array of the items.
    ///
    /// ```
    /// # use bibwire_counter::input::Options;
    /// # use bibwire_counter::json::stream::Stream;
    /// let mut stream = Stream::new(&br#"{"Release":"5.1"}"#[..], &Options::default(), |_| false);
    /// stream.next(&mut ())?;
    /// stream.next(&mut ())?;
    /// assert_eq!(stream.name(), "Release");
    /// assert_eq!(stream.name_place().bytes, Some(1..10));
    /// assert!(!stream.is_repeated());
    /// # Ok::<(), bibwire_counter::Error>(())
    /// ```
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Where that name is.
    ///
    /// See [`name`](Stream::name).
    pub fn name_place(&self) -> &Place {
        &self.name_place
    }

    /// Whether the report has a member of that name before.
    ///
    /// See [`name`](Stream::name).
    pub fn is_repeated(&self) -> bool {
        self.is_repeated
    }

    /// Where a range of the value is: its bytes as they were read, and its line and column.
    ///
    /// ```
    /// # use bibwire_counter::input::Options;
    /// # use bibwire_counter::json::stream::Stream;
    /// let mut stream = Stream::new(&b"\n\"5.1\""[..], &Options::default(), |_| false);
    /// stream.next(&mut ())?;
    /// assert_eq!(stream.place(stream.value().unwrap().range()).bytes, Some(1..6));
    /// # Ok::<(), bibwire_counter::Error>(())
    /// ```
    pub fn place(&self, at: Range<usize>) -> Place {
        self.input.place(at)
    }

    /// Where a part of the value is, with the way to it from the root: a JSON Pointer (RFC 6901).
    ///
    /// See [`Stream`] for an example.
    pub fn locate(&self, value: Value<'_>) -> Place {
        let path = format!("{}{}", self.pointer(self.part), self.tape.path(self.input.text(), value.index()));
        Place { path: Some(path).filter(|path| !path.is_empty()), ..self.input.place(value.range()) }
    }

    /// Where the window begins, or what it begins with.
    pub(super) fn here(&self, at: Range<usize>) -> Place {
        let path = self.pointer(self.part);
        Place { path: Some(path).filter(|path| !path.is_empty()), ..self.input.place(at) }
    }

    /// The way from the root to a part of the report.
    pub(super) fn pointer(&self, part: Part) -> String {
        let mut path = self.base.clone();
        if matches!(part, Part::Member | Part::Item(_)) {
            push_pointer(&mut path, &self.name);
        }
        if let Part::Item(number) | Part::Element(number) = part {
            let _ = write!(path, "/{number}");
        }
        path
    }

    /// The way from the root to the object that is gone through: empty if that is the root, and not if the report is
    /// within something else.
    ///
    /// ```
    /// # use bibwire_counter::input::Options;
    /// # use bibwire_counter::json::stream::Stream;
    /// let stream = Stream::new(&b"{}"[..], &Options::default(), |_| false);
    /// assert_eq!(stream.base(), "");
    /// ```
    pub fn base(&self) -> &str {
        &self.base
    }

    /// What the text is read from: its encoding, and what that rests on.
    ///
    /// ```
    /// # use bibwire_counter::input::Options;
    /// # use bibwire_counter::json::stream::Stream;
    /// let stream = Stream::new(&b"{}"[..], &Options::default(), |_| false);
    /// assert!(!stream.input().has_mark());
    /// ```
    pub fn input(&self) -> &Input<R> {
        &self.input
    }
}

impl<R: std::io::Read> Stream<R> {
    /// What the text begins with, before anything of it was gone through.
    pub(crate) fn head(&mut self) -> std::io::Result<&str> {
        if self.input.text().is_empty() {
            self.input.more()?;
        }
        Ok(self.input.text())
    }
}
