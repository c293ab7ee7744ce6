//! The service UpdateCirculationStatus.

use bibwire_core::xml::{Any, SchemeValue};

use crate::choice::Outcome;
use crate::element::{InitiationHeader, ItemId, MandatedAction, ResponseHeader};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Asks that the circulation status of an item be changed.
    pub struct UpdateCirculationStatus {
        /// Who sends the message to whom. Version 1 demands it.
        boxed initiation_header: InitiationHeader = "InitiationHeader",
        /// What is asked for has happened already, and must be accepted.
        opt mandated_action: MandatedAction = "MandatedAction",
        /// What identifies the item.
        one item_id: ItemId = "ItemId",
        /// How it stands with the item, such as `On Loan`.
        one circulation_status: SchemeValue<String> = "CirculationStatus",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::element! {
    names crate::names::NAMES;
    /// Whether it was changed.
    pub struct UpdateCirculationStatusResponse {
        /// Who answers whom. Version 1 demands it.
        boxed response_header: ResponseHeader = "ResponseHeader",
        /// What came of it, or why nothing did.
        group outcome: Outcome<UpdateCirculationStatusResult> = "Outcome",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// What came of it.
    pub struct UpdateCirculationStatusResult {
        /// What identifies the item.
        one item_id: ItemId = "ItemId",
    }
}
