//! Layer 5: elements of the header that do not go together.

use super::rules;
use super::sample::{header, tr, view, with_attribute};

rules! {
    /// The name of all institutions, nearly right.
    WORLD_FORM = "CTR501" Error,
    "'The World' is misspelled" / "“The World”拼写有误",
    clause "CoP 5.1, 3.2.5: the usage of all institutions is attributed to The World",
    help "Write it with both capitals." / "两个词首字母均须大写。",
    bad json(tr().replace("图书馆\",\"Institution_ID", "THE WORLD\",\"Institution_ID").replace("platform:1\"", "platform:0000000000000000\"")),
    good json(tr().replace("图书馆\",\"Institution_ID", "The World\",\"Institution_ID").replace("platform:1\"", "platform:0000000000000000\""));

    /// The name of all institutions without their identifier.
    WORLD_WITHOUT_ID = "CTR502" Error,
    "'The World' without its identifier" / "“The World”缺少其标识符",
    clause "CoP 5.1, 3.2.5: The World has the proprietary identifier {namespace}:0000000000000000",
    help "Add the identifier, or give the name of the institution." / "请补充标识符，或写明机构名称。",
    bad json(tr().replace("图书馆\",\"Institution_ID", "The World\",\"Institution_ID")),
    good json(tr());

    /// A report without its first or its last month.
    NO_PERIOD = "CTR503" Error,
    "the period of the report is not told" / "未说明报告期间",
    clause "CoP 5.1, 3.2.4: Begin_Date and End_Date must be there",
    help "Without it no month can be judged." / "缺少报告期间则无法判断任何月份。",
    bad json(tr().replace(r#","End_Date":"2026-01-31""#, "")),
    good json(tr());

    /// The identifier of all institutions with another name.
    ID_WITHOUT_WORLD = "CTR504" Error,
    "the identifier of 'The World' with another name" / "“The World”的标识符配了其他名称",
    clause "CoP 5.1, 3.2.5: {namespace}:0000000000000000 is The World",
    help "Write The World, or the identifier of the institution." / "请写 The World，或写该机构自己的标识符。",
    bad json(tr().replace("platform:1\"", "platform:0000000000000000\"")),
    good json(tr());

    /// A period that begins or ends within a month.
    NOT_WHOLE_MONTHS = "CTR505" Error,
    "a period that is not of whole months" / "报告期间不是整月",
    clause "CoP 5.1, 3.2.4: from the first day of a month to the last day of a month",
    help "Usage is reported in whole months." / "使用量按整月报告。",
    bad json(tr().replace("2026-01-31", "2026-01-30")),
    good json(tr());

    /// A period that ends before it begins.
    END_BEFORE_BEGIN = "CTR506" Error,
    "a period that ends before it begins" / "报告期间的结束早于开始",
    clause "CoP 5.1, 3.2.4: Begin_Date and End_Date",
    help "The dates may have changed places." / "两个日期可能写反。",
    bad json(tr().replace("2026-01-31", "2025-12-31")),
    good json(tr());

    /// A period of more than fifty years.
    TOO_LONG = "CTR507" Error,
    "a period of more than 600 months" / "报告期间超过 600 个月",
    clause "CoP 5.1, 3.2.4: the period of a report; no service keeps usage of fifty years",
    help "Look for a digit too many or too few in a year." / "请检查年份是否多写或少写了数字。",
    bad json(tr().replace("2026-01-31", "2206-01-31")),
    good json(tr());

    /// A view without one of its filters.
    PRESET_MISSING = "CTR508" Error,
    "a filter of the view is missing" / "标准视图缺少预设筛选条件",
    clause "CoP 5.1, 4.1.2, 4.2.2, 4.3.2 and 4.4.2: the filters of each standard view",
    help "A view names the filters that it is made by." / "标准视图须列出其预设的筛选条件。",
    bad json(view("").replace(r#""Access_Type":["Controlled"],"#, "")),
    good json(view(""));

    /// A view without one of the values of its filters.
    PRESET_VALUE_MISSING = "CTR509" Error,
    "a value of a filter of the view is missing" / "标准视图的预设筛选条件缺少值",
    clause "CoP 5.1, 4.1.2, 4.2.2, 4.3.2 and 4.4.2: the filters of each standard view; Metric_Types of a view are all there",
    help "A view names all the values that it is made by, used or not." / "无论是否有使用量，标准视图均须列出全部预设值。",
    bad json(view("").replace(r#""Metric_Type":["Total_Item_Requests","Unique_Item_Requests"]"#, r#""Metric_Type":["Total_Item_Requests"]"#)),
    good json(view(""));

    /// The values of a filter of a view in another order than the schema's.
    PRESET_ORDER = "CTR512" Warning,
    "the values of a filter of the view are in another order" / "标准视图筛选条件的取值顺序与模式不同",
    clause "COUNTER API 5.1 and 5.1.0.1, schemas: const in the filters of views; CoP 5.1, 3.2.6: their order has no meaning, \
            and 5.1.1 takes any",
    help "A validator that goes by the schema of that version refuses it." / "按该版本模式验证的工具会拒绝此顺序。",
    bad json(view("").replace(r#""Total_Item_Requests","Unique_Item_Requests"]"#, r#""Unique_Item_Requests","Total_Item_Requests"]"#)),
    good json(view(""));

    /// Attributes of a view.
    VIEW_ATTRIBUTES = "CTR510" Error,
    "a view has no attributes" / "标准视图不应有报告属性",
    clause "CoP 5.1, 3.2.8: Report_Attributes is left out of standard views",
    help "Leave it out: the columns of a view are fixed." / "请省略，标准视图的列是固定的。",
    bad json(view(r#""Report_Attributes":{"Attributes_To_Show":["Access_Method"]},"#)),
    good json(view(""));

    /// An attribute of the other form.
    OTHER_FORM = "CTR511" Error,
    "an attribute that only the other form has" / "该属性只用于另一种格式",
    clause "CoP 5.1, 3.2.8: Exclude_Monthly_Details is for tables, Granularity for JSON",
    help "Use Granularity=Totals in JSON, Exclude_Monthly_Details=True in a table." /
         "JSON 用 Granularity=Totals，表格用 Exclude_Monthly_Details=True。",
    bad json(with_attribute(r#""Exclude_Monthly_Details":["True"]"#)),
    good json(header(""));
}
