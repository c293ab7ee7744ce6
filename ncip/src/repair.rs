//! Mending messages: what is certain, and nothing else.
//!
//! A repair changes how a thing is written, never what was said: names, order, form. What may be meant in two ways stays as
//! it is, and what is missing stays missing.

use std::collections::HashMap;

use bibwire_core::xml::{Extra, Pen, Style, tidy, tidy_content};
use bibwire_core::{Diagnostic, Error, Severity};

use crate::message::VERSION;
use crate::read::{Document, is_markup};
use crate::write::refusal;
use crate::{Options, message, read};

/// A message in its standard form, and what was done.
///
/// See [`repair`] for an example.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Repaired {
    /// The message: UTF-8, in one line, in the names and the order of its version.
    pub xml: String,
    /// What was mended: what was told of the message as it was, and what was made of it.
    pub repairs: Vec<Diagnostic>,
    /// What could not be mended: what is still told of the message and keeps it from being valid, and what was lost before
    /// it could be read. Where there is none of it, the message is valid.
    pub unrepaired: Vec<Diagnostic>,
}

/// Mends a message: its standard form, in the version that it is of.
///
/// | what | becomes |
/// |---|---|
/// | a header, a form, a wrapper, bytes behind it | left out |
/// | bytes and markup that are not well-formed | as they are read |
/// | no namespace or another, attributes without it | as the version has it |
/// | the version in another spelling | its address |
/// | names and codes of the other version | those of its own |
/// | elements out of order | in the order of the version |
/// | dates in another form | in that of XML Schema, where their meaning is certain |
/// | empty dates and numbers, pieces of tags as text, attributes that no version has | left out |
///
/// Elements that have no place, or come too often, are kept, behind the others. Nothing is invented. To mend what was
/// mended finds nothing more to do.
///
/// ```
/// use bibwire_ncip::{Message, Options, repair::repair};
///
/// let odd = b"<NCIPMessage version='2.02'><ItemReceived>
///   <DateReceived>2026-11-24</DateReceived>
///   <ItemId><ItemIdentifierValue>31000200012345</ItemIdentifierValue></ItemId>
/// </ItemReceived></NCIPMessage>";
/// let repaired = repair(odd, &Options::default())?;
/// let codes: Vec<&str> = repaired.repairs.iter().map(|it| it.rule.code.as_str()).collect();
/// assert_eq!(codes, ["NCP319", "NCP303", "NCP313", "NCP308", "NCP405"]);
/// assert!(repaired.unrepaired.is_empty() && Message::from_xml(repaired.xml.as_bytes()).is_ok());
/// let again = repair(repaired.xml.as_bytes(), &Options::default())?;
/// assert!(again.xml == repaired.xml && again.repairs.is_empty());
/// # Ok::<(), bibwire_ncip::Error>(())
/// ```
///
/// # Errors
///
/// If there is no message in the bytes.
pub fn repair(bytes: &[u8], options: &Options) -> Result<Repaired, Error> {
    let mut before: Vec<Diagnostic> = Vec::new();
    let xml = Document::open(bytes, options, |document| {
        let _ = document.deliver(&mut before);
        document.rewritten()
    });
    let Some(xml) = xml else {
        let gravest = before.into_iter().max_by_key(|finding| finding.rule.severity);
        return Err(gravest.map_or_else(|| Error::usage("the document holds no message"), Error::from));
    };
    let xml = xml?;
    let mut after: Vec<Diagnostic> = Vec::new();
    read(xml.as_bytes(), options, &mut after);
    // Where they stand may be another.
    let key = |it: &Diagnostic| (it.rule.code, it.found.clone());
    let mut rest: HashMap<_, usize> = HashMap::new();
    for finding in &after {
        let count = rest.entry(key(finding)).or_default();
        *count = count.saturating_add(1);
    }
    let mut repairs = Vec::new();
    let mut unrepaired = Vec::new();
    for finding in before {
        match rest.get_mut(&key(&finding)).filter(|count| **count > 0) {
            Some(count) => *count = count.saturating_sub(1),
            None if finding.repair.is_some() => repairs.push(finding),
            // It is gone, and nobody knows what with it.
            None => unrepaired.push(finding),
        }
    }
    unrepaired.extend(after.iter().filter(|it| it.rule.severity >= Severity::Error).cloned());
    Ok(Repaired { xml, repairs, unrepaired })
}

impl Document<'_> {
    /// The message in its standard form, if there is one.
    fn rewritten(&self) -> Option<Result<String, Error>> {
        let found = self.found.as_ref()?;
        found.body.first()?;
        let version = found.version;
        let model = version.model();
        let mut head = b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_vec();
        if let Some(doctype) = found.envelope.doctype().filter(|_| version.is_first()) {
            head.extend_from_slice(doctype.as_bytes());
            head.push(b'\n');
        }
        let style = Style { attribute_prefix: "ncip".to_owned(), declaration: false, ..Style::default() };
        let mut pen = Pen::new(head, model, version.vocabulary(), &style, false);
        let text = found.version_text.as_deref();
        // What no version is called stays: it may be one that is not known here.
        let text = text.filter(|it| version.is_named(it) || it.parse::<crate::Version>().is_err());
        let name = pen.attribute_name(VERSION);
        pen.open_with(message::ENVELOPE, &[(&name, text.unwrap_or(version.uri()))], &Extra::default());
        match found.root.symbol() == message::ENVELOPE {
            // Which of several comes first matters.
            true => tidy_content(found.root, model, &mut pen, &is_markup),
            false => tidy(found.root, model, &mut pen, &is_markup),
        }
        pen.close();
        Some(
            pen.finish()
                .map_err(refusal)
                .and_then(|bytes| String::from_utf8(bytes).map_err(|_| Error::usage("the writer writes UTF-8"))),
        )
    }
}
