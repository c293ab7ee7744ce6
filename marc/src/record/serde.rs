//! Records and fields as serde sees them.
//!
//! The form is this crate's own and loses nothing: a value is a string where it is UTF-8 and a list of bytes where it is
//! not. It is no exchange format; MARC-in-JSON is one.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Record;
use crate::field::{Code, Kind};
use crate::{Field, Leader, RawField, Tag};

/// A string, or the bytes of what is none.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Bytes {
    Text(String),
    Bytes(Vec<u8>),
}

impl From<&[u8]> for Bytes {
    fn from(bytes: &[u8]) -> Bytes {
        str::from_utf8(bytes).map_or_else(|_| Bytes::Bytes(bytes.to_vec()), |text| Bytes::Text(text.to_owned()))
    }
}

impl AsRef<[u8]> for Bytes {
    fn as_ref(&self) -> &[u8] {
        match self {
            Bytes::Text(text) => text.as_bytes(),
            Bytes::Bytes(bytes) => bytes,
        }
    }
}

/// A field: a control field has a value, a data field has subfields and what comes before them.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum FieldForm {
    Control { tag: Bytes, value: Bytes },
    Data { tag: Bytes, indicators: Bytes, subfields: Vec<(Bytes, Bytes)> },
}

#[derive(Serialize, Deserialize)]
struct RecordForm {
    leader: Bytes,
    fields: Vec<FieldForm>,
}

impl From<RawField<'_>> for FieldForm {
    fn from(field: RawField<'_>) -> FieldForm {
        let tag = field.tag().as_bytes().as_slice().into();
        match field.kind() {
            Kind::Control => FieldForm::Control { tag, value: field.as_bytes().into() },
            Kind::Data => FieldForm::Data {
                tag,
                indicators: field.head().into(),
                subfields: field.iter().map(|it| (code(it.code()), it.value().as_bytes().into())).collect(),
            },
        }
    }
}

fn code(code: Code) -> Bytes {
    match code {
        Code::Char(char) => Bytes::Text(char.into()),
        Code::Byte(byte) => Bytes::Bytes(vec![byte]),
        Code::Missing => Bytes::Text(String::new()),
    }
}

fn tag<E: serde::de::Error>(bytes: &Bytes) -> Result<Tag, E> {
    bytes.as_ref().try_into().map(Tag::new).map_err(|_| E::custom(crate::InvalidTag))
}

impl FieldForm {
    fn into_field<E: serde::de::Error>(self) -> Result<Field, E> {
        match self {
            FieldForm::Control { tag: bytes, value } => Ok(Field::control(tag(&bytes)?, value)),
            FieldForm::Data { tag: bytes, indicators, subfields } => {
                let mut field = Field::with_head(tag(&bytes)?, indicators.as_ref());
                for (code, value) in subfields {
                    field.push(Code::split(code.as_ref()).0, value);
                }
                Ok(field)
            }
        }
    }
}

impl Serialize for Field {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        FieldForm::from(self.as_raw()).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Field {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Field, D::Error> {
        FieldForm::deserialize(deserializer)?.into_field()
    }
}

impl Serialize for Record {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let leader = self.leader().as_bytes().as_slice().into();
        RecordForm { leader, fields: self.iter().map(FieldForm::from).collect() }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Record {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Record, D::Error> {
        let RecordForm { leader, fields } = RecordForm::deserialize(deserializer)?;
        let leader = leader.as_ref().try_into().map_err(|_| serde::de::Error::custom("a leader is 24 bytes"))?;
        let mut record = Record::new(Leader::new(leader));
        for field in fields {
            record.push(field.into_field()?);
        }
        Ok(record)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_is_plain_and_loses_nothing() {
        let mut record = Record::default();
        record.push(Field::control("001", "1\u{1f}x"));
        record.push(
            Field::data("245", b"10")
                .with('a', "红楼梦")
                .with('b', b"caf\xe9")
                .with(Code::Missing, "")
                .with('c', "a\u{1f}b"),
        );
        let json = serde_json::to_string(&record).unwrap();
        assert!(
            json.contains(r#"{"tag":"245","indicators":"10","subfields":[["a","红楼梦"],["b",[99,97,102,233]]"#),
            "{json}"
        );
        assert_eq!(serde_json::from_str::<Record>(&json).unwrap(), record);
    }

    #[test]
    fn a_tag_of_another_length_is_refused() {
        assert!(serde_json::from_str::<Field>(r#"{"tag":"24","value":"x"}"#).is_err());
    }
}
