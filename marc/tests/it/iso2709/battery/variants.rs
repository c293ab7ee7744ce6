//! The cases as classes: other numbers, other places, two faults at once.

use super::draft::{Draft, Plain, entry};
use super::{read, trio};
use crate::support::sample;

/// One fault, and how it is done to a record.
type Fault = (String, Box<dyn Fn(&mut Draft)>);

fn fault(name: impl Into<String>, damage: impl Fn(&mut Draft) + 'static) -> Fault {
    (name.into(), Box::new(damage))
}

/// Faults of the record length and of what ends the record.
fn lengths() -> Vec<Fault> {
    let mut faults: Vec<Fault> = (-60i64..60)
        .chain([100, 250, 251, 300, 500, 1_000, 90_000])
        .filter(|by| *by != 0)
        .map(|by| fault(format!("length {by:+}"), move |b| b.length(&b.moved(0, by))))
        .collect();
    let texts =
        ["abcde", "     ", "00000", "00010", "00023", "00024", "00025", "99999", "+0255", "-0255", "0x0ff", " 255 "];
    let more = ["\0\0\0\0\0", "-----", "#####", "0025\u{1f}", "1_000", "0255 ", "00 55", "2.5e2"];
    faults.extend(texts.into_iter().chain(more).map(|text| fault(format!("length {text:?}"), move |b| b.length(text))));
    faults
}

/// Faults of the base address.
fn bases() -> Vec<Fault> {
    let by = [-50i64, -24, -12, -2, -1, 1, 2, 12, 13, 24, 100, 157, 158, 200, 1_000];
    let mut faults: Vec<Fault> =
        by.into_iter().map(|by| fault(format!("base {by:+}"), move |b| b.base(&b.moved(12, by)))).collect();
    let texts =
        ["00000", "00001", "00024", "00025", "99999", "     ", "abcde", "\0\0\0\0\0", "   97", "97   ", "0009a"];
    faults.extend(texts.into_iter().map(|text| fault(format!("base {text:?}"), move |b| b.base(text))));
    faults
}

/// Faults of one entry of the directory, whichever it is, where there are six.
fn entries() -> Vec<Fault> {
    let mut faults = Vec::new();
    for index in 0..6 {
        for by in [-30isize, -7, -3, -2, -1, 1, 2, 3, 8, 19, 40, 100, 5_000] {
            faults.push(fault(format!("length of entry {index} {by:+}"), move |b| {
                let (length, start) = b.declared(index);
                b.declare(index, length.saturating_add_signed(by), start);
            }));
            // The first field starts at zero: it cannot start earlier.
            let by = if index == 0 { by.abs() } else { by };
            faults.push(fault(format!("start of entry {index} {by:+}"), move |b| {
                let (length, start) = b.declared(index);
                b.declare(index, length, start.saturating_add_signed(by));
            }));
        }
        for text in ["00X1", "    ", "0000", "9999", "abcd", "\0\0\0\0", "00-1"] {
            faults.push(fault(format!("length of entry {index} {text:?}"), move |b| {
                b.entries[index].splice(3..7, text.bytes());
            }));
        }
        for text in ["00A10", "     ", "99999", "abcde", "\0\0\0\0\0", "0000?"] {
            faults.push(fault(format!("start of entry {index} {text:?}"), move |b| {
                b.entries[index].splice(7..12, text.bytes());
            }));
        }
        faults.push(fault(format!("no terminator behind field {index}"), move |b| {
            *b.data[index].last_mut().unwrap() = b' ';
        }));
    }
    faults
}

/// Faults of the whole directory.
fn directories() -> Vec<Fault> {
    let mut faults = Vec::new();
    for by in [1usize, 2, 5, 10, 97, 255] {
        faults.push(fault(format!("every start +{by}"), move |b| {
            for index in 0..b.entries.len() {
                let (length, start) = b.declared(index);
                b.declare(index, length, start + by);
            }
        }));
        faults.push(fault(format!("every length +{by}"), move |b| {
            for index in 0..b.entries.len() {
                let (length, start) = b.declared(index);
                b.declare(index, length + by, start);
            }
        }));
    }
    faults.push(fault("every length without its terminator", |b| {
        for index in 0..b.entries.len() {
            let (length, start) = b.declared(index);
            b.declare(index, length - 1, start);
        }
    }));
    faults.push(fault("zeros", |b| (0..b.entries.len()).for_each(|index| b.declare(index, 0, 0))));
    for text in ["abcd00000", "         ", "????\0\0\0\0\0"] {
        faults.push(fault(format!("{text:?} for every length and start"), move |b| {
            b.entries.iter_mut().for_each(|entry| drop(entry.splice(3..12, text.bytes())));
        }));
    }
    faults.push(fault("zeros for starts", |b| {
        for index in 0..b.entries.len() {
            let (length, _) = b.declared(index);
            b.declare(index, length, 0);
        }
    }));
    faults.push(fault("zeros for lengths", |b| {
        for index in 0..b.entries.len() {
            let (_, start) = b.declared(index);
            b.declare(index, 0, start);
        }
    }));
    for stray in [&b" "[..], b"0", b"  ", b"xx", b"0000", b"        ", b"\0"] {
        faults.push(fault(format!("{} behind the directory", stray.escape_ascii()), move |b| {
            b.entries.push(stray.to_vec());
        }));
        faults.push(fault(format!("{} behind the directory, counted", stray.escape_ascii()), move |b| {
            b.entries.push(stray.to_vec());
            b.measure();
        }));
    }
    for index in 0..6 {
        for at in 3..12 {
            // The last digit of these is that with which the next tag begins: 650 that lost its 6 looks the same, and so
            // does 500 that lost a 0 of its length.
            if !(at == 11 && matches!(index, 3 | 4)) {
                faults.push(fault(format!("digit {at} of entry {index} lost"), move |b| {
                    b.entries[index].remove(at);
                }));
            }
            faults.push(fault(format!("a digit put in at {at} of entry {index}"), move |b| {
                b.entries[index].insert(at, b'7');
            }));
        }
    }
    for byte in [&b" "[..], b"", b"\0", b"\n", b"\x1f", b"0", b"x"] {
        faults.push(fault(format!("directory ended by {:?}", byte.escape_ascii().to_string()), move |b| {
            b.directory_end = byte.to_vec();
        }));
    }
    faults.push(fault("data in another order", |b| {
        let starts: Vec<usize> = (0..6).map(|index| b.declared(index).1).collect();
        let (fifth, sixth) = (b.data[4].len(), b.data[5].len());
        b.data.swap(4, 5);
        b.entries[5] = entry(b"999", sixth, starts[4]);
        b.entries[4] = entry(b"650", fifth, starts[4] + sixth);
    }));
    for orphan in [&b"orphan\x1e"[..], b"\x1e", b"  \x1falost\x1e", b"one\x1etwo\x1e", b"no end"] {
        for at in [0usize, 3, 6] {
            faults.push(fault(format!("{} at {at}, unreferenced", orphan.escape_ascii()), move |b| {
                b.data.insert(at, orphan.to_vec());
                for index in at..6 {
                    let (length, start) = b.declared(index);
                    b.declare(index, length, start + orphan.len());
                }
            }));
        }
    }
    faults
}

/// Faults of the leader apart from its numbers.
fn leaders() -> Vec<Fault> {
    let mut faults = Vec::new();
    for counts in ["  ", "00", "11", "33", "ab", "\0\0", "2 ", " 2", "20", "99"] {
        faults.push(fault(format!("counts {counts:?}"), move |b| drop(b.leader.splice(10..12, counts.bytes()))));
    }
    for map in ["    ", "0000", "45  ", "45e0", "9999", "4 00", "\0\0\0\0", "5500", "abcd"] {
        faults.push(fault(format!("map {map:?}"), move |b| drop(b.leader.splice(20..24, map.bytes()))));
    }
    for at in [8usize, 17, 18, 19] {
        faults.push(fault(format!("leader without its byte at {at}"), move |b| {
            b.leader.remove(at);
        }));
        faults.push(fault(format!("leader with a byte more at {at}"), move |b| b.leader.insert(at, b' ')));
    }
    faults
}

/// Whether a damaged record says what the sound one did: leaders of another length may have lost what they said.
fn is_intact(read: &Plain, sound: &Plain, leader: bool) -> bool {
    if leader { sound.says_the_same(read) } else { sound.fields == read.fields }
}

/// Not one of the three records is damaged, but each.
const ALL: usize = 3;

/// What is lost of three records, where the one at `at` is damaged; `None` if nothing.
fn lost(damage: &dyn Fn(&mut Draft), at: usize, leader: bool) -> Option<String> {
    let trio = trio();
    let sound = [&trio.a, &trio.b, &trio.c];
    let bytes: Vec<Vec<u8>> = sound
        .iter()
        .enumerate()
        .map(|(index, plain)| {
            let mut draft = plain.draft();
            if index == at || at == ALL {
                damage(&mut draft);
            }
            draft.bytes()
        })
        .collect();
    let outcome = read(&bytes.concat());
    let records: Vec<Plain> = outcome.records.iter().map(Plain::of).collect();
    let intact = records.len() == 3
        && records
            .iter()
            .zip(sound)
            .enumerate()
            .all(|(index, (read, sound))| is_intact(read, sound, leader || index != at && at != ALL));
    (!intact || outcome.findings.is_empty()).then(|| outcome.show())
}

fn try_each(faults: &[Fault], leader: bool) {
    let mut failures = Vec::new();
    for (name, damage) in faults {
        for at in 0..=ALL {
            if let Some(outcome) = lost(damage, at, leader) {
                failures.push(format!("record {}: {name}{outcome}", at + 1));
            }
        }
    }
    let shown: String = failures.iter().take(5).map(|it| format!("\n\n{it}")).collect();
    let names: String = failures.iter().map(|it| format!("\n{}", it.lines().next().unwrap())).collect();
    assert!(failures.is_empty(), "{} of {}{names}{shown}", failures.len(), 4 * faults.len());
}

#[test]
fn lengths_of_every_sort() {
    try_each(&lengths(), true);
}

#[test]
fn base_addresses_of_every_sort() {
    try_each(&bases(), true);
}

#[test]
fn one_entry_of_every_sort() {
    try_each(&entries(), true);
}

#[test]
fn directories_of_every_sort() {
    try_each(&directories(), true);
}

#[test]
fn ends_of_every_sort() {
    let mut faults = Vec::new();
    for end in [&b""[..], b" ", b"\n", b"\0", b"\x1d\n", b"\x1d\x1d", b"\x1e\x1d", b"\x1e", b"\r\n", b"\x1d "] {
        faults.push(fault(format!("ended by {:?}", end.escape_ascii().to_string()), move |b| b.end = end.to_vec()));
    }
    faults.push(fault("neither field nor record terminator", |b| {
        b.end.clear();
        b.data[5].pop();
    }));
    faults.push(fault("no field terminator at the end", |b| {
        b.data[5].pop();
    }));
    try_each(&faults, true);
}

#[test]
fn leaders_of_every_sort() {
    try_each(&leaders(), false);
}

/// A fault of each of two kinds at once, which leave a witness to both.
#[test]
fn two_faults_at_once() {
    let mut failures = Vec::new();
    let mut tried = 0;
    let (lengths, bases, entries, leaders) = (lengths(), bases(), entries(), leaders());
    for (first, second) in [(&lengths, &bases), (&lengths, &entries), (&bases, &entries), (&leaders, &lengths)] {
        for (name, damage) in first.iter().step_by(3) {
            for (other, more) in second.iter().step_by(5) {
                tried += 1;
                let both = |b: &mut Draft| {
                    more(b);
                    damage(b);
                };
                if let Some(outcome) = lost(&both, 1, false) {
                    failures.push(format!("{name}, {other}{outcome}"));
                }
            }
        }
    }
    let shown: String = failures.iter().take(40).map(|it| format!("\n\n{it}")).collect();
    let names: String = failures.iter().map(|it| format!("\n{}", it.lines().next().unwrap())).collect();
    assert!(failures.is_empty(), "{} of {tried}{names}{shown}", failures.len());
}

/// What stands between records, of any sort and anywhere.
#[test]
fn bytes_between_records() {
    let trio = trio();
    let pieces: [&[u8]; 20] = [
        b"\n",
        b"\r\n",
        b"\0",
        b" ",
        b"\x1a",
        b"\r\n\r\n",
        b"#junk#",
        b"x",
        b"0",
        b"00",
        b"012",
        b"00000",
        b"99999",
        b"<xml/>",
        b"\x1d",
        b"\x1d\x1d",
        b"\x1e",
        b"\x1e\x1d",
        b"\xEF\xBB\xBF",
        b"2026-11-23 12:00:00 export done\n",
    ];
    for piece in pieces {
        for file in [trio.around(piece, b"", b""), trio.around(b"", piece, b""), trio.around(b"", b"", piece)] {
            let outcome = read(&file.bytes);
            assert_eq!(outcome.fates(&file), "A B C", "{}{}", piece.escape_ascii(), outcome.show());
            assert!(!outcome.findings.is_empty());
        }
    }
}

/// A file that ends anywhere has all records before that, and tells of the rest.
#[test]
fn files_that_end_anywhere() {
    let [a, b] = ["AAA", "BBB"].map(|id| Plain::of(&sample(id)).bytes());
    let file = [a.clone(), b].concat();
    for end in a.len() + 1..file.len() {
        let outcome = read(&file[..end]);
        // All fields are there, whether or not the terminators are that nothing follows.
        let whole = if file.len() - end <= 2 { 2 } else { 1 };
        assert_eq!(outcome.records.len(), whole, "{end}{}", outcome.show());
        assert!(!outcome.findings.is_empty(), "{end}");
    }
}
