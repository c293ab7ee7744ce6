//! Layer 1: bytes and character sets.

use super::rules;

rules! {
    /// The file begins with the UTF-8 byte order mark.
    BYTE_ORDER_MARK = "MRC101" Info,
    "byte order mark before the first record" / "首条记录前有字节顺序标记",
    clause "ISO 2709:2008, clause 4: a file is records and nothing else",
    help "A text editor or a script that takes the file for text has put it there. Harmless to most readers, fatal to some." /
         "文本编辑器或把文件当作文本处理的脚本加入了该标记。多数程序可忽略它，少数程序会因此失败。",
    bad iso2709(b"\xef\xbb\xbf00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// Leader/09 says UTF-8, and the bytes of a value are none.
    NOT_UTF8 = "MRC102" Error,
    "value is not UTF-8" / "字段值不是 UTF-8 编码",
    clause "MARC 21 Specifications, Character Sets, part 4: leader/09 = a means UTF-8",
    help "The value was typed or converted in another character set. Convert it, or correct leader/09 if the whole record is in MARC-8." /
         "该值以其他字符集录入或转换。请转换该值；若整条记录为 MARC-8，则更正头标区第 09 位。",
    bad iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1facaf\xe9\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// The bytes are proven to be UTF-8, and leader/09 says something else.
    CODING_NOT_DECLARED = "MRC103" Warning,
    "text is UTF-8, but leader/09 does not say so" / "文本为 UTF-8，但头标区第 09 位未声明",
    clause "MARC 21 Leader/09: a means UCS/Unicode; a blank means MARC-8",
    help "Set leader/09 to a. UNIMARC leaves the position undefined and names the character set in 100 $a instead." /
         "请将头标区第 09 位改为 a。UNIMARC 未定义此位，字符集由 100 $a 说明。",
    bad iso2709(b"00060nam  2200049 i 4500001000200000500000800002\x1e1\x1e  \x1fa\xe4\xb8\xad\x1e\x1d"),
    good iso2709(b"00060nam a2200049 i 4500001000200000500000800002\x1e1\x1e  \x1fa\xe4\xb8\xad\x1e\x1d");

    /// Leader/09 does not say UTF-8, and there are bytes of another character set.
    NOT_DECODED = "MRC104" Info,
    "values in a character set that is not decoded" / "含有未解码字符集的字段值",
    clause "MARC 21 Specifications, Character Sets, part 2: a blank leader/09 means MARC-8",
    help "Such values are kept as bytes and written back as they are. Only what is UTF-8 can become XML." /
         "此类值按字节保留并原样写回；只有 UTF-8 文本才能转换为 XML。",
    bad iso2709(b"00062nam  2200049 i 4500001000200000500001000002\x1e1\x1e  \x1facaf\xe2e\x1e\x1d"),
    good iso2709(b"00061nam  2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// A value holds a byte below 20, or 7F.
    CONTROL_CHARACTER = "MRC105" Warning,
    "control character in a value" / "字段值中含有控制字符",
    clause "MARC 21 Specifications, Character Sets: of the control functions only those that structure a record, and in MARC-8 the escape, are used",
    help "Such bytes come from word processors and broken conversions. XML cannot hold most of them." /
         "此类字节多来自文字处理软件或错误的转换，其中大部分不能写入 XML。",
    bad iso2709(b"00060nam a2200049 i 4500001000200000500000800002\x1e1\x1e  \x1faa\x0bb\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// A file of ISO 2709 in which every character has two bytes.
    UTF_16 = "MRC106" Error,
    "file is UTF-16" / "文件为 UTF-16 编码",
    clause "ISO 2709:2008, clause 4: the characters that structure a record are single bytes",
    help "Convert the file to UTF-8 and have its lengths counted anew." /
         "请将文件转换为 UTF-8，并重新计算各长度。",
    bad iso2709(b"0\x000\x000\x006\x001\x00n\x00a\x00m\x00 \x00a\x002\x002\x000\x000\x000\x004\x009\x00 \x00i\x00 \x004\x005\x000\x000\x000\x000\x001\x000\x000\x000\x002\x000\x000\x000\x000\x000\x005\x000\x000\x000\x000\x000\x009\x000\x000\x000\x000\x002\x00\x1e\x001\x00\x1e\x00 \x00 \x00\x1f\x00a\x00N\x00o\x00t\x00e\x00\x1e\x00\x1d\x00"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");
}
