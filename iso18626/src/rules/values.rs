//! Layer 4: values, as the schema types them.

use super::rules;
use super::sample::{BOOK, LOANED, received, request, requesting, supplying};

rules! {
    /// A value that is not of its type.
    VALUE = "ILL401" Error,
    "a value that is not of its type" / "值不符合其类型",
    clause "XML Schema 1.0 Part 2: the lexical representations of the type",
    help "The text is kept, and has no meaning to a program." /
         "文本会被保留，但程序无法理解其含义。",
    bad iso18626(supplying(&LOANED.replace("2026-12-23T00:00:00Z", "in four weeks"))),
    good iso18626(supplying(LOANED));

    /// An element without the value that it must have.
    EMPTY_VALUE = "ILL402" Error,
    "an element without its value" / "元素没有值",
    clause "XML Schema 1.0 Part 2: a date, a number or a code of a closed list is never empty",
    help "Leave an optional element out where there is nothing to say." /
         "可选元素无值时应省略，而不是留空。",
    bad iso18626(supplying(&LOANED.replace("</reasonForMessage>", "</reasonForMessage><answerYesNo/>"))),
    good iso18626(supplying(LOANED));

    /// A code that is not on the closed list.
    NOT_LISTED = "ILL403" Error,
    "a code that is not on the closed list" / "代码不在封闭列表中",
    clause "ISO 18626 schemas: the closed codes are enumerations; white space and case count",
    help "The standard has no other values. A partner answers with UnrecognisedDataValue." /
         "标准没有其他取值，对方会答复 UnrecognisedDataValue。",
    bad iso18626(requesting("<action>Recieved</action>")),
    good iso18626(received());

    /// A code of the closed list of another edition.
    OTHER_EDITION_CODE = "ILL404" Error,
    "a code of another edition" / "属于其他版本的代码",
    clause "ISO 18626 schemas: HoldReturn, ReleaseHoldReturn and Lost came in 2021",
    help "Send the edition that the partner knows, or say it by a Notification with a note." /
         "请按对方支持的版本发送，或改用带备注的 Notification。",
    bad iso18626(requesting("<action>Lost</action>")),
    good iso18626(received());

    /// A date and time that is meant well.
    DATE_FORM = "ILL405" Error,
    "a date and time in another form" / "日期时间格式有误",
    clause "XML Schema 1.0 Part 2, 3.2.7: YYYY-MM-DDThh:mm:ss, with Z or a zone such as +08:00",
    help "The zone has a colon, T stands between date and time, and seconds are written." /
         "时区须带冒号，日期与时间之间用 T，秒不可省略。",
    bad iso18626(supplying(&LOANED.replace("2026-12-23T00:00:00Z", "2026-12-23T00:00:00+0000"))),
    good iso18626(supplying(LOANED));

    /// The value of an attribute that is not of its type.
    ATTRIBUTE_VALUE = "ILL406" Error,
    "a value of an attribute that is not of its type" / "属性值不符合其类型",
    clause "XML Schema 1.0 Part 2, 3.2.17: a scheme is a URI",
    help "Percent signs begin two hexadecimal digits, and brackets stand around an address alone." /
         "百分号后须为两位十六进制数，方括号只能用于地址。",
    bad iso18626(request(&BOOK.replace("</serviceType>", "</serviceType><serviceLevel xmlns:i=\"http://illtransactions.org/2013/iso18626\" i:scheme=\"%zz\">Normal</serviceLevel>"))),
    good iso18626(request(BOOK));

    /// A number or a truth value that is meant well.
    NUMBER_FORM = "ILL407" Error,
    "a number or truth value in another form" / "数字或真假值格式有误",
    clause "XML Schema 1.0 Part 2, 3.2.2 and 3.2.3: true, false, 1 or 0; digits with a point, no comma and no exponent",
    help "Write amounts with a point, and true or false in lower case." /
         "金额用小数点，真假值用小写 true 或 false。",
    bad iso18626(supplying(&format!("{LOANED}<deliveryInfo><dateSent>2026-11-23T08:30:00Z</dateSent><sentToPatron>Y</sentToPatron></deliveryInfo>"))),
    good iso18626(supplying(LOANED));
}
