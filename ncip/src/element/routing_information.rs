//! The element RoutingInformation.

use bibwire_core::xml::{Any, SchemeValue};

use super::{Destination, NameInformation, UserId};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Where the item goes next.
    pub struct RoutingInformation {
        /// What is to be done with the item.
        one routing_instructions: String = "RoutingInstructions",
        /// Where the item is to go.
        one destination: Destination = "Destination",
        /// What is wanted: a hold, a loan, a copy.
        opt request_type: SchemeValue<String> = "RequestType",
        /// What identifies the user.
        boxed user_id: UserId = "UserId",
        /// The name of the user.
        opt name_information: NameInformation = "NameInformation",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
