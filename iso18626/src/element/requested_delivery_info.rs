//! The element requestedDeliveryInfo.

use bibwire_core::xml::{Integer, SchemeValue};

use super::Address;
use crate::code::{CourierName, DeliveryMethod};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Where and how the item should be delivered. If there are several, they are alternatives.
    ///
    /// ```
    /// use bibwire_iso18626::element::{Address, RequestedDeliveryInfo};
    ///
    /// let delivery = RequestedDeliveryInfo {
    ///     sort_order: Some(1.into()),
    ///     address: Some(Address::email("ill@example.org")),
    ///     ..RequestedDeliveryInfo::default()
    /// };
    /// assert_eq!(delivery.delivery_method, None);
    /// ```
    pub struct RequestedDeliveryInfo {
        /// The place in the order of preference, 1 first. Until 1.2 it may be below 0.
        opt sort_order: Integer = "sortOrder",
        /// Where to.
        opt address: Address = "address",
        /// By which way. Since 2021.
        opt delivery_method: SchemeValue<DeliveryMethod> = "deliveryMethod",
        /// By which courier service. Since 2021.
        opt courier_name: SchemeValue<CourierName> = "courierName",
    }
}
