//! Why a report was not built.

use std::fmt;

use bibwire_core::{Diagnostic, Error};

/// A report that breaks rules of the standard, and was not built.
///
/// What is wrong with usage that a report cannot hold is told by the name of the item, the rest by its path in JSON, or
/// by its cell where it is wrong in a table alone.
///
/// ```
/// use bibwire_counter::build::{self, R51};
/// use bibwire_counter::month::Period;
/// use bibwire_counter::report::Attributes;
/// use bibwire_counter::vocabulary::{DataType, MetricType};
///
/// let january = "2026-01".parse()?;
/// let refused = build::platform_report(R51, Period::from(january))
///     .the_world("kanwang")
///     .created("2026-02-03T08:30:00Z")
///     .created_by("刊网")
///     .registry_record("https://registry.countermetrics.org/platform/99999999-9999-4999-8999-999999999999")
///     .item(build::platform("刊网").usage(&Attributes::of(DataType::Book), MetricType::SearchesPlatform, january, 1))
///     .build()
///     .unwrap_err();
/// assert_eq!(refused.findings[0].code().as_str(), "CTR520");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Refused {
    /// What is wrong: there is always something.
    pub findings: Vec<Diagnostic>,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the report breaks rules of the standard")?;
        self.findings.iter().try_for_each(|finding| write!(f, "\n{finding}"))
    }
}

impl std::error::Error for Refused {}

impl From<Refused> for Error {
    /// The first finding.
    fn from(refused: Refused) -> Error {
        let told = refused.to_string();
        refused.findings.into_iter().next().map_or_else(|| Error::usage(told), Error::from)
    }
}
