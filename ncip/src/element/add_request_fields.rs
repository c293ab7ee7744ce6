//! The element AddRequestFields.

use bibwire_core::xml::{Any, DateTime, SchemeValue};

use super::{AcknowledgedFeeAmount, ItemId, PaidFeeAmount, ShippingInformation, UserId};

bibwire_core::element! {
    names crate::names::NAMES;
    /// What is added to a request. It is done after the deletions.
    pub struct AddRequestFields {
        /// What identifies the user.
        boxed user_id: UserId = "UserId",
        /// What identifies the item.
        boxed item_id: ItemId = "ItemId",
        /// What is wanted: a hold, a loan, a copy.
        opt request_type: SchemeValue<String> = "RequestType",
        /// What would do: this item, or any of the title.
        opt request_scope_type: SchemeValue<String> = "RequestScopeType",
        /// How it stands with the request, such as `In Process`.
        opt request_status_type: SchemeValue<String> = "RequestStatusType",
        /// How the item is sent.
        boxed shipping_information: ShippingInformation = "ShippingInformation",
        /// From when on the item is needed.
        opt earliest_date_needed: DateTime = "EarliestDateNeeded",
        /// Until when the item is needed.
        opt need_before_date: DateTime = "NeedBeforeDate",
        /// Where the item can be fetched. Since 2.0.
        opt pickup_location: SchemeValue<String> = "PickupLocation",
        /// Until when the item can be fetched.
        opt pickup_expiry_date: DateTime = "PickupExpiryDate",
        /// When the user asked for it.
        opt date_of_user_request: DateTime = "DateOfUserRequest",
        /// When the item will be at hand.
        opt date_available: DateTime = "DateAvailable",
        /// The fee that the user agreed to pay.
        boxed acknowledged_fee_amount: AcknowledgedFeeAmount = "AcknowledgedFeeAmount",
        /// The fee that the user has paid. Since 1.01.
        boxed paid_fee_amount: PaidFeeAmount = "PaidFeeAmount",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
