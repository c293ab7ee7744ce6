//! How the parts of a workbook are found: ISO/IEC 29500-2, 6.5 and 7.2.3.

use std::borrow::BorrowMut;
use std::io::{Read, Seek};

use bibwire_core::markup::Fault;
use bibwire_core::{Error, Limits};

use super::archive::{Archive, Part};
use super::xml::{Event, Parser};

/// How many relationships of a part are known: a workbook has one a sheet, and some.
const MOST: usize = 10_000;

/// A relationship to another part of the archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Relationship {
    pub(super) id: String,
    /// The end of its type, which transitional and strict workbooks have in common: `worksheet`, `styles`.
    pub(super) kind: String,
    /// The name of the part.
    pub(super) target: String,
}

/// A parser of the part of a name.
pub(super) fn open<R: Read + Seek, A: BorrowMut<Archive<R>>>(
    archive: A,
    name: &str,
    limits: &Limits,
) -> Result<Parser<Part<A, R>>, Error> {
    Ok(Parser::new(Part::open(archive, name)?, name, limits))
}

/// The relationships that the part of a name has, or the package itself where it is empty. Those to parts that are
/// not there, and to places outside, are left out.
pub(super) fn relationships<R: Read + Seek>(
    archive: &mut Archive<R>,
    of: &str,
    limits: &Limits,
) -> Result<Vec<Relationship>, Error> {
    let (folder, file) = of.rsplit_once('/').unwrap_or(("", of));
    let slash = if folder.is_empty() { "" } else { "/" };
    let name = format!("{folder}{slash}_rels/{file}.rels");
    let mut found = Vec::new();
    let mut parser = open(&mut *archive, &name, limits)?;
    loop {
        match parser.next()? {
            Event::Start if parser.name() == b"Relationship" => {
                let [Some(id), Some(kind), Some(target)] =
                    [b"Id".as_slice(), b"Type", b"Target"].map(|name| parser.attribute(name))
                else {
                    continue;
                };
                if parser.attribute(b"TargetMode") == Some("External") {
                    continue;
                }
                if found.len() >= MOST || [id, kind, target].iter().any(|it| it.len() as u64 > limits.name_bytes) {
                    return Err(parser.fault(Fault::DocumentBytes));
                }
                let kind = kind.rsplit('/').next().unwrap_or_default();
                found.push(Relationship { id: id.into(), kind: kind.into(), target: resolve(folder, target) });
            }
            Event::Finish => break,
            _ => {}
        }
    }
    drop(parser);
    found.retain(|relationship| archive.find(&relationship.target).is_some());
    Ok(found)
}

/// The name of the part that a target leads to from a folder.
fn resolve(folder: &str, target: &str) -> String {
    let mut steps: Vec<&str> = match target.starts_with('/') {
        true => Vec::new(),
        false => folder.split('/').collect(),
    };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.retain(|step| !step.is_empty());
    steps.join("/")
}

/// The type that the package gives the part of a name.
pub(super) fn content_type<R: Read + Seek>(
    archive: &mut Archive<R>,
    part: &str,
    limits: &Limits,
) -> Result<Option<String>, Error> {
    let mut parser = open(archive, "[Content_Types].xml", limits)?;
    let (mut usual, mut own_type) = (None, None);
    let extension = part.rsplit('.').next().unwrap_or_default();
    loop {
        match parser.next()? {
            Event::Start => {
                let kind = parser.attribute(b"ContentType");
                let is = |name: &[u8], value: &str| {
                    let own = parser.attribute(name).unwrap_or_default();
                    own.strip_prefix('/').unwrap_or(own).eq_ignore_ascii_case(value)
                };
                match parser.name() {
                    b"Override" if is(b"PartName", part) => own_type = kind.map(str::to_owned),
                    b"Default" if is(b"Extension", extension) => usual = kind.map(str::to_owned),
                    _ => {}
                }
            }
            Event::Finish => return Ok(own_type.or(usual)),
            Event::End => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_is_relative_or_absolute() {
        for (folder, target, part) in [
            ("", "xl/workbook.xml", "xl/workbook.xml"),
            ("xl", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
            ("xl", "/xl/styles.xml", "xl/styles.xml"),
            ("xl", "./../xl/styles.xml", "xl/styles.xml"),
            ("xl", "../../../etc/passwd", "etc/passwd"),
        ] {
            assert_eq!(resolve(folder, target), part);
        }
    }
}
