//! Layer 9 of MARCXML: what a document may ask for.

use super::rules;

rules! {
    /// Elements are nested too deep.
    DEPTH = "MRC910" Error,
    "elements nested too deep" / "元素嵌套过深",
    clause "Bibwire, limits: depth",
    help "What lies deeper is not read. Raise the limit if the file is trusted." /
         "更深的内容不读取。若文件可信，可放宽限制。",
    bad xml(b"<a><b><c/></b></a>") under "depth=2",
    good xml(b"<a><b/></a>") under "depth=2";

    /// An element has too many attributes.
    ATTRIBUTES = "MRC911" Error,
    "too many attributes on an element" / "元素的属性过多",
    clause "Bibwire, limits: attributes",
    help "The element is read without those beyond the limit." /
         "超出限制的属性不读取。",
    bad xml(b"<a b=\"1\" c=\"2\"/>") under "attributes=1",
    good xml(b"<a b=\"1\"/>") under "attributes=1";

    /// A name is too long.
    NAME_BYTES = "MRC912" Error,
    "a name that is too long" / "名称过长",
    clause "Bibwire, limits: name-bytes",
    help "No name in MARCXML is longer than 12 characters." /
         "MARCXML 的名称均不超过 12 个字符。",
    bad xml(b"<a><bcdefghijklmn/></a>") under "name-bytes=12",
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>");

    /// A value, tag, comment or instruction is too long.
    TEXT_BYTES = "MRC913" Error,
    "a value, tag or comment that is too long" / "值、标签或注释过长",
    clause "Bibwire, limits: text-bytes",
    help "A record with such a value is not delivered; reading goes on with the next." /
         "含有该值的记录不交付，继续读取下一条。",
    bad xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">123456789012345678901234567890</controlfield></record>") under "text-bytes=28",
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>");

    /// A record is too long.
    RECORD_BYTES = "MRC914" Error,
    "a record that is too long" / "记录过长",
    clause "Bibwire, limits: record-bytes",
    help "It is not delivered; reading goes on with the next." /
         "该记录不交付，继续读取下一条。",
    bad xml(b"<record><leader>00000nam a2200000 i 4500</leader><datafield tag=\"245\" ind1=\"1\" ind2=\"0\"><subfield code=\"a\">12345678901234567890</subfield></datafield></record>") under "record-bytes=20",
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>");

    /// A record has too many fields.
    FIELDS = "MRC915" Error,
    "too many fields in a record" / "记录的字段过多",
    clause "Bibwire, limits: fields",
    help "It is not delivered; reading goes on with the next." /
         "该记录不交付，继续读取下一条。",
    bad xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield><datafield tag=\"245\" ind1=\"1\" ind2=\"0\"><subfield code=\"a\">a</subfield></datafield></record>") under "fields=1",
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>") under "fields=1";

    /// A field has too many subfields.
    SUBFIELDS = "MRC916" Error,
    "too many subfields in a field" / "字段的子字段过多",
    clause "Bibwire, limits: subfields",
    help "The record is not delivered; reading goes on with the next." /
         "该记录不交付，继续读取下一条。",
    bad xml(b"<record><leader>00000nam a2200000 i 4500</leader><datafield tag=\"245\" ind1=\"1\" ind2=\"0\"><subfield code=\"a\">x</subfield><subfield code=\"b\">y</subfield></datafield></record>") under "subfields=1",
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><datafield tag=\"245\" ind1=\"1\" ind2=\"0\"><subfield code=\"a\">a</subfield></datafield></record>") under "subfields=1";
}
