//! Each way to break a model, and what is said of it.

use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use bibwire_core::Limits;
use bibwire_core::xml::{self, Fault, Model, Setting, Vocabulary};

const NAMES: [&str; 15] =
    ["r", "a", "b", "c", "d", "e", "f", "x", "y", "scheme", "version", "flag", "when", "any", "code"];

const MODEL: &str = "
namespace urn:t
attributes qualified
r = (a, b?, c, d*, (x | y)?, flag?, when?, code?, any?) @version:decimal!
a = :string
b = :string
c = :string
d = :string
e = :string
f = (a, (x | y), c)
x = :integer
y = :string
flag = :EMPTY
when = :date
any = :ANY
code = :codes
:codes = :string @scheme:anyURI?
";

fn breaches(text: &str) -> Vec<String> {
    let vocabulary = Vocabulary::new(&NAMES);
    let model = Model::parse(MODEL, &vocabulary).unwrap();
    let limits = Limits { depth: 64, ..Limits::default() };
    let setting = Setting { vocabulary: &vocabulary, namespace: "urn:t", limits: &limits, doctype: false };
    let tree = xml::parse(text, setting, &mut |flaw| panic!("{flaw:?} in {text}"));
    let mut found = Vec::new();
    xml::validate(tree.root().unwrap(), &model, &mut |breach| {
        assert!(text.get(breach.at.clone()).is_some(), "{text}");
        let path = if found.len() < 100 { breach.node.path() } else { String::new() };
        let expected = breach.expected.join(" ");
        found.push(format!("{:?} {path} [{}] [{expected}]", breach.fault, breach.found));
        ControlFlow::Continue(())
    });
    found
}

/// A root with this in it.
fn root(content: &str) -> String {
    format!(
        "<r xmlns='urn:t' xmlns:n='urn:t' xmlns:o='urn:o' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' \
         xmlns:xs='http://www.w3.org/2001/XMLSchema' n:version='1.0'>{content}</r>"
    )
}

#[test]
fn each_breach_is_told_once_and_where_it_is() {
    let mut wrong = Vec::new();
    for (content, wanted) in [
        ("<a/><c/>", &[][..]),
        ("<a/><b/><c/><d/><d/><x>1</x><flag/><when>2020-01-01</when><code n:scheme='urn:s'>1</code>", &[]),
        ("<a/><!-- x --><?p?><c/>\n", &[]),
        ("<a/><zzz/><c/>", &["UnknownElement /r/zzz [zzz] [b c]"]),
        ("<a/><e/><c/>", &["StrangeElement /r/e [e] [b c]"]),
        ("<a/><o:c/><c/>", &["UnknownElement /r/c [o:c] [b c]"]),
        ("<c/>", &["Missing /r [] [a]"]),
        ("<a/>", &["Missing /r [] [c]"]),
        ("", &["Missing /r [] [a c]"]),
        ("<a/><d/>", &["Missing /r [] [c]"]),
        ("<c/><a/>", &["Order /r/c [c] [a]"]),
        ("<a/><c/><b/>", &["Order /r/b [b] [d x y flag when code any]"]),
        ("<a/><a/><c/>", &["Repeated /r/a[2] [a] [b c]"]),
        ("<a/><c/><x>1</x><y/>", &["StrangeElement /r/y [y] [flag when code any]"]),
        ("<a/><c/><x>1</x><x>1</x>", &["Repeated /r/x[2] [x] [flag when code any]"]),
        ("<a/>text<c/>", &["Text /r [text] []"]),
        ("<a/><c/>text", &["Text /r [text] []"]),
        ("<a/><c/><flag> </flag>", &["NotEmpty /r/flag [ ] []"]),
        ("<a/><c/><flag><a/></flag>", &["NotEmpty /r/flag/a [a] []"]),
        ("<a/><c/><flag><!-- x --></flag>", &[]),
        ("<a><b/></a><c/>", &["StrangeElement /r/a/b [b] []"]),
        ("<a/><c/><x>one</x>", &["Value /r/x [one] [integer]"]),
        ("<a/><c/><x/>", &["EmptyValue /r/x [] [integer]"]),
        ("<a/><c/><when>2020-13-01</when>", &["Value /r/when [2020-13-01] [date]"]),
        ("<a xmlns=''/><c/>", &["NoNamespace /r/a [] [urn:t]"]),
        ("<a o:b='1'/><c/>", &["UnknownAttribute /r/a [o:b] []"]),
        ("<a xml:lang='en'/><c/>", &["UnknownAttribute /r/a [xml:lang] []"]),
        ("<a xsi:nil='true'/><c/>", &["Nil /r/a [xsi:nil] []"]),
        ("<a xsi:schemaLocation='a b'/><c/>", &[]),
        ("<a xsi:type='xs:token'/><c/>", &[]),
        ("<a xsi:type='xs:int'>1</a><c/>", &["Substitution /r/a [xs:int] []"]),
        ("<a/><c/><x xsi:type='xs:byte'>300</x>", &["Value /r/x [300] [byte]"]),
        ("<a/><c/><code xsi:type='codes'>1</code>", &[]),
        ("<a/><c/><code scheme='urn:s'>1</code>", &["AttributeNamespace /r/code [scheme] [scheme]"]),
        ("<a/><c/><any><a/><f><a/><y/><c/></f></any>", &[]),
        ("<a/><c/><any><zzz/></any>", &["UnknownElement /r/any/zzz [zzz] []"]),
        ("<a/><c/><any><f><a/><c/></f></any>", &["Missing /r/any/f [] [x]"]),
        ("<zzz/><c/>", &["UnknownElement /r/zzz [zzz] [a]", "Missing /r [] [a]"]),
        ("<o:c/><a/><c/><c/>", &["UnknownElement /r/c [o:c] [a]", "Repeated /r/c[2] [c] [d x y flag when code any]"]),
        ("x<a><b/></a><c/><x>i</x>", &["Text /r [x] []", "StrangeElement /r/a/b [b] []", "Value /r/x [i] [integer]"]),
    ] {
        let found = breaches(&root(content));
        if found != wanted {
            wrong.push((content, found, wanted));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_root_is_judged_too() {
    for (text, wanted) in [
        ("<zzz/>", &["Root /zzz [zzz] [r a b c d e f x y flag when any code]"][..]),
        ("<r xmlns='urn:t'><a/><c/></r>", &["MissingAttribute /r [] [version]"]),
        ("<r xmlns='urn:t' version='1'><a/><c/></r>", &["AttributeNamespace /r [version] [version]"]),
        ("<r xmlns='urn:t' xmlns:n='urn:t' n:version='one'><a/><c/></r>", &["AttributeValue /r [one] [decimal]"]),
        ("<r xmlns:n='urn:t' n:version='1'><a/><c/></r>", &["NoNamespace /r [] [urn:t]"]),
        ("<r xmlns='urn:o' xmlns:n='urn:t' n:version='1'><a/><c/></r>", &["OtherNamespace /r [urn:o] [urn:t]"]),
        (
            "<r xmlns='urn:t' xmlns:n='urn:t' n:version='1' version='2'><a/><c/></r>",
            &["AttributeNamespace /r [version] [version]"],
        ),
    ] {
        assert_eq!(breaches(text), wanted, "{text}");
    }
}

#[test]
fn many_misplaced_elements_take_no_time() {
    for content in [
        "<c/>".repeat(100_000) + &"<a/>".repeat(100_000),
        format!("<a/><c/>{}", "<b/>".repeat(200_000)),
        format!("<a/>{}<c/>", "<zzz/>".repeat(200_000)),
        format!("<a/><c/>{}", "<x>1</x><a/>".repeat(80_000)),
    ] {
        let start = Instant::now();
        let count = breaches(&root(&content)).len();
        assert!(count > 1000, "{count}");
        assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
    }
    assert_eq!(Fault::ALL.len(), 19);
}
