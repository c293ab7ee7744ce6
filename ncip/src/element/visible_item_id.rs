//! The element VisibleItemId.

use bibwire_core::xml::SchemeValue;

bibwire_core::element! {
    names crate::names::NAMES;
    /// A number that can be seen on the item. Version 1 alone.
    pub struct VisibleItemId {
        /// What kind of number it is. Version 1 alone.
        one visible_item_identifier_type: SchemeValue<String> = "VisibleItemIdentifierType",
        /// The number on the item. Version 1 alone.
        one visible_item_identifier: String = "VisibleItemIdentifier",
    }
}
