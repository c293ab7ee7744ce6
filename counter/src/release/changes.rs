//! What changed between the versions of release 5.1, as far as a report shows it.

use super::Version::{self, V5_1, V5_1_0_1, V5_1_1};

impl Version {
    /// Whether `Components` are within `Attribute_Performance`, and not beside it in the item: 5.1.0.1. Release 5 has
    /// `Item_Component`.
    pub(crate) fn has_components_in_sets(self) -> bool {
        self >= V5_1_0_1
    }

    /// Whether denials are counted of components: 5.1.0.1, and release 5.
    pub(crate) fn has_denials_of_components(self) -> bool {
        self != V5_1
    }

    /// Whether `Granularity` may be `Total`: the schema of 5.1 had it so; its text, and all others, have `Totals`.
    pub(crate) fn has_total(self) -> bool {
        self == V5_1
    }

    /// Whether `Format` is among the extensions of the Title Report: it was removed in 5.1.0.1.
    pub(crate) fn has_formats(self) -> bool {
        self <= V5_1
    }

    /// Whether the registry may have its former address: 5.1.0.1 has another.
    pub(crate) fn has_former_registry(self) -> bool {
        self == V5_1
    }

    /// Whether the schema has symbols of libraries behind the code of a country alone: its pattern in 5.1 was meant for
    /// all prefixes, and takes two letters alone.
    pub(crate) fn has_country_prefixes_alone(self) -> bool {
        self == V5_1
    }

    /// Whether a namespace may have 18 characters, and `_`, `.` or `/` at its end: the pattern before 5.1.1.
    pub(crate) fn has_longer_namespaces(self) -> bool {
        matches!(self, V5_1 | V5_1_0_1)
    }

    /// Whether the schema has the values of the filters of a view in one order: before 5.1.1.
    pub(crate) fn has_ordered_presets(self) -> bool {
        matches!(self, V5_1 | V5_1_0_1)
    }

    /// Whether a table must have an `Institution_ID`: 5.1.1. The schemas had it in JSON before.
    pub(crate) fn needs_institution_id(self) -> bool {
        self >= V5_1_1
    }

    /// Whether there is a table of the data types that are in each kind of database: 5.1.0.1, Table 3.p.
    pub(crate) fn has_companions(self) -> bool {
        self >= V5_1_0_1
    }
}
