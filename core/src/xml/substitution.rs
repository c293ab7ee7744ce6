//! `xsi:type`: XML Schema 1.0 Part 1, 3.3.4, cvc-elt 4: the type that it names must be derived from the declared one.

use super::model::{Content, Model, Type};
use super::tree::Node;
use super::value::SimpleType;

const SCHEMA: &str = "http://www.w3.org/2001/XMLSchema";

/// By what an element is judged.
#[derive(Debug, Clone, Copy)]
pub(super) enum Substitute<'m> {
    Model(&'m Type),
    BuiltIn(SimpleType),
}

/// The type that `name`, the value of `xsi:type` at `node`, stands for, if it can stand for `declared`.
pub(super) fn resolve<'m>(node: Node<'_>, name: &str, declared: &'m Type, model: &'m Model) -> Option<Substitute<'m>> {
    let name = name.trim_matches([' ', '\t', '\n', '\r']);
    let (prefix, local) = name.split_once(':').unwrap_or(("", name));
    let uri = node.namespace_of(prefix).unwrap_or_default();
    if uri == model.namespace() && declared.name == Some(local) {
        return Some(Substitute::Model(declared));
    }
    // What remains are values: no type for elements is derived from another in these formats.
    let Content::Simple(simple) = &declared.content else { return None };
    if declared.name.is_some() || !simple.values.is_empty() {
        return None;
    }
    if uri == SCHEMA {
        let built_in = SimpleType::from_name(local).filter(|it| it.derives_from(simple.base))?;
        return Some(if built_in == simple.base { Substitute::Model(declared) } else { Substitute::BuiltIn(built_in) });
    }
    let other = model.get(model.named(local).filter(|_| uri == model.namespace())?);
    match &other.content {
        Content::Simple(it) if it.base.derives_from(simple.base) => Some(Substitute::Model(other)),
        _ => None,
    }
}
