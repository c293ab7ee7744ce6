//! One form for all messages that say the same.

mod fnv;

use bibwire_core::xml::{DateTime, Editor, Extra, Shape, SimpleType, Spot};

use crate::{Body, Envelope, Message, Writer};

impl Message {
    /// The message in a form that all messages have in common which say the same: to compare them, and to find those that
    /// came twice. It is meant for that, not for sending: it need not be valid.
    ///
    /// It is XML in UTF-8, in one line and without a declaration, in the usual envelope, with
    ///
    /// - the default namespace, and the prefix `ill` for attributes;
    /// - the edition by its name, however `version` spelled it;
    /// - elements in the order of the fields of their types, the same in all editions. One that must be there by its type
    ///   and is not may be empty;
    /// - dates, numbers and truth values in the form of [`SimpleType::canonical`](bibwire_core::xml::SimpleType::canonical):
    ///   with a zone in UTC, without needless zeros. Text that is none of these stays, as does text in a string, its blanks
    ///   included;
    /// - codes as they are, and schemes without blanks around them;
    /// - what has no place at the end of its element, as it was written, but no comments, instructions, attributes and
    ///   elements within a value;
    /// - a character that XML does not allow as U+FFFD and its number.
    ///
    /// All that an envelope can have of its own is left out. Timestamps count; see [`same_content`](Message::same_content).
    /// Messages of different editions are different; [`convert`](Message::convert) one of them before.
    ///
    /// ```
    /// use bibwire_iso18626::{Message, Writer};
    ///
    /// let message = Message::from_xml(include_bytes!("../docs/samples/received.xml"))?;
    /// let other = Writer::new().prefix("ns1").indent(4).write(&message)?.to_vec();
    /// assert_eq!(Message::from_xml(&other)?.canonical(), message.canonical());
    /// # Ok::<(), bibwire_iso18626::Error>(())
    /// ```
    pub fn canonical(&self) -> String {
        canonical(self.body.clone(), self)
    }

    /// A number for the canonical form: its FNV-1a hash of 64 bits. Equal messages have equal numbers, and it is unlikely
    /// that others do; but it is easy to make one that does, so it proves nothing.
    ///
    /// ```
    /// use bibwire_iso18626::{Edition, Message, element::RequestConfirmation};
    ///
    /// let message = Message::new(Edition::V1_2, RequestConfirmation::default());
    /// assert_eq!(message.fingerprint(), 0x762F_8364_4D44_48A5);
    /// ```
    pub fn fingerprint(&self) -> u64 {
        fnv::hash(self.canonical().as_bytes())
    }

    /// Whether two messages say the same, but for the time at which they were made: one may be the other, sent again.
    ///
    /// ```
    /// use bibwire_iso18626::{Body, Message};
    ///
    /// let first = Message::from_xml(include_bytes!("../docs/samples/received.xml"))?;
    /// let mut again = first.clone();
    /// let Body::RequestingAgencyMessage(body) = &mut again.body else { panic!("of the requesting agency") };
    /// body.header.timestamp = "2026-11-24T00:00:00Z".parse().unwrap();
    /// assert!(again.same_content(&first) && again.canonical() != first.canonical());
    /// # Ok::<(), bibwire_iso18626::Error>(())
    /// ```
    pub fn same_content(&self, other: &Message) -> bool {
        let [mine, others] = [self, other].map(|message| {
            let mut body = message.body.clone();
            *timestamp(&mut body) = DateTime::default();
            canonical(body, message)
        });
        mine == others
    }
}

fn canonical(mut body: Body, message: &Message) -> String {
    body.edit(&mut Normal);
    let edition = message.edition;
    let envelope = Envelope::with(message.envelope.extra().bare());
    let message = Message { edition, version: edition.as_str().to_owned(), body, envelope };
    let mut writer = Writer::new().without_declaration().as_read();
    let bytes = writer.write(&message).map(<[u8]>::to_vec).unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

fn timestamp(body: &mut Body) -> &mut DateTime {
    match body {
        Body::Request(body) => &mut body.header.timestamp,
        Body::SupplyingAgencyMessage(body) => &mut body.header.timestamp,
        Body::RequestingAgencyMessage(body) => &mut body.header.timestamp,
        Body::RequestConfirmation(body) => &mut body.confirmation_header.timestamp,
        Body::SupplyingAgencyMessageConfirmation(body) => &mut body.confirmation_header.timestamp,
        Body::RequestingAgencyMessageConfirmation(body) => &mut body.confirmation_header.timestamp,
    }
}

/// Gives every value its one form.
struct Normal;

impl Editor for Normal {
    fn enter(&mut self, _: Spot) {}

    fn value(&mut self, shape: Shape, text: &str) -> Option<String> {
        let form = match shape {
            Shape::Value(of) => of.canonical(text),
            _ => text.into(),
        };
        Some(writable(&form))
    }

    fn scheme(&mut self, scheme: &mut Option<String>) {
        if let Some(text) = scheme {
            *text = writable(&SimpleType::AnyUri.canonical(text));
        }
    }

    fn extra(&mut self, extra: &mut Extra) {
        *extra = extra.bare();
    }

    fn leave(&mut self) -> bool {
        true
    }
}

/// A text in which every character can be written.
fn writable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\t' | '\n' | '\r' => out.push(c),
            '\0'..='\x1F' | '\u{FFFE}' | '\u{FFFF}' => out.push_str(&format!("\u{FFFD}{:04X}", u32::from(c))),
            _ => out.push(c),
        }
    }
    out
}
