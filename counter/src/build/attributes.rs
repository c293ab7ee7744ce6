//! The attributes by which usage is told apart, a word at a time.

use crate::report::{Attributes, Extension};
use crate::vocabulary::{AccessMethod, AccessType, DataType, SectionType};

impl Attributes {
    /// Usage of a kind of content.
    ///
    /// ```
    /// use bibwire_counter::report::Attributes;
    /// use bibwire_counter::vocabulary::{AccessMethod, AccessType, DataType, SectionType};
    ///
    /// let attributes = Attributes::of(DataType::Book)
    ///     .yop("1996")
    ///     .access_type(AccessType::Controlled)
    ///     .access_method(AccessMethod::Regular)
    ///     .section_type(SectionType::Chapter)
    ///     .extension("kanwang:Faculty", "中文系")
    ///     .extension("Country_Code", "CN");
    /// assert_eq!(attributes.yop.as_deref(), Some("1996"));
    /// assert_eq!(attributes.extensions[0].name, "Country_Code", "they are in order");
    /// ```
    pub fn of(data_type: DataType) -> Attributes {
        Attributes { data_type: Some(data_type), ..Attributes::default() }
    }

    /// The year of publication: four digits, 0001 where it is not known, 9999 for articles in press.
    #[must_use]
    pub fn yop(mut self, year: impl Into<String>) -> Attributes {
        self.yop = Some(year.into());
        self
    }

    /// How the content could be had.
    #[must_use]
    pub fn access_type(mut self, access: AccessType) -> Attributes {
        self.access_type = Some(access);
        self
    }

    /// How the content was asked for.
    #[must_use]
    pub fn access_method(mut self, method: AccessMethod) -> Attributes {
        self.access_method = Some(method);
        self
    }

    /// What part of a title was used: release 5 alone.
    #[must_use]
    pub fn section_type(mut self, section: SectionType) -> Attributes {
        self.section_type = Some(section);
        self
    }

    /// An element by which the standard or a platform extends a report. They are kept in the order of their names.
    #[must_use]
    pub fn extension(mut self, name: impl Into<String>, value: impl Into<String>) -> Attributes {
        let extension = Extension { name: name.into(), value: value.into() };
        let at = self.extensions.partition_point(|other| *other <= extension);
        self.extensions.insert(at, extension);
        self
    }
}
