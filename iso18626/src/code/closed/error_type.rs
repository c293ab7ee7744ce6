//! The closed code list ErrorType.

use crate::code::macros::codes;

codes! {
    /// Why a message was refused, in its confirmation.
    ///
    /// ```
    /// use bibwire_iso18626::code::ErrorType;
    ///
    /// assert_eq!(ErrorType::from_code("UnsupportedActionType"), ErrorType::UnsupportedActionType);
    /// ```
    closed ErrorType("errorType");
    codes {
        /// The supplying library cannot deal with the action. The value is the action.
        UnsupportedActionType "UnsupportedActionType",
        /// The requesting library cannot deal with the reason. The value is the reason.
        UnsupportedReasonForMessageType "UnsupportedReasonForMessageType",
        /// An element is not understood. The value names it.
        UnrecognisedDataElement "UnrecognisedDataElement",
        /// The content of an element is not understood. The value names the element and gives the content.
        UnrecognisedDataValue "UnrecognisedDataValue",
        /// The message does not follow the schema. There is no value.
        BadlyFormedMessage "BadlyFormedMessage",
    }
}
