//! The element ItemDescription.

use bibwire_core::xml::{Any, Integer, SchemeValue};

use super::{HoldingsInformation, VisibleItemId};

bibwire_core::element! {
    names crate::names::NAMES;
    /// The description of the item itself.
    pub struct ItemDescription {
        /// A number that can be seen on the item. Version 1 alone.
        opt visible_item_id: VisibleItemId = "VisibleItemId",
        /// Where the item stands on the shelf.
        opt call_number: String = "CallNumber",
        /// Which copy it is.
        opt copy_number: String = "CopyNumber",
        /// What the description is of, such as `Piece` or `Set`.
        opt item_description_level: SchemeValue<String> = "ItemDescriptionLevel",
        /// Which parts of the publication there are.
        opt holdings_information: HoldingsInformation = "HoldingsInformation",
        /// Of how many pieces the item is. Since 2.0.
        opt number_of_pieces: Integer = "NumberOfPieces",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
