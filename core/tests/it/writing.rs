//! What is read is written again, whatever it holds and in whatever style; what a model has no place for is refused.

use bibwire_core::Limits;
use bibwire_core::xml::{self, DateTime, Extra, MisfitKind, Model, Part, Pen, SchemeValue, Setting, Style, Vocabulary};

const NAMES: [&str; 9] = ["r", "a", "b", "code", "when", "inner", "way", "email", "scheme"];

bibwire_core::element! {
    names NAMES;
    /// A message.
    pub struct Message {
        /// Must be there.
        one a: String = "a",
        /// May be there.
        opt inner: Inner = "inner",
        /// Any number.
        many b: String = "b",
        /// A code.
        opt code: SchemeValue<String> = "code",
        /// A time.
        opt when: DateTime = "when",
        /// One of two.
        opt way: Way = "way",
    }
}

bibwire_core::element! {
    names NAMES;
    /// Elements in an element.
    pub struct Inner {
        /// One.
        opt b: String = "b",
        /// Another.
        opt a: String = "a",
    }
}

bibwire_core::choice! {
    names NAMES;
    /// One of two.
    pub enum Way {
        /// By mail.
        Email(String) = "email",
        /// By name.
        A(String) = "a",
    }
}

const MODEL: &str = "
namespace urn:t
attributes qualified
r = (a, inner?, b*, code?, when?, way?)
inner = (a?, b?)
way = (email | a)
a = :string
b = :string
email = :string
code = :pair
:pair = :string @scheme:anyURI?
when = :dateTime
";

fn styles() -> [Style; 5] {
    let style = |prefix: Option<&str>, attribute: &str, indent| Style {
        prefix: prefix.map(str::to_owned),
        attribute_prefix: attribute.to_owned(),
        declaration: false,
        namespace: None,
        indent,
    };
    [
        style(None, "ns", None),
        style(Some("m"), "ns", None),
        style(None, "o", Some(2)),
        style(Some("o"), "ns", Some(4)),
        style(Some("xsi"), "x", None),
    ]
}

fn read(text: &str) -> Message {
    let vocabulary = Vocabulary::new(&NAMES);
    let limits = Limits::default();
    let setting = Setting { vocabulary: &vocabulary, namespace: "urn:t", limits: &limits, doctype: false };
    let tree = xml::parse(text, setting, &mut |flaw| panic!("{flaw:?} in {text}"));
    Message::read(tree.root().unwrap()).unwrap()
}

fn write(message: &Message, style: &Style, strict: bool) -> Result<String, xml::Misfit> {
    let vocabulary = Vocabulary::new(&NAMES);
    let model = Model::parse(MODEL, &vocabulary).unwrap();
    let mut pen = Pen::new(Vec::new(), &model, &vocabulary, style, strict);
    message.write(vocabulary.find(b"r"), &mut pen);
    Ok(String::from_utf8(pen.finish()?).unwrap())
}

/// The element in a tree, as roxmltree sees it: names, attributes and texts, without indentation.
fn said(node: roxmltree::Node<'_, '_>) -> String {
    let name = node.tag_name();
    let mut attributes: Vec<String> = node
        .attributes()
        .map(|it| {
            // A prefix in the value of xsi:type may be another.
            let value = if it.name() == "type" { it.value().split(':').next_back().unwrap() } else { it.value() };
            format!("{{{}}}{}={value:?}", it.namespace().unwrap_or(""), it.name())
        })
        .collect();
    attributes.sort();
    let is_leaf = !node.children().any(|it| it.is_element() || it.is_comment());
    // Where a comment stands in a text is not kept.
    let only_text = !node.children().any(|it| it.is_element());
    let text: String = node.children().filter(|it| only_text && it.is_text()).filter_map(|it| it.text()).collect();
    let children = node.children().map(|it| match it.text() {
        _ if it.is_element() => said(it),
        Some(text) if it.is_comment() => format!("<!--{text}-->"),
        Some(text) if !only_text && !text.trim().is_empty() => format!("{text:?}"),
        _ => String::new(),
    });
    let text = if is_leaf || !text.trim().is_empty() { format!("{text:?}") } else { String::new() };
    let children: String = std::iter::once(text).chain(children).collect();
    format!("<{{{}}}{} {attributes:?}>{children}</>", name.namespace().unwrap_or(""), name.name())
}

const ODD: &[&str] = &[
    "<a>1</a>",
    "<a>1</a><b>2</b><b>3</b><code n:scheme='urn:s'>4</code><when>2020-01-01T00:00:00Z</when><way><email>e</email></way>",
    "<b>2</b><a>1</a><b>3</b>",
    "<b>2</b>",
    "",
    "<a>&lt;&amp;&gt;]]&gt;\"'&#13;\t\n é</a>",
    "<a><![CDATA[<x>]]></a>",
    "<a>1</a><!-- x --><b>2</b><!-- y -->",
    "<a>1</a><zzz o:q='1'><a>2</a><o:p/></zzz><b>3</b>",
    "<a o:q='1' xml:lang='zh'>1</a><b>2</b>",
    "<a>1</a><a>2</a>",
    "<o:a>1</o:a><a>2</a>",
    "<zzz xmlns=''><y/></zzz><a>1</a>",
    "<a>1</a>text<b>2</b>",
    "<a>1<!-- x -->2</a>",
    "<a>1</a><when>2020-01-01 00:00</when>",
    "<a>1</a><when/>",
    "<a>1</a><way><a>1</a><email>2</email></way>",
    "<a>1</a><way><zzz/></way>",
    "<a>1</a><way o:q='2'><email o:q='1'>e</email></way>",
    "<a>1</a><inner><a>2</a><b>3</b></inner><b>4</b>",
    "<a>1</a><inner o:q='1' xsi:type='n:inner'><!--x--><b>3</b>t</inner>",
    "<a>1</a><code scheme='urn:s' o:q='1'>4</code><code>5</code>",
    "<a>1</a><o:zzz xsi:type='o:k'/><b/>",
];

fn document(content: &str, attributes: &str) -> String {
    format!(
        "<r xmlns='urn:t' xmlns:n='urn:t' xmlns:o='urn:o' xmlns:m='urn:m' \
         xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'{attributes}>{content}</r>"
    )
}

#[test]
fn what_was_read_is_written_again() {
    let mut wrong = Vec::new();
    for attributes in ["", " o:q='&lt;\"&#10;' m:q='2' n:q='3' q='4' xsi:nil='0' xml:lang='en'", " xsi:type='o:k'"] {
        for content in ODD {
            let text = document(content, attributes);
            let message = read(&text);
            let document = roxmltree::Document::parse(&text).unwrap();
            for style in styles() {
                let written = write(&message, &style, false).unwrap();
                let again = match roxmltree::Document::parse(&written) {
                    Ok(again) => again,
                    Err(error) => panic!("{error} in {written}"),
                };
                let inner = again.root_element();
                let (is, was) = (said(inner), said(document.root_element()));
                if is != was {
                    wrong.push((text.clone(), written, is, was));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} {:#?}", wrong.len(), &wrong[..wrong.len().min(3)]);
}

#[test]
fn what_was_changed_is_written_as_it_is_now() {
    let text = document("<b o:q='1'>2</b><a o:q='1'>1</a><code o:q='1' n:scheme='s'>4</code>", "");
    for style in styles() {
        let mut message = read(&text);
        message.a = "new".into();
        message.b.push("late".into());
        message.code.as_mut().unwrap().scheme = Some("other".into());
        let written = write(&message, &style, false).unwrap();
        let again = roxmltree::Document::parse(&written).unwrap();
        let found: Vec<(&str, Option<&str>, usize)> = again
            .root_element()
            .children()
            .filter(|it| it.is_element())
            .map(|it| (it.tag_name().name(), it.text(), it.attributes().len()))
            .collect();
        let wanted = [("b", Some("2"), 1), ("b", Some("late"), 0), ("a", Some("new"), 0), ("code", Some("4"), 1)];
        assert_eq!(found, wanted, "{written}");
        assert!(written.contains("\"other\""), "{written}");
    }
}

#[test]
fn a_strict_pen_refuses_what_it_would_lose() {
    let style = Style { declaration: false, ..Style::default() };
    for (content, attributes, kind) in [
        ("<a>1</a>", "", None),
        ("<a>1</a><when>2020-01-01 00:00</when>", "", None),
        ("<a>1</a><inner><a>2</a><b>3</b></inner>", "", None),
        ("<a>1</a>", " o:q='1'", Some(MisfitKind::Attribute)),
        ("<a o:q='1'>1</a>", "", Some(MisfitKind::Extra)),
        ("<a>1</a><zzz/>", "", Some(MisfitKind::Extra)),
        ("<a>1</a>text", "", Some(MisfitKind::Extra)),
        ("<a>1</a><when>soon</when>", "", Some(MisfitKind::Value)),
        ("<a>1</a><code n:scheme='a b%'>1</code>", "", Some(MisfitKind::Attribute)),
    ] {
        let found = write(&read(&document(content, attributes)), &style, true).map_err(|misfit| misfit.kind);
        assert_eq!(found.as_ref().err().copied(), kind, "{content} {found:?}");
    }
    let message = |a: &str| Message { a: a.into(), ..Message::default() };
    let kind = |message: &Message| write(message, &style, true).map_err(|it| (it.kind, it.path)).err();
    assert_eq!(kind(&message("\u{1}")).map(|it| it.0), Some(MisfitKind::Character));
    assert_eq!(kind(&message("\u{ffff}")).map(|it| it.0), Some(MisfitKind::Character));
    assert_eq!(kind(&message("1")), None);
    let extra = Message { extra: Extra::default(), ..message("1") };
    assert_eq!(write(&extra, &style, true).unwrap(), "<r xmlns=\"urn:t\" xmlns:ns=\"urn:t\"><a>1</a></r>");
}

#[test]
fn elements_are_indented_and_values_are_not() {
    let message = Message {
        a: " 1\n".into(),
        inner: Some(Inner { a: Some("2".into()), ..Inner::default() }),
        ..Message::default()
    };
    let written = write(&message, &styles()[3], true).unwrap();
    let wanted =
        "<o:r xmlns:o=\"urn:t\">\n    <o:a> 1\n</o:a>\n    <o:inner>\n        <o:a>2</o:a>\n    </o:inner>\n</o:r>";
    assert_eq!(written, wanted);
}
