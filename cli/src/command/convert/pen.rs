//! The writers of all forms, as one.

use bibwire_core::{Error, Sink};
use marc::{RawRecord, iso2709, marcxml};

use crate::form::Form;

/// Writes records, without what stands before the first and after the last.
#[allow(clippy::large_enum_variant, reason = "there is one a thread")]
pub(super) enum Pen {
    Iso2709(iso2709::Writer<Vec<u8>>),
    MarcXml(marcxml::Writer<Vec<u8>>),
    /// What is no record, as a whole.
    Document(Vec<u8>),
}

/// What a value cannot hold is replaced, and told of: a record with a blank in it is worth more than none. What is too
/// long is refused: nobody could read it for certain.
const ISO2709: iso2709::Policy = iso2709::Policy {
    long_fields: iso2709::LongFields::Refuse,
    long_records: iso2709::LongRecords::Refuse,
    reserved: iso2709::Reserved::Replace(b' '),
    unknown_tags: true,
};

/// Likewise, with U+FFFD for what XML cannot hold.
fn marcxml() -> marcxml::Policy {
    marcxml::Policy {
        undecodable: marcxml::Undecodable::Replace,
        control_characters: marcxml::ControlCharacters::Replace,
        misfits: marcxml::Misfits::Adapt,
        ..marcxml::Policy::default()
    }
}

impl Pen {
    /// A pen that writes into `memory`, which is empty.
    pub(super) fn new(form: Form, memory: Vec<u8>) -> Pen {
        match form {
            Form::Iso2709 => Pen::Iso2709(iso2709::Writer::with_policy(memory, ISO2709)),
            Form::MarcXml => Pen::MarcXml(marcxml::Writer::with_policy(memory, marcxml())),
            _ => Pen::Document(memory),
        }
    }

    /// Writes a record.
    ///
    /// # Errors
    ///
    /// Why it cannot be written. Nothing of it is.
    pub(super) fn write(&mut self, record: &RawRecord<'_>, sink: &mut impl Sink) -> Result<(), Error> {
        match self {
            Pen::Iso2709(writer) => writer.write(record, sink),
            Pen::MarcXml(writer) => writer.write(record, sink),
            Pen::Document(_) => Err(Error::usage("a record is no message")),
        }
    }

    /// Writes a message.
    ///
    /// # Errors
    ///
    /// Why it cannot be written. Nothing of it is.
    pub(super) fn write_message(&mut self, message: &iso18626::Message) -> Result<(), Error> {
        let Pen::Document(memory) = self else { return Err(Error::usage("a message is no record")) };
        let mut writer = iso18626::Writer::new().indent(2);
        memory.extend_from_slice(writer.write(message)?);
        memory.push(b'\n');
        Ok(())
    }

    /// What was written, in a frame.
    pub(super) fn into_bytes(self) -> Result<Vec<u8>, String> {
        let bytes = match self {
            Pen::Iso2709(writer) => writer.into_inner(),
            Pen::MarcXml(writer) => writer.into_inner(),
            Pen::Document(memory) => return Ok(memory),
        };
        bytes.map_err(|error| error.to_string())
    }
}

/// What stands before the first record and after the last.
///
/// Every hand has a pen of its own, whose writer begins and ends a document; of all the frames one is kept.
pub(super) struct Frame {
    pub(super) opening: Vec<u8>,
    pub(super) closing: Vec<u8>,
}

impl Frame {
    /// The frame of a form, which is what its writer makes of no records: for XML, a root that is closed at the end.
    pub(super) fn of(form: Form) -> Result<Frame, String> {
        let mut opening = Pen::new(form, Vec::new()).into_bytes()?;
        let end = opening.windows(2).rposition(|bytes| bytes == b"</").unwrap_or(opening.len());
        let closing = opening.split_off(end);
        Ok(Frame { opening, closing })
    }

    /// What is within the frame.
    pub(super) fn within<'b>(&self, bytes: &'b [u8]) -> &'b [u8] {
        let end = bytes.len().saturating_sub(self.closing.len());
        bytes.get(self.opening.len()..end).unwrap_or_default()
    }
}
