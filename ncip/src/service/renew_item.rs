//! The service RenewItem.

use bibwire_core::xml::{Any, DateTime, Integer, SchemeValue};

use crate::choice::{Outcome, User};
use crate::element::{
    AcknowledgedFeeAmount, FiscalTransactionInformation, InitiationHeader, ItemId, ItemOptionalFields, MandatedAction,
    PaidFeeAmount, Pending, ResponseHeader, UserId, UserOptionalFields,
};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Asks that a loan be renewed.
    pub struct RenewItem {
        /// Who sends the message to whom. Version 1 demands it.
        boxed initiation_header: InitiationHeader = "InitiationHeader",
        /// What is asked for has happened already, and must be accepted.
        opt mandated_action: MandatedAction = "MandatedAction",
        /// Who the user is.
        group user: User = "User",
        /// What identifies the item.
        one item_id: ItemId = "ItemId",
        /// What is wanted to be known of the item.
        many item_element_types: SchemeValue<String> = "ItemElementType",
        /// What is wanted to be known of the user.
        many user_element_types: SchemeValue<String> = "UserElementType",
        /// Until when the user would like to have the item.
        opt desired_date_due: DateTime = "DesiredDateDue",
        /// When the borrowing agency would like to return the item.
        opt desired_date_for_return: DateTime = "DesiredDateForReturn",
        /// The fee that the user agreed to pay.
        boxed acknowledged_fee_amount: AcknowledgedFeeAmount = "AcknowledgedFeeAmount",
        /// The fee that the user has paid. Since 1.01.
        boxed paid_fee_amount: PaidFeeAmount = "PaidFeeAmount",
        /// A restriction on the use of the item that the user accepted.
        many acknowledged_item_use_restriction_types: SchemeValue<String> = "AcknowledgedItemUseRestrictionType",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::element! {
    names crate::names::NAMES;
    /// Whether the loan was renewed, and until when.
    pub struct RenewItemResponse {
        /// Who answers whom. Version 1 demands it.
        boxed response_header: ResponseHeader = "ResponseHeader",
        /// What came of it, or why nothing did.
        group outcome: Outcome<RenewItemResult> = "Outcome",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// An item that was renewed.
    pub struct Renewed {
        /// What identifies the item.
        one item_id: ItemId = "ItemId",
        /// What identifies the user.
        boxed user_id: UserId = "UserId",
        /// When the item is due.
        opt date_due: DateTime = "DateDue",
        /// When the item is to be back with the agency that lends it.
        opt date_for_return: DateTime = "DateForReturn",
        /// How often the loan was renewed.
        opt renewal_count: Integer = "RenewalCount",
        /// A charge or a payment.
        boxed fiscal_transaction_information: FiscalTransactionInformation = "FiscalTransactionInformation",
        /// More of what is known of the item.
        boxed item_optional_fields: ItemOptionalFields = "ItemOptionalFields",
        /// More of what is known of the user.
        boxed user_optional_fields: UserOptionalFields = "UserOptionalFields",
    }
}

bibwire_core::either! {
    names crate::names::NAMES;
    /// What came of a renewal: it is pending, or done.
    pub enum RenewItemResult {
        /// The item was renewed.
        group Renewed(Renewed) = "Renewed",
        /// The answer will come later.
        one Pending(Pending) = "Pending",
    }
}
