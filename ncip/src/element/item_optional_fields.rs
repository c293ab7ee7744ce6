//! The element ItemOptionalFields.

use bibwire_core::xml::{Any, DateTime, Flag, Integer, SchemeValue};

use super::{BibliographicDescription, ElectronicResource, ItemDescription, Location, PhysicalCondition};

bibwire_core::element! {
    names crate::names::NAMES;
    /// More of what is known of the item.
    pub struct ItemOptionalFields {
        /// The description of a publication.
        boxed bibliographic_description: BibliographicDescription = "BibliographicDescription",
        /// How the use of the item is restricted, such as `In Library Use Only`.
        many item_use_restriction_types: SchemeValue<String> = "ItemUseRestrictionType",
        /// How it stands with the item, such as `On Loan`.
        opt circulation_status: SchemeValue<String> = "CirculationStatus",
        /// How many users wait for the item.
        opt hold_queue_length: Integer = "HoldQueueLength",
        /// The description of the item itself.
        boxed item_description: ItemDescription = "ItemDescription",
        /// A place where the item is, or belongs.
        many locations: Location = "Location",
        /// In which condition the item is.
        boxed physical_condition: PhysicalCondition = "PhysicalCondition",
        /// A resource in electronic form.
        boxed electronic_resource: ElectronicResource = "ElectronicResource",
        /// How the item is secured against theft.
        opt security_marker: SchemeValue<String> = "SecurityMarker",
        /// The security marker is active.
        opt sensitization_flag: Flag = "SensitizationFlag",
        /// When the item is due.
        opt date_due: DateTime = "DateDue",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
