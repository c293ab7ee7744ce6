//! Layer 3: what may stand where.

use super::rules;
use super::sample::{BOOK, LOANED, header, message, received, request, requesting, supplying};

rules! {
    /// The document is no message.
    ROOT = "ILL301" Error,
    "the document is no ISO 18626 message" / "文档不是 ISO 18626 消息",
    clause "ISO 18626 schemas: the root is ISO18626Message, or one of the six messages",
    help "The outermost element is none that the standard has. An error page, a response of another protocol, or a wrapper may stand there." /
         "最外层元素不属于本标准，可能是错误页面、其他协议的响应，或外层包装。",
    bad iso18626(b"<html><body>502 Bad Gateway</body></html>"),
    good iso18626(received());

    /// The message has no envelope.
    BARE = "ILL302" Warning,
    "a message without its envelope" / "消息缺少外层 ISO18626Message",
    clause "ISO 18626 schemas: a schema validator accepts any element that is declared on its own as the root, and partners expect ISO18626Message",
    help "Older Koha and ReShare send messages so. Without the envelope there is no version, and most partners refuse the message." /
         "旧版 Koha 与 ReShare 会这样发送。没有外层元素就没有版本号，多数对方系统会拒收。",
    bad iso18626(format!("<requestingAgencyMessage xmlns=\"{}\">{}<action>Received</action></requestingAgencyMessage>", crate::NAMESPACE, header()).into_bytes()),
    good iso18626(received());

    /// The elements are in no namespace.
    NO_NAMESPACE = "ILL303" Error,
    "elements without the namespace" / "元素缺少命名空间",
    clause "ISO 18626 schemas: elementFormDefault is qualified",
    help "Declare xmlns=\"http://illtransactions.org/2013/iso18626\" on the root." /
         "请在根元素上声明 xmlns=\"http://illtransactions.org/2013/iso18626\"。",
    bad iso18626(format!("<requestingAgencyMessage>{}<action>Received</action></requestingAgencyMessage>", header()).into_bytes()),
    good iso18626(received());

    /// The elements are in another namespace.
    OTHER_NAMESPACE = "ILL304" Error,
    "elements in another namespace" / "元素属于其他命名空间",
    clause "ISO 18626 schemas: all editions share the namespace http://illtransactions.org/2013/iso18626",
    help "There is one namespace, of 2013, for every edition; no schema of 2017 or 2021 has its own." /
         "所有版本共用 2013 年的同一命名空间；2017 与 2021 版没有各自的命名空间。",
    bad iso18626(String::from_utf8_lossy(&received()).replace("2013/iso18626", "2021/iso18626").into_bytes()),
    good iso18626(received());

    /// An element that no edition has.
    UNKNOWN_ELEMENT = "ILL305" Error,
    "an element that no edition has" / "任何版本都没有的元素",
    clause "ISO 18626 schemas: there is no place for extensions",
    help "Extensions can only live in notes and open codes. The element is kept, and partners may refuse the message." /
         "扩展内容只能放在备注或开放代码中。该元素会被保留，但对方可能拒收。",
    bad iso18626(requesting("<activeSection>x</activeSection><action>Received</action>")),
    good iso18626(received());

    /// An element that the standard has, but not there.
    STRANGE_ELEMENT = "ILL306" Error,
    "an element that does not belong there" / "元素不属于此处",
    clause "ISO 18626 schemas: the content of each element",
    help "The standard has the element elsewhere, or another of a choice was taken already." /
         "标准中该元素应在别处，或所在的选择项已选了另一个元素。",
    bad iso18626(requesting("<action>Received</action><dueDate>2026-12-01T00:00:00Z</dueDate>")),
    good iso18626(received());

    /// An element of another edition.
    OTHER_EDITION = "ILL307" Error,
    "an element of another edition" / "属于其他版本的元素",
    clause "ISO 18626 schemas 1.1, 1.2 and 2021-2 differ in their elements",
    help "Send the edition that the partner knows, or convert the message: `bibwire convert --edition`." /
         "请按对方支持的版本发送，或用 `bibwire convert --edition` 转换。",
    bad iso18626(request(&BOOK.replace("<title>", "<title>x</title><authorId>0000000121032683</authorId><subtitle>").replace("</title></bib", "</subtitle></bib"))),
    good iso18626(request(BOOK));

    /// An element out of order.
    ORDER = "ILL308" Error,
    "an element out of order" / "元素顺序有误",
    clause "ISO 18626 schemas: every content is a sequence (xs:sequence)",
    help "The order of elements is fixed. In bibliographicItemId it is the identifier first until 1.2, and the code first since 2021." /
         "元素顺序是固定的。bibliographicItemId 在 1.2 及以前先标识符后代码，2021 起先代码后标识符。",
    bad iso18626(request(&BOOK.replace("<title>", "<subtitle>x</subtitle><title>"))),
    good iso18626(request(BOOK));

    /// An element more often than it may come.
    REPEATED = "ILL309" Error,
    "an element more often than it may come" / "元素重复次数过多",
    clause "ISO 18626 schemas: maxOccurs",
    help "The first is taken, the others are kept aside. volume, itemId, loanCondition and deliveryCosts may be repeated since 2021 only." /
         "取第一个，其余另行保留。volume、itemId、loanCondition、deliveryCosts 自 2021 版起才可重复。",
    bad iso18626(request(&BOOK.replace("<title>", "<title>x</title><title>"))),
    good iso18626(request(BOOK));

    /// An element is missing.
    MISSING = "ILL310" Error,
    "an element is missing" / "缺少必需元素",
    clause "ISO 18626 schemas: minOccurs; multipleItemRequestId is required in 1.2 alone, serviceInfo since 2021",
    help "The message is read without it; what it means may not be clear." /
         "消息仍可读取，但含义可能不明。",
    bad iso18626(requesting("")),
    good iso18626(received());

    /// Text where only elements may be.
    TEXT = "ILL311" Error,
    "text between elements" / "元素之间出现文本",
    clause "XML Schema 1.0 Part 1, 3.4.4: element-only content has no characters but white space",
    help "A value was written outside of its element." /
         "值写在了其元素之外。",
    bad iso18626(requesting("received<action>Received</action>")),
    good iso18626(received());

    /// An attribute that the element does not have.
    UNKNOWN_ATTRIBUTE = "ILL312" Error,
    "an attribute that the element does not have" / "元素没有该属性",
    clause "ISO 18626 schemas: version on the envelope and scheme on codes are the only attributes",
    help "region has no scheme since 2021." /
         "自 2021 版起 region 不再有 scheme 属性。",
    bad iso18626(requesting("<action lang=\"en\">Received</action>")),
    good iso18626(received());

    /// An attribute without the namespace.
    ATTRIBUTE_NAMESPACE = "ILL313" Error,
    "an attribute without the namespace" / "属性缺少命名空间前缀",
    clause "ISO 18626 schemas: attributeFormDefault is qualified; a default namespace does not hold for attributes",
    help "Write ill:version and ill:scheme, with xmlns:ill bound to the namespace of the elements." /
         "应写作 ill:version 与 ill:scheme，并将前缀 ill 绑定到元素所在的命名空间。",
    bad iso18626(String::from_utf8_lossy(&received()).replace("ill:version", "version").into_bytes()),
    good iso18626(received());

    /// An attribute is missing.
    MISSING_ATTRIBUTE = "ILL314" Error,
    "an attribute is missing" / "缺少必需属性",
    clause "ISO 18626 schemas: ill:version is required",
    help "The edition was told from the elements." /
         "版本已根据所含元素推断。",
    bad iso18626(String::from_utf8_lossy(&received()).replace(" ill:version=\"1.2\"", "").into_bytes()),
    good iso18626(received());

    /// `xsi:type` names a type that cannot stand there.
    SUBSTITUTION = "ILL315" Error,
    "xsi:type names a type that cannot stand there" / "xsi:type 指定的类型不可用于此处",
    clause "XML Schema 1.0 Part 1, 3.3.4, cvc-elt 4: the type must be derived from the declared one",
    help "Leave xsi:type out: no message of the standard needs it." /
         "请去掉 xsi:type，标准消息都不需要它。",
    bad iso18626(requesting("<action xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xsi:type=\"xs:date\">Received</action>")),
    good iso18626(received());

    /// `xsi:nil` on an element.
    NIL = "ILL316" Error,
    "xsi:nil on an element that cannot be nil" / "元素不允许 xsi:nil",
    clause "XML Schema 1.0 Part 1, 3.3.4, cvc-elt 3: no element of the schemas is nillable",
    help "Leave an optional element out instead." /
         "可选元素无值时应省略。",
    bad iso18626(supplying(&LOANED.replace("<dueDate>", "<dueDate xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\">"))),
    good iso18626(supplying(LOANED));

    /// The message stands in something else.
    WRAPPED = "ILL317" Error,
    "a message inside of something else" / "消息嵌在其他内容之中",
    clause "ISO 18626 schemas: ISO18626Message is the root",
    help "It was found in a wrapper, such as a SOAP envelope, and read from there." /
         "消息位于外层包装（如 SOAP 信封）之内，已从中读取。",
    bad iso18626([b"<Envelope><Body>".to_vec(), received(), b"</Body></Envelope>".to_vec()].concat()),
    good iso18626(received());

    /// The version names no edition.
    VERSION_UNKNOWN = "ILL318" Warning,
    "a version that names no edition" / "版本号不对应任何版本",
    clause "ISO 18626 schemas: version is any text; there are 1.0, 1.1, 1.2, 2021-1, 2021-2 and 2021-3",
    help "The edition was told from the elements." /
         "版本已根据所含元素推断。",
    bad iso18626(message("3.0", &format!("<requestingAgencyMessage>{}<action>Received</action></requestingAgencyMessage>", header()))),
    good iso18626(received());

    /// The version and the elements do not agree.
    VERSION_CONFLICT = "ILL319" Warning,
    "the version and the elements do not agree" / "版本号与所含元素不符",
    clause "ISO 18626 schemas 1.1, 1.2 and 2021-2 differ in their elements",
    help "Elements of another edition, and none that only this one has. The version is believed; correct it, or convert the message." /
         "含有其他版本的元素而没有本版本独有的元素。以版本号为准；请更正版本号或转换消息。",
    bad iso18626(request(&BOOK.replace("<title>", "<title>x</title><authorId>0000000121032683</authorId><subtitle>").replace("</title></bib", "</subtitle></bib"))),
    good iso18626(request(BOOK));

    /// What this program says of the edition is unverified.
    UNVERIFIED = "ILL320" Info,
    "an edition whose schema could not be had" / "该版本的模式文件无法获得",
    clause "ISO 18626 schema 2021-3",
    help "2021-3 is judged as 2021-2, with what is known of it beyond. The verdict is unverified." /
         "2021-3 按 2021-2 加上已知差异判断，结论未经核实。",
    bad iso18626(message("2021-3", "<requestConfirmation/>")),
    good iso18626(received());
}
