//! Layer 3: the members of objects in JSON.

use super::rules;
use super::sample::{header, r5, title, tr};

rules! {
    /// A member that must be there.
    MISSING = "CTR301" Error,
    "a member that must be there is missing" / "缺少必备的成员",
    clause "COUNTER API 5.1, schemas: the required properties; CoP 5.1, 3.2",
    help "What is not known is an empty text in a member that must be there." /
         "必备成员的值未知时，应写空字符串。",
    bad json(tr().replace(r#""Publisher":"出版社","#, "")),
    good json(tr());

    /// A null.
    NULL = "CTR302" Error,
    "null where there must be a value" / "值为 null",
    clause "COUNTER API 5.1, schemas: no property is nullable",
    help "A member that has nothing to say is left out, or an empty text if it must be there." /
         "没有内容的成员应省略，必备成员则写空字符串。",
    bad json(tr().replace(r#""Publisher":"出版社""#, r#""Publisher":null"#)),
    good json(tr());

    /// A member that the standard does not have.
    UNKNOWN = "CTR303" Error,
    "a member that the standard does not have" / "标准中没有的成员",
    clause "COUNTER API 5.1, schemas: additionalProperties is false; CoP 5.1, 11.2: a name of one's own has a namespace",
    help "It is kept, and means nothing to a program that reads the report." /
         "该成员会被保留，但读取报告的程序无法理解。",
    bad json(tr().replace(r#""Publisher":"#, r#""Shelf":"A","Publisher":"#)),
    good json(tr());

    /// A member whose name is nearly right.
    SPELLED = "CTR304" Error,
    "the name of a member is misspelled" / "成员名称拼写有误",
    clause "CoP 5.1, 3.2: names are case-sensitive, with underscores between words",
    help "Write it as the standard does." / "请按标准写法书写。",
    bad json(tr().replace(r#""Publisher":"#, r#""publisher":"#)),
    good json(tr());

    /// A value of the wrong type, of which nothing can be made.
    WRONG_TYPE = "CTR305" Error,
    "a value of the wrong type" / "值的类型有误",
    clause "COUNTER API 5.1, schemas: the types of properties",
    help "The value is passed over." / "该值会被略过。",
    bad json(tr().replace(r#""Publisher":"出版社""#, r#""Publisher":{"name":"出版社"}"#)),
    good json(tr());

    /// A number or a truth where a text must be.
    NOT_TEXT = "CTR306" Error,
    "a value that must be a text is none" / "应为字符串的值不是字符串",
    clause "COUNTER API 5.1, schemas: type string",
    help "Put quotation marks around it." / "请加上引号。",
    bad json(tr().replace(r#""YOP":"2024""#, r#""YOP":2024"#)),
    good json(tr());

    /// An empty list or object.
    EMPTY = "CTR307" Error,
    "an empty list or object" / "空的列表或对象",
    clause "COUNTER API 5.1, schemas: minItems and minProperties; CoP 5.1, 5.5: what is empty is left out",
    help "Leave the member out." / "请省略该成员。",
    bad json(header(r#""Exceptions":[],"#)),
    good json(tr());

    /// One value where a list must be.
    NOT_A_LIST = "CTR308" Error,
    "one value where a list must be" / "应为列表的地方只有单个值",
    clause "COUNTER API 5.1, schemas: type array",
    help "Put square brackets around it." / "请加上方括号。",
    bad json(tr().replace(r#"["0000000121032683"]"#, r#""0000000121032683""#)),
    good json(tr());

    /// A list where one value must be.
    A_LIST = "CTR309" Error,
    "a list where one value must be" / "应为单个值的地方是列表",
    clause "COUNTER API 5.1, schemas: type string",
    help "The first value is taken." / "取第一个值。",
    bad json(tr().replace(r#""Print_ISSN":"0317-8471""#, r#""Print_ISSN":["0317-8471"]"#)),
    good json(tr());

    /// The shape of another release.
    OTHER_RELEASE = "CTR310" Error,
    "the shape of another release" / "结构属于其他版本",
    clause "CoP 5.1, 13.3 and Appendix G: what changed between the releases",
    help "It is read as what it says. Write it in the shape of the release of the report." /
         "内容会照常读取，请改为报告所属版本的结构。",
    bad json(tr().replace(r#"{"ISNI":["0000000121032683"]}"#, r#"[{"Type":"ISNI","Value":"0000000121032683"}]"#)),
    good json(tr());

    /// A member that this report does not have, or that was not asked for.
    NOT_IN_REPORT = "CTR311" Error,
    "a member that is not of this report" / "本报告不包含的成员",
    clause "CoP 5.1, 4.1 to 4.4: the elements of each report; 3.2.8: an attribute is there if it is in Attributes_To_Show",
    help "Ask for it by the attributes of the report, or leave it out." /
         "请在报告属性中列出该元素，或将其省略。",
    bad json(tr().replace(r#""Publisher":"#, r#""Item":"x","Publisher":"#)),
    good json(tr());

    /// A pair without its name or its value.
    HALF_PAIR = "CTR312" Error,
    "a pair without its name or value" / "名称与值的配对不完整",
    clause "COUNTER SUSHI API 5.0, schemas: Name and Value, Type and Value",
    help "The pair is passed over." / "该配对会被略过。",
    bad json(r5().replace(r#"{"Name":"Begin_Date","Value":"2026-01-01"}"#, r#"{"Name":"Begin_Date","Value":"2026-01-01"},{"Name":"YOP"}"#)),
    good json(r5());

    /// A name that is there twice.
    TWICE = "CTR313" Error,
    "a name that is there more than once" / "名称重复出现",
    clause "COUNTER SUSHI API 5.0, schemas: each name once, its values separated by a pipe character",
    help "All the values are taken." / "所有值都会被采用。",
    bad json(r5().replace(r#"{"Type":"Print_ISSN","Value":"0317-8471"}"#, r#"{"Type":"Print_ISSN","Value":"0317-8471"},{"Type":"Print_ISSN","Value":"0317-8471"}"#)),
    good json(r5());

    /// An element of a list that is no object.
    NOT_AN_OBJECT = "CTR314" Error,
    "an element of a list is no object" / "列表元素不是对象",
    clause "COUNTER API 5.1, schemas: items of type object",
    help "It is passed over." / "该元素会被略过。",
    bad json(title("7")),
    good json(tr());

    /// No header.
    NO_HEADER = "CTR315" Error,
    "a report without its header" / "报告缺少 Report_Header",
    clause "COUNTER API 5.1, schemas: Report_Header is required",
    help "Nothing can be judged by it: release, report and months are not known." /
         "无法得知版本、报告类型与月份，因而无法判断。",
    bad json(r#"{"Report_Items":[]}"#),
    good json(tr());

    /// No items.
    NO_ITEMS = "CTR316" Error,
    "a report without its list of items" / "报告缺少 Report_Items",
    clause "COUNTER API 5.1, schemas: Report_Items is required, and empty where there is no usage",
    help "Write an empty list." / "请写空列表。",
    bad json(title("").replace(r#","Report_Items":[]"#, "")),
    good json(tr());

    /// Blanks around or within a value.
    BLANKS = "CTR409" Error,
    "a value with blanks at its ends, or double ones" / "值首尾有空格或含连续空格",
    clause "CoP 5.1, 3.2: values are given as they are, without leading or trailing spaces",
    help "Take them away." / "请删除多余空格。",
    bad json(tr().replace("出版社", " 出版社")),
    good json(tr());

    /// A word of the standard, nearly right.
    WORD = "CTR450" Error,
    "a word of the standard is misspelled" / "标准词语拼写有误",
    clause "CoP 5.1, 3.3: the values are case-sensitive, with underscores between words",
    help "Write it as the standard does." / "请按标准写法书写。",
    bad json(tr().replace(r#""Controlled""#, r#""controlled""#)),
    good json(tr());
}
