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
}
