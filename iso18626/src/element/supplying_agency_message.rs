//! The element supplyingAgencyMessage.

use super::{DeliveryInfo, Header, MessageInfo, RetryInfo, ReturnInfo, ShippingInfo, StatusInfo};

bibwire_core::element! {
    names crate::names::NAMES;
    /// What the supplying library says on a request: an answer, or news.
    ///
    /// ```
    /// use bibwire_iso18626::code::Status;
    /// use bibwire_iso18626::element::{StatusInfo, SupplyingAgencyMessage};
    ///
    /// let status = StatusInfo { status: Status::WillSupply, ..StatusInfo::default() };
    /// let message = SupplyingAgencyMessage { status_info: status, ..SupplyingAgencyMessage::default() };
    /// assert!(message.delivery_info.is_none());
    /// ```
    pub struct SupplyingAgencyMessage {
        /// Which request it is about.
        one header: Header = "header",
        /// On what occasion, and why.
        one message_info: MessageInfo = "messageInfo",
        /// How the request stands.
        one status_info: StatusInfo = "statusInfo",
        /// On which terms it could be made again. Since 2021.
        opt retry_info: RetryInfo = "retryInfo",
        /// What was sent.
        opt delivery_info: DeliveryInfo = "deliveryInfo",
        /// How it travels. Since 2021.
        opt shipping_info: ShippingInfo = "shippingInfo",
        /// Where it is to be sent back.
        opt return_info: ReturnInfo = "returnInfo",
    }
}
