//! The output is the same for any number of jobs, whatever the input holds.

use crate::bench::{Folder, bibwire, record, sound, wrong_length};

/// A stream of pseudorandom numbers: the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }
}

/// Records long enough for several chunks.
fn long(number: usize) -> Vec<u8> {
    let id = format!("bw{number:06}");
    let note = [b"  \x1fa".to_vec(), format!("Note {number} ").into_bytes().repeat(300)].concat();
    record(b"00000nam a2200000 i 4500", &[("001", id.as_bytes()), ("500", &note), ("501", &note), ("502", &note)])
}

/// About `bytes` bytes of records, with `damage` of a thousand damaged in one of many ways.
fn stream(bytes: usize, damage: usize, dice: &mut Dice) -> Vec<u8> {
    let mut stream = Vec::new();
    let mut number = 0;
    while stream.len() < bytes {
        number += 1;
        let mut record = if dice.roll(3) == 0 { sound(number) } else { long(number) };
        if dice.roll(1_000) < damage {
            let at = dice.roll(record.len());
            match dice.roll(9) {
                0 => record[at] = 0x1D,
                1 => record[at] = 0x1E,
                2 => record.truncate(at),
                3 => record[..5].copy_from_slice(b"99999"),
                4 => record[..5].copy_from_slice(b"00000"),
                5 => drop(record.pop()),
                6 => drop(record.splice(at..at, sound(number))),
                7 => record = wrong_length(),
                _ => record.extend_from_slice(b"\r\n some junk \0"),
            }
        }
        stream.extend_from_slice(&record);
    }
    stream
}

/// Runs the subcommands with 1, 2 and 7 jobs, and compares.
fn compare(folder: &Folder, files: &[&str]) {
    let convert = |jobs: &str, file: &str| {
        let out = format!("{jobs}.out");
        let args = ["convert", file, "--to", "marc:iso2709", "-o", &out, "--jobs", jobs];
        let outcome = bibwire(folder, &args);
        (outcome.code, outcome.err, std::fs::read(folder.path(&out)).unwrap_or_default())
    };
    for file in files {
        let alone = convert("1", file);
        for jobs in ["2", "7"] {
            let together = convert(jobs, file);
            assert_eq!(alone.0, together.0, "{file} {jobs}: {} {}", alone.1, together.1);
            assert!(alone.2 == together.2, "{file} {jobs}: another output");
            assert!(alone.1 == together.1, "{file} {jobs}: other findings");
        }
    }
    for args in [
        &["check", "-f", "json", "--max-findings", "0"][..],
        &["check", "-f", "full", "--max-findings", "10"],
        &["stats", "-f", "json"],
    ] {
        let run = |jobs| bibwire(folder, &[args, files, &["--jobs", jobs]].concat());
        let alone = run("1");
        assert_ne!(alone.code, 101);
        for jobs in ["2", "7"] {
            let together = run(jobs);
            assert_eq!(alone.code, together.code, "{args:?} {jobs}");
            assert!(alone.out == together.out, "{args:?} {jobs}");
            assert!(alone.err == together.err, "{args:?} {jobs}");
        }
    }
}

#[test]
fn of_one_long_file() {
    let folder = Folder::new("jobs-one");
    let mut dice = Dice(1);
    folder.file("sound.mrc", stream(9 << 20, 0, &mut dice));
    folder.file("damaged.mrc", stream(20 << 20, 5, &mut dice));
    compare(&folder, &["sound.mrc", "damaged.mrc"]);
}

#[test]
fn of_files_damaged_in_many_ways() {
    let folder = Folder::new("jobs-damaged");
    let names: Vec<_> = (0..6).map(|seed| format!("{seed}.mrc")).collect();
    for (seed, name) in names.iter().enumerate() {
        let mut dice = Dice(seed as u64 + 100);
        folder.file(name, stream(5 << 20, 300, &mut dice));
    }
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    compare(&folder, &names);
}

#[test]
fn of_files_that_are_one_damage() {
    let folder = Folder::new("jobs-one-damage");
    let long = stream(5 << 20, 0, &mut Dice(3));
    // Padding and junk that are longer than a chunk, between sound records.
    folder.file("padding.mrc", [&long[..], &b"\n".repeat(9 << 20), &long].concat());
    folder.file("junk.mrc", [&long[..], &b"no record ".repeat(1 << 20), &long].concat());
    folder.file("terminators.mrc", [&long[..], &b"\x1d".repeat(3 << 20), &long].concat());
    // A record that claims to hold many others, which end where it does.
    let inner = sound(1).repeat(300);
    let claims = record(b"00000nam a2200000 i 4500", &[("001", b"claims"), ("500", &inner[..9_000])]);
    folder.file("claims.mrc", [&long[..], &claims.repeat(300), &long].concat());
    folder.file("crlf.mrc", (0..20_000).flat_map(|number| [&sound(number)[..], b"\r\n"].concat()).collect::<Vec<_>>());
    let whole = stream(6 << 20, 0, &mut Dice(4));
    folder.file("cut.mrc", &whole[..whole.len() - 100]);
    compare(&folder, &["padding.mrc", "junk.mrc", "terminators.mrc", "claims.mrc", "crlf.mrc", "cut.mrc"]);
}

#[test]
fn of_many_files() {
    let folder = Folder::new("jobs-many");
    let mut dice = Dice(7);
    for number in 0..60 {
        let size = 1 << dice.roll(18);
        folder.file(&format!("d/{number:02}.mrc"), stream(size, 100, &mut dice));
    }
    folder.file("d/30-a.json", b"{}");
    folder.file("d/30-b.mrc", b"");
    folder.file("d/30-c.mrc", stream(5 << 20, 10, &mut dice));
    compare(&folder, &["d/30-c.mrc"]);
    for format in ["json", "concise"] {
        let run = |jobs| bibwire(&folder, &["check", "d", "-f", format, "--jobs", jobs, "--max-findings", "50"]);
        let alone = run("1");
        for jobs in ["2", "7"] {
            let together = run(jobs);
            assert_eq!((alone.code, &alone.err), (together.code, &together.err));
            assert!(alone.out == together.out, "{format} {jobs}");
        }
    }
}
