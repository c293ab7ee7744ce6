//! The service CheckOutItem.

use bibwire_core::xml::{Any, DateTime, Flag, Integer, SchemeValue};

use crate::choice::{LoanPeriod, Outcome, User};
use crate::element::{
    AcknowledgedFeeAmount, ElectronicResource, FiscalTransactionInformation, InitiationHeader, ItemId,
    ItemOptionalFields, MandatedAction, PaidFeeAmount, RequestId, ResponseHeader, ShippingInformation, UserId,
    UserOptionalFields,
};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Asks that an item be lent to a user.
    pub struct CheckOutItem {
        /// Who sends the message to whom. Version 1 demands it.
        boxed initiation_header: InitiationHeader = "InitiationHeader",
        /// What is asked for has happened already, and must be accepted.
        opt mandated_action: MandatedAction = "MandatedAction",
        /// Who the user is.
        group user: User = "User",
        /// What identifies the item.
        one item_id: ItemId = "ItemId",
        /// What identifies the request.
        boxed request_id: RequestId = "RequestId",
        /// The fee that the user agreed to pay.
        boxed acknowledged_fee_amount: AcknowledgedFeeAmount = "AcknowledgedFeeAmount",
        /// The fee that the user has paid. Since 1.01.
        boxed paid_fee_amount: PaidFeeAmount = "PaidFeeAmount",
        /// A restriction on the use of the item that the user accepted.
        many acknowledged_item_use_restriction_types: SchemeValue<String> = "AcknowledgedItemUseRestrictionType",
        /// How the item is sent.
        boxed shipping_information: ShippingInformation = "ShippingInformation",
        /// In which form an electronic resource is wanted.
        opt resource_desired: Flag = "ResourceDesired",
        /// Until when the user would like to have the item.
        opt desired_date_due: DateTime = "DesiredDateDue",
        /// What is wanted to be known of the item.
        many item_element_types: SchemeValue<String> = "ItemElementType",
        /// What is wanted to be known of the user.
        many user_element_types: SchemeValue<String> = "UserElementType",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::element! {
    names crate::names::NAMES;
    /// Whether the item was lent, and until when.
    pub struct CheckOutItemResponse {
        /// Who answers whom. Version 1 demands it.
        boxed response_header: ResponseHeader = "ResponseHeader",
        /// What came of it, or why nothing did.
        group outcome: Outcome<CheckOutItemResult> = "Outcome",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// What came of it.
    pub struct CheckOutItemResult {
        /// What identifies the item.
        one item_id: ItemId = "ItemId",
        /// What identifies the user.
        one user_id: UserId = "UserId",
        /// Until when the item is on loan.
        group loan_period: LoanPeriod = "LoanPeriod",
        /// How often the loan was renewed.
        opt renewal_count: Integer = "RenewalCount",
        /// A resource in electronic form.
        boxed electronic_resource: ElectronicResource = "ElectronicResource",
        /// A charge or a payment.
        boxed fiscal_transaction_information: FiscalTransactionInformation = "FiscalTransactionInformation",
        /// More of what is known of the item.
        boxed item_optional_fields: ItemOptionalFields = "ItemOptionalFields",
        /// More of what is known of the user.
        boxed user_optional_fields: UserOptionalFields = "UserOptionalFields",
    }
}
