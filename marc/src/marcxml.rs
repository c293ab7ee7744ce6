//! MARCXML: the exchange format in XML, read and written.

mod draft;
mod element;
mod field;
mod leader;
mod names;
mod namespaces;
mod open;
mod options;
mod page;
mod policy;
mod reader;
mod record;
mod step;
mod text;
mod usual;
mod window;
mod writer;

use bibwire_core::{Diagnostic, Error};

pub use options::Options;
pub use policy::{ControlCharacters, Misfits, Namespace, Policy, Undecodable};
pub use reader::Reader;
pub use writer::Writer;

use crate::record::Record;
use crate::rules::marcxml;

impl Record {
    /// The one record of a MARCXML document, strictly.
    ///
    /// ```
    /// use bibwire_marc::Record;
    ///
    /// let record = Record::from_marcxml(b"<record xmlns='http://www.loc.gov/MARC21/slim'>
    ///   <leader>00000nam a2200000 i 4500</leader>
    ///   <controlfield tag='001'>bw0001</controlfield>
    /// </record>")?;
    /// assert_eq!(record.control_number().unwrap(), "bw0001");
    ///
    /// assert!(Record::from_marcxml(b"<record><leader>").is_err());
    /// # Ok::<(), bibwire_marc::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the document is not exactly what the standards say, or holds no record, or more than one.
    pub fn from_marcxml(document: &[u8]) -> Result<Record, Error> {
        let mut records = Reader::new(document).records();
        let record = records.next().unwrap_or_else(|| Err(Diagnostic::new(&marcxml::NO_RECORD).into()))?;
        match records.next() {
            None => Ok(record),
            Some(Ok(_)) => Err(Error::usage("the document holds more than one record")),
            Some(Err(error)) => Err(error),
        }
    }

    /// A MARCXML document that holds this record.
    ///
    /// ```
    /// use bibwire_marc::{Field, Record};
    ///
    /// let mut record = Record::default();
    /// record.push(Field::control("001", "bw0001"));
    /// assert_eq!(Record::from_marcxml(record.to_marcxml()?.as_bytes())?, record);
    /// # Ok::<(), bibwire_marc::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the record holds what MARCXML has no place for.
    pub fn to_marcxml(&self) -> Result<String, Error> {
        let mut writer = Writer::new(Vec::new());
        writer.write(self, &mut ())?;
        String::from_utf8(writer.into_inner()?).map_err(|_| Error::usage("the record is not UTF-8"))
    }
}
