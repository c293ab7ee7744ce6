//! The closed code list PreferredEdition.

use crate::code::macros::codes;

codes! {
    /// Which edition the patron wants, since 2021 in place of `anyEdition`.
    ///
    /// ```
    /// use bibwire_iso18626::code::PreferredEdition;
    ///
    /// assert_eq!(PreferredEdition::from_code("MostRecentEdition"), PreferredEdition::MostRecentEdition);
    /// ```
    closed PreferredEdition("preferredEdition");
    codes {
        /// The latest edition there is.
        MostRecentEdition "MostRecentEdition" since Y2021,
        /// No edition but the one described.
        ThisEdition "ThisEdition" since Y2021,
        /// Any edition will do.
        AnyEdition "AnyEdition" since Y2021,
    }
}
