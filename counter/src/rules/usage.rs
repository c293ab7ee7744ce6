//! Layers 4 and 5: what is counted, of what, and in which month.

use super::rules;
use super::sample::{dr, pr, title_with, tr};

rules! {
    /// A count of zero in JSON.
    ZERO = "CTR489" Error,
    "a count of zero" / "计数为零",
    clause "CoP 5.1, 3.2.10 and 5.5: months without usage are left out of JSON",
    help "Leave the month out; a metric without months, too." / "请省略该月；没有月份的指标也应省略。",
    bad json(tr().replace(r#""Unique_Item_Requests":{"2026-01":3}"#, r#""Unique_Item_Requests":{"2026-01":0}"#)),
    good json(tr());

    /// A month that is not of the report.
    OUTSIDE = "CTR490" Error,
    "a month outside the period of the report" / "月份不在报告期间内",
    clause "CoP 5.1, 3.2.4: usage from Begin_Date to End_Date",
    help "Give it in the report of its period." / "请在相应期间的报告中给出。",
    bad json(tr().replace(r#""Unique_Item_Requests":{"2026-01":3}"#, r#""Unique_Item_Requests":{"2026-01":3,"2026-02":3}"#)),
    good json(tr());

    /// Totals at another month than the first.
    NOT_FIRST_MONTH = "CTR491" Error,
    "a total that is not at the first month" / "合计未写在首月",
    clause "COUNTER API 5.1.0.1, schemas: with Granularity=Totals the counts are at the first month of the period",
    help "Write the total of the period at its first month." / "请将整个期间的合计写在首月。",
    bad json(title_with(r#""Granularity":["Totals"],"#, "2026-02")),
    good json(title_with("", "2026-02"));

    /// A count beyond what all programs keep exactly.
    INEXACT = "CTR492" Error,
    "a count that not every program keeps exactly" / "计数超出精确范围",
    clause "RFC 8259, 6: integers are interoperable up to 2^53",
    help "No usage is that large: look for two numbers that were run together." /
         "实际使用量不会这么大，请检查是否有数字粘连。",
    bad json(tr().replace(r#""2026-01":9"#, r#""2026-01":9007199254740993"#)),
    good json(tr());

    /// A metric that the report does not have.
    METRIC = "CTR493" Error,
    "a metric that is not of this report" / "本报告不包含的指标",
    clause "CoP 5.1, Table 3.q and 4.1 to 4.4: the metrics of each report",
    help "Leave it out. A metric of a platform's own has its namespace before it." /
         "请省略。平台自有指标须带命名空间前缀。",
    bad json(tr().replace("Total_Item_Investigations", "Total_Downloads")),
    good json(tr());

    /// A metric of a published practice that is not in the standard yet.
    OF_PRACTICE = "CTR494" Warning,
    "a metric that is best practice, and not yet standard" / "指标属于最佳实践，尚未纳入标准",
    clause "COUNTER best practice for AI usage, 20 April 2026: reserved words planned for CoP 5.1.2",
    help "A validator of an audit refuses it." / "审计验证器会拒绝该指标。",
    bad json(tr().replace("Total_Item_Investigations", "Total_AI_Investigations").replace("Unique_Item_Investigations", "Unique_AI_Investigations")),
    good json(tr());

    /// A metric that the filter of the report leaves out.
    METRIC_FILTERED = "CTR495" Error,
    "a metric that the filter of the report leaves out" / "指标不在报告筛选范围内",
    clause "CoP 5.1, 3.2.6: a report has what its filters let through",
    help "Name it in the filter Metric_Type, or leave it out." / "请将其列入 Metric_Type 筛选条件，或将其省略。",
    bad json(tr().replace(r#""Report_Filters":{"#, r#""Report_Filters":{"Metric_Type":["Total_Item_Requests","Unique_Item_Requests"],"#)),
    good json(tr());

    /// Searches of a platform of something else, or something else of a platform.
    OF_PLATFORM = "CTR520" Error,
    "Searches_Platform is counted of the data type Platform, and nothing else is" / "Searches_Platform 只能用于 Platform",
    clause "CoP 5.1, 3.3.2 and Table 3.o: the data type Platform is for Searches_Platform alone",
    help "Count searches of the platform in a set of the data type Platform." /
         "平台检索应计入数据类型为 Platform 的组。",
    bad json(pr("Book", "Searches_Platform")),
    good json(pr("Platform", "Searches_Platform"));

    /// Searches of a database of something else, or usage of items of a database.
    OF_DATABASE = "CTR521" Error,
    "searches and denials alone are counted of a database" / "数据库本身只计检索与拒绝",
    clause "CoP 5.1, Table 3.o: the data types Database_Aggregated, Database_AI, Database_Full",
    help "What is in the database is counted by the data types of what it is." /
         "数据库中的内容应按其自身数据类型计数。",
    bad json(dr("Database_Full", "Total_Item_Investigations", "Image")),
    good json(dr("Database_Full", "Searches_Regular", "Image"));

    /// Titles of what is no book.
    OF_BOOK = "CTR522" Error,
    "unique titles are counted of books alone" / "唯一题名指标只用于图书",
    clause "CoP 5.1, 3.3.6: Unique_Title metrics are for the data types Book and Reference_Work",
    help "Leave the metric out." / "请省略该指标。",
    bad json(tr().replace(r#""Unique_Item_Requests":{"2026-01":3}"#, r#""Unique_Item_Requests":{"2026-01":3},"Unique_Title_Investigations":{"2026-01":3},"Unique_Title_Requests":{"2026-01":3}"#)),
    good json(tr());

    /// An item of two data types.
    TWO_DATA_TYPES = "CTR523" Error,
    "an item with more than one data type" / "同一项目有多种数据类型",
    clause "CoP 5.1, 3.3.2: the data type of a title or an item is one",
    help "Report the usage by one data type." / "请统一为一种数据类型。",
    bad json(dr("Journal", "Total_Item_Investigations", "Book").replace("Database Report", "Title Report").replace(r#""DR""#, r#""TR""#).replace(r#""Database""#, r#""Title""#)),
    good json(tr());

    /// A database of two kinds.
    TWO_DATABASES = "CTR524" Error,
    "a database with more than one kind" / "同一数据库有多种类型",
    clause "CoP 5.1, Table 3.p: a database is Database_Aggregated, Database_AI or Database_Full",
    help "Report it as one of them." / "请统一为一种数据库类型。",
    bad json(dr("Database_Full", "Searches_Regular", "Database_AI").replace("Total_Item_Investigations", "No_License").replace("Unique_Item_Investigations", "Limit_Exceeded")),
    good json(dr("Database_Full", "Searches_Regular", "Image"));

    /// What cannot be in such a database.
    NOT_IN_DATABASE = "CTR525" Error,
    "a data type that is not in such a database" / "该类数据库不应包含此数据类型",
    clause "CoP 5.1.0.1, Table 3.p: which data types are in which kind of database",
    help "Journals and books are in aggregated databases and in those of abstracts; the items of a full database are \
          Database_Full_Item or media." /
         "期刊和图书属于聚合库或文摘库；全文数据库的内容为 Database_Full_Item 或多媒体等。",
    bad json(dr("Database_Full", "Searches_Regular", "Journal")),
    good json(dr("Database_Full", "Searches_Regular", "Image"));

    /// Requests in a database of abstracts.
    REQUESTED_ABSTRACTS = "CTR526" Error,
    "requests in a database of abstracts" / "文摘库不应有请求量",
    clause "CoP 5.1, 3.3.5: abstracts are investigated; there is nothing to request in a Database_AI",
    help "Count them as investigations." / "请计为 Investigations。",
    bad json(dr("Database_AI", "Searches_Regular", "Journal").replace("Unique_Item_Investigations", "Total_Item_Requests")),
    good json(dr("Database_AI", "Searches_Regular", "Journal"));
}
