//! The columns of a table, by their headings.

mod judge;

use bibwire_core::Diagnostic;

use super::notes::{At, Notes};
use super::row::Row;
use crate::definition::{Definition, Field};
use crate::month::Month;
use crate::release::Version;
use crate::report::Header;
use crate::rules::{columns as rules, counts};
use crate::vocabulary::{IdentifierType, split};

/// What a column is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    Field(Field),
    Month(Month),
    /// An element of a platform, or one that nobody knows.
    Other(Box<str>),
    /// No heading: its cells must be empty.
    Unread,
    /// A heading that was there before: its cells are not read.
    Again,
}

/// A part of the description of an item, a parent or a component.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Name,
    Id(Id),
    Authors,
    PublicationDate,
    ArticleVersion,
    DataType,
    Platform,
    Publisher,
    PublisherId,
}

/// What identifier a column has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Id {
    Doi,
    Proprietary,
    Isbn,
    PrintIssn,
    OnlineIssn,
    Uri,
}

impl Id {
    pub(super) fn kind(self) -> IdentifierType {
        match self {
            Id::Doi => IdentifierType::Doi,
            Id::Proprietary => IdentifierType::Proprietary,
            Id::Isbn => IdentifierType::Isbn,
            Id::PrintIssn => IdentifierType::PrintIssn,
            Id::OnlineIssn => IdentifierType::OnlineIssn,
            Id::Uri => IdentifierType::Uri,
        }
    }
}

/// An attribute by which usage is told apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Attribute {
    DataType,
    SectionType,
    Yop,
    AccessType,
    AccessMethod,
    Extension(Box<str>),
}

/// The columns of a table, and what each of them is.
#[derive(Debug, Default)]
pub(super) struct Columns {
    kinds: Vec<Kind>,
    pub(super) item: Vec<(usize, Part)>,
    pub(super) parent: Vec<(usize, Part)>,
    pub(super) component: Vec<(usize, Part)>,
    pub(super) attributes: Vec<(usize, Attribute)>,
    pub(super) metric: Option<usize>,
    pub(super) total: Option<usize>,
    pub(super) months: Vec<(usize, Month)>,
    /// Whether each month of the period has its column, and no other month has one.
    pub(super) all_months: bool,
    /// Columns whose cells must be empty, before the last one that is read.
    pub(super) gaps: Vec<usize>,
    /// The columns before this one describe item, set and component, and none of the others do.
    pub(super) described: Option<usize>,
}

impl Columns {
    /// Reads the headings. A report that has no months, and does not say so, is made one of totals.
    pub(super) fn read(row: &Row, header: &mut Header, version: Version, notes: &mut Notes<'_>) -> Columns {
        let last = row.cells().rposition(|cell| !cell.text.trim().is_empty());
        let width = last.map_or(0, |last| last.saturating_add(1));
        let mut columns = Columns { kinds: Vec::with_capacity(width), ..Columns::default() };
        let mut seen = judge::Seen::default();
        for column in 0..width {
            let at = At { row, column };
            let kind = seen.once(kind(at, notes), at, notes);
            columns.kinds.push(kind);
        }
        let definition = Definition::of_header(header, version);
        judge::judge(&mut columns, definition, header, row, notes);
        columns.sort(definition);
        columns
    }

    /// How many columns there are.
    pub(super) fn width(&self) -> usize {
        self.kinds.len()
    }

    /// The column of a field.
    pub(super) fn of(&self, field: Field) -> Option<usize> {
        self.kinds.iter().position(|kind| *kind == Kind::Field(field))
    }

    /// The column of an element that is no field.
    pub(super) fn of_other(&self, name: &str) -> Option<usize> {
        self.kinds.iter().position(|kind| matches!(kind, Kind::Other(other) if **other == *name))
    }

    /// The column of a month.
    pub(super) fn of_month(&self, month: Month) -> Option<usize> {
        self.months.iter().find(|(_, known)| *known == month).map(|(column, _)| *column)
    }

    /// Gives each column to what it is a part of.
    fn sort(&mut self, definition: Option<&Definition>) {
        let names = [Field::Title, Field::Database, Field::Item];
        let own = names.into_iter().find(|name| definition.is_some_and(|it| it.column(*name).is_some()));
        let present = own.filter(|name| self.of(*name).is_some());
        let name = present.or_else(|| names.into_iter().find(|name| self.of(*name).is_some()));
        for (column, kind) in self.kinds.iter().enumerate() {
            match kind {
                Kind::Field(Field::MetricType) => self.metric = Some(column),
                Kind::Field(Field::ReportingPeriodTotal) => self.total = Some(column),
                Kind::Field(field) if Some(*field) == name => self.item.push((column, Part::Name)),
                Kind::Field(field) => match (part(*field), attribute(*field)) {
                    (Some(part), _) if field.is_parent() => self.parent.push((column, part)),
                    (Some(part), _) if field.is_component() => self.component.push((column, part)),
                    (Some(part), None) => self.item.push((column, part)),
                    (_, Some(attribute)) => self.attributes.push((column, attribute)),
                    (None, None) => self.attributes.push((column, Attribute::Extension(field.as_str().into()))),
                },
                Kind::Month(month) => self.months.push((column, *month)),
                Kind::Other(name) => self.attributes.push((column, Attribute::Extension(name.clone()))),
                Kind::Unread => self.gaps.push(column),
                Kind::Again => {}
            }
        }
        let described = self.item.iter().chain(&self.parent).chain(&self.component).map(|(column, _)| *column);
        let described = described.chain(self.attributes.iter().map(|(column, _)| *column)).max();
        let counted = self.months.iter().map(|(column, _)| *column).chain(self.metric).chain(self.total).min();
        self.described = match (described, counted) {
            (Some(last), Some(first)) if last < first => Some(first),
            _ => None,
        };
    }
}

/// What a heading says.
fn kind(at: At<'_>, notes: &mut Notes<'_>) -> Kind {
    let text = at.text();
    if let Some(field) = Field::known(text) {
        return Kind::Field(field);
    }
    if let Some(month) = Month::from_heading(text) {
        return Kind::Month(month);
    }
    if text.trim().is_empty() {
        return Kind::Unread;
    }
    if let Some(field) = Field::meant(text) {
        notes.read_as(&rules::SPELLED, at, field);
        return Kind::Field(field);
    }
    if let Some(month) = Month::meant(text) {
        notes.read_as(&counts::MONTH_FORM, at, month.heading());
        return Kind::Month(month);
    }
    let name = text.trim();
    if split(name).is_none() {
        notes.tell(&rules::UNKNOWN, at);
    } else if name != text {
        notes.read_as(&rules::SPELLED, at, name);
    }
    Kind::Other(name.into())
}

/// Which part of a description a field is.
fn part(field: Field) -> Option<Part> {
    Some(match field {
        Field::Platform => Part::Platform,
        Field::Publisher => Part::Publisher,
        Field::PublisherId => Part::PublisherId,
        Field::ParentTitle | Field::ComponentTitle => Part::Name,
        Field::Authors | Field::ParentAuthors | Field::ComponentAuthors => Part::Authors,
        Field::PublicationDate | Field::ParentPublicationDate | Field::ComponentPublicationDate => {
            Part::PublicationDate
        }
        Field::ArticleVersion | Field::ParentArticleVersion => Part::ArticleVersion,
        Field::ParentDataType | Field::ComponentDataType => Part::DataType,
        Field::Doi | Field::ParentDoi | Field::ComponentDoi => Part::Id(Id::Doi),
        Field::ProprietaryId | Field::ParentProprietaryId | Field::ComponentProprietaryId => Part::Id(Id::Proprietary),
        Field::Isbn | Field::ParentIsbn | Field::ComponentIsbn => Part::Id(Id::Isbn),
        Field::PrintIssn | Field::ParentPrintIssn | Field::ComponentPrintIssn => Part::Id(Id::PrintIssn),
        Field::OnlineIssn | Field::ParentOnlineIssn | Field::ComponentOnlineIssn => Part::Id(Id::OnlineIssn),
        Field::Uri | Field::ParentUri | Field::ComponentUri => Part::Id(Id::Uri),
        _ => return None,
    })
}

/// Which attribute a field is; none for one that is an extension.
fn attribute(field: Field) -> Option<Attribute> {
    Some(match field {
        Field::DataType => Attribute::DataType,
        Field::SectionType => Attribute::SectionType,
        Field::YearOfPublication => Attribute::Yop,
        Field::AccessType => Attribute::AccessType,
        Field::AccessMethod => Attribute::AccessMethod,
        _ => return None,
    })
}

/// A finding on the headings as a whole.
fn on_row(rule: &'static bibwire_core::Rule, row: &Row) -> Diagnostic {
    Diagnostic::new(rule).at(row.span())
}
