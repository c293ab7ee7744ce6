//! The element ProcessingError.

use bibwire_core::xml::SchemeValue;

use super::ProcessingErrorElement;

bibwire_core::element! {
    names crate::names::NAMES;
    /// Something that could not be done. Version 1 alone.
    pub struct ProcessingError {
        /// What kind of error it is. Version 1 alone.
        one processing_error_type: SchemeValue<String> = "ProcessingErrorType",
        /// The element that the error is in. Version 1 alone.
        one processing_error_element: ProcessingErrorElement = "ProcessingErrorElement",
    }
}
