//! The notation of models, read.

use nom::branch::alt;
use nom::bytes::complete::{is_not, tag, take_while1};
use nom::character::complete::{char, digit1, one_of, space0};
use nom::combinator::{all_consuming, map, map_res, opt, value};
use nom::multi::{many0, separated_list0};
use nom::sequence::{delimited, preceded, separated_pair, terminated};
use nom::{IResult, Parser};

use super::automaton::{Automaton, Fault, Particle};
use super::content::{AttributeUse, Content, Leaf, Simple, Type};
use super::{Model, TypeId};
use crate::xml::value::SimpleType;
use crate::xml::{Symbol, Vocabulary};

/// Why a text is no model.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Invalid {
    /// A line is not in the notation.
    #[error("line {line} is not in the notation: {text}")]
    Line {
        /// The line, counted from 1.
        line: usize,
        /// What it says.
        text: String,
    },
    /// A name is not in the vocabulary.
    #[error("{0} is not in the vocabulary")]
    Name(String),
    /// An element or a type is named that no line declares.
    #[error("{0} is not declared")]
    Undeclared(String),
    /// An element or a type is declared by two lines.
    #[error("{0} is declared twice")]
    Twice(String),
    /// The values of an attribute, or of a closed list, are elements.
    #[error("{0} must be a value, not elements")]
    NotSimple(String),
    /// The name of an element does not tell its place.
    #[error("in {of}, the place of {name} is ambiguous")]
    Ambiguous {
        /// The element or type whose content it is.
        of: String,
        /// The element that may be in two places.
        name: String,
    },
    /// There are too many of something.
    #[error("{0} is too large")]
    TooLarge(String),
}

/// A line, as it is written.
struct Declaration {
    name: &'static str,
    is_type: bool,
    body: Body,
    /// The values between braces; none where nothing is between them.
    values: Option<Vec<&'static str>>,
    attributes: Vec<Attribute>,
}

/// An attribute, as it is written.
struct Attribute {
    name: &'static str,
    of: &'static str,
    values: Option<Vec<&'static str>>,
    required: bool,
}

enum Body {
    Group(Item),
    Reference(&'static str),
}

enum Item {
    Element(&'static str, Option<&'static str>),
    Sequence(Vec<Item>),
    Choice(Vec<Item>),
    Repeat(Box<Item>, u32, Option<u32>),
}

type Parsed<T> = IResult<&'static str, T>;

fn name(input: &'static str) -> Parsed<&'static str> {
    take_while1(|char: char| char.is_alphanumeric() || matches!(char, '_' | '-' | '.')).parse(input)
}

fn comma(input: &'static str) -> Parsed<char> {
    delimited(space0, char(','), space0).parse(input)
}

fn cardinality(input: &'static str) -> Parsed<(u32, Option<u32>)> {
    let number = |input| map_res(digit1, str::parse::<u32>).parse(input);
    let most = alt((value(None, char('*')), map(number, Some)));
    let counted = delimited(char('{'), separated_pair(number, char(','), most), char('}'));
    let sign = map(one_of("?*+"), |sign| match sign {
        '?' => (0, Some(1)),
        '*' => (0, None),
        _ => (1, None),
    });
    alt((sign, counted)).parse(input)
}

fn item(input: &'static str) -> Parsed<Item> {
    let element = map((name, opt(preceded(char(':'), name))), |(name, of)| Item::Element(name, of));
    map((alt((group, element)), opt(cardinality)), |(item, cardinality)| match cardinality {
        Some((least, most)) => Item::Repeat(Box::new(item), least, most),
        None => item,
    })
    .parse(input)
}

/// Groups stand in groups only a few deep: models are this project's own.
fn group(input: &'static str) -> Parsed<Item> {
    let bar = |input| delimited(space0, char('|'), space0).parse(input);
    let (input, _) = (char('('), space0).parse(input)?;
    let (input, first) = item(input)?;
    let more = |input| (space0, char(')')).parse(input);
    let (input, inside) = alt((
        map(terminated(many0(preceded(bar, item)), more), |items| (false, items)),
        map(terminated(many0(preceded(comma, item)), more), |items| (true, items)),
    ))
    .parse(input)?;
    let (sequence, mut items) = inside;
    items.insert(0, first);
    Ok((input, if sequence || items.len() == 1 { Item::Sequence(items) } else { Item::Choice(items) }))
}

fn values(input: &'static str) -> Parsed<Vec<&'static str>> {
    delimited(tag("{"), separated_list0(comma, is_not(",}")), tag("}")).parse(input)
}

fn attribute(input: &'static str) -> Parsed<Attribute> {
    let required = map(one_of("!?"), |sign| sign == '!');
    let whole = (preceded((space0, char('@')), name), preceded(char(':'), name), opt(values), required);
    map(whole, |(name, of, values, required)| Attribute { name, of, values, required }).parse(input)
}

fn declaration(input: &'static str) -> Parsed<Declaration> {
    let head = map((opt(char(':')), name), |(colon, name)| (colon.is_some(), name));
    let body = alt((map(group, Body::Group), map(preceded(char(':'), name), Body::Reference)));
    let equals = (space0, char('='), space0);
    let whole = (terminated(head, equals), body, opt(preceded(space0, values)), many0(attribute));
    map(all_consuming(terminated(whole, space0)), |((is_type, name), body, values, attributes)| Declaration {
        name,
        is_type,
        body,
        values,
        attributes,
    })
    .parse(input)
}

/// Builds a model out of declarations.
struct Builder<'v> {
    vocabulary: &'v Vocabulary,
    types: Vec<Type>,
    elements: Vec<Option<TypeId>>,
    named: Vec<(&'static str, TypeId)>,
    built_in: Vec<(SimpleType, TypeId)>,
}

pub(super) fn parse(text: &'static str, vocabulary: &Vocabulary) -> Result<Model, Invalid> {
    let (mut namespace, mut qualified, mut document_type) = ("", false, false);
    let mut declarations = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
        } else if let Some(uri) = line.strip_prefix("namespace ") {
            namespace = uri.trim();
        } else if line == "attributes qualified" {
            qualified = true;
        } else if line == "document-type" {
            document_type = true;
        } else {
            let wrong = |_| Invalid::Line { line: index.saturating_add(1), text: line.to_owned() };
            declarations.push(declaration(line).map_err(wrong)?.1);
        }
    }
    let mut builder = Builder {
        vocabulary,
        types: Vec::new(),
        elements: vec![None; vocabulary.names().len()],
        named: Vec::new(),
        built_in: Vec::new(),
    };
    builder.declare(&declarations)?;
    for declaration in &declarations {
        builder.define(declaration)?;
    }
    let Builder { types, elements, .. } = builder;
    Ok(Model { namespace, qualified, document_type, types, elements, names: vocabulary.names() })
}

impl Builder<'_> {
    /// Gives every type its number, and every element its type, so that any line may name any other.
    fn declare(&mut self, declarations: &[Declaration]) -> Result<(), Invalid> {
        for declaration in declarations.iter().filter(|it| it.is_type) {
            if self.find(declaration.name).is_some() {
                return Err(Invalid::Twice(declaration.name.to_owned()));
            }
            let id = self.push(Some(declaration.name))?;
            self.named.push((declaration.name, id));
        }
        for declaration in declarations.iter().filter(|it| !it.is_type) {
            let id = match declaration.body {
                Body::Reference(of) => self.find(of),
                Body::Group(_) => None,
            };
            let id = match id {
                Some(id) if declaration.values.is_none() && declaration.attributes.is_empty() => id,
                Some(_) => return Err(Invalid::NotSimple(declaration.name.to_owned())),
                None => self.push(None)?,
            };
            let symbol = self.symbol(declaration.name)?;
            if self.elements.get_mut(symbol.index()).and_then(|slot| slot.replace(id)).is_some() {
                return Err(Invalid::Twice(declaration.name.to_owned()));
            }
        }
        Ok(())
    }

    /// Turns a line into its type. What it refers to is a type of XML Schema, or one of the lines.
    fn define(&mut self, declaration: &Declaration) -> Result<(), Invalid> {
        let content = match &declaration.body {
            Body::Group(group) => {
                let particle = self.particle(group)?;
                Content::Elements(Automaton::of(&particle).map_err(|fault| match fault {
                    Fault::Ambiguous(name) => Invalid::Ambiguous {
                        of: declaration.name.to_owned(),
                        name: self.vocabulary.name(name).to_owned(),
                    },
                    Fault::TooLarge => Invalid::TooLarge(declaration.name.to_owned()),
                })?)
            }
            Body::Reference("EMPTY") => Content::Empty,
            Body::Reference("ANY") => Content::Any,
            Body::Reference(of) => match SimpleType::from_name(of) {
                Some(base) => Content::Simple(Simple { base, values: declaration.values.clone().unwrap_or_default() }),
                // An element of a type of the model has no type of its own.
                None if !declaration.is_type && self.find(of).is_some() => return Ok(()),
                None => return Err(Invalid::Undeclared((*of).to_owned())),
            },
        };
        if declaration.values.is_some() && !matches!(content, Content::Simple(_)) {
            return Err(Invalid::NotSimple(declaration.name.to_owned()));
        }
        let mut attributes = Vec::new();
        for Attribute { name, of, values, required } in &declaration.attributes {
            let base = SimpleType::from_name(of).ok_or_else(|| Invalid::Undeclared((*of).to_owned()))?;
            let value = Simple { base, values: values.clone().unwrap_or_default() };
            attributes.push(AttributeUse { name: self.symbol(name)?, value, required: *required });
        }
        let id = match declaration.is_type {
            true => self.find(declaration.name),
            false => self.elements.get(self.symbol(declaration.name)?.index()).copied().flatten(),
        };
        if let Some(own) = id.and_then(|id| self.types.get_mut(usize::from(id.0))) {
            (own.content, own.attributes) = (content, attributes);
            own.restricted = declaration.values.is_some();
        }
        Ok(())
    }

    /// The type that a line declares.
    fn find(&self, name: &str) -> Option<TypeId> {
        self.named.iter().find(|(known, _)| *known == name).map(|(_, id)| *id)
    }

    fn particle(&mut self, item: &Item) -> Result<Particle, Invalid> {
        let all = |builder: &mut Self, items: &[Item]| {
            items.iter().map(|item| builder.particle(item)).collect::<Result<Vec<Particle>, Invalid>>()
        };
        Ok(match item {
            Item::Sequence(items) => Particle::Sequence(all(self, items)?),
            Item::Choice(items) => Particle::Choice(all(self, items)?),
            Item::Repeat(item, least, most) => Particle::Repeat(Box::new(self.particle(item)?), *least, *most),
            Item::Element(name, None) => {
                let symbol = self.symbol(name)?;
                let of = self.elements.get(symbol.index()).copied().flatten();
                let of = of.ok_or_else(|| Invalid::Undeclared((*name).to_owned()))?;
                Particle::Leaf(Leaf { name: symbol, of })
            }
            Item::Element(name, Some(of)) => {
                let of = match (self.find(of), SimpleType::from_name(of)) {
                    (Some(id), _) => id,
                    (None, Some(base)) => self.built_in(base)?,
                    (None, None) => return Err(Invalid::Undeclared((*of).to_owned())),
                };
                Particle::Leaf(Leaf { name: self.symbol(name)?, of })
            }
        })
    }

    /// The type of elements that hold a value of one of XML Schema's own types.
    fn built_in(&mut self, base: SimpleType) -> Result<TypeId, Invalid> {
        if let Some((_, id)) = self.built_in.iter().find(|(known, _)| *known == base) {
            return Ok(*id);
        }
        let id = self.push(None)?;
        if let Some(own) = self.types.get_mut(usize::from(id.0)) {
            own.content = Content::Simple(Simple { base, values: Vec::new() });
        }
        self.built_in.push((base, id));
        Ok(id)
    }

    fn push(&mut self, name: Option<&'static str>) -> Result<TypeId, Invalid> {
        let index = u16::try_from(self.types.len()).map_err(|_| Invalid::TooLarge("the model".to_owned()))?;
        self.types.push(Type { name, restricted: false, content: Content::Empty, attributes: Vec::new() });
        Ok(TypeId(index))
    }

    fn symbol(&self, name: &str) -> Result<Symbol, Invalid> {
        match self.vocabulary.find(name.as_bytes()) {
            Symbol::NONE => Err(Invalid::Name(name.to_owned())),
            symbol => Ok(symbol),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xml::model::{Automaton, Content};

    const NAMES: [&str; 8] = ["a", "b", "c", "d", "e", "root", "scheme", "version"];

    fn model(text: &'static str) -> Result<Model, Invalid> {
        parse(text, &Vocabulary::new(&NAMES))
    }

    /// Whether the content of `root` takes these elements, each a letter.
    fn takes(content: &str, elements: &str) -> bool {
        let text: &'static str = Box::leak(format!("root = {content}\na = :string\nb = :string").into_boxed_str());
        let vocabulary = Vocabulary::new(&NAMES);
        let model = parse(text, &vocabulary).unwrap();
        let Content::Elements(automaton) = &model.get(model.root(vocabulary.find(b"root")).unwrap()).content else {
            panic!("{text}")
        };
        let mut state = Automaton::START;
        for element in elements.chars() {
            match automaton.step(state, vocabulary.find(element.to_string().as_bytes())) {
                Some(step) => state = step.to,
                None => return false,
            }
        }
        automaton.accepts(state)
    }

    #[test]
    fn content_is_what_it_says() {
        for (content, good, bad) in [
            ("(a)", &["a"][..], &["", "aa", "b"][..]),
            ("(a?, b*)", &["", "a", "b", "abb"], &["ba", "aa"]),
            ("(a | b)", &["a", "b"], &["", "ab"]),
            ("((a | b)+, c:string?)", &["a", "ba", "abac"], &["", "c", "ca"]),
            ("(a{0,3}, b)", &["b", "ab", "aaab"], &["aaaab", "aaa"]),
            ("(a{2,*})", &["aa", "aaaaa"], &["", "a"]),
            ("(a{2,3})?", &["", "aa", "aaa"], &["a", "aaaa"]),
            ("((a, b?)*, c:string)", &["c", "abaabc"], &["bc", "ab"]),
            ("(a?, b?)+", &["", "ab", "abab", "ba"], &["c"]),
            ("((a, b) | (c:string, (d:string | e:string)?))", &["ab", "c", "cd", "ce"], &["a", "cde", "abc"]),
        ] {
            // A sign behind the outermost group is that of an item.
            let content = if content.ends_with(')') { content.to_owned() } else { format!("({content})") };
            assert!(good.iter().all(|it| takes(&content, it)), "{content}");
            assert!(!bad.iter().any(|it| takes(&content, it)), "{content}");
        }
    }

    #[test]
    fn what_is_no_model_is_refused() {
        for (text, error) in [
            ("root = (a", "line 1 is not in the notation: root = (a"),
            ("# a\n\nroot (a)", "line 3 is not in the notation: root (a)"),
            ("root = (a, b | c)", "line 1 is not in the notation: root = (a, b | c)"),
            ("root = (a)", "a is not declared"),
            ("root = (a:none)", "none is not declared"),
            ("root = :none", "none is not declared"),
            ("f = :string", "f is not in the vocabulary"),
            ("a = :string\na = :string", "a is declared twice"),
            (":t = :string\n:t = :string", "t is declared twice"),
            ("a = :t {x}\n:t = (b:string)", "a must be a value, not elements"),
            ("root = (a:string?, a:string)", "in root, the place of a is ambiguous"),
        ] {
            assert_eq!(model(text).unwrap_err().to_string(), error, "{text}");
        }
    }

    #[test]
    fn types_values_and_attributes_are_read() {
        let vocabulary = Vocabulary::new(&NAMES);
        let text = "namespace urn:x\nattributes qualified\nroot = (a:pair, b:code?) @version:string!\n\
                    :pair = :string @scheme:anyURI?\n:code = :string {X Y, Z}\nc = :EMPTY\nd = :ANY\ne = :integer {}";
        let model = parse(text, &vocabulary).unwrap();
        assert_eq!((model.namespace(), model.attributes_are_qualified()), ("urn:x", true));
        let root = model.get(model.root(vocabulary.find(b"root")).unwrap());
        assert_eq!(root.attributes[0].name, vocabulary.find(b"version"));
        assert!(root.attributes[0].required);
        let pair = model.get(model.named("pair").unwrap());
        assert_eq!((pair.name, pair.attributes[0].required), (Some("pair"), false));
        let Content::Simple(code) = &model.get(model.named("code").unwrap()).content else { panic!("a value") };
        assert_eq!(code.values, ["X Y", "Z"]);
        assert!(model.get(model.named("code").unwrap()).restricted && !pair.restricted);
        let order = model.get(model.root(vocabulary.find(b"e")).unwrap());
        assert!(order.restricted && matches!(&order.content, Content::Simple(simple) if simple.values.is_empty()));
        assert!(matches!(model.get(model.root(vocabulary.find(b"c")).unwrap()).content, Content::Empty));
        assert!(matches!(model.get(model.root(vocabulary.find(b"d")).unwrap()).content, Content::Any));
        assert_eq!(model.roots().count(), 4);
    }
}
