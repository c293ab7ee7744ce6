//! Layer 5: how metrics relate.

use super::rules;
use super::sample::tr;

rules! {
    /// A metric without another that belongs to it.
    METRIC_MISSING = "CTR550" Error,
    "a metric without another that belongs to it" / "缺少与之相关的指标",
    clause "CoP 5.1, 3.3.5 and 3.3.6: every request is an investigation, and what is unique is counted in the total",
    help "Count both: neither can be zero where the other is not." / "两者应同时统计：一方不为零时，另一方也不为零。",
    bad json(tr().replace(r#""Unique_Item_Requests":{"2026-01":3}"#, r#""Limit_Exceeded":{"2026-01":3}"#)),
    good json(tr());

    /// Less of what counts more.
    FEWER = "CTR551" Error,
    "less of a metric than of one that is a part of it" / "指标小于其所包含的指标",
    clause "CoP 5.1, 3.3.5 and 3.3.6: totals are not less than what is unique, investigations not less than requests",
    help "One of the two was counted wrongly." / "两者之一计数有误。",
    bad json(tr().replace(r#""Unique_Item_Requests":{"2026-01":3}"#, r#""Unique_Item_Requests":{"2026-01":5}"#)),
    good json(tr());
}
