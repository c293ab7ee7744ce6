//! The service CirculationStatusUpdated.

use bibwire_core::xml::{Any, SchemeValue};

use crate::element::{InitiationHeader, ItemId, MessagingError, Problem, ResponseHeader};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Tells that it stands otherwise with an item.
    pub struct CirculationStatusUpdated {
        /// Who sends the message to whom. Version 1 demands it.
        boxed initiation_header: InitiationHeader = "InitiationHeader",
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
    /// Whether the notification was understood.
    pub struct CirculationStatusUpdatedResponse {
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
