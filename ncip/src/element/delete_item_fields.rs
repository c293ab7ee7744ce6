//! The element DeleteItemFields.

use bibwire_core::xml::{Any, Flag, SchemeValue};

use super::{BibliographicDescription, ItemDescription, Location, PhysicalCondition};

bibwire_core::element! {
    names crate::names::NAMES;
    /// What is deleted of what is known of an item. It is done before the additions.
    pub struct DeleteItemFields {
        /// The description of a publication.
        boxed bibliographic_description: BibliographicDescription = "BibliographicDescription",
        /// How the use of the item is restricted, such as `In Library Use Only`.
        many item_use_restriction_types: SchemeValue<String> = "ItemUseRestrictionType",
        /// The description of the item itself.
        boxed item_description: ItemDescription = "ItemDescription",
        /// A place where the item is, or belongs.
        many locations: Location = "Location",
        /// In which condition the item is.
        boxed physical_condition: PhysicalCondition = "PhysicalCondition",
        /// How the item is secured against theft.
        opt security_marker: SchemeValue<String> = "SecurityMarker",
        /// The security marker is active.
        opt sensitization_flag: Flag = "SensitizationFlag",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
