//! Reports that can be built.

use std::collections::BTreeMap;

use bibwire_core::{Diagnostic, Place};

use super::named::name;
use super::{Item, Refused, Tally, judge, shown};
use crate::check::Profile;
use crate::definition;
use crate::gather;
use crate::month::Month;
use crate::release::Release;
use crate::report::{self, Count, Exception, Filter, Header, Identifier, Report, total};
use crate::rules::{counts as too_many, duplicates, properties};
use crate::vocabulary::{ExceptionSeverity, MetricType, ReportFilterName};

/// A report that can be built: a header with all that it must have, and items.
///
/// ```
/// use bibwire_counter::build::{self, R51};
/// use bibwire_counter::month::Period;
/// use bibwire_counter::report::{Attributes, Identifier};
/// use bibwire_counter::vocabulary::{AccessMethod, DataType, IdentifierType, MetricType, ReportFilterName};
///
/// let (january, march) = ("2026-01".parse()?, "2026-03".parse()?);
/// let searches = Attributes::of(DataType::Platform).access_method(AccessMethod::Regular);
/// let report = build::platform_report(R51, Period::new(january, march).unwrap())
///     .institution("示例大学图书馆", Identifier::new(IdentifierType::Isil, "CN-310002"))
///     .created("2026-03-03T08:30:00Z")
///     .created_by("刊网")
///     .registry_record("https://registry.countermetrics.org/platform/99999999-9999-4999-8999-999999999999")
///     .institution_id(Identifier::new(IdentifierType::Proprietary, "kanwang:17"))
///     .filter(ReportFilterName::AccessMethod, ["Regular"])
///     .item(build::platform("刊网").usage(&searches, MetricType::SearchesPlatform, january, 40))
///     .not_ready([march])
///     .build()?;
/// assert_eq!(report.header.exceptions[0].message.as_deref(), Some("Usage Not Ready for Requested Dates"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
#[must_use]
pub struct Draft {
    header: Header,
    asked: shown::Asked,
    items: Vec<report::Item>,
    /// What is wrong already.
    faults: Vec<Diagnostic>,
}

impl Draft {
    pub(super) fn new(header: Header) -> Draft {
        Draft { header, asked: shown::Asked::default(), items: Vec::new(), faults: Vec::new() }
    }

    /// Another identifier of the institution.
    pub fn institution_id(mut self, id: Identifier) -> Draft {
        self.header.institution_id.push(id);
        self
    }

    /// Values of a filter by which the report was made. Those that a view is made by are there.
    pub fn filter<V: Into<String>>(
        mut self,
        name: impl Into<ReportFilterName>,
        values: impl IntoIterator<Item = V>,
    ) -> Draft {
        let filter = Filter::new(name.into().as_str(), values);
        match self.header.report_filters.iter_mut().find(|known| known.name == filter.name) {
            Some(known) => known.values.extend(filter.values),
            None => self.header.report_filters.push(filter),
        }
        self
    }

    /// A column that is shown, used or not: a value of `Attributes_To_Show`. What items have is shown anyway.
    pub fn show(mut self, column: impl Into<String>) -> Draft {
        self.asked.columns.push(column.into());
        self
    }

    /// What items are part of is shown, as it was asked for: `Include_Parent_Details`.
    pub fn include_parents(mut self) -> Draft {
        self.asked.parents = true;
        self
    }

    /// The parts of items are shown, as it was asked for: `Include_Component_Details`.
    pub fn include_components(mut self) -> Draft {
        self.asked.components = true;
        self
    }

    /// The months are added up: `Granularity=Totals`, which is `Exclude_Monthly_Details=True` in a table.
    ///
    /// ```
    /// use bibwire_counter::build::{self, R51};
    /// use bibwire_counter::month::Period;
    /// use bibwire_counter::report::Attributes;
    /// use bibwire_counter::vocabulary::{DataType, MetricType};
    ///
    /// let (january, february) = ("2026-01".parse()?, "2026-02".parse()?);
    /// let searches = Attributes::of(DataType::Platform);
    /// let report = build::platform_report(R51, Period::new(january, february).unwrap())
    ///     .the_world("kanwang")
    ///     .created("2026-03-03T08:30:00Z")
    ///     .created_by("刊网")
    ///     .registry_record("https://registry.countermetrics.org/platform/99999999-9999-4999-8999-999999999999")
    ///     .item(
    ///         build::platform("刊网")
    ///             .usage(&searches, MetricType::SearchesPlatform, january, 40)
    ///             .usage(&searches, MetricType::SearchesPlatform, february, 2),
    ///     )
    ///     .totals()
    ///     .build()?;
    /// assert_eq!(report.counts().map(|count| count.count).collect::<Vec<_>>(), [42]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn totals(mut self) -> Draft {
        self.asked.totals = true;
        self
    }

    /// An item with its usage.
    pub fn item(mut self, item: Item) -> Draft {
        let (item, faults) = item.finish();
        self.items.push(item);
        self.faults.extend(faults);
        self
    }

    /// Items with their usage.
    pub fn items(self, items: impl IntoIterator<Item = Item>) -> Draft {
        items.into_iter().fold(self, Draft::item)
    }

    /// The items of a tally, each as it is described.
    ///
    /// See [`build`](super) for an example.
    pub fn tally<K: Ord>(self, tally: Tally<K>, mut describe: impl FnMut(&K) -> Item) -> Draft {
        let item = |(key, usage)| describe(&key).merge(usage);
        let items: Vec<Item> = tally.items.into_iter().map(item).collect();
        self.items(items)
    }

    /// There was no usage in the period: the exception 3030.
    pub fn no_usage(self) -> Draft {
        self.exception(3030, "")
    }

    /// The usage of months is not ready yet: the exception 3031.
    ///
    /// See [`Draft`] for an example.
    pub fn not_ready(self, months: impl IntoIterator<Item = Month>) -> Draft {
        self.exception(3031, listed(months))
    }

    /// The usage of months is no longer kept: the exception 3032.
    pub fn no_longer_available(self, months: impl IntoIterator<Item = Month>) -> Draft {
        self.exception(3032, listed(months))
    }

    /// An exception of the standard, with its message. What it is about is an empty text where there is nothing to say.
    ///
    /// ```
    /// use bibwire_counter::build::{self, R5};
    /// use bibwire_counter::month::{Month, Period};
    ///
    /// let report = build::platform_report(R5, Period::from(Month::new(2024, 12).unwrap()))
    ///     .the_world("kanwang")
    ///     .created("2025-01-10T08:30:00Z")
    ///     .created_by("刊网")
    ///     .customer_id("0000000000000000")
    ///     .no_usage()
    ///     .exception(3050, "colour=red")
    ///     .remark(17, "two servers were down on 24 December")
    ///     .build()?;
    /// assert_eq!(report.header.exceptions[1].severity.as_deref(), Some("Warning"));
    /// # Ok::<(), bibwire_counter::Error>(())
    /// ```
    pub fn exception(self, code: u16, data: impl Into<String>) -> Draft {
        let message = definition::Exception::of(self.header.release, code).map(|known| known.message.to_owned());
        self.except(code, message, Some(data.into()).filter(|data| !data.is_empty()))
    }

    /// A message of the platform's own: information for 0, a warning for 1 to 999.
    ///
    /// See [`exception`](Draft::exception) for an example.
    pub fn remark(self, code: u16, message: impl Into<String>) -> Draft {
        self.except(code, Some(message.into()), None)
    }

    fn except(mut self, code: u16, message: Option<String>, data: Option<String>) -> Draft {
        let severities = definition::Exception::severities(code);
        let severity = severities.first().filter(|_| self.header.release == Release::R5);
        let severity = severity.map(|severity: &ExceptionSeverity| severity.as_str().to_owned());
        let code = Some(code.into());
        self.header.exceptions.push(Exception { code, message, severity, data, ..Exception::default() });
        self
    }

    /// The report, if no rule of the standard is broken, a SHOULD no more than a MUST.
    ///
    /// # Errors
    ///
    /// [`Refused`], with all that is wrong.
    pub fn build(self) -> Result<Report, Refused> {
        self.build_by(Profile::Strict)
    }

    /// The report, if nothing in it is an error by a profile: an audit lets pass what may be held against a report, such
    /// as content whose publisher is not known.
    ///
    /// See [`not_registered`](super::Heading::not_registered) for an example.
    ///
    /// # Errors
    ///
    /// [`Refused`], with all that is wrong.
    pub fn build_by(self, profile: Profile) -> Result<Report, Refused> {
        let Draft { mut header, asked, items, faults: mut findings } = self;
        header.report_attributes = shown::attributes(&header, &items, &asked);
        let mut report = gather(Report { header, items, extra: Vec::new() });
        let first = report.header.period().filter(|_| asked.totals);
        for item in &mut report.items {
            let name = name(item).to_owned();
            let mut hear = |fault: Diagnostic| {
                findings.push(fault.at(Place { record_id: Some(name.clone()), ..Place::default() }));
            };
            if report.header.release == Release::R5 && item.performance.is_empty() {
                // In JSON of release 5 it would not be there at all.
                hear(Diagnostic::new(&properties::MISSING).expected("Performance"));
            }
            for set in &mut item.performance {
                for counts in std::iter::once(&mut set.counts).chain(set.components.iter_mut().map(|it| &mut it.counts))
                {
                    if let Some(period) = first {
                        let inside = counts.iter_mut().filter(|count| period.contains(count.month));
                        inside.for_each(|count| count.month = period.begin());
                        add_up(counts, &mut hear);
                    } else {
                        once(counts, &mut hear);
                    }
                    summed(counts, &mut hear);
                }
            }
        }
        findings.extend(judge::findings(&report, profile));
        if findings.is_empty() { Ok(report) } else { Err(Refused { findings }) }
    }
}

/// Months, as an exception names them.
fn listed(months: impl IntoIterator<Item = Month>) -> String {
    months.into_iter().map(|month| month.to_string()).collect::<Vec<_>>().join(", ")
}

/// Adds up what is of one metric and one month.
fn add_up(counts: &mut Vec<Count>, hear: &mut impl FnMut(Diagnostic)) {
    counts.sort_by(|one, other| (&one.metric_type, one.month).cmp(&(&other.metric_type, other.month)));
    counts.dedup_by(|next, sum| {
        let same = next.metric_type == sum.metric_type && next.month == sum.month;
        if same {
            match total([sum.count, next.count]) {
                Ok(both) => sum.count = both,
                Err(_) => hear(Diagnostic::new(&too_many::TOO_MANY).found(&next.metric_type)),
            }
        }
        same
    });
}

/// Leaves of a metric and a month the first count, and tells of the others: one item was told twice, and who is to say
/// whether what is unique in each is so in both.
fn once(counts: &mut Vec<Count>, hear: &mut impl FnMut(Diagnostic)) {
    counts.sort_by(|one, other| (&one.metric_type, one.month).cmp(&(&other.metric_type, other.month)));
    counts.dedup_by(|next, first| {
        let same = next.metric_type == first.metric_type && next.month == first.month;
        if same {
            let rule = if next.count == first.count { &duplicates::COUNT_TWICE } else { &duplicates::COUNTS_DIFFER };
            let Count { metric_type, month, count } = next;
            hear(Diagnostic::new(rule).found(format_args!("{metric_type} of {month}: {} and {count}", first.count)));
        }
        same
    });
}

/// Tells of totals of the period that no number holds: a table has them.
fn summed(counts: &[Count], hear: &mut impl FnMut(Diagnostic)) {
    let mut totals: BTreeMap<&MetricType, Vec<u64>> = BTreeMap::new();
    for count in counts {
        totals.entry(&count.metric_type).or_default().push(count.count);
    }
    for (metric, counts) in totals {
        if total(counts).is_err() {
            hear(Diagnostic::new(&too_many::TOO_MANY).found(metric));
        }
    }
}
