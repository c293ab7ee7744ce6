//! Strategies for records and their parts: for property tests, other people's and our own.

use proptest::prelude::*;

use crate::field::Kind;
use crate::{Field, Record};

/// Values: mostly printable ASCII, often any text, now and then bytes that are no UTF-8. No control characters.
///
/// ```
/// use bibwire_marc::strategy;
/// use proptest::prelude::*;
///
/// proptest!(|(value in strategy::value())| {
///     prop_assert!(value.iter().all(|byte| *byte >= 0x20));
/// });
/// ```
pub fn value() -> BoxedStrategy<Vec<u8>> {
    prop_oneof![
        8 => "[ -~]{0,20}".prop_map(String::into_bytes),
        4 => text(),
        1 => proptest::collection::vec(0x20u8..=0xFF, 0..12),
    ]
    .boxed()
}

/// Values that are text: any characters but control characters.
///
/// ```
/// use bibwire_marc::strategy;
/// use proptest::prelude::*;
///
/// proptest!(|(value in strategy::text())| {
///     prop_assert!(String::from_utf8(value).is_ok());
/// });
/// ```
pub fn text() -> BoxedStrategy<Vec<u8>> {
    "\\PC{0,12}".prop_map(String::into_bytes).boxed()
}

/// Fields with values from `value`, each of the kind that its tag calls for.
///
/// ```
/// use bibwire_marc::{Record, field::Kind, strategy};
/// use proptest::prelude::*;
///
/// proptest!(|(field in strategy::field(strategy::value()))| {
///     prop_assert_eq!(field.kind(), Kind::of(field.tag()));
/// });
/// ```
pub fn field(value: impl Strategy<Value = Vec<u8>> + Clone) -> impl Strategy<Value = Field> {
    let control = ("00[1-9]", value.clone()).prop_map(|(tag, value)| Field::control(tag.as_str(), value));
    let subfields = proptest::collection::vec(("[a-z0-9A-Z]", value), 1..6);
    let data = ("[0-9]{2}[1-9]|CAT", "[0-9 ]", "[0-9 ]", subfields).prop_map(|(tag, first, second, subfields)| {
        let char = |text: &str| text.chars().next().unwrap_or(' ');
        let field = Field::data(tag.as_str(), [char(&first), char(&second)]);
        subfields.into_iter().fold(field, |field, (code, value)| field.with(char(&code), value))
    });
    // A tag such as 001 may come out of the second pattern too.
    let data = data.prop_filter("a data field has the tag of one", |field| Kind::of(field.tag()) == Kind::Data);
    prop_oneof![1 => control, 4 => data]
}

/// Records of up to a dozen fields with values from `value`. Each can be written, and read again as it was.
///
/// ```
/// use bibwire_marc::{Record, strategy};
/// use proptest::prelude::*;
///
/// proptest!(|(record in strategy::record(strategy::text()))| {
///     prop_assert_eq!(Record::from_iso2709(&record.to_iso2709().unwrap()).unwrap(), record);
/// });
/// ```
pub fn record(value: impl Strategy<Value = Vec<u8>> + Clone) -> impl Strategy<Value = Record> {
    proptest::collection::vec(field(value), 0..12).prop_map(|fields| {
        let mut record = Record::default();
        record.extend(fields);
        record
    })
}
