//! Record lengths, ends of records, and what stands between them.

use super::{Case, File, Trio, case};

pub(crate) const CASES: &[Case] = &[
    case("00-good", "three sound records", ' ', &[], |t| t.file(t.b.bytes())),
    case("01-len-short-1", "record length one too small", 'W', &["MRC202"], |t| length(t, -1)),
    case("02-len-short-10", "record length ten too small", 'W', &["MRC202"], |t| length(t, -10)),
    case("03-len-long-1", "record length one too large", 'W', &["MRC202"], |t| length(t, 1)),
    case("04-len-long-10", "record length ten too large: it leads into the next record", 'W', &["MRC202"], |t| {
        length(t, 10)
    }),
    case("05-len-nonnumeric", "letters for the record length", 'W', &["MRC201"], |t| t.damaged(|b| b.length("abcde"))),
    case("06-len-blank", "blanks for the record length", 'W', &["MRC201"], |t| t.damaged(|b| b.length("     "))),
    case("07-len-zero", "record length 00000", 'W', &["MRC203"], |t| t.damaged(|b| b.length("00000"))),
    case("08-len-small", "record length less than that of a leader", 'W', &["MRC203"], |t| {
        t.damaged(|b| b.length("00010"))
    }),
    case("09-len-chars", "every length and start counts characters", 'W', &["MRC204", "MRC231"], in_characters),
    case("10-no-RT", "no record terminator", 'W', &["MRC202", "MRC205"], |t| t.damaged(|b| b.end.clear())),
    case("11-no-FT-RT", "neither field nor record terminator at the end", 'W', &["MRC202", "MRC205", "MRC221"], |t| {
        t.damaged(|b| {
            b.end.clear();
            b.data.last_mut().unwrap().pop();
        })
    }),
    case("12-RT-in-data", "1D inside a value, lengths right", 'W', &["MRC105", "MRC223"], |t| {
        let at = t.b.index(b"650");
        let mut b = t.b.clone();
        b.fields[at].1.insert(8, 0x1D);
        t.holding(b)
    }),
    case("13-trunc-field-eof", "file ends inside of a field", 'E', &["MRC208"], |t| {
        let (b, title) = (t.b.bytes(), t.b.index(b"245"));
        let fields = t.b.fields[..=title].iter().map(|field| field.1.len() + 1).sum::<usize>();
        let kept = 25 + 12 * t.b.fields.len() + fields - 9;
        let mut partial = t.b.clone();
        partial.fields.truncate(title);
        cut(t, &b[..kept], Some(partial))
    }),
    case("14-trunc-dir-eof", "file ends inside of the directory", 'E', &["MRC208"], |t| {
        let mut tags_only = t.b.clone();
        tags_only.fields.clear();
        cut(t, &t.b.bytes()[..50], Some(tags_only))
    }),
    case("15-trunc-leader-eof", "file ends inside of the leader", 'E', &["MRC208"], |t| {
        cut(t, &t.b.bytes()[..12], None)
    }),
    case("16-trunc-3bytes-eof", "three stray bytes at the end of the file", 'W', &["MRC207"], |t| t.behind(b"012")),
    case("17-crlf-between", "CR and LF behind every record", 'I', &["MRC206"], |t| t.around(b"", b"\r\n", b"\r\n")),
    case("18-nul-between", "NULs between records", 'I', &["MRC206"], |t| t.around(b"", &[0; 7], b"")),
    case("19-space-between", "blanks between records", 'I', &["MRC206"], |t| t.around(b"", b"     ", b"")),
    case("20-junk-between", "other text between records", 'W', &["MRC207"], |t| t.around(b"", b"#junk#", b"")),
    case("21-dos-eof", "1A at the end of the file", 'I', &["MRC206"], |t| t.behind(b"\x1a")),
    case("22-bom", "UTF-8 byte order mark at the start of the file", 'I', &["MRC101"], |t| {
        t.around(b"\xEF\xBB\xBF", b"", b"")
    }),
    case("23-nl-pad-eof", "empty lines at the end of the file", 'I', &["MRC206"], |t| t.behind(b"\n\n")),
];

fn length(trio: &Trio, by: i64) -> File {
    trio.damaged(|b| b.length(&b.moved(0, by)))
}

fn in_characters(trio: &Trio) -> File {
    let characters = |bytes: &[u8]| String::from_utf8_lossy(bytes).chars().count();
    trio.damaged(|b| {
        let mut start = 0;
        for index in 0..b.data.len() {
            let length = characters(&b.data[index]);
            b.declare(index, length, start);
            start += length;
        }
        let length = characters(&b.bytes());
        b.length(&format!("{length:05}"));
    })
}

/// A file that ends in part of B; what can be had of it is had by those who ask.
fn cut(trio: &Trio, part: &[u8], partial: Option<super::Plain>) -> File {
    let bytes = [trio.a.bytes(), part.to_vec()].concat();
    File { bytes, records: vec![trio.a.clone()], partial }
}
