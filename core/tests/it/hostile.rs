//! Input that was made to hurt: no panic, and no more time than the same amount of good input needs, within reason.

use std::time::{Duration, Instant};

use bibwire_core::Limits;
use bibwire_core::markup::Fault;
use bibwire_core::xml::{self, Input, Setting, Vocabulary};
use proptest::prelude::*;

fn faults(text: &str, limits: &Limits) -> Vec<Fault> {
    let vocabulary = Vocabulary::new(&["a", "b", "c"]);
    let mut faults = Vec::new();
    let setting = Setting { vocabulary: &vocabulary, namespace: "urn:t", limits, doctype: false };
    let tree = xml::parse(text, setting, &mut |flaw| {
        assert!(flaw.path.len() < 1000, "a path is short");
        faults.push(flaw.fault);
    });
    if let Some(root) = tree.root() {
        assert!(root.to_fragment().len() < 20 * text.len() + 1000);
    }
    faults
}

#[test]
fn a_megabyte_takes_no_time() {
    const SIZE: usize = 1 << 20;
    let fill = |bit: &str| bit.repeat(SIZE / bit.len());
    let inside = |head: &str, bit: &str| format!("{head}{}", bit.repeat(SIZE / bit.len()));
    let numbered = |before: &str, after: &str, count: usize| -> String {
        (0..count).map(|number| format!("{before}{number}{after}")).collect()
    };
    // As many declarations as the limits allow, in force in all that follows.
    let scopes: String =
        (0..60).map(|level| format!("<a{}>", numbered(&format!(" xmlns:p{level}x"), "='u'", 250))).collect();
    let one = "u".repeat(1000);
    let alike: String = (0..250).map(|number| format!(" xmlns:p{number}='{one}{number:03}'")).collect();
    let same_local: String = (0..250).map(|number| format!(" p{number}:a=''")).collect();
    let mut cases = Vec::new();
    for bit in [
        "<",
        "&",
        "]]",
        "]]>",
        "<!--",
        "<![CDATA[",
        "<?",
        "<?p ",
        "<!",
        "</a>",
        "</",
        "<a>",
        "<a ",
        "<a b='",
        "<a b=c/>",
        "<a b='x\"/>",
        "\"",
        "<a/>",
        "<!---->",
        "\0",
        "\u{ffff}",
        "\r",
        "&#",
        "&#1;",
        "&amp;",
        "&nbsp;",
        "a",
        " ",
        "é",
        "<a b='<1",
        "<a @ b='<1' ",
        "<a b=\"<1<1\" ",
        "<!DOCTYPE",
        "<:",
        "<a:b:c>",
        "<a><!--x--></a>",
        "x<!---->",
    ] {
        cases.push(fill(bit));
        cases.push(inside("<r>", bit));
        cases.push(inside("<r a='", bit));
        cases.push(inside("<r ", bit));
    }
    cases.push(format!("<r{}/>", numbered(" a", "='1'", 90_000)));
    cases.push(inside(&scopes, "<q:a/>"));
    cases.push(inside(&scopes, "<p0x1:a/>"));
    cases.push(inside(&scopes, "<a xmlns:z='u'/>"));
    cases.push(inside(&format!("<r{alike}>"), &format!("<a{same_local}/>")));
    cases.push(inside(&"<aaaa>".repeat(63), "</bbbb>"));
    cases.push(inside(&format!("<{}>", "n".repeat(1024)).repeat(63), "&"));
    cases.push(format!("<r>{}</r>", "<a>".repeat(SIZE / 8) + &"</a>".repeat(SIZE / 8)));
    let limits = Limits::default();
    for case in &cases {
        let start = Instant::now();
        faults(case, &limits);
        let time = start.elapsed();
        // Quadratic work would take minutes.
        assert!(time < Duration::from_secs(5), "{time:?} for {}…", &case.chars().take(60).collect::<String>());
    }
}

#[test]
fn limits_are_kept() {
    let limits =
        Limits { depth: 3, attributes: 2, name_bytes: 4, text_bytes: 5, record_bytes: 40, ..Limits::default() };
    for (text, fault) in [
        ("<a>12345</a>", None),
        ("<a>123456</a>", Some(Fault::TextBytes)),
        ("<a>123&amp;5<!--x-->6</a>", Some(Fault::TextBytes)),
        ("<a>12345<b/>12345</a>", None),
        ("<a b='12345'/>", None),
        ("<a b='123456'/>", Some(Fault::TextBytes)),
        ("<abcd/>", None),
        ("<abcde/>", Some(Fault::NameBytes)),
        ("<a bcdef='1'/>", Some(Fault::NameBytes)),
        ("<a xmlns='urn:'/>", None),
        ("<?abcde x?><a/>", Some(Fault::NameBytes)),
        ("<a><b><c/></b></a>", None),
        ("<a><b><c><d/></c></b></a>", Some(Fault::Depth)),
        ("<a b='1' c='2'/>", None),
        ("<a b='1' c='2' d='3'/>", Some(Fault::Attributes)),
    ] {
        let found: Vec<Fault> = if text.contains("urn:") {
            faults(text, &Limits { text_bytes: 5, name_bytes: 5, ..Limits::default() })
        } else {
            faults(text, &limits)
        };
        assert_eq!(found, Vec::from_iter(fault), "{text}");
    }
    let long = "a".repeat(100);
    assert_eq!(Input::new(long.as_bytes(), &limits).findings()[0].fault, Fault::DocumentBytes);
    assert_eq!(
        faults(&format!("<a xmlns='{long}'/>"), &limits),
        [Fault::NameBytes; 2],
        "the namespace, and the attribute"
    );
    // A tree counts in 16 bits.
    let name = "n".repeat(70_000);
    assert_eq!(faults(&format!("<{name}/>"), &Limits::unbounded()), [Fault::NameBytes]);
}

#[test]
fn a_form_feed_is_no_blank() {
    let limits = Limits::default();
    assert_eq!(faults("<?xml\u{c}version='1.0'?><a/>", &limits), [Fault::Declaration]);
    assert!(!faults("<a\u{c}b='1'/>", &limits).is_empty());
    assert!(!faults("<a></a\u{c}>", &limits).is_empty());
}

proptest! {
    #[test]
    fn any_bytes_are_read(
        bytes in proptest::collection::vec(
            prop_oneof![2 => any::<u8>(), 6 => proptest::sample::select(b"<>&/!?-[]'\"= ax:;#CDAT\xef\xbf\xbf\xfe\xff\0".to_vec())],
            0..300,
        ),
    ) {
        let limits = Limits::default();
        let input = Input::new(&bytes, &limits);
        let vocabulary = Vocabulary::new(&["a", "x"]);
        let setting = Setting { vocabulary: &vocabulary, namespace: "urn:t", limits: &limits, doctype: false };
        let tree = xml::parse(input.text(), setting, &mut |flaw| {
            let place = input.place(flaw.at);
            assert!(place.bytes.unwrap().end <= bytes.len() as u64);
        });
        for node in tree.elements() {
            let _ = (node.to_fragment(), node.path(), node.end_tag(), node.text_span(), node.uri());
        }
    }
}
