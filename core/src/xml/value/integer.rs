//! xs:integer and the types derived from it (XML Schema Part 2, 3.3.13 to 3.3.25).

use super::number::Number;

/// A whole number of any length. `-0`, `+5` and `007` are legal, also where the type has no sign in its name: only the
/// bounds restrict the derived types, not the forms.
///
/// ```
/// use bibwire_core::xml::value::{Integer, IntegerKind};
///
/// let pages = Integer::parse("007")?;
/// assert_eq!(pages.value(), Some(7));
/// assert!(pages.is_of(IntegerKind::PositiveInteger));
/// # Ok::<(), bibwire_core::xml::value::InvalidInteger>(())
/// ```
#[derive(Clone)]
pub struct Integer {
    text: Box<str>,
    value: Option<Legal>,
}

// The value is in the text.
#[derive(Clone, Copy)]
struct Legal;

/// The text was no whole number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an integer is digits, perhaps with a sign before them")]
pub struct InvalidInteger;

lexical!(Integer, InvalidInteger, "xs:integer", legal "+5", illegal "5.0");
compared_by_key!(Integer);

impl Integer {
    fn judge(text: &str) -> Result<Legal, InvalidInteger> {
        Number::integer(text).map(|_| Legal).ok_or(InvalidInteger)
    }

    fn key(&self) -> Option<Number<'_>> {
        self.value.and_then(|Legal| Number::integer(&self.text))
    }

    /// The number, if it is legal and has no more than 128 bits.
    ///
    /// ```
    /// # use bibwire_core::xml::value::Integer;
    /// assert_eq!(Integer::lenient(" -0 ").value(), Some(0));
    /// ```
    pub fn value(&self) -> Option<i128> {
        self.key()?.scaled(0)
    }

    /// Whether the number is one of that kind.
    ///
    /// ```
    /// # use bibwire_core::xml::value::{Integer, IntegerKind};
    /// assert!(!Integer::lenient("128").is_of(IntegerKind::Byte));
    /// ```
    pub fn is_of(&self, kind: IntegerKind) -> bool {
        kind.is_valid(&self.text)
    }
}

impl From<i128> for Integer {
    fn from(value: i128) -> Integer {
        Integer::lenient(&value.to_string())
    }
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident $name:literal: $base:expr, $least:expr, $most:expr;)*) => {
        /// xs:integer and its derived types.
        ///
        /// ```
        /// use bibwire_core::xml::value::IntegerKind;
        ///
        /// assert!(IntegerKind::UnsignedByte.is_valid("255") && !IntegerKind::UnsignedByte.is_valid("256"));
        /// assert!(IntegerKind::NonNegativeInteger.is_valid("-0"));
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum IntegerKind {
            $($(#[$doc])* $kind,)*
        }

        impl IntegerKind {
            pub(super) const ALL: &'static [IntegerKind] = &[$(IntegerKind::$kind),*];

            /// The local name in the namespace of XML Schema.
            ///
            /// ```
            /// # use bibwire_core::xml::value::IntegerKind;
            /// assert_eq!(IntegerKind::Long.name(), "long");
            /// ```
            pub const fn name(self) -> &'static str {
                match self { $(IntegerKind::$kind => $name,)* }
            }

            /// The kind this one is derived from; `None` for xs:integer.
            ///
            /// ```
            /// # use bibwire_core::xml::value::IntegerKind;
            /// assert_eq!(IntegerKind::Int.base(), Some(IntegerKind::Long));
            /// ```
            pub const fn base(self) -> Option<IntegerKind> {
                match self { $(IntegerKind::$kind => $base,)* }
            }

            const fn bounds(self) -> (Option<&'static str>, Option<&'static str>) {
                match self { $(IntegerKind::$kind => ($least, $most),)* }
            }
        }
    };
}

kinds! {
    /// Any.
    Integer "integer": None, None, None;
    /// Zero and below.
    NonPositiveInteger "nonPositiveInteger": Some(IntegerKind::Integer), None, Some("0");
    /// Below zero.
    NegativeInteger "negativeInteger": Some(IntegerKind::NonPositiveInteger), None, Some("-1");
    /// Zero and above.
    NonNegativeInteger "nonNegativeInteger": Some(IntegerKind::Integer), Some("0"), None;
    /// Above zero.
    PositiveInteger "positiveInteger": Some(IntegerKind::NonNegativeInteger), Some("1"), None;
    /// 64 bits.
    Long "long": Some(IntegerKind::Integer), Some("-9223372036854775808"), Some("9223372036854775807");
    /// 32 bits.
    Int "int": Some(IntegerKind::Long), Some("-2147483648"), Some("2147483647");
    /// 16 bits.
    Short "short": Some(IntegerKind::Int), Some("-32768"), Some("32767");
    /// 8 bits.
    Byte "byte": Some(IntegerKind::Short), Some("-128"), Some("127");
    /// 64 bits without sign.
    UnsignedLong "unsignedLong": Some(IntegerKind::NonNegativeInteger), Some("0"), Some("18446744073709551615");
    /// 32 bits without sign.
    UnsignedInt "unsignedInt": Some(IntegerKind::UnsignedLong), Some("0"), Some("4294967295");
    /// 16 bits without sign.
    UnsignedShort "unsignedShort": Some(IntegerKind::UnsignedInt), Some("0"), Some("65535");
    /// 8 bits without sign.
    UnsignedByte "unsignedByte": Some(IntegerKind::UnsignedShort), Some("0"), Some("255");
}

impl IntegerKind {
    /// Whether the text is a legal number of this kind, without allocation; of any length.
    ///
    /// ```
    /// # use bibwire_core::xml::value::IntegerKind;
    /// assert!(IntegerKind::Short.is_valid(" +00032767 "));
    /// ```
    pub fn is_valid(self, text: &str) -> bool {
        let (least, most) = self.bounds();
        Number::integer(text).is_some_and(|number| {
            least.and_then(Number::integer).is_none_or(|least| least <= number)
                && most.and_then(Number::integer).is_none_or(|most| number <= most)
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn verdicts() {
        for text in ["0", "-0", "+0", "+5", "007", " 1 ", &"9".repeat(1000)] {
            assert!(Integer::is_valid(text), "{text}");
        }
        for text in ["", "+", "-", "5.", "5.0", "1e1", "1 2", "--1", "１", "\u{3000}1"] {
            assert!(!Integer::is_valid(text), "{text}");
        }
        assert_eq!(Integer::lenient("-007"), Integer::from(-7));
        assert_eq!(Integer::lenient(&"9".repeat(40)).value(), None);
        assert!(Integer::lenient(&"9".repeat(40)) > Integer::from(i128::MAX));
    }

    #[test]
    fn each_bound_is_the_last_that_is_legal() {
        use IntegerKind::{Byte, Int, Long, Short, UnsignedByte, UnsignedInt, UnsignedLong, UnsignedShort};
        for (kind, least, most) in [
            (Byte, i128::from(i8::MIN), i128::from(i8::MAX)),
            (Short, i16::MIN.into(), i16::MAX.into()),
            (Int, i32::MIN.into(), i32::MAX.into()),
            (Long, i64::MIN.into(), i64::MAX.into()),
            (UnsignedByte, 0, u8::MAX.into()),
            (UnsignedShort, 0, u16::MAX.into()),
            (UnsignedInt, 0, u32::MAX.into()),
            (UnsignedLong, 0, u64::MAX.into()),
        ] {
            for (number, legal) in [(least - 1, false), (least, true), (most, true), (most + 1, false)] {
                assert_eq!(Integer::from(number).is_of(kind), legal, "{kind:?} {number}");
            }
        }
        for (kind, legal) in [
            (IntegerKind::NonPositiveInteger, [true, true, false]),
            (IntegerKind::NegativeInteger, [true, false, false]),
            (IntegerKind::NonNegativeInteger, [false, true, true]),
            (IntegerKind::PositiveInteger, [false, false, true]),
        ] {
            assert_eq!(["-1", "-0", "+1"].map(|text| kind.is_valid(text)), legal, "{kind:?}");
        }
    }

    proptest! {
        #[test]
        fn what_a_kind_takes_its_base_takes(number in "[-+]?[0-9]{1,21}") {
            for kind in IntegerKind::ALL {
                if let Some(base) = kind.base().filter(|_| kind.is_valid(&number)) {
                    prop_assert!(base.is_valid(&number), "{:?} {}", kind, number);
                }
            }
        }

        #[test]
        fn numbers_survive_and_are_in_order(one in any::<i128>(), other in any::<i128>()) {
            prop_assert_eq!(Integer::from(one).value(), Some(one));
            prop_assert_eq!(Integer::from(one).partial_cmp(&Integer::from(other)), Some(one.cmp(&other)));
        }
    }
}
