//! What holds for every input.

use std::io::Read;

use bibwire_core::{Limits, Strict};
use bibwire_marc::iso2709::{Options, Reader, SliceReader};
use bibwire_marc::{Diagnostic, Record, strategy};
use proptest::prelude::*;

use crate::support::{read_iso2709, sample};

fn record() -> impl Strategy<Value = Record> {
    strategy::record(strategy::value())
}

/// A file of sound records with some bytes changed, put in, taken out or moved.
fn damaged() -> impl Strategy<Value = Vec<u8>> {
    let change = (any::<prop::sample::Index>(), 0u8..6, any::<u8>(), 1usize..40);
    (proptest::collection::vec(record(), 1..4), proptest::collection::vec(change, 0..6)).prop_map(
        |(records, changes)| {
            let mut file: Vec<u8> = records.iter().flat_map(|record| record.to_iso2709().unwrap()).collect();
            for (at, what, byte, length) in changes {
                if file.is_empty() {
                    break;
                }
                let at = at.index(file.len());
                let end = (at + length).min(file.len());
                match what {
                    0 => file[at] = byte,
                    1 => file[at] = [0x1D, 0x1E, 0x1F, b'0', b'9', b' '][usize::from(byte) % 6],
                    2 => file.insert(at, byte),
                    3 => drop(file.drain(at..end)),
                    4 => file.truncate(at),
                    _ => {
                        let piece = file[at..end].to_vec();
                        file.splice(at..at, piece);
                    }
                }
            }
            file
        },
    )
}

/// Gives its bytes in pieces of the lengths it was told, over and over.
struct Pieces<'a>(&'a [u8], std::iter::Cycle<std::vec::IntoIter<usize>>);

impl Read for Pieces<'_> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let length = self.1.next().unwrap().min(out.len());
        (&mut self.0).take(length as u64).read(out)
    }
}

fn show(findings: &[Diagnostic]) -> Vec<String> {
    findings.iter().map(|finding| format!("{finding} {:?}", finding.place.bytes)).collect()
}

proptest! {
    #[test]
    fn what_is_written_is_read(record in record()) {
        let bytes = record.to_iso2709().unwrap();
        let read = Record::from_iso2709(&bytes);
        // Values that are no UTF-8 are an error to a strict reader, since the leader says that they are.
        let utf8 = record.as_raw().is_utf8();
        prop_assert_eq!(read.is_ok(), utf8);
        let (records, _) = read_iso2709(&bytes, Limits::default());
        prop_assert_eq!(records.len(), 1);
        prop_assert_eq!(&records[0], &record);
        prop_assert_eq!(records[0].to_iso2709().unwrap(), bytes);
    }

    #[test]
    fn what_a_strict_reader_takes_is_written_as_it_was(file in damaged()) {
        let mut reader = SliceReader::new(&file);
        let mut written = Vec::new();
        loop {
            let mut sink = Strict::default();
            let from = reader.offset() as usize;
            let record = reader.read(&mut sink).unwrap().map(|record| record.to_record());
            let read = &file[from..reader.offset() as usize];
            if sink.into_result().is_err() {
                break;
            }
            let Some(record) = record else { break };
            let bytes = record.to_iso2709().unwrap();
            prop_assert_eq!(&bytes, read);
            written.extend(bytes);
        }
        prop_assert!(file.starts_with(&written));
    }

    #[test]
    fn every_byte_is_in_a_record_or_in_a_finding(file in damaged()) {
        let mut findings: Vec<Diagnostic> = Vec::new();
        let mut covered = vec![false; file.len()];
        let mut reader = SliceReader::new(&file);
        while let Some(record) = reader.read(&mut findings).unwrap() {
            let bytes = record.position().bytes.clone();
            covered[bytes.start as usize..bytes.end as usize].fill(true);
        }
        for finding in &findings {
            let bytes = finding.place.bytes.clone().unwrap();
            prop_assert!(bytes.start <= bytes.end && bytes.end <= file.len() as u64 + 2, "{}", finding);
            let bytes = bytes.start as usize..(bytes.end as usize).min(file.len());
            covered.get_mut(bytes).into_iter().for_each(|bytes| bytes.fill(true));
        }
        let lost = covered.iter().position(|covered| !covered);
        prop_assert_eq!(lost, None, "{:?}", show(&findings));
    }

    #[test]
    fn how_the_bytes_come_makes_no_difference(file in damaged(), pieces in proptest::collection::vec(1usize..90, 1..5)) {
        let (records, findings) = read_iso2709(&file, Limits::default());
        let mut reader = Reader::new(Pieces(&file, pieces.into_iter().cycle()));
        let (mut again, mut told) = (Vec::new(), Vec::new());
        while let Some(record) = reader.read(&mut told).unwrap() {
            again.push(record.to_record());
        }
        prop_assert_eq!(again, records);
        prop_assert_eq!(show(&told), show(&findings));
    }

    #[test]
    fn what_was_recovered_can_be_written_and_is_sound_then(file in damaged()) {
        let policy = bibwire_marc::iso2709::Policy {
            reserved: bibwire_marc::iso2709::Reserved::Remove,
            unknown_tags: true,
            ..Default::default()
        };
        let (records, _) = read_iso2709(&file, Limits::default());
        let mut writer = bibwire_marc::iso2709::Writer::with_policy(Vec::new(), policy);
        for record in &records {
            writer.write(record, &mut ()).unwrap();
        }
        let written = writer.into_inner().unwrap();
        let (again, findings) = read_iso2709(&written, Limits::default());
        prop_assert_eq!(again.len(), records.len());
        let framing: Vec<_> = findings.iter().filter(|it| it.code().as_str().starts_with("MRC2")).collect();
        prop_assert!(framing.is_empty(), "{:?}", framing);
    }

    #[test]
    fn framing_alone_gives_the_same_records(records in proptest::collection::vec(record(), 0..5)) {
        let file: Vec<u8> = records.iter().flat_map(|record| record.to_iso2709().unwrap()).collect();
        let options = Options { framing_only: true, ..Options::default() };
        let mut reader = SliceReader::with_options(&file, options);
        let mut findings: Vec<Diagnostic> = Vec::new();
        for record in &records {
            prop_assert_eq!(&reader.read(&mut findings).unwrap().unwrap().to_record(), record);
        }
        prop_assert!(reader.read(&mut findings).unwrap().is_none());
        prop_assert!(findings.is_empty());
    }

    #[test]
    fn neighbours_of_a_damaged_record_are_intact(
        change in (0usize..200, any::<u8>()),
        what in 0u8..4,
    ) {
        let [a, b, c] = ["AAA", "BBB", "CCC"].map(|id| sample(id).to_iso2709().unwrap());
        let mut bad = b.clone();
        let at = change.0 % bad.len();
        match what {
            0 => bad[at] = change.1,
            1 => bad.insert(at, change.1),
            2 => drop(bad.remove(at)),
            _ => bad[at] = [0x1D, 0x1E, 0x1F, b'0'][usize::from(change.1) % 4],
        }
        let file = [a, bad, c].concat();
        let (records, findings) = read_iso2709(&file, Limits::default());
        prop_assert_eq!(records.first(), Some(&sample("AAA")), "{:?}", show(&findings));
        prop_assert_eq!(records.last(), Some(&sample("CCC")), "{:?}", show(&findings));
    }
}
