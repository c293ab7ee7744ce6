//! Layer 2 of MARCXML: markup, characters and references.

use super::rules;

rules! {
    /// The document has no element.
    NO_ROOT = "MRC240" Error,
    "the document has no element" / "文档没有任何元素",
    clause "XML 1.0 (Fifth Edition), 2.1 [1]: a document contains one or more elements",
    help "The file is empty, or is no XML at all." /
         "文件为空，或根本不是 XML。",
    bad xml(b"<!-- nothing -->"),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>");

    /// The XML declaration is not written as it must be.
    DECLARATION = "MRC241" Error,
    "the XML declaration is malformed" / "XML 声明格式有误",
    clause "XML 1.0 (Fifth Edition), 2.8 [23]: version, then encoding, then standalone, each in quotes",
    help "Write <?xml version=\"1.0\" encoding=\"UTF-8\"?>." /
         "应写作 <?xml version=\"1.0\" encoding=\"UTF-8\"?>。",
    bad xml(b"<?xml encoding=\"UTF-8\"?><record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>"),
    good xml(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?><record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>");

    /// An XML declaration stands elsewhere than at the very start.
    DECLARATION_PLACE = "MRC242" Error,
    "an XML declaration that is not at the start of the document" / "XML 声明不在文档开头",
    clause "XML 1.0 (Fifth Edition), 2.8 [22]: the declaration may only begin the prolog",
    help "Blanks stand before it, or files were joined end to end." /
         "声明之前有空白，或多个文件被首尾拼接。",
    bad xml(b"\n<?xml version=\"1.0\"?><record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>"),
    good xml(b"<?xml version=\"1.0\"?><record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>");

    /// The document is in a version of XML other than 1.0.
    VERSION = "MRC243" Error,
    "a version of XML other than 1.0" / "XML 版本不是 1.0",
    clause "XML 1.0 (Fifth Edition), 2.8: this specification is version 1.0; XML 1.1 allows characters and names that 1.0 forbids",
    help "The document is read as XML 1.0. Hardly any program reads XML 1.1: declare version 1.0." /
         "文档按 XML 1.0 读取。极少程序支持 XML 1.1，请声明为 1.0。",
    bad xml(b"<?xml version=\"1.1\"?><record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>"),
    good xml(b"<?xml version=\"1.0\"?><record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>");

    /// The document has a document type declaration.
    DOCTYPE = "MRC244" Error,
    "a document type declaration" / "含有文档类型声明（DOCTYPE）",
    clause "XML 1.0 (Fifth Edition), 2.8 [28]; no MARCXML document needs one",
    help "Nothing in it is read, fetched or expanded, and reading ends there: entities are a way to attack a reader. Remove it." /
         "其中内容一概不读取、不下载、不展开，读取到此为止：实体可被用来攻击读取程序。请删除该声明。",
    bad xml(b"<!DOCTYPE record><record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>"),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>");

    /// The name of an element or attribute is no name.
    NAME = "MRC245" Error,
    "a name that is none" / "名称不合法",
    clause "XML 1.0 (Fifth Edition), 2.3 [5]; Namespaces in XML 1.0 (Third Edition), 4: a name has at most one colon, with something before and after it",
    help "Names begin with a letter or an underscore." /
         "名称须以字母或下划线开头。",
    bad xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\" a:b:c=\"x\">1</controlfield></record>"),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>");

    /// An attribute is not written as it must be.
    ATTRIBUTE = "MRC246" Error,
    "a malformed attribute" / "属性格式有误",
    clause "XML 1.0 (Fifth Edition), 3.1 [41]: blanks before, an equals sign, and the value in quotes",
    help "A quotation mark is missing, or a program pasted a value in without any." /
         "缺少引号，或程序拼接属性值时未加引号。",
    bad xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=001>1</controlfield></record>"),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>");

    /// An element has the same attribute twice.
    ATTRIBUTE_TWICE = "MRC247" Error,
    "the same attribute twice" / "属性重复",
    clause "XML 1.0 (Fifth Edition), 3.1: no attribute name may appear more than once in the same tag; Namespaces in XML 1.0 (Third Edition), 6.3",
    help "The first one is taken." /
         "以第一个为准。",
    bad xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\" tag=\"002\">1</controlfield></record>"),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>");

    /// A `<` stands in an attribute value.
    LESS_THAN_IN_ATTRIBUTE = "MRC248" Error,
    "`<` in an attribute value" / "属性值中含有 `<`",
    clause "XML 1.0 (Fifth Edition), 3.1 [10]: no < in attribute values",
    help "The quotation mark at the end is missing, or the character should be written &lt;." /
         "缺少结尾引号，或该字符应写作 &lt;。",
    bad xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001><b/>1</controlfield></record>"),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>");

    /// A tag does not end.
    TAG_OPEN = "MRC249" Error,
    "a tag without its `>`" / "标签缺少结尾的 `>`",
    clause "XML 1.0 (Fifth Edition), 3.1 [40], [42]",
    help "The next markup begins before the tag has ended." /
         "标签尚未结束，下一个标记已经开始。",
    bad xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\"<b/>1</controlfield></record>"),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>");

    /// An end tag does not match the element that is open.
    END_TAG = "MRC250" Error,
    "an end tag that does not match" / "结束标签不匹配",
    clause "XML 1.0 (Fifth Edition), 3: the name in an end tag must match the one in the start tag",
    help "An end tag is missing, misspelt or too many." /
         "结束标签缺失、拼写错误或多余。",
    bad xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfeild></record>"),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>");

    /// An element is not closed.
    UNCLOSED = "MRC251" Error,
    "an element that is not closed" / "元素未关闭",
    clause "XML 1.0 (Fifth Edition), 3 [39]: an element ends with its end tag; MARCXML does not nest fields in fields",
    help "The end tag is missing. The element was ended where the next one of its kind begins." /
         "缺少结束标签。读取时在下一个同类元素开始处结束该元素。",
    bad xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1<controlfield tag=\"003\">x</controlfield></record>"),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield><controlfield tag=\"003\">x</controlfield></record>");

    /// A record is not closed before the next one begins, or before its parent ends.
    RECORD_UNCLOSED = "MRC252" Error,
    "a record that is not closed" / "记录未关闭",
    clause "XML 1.0 (Fifth Edition), 3 [39]: an element ends with its end tag; MARCXML does not nest records in records",
    help "The record is delivered with what it had. The program that wrote the file was interrupted, or two files were joined." /
         "记录以已读到的内容交付。写文件的程序曾被中断，或两个文件被拼接。",
    bad xml(b"<collection><record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield><record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record></collection>"),
    good xml(b"<collection><record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record><record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record></collection>");

    /// A second root element follows the first.
    SECOND_ROOT = "MRC253" Error,
    "more than one root element" / "根元素多于一个",
    clause "XML 1.0 (Fifth Edition), 2.1: there is exactly one root element",
    help "Documents were joined end to end. All are read; wrap them in one <collection>." /
         "多个文档被首尾拼接。全部照读；请用一个 <collection> 包裹。",
    bad xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record><record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>"),
    good xml(b"<collection><record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record><record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record></collection>");

    /// Text stands outside the root element.
    TEXT_OUTSIDE = "MRC254" Error,
    "text outside the root element" / "根元素之外有文本",
    clause "XML 1.0 (Fifth Edition), 2.1 [1]: only comments, processing instructions and blanks surround the root element",
    help "Something was printed into the file before or after the document." /
         "文档前后被写入了其他内容。",
    bad xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>done"),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>\n");

    /// A character that XML 1.0 does not allow.
    CHARACTER = "MRC255" Error,
    "a character that XML does not allow" / "含有 XML 不允许的字符",
    clause "XML 1.0 (Fifth Edition), 2.2 [2]; 4.1: a character reference must refer to an allowed character",
    help "Control characters come from old systems or bad conversions. The character is kept in the value; a writer must replace or remove it." /
         "控制字符来自旧系统或错误的转换。该字符保留在值中，写出时须替换或删除。",
    bad xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">a&#1;b</controlfield></record>"),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>");

    /// A byte that delimits records or fields in ISO 2709.
    DELIMITER = "MRC256" Error,
    "a character that would be a delimiter in ISO 2709" / "含有 ISO 2709 分隔符字符",
    clause "XML 1.0 (Fifth Edition), 2.2 [2]; ISO 2709:2008, clause 4: 0x1D to 0x1F end records and fields and begin subfields",
    help "It is kept as a part of the value and not as a delimiter. Written to ISO 2709 as it is, it would break the record." /
         "该字符作为值的一部分保留，不作分隔符。若原样写入 ISO 2709，将破坏记录结构。",
    bad xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">a&#x1F;b</controlfield></record>"),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>");

    /// `]]>` stands in text.
    CDATA_END = "MRC257" Error,
    "`]]>` in text" / "文本中含有 `]]>`",
    clause "XML 1.0 (Fifth Edition), 2.4 [14]: text does not contain the end of a CDATA section",
    help "Write ]]&gt;." /
         "应写作 ]]&gt;。",
    bad xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">a]]>b</controlfield></record>"),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">a]]&gt;b</controlfield></record>");

    /// A comment contains `--`.
    COMMENT = "MRC258" Error,
    "`--` in a comment" / "注释中含有 `--`",
    clause "XML 1.0 (Fifth Edition), 2.5 [15]: the string -- must not occur within comments",
    help "Use a single hyphen." /
         "请改用单个连字符。",
    bad xml(b"<!-- a -- b --><record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>"),
    good xml(b"<!-- a - b --><record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>");

    /// A processing instruction is not written as it must be.
    INSTRUCTION = "MRC259" Error,
    "a malformed processing instruction" / "处理指令格式有误",
    clause "XML 1.0 (Fifth Edition), 2.6 [16], [17]: a target that is a name other than xml, then a blank; Namespaces in XML 1.0 (Third Edition), 7: no colon in it",
    help "Remove it: no reader of MARCXML uses any." /
         "请删除：MARCXML 读取程序不使用处理指令。",
    bad xml(b"<? x?><record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>"),
    good xml(b"<?x?><record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>");

    /// A comment, CDATA section or processing instruction does not end.
    UNTERMINATED = "MRC260" Error,
    "a comment, CDATA section or instruction that does not end" / "注释、CDATA 或处理指令未结束",
    clause "XML 1.0 (Fifth Edition), 2.5 [15], 2.6 [16], 2.7 [18]",
    help "The characters that begin it are passed over, and what follows is read as content." /
         "读取时跳过其起始字符，其后内容照常读取。",
    bad xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record><!-- "),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record><!-- -->");

    /// A `<` begins no markup.
    STRAY_LESS_THAN = "MRC261" Error,
    "`<` that begins no markup" / "`<` 未引出任何标记",
    clause "XML 1.0 (Fifth Edition), 2.4: the left angle bracket must not appear in its literal form, except as markup",
    help "It is kept as text. Write &lt;." /
         "该字符作为文本保留。应写作 &lt;。",
    bad xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1 < 2</controlfield></record>"),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1 &lt; 2</controlfield></record>");

    /// A `&` begins no reference.
    AMPERSAND = "MRC262" Error,
    "`&` that begins no reference" / "`&` 未引出任何引用",
    clause "XML 1.0 (Fifth Edition), 2.4, 4.1 [66], [68]: a reference is a name or number between & and ;",
    help "It is kept as text. Write &amp;." /
         "该字符作为文本保留。应写作 &amp;。",
    bad xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">Simon & Schuster</controlfield></record>"),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">Simon &amp; Schuster</controlfield></record>");

    /// An entity of HTML that XML does not have.
    HTML_ENTITY = "MRC263" Error,
    "an HTML entity that XML does not define" / "XML 未定义的 HTML 实体",
    clause "XML 1.0 (Fifth Edition), 4.1: the name given in the entity reference must match that in an entity declaration",
    help "It is read as the character that HTML means by it. Write the character itself." /
         "按 HTML 所指的字符读取。请直接写该字符。",
    bad xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">caf&eacute;</controlfield></record>"),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">caf&#xE9;</controlfield></record>");

    /// An entity that is not defined.
    ENTITY = "MRC264" Error,
    "an entity that is not defined" / "实体未定义",
    clause "XML 1.0 (Fifth Edition), 4.1: the name given in the entity reference must match that in an entity declaration",
    help "The reference is kept as text. Entities cannot be declared here, since no document type declaration is read." /
         "引用作为文本保留。由于不读取 DOCTYPE，无法在此声明实体。",
    bad xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">&publisher;</controlfield></record>"),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>");

    /// A character reference refers to no character.
    REFERENCE = "MRC265" Error,
    "a character reference that refers to no character" / "字符引用不指向任何字符",
    clause "XML 1.0 (Fifth Edition), 4.1 [66]: decimal or hexadecimal digits of a character",
    help "The reference is kept as text. Numbers above 10FFFF and from D800 to DFFF are no characters." /
         "引用作为文本保留。大于 10FFFF 或在 D800–DFFF 之间的数不是字符。",
    bad xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">&#xD800;</controlfield></record>"),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">&#xD7FF;</controlfield></record>");

    /// A prefix is bound to no namespace.
    PREFIX = "MRC266" Error,
    "a prefix that is bound to no namespace" / "前缀未绑定名称空间",
    clause "Namespaces in XML 1.0 (Third Edition), 5: prefix declared",
    help "A part was cut out of a larger document without its declarations. Add xmlns:prefix=\"…\"." /
         "片段取自更大的文档而未带声明。请补上 xmlns:前缀=\"…\"。",
    bad xml(b"<marc:record><marc:leader>00000nam a2200000 i 4500</marc:leader></marc:record>"),
    good xml(b"<marc:record xmlns:marc=\"http://www.loc.gov/MARC21/slim\"><marc:leader>00000nam a2200000 i 4500</marc:leader><marc:controlfield tag=\"001\">1</marc:controlfield></marc:record>");

    /// A namespace declaration that is not allowed.
    BINDING = "MRC267" Error,
    "a namespace declaration that is not allowed" / "名称空间声明不合法",
    clause "Namespaces in XML 1.0 (Third Edition), 3, 5: xml and xmlns are bound for good, and a prefix cannot be unbound",
    help "Leave xml and xmlns alone, and give every prefix a name." /
         "不要重新绑定 xml 和 xmlns，前缀不得绑定为空。",
    bad xml(b"<record xmlns:p=\"\"><leader>00000nam a2200000 i 4500</leader></record>"),
    good xml(b"<record xmlns:p=\"urn:p\"><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>");

    /// Markup that has no place in a document.
    MARKUP = "MRC268" Error,
    "markup that has no place here" / "此处不应有该标记",
    clause "XML 1.0 (Fifth Edition), 2.1 [1], 3.1 [43]: content is elements, text, references, CDATA sections, instructions and comments",
    help "What begins with <! is a comment, a CDATA section inside an element, or nothing." /
         "以 <! 开头的只能是注释，或元素内的 CDATA。",
    bad xml(b"<record><leader>00000nam a2200000 i 4500</leader><!ELEMENT x ANY><controlfield tag=\"001\">1</controlfield></record>"),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>");

    /// The document ends inside a record.
    TRUNCATED = "MRC269" Error,
    "the document ends inside a record" / "文档在记录中间结束",
    clause "XML 1.0 (Fifth Edition), 3 [39]: an element ends with its end tag",
    help "The file was cut off in transfer. The record is not delivered unless truncated records are asked for." /
         "文件在传输中被截断。除非要求交付截断的记录，否则该记录不交付。",
    bad xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield>"),
    good xml(b"<record><leader>00000nam a2200000 i 4500</leader><controlfield tag=\"001\">1</controlfield></record>");
}
