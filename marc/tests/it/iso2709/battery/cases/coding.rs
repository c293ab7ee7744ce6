//! Character sets. Those other than UTF-8 are not decoded yet: such values are kept as bytes, and reported.

use super::content::subject;
use super::{Case, File, Plain, Trio, case};

pub(crate) const CASES: &[Case] = &[
    case("72-utf8-bad", "one byte that is not UTF-8, leader/09 = a", 'W', &["MRC102"], |t| {
        subject(t, b" 0\x1faBiblioth\xE8que")
    }),
    case("73-claims-utf8-is-marc8", "one value in MARC-8, leader/09 = a", 'W', &["MRC102"], |t| {
        subject(t, b" 0\x1faBiblioth\xE1eque")
    })
    .later(),
    case("74-claims-marc8-is-utf8", "UTF-8, leader/09 blank", 'W', &["MRC103"], |t| coding(t, b" ")),
    case("75-l09-hash", "UTF-8, leader/09 = \"#\"", 'W', &["MRC103", "MRC304"], |t| coding(t, b"#")),
    case("76-l09-z", "UTF-8, leader/09 = \"z\"", 'W', &["MRC103"], |t| coding(t, b"z")),
    case("77-marc8-good", "sound MARC-8 with escapes, leader/09 blank", 'I', &["MRC104"], |t| {
        let b = Plain::new(
            b"00000nam  2200000 i 4500",
            &[
                (b"001", t.b.id().unwrap()),
                (b"100", b"1 \x1faM\xe8uller, \x1b(NaGNA\x1b(B."),
                (b"245", b"10\x1fa\x1b$1!0S\x1b(B /\x1fcM\xe8uller."),
            ],
        );
        t.holding(b)
    })
    .later(),
    case("96-cnmarc-gbk", "CNMARC in GBK", 'I', &["MRC104"], |t| {
        let head = b"20261123d2026    em y0chiy0121    ea";
        let title = b"1 \x1fa\xba\xec\xc2\xa5\xc3\xce\x1ff\xb2\xdc\xd1\xa9\xc7\xdb\xd6\xf8";
        let code = [b"  \x1fa", &head[..]].concat();
        t.holding(cnmarc(t, b"450 ", &[(b"100", &code), (b"200", title)]))
    })
    .later(),
    case("97-cnmarc-gb18030", "CNMARC with characters of four bytes", 'I', &["MRC104"], |t| {
        let title = b"1 \x1fa\x95\x34\xb2\x35\xd2\xb0\xbc\xd2\xd6\xae\xca\xe9\x1ff\xfeV\xb1\xe0";
        t.holding(cnmarc(t, b"4500", &[(b"200", title)]))
    })
    .later(),
    case("98-us-in-gbk", "GBK whose second bytes are ASCII", 'I', &["MRC104"], |t| {
        t.holding(cnmarc(t, b"4500", &[(b"200", b"1 \x1fa\x81|\x81^x")]))
    })
    .later(),
];

fn coding(trio: &Trio, byte: &[u8]) -> File {
    trio.holding(trio.b.clone().with_leader(9, byte))
}

fn cnmarc(trio: &Trio, map: &[u8], fields: &[(&[u8; 3], &[u8])]) -> Plain {
    let id: (&[u8; 3], &[u8]) = (b"001", trio.b.id().unwrap());
    Plain::new(b"00000nam  2200000 i 4500", &[&[id], fields].concat()).with_leader(20, map)
}
