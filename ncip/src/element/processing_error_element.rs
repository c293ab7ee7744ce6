//! The element ProcessingErrorElement.

bibwire_core::element! {
    names crate::names::NAMES;
    /// The element that the error is in. Version 1 alone.
    pub struct ProcessingErrorElement {
        /// The name of the element. Version 1 alone.
        one element_name: String = "ElementName",
        /// The element that the error is in. Version 1 alone.
        many processing_error_elements: ProcessingErrorElement = "ProcessingErrorElement",
        /// The value that is in the way. Version 1 alone.
        opt processing_error_value: String = "ProcessingErrorValue",
    }
}
