//! Layer 4: the values of attributes. Advice on them.

use super::rules;
use super::sample::{extended, filtered, r5, sections, tr};

rules! {
    /// An empty attribute.
    EMPTY = "CTR451" Error,
    "an attribute that is empty" / "属性值为空",
    clause "CoP 5.1, 3.3: every attribute that a report shows has a value",
    help "Where a year is not known it is 0001, and a data type Unspecified." /
         "年份未知写 0001，数据类型未知写 Unspecified。",
    bad json(tr().replace(r#""Access_Type":"Controlled""#, r#""Access_Type":"""#)),
    good json(tr());

    /// A data type that the report does not have.
    DATA_TYPE = "CTR452" Error,
    "a data type that is not of this report" / "本报告不包含的数据类型",
    clause "CoP 5.1, Table 3.o: the data types of each report; CoP 5.0.3, Table 3.o",
    help "The two releases differ. A data type of a platform's own has its namespace before it." /
         "两个版本的数据类型不同。平台自有类型须带命名空间前缀。",
    bad json(tr().replace(r#""Data_Type":"Journal""#, r#""Data_Type":"Article""#)),
    good json(tr());

    /// A section type that the report does not have.
    SECTION_TYPE = "CTR453" Error,
    "a section type that is none" / "Section_Type 无效",
    clause "CoP 5.0.3, Table 3.q: Article, Book, Chapter, Other, Section",
    help "Write one of the five." / "请使用这五个值之一。",
    bad json(sections().replace(r#""Section_Type":"Article""#, r#""Section_Type":"Page""#)),
    good json(sections());

    /// An access type that the report does not have.
    ACCESS_TYPE = "CTR454" Error,
    "an access type that is not of this report" / "本报告不包含的访问类型",
    clause "CoP 5.1, Table 3.t: Controlled, Open, Free_To_Read; CoP 5.0.3, Table 3.r: Controlled, OA_Gold, Other_Free_To_Read",
    help "What was OA_Gold in release 5 is Open in release 5.1." / "第 5 版的 OA_Gold 在 5.1 版中为 Open。",
    bad json(tr().replace(r#""Controlled""#, r#""OA_Gold""#)),
    good json(tr());

    /// An access method that the report does not have.
    ACCESS_METHOD = "CTR455" Error,
    "an access method that is not of this report" / "本报告不包含的访问方式",
    clause "CoP 5.1, Table 3.u: Regular, TDM",
    help "An access method of a platform's own has its namespace before it." / "平台自有方式须带命名空间前缀。",
    bad json(tr().replace(r#""Regular""#, r#""Human""#)),
    good json(tr());

    /// An access method of a published practice that is not in the standard yet.
    AGENT = "CTR456" Warning,
    "an access method that is best practice, and not yet standard" / "访问方式属于最佳实践，尚未纳入标准",
    clause "COUNTER best practice for AI usage, 20 April 2026: reserved words planned for CoP 5.1.2",
    help "A validator of an audit refuses it." / "审计验证器会拒绝该值。",
    bad json(tr().replace(r#""Regular""#, r#""Agent""#)),
    good json(tr());

    /// An attribute that the filter leaves out.
    FILTERED = "CTR457" Error,
    "an attribute that the filter of the report leaves out" / "属性值不在报告筛选范围内",
    clause "CoP 5.1, 3.2.6: a report has what its filters let through",
    help "Name it in the filter, or leave the usage out." / "请将其列入筛选条件，或删去该用量。",
    bad json(filtered(r#""Access_Type":["Open"]"#)),
    good json(filtered(r#""Access_Type":["Controlled"]"#));

    /// A data type that is not told.
    UNSPECIFIED = "CTR458" Warning,
    "the data type is Unspecified" / "数据类型为 Unspecified",
    clause "CoP 5.1, 3.3.2: Unspecified is for what cannot be told",
    help "It may be held against the report in an audit." / "可能影响审计结果。",
    bad json(tr().replace(r#""Data_Type":"Journal""#, r#""Data_Type":"Unspecified""#)),
    good json(tr());

    /// A database where few reports have one.
    DATABASE = "CTR459" Warning,
    "the data type Database in a report on platforms or titles" / "平台或题名报告中使用了数据类型 Database",
    clause "CoP 5.0.3, Table 3.o: Database is for the full content of databases",
    help "Usage of journals and books in databases is of the data types Journal and Book." /
         "数据库中期刊与图书的用量应计入 Journal 与 Book。",
    bad json(r5().replace(r#""Data_Type":"Journal""#, r#""Data_Type":"Database""#)),
    good json(r5());

    /// A year that is none.
    YEAR = "CTR460" Error,
    "a year of publication that is none" / "出版年无效",
    clause "CoP 5.1, 3.3.7: YOP is yyyy, 0001 where it is not known, 9999 for articles in press",
    help "Write four digits." / "请写四位数字。",
    bad json(tr().replace(r#""YOP":"2024""#, r#""YOP":"unknown""#)),
    good json(tr());

    /// A year without its leading zeros.
    YEAR_ZEROS = "CTR461" Error,
    "a year of publication without its leading zeros" / "出版年缺少前导零",
    clause "CoP 5.1, 3.3.7: YOP is yyyy",
    help "Programs for spreadsheets take them away: make the column one of texts." /
         "电子表格会去掉前导零，请将该列设为文本格式。",
    bad json(tr().replace(r#""YOP":"2024""#, r#""YOP":"1""#)),
    good json(tr().replace(r#""YOP":"2024""#, r#""YOP":"0001""#));

    /// The year zero.
    YEAR_ZERO = "CTR462" Error,
    "a year of publication of zeros" / "出版年为零",
    clause "CoP 5.1, 3.3.7: YOP is from 0001 to 9999",
    help "A year that is not known is 0001." / "年份未知时写 0001。",
    bad json(tr().replace(r#""YOP":"2024""#, r#""YOP":"0000""#)),
    good json(tr());

    /// A year that is far from now.
    YEAR_TO_COME = "CTR463" Error,
    "a year of publication after the usage" / "出版年晚于使用时间",
    clause "CoP 5.1, 3.3.7: YOP is the year of publication; 9999 is for articles in press",
    help "What is used is out, or in press. A year ahead of the report is let pass." /
         "被使用的内容应已出版或待刊。比报告晚一年以内可以接受。",
    bad json(tr().replace(r#""YOP":"2024""#, r#""YOP":"2087""#)),
    good json(tr().replace(r#""YOP":"2024""#, r#""YOP":"9999""#));

    /// A year that the filter leaves out.
    YEAR_FILTERED = "CTR464" Error,
    "a year of publication that the filter leaves out" / "出版年不在筛选范围内",
    clause "CoP 5.1, 3.2.6: a report has what its filters let through",
    help "Leave the usage out, or change the filter." / "请删去该用量或修改筛选条件。",
    bad json(filtered(r#""YOP":["2015-2020"]"#)),
    good json(filtered(r#""YOP":["2015-2024"]"#));

    /// A country that is none.
    COUNTRY = "CTR465" Error,
    "a code of a country that is none" / "国家代码无效",
    clause "CoP 5.1, 11.5: Country_Code is of ISO 3166-1, two letters",
    help "Write the two capital letters of the country." / "请写国家的两个大写字母代码。",
    bad json(extended("Country_Code", "chn")),
    good json(extended("Country_Code", "CN"));

    /// A subdivision that is none.
    SUBDIVISION = "CTR466" Error,
    "a code of a subdivision that is none" / "行政区代码无效",
    clause "CoP 5.1, 11.5: Subdivision_Code is of ISO 3166-2, the country and a hyphen first",
    help "Write it with the code of the country: CN-BJ." / "请连同国家代码书写，如 CN-BJ。",
    bad json(extended("Subdivision_Code", "BJ")),
    good json(extended("Subdivision_Code", "CN-BJ"));

    /// A subdivision of another country.
    ELSEWHERE = "CTR467" Error,
    "a subdivision of another country" / "行政区不属于该国家",
    clause "ISO 3166-2: a code of a subdivision begins with that of its country",
    help "One of the two is wrong." / "两者之一有误。",
    bad json(extended("Country_Code", "CN").replace(r#"["Country_Code""#, r#"["Subdivision_Code","Country_Code""#).replace(r#""Country_Code":"CN""#, r#""Country_Code":"CN","Subdivision_Code":"US-CA""#)),
    good json(extended("Subdivision_Code", "CN-BJ"));

    /// A word that an extension does not have.
    WORD = "CTR468" Error,
    "a word that this extension does not have" / "扩展元素的取值无效",
    clause "CoP 5.1, 11.5: Attributed is Yes or No; CoP 5.0.3, 11.5: Format is HTML, PDF or Other",
    help "Write one of its words." / "请使用规定的取值。",
    bad json(extended("Attributed", "True")),
    good json(extended("Attributed", "Yes"));

    /// A count of segments that is none.
    SEGMENTS = "CTR469" Error,
    "a count of the segments of a book that is none" / "图书章节数无效",
    clause "COUNTER API 5.1, schemas: Book_Segment_Count is a whole number, at least 1",
    help "Leave it out where the segments are not known." / "章节数未知时请省略。",
    bad json(extended("Book_Segment_Count", "ten")),
    good json(extended("Book_Segment_Count", "10"));

    /// A word of a platform's own that no filter names.
    UNNAMED = "CTR621" Info,
    "a word of the platform's own that no filter names" / "自定义取值未在筛选条件中列出",
    clause "CoP 5.1, 11.3: values with a namespace are there if they were asked for",
    help "Name it in the filter, so that readers know what was asked for." /
         "请将其列入筛选条件，以便读者了解请求内容。",
    bad json(tr().replace(r#""Data_Type":"Journal""#, r#""Data_Type":"platform:Podcast""#)),
    good json(filtered(r#""Data_Type":["platform:Podcast"]"#).replace(r#""Data_Type":"Journal""#, r#""Data_Type":"platform:Podcast""#));
}
