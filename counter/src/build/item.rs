//! Items, what they are part of, and their parts.

use bibwire_core::{Diagnostic, Place, Rule};

use super::describe::described;
use super::named::name;
use super::usage::{Counts, Usage};
use crate::month::Month;
use crate::report::{self, Attributes, Author, Identifier, TooMany, Work};
use crate::rules::{counts, usage};
use crate::vocabulary::{ArticleVersion, DataType, IdentifierType, MetricType};

/// An item of a report with its usage: a platform, a database, a title or an item of the Item Report.
///
/// ```
/// use bibwire_counter::build::{self, R51};
/// use bibwire_counter::month::{Month, Period};
/// use bibwire_counter::report::{Attributes, Identifier};
/// use bibwire_counter::vocabulary::{AccessType, ArticleVersion, DataType, IdentifierType, MetricType};
///
/// let month = Month::new(2026, 1).unwrap();
/// let open = Attributes::of(DataType::Article).access_type(AccessType::Open);
/// let journal = build::parent("图书馆学报").data_type(DataType::Journal).online_issn("2049-3630");
/// let article = build::item("馆际互借三十年")
///     .part_of(journal)
///     .platform("刊网")
///     .publisher("示例出版社")
///     .publisher_id(Identifier::new(IdentifierType::Isni, "0000000121032683"))
///     .author("王芳")
///     .author_with_id("李雷", Identifier::new(IdentifierType::Orcid, "0000-0002-1825-0097"))
///     .published("2025-11-20")
///     .version(ArticleVersion::OfRecord)
///     .doi("10.1234/a1")
///     .usage(&open, MetricType::TotalItemInvestigations, month, 12)
///     .usage(&open, MetricType::UniqueItemInvestigations, month, 9);
///
/// let report = build::item_report(R51, Period::from(month))
///     .institution("示例大学图书馆", Identifier::new(IdentifierType::Isil, "CN-310002"))
///     .created("2026-02-03T08:30:00Z")
///     .created_by("刊网")
///     .registry_record("https://registry.countermetrics.org/platform/99999999-9999-4999-8999-999999999999")
///     .item(article)
///     .build()?;
/// let shown = report.header.attribute("Attributes_To_Show").unwrap();
/// assert_eq!(shown.values, ["Authors", "Publication_Date", "Article_Version", "Access_Type"]);
/// assert!(report.header.includes("Include_Parent_Details"));
/// # Ok::<(), bibwire_counter::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
#[must_use]
pub struct Item {
    work: Work,
    platform: Option<String>,
    publisher: Option<String>,
    publisher_id: Vec<Identifier>,
    parent: Option<Parent>,
    usage: Usage,
    /// Usage that cannot be held: what is wrong with it.
    faults: Vec<Diagnostic>,
}

/// What an item is part of: the journal of an article, the book of a chapter.
///
/// See [`Item`] for an example.
#[derive(Debug, Clone, Default)]
#[must_use]
pub struct Parent {
    work: Work,
    data_type: Option<DataType>,
}

/// A part of an item, with its own usage.
///
/// ```
/// use bibwire_counter::build;
/// use bibwire_counter::month::Month;
/// use bibwire_counter::report::Attributes;
/// use bibwire_counter::vocabulary::{DataType, MetricType};
///
/// let month = Month::new(2026, 1).unwrap();
/// let figure = build::component("图一")
///     .data_type(DataType::Image)
///     .proprietary("kanwang", "f1")
///     .usage(MetricType::TotalItemInvestigations, month, 3);
/// let article = build::item("馆际互借三十年").component(&Attributes::of(DataType::Article), figure);
/// ```
#[derive(Debug, Clone, Default)]
#[must_use]
pub struct Component {
    work: Work,
    data_type: Option<DataType>,
    counts: Counts,
    faults: Vec<Diagnostic>,
}

described!(Item);
described!(Parent);
described!(Component);

impl Item {
    pub(super) fn named(name: Option<String>) -> Item {
        Item { work: Work { name, ..Work::default() }, ..Item::default() }
    }

    /// The platform on which it was used.
    pub fn platform(mut self, name: impl Into<String>) -> Item {
        self.platform = Some(name.into());
        self
    }

    /// Who published it.
    pub fn publisher(mut self, name: impl Into<String>) -> Item {
        self.publisher = Some(name.into());
        self
    }

    /// An identifier of who published it.
    pub fn publisher_id(mut self, id: Identifier) -> Item {
        self.publisher_id.push(id);
        self
    }

    /// What it is part of: in the Item Report.
    pub fn part_of(mut self, parent: Parent) -> Item {
        self.parent = Some(parent);
        self
    }

    /// How often something was counted in a month. What is said of the same attributes, metric and month adds up.
    pub fn usage(mut self, attributes: &Attributes, metric: MetricType, month: Month, count: u64) -> Item {
        let shown = format!("{metric} of {month}");
        match count {
            0 => self.faults.push(fault(&usage::ZERO, &shown)),
            count => {
                if self.usage.add(attributes, metric, month, count).is_err() {
                    self.faults.push(fault(&counts::TOO_MANY, &shown));
                }
            }
        }
        self
    }

    /// A part of it, of usage with these attributes.
    pub fn component(mut self, attributes: &Attributes, component: Component) -> Item {
        let Component { work, data_type, counts, faults } = component;
        self.faults.extend(faults);
        let name = work.name.clone().unwrap_or_default();
        if self.usage.component(attributes, work, data_type, counts).is_err() {
            self.faults.push(fault(&counts::TOO_MANY, &name));
        }
        self
    }

    pub(super) fn merge(mut self, usage: Usage) -> Item {
        if let Err(too_many) = self.usage.merge(usage) {
            self.faults.push(fault(&counts::TOO_MANY, &too_many.to_string()));
        }
        self
    }

    /// The item of a report, and what is wrong with it already.
    pub(super) fn finish(self) -> (report::Item, Vec<Diagnostic>) {
        let parent = |Parent { work, data_type }| Box::new(report::Parent { work, data_type });
        let item = report::Item {
            work: self.work,
            platform: self.platform,
            publisher: self.publisher,
            publisher_id: self.publisher_id,
            parent: self.parent.map(parent),
            performance: self.usage.into_sets(),
        };
        let named = |fault: Diagnostic| fault.at(Place { record_id: Some(name(&item).to_owned()), ..Place::default() });
        let faults = self.faults.into_iter().map(named).collect();
        (item, faults)
    }
}

impl Parent {
    pub(super) fn named(name: String) -> Parent {
        Parent { work: Work { name: Some(name), ..Work::default() }, data_type: None }
    }

    /// What kind of content it is. The view `IR_A1` is of journals alone, and does not say so.
    pub fn data_type(mut self, data_type: DataType) -> Parent {
        self.data_type = Some(data_type);
        self
    }
}

impl Component {
    pub(super) fn named(name: String) -> Component {
        Component { work: Work { name: Some(name), ..Work::default() }, ..Component::default() }
    }

    /// What kind of content it is.
    pub fn data_type(mut self, data_type: DataType) -> Component {
        self.data_type = Some(data_type);
        self
    }

    /// How often something was counted in a month. What is said of the same metric and month adds up.
    pub fn usage(mut self, metric: MetricType, month: Month, count: u64) -> Component {
        let shown = format!("{metric} of {month}");
        match count {
            0 => self.faults.push(fault(&usage::ZERO, &shown)),
            count => {
                if self.counts.add(metric, month, count) == Err(TooMany) {
                    self.faults.push(fault(&counts::TOO_MANY, &shown));
                }
            }
        }
        self
    }
}

fn fault(rule: &'static Rule, shown: &str) -> Diagnostic {
    Diagnostic::new(rule).found(shown)
}
