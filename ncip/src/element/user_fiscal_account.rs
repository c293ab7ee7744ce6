//! The element UserFiscalAccount.

use bibwire_core::xml::Any;

use super::{AccountBalance, AccountDetails};

bibwire_core::element! {
    names crate::names::NAMES;
    /// What the user owes, and for what.
    pub struct UserFiscalAccount {
        /// What the user owes in all.
        one account_balance: AccountBalance = "AccountBalance",
        /// One entry of the account.
        many account_details: AccountDetails = "AccountDetails",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
