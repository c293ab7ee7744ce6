//! The element MessagingErrorElement.

bibwire_core::element! {
    names crate::names::NAMES;
    /// The element that the error is in. Version 1 alone.
    pub struct MessagingErrorElement {
        /// The name of the element. Version 1 alone.
        one element_name: String = "ElementName",
        /// The element that the error is in. Version 1 alone.
        many messaging_error_elements: MessagingErrorElement = "MessagingErrorElement",
        /// The value that is wrong. Version 1 alone.
        opt messaging_error_value: String = "MessagingErrorValue",
    }
}
