//! Layer 5: what describes an item, and what is told of it together. Advice on it.

use super::rules;
use super::sample::{described, dr, extended, filtered, formats, sections, tr};

rules! {
    /// Neither a name nor an identifier.
    UNIDENTIFIED = "CTR527" Error,
    "an item without a name and without identifiers" / "项目既无名称也无标识符",
    clause "CoP 5.1, 3.2.7: where the title is not known there is at least one identifier",
    help "Nobody can tell what was used." / "无法得知使用的是什么。",
    bad json(tr().replace("图书馆学报", "").replace(r#""Item_ID":{"Proprietary":"platform:j1","Print_ISSN":"0317-8471","Online_ISSN":"2049-3630"},"#, "")),
    good json(tr());

    /// No name of a platform or a database.
    NO_NAME = "CTR528" Error,
    "the name of the platform or the database is empty" / "平台或数据库名称为空",
    clause "CoP 5.1, Tables 3.j and 3.l: Platform and Database are never blank",
    help "Write the name under which it is known." / "请填写其通用名称。",
    bad json(tr().replace(r#""Platform":"平台""#, r#""Platform":"""#)),
    good json(tr());

    /// No name of a title or an item.
    NAMELESS = "CTR529" Warning,
    "the name of the title or the item is empty" / "题名为空",
    clause "CoP 5.1, Table 3.l: Title and Item are blank only where they are not known",
    help "It may be held against the report in an audit." / "可能影响审计结果。",
    bad json(tr().replace("图书馆学报", "")),
    good json(tr());

    /// No publisher.
    NO_PUBLISHER = "CTR530" Warning,
    "the publisher is empty" / "出版者为空",
    clause "CoP 5.1, Table 3.j: Publisher is blank only where it is not known",
    help "It may be held against the report in an audit." / "可能影响审计结果。",
    bad json(tr().replace("出版社", "")),
    good json(tr());

    /// A text that says nothing.
    FILLER = "CTR531" Error,
    "a text that says nothing" / "文本没有实际内容",
    clause "CoP 5.1, 3.2: what is not known is blank or left out, and not 'unknown', 'n/a' or '-'",
    help "Leave it out, or write an empty text where it must be there." / "请省略；必备元素则写空字符串。",
    bad json(tr().replace("出版社", "n/a")),
    good json(tr());

    /// One ISSN for two media.
    SAME_ISSN = "CTR532" Error,
    "one number for the print and the online edition" / "印刷版与电子版的 ISSN 相同",
    clause "CoP 5.1, Table 3.m: Print_ISSN and Online_ISSN; ISO 3297: each medium has its own ISSN",
    help "Leave out the one that it is not." / "请删去不正确的一项。",
    bad json(tr().replace("2049-3630", "0317-8471")),
    good json(tr());

    /// An empty text that is better left out.
    EMPTY = "CTR533" Error,
    "an element that may be left out is empty" / "可省略的元素为空",
    clause "CoP 5.1, 3.2: what is not known and not required is left out of JSON",
    help "Leave it out." / "请省略该元素。",
    bad json(described().replace("2024-05-06", "")),
    good json(described());

    /// More than three authors.
    AUTHORS = "CTR534" Error,
    "more than three authors" / "作者超过三名",
    clause "CoP 5.1, Table 3.n: the first three authors",
    help "Leave out the others." / "请只保留前三名作者。",
    bad json(described().replace(r#"{"Name":"张三","#, r#"{"Name":"李四"},{"Name":"王五"},{"Name":"赵六"},{"Name":"张三","#)),
    good json(described());

    /// An author without a name.
    AUTHOR_NAME = "CTR535" Error,
    "an author without a name" / "作者姓名为空",
    clause "CoP 5.1, Table 3.n: the name of the author, and an identifier after it",
    help "Leave the author out." / "请删去该作者。",
    bad json(described().replace("张三", "")),
    good json(described());

    /// One author twice.
    AUTHOR_TWICE = "CTR536" Error,
    "an author that is there twice" / "作者重复",
    clause "COUNTER API 5.1, schemas: uniqueItems of Authors",
    help "Leave one out." / "请删去其中一个。",
    bad json(described().replace(r#"[{"Name":"张三","ORCID":"0000-0002-1825-0097"}"#, r#"[{"Name":"张三","ORCID":"0000-0002-1825-0097"},{"Name":"张三","ORCID":"0000-0002-1825-0097"}"#)),
    good json(described());

    /// A date of publication in another form.
    DATE_FORM = "CTR537" Error,
    "a date of publication in another form" / "出版日期格式有误",
    clause "CoP 5.1, Table 3.n: Publication_Date is yyyy-mm-dd",
    help "Where the day is not known, leave the date out: the year is YOP." /
         "若日期不完整，请省略；年份写入 YOP。",
    bad json(described().replace("2024-05-06", "05/06/2024")),
    good json(described());

    /// A date of publication that is no day.
    NOT_A_DATE = "CTR538" Error,
    "a date of publication that is not in the calendar" / "出版日期不存在",
    clause "CoP 5.1, Table 3.n: Publication_Date is a date of RFC 3339",
    help "There is no such day." / "日历上没有这一天。",
    bad json(described().replace("2024-05-06", "2024-02-30")),
    good json(described());

    /// A version that is none.
    ARTICLE_VERSION = "CTR539" Error,
    "a version of an article that is none" / "文章版本无效",
    clause "CoP 5.1, Table 3.n: Article_Version is AO, SMUR, AM, P, VoR, CVoR or EVoR (NISO RP-8, JAV)",
    help "The words are those of NISO; leave out what is none of them." / "请使用 NISO 的版本代码，否则省略。",
    bad json(described().replace("VoR", "Preprint")),
    good json(described());

    /// Another platform than that of the filter.
    PLATFORM_FILTERED = "CTR540" Error,
    "the platform is not that of the filter" / "平台与筛选条件不符",
    clause "CoP 5.1, 3.2.6: a report has what its filters let through",
    help "Leave the item out, or the filter." / "请删去该项目或筛选条件。",
    bad json(filtered(r#""Platform":["别的平台"]"#)),
    good json(filtered(r#""Platform":["平台"]"#));

    /// Another database than that of the filter.
    DATABASE_FILTERED = "CTR541" Error,
    "the database is not that of the filter" / "数据库与筛选条件不符",
    clause "CoP 5.1, 3.2.6: a report has what its filters let through",
    help "Leave the item out, or the filter." / "请删去该项目或筛选条件。",
    bad json(dr("Database_Full", "Searches_Regular", "Image").replace(r#""Report_Filters":{"#, r#""Report_Filters":{"Database":["别的数据库"],"#)),
    good json(dr("Database_Full", "Searches_Regular", "Image").replace(r#""Report_Filters":{"#, r#""Report_Filters":{"Database":["数据库"],"#));

    /// Another item than that of the filter.
    ID_FILTERED = "CTR542" Error,
    "an item that the filter of identifiers leaves out" / "项目标识符与筛选条件不符",
    clause "CoP 5.1, 3.2.6: a report has what its filters let through",
    help "Give the identifier that was asked for, or leave the item out." / "请给出所请求的标识符，或删去该项目。",
    bad json(filtered(r#""Item_ID":["Print_ISSN:2049-3630"]"#)),
    good json(filtered(r#""Item_ID":["Print_ISSN:0317-8471"]"#));

    /// An item of another author than that of the filter.
    AUTHOR_FILTERED = "CTR543" Error,
    "an item by none of the authors of the filter" / "项目作者与筛选条件不符",
    clause "CoP 5.1, 3.2.6: a report has what its filters let through",
    help "Leave the item out, or the filter." / "请删去该项目或筛选条件。",
    bad json(described().replace(r#""Report_Filters":{"#, r#""Report_Filters":{"Author":["ORCID:0000-0001-5109-3700"],"#)),
    good json(described().replace(r#""Report_Filters":{"#, r#""Report_Filters":{"Author":["ORCID:0000-0002-1825-0097"],"#));

    /// An element of a platform's own that was not asked for.
    NOT_SHOWN = "CTR544" Error,
    "an element of the platform's own that is not in Attributes_To_Show" / "自定义元素未列入 Attributes_To_Show",
    clause "CoP 5.1, 11.2: elements with a namespace are there if they were asked for",
    help "Name it in Attributes_To_Show, or leave it out." / "请将其列入 Attributes_To_Show，或将其省略。",
    bad json(tr().replace(r#""Data_Type":"Journal""#, r#""Data_Type":"Journal","platform:Faculty":"法学院""#)),
    good json(extended("platform:Faculty", "法学院"));

    /// A section of what has none of the kind.
    SECTION_ELSEWHERE = "CTR545" Warning,
    "a section type that does not go with the data type" / "Section_Type 与 Data_Type 不匹配",
    clause "CoP 5.0.3, Table 3.q: articles are of serials, chapters and whole books of books",
    help "One of the two is wrong." / "两者之一有误。",
    bad json(sections().replace(r#""Section_Type":"Article""#, r#""Section_Type":"Chapter""#)),
    good json(sections());

    /// A section of a title as a whole.
    SECTION_OF_TITLE = "CTR546" Error,
    "a section type with a metric of whole titles" / "题名级指标不应有 Section_Type",
    clause "CoP 5.0.3, 3.3.4: titles are counted once, whatever sections were used",
    help "Leave Section_Type out for the metrics Unique_Title." / "Unique_Title 指标请省略 Section_Type。",
    bad json(sections().replace("Unique_Item_Requests", "Unique_Title_Requests").replace("Journal", "Book").replace("Article", "Book")),
    good json(sections());

    /// Usage of sections without their type.
    NO_SECTION = "CTR547" Error,
    "usage of items without a section type" / "缺少 Section_Type",
    clause "CoP 5.0.3, 3.3.4: a report that shows Section_Type has it for the metrics of items and for denials",
    help "Tell what part was used." / "请注明所用部分的类型。",
    bad json(sections().replace(r#""Section_Type":"Article","#, "")),
    good json(sections());

    /// A format of what has none.
    FORMAT = "CTR548" Error,
    "the format is told for Total_Item_Requests, and for nothing else" / "Format 只用于 Total_Item_Requests",
    clause "CoP 5.0.3, 11.5: the extension Format",
    help "Report the requests of each format by themselves, and all else without a format." /
         "请按格式单独报告请求量，其他指标不写格式。",
    bad json(formats().replace(r#""Format":"HTML","#, "")),
    good json(formats());

    /// No identifier.
    NO_ID = "CTR620" Info,
    "an item without identifiers" / "项目没有标识符",
    clause "CoP 5.1, Table 3.m: identifiers are there where they are known",
    help "Without one, programs know the item by its name alone." / "没有标识符时，程序只能靠名称识别。",
    bad json(tr().replace(r#""Item_ID":{"Proprietary":"platform:j1","Print_ISSN":"0317-8471","Online_ISSN":"2049-3630"},"#, "")),
    good json(tr());
}
