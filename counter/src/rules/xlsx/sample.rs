//! Workbooks for the samples of the rules.

use crate::xlsx::archive::pack::Packer;

const TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>";
const PACKAGE: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
const BOOK: &str = "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"TR\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
const SHEETS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>";

/// Where the parts of a sample are.
pub(crate) const BOOK_PART: &str = "xl/workbook.xml";
pub(crate) const SHEET_PART: &str = "xl/worksheets/sheet1.xml";

/// A sheet with something in its rows, and after them.
pub(crate) fn worksheet(rows: &str, after: &str) -> String {
    format!(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData>{after}</worksheet>"
    )
}

/// A workbook with a sheet of these rows.
pub(crate) fn rows(rows: &str) -> Vec<u8> {
    parts(&[(SHEET_PART, &worksheet(rows, ""))])
}

/// A workbook in which nothing is amiss.
pub(crate) fn good() -> Vec<u8> {
    rows("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Report_Name</t></is></c><c r=\"B1\"><v>5</v></c></row>")
}

/// A workbook with these parts, in place of the usual ones of the same name or behind them.
pub(crate) fn parts(own: &[(&str, &str)]) -> Vec<u8> {
    let sheet = worksheet("", "");
    let usual = [
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", PACKAGE),
        (BOOK_PART, BOOK),
        ("xl/_rels/workbook.xml.rels", SHEETS),
        (SHEET_PART, &sheet),
    ];
    let find = |name: &str| own.iter().find(|(own, _)| *own == name).copied();
    let kept = usual.map(|part| find(part.0).unwrap_or(part));
    let added = own.iter().filter(|(name, _)| !usual.iter().any(|(usual, _)| usual == name));
    archive(kept.iter().chain(added).copied())
}

/// An archive. What cannot be packed makes an empty one, which no sample is.
pub(crate) fn archive<'a>(entries: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<u8> {
    let mut packer = Packer::default();
    for (name, content) in entries {
        if packer.add(name, content.as_bytes()).is_err() {
            return Vec::new();
        }
    }
    packer.finish().unwrap_or_default()
}

/// A good workbook, in whose directory a byte of the first entry was changed.
pub(crate) fn bent(offset: usize, byte: u8) -> Vec<u8> {
    let mut bytes = good();
    let first = memchr::memmem::find(&bytes, b"PK\x01\x02").unwrap_or_default();
    if let Some(place) = bytes.get_mut(first.saturating_add(offset)) {
        *place = byte;
    }
    bytes
}

/// A workbook with a second sheet.
pub(crate) fn two_sheets() -> Vec<u8> {
    let book = BOOK.replace("</sheets>", "<sheet name=\"Notes\" sheetId=\"2\" r:id=\"rId2\"/></sheets>");
    let one = "</Relationships>";
    let two = "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet2.xml\"/></Relationships>";
    parts(&[
        (BOOK_PART, &book),
        ("xl/_rels/workbook.xml.rels", &SHEETS.replace(one, two)),
        ("xl/worksheets/sheet2.xml", &worksheet("", "")),
    ])
}

/// A workbook of another kind.
pub(crate) fn of_type(content_type: &str) -> Vec<u8> {
    let usual = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    parts(&[("[Content_Types].xml", &TYPES.replace(usual, content_type))])
}
