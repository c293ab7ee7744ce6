//! Layer 4: values, as the schema types them.

use super::rules;
use super::sample::{changed, looking, lookup, message, received};

rules! {
    /// A value that is not of its type.
    VALUE = "NCP401" Error,
    "a value that is not of its type" / "值不符合其类型",
    clause "XML Schema 1.0 Part 2: the lexical representations of the type",
    help "The text is kept, and has no meaning to a program." /
         "文本会被保留，但程序无法理解其含义。",
    bad ncip(received("yesterday")),
    good ncip(received("2026-11-24T08:30:00Z"));

    /// An element without the value that it must have.
    EMPTY_VALUE = "NCP402" Error,
    "an element without its value" / "元素没有值",
    clause "XML Schema 1.0 Part 2: a date or a number is never empty",
    help "Leave an optional element out where there is nothing to say." /
         "可选元素无值时应省略，而不是留空。",
    bad ncip(received("")),
    good ncip(received("2026-11-24T08:30:00Z"));

    /// A date and time that is meant well.
    DATE_FORM = "NCP405" Error,
    "a date and time in another form" / "日期时间格式有误",
    clause "XML Schema 1.0 Part 2, 3.2.7: YYYY-MM-DDThh:mm:ss, with Z or a zone such as +08:00",
    help "The zone has a colon, T stands between date and time, and seconds are written." /
         "时区须带冒号，日期与时间之间用 T，秒不可省略。",
    bad ncip(received("2026-11-24T08:30:00+0800")),
    good ncip(received("2026-11-24T08:30:00Z"));

    /// The value of an attribute that is not of its type.
    ATTRIBUTE_VALUE = "NCP406" Error,
    "a value of an attribute that is not of its type" / "属性值不符合其类型",
    clause "XML Schema 1.0 Part 2, 3.2.17: a Scheme is a URI; XML 1.0, 3.3.2: datatype has the one value that is declared",
    help "Percent signs begin two hexadecimal digits, and brackets stand around an address alone." /
         "百分号后须为两位十六进制数，方括号只能用于地址。",
    bad ncip(message(&looking("<UserElementType ncip:Scheme=\"%zz\">Name Information</UserElementType>"))),
    good ncip(message(&looking("<UserElementType ncip:Scheme=\"urn:x\">Name Information</UserElementType>")));

    /// A value that is not on the list.
    NOT_LISTED = "NCP403" Error,
    "a value that is not on the closed list" / "值不在封闭列表中",
    clause "Z39.83 schemas of version 2: UserElementEnum is the only enumeration, and stands in Ext alone",
    help "The other lists of the standard are open since 2.0." /
         "自 2.0 起，标准的其他列表都是开放的。",
    bad ncip(changed("</LookupUser>", "<Ext><UserElementEnum>loans</UserElementEnum></Ext></LookupUser>")),
    good ncip(lookup());

    /// A problem that does not say which.
    EMPTY_PROBLEM = "NCP407" Warning,
    "a problem that does not say which" / "问题未说明类型",
    clause "Z39.83-1, Appendix A: the values of ProblemType",
    help "Say at least what kind of problem it is, such as Temporary Processing Failure." /
         "至少应说明问题的类型，例如 Temporary Processing Failure。",
    bad ncip(message("<Problem><ProblemType/></Problem>")),
    good ncip(message("<Problem><ProblemType>Unknown Item</ProblemType></Problem>"));

    /// A scheme that is no address.
    SCHEME_FORM = "NCP408" Info,
    "a scheme that is no address" / "方案不是 URI",
    clause "Z39.83-1: a scheme is identified by its URI; the schema takes any text",
    help "A URI has a colon. Partners can agree on a word, and others cannot know what it means." /
         "URI 中有冒号。伙伴之间可以约定一个词，但其他系统无从得知其含义。",
    bad ncip(message(&looking("<UserElementType ncip:Scheme=\"Schema\">Name Information</UserElementType>"))),
    good ncip(message(&looking("<UserElementType ncip:Scheme=\"urn:x\">Name Information</UserElementType>")));

    /// A date with day and month the wrong way round.
    DAY_FOR_MONTH = "NCP409" Error,
    "a date with day and month swapped" / "日期中日与月颠倒",
    clause "XML Schema 1.0 Part 2, 3.2.7: YYYY-MM-DDThh:mm:ss, the month before the day",
    help "A template of the system has %d before %m. Where the day is above 12 it is certain; dates before the 13th look right and are wrong." /
         "系统模板中 %d 写在了 %m 之前。日大于 12 时可以确定；13 日之前的日期看似正确，实则有误。",
    bad ncip(received("2026-24-11T08:30:00Z")),
    good ncip(received("2026-11-24T08:30:00Z"));
}
