//! Layer 3: leader, tags, indicators, subfields.

use super::rules;

rules! {
    /// A byte of the leader is not printable ASCII.
    LEADER_CHARACTER = "MRC303" Warning,
    "leader holds a character that has no place there" / "头标区含有不应出现的字符",
    clause "MARC 21 Record Structure, Leader: ASCII letters, digits, blanks and fill characters",
    help "The position was never filled in, or the leader was damaged." /
         "该位未填写，或头标区已损坏。",
    bad iso2709(b"00061nam a2200049\x00i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// #, - or ^ stands in the leader where documents print them for a blank.
    LEADER_FILL = "MRC304" Info,
    "leader has a sign where a blank is meant" / "头标区以其他符号代替空格",
    clause "MARC 21 Record Structure, Leader: a blank is the byte 20",
    help "Some systems show blanks as #, - or ^ and write them so. Such a leader is not what was meant." /
         "有些系统以 #、- 或 ^ 显示空格并照此写出，与原意不符。",
    bad iso2709(b"00061nam a2200049#i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// A tag holds letters.
    TAG_ALPHABETIC = "MRC311" Info,
    "tag is not three digits" / "字段标识不是三位数字",
    clause "MARC 21 Record Structure, Directory: tags are three digits; ISO 2709:2008, 4.4 directory allows letters",
    help "Fields of a system of its own, such as CAT or LKR of Aleph. Leave them out of what others get." /
         "系统自用字段，如 Aleph 的 CAT、LKR；对外交换时应去除。",
    bad iso2709(b"00058nam a2200049 i 4500001000200000CAT000600002\x1e1\x1e  \x1faX\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// A tag holds a byte that is neither digit nor letter.
    TAG_CHARACTER = "MRC312" Warning,
    "tag holds a character that no tag has" / "字段标识含有不允许的字符",
    clause "ISO 2709:2008, 4.4 directory: digits and letters",
    help "The directory was damaged, or the field was typed with a wrong tag." /
         "目次区已损坏，或字段标识录入有误。",
    bad iso2709(b"00058nam a2200049 i 45000010002000005 0000600002\x1e1\x1e  \x1faX\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// A field has the tag 000.
    TAG_ZERO = "MRC313" Warning,
    "tag is 000" / "字段标识为 000",
    clause "ISO 2709:2008, 4.4 directory: 001 to 999",
    help "No format defines it. Some systems keep the leader or remarks of their own there." /
         "任何格式均未定义该字段；有些系统在其中存放头标或自用信息。",
    bad iso2709(b"00054nam a2200049 i 4500000000200000001000200002\x1ex\x1e1\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// The value of a control field holds 1F.
    DELIMITER_IN_CONTROL_FIELD = "MRC315" Warning,
    "control field holds a delimiter" / "控制字段含有子字段分隔符",
    clause "MARC 21 Record Structure, Variable Control Fields: no indicators, no subfields",
    help "The byte 1F is a part of the value, and is kept. Remove it, or give the field the tag of a data field." /
         "字节 1F 属于该值并已保留。请删除，或改用数据字段的标识。",
    bad iso2709(b"00042nam a2200037 i 4500001000400000\x1e\x1fa1\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// A field with an alphabetic tag has no subfields.
    CONTROL_FIELD_ALPHABETIC = "MRC317" Info,
    "control field of a system of its own" / "系统自用的控制字段",
    clause "MARC 21 Record Structure, Directory; ISO 2709:2008, 4.4 directory",
    help "A field with letters in its tag and without subfields, such as FMT of Aleph, is read as a control field." /
         "标识含字母且无子字段的字段（如 Aleph 的 FMT）按控制字段读取。",
    bad iso2709(b"00055nam a2200049 i 4500001000200000FMT000300002\x1e1\x1eBK\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// A data field begins with its first subfield.
    NO_INDICATORS = "MRC321" Warning,
    "data field has no indicators" / "数据字段没有指示符",
    clause "MARC 21 Record Structure, Variable Data Fields: two indicators",
    help "They are read as blanks." /
         "按空格读取。",
    bad iso2709(b"00056nam a2200049 i 4500001000200000500000400002\x1e1\x1e\x1faX\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// A data field has one byte before its first subfield.
    ONE_INDICATOR = "MRC322" Warning,
    "data field has one indicator" / "数据字段只有一个指示符",
    clause "MARC 21 Record Structure, Variable Data Fields: two indicators",
    help "The other is read as a blank." /
         "另一个按空格读取。",
    bad iso2709(b"00057nam a2200049 i 4500001000200000500000500002\x1e1\x1e \x1faX\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// A data field has three characters before its first subfield.
    THREE_INDICATORS = "MRC323" Warning,
    "data field has three indicators" / "数据字段有三个指示符",
    clause "MARC 21 Record Structure, Variable Data Fields: two indicators",
    help "The first two are read as the indicators; the third is kept in ISO 2709 and has no place in XML." /
         "前两个作为指示符读取；第三个在 ISO 2709 中保留，在 XML 中无处存放。",
    bad iso2709(b"00059nam a2200049 i 4500001000200000500000700002\x1e1\x1e  0\x1faX\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// An indicator is not printable ASCII.
    INDICATOR_CHARACTER = "MRC324" Warning,
    "indicator is a character that no indicator is" / "指示符使用了不允许的字符",
    clause "MARC 21 Record Structure, Variable Data Fields: a digit, a lower-case letter or a blank",
    help "The field was typed without one of its indicators, or damaged." /
         "录入时遗漏了指示符，或字段已损坏。",
    bad iso2709(b"00058nam a2200049 i 4500001000200000500000600002\x1e1\x1e\x00 \x1faX\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// An indicator is # or a backslash.
    INDICATOR_FILL = "MRC325" Info,
    "indicator is a sign where a blank is meant" / "指示符以其他符号代替空格",
    clause "MARC 21 Record Structure, Variable Data Fields: a blank is the byte 20",
    help "Manuals print a blank as # and MARCMaker writes it as a backslash; in a record it is a blank." /
         "手册以 #、MARCMaker 以反斜线表示空格；记录中应为空格。",
    bad iso2709(b"00058nam a2200049 i 4500001000200000500000600002\x1e1\x1e##\x1faX\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// A delimiter is followed by another, or by the end of the field.
    CODE_MISSING = "MRC331" Warning,
    "delimiter without a subfield code" / "子字段分隔符后缺少子字段代码",
    clause "MARC 21 Record Structure, Variable Data Fields: a delimiter and a code",
    help "A delimiter too many, which most readers pass over, or a code that was lost." /
         "多余的分隔符（多数程序会忽略），或丢失了子字段代码。",
    bad iso2709(b"00059nam a2200049 i 4500001000200000500000700002\x1e1\x1e  \x1f\x1faX\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// A subfield code is a blank.
    CODE_BLANK = "MRC332" Warning,
    "subfield code is a blank" / "子字段代码为空格",
    clause "MARC 21 Record Structure, Variable Data Fields: a lower-case letter or a digit",
    help "A blank was typed between delimiter and code, or the code was forgotten." /
         "分隔符与代码之间误加空格，或遗漏了代码。",
    bad iso2709(b"00058nam a2200049 i 4500001000200000500000600002\x1e1\x1e  \x1f X\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// A subfield code is a sign such as @.
    CODE_SYMBOL = "MRC333" Info,
    "subfield code is neither letter nor digit" / "子字段代码既非字母也非数字",
    clause "MARC 21 Record Structure, Variable Data Fields; ISO 2709:2008, clause 4 allows any graphic character",
    help "A subfield of a system of its own." /
         "系统自用的子字段。",
    bad iso2709(b"00058nam a2200049 i 4500001000200000500000600002\x1e1\x1e  \x1f@X\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// A subfield code is not a printable ASCII character.
    CODE_CHARACTER = "MRC334" Warning,
    "subfield code is not ASCII" / "子字段代码不是 ASCII 字符",
    clause "MARC 21 Record Structure, Variable Data Fields: a lower-case letter or a digit",
    help "The code was forgotten, and the first character of the value is in its place." /
         "遗漏了代码，值的首字符占据了其位置。",
    bad iso2709(b"00062nam a2200049 i 4500001000200000500001000002\x1e1\x1e  \x1f\xe4\xb8\xad\xe6\x96\x87\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// A subfield has no value.
    VALUE_EMPTY = "MRC335" Info,
    "subfield is empty" / "子字段为空",
    clause "MARC 21 Record Structure, Variable Data Fields",
    help "An empty subfield says nothing. Some readers drop it." /
         "空子字段没有意义，有些程序会将其丢弃。",
    bad iso2709(b"00060nam a2200049 i 4500001000200000500000800002\x1e1\x1e  \x1fa\x1fbX\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// A data field holds text and no delimiter, or nothing but indicators.
    NO_SUBFIELDS = "MRC336" Warning,
    "data field has no subfields" / "数据字段没有子字段",
    clause "MARC 21 Record Structure, Variable Data Fields: at least one subfield",
    help "The text is kept, and belongs to no subfield. The delimiter was lost, or the field was typed as a control field." /
         "文本已保留，但不属于任何子字段。分隔符丢失，或误按控制字段录入。",
    bad iso2709(b"00059nam a2200049 i 4500001000200000500000700002\x1e1\x1e  Note\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// There is text between the indicators and the first delimiter.
    TEXT_BEFORE_SUBFIELDS = "MRC337" Warning,
    "text before the first subfield" / "首个子字段之前有文本",
    clause "MARC 21 Record Structure, Variable Data Fields: two indicators and subfields",
    help "The text is kept in ISO 2709 and has no place in XML. A delimiter and a code were lost." /
         "文本在 ISO 2709 中保留，在 XML 中无处存放。丢失了分隔符与代码。",
    bad iso2709(b"00062nam a2200049 i 4500001000200000500001000002\x1e1\x1e  Note\x1faX\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// A field holds nothing but its terminator.
    FIELD_EMPTY = "MRC338" Warning,
    "field is empty" / "字段为空",
    clause "MARC 21 Record Structure, Variable Fields",
    help "The field says nothing." /
         "该字段没有内容。",
    bad iso2709(b"00053nam a2200049 i 4500001000200000500000100002\x1e1\x1e\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// There is no field 001.
    NO_CONTROL_NUMBER = "MRC341" Warning,
    "record has no 001" / "记录没有 001 字段",
    clause "ISO 2709:2008, clause 4: the record identifier field has the tag 001",
    help "Whoever gets the record cannot tell which one it is." /
         "接收方无法辨认该记录。",
    bad iso2709(b"00044nam a2200037 i 4500500000600000\x1e  \x1faX\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// There are two fields 001 or more.
    CONTROL_NUMBER_REPEATED = "MRC342" Warning,
    "record has more than one 001" / "记录有多个 001 字段",
    clause "MARC 21 field 001: not repeatable",
    help "The first one counts as the identifier." /
         "以第一个作为标识号。",
    bad iso2709(b"00072nam a2200061 i 4500001000200000001000200002500000600004\x1e1\x1e2\x1e  \x1faX\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");

    /// A record is nothing but a leader.
    NO_FIELDS = "MRC343" Warning,
    "record has no fields" / "记录没有字段",
    clause "ISO 2709:2008, clause 4",
    help "An export that selected nothing writes such records." /
         "未选中任何字段的导出会产生这种记录。",
    bad iso2709(b"00026nam a2200025 i 4500\x1e\x1d"),
    good iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");
}
