//! xs:decimal (XML Schema Part 2, 3.2.3).

use std::borrow::Cow;

use super::fullwidth::{is_space, narrow};
use super::number::{Number, are_digits};

/// An exact decimal number of any length; never a float.
///
/// There is no exponent, and the decimal point is a point. `.5`, `5.`, `+5` and `-0` are legal. Values are equal and
/// ordered as numbers, whatever their zeros.
///
/// ```
/// use bibwire_core::xml::value::Decimal;
///
/// let price = Decimal::parse("12.50")?;
/// assert_eq!(price, Decimal::parse("+12.5")?);
/// assert_eq!(price.minor_units(2), Some(1250));
/// # Ok::<(), bibwire_core::xml::value::InvalidDecimal>(())
/// ```
#[derive(Clone)]
pub struct Decimal {
    text: Box<str>,
    value: Option<Legal>,
}

// The value is in the text.
#[derive(Clone, Copy)]
struct Legal;

/// The text was no decimal number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a decimal is digits, perhaps with a sign before and a point among them; no exponent, no comma")]
pub struct InvalidDecimal;

/// What was wrong with a text that [`Decimal::repair`] mended.
///
/// ```
/// assert_eq!(bibwire_core::xml::value::DecimalRepair::Comma.to_string(), "the decimal point is a comma");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum DecimalRepair {
    /// Blanks that are none in XML stand around it.
    Blanks,
    /// Fullwidth characters: `１２`.
    Fullwidth,
    /// A comma as the decimal point.
    Comma,
}

impl std::fmt::Display for DecimalRepair {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(match self {
            DecimalRepair::Blanks => "blanks that are none in XML stand around it",
            DecimalRepair::Fullwidth => "it has fullwidth characters",
            DecimalRepair::Comma => "the decimal point is a comma",
        })
    }
}

lexical!(Decimal, InvalidDecimal, "xs:decimal", legal "-.50", illegal "1e3");
compared_by_key!(Decimal);

impl Decimal {
    fn judge(text: &str) -> Result<Legal, InvalidDecimal> {
        Number::decimal(text).map(|_| Legal).ok_or(InvalidDecimal)
    }

    fn key(&self) -> Option<Number<'_>> {
        self.value.and_then(|Legal| Number::decimal(&self.text))
    }

    /// Whether the number is below zero.
    ///
    /// ```
    /// # use bibwire_core::xml::value::Decimal;
    /// assert!(Decimal::lenient("-1").is_negative() && !Decimal::lenient("-0").is_negative());
    /// ```
    pub fn is_negative(&self) -> bool {
        self.key().is_some_and(|number| number.negative)
    }

    /// How many digits after the point are written.
    ///
    /// ```
    /// # use bibwire_core::xml::value::Decimal;
    /// assert_eq!(Decimal::lenient("12.50").scale(), Some(2));
    /// ```
    pub fn scale(&self) -> Option<usize> {
        self.value.map(|Legal| {
            let fraction = self.text.split_once('.').map_or("", |(_, fraction)| fraction);
            super::whitespace::trim(fraction).len()
        })
    }

    /// The exact amount in the minor units of a currency with that many decimal places.
    ///
    /// `None` if the number is not legal, has a smaller part than the currency, or is beyond 128 bits.
    ///
    /// ```
    /// # use bibwire_core::xml::value::Decimal;
    /// assert_eq!(Decimal::lenient("12.500").minor_units(2), Some(1250));
    /// assert_eq!(Decimal::lenient("12.505").minor_units(2), None);
    /// assert_eq!(Decimal::lenient("980").minor_units(0), Some(980));
    /// ```
    pub fn minor_units(&self, exponent: u8) -> Option<i128> {
        self.key()?.scaled(exponent)
    }

    /// An amount in the minor units of a currency with that many decimal places, all of which are written.
    ///
    /// ```
    /// # use bibwire_core::xml::value::Decimal;
    /// assert_eq!(Decimal::from_minor_units(-5, 2).as_str(), "-0.05");
    /// ```
    pub fn from_minor_units(amount: i128, exponent: u8) -> Decimal {
        let sign = if amount < 0 { "-" } else { "" };
        let places = usize::from(exponent);
        let digits = format!("{:0>1$}", amount.unsigned_abs(), places.saturating_add(1));
        let (units, fraction) = digits.split_at_checked(digits.len().saturating_sub(places)).unwrap_or((&digits, ""));
        let point = if fraction.is_empty() { "" } else { "." };
        Decimal::lenient(&format!("{sign}{units}{point}{fraction}"))
    }

    /// The legal form of a text whose meaning is certain, and what was wrong with it.
    ///
    /// A comma is a decimal point only if there is one of them, no point, and some digits after it, but not three:
    /// `1,234` may be a thousand. A currency beside the number is never dropped. Where several things were wrong, the
    /// one that stands last in [`DecimalRepair`] is named.
    ///
    /// ```
    /// # use bibwire_core::xml::value::{Decimal, DecimalRepair};
    /// let (mended, wrong) = Decimal::repair("12,50").unwrap();
    /// assert_eq!((mended.as_str(), wrong), ("12.50", DecimalRepair::Comma));
    /// assert_eq!(Decimal::repair("1,234"), None);
    /// ```
    pub fn repair(text: &str) -> Option<(Decimal, DecimalRepair)> {
        let inner = text.trim_matches(is_space);
        let mut wrong = (super::whitespace::trim(text) != inner).then_some(DecimalRepair::Blanks);
        let mut plain: Cow<'_, str> = Cow::Borrowed(inner);
        if inner.chars().any(|c| narrow(c).is_some()) {
            wrong = Some(DecimalRepair::Fullwidth);
            plain = inner.chars().map(|c| narrow(c).unwrap_or(c)).collect();
        }
        if let Some((integer, fraction)) = plain.split_once(',') {
            if fraction.is_empty() || fraction.len() == 3 || !are_digits(fraction) || integer.contains('.') {
                return None;
            }
            wrong = Some(DecimalRepair::Comma);
            plain = Cow::Owned(format!("{integer}.{fraction}"));
        }
        Decimal::parse(&plain).ok().zip(wrong)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn verdicts() {
        for text in ["0", "-0", "+5", ".5", "5.", "+.5", "007", " 1\n", "0.000", "-12.50", &"9".repeat(1000)] {
            assert!(Decimal::is_valid(text), "{text}");
            assert_eq!(Decimal::parse(text).unwrap().as_str(), text);
        }
        for text in [
            "", " ", ".", "+", "-.", "1e3", "1E3", "1,5", "1.2.3", "--1", "+-1", "1 2", "INF", "NaN", "１", "\u{A0}1",
            "0x1", "1_0",
        ] {
            assert!(!Decimal::is_valid(text), "{text}");
        }
    }

    #[test]
    fn amounts() {
        for (text, exponent, amount) in [
            ("12.50", 2, Some(1250)),
            ("12.5", 2, Some(1250)),
            ("12", 2, Some(1200)),
            ("12.505", 2, None),
            ("12.5000", 2, Some(1250)),
            ("-.05", 2, Some(-5)),
            ("-0", 3, Some(0)),
            ("0.1", 0, None),
            ("1.000", 0, Some(1)),
            ("-170141183460469231731687303715884105728", 0, Some(i128::MIN)),
            ("170141183460469231731687303715884105728", 0, None),
            ("0", 255, Some(0)),
            ("1", 255, None),
            ("x", 2, None),
        ] {
            assert_eq!(Decimal::lenient(text).minor_units(exponent), amount, "{text} {exponent}");
        }
        for (amount, exponent, text) in [(0, 2, "0.00"), (1250, 2, "12.50"), (-5, 3, "-0.005"), (980, 0, "980")] {
            assert_eq!(Decimal::from_minor_units(amount, exponent).as_str(), text);
        }
    }

    #[test]
    fn without_a_value_the_text_decides() {
        assert_eq!(Decimal::lenient("x"), Decimal::lenient("x"));
        assert_ne!(Decimal::lenient("x"), Decimal::lenient("y"));
        assert_ne!(Decimal::lenient("x"), Decimal::lenient("0"));
        assert_eq!(Decimal::lenient("x").partial_cmp(&Decimal::lenient("0")), None);
    }

    #[test]
    fn repairs() {
        use DecimalRepair::{Blanks, Comma, Fullwidth};
        for (text, mended, wrong) in [
            ("12,50", "12.50", Comma),
            ("-0,5", "-0.5", Comma),
            ("1234,5678", "1234.5678", Comma),
            ("１２.５", "12.5", Fullwidth),
            ("１２，５", "12.5", Comma),
            ("\u{A0}12", "12", Blanks),
        ] {
            let found = Decimal::repair(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((found.0.as_str(), found.1), (mended, wrong), "{text}");
        }
        for text in
            ["", "12.50", "1,234", "1,2,3", "1.234,50", "1,234.50", "5,", "€12", "12 EUR", "1e3", ",", "12,-", "1 234"]
        {
            assert_eq!(Decimal::repair(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn numbers_compare_as_integers_of_one_scale(
            pairs in proptest::array::uniform2((prop_oneof![-20i64..20, any::<i64>()], 0u8..10)),
        ) {
            let values = pairs.map(|(number, scale)| Decimal::from_minor_units(number.into(), scale));
            let common = pairs.map(|(number, scale)| i128::from(number) * 10i128.pow(u32::from(9 - scale)));
            prop_assert_eq!(values[0].partial_cmp(&values[1]), Some(common[0].cmp(&common[1])));
            prop_assert_eq!(values[0] == values[1], common[0] == common[1]);
            prop_assert_eq!(values[0].minor_units(9), Some(common[0]));
        }

        #[test]
        fn amounts_survive(amount in any::<i128>(), exponent in any::<u8>()) {
            let written = Decimal::from_minor_units(amount, exponent);
            prop_assert!(written.is_legal());
            prop_assert_eq!(written.scale(), Some(usize::from(exponent)));
            prop_assert_eq!(written.minor_units(exponent), Some(amount));
        }

        #[test]
        fn any_text_is_kept(text in "[-+ ]?[0-9０.,]{0,8}\\PC?") {
            let kept = Decimal::lenient(&text);
            prop_assert_eq!(kept.as_str(), &*text);
            prop_assert_eq!(kept.is_legal(), Decimal::is_valid(&text));
            if let Some((mended, _)) = Decimal::repair(&text) {
                prop_assert!(mended.is_legal() && !kept.is_legal());
            }
        }
    }
}
