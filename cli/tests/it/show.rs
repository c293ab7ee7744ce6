//! `show`: records to be read.

use crate::bench::{Folder, LEADER, bibwire, record, sound, wrong_length};

#[test]
fn a_record_to_read() {
    let folder = Folder::new("show");
    folder.file("x.mrc", sound(1));
    let outcome = bibwire(&folder, &["show", "x.mrc"]);
    assert_eq!((outcome.code, outcome.err.as_str()), (0, ""));
    for line in [
        "record 1  byte 0",
        "        06    a      type of record: language material",
        "        08    ␣      type of control",
        "001     bw000001",
        "245 10  $6 880-01 $a Hong lou meng / $c Cao Xueqin.",
        "880 10  (245) $6 245-01/$1 $a 红楼梦 / $c 曹雪芹著.",
    ] {
        assert!(outcome.text().lines().any(|it| it == line), "{line}:\n{}", outcome.text());
    }
}

#[test]
fn records_and_fields_are_selected() {
    let folder = Folder::new("show-select");
    folder.file("x.mrc", (1..=5).flat_map(sound).collect::<Vec<_>>());
    let outcome = bibwire(&folder, &["show", "x.mrc", "--record", "2", "--record", "4-5", "--field", "00X"]);
    let lines: Vec<_> = outcome.text().lines().filter(|line| line.starts_with("001")).collect();
    assert_eq!(lines, ["001     bw000002", "001     bw000004", "001     bw000005"]);
    assert!(!outcome.text().contains("LDR") && !outcome.text().contains("245"));
    let missing = bibwire(&folder, &["show", "x.mrc", "--record", "6"]);
    assert_eq!(missing.code, 2);
    assert!(missing.err.contains("there is no record 6: there are 5"), "{}", missing.err);
    assert_eq!(bibwire(&folder, &["show", "x.mrc", "--record", "0"]).code, 2);
    assert_eq!(bibwire(&folder, &["show", "x.mrc", "--field", "24"]).code, 2);
}

#[test]
fn damage_is_told_where_it_is_and_control_bytes_are_drawn() {
    let folder = Folder::new("show-damage");
    let odd = record(LEADER, &[("001", b"x"), ("500", b"  \x1fa\x1b[31mred\x00 caf\xe9\xe2\x80\xae")]);
    folder.file("x.mrc", [wrong_length(), odd].concat());
    let outcome = bibwire(&folder, &["show", "x.mrc"]);
    assert_eq!(outcome.code, 0);
    // A reader repaired it, so it is a warning.
    assert!(outcome.text().contains("    warning[MRC202] record length is wrong: "), "{}", outcome.text());
    assert!(outcome.text().contains("$a ␛[31mred␀ caf\\xE9\\u{202e}"), "{}", outcome.text());
}
