//! What was used, and how much.

use super::{Count, Extra, Identifier, Parent, Work};
use crate::vocabulary::{AccessMethod, AccessType, DataType, SectionType};

/// An item of a report: a platform, a database, a title or an item of the Item Report.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[allow(clippy::exhaustive_structs, reason = "made with `..Item::default()`")]
pub struct Item {
    /// Its description.
    pub work: Work,
    /// `Platform`.
    pub platform: Option<String>,
    /// `Publisher`.
    pub publisher: Option<String>,
    /// `Publisher_ID`.
    pub publisher_id: Vec<Identifier>,
    /// What it is part of, where the report tells.
    pub parent: Option<Box<Parent>>,
    /// Its usage, a set of attributes at a time. An item of release 5 in JSON has one.
    pub performance: Vec<AttributePerformance>,
}

/// The usage of an item by one set of attributes: `Attribute_Performance`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[allow(clippy::exhaustive_structs, reason = "made with `..AttributePerformance::default()`")]
pub struct AttributePerformance {
    /// The attributes.
    pub attributes: Attributes,
    /// The counts, in the order of the report.
    pub counts: Vec<Count>,
    /// The parts of the item that were used: of the Item Report alone.
    pub components: Vec<Component>,
    /// What else was said.
    pub extra: Vec<Extra>,
}

/// The attributes by which usage is told apart.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[allow(clippy::exhaustive_structs, reason = "made with `..Attributes::default()`")]
pub struct Attributes {
    /// `Data_Type`.
    pub data_type: Option<DataType>,
    /// `Section_Type`: release 5 alone.
    pub section_type: Option<SectionType>,
    /// `YOP`, the year of publication: four digits, 0001 where it is not known, 9999 for articles in press.
    pub yop: Option<String>,
    /// `Access_Type`.
    pub access_type: Option<AccessType>,
    /// `Access_Method`.
    pub access_method: Option<AccessMethod>,
    /// Elements by which the standard or a platform extends a report, in order: CoP 5.1, section 11.
    pub extensions: Vec<Extension>,
}

/// An element by which a report is extended.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[allow(clippy::exhaustive_structs, reason = "an extension is a name and a value")]
pub struct Extension {
    /// Its name, such as `Country_Code` or `platform:Faculty`.
    pub name: String,
    /// Its value.
    pub value: String,
}

/// A part of an item, with its own usage.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[allow(clippy::exhaustive_structs, reason = "made with `..Component::default()`")]
pub struct Component {
    /// Its description.
    pub work: Work,
    /// `Data_Type`, or `Component_Data_Type` in a table.
    pub data_type: Option<DataType>,
    /// The counts, in the order of the report.
    pub counts: Vec<Count>,
}
