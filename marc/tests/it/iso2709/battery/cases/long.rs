//! Fields and records that are longer than their digits can say.

use super::{Case, Draft, File, Plain, Trio, case};

pub(crate) const CASES: &[Case] = &[
    case("87-big-99999", "long record: 99999 for what has too many digits", 'W', &["MRC209", "MRC232"], |t| {
        big(t, |length| length.min(99_999).to_string(), |number| number.min(99_999))
    }),
    case("88-big-zero", "long record: zeros for length and starts", 'W', &["MRC209", "MRC232"], |t| {
        big(t, |_| "00000".to_owned(), |_| 0)
    }),
    case("89-big-mod", "long record: the last five digits of every number", 'W', &["MRC209", "MRC232"], |t| {
        big(t, |length| format!("{:05}", length % 100_000), |number| number % 100_000)
    }),
    case(
        "90-big-wide",
        "long record: as many digits as it takes",
        'W',
        &["MRC209", "MRC210", "MRC227", "MRC228", "MRC232"],
        |t| big(t, |length| length.to_string(), |number| number),
    ),
    case("91-field-9999", "long field: 9999 for its length", 'W', &["MRC224"], |t| long_field(t, "9999")),
    case("92-field-0000", "long field: 0000 for its length", 'W', &["MRC224"], |t| long_field(t, "0000")),
    case("93-field-wide", "long field: five digits for its length", 'W', &["MRC228"], |t| long_field(t, "12005")),
    case("95-double-ft", "a second field terminator at the end", 'I', &["MRC220"], |t| {
        t.damaged(|b| {
            b.data.last_mut().unwrap().push(0x1E);
            b.measure();
        })
    }),
];

/// B with a field of 12,005 bytes, terminator included, in place of its subject.
pub(crate) fn with_long_field(trio: &Trio) -> Plain {
    let note = [b"0 \x1fa", "y".repeat(12_000).as_bytes()].concat();
    trio.b.clone().with(b"650", &note).with_tag(b"650", b"505")
}

fn long_field(trio: &Trio, length: &str) -> File {
    let b = with_long_field(trio);
    let at = b.index(b"505");
    let mut draft = b.draft();
    let start = draft.data[..at].concat().len();
    draft.entries[at] = [b"505", length.as_bytes(), format!("{start:05}").as_bytes()].concat();
    // What stands behind it does not start where four digits would have put it.
    restart(&mut draft, at + 1);
    draft.measure();
    trio.file_of(draft.bytes(), b)
}

fn restart(draft: &mut Draft, from: usize) {
    for index in from..draft.entries.len() {
        let start = draft.data[..index].concat().len();
        draft.declare(index, draft.data[index].len(), start);
    }
}

/// A record of 117,302 bytes, with what `length` and `start` make of the numbers that have too many digits.
fn big(trio: &Trio, length: impl Fn(usize) -> String, start: impl Fn(usize) -> usize) -> File {
    let note = [b"  \x1fa", "x".repeat(9_000).as_bytes()].concat();
    let mut b =
        Plain::new(b"00000nam a2200000 i 4500", &[(b"001", trio.b.id().unwrap()), (b"245", "10\u{1f}aBig".as_bytes())]);
    b.fields.extend(std::iter::repeat_n((*b"500", note), 13));
    b.fields.push((*b"999", b"  \x1faend".to_vec()));
    let mut draft = b.draft();
    let all_starts = start(99_999) == 0;
    for index in 0..draft.entries.len() {
        let place = draft.data[..index].concat().len();
        let place = if place > 99_999 || all_starts { start(place) } else { place };
        draft.declare(index, draft.data[index].len(), place);
    }
    let mut leader = b.leader.to_vec();
    let base = 25 + 12 * draft.entries.len();
    leader.splice(12..17, format!("{base:05}").into_bytes());
    draft.leader = leader;
    let bytes = draft.bytes().len();
    let text = length(bytes);
    if text.len() > 5 {
        // The base address counts the wide entries, but not the digit that pushed the leader.
        let base: usize = 25 + draft.entries.iter().map(Vec::len).sum::<usize>();
        draft.base(&format!("{base:05}"));
        draft.length(&(bytes + 1).to_string());
    } else {
        draft.length(&text);
    }
    trio.file_of(draft.bytes(), b)
}
