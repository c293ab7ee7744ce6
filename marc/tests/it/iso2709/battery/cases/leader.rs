//! Leaders.

use super::{Case, File, Trio, case};

pub(crate) const CASES: &[Case] = &[
    case("79-ldr-nul", "NULs in leader/17-19", 'W', &["MRC303"], |t| leader(t, 17, b"\0\0\0")),
    case("80-ldr-counts-blank", "blank counts in the leader", 'W', &["MRC233"], |t| leader(t, 10, b"  ")),
    case("81-ldr-counts-zero", "counts of 00 in the leader", 'W', &["MRC233"], |t| leader(t, 10, b"00")),
    case("82-ldr-map-blank", "blank directory map", 'I', &["MRC234"], |t| leader(t, 20, b"    ")),
    case("83-ldr-map-450", "directory map \"450 \", as UNIMARC has it", ' ', &[], |t| leader(t, 20, b"450 ")),
    case("84-ldr-map-0000", "directory map \"0000\"", 'I', &["MRC234"], |t| leader(t, 20, b"0000")),
    case("85-ldr-23", "leader of 23 bytes", 'W', &["MRC227"], |t| {
        t.damaged(|b| {
            b.length(&b.moved(0, -1));
            b.base(&b.moved(12, -1));
            b.leader.remove(19);
        })
    }),
    case("86-ldr-25", "leader of 25 bytes", 'W', &["MRC227"], |t| {
        t.damaged(|b| {
            b.length(&b.moved(0, 1));
            b.base(&b.moved(12, 1));
            b.leader.insert(19, b' ');
        })
    }),
    case("99-ldr-dashes", "\"-\" and \"#\" for blanks in the leader", 'I', &["MRC304"], |t| {
        t.holding(t.b.clone().with_leader(8, b"#").with_leader(17, b"-").with_leader(19, b"-"))
    }),
];

fn leader(trio: &Trio, at: usize, bytes: &[u8]) -> File {
    trio.holding(trio.b.clone().with_leader(at, bytes))
}
