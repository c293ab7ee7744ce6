//! The release of a report, as a type: what a header must have depends on it.

/// Release 5.
///
/// ```
/// use bibwire_counter::build::{self, R5};
/// use bibwire_counter::month::{Month, Period};
/// use bibwire_counter::report::Identifier;
/// use bibwire_counter::vocabulary::IdentifierType;
///
/// let report = build::title_report(R5, Period::from(Month::new(2024, 12).unwrap()))
///     .institution("示例大学图书馆", Identifier::new(IdentifierType::Isil, "CN-310002"))
///     .created("2025-01-10T08:30:00Z")
///     .created_by("刊网")
///     .customer_id("C-17")
///     .no_usage()
///     .build()?;
/// assert_eq!(report.header.report_name.as_deref(), Some("Title Master Report"));
/// # Ok::<(), bibwire_counter::Error>(())
/// ```
#[derive(Debug, Clone, Copy)]
#[allow(clippy::exhaustive_structs, reason = "it is a name")]
pub struct R5;

/// Release 5.1.
///
/// See [`build`](super) for an example.
#[derive(Debug, Clone, Copy)]
#[allow(clippy::exhaustive_structs, reason = "it is a name")]
pub struct R51;

/// A release, as a type.
///
/// ```
/// use bibwire_counter::build::{AsRelease, R51};
/// use bibwire_counter::release::Release;
///
/// assert_eq!(R51::RELEASE, Release::R51);
/// ```
pub trait AsRelease: sealed::Sealed {
    /// The release.
    const RELEASE: crate::release::Release;
}

mod sealed {
    pub trait Sealed {}
}

impl sealed::Sealed for R5 {}

impl sealed::Sealed for R51 {}

impl AsRelease for R5 {
    const RELEASE: crate::release::Release = crate::release::Release::R5;
}

impl AsRelease for R51 {
    const RELEASE: crate::release::Release = crate::release::Release::R51;
}
