//! The element MessagingError.

use bibwire_core::xml::SchemeValue;

use super::MessagingErrorElement;

bibwire_core::element! {
    names crate::names::NAMES;
    /// A message that could not be handled. Version 1 alone.
    pub struct MessagingError {
        /// What kind of error it is. Version 1 alone.
        one messaging_error_type: SchemeValue<String> = "MessagingErrorType",
        /// The element that the error is in. Version 1 alone.
        one messaging_error_element: MessagingErrorElement = "MessagingErrorElement",
    }
}
