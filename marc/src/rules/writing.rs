//! Layer 2: what ISO 2709 cannot hold.

use super::rules;

rules! {
    /// A field of more than 9,999 bytes is to be written as ISO 2709.
    FIELD_TOO_LONG = "MRC270" Error,
    "field is too long to be written" / "字段过长，无法写出",
    clause "ISO 2709:2008, 4.4 directory: four digits, 9,999 bytes at most, terminator included",
    help "Choose a policy for long fields, split the field, or write MARCXML." /
         "请为长字段选择处理方式、拆分字段，或改写为 MARCXML。",
    bad xml(long_field()),
    good xml(b"<record xmlns=\"http://www.loc.gov/MARC21/slim\"><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield><datafield tag=\"500\" ind1=\" \" ind2=\" \"><subfield code=\"a\">Note</subfield></datafield></record>");

    /// A record of more than 99,999 bytes is to be written as ISO 2709.
    RECORD_TOO_LONG = "MRC271" Error,
    "record is too long to be written" / "记录过长，无法写出",
    clause "ISO 2709:2008, 4.3 record label: five digits, 99,999 bytes at most",
    help "Choose a policy for long records, split the record, or write MARCXML." /
         "请为长记录选择处理方式、拆分记录，或改写为 MARCXML。",
    bad xml(long_record()),
    good xml(b"<record xmlns=\"http://www.loc.gov/MARC21/slim\"><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield><datafield tag=\"500\" ind1=\" \" ind2=\" \"><subfield code=\"a\">Note</subfield></datafield></record>");

    /// A value with 1D, 1E or 1F in it is to be written as ISO 2709.
    RESERVED = "MRC272" Error,
    "value holds a byte that is reserved for the structure" / "字段值含有保留的结构控制字节",
    clause "ISO 2709:2008, clause 4: 1D, 1E and 1F end records and fields and begin subfields",
    help "Written as it is, the byte would end the field or begin another subfield. Remove it from the value." /
         "若原样写出，该字节会结束字段或开始新的子字段。请从字段值中删除。",
    bad xml(b"<record xmlns=\"http://www.loc.gov/MARC21/slim\"><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield><datafield tag=\"500\" ind1=\" \" ind2=\" \"><subfield code=\"a\">a\x1fb</subfield></datafield></record>"),
    good xml(b"<record xmlns=\"http://www.loc.gov/MARC21/slim\"><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield><datafield tag=\"500\" ind1=\" \" ind2=\" \"><subfield code=\"a\">Note</subfield></datafield></record>");

    /// A field whose tag is not three bytes is to be written as ISO 2709.
    TAG_UNKNOWN = "MRC273" Error,
    "field has no tag that can be written" / "字段标识无法写出",
    clause "ISO 2709:2008, 4.4 directory: a tag is three characters",
    help "The source had no tag, or one of another length. Give the field a tag." /
         "来源中没有字段标识，或其长度不符。请为该字段指定标识。",
    bad xml(b"<record xmlns=\"http://www.loc.gov/MARC21/slim\"><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield><datafield tag=\"50\" ind1=\" \" ind2=\" \"><subfield code=\"a\">Note</subfield></datafield></record>"),
    good xml(b"<record xmlns=\"http://www.loc.gov/MARC21/slim\"><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield><datafield tag=\"500\" ind1=\" \" ind2=\" \"><subfield code=\"a\">Note</subfield></datafield></record>");
}

/// A MARCXML record with fields of so many bytes of text.
fn long(lengths: &[usize]) -> Vec<u8> {
    let fields = lengths.iter().map(|length| {
        let text = "x".repeat(*length);
        format!(r#"<datafield tag="500" ind1=" " ind2=" "><subfield code="a">{text}</subfield></datafield>"#)
    });
    let fields: String = fields.collect();
    format!(
        r#"<record xmlns="http://www.loc.gov/MARC21/slim"><leader>00000nam a2200000 i 4500</leader>{fields}</record>"#
    )
    .into_bytes()
}

fn long_field() -> Vec<u8> {
    long(&[10_000])
}

fn long_record() -> Vec<u8> {
    long(&[9_000; 12])
}
