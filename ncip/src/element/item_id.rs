//! The element ItemId.

use bibwire_core::xml::{Any, SchemeValue};

bibwire_core::element! {
    names crate::names::NAMES;
    /// What identifies the item.
    pub struct ItemId {
        /// The agency: a library, or another institution.
        opt agency_id: SchemeValue<String> = "AgencyId",
        /// What kind of number it is, such as `Barcode`. Since 2.0.
        opt item_identifier_type: SchemeValue<String> = "ItemIdentifierType",
        /// The number of the item.
        one item_identifier_value: String = "ItemIdentifierValue",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
