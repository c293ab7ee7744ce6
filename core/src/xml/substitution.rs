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
    // The value is a QName, whose prefix is bound: XML Schema 1.0 Part 1, 3.3.4, cvc-elt 4.1.
    if !SimpleType::QName.is_valid(name) {
        return None;
    }
    let name = name.trim_matches([' ', '\t', '\n', '\r']);
    let (prefix, local) = name.split_once(':').unwrap_or(("", name));
    let uri = match node.namespace_of(prefix) {
        None if !prefix.is_empty() => return None,
        uri => uri.unwrap_or_default(),
    };
    if uri == model.namespace() && declared.name == Some(local) {
        return Some(Substitute::Model(declared));
    }
    // What remains are values: no type for elements is derived from another in these formats.
    let Content::Simple(simple) = &declared.content else { return None };
    if declared.name.is_some() || declared.restricted || !declared.attributes.is_empty() {
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

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use crate::Limits;
    use crate::xml::{self, Fault, Model, Setting, Vocabulary};

    const MODEL: &str = "namespace urn:x\nmessage = (text:string?, number?, order?, code:code?, pair?)\n\
                         number = :integer\norder = :nonNegativeInteger {}\n:code = :string {A, B}\n\
                         pair = :string @scheme:anyURI?";

    fn faults(inside: &str, model: &str) -> Vec<Fault> {
        let vocabulary = Vocabulary::new(&["message", "text", "number", "order", "code", "pair", "scheme"]);
        let model = Model::parse(model.to_owned().leak(), &vocabulary).unwrap();
        let setting = Setting {
            vocabulary: &vocabulary,
            namespace: model.namespace(),
            limits: &Limits::default(),
            doctype: false,
        };
        let text = format!(
            "<message xmlns='{}' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' \
             xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns:m='urn:x'>{inside}</message>",
            model.namespace()
        );
        let tree = xml::parse(&text, setting, &mut |flaw| panic!("{flaw:?}"));
        let mut faults = Vec::new();
        xml::validate(tree.root().unwrap(), &model, &mut |breach| {
            faults.push(breach.fault);
            ControlFlow::Continue(())
        });
        faults
    }

    /// The verdicts are those of Xerces and, but for what it does not look at (`ID`, `IDREF`), of libxml2.
    #[test]
    fn a_type_stands_for_those_it_is_derived_from() {
        const NO: &[Fault] = &[Fault::Substitution];
        for (name, of, text, expected) in [
            ("text", "xs:string", "", &[][..]),
            ("text", " xs:token\n", " a ", &[]),
            ("text", "m:code", "A", &[]),
            ("text", "code", "C", &[Fault::NotListed]),
            ("text", "xs:NCName", "a b", &[Fault::Value]),
            ("text", "xs:anySimpleType", "a", NO),
            ("text", "xs:integer", "1", NO),
            ("text", ":code", "A", NO),
            ("text", "m:", "A", NO),
            ("text", "m:code:", "A", NO),
            ("text", "m: code", "A", NO),
            ("text", "none:code", "A", NO),
            ("text", "", "A", NO),
            ("number", "xs:unsignedByte", "255", &[]),
            ("number", "xs:unsignedByte", "256", &[Fault::Value]),
            ("number", "xs:decimal", "1", NO),
            // What is derived from a type of its own, without name, has no name either.
            ("order", "xs:nonNegativeInteger", "1", NO),
            ("order", "xs:positiveInteger", "1", NO),
            ("pair", "xs:string", "a", NO),
            ("code", "xs:string", "A", NO),
        ] {
            assert_eq!(faults(&format!("<{name} xsi:type='{of}'>{text}</{name}>"), MODEL), expected, "{name} {of:?}");
        }
    }

    #[test]
    fn names_of_some_types_are_judged_by_the_document() {
        let model = MODEL.replace("(text:string?, ", "(text:string*, ");
        let text = |of: &str, text: &str| format!("<text xsi:type='xs:{of}'>{text}</text>");
        let (id, reference) = (text("ID", "a"), text("IDREF", "\na "));
        for (inside, expected) in [
            (id.clone(), &[][..]),
            (format!("{id}{}", text("ID", "b")), &[]),
            (format!("{id}{}", text("ID", " a ")), &[Fault::Value]),
            (format!("{reference}{id}{reference}"), &[]),
            (reference.clone(), &[Fault::Value]),
            (format!("{}{}", reference, text("NCName", "1")), &[Fault::Value, Fault::Value]),
            (text("ID", "<x/>a"), &[Fault::StrangeElement]),
            (text("ENTITY", "a"), &[Fault::Value]),
        ] {
            assert_eq!(faults(&inside, &model), expected, "{inside}");
        }
    }

    #[test]
    fn a_prefix_that_is_not_bound_is_not_that_of_no_namespace() {
        let model = MODEL.replace("namespace urn:x", "");
        assert_eq!(faults("<text xsi:type='code'>A</text>", &model), []);
        assert_eq!(faults("<text xsi:type='none:code'>A</text>", &model), [Fault::Substitution]);
    }
}
