//! Tags, indicators and subfields.

use super::{Case, File, Trio, case};

pub(crate) const CASES: &[Case] = &[
    case("46-tag-alpha", "tag \"CAT\"", 'I', &["MRC311"], |t| tag(t, b"CAT")),
    case("47-tag-lower", "tag \"x9a\"", 'I', &["MRC311"], |t| tag(t, b"x9a")),
    case("48-tag-space", "tag \"9 9\"", 'W', &["MRC312"], |t| tag(t, b"9 9")),
    case("49-tag-nonascii", "tag that is not ASCII", 'W', &["MRC312"], |t| tag(t, b"\xC3\xA99")),
    case("50-tag-000", "tag \"000\"", 'W', &["MRC313", "MRC315"], |t| tag(t, b"000")),
    case("51-tag-FMT-control", "control field FMT, as Aleph has it", 'I', &["MRC317"], |t| {
        t.holding(t.b.clone().with(b"999", b"BK").with_tag(b"999", b"FMT"))
    }),
    case("52-ind-missing", "no indicators", 'W', &["MRC321"], |t| {
        let subject = t.b.fields[t.b.index(b"650")].1.clone();
        t.holding(t.b.clone().with(b"650", &subject[2..]))
    }),
    case("53-ind-one", "one indicator", 'W', &["MRC322"], |t| subject(t, b"0\x1faLibraries")),
    case("54-ind-three", "three indicators", 'W', &["MRC323"], |t| subject(t, b" 00\x1faLibraries")),
    case("55-ind-multibyte", "an indicator of two bytes", 'W', &["MRC324"], |t| subject(t, b"\xC3\xA90\x1faLibraries")),
    case("56-ind-hash", "\"#\" for blank indicators", 'I', &["MRC325"], |t| subject(t, b"##\x1faLibraries")),
    case("57-ind-upper-nul", "NULs for indicators", 'W', &["MRC105", "MRC324"], |t| subject(t, b"\0\0\x1faLibraries")),
    case("58-sf-empty-code", "two delimiters in a row", 'W', &["MRC331"], |t| subject(t, b" 0\x1f\x1faLibraries")),
    case("59-sf-trailing", "delimiter right before the field terminator", 'W', &["MRC331"], |t| {
        subject(t, b" 0\x1faLibraries\x1f")
    }),
    case("60-sf-upper", "subfield code \"A\", as CNMARC has it", ' ', &[], |t| subject(t, b" 0\x1fALibraries")),
    case("61-sf-space", "blank subfield code", 'W', &["MRC332"], |t| subject(t, b" 0\x1f Libraries")),
    case("62-sf-symbol", "subfield code \"@\"", 'I', &["MRC333"], |t| subject(t, b" 0\x1f@Libraries")),
    case("63-sf-nonascii", "subfield code that is not ASCII", 'W', &["MRC334"], |t| {
        subject(t, "\u{20}0\u{1f}étude".as_bytes())
    }),
    case("64-sf-emptyvalue", "subfield without a value", 'I', &["MRC335"], |t| {
        subject(t, b" 0\x1faLibraries\x1fx\x1fzChina")
    }),
    case("65-no-subfields", "data field without a subfield", 'W', &["MRC336"], |t| subject(t, b" 0Libraries")),
    case("66-data-before-sf", "text before the first subfield", 'W', &["MRC337"], |t| {
        subject(t, b" 0junk\x1faLibraries")
    }),
    case("69-cf-with-sf", "delimiter in 001", 'W', &["MRC315"], |t| {
        let id = [t.b.id().unwrap(), b"\x1faX"].concat();
        t.holding(t.b.clone().with(b"001", &id))
    }),
    case("70-no-001", "no 001", 'W', &["MRC341"], |t| {
        let mut b = t.b.clone();
        b.fields.remove(b.index(b"001"));
        t.holding(b)
    }),
    case("71-dup-001", "two 001", 'W', &["MRC342"], |t| {
        let mut b = t.b.clone();
        let at = b.index(b"001");
        b.fields.insert(at + 1, b.fields[at].clone());
        t.holding(b)
    }),
    case("78-ctrl-chars", "control characters in a value", 'W', &["MRC105"], |t| {
        subject(t, b" 0\x1faLib\0\x07\x08\x0braries")
    }),
];

fn tag(trio: &Trio, tag: &[u8; 3]) -> File {
    trio.holding(trio.b.clone().with_tag(b"999", tag))
}

pub(crate) fn subject(trio: &Trio, bytes: &[u8]) -> File {
    trio.holding(trio.b.clone().with(b"650", bytes))
}
