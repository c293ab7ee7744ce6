//! Children that are a value together, flags, anything, and codes in two elements.

use std::ops::ControlFlow;

use bibwire_core::Limits;
use bibwire_core::xml::{
    self, Any, Count, Flag, Generator, MisfitKind, Model, Part, Pen, Run, SchemeValue, Setting, Shape, Style, Symbol,
    Vocabulary,
};

const NAMES: [&str; 15] = [
    "m", "id", "pin", "item", "request", "due", "endless", "problem", "fee", "kind", "more", "note", "Scheme", "Value",
    "r",
];
/// What the first edition calls them.
const FIRST: [&str; 15] = [
    "m", "uniqueId", "pin", "item", "request", "due", "endless", "problem", "fee", "kind", "more", "note", "Scheme",
    "Value", "r",
];

bibwire_core::either! {
    names NAMES;
    /// Who.
    pub enum Who {
        /// By a number.
        one Id(String) = "id",
        /// By what was typed in.
        many Pins(String) = "pin",
    }
}

bibwire_core::group! {
    names NAMES;
    /// A request, and perhaps an item.
    pub struct Requested {
        /// The request.
        one request: String = "request",
        /// The item.
        opt item: String = "item",
    }
}

bibwire_core::either! {
    names NAMES;
    /// What.
    pub enum What {
        /// An item.
        one Item(String) = "item",
        /// A request.
        group Request(Requested) = "Request",
    }
}

bibwire_core::either! {
    names NAMES;
    /// Until when.
    pub enum Until {
        /// A day.
        one Due(String) = "due",
        /// For ever.
        one Endless(Flag) = "endless",
    }
}

bibwire_core::group! {
    names NAMES;
    /// Why not.
    pub struct Refused {
        /// Why.
        many problems: String = "problem",
        /// What would have to be paid.
        opt fee: String = "fee",
    }
}

bibwire_core::group! {
    names NAMES;
    /// What was done.
    pub struct Done {
        /// What.
        group what: What = "What",
        /// Until when.
        maybe until: Until = "Until",
    }
}

bibwire_core::either! {
    names NAMES;
    /// What came of it.
    pub enum Outcome {
        /// Nothing.
        group Refused(Refused) = "Refused",
        /// It was done.
        group Done(Done) = "Done",
    }
}

bibwire_core::element! {
    names NAMES;
    /// A message.
    pub struct Message {
        /// Who.
        group who: Who = "Who",
        /// What.
        group what: What = "What",
        /// Until when.
        maybe until: Until = "Until",
        /// A code.
        opt kind: SchemeValue<String> = "kind",
        /// Notes.
        many notes: String = "note",
        /// What another format says.
        opt more: Any = "more",
    }
}

bibwire_core::element! {
    names NAMES;
    /// An answer.
    pub struct Answer {
        /// What came of it.
        group outcome: Outcome = "Outcome",
        /// What another format says.
        opt more: Any = "more",
    }
}

const MODEL: &str = "
namespace urn:t
attributes qualified
m = ((id | pin+), (item | (request, item?)), (due | endless)?, kind?, note*, more?)
r = (((problem+, fee?) | ((item | (request, item?)), (due | endless)?)), more?)
id = :string
pin = :string
item = :string
request = :string
due = :string
endless = :EMPTY
problem = :string
fee = :string
kind = :string @Scheme:anyURI?
note = :string
more = :ANY
";

/// The same, with another name, an order of its own and codes in two elements.
const FIRST_MODEL: &str = "
document-type
m = (kind?, (item | (request, item?)), (uniqueId | pin+), note*, (due | endless)?)
r = ((problem+, fee?) | ((item | (request, item?)), (due | endless)?))
uniqueId = :string
pin = :string
item = :string
request = :string
due = :string
endless = :EMPTY
problem = :string
fee = :string
kind = (Scheme, Value)
note = :string @datatype:string{string}?
Scheme = :string
Value = :string
";

struct Edition {
    vocabulary: Vocabulary,
    text: &'static str,
}

impl Edition {
    fn both() -> [Edition; 2] {
        const WITH: [&str; 16] = [
            "m", "uniqueId", "pin", "item", "request", "due", "endless", "problem", "fee", "kind", "more", "note",
            "Scheme", "Value", "r", "datatype",
        ];
        assert_eq!(WITH[..15], FIRST);
        [
            Edition { vocabulary: Vocabulary::new(&NAMES), text: MODEL },
            Edition { vocabulary: Vocabulary::renamed(&WITH, &NAMES), text: FIRST_MODEL },
        ]
    }

    fn model(&self) -> Model {
        Model::parse(self.text, &self.vocabulary).unwrap()
    }

    /// A part, and whether the document keeps the model.
    fn read<T: Part>(&self, text: &str) -> (T, bool) {
        let (model, limits) = (self.model(), Limits::default());
        let setting =
            Setting { vocabulary: &self.vocabulary, namespace: model.namespace(), limits: &limits, doctype: false };
        let tree = xml::parse(text, setting, &mut |flaw| panic!("{flaw:?} in {text}"));
        let (root, mut sound) = (tree.root().unwrap(), true);
        xml::validate(root, &model, &mut |_| {
            sound = false;
            ControlFlow::Break(())
        });
        (T::read(root).unwrap(), sound)
    }

    fn write<T: Part>(&self, part: &T, strict: bool) -> Result<String, xml::Misfit> {
        let model = self.model();
        let style = Style { declaration: false, ..Style::default() };
        let mut pen = Pen::new(Vec::new(), &model, &self.vocabulary, &style, strict);
        let root = if text_of::<T>() == "Message" { "m" } else { "r" };
        part.write(self.vocabulary.find(root.as_bytes()), &mut pen);
        Ok(String::from_utf8(pen.finish()?).unwrap())
    }
}

fn text_of<T: Part>() -> &'static str {
    let Shape::Elements(structure) = T::SHAPE else { panic!("no structure") };
    structure.name
}

#[test]
fn what_is_valid_is_read_and_written_again() {
    for edition in Edition::both() {
        let model = edition.model();
        let mut generator = Generator::new(&model, &edition.vocabulary, 7);
        let mut both = [0u32; 2];
        for _ in 0..2000 {
            let text = generator.next_valid();
            let document = roxmltree::Document::parse(&text).unwrap();
            let is_answer = match document.root_element().tag_name().name() {
                "r" => true,
                "m" => false,
                _ => continue,
            };
            match is_answer {
                true => same::<Answer>(&edition, &text),
                false => same::<Message>(&edition, &text),
            }
            both[usize::from(is_answer)] += 1;
        }
        assert!(both.iter().all(|many| *many > 100), "{both:?}");
    }
}

/// What is written of a document, as it was or by the model, is read as the same.
fn same<T: Part + std::fmt::Debug>(edition: &Edition, text: &str) {
    let (part, sound): (T, bool) = edition.read(text);
    assert!(sound, "{text}");
    // What says how a document is to be judged is no part of what it says, nor is what stands aside in a value.
    let strict = edition.write(&part, true);
    let has_more = match &strict {
        Err(misfit) => matches!(misfit.kind, MisfitKind::Attribute | MisfitKind::Extra),
        Ok(_) => text.contains("<!--") || text.contains("<?"),
    };
    assert!(strict.is_ok() || has_more, "{strict:?} for {text}");
    for written in strict.into_iter().chain([edition.write(&part, false).unwrap()]) {
        let (again, sound) = edition.read::<T>(&written);
        assert!(sound, "{written}");
        assert!(again == part || has_more, "{text}\n{written}\n{again:?}");
    }
}

#[test]
fn the_way_that_most_goes_with_is_taken_and_the_rest_kept() {
    let [edition, _] = Edition::both();
    let read = |inside: &str| edition.read::<Message>(&format!("<m xmlns=\"urn:t\">{inside}</m>"));
    for (inside, who, what, sound) in [
        ("<id>1</id><item>2</item>", Who::Id("1".into()), What::Item("2".into()), true),
        (
            "<pin>1</pin><pin>2</pin><request>3</request>",
            Who::Pins(vec!["1".into(), "2".into()]),
            What::Request(Requested { request: "3".into(), item: None }),
            true,
        ),
        (
            "<item>4</item><request>3</request><id>1</id>",
            Who::Id("1".into()),
            What::Request(Requested { request: "3".into(), item: Some("4".into()) }),
            false,
        ),
        ("<id>1</id><pin>2</pin><item>3</item>", Who::Id("1".into()), What::Item("3".into()), false),
        ("<item>3</item>", Who::default(), What::Item("3".into()), false),
    ] {
        let (message, is_sound) = read(inside);
        assert_eq!((&message.who, &message.what, is_sound), (&who, &what, sound), "{inside}");
        let written = edition.write(&message, false).unwrap();
        // What was kept says again in which namespace it is.
        let again = written.replace("<pin xmlns=\"urn:t\">", "<pin>");
        assert_eq!(again, format!("<m xmlns=\"urn:t\" xmlns:ns=\"urn:t\">{inside}</m>"));
    }
    let (message, _) = read("<id>1</id><pin>2</pin><item>3</item>");
    assert_eq!(message.extra.content().collect::<Vec<_>>(), ["<pin xmlns=\"urn:t\">2</pin>"]);
    assert_eq!(edition.write(&message, true).unwrap_err().kind, MisfitKind::Extra);
}

#[test]
fn an_order_or_a_name_of_another_edition_is_written_as_it_has_it() {
    let [second, first] = Edition::both();
    let text = "<m xmlns=\"urn:t\" xmlns:ns=\"urn:t\"><pin>1</pin><request>2</request><item>3</item><endless></endless>\
                <kind ns:Scheme=\"urn:k\">4</kind><note>5</note></m>";
    let (message, _) = second.read::<Message>(text);
    assert_eq!(message.until, Some(Until::Endless(Flag)));
    let old = "<m><kind><Scheme>urn:k</Scheme><Value>4</Value></kind><request>2</request><item>3</item><pin>1</pin>\
               <note>5</note><endless></endless></m>";
    assert_eq!(first.write(&message, true).unwrap(), old);
    let (again, sound) = first.read::<Message>(old);
    assert!(sound);
    assert_eq!(again, message);
    assert_eq!(second.write(&again, true).unwrap(), text);

    let by_id = Message { who: Who::Id("1".into()), what: What::Item("2".into()), ..Message::default() };
    assert_eq!(first.write(&by_id, true).unwrap(), "<m><item>2</item><uniqueId>1</uniqueId></m>");
    let lacking = Message { who: Who::Pins(vec![]), ..by_id };
    assert_eq!(second.write(&lacking, true).unwrap_err().kind, MisfitKind::Element);
    let scheme = Message { kind: Some("x".into()), who: Who::Id("1".into()), ..Message::default() };
    assert_eq!(first.write(&scheme, true).unwrap_err().kind, MisfitKind::Element);
}

#[test]
fn anything_is_kept_with_its_namespaces() {
    let [edition, _] = Edition::both();
    let text = "<m xmlns=\"urn:t\" xmlns:x=\"urn:x\"><id>1</id><item>2</item>\
                <more><x:a x:b=\"c\">d</x:a><id>3</id></more></m>";
    let (message, sound) = edition.read::<Message>(text);
    assert!(!sound, "what is not known is not allowed either");
    let more = message.more.clone().unwrap();
    assert_eq!(more.content[0], "<x:a xmlns:x=\"urn:x\" x:b=\"c\">d</x:a>");
    for strict in [false, true] {
        let written = edition.write(&message, strict).unwrap();
        assert_eq!(edition.read::<Message>(&written).0, message);
    }
}

#[test]
fn a_document_type_knows_no_namespaces() {
    let [_, first] = Edition::both();
    for (text, sound) in [
        ("<m><item>1</item><uniqueId>2</uniqueId></m>", true),
        ("<m><item>1</item><id>2</id></m>", false),
        ("<m xmlns:x=\"urn:x\"><item>1</item><uniqueId>2</uniqueId></m>", false),
        ("<m><item>1</item><uniqueId>2</uniqueId><note datatype=\"string\"/></m>", true),
        ("<m><item>1</item><uniqueId>2</uniqueId><note datatype=\"time\"/></m>", false),
        ("<m><item>1</item><uniqueId>2</uniqueId><endless/></m>", true),
        ("<m><item>1</item><uniqueId>2</uniqueId><endless><!----></endless></m>", false),
    ] {
        assert_eq!(first.read::<Message>(text).1, sound, "{text}");
    }
}

#[test]
fn what_it_is_made_of_can_be_asked() {
    let Shape::Elements(structure) = Message::SHAPE else { panic!("no structure") };
    let counts: Vec<Count> = structure.slots.iter().map(|slot| slot.count).collect();
    assert_eq!(counts, [Count::Group, Count::Group, Count::Maybe, Count::Opt, Count::Many, Count::Opt]);
    assert_eq!(Message::SLOTS, 2 + 3 + 2 + 3);
    assert!(Outcome::STRUCTURE.choice && !Done::STRUCTURE.choice);
    assert!(Outcome::wants(Symbol::of("fee", &NAMES)) && !Outcome::wants(Symbol::of("note", &NAMES)));
}
