//! Layer 4: the values of the header.

use super::rules;
use super::sample::tr;

rules! {
    /// A release that is none.
    RELEASE = "CTR401" Error,
    "a release that is none" / "版本无效",
    clause "CoP 5.1, Table 3.f: Release is 5.1, and 5 in a report of release 5, whatever version of the code it follows",
    help "The shape of the report decides by which release it is judged." /
         "将按报告的结构判断其版本。",
    bad json(tr().replace(r#""Release":"5.1""#, r#""Release":"5.1.0.1""#)),
    good json(tr());

    /// An identifier of a report, nearly right.
    REPORT_ID_FORM = "CTR402" Error,
    "the identifier of the report is misspelled" / "报告标识拼写有误",
    clause "CoP 5.1, Table 3.f: Report_ID in capitals, with an underscore in the views",
    help "Write it as the standard does." / "请按标准写法书写。",
    bad json(tr().replace(r#""Report_ID":"TR""#, r#""Report_ID":"tr""#)),
    good json(tr());

    /// A date in another form.
    DATE_FORM = "CTR403" Error,
    "a date in another form" / "日期格式有误",
    clause "CoP 5.1, 3.2.4: dates are yyyy-mm-dd",
    help "Write the year, the month and the day, with hyphens and leading zeros." /
         "请写年、月、日，用连字符分隔并补零。",
    bad json(tr().replace(r#""2026-01-31""#, r#""2026-1-31""#)),
    good json(tr());

    /// A date that is none.
    NOT_A_DATE = "CTR404" Error,
    "what should be a date is none" / "应为日期的值不是日期",
    clause "CoP 5.1, 3.2.4: dates are yyyy-mm-dd",
    help "Without it the months of the report are not known, and what depends on them is not judged." /
         "没有该日期就无法得知报告月份，相关内容不作判断。",
    bad json(tr().replace(r#""2026-01-31""#, r#""31/01/26""#)),
    good json(tr());

    /// An identifier of a report that the standard does not have.
    REPORT_ID = "CTR405" Error,
    "an identifier of a report that the standard does not have" / "标准中没有的报告标识",
    clause "CoP 5.1, Table 3.f and 3.1: the identifiers of reports; 11: one of a provider's own has a namespace",
    help "It is judged as the report whose name it has; without a name of the standard, what depends on the report is not." /
         "将按报告名称对应的报告评判；若名称也不在标准中，相关内容不作判断。",
    bad json(tr().replace(r#""Report_ID":"TR""#, r#""Report_ID":"XR""#)),
    good json(tr());

    /// A name of another report, or of another release.
    REPORT_NAME = "CTR406" Error,
    "the name is not that of the report" / "报告名称与报告标识不符",
    clause "CoP 5.1, Tables 3.a to 3.e: the names of the reports; release 5 called the first of each family a master report",
    help "Write the name that goes with the identifier in this release." / "请写该版本中与报告标识对应的名称。",
    bad json(tr().replace("Title Report", "Title Master Report")),
    good json(tr());

    /// A name of the report, nearly right.
    REPORT_NAME_FORM = "CTR407" Error,
    "the name of the report is misspelled" / "报告名称拼写有误",
    clause "CoP 5.1, Tables 3.a to 3.e: the names of the reports",
    help "Write it as the standard does." / "请按标准写法书写。",
    bad json(tr().replace("Title Report", "title report")),
    good json(tr());

    /// An element of the header that says nothing.
    EMPTY = "CTR408" Error,
    "an element of the header that says nothing" / "报告头中的元素没有实际内容",
    clause "CoP 5.1, Table 3.f: what must have a value",
    help "It says which report it is, whose usage, and who made it when." / "该元素说明报告的种类、所属机构、制作者和时间。",
    bad json(tr().replace(r#""Institution_Name":"图书馆""#, r#""Institution_Name":"""#)),
    good json(tr());

    /// A time that is not one of RFC 3339.
    CREATED = "CTR410" Error,
    "a time in another form" / "时间格式有误",
    clause "CoP 5.1, Table 3.f: Created is yyyy-mm-ddThh:mm:ssZ (RFC 3339); an offset may stand for Z",
    help "Write the day, a T, the time to the second, and Z or the offset." / "请写日期、T、精确到秒的时间，以及 Z 或时差。",
    bad json(tr().replace("2026-02-03T08:30:00Z", "2026-02-03 08:30")),
    good json(tr().replace("2026-02-03T08:30:00Z", "2026-02-03T16:30:00+08:00"));

    /// An address that is not that of a record in the registry.
    REGISTRY_RECORD = "CTR413" Error,
    "an address that is not of the registry" / "不是注册系统的地址",
    clause "CoP 5.1.0.1, Table 3.f: Registry_Record is https://registry.countermetrics.org/platform/ and the number of the platform; \
            5.1 had registry.projectcounter.org",
    help "Copy the address from the registry. The one at projectcounter.org is no more." /
         "请从注册系统复制地址，projectcounter.org 的地址已停用。",
    bad json(tr().replace("https://registry.countermetrics.org/platform/", "https://registry.projectcounter.org/")),
    good json(tr());
}
