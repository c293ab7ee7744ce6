//! Layer 3: what may stand where.

use super::rules;
use super::sample::{USER, account, changed, first, first_changed, looking, lookup, message, versioned};

rules! {
    /// The document is no message.
    ROOT = "NCP301" Error,
    "the document is no NCIP message" / "文档不是 NCIP 消息",
    clause "Z39.83 schemas: the root is NCIPMessage",
    help "The outermost element is none that the standard has. An error page, a response of another protocol, or a wrapper may stand there." /
         "最外层元素不属于本标准，可能是错误页面、其他协议的响应，或外层包装。",
    bad ncip(b"<html><body>502 Bad Gateway</body></html>"),
    good ncip(lookup());

    /// The message has no envelope.
    BARE = "NCP302" Warning,
    "a message without its envelope" / "消息缺少外层 NCIPMessage",
    clause "Z39.83 schemas: a schema validator accepts any element that is declared on its own as the root, and partners expect NCIPMessage",
    help "Without the envelope there is no version, and most systems refuse the message." /
         "没有外层元素就没有版本号，多数系统会拒收。",
    bad ncip(looking("").replacen("<LookupUser>", &format!("<LookupUser xmlns=\"{}\">", crate::NAMESPACE), 1).into_bytes()),
    good ncip(lookup());

    /// The elements are in no namespace.
    NO_NAMESPACE = "NCP303" Error,
    "elements without the namespace" / "元素缺少命名空间",
    clause "Z39.83 schemas of version 2: elementFormDefault is qualified",
    help "Declare xmlns=\"http://www.niso.org/2008/ncip\" on the root. Koha and others send messages without it." /
         "请在根元素上声明 xmlns=\"http://www.niso.org/2008/ncip\"。Koha 等系统发送的消息常缺少此声明。",
    bad ncip(changed(" xmlns=\"http://www.niso.org/2008/ncip\"", "")),
    good ncip(lookup());

    /// The elements are in another namespace.
    OTHER_NAMESPACE = "NCP304" Error,
    "elements in another namespace" / "元素属于其他命名空间",
    clause "Z39.83 schemas: the versions 2.0, 2.01 and 2.02 share one namespace, and version 1 has none",
    help "There is one namespace, of 2008, for version 2." /
         "版本 2 只有 2008 年的一个命名空间；版本 1 没有命名空间。",
    bad ncip(changed("2008/ncip", "2012/ncip")),
    good ncip(lookup());

    /// An element that no version has.
    UNKNOWN_ELEMENT = "NCP305" Error,
    "an element that no version has" / "任何版本都没有的元素",
    clause "Z39.83 schemas; what is not of the standard goes into Ext, since 2.0",
    help "Put extensions into Ext, in a namespace of their own. The element is kept." /
         "扩展内容应放入 Ext，并使用自己的命名空间。该元素会被保留。",
    bad ncip(message(&looking("<Loyalty>gold</Loyalty>"))),
    good ncip(lookup());

    /// An element that the standard has, but not there.
    STRANGE_ELEMENT = "NCP306" Error,
    "an element that does not belong there" / "元素不属于此处",
    clause "Z39.83 schemas: the content of each element",
    help "The standard has the element elsewhere, or in another version, or another of a choice was taken already." /
         "标准中该元素应在别处或属于其他版本，或所在的选择项已选了另一个元素。",
    bad ncip(message(&looking("<DateDue>2026-12-01T00:00:00Z</DateDue>"))),
    good ncip(lookup());

    /// An element out of order.
    ORDER = "NCP308" Error,
    "an element out of order" / "元素顺序有误",
    clause "Z39.83 schemas: every content is a sequence",
    help "The order of elements is fixed, and not the same in every message." /
         "元素顺序是固定的，且各消息并不相同。",
    bad ncip(message(&format!("<LookupUser><LoanedItemsDesired/>{USER}</LookupUser>"))),
    good ncip(lookup());

    /// An element more often than it may come.
    REPEATED = "NCP309" Error,
    "an element more often than it may come" / "元素重复次数过多",
    clause "Z39.83 schemas: maxOccurs",
    help "The first is taken, the others are kept aside." /
         "取第一个，其余另行保留。",
    bad ncip(message(&looking("<LoanedItemsDesired/><LoanedItemsDesired/>"))),
    good ncip(lookup());

    /// An element is missing.
    MISSING = "NCP310" Error,
    "an element is missing" / "缺少必需元素",
    clause "Z39.83 schemas: minOccurs",
    help "The message is read without it; what it means may not be clear." /
         "消息仍可读取，但含义可能不明。",
    bad ncip(message("<LookupUser/>")),
    good ncip(lookup());

    /// Text where only elements may be.
    TEXT = "NCP311" Error,
    "text between elements" / "元素之间出现文本",
    clause "XML Schema 1.0 Part 1, 3.4.4: element-only and empty content has no characters",
    help "A value was written outside of its element, or into an element that says what it says by being there." /
         "值写在了其元素之外，或写进了以存在表示含义的空元素。",
    bad ncip(message(&looking("true"))),
    good ncip(lookup());

    /// An attribute that the element does not have.
    UNKNOWN_ATTRIBUTE = "NCP312" Error,
    "an attribute that the element does not have" / "元素没有该属性",
    clause "Z39.83 schemas: version on the envelope, Scheme on codes of version 2 and datatype on texts of version 1 are the only attributes",
    help "By the definition of version 1, not even a prefix can be declared." /
         "按版本 1 的定义，连命名空间前缀也不能声明。",
    bad ncip(changed("<LookupUser>", "<LookupUser lang=\"zh\">")),
    good ncip(lookup());

    /// An attribute without the namespace.
    ATTRIBUTE_NAMESPACE = "NCP313" Error,
    "an attribute without the namespace" / "属性缺少命名空间前缀",
    clause "Z39.83 schemas of version 2: attributeFormDefault is qualified; a default namespace does not hold for attributes",
    help "Write ncip:version and ncip:Scheme, with xmlns:ncip bound to the namespace of the elements." /
         "应写作 ncip:version 与 ncip:Scheme，并将前缀 ncip 绑定到元素所在的命名空间。",
    bad ncip(changed("ncip:version", "version")),
    good ncip(lookup());

    /// An attribute is missing.
    MISSING_ATTRIBUTE = "NCP314" Error,
    "an attribute is missing" / "缺少必需属性",
    clause "Z39.83 schemas: version is required",
    help "The version was told from the elements." /
         "版本已根据所含元素推断。",
    bad ncip(changed(" ncip:version=\"http://www.niso.org/schemas/ncip/v2_02/ncip_v2_02.xsd\"", "")),
    good ncip(lookup());

    /// `xsi:type` names a type that cannot stand there.
    SUBSTITUTION = "NCP315" Error,
    "xsi:type names a type that cannot stand there" / "xsi:type 指定的类型不可用于此处",
    clause "XML Schema 1.0 Part 1, 3.3.4, cvc-elt 4: the type must be derived from the declared one",
    help "Leave xsi:type out: no message of the standard needs it." /
         "请去掉 xsi:type，标准消息都不需要它。",
    bad ncip(changed("<UserIdentifierValue>", "<UserIdentifierValue xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xsi:type=\"xs:date\">")),
    good ncip(lookup());

    /// `xsi:nil` on an element.
    NIL = "NCP316" Error,
    "xsi:nil on an element that cannot be nil" / "元素不允许 xsi:nil",
    clause "XML Schema 1.0 Part 1, 3.3.4, cvc-elt 3: no element of the schemas is nillable",
    help "Leave an optional element out instead." /
         "可选元素无值时应省略。",
    bad ncip(changed("<UserIdentifierValue>", "<UserIdentifierValue xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\">")),
    good ncip(lookup());

    /// The message stands in something else.
    WRAPPED = "NCP317" Error,
    "a message inside of something else" / "消息嵌在其他内容之中",
    clause "Z39.83 schemas: NCIPMessage is the root",
    help "It was found in a wrapper, such as a SOAP envelope, and read from there." /
         "消息位于外层包装（如 SOAP 信封）之内，已从中读取。",
    bad ncip([b"<Envelope><Body>".to_vec(), lookup(), b"</Body></Envelope>".to_vec()].concat()),
    good ncip(lookup());

    /// The version is none.
    VERSION_UNKNOWN = "NCP318" Warning,
    "a version that is none" / "版本号不对应任何版本",
    clause "Z39.83 schemas: version names the schema, or the definition; there are 1.0, 1.01, 2.0, 2.01 and 2.02",
    help "The version was told from the elements." /
         "版本已根据所含元素推断。",
    bad ncip(versioned("5.6", &looking(""))),
    good ncip(lookup());

    /// The version is written in another way.
    VERSION_SPELLING = "NCP319" Info,
    "a version in another spelling" / "版本的写法不同",
    clause "Z39.83 schemas: version names the schema by its published address, and before 2.0 the definition",
    help "Some systems compare the text. The address is that of the schema, without imp1." /
         "有的系统会逐字比较该文本。应写作已发布模式文件的地址，不含 imp1。",
    bad ncip(versioned("2.02", &looking(""))),
    good ncip(lookup());

    /// A name, or a form, of the other version.
    OTHER_VERSION = "NCP320" Error,
    "a name or a form of the other version" / "使用了另一版本的名称或形式",
    clause "Z39.83 definitions of version 1: UniqueUserId and its kind, a code is Scheme and Value; schemas of version 2: UserId, a code is text with the attribute Scheme",
    help "It was read as what it means. A message keeps to the names of its version." /
         "已按其含义读取。同一消息应始终使用其版本的名称。",
    bad ncip(message(&looking("").replace("UserId>", "UniqueUserId>"))),
    good ncip(lookup());

    /// A document type declaration before a message of version 2.
    DOCTYPE_NEEDLESS = "NCP321" Warning,
    "a document type declaration in version 2" / "版本 2 的消息含有文档类型声明",
    clause "Z39.83 schemas of version 2: messages are defined by a schema, and have no document type definition",
    help "It is a rest of version 1. Some readers refuse any: leave it out." /
         "这是版本 1 的残留，有的读取程序一律拒收。请删除。",
    bad ncip([b"<!DOCTYPE NCIPMessage SYSTEM \"ncip.dtd\">".to_vec(), lookup()].concat()),
    good ncip(lookup());

    /// A document type declaration that names another definition.
    DOCTYPE_UNKNOWN = "NCP322" Info,
    "a document type declaration of another definition" / "文档类型声明指向其他定义",
    clause "Z39.83 definitions: -//NISO//NCIP DTD Version 1//EN, with the address of the definition",
    help "Nothing is looked up. A partner that does so may refuse the message." /
         "本程序不会查找该定义，但会查找的伙伴系统可能拒收。",
    bad ncip([b"<!DOCTYPE NCIPMessage SYSTEM \"my.dtd\">".to_vec(), first("")].concat()),
    good ncip([b"<!DOCTYPE NCIPMessage PUBLIC \"-//NISO//NCIP DTD Version 1.0//EN\" \"http://www.niso.org/ncip/v1_0/imp1/dtd/ncip_v1_0.dtd\">".to_vec(), first("")].concat());

    /// A sum without its currency.
    NO_CURRENCY = "NCP323" Error,
    "a sum without its currency" / "金额缺少币种",
    clause "Z39.83 schemas: CurrencyCode stands before MonetaryValue",
    help "The currency is not guessed." /
         "不会推测币种。",
    bad ncip(account("")),
    good ncip(account("<CurrencyCode>CNY</CurrencyCode>"));

    /// A user by a number, and by what the user typed in.
    TWO_WAYS = "NCP324" Error,
    "a user both by a number and by what was typed in" / "同时以编号和输入信息指明用户",
    clause "Z39.83 schemas: UserId or AuthenticationInput",
    help "Send one of them. The other is kept aside, for the two may not be the same user." /
         "请只发送其中之一。另一个另行保留，因为二者可能并非同一用户。",
    bad ncip(message(&looking("<AuthenticationInput><AuthenticationInputData>20260017</AuthenticationInputData><AuthenticationDataFormatType>text</AuthenticationDataFormatType><AuthenticationInputType>Barcode Id</AuthenticationInputType></AuthenticationInput>"))),
    good ncip(lookup());

    /// A piece of a start tag, as text.
    STRAY_MARKUP = "NCP325" Error,
    "a piece of a tag as text" / "标签的一部分成了文本",
    clause "Z39.83 schemas: no element of elements holds text",
    help "A > came too early, and what follows it was meant for the tag. It says nothing." /
         "> 出现过早，其后的内容本应在标签之内。该文本没有意义。",
    bad ncip(message(&format!("xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'{}", looking("")))),
    good ncip(lookup());

    /// A service that no version has.
    UNKNOWN_SERVICE = "NCP326" Error,
    "a service that no version has" / "任何版本都没有的服务",
    clause "Z39.83-1, 6: the services; what is not of the standard goes into Ext, since 2.0",
    help "Some systems have invented services of their own. It is not read." /
         "有的系统自创了服务。该消息不予读取。",
    bad ncip(message("<DestroyItem/>")),
    good ncip(lookup());

    /// A message about versions in the wrong envelope.
    VERSION_MESSAGE = "NCP327" Error,
    "a message about versions in the envelope of other messages" / "版本查询消息放错了外层元素",
    clause "Z39.83-1, Lookup Version: the root is NCIPVersionMessage, with a schema of its own",
    help "It is the same in all versions, so that any system understands it. The module discovery reads it." /
         "该消息在各版本中相同，以便任何系统都能理解。可用 discovery 模块读取。",
    bad ncip(message("<LookupVersion/>")),
    good ncip(lookup());

    /// A value of version 1 without its scheme.
    NO_SCHEME = "NCP328" Error,
    "a value without its scheme" / "值缺少其方案",
    clause "Z39.83 definitions of version 1: Scheme, then Value",
    help "Since 2.0 it may be missing. The value is read, and no scheme is invented." /
         "自 2.0 起可以省略。值会被读取，不会虚构方案。",
    bad ncip(first_changed("<Scheme>urn:isil</Scheme>", "")),
    good ncip(first(""));
}
