//! Layer 4: identifiers of institutions, publishers, items and authors.

use super::rules;
use super::sample::{table, tr};

rules! {
    /// An identifier in another form.
    FORM = "CTR420" Error,
    "an identifier in another form" / "标识符格式有误",
    clause "CoP 5.1, 3.2.5 and Tables 3.k to 3.n: how each identifier is written; an ISNI without blanks, a ROR without its address",
    help "Write it as the standard does, and nothing before it." / "请按标准格式书写，前面不加任何文字。",
    bad json(tr().replace("0000000121032683", "0000 0001 2103 2683")),
    good json(tr());

    /// An identifier that is none of its type.
    INVALID = "CTR421" Error,
    "an identifier that is none of its type" / "标识符与其类型不符",
    clause "CoP 5.1, 3.2.5 and Tables 3.k to 3.n: what each identifier is made of",
    help "Look for a number of another type, or for one that was cut off." / "请检查是否为其他类型的号码，或号码不完整。",
    bad json(tr().replace("0000000121032683", "12103268")),
    good json(tr());

    /// An identifier whose check digit does not fit.
    CHECK_DIGIT = "CTR422" Warning,
    "a check digit that does not fit" / "校验位有误",
    clause "ISO 27729 (ISNI, ORCID), ISO 2108 (ISBN), ISO 3297 (ISSN), ROR: the last digits check the others",
    help "One of the digits is wrong: look the number up." / "有数字写错，请核对原始号码。",
    bad json(tr().replace("0000000121032683", "0000000121032684")),
    good json(tr());

    /// A proprietary identifier without a namespace.
    NAMESPACE_MISSING = "CTR423" Error,
    "a proprietary identifier without a namespace" / "专有标识符缺少命名空间",
    clause "CoP 5.1, 3.2.5: a proprietary identifier is {namespace}:{value}, by the platform ID of who gave it",
    help "Write the platform ID and a colon before it." / "请在前面加上平台标识和冒号。",
    bad json(tr().replace("platform:j1", "j1")),
    good json(tr());

    /// A namespace that cannot be one.
    NAMESPACE = "CTR424" Error,
    "a namespace that is no platform ID" / "命名空间不是有效的平台标识",
    clause "CoP 5.1.1, 3.2.5: a namespace begins with a letter, has letters, digits, '_', '.' and '/', at most 17 of them, and is not the word Proprietary",
    help "Use the platform ID of the COUNTER Registry." / "请使用 COUNTER 注册系统中的平台标识。",
    bad json(tr().replace("platform:j1", "plat+form:j1")),
    good json(tr());

    /// An identifier of a type that does not belong there.
    KIND = "CTR425" Error,
    "an identifier of another type" / "标识符类型有误",
    clause "CoP 5.1, 3.2.5 and Tables 3.k to 3.n: which types there are; the name of a type is no namespace",
    help "Give it by its own type, where the type is permitted." / "请使用其本身的类型，前提是该类型被允许。",
    bad json(tr().replace("platform:j1", "DOI:10.1234/j1")),
    good json(tr());

    /// An identifier that says nothing.
    FILLER = "CTR426" Error,
    "an identifier that says nothing" / "标识符没有实际内容",
    clause "CoP 5.1, 3.2: what is not known is left out, or blank in a table, and not 'unknown', 'n/a' or '-'",
    help "Leave it out." / "请省略。",
    bad json(tr().replace("platform:j1", "n/a")),
    good json(tr());

    /// An identifier that is there twice.
    TWICE = "CTR427" Error,
    "an identifier that is there twice" / "标识符重复",
    clause "CoP 5.1, 3.2.5: each identifier is given once",
    help "Leave one out." / "请删去其中一个。",
    bad json(tr().replace(r#"["platform:1"]"#, r#"["platform:1","platform:1"]"#)),
    good json(tr());

    /// Two identifiers of one namespace in a table.
    SEVERAL = "CTR428" Error,
    "two identifiers of one namespace" / "同一命名空间有多个标识符",
    clause "CoP 5.1, Table 3.f: a table has one identifier of each namespace",
    help "Give the one that was used in the request." / "请给出请求中所用的标识符。",
    bad tsv(table().replace("platform:1", "platform:1; platform:2")),
    good tsv(table());

    /// A symbol of a library whose prefix the first schema of release 5.1 does not have.
    PREFIX = "CTR429" Warning,
    "a symbol of a library without the code of a country" / "ISIL 未以国家代码开头",
    clause "COUNTER API 5.1, schemas: the pattern of ISIL, meant for prefixes of one, three and four characters, takes two \
            letters alone; ISO 15511 and 5.1.0.1 have the others, too",
    help "A validator that goes by the schema of that version refuses it." / "按该版本模式验证的工具会拒绝此标识。",
    bad json(tr().replace(r#"{"Proprietary":["platform:1"]}"#, r#"{"ISIL":["OCLC-DLC"]}"#)),
    good json(tr().replace(r#"{"Proprietary":["platform:1"]}"#, r#"{"ISIL":["DE-1"]}"#));
}
