//! Messages out of a model, by chance: such that keep it, and such that nearly do.

mod chance;
mod document;
mod grow;
mod mutate;
mod mutation;
mod plan;
mod value;
mod write;

use chance::Chance;
use document::{Attribute, Document, Home, Value};
use grow::Grower;
use mutate::Mutator;
pub use mutation::{Change, Mutation};
use plan::Plan;
use write::Writer;

use super::model::{Content, Model};
use super::{SimpleType, Symbol, Vocabulary};

/// Makes messages out of a model, to try a system with.
///
/// Each is different: every choice, what may be absent, how often an element comes, which of the legal forms a value
/// has, and how the document is dressed: prefixes, blanks, comments, references, CDATA sections. They are made by a
/// generator of pseudorandom numbers of its own (SplitMix64), so that the same seed gives the same messages in the same
/// order, on every machine, as long as the model and this crate's version are the same.
///
/// ```
/// use std::ops::ControlFlow;
///
/// use bibwire_core::Limits;
/// use bibwire_core::xml::{self, Generator, Model, Setting, Vocabulary};
///
/// let vocabulary = Vocabulary::new(&["request", "title", "sent", "copies"]);
/// let model = Model::parse("
/// namespace urn:example
/// request = (title:string, sent:dateTime?, copies:nonNegativeInteger*)
/// ", &vocabulary)?;
/// let setting = Setting { vocabulary: &vocabulary, namespace: "urn:example", limits: &Limits::default(), doctype: false };
/// let is_valid = |document: &str| {
///     let mut sound = true;
///     let tree = xml::parse(document, setting, &mut |_| sound = false);
///     xml::validate(tree.root().unwrap(), &model, &mut |_| {
///         sound = false;
///         ControlFlow::Break(())
///     });
///     sound
/// };
///
/// let mut generator = Generator::new(&model, &vocabulary, 18626);
/// for _ in 0..100 {
///     assert!(is_valid(&generator.next_valid()));
/// }
/// let wrong = (0..100).filter(|_| !is_valid(&generator.next_mutant().0)).count();
/// assert!(wrong > 50);
/// # Ok::<(), bibwire_core::xml::InvalidModel>(())
/// ```
#[derive(Debug)]
pub struct Generator<'g> {
    model: &'g Model,
    vocabulary: &'g Vocabulary,
    plan: Plan,
    /// The names in the vocabulary that XML can have.
    names: Vec<&'static str>,
    /// The names in the vocabulary of what is no element of the model.
    strange: Vec<&'static str>,
    /// The names of elements that stand nowhere on their own.
    local: Vec<&'static str>,
    chance: Chance,
}

impl<'g> Generator<'g> {
    /// A generator for a model. The vocabulary is that of the model, or a larger one: names in it that the model does
    /// not have are put into mutants, as elements of another edition.
    ///
    /// See [`Generator`] for an example.
    pub fn new(model: &'g Model, vocabulary: &'g Vocabulary, seed: u64) -> Generator<'g> {
        let plan = Plan::new(model);
        let mut held: Vec<Symbol> = Vec::new();
        for id in plan.types() {
            if let Content::Elements(automaton) = &model.get(id).content {
                held.extend(automaton.leaves().iter().map(|leaf| leaf.name));
            }
        }
        let mut names = vocabulary.names().to_vec();
        names.retain(|name| SimpleType::NcName.is_valid(name) && name.trim() == *name);
        let of = |is: &dyn Fn(Symbol) -> bool| {
            names.iter().copied().filter(|name| is(vocabulary.find(name.as_bytes()))).collect()
        };
        let strange = of(&|name| model.root(name).is_none() && !held.contains(&name));
        let local = of(&|name| model.root(name).is_none() && held.contains(&name));
        Generator { model, vocabulary, plan, names, strange, local, chance: Chance::new(seed) }
    }

    /// The next message that keeps the model. Its root is mostly an element that no other one holds. Empty only if the
    /// model has no element that ends.
    ///
    /// See [`Generator`] for an example.
    pub fn next_valid(&mut self) -> String {
        let document = self.grow();
        self.write(&document)
    }

    /// The next message that was made to keep the model and then changed in one place or two, and what was done. It is
    /// well-formed; and now and then it keeps the model still, as where the element that is gone is one that may be.
    ///
    /// See [`Generator`] for an example.
    pub fn next_mutant(&mut self) -> (String, Mutation) {
        let mut document = self.grow();
        let first = self.mutate(&mut document);
        let second = self.chance.percent(20).then(|| self.mutate(&mut document));
        (self.write(&document), Mutation { first, second })
    }

    fn grow(&mut self) -> Document {
        let roots = if self.chance.percent(85) { &self.plan.tops } else { &self.plan.roots };
        let root = roots.get(self.chance.below(roots.len())).copied().unwrap_or(Symbol::NONE);
        let mut document = Grower { model: self.model, plan: &self.plan, chance: &mut self.chance }.document(root);
        if !self.model.is_document_type()
            && self.chance.percent(15)
            && let Some(root) = document.nodes.first_mut()
        {
            let (name, value) = match self.model.namespace() {
                "" => ("noNamespaceSchemaLocation", "urn:example:schema".to_owned()),
                namespace => ("schemaLocation", format!("{namespace} urn:example:schema")),
            };
            root.attributes.push(Attribute { name, home: Home::Instance, value: Value::Text(value) });
        }
        document
    }

    fn mutate(&mut self, document: &mut Document) -> Change {
        let (model, vocabulary) = (self.model, self.vocabulary);
        let (names, strange, local) = (&self.names, &self.strange, &self.local);
        let mut mutator = Mutator { model, vocabulary, chance: &mut self.chance, names, strange, local };
        loop {
            let index = mutator.chance.below(Change::ALL.len());
            let change = Change::ALL.get(index).copied().unwrap_or(Change::Namespace);
            // There is always an element to change the namespace of, but where there is no element at all.
            if mutator.change(document, change) || document.nodes.is_empty() {
                return change;
            }
        }
    }

    fn write(&mut self, document: &Document) -> String {
        if document.nodes.is_empty() {
            return String::new();
        }
        Writer::new(self.model, &mut self.chance).write(document)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::ops::ControlFlow;

    use proptest::prelude::*;

    use super::*;
    use crate::Limits;
    use crate::xml::breach::Fault;
    use crate::xml::{self, Setting};

    const NAMES: [&str; 23] = [
        "envelope", "header", "sent", "price", "flag", "code", "more", "item", "pair", "note", "count", "list", "uri",
        "any", "later", "gone", "version", "scheme", "yes", "no", "2nd", "a b", "<",
    ];

    const QUALIFIED: &str = "
namespace urn:example:messages
attributes qualified
envelope = (header, (item+ | list | (note:string, code:closed)), more:string*) @version:string!
header = (sent:dateTime, price:decimal?, flag?, count:positiveInteger{0,3}, pair:pair{2,4})
item = :pair
list = ((envelope | list | uri:anyURI | yes:boolean)*)
flag = :EMPTY
any = :ANY
note = (any, flag?)
:pair = :string @scheme:anyURI?
:closed = :string {A, B b, C}
:tokens = :token {A, B b}";

    const BARE: &str = "
envelope = ((header, note:date?)+, any) @version:NMTOKEN! @scheme:anyURI?
header = (sent:time | price:double | code:closed | uri:hexBinary | no:duration | count:gYear)
any = :ANY
flag = :EMPTY @version:boolean?
:closed = :token {A, B b}";

    /// The flaws of a document, and what it breaks.
    fn judge(document: &str, model: &Model, vocabulary: &Vocabulary) -> (usize, Vec<Fault>) {
        let limits = Limits::default();
        let setting = Setting { vocabulary, namespace: model.namespace(), limits: &limits, doctype: false };
        let (mut flaws, mut faults) = (0, Vec::new());
        let tree = xml::parse(document, setting, &mut |_| flaws += 1);
        xml::validate(tree.root().unwrap(), model, &mut |breach| {
            faults.push(breach.fault);
            ControlFlow::Continue(())
        });
        (flaws, faults)
    }

    #[test]
    fn valid_documents_are_valid() {
        let vocabulary = Vocabulary::new(&NAMES);
        for text in [QUALIFIED, BARE] {
            let model = Model::parse(text, &vocabulary).unwrap();
            let mut generator = Generator::new(&model, &vocabulary, 1);
            let mut roots = BTreeMap::<String, usize>::new();
            for _ in 0..3000 {
                let document = generator.next_valid();
                assert_eq!(judge(&document, &model, &vocabulary), (0, Vec::new()), "{document}");
                assert!(document.len() < 1 << 20, "{}", document.len());
                let setting = Setting {
                    vocabulary: &vocabulary,
                    namespace: model.namespace(),
                    limits: &Limits::default(),
                    doctype: false,
                };
                let tree = xml::parse(&document, setting, &mut |_| {});
                *roots.entry(tree.root().unwrap().local_name().to_owned()).or_default() += 1;
            }
            assert_eq!(roots.len(), model.roots().count(), "{roots:?}");
        }
    }

    #[test]
    fn every_part_of_the_model_and_every_dress_is_there() {
        let vocabulary = Vocabulary::new(&NAMES);
        let model = Model::parse(QUALIFIED, &vocabulary).unwrap();
        let mut generator = Generator::new(&model, &vocabulary, 2);
        let all: String = (0..2000).map(|_| generator.next_valid()).collect();
        for part in [
            "<item",
            ":item",
            "<list",
            "<note",
            "<flag/>",
            "<any",
            "<sent>",
            ".5<",
            "24:00:00",
            "24:00:00.0",
            ">-0.0<",
            "+5.<",
            "<code>B b</code>",
            "红楼梦",
            "📚",
            "<![CDATA[",
            "]]&gt;",
            "&#",
            "&amp;",
            "<!--",
            "<?go",
            "xsi:schemaLocation=",
            "xsi:type=",
            "xs:",
            "version=''",
            "<?xml ",
            "xmlns='",
            "\n  <",
            "\n\t<",
            "-0044-",
            "></",
            "/>",
            " />",
            "12024-",
            "xmlns:ill=",
            "借:",
            "<_:",
            ":scheme=",
            "+14:00<",
            "> ",
        ] {
            assert!(all.contains(part), "{part}");
        }
    }

    #[test]
    fn mutants_are_well_formed_and_most_break_the_model() {
        let vocabulary = Vocabulary::new(&NAMES);
        for text in [QUALIFIED, BARE] {
            let model = Model::parse(text, &vocabulary).unwrap();
            let mut generator = Generator::new(&model, &vocabulary, 3);
            let (mut wrong, mut double) = (0, 0);
            let (mut changes, mut faults) = (BTreeMap::<Change, usize>::new(), Vec::new());
            for _ in 0..4000 {
                let (document, mutation) = generator.next_mutant();
                let (flaws, found) = judge(&document, &model, &vocabulary);
                assert_eq!(flaws, 0, "{mutation}: {document}");
                assert!(document.len() < 1 << 22, "{}", document.len());
                wrong += usize::from(!found.is_empty());
                double += usize::from(mutation.second.is_some());
                if mutation.second.is_none() && !found.is_empty() {
                    *changes.entry(mutation.first).or_default() += 1;
                }
                faults.extend(found);
            }
            assert!(wrong > 2800, "{wrong}");
            assert!((500..1100).contains(&double), "{double}");
            // Each change breaks the model by itself, and each fault comes of one.
            let harmless: Vec<_> = Change::ALL.iter().filter(|it| !changes.contains_key(it)).collect();
            assert!(harmless.is_empty(), "{harmless:?}");
            let unseen: Vec<_> = Fault::ALL.iter().filter(|it| !faults.contains(it)).collect();
            // Where there is no namespace, nothing is in the wrong one but what is unknown.
            let bare = model.namespace().is_empty();
            let expected: &[&Fault] = if bare { &[&Fault::NoNamespace, &Fault::AttributeNamespace] } else { &[] };
            assert_eq!(unseen, expected);
        }
    }

    #[test]
    fn every_change_is_named() {
        let names: BTreeSet<String> = Change::ALL.iter().map(Change::to_string).collect();
        assert_eq!(names.len(), Change::ALL.len());
        let mutation = Mutation { first: Change::Swap, second: Some(Change::Nil) };
        assert_eq!(mutation.to_string(), "swap, xsi:nil");
    }

    #[test]
    fn a_model_without_end_gives_nothing() {
        let vocabulary = Vocabulary::new(&NAMES);
        for text in ["", "any = (any)", "any = (note)\nnote = (any, any?)"] {
            let model = Model::parse(text, &vocabulary).unwrap();
            let mut generator = Generator::new(&model, &vocabulary, 4);
            assert_eq!(generator.next_valid(), "");
            assert_eq!(generator.next_mutant().0, "");
        }
    }

    #[test]
    fn a_model_that_holds_itself_ends() {
        let vocabulary = Vocabulary::new(&NAMES);
        let text = "any = (any*, note*)\nnote = (any | note | (list, list, list, list))\nlist = (note | no:string)";
        let model = Model::parse(text, &vocabulary).unwrap();
        let mut generator = Generator::new(&model, &vocabulary, 5);
        for _ in 0..500 {
            let document = generator.next_valid();
            assert_eq!(judge(&document, &model, &vocabulary), (0, Vec::new()));
            assert!(document.len() < 1 << 19, "{}", document.len());
        }
    }

    proptest! {
        #[test]
        fn a_seed_gives_the_same_documents(seed: u64) {
            let vocabulary = Vocabulary::new(&NAMES);
            let model = Model::parse(QUALIFIED, &vocabulary).unwrap();
            let made = |seed| {
                let mut generator = Generator::new(&model, &vocabulary, seed);
                (0..4).map(|_| (generator.next_valid(), generator.next_mutant())).collect::<Vec<_>>()
            };
            prop_assert_eq!(made(seed), made(seed));
            prop_assert_ne!(made(seed), made(seed.wrapping_add(1)));
        }
    }
}
