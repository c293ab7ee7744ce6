//! The rules by which a crate reports what is wrong with the markup of its documents.

/// Declares a rule for each [`Fault`](crate::markup::Fault), `ALL` of them in order, and the function `rule` from the
/// one to the other.
///
/// The codes are those of a family of the caller's, with the same digits in each family; the texts fit any XML
/// message. The bad samples are small documents, each with one fault. The good sample of all of them is a valid message
/// that the caller has: an expression such as `include_bytes!("sample.xml")`.
///
/// The statics bear the names of the faults. The function is for a module of its own, in which nothing else is.
///
/// ```
/// mod markup {
///     bibwire_core::markup_rules! { "XYZ", form "xyz", good b"<message/>" }
/// }
///
/// use bibwire_core::{Registry, markup::Fault};
///
/// static RULES: Registry = Registry::new(&[markup::ALL]);
///
/// let rule = markup::rule(Fault::Ampersand);
/// assert_eq!(rule.code.as_str(), "XYZ262");
/// assert_eq!((rule.bad.bytes)().as_ref(), b"<a>b & c</a>");
/// assert_eq!((rule.good.form, (rule.good.bytes)().as_ref()), ("xyz", &b"<message/>"[..]));
/// assert_eq!(markup::DEPTH.bad.limits, "depth=1");
/// assert_eq!(RULES.starting_with("XYZ1").count(), 5);
/// ```
#[macro_export]
macro_rules! markup_rules {
    ($family:literal, form $form:literal, good $good:expr $(,)?) => {
        $crate::markup_rules! {
            @table $family, $form, $good;

            CONFLICT = Conflict "120" Error,
            "the XML declaration names another encoding than the bytes show" / "XML 声明的编码与实际字节不符",
            clause "XML 1.0 (Fifth Edition), 4.3.3: it is a fatal error for an entity to be presented in an encoding other than that named in its declaration",
            help "The document was converted and its first line was not. The bytes are believed; correct the declaration." /
                 "文档已被转换编码，但首行声明未随之修改。读取时以字节为准，请改正声明。",
            bad b"<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>";

            MARK_MISSING = MarkMissing "121" Warning,
            "UTF-16 without a byte order mark" / "UTF-16 文档缺少字节顺序标记",
            clause "XML 1.0 (Fifth Edition), 4.3.3: entities encoded in UTF-16 must begin with the byte order mark",
            help "The order of the bytes was told from the first character. Write the mark FE FF or FF FE." /
                 "字节顺序由首字符推断得出。请在文件开头写入 FE FF 或 FF FE。",
            bad b"<\0a\0/\0>\0";

            UNKNOWN_ENCODING = UnknownEncoding "122" Error,
            "the XML declaration names an unknown encoding" / "XML 声明的编码未知",
            clause "XML 1.0 (Fifth Edition), 4.3.3: it is a fatal error when a processor encounters an entity with an encoding that it is unable to process",
            help "The document is read as UTF-8. Use a name that IANA has registered." /
                 "文档按 UTF-8 读取。请使用 IANA 登记的编码名称。",
            bad b"<?xml version=\"1.0\" encoding=\"nonesuch\"?><a/>";

            NOT_BUILT_IN = NotBuiltIn "123" Error,
            "this program was built without the encoding that the XML declaration names" / "本程序未内置 XML 声明的编码",
            clause "XML 1.0 (Fifth Edition), 4.3.3: processors may support other encodings than UTF-8 and UTF-16",
            help "Build with the feature `cjk`, or convert the document to UTF-8 first." /
                 "请启用 `cjk` 特性重新构建，或先将文档转换为 UTF-8。",
            bad b"<?xml version=\"1.0\" encoding=\"Big5\"?><a/>";

            MALFORMED = Malformed "124" Error,
            "bytes that are no character of the document's encoding" / "字节在文档编码中不构成字符",
            clause "XML 1.0 (Fifth Edition), 4.3.3: it is a fatal error if an entity contains byte sequences that are not legal in its encoding",
            help "A value came from another character set, or a character was cut in two. U+FFFD stands for what is no character." /
                 "该值来自其他字符集，或有字符被截断。不构成字符的字节以 U+FFFD 代替。",
            bad b"<a>caf\xe9</a>";

            NO_ROOT = NoRoot "240" Error,
            "the document has no element" / "文档没有任何元素",
            clause "XML 1.0 (Fifth Edition), 2.1 [1]: a document contains one or more elements",
            help "The document is empty, or is no XML at all." /
                 "文档为空，或根本不是 XML。",
            bad b"<!-- nothing -->";

            DECLARATION = Declaration "241" Error,
            "the XML declaration is malformed" / "XML 声明格式有误",
            clause "XML 1.0 (Fifth Edition), 2.8 [23]: version, then encoding, then standalone, each in quotes",
            help "Write <?xml version=\"1.0\" encoding=\"UTF-8\"?>." /
                 "应写作 <?xml version=\"1.0\" encoding=\"UTF-8\"?>。",
            bad b"<?xml encoding=\"UTF-8\"?><a/>";

            DECLARATION_PLACE = DeclarationPlace "242" Error,
            "an XML declaration that is not at the start of the document" / "XML 声明不在文档开头",
            clause "XML 1.0 (Fifth Edition), 2.8 [22]: the declaration may only begin the prolog",
            help "Blanks stand before it, or documents were joined end to end." /
                 "声明之前有空白，或多个文档被首尾拼接。",
            bad b"\n<?xml version=\"1.0\"?><a/>";

            VERSION = Version "243" Error,
            "a version of XML other than 1.0" / "XML 版本不是 1.0",
            clause "XML 1.0 (Fifth Edition), 2.8: this specification is version 1.0; XML 1.1 allows characters and names that 1.0 forbids",
            help "The document is read as XML 1.0. Hardly any program reads XML 1.1: declare version 1.0." /
                 "文档按 XML 1.0 读取。极少程序支持 XML 1.1，请声明为 1.0。",
            bad b"<?xml version=\"1.1\"?><a/>";

            DOCTYPE = Doctype "244" Error,
            "a document type declaration" / "含有文档类型声明（DOCTYPE）",
            clause "XML 1.0 (Fifth Edition), 2.8 [28]; no message in a namespace needs one",
            help "Nothing in it is read, fetched or expanded: entities are a way to attack a reader. Remove it." /
                 "其中内容一概不读取、不下载、不展开：实体可被用来攻击读取程序。请删除该声明。",
            bad b"<!DOCTYPE a><a/>";

            NAME = Name "245" Error,
            "a name that is none" / "名称不合法",
            clause "XML 1.0 (Fifth Edition), 2.3 [5]; Namespaces in XML 1.0 (Third Edition), 4: a name has at most one colon, with something before and after it",
            help "Names begin with a letter or an underscore." /
                 "名称须以字母或下划线开头。",
            bad b"<a b:c:d=\"x\"/>";

            ATTRIBUTE = Attribute "246" Error,
            "a malformed attribute" / "属性格式有误",
            clause "XML 1.0 (Fifth Edition), 3.1 [41]: blanks before, an equals sign, and the value in quotes",
            help "A quotation mark is missing, or a program pasted a value in without any." /
                 "缺少引号，或程序拼接属性值时未加引号。",
            bad b"<a b=x/>";

            ATTRIBUTE_TWICE = AttributeTwice "247" Error,
            "the same attribute twice" / "属性重复",
            clause "XML 1.0 (Fifth Edition), 3.1: no attribute name may appear more than once in the same tag; Namespaces in XML 1.0 (Third Edition), 6.3",
            help "The first one is taken." /
                 "以第一个为准。",
            bad b"<a b=\"x\" b=\"y\"/>";

            LESS_THAN_IN_ATTRIBUTE = LessThanInAttribute "248" Error,
            "`<` in an attribute value" / "属性值中含有 `<`",
            clause "XML 1.0 (Fifth Edition), 3.1 [10]: no < in attribute values",
            help "The quotation mark at the end is missing, or the character should be written &lt;." /
                 "缺少结尾引号，或该字符应写作 &lt;。",
            bad b"<a b=\"1 < 2\"/>";

            TAG_OPEN = TagOpen "249" Error,
            "a tag without its `>`" / "标签缺少结尾的 `>`",
            clause "XML 1.0 (Fifth Edition), 3.1 [40], [42]",
            help "The next markup begins before the tag has ended." /
                 "标签尚未结束，下一个标记已经开始。",
            bad b"<a b=\"x\"<c/></a>";

            END_TAG = EndTag "250" Error,
            "an end tag that does not match" / "结束标签不匹配",
            clause "XML 1.0 (Fifth Edition), 3: the name in an end tag must match the one in the start tag",
            help "An end tag is missing, misspelt or too many." /
                 "结束标签缺失、拼写错误或多余。",
            bad b"<a></b></a>";

            UNCLOSED = Unclosed "251" Error,
            "an element that is not closed" / "元素未关闭",
            clause "XML 1.0 (Fifth Edition), 3 [39]: an element ends with its end tag",
            help "The end tag is missing. The element was ended where the one around it ends." /
                 "缺少结束标签。读取时在外层元素结束处结束该元素。",
            bad b"<a><b></a>";

            SECOND_ROOT = SecondRoot "253" Error,
            "more than one root element" / "根元素多于一个",
            clause "XML 1.0 (Fifth Edition), 2.1: there is exactly one root element",
            help "Documents were joined end to end. Send each on its own." /
                 "多个文档被首尾拼接。请逐个单独发送。",
            bad b"<a/><b/>";

            TEXT_OUTSIDE = TextOutside "254" Error,
            "text outside the root element" / "根元素之外有文本",
            clause "XML 1.0 (Fifth Edition), 2.1 [1]: only comments, processing instructions and blanks surround the root element",
            help "Something was printed before or after the document." /
                 "文档前后被写入了其他内容。",
            bad b"<a/>done";

            CHARACTER = Character "255" Error,
            "a character that XML does not allow" / "含有 XML 不允许的字符",
            clause "XML 1.0 (Fifth Edition), 2.2 [2]; 4.1: a character reference must refer to an allowed character",
            help "Control characters come from old systems or bad conversions. Replace or remove the character." /
                 "控制字符来自旧系统或错误的转换。请替换或删除该字符。",
            bad b"<a>&#1;</a>";

            CDATA_END = CdataEnd "257" Error,
            "`]]>` in text" / "文本中含有 `]]>`",
            clause "XML 1.0 (Fifth Edition), 2.4 [14]: text does not contain the end of a CDATA section",
            help "Write ]]&gt;." /
                 "应写作 ]]&gt;。",
            bad b"<a>b]]>c</a>";

            COMMENT = Comment "258" Error,
            "`--` in a comment" / "注释中含有 `--`",
            clause "XML 1.0 (Fifth Edition), 2.5 [15]: the string -- must not occur within comments",
            help "Use a single hyphen." /
                 "请改用单个连字符。",
            bad b"<!-- b -- c --><a/>";

            INSTRUCTION = Instruction "259" Error,
            "a malformed processing instruction" / "处理指令格式有误",
            clause "XML 1.0 (Fifth Edition), 2.6 [16], [17]: a target that is a name other than xml, then a blank; Namespaces in XML 1.0 (Third Edition), 7: no colon in it",
            help "Remove it: no reader of messages uses any." /
                 "请删除：消息读取程序不使用处理指令。",
            bad b"<? b?><a/>";

            UNTERMINATED = Unterminated "260" Error,
            "a comment, CDATA section or instruction that does not end" / "注释、CDATA 或处理指令未结束",
            clause "XML 1.0 (Fifth Edition), 2.5 [15], 2.6 [16], 2.7 [18]",
            help "The characters that begin it are passed over, and what follows is read as content." /
                 "读取时跳过其起始字符，其后内容照常读取。",
            bad b"<a/><!-- ";

            STRAY_LESS_THAN = StrayLessThan "261" Error,
            "`<` that begins no markup" / "`<` 未引出任何标记",
            clause "XML 1.0 (Fifth Edition), 2.4: the left angle bracket must not appear in its literal form, except as markup",
            help "It is kept as text. Write &lt;." /
                 "该字符作为文本保留。应写作 &lt;。",
            bad b"<a>1 < 2</a>";

            AMPERSAND = Ampersand "262" Error,
            "`&` that begins no reference" / "`&` 未引出任何引用",
            clause "XML 1.0 (Fifth Edition), 2.4, 4.1 [66], [68]: a reference is a name or number between & and ;",
            help "It is kept as text. Write &amp;." /
                 "该字符作为文本保留。应写作 &amp;。",
            bad b"<a>b & c</a>";

            HTML_ENTITY = HtmlEntity "263" Error,
            "an HTML entity that XML does not define" / "XML 未定义的 HTML 实体",
            clause "XML 1.0 (Fifth Edition), 4.1: the name given in the entity reference must match that in an entity declaration",
            help "It is read as the character that HTML means by it. Write the character itself." /
                 "按 HTML 所指的字符读取。请直接写该字符。",
            bad b"<a>caf&eacute;</a>";

            ENTITY = Entity "264" Error,
            "an entity that is not defined" / "实体未定义",
            clause "XML 1.0 (Fifth Edition), 4.1: the name given in the entity reference must match that in an entity declaration",
            help "The reference is kept as text. Entities cannot be declared here, since no document type declaration is read." /
                 "引用作为文本保留。由于不读取 DOCTYPE，无法在此声明实体。",
            bad b"<a>&publisher;</a>";

            REFERENCE = Reference "265" Error,
            "a character reference that refers to no character" / "字符引用不指向任何字符",
            clause "XML 1.0 (Fifth Edition), 4.1 [66]: decimal or hexadecimal digits of a character",
            help "The reference is kept as text. Numbers above 10FFFF and from D800 to DFFF are no characters." /
                 "引用作为文本保留。大于 10FFFF 或在 D800–DFFF 之间的数不是字符。",
            bad b"<a>&#xD800;</a>";

            PREFIX = Prefix "266" Error,
            "a prefix that is bound to no namespace" / "前缀未绑定名称空间",
            clause "Namespaces in XML 1.0 (Third Edition), 5: prefix declared",
            help "A part was cut out of a larger document without its declarations. Add xmlns:prefix=\"…\"." /
                 "片段取自更大的文档而未带声明。请补上 xmlns:前缀=\"…\"。",
            bad b"<b:a/>";

            BINDING = Binding "267" Error,
            "a namespace declaration that is not allowed" / "名称空间声明不合法",
            clause "Namespaces in XML 1.0 (Third Edition), 3, 5: xml and xmlns are bound for good, and a prefix cannot be unbound",
            help "Leave xml and xmlns alone, and give every prefix a name." /
                 "不要重新绑定 xml 和 xmlns，前缀不得绑定为空。",
            bad b"<a xmlns:b=\"\"/>";

            MARKUP = Markup "268" Error,
            "markup that has no place here" / "此处不应有该标记",
            clause "XML 1.0 (Fifth Edition), 2.1 [1], 3.1 [43]: content is elements, text, references, CDATA sections, instructions and comments",
            help "What begins with <! is a comment, a CDATA section inside an element, or nothing." /
                 "以 <! 开头的只能是注释，或元素内的 CDATA。",
            bad b"<a><!ELEMENT b ANY></a>";

            TRUNCATED = Truncated "269" Error,
            "the document ends inside an element" / "文档在元素中间结束",
            clause "XML 1.0 (Fifth Edition), 3 [39]: an element ends with its end tag",
            help "The document was cut off in transfer. Send it again." /
                 "文档在传输中被截断。请重新发送。",
            bad b"<a><b/>";

            DEPTH = Depth "910" Error,
            "elements nested too deep" / "元素嵌套过深",
            clause "Bibwire, limits: depth",
            help "What lies deeper is not read. Raise the limit if the document is trusted." /
                 "更深的内容不读取。若文档可信，可放宽限制。",
            bad b"<a><b/></a>" under "depth=1";

            ATTRIBUTES = Attributes "911" Error,
            "too many attributes on an element" / "元素的属性过多",
            clause "Bibwire, limits: attributes",
            help "The element is read without those beyond the limit." /
                 "超出限制的属性不读取。",
            bad b"<a b=\"1\" c=\"2\"/>" under "attributes=1";

            NAME_BYTES = NameBytes "912" Error,
            "a name that is too long" / "名称过长",
            clause "Bibwire, limits: name-bytes",
            help "No message has names of such a length. Raise the limit if the document is trusted." /
                 "任何消息都不含这样长的名称。若文档可信，可放宽限制。",
            bad b"<abcde/>" under "name-bytes=4";

            TEXT_BYTES = TextBytes "913" Error,
            "a text, tag or comment that is too long" / "文本、标签或注释过长",
            clause "Bibwire, limits: text-bytes",
            help "It is not read. Raise the limit if the document is trusted." /
                 "该内容不读取。若文档可信，可放宽限制。",
            bad b"<a>12345678</a>" under "text-bytes=4";

            DOCUMENT_BYTES = DocumentBytes "914" Error,
            "a document that is too long" / "文档过长",
            clause "Bibwire, limits: record-bytes",
            help "It is not read. Raise the limit if the document is trusted." /
                 "该文档不读取。若文档可信，可放宽限制。",
            bad b"<a><b>1234</b></a>" under "record-bytes=8";
        }
    };
    (
        @table $family:literal, $form:literal, $good:expr;
        $(
            $name:ident = $fault:ident $digits:literal $severity:ident,
            $title_en:literal / $title_zh:literal,
            clause $clause:literal,
            help $help_en:literal / $help_zh:literal,
            bad $bad:literal $(under $limits:literal)?;
        )*
    ) => {
        $(
            $crate::rules! {
                @rule
                #[doc = concat!("`", $family, $digits, "`: ", $title_en, ".")]
                $name = concat!($family, $digits), $severity, $title_en, $title_zh, $clause, $help_en, $help_zh,
                $crate::Sample::new($form, || $crate::Sample::owned($bad))$(.under($limits))?,
                $crate::Sample::new($form, || $crate::Sample::owned($good))
            }
        )*

        /// The rules about markup, in the order of their codes.
        pub static ALL: &[&$crate::Rule] = &[$(&$name),*];

        /// The rule that a fault of the markup breaks.
        pub fn rule(fault: $crate::markup::Fault) -> &'static $crate::Rule {
            match fault {
                $($crate::markup::Fault::$fault => &$name,)*
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use super::super::Fault;

    #[allow(unreachable_pub, reason = "the macro is for a module that others see")]
    mod family {
        crate::markup_rules! { "XYZ", form "xyz", good b"<message/>" }
    }

    #[test]
    fn every_fault_has_a_rule_in_the_order_of_the_codes() {
        let rules: Vec<_> = Fault::ALL.iter().map(|fault| family::rule(*fault).code).collect();
        let all: Vec<_> = family::ALL.iter().map(|rule| rule.code).collect();
        assert_eq!(rules, all);
        assert!(all.is_sorted_by(|one, next| one < next));
    }

    #[test]
    fn the_texts_are_there_in_both_languages_and_fit_any_message() {
        for rule in family::ALL {
            for text in [rule.title, rule.help] {
                assert!(!text.en.is_empty(), "{}", rule.code);
                assert!(text.zh.chars().any(|char| ('\u{4e00}'..'\u{a000}').contains(&char)), "{}", rule.code);
            }
            for text in [rule.title.en, rule.clause, rule.help.en] {
                let words = text.to_ascii_lowercase();
                assert!(!["marc", "record ", "field", "iso "].iter().any(|word| words.contains(word)), "{}", rule.code);
            }
        }
    }

    #[test]
    fn limits_are_those_that_there_are() {
        for rule in family::ALL {
            crate::Limits::default().set(rule.bad.limits).unwrap();
            assert_eq!(!rule.bad.limits.is_empty(), rule.code.layer() == crate::Layer::Limits, "{}", rule.code);
        }
    }

    /// The samples with a fault inside a start tag have that fault, and no other.
    #[test]
    fn the_samples_of_tags_have_their_fault_alone() {
        use super::super::tag::{Scan, Tag};

        for fault in [Fault::Name, Fault::Attribute, Fault::AttributeTwice, Fault::LessThanInAttribute, Fault::TagOpen]
        {
            let sample = (family::rule(fault).bad.bytes)();
            let mut tag = Tag::with_most(256);
            assert!(matches!(tag.scan(&sample, 1024, true), Scan::Whole(_)));
            assert_eq!(tag.faults.iter().map(|found| found.fault).collect::<Vec<_>>(), [fault]);
        }
    }
}
