//! The columns of a report.

use super::Field;

/// A column of a report.
///
/// ```
/// use bibwire_counter::definition::{Definition, Field, Presence};
/// use bibwire_counter::release::Release;
/// use bibwire_counter::vocabulary::ReportId;
///
/// let report = Definition::of(Release::R51, &ReportId::TrJ4).ok_or("not of the standard")?;
/// let column = report.column(Field::YearOfPublication).ok_or("no such column")?;
/// assert_eq!(column.presence, Presence::Required);
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(clippy::exhaustive_structs, reason = "a column is a field and when it is there")]
pub struct Column {
    /// What the column is.
    pub field: Field,
    /// When it is there.
    pub presence: Presence,
}

/// When a column is there.
///
/// ```
/// use bibwire_counter::definition::Presence;
///
/// assert!(Presence::Extension.is_to_show());
/// assert!(!Presence::WithParents.is_to_show());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Presence {
    /// Always.
    Required,
    /// Where `Attributes_To_Show` names it.
    WhenShown,
    /// Where `Include_Parent_Details` is `True`.
    WithParents,
    /// Where `Include_Component_Details` is `True`.
    WithComponents,
    /// Where `Attributes_To_Show` names it. It is an extension that the standard reserves.
    Extension,
}

impl Presence {
    /// Whether `Attributes_To_Show` decides.
    ///
    /// ```
    /// assert!(bibwire_counter::definition::Presence::WhenShown.is_to_show());
    /// ```
    pub const fn is_to_show(self) -> bool {
        matches!(self, Presence::WhenShown | Presence::Extension)
    }
}

/// Columns that are there in the same case.
macro_rules! columns {
    ($presence:ident: $($field:ident)+) => {
        &[$($crate::definition::Column {
            field: $crate::definition::Field::$field,
            presence: $crate::definition::Presence::$presence,
        }),+]
    };
}

/// Groups of columns, one after another.
macro_rules! joined {
    ($($group:expr),+ $(,)?) => {{
        const GROUPS: &[&[$crate::definition::Column]] = &[$($group),+];
        const COLUMNS: [$crate::definition::Column; $crate::definition::column::length(GROUPS)] =
            $crate::definition::column::join(GROUPS);
        &COLUMNS
    }};
}

pub(super) use {columns, joined};

/// The extensions that stand before the columns of a report.
pub(super) const EXTENSIONS: &[Column] = columns![Extension:
    InstitutionName CustomerId CountryName CountryCode SubdivisionName SubdivisionCode Attributed];

/// Who published a title or an item, and where it was used.
pub(super) const PUBLISHED: &[Column] = columns![Required: Publisher PublisherId Platform];

/// The identifiers of a title or an item.
pub(super) const IDENTIFIERS: &[Column] = columns![Required: Doi ProprietaryId Isbn PrintIssn OnlineIssn Uri];

/// The identifiers of a journal and its articles.
pub(super) const SERIAL_IDENTIFIERS: &[Column] = columns![Required: Doi ProprietaryId PrintIssn OnlineIssn Uri];

/// What was counted.
pub(super) const COUNTS: &[Column] = columns![Required: MetricType ReportingPeriodTotal];

/// Of what the item is a part.
pub(super) const PARENT: &[Column] = columns![WithParents:
    ParentTitle ParentAuthors ParentPublicationDate ParentArticleVersion ParentDataType ParentDoi ParentProprietaryId
    ParentIsbn ParentPrintIssn ParentOnlineIssn ParentUri];

/// Of what journal an article is a part.
pub(super) const PARENT_JOURNAL: &[Column] = columns![Required:
    ParentTitle ParentAuthors ParentArticleVersion ParentDoi ParentProprietaryId ParentPrintIssn ParentOnlineIssn
    ParentUri];

/// The parts of the item.
pub(super) const COMPONENT: &[Column] = columns![WithComponents:
    ComponentTitle ComponentAuthors ComponentPublicationDate ComponentDataType ComponentDoi ComponentProprietaryId
    ComponentIsbn ComponentPrintIssn ComponentOnlineIssn ComponentUri];

/// The columns of the views of databases.
pub(super) const DATABASE_VIEW: &[Column] =
    joined![columns![Required: Database], PUBLISHED, columns![Required: ProprietaryId], COUNTS];

/// The columns of all views of journals.
pub(super) const JOURNAL: &[Column] = joined![columns![Required: Title], PUBLISHED, SERIAL_IDENTIFIERS];

/// The columns of all views of books, but `Data_Type`.
pub(super) const BOOK: &[Column] = joined![columns![Required: Title], PUBLISHED, IDENTIFIERS];

/// The columns of the view of articles.
pub(super) const ARTICLE_VIEW: &[Column] = joined![
    columns![Required: Item],
    PUBLISHED,
    columns![Required: Authors PublicationDate ArticleVersion],
    SERIAL_IDENTIFIERS,
    PARENT_JOURNAL,
    columns![Required: AccessType],
    COUNTS,
];

/// The columns of the view of multimedia, but `Data_Type`.
pub(super) const MULTIMEDIA: &[Column] =
    joined![columns![Required: Item], PUBLISHED, columns![Required: Doi ProprietaryId Uri]];

/// The columns of the item report, but those of how items were used.
pub(super) const ITEM: &[Column] = joined![
    EXTENSIONS,
    columns![Required: Item],
    PUBLISHED,
    columns![WhenShown: Authors PublicationDate ArticleVersion],
    IDENTIFIERS,
    PARENT,
    COMPONENT,
];

/// How many columns there are in all groups.
pub(super) const fn length(groups: &[&[Column]]) -> usize {
    let (mut length, mut rest) = (0usize, groups);
    while let [first, others @ ..] = rest {
        length = length.saturating_add(first.len());
        rest = others;
    }
    length
}

/// The columns of all groups, as many as [`length`] says.
pub(super) const fn join<const LENGTH: usize>(groups: &[&[Column]]) -> [Column; LENGTH] {
    let mut columns = [Column { field: Field::MetricType, presence: Presence::Required }; LENGTH];
    let mut free: &mut [Column] = &mut columns;
    let mut groups = groups;
    while let [group, others @ ..] = groups {
        let mut group = *group;
        while let [column, following @ ..] = group {
            let [place, places @ ..] = free else { return columns };
            *place = *column;
            group = following;
            free = places;
        }
        groups = others;
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_joined_in_order() {
        let fields: Vec<Field> = DATABASE_VIEW.iter().map(|column| column.field).collect();
        let expected = [
            Field::Database,
            Field::Publisher,
            Field::PublisherId,
            Field::Platform,
            Field::ProprietaryId,
            Field::MetricType,
            Field::ReportingPeriodTotal,
        ];
        assert_eq!(fields, expected);
    }
}
