//! What every report says of itself: CoP 5.1, Table 3.f; CoP 5.0.3, Table 3.f.

use std::marker::PhantomData;

use super::{AsRelease, Draft, R5, R51};
use crate::check::{WORLD, WORLD_ID};
use crate::definition::Definition;
use crate::month::Period;
use crate::report::{Filter, Header, Identifier};
use crate::vocabulary::{IdentifierType, ReportId};

/// What [`Heading`] asks for first: whose usage it is.
#[derive(Debug, Clone, Copy)]
#[allow(clippy::exhaustive_enums, reason = "there is no value of it")]
pub enum Institution {}

/// What [`Heading`] asks for next: when the report was made.
#[derive(Debug, Clone, Copy)]
#[allow(clippy::exhaustive_enums, reason = "there is no value of it")]
pub enum Created {}

/// What [`Heading`] asks for next: who made it.
#[derive(Debug, Clone, Copy)]
#[allow(clippy::exhaustive_enums, reason = "there is no value of it")]
pub enum CreatedBy {}

/// What [`Heading`] asks for last: in release 5.1 the record of the platform, in release 5 the customer.
#[derive(Debug, Clone, Copy)]
#[allow(clippy::exhaustive_enums, reason = "there is no value of it")]
pub enum Account {}

/// What every report says of itself. `R` is its release, and `S` what is asked for.
///
/// See [`build`](super) for an example.
#[derive(Debug, Clone)]
#[must_use]
pub struct Heading<R, S> {
    header: Header,
    next: PhantomData<(R, S)>,
}

impl<R: AsRelease> Heading<R, Institution> {
    pub(super) fn new(id: ReportId, name: Option<String>, period: Period) -> Heading<R, Institution> {
        let definition = Definition::of(R::RELEASE, &id);
        let header = Header {
            release: R::RELEASE,
            report_name: name.or_else(|| definition.map(|definition| definition.name.to_owned())),
            report_filters: definition.map(presets).unwrap_or_default(),
            report_id: Some(id),
            begin_date: Some(period.begin().first_day()),
            end_date: Some(period.end().last_day()),
            ..Header::default()
        };
        Heading::of(header)
    }
}

impl<R, S> Heading<R, S> {
    fn of(header: Header) -> Heading<R, S> {
        Heading { header, next: PhantomData }
    }
}

impl<R> Heading<R, Institution> {
    /// Whose usage it is: the name of the institution, and an identifier of it. The one that it was asked for by must be
    /// told, and [`Draft::institution_id`] has room for others.
    pub fn institution(mut self, name: impl Into<String>, id: Identifier) -> Heading<R, Created> {
        self.header.institution_name = Some(name.into());
        self.header.institution_id.push(id);
        Heading::of(self.header)
    }

    /// The usage of all institutions together: CoP 5.1, 3.2.5. The namespace is that of the platform.
    ///
    /// ```
    /// use bibwire_counter::build::{self, R51};
    /// use bibwire_counter::month::{Month, Period};
    ///
    /// let report = build::platform_report(R51, Period::from(Month::new(2026, 1).unwrap()))
    ///     .the_world("kanwang")
    ///     .created("2026-02-03T08:30:00Z")
    ///     .created_by("刊网")
    ///     .registry_record("https://registry.countermetrics.org/platform/99999999-9999-4999-8999-999999999999")
    ///     .no_usage()
    ///     .build()?;
    /// assert_eq!(report.header.institution_name.as_deref(), Some("The World"));
    /// # Ok::<(), bibwire_counter::Error>(())
    /// ```
    pub fn the_world(self, namespace: &str) -> Heading<R, Created> {
        let id = Identifier::new(IdentifierType::Proprietary, format!("{namespace}:{WORLD_ID}"));
        self.institution(WORLD, id)
    }
}

impl<R> Heading<R, Created> {
    /// When the report was made: `yyyy-mm-ddThh:mm:ssZ`. The clock is the caller's.
    pub fn created(mut self, time: impl Into<String>) -> Heading<R, CreatedBy> {
        self.header.created = Some(time.into());
        Heading::of(self.header)
    }
}

impl<R> Heading<R, CreatedBy> {
    /// Who made the report.
    pub fn created_by(mut self, name: impl Into<String>) -> Heading<R, Account> {
        self.header.created_by = Some(name.into());
        Heading::of(self.header)
    }
}

impl Heading<R51, Account> {
    /// The record of the platform in the registry: an address.
    pub fn registry_record(mut self, address: impl Into<String>) -> Draft {
        self.header.registry_record = Some(address.into());
        Draft::new(self.header)
    }

    /// The platform is not in the registry. An audit may hold it against the report: [`Draft::build`] refuses it, and
    /// [`Draft::build_by`] by the measure of an audit does not.
    ///
    /// ```
    /// use bibwire_counter::build::{self, R51};
    /// use bibwire_counter::check::Profile;
    /// use bibwire_counter::month::{Month, Period};
    ///
    /// let report = build::platform_report(R51, Period::from(Month::new(2026, 1).unwrap()))
    ///     .the_world("kanwang")
    ///     .created("2026-02-03T08:30:00Z")
    ///     .created_by("刊网")
    ///     .not_registered()
    ///     .no_usage();
    /// assert_eq!(report.clone().build().unwrap_err().findings[0].code().as_str(), "CTR601");
    /// assert!(report.build_by(Profile::Audit).is_ok());
    /// ```
    pub fn not_registered(self) -> Draft {
        self.registry_record("")
    }
}

impl Heading<R5, Account> {
    /// What the platform calls the institution: `Customer_ID`.
    pub fn customer_id(mut self, id: impl Into<String>) -> Draft {
        self.header.customer_id = Some(id.into());
        Draft::new(self.header)
    }
}

/// The filters that a view is made by: CoP 5.1, 4.1.2, 4.2.2, 4.3.2 and 4.4.2. None for other reports.
pub(crate) fn presets(definition: &Definition) -> Vec<Filter> {
    let words = |name| definition.filter(name).and_then(|filter| filter.values.words()).unwrap_or_default();
    definition.preset.iter().map(|name| Filter::new(name.as_str(), words(name))).collect()
}
