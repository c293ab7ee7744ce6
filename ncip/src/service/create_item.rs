//! The service CreateItem.

use bibwire_core::xml::{Any, Flag, SchemeValue};

use crate::choice::Outcome;
use crate::element::{
    BibliographicDescription, InitiationHeader, ItemDescription, ItemId, Location, MandatedAction, PhysicalCondition,
    RequestId, ResponseHeader,
};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Asks that an item be entered.
    pub struct CreateItem {
        /// Who sends the message to whom. Version 1 demands it.
        boxed initiation_header: InitiationHeader = "InitiationHeader",
        /// What is asked for has happened already, and must be accepted.
        opt mandated_action: MandatedAction = "MandatedAction",
        /// What identifies the item.
        boxed item_id: ItemId = "ItemId",
        /// What identifies the request.
        boxed request_id: RequestId = "RequestId",
        /// The description of a publication.
        one bibliographic_description: BibliographicDescription = "BibliographicDescription",
        /// How the use of the item is restricted, such as `In Library Use Only`.
        many item_use_restriction_types: SchemeValue<String> = "ItemUseRestrictionType",
        /// How it stands with the item, such as `On Loan`.
        opt circulation_status: SchemeValue<String> = "CirculationStatus",
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

bibwire_core::element! {
    names crate::names::NAMES;
    /// Whether the item was entered, and how it is identified.
    pub struct CreateItemResponse {
        /// Who answers whom. Version 1 demands it.
        boxed response_header: ResponseHeader = "ResponseHeader",
        /// What came of it, or why nothing did.
        group outcome: Outcome<CreateItemResult> = "Outcome",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// What came of it.
    pub struct CreateItemResult {
        /// What identifies the item.
        one item_id: ItemId = "ItemId",
    }
}
