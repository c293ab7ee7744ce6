//! Layer 2 of ISO 2709: record length, directory, terminators.

use super::rules;

rules! {
    /// Leader/00-04 holds something else than digits.
    LENGTH_NOT_DIGITS = "MRC201" Error,
    "record length is not five digits" / "记录长度不是五位数字",
    clause "ISO 2709:2008, 4.3 record label; MARC 21 Leader/00-04",
    help "The program that wrote the record left the length out, or put a sign or blanks into it." /
         "写出该记录的程序未写长度，或在其中写入了符号或空格。",
    bad iso2709(b"+0061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// Leader/00-04 is five digits, but not the length of the record.
    LENGTH_WRONG = "MRC202" Error,
    "record length is wrong" / "记录长度有误",
    clause "ISO 2709:2008, 4.3 record label: the length counts leader, directory, data and terminator; MARC 21 Leader/00-04",
    help "The program that wrote the record counted wrongly, or somebody edited the file with a text editor." /
         "写出该记录的程序计数有误，或有人用文本编辑器改动过文件。",
    bad iso2709(b"00062nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// Leader/00-04 is less than 25, which no record can be.
    LENGTH_TOO_SMALL = "MRC203" Error,
    "record length is less than that of a leader" / "记录长度小于头标区长度",
    clause "ISO 2709:2008, 4.3 record label; MARC 21 Leader/00-04",
    help "Some programs write 00000 where they do not know the length, or where it has more than five digits." /
         "有些程序在长度未知或超过五位数时写 00000。",
    bad iso2709(b"00000nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// Leader/00-04 is the length in characters.
    LENGTH_IN_CHARACTERS = "MRC204" Error,
    "record length counts characters" / "记录长度按字符计算",
    clause "ISO 2709:2008, 4.3 record label: lengths are in octets; MARC 21 Leader/00-04",
    help "The program that wrote the record counts characters where it must count bytes of UTF-8. Directory entries tend to be wrong too." /
         "写出该记录的程序按字符而非 UTF-8 字节计数，目次项通常也有误。",
    bad iso2709(b"00058nam a2200049 i 4500001000200000500000800002\x1e1\x1e  \x1fa\xe4\xb8\xad\x1e\x1d"),
    good iso2709(b"00060nam a2200049 i 4500001000200000500000800002\x1e1\x1e  \x1fa\xe4\xb8\xad\x1e\x1d");

    /// A record does not end in 1D.
    NO_RECORD_TERMINATOR = "MRC205" Warning,
    "record terminator missing" / "缺少记录结束符",
    clause "ISO 2709:2008, clause 4: the record separator, 1D, ends a record",
    help "The file was cut, joined or edited without care for its bytes." /
         "文件在切分、合并或编辑时未顾及其字节。",
    bad iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// Line ends, blanks or NULs stand between records, or behind the last.
    PADDING = "MRC206" Info,
    "padding between records" / "记录之间有填充字节",
    clause "ISO 2709:2008, clause 4: a file is records and nothing else",
    help "Line ends and blanks come from editors and mainframes. Most readers pass over them, some do not." /
         "换行与空格来自编辑器或大型机，多数程序可跳过，少数不能。",
    bad iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d\r\n00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// Bytes between records, or behind the last, are neither a record nor padding.
    SKIPPED = "MRC207" Error,
    "bytes that are no record" / "不属于任何记录的字节",
    clause "ISO 2709:2008, clause 4: a file is records and nothing else",
    help "Look at the bytes: they may be the rest of a record, a log line, or another file." /
         "请查看这些字节：可能是残缺记录、日志行或其他文件的内容。",
    bad iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d#junk#00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// The last record is cut off by the end of the input.
    TRUNCATED = "MRC208" Error,
    "input ends inside a record" / "输入在记录中途结束",
    clause "ISO 2709:2008, clause 4",
    help "The transfer was broken off, or the disk was full. Fetch the file again." /
         "传输中断或磁盘已满，请重新获取文件。",
    bad iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// A record of more than 99,999 bytes.
    RECORD_TOO_LONG = "MRC209" Error,
    "record is longer than five digits can say" / "记录长度超过五位数所能表示的范围",
    clause "ISO 2709:2008, 4.3 record label: five digits, 99,999 at most",
    help "Split the record, or exchange it as MARCXML, which has no such limit." /
         "请拆分记录，或改用没有此限制的 MARCXML 交换。",
    bad iso2709(long_record()),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// Leader/12-16 is not where the data begin.
    BASE_ADDRESS = "MRC210" Error,
    "base address of data is wrong" / "数据基地址有误",
    clause "ISO 2709:2008, 4.3 record label: where the data begin, behind the directory and its separator; MARC 21 Leader/12-16",
    help "The directory was changed and the leader was not." /
         "目次区已改动，而头标区未随之更新。",
    bad iso2709(b"00061nam a2200050 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// Bytes are left over behind the last entry of the directory.
    DIRECTORY_LENGTH = "MRC211" Error,
    "directory is not made of entries of 12 bytes" / "目次区不是由 12 字节的目次项组成",
    clause "ISO 2709:2008, 4.4 directory; MARC 21 Directory",
    help "A byte was lost or added inside of the directory." /
         "目次区内丢失或多出了字节。",
    bad iso2709(b"00062nam a2200050 i 4500001000200000500000900002 \x1e1\x1e  \x1faNote\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// The directory does not end in 1E.
    DIRECTORY_TERMINATOR = "MRC212" Error,
    "directory has no terminator" / "目次区缺少结束符",
    clause "ISO 2709:2008, 4.4 directory: the field separator, 1E, ends the directory",
    help "Control characters were stripped or replaced on the way." /
         "控制字符在传递过程中被删除或替换。",
    bad iso2709(b"00061nam a2200049 i 4500001000200000500000900002 1\x1e  \x1faNote\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// A directory entry holds something else than digits behind its tag.
    ENTRY_NOT_DIGITS = "MRC213" Error,
    "length or start in the directory is no number" / "目次项中的长度或起始位置不是数字",
    clause "ISO 2709:2008, 4.4 directory; MARC 21 Directory",
    help "The entry was damaged; the terminators in the data tell where the field is." /
         "目次项已损坏，可由数据中的结束符确定字段位置。",
    bad iso2709(b"00061nam a2200049 i 450000100020000050000X700002\x1e1\x1e  \x1faNote\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// Start and length of an entry lead beyond the end of the record.
    ENTRY_PAST_DATA = "MRC214" Error,
    "directory entry points past the data" / "目次项指向数据区之外",
    clause "ISO 2709:2008, 4.4 directory; MARC 21 Directory",
    help "Lengths that count characters instead of bytes, or an entry that was damaged." /
         "长度按字符而非字节计算，或目次项已损坏。",
    bad iso2709(b"00082nam a2200061 i 4500001000200000500999900002501000900011\x1e1\x1e  \x1faNote\x1e  \x1faMore\x1e\x1d"),
    good iso2709(b"00082nam a2200061 i 4500001000200000500000900002501000900011\x1e1\x1e  \x1faNote\x1e  \x1faMore\x1e\x1d");

    /// The field terminator is not where the length of the entry says.
    FIELD_LENGTH = "MRC215" Error,
    "field length in the directory is wrong" / "目次项中的字段长度有误",
    clause "ISO 2709:2008, 4.4 directory: the length includes the field separator; MARC 21 Directory",
    help "The field was changed and the directory was not." /
         "字段已改动，而目次区未随之更新。",
    bad iso2709(b"00082nam a2200061 i 4500001000200000500000600002501000900011\x1e1\x1e  \x1faNote\x1e  \x1faMore\x1e\x1d"),
    good iso2709(b"00082nam a2200061 i 4500001000200000500000900002501000900011\x1e1\x1e  \x1faNote\x1e  \x1faMore\x1e\x1d");

    /// The field does not begin where the entry says.
    FIELD_START = "MRC216" Error,
    "field start in the directory is wrong" / "目次项中的起始位置有误",
    clause "ISO 2709:2008, 4.4 directory: relative to the base address of data; MARC 21 Directory",
    help "The field was moved and the directory was not changed." /
         "字段已移动，而目次区未随之更新。",
    bad iso2709(b"00082nam a2200061 i 4500001000200000500000900004501000900011\x1e1\x1e  \x1faNote\x1e  \x1faMore\x1e\x1d"),
    good iso2709(b"00082nam a2200061 i 4500001000200000500000900002501000900011\x1e1\x1e  \x1faNote\x1e  \x1faMore\x1e\x1d");

    /// All starts are too large or too small by one number.
    STARTS_SHIFTED = "MRC217" Error,
    "every field start in the directory is off by the same number" / "目次项的起始位置均偏移相同数值",
    clause "ISO 2709:2008, 4.4 directory: relative to the base address of data",
    help "The program that wrote the record counts from somewhere else than the base address." /
         "写出该记录的程序未从数据基地址开始计数。",
    bad iso2709(b"00061nam a2200049 i 4500001000200005500000900007\x1e1\x1e  \x1faNote\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// The directory has tags, and zeros for lengths.
    DIRECTORY_EMPTY = "MRC218" Error,
    "every length in the directory is zero" / "目次项中的长度全为零",
    clause "ISO 2709:2008, 4.4 directory",
    help "The program that wrote the record does not compute the directory." /
         "写出该记录的程序未计算目次区。",
    bad iso2709(b"00061nam a2200049 i 4500001000000000500000000000\x1e1\x1e  \x1faNote\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// Two directory entries lead to the same bytes.
    OVERLAP = "MRC219" Warning,
    "directory entries overlap" / "目次项相互重叠",
    clause "ISO 2709:2008, 4.4 directory",
    help "Two entries claim the same data: one of them is a remnant." /
         "两个目次项指向相同的数据，其中一个可能是残留。",
    bad iso2709(b"00073nam a2200061 i 4500001000200000500000900002500000900002\x1e1\x1e  \x1faNote\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// There are data behind the base address that belong to no field.
    UNREFERENCED = "MRC220" Info,
    "data that no directory entry points to" / "存在无目次项指向的数据",
    clause "ISO 2709:2008, 4.4 directory",
    help "A deleted field whose data stayed, or an entry that was lost." /
         "字段删除后数据仍在，或目次项丢失。",
    bad iso2709(b"00049nam a2200037 i 4500001000200000\x1e1\x1e  \x1faNote\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// A field does not end in 1E.
    NO_FIELD_TERMINATOR = "MRC221" Warning,
    "field terminator missing" / "缺少字段结束符",
    clause "ISO 2709:2008, clause 4: the field separator, 1E, ends a field",
    help "Control characters were stripped or replaced on the way." /
         "控制字符在传递过程中被删除或替换。",
    bad iso2709(b"00082nam a2200061 i 4500001000200000500000900002501000900011\x1e1\x1e  \x1faNote   \x1faMore\x1e\x1d"),
    good iso2709(b"00082nam a2200061 i 4500001000200000500000900002501000900011\x1e1\x1e  \x1faNote\x1e  \x1faMore\x1e\x1d");

    /// 1E is a part of a value.
    FIELD_TERMINATOR_INSIDE = "MRC222" Warning,
    "field terminator inside a field" / "字段内部出现字段结束符",
    clause "ISO 2709:2008, clause 4: 1E is reserved for the end of a field",
    help "Remove the byte: most readers end the field at it." /
         "请删除该字节：多数程序会在此处结束字段。",
    bad iso2709(b"00062nam a2200049 i 4500001000200000500001000002\x1e1\x1e  \x1faNo\x1ete\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// 1D is a part of a value.
    RECORD_TERMINATOR_INSIDE = "MRC223" Warning,
    "record terminator inside a record" / "记录内部出现记录结束符",
    clause "ISO 2709:2008, clause 4: 1D is reserved for the end of a record",
    help "Remove the byte: most readers end the record at it." /
         "请删除该字节：多数程序会在此处结束记录。",
    bad iso2709(b"00062nam a2200049 i 4500001000200000500001000002\x1e1\x1e  \x1faNo\x1dte\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// A field of more than 9,999 bytes.
    FIELD_TOO_LONG = "MRC224" Error,
    "field is longer than four digits can say" / "字段长度超过四位数所能表示的范围",
    clause "ISO 2709:2008, 4.4 directory: four digits, 9,999 at most",
    help "Split the field, or exchange the record as MARCXML, which has no such limit." /
         "请拆分字段，或改用没有此限制的 MARCXML 交换。",
    bad iso2709(long_field()),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// The pieces of a long field, each with an entry of its own.
    FIELD_IN_PIECES = "MRC225" Info,
    "long field in several directory entries" / "长字段由多个目次项描述",
    clause "ISO 2709:2008, 4.4.4: each entry but the last has a length of zero and stands for 9,999 bytes",
    help "ISO 2709 allows it and MARC 21 does not speak of it; hardly any program reads it." /
         "ISO 2709 允许，MARC 21 未作规定；几乎没有程序能读取。",
    bad iso2709(field_in_pieces()),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// The data of a field stand before those of one that the directory names earlier.
    UNORDERED = "MRC226" Info,
    "fields are not stored in the order of the directory" / "字段数据的顺序与目次区不一致",
    clause "ISO 2709:2008, 4.4 directory: the entry says where a field is",
    help "Allowed. Readers that do not look at the starts read the wrong fields." /
         "标准允许；但不看起始位置的程序会读错字段。",
    bad iso2709(b"00061nam a2200049 i 4500001000200009500000900000\x1e  \x1faNote\x1e1\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// The directory begins earlier or later than behind 24 bytes.
    LEADER_LENGTH = "MRC227" Error,
    "leader is not 24 bytes long" / "头标区不是 24 字节",
    clause "ISO 2709:2008, 4.3; MARC 21 Leader",
    help "A blank was lost or added in the leader; the positions behind it are shifted." /
         "头标区丢失或多出空格，其后各位均已错位。",
    bad iso2709(b"00061nam a2200049  4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// A directory entry with more or fewer digits than nine.
    ENTRY_WIDTH = "MRC228" Error,
    "directory entry is not 12 bytes long" / "目次项不是 12 字节",
    clause "ISO 2709:2008, 4.4 directory; MARC 21 Directory",
    help "A number that has more digits than there is room for, or a digit that was lost." /
         "数字位数超出所留位置，或丢失了数字。",
    bad iso2709(wide_entry()),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// Neither a leader nor a directory can be made out.
    UNREADABLE = "MRC229" Error,
    "record cannot be read" / "记录无法读取",
    clause "ISO 2709:2008, clause 4",
    help "Neither leader nor directory can be made out. The bytes are named, so that the record can be asked for again." /
         "头标区与目次区均无法辨认。已给出字节位置，可据此重新索取该记录。",
    bad iso2709(b"00059nam \x1e\x1e\x1d00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// There are fewer fields in the data than entries.
    NO_DATA = "MRC230" Error,
    "directory entry without data" / "目次项没有对应的数据",
    clause "ISO 2709:2008, 4.4 directory",
    help "The data of the field were lost." /
         "该字段的数据已丢失。",
    bad iso2709(b"00073nam a2200061 i 4500001000200000500000900002501000800010\x1e1\x1e  \x1faNote\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// Lengths and starts of the entries are in characters.
    DIRECTORY_IN_CHARACTERS = "MRC231" Error,
    "directory counts characters" / "目次区按字符计算",
    clause "ISO 2709:2008, 4.4 directory: lengths are in octets",
    help "The program that wrote the record counts characters where it must count bytes of UTF-8." /
         "写出该记录的程序按字符而非 UTF-8 字节计数。",
    bad iso2709(b"00084nam a2200061 i 4500001000200000500000700002501000900009\x1e1\x1e  \x1fa\xe4\xb8\xad\xe6\x96\x87\x1e  \x1faMore\x1e\x1d"),
    good iso2709(b"00060nam a2200049 i 4500001000200000500000800002\x1e1\x1e  \x1fa\xe4\xb8\xad\x1e\x1d");

    /// Fields begin beyond 99,999 bytes, which five digits cannot say.
    STARTS_OVERFLOW = "MRC232" Error,
    "data are longer than the starts in the directory can say" / "数据长度超过目次项起始位置所能表示的范围",
    clause "ISO 2709:2008, 4.4 directory: five digits, 99,999 at most",
    help "Split the record, or exchange it as MARCXML, which has no such limit." /
         "请拆分记录，或改用没有此限制的 MARCXML 交换。",
    bad iso2709(long_record()),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// Leader/10-11 is something else than 22.
    COUNTS = "MRC233" Warning,
    "indicator count or identifier length is not 2" / "指示符长度或子字段标识符长度不是 2",
    clause "ISO 2709:2008, 4.3 record label: indicator length and identifier length; MARC 21 and UNIMARC Leader/10-11",
    help "Set leader/10-11 to 22." /
         "请将头标区第 10-11 位改为 22。",
    bad iso2709(b"00061nam a  00049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// Leader/20-23 is something else than 4500 or 450 and a blank.
    DIRECTORY_MAP = "MRC234" Info,
    "directory map is not 4500" / "目次区结构说明不是 4500",
    clause "ISO 2709:2008, 4.3 record label: directory map; MARC 21 Leader/20-23; UNIMARC has a blank at 23",
    help "Set leader/20-23 to 4500, in UNIMARC to 450 and a blank." /
         "请将头标区第 20-23 位改为 4500（UNIMARC 为 450 加空格）。",
    bad iso2709(b"00061nam a2200049 i     001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");
}

/// A sound record with a field of so many bytes of text.
fn long(lengths: &[usize]) -> crate::Record {
    let mut record = crate::Record::default();
    record.push(crate::Field::control("001", "1"));
    record.extend(lengths.iter().map(|length| crate::Field::data("500", b"  ").with('a', "x".repeat(*length))));
    record
}

fn written(record: &crate::Record, policy: crate::iso2709::Policy) -> Vec<u8> {
    let mut writer = crate::iso2709::Writer::with_policy(Vec::new(), policy);
    let _ = writer.write(record, &mut ());
    writer.into_inner().unwrap_or_default()
}

fn long_record() -> Vec<u8> {
    let policy = crate::iso2709::Policy { long_records: crate::iso2709::LongRecords::Clamp, ..Default::default() };
    written(&long(&[9_000; 13]), policy)
}

fn long_field() -> Vec<u8> {
    let policy = crate::iso2709::Policy { long_fields: crate::iso2709::LongFields::Clamp, ..Default::default() };
    written(&long(&[12_000]), policy)
}

fn field_in_pieces() -> Vec<u8> {
    let policy = crate::iso2709::Policy { long_fields: crate::iso2709::LongFields::Pieces, ..Default::default() };
    written(&long(&[12_000]), policy)
}

/// A field of 12,006 bytes whose entry says so in five digits.
fn wide_entry() -> Vec<u8> {
    let mut record = b"12074nam a2200050 i 45000010002000005001200600002\x1e1\x1e  \x1fa".to_vec();
    record.extend(std::iter::repeat_n(b'x', 12_001));
    record.extend(b"\x1e\x1d");
    record
}
