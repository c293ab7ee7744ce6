//! Reading MARCXML, record by record.

use std::io::Read;
use std::ops::Range;

use bibwire_core::markup::excerpt;
use bibwire_core::markup::namespace::Scopes;
use bibwire_core::markup::tag::Tag;
use bibwire_core::{Diagnostic, Error, Limits, Rule, Sink, Strict};

use super::Options;
use super::draft::Draft;
use super::namespaces::SLIM;
use super::open::{Context, Open};
use super::window::Window;
use crate::record::{RawRecord, Record, Records, Source};

/// Reads the MARC records of an XML document, one after the other, whatever is wrapped around them.
///
/// Memory does not grow with the document. The reader is a conforming one: it finds every way in which a document is
/// not well-formed. It repairs what can be repaired, tells the sink, and goes on, in the record where that is safe
/// and else at the next.
///
/// ```
/// use bibwire_marc::{Diagnostic, marcxml};
///
/// let document = br#"<collection xmlns="http://www.loc.gov/MARC21/slim">
///   <record>
///     <leader>00000nam a2200000 i 4500</leader>
///     <controlfield tag="001">bw0001</controlfield>
///     <datafield tag="245" ind1="1" ind2="0">
///       <subfield code="a">Simon & Schuster</subfield>
///     </datafield>
///   </record>
/// </collection>"#;
///
/// let mut findings: Vec<Diagnostic> = Vec::new();
/// let mut reader = marcxml::Reader::new(&document[..]);
/// while let Some(record) = reader.read(&mut findings)? {
///     assert_eq!(record.title().unwrap(), "Simon & Schuster");
/// }
/// assert_eq!(findings[0].to_string(),
///     "MRC262 `&` that begins no reference: found & (line 6, column 32, record 1 (bw0001), 245[1]$a[1])");
/// # Ok::<(), bibwire_marc::Error>(())
/// ```
#[derive(Debug)]
pub struct Reader<R> {
    pub(super) window: Window<R>,
    pub(super) limits: Limits,
    pub(super) options: Options,
    pub(super) open: Open,
    pub(super) scopes: Scopes,
    pub(super) tag: Tag,
    pub(super) draft: Draft,
    pub(super) context: Context,
    pub(super) findings: Vec<Diagnostic>,
    /// Findings about an element that may turn out to be a record.
    pub(super) candidate: Vec<Diagnostic>,
    pub(super) stray: Option<Stray>,
    pub(super) skip: Option<Skip>,
    pub(super) told: Told,
    pub(super) document: Document,
    /// How far it was searched for the ends of a comment, a CDATA section and an instruction.
    pub(super) searched: [u64; 3],
    /// How many records began.
    pub(super) records: u64,
    /// Whether tokens follow: the beginning was judged, and nothing is passed over.
    pub(super) flowing: bool,
    /// Whether the limits leave the usual tags their room.
    pub(super) roomy: bool,
    done: bool,
}

/// What was seen of the document.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Document {
    pub(super) begun: bool,
    pub(super) root: bool,
    pub(super) second_root: bool,
}

/// What is told but once.
#[derive(Debug, Default)]
pub(super) struct Told {
    pub(super) known: bool,
    pub(super) none: bool,
    /// Names of namespaces and attributes.
    pub(super) names: Vec<Vec<u8>>,
    /// About the value that is open: its bytes, and its characters.
    pub(super) malformed: bool,
    pub(super) character: bool,
    pub(super) delimiter: bool,
}

impl Told {
    /// Another value begins.
    #[inline]
    pub(super) fn begin_value(&mut self) {
        (self.malformed, self.character, self.delimiter) = (false, false, false);
    }
}

/// Text where none should be, until it ends.
#[derive(Debug)]
pub(super) struct Stray {
    pub(super) finding: Diagnostic,
    pub(super) text: Vec<u8>,
    pub(super) end: u64,
}

impl Stray {
    /// Says where in the text it ends, so far.
    pub(super) fn end_at<R: Read>(&mut self, window: &Window<R>, end: u64) {
        self.end = end;
        if let Some(bytes) = &mut self.finding.place.bytes {
            bytes.end = window.source_offset(end);
        }
    }

    /// Adds text that begins at an offset, with a single blank for those before it and in it.
    pub(super) fn push(&mut self, text: &[u8], start: u64) {
        let mut gap = start > self.end || text.first().is_some_and(u8::is_ascii_whitespace);
        for byte in text.iter().take(1024) {
            if byte.is_ascii_whitespace() {
                gap = true;
                continue;
            }
            if std::mem::take(&mut gap) && !self.text.is_empty() {
                self.text.push(b' ');
            }
            self.text.push(*byte);
        }
        self.text.truncate(256);
    }
}

/// What is passed over because it is too long, up to what ends it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Skip {
    pub(super) end: &'static [u8],
}

/// What a step came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    On,
    /// A record is whole.
    Record,
    End,
}

impl<R: Read> Reader<R> {
    /// A reader of a document.
    ///
    /// See [`Reader`] for an example.
    pub fn new(source: R) -> Reader<R> {
        Reader::with_options(source, Options::default())
    }

    /// A reader that goes about its work as `options` say.
    ///
    /// ```
    /// use bibwire_marc::marcxml::{Options, Reader};
    ///
    /// let options = Options { strict_namespace: true, ..Options::default() };
    /// let mut reader = Reader::with_options(&b"<record><leader/></record>"[..], options);
    /// assert!(reader.read(&mut ())?.is_none());
    /// # Ok::<(), bibwire_marc::Error>(())
    /// ```
    pub fn with_options(source: R, options: Options) -> Reader<R> {
        let limits = options.limits.clone();
        Reader {
            window: Window::new(source),
            flowing: false,
            roomy: limits.attributes >= 3 && limits.name_bytes >= 12,
            options,
            open: Open::default(),
            scopes: Scopes::new(SLIM),
            tag: Tag::with_most(limits.attributes),
            draft: Draft::new(),
            context: Context::Outside,
            findings: Vec::new(),
            candidate: Vec::new(),
            stray: None,
            skip: None,
            told: Told::default(),
            document: Document::default(),
            searched: [0; 3],
            records: 0,
            limits,
            done: false,
        }
    }

    /// Reads the next record. What is found on the way goes to `sink`; where that breaks, reading ends.
    ///
    /// See [`Reader`] for an example.
    ///
    /// # Errors
    ///
    /// If the source cannot be read. What is wrong with the document is not an error here, but a finding.
    pub fn read(&mut self, sink: &mut impl Sink) -> Result<Option<RawRecord<'_>>, Error> {
        while !self.done {
            let step = self.step();
            if !self.findings.is_empty() && self.findings.drain(..).any(|finding| sink.report(finding).is_break()) {
                self.done = true;
                break;
            }
            match step? {
                Step::On => {}
                Step::Record => return Ok(Some(self.draft.as_raw())),
                Step::End => self.done = true,
            }
        }
        Ok(None)
    }

    /// The records, one after the other, strictly: the first finding that a strict reader does not bear is the error,
    /// and the last item.
    ///
    /// ```
    /// use bibwire_marc::marcxml;
    ///
    /// let document = b"<collection xmlns='http://www.loc.gov/MARC21/slim'><record></collection>";
    /// let mut records = marcxml::Reader::new(&document[..]).records();
    /// let error = records.next().unwrap().unwrap_err();
    /// assert_eq!(error.diagnostic().unwrap().code().as_str(), "MRC252");
    /// assert!(records.next().is_none());
    /// ```
    pub fn records(self) -> Records<Reader<R>> {
        Records::new(self)
    }

    /// What is read from, given back.
    ///
    /// ```
    /// let reader = bibwire_marc::marcxml::Reader::new(&b"<a/>"[..]);
    /// assert_eq!(reader.into_inner(), b"<a/>");
    /// ```
    pub fn into_inner(self) -> R {
        self.window.into_inner()
    }

    /// A finding about a piece of the text.
    #[cold]
    #[inline(never)]
    pub(super) fn finding(&mut self, rule: &'static Rule, at: Range<u64>) -> Diagnostic {
        let mut place = self.window.place(at);
        if self.draft.active {
            place.record = Some(self.draft.position.number);
            place.record_id = self.draft.control_number();
            place.path = self.draft.path();
        } else if !self.open.is_empty() {
            place.path = Some(self.open.path());
        }
        Diagnostic::new(rule).at(place)
    }

    /// A finding about the next bytes, which are shown.
    #[cold]
    #[inline(never)]
    pub(super) fn finding_here(&mut self, rule: &'static Rule, at: Range<usize>) -> Diagnostic {
        let found = excerpt(self.window.rest().get(at.clone()).unwrap_or_default());
        let offset = self.window.offset();
        let bytes = offset.saturating_add(at.start as u64)..offset.saturating_add(at.end as u64);
        let finding = self.finding(rule, bytes);
        if found.is_empty() { finding } else { finding.found(found) }
    }

    pub(super) fn tell(&mut self, finding: Diagnostic) {
        self.findings.push(finding);
    }
}

impl<R: Read> Source for Reader<R> {
    fn next(&mut self, sink: &mut Strict) -> Result<Option<Record>, Error> {
        Ok(self.read(sink)?.map(|record| record.to_record()))
    }
}
