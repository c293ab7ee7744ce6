//! What one asks a record for most often.

use super::{Bounds, RawRecord, Record};
use crate::field::Value;

/// The family of formats that the tags of a record belong to.
///
/// ```
/// use bibwire_marc::{Field, Record, record::Family};
///
/// let mut record = Record::default();
/// record.push(Field::data("200", b"1 ").with('a', "红楼梦"));
/// assert_eq!(record.family(), Family::Unimarc);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Family {
    /// MARC 21 and its national forms: the title is in 245.
    Marc21,
    /// UNIMARC and its national forms, CNMARC among them: the title is in 200.
    Unimarc,
}

impl Family {
    /// UNIMARC if there is a 200 and no 245, else MARC 21.
    pub(crate) fn of(bounds: &[Bounds]) -> Family {
        let has = |tag: &str| bounds.iter().any(|bounds| bounds.tag == tag);
        if has("200") && !has("245") { Family::Unimarc } else { Family::Marc21 }
    }
}

impl<'a> RawRecord<'a> {
    /// The family that the tags tell of: UNIMARC if there is a 200 and no 245, else MARC 21.
    ///
    /// See [`Family`] for an example.
    pub fn family(&self) -> Family {
        Family::of(self.bounds)
    }

    /// The value of the first 001.
    pub fn control_number(&self) -> Option<Value<'a>> {
        self.field("001").map(|field| field.value())
    }

    /// The title proper: the first `$a` of 245 or, in UNIMARC, of 200, with the punctuation it has.
    pub fn title(&self) -> Option<Value<'a>> {
        let tag = match self.family() {
            Family::Marc21 => "245",
            Family::Unimarc => "200",
        };
        self.field(tag)?.subfield('a')
    }

    /// The ISBNs: what 020 `$a` or, in UNIMARC, 010 `$a` begin with, without hyphens. Check digits are not judged.
    ///
    /// ```
    /// use bibwire_marc::{Field, Record};
    ///
    /// let mut record = Record::default();
    /// record.push(Field::data("020", b"  ").with('a', "978-7-02-000220-7 (paperback)"));
    /// assert_eq!(record.isbns(), ["9787020002207"]);
    /// ```
    pub fn isbns(&self) -> Vec<String> {
        let tag = match self.family() {
            Family::Marc21 => "020",
            Family::Unimarc => "010",
        };
        self.standard_numbers(tag, 'a')
    }

    /// The ISSNs: what 022 `$a` or, in UNIMARC, 011 `$a` begin with, without hyphens. Check digits are not judged.
    ///
    /// ```
    /// use bibwire_marc::{Field, Record};
    ///
    /// let mut record = Record::default();
    /// record.push(Field::data("022", b"  ").with('a', "1000-0100"));
    /// assert_eq!(record.issns(), ["10000100"]);
    /// ```
    pub fn issns(&self) -> Vec<String> {
        let tag = match self.family() {
            Family::Marc21 => "022",
            Family::Unimarc => "011",
        };
        self.standard_numbers(tag, 'a')
    }

    /// The numbers that the subfields of some fields begin with: digits and X, before anything but hyphens.
    fn standard_numbers(&self, tag: &str, code: char) -> Vec<String> {
        let values = self.fields(tag).flat_map(|field| field.subfields(code));
        let numbers = values.map(|value| {
            let text = value.to_string_lossy();
            let number = text.trim_start().chars().take_while(|char| char.is_ascii_digit() || "-xX".contains(*char));
            number.filter(|char| *char != '-').map(|char| char.to_ascii_uppercase()).collect::<String>()
        });
        numbers.filter(|number| !number.is_empty()).collect()
    }
}

impl Record {
    /// The family that the tags tell of: see [`RawRecord::family`].
    pub fn family(&self) -> Family {
        self.as_raw().family()
    }

    /// The value of the first 001.
    pub fn control_number(&self) -> Option<Value<'_>> {
        self.as_raw().control_number()
    }

    /// The title proper: see [`RawRecord::title`].
    pub fn title(&self) -> Option<Value<'_>> {
        self.as_raw().title()
    }

    /// The ISBNs: see [`RawRecord::isbns`].
    pub fn isbns(&self) -> Vec<String> {
        self.as_raw().isbns()
    }

    /// The ISSNs: see [`RawRecord::issns`].
    pub fn issns(&self) -> Vec<String> {
        self.as_raw().issns()
    }
}
