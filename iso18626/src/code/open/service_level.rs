//! The open code list ServiceLevel.

use crate::code::macros::codes;

codes! {
    /// How fast the service is to be. What each means is for the libraries to agree.
    ///
    /// ```
    /// use bibwire_iso18626::code::ServiceLevel;
    ///
    /// assert_eq!(ServiceLevel::from_code("Express"), ServiceLevel::Express);
    /// ```
    open ServiceLevel("serviceLevel");
    scheme Y2017 "serviceLevel" "http://illtransactions.org/ISO18626/OpenCodeList/ServiceLevelList-V1.0";
    codes {
        /// Express.
        Express "Express",
        /// Normal.
        Normal "Normal",
        /// With priority over normal requests.
        Rush "Rush",
        /// By the slower, cheaper mail.
        SecondaryMail "SecondaryMail",
        /// Standard.
        Standard "Standard",
        /// Urgent.
        Urgent "Urgent",
    }
}
