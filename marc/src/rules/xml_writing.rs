//! Layer 2 of writing MARCXML: what XML has no place for.

use super::rules;

rules! {
    /// A value is not UTF-8.
    UNDECODABLE = "MRC280" Error,
    "a value that is not UTF-8" / "值不是 UTF-8",
    clause "XML 1.0 (Fifth Edition), 2.2, 4.3.3: a document is characters",
    help "Convert the record first, or let the writer replace what is no character by U+FFFD." /
         "请先转换记录编码，或让写出程序以 U+FFFD 代替。",
    bad iso2709(b"00061nam a2200049 i 4500001000200000245000900002\x1e1\x1e10\x1facaf\xe9\x1e\x1d"),
    good iso2709(b"00062nam a2200049 i 4500001000200000245001000002\x1e1\x1e10\x1faTitle\x1e\x1d");

    /// A value holds a character that XML does not allow.
    CHARACTER = "MRC281" Error,
    "a value with a character that XML cannot hold" / "值含有 XML 无法表示的字符",
    clause "XML 1.0 (Fifth Edition), 2.2 [2]",
    help "Not even a character reference may stand for it. Let the writer replace or remove it." /
         "字符引用也不能表示该字符。可让写出程序替换或删除。",
    bad iso2709(b"00058nam a2200049 i 4500001000200000245000600002\x1e1\x1e10\x1fa\x01\x1e\x1d"),
    good iso2709(b"00062nam a2200049 i 4500001000200000245001000002\x1e1\x1e10\x1faTitle\x1e\x1d");

    /// A tag that MARCXML does not allow.
    TAG = "MRC282" Error,
    "a tag that MARCXML does not allow" / "MARCXML 不允许的字段号",
    clause "MARC 21 XML Schema: tagDataType and controltagDataType: three letters or digits",
    help "Correct the tag, or let the writer keep it." /
         "请改正字段号，或让写出程序照写。",
    bad iso2709(b"00058nam a2200049 i 450000100020000024?000600002\x1e1\x1e10\x1fax\x1e\x1d"),
    good iso2709(b"00062nam a2200049 i 4500001000200000245001000002\x1e1\x1e10\x1faTitle\x1e\x1d");

    /// Text stands between the indicators and the first subfield.
    PREAMBLE = "MRC283" Error,
    "text before the first subfield, for which MARCXML has no place" / "首个子字段之前有文本，MARCXML 无处存放",
    clause "MARC 21 XML Schema: dataFieldType has subfields only",
    help "The record lost a delimiter. Correct it, or let the writer leave the text out." /
         "记录丢失了分隔符。请改正，或让写出程序略去该文本。",
    bad iso2709(b"00062nam a2200049 i 4500001000200000245001000002\x1e1\x1e10lost\x1fax\x1e\x1d"),
    good iso2709(b"00062nam a2200049 i 4500001000200000245001000002\x1e1\x1e10\x1faTitle\x1e\x1d");

    /// A subfield has no code, or one that is no character.
    CODE = "MRC284" Error,
    "a subfield without a code" / "子字段没有标识符",
    clause "MARC 21 XML Schema: subfieldcodeDataType has one character",
    help "Correct the record, or let the writer put a question mark in its place." /
         "请改正记录，或让写出程序以问号代替。",
    bad iso2709(b"00059nam a2200049 i 4500001000200000245000700002\x1e1\x1e10\x1f\x1fax\x1e\x1d"),
    good iso2709(b"00062nam a2200049 i 4500001000200000245001000002\x1e1\x1e10\x1faTitle\x1e\x1d");

    /// A data field has fewer than two indicators.
    INDICATOR = "MRC285" Error,
    "a data field with fewer than two indicators" / "数据字段的指示符少于两个",
    clause "MARC 21 XML Schema: ind1 and ind2 are required",
    help "Correct the record, or let the writer put a blank in its place." /
         "请改正记录，或让写出程序以空格代替。",
    bad iso2709(b"00057nam a2200049 i 4500001000200000245000500002\x1e1\x1e1\x1fax\x1e\x1d"),
    good iso2709(b"00062nam a2200049 i 4500001000200000245001000002\x1e1\x1e10\x1faTitle\x1e\x1d");
}
