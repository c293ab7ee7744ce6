//! Layer 4: counts and the months they are of.

use super::rules;
use super::sample::{r5, tr};

rules! {
    /// A count that is a text.
    COUNT_TEXT = "CTR480" Error,
    "a count that is a text or has a fraction of zero" / "计数写成字符串或带零小数",
    clause "COUNTER API 5.1, schemas: type integer",
    help "Write digits without quotation marks, separators or decimal places." /
         "请只写数字，不加引号、分隔符或小数位。",
    bad json(tr().replace(r#""2026-01":9"#, r#""2026-01":"9""#)),
    good json(tr());

    /// A count that is no whole number.
    NOT_A_COUNT = "CTR481" Error,
    "a count that is no whole number" / "计数不是整数",
    clause "CoP 5.1, 3.2: usage is counted in whole numbers",
    help "Nothing is counted for the month." / "该月不计数。",
    bad json(tr().replace(r#""2026-01":9"#, r#""2026-01":"many""#)),
    good json(tr());

    /// A count below zero.
    NEGATIVE = "CTR482" Error,
    "a count below zero" / "计数为负",
    clause "COUNTER API 5.1, schemas: minimum 0",
    help "Nothing is counted for the month. A correction is a new report, not a negative number." /
         "该月不计数。更正应重新出具报告，而不是写负数。",
    bad json(tr().replace(r#""2026-01":9"#, r#""2026-01":-9"#)),
    good json(tr());

    /// A count that no number of 64 bits holds.
    TOO_MANY = "CTR484" Error,
    "a count that is too large" / "计数过大",
    clause "IEEE 754 and JSON (RFC 8259, 6): integers are exact to 2^53; COUNTER sets no bound",
    help "Nothing is counted for the month where the number is beyond 64 bits." /
         "超出 64 位的数不予计数。",
    bad json(tr().replace(r#""2026-01":9"#, r#""2026-01":99999999999999999999"#)),
    good json(tr());

    /// A month in another spelling.
    MONTH_FORM = "CTR486" Error,
    "a month in another form" / "月份格式有误",
    clause "COUNTER API 5.1, schemas: yyyy-mm in JSON; CoP 5.1, 3.2: Mmm-yyyy in a table",
    help "Write 2026-01 in JSON and Jan-2026 in a table." / "JSON 中写 2026-01，表格中写 Jan-2026。",
    bad json(tr().replace(r#""2026-01":9"#, r#""Jan-2026":9"#)),
    good json(tr());

    /// What is no month.
    NOT_A_MONTH = "CTR487" Error,
    "what should be a month is none" / "应为月份的值不是月份",
    clause "COUNTER API 5.1, schemas: yyyy-mm",
    help "The count is passed over, for its month is not known." / "因月份未知，该计数被略过。",
    bad json(tr().replace(r#""2026-01":9"#, r#""2026-13":9"#)),
    good json(tr());

    /// A period that is no month.
    PERIOD = "CTR488" Error,
    "a period of usage that is not a month" / "使用期间不是一个月",
    clause "CoP 5.0.3, 3.3: the months of the reporting period; SUSHI API 5.0: Begin_Date and End_Date of a Period",
    help "Give the first and the last day of one month, or of the whole report if Granularity is Totals." /
         "请写某月的首日与末日；若 Granularity 为 Totals，则写整个报告期间。",
    bad json(r5().replace(r#""End_Date":"2026-01-31"}"#, r#""End_Date":"2026-01-30"}"#)),
    good json(r5());
}
