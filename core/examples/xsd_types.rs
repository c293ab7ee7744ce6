//! Judges lines `type<TAB>text` from standard input, where `\t`, `\n`, `\r` and `\\` stand in for the characters, and
//! prints `valid` or `invalid` for each. An oracle compares the verdicts with those of libxml2.
//!
//! ```sh
//! printf 'date\t2024-02-30\n' | cargo run -p bibwire-core --features xml --example xsd_types
//! ```

use std::io::{self, BufRead, Write};

use bibwire_core::xml::value::SimpleType;

fn main() -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let line = line?;
        let (name, escaped) = line.split_once('\t').unwrap_or((&line, ""));
        let Some(simple_type) = SimpleType::from_name(name) else {
            return Err(io::Error::other(format!("no simple type: {name}")));
        };
        let verdict = if simple_type.is_valid(&unescaped(escaped)) { "valid" } else { "invalid" };
        writeln!(out, "{verdict}")?;
    }
    out.flush()
}

fn unescaped(text: &str) -> String {
    let mut characters = text.chars();
    let mut unescaped = String::new();
    while let Some(c) = characters.next() {
        unescaped.push(match c {
            '\\' => match characters.next() {
                Some('t') => '\t',
                Some('n') => '\n',
                Some('r') => '\r',
                other => other.unwrap_or('\\'),
            },
            c => c,
        });
    }
    unescaped
}
