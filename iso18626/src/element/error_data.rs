//! The element errorData.

use crate::code::ErrorType;

bibwire_core::element! {
    names crate::names::NAMES;
    /// What of a message was not understood. With the message status `ERROR`.
    ///
    /// ```
    /// use bibwire_iso18626::code::ErrorType;
    /// use bibwire_iso18626::element::ErrorData;
    ///
    /// let error = ErrorData::new(ErrorType::UnrecognisedDataElement, "activeSection");
    /// assert_eq!(error.error_value.as_deref(), Some("activeSection"));
    /// ```
    pub struct ErrorData {
        /// What kind of error it is.
        one error_type: ErrorType = "errorType",
        /// What it is about: the element, the value, or a sentence.
        opt error_value: String = "errorValue",
    }
}

impl ErrorData {
    /// An error, and what it is about.
    ///
    /// ```
    /// use bibwire_iso18626::code::ErrorType;
    /// use bibwire_iso18626::element::ErrorData;
    ///
    /// let error = ErrorData::new(ErrorType::BadlyFormedMessage, "the document ends within an element");
    /// assert_eq!(error.error_type.as_str(), "BadlyFormedMessage");
    /// ```
    pub fn new(error_type: ErrorType, value: impl Into<String>) -> ErrorData {
        ErrorData { error_type, error_value: Some(value.into()), ..ErrorData::default() }
    }
}
