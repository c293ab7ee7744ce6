//! Writing messages.

use bibwire_core::xml::{Extra, Misfit, MisfitKind, Pen, Style, write_as_read};
use bibwire_core::{Diagnostic, Error, Place, markup::Fault};

use crate::Message;
use crate::message::{ENVELOPE, Form, VERSION};
use crate::rules::{markup, schema, values};

/// Writes messages, one after the other, into memory that is used again.
///
/// What is written is valid in the message's version; what cannot be is refused before a byte is written.
///
/// ```
/// use bibwire_ncip::element::Problem;
/// use bibwire_ncip::service::ItemReceivedResponse;
/// use bibwire_ncip::{Message, Version, Writer};
///
/// let answer = ItemReceivedResponse { problems: vec![Problem::new("Unknown Item")], ..ItemReceivedResponse::default() };
/// let mut writer = Writer::new().prefix("ns1").indent(2);
/// let xml = String::from_utf8(writer.write(&Message::new(Version::V2_02, answer))?.to_vec())?;
/// assert!(xml.contains("\n  <ns1:ItemReceivedResponse>\n    <ns1:Problem>\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Writer {
    style: Style,
    as_read: bool,
    buffer: Vec<u8>,
}

impl Default for Writer {
    fn default() -> Writer {
        Writer::new()
    }
}

impl Writer {
    /// A writer of the usual form: the default namespace, the prefix `ncip` for attributes, one line.
    ///
    /// See [`Writer`] for an example.
    pub fn new() -> Writer {
        let style = Style { attribute_prefix: "ncip".to_owned(), ..Style::default() };
        Writer { style, as_read: false, buffer: Vec::new() }
    }

    /// This writer, with a prefix before every name, as some partners write it.
    ///
    /// See [`Writer`] for an example.
    #[must_use]
    pub fn prefix(mut self, prefix: &str) -> Writer {
        self.style.prefix = Some(prefix.to_owned());
        self
    }

    /// This writer, with each element in a line of its own, indented by so many blanks in the one around it.
    ///
    /// See [`Writer`] for an example.
    #[must_use]
    pub fn indent(mut self, blanks: u8) -> Writer {
        self.style.indent = Some(blanks);
        self
    }

    /// This writer, without the XML declaration.
    ///
    /// ```
    /// use bibwire_ncip::{Message, Version, Writer, service::ItemReceivedResponse};
    ///
    /// let message = Message::new(Version::V2_02, ItemReceivedResponse::default());
    /// assert!(Writer::new().without_declaration().write(&message)?.starts_with(b"<NCIPMessage"));
    /// # Ok::<(), bibwire_ncip::Error>(())
    /// ```
    #[must_use]
    pub fn without_declaration(mut self) -> Writer {
        self.style.declaration = false;
        self
    }

    /// This writer, writing messages as they were read, whether they are valid or not: in their order, with what no version
    /// has a place for, and without an envelope where there was none.
    ///
    /// ```
    /// use bibwire_ncip::{Options, Writer, read};
    ///
    /// let odd = "<NCIPMessage version=\"5.6\"><ItemReceivedResponse><x>1</x></ItemReceivedResponse></NCIPMessage>";
    /// let message = read(odd.as_bytes(), &Options::default(), &mut ()).unwrap();
    /// assert!(Writer::new().write(&message).is_err());
    /// let mut writer = Writer::new().without_declaration().as_read();
    /// let written = String::from_utf8(writer.write(&message)?.to_vec())?;
    /// assert!(written.contains("version=\"5.6\"><ItemReceivedResponse>"), "{written}");
    /// assert!(written.ends_with(">1</x></ItemReceivedResponse></NCIPMessage>"), "{written}");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn as_read(mut self) -> Writer {
        self.as_read = true;
        self
    }

    /// Writes a message.
    ///
    /// See [`Writer`] for an example.
    ///
    /// # Errors
    ///
    /// If the message holds what its version has no place for, lacks what it demands, or holds a character that XML does
    /// not allow.
    pub fn write(&mut self, message: &Message) -> Result<&[u8], Error> {
        self.buffer.clear();
        let mut buffer = std::mem::take(&mut self.buffer);
        let namespace = if self.as_read { message.envelope.namespace() } else { None };
        let mut style = Style { namespace: namespace.map(str::to_owned), ..self.style.clone() };
        if let Some(doctype) = message.envelope.doctype() {
            // It stands between the declaration and the message.
            if std::mem::take(&mut style.declaration) {
                buffer.extend_from_slice(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
            }
            buffer.extend_from_slice(doctype.as_bytes());
            buffer.push(b'\n');
        }
        let version = message.version;
        let mut pen = Pen::new(buffer, version.model(), version.vocabulary(), &style, !self.as_read);
        self.envelope(message, &mut pen);
        self.buffer = pen.finish().map_err(refusal)?;
        Ok(&self.buffer)
    }

    fn envelope(&self, message: &Message, pen: &mut Pen<'_>) {
        let envelope = &message.envelope;
        if self.as_read && envelope.is_bare() {
            return message.body.write(pen);
        }
        let name = pen.attribute_name(VERSION);
        let attribute = [(name.as_str(), message.version_text.as_str())];
        if !self.as_read {
            pen.open_with(ENVELOPE, &attribute, &Extra::default());
            message.body.write(pen);
            // What the envelope held besides is refused.
            envelope.extra().content().for_each(|xml| pen.fragment(xml));
            return pen.close();
        }
        let attribute = match envelope.version() {
            Form::Usual => attribute.as_slice(),
            Form::Unqualified => &[("version", message.version_text.as_str())],
            Form::Missing => &[],
        };
        pen.open_with(ENVELOPE, attribute, envelope.extra());
        write_as_read(envelope.extra(), 1, pen, &mut |_, nth, _, pen| {
            let first = nth == 0;
            if first {
                message.body.write(pen);
            }
            first
        });
        pen.close();
    }
}

/// Why a message is not written, as the finding that a reader of it would have.
#[cold]
pub(crate) fn refusal(misfit: Misfit) -> Error {
    let rule = match misfit.kind {
        MisfitKind::Element => &schema::STRANGE_ELEMENT,
        MisfitKind::Attribute => &schema::UNKNOWN_ATTRIBUTE,
        MisfitKind::Missing => &schema::MISSING,
        MisfitKind::Value if misfit.found.is_empty() => &values::EMPTY_VALUE,
        MisfitKind::Value if misfit.expected.len() > 1 => &values::NOT_LISTED,
        MisfitKind::Value => &values::VALUE,
        MisfitKind::Character => markup::rule(Fault::Character),
        _ => &schema::UNKNOWN_ELEMENT,
    };
    let mut finding = Diagnostic::new(rule).at(Place::path(misfit.path));
    if !misfit.found.is_empty() {
        finding = finding.found(misfit.found);
    }
    if !misfit.expected.is_empty() {
        finding = finding.expected(misfit.expected.join(", "));
    }
    finding.into()
}
