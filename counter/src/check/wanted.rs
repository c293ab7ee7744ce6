//! What the items of a report may be: what its definition permits, and what its filters let through.

use crate::definition::{Definition, Field, Presence};
use crate::input::Form;
use crate::report::{Filter, Header, Identifier, Item};
use crate::vocabulary::{AccessMethod, AccessType, DataType, IdentifierType, ReportFilterName, SectionType, split};

/// What the items of a report may be.
#[derive(Debug, Clone)]
pub(crate) struct Wanted {
    /// The data types.
    pub(crate) data_types: Words,
    /// The section types.
    pub(crate) section_types: Words,
    /// The access types.
    pub(crate) access_types: Words,
    /// The access methods.
    pub(crate) access_methods: Words,
    /// The years of publication, from and to.
    pub(crate) years: Option<Vec<(u16, u16)>>,
    /// The platforms; all of them if there is none.
    pub(crate) platforms: Vec<String>,
    /// The databases.
    pub(crate) databases: Vec<String>,
    /// The values of extensions, by their names.
    pub(crate) extensions: Vec<Filter>,
    /// The attributes that every row of a table has.
    pub(crate) cells: Vec<Field>,
    /// Whether section types are told apart.
    pub(crate) has_sections: bool,
    /// Whether formats are.
    pub(crate) has_formats: bool,
    ids: Vec<Named>,
    authors: Vec<Named>,
}

/// The words that an attribute may be.
#[derive(Debug, Clone)]
pub(crate) struct Words {
    /// Those of the standard that the report has, a bit each.
    permitted: u64,
    /// Whether it may have those of a namespace.
    custom: bool,
    /// Those that the filter names, and of these those of a namespace.
    named: Option<(u64, Vec<Box<str>>)>,
}

/// Whether an attribute may be a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It may.
    Right,
    /// The report does not have the word.
    NotOfReport,
    /// The filter leaves it out.
    FilteredOut,
    /// It is of a namespace, and no filter names it.
    Unnamed,
}

/// An identifier that a filter names. What has no kind may be of any.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Named {
    kinds: &'static [IdentifierType],
    value: String,
}

const ISSN: &[IdentifierType] = &[IdentifierType::PrintIssn, IdentifierType::OnlineIssn, IdentifierType::LinkingIssn];

impl Wanted {
    /// What the items of a report with a header may be.
    pub(crate) fn of(header: &Header, definition: Option<&Definition>, form: Form) -> Wanted {
        let filter = |name: ReportFilterName| {
            let filter = header.filter(name.as_str()).filter(|filter| !filter.values.is_empty())?;
            // What a view is made by is part of its definition.
            let is_preset = definition.is_some_and(|definition| definition.preset.contains(&name));
            (!is_preset).then_some(filter)
        };
        let is_master = definition.is_none_or(Definition::is_master);
        let names = |name| filter(name).map(|filter| filter.values.clone()).unwrap_or_default();
        let ids = |name| names(name).iter().filter_map(|value| Named::of(value)).collect();
        let extensions = [
            ReportFilterName::Attributed,
            ReportFilterName::CountryCode,
            ReportFilterName::Format,
            ReportFilterName::SubdivisionCode,
        ];
        Wanted {
            data_types: Words::of(
                definition.map(|it| mask(it.data_types.iter().map(DataType::index))),
                is_master,
                filter(ReportFilterName::DataType),
                |word| DataType::meant(word).as_ref().and_then(DataType::index),
            ),
            section_types: Words::of(
                definition.map(|it| mask(it.section_types.iter().map(SectionType::index))),
                false,
                filter(ReportFilterName::SectionType),
                |word| SectionType::meant(word).as_ref().and_then(SectionType::index),
            ),
            access_types: Words::of(
                definition.map(|it| mask(it.access_types.iter().map(AccessType::index))),
                is_master,
                filter(ReportFilterName::AccessType),
                |word| AccessType::meant(word).as_ref().and_then(AccessType::index),
            ),
            access_methods: Words::of(
                definition.map(|it| {
                    let methods = AccessMethod::ALL.iter().filter(|method| it.takes_access_method(method));
                    mask(methods.map(AccessMethod::index))
                }),
                is_master,
                filter(ReportFilterName::AccessMethod),
                |word| AccessMethod::meant(word).as_ref().and_then(AccessMethod::index),
            ),
            years: filter(ReportFilterName::YearOfPublication).and_then(years),
            platforms: names(ReportFilterName::Platform),
            databases: names(ReportFilterName::Database),
            extensions: extensions.into_iter().filter_map(|name| filter(name).cloned()).collect(),
            cells: definition.filter(|_| form == Form::Table).map(|it| cells(it, header)).unwrap_or_default(),
            has_sections: header.shows(Field::SectionType.as_str()),
            has_formats: header.shows(Field::Format.as_str()),
            ids: ids(ReportFilterName::ItemId),
            authors: [ReportFilterName::Author, ReportFilterName::ItemContributor].into_iter().flat_map(ids).collect(),
        }
    }

    /// Whether the filter of identifiers lets an item through: by its own, those of its parent or of its parts.
    pub(crate) fn takes_ids_of(&self, item: &Item) -> bool {
        let own = item.work.ids.iter().chain(item.parent.iter().flat_map(|parent| &parent.work.ids));
        let parts = item.performance.iter().flat_map(|set| &set.components).flat_map(|part| &part.work.ids);
        self.ids.is_empty() || own.chain(parts).any(|id| self.ids.iter().any(|named| named.is(id)))
    }

    /// Whether the filter of authors lets an item through. Three of its authors are told: there may be others.
    pub(crate) fn takes_authors_of(&self, item: &Item) -> bool {
        let authors = &item.work.authors;
        if self.authors.is_empty() || authors.is_empty() || authors.len() >= 3 {
            return true;
        }
        authors.iter().any(|author| {
            author.id.as_ref().is_none_or(|id| self.authors.iter().any(|named| named.is(id) || !named.is_kind(id)))
        })
    }
}

impl Words {
    fn of(
        permitted: Option<u64>,
        custom: bool,
        filter: Option<&Filter>,
        index: impl Fn(&str) -> Option<usize>,
    ) -> Words {
        let named = filter.map(|filter| {
            let known = mask(filter.values.iter().map(|value| index(value)));
            let custom = filter.values.iter().filter(|value| index(value).is_none() && split(value).is_some());
            (known, custom.map(|value| value.as_str().into()).collect::<Vec<Box<str>>>())
        });
        // A filter of nothing that there is filters nothing.
        let named = named.filter(|(known, custom)| *known != 0 || !custom.is_empty());
        Words { permitted: permitted.unwrap_or(u64::MAX), custom, named }
    }

    /// Whether an attribute may be a word, which has this place among those of the standard.
    pub(crate) fn judge(&self, index: Option<usize>, word: &str) -> Verdict {
        match (index, &self.named) {
            (Some(_), _) if mask([index]) & self.permitted == 0 => Verdict::NotOfReport,
            (Some(_), Some((known, _))) if mask([index]) & known == 0 => Verdict::FilteredOut,
            (Some(_), _) => Verdict::Right,
            (None, _) if !self.custom || split(word).is_none() => Verdict::NotOfReport,
            (None, None) => Verdict::Unnamed,
            (None, Some((_, custom))) if custom.iter().any(|named| **named == *word) => Verdict::Right,
            (None, Some(_)) => Verdict::FilteredOut,
        }
    }
}

impl Named {
    fn of(text: &str) -> Option<Named> {
        let (kind, value) = text.split_once(':')?;
        let known = IdentifierType::meant(kind);
        let kinds = match known.as_ref().and_then(IdentifierType::index) {
            Some(index) => IdentifierType::ALL.get(index..index.saturating_add(1)).unwrap_or_default(),
            None if kind.eq_ignore_ascii_case("ISSN") => ISSN,
            // The namespace of a platform is part of its identifiers.
            None => return Some(Named { kinds: &[IdentifierType::Proprietary], value: text.to_owned() }),
        };
        Some(Named { kinds, value: value.to_owned() })
    }

    fn is_kind(&self, id: &Identifier) -> bool {
        self.kinds.contains(&id.kind)
    }

    fn is(&self, id: &Identifier) -> bool {
        self.is_kind(id) && plain(&self.value).eq(plain(&id.value))
    }
}

/// The attributes that every row of a table has. A section type is not of every metric.
fn cells(definition: &Definition, header: &Header) -> Vec<Field> {
    let columns = definition.columns.iter().filter(|column| match column.presence {
        Presence::Required => true,
        Presence::WhenShown => header.shows(column.field.as_str()),
        _ => false,
    });
    columns.map(|column| column.field).filter(|field| field.is_attribute() && *field != Field::SectionType).collect()
}

/// An identifier without hyphens, blanks and capitals.
fn plain(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|character| !matches!(character, '-' | ' ')).map(|character| character.to_ascii_lowercase())
}

/// The bits of words by their places.
fn mask(places: impl IntoIterator<Item = Option<usize>>) -> u64 {
    places.into_iter().flatten().fold(0, |mask, place| mask | 1u64.wrapping_shl(place as u32))
}

/// The years of a filter; none if one of its values is no year or range of years.
fn years(filter: &Filter) -> Option<Vec<(u16, u16)>> {
    let one = |value: &String| {
        let (from, to) = value.split_once('-').unwrap_or((value, value));
        let (from, to) = (year(from)?, year(to)?);
        (from <= to).then_some((from, to))
    };
    filter.values.iter().map(one).collect()
}

/// The number of four digits.
pub(super) fn year(text: &str) -> Option<u16> {
    let four = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    four.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::release::Release;
    use crate::report::{Author, Parent, Work};
    use crate::vocabulary::ReportId;

    fn wanted(id: ReportId, filters: &[(&str, &[&str])]) -> Wanted {
        let filters = filters.iter().map(|(name, values)| Filter::new(*name, values.iter().copied()));
        let header = Header { report_filters: filters.collect(), ..Header::default() };
        Wanted::of(&header, Definition::of(Release::R51, &id), Form::Json)
    }

    fn data_type(wanted: &Wanted, word: &str) -> Verdict {
        wanted.data_types.judge(DataType::from(word).index(), word)
    }

    #[test]
    fn words_by_the_report_and_by_its_filter() {
        let all = wanted(ReportId::Tr, &[]);
        let some = wanted(ReportId::Tr, &[("Data_Type", &["journal", "ns:Podcast"])]);
        let none = wanted(ReportId::Tr, &[("Data_Type", &["?"])]);
        let view = wanted(ReportId::TrB1, &[("Data_Type", &["Book"])]);
        for (wanted, word, verdict) in [
            (&all, "Journal", Verdict::Right),
            (&all, "Article", Verdict::NotOfReport),
            (&all, "Diary", Verdict::NotOfReport),
            (&all, "ns:Podcast", Verdict::Unnamed),
            (&some, "Journal", Verdict::Right),
            (&some, "Book", Verdict::FilteredOut),
            (&some, "ns:Podcast", Verdict::Right),
            (&some, "ns:Game", Verdict::FilteredOut),
            (&none, "Book", Verdict::Right),
            (&view, "Reference_Work", Verdict::Right),
            (&view, "ns:Podcast", Verdict::NotOfReport),
        ] {
            assert_eq!(data_type(wanted, word), verdict, "{word}");
        }
    }

    #[test]
    fn years_are_all_understood_or_none() {
        let of = |values: &[&str]| wanted(ReportId::Tr, &[("YOP", values)]).years;
        assert_eq!(of(&["2020", "2022-2024"]), Some(vec![(2020, 2020), (2022, 2024)]));
        for values in [&["20"][..], &["2024-2020"], &["2020", "?"], &[]] {
            assert_eq!(of(values), None, "{values:?}");
        }
    }

    #[test]
    fn identifiers_by_their_kind() {
        let issn = Identifier::new(IdentifierType::PrintIssn, "0317-8471");
        let own = Identifier::new(IdentifierType::Proprietary, "p1:J1");
        let work = |ids: &[&Identifier]| Work { ids: ids.iter().map(|id| (*id).clone()).collect(), ..Work::default() };
        let item = Item { work: work(&[&issn, &own]), ..Item::default() };
        let part = Item { parent: Some(Box::new(Parent { work: work(&[&issn]), data_type: None })), ..Item::default() };
        for (filter, expected, of_part) in [
            ("Print_ISSN:03178471", true, true),
            ("ISSN:0317-8471", true, true),
            ("Online_ISSN:0317-8471", false, false),
            ("p1:J1", true, false),
            ("Proprietary:p1:J1", true, false),
            ("DOI:0317-8471", false, false),
            ("0317-8471", true, true),
        ] {
            let wanted = wanted(ReportId::Tr, &[("Item_ID", &[filter])]);
            assert_eq!(wanted.takes_ids_of(&item), expected, "{filter}");
            assert_eq!(wanted.takes_ids_of(&part), of_part, "{filter}");
        }
    }

    #[test]
    fn an_author_may_be_untold() {
        let author = |id: &str| Author {
            name: Some("A".to_owned()),
            id: Some(Identifier::new(IdentifierType::Orcid, id)).filter(|id| !id.value.is_empty()),
        };
        let wanted = wanted(ReportId::Ir, &[("Author", &["ORCID:0000-0002-1825-0097"])]);
        for (authors, expected) in [
            (&["0000-0002-1825-0097"][..], true),
            (&["0000-0001-5109-3700"], false),
            (&["0000-0001-5109-3700", ""], true),
            (&["0000-0001-5109-3700"; 3], true),
            (&[], true),
        ] {
            let work = Work { authors: authors.iter().map(|id| author(id)).collect(), ..Work::default() };
            assert_eq!(wanted.takes_authors_of(&Item { work, ..Item::default() }), expected, "{authors:?}");
        }
    }
}
