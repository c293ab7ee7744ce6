//! Layer 4: the names and the values of filters and attributes.

use super::rules;
use super::sample::{filtered, header, ir_with, table, with_attribute};

rules! {
    /// A filter that the report does not have.
    FILTER = "CTR470" Error,
    "a filter that is not of this report" / "本报告没有的筛选条件",
    clause "CoP 5.1, 3.2.6 and 4.1.3 to 4.4.3: the filters of each report; a view has none but its own and Platform",
    help "Leave it out. An element of a platform's own has its namespace before it." / "请省略。平台自有元素须带命名空间前缀。",
    bad json(filtered(r#""Section_Type":["Chapter"]"#)),
    good json(filtered(r#""YOP":["2024"]"#));

    /// A value that a filter or an attribute cannot have.
    VALUE = "CTR471" Error,
    "a value that the filter or attribute cannot have" / "筛选条件或属性的值无效",
    clause "CoP 5.1, 3.2.6, 3.2.8 and 4.1.3 to 4.4.3: the values for each report; 11: one of a provider's own has a namespace",
    help "A value that the report cannot have filters nothing." / "报告中不可能出现的值起不到筛选作用。",
    bad json(filtered(r#""Access_Type":["OA_Gold"]"#)),
    good json(filtered(r#""Access_Type":["Controlled"]"#));

    /// A value nearly right.
    VALUE_FORM = "CTR472" Error,
    "a value of a filter or attribute is misspelled" / "筛选条件或属性的值拼写有误",
    clause "CoP 5.1, 3.2.6 and 3.2.8: values are case-sensitive, with underscores between words",
    help "Write it as the standard does." / "请按标准写法书写。",
    bad json(filtered(r#""Access_Type":["controlled"]"#)),
    good json(filtered(r#""Access_Type":["Controlled"]"#));

    /// A value that is there twice.
    VALUE_TWICE = "CTR473" Error,
    "a value of a filter or attribute is there twice" / "筛选条件或属性的值重复",
    clause "COUNTER API 5.1, schemas: uniqueItems",
    help "Leave one out." / "请删去其中一个。",
    bad json(filtered(r#""Access_Type":["Controlled","Controlled"]"#)),
    good json(filtered(r#""Access_Type":["Controlled"]"#));

    /// What holds anyway.
    DEFAULT = "CTR474" Error,
    "what holds anyway must be left out" / "默认值必须省略",
    clause "CoP 5.1, 3.2.6 and 3.2.8: filters and attributes are left out where they have the default; all values are no filter",
    help "Leave the filter or the attribute out." / "请省略该筛选条件或属性。",
    bad json(filtered(r#""Access_Method":["Regular","TDM"]"#)),
    good json(filtered(r#""Access_Method":["Regular"]"#));

    /// Years that are none.
    YEARS = "CTR475" Error,
    "years of publication in another form" / "出版年筛选条件有误",
    clause "CoP 5.1, 3.3.8 and 4.3.3: yyyy or yyyy-yyyy, from 0001 to 9999, the earlier year first",
    help "0001 is an unknown year, 9999 articles in press." / "0001 表示年份未知，9999 表示待出版文章。",
    bad json(filtered(r#""YOP":["2024-2020"]"#)),
    good json(filtered(r#""YOP":["2020-2024","0001"]"#));

    /// Several values where one belongs.
    SEVERAL = "CTR476" Error,
    "several values where one belongs" / "只能有一个值的地方有多个值",
    clause "CoP 5.1, 3.2.6 and 3.2.8: which filters and attributes have a list of values",
    help "Make a report for each." / "请分别制作报告。",
    bad tsv(table().replace("Data_Type=Journal", "Data_Type=Journal; Platform=A|B")),
    good tsv(table());

    /// An attribute that the report does not have.
    ATTRIBUTE = "CTR477" Error,
    "an attribute that is not of this report" / "本报告没有的报告属性",
    clause "CoP 5.1, 3.2.8: the attributes of each report; parents and components are of the Item Report alone",
    help "Leave it out. An attribute of a platform's own has its namespace before it." / "请省略。平台自有属性须带命名空间前缀。",
    bad json(with_attribute(r#""Include_Parent_Details":"True""#)),
    good json(header(""));

    /// A column that is not for showing or hiding.
    SHOWN = "CTR478" Error,
    "a column that Attributes_To_Show does not list" / "Attributes_To_Show 不应列出的列",
    clause "CoP 5.1, 3.2.8: columns of parents and components come with Include_Parent_Details and Include_Component_Details; \
            what is always there is not listed",
    help "Leave it out." / "请省略。",
    bad json(ir_with(r#""YOP","Parent_Title""#)),
    good json(ir_with(r#""YOP""#));

    /// A value of a published practice that is not in the standard yet.
    OF_PRACTICE = "CTR479" Warning,
    "a value that is best practice, and not yet standard" / "值属于最佳实践，尚未纳入标准",
    clause "COUNTER best practice for AI usage, 20 April 2026: reserved words planned for CoP 5.1.2",
    help "A validator of an audit refuses it." / "审计验证器会拒绝该值。",
    bad json(filtered(r#""Access_Method":["Agent"]"#)),
    good json(filtered(r#""Access_Method":["Regular"]"#));
}
