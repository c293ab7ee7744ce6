//! Values that hold a byte that is reserved for the structure.

use bibwire_core::Diagnostic;

use super::policy::Reserved;
use crate::field::Kind;
use crate::iso2709::text::hex;
use crate::rules::writing::RESERVED;
use crate::{DELIMITER, FIELD_TERMINATOR, RECORD_TERMINATOR, RawField};

/// The bytes of a field without reserved bytes in its values.
pub(super) fn replace(
    field: &RawField<'_>,
    how: Reserved,
    findings: &mut Vec<Diagnostic>,
) -> Result<Vec<u8>, Box<Diagnostic>> {
    let literals: Vec<u32> = field.own_literals().collect();
    let is_reserved = |at: usize, byte: u8| match byte {
        FIELD_TERMINATOR | RECORD_TERMINATOR => true,
        DELIMITER if field.keeps_delimiters() => false,
        DELIMITER => field.kind() == Kind::Control || literals.iter().any(|literal| *literal as usize == at),
        _ => false,
    };
    let bytes = field.as_bytes();
    let found = bytes.iter().enumerate().filter(|(at, byte)| is_reserved(*at, **byte)).map(|(_, byte)| *byte);
    let finding = Diagnostic::new(&RESERVED).found(hex(&found.collect::<Vec<u8>>()));
    let keep = |at: usize, byte: u8| match how {
        _ if !is_reserved(at, byte) => Some(byte),
        Reserved::Replace(other) => Some(other),
        Reserved::Remove => None,
        Reserved::Keep | Reserved::Refuse => Some(byte),
    };
    findings.push(match how {
        Reserved::Refuse => return Err(Box::new(finding.expected("no byte that ends a field or begins a subfield"))),
        Reserved::Replace(other) => finding.repaired(format_args!("{other:02X} written in its place")),
        Reserved::Remove => finding.repaired("left out"),
        Reserved::Keep => finding.repaired("written as it is"),
    });
    Ok(bytes.iter().enumerate().filter_map(|(at, byte)| keep(at, *byte)).collect())
}
