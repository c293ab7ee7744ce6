//! Content models beside a matcher that tries everything.

use std::collections::BTreeSet;

use bibwire_core::xml::model::{Automaton, Content};
use bibwire_core::xml::{InvalidModel, Model, Vocabulary};
use proptest::prelude::*;

const NAMES: [&str; 4] = ["a", "b", "c", "root"];

/// Content, as a tree of its own.
#[derive(Debug, Clone)]
pub(crate) enum Particle {
    Name(usize),
    Sequence(Vec<Particle>),
    Choice(Vec<Particle>),
    Repeat(Box<Particle>, u32, Option<u32>),
}

impl Particle {
    fn notation(&self) -> String {
        let all = |parts: &[Particle], sign: &str| {
            let parts: Vec<String> = parts.iter().map(Particle::notation).collect();
            format!("({})", parts.join(sign))
        };
        match self {
            Particle::Name(name) => format!("{}:string", NAMES[*name]),
            Particle::Sequence(parts) => all(parts, ", "),
            Particle::Choice(parts) => all(parts, " | "),
            Particle::Repeat(part, least, most) => {
                let most = most.map_or("*".to_owned(), |most| most.to_string());
                format!("({}){{{least},{most}}}", part.notation())
            }
        }
    }

    /// Where a match that begins at each of `from` may end.
    fn ends(&self, word: &[usize], from: &BTreeSet<usize>) -> BTreeSet<usize> {
        match self {
            Particle::Name(name) => from.iter().filter(|at| word.get(**at) == Some(name)).map(|at| at + 1).collect(),
            Particle::Sequence(parts) => parts.iter().fold(from.clone(), |from, part| part.ends(word, &from)),
            Particle::Choice(parts) => parts.iter().flat_map(|part| part.ends(word, from)).collect(),
            Particle::Repeat(part, least, most) => {
                let mut at = from.clone();
                for _ in 0..*least {
                    at = part.ends(word, &at);
                }
                let mut all = at.clone();
                for _ in 0..most.map_or(word.len() as u32 + 1, |most| most - least) {
                    at = part.ends(word, &at);
                    all.extend(&at);
                }
                all
            }
        }
    }

    pub(crate) fn matches(&self, word: &[usize]) -> bool {
        self.ends(word, &BTreeSet::from([0])).contains(&word.len())
    }
}

fn particle() -> impl Strategy<Value = Particle> {
    (0usize..3).prop_map(Particle::Name).prop_recursive(3, 8, 3, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 1..4).prop_map(Particle::Sequence),
            proptest::collection::vec(inner.clone(), 2..4).prop_map(Particle::Choice),
            (inner, 0u32..3, proptest::option::of(0u32..2))
                .prop_map(|(part, least, more)| Particle::Repeat(Box::new(part), least, more.map(|it| least + it)))
                .prop_filter("at least one may be there", |it| !matches!(it, Particle::Repeat(_, 0, Some(0)))),
        ]
    })
}

/// Every word of up to five names.
fn words() -> impl Iterator<Item = Vec<usize>> {
    (0..6u32).flat_map(|length| {
        (0..3usize.pow(length)).map(move |number| (0..length).map(|place| number / 3usize.pow(place) % 3).collect())
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn an_automaton_takes_what_a_matcher_takes(content in particle()) {
        let vocabulary = Vocabulary::new(&NAMES);
        let text: &'static str = Box::leak(format!("root = ({})", content.notation()).into_boxed_str());
        let model = match Model::parse(text, &vocabulary) {
            Ok(model) => model,
            Err(InvalidModel::Ambiguous { .. }) => return Ok(()),
            Err(error) => panic!("{error}: {text}"),
        };
        let Content::Elements(automaton) = &model.get(model.root(vocabulary.find(b"root")).unwrap()).content else {
            panic!("elements")
        };
        for word in words() {
            let mut state = Some(Automaton::START);
            for name in &word {
                let symbol = vocabulary.find(NAMES[*name].as_bytes());
                state = state.and_then(|state| automaton.step(state, symbol)).map(|step| step.to);
            }
            let taken = state.is_some_and(|state| automaton.accepts(state));
            prop_assert_eq!(taken, content.matches(&word), "{} {:?}", text, word);
        }
    }
}

#[test]
fn a_name_must_tell_its_place() {
    for (content, ambiguous) in [
        ("(a:string, a:string)", false),
        ("(a:string?, a:string)", true),
        ("(a:string*, a:string)", true),
        ("((a:string, b:string) | (a:string, c:string))", true),
        ("(a:string, (b:string | c:string))", false),
        ("((a:string, b:string?)*, b:string)", true),
        ("((a:string?, b:string)*, c:string)", false),
        ("(a:string{0,2}, a:string)", true),
        ("(a:string{2,3}, b:string)", false),
        ("(a:string{2,2}, a:string)", false),
        ("((a:string | b:string)*, a:string)", true),
    ] {
        let text: &'static str = Box::leak(format!("root = {content}").into_boxed_str());
        let found = Model::parse(text, &Vocabulary::new(&NAMES));
        assert_eq!(matches!(found, Err(InvalidModel::Ambiguous { .. })), ambiguous, "{content}");
        assert_eq!(found.is_ok(), !ambiguous, "{content}");
    }
}
