//! What was read, written in the usual form: names, order and values by the model, and nothing invented.

use super::extra::Extra;
use super::model::{Automaton, Content, Model, Simple, Type, TypeId};
use super::pen::Pen;
use super::tree::{Kind, Node, escape};
use super::value::{Boolean, Date, DateTime, Decimal, SimpleType};

/// Writes an element, and all that is in it, in the form that the pen has: elements in the order of the model, schemes and
/// values in the form of the model, values as they are certain to be meant, and without comments, instructions and
/// attributes that the model does not have.
///
/// What has no place is kept, behind all that has one, and what is missing stays missing: the pen must bear that. An empty
/// element stays out where its type allows no empty value. Of text between elements, what is `idle` stays out.
///
/// What it writes, read and written again, is the same.
///
/// ```
/// use bibwire_core::Limits;
/// use bibwire_core::xml::{Model, Pen, Setting, Style, Vocabulary, parse, tidy};
///
/// let vocabulary = Vocabulary::new(&["loan", "user", "due"]);
/// let model = Model::parse("loan = (user, due:dateTime?)\nuser = :string", &vocabulary)?;
/// let setting = Setting { vocabulary: &vocabulary, namespace: "", limits: &Limits::default(), doctype: false };
/// let tree = parse("<loan><due>2026-11-24</due><user>7</user></loan>", setting, &mut |_| {});
/// let mut pen = Pen::new(Vec::new(), &model, &vocabulary, &Style { declaration: false, ..Style::default() }, false);
/// tidy(tree.root().unwrap(), &model, &mut pen, &|_| false);
/// assert_eq!(pen.finish().unwrap(), b"<loan><user>7</user><due>2026-11-24T00:00:00</due></loan>");
/// # Ok::<(), bibwire_core::xml::InvalidModel>(())
/// ```
pub fn tidy(node: Node<'_>, model: &Model, pen: &mut Pen<'_>, idle: &dyn Fn(&str) -> bool) {
    let tidy = Tidy { model, idle };
    tidy.stray(node, pen);
}

/// Writes what is in an element, in the order in which it stands there: each element as [`tidy`] does.
///
/// ```
/// use bibwire_core::Limits;
/// use bibwire_core::xml::{Extra, Model, Pen, Setting, Style, Vocabulary, parse, tidy_content};
///
/// let vocabulary = Vocabulary::new(&["loans", "due"]);
/// let model = Model::parse("loans = (due*)\ndue = :date", &vocabulary)?;
/// let setting = Setting { vocabulary: &vocabulary, namespace: "", limits: &Limits::default(), doctype: false };
/// let tree = parse("<loans> a=1 <x/><due>2026-11-24</due></loans>", setting, &mut |_| {});
/// let root = tree.root().unwrap();
/// let mut pen = Pen::new(Vec::new(), &model, &vocabulary, &Style { declaration: false, ..Style::default() }, false);
/// pen.open(root.symbol(), &Extra::default());
/// tidy_content(root, &model, &mut pen, &|text| text.contains('='));
/// pen.close();
/// assert_eq!(pen.finish().unwrap(), b"<loans><x></x><due>2026-11-24</due></loans>");
/// # Ok::<(), bibwire_core::xml::InvalidModel>(())
/// ```
pub fn tidy_content(node: Node<'_>, model: &Model, pen: &mut Pen<'_>, idle: &dyn Fn(&str) -> bool) {
    let tidy = Tidy { model, idle };
    tidy.content(node, &[], pen);
}

struct Tidy<'m> {
    model: &'m Model,
    idle: &'m dyn Fn(&str) -> bool,
}

impl Tidy<'_> {
    fn element(&self, node: Node<'_>, of: &Type, pen: &mut Pen<'_>) {
        match &of.content {
            Content::Simple(simple) => self.value(node, of, simple, pen),
            Content::Empty => {
                let text = if is_blank(node.text()) { "" } else { node.text() };
                self.text(node, text, None, pen);
            }
            Content::Any => {
                pen.open(node.symbol(), &Extra::default());
                self.content(node, &[], pen);
                pen.close();
            }
            Content::Elements(automaton) => self.elements(node, automaton, pen),
        }
    }

    fn elements(&self, node: Node<'_>, automaton: &Automaton, pen: &mut Pen<'_>) {
        // A code in the form of another version.
        if node.is_leaf() && self.is_pair(automaton) && (!is_blank(node.text()) || scheme(node).is_some()) {
            return pen.pair(node.symbol(), scheme(node), node.text());
        }
        let mut own: Vec<(Node<'_>, TypeId)> = Vec::new();
        for child in node.elements().filter(|child| child.is_the_formats_own()) {
            if let Some(of) = automaton.leaf(child.symbol()).filter(|of| !self.is_void(child, *of)) {
                own.push((child, of));
            }
        }
        let order = |own: &[(Node<'_>, TypeId)]| own.iter().map(|(child, _)| child.symbol()).collect::<Vec<_>>();
        if !accepts(automaton, &order(&own)) {
            let place = |child: &Node<'_>| automaton.leaves().iter().position(|leaf| leaf.name == child.symbol());
            own.sort_by_key(|(child, _)| place(child));
            if !accepts(automaton, &order(&own)) {
                own = steps(automaton, own);
            }
        }
        pen.open(node.symbol(), &Extra::default());
        for (child, of) in &own {
            self.element(*child, self.model.get(*of), pen);
        }
        let placed: Vec<_> = node
            .elements()
            .filter(|child| child.is_the_formats_own() && automaton.leaf(child.symbol()).is_some())
            .collect();
        self.content(node, &placed, pen);
        pen.close();
    }

    /// What is in an element, but for what is written already.
    fn content(&self, node: Node<'_>, written: &[Node<'_>], pen: &mut Pen<'_>) {
        self.words(node.text(), pen);
        let mut written = written.iter().peekable();
        for child in node.children() {
            match child.kind() {
                Kind::Element if written.next_if(|it| **it == child).is_some() => {}
                Kind::Element => self.stray(child, pen),
                Kind::Text => self.words(child.text(), pen),
                _ => {}
            }
        }
    }

    /// An element where the model has no place for it, or anything may be.
    fn stray(&self, node: Node<'_>, pen: &mut Pen<'_>) {
        match self.model.root(node.symbol()).filter(|_| node.is_the_formats_own()) {
            Some(of) => self.element(node, self.model.get(of), pen),
            None => pen.fragment(&node.to_fragment()),
        }
    }

    /// Text between elements.
    fn words(&self, text: &str, pen: &mut Pen<'_>) {
        let text = text.trim_matches([' ', '\t', '\n', '\r']);
        if !text.is_empty() && !(self.idle)(text) {
            let mut escaped = String::new();
            escape(&mut escaped, text, false);
            pen.fragment(&escaped);
        }
    }

    fn value(&self, node: Node<'_>, of: &Type, simple: &Simple, pen: &mut Pen<'_>) {
        let has_scheme = of.attributes.iter().any(|it| self.model.name(it.name).eq_ignore_ascii_case("scheme"));
        if !node.is_leaf()
            && has_scheme
            && let Some((scheme, value)) = pair_in(node)
        {
            return pen.pair(node.symbol(), scheme, value);
        }
        let text = match simple.is_valid(node.text()) {
            true => None,
            false => certain(simple.base, node.text()),
        };
        self.text(node, text.as_deref().unwrap_or(node.text()), scheme(node).filter(|_| has_scheme), pen);
    }

    /// An element that holds a text; elements in it are kept.
    fn text(&self, node: Node<'_>, text: &str, scheme: Option<&str>, pen: &mut Pen<'_>) {
        if node.elements().next().is_none() {
            return pen.value_with(node.symbol(), text, scheme);
        }
        pen.open(node.symbol(), &Extra::default());
        self.content(node, &[], pen);
        pen.close();
    }

    /// Whether the content is two elements, a scheme and a value.
    fn is_pair(&self, automaton: &Automaton) -> bool {
        let [first, second] = automaton.leaves() else { return false };
        self.model.name(first.name) == "Scheme" && self.model.name(second.name) == "Value"
    }

    /// Whether an element holds nothing where there must be something.
    fn is_void(&self, node: Node<'_>, of: TypeId) -> bool {
        let Content::Simple(simple) = &self.model.get(of).content else { return false };
        node.is_leaf() && is_blank(node.text()) && !simple.is_valid(node.text())
    }
}

/// What a text is certain to mean that is no value of a type.
fn certain(base: SimpleType, text: &str) -> Option<String> {
    match base {
        SimpleType::DateTime => DateTime::repair(text).map(|(value, _)| value.as_str().to_owned()),
        SimpleType::Date => Date::repair(text).map(|(value, _)| value.as_str().to_owned()),
        SimpleType::Decimal => Decimal::repair(text).map(|(value, _)| value.as_str().to_owned()),
        SimpleType::Boolean => Boolean::repair(text).map(|(value, _)| value.as_str().to_owned()),
        _ => None,
    }
}

/// The scheme and the value that stand in two elements, if nothing else is there.
fn pair_in<'d>(node: Node<'d>) -> Option<(Option<&'d str>, &'d str)> {
    let (mut scheme, mut value) = (None, None);
    for child in node.elements() {
        let slot = match child.local_name() {
            "Scheme" => &mut scheme,
            "Value" => &mut value,
            _ => return None,
        };
        if !child.is_leaf() || slot.replace(child.text()).is_some() {
            return None;
        }
    }
    let is_all = node.children().all(|it| it.kind() != Kind::Text);
    value.filter(|_| is_all).map(|value| (scheme, value))
}

/// The value of an attribute that says the scheme of a code.
fn scheme(node: Node<'_>) -> Option<&str> {
    node.attributes().find(|it| it.local_name().eq_ignore_ascii_case("scheme")).map(|it| it.value())
}

fn accepts(automaton: &Automaton, names: &[super::Symbol]) -> bool {
    let mut state = Automaton::START;
    for name in names {
        match automaton.step(state, *name) {
            Some(step) => state = step.to,
            None => return false,
        }
    }
    automaton.accepts(state)
}

/// The elements, which are sorted by the model, in an order of steps that it has, as far as it has one.
fn steps<'d>(automaton: &Automaton, mut rest: Vec<(Node<'d>, TypeId)>) -> Vec<(Node<'d>, TypeId)> {
    // It looks at all that is left for each step: few elements of a model that knows few.
    const MOST: usize = 256;
    if rest.len() > MOST {
        return rest;
    }
    let mut done = Vec::with_capacity(rest.len());
    let mut state = Automaton::START;
    while let Some((at, step)) = rest
        .iter()
        .enumerate()
        .find_map(|(at, (child, _))| automaton.step(state, child.symbol()).map(|step| (at, step)))
    {
        state = step.to;
        done.push(rest.remove(at));
    }
    done.append(&mut rest);
    done
}

fn is_blank(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r'))
}
