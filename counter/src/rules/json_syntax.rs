//! Layer 2: the syntax of JSON, and the limits of what is read.

use super::rules;

rules! {
    /// The text ends inside a value.
    TRUNCATED = "CTR201" Error,
    "the text ends inside a value" / "文本在值未结束处终止",
    clause "RFC 8259, 2",
    help "The download broke off. What came whole before it was read." /
         "下载中断所致。此前完整的内容已读取。",
    bad json(b"{\"Report_Items\":[{\"Title\":\"Nature\"},{\"Ti"),
    good json(b"{\"Report_Items\":[{\"Title\":\"Nature\"}]}");

    /// There is no value.
    EMPTY = "CTR202" Error,
    "no value at all" / "没有任何值",
    clause "RFC 8259, 2: a JSON text is a value",
    help "The file is empty, or holds white space alone." /
         "文件为空或仅含空白。",
    bad json(b" \n"),
    good json(b"{}");

    /// Something else than JSON has in its place.
    UNEXPECTED = "CTR203" Error,
    "something else than JSON has in this place" / "此处内容不符合 JSON 语法",
    clause "RFC 8259, 2 to 7",
    help "A quote or bracket is missing before it, or a quote inside a text is not escaped. The rest of the item was left out." /
         "前面可能缺少引号或括号，或文本内的引号未转义。该条目的其余部分未读取。",
    bad json(b"{\"Title\":\"The \"Big\" Book\"}"),
    good json(b"{\"Title\":\"The \\\"Big\\\" Book\"}");

    /// Text after the end of the value.
    AFTER_ROOT = "CTR204" Error,
    "text after the end of the report" / "报告结束后还有文本",
    clause "RFC 8259, 2: a JSON text is one value",
    help "Two answers were put into one file, or a bracket closes too early. It was not read." /
         "可能是两个响应写入同一文件，或括号过早闭合。后续文本未读取。",
    bad json(b"{}{}"),
    good json(b"{}");

    /// An object has a name twice.
    DUPLICATE_NAME = "CTR205" Error,
    "a name that the object has before" / "对象中名称重复",
    clause "RFC 8259, 4: the names within an object should be unique; CoP 5.1, 3.2: so are properties",
    help "Most programs see the last of the values alone." /
         "多数程序只会看到最后一个值。",
    bad json(b"{\"Release\":\"5\",\"Release\":\"5.1\"}"),
    good json(b"{\"Release\":\"5.1\"}");

    /// Half of a surrogate pair.
    SURROGATE = "CTR206" Error,
    "half of a surrogate pair" / "不成对的代理项",
    clause "RFC 8259, 7 and 8.2",
    help "A character beyond U+FFFF is two escapes. A program cut the text between them." /
         "U+FFFF 之外的字符由两个转义组成，文本在两者之间被截断。",
    bad json(b"{\"Title\":\"\\ud842\"}"),
    good json(b"{\"Title\":\"\\ud842\\udfb7\"}");

    /// A control character that is not escaped.
    RAW_CONTROL = "CTR207" Error,
    "a control character in a string" / "字符串中含有未转义的控制字符",
    clause "RFC 8259, 7: U+0000 to U+001F are escaped",
    help "A line feed in a text is written \\n. The quote at the end of the text may be missing." /
         "文本中的换行应写作 \\n；也可能缺少结尾引号。",
    bad json(b"{\"Title\":\"Nature\nPhysics\"}"),
    good json(b"{\"Title\":\"Nature\\nPhysics\"}");

    /// A backslash before something that it does not escape.
    ESCAPE = "CTR208" Error,
    "an escape that JSON does not have" / "JSON 中没有的转义",
    clause "RFC 8259, 7",
    help "A backslash itself is written twice." /
         "反斜杠本身应写两次。",
    bad json(b"{\"Title\":\"Don\\'t\"}"),
    good json(b"{\"Title\":\"Don't\"}");

    /// A comma before a closing bracket.
    TRAILING_COMMA = "CTR209" Error,
    "a comma after the last value" / "最后一个值之后有逗号",
    clause "RFC 8259, 4 and 5: commas stand between values",
    help "Programs that write commas after each value leave one too many." /
         "在每个值后都写逗号的程序会多写一个。",
    bad json(b"{\"Report_Items\":[],}"),
    good json(b"{\"Report_Items\":[]}");

    /// No comma between two values.
    MISSING_COMMA = "CTR210" Error,
    "no comma between two values" / "两个值之间缺少逗号",
    clause "RFC 8259, 4 and 5: commas stand between values",
    help "Put a comma before this value." /
         "请在该值前加逗号。",
    bad json(b"{\"Release\":\"5.1\" \"Report_ID\":\"TR\"}"),
    good json(b"{\"Release\":\"5.1\",\"Report_ID\":\"TR\"}");

    /// A string or name without double quotes.
    QUOTES = "CTR211" Error,
    "a string or name without double quotes" / "字符串或名称未使用双引号",
    clause "RFC 8259, 7: a string begins and ends with quotation marks",
    help "This is how JavaScript and Python print values. A JSON writer is needed." /
         "这是 JavaScript 或 Python 的输出形式，应使用 JSON 写出程序。",
    bad json(b"{\"Release\":'5.1'}"),
    good json(b"{\"Release\":\"5.1\"}");

    /// A comment.
    COMMENT = "CTR212" Error,
    "a comment" / "注释",
    clause "RFC 8259, 2: JSON has no comments",
    help "Leave it out." /
         "请删除注释。",
    bad json(b"{/* 2024 */}"),
    good json(b"{}");

    /// A number in another form.
    NUMBER = "CTR213" Error,
    "a number in another form" / "数字格式有误",
    clause "RFC 8259, 6: no sign +, no zeros before others, digits on both sides of the point",
    help "What is no number is a string, and stands in quotes." /
         "非数字内容应作为字符串加引号。",
    bad json(b"{\"Count\":012}"),
    good json(b"{\"Count\":12}");

    /// `true`, `false` or `null` in another form.
    LITERAL = "CTR214" Error,
    "true, false or null in another form" / "true、false 或 null 的写法有误",
    clause "RFC 8259, 3: the names are in lower case",
    help "Python writes True, False and None." /
         "Python 会写成 True、False 和 None。",
    bad json(b"{\"Institution_ID\":None}"),
    good json(b"{\"Institution_ID\":null}");

    /// A value nested too deep.
    DEPTH = "CTR901" Error,
    "a value nested too deep" / "嵌套过深",
    clause "Limits: depth",
    help "A report needs no more than a dozen levels. The item was left out." /
         "报告只需十余层。该条目未读取。",
    bad json(format!("{}{}", "[".repeat(4), "]".repeat(4)).into_bytes()) under "depth=2",
    good json(b"{}") under "depth=2";

    /// A string too long.
    TEXT_BYTES = "CTR902" Error,
    "a text too long" / "文本过长",
    clause "Limits: text-bytes",
    help "A quote is missing, or the limit is to be raised. The item was left out." /
         "可能缺少引号，或需放宽限制。该条目未读取。",
    bad json(b"{\"Title\":\"Nature Physics\"}") under "text-bytes=10",
    good json(b"{\"Title\":\"Nature\"}") under "text-bytes=10";

    /// An item too long.
    RECORD_BYTES = "CTR903" Error,
    "an item too long" / "条目过长",
    clause "Limits: record-bytes",
    help "A bracket is missing, or the limit is to be raised. The item was left out." /
         "可能缺少括号，或需放宽限制。该条目未读取。",
    bad json(b"{\"Report_Items\":[{\"Title\":\"Nature Physics\"}]}") under "record-bytes=20",
    good json(b"{\"Report_Items\":[{\"Title\":\"Nature\"}]}") under "record-bytes=20";
}
