//! Layer 5: exceptions against the usage of the report.

use super::rules;
use super::sample::{excepted, header, tr, without_usage};

rules! {
    /// Nothing, and no word of it.
    NO_EXCEPTION = "CTR590" Error,
    "a report without usage and without exceptions" / "没有使用量的报告缺少异常说明",
    clause "CoP 5.1, 3.7 and Appendix D: a report without usage has one of the exceptions 3030, 3031, 3032 and 3040",
    help "3030 says that there was no usage, 3031 that it is not ready, 3032 that it is no longer kept." /
         "3030 表示无使用量，3031 表示尚未就绪，3032 表示不再提供。",
    bad json(without_usage("")),
    good json(without_usage(r#""Exceptions":[{"Code":3030,"Message":"No Usage Available for Requested Dates"}],"#));

    /// Nothing, and no word of why.
    NO_REASON = "CTR591" Error,
    "no exception says why there is no usage" / "没有异常说明为何没有使用量",
    clause "CoP 5.1, 3.7 and Appendix D: a report without usage has one of the exceptions 3030, 3031, 3032 and 3040",
    help "3030 says that there was no usage, 3031 that it is not ready, 3032 that it is no longer kept." /
         "3030 表示无使用量，3031 表示尚未就绪，3032 表示不再提供。",
    bad json(without_usage(r#""Exceptions":[{"Code":3050,"Message":"Parameter Not Recognized in this Context","Data":"shelf"}],"#)),
    good json(without_usage(r#""Exceptions":[{"Code":3030,"Message":"No Usage Available for Requested Dates"}],"#));

    /// Usage where there is said to be none.
    USAGE = "CTR592" Error,
    "usage in a report that says there was none" / "声明无使用量的报告含有使用量",
    clause "CoP 5.1, Appendix D: 3030 is for a report without any usage",
    help "Leave the exception out: months without usage need none." / "请删去该异常，个别月份无使用量无需说明。",
    bad json(header(r#""Exceptions":[{"Code":3030,"Message":"No Usage Available for Requested Dates"}],"#)),
    good json(tr());

    /// More exceptions than months.
    MORE_THAN_MONTHS = "CTR593" Error,
    "more exceptions for months than months" / "月份类异常多于报告月数",
    clause "CoP 5.1, Appendix D: one of 3030, 3031 and 3032 at most for a month",
    help "One exception may name several months." / "一个异常可以列出多个月份。",
    bad json(without_usage(r#""Exceptions":[{"Code":3031,"Message":"Usage Not Ready for Requested Dates","Data":"2026-01"},{"Code":3032,"Message":"Usage No Longer Available for Requested Dates","Data":"2026-01"}],"#)),
    good json(without_usage(r#""Exceptions":[{"Code":3031,"Message":"Usage Not Ready for Requested Dates","Data":"2026-01"}],"#));

    /// An exception for each month, and usage.
    NO_MONTH_LEFT = "CTR594" Error,
    "an exception for each month, and usage" / "每个月都有异常，却仍有使用量",
    clause "CoP 5.1, Appendix D: 3031 and 3032 are for months whose usage is not in the report",
    help "Leave out the exceptions for months that are there; part of a month is 3040." /
         "请删去已有数据月份的异常；部分数据缺失应使用 3040。",
    bad json(header(r#""Exceptions":[{"Code":3031,"Message":"Usage Not Ready for Requested Dates","Data":"2026-01"}],"#)),
    good json(tr());

    /// An answer to what was not asked for.
    COMPONENTS_NOT_ASKED = "CTR595" Error,
    "components were not asked for" / "未请求组成部分明细",
    clause "CoP 5.1, Appendix D: 3063 is for Include_Component_Details=True",
    help "Leave the exception out." / "请删去该异常。",
    bad json(header(r#""Exceptions":[{"Code":3063,"Message":"Components Not Supported"}],"#)),
    good json(tr());

    /// Usage of a month that is said to be missing.
    MONTH_THERE = "CTR596" Error,
    "usage of a month that is said to be missing" / "声明缺失的月份含有使用量",
    clause "CoP 5.1, Appendix D: 3031 and 3032 name the months whose usage is not in the report",
    help "Name the months that are missing; part of a month is 3040." / "请只列出缺失的月份；部分数据缺失应使用 3040。",
    bad json(excepted(r#"{"Code":3031,"Message":"Usage Not Ready for Requested Dates","Data":"2026-02 to 2026-03"}"#)),
    good json(excepted(r#"{"Code":3031,"Message":"Usage Not Ready for Requested Dates","Data":"2026-03"}"#));

    /// Months of another report.
    NO_SUCH_MONTH = "CTR597" Error,
    "no month of the report is missing as the exception says" / "异常所指月份不在报告期间内",
    clause "CoP 5.1, Appendix D: 3031 and 3032 name the months whose usage is not in the report",
    help "Name months of the report, as yyyy-mm." / "请以 yyyy-mm 列出报告期间内的月份。",
    bad json(excepted(r#"{"Code":3032,"Message":"Usage No Longer Available for Requested Dates","Data":"2024-02"}"#)),
    good json(excepted(r#"{"Code":3032,"Message":"Usage No Longer Available for Requested Dates","Data":"2026-01"}"#));

    /// Months without usage of which nothing is said.
    SILENT_MONTHS = "CTR598" Info,
    "months without usage, and without a word of why" / "部分月份没有使用量且未作说明",
    clause "CoP 5.1, 3.7 and Appendix D: 3031 and 3032 name the months whose usage is not in the report",
    help "Nothing is wrong where there was no usage in these months." / "如这些月份确无使用，则没有问题。",
    bad json(excepted(r#"{"Code":3031,"Message":"Usage Not Ready for Requested Dates","Data":"2026-03"}"#)),
    good json(excepted(r#"{"Code":3031,"Message":"Usage Not Ready for Requested Dates","Data":"2026-01; 2026-03"}"#));

    /// Data in part.
    PARTIAL = "CTR599" Warning,
    "3040 is for what no other exception covers" / "3040 只用于其他异常未涵盖的情况",
    clause "CoP 5.1, Appendix D: 3040 is for a lasting gap, and not where 3030, 3031 or 3032 fits",
    help "A harvester does not ask again after 3040." / "收到 3040 后，采集程序不会再次请求。",
    bad json(excepted(r#"{"Code":3040,"Message":"Partial Data Returned","Data":"2026-01"}"#)),
    good json(excepted(r#"{"Code":3032,"Message":"Usage No Longer Available for Requested Dates","Data":"2026-01"}"#));
}
