//! How a crate writes its rules down.

/// Declares the rules of a file as statics, and `ALL` of them in order.
///
/// A sample is `form(b"bytes")`; ` under "limits"` may follow. `forms` says what comes before the name of a form: in a
/// crate with several of them `"marc:"`, so that `xml` is `marc:xml`, in one with a single form nothing. Where an input
/// is too long to be written down, `b"bytes"` is an expression that makes it.
///
/// ```
/// mod structure {
///     bibwire_core::rules! {
///         forms "";
///
///         /// The message is empty.
///         EMPTY = "XYZ301" Error,
///         "the message is empty" / "消息为空",
///         clause "Example 1",
///         help "Put something in." / "请填入内容。",
///         bad xyz(b"<message/>"),
///         good xyz(b"<message>a</message>");
///
///         /// The message is nested too deep.
///         DEPTH = "XYZ901" Error,
///         "the message is nested too deep" / "消息嵌套过深",
///         clause "Limits: depth",
///         help "Raise the limit." / "请放宽限制。",
///         bad xyz("<message>".repeat(3).into_bytes()) under "depth=2",
///         good xyz(b"<message>a</message>") under "depth=2";
///     }
///
///     pub static RULES: bibwire_core::Registry = bibwire_core::Registry::new(&[ALL]);
/// }
///
/// assert_eq!(structure::RULES.find("XYZ301").unwrap().bad.form, "xyz");
/// assert_eq!(structure::DEPTH.bad.limits, "depth=2");
/// ```
#[macro_export]
macro_rules! rules {
    (
        forms $forms:literal;
        $(
            $(#[$doc:meta])*
            $name:ident = $code:literal $severity:ident,
            $title_en:literal / $title_zh:literal,
            clause $clause:literal,
            help $help_en:literal / $help_zh:literal,
            bad $bad_form:ident($bad:expr) $(under $bad_limits:literal)?,
            good $good_form:ident($good:expr) $(under $good_limits:literal)?;
        )*
    ) => {
        $(
            $crate::rules! {
                @rule
                $(#[$doc])*
                $name = $code, $severity, $title_en, $title_zh, $clause, $help_en, $help_zh,
                $crate::Sample::new(concat!($forms, stringify!($bad_form)), || $crate::Sample::owned($bad))$(.under($bad_limits))?,
                $crate::Sample::new(concat!($forms, stringify!($good_form)), || $crate::Sample::owned($good))$(.under($good_limits))?
            }
        )*
        /// The rules of this file, in the order of their codes.
        pub(crate) static ALL: &[&$crate::Rule] = &[$(&$name),*];
    };
    // One rule, of which everything is known.
    (
        @rule
        $(#[$doc:meta])*
        $name:ident = $code:expr, $severity:ident, $title_en:expr, $title_zh:expr, $clause:expr, $help_en:expr,
        $help_zh:expr, $bad:expr, $good:expr
    ) => {
        $(#[$doc])*
        pub static $name: $crate::Rule = $crate::Rule {
            code: $crate::Code::literal($code),
            severity: $crate::Severity::$severity,
            title: $crate::Text { en: $title_en, zh: $title_zh },
            clause: $clause,
            help: $crate::Text { en: $help_en, zh: $help_zh },
            bad: $bad,
            good: $good,
        };
    };
}
