//! The service ItemCreated.

use bibwire_core::xml::{Any, Flag, SchemeValue};

use crate::element::{
    BibliographicDescription, InitiationHeader, ItemDescription, ItemId, Location, MessagingError, PhysicalCondition,
    Problem, RequestId, ResponseHeader,
};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Tells that an item was entered.
    pub struct ItemCreated {
        /// Who sends the message to whom. Version 1 demands it.
        boxed initiation_header: InitiationHeader = "InitiationHeader",
        /// What identifies the item.
        one item_id: ItemId = "ItemId",
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
    /// Whether the notification was understood.
    pub struct ItemCreatedResponse {
        /// Who answers whom. Version 1 demands it.
        boxed response_header: ResponseHeader = "ResponseHeader",
        /// A message that could not be handled. Version 1 alone.
        many messaging_errors: MessagingError = "MessagingError",
        /// Something that is in the way.
        many problems: Problem = "Problem",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
