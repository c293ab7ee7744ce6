//! Layer 3: what is within what.

use super::rules;
use super::sample::{after_items, article, component, component_denied, component_twice, ir, item_table};

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
    clause "CoP 5.1.0.1: Components are within Attribute_Performance; 5.1 had them beside it",
    help "They are taken into the first set of attributes." / "归入第一组属性。",
    bad json(article().replace(r#""Attribute_Performance":["#, r#""Components":[{"Item_ID":{"DOI":"10.1234/c1"},"Attribute_Performance":[]}],"Attribute_Performance":["#)),
    good json(article());

    /// A parent that is not told.
    NO_PARENT = "CTR382" Warning,
    "an item without its parent" / "项目缺少上级",
    clause "CoP 5.1, Table 3.q: articles are in journals, segments in books, and so on",
    help "Give the parent, with an identifier and its data type." / "请给出上级及其标识符与数据类型。",
    bad json(article().replace(r#""Title":"图书馆学报","Item_ID":{"Online_ISSN":"2049-3630"},"Data_Type":"Journal","#, "")),
    good json(article());

    /// A parent of what has none.
    WITH_PARENT = "CTR383" Error,
    "an item that has no parent, with one" / "该类项目不应有上级",
    clause "CoP 5.1, Table 3.q: datasets and software have no parent",
    help "Leave the parent out." / "请删去上级。",
    bad json(article().replace(r#""Data_Type":"Article""#, r#""Data_Type":"Dataset""#)),
    good json(article());

    /// A parent of another data type.
    PARENT_TYPE = "CTR384" Error,
    "a parent of a data type that such an item is not in" / "上级的数据类型与项目不符",
    clause "CoP 5.1, Table 3.q: of what data type the parent of an item is; CoP 5.0.3, 3.2.7",
    help "One of the two data types is wrong." / "两个数据类型之一有误。",
    bad json(article().replace(r#""Data_Type":"Journal""#, r#""Data_Type":"Book""#)),
    good json(article());

    /// A parent without identifiers.
    NO_PARENT_ID = "CTR385" Error,
    "a parent without identifiers" / "上级没有标识符",
    clause "CoP 5.1, 3.2.7: a parent has at least one identifier",
    help "Without one, the items of a journal cannot be put together." / "没有标识符就无法归并同一上级的项目。",
    bad tsv(item_table().replace("2049-3630", "")),
    good tsv(item_table());

    /// A parent without a data type.
    NO_PARENT_TYPE = "CTR386" Error,
    "a parent without a data type" / "上级没有数据类型",
    clause "CoP 5.1, 3.2.7: a parent has a data type",
    help "Tell what it is, such as Journal." / "请注明类型，如 Journal。",
    bad json(article().replace(r#""Data_Type":"Journal""#, r#""Data_Type":"""#)),
    good json(article());

    /// A component without identifiers.
    NO_COMPONENT_ID = "CTR388" Error,
    "a component without identifiers" / "组成部分没有标识符",
    clause "CoP 5.1, 3.2.7: a component has at least one identifier",
    help "Give one, or count the usage of the item as a whole." / "请给出标识符，或只统计整个项目。",
    bad tsv(item_table().replace("10.1234/c1", "")),
    good tsv(item_table());

    /// A component without a data type.
    NO_COMPONENT_TYPE = "CTR389" Error,
    "a component without a data type" / "组成部分没有数据类型",
    clause "CoP 5.1, 3.2.7: a component has a data type",
    help "Tell what it is, such as Image." / "请注明类型，如 Image。",
    bad json(component().replace(r#""Data_Type":"Dataset""#, r#""Data_Type":"""#)),
    good json(component());

    /// A component of another data type.
    COMPONENT_TYPE = "CTR390" Error,
    "a data type that components do not have" / "组成部分的数据类型无效",
    clause "CoP 5.1, Table 3.o: components have the data types of items",
    help "A journal or a book is no part of an item." / "期刊或图书不是项目的组成部分。",
    bad json(component().replace(r#""Data_Type":"Dataset""#, r#""Data_Type":"Journal""#)),
    good json(component());

    /// Unique usage of a component.
    UNIQUE_COMPONENT = "CTR391" Error,
    "unique usage of a component" / "组成部分不应有唯一指标",
    clause "CoP 5.1, 3.3.10: the metrics Unique_Item are of the item as a whole",
    help "Count it for the item, once, whatever its parts that were used." / "应按整个项目计一次，不分组成部分。",
    bad json(component().replace(r#""Total_Item_Requests""#, r#""Unique_Item_Requests""#)),
    good json(component());

    /// A total of the item beside those of its components.
    TOTAL_BESIDE = "CTR392" Error,
    "a total of the item beside its components" / "总量指标应计入组成部分",
    clause "CoP 5.1, 3.3.10: with components, the metrics Total_Item and denials are theirs",
    help "Whoever adds up counts it twice: count it for the component, or for the item as a component of its own." /
         "合计时会重复计算，请计入组成部分；项目本身也可作为组成部分。",
    bad json(component().replacen("Unique_Item_Requests", "Total_Item_Requests", 1)),
    good json(component());

    /// One component twice.
    COMPONENT_TWICE = "CTR393" Error,
    "a component that is there twice" / "组成部分重复",
    clause "CoP 5.1, 5.5: one object for a component, with all its usage",
    help "Put the usage into one." / "请合并为一个。",
    bad json(component_twice()),
    good json(component());

    /// A denial of a component, in the version that has none.
    DENIED_COMPONENT = "CTR394" Error,
    "a denial of access to a component" / "组成部分不应有拒绝访问指标",
    clause "COUNTER API 5.1, schemas: the Performance of a component has Total_Item_Investigations and Total_Item_Requests; \
            5.1.0.1 and later have denials, too",
    help "Count it of the item." / "请计入项目本身。",
    bad json(component_denied()),
    good json(component());

    /// One component of release 5 twice.
    COMPONENT_AGAIN = "CTR622" Info,
    "a component that is there more than once" / "组成部分多次出现",
    clause "SUSHI API 5.0, schemas: Item_Component is a list",
    help "It is shorter with all its usage in one." / "合并为一个更简洁。",
    bad json(super::sample::flat_component_twice()),
    good json(super::sample::r5());

    /// A header that comes after too many items.
    LATE_HEADER = "CTR906" Error,
    "a header after too many items" / "Report_Header 之前的项目过多",
    clause "COUNTER API 5.1, examples: the header comes first; this program: items wait for it up to record-bytes",
    help "Write Report_Header before Report_Items. What came after is not read." /
         "请将 Report_Header 写在 Report_Items 之前。其后的项目未读取。",
    bad json(super::sample::late_header()) under "record-bytes=900",
    good json(article());

    /// A member of a parent that comes after more items than are held, or after one with a fault.
    LATE_MEMBER = "CTR907" Error,
    "a member of a parent after its items, which were read without it" / "上级的属性写在 Items 之后，项目已先行读取",
    clause "COUNTER API 5.1, examples: Items comes last; this program: a parent is held up to record-bytes",
    help "Write it before Items. What describes a parent is not known to its items otherwise." /
         "请写在 Items 之前，否则其项目无法得知上级的描述。",
    bad json(after_items()) under "record-bytes=800",
    good json(after_items());
}
