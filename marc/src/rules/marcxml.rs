//! Layer 3 of MARCXML: what the elements say.

use super::rules;

rules! {
    /// The records are in a namespace for MARC other than that of MARC 21 slim.
    NAMESPACE_KNOWN = "MRC350" Info,
    "records in a namespace other than MARC 21 slim" / "记录使用 MARC 21 slim 以外的名称空间",
    clause "MARC 21 XML Schema: targetNamespace http://www.loc.gov/MARC21/slim; ISO 25577 (MarcXchange)",
    help "MarcXchange, UNIMARC, CNMARC and KORMARC have namespaces of their own. They are read as well." /
         "MarcXchange、UNIMARC、CNMARC 与 KORMARC 各有名称空间，均可读取。",
    bad xml(b"<record xmlns=\"info:lc/xmlns/marcxchange-v2\"><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>"),
    good xml(b"<record xmlns=\"http://www.loc.gov/MARC21/slim\"><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>");

    /// The records are in no namespace.
    NAMESPACE_NONE = "MRC351" Warning,
    "records in no namespace" / "记录没有名称空间",
    clause "MARC 21 XML Schema: targetNamespace http://www.loc.gov/MARC21/slim",
    help "Many programs refuse such records. Add xmlns=\"http://www.loc.gov/MARC21/slim\"." /
         "许多程序拒绝此类记录。请加上 xmlns=\"http://www.loc.gov/MARC21/slim\"。",
    bad xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>"),
    good xml(b"<record xmlns=\"http://www.loc.gov/MARC21/slim\"><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>");

    /// The records are in a namespace that is not one for MARC.
    NAMESPACE_UNKNOWN = "MRC352" Error,
    "records in a namespace that is not one for MARC" / "记录的名称空间不属于 MARC",
    clause "MARC 21 XML Schema: targetNamespace http://www.loc.gov/MARC21/slim",
    help "The namespace is misspelt, or somebody made one of their own. The elements are those of MARCXML, so they are read." /
         "名称空间拼写有误或为自定义。因元素与 MARCXML 一致，仍予读取。",
    bad xml(b"<record xmlns=\"http://www.loc.gov/marc21/slim\"><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>"),
    good xml(b"<record xmlns=\"http://www.loc.gov/MARC21/slim\"><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>");

    /// A record has no leader.
    LEADER_MISSING = "MRC353" Error,
    "a record without a leader" / "记录没有头标",
    clause "MARC 21 XML Schema: recordType begins with leader",
    help "A leader of blanks is put in its place. Leader/06 and /07 say what the record describes: fill them in." /
         "以空白头标代替。头标 06 与 07 位说明记录类型，请补全。",
    bad xml(b"<record><controlfield tag=\"001\">1</controlfield></record>"),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>");

    /// A leader is not 24 characters long.
    LEADER_LENGTH = "MRC354" Error,
    "a leader that is not 24 characters long" / "头标长度不是 24 个字符",
    clause "MARC 21 XML Schema: leaderDataType, whose pattern has 24 characters",
    help "Blanks at the end were trimmed, or characters were lost. 20 to 23 characters are filled up with blanks, fewer are not used, more are cut." /
         "尾部空格被删除，或有字符丢失。20 至 23 个字符以空格补足，更少则弃用，更多则截断。",
    bad xml(b"<record><leader>00000nam a2200000 i 450</leader><controlfield tag=\"001\">1</controlfield></record>"),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>");

    /// A leader has a character that is not printable ASCII.
    LEADER_CHARACTERS = "MRC355" Error,
    "a leader with a character that is not ASCII" / "头标含非 ASCII 字符",
    clause "MARC 21 XML Schema: leaderDataType; MARC 21 Specifications, Record Structure: leader",
    help "A question mark stands for the character. Each position of the leader is one byte." /
         "以问号代替该字符。头标每一位为一个字节。",
    bad xml(b"<record><leader>00000n\xc3\xa9m a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>"),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>");

    /// A record has more than one leader.
    LEADER_REPEATED = "MRC356" Error,
    "a second leader" / "头标重复",
    clause "MARC 21 XML Schema: recordType has one leader",
    help "The first one is kept." /
         "保留第一个。",
    bad xml(b"<record><leader>00000nam a2200000 i 4500</leader><leader>00000cas a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>"),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>");

    /// Leader, control fields and data fields do not stand in this order.
    ORDER = "MRC357" Warning,
    "leader, control fields and data fields out of order" / "头标、控制字段与数据字段次序有误",
    clause "MARC 21 XML Schema: recordType is a sequence: leader, controlfield, datafield",
    help "The order is kept. A schema validator refuses the record." /
         "次序照原样保留。模式校验程序会拒绝该记录。",
    bad xml(b"<record><leader>00000nam a2200000 i 4500</leader><datafield tag=\"245\" ind1=\"1\" ind2=\"0\"><subfield code=\"a\">a</subfield></datafield><controlfield tag=\"001\">1</controlfield></record>"),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield><datafield tag=\"245\" ind1=\"1\" ind2=\"0\"><subfield code=\"a\">a</subfield></datafield></record>");

    /// A data field lacks an indicator.
    INDICATOR_MISSING = "MRC358" Error,
    "a missing indicator" / "缺少指示符",
    clause "MARC 21 XML Schema: ind1 and ind2 are required and have one character",
    help "A blank is put in its place. An indicator that is not defined is a blank: ind1=\" \"." /
         "以空格代替。未定义的指示符应写作空格：ind1=\" \"。",
    bad xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield><datafield tag=\"245\" ind1=\"1\"><subfield code=\"a\">a</subfield></datafield></record>"),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield><datafield tag=\"245\" ind1=\"1\" ind2=\"0\"><subfield code=\"a\">a</subfield></datafield></record>");

    /// An indicator has more than one character.
    INDICATOR_LENGTH = "MRC359" Error,
    "an indicator of more than one character" / "指示符多于一个字符",
    clause "MARC 21 XML Schema: indicatorDataType has one character",
    help "The first character is taken." /
         "取第一个字符。",
    bad xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield><datafield tag=\"245\" ind1=\"10\" ind2=\"0\"><subfield code=\"a\">a</subfield></datafield></record>"),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield><datafield tag=\"245\" ind1=\"1\" ind2=\"0\"><subfield code=\"a\">a</subfield></datafield></record>");

    /// A field has no tag.
    TAG_MISSING = "MRC360" Error,
    "a field without a tag" / "字段没有字段号",
    clause "MARC 21 XML Schema: tag is required",
    help "The field is kept under the tag ???, which a writer refuses." /
         "字段以 ??? 为字段号保留，写出程序将拒绝。",
    bad xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield>1</controlfield></record>"),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>");

    /// A tag is not three ASCII characters.
    TAG = "MRC361" Error,
    "a tag that is not three ASCII characters" / "字段号不是三个 ASCII 字符",
    clause "MARC 21 XML Schema: tagDataType and controltagDataType have three characters",
    help "The field is kept under the tag ???, which a writer refuses. In ISO 2709 such a tag would break the directory." /
         "字段以 ??? 为字段号保留，写出程序将拒绝。在 ISO 2709 中此类字段号会破坏目次区。",
    bad xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield><datafield tag=\"24\" ind1=\"1\" ind2=\"0\"><subfield code=\"a\">a</subfield></datafield></record>"),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield><datafield tag=\"245\" ind1=\"1\" ind2=\"0\"><subfield code=\"a\">a</subfield></datafield></record>");

    /// A subfield has no code.
    CODE_MISSING = "MRC362" Error,
    "a subfield without a code" / "子字段没有标识符",
    clause "MARC 21 XML Schema: code is required and has one character",
    help "The subfield is kept under the code ?." /
         "子字段以 ? 为标识符保留。",
    bad xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield><datafield tag=\"245\" ind1=\"1\" ind2=\"0\"><subfield>a</subfield></datafield></record>"),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield><datafield tag=\"245\" ind1=\"1\" ind2=\"0\"><subfield code=\"a\">a</subfield></datafield></record>");

    /// A subfield code has more than one character.
    CODE_LENGTH = "MRC363" Error,
    "a subfield code of more than one character" / "子字段标识符多于一个字符",
    clause "MARC 21 XML Schema: subfieldcodeDataType has one character",
    help "The first character is taken." /
         "取第一个字符。",
    bad xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield><datafield tag=\"245\" ind1=\"1\" ind2=\"0\"><subfield code=\"ab\">a</subfield></datafield></record>"),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield><datafield tag=\"245\" ind1=\"1\" ind2=\"0\"><subfield code=\"a\">a</subfield></datafield></record>");

    /// A data field has the tag of a control field.
    CONTROL_TAG = "MRC364" Error,
    "a data field with the tag of a control field" / "数据字段使用了控制字段号",
    clause "MARC 21 XML Schema: tagDataType does not allow 001 to 009",
    help "It is kept as a data field. Write it as a controlfield element." /
         "作为数据字段保留。应写作 controlfield 元素。",
    bad xml(b"<record><leader>00000nam a2200000 i 4500</leader><datafield tag=\"008\" ind1=\" \" ind2=\" \"><subfield code=\"a\">a</subfield></datafield></record>"),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>");

    /// A control field has the tag of a data field.
    DATA_TAG = "MRC365" Error,
    "a control field with the tag of a data field" / "控制字段使用了数据字段号",
    clause "MARC 21 XML Schema: controltagDataType allows 00 and one more character",
    help "It is kept as a control field. Write it as a datafield element with subfields." /
         "作为控制字段保留。应写作带子字段的 datafield 元素。",
    bad xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"500\">note</controlfield></record>"),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>");

    /// A MARC element stands where it does not belong.
    ELEMENT_PLACE = "MRC366" Error,
    "a MARC element where it does not belong" / "MARC 元素位置不当",
    clause "MARC 21 XML Schema: subfield stands in datafield, and fields in record",
    help "It has no place in a MARC record. A subfield that lost its field, or a field outside of any record, is not kept." /
         "在 MARC 记录中没有位置。脱离字段的子字段或记录之外的字段不予保留。",
    bad xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield><subfield code=\"a\">x</subfield></record>"),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield><datafield tag=\"245\" ind1=\"1\" ind2=\"0\"><subfield code=\"a\">a</subfield></datafield></record>");

    /// Text stands between the elements of a record.
    TEXT_PLACE = "MRC367" Error,
    "text between the elements of a record" / "记录的元素之间有文本",
    clause "MARC 21 XML Schema: recordType and dataFieldType have no mixed content",
    help "It is not kept. The value lost its subfield element." /
         "该文本不予保留。该值缺失了子字段元素。",
    bad xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield>lost</record>"),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>");

    /// An element in a record that MARCXML does not have.
    ELEMENT_UNKNOWN = "MRC368" Error,
    "an element that MARCXML does not have" / "MARCXML 没有的元素",
    clause "MARC 21 XML Schema: recordType, dataFieldType",
    help "Its tags are passed over. Its text is kept where it stands inside a value, and reported where not." /
         "跳过其标签。位于值内的文本予以保留，否则予以报告。",
    bad xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\"><b>1</b></controlfield></record>"),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>");

    /// An element of another namespace in a record.
    ELEMENT_FOREIGN = "MRC369" Warning,
    "an element of another namespace in a record" / "记录中有其他名称空间的元素",
    clause "MARC 21 XML Schema: recordType has no place for other namespaces",
    help "It is passed over with all that it holds." /
         "连同其内容一并跳过。",
    bad xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield><note xmlns=\"urn:x\">x</note></record>"),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>");

    /// A record has no fields.
    RECORD_EMPTY = "MRC370" Warning,
    "a record without fields" / "记录没有字段",
    clause "MARC 21 XML Schema: recordType; a record of ISO 2709 has at least one field",
    help "An export that selected nothing writes such records." /
         "未选中任何字段的导出会产生这种记录。",
    bad xml(b"<record><leader>00000nam a2200000 i 4500</leader></record>"),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>");

    /// An attribute that a MARC record has no place for.
    ATTRIBUTE_UNKNOWN = "MRC371" Info,
    "an attribute that has no place in a MARC record" / "MARC 记录中没有位置的属性",
    clause "MARC 21 XML Schema: id and type are allowed; ISO 25577 allows format as well",
    help "It is not kept. Reported once for each name." /
         "该属性不予保留。每个名称仅报告一次。",
    bad xml(b"<record id=\"r1\"><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>"),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>");

    /// The document holds no MARC record.
    NO_RECORD = "MRC372" Info,
    "no MARC record in the document" / "文档中没有 MARC 记录",
    clause "MARC 21 XML Schema: collectionType may be empty",
    help "A search that found nothing answers like this; so does a page of an error." /
         "检索无结果时会如此应答，错误页面亦然。",
    bad xml(b"<collection xmlns=\"http://www.loc.gov/MARC21/slim\"/>"),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>");
}
