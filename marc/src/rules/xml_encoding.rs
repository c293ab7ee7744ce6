//! Layer 1 of MARCXML: in which encoding the document is.

use super::rules;

rules! {
    /// The XML declaration names another encoding than the one in which the bytes are.
    CONFLICT = "MRC120" Error,
    "the XML declaration names another encoding than the bytes show" / "XML 声明的编码与实际字节不符",
    clause "XML 1.0 (Fifth Edition), 4.3.3: it is a fatal error for an entity to be presented in an encoding other than that named in its declaration",
    help "The file was converted and its first line was not. The bytes are believed; correct the declaration." /
         "文件已被转换编码，但首行声明未随之修改。读取时以字节为准，请改正声明。",
    bad xml(b"<?xml version=\"1.0\" encoding=\"UTF-16\"?><record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>"),
    good xml(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?><record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>");

    /// A document in UTF-16 begins without a byte order mark.
    MARK_MISSING = "MRC121" Warning,
    "UTF-16 without a byte order mark" / "UTF-16 文档缺少字节顺序标记",
    clause "XML 1.0 (Fifth Edition), 4.3.3: entities encoded in UTF-16 must begin with the byte order mark",
    help "The order of the bytes was told from the first character. Write the mark FE FF or FF FE." /
         "字节顺序由首字符推断得出。请在文件开头写入 FE FF 或 FF FE。",
    bad xml(b"<\0r\0e\0c\0o\0r\0d\0>\0<\0l\0e\0a\0d\0e\0r\0/\0>\0<\0/\0r\0e\0c\0o\0r\0d\0>\0"),
    good xml(b"\xff\xfe<\0r\0e\0c\0o\0r\0d\0>\0<\0l\0e\0a\0d\0e\0r\0/\0>\0<\0/\0r\0e\0c\0o\0r\0d\0>\0");

    /// The XML declaration names an encoding that nobody knows.
    UNKNOWN = "MRC122" Error,
    "the XML declaration names an unknown encoding" / "XML 声明的编码未知",
    clause "XML 1.0 (Fifth Edition), 4.3.3: it is a fatal error when a processor encounters an entity with an encoding that it is unable to process",
    help "The document is read as UTF-8; values that are not are kept as bytes. Use a name that IANA has registered." /
         "文档按 UTF-8 读取，非 UTF-8 的值按原字节保留。请使用 IANA 登记的编码名称。",
    bad xml(b"<?xml version=\"1.0\" encoding=\"marc\"?><record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>"),
    good xml(b"<?xml version=\"1.0\" encoding=\"utf-8\"?><record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>");

    /// The XML declaration names an encoding that this program was built without.
    NOT_BUILT_IN = "MRC123" Error,
    "this program was built without the encoding that the XML declaration names" / "本程序未内置 XML 声明的编码",
    clause "XML 1.0 (Fifth Edition), 4.3.3: processors may support other encodings than UTF-8 and UTF-16",
    help "Build with the feature `cjk`, or convert the file to UTF-8 first. Values are kept as bytes." /
         "请启用 `cjk` 特性重新构建，或先将文件转换为 UTF-8。值按原字节保留。",
    bad xml(b"<?xml version=\"1.0\" encoding=\"Big5\"?><record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>"),
    good xml(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?><record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>");

    /// Bytes are no character of the document's encoding.
    MALFORMED = "MRC124" Error,
    "bytes that are no character of the document's encoding" / "字节在文档编码中不构成字符",
    clause "XML 1.0 (Fifth Edition), 4.3.3: it is a fatal error if an entity contains byte sequences that are not legal in its encoding",
    help "A value came from another character set, or a character was cut in two. In UTF-8 the bytes are kept as they are; in other encodings U+FFFD stands for them." /
         "该值来自其他字符集，或有字符被截断。UTF-8 文档中保留原字节，其他编码以 U+FFFD 代替。",
    bad xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">caf\xe9</controlfield></record>"),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">caf\xc3\xa9</controlfield></record>");
}
