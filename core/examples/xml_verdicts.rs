//! Makes messages out of a content model, or judges messages by it, for an oracle that compares the verdicts with those
//! of schema validators.
//!
//! ```sh
//! xml_verdicts MODEL[,MODEL...] generate COUNT SEED >messages
//! xml_verdicts MODEL[,MODEL...] judge <messages
//! ```
//!
//! The first model is what is judged by; the others lend their names. Messages are a stream: for each a line that
//! begins with its length in bytes and a tab, then so many bytes, then a line feed. Half of those that are made keep
//! the model, and the line says what they are: `valid`, or what was done to them. To `judge`, the rest of the line means
//! nothing; it prints a line for each: `valid`, or `invalid` and the faults, a tab before each, as `fault path found`.

use std::io::{self, BufRead, BufWriter, Write};
use std::ops::ControlFlow;

use bibwire_core::Limits;
use bibwire_core::xml::{self, Generator, Input, Model, Setting, Vocabulary};

fn main() -> io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let mut out = BufWriter::new(io::stdout().lock());
    match arguments.as_slice() {
        [models, "generate", count, seed] => {
            let (model, vocabulary) = read(models)?;
            let number = |text: &str| text.parse::<u64>().map_err(io::Error::other);
            generate(&model, &vocabulary, number(count)?, number(seed)?, &mut out)?;
        }
        [models, "judge"] => {
            let (model, vocabulary) = read(models)?;
            judge(&model, &vocabulary, &mut io::stdin().lock(), &mut out)?;
        }
        _ => return Err(io::Error::other("usage: xml_verdicts MODEL[,MODEL...] generate COUNT SEED | judge")),
    }
    out.flush()
}

/// The first of the models, and the names of all of them. Both stay as long as the program runs.
fn read(paths: &str) -> io::Result<(Model, Vocabulary)> {
    let texts = paths.split(',').map(std::fs::read_to_string).collect::<io::Result<Vec<String>>>()?;
    let texts: &'static [String] = texts.leak();
    let mut names: Vec<&'static str> = Vec::new();
    for line in texts.iter().flat_map(|text| text.lines()).filter(|line| !line.starts_with(['#', ' '])) {
        let in_name = |char: char| char.is_alphanumeric() || matches!(char, '_' | '-' | '.');
        names.extend(line.split(|char| !in_name(char)).filter(|name| !name.is_empty()));
    }
    names.sort_unstable();
    names.dedup();
    let vocabulary = Vocabulary::new(names.leak());
    let text = texts.first().map(String::as_str).unwrap_or_default();
    let model = Model::parse(text, &vocabulary).map_err(io::Error::other)?;
    Ok((model, vocabulary))
}

fn generate(model: &Model, vocabulary: &Vocabulary, count: u64, seed: u64, out: &mut impl Write) -> io::Result<()> {
    let mut generator = Generator::new(model, vocabulary, seed);
    for number in 0..count {
        let (document, made) = match number % 2 {
            0 => (generator.next_valid(), "valid".to_owned()),
            _ => {
                let (document, mutation) = generator.next_mutant();
                (document, mutation.to_string())
            }
        };
        writeln!(out, "{}\t{made}\n{document}", document.len())?;
    }
    Ok(())
}

fn judge(model: &Model, vocabulary: &Vocabulary, messages: &mut impl BufRead, out: &mut impl Write) -> io::Result<()> {
    let mut head = String::new();
    while messages.read_line(&mut head)? > 0 {
        let length = head.split('\t').next().unwrap_or_default().trim();
        let mut bytes = vec![0; length.parse().map_err(io::Error::other)?];
        messages.read_exact(&mut bytes)?;
        messages.read_exact(&mut [0])?;
        let faults = faults(&bytes, model, vocabulary);
        let verdict = if faults.is_empty() { "valid" } else { "invalid" };
        writeln!(out, "{verdict}{}", faults.concat())?;
        head.clear();
    }
    Ok(())
}

/// The faults of a message, if there are not too many.
fn faults(bytes: &[u8], model: &Model, vocabulary: &Vocabulary) -> Vec<String> {
    const MOST: usize = 50;
    let limits = Limits::default();
    let input = Input::new(bytes, &limits);
    let findings = input.findings().iter();
    let mut faults: Vec<_> = findings.map(|it| format!("\t{:?}  {:?}", it.fault, it.found)).take(MOST).collect();
    let setting = Setting { vocabulary, namespace: model.namespace(), limits: &limits, doctype: false };
    let tree = xml::parse(input.text(), setting, &mut |flaw| {
        if faults.len() < MOST {
            faults.push(format!("\t{:?} {} {:?}", flaw.fault, flaw.path, flaw.found.unwrap_or_default()));
        }
    });
    // Without a root, something was told.
    if let (true, Some(root)) = (faults.is_empty(), tree.root()) {
        xml::validate(root, model, &mut |breach| {
            faults.push(format!("\t{:?} {} {:?}", breach.fault, breach.node.path(), breach.found));
            if faults.len() < MOST { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
    }
    faults
}
