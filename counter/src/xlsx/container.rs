//! What a file is that is no workbook.

use std::io::{Read, Seek, SeekFrom};

use bibwire_core::{Diagnostic, Error};

use crate::rules::xlsx as rules;

/// How much of a file is looked at.
const LOOKED_AT: u64 = 64 << 10;

/// The finding about a file that is no archive; `None` for one that begins as an archive does.
pub(super) fn judge(reader: &mut (impl Read + Seek)) -> Result<Option<Diagnostic>, Error> {
    reader.seek(SeekFrom::Start(0))?;
    let mut head = Vec::new();
    reader.take(LOOKED_AT).read_to_end(&mut head)?;
    let finding = Diagnostic::new(&rules::NOT_A_WORKBOOK);
    Ok(match head.as_slice() {
        // An archive may have anything before it; its directory is found from the end.
        [b'P', b'K', 3 | 5 | 7, ..] => None,
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => Some(compound(&head)),
        [] => Some(finding.found("an empty file")),
        [b'%', b'P', b'D', b'F', ..] => Some(finding.found("a PDF document")),
        [0x1F, 0x8B, ..] => Some(finding.found("a file compressed with gzip")),
        [9, 0 | 2 | 4 | 8, ..] => Some(finding.found("a workbook of Excel 2 to 4 (.xls)")),
        text if text.trim_ascii_start().starts_with(b"<") => Some(finding.found(markup(text))),
        text if text.trim_ascii_start().starts_with(b"{") => Some(finding.found("JSON")),
        text if str::from_utf8(text).is_ok() && memchr::memchr(0, text).is_none() => {
            let table = memchr::memchr2(b'\t', b',', text).is_some();
            Some(finding.found(if table { "a text table (TSV or CSV)" } else { "a text" }))
        }
        _ => None,
    })
}

/// What a compound file is (MS-CFB): its directory names its streams in UTF-16.
fn compound(head: &[u8]) -> Diagnostic {
    let has = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memchr::memmem::find(head, &name).is_some()
    };
    let finding = Diagnostic::new(&rules::NOT_A_WORKBOOK);
    match () {
        () if has("EncryptedPackage") || has("EncryptionInfo") => {
            Diagnostic::new(&rules::PASSWORD).found("an encrypted package")
        }
        () if has("WordDocument") => finding.found("a Word document (.doc)"),
        () if has("Workbook") || has("Book") => finding.found("a workbook of Excel 97 to 2003 (.xls)"),
        () => finding.found("a compound file: a workbook of Excel 97 to 2003 (.xls), or one behind a password"),
    }
}

fn markup(text: &[u8]) -> &'static str {
    let head = text.get(..text.len().min(1_024)).unwrap_or_default().to_ascii_lowercase();
    let has = |word: &str| memchr::memmem::find(&head, word.as_bytes()).is_some();
    match () {
        () if has("urn:schemas-microsoft-com:office:spreadsheet") => "an XML Spreadsheet of Excel 2003",
        () if has("<html") || has("<!doctype html") => "an HTML page",
        () => "an XML document",
    }
}

/// The finding about an archive that holds something else.
pub(super) fn archive<'a>(names: impl Iterator<Item = &'a str>, kind: Option<&str>) -> Diagnostic {
    let finding = Diagnostic::new(&rules::NOT_A_WORKBOOK);
    if let Some(kind) = kind {
        return finding.found(kind);
    }
    let (mut shown, mut more) = (Vec::new(), false);
    for name in names {
        match name {
            "word/document.xml" => return finding.found("a Word document (.docx)"),
            "ppt/presentation.xml" => return finding.found("a presentation (.pptx)"),
            "xl/workbook.bin" => return finding.found(BINARY),
            "mimetype" | "content.xml" => return finding.found("an OpenDocument file, such as a spreadsheet (.ods)"),
            name if shown.len() < 3 => shown.push(super::archive::excerpt(name)),
            _ => more = true,
        }
    }
    match shown.is_empty() {
        true => finding.found("an empty archive"),
        false => finding.found(format!("an archive of {}{}", shown.join(", "), if more { " and more" } else { "" })),
    }
}

const BINARY: &str = "a binary workbook (.xlsb)";

/// What the type of the main part says: `Ok` for a workbook, and whether it has macros.
pub(super) fn main_part(content_type: &str) -> Result<bool, &'static str> {
    let lower = content_type.to_ascii_lowercase();
    match () {
        () if lower.contains("binary") => Err(BINARY),
        () if lower.contains("wordprocessingml") => Err("a Word document (.docx)"),
        () if lower.contains("presentationml") => Err("a presentation (.pptx)"),
        () => Ok(lower.contains("macroenabled")),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    #[test]
    fn a_file_is_told_by_its_bytes() {
        let compound = |name: &str| {
            let magic = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
            let name = name.encode_utf16().flat_map(u16::to_le_bytes);
            magic.into_iter().chain([0; 504]).chain(name).collect::<Vec<u8>>()
        };
        for (bytes, code, found) in [
            (b"".to_vec(), "CTR250", "an empty file"),
            (b"Report_Name\tTitle Report\n".to_vec(), "CTR250", "a text table"),
            (b"\n<!DOCTYPE html><p>".to_vec(), "CTR250", "an HTML page"),
            (b"{\"Report_Header\"".to_vec(), "CTR250", "JSON"),
            (compound("Workbook"), "CTR250", "(.xls)"),
            (compound("EncryptedPackage"), "CTR251", "an encrypted package"),
            (compound(""), "CTR250", "behind a password"),
        ] {
            let finding = judge(&mut Cursor::new(bytes)).unwrap().unwrap();
            assert_eq!(finding.code().as_str(), code);
            assert!(finding.found.as_deref().unwrap().contains(found), "{finding}");
        }
        assert!(judge(&mut Cursor::new(b"PK\x03\x04")).unwrap().is_none());
    }

    #[test]
    fn an_archive_is_told_by_its_names() {
        for (names, found) in [
            (&["mimetype", "content.xml"][..], "OpenDocument"),
            (&["word/document.xml"], ".docx"),
            (&["TR.tsv"], "an archive of TR.tsv"),
            (&["1", "2", "3", "4"], "an archive of 1, 2, 3 and more"),
            (&[], "an empty archive"),
        ] {
            let finding = archive(names.iter().copied(), None);
            assert!(finding.found.as_deref().unwrap().contains(found), "{finding}");
        }
        assert_eq!(main_part("application/vnd.ms-excel.sheet.binary.macroEnabled.main"), Err(BINARY));
        assert_eq!(main_part("application/vnd.ms-excel.sheet.macroEnabled.main+xml"), Ok(true));
    }
}
