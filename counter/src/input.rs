//! Bytes that become text with places.
//!
//! Reports are to be UTF-8. What comes is also UTF-16 from a spreadsheet program, GB18030 from a Chinese one, and
//! Latin-1. [`Input`] tells which, decodes it, and says for any piece of the text where it came from.

mod control;
mod guess;
mod lines;
mod mask;
mod tell;

use std::cell::RefCell;
use std::collections::VecDeque;
use std::io::{self, Read};
use std::ops::Range;

use bibwire_core::encoding::{Decoder, Encoding, Malformed};
use bibwire_core::{Limits, Place};

use lines::Lines;
use mask::Mask;

use crate::release::{Release, Version};

pub use control::control;
pub(crate) use control::is_control;
pub use guess::Evidence;

/// How many bytes are read at once, as a rule.
const PIECE: usize = 256 << 10;

/// How many bytes are looked at before an encoding is chosen, from the first that is not ASCII on.
const HEAD: usize = 1 << 20;

/// How the bytes are read.
///
/// ```
/// use bibwire_core::encoding::Encoding;
/// use bibwire_counter::input::Options;
///
/// let options = Options { encoding: Encoding::for_label("latin1"), ..Options::default() };
/// assert_eq!(options.encoding, Some(Encoding::Latin1));
/// ```
#[derive(Debug, Clone, Default)]
#[allow(clippy::exhaustive_structs, reason = "made with `..Options::default()`")]
pub struct Options {
    /// The encoding, where it is known. `None`: it is told from the bytes.
    pub encoding: Option<Encoding>,
    /// The release by which a report is read and judged. `None`: the one that it names.
    pub release: Option<Release>,
    /// The version of the code by which a report is judged. `None`, or a version of another release than the report's:
    /// the newest of its release.
    pub version: Option<Version>,
    /// How much the input may ask for.
    pub limits: Limits,
}

/// What the text is, where that decides how it is to be encoded.
///
/// A byte order mark is wrong in JSON (CoP 5.1, 3.2: UTF-8 without one) and wanted in a table.
///
/// ```
/// use bibwire_counter::input::Form;
///
/// assert_ne!(Form::Json, Form::Table);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Form {
    /// JSON.
    Json,
    /// A table with tabs, commas or semicolons.
    Table,
}

/// A window on a text, in UTF-8, over anything that can be read.
///
/// The window begins after what was [consumed](Input::consume); [`more`](Input::more) makes it longer.
/// Malformed bytes are U+FFFD in it, and [`report`](Input::report) tells them.
///
/// ```
/// use bibwire_counter::input::{Form, Input, Options};
///
/// let mut input = Input::new(&b"Title\nM\xe9decine"[..], &Options::default());
/// assert!(input.more()?);
/// input.consume(6);
/// assert_eq!(input.text(), "Médecine");
/// assert_eq!(input.encoding().name(), if cfg!(feature = "cjk") { "windows-1252" } else { "ISO-8859-1" });
///
/// let place = input.place(3..4);
/// assert_eq!(place.bytes, Some(8..9));
/// assert_eq!(place.position.unwrap().to_string(), "2:3");
///
/// let mut findings = Vec::new();
/// let _ = input.report(Form::Table, &mut findings);
/// assert_eq!(findings[0].code().as_str(), "CTR104");
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct Input<R> {
    inner: R,
    /// How many bytes are read at once.
    piece: usize,
    /// Bytes read and not decoded yet.
    raw: Vec<u8>,
    /// Whether all was read, and whether all was decoded.
    ended: bool,
    done: bool,
    decoder: Decoder,
    mask: Option<Mask>,
    /// The text that is held, how much of it was consumed, and where it begins in the whole.
    window: String,
    start: usize,
    base: u64,
    lines: RefCell<Lines>,
    state: State,
    encoding: Encoding,
    evidence: Evidence,
    mark: u64,
    malformed: VecDeque<Malformed>,
    /// Where all of it is, if it is a text within another one.
    origin: Option<Place>,
}

/// How much is known of the encoding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Nothing was read.
    Closed,
    /// All is ASCII so far.
    Open,
    /// It is known, and what there is to say of it is not told.
    Known,
    Told,
}

impl<R: Read> Input<R> {
    /// An input over `inner`. Nothing is read yet, and the window is empty.
    ///
    /// See [`Input`] for an example.
    pub fn new(inner: R, options: &Options) -> Input<R> {
        let mut input = Input {
            inner,
            piece: PIECE,
            raw: Vec::new(),
            ended: false,
            done: false,
            decoder: Decoder::default(),
            mask: None,
            window: String::new(),
            start: 0,
            base: 0,
            lines: RefCell::default(),
            state: State::Closed,
            encoding: Encoding::Utf8,
            evidence: Evidence::Ascii,
            mark: 0,
            malformed: VecDeque::new(),
            origin: None,
        };
        if let Some(encoding) = options.encoding {
            (input.encoding, input.evidence) = (encoding, Evidence::Caller);
        }
        input
    }

    /// The same, of a text in UTF-8 that is within another one, at a place.
    pub(crate) fn within(self, origin: Place) -> Input<R> {
        let (encoding, evidence) = (Encoding::Utf8, Evidence::Caller);
        Input { encoding, evidence, origin: Some(origin), ..self }
    }

    /// Reads so many bytes at once, so that a short text comes in pieces too.
    #[cfg(test)]
    pub(crate) fn in_pieces(self, piece: usize) -> Input<R> {
        Input { piece, ..self }
    }

    /// Makes the window longer, by as much as it holds and at least 256 KiB. `false` at the end of the input.
    ///
    /// See [`Input`] for an example.
    ///
    /// # Errors
    ///
    /// If the bytes cannot be read.
    pub fn more(&mut self) -> io::Result<bool> {
        self.forget();
        let held = self.window.len();
        let wanted = held.saturating_add(held.max(self.piece));
        while self.window.len() < wanted && !self.done {
            if self.state == State::Closed {
                self.fill(self.piece.max(guess::OPENING))?;
                self.open();
            }
            self.fill(self.piece)?;
            if self.state == State::Open && !self.raw.is_ascii() {
                self.fill(HEAD)?;
                self.choose();
            }
            let length = self.raw.len().min(self.piece);
            self.done = self.ended && length == self.raw.len();
            let piece = self.raw.get_mut(..length).unwrap_or_default();
            if let Some(mask) = &mut self.mask {
                mask.apply(piece);
            }
            self.decoder.decode_str(piece, self.done, &mut self.window);
            self.raw.drain(..length);
            self.raw.shrink_to(self.piece);
            self.note_malformed();
        }
        Ok(self.window.len() > held)
    }

    /// Reads until so many bytes are there.
    fn fill(&mut self, length: usize) -> io::Result<()> {
        let room = length.saturating_sub(self.raw.len());
        if room > 0 && !self.ended {
            let read = (&mut self.inner).take(room as u64).read_to_end(&mut self.raw)?;
            self.ended = read < room;
        }
        Ok(())
    }

    /// Looks for a mark, and for zeros.
    fn open(&mut self) {
        let found = guess::opening(&self.raw);
        let forced = (self.evidence == Evidence::Caller).then_some(self.encoding);
        self.state = State::Known;
        match (found, forced) {
            (Some((encoding, evidence, mark)), None) => {
                (self.encoding, self.evidence, self.mark) = (encoding, evidence, mark);
            }
            // A mark says more exactly what the caller said.
            (Some((encoding, _, mark)), Some(forced)) if guess::same_family(encoding, forced) => {
                (self.encoding, self.mark) = (encoding, mark);
            }
            (_, Some(_)) => {}
            (None, None) => self.state = State::Open,
        }
        let mark = usize::try_from(self.mark).unwrap_or(0);
        self.raw.drain(..mark.min(self.raw.len()));
        self.decoder = Decoder::starting_at(Encoding::Utf8, self.mark).unwrap_or_default();
        if self.state == State::Known {
            self.enter();
        }
    }

    /// Chooses the encoding by bytes beyond ASCII.
    fn choose(&mut self) {
        (self.encoding, self.evidence) = guess::body(&self.raw, self.ended);
        self.state = State::Known;
        self.enter();
    }

    /// From here on, the text is in the encoding that was chosen.
    fn enter(&mut self) {
        if self.decoder.switch(self.encoding).is_err() {
            // ASCII is what can be had of it, and a second byte that looks like ASCII is none.
            self.mask = Some(Mask::default());
            let _ = self.decoder.switch(Encoding::Ascii);
        }
    }

    /// Forgets what was consumed.
    fn forget(&mut self) {
        if self.start == 0 {
            return;
        }
        let start = self.offset(self.start);
        self.lines.get_mut().forget(&self.window, self.base, start);
        self.decoder.forget(start);
        self.window.drain(..self.start);
        (self.base, self.start) = (start, 0);
    }
}

impl<R> Input<R> {
    /// The text in the window.
    ///
    /// See [`Input`] for an example.
    #[inline]
    pub fn text(&self) -> &str {
        self.window.get(self.start..).unwrap_or_default()
    }

    /// Takes the first `length` bytes out of the window. Up to the end of a character, if that is not one.
    ///
    /// See [`Input`] for an example.
    pub fn consume(&mut self, length: usize) {
        let mut start = self.start.saturating_add(length).min(self.window.len());
        while !self.window.is_char_boundary(start) {
            start = start.saturating_add(1);
        }
        self.start = start;
    }

    /// Whether all was read, so that nothing follows the window.
    ///
    /// ```
    /// # use bibwire_counter::input::{Input, Options};
    /// let mut input = Input::new(&b"{}"[..], &Options::default());
    /// assert!(!input.is_whole());
    /// input.more()?;
    /// assert!(input.is_whole());
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn is_whole(&self) -> bool {
        self.done
    }

    /// Where a piece of the window is: its bytes as they were read, and its line and column.
    ///
    /// See [`Input`] for an example.
    pub fn place(&self, at: Range<usize>) -> Place {
        if let Some(origin) = &self.origin {
            return origin.clone();
        }
        let start = self.start.saturating_add(at.start).min(self.window.len());
        let position = self.lines.borrow_mut().position(&self.window, self.base, self.offset(start));
        Place { position: Some(position), ..Place::bytes(self.bytes(at)) }
    }

    /// Where the bytes of a piece of the window are, as they were read.
    ///
    /// ```
    /// # use bibwire_counter::input::{Input, Options};
    /// let mut input = Input::new(&b"\xff\xfea\0b\0"[..], &Options::default());
    /// input.more()?;
    /// assert_eq!(input.bytes(1..2), 4..6);
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn bytes(&self, at: Range<usize>) -> Range<u64> {
        if let Some(origin) = &self.origin {
            return origin.bytes.clone().unwrap_or_default();
        }
        let source = |at: usize| {
            let at = self.start.saturating_add(at).min(self.window.len());
            self.decoder.source_offset(self.offset(at))
        };
        source(at.start)..source(at.end)
    }

    /// Whether a byte of the text is a byte of what was read.
    pub(crate) fn is_plain(&self) -> bool {
        self.encoding == Encoding::Utf8 && self.origin.is_none()
    }

    /// Where a byte of the held text is in the whole text.
    fn offset(&self, at: usize) -> u64 {
        self.base.saturating_add(at as u64)
    }

    /// The encoding that the text is read in. UTF-8 as long as all is ASCII.
    ///
    /// See [`Input`] for an example.
    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// What the choice of the encoding rests on.
    ///
    /// ```
    /// # use bibwire_counter::input::{Evidence, Input, Options};
    /// let mut input = Input::new(&b"\xff\xfe{\0}\0"[..], &Options::default());
    /// input.more()?;
    /// assert_eq!(input.evidence(), Evidence::Mark);
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn evidence(&self) -> Evidence {
        self.evidence
    }

    /// Whether the text begins with a byte order mark.
    ///
    /// ```
    /// # use bibwire_counter::input::{Input, Options};
    /// let mut input = Input::new(&b"\xef\xbb\xbf{}"[..], &Options::default());
    /// input.more()?;
    /// assert!(input.has_mark());
    /// assert_eq!(input.text(), "{}");
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn has_mark(&self) -> bool {
        self.mark > 0
    }

    /// What is read from, given back.
    ///
    /// ```
    /// # use bibwire_counter::input::{Input, Options};
    /// assert_eq!(Input::new(&b"{}"[..], &Options::default()).into_inner(), b"{}");
    /// ```
    pub fn into_inner(self) -> R {
        self.inner
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Gives a few bytes at a time.
    struct Drip<'a>(&'a [u8], usize);

    impl Read for Drip<'_> {
        fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
            let length = self.1.min(out.len());
            self.0.read(&mut out[..length])
        }
    }

    fn told(bytes: &[u8], form: Form, encoding: Option<Encoding>) -> (String, Vec<String>) {
        let mut input = Input::new(bytes, &Options { encoding, ..Options::default() });
        let mut findings = Vec::new();
        while input.more().unwrap() {}
        assert!(input.report(form, &mut findings).is_continue());
        assert!(input.report(form, &mut findings).is_continue(), "nothing is told twice");
        (input.text().to_owned(), findings.iter().map(|it| format!("{} {}", it.code(), it.place)).collect())
    }

    #[test]
    fn each_form_wants_its_mark() {
        assert_eq!(told(b"\xef\xbb\xbf{}", Form::Json, None).1, ["CTR102 line 1, column 1"]);
        assert_eq!(told(b"{}", Form::Json, None).1.len(), 0);
        assert_eq!(told(b"\xef\xbb\xbfa", Form::Table, None).1.len(), 0);
        assert_eq!(told(b"a", Form::Table, None).1, ["CTR103 line 1, column 1"]);
        assert_eq!(told(b"", Form::Table, None).1.len(), 0);
        assert_eq!(told(b"\xff\xfea\0", Form::Table, None).1, ["CTR104 line 1, column 1"]);
        assert_eq!(told(b"\xef\xbb\xbfa\xff", Form::Json, None).1.len(), 2, "the mark is believed");
    }

    #[test]
    fn the_caller_knows_best() {
        let latin = Some(Encoding::Latin1);
        assert_eq!(told("é".as_bytes(), Form::Json, latin).0, "Ã©");
        assert_eq!(told(b"\xff\xfea\0", Form::Json, Encoding::for_label("utf-16")).0, "a");
        assert_eq!(told(b"a\0", Form::Json, Some(Encoding::Utf16Le)).0, "a");
        let (text, codes) = told(b"a\xff", Form::Json, Some(Encoding::Utf8));
        assert_eq!((text.as_str(), codes), ("a\u{fffd}", vec!["CTR101 line 1, column 2".to_owned()]));
    }

    #[test]
    fn a_damaged_character_is_told_where_it_is() {
        let (text, codes) = told("图书\u{9986}\n馆".as_bytes().split_last().unwrap().1, Form::Json, None);
        assert_eq!(text, "图书馆\n\u{fffd}");
        assert_eq!(codes, ["CTR101 line 2, column 1"]);
    }

    #[test]
    fn the_encoding_shows_late() {
        let ascii = "a".repeat(3 << 20);
        let (text, codes) = told(&[ascii.as_bytes(), b"\xe9!"].concat(), Form::Json, None);
        assert!(text.ends_with("aé!"));
        assert_eq!(codes, ["CTR104 line 1, column 1"]);
    }

    #[cfg(not(feature = "cjk"))]
    #[test]
    fn chinese_is_named_and_its_ascii_read() {
        let (text, codes) = told(b"{\"a\":\"\xcd\xbc\xca\xe9\xb9\xdd\x81}\"}", Form::Json, None);
        assert!(text.starts_with("{\"a\":\"\u{fffd}") && text.ends_with("\u{fffd}\"}"));
        assert_eq!(codes, ["CTR105 line 1, column 1"]);
    }

    proptest! {
        #[test]
        fn the_cut_does_not_matter(
            head in proptest::sample::select(vec![&b""[..], b"\xef\xbb\xbf", b"\xff\xfe", b"\0{", b"{\0", b"\xcd\xbc\xca\xe9", b"\xe5\x9b\xbe"]),
            body in proptest::collection::vec(prop_oneof![any::<u8>(), Just(b'\n'), Just(b'a')], 0..80),
            drip in 1usize..9,
            piece in 8usize..40,
            step in 1usize..30,
        ) {
            let bytes = [head, &body].concat();
            let mut whole = Input::new(&*bytes, &Options::default());
            whole.more().unwrap();
            let mut input = Input::new(Drip(&bytes, drip), &Options::default()).in_pieces(piece);
            let mut at = 0;
            loop {
                if input.text().is_empty() && !input.more().unwrap() {
                    break;
                }
                let text = input.text().to_owned();
                prop_assert!(whole.text()[at..].starts_with(&text));
                prop_assert_eq!(input.place(0..text.len()), whole.place(at..at + text.len()));
                input.consume(step);
                at += text.len() - input.text().len();
                // A window that begins anywhere.
                input.forget();
            }
            prop_assert_eq!(at, whole.text().len());
            prop_assert_eq!(whole.place(at..at).bytes, Some(bytes.len() as u64..bytes.len() as u64));
            prop_assert_eq!(input.encoding(), whole.encoding());
        }
    }
}
