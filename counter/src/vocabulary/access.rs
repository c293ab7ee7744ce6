//! How content could be had, and by whom it was asked for.

use super::words;

words! {
    /// How the content could be had: `Access_Type`.
    AccessType {
        Controlled "Controlled",
        /// Release 5.1.
        Open "Open",
        /// Release 5.1.
        FreeToRead "Free_To_Read",
        /// Release 5.
        OaGold "OA_Gold",
        /// Release 5, where it is reserved for later use.
        OaDelayed "OA_Delayed",
        /// Release 5.
        OtherFreeToRead "Other_Free_To_Read",
    }
}

words! {
    /// How the content was asked for: `Access_Method`.
    AccessMethod {
        Regular "Regular",
        /// Text and data mining.
        Tdm "TDM",
        /// Of the best practice for artificial intelligence (2026), not of the standard.
        Agent "Agent",
    }
}
