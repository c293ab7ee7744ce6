//! Layer 5: what is there twice.

use super::rules;
use super::sample::{again, article, far_apart, of_two_parents, r5, tr};

rules! {
    /// One count twice.
    COUNT_TWICE = "CTR570" Error,
    "a count that is there twice" / "计数重复",
    clause "CoP 5.1, 5.5; CoP 5.0.3, 3.3: one count for an item, its attributes, a metric and a month",
    help "Whoever adds up counts it twice: leave one out." / "合计时会重复计算，请删除其一。",
    bad json(again(&r5())),
    good json(r5());

    /// Two counts of one thing.
    COUNTS_DIFFER = "CTR571" Error,
    "two different counts of the same" / "同一计数有两个不同的值",
    clause "CoP 5.1, 5.5; CoP 5.0.3, 3.3: one count for an item, its attributes, a metric and a month",
    help "Either one of them is wrong, or what tells them apart is missing." /
         "其中之一有误，或缺少区分两者的属性。",
    bad json(again(&r5()).replacen(r#""Count":3"#, r#""Count":2"#, 1)),
    good json(r5());

    /// One set of attributes twice.
    SET_TWICE = "CTR572" Error,
    "a set of attributes that is there twice" / "属性组重复",
    clause "CoP 5.1, 5.5: one Attribute_Performance for a set of attributes",
    help "Put the counts into one." / "请合并为一组。",
    bad json(tr().replace(r#""Attribute_Performance":["#, r#""Attribute_Performance":[{"Data_Type":"Journal","YOP":"2024","Access_Type":"Controlled","Access_Method":"Regular","Performance":{"No_License":{"2026-01":1}}},"#)),
    good json(tr());

    /// One item twice.
    ITEM_TWICE = "CTR573" Error,
    "an item that is there twice" / "项目重复",
    clause "CoP 5.1, 5.5: one object for an item, or for a parent",
    help "Put the usage into one." / "请合并为一个项目。",
    bad json(again(&tr())),
    good json(tr());

    /// One parent twice.
    PARENT_TWICE = "CTR574" Error,
    "a parent that is there twice" / "上级重复",
    clause "CoP 5.1, 5.5: one object for a parent, with all its items",
    help "Put the items into one." / "请将其下项目合并。",
    bad json(again(&article())),
    good json(article());

    /// One item under two parents.
    TWO_PARENTS = "CTR575" Error,
    "an item under two parents" / "同一项目有两个上级",
    clause "CoP 5.1, 3.2.7: an item is reported with the parent that it is part of; CoP 5.0.3, 3.2.7",
    help "One item has one parent. Different items have different identifiers." /
         "一个项目只有一个上级；不同项目应有不同标识符。",
    bad json(of_two_parents()),
    good json(article());

    /// Rows of one set too far apart.
    FAR_APART = "CTR904" Warning,
    "usage of one set of attributes is too far apart to be judged together" / "同一属性组的行相距过远，无法一并判断",
    clause "this program: it remembers a million counts",
    help "Sort the rows by item and attributes." / "请按项目与属性排序。",
    bad json(far_apart()) under "remembered=8",
    good json(tr());

    /// Too many sets.
    TOO_MANY_SETS = "CTR905" Warning,
    "too many items to compare them all" / "项目过多，无法全部比较",
    clause "this program: it remembers a million items and sets of attributes",
    help "What is there twice may not be told from here on." / "此后的重复项可能无法指出。",
    bad json(far_apart()) under "remembered=2",
    good json(tr());
}
