//! Layer 3: what is within what.

use super::rules;
use super::sample::{article, ir};

rules! {
    /// An item beside its parent.
    NOT_NESTED = "CTR380" Error,
    "an item that is not within its parent" / "项目未嵌套在上级中",
    clause "COUNTER API 5.1, schemas: the Report_Items of the Item Report have Items",
    help "It is read as an item without a parent." / "按没有上级的项目读取。",
    bad json(ir(r#"{"Item":"论文","Item_ID":{"DOI":"10.1234/a1"},"Publisher":"P","Platform":"平台","Attribute_Performance":[]}"#)),
    good json(article());

    /// Components where an earlier draft had them.
    OLD_COMPONENTS = "CTR381" Error,
    "components beside the attributes, and not within them" / "组成部分位置有误",
    clause "CoP 5.1.0.1: Components are within Attribute_Performance",
    help "They are taken into the first set of attributes." / "归入第一组属性。",
    bad json(article().replace(r#""Attribute_Performance":["#, r#""Components":[{"Item_ID":{"DOI":"10.1234/c1"},"Attribute_Performance":[]}],"Attribute_Performance":["#)),
    good json(article());

    /// A header that comes after too many items.
    LATE_HEADER = "CTR912" Error,
    "a header after too many items" / "Report_Header 之前的项目过多",
    clause "COUNTER API 5.1, examples: the header comes first; this program: items wait for it up to record-bytes",
    help "Write Report_Header before Report_Items. What came after is not read." /
         "请将 Report_Header 写在 Report_Items 之前。其后的项目未读取。",
    bad json(super::sample::late_header()) under "record-bytes=1500",
    good json(article());
}
