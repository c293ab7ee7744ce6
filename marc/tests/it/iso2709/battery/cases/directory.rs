//! Base address, directory, and fields that are not where it says.

use super::{Case, File, Trio, case, entry};

pub(crate) const CASES: &[Case] = &[
    case("24-base-plus1", "base address one too large", 'W', &["MRC210"], |t| t.damaged(|b| b.base(&b.moved(12, 1)))),
    case("25-base-minus1", "base address one too small", 'W', &["MRC210"], |t| t.damaged(|b| b.base(&b.moved(12, -1)))),
    case("26-base-zero", "base address 00000", 'W', &["MRC210"], |t| t.damaged(|b| b.base("00000"))),
    case("27-base-blank", "blanks for the base address", 'W', &["MRC210"], |t| t.damaged(|b| b.base("     "))),
    case("28-base-beyond", "base address beyond the record", 'W', &["MRC210"], |t| t.damaged(|b| b.base("99999"))),
    case("29-dir-extra-byte", "a blank behind the last entry", 'W', &["MRC211"], |t| {
        t.damaged(|b| {
            b.entries.push(b" ".to_vec());
            b.measure();
        })
    }),
    case("30-dir-missing-byte", "last digit of the directory lost", 'W', &["MRC228"], |t| {
        t.damaged(|b| {
            b.entries.last_mut().unwrap().pop();
            b.measure();
        })
    }),
    case("31-dir-len-nonnum", "a letter in the length of one field", 'W', &["MRC213"], |t| title(t, 3, "00X1")),
    case("32-dir-start-nonnum", "a letter in the start of one field", 'W', &["MRC213"], |t| title(t, 7, "00A10")),
    case("33-dir-len-short", "length of one field three too small", 'W', &["MRC215"], |t| title_length(t, -3)),
    case("34-dir-len-long", "length of one field three too large", 'W', &["MRC215"], |t| title_length(t, 3)),
    case("35-dir-len-beyond", "length of one field leads beyond the record", 'W', &["MRC214"], |t| title(t, 3, "9999")),
    case("36-dir-start-beyond", "start of one field beyond the record", 'W', &["MRC214"], |t| title(t, 7, "88888")),
    case("37-dir-starts-plus5", "every start five too large", 'W', &["MRC217"], |t| {
        t.damaged(|b| {
            for index in 0..b.entries.len() {
                let (length, start) = b.declared(index);
                b.declare(index, length, start + 5);
            }
        })
    }),
    case("38-dir-zeros", "every length and start zero", 'W', &["MRC218"], |t| {
        t.damaged(|b| (0..b.entries.len()).for_each(|index| b.declare(index, 0, 0)))
    }),
    case("39-dir-unordered", "sound: data in another order than the directory", 'I', &["MRC226"], |t| {
        t.damaged(|b| {
            let (last, moved) = (b.data.len() - 1, b.data.len() - 2);
            let (start, _) = (b.declared(moved).1, ());
            let (first, second) = (b.data[moved].len(), b.data[last].len());
            b.data.swap(moved, last);
            b.declare(last, second, start);
            b.declare(moved, first, start + second);
        })
    }),
    case("40-dir-gap", "data that no entry points to", 'I', &["MRC220"], |t| {
        t.damaged(|b| {
            let base = b.leader[12..17].to_vec();
            b.data.push(b"orphan data\x1e".to_vec());
            b.measure();
            b.leader.splice(12..17, base);
        })
    }),
    case("41-dir-dup-entry", "two entries for the same data", 'W', &["MRC219"], |t| {
        let subject = t.b.index(b"650");
        let mut b = t.b.clone();
        b.fields.push(b.fields[subject].clone());
        let mut draft = t.b.draft();
        draft.entries.push(draft.entries[subject].clone());
        draft.measure();
        t.file_of(draft.bytes(), b)
    }),
    case("42-dir-empty", "record without a field", 'W', &["MRC343"], |t| {
        let mut b = t.b.clone();
        b.fields.clear();
        t.holding(b)
    }),
    case("43-dir-no-ft", "a blank for the terminator of the directory", 'W', &["MRC212"], |t| {
        t.damaged(|b| b.directory_end = b" ".to_vec())
    }),
    case("44-ft-missing-field", "a blank for the terminator of one field", 'W', &["MRC221"], |t| {
        let title = t.b.index(b"245");
        t.damaged(|b| *b.data[title].last_mut().unwrap() = b' ')
    }),
    case("45-ft-inside", "1E inside a value, directory right", 'W', &["MRC105", "MRC222"], |t| {
        let at = t.b.index(b"650");
        let mut b = t.b.clone();
        b.fields[at].1.insert(8, 0x1E);
        t.holding(b)
    }),
    case("67-field-empty", "data field with nothing but its terminator", 'W', &["MRC338"], |t| {
        t.holding(t.b.clone().with(b"650", b""))
    }),
    case("68-field-len-zero", "length 0000 for one field", 'W', &["MRC215"], |t| {
        let subject = t.b.index(b"650");
        t.damaged(|b| {
            let start = b.declared(subject).1;
            b.declare(subject, 0, start);
        })
    }),
    case("94-field-iso-split", "sound: long field in two entries (ISO 2709, 4.4.4)", 'I', &["MRC225"], |t| {
        let b = super::long::with_long_field(t);
        let at = b.index(b"505");
        let mut draft = b.draft();
        let (length, start) = (b.fields[at].1.len() + 1, draft.data[..at].concat().len());
        draft.entries[at] = entry(b"505", 0, start);
        draft.entries.insert(at + 1, entry(b"505", length - 9_999, start + 9_999));
        draft.measure();
        t.file_of(draft.bytes(), b)
    }),
];

/// B with a text in the entry of its title.
fn title(trio: &Trio, at: usize, text: &str) -> File {
    let title = trio.b.index(b"245");
    trio.damaged(|b| drop(b.entries[title].splice(at..at + text.len(), text.bytes())))
}

fn title_length(trio: &Trio, by: isize) -> File {
    let title = trio.b.index(b"245");
    trio.damaged(|b| {
        let (length, start) = b.declared(title);
        b.declare(title, length.saturating_add_signed(by), start);
    })
}
