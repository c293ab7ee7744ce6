//! The built-in simple types (XML Schema Part 2, 3).

use super::{
    AnyUri, Boolean, Date, DateTime, Decimal, IntegerKind, Whitespace, binary, calendar, duration, float, name,
};

macro_rules! simple_types {
    ($($(#[$doc:meta])* $variant:ident $name:literal: $base:expr;)*) => {
        /// A built-in simple type: those a schema names, and those an `xsi:type` may put in their place.
        ///
        /// The type is judged by the text alone. Four rules need more than that, and are left to the caller: an ID is
        /// unique, an IDREF has its ID, an ENTITY is declared, the prefix of a QName is bound. `NOTATION` is not among
        /// the types, because nothing can be of it itself.
        ///
        /// ```
        /// use bibwire_core::xml::value::SimpleType;
        ///
        /// let token = SimpleType::from_name("token").unwrap();
        /// assert!(token.derives_from(SimpleType::String));
        /// assert!(!SimpleType::Date.is_valid("2023-02-29"));
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum SimpleType {
            $($(#[$doc])* $variant,)*
            /// `integer`, or a type derived from it.
            Integer(IntegerKind),
        }

        impl SimpleType {
            const OTHER_THAN_INTEGER: &'static [SimpleType] = &[$(SimpleType::$variant),*];

            /// The local name in the namespace of XML Schema.
            ///
            /// ```
            /// # use bibwire_core::xml::value::SimpleType;
            /// assert_eq!(SimpleType::AnyUri.name(), "anyURI");
            /// ```
            pub const fn name(self) -> &'static str {
                match self {
                    $(SimpleType::$variant => $name,)*
                    SimpleType::Integer(kind) => kind.name(),
                }
            }

            /// The type this one is derived from, by restriction or as a list; `None` for `anySimpleType`.
            ///
            /// ```
            /// # use bibwire_core::xml::value::SimpleType;
            /// assert_eq!(SimpleType::Token.base(), Some(SimpleType::NormalizedString));
            /// ```
            pub const fn base(self) -> Option<SimpleType> {
                match self {
                    $(SimpleType::$variant => $base,)*
                    SimpleType::Integer(kind) => match kind.base() {
                        Some(kind) => Some(SimpleType::Integer(kind)),
                        None => Some(SimpleType::Decimal),
                    },
                }
            }
        }
    };
}

simple_types! {
    /// Any simple value.
    AnySimpleType "anySimpleType": None;
    /// Any text.
    String "string": Some(SimpleType::AnySimpleType);
    /// Any text; each blank counts as a space.
    NormalizedString "normalizedString": Some(SimpleType::String);
    /// Any text; white space collapses.
    Token "token": Some(SimpleType::NormalizedString);
    /// The tag of a language.
    Language "language": Some(SimpleType::Token);
    /// A name.
    Name "Name": Some(SimpleType::Token);
    /// A name without colon.
    NcName "NCName": Some(SimpleType::Name);
    /// A name that is unique in the document.
    Id "ID": Some(SimpleType::NcName);
    /// A reference to an ID.
    IdRef "IDREF": Some(SimpleType::NcName);
    /// References to IDs.
    IdRefs "IDREFS": Some(SimpleType::AnySimpleType);
    /// The name of an unparsed entity.
    Entity "ENTITY": Some(SimpleType::NcName);
    /// Names of unparsed entities.
    Entities "ENTITIES": Some(SimpleType::AnySimpleType);
    /// Characters of names.
    NmToken "NMTOKEN": Some(SimpleType::Token);
    /// Several of those.
    NmTokens "NMTOKENS": Some(SimpleType::AnySimpleType);
    /// True or false.
    Boolean "boolean": Some(SimpleType::AnySimpleType);
    /// A decimal number.
    Decimal "decimal": Some(SimpleType::AnySimpleType);
    /// A floating-point number of 32 bits.
    Float "float": Some(SimpleType::AnySimpleType);
    /// A floating-point number of 64 bits.
    Double "double": Some(SimpleType::AnySimpleType);
    /// A span of time.
    Duration "duration": Some(SimpleType::AnySimpleType);
    /// A date and a time of day.
    DateTime "dateTime": Some(SimpleType::AnySimpleType);
    /// A time of day.
    Time "time": Some(SimpleType::AnySimpleType);
    /// A day.
    Date "date": Some(SimpleType::AnySimpleType);
    /// A month of a year.
    GYearMonth "gYearMonth": Some(SimpleType::AnySimpleType);
    /// A year.
    GYear "gYear": Some(SimpleType::AnySimpleType);
    /// A day of every year.
    GMonthDay "gMonthDay": Some(SimpleType::AnySimpleType);
    /// A day of every month.
    GDay "gDay": Some(SimpleType::AnySimpleType);
    /// A month of every year.
    GMonth "gMonth": Some(SimpleType::AnySimpleType);
    /// Bytes in hexadecimal digits.
    HexBinary "hexBinary": Some(SimpleType::AnySimpleType);
    /// Bytes in Base64.
    Base64Binary "base64Binary": Some(SimpleType::AnySimpleType);
    /// A reference to a resource.
    AnyUri "anyURI": Some(SimpleType::AnySimpleType);
    /// A name in a namespace.
    QName "QName": Some(SimpleType::AnySimpleType);
}

impl SimpleType {
    /// All types.
    ///
    /// ```
    /// # use bibwire_core::xml::value::SimpleType;
    /// assert!(SimpleType::all().any(|simple_type| simple_type.name() == "unsignedByte"));
    /// ```
    pub fn all() -> impl Iterator<Item = SimpleType> {
        let integers = IntegerKind::ALL.iter().map(|kind| SimpleType::Integer(*kind));
        SimpleType::OTHER_THAN_INTEGER.iter().copied().chain(integers)
    }

    /// The type of that local name in the namespace of XML Schema.
    ///
    /// ```
    /// # use bibwire_core::xml::value::SimpleType;
    /// assert_eq!(SimpleType::from_name("dateTime"), Some(SimpleType::DateTime));
    /// assert_eq!(SimpleType::from_name("datetime"), None);
    /// ```
    pub fn from_name(name: &str) -> Option<SimpleType> {
        SimpleType::all().find(|simple_type| simple_type.name() == name)
    }

    /// Whether the type is `other`, or is derived from it in one or more steps.
    ///
    /// ```
    /// # use bibwire_core::xml::value::{IntegerKind, SimpleType};
    /// assert!(SimpleType::Integer(IntegerKind::Byte).derives_from(SimpleType::Decimal));
    /// assert!(!SimpleType::Date.derives_from(SimpleType::DateTime));
    /// ```
    pub fn derives_from(self, other: SimpleType) -> bool {
        std::iter::successors(Some(self), |simple_type| simple_type.base()).any(|ancestor| ancestor == other)
    }

    /// What becomes of white space before the text is judged.
    ///
    /// ```
    /// # use bibwire_core::xml::value::{SimpleType, Whitespace};
    /// assert_eq!(SimpleType::String.whitespace(), Whitespace::Preserve);
    /// assert_eq!(SimpleType::Boolean.whitespace(), Whitespace::Collapse);
    /// ```
    pub const fn whitespace(self) -> Whitespace {
        match self {
            SimpleType::AnySimpleType | SimpleType::String => Whitespace::Preserve,
            SimpleType::NormalizedString => Whitespace::Replace,
            _ => Whitespace::Collapse,
        }
    }

    /// Whether the text is legal, after the facet `whiteSpace`; without allocation.
    ///
    /// ```
    /// # use bibwire_core::xml::value::SimpleType;
    /// assert!(SimpleType::GYear.is_valid(" 2024Z ") && !SimpleType::GYear.is_valid("24"));
    /// ```
    pub fn is_valid(self, text: &str) -> bool {
        match self {
            SimpleType::AnySimpleType | SimpleType::String | SimpleType::NormalizedString | SimpleType::Token => true,
            SimpleType::Language => name::is_language(text),
            SimpleType::Name => name::is_name(text),
            SimpleType::NcName | SimpleType::Id | SimpleType::IdRef | SimpleType::Entity => name::is_nc_name(text),
            SimpleType::IdRefs | SimpleType::Entities => name::is_list_of(text, name::is_nc_name),
            SimpleType::NmToken => name::is_nm_token(text),
            SimpleType::NmTokens => name::is_list_of(text, name::is_nm_token),
            SimpleType::Boolean => Boolean::is_valid(text),
            SimpleType::Decimal => Decimal::is_valid(text),
            SimpleType::Float | SimpleType::Double => float::is_float(text),
            SimpleType::Duration => duration::is_duration(text),
            SimpleType::DateTime => DateTime::is_valid(text),
            SimpleType::Time => is_with_zone(text, |text| calendar::time(text).map(|(rest, _)| (rest, ()))),
            SimpleType::Date => Date::is_valid(text),
            SimpleType::GYearMonth => is_with_zone(text, calendar::year_and_month),
            SimpleType::GYear => is_with_zone(text, |text| calendar::year(text).map(|(rest, _)| (rest, ()))),
            SimpleType::GMonthDay => is_with_zone(text, calendar::month_and_day),
            SimpleType::GDay => is_with_zone(text, calendar::day_alone),
            SimpleType::GMonth => is_with_zone(text, calendar::month_alone),
            SimpleType::HexBinary => binary::is_hex(text),
            SimpleType::Base64Binary => binary::is_base64(text),
            SimpleType::AnyUri => AnyUri::is_valid(text),
            SimpleType::QName => name::is_q_name(text),
            SimpleType::Integer(kind) => kind.is_valid(text),
        }
    }
}

fn is_with_zone(text: &str, grammar: impl Fn(&str) -> calendar::Part<'_, ()>) -> bool {
    calendar::whole(text, |text| {
        let (rest, ()) = grammar(text)?;
        calendar::zone(rest)
    })
    .is_ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_find_their_types() {
        let mut names: Vec<_> = SimpleType::all().map(SimpleType::name).collect();
        for simple_type in SimpleType::all() {
            assert_eq!(SimpleType::from_name(simple_type.name()), Some(simple_type));
            assert!(simple_type.derives_from(SimpleType::AnySimpleType));
        }
        names.sort_unstable();
        names.dedup();
        // The 44 built-in types and anySimpleType, but for NOTATION.
        assert_eq!(names.len(), 44);
        assert_eq!(["NOTATION", "anyType", "", "xs:string"].map(SimpleType::from_name), [None; 4]);
    }

    #[test]
    fn derivation() {
        let line = |name: &str| -> Vec<&str> {
            std::iter::successors(SimpleType::from_name(name), |simple_type| simple_type.base())
                .map(SimpleType::name)
                .collect()
        };
        assert_eq!(line("ID"), ["ID", "NCName", "Name", "token", "normalizedString", "string", "anySimpleType"]);
        assert_eq!(
            line("unsignedByte"),
            [
                "unsignedByte",
                "unsignedShort",
                "unsignedInt",
                "unsignedLong",
                "nonNegativeInteger",
                "integer",
                "decimal",
                "anySimpleType"
            ]
        );
        assert_eq!(line("NMTOKENS"), ["NMTOKENS", "anySimpleType"]);
        assert_eq!(line("byte")[1..4], ["short", "int", "long"]);
    }

    #[test]
    fn verdicts() {
        for (name, legal, illegal) in [
            (
                "time",
                &["24:00:00", "23:59:59.9Z", " 00:00:00-14:00"][..],
                &["24:00:01", "1:00:00", "10:00", "", "10:00:00."][..],
            ),
            ("gYearMonth", &["2024-12", "-0001-01Z"], &["2024-13", "2024-1", "2024-12-", "2024"]),
            ("gYear", &["2024", "-0044", "12024+14:00"], &["24", "0000", "2024-", "+2024"]),
            ("gMonthDay", &["--02-29", "--12-31Z"], &["--02-30", "--04-31", "-02-29", "--2-9"]),
            ("gDay", &["---31", "---01+01:00"], &["---32", "---00", "--01", "---1"]),
            ("gMonth", &["--01", " --12Z "], &["--13", "--01--", "--1", "-01"]),
            ("token", &["", " a  b "], &[]),
            ("ID", &[" a "], &["", "1", "a:b"]),
            ("NMTOKENS", &["1 a"], &["", "a /"]),
            ("double", &["1e5"], &["1e"]),
        ] {
            let simple_type = SimpleType::from_name(name).unwrap();
            for text in legal {
                assert!(simple_type.is_valid(text), "{name} {text}");
            }
            for text in illegal {
                assert!(!simple_type.is_valid(text), "{name} {text}");
            }
        }
    }

    proptest! {
        #[test]
        fn white_space_is_judged_as_the_facet_leaves_it(text in "[ \t\nP0-9aTZ:./+=-]{0,12}") {
            for simple_type in SimpleType::all() {
                let left = simple_type.whitespace().apply(&text).into_owned();
                prop_assert_eq!(simple_type.is_valid(&text), simple_type.is_valid(&left), "{:?}", simple_type);
            }
        }

        #[test]
        fn what_a_type_takes_its_base_takes(text in "[a-b0-9:+. -]{0,6}") {
            for simple_type in SimpleType::all().filter(|simple_type| simple_type.is_valid(&text)) {
                prop_assert!(simple_type.base().is_none_or(|base| base.is_valid(&text)), "{:?}", simple_type);
            }
        }
    }
}
