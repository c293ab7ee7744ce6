//! MARCXML: what becomes of documents good and bad.

mod agreement;
pub(crate) mod battery;
mod corpus;
mod split;

use bibwire_marc::marcxml::{Options, Reader};
use bibwire_marc::{Diagnostic, Record};

/// All records of a document and all findings, read leniently.
fn read(document: &[u8], options: Options) -> (Vec<Record>, Vec<Diagnostic>) {
    read_from(document, options)
}

fn read_from(source: impl std::io::Read, options: Options) -> (Vec<Record>, Vec<Diagnostic>) {
    let mut reader = Reader::with_options(source, options);
    let (mut records, mut findings) = (Vec::new(), Vec::new());
    while let Some(record) = reader.read(&mut findings).unwrap() {
        records.push(record.to_record());
    }
    (records, findings)
}

/// The codes of findings, in order.
fn codes(findings: &[Diagnostic]) -> Vec<String> {
    findings.iter().map(|finding| finding.code().to_string()).collect()
}
