//! Layer 1: bytes and their encoding.

use super::rules;

rules! {
    /// Bytes that are no characters of the encoding.
    MALFORMED = "CTR101" Error,
    "bytes that are no characters of the encoding" / "字节不符合所用编码",
    clause "CoP 5.1, 3.2: reports are encoded in UTF-8",
    help "A value was cut inside a character, or put together from two encodings." /
         "值在字符中间被截断，或由两种编码拼接而成。",
    bad json(b"{\"Title\":\"\xe5\x9b\xbe\xe4\xb9\xa6\xe9\xa6\"}"),
    good json("{\"Title\":\"图书馆\"}".as_bytes());

    /// JSON that begins with a byte order mark.
    MARK = "CTR102" Error,
    "JSON with a byte order mark" / "JSON 以字节顺序标记开头",
    clause "CoP 5.1, 3.2: JSON is encoded in UTF-8 without a byte order mark; RFC 8259, 8.1",
    help "Many parsers refuse it. Write the file without the first three bytes." /
         "许多解析器会拒绝此类文件。写出时应去掉开头的三个字节。",
    bad json(b"\xef\xbb\xbf{}"),
    good json(b"{}");

    /// A text table without a byte order mark.
    NO_MARK = "CTR103" Warning,
    "a table without a byte order mark" / "文本表格缺少字节顺序标记",
    clause "CoP 5.1, 3.2: tabular reports are encoded in UTF-8, and should begin with a byte order mark",
    help "A spreadsheet program may take the file for one in the local encoding." /
         "电子表格软件可能按本地编码打开该文件。",
    bad tsv(b"Report_Name\tTitle Report\n"),
    good tsv(b"\xef\xbb\xbfReport_Name\tTitle Report\n");

    /// An encoding other than UTF-8.
    NOT_UTF8 = "CTR104" Error,
    "an encoding other than UTF-8" / "编码不是 UTF-8",
    clause "CoP 5.1, 3.2: reports are encoded in UTF-8",
    help "Spreadsheet programs save as UTF-8 when told to: CSV UTF-8." /
         "在电子表格软件中另存为“CSV UTF-8”即可。",
    bad json(b"{\"Title\":\"M\xe9decine\"}"),
    good json("{\"Title\":\"Médecine\"}".as_bytes());

    /// An encoding that was recognised and cannot be read.
    NOT_BUILT_IN = "CTR105" Error,
    "an encoding that this program was built without" / "本程序未内置该编码",
    clause "CoP 5.1, 3.2: reports are encoded in UTF-8",
    help "Only ASCII was read. The feature cjk reads the rest. The encoding was told from the bytes." /
         "仅读取了 ASCII 部分；启用 cjk 特性可读取其余内容。编码系根据字节判断。",
    bad json(b"{\"Title\":\"\xcd\xbc\xca\xe9\xb9\xdd\"}"),
    good json("{\"Title\":\"图书馆\"}".as_bytes());

    /// A control character in a value.
    CONTROL = "CTR106" Error,
    "a control character in a value" / "值中含有控制字符",
    clause "CoP 5.1, 3.2: values are text; RFC 8259, 7",
    help "Tables cannot hold it, and databases cut a value at NUL." /
         "表格无法容纳控制字符，数据库会在 NUL 处截断值。",
    bad json(b"{\"Title\":\"Nature\\u0000\"}"),
    good json(b"{\"Title\":\"Nature\"}");
}
