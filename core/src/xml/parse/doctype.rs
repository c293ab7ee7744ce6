//! Document type declarations: XML 1.0, 2.8.

use crate::markup::name;

/// Where a declaration ends, if there is no other one in it.
pub(super) fn end(text: &[u8]) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in text.iter().enumerate() {
        match (quote, byte) {
            (Some(open), byte) if open == *byte => quote = None,
            (None, b'"' | b'\'') => quote = Some(*byte),
            (None, b'[') => return None,
            (None, b'<') if at > 0 => return None,
            (None, b'>') => return Some(at.saturating_add(1)),
            _ => {}
        }
    }
    None
}

/// Whether a declaration says nothing but where the declarations are: `<!DOCTYPE name PUBLIC "…" "…">` or
/// `<!DOCTYPE name SYSTEM "…">`.
pub(super) fn is_sound(text: &[u8]) -> bool {
    let Some(rest) = text.strip_prefix(b"<!DOCTYPE").and_then(blanks) else { return false };
    let name = name::scan(rest, 0);
    if name.of(rest).is_empty() {
        return false;
    }
    let Some(rest) = rest.get(name.span.end as usize..).and_then(blanks) else { return false };
    let rest = match rest.strip_prefix(b"PUBLIC") {
        Some(rest) => blanks(rest).and_then(|rest| literal(rest, is_public)).and_then(blanks),
        None => rest.strip_prefix(b"SYSTEM").and_then(blanks),
    };
    rest.and_then(|rest| literal(rest, |_| true)).is_some_and(|rest| rest.trim_ascii() == b">")
}

/// What follows at least one blank.
fn blanks(text: &[u8]) -> Option<&[u8]> {
    let rest = text.trim_ascii_start();
    (rest.len() < text.len()).then_some(rest)
}

/// What follows a literal of such characters.
fn literal(text: &[u8], takes: fn(u8) -> bool) -> Option<&[u8]> {
    let (quote, rest) = text.split_first().filter(|(quote, _)| matches!(quote, b'"' | b'\''))?;
    let end = rest.iter().position(|byte| byte == quote)?;
    let (inside, rest) = rest.split_at_checked(end)?;
    inside.iter().all(|byte| takes(*byte)).then_some(rest.get(1..)?)
}

/// XML 1.0, 2.3 [13]: `PubidChar`.
fn is_public(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b' ' | b'\r' | b'\n') || b"-'()+,./:=?;!*#@$_%".contains(&byte)
}

#[cfg(test)]
mod tests {
    use crate::Limits;
    use crate::markup::Fault;
    use crate::xml::{self, Setting, Vocabulary};

    /// What is told of a document, and the declaration that was kept.
    fn read(text: &str) -> (Vec<(Fault, bool)>, Option<String>, bool) {
        let vocabulary = Vocabulary::new(&["a"]);
        let setting = Setting { vocabulary: &vocabulary, namespace: "", limits: &Limits::default(), doctype: true };
        let mut faults = Vec::new();
        let tree = xml::parse(text, setting, &mut |flaw| faults.push((flaw.fault, flaw.repair.is_some())));
        (faults, tree.doctype().map(str::to_owned), tree.root().is_some())
    }

    #[test]
    fn one_that_declares_nothing_is_kept() {
        for declaration in [
            r#"<!DOCTYPE a PUBLIC "-//NISO//NCIP DTD Version 1//EN" "http://example.org/a.dtd">"#,
            "<!DOCTYPE a SYSTEM 'a.dtd'>",
            "<!DOCTYPE\n  a\tSYSTEM \"a>b\" >",
        ] {
            let (faults, kept, has_root) = read(&format!("{declaration}<a/>"));
            assert_eq!((faults, kept.as_deref(), has_root), (vec![], Some(declaration), true));
        }
    }

    #[test]
    fn any_other_is_told_and_one_with_declarations_ends_the_reading() {
        for declaration in [
            "<!DOCTYPE a>",
            "<!DOCTYPE a xmlns:x='y' version='1'>",
            "<!DOCTYPE a PUBLIC '{' 'b'>",
            "<!DOCTYPEa SYSTEM 'b'>",
        ] {
            assert_eq!(
                read(&format!("{declaration}<a/>")),
                (vec![(Fault::Doctype, true)], None, true),
                "{declaration}"
            );
        }
        let twice = "<!DOCTYPE a SYSTEM 'b'>".repeat(2);
        assert_eq!(read(&format!("{twice}<a/>")).0, [(Fault::Doctype, true)]);
        for declaration in ["<!DOCTYPE a [<!ENTITY b 'c'>]>", "<!DOCTYPE a SYSTEM 'b' [", "<!DOCTYPE a SYSTEM 'b"] {
            let (faults, kept, has_root) = read(&format!("{declaration}<a/>"));
            assert_eq!((faults, kept, has_root), (vec![(Fault::Doctype, false)], None, false), "{declaration}");
        }
    }
}
