//! Which data types go together, in release 5.1.

use crate::release::Version;
use crate::vocabulary::DataType::{
    self, Article, Audiovisual, Book, BookSegment, Conference, ConferenceItem, DatabaseAggregated, DatabaseAi,
    DatabaseFull, DatabaseFullItem, Dataset, Image, InteractiveResource, Journal, Multimedia, NewsItem,
    NewspaperOrNewsletter, OtherKind, Patent, ReferenceItem, ReferenceWork, Report, Software, Sound, Standard,
    ThesisOrDissertation, Unspecified,
};

/// Of what an item may be a part.
///
/// ```
/// use bibwire_counter::definition::parent_of;
/// use bibwire_counter::vocabulary::DataType;
///
/// let rule = parent_of(&DataType::Article).ok_or("not in item reports")?;
/// assert_eq!(rule.types, [DataType::Journal]);
/// assert!(!rule.may_be_absent);
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct ParentRule {
    /// The data types its parent may have; none where it has no parent.
    pub types: &'static [DataType],
    /// Whether it may be without a parent.
    pub may_be_absent: bool,
}

/// Of what an item of a data type may be a part: CoP 5.1, Table 3.q; none where items do not have the type.
///
/// ```
/// use bibwire_counter::definition::parent_of;
/// use bibwire_counter::vocabulary::DataType;
///
/// assert!(parent_of(&DataType::Dataset).is_some_and(|rule| rule.types.is_empty()));
/// assert!(parent_of(&DataType::Journal).is_none());
/// ```
pub const fn parent_of(item: &DataType) -> Option<ParentRule> {
    let (types, may_be_absent): (&[DataType], bool) = match item {
        Article => (&[Journal], false),
        BookSegment => (&[Book], false),
        ConferenceItem => (&[Conference], false),
        NewsItem => (&[NewspaperOrNewsletter], false),
        ReferenceItem => (&[ReferenceWork], false),
        DatabaseFullItem => (&[DatabaseFull], false),
        Audiovisual | Image | InteractiveResource | Multimedia | Sound => (&[DatabaseAggregated, DatabaseFull], true),
        OtherKind | Patent | Report | Standard | ThesisOrDissertation | Unspecified => (&[DatabaseFull], true),
        Dataset | Software => (&[], true),
        _ => return None,
    };
    Some(ParentRule { types, may_be_absent })
}

/// Of what an item of a data type may be a part, in a version of the code: none where the version does not say.
///
/// The table of 5.1 does not have what is neither in a serial nor in a book, such as patents and reports. Its media are in
/// databases of full content alone; 5.1.0.1 has them in aggregated ones, too.
///
/// ```
/// use bibwire_counter::definition::{parent_in, parent_of};
/// use bibwire_counter::release::Version;
/// use bibwire_counter::vocabulary::DataType;
///
/// assert!(parent_in(Version::V5_1, &DataType::Patent).is_none());
/// assert_eq!(parent_in(Version::V5_1_0_1, &DataType::Patent), parent_of(&DataType::Patent));
/// ```
pub fn parent_in(version: Version, item: &DataType) -> Option<ParentRule> {
    match (version, item) {
        (Version::V5_0_3, _) => None,
        (Version::V5_1, Audiovisual | Image | InteractiveResource | Multimedia | Sound) => {
            Some(ParentRule { types: &[DatabaseFull], may_be_absent: true })
        }
        (Version::V5_1, OtherKind | Patent | Report | Standard | ThesisOrDissertation | Unspecified) => None,
        _ => parent_of(item),
    }
}

/// The data types that usage of a database may have beside its own: CoP 5.1, Table 3.p.
///
/// ```
/// use bibwire_counter::definition::companions;
/// use bibwire_counter::vocabulary::DataType;
///
/// assert!(companions(&DataType::DatabaseFull).contains(&DataType::DatabaseFullItem));
/// assert!(companions(&DataType::Book).is_empty());
/// ```
pub const fn companions(database: &DataType) -> &'static [DataType] {
    match database {
        DatabaseAggregated | DatabaseAi => &[
            Audiovisual,
            Book,
            Conference,
            Image,
            InteractiveResource,
            Journal,
            Multimedia,
            NewspaperOrNewsletter,
            OtherKind,
            Patent,
            ReferenceWork,
            Report,
            Sound,
            Standard,
            ThesisOrDissertation,
            Unspecified,
        ],
        DatabaseFull => &[
            Audiovisual,
            DatabaseFullItem,
            Image,
            InteractiveResource,
            Multimedia,
            OtherKind,
            Patent,
            Report,
            Sound,
            Standard,
            ThesisOrDissertation,
            Unspecified,
        ],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use crate::definition::Definition;
    use crate::release::Release;
    use crate::vocabulary::ReportId;

    use super::*;

    #[test]
    fn the_item_report_and_the_parents_agree() {
        let report = Definition::of(Release::R51, &ReportId::Ir).unwrap();
        for data_type in DataType::ALL {
            assert_eq!(report.data_types.contains(data_type), parent_of(data_type).is_some(), "{data_type}");
            for parent in parent_of(data_type).into_iter().flat_map(|rule| rule.types) {
                assert!(report.parent_data_types.contains(parent), "{parent}");
            }
        }
        for parent in report.parent_data_types {
            assert!(DataType::ALL.iter().filter_map(parent_of).any(|rule| rule.types.contains(parent)), "{parent}");
        }
    }

    #[test]
    fn the_database_report_and_the_companions_agree() {
        let report = Definition::of(Release::R51, &ReportId::Dr).unwrap();
        for data_type in report.data_types {
            let beside = DataType::ALL.iter().any(|database| companions(database).contains(data_type));
            assert_ne!(data_type.is_database(), beside, "{data_type}");
        }
    }
}
