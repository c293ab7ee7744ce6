//! Layer 5: the answer to a request.

use super::rules;
use super::sample::tr;

rules! {
    /// Another report or release than was asked for.
    OTHER_REPORT = "CTR586" Error,
    "another report or release than was asked for" / "返回的报告或版本与请求不符",
    clause "COUNTER API 5.1: the path names the report and the release",
    help "Do not load it for the one that was asked for." / "请勿将其当作所请求的报告载入。",
    bad json(tr().replace("\"TR\"", "\"PR\"")),
    good json(tr());

    /// The usage of another institution.
    OTHER_CUSTOMER = "CTR587" Error,
    "the customer of the request is not among the identifiers of the institution" / "机构标识中没有请求的客户标识",
    clause "CoP 5.1, 3.2.5: the customer ID of the request must be included in Institution_ID; CoP 5.0.3: Customer_ID",
    help "It may be the usage of another institution." / "这可能是其他机构的使用数据。",
    bad json(tr().replace("platform:1", "platform:2")),
    good json(tr());

    /// Other months than were asked for.
    OTHER_MONTHS = "CTR588" Error,
    "other months than were asked for" / "返回的月份与请求不符",
    clause "COUNTER API 5.1: begin_date and end_date; CoP 5.1, Table 3.f",
    help "Months that are not there are told by exceptions, not by other dates." /
         "缺少的月份应以异常说明，而不是更改日期。",
    bad json(tr().replace("2026-01-01", "2025-01-01")),
    good json(tr());

    /// Filters or attributes that are not those of the request.
    OTHER_FILTERS = "CTR589" Error,
    "a filter or attribute that is not as it was asked for" / "筛选条件或报告属性与请求不符",
    clause "CoP 5.1, 3.2.1: Report_Filters and Report_Attributes are those of the request",
    help "The numbers are those of what the header says, not of what was asked for." /
         "数字对应报告头所述的条件，而非请求的条件。",
    bad json(tr().replace(r#""Report_Filters":{"#, r#""Report_Filters":{"YOP":["2024"],"#)),
    good json(tr());
}
