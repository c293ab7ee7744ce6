//! The closed code list YesNo.

use crate::code::macros::codes;

codes! {
    /// A yes or a no.
    ///
    /// ```
    /// use bibwire_iso18626::code::YesNo;
    ///
    /// assert_eq!(YesNo::from_code("Y"), YesNo::Yes);
    /// ```
    closed YesNo("answerYesNo", "anyEdition", "sendToPatron", "insurance", "insuranceThirdParty");
    codes {
        /// Yes.
        Yes "Y",
        /// No.
        No "N",
    }
    aliases {
        "Yes" => Yes,
        "No" => No,
        "true" => Yes,
        "false" => No,
    }
}
