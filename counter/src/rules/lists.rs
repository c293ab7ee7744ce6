//! Layers 3 and 5: the lists of a service: its status, its members, its reports.

use super::rules;
use super::sample::{members, reports, reports_r5, status};

rules! {
    /// An entry without its list.
    NOT_LISTED = "CTR330" Error,
    "one entry where a list must be" / "应为列表的地方只有单个条目",
    clause "COUNTER API 5.1: /status, /members and /reports answer with arrays",
    help "Put square brackets around it, even if it is the only one." / "即使只有一个条目，也应放在方括号中。",
    bad json(r#"{"Service_Active":true}"#),
    good json(status());

    /// A truth that is not written as one.
    NOT_A_TRUTH = "CTR331" Error,
    "what must be true or false is not" / "应为 true 或 false 的值不是布尔值",
    clause "COUNTER API 5.1, schemas: Service_Active is a boolean",
    help "Write true or false without quotation marks." / "请写 true 或 false，不加引号。",
    bad json(status().replace("true", "\"True\"")),
    good json(status());

    /// A month in another form.
    MONTH_FORM = "CTR332" Error,
    "a month in another form" / "月份格式有误",
    clause "COUNTER API 5.1, schemas: months are yyyy-mm",
    help "Write the year, a hyphen and two digits." / "请写成“年-两位月份”。",
    bad json(reports().replacen("\"2026-01\"", "\"2026-01-01\"", 1)),
    good json(reports());

    /// What should be a month, and is none.
    NOT_A_MONTH = "CTR333" Error,
    "what should be a month is none" / "应为月份的值不是月份",
    clause "COUNTER API 5.1, schemas: months are yyyy-mm",
    help "It is passed over." / "该值会被略过。",
    bad json(reports().replacen("\"2026-01\"", "\"soon\"", 1)),
    good json(reports());

    /// A time in another form.
    TIME = "CTR334" Error,
    "a time that is not one of RFC 3339" / "时间不符合 RFC 3339",
    clause "COUNTER API 5.1, schemas: Date_Time and Last_Change are of the form date-time",
    help "Write it like 2026-02-03T08:30:00Z." / "请写成 2026-02-03T08:30:00Z 的形式。",
    bad json(status().replace("2026-02-03T08:30:00Z", "03.02.2026 08:30")),
    good json(status());

    /// An entry of another list.
    MIXED = "CTR335" Error,
    "an entry that is not of the list" / "条目不属于该列表",
    clause "COUNTER API 5.1: a list has entries of one kind",
    help "It is passed over." / "该条目会被略过。",
    bad json(members().replace("}]", "},{\"Service_Active\":true}]")),
    good json(members());

    /// A report that is listed twice.
    LISTED_TWICE = "CTR336" Error,
    "a report that is listed more than once" / "报告重复列出",
    clause "COUNTER API 5.1: /reports has one entry for a report of a release",
    help "Leave one out." / "请删除其一。",
    bad json(reports().replacen("\"PR_P1\"", "\"PR\"", 1).replacen("Platform Usage", "Platform Report", 1)),
    good json(reports());

    /// A list that was not asked for.
    OTHER_LIST = "CTR337" Error,
    "an answer that is not the list that was to be read" / "返回的不是要读取的列表",
    clause "COUNTER API 5.1: /status, /members and /reports",
    help "Look at the path of the request." / "请检查请求的路径。",
    bad json(members()),
    good json(status());

    /// No Platform Report.
    NO_PLATFORM_REPORT = "CTR580" Error,
    "the Platform Report is not offered" / "未提供平台报告",
    clause "CoP 5.1, 3.1: every host delivers PR; CoP 5.0.3, 3.1",
    help "Whoever delivers reports delivers PR and PR_P1." / "任何报告提供方都应提供 PR 与 PR_P1。",
    bad json(format!("[{}]", r#"{"Report_Name":"Title Report","Report_ID":"TR","Release":"5.1","Report_Description":"-","First_Month_Available":"2026-01","Last_Month_Available":"2026-02"}"#)),
    good json(reports());

    /// Nothing but platforms.
    NO_CONTENT_REPORT = "CTR581" Error,
    "none of the reports of databases, titles and items is offered" / "未提供数据库、题名或条目报告",
    clause "CoP 5.1, 3.1: every host type delivers at least one of DR, TR and IR; CoP 5.0.3, 3.1",
    help "Offer the report of what the platform has." / "请提供与平台内容相应的报告。",
    bad json(reports().replace("\"TR", "\"x:TR")),
    good json(reports());

    /// A view of a report that is not offered.
    VIEW_WITHOUT_MASTER = "CTR582" Error,
    "a view is offered without the report it is taken from" / "提供了标准视图却未提供其所属报告",
    clause "CoP 5.1, 3.1: standard views are taken from the COUNTER Reports; CoP 5.0.3, 3.1",
    help "Offer the report, too." / "请同时提供所属报告。",
    bad json(reports().replace("\"TR\"", "\"x:TR\"")),
    good json(reports());

    /// A report without any view.
    MASTER_WITHOUT_VIEW = "CTR583" Error,
    "a report is offered without any of its views" / "提供了报告却未提供其任何标准视图",
    clause "CoP 5.1, Table 3.o: PR_P1 goes with PR, a view of DR with DR, a view of TR with TR; CoP 5.0.3, 3.1",
    help "Offer the views that the host type requires." / "请提供该类型平台必须提供的标准视图。",
    bad json(reports().replace("\"TR_J1\"", "\"x:TR_J1\"")),
    good json(reports());

    /// A path that is not that of the report.
    PATH = "CTR584" Error,
    "the path is not that of the report" / "路径与报告不符",
    clause "COUNTER API 5.1: /r51/reports/ and the identifier in small letters; COUNTER SUSHI API 5.0: /reports/",
    help "A path is needed for reports of one's own alone." / "只有自定义报告才需要路径。",
    bad json(reports_r5().replace("/reports/tr_j1", "/sushi/TR_J1")),
    good json(reports_r5());

    /// Months that end before they begin.
    MONTHS_REVERSED = "CTR585" Error,
    "the last month is before the first" / "最后可用月份早于最初可用月份",
    clause "COUNTER API 5.1, schemas: First_Month_Available and Last_Month_Available",
    help "Take one for the other." / "请对调两个值。",
    bad json(reports().replacen("\"2026-02\"", "\"2025-02\"", 1)),
    good json(reports());
}
