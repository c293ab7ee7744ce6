//! The element HoldingsSet.

use bibwire_core::xml::Any;

use super::{BibliographicDescription, ElectronicResource, ItemInformation, Location, SummaryHoldingsInformation};
use crate::choice::Outcome;

bibwire_core::element! {
    names crate::names::NAMES;
    /// What is held of a title in one place. Since 2.02.
    pub struct HoldingsSet {
        /// The number of what is held. Since 2.02.
        opt holdings_set_id: String = "HoldingsSetId",
        /// What came of it, or why nothing did.
        group outcome: Outcome<HoldingsContent> = "Outcome",
    }
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// What is held, and its items.
    pub struct HoldingsContent {
        /// The description of a publication.
        boxed bibliographic_description: BibliographicDescription = "BibliographicDescription",
        /// A place where the item is, or belongs.
        boxed location: Location = "Location",
        /// Where the item stands on the shelf.
        opt call_number: String = "CallNumber",
        /// What is held, in short. Since 2.02.
        opt summary_holdings_information: SummaryHoldingsInformation = "SummaryHoldingsInformation",
        /// A resource in electronic form.
        boxed electronic_resource: ElectronicResource = "ElectronicResource",
        /// An item of what is held. Since 2.02.
        many item_information: ItemInformation = "ItemInformation",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
