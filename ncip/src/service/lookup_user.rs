//! The service LookupUser.

use bibwire_core::xml::{Any, Flag, SchemeValue};

use crate::choice::{Outcome, User};
use crate::element::{
    InitiationHeader, LoanedItem, LoanedItemsCount, RequestedItem, RequestedItemsCount, ResponseHeader,
    UserFiscalAccount, UserId, UserOptionalFields, UserTransaction,
};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Asks what is known of a user.
    pub struct LookupUser {
        /// Who sends the message to whom. Version 1 demands it.
        boxed initiation_header: InitiationHeader = "InitiationHeader",
        /// Who the user is.
        group user: User = "User",
        /// What is wanted to be known of the user.
        many user_element_types: SchemeValue<String> = "UserElementType",
        /// Whether the items on loan are wanted to be known.
        opt loaned_items_desired: Flag = "LoanedItemsDesired",
        /// Whether the requested items are wanted to be known.
        opt requested_items_desired: Flag = "RequestedItemsDesired",
        /// Whether the account is wanted to be known.
        opt user_fiscal_account_desired: Flag = "UserFiscalAccountDesired",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::element! {
    names crate::names::NAMES;
    /// What is known of the user.
    pub struct LookupUserResponse {
        /// Who answers whom. Version 1 demands it.
        boxed response_header: ResponseHeader = "ResponseHeader",
        /// What came of it, or why nothing did.
        group outcome: Outcome<LookupUserResult> = "Outcome",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// What came of it.
    pub struct LookupUserResult {
        /// What identifies the user.
        one user_id: UserId = "UserId",
        /// What the user owes, and for what.
        many user_fiscal_accounts: UserFiscalAccount = "UserFiscalAccount",
        /// How many items of a kind the user has on loan.
        many loaned_items_counts: LoanedItemsCount = "LoanedItemsCount",
        /// An item that the user has on loan.
        many loaned_items: LoanedItem = "LoanedItem",
        /// How many items of a kind the user has requested.
        many requested_items_counts: RequestedItemsCount = "RequestedItemsCount",
        /// An item that the user has requested.
        many requested_items: RequestedItem = "RequestedItem",
        /// What the user has on loan and has requested. Version 1 alone.
        opt user_transaction: UserTransaction = "UserTransaction",
        /// More of what is known of the user.
        boxed user_optional_fields: UserOptionalFields = "UserOptionalFields",
    }
}
