//! What is wrong with any XML document, as the rules about MARCXML name it.

use bibwire_core::Rule;
use bibwire_core::markup::Fault;

use super::{markup, xml_encoding, xml_limits};

/// The rule that a fault of the markup breaks.
pub(crate) const fn of(fault: Fault) -> &'static Rule {
    match fault {
        Fault::Conflict => &xml_encoding::CONFLICT,
        Fault::MarkMissing => &xml_encoding::MARK_MISSING,
        Fault::UnknownEncoding => &xml_encoding::UNKNOWN,
        Fault::NotBuiltIn => &xml_encoding::NOT_BUILT_IN,
        Fault::Malformed => &xml_encoding::MALFORMED,
        Fault::NoRoot => &markup::NO_ROOT,
        Fault::Declaration => &markup::DECLARATION,
        Fault::DeclarationPlace => &markup::DECLARATION_PLACE,
        Fault::Version => &markup::VERSION,
        Fault::Doctype => &markup::DOCTYPE,
        Fault::Name => &markup::NAME,
        Fault::Attribute => &markup::ATTRIBUTE,
        Fault::AttributeTwice => &markup::ATTRIBUTE_TWICE,
        Fault::LessThanInAttribute => &markup::LESS_THAN_IN_ATTRIBUTE,
        Fault::TagOpen => &markup::TAG_OPEN,
        Fault::EndTag => &markup::END_TAG,
        Fault::Unclosed => &markup::UNCLOSED,
        Fault::SecondRoot => &markup::SECOND_ROOT,
        Fault::TextOutside => &markup::TEXT_OUTSIDE,
        Fault::Character => &markup::CHARACTER,
        Fault::CdataEnd => &markup::CDATA_END,
        Fault::Comment => &markup::COMMENT,
        Fault::Instruction => &markup::INSTRUCTION,
        Fault::Unterminated => &markup::UNTERMINATED,
        Fault::StrayLessThan => &markup::STRAY_LESS_THAN,
        Fault::Ampersand => &markup::AMPERSAND,
        Fault::HtmlEntity => &markup::HTML_ENTITY,
        Fault::Entity => &markup::ENTITY,
        Fault::Reference => &markup::REFERENCE,
        Fault::Prefix => &markup::PREFIX,
        Fault::Binding => &markup::BINDING,
        Fault::Markup => &markup::MARKUP,
        Fault::Truncated => &markup::TRUNCATED,
        Fault::Depth => &xml_limits::DEPTH,
        Fault::Attributes => &xml_limits::ATTRIBUTES,
        Fault::NameBytes => &xml_limits::NAME_BYTES,
        Fault::TextBytes => &xml_limits::TEXT_BYTES,
        Fault::DocumentBytes => &xml_limits::RECORD_BYTES,
    }
}

#[cfg(test)]
mod tests {
    use bibwire_core::Limits;
    use bibwire_core::markup::Fault;

    use super::of;
    use crate::marcxml::{Options, Reader};

    /// The same rules as another family of messages has them.
    #[allow(unreachable_pub, reason = "the macro is for a module that others see")]
    mod family {
        bibwire_core::markup_rules! { "MRC", form "marc:xml", good b"<record/>" }
    }

    #[test]
    fn a_fault_has_the_same_digits_in_every_family() {
        for fault in Fault::ALL {
            let (own, other) = (of(fault), family::rule(fault));
            assert_eq!((own.code, own.severity), (other.code, other.severity), "{fault:?}");
        }
    }

    /// The generic samples are what they say, to the reader of MARCXML too.
    #[test]
    fn a_generic_sample_has_its_fault_and_no_other() {
        for fault in Fault::ALL {
            let expected = match fault {
                Fault::NotBuiltIn if cfg!(feature = "cjk") => continue,
                // An end tag that is not that of the innermost element does not match, here.
                Fault::Unclosed => Fault::EndTag,
                // A document that ends outside of a record is not cut off in one.
                Fault::Truncated => Fault::Unclosed,
                // What is not in a record is passed over, however long.
                Fault::TextBytes | Fault::DocumentBytes => continue,
                fault => fault,
            };
            let sample = family::rule(fault).bad;
            let mut limits = Limits::default();
            limits.set(sample.limits).unwrap();
            let mut findings: Vec<crate::Diagnostic> = Vec::new();
            let bytes = (sample.bytes)();
            let mut reader = Reader::with_options(&bytes[..], Options { limits, ..Options::default() });
            assert!(reader.read(&mut findings).unwrap().is_none());
            let codes = findings.iter().map(|finding| finding.code().to_string());
            let codes: Vec<_> = codes.filter(|code| !code.starts_with("MRC3")).collect();
            assert_eq!(codes, [of(expected).code.as_str()], "{fault:?}");
        }
    }
}
