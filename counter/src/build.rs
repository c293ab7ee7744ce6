//! Builders that cannot make an invalid report: for those who produce usage reports.
//!
//! What every report must have is demanded by types: whose usage it is, when and by whom it was made, and in release 5.1
//! the record of the platform, in release 5 the customer. A report without one of them does not compile. What the
//! standard settles is filled in: the name of the report, the filters of a standard view, the messages of exceptions, and
//! the `Attributes_To_Show` from what items have. The rest is judged when the report is built, as JSON and as a table, by
//! the rules that [`inspect`](crate::inspect) has; a report that breaks one is [`Refused`], with all that is wrong.
//!
//! There is a way in for each report: [`title_report`] and its like, [`tr_j1`] and its like, [`report`] for one that is
//! told when the program runs, and [`custom`] for one of a platform's own. Events of a log add up in a [`Tally`].
//!
//! Items of release 5.1 that belong together come together, whatever the order in which they were told, and so the same
//! events make the same bytes.
//!
//! ```
//! use bibwire_counter::build::{self, R51, Tally};
//! use bibwire_counter::month::Period;
//! use bibwire_counter::report::{Attributes, Identifier};
//! use bibwire_counter::vocabulary::{AccessType, DataType, IdentifierType, MetricType};
//! use bibwire_counter::{json, tabular};
//!
//! let january = "2026-01".parse()?;
//! let chapters = Attributes::of(DataType::Book).yop("1996").access_type(AccessType::Controlled);
//! let mut tally = Tally::new();
//! for chapter in 1..=3 {
//!     tally.add("红楼梦", &chapters, MetricType::TotalItemInvestigations, january, 1)?;
//!     tally.add("红楼梦", &chapters, MetricType::UniqueItemInvestigations, january, 1)?;
//!     if chapter == 1 {
//!         tally.add("红楼梦", &chapters, MetricType::UniqueTitleInvestigations, january, 1)?;
//!     }
//! }
//!
//! let report = build::title_report(R51, Period::from(january))
//!     .institution("示例大学图书馆", Identifier::new(IdentifierType::Isil, "CN-310002"))
//!     .created("2026-02-03T08:30:00Z")
//!     .created_by("刊网")
//!     .registry_record("https://registry.countermetrics.org/platform/99999999-9999-4999-8999-999999999999")
//!     .tally(tally, |title| {
//!         build::title(*title)
//!             .platform("刊网")
//!             .publisher("示例出版社")
//!             .isbn("978-7-02-000220-7")
//!             .proprietary("kanwang", "12")
//!     })
//!     .build()?;
//! assert_eq!(report.header.report_name.as_deref(), Some("Title Report"));
//! assert_eq!(report.header.attribute("Attributes_To_Show").unwrap().values, ["YOP", "Access_Type"]);
//!
//! let (text, table) = (json::to_vec(&report)?, tabular::to_vec(&report, tabular::Style::default())?);
//! assert!(text.ends_with(br#""Unique_Title_Investigations":{"2026-01":1}}}]}]}"#));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! ```compile_fail
//! # use bibwire_counter::build::{self, R51};
//! # use bibwire_counter::month::{Month, Period};
//! // Whose usage?
//! build::title_report(R51, Period::from(Month::MIN)).created("2026-02-03T08:30:00Z");
//! ```
//!
//! ```compile_fail
//! # use bibwire_counter::build::{self, R51};
//! # use bibwire_counter::month::{Month, Period};
//! // Release 5.1 has no Customer_ID: it asks for the record of the platform.
//! build::title_report(R51, Period::from(Month::MIN))
//!     .the_world("kanwang")
//!     .created("2026-02-03T08:30:00Z")
//!     .created_by("刊网")
//!     .customer_id("C-17");
//! ```

mod attributes;
mod describe;
mod draft;
mod heading;
mod item;
mod judge;
mod named;
mod refused;
mod release;
mod shown;
mod tally;
mod usage;

pub use draft::Draft;
#[cfg(any(test, feature = "arbitrary", feature = "proptest"))]
pub(crate) use heading::presets;
pub use heading::{Account, Created, CreatedBy, Heading, Institution};
pub use item::{Component, Item, Parent};
pub use refused::Refused;
pub use release::{AsRelease, R5, R51};
pub use tally::Tally;

use crate::month::Period;
use crate::vocabulary::ReportId;

/// A report of the standard, by its identifier. One of a platform's own is made with [`custom`].
///
/// ```
/// use bibwire_counter::build::{self, R51};
/// use bibwire_counter::month::{Month, Period};
/// use bibwire_counter::vocabulary::ReportId;
///
/// for id in ReportId::ALL {
///     build::report(R51, id.clone(), Period::from(Month::new(2026, 1).unwrap()))
///         .the_world("kanwang")
///         .created("2026-02-03T08:30:00Z")
///         .created_by("刊网")
///         .registry_record("https://registry.countermetrics.org/platform/99999999-9999-4999-8999-999999999999")
///         .no_usage()
///         .build()?;
/// }
/// # Ok::<(), bibwire_counter::Error>(())
/// ```
pub fn report<R: AsRelease>(_release: R, id: ReportId, period: Period) -> Heading<R, Institution> {
    Heading::new(id, None, period)
}

/// A report of a platform's own: CoP 5.1, 11.1. Its identifier and its name have the namespace of the platform.
///
/// ```
/// use bibwire_counter::build::{self, R51};
/// use bibwire_counter::month::Period;
/// use bibwire_counter::report::Attributes;
/// use bibwire_counter::vocabulary::{DataType, MetricType};
///
/// let january = "2026-01".parse()?;
/// let report = build::custom(R51, "kanwang:FR", "kanwang:Faculty Report", Period::from(january))
///     .the_world("kanwang")
///     .created("2026-02-03T08:30:00Z")
///     .created_by("刊网")
///     .registry_record("https://registry.countermetrics.org/platform/99999999-9999-4999-8999-999999999999")
///     .item(build::title("红楼梦").platform("刊网").publisher("示例出版社").proprietary("kanwang", "12").usage(
///         &Attributes::of(DataType::Book).extension("kanwang:Faculty", "中文系"),
///         MetricType::NoLicense,
///         january,
///         3,
///     ))
///     .build()?;
/// assert_eq!(report.header.attribute("Attributes_To_Show").unwrap().values, ["kanwang:Faculty"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn custom<R: AsRelease>(
    _release: R,
    id: impl Into<ReportId>,
    name: impl Into<String>,
    period: Period,
) -> Heading<R, Institution> {
    Heading::new(id.into(), Some(name.into()), period)
}

/// Declares the ways in.
macro_rules! ways {
    ($($(#[$about:meta])* $way:ident $id:ident,)+) => {
        $(
            $(#[$about])*
            ///
            /// ```
            /// use bibwire_counter::build::{self, R51};
            /// use bibwire_counter::month::{Month, Period};
            /// use bibwire_counter::vocabulary::ReportId;
            ///
            #[doc = concat!("let report = build::", stringify!($way), "(R51, Period::from(Month::new(2026, 1).unwrap()))")]
            ///     .the_world("kanwang")
            ///     .created("2026-02-03T08:30:00Z")
            ///     .created_by("刊网")
            ///     .registry_record("https://registry.countermetrics.org/platform/99999999-9999-4999-8999-999999999999")
            ///     .no_usage()
            ///     .build()?;
            #[doc = concat!("assert_eq!(report.header.report_id, Some(ReportId::", stringify!($id), "));")]
            /// # Ok::<(), bibwire_counter::Error>(())
            /// ```
            pub fn $way<R: AsRelease>(release: R, period: Period) -> Heading<R, Institution> {
                report(release, ReportId::$id, period)
            }
        )+
    };
}

ways! {
    /// The report on platforms: PR.
    platform_report Pr,
    /// Platform usage: PR_P1.
    pr_p1 PrP1,
    /// The report on databases: DR.
    database_report Dr,
    /// Searches and usage of items by database: DR_D1.
    dr_d1 DrD1,
    /// Denials by database: DR_D2.
    dr_d2 DrD2,
    /// The report on titles: TR.
    title_report Tr,
    /// Requests of books that are controlled: TR_B1.
    tr_b1 TrB1,
    /// Denials of books: TR_B2.
    tr_b2 TrB2,
    /// Usage of books by access type: TR_B3.
    tr_b3 TrB3,
    /// Requests of journals that are controlled: TR_J1.
    tr_j1 TrJ1,
    /// Denials of journals: TR_J2.
    tr_j2 TrJ2,
    /// Usage of journals by access type: TR_J3.
    tr_j3 TrJ3,
    /// Requests of journals that are controlled, by year of publication: TR_J4.
    tr_j4 TrJ4,
    /// The report on items: IR.
    item_report Ir,
    /// Requests of articles of journals: IR_A1.
    ir_a1 IrA1,
    /// Requests of multimedia: IR_M1.
    ir_m1 IrM1,
}

/// A platform, as the reports on platforms have it.
///
/// See [`Draft`] for an example.
pub fn platform(name: impl Into<String>) -> Item {
    Item::named(None).platform(name)
}

/// A database, as the reports on databases have it.
///
/// ```
/// use bibwire_counter::build::{self, R51};
/// use bibwire_counter::month::Period;
/// use bibwire_counter::report::Attributes;
/// use bibwire_counter::vocabulary::{DataType, MetricType};
///
/// let january = "2026-01".parse()?;
/// let database = build::database("中国期刊库")
///     .platform("刊网")
///     .publisher("刊网")
///     .proprietary("kanwang", "db1")
///     .usage(&Attributes::default(), MetricType::SearchesRegular, january, 40);
/// let report = build::dr_d1(R51, Period::from(january))
///     .the_world("kanwang")
///     .created("2026-02-03T08:30:00Z")
///     .created_by("刊网")
///     .registry_record("https://registry.countermetrics.org/platform/99999999-9999-4999-8999-999999999999")
///     .item(database)
///     .build()?;
/// assert_eq!(report.header.filter("Access_Method").unwrap().values, ["Regular"], "it is preset");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn database(name: impl Into<String>) -> Item {
    Item::named(Some(name.into()))
}

/// A title, as the reports on titles have it.
///
/// See [`build`](self) for an example.
pub fn title(name: impl Into<String>) -> Item {
    Item::named(Some(name.into()))
}

/// An item, as the reports on items have it.
///
/// See [`Item`] for an example.
pub fn item(name: impl Into<String>) -> Item {
    Item::named(Some(name.into()))
}

/// What an item is part of.
///
/// See [`Item`] for an example.
pub fn parent(name: impl Into<String>) -> Parent {
    Parent::named(name.into())
}

/// A part of an item.
///
/// See [`Component`] for an example.
pub fn component(name: impl Into<String>) -> Component {
    Component::named(name.into())
}
