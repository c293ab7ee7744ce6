//! The definition of a report.

use super::{Column, Field, Filter, Presence, Property, Values, r5, r51};
use crate::release::{Release, Version};
use crate::report::Header;
use crate::vocabulary::{
    AccessMethod, AccessType, DataType, MetricType, ReportAttributeName, ReportFilterName, ReportId, SectionType,
};

/// What a report of a release is made of.
///
/// ```
/// use bibwire_counter::definition::{Definition, Field};
/// use bibwire_counter::release::Release;
/// use bibwire_counter::vocabulary::ReportId;
///
/// let report = Definition::of(Release::R5, &ReportId::TrJ1).ok_or("not of the standard")?;
/// assert_eq!(report.name, "Journal Requests (Excluding OA_Gold)");
/// assert_eq!(report.columns.first().map(|column| column.field), Some(Field::Title));
/// assert_eq!(report.master().name, "Title Master Report");
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Definition {
    /// The release.
    pub release: Release,
    /// Its identifier: `Report_ID`.
    pub id: ReportId,
    /// Its name in the release: `Report_Name`.
    pub name: &'static str,
    /// Its columns in order, months aside.
    pub columns: &'static [Column],
    /// The filters it may have, the preset ones first.
    pub filters: &'static [ReportFilterName],
    /// The filters it is made by; none for a master report.
    pub preset: &'static [ReportFilterName],
    /// The attributes it may have; none for a view.
    pub attributes: &'static [ReportAttributeName],
    /// The metric types it may have.
    pub metrics: &'static [MetricType],
    /// The data types its items may have.
    pub data_types: &'static [DataType],
    /// The access types its items may have; none where they are not told apart.
    pub access_types: &'static [AccessType],
    /// The access methods its items may have.
    pub access_methods: &'static [AccessMethod],
    /// The section types its items may have, in release 5.
    pub section_types: &'static [SectionType],
    /// The data types that parents of its items may have.
    pub parent_data_types: &'static [DataType],
    /// The data types that components of its items may have.
    pub component_data_types: &'static [DataType],
    /// The properties of its items in JSON, but those of how they were used.
    pub(super) item: &'static [Property],
    /// The properties of the parents of its items in JSON.
    pub parent_properties: &'static [Property],
    /// The properties of the components of its items in JSON.
    pub component_properties: &'static [Property],
}

impl Definition {
    /// The definition of a report of the standard.
    ///
    /// ```
    /// use bibwire_counter::definition::Definition;
    /// use bibwire_counter::release::Release;
    /// use bibwire_counter::vocabulary::ReportId;
    ///
    /// assert!(Definition::of(Release::R51, &ReportId::IrM1).is_some());
    /// assert!(Definition::of(Release::R51, &ReportId::from("ns:X")).is_none());
    /// ```
    pub const fn of(release: Release, id: &ReportId) -> Option<&'static Definition> {
        match release {
            Release::R5 => r5::of(id),
            Release::R51 => r51::of(id),
        }
    }

    /// The definition of a report in a version of the code.
    ///
    /// ```
    /// use bibwire_counter::definition::{Definition, Field};
    /// use bibwire_counter::release::Version;
    /// use bibwire_counter::vocabulary::ReportId;
    ///
    /// let has_formats = |version| Definition::at(version, &ReportId::Tr).is_some_and(|it| it.column(Field::Format).is_some());
    /// assert!(has_formats(Version::V5_1));
    /// assert!(!has_formats(Version::V5_1_0_1));
    /// ```
    pub fn at(version: Version, id: &ReportId) -> Option<&'static Definition> {
        match (version, id) {
            (Version::V5_1, ReportId::Tr) => Some(&r51::TR_WITH_FORMATS),
            _ => Definition::of(version.release(), id),
        }
    }

    /// The definition of the report that a header is of, in a version: by its identifier, or, if there is none or it is
    /// none, by its name in either release.
    pub(crate) fn of_header(header: &Header, version: Version) -> Option<&'static Definition> {
        match &header.report_id {
            Some(id) if id.is_known() || id.custom().is_some() => Definition::at(version, id),
            _ => Definition::called(version.release(), header.report_name.as_deref()?)
                .and_then(|named| Definition::at(version, &named.id)),
        }
    }

    /// The definition of the report with a name, in its own release or another.
    pub(crate) fn called(release: Release, name: &str) -> Option<&'static Definition> {
        let mut others = Release::ALL.into_iter().filter(|other| *other != release);
        Definition::meant(release, name).or_else(|| others.find_map(|other| Definition::meant(other, name)))
    }

    /// The definitions of all reports of a release.
    ///
    /// ```
    /// use bibwire_counter::definition::Definition;
    /// use bibwire_counter::release::Release;
    ///
    /// assert_eq!(Definition::all(Release::R51).count(), 16);
    /// ```
    pub fn all(release: Release) -> impl Iterator<Item = &'static Definition> {
        ReportId::ALL.iter().filter_map(move |id| Definition::of(release, id))
    }

    /// The definition of the report with this name.
    ///
    /// ```
    /// use bibwire_counter::definition::Definition;
    /// use bibwire_counter::release::Release;
    /// use bibwire_counter::vocabulary::ReportId;
    ///
    /// let report = Definition::named(Release::R51, "Title Report");
    /// assert_eq!(report.map(|report| &report.id), Some(&ReportId::Tr));
    /// ```
    pub fn named(release: Release, name: &str) -> Option<&'static Definition> {
        Definition::all(release).find(|report| report.name == name)
    }

    /// The definition of the report whose name a text means: capitals, blanks, underscores, hyphens, points, quotes and
    /// the width of letters do not count.
    ///
    /// ```
    /// use bibwire_counter::definition::Definition;
    /// use bibwire_counter::release::Release;
    ///
    /// assert!(Definition::meant(Release::R51, "TITLE_REPORT").is_some());
    /// ```
    pub fn meant(release: Release, name: &str) -> Option<&'static Definition> {
        Definition::all(release).find(|report| crate::vocabulary::spelling::same(report.name, name))
    }

    /// Whether it is a report that views are taken from.
    ///
    /// ```
    /// use bibwire_counter::definition::Definition;
    /// use bibwire_counter::release::Release;
    ///
    /// assert_eq!(Definition::all(Release::R5).filter(|report| report.is_master()).count(), 4);
    /// ```
    pub const fn is_master(&self) -> bool {
        self.id.is_master()
    }

    /// The report it is a view of; a master report is its own.
    ///
    /// ```
    /// use bibwire_counter::definition::Definition;
    /// use bibwire_counter::release::Release;
    ///
    /// assert!(Definition::all(Release::R51).all(|report| report.master().is_master()));
    /// ```
    pub fn master(&self) -> &'static Definition {
        match (self.release, self.id.master()) {
            (Release::R5, Some(ReportId::Pr)) => &r5::PR,
            (Release::R5, Some(ReportId::Dr)) => &r5::DR,
            (Release::R5, Some(ReportId::Tr)) => &r5::TR,
            (Release::R5, _) => &r5::IR,
            (Release::R51, Some(ReportId::Pr)) => &r51::PR,
            (Release::R51, Some(ReportId::Dr)) => &r51::DR,
            (Release::R51, Some(ReportId::Tr)) => &r51::TR,
            (Release::R51, _) => &r51::IR,
        }
    }

    /// The column that is this field.
    ///
    /// ```
    /// use bibwire_counter::definition::{Definition, Field};
    /// use bibwire_counter::release::Release;
    /// use bibwire_counter::vocabulary::ReportId;
    ///
    /// let report = Definition::of(Release::R51, &ReportId::Pr).ok_or("not of the standard")?;
    /// assert!(report.column(Field::Title).is_none());
    /// # Ok::<(), &str>(())
    /// ```
    pub fn column(&self, field: Field) -> Option<&'static Column> {
        self.columns.iter().find(|column| column.field == field)
    }

    /// The values of `Attributes_To_Show`, in the order of the columns; none for a view.
    ///
    /// ```
    /// use bibwire_counter::definition::{Definition, Field};
    /// use bibwire_counter::release::Release;
    /// use bibwire_counter::vocabulary::ReportId;
    ///
    /// let report = Definition::of(Release::R51, &ReportId::Tr).ok_or("not of the standard")?;
    /// assert!(report.attributes_to_show().any(|field| field == Field::YearOfPublication));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn attributes_to_show(&self) -> impl Iterator<Item = Field> + use<> {
        self.columns.iter().filter(|column| column.presence.is_to_show()).map(|column| column.field)
    }

    /// The filter with this name, where the report may have it.
    ///
    /// ```
    /// use bibwire_counter::definition::{Definition, Values};
    /// use bibwire_counter::release::Release;
    /// use bibwire_counter::vocabulary::{ReportFilterName, ReportId};
    ///
    /// let report = Definition::of(Release::R51, &ReportId::Dr).ok_or("not of the standard")?;
    /// assert_eq!(report.filter(&ReportFilterName::Database).map(|filter| filter.values), Some(Values::Name));
    /// assert_eq!(report.filter(&ReportFilterName::YearOfPublication), None);
    /// # Ok::<(), &str>(())
    /// ```
    pub fn filter(&self, name: &ReportFilterName) -> Option<Filter> {
        let name = self.filters.iter().find(|known| *known == name)?;
        let values = match name {
            ReportFilterName::AccessMethod => Values::AccessMethods(self.access_methods),
            ReportFilterName::AccessType => Values::AccessTypes(self.access_types),
            ReportFilterName::Attributed => Values::YesNo,
            ReportFilterName::Author | ReportFilterName::ItemContributor => Values::Author,
            ReportFilterName::BeginDate | ReportFilterName::EndDate => Values::Day,
            ReportFilterName::CountryCode => Values::Countries,
            ReportFilterName::DataType => Values::DataTypes(self.data_types),
            ReportFilterName::Database | ReportFilterName::Platform | ReportFilterName::Other(_) => Values::Name,
            ReportFilterName::Format => Values::Formats,
            ReportFilterName::ItemId => Values::ItemId,
            ReportFilterName::MetricType => Values::MetricTypes(self.metrics),
            ReportFilterName::ParentDataType => Values::DataTypes(self.parent_data_types),
            ReportFilterName::SectionType => Values::SectionTypes(self.section_types),
            ReportFilterName::SubdivisionCode => Values::Subdivisions,
            ReportFilterName::YearOfPublication => Values::Years,
        };
        Some(Filter { name, values, is_preset: self.preset.contains(name) })
    }

    /// Whether the report may have a metric type: one of its list, or in a master report one of a provider, or in one of
    /// release 5.1 one of the best practice for artificial intelligence.
    ///
    /// ```
    /// use bibwire_counter::definition::Definition;
    /// use bibwire_counter::release::Release;
    /// use bibwire_counter::vocabulary::ReportId;
    ///
    /// let report = Definition::of(Release::R51, &ReportId::Tr).ok_or("not of the standard")?;
    /// assert!(report.takes_metric(&"Total_Item_Requests".into()));
    /// assert!(report.takes_metric(&"ns:Downloads".into()));
    /// assert!(!report.takes_metric(&"Searches_Platform".into()));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn takes_metric(&self, metric: &MetricType) -> bool {
        let is_practice = metric.is_known() && !metric.is_standard();
        self.metrics.contains(metric)
            || self.is_master() && (metric.custom().is_some() || is_practice && self.release == Release::R51)
    }

    /// Whether items may have a data type: one of the list, or in a master report one of a provider.
    ///
    /// ```
    /// use bibwire_counter::definition::Definition;
    /// use bibwire_counter::release::Release;
    /// use bibwire_counter::vocabulary::ReportId;
    ///
    /// let report = Definition::of(Release::R51, &ReportId::TrB1).ok_or("not of the standard")?;
    /// assert!(report.takes_data_type(&"Book".into()));
    /// assert!(!report.takes_data_type(&"ns:Podcast".into()));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn takes_data_type(&self, data_type: &DataType) -> bool {
        self.data_types.contains(data_type) || self.is_master() && data_type.custom().is_some()
    }

    /// Whether items may have an access type: one of the list, or in a master report one of a provider.
    ///
    /// ```
    /// use bibwire_counter::definition::Definition;
    /// use bibwire_counter::release::Release;
    /// use bibwire_counter::vocabulary::ReportId;
    ///
    /// let report = Definition::of(Release::R51, &ReportId::Tr).ok_or("not of the standard")?;
    /// assert!(!report.takes_access_type(&"OA_Gold".into()));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn takes_access_type(&self, access_type: &AccessType) -> bool {
        self.access_types.contains(access_type) || self.is_master() && access_type.custom().is_some()
    }

    /// Whether items may have an access method: one of the list, or in a master report one of a provider, or in one of
    /// release 5.1 the one of the best practice for artificial intelligence.
    ///
    /// ```
    /// use bibwire_counter::definition::Definition;
    /// use bibwire_counter::release::Release;
    /// use bibwire_counter::vocabulary::ReportId;
    ///
    /// let report = Definition::of(Release::R51, &ReportId::Tr).ok_or("not of the standard")?;
    /// assert!(report.takes_access_method(&"Agent".into()));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn takes_access_method(&self, method: &AccessMethod) -> bool {
        let is_practice = *method == AccessMethod::Agent;
        self.access_methods.contains(method)
            || self.is_master() && (method.custom().is_some() || is_practice && self.release == Release::R51)
    }

    /// The properties of an item in JSON. In release 5.1 the object that holds the items of a parent has
    /// [`parent_properties`](Self::parent_properties).
    ///
    /// ```
    /// use bibwire_counter::definition::Definition;
    /// use bibwire_counter::release::Release;
    /// use bibwire_counter::vocabulary::ReportId;
    ///
    /// let report = Definition::of(Release::R5, &ReportId::TrB1).ok_or("not of the standard")?;
    /// assert!(report.item_properties().any(|property| property.name == "YOP" && property.is_required));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn item_properties(&self) -> impl Iterator<Item = Property> + use<> {
        let columns = if self.release == Release::R5 { self.columns } else { &[] };
        self.item.iter().copied().chain(attributes_of(columns))
    }

    /// The properties of `Attribute_Performance`; none in release 5.
    ///
    /// ```
    /// use bibwire_counter::definition::Definition;
    /// use bibwire_counter::release::Release;
    /// use bibwire_counter::vocabulary::ReportId;
    ///
    /// let report = Definition::of(Release::R51, &ReportId::TrB1).ok_or("not of the standard")?;
    /// let names: Vec<&str> = report.performance_properties().map(|property| property.name).collect();
    /// assert_eq!(names, ["Data_Type", "YOP", "Performance"]);
    /// # Ok::<(), &str>(())
    /// ```
    pub fn performance_properties(&self) -> impl Iterator<Item = Property> + use<> {
        let columns = if self.release == Release::R51 { self.columns } else { &[] };
        let counts = (self.release == Release::R51).then_some(Property::required("Performance"));
        let parts = (self.release == Release::R51 && !self.component_properties.is_empty())
            .then_some(Property::optional("Components"));
        attributes_of(columns).chain(counts).chain(parts)
    }
}

/// The columns that tell how an item was used, as properties.
fn attributes_of(columns: &'static [Column]) -> impl Iterator<Item = Property> {
    columns
        .iter()
        .filter(|column| column.field.is_attribute())
        .map(|column| Property { name: column.field.as_str(), is_required: column.presence == Presence::Required })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn definitions_agree_with_themselves() {
        for report in Release::ALL.into_iter().flat_map(Definition::all) {
            let id = &report.id;
            assert_eq!(Definition::of(report.release, id), Some(report));
            assert_eq!(Definition::named(report.release, report.name), Some(report), "{id}");
            assert_eq!(Some(&report.master().id), id.master().as_ref(), "{id}");
            assert_eq!(report.master().release, report.release);
            for name in report.preset {
                assert!(report.filters.contains(name), "{id} {name}");
            }
            for name in report.filters {
                let filter = report.filter(name).unwrap();
                assert_ne!(filter.values.words(), Some(vec![]), "{id} {name}");
            }
            assert_eq!(report.is_master(), report.preset.is_empty(), "{id}");
            assert_ne!(report.is_master(), report.attributes.is_empty(), "{id}");
            assert_eq!(report.is_master(), report.attributes_to_show().next().is_some(), "{id}");
            assert!(report.columns.ends_with(super::super::column::COUNTS), "{id}");
            for (index, column) in report.columns.iter().enumerate() {
                assert!(report.columns.iter().skip(index + 1).all(|other| other.field != column.field), "{id}");
            }
            for list in [report.data_types, report.parent_data_types, report.component_data_types] {
                assert!(list.is_sorted(), "{id}");
            }
            assert!(report.metrics.is_sorted(), "{id}");
        }
    }

    #[test]
    fn a_view_takes_nothing_that_its_master_does_not() {
        for report in Release::ALL.into_iter().flat_map(Definition::all) {
            let master = report.master();
            assert!(report.metrics.iter().all(|word| master.metrics.contains(word)), "{}", report.id);
            assert!(report.data_types.iter().all(|word| master.data_types.contains(word)), "{}", report.id);
            assert!(report.access_types.iter().all(|word| master.access_types.contains(word)), "{}", report.id);
            assert!(report.access_methods.iter().all(|word| master.access_methods.contains(word)), "{}", report.id);
            assert!(report.columns.iter().all(|column| master.column(column.field).is_some()), "{}", report.id);
        }
    }
}
