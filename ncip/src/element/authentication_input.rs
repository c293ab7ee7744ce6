//! The element AuthenticationInput.

use bibwire_core::xml::{Any, SchemeValue};

bibwire_core::element! {
    names crate::names::NAMES;
    redacted;
    /// Something that a user gave to be recognised, such as a number or a PIN.
    pub struct AuthenticationInput {
        /// What was given. It is secret.
        one authentication_input_data: String = "AuthenticationInputData",
        /// The form of the data, a MIME type.
        one authentication_data_format_type: SchemeValue<String> = "AuthenticationDataFormatType",
        /// What kind of data it is, such as `Barcode Id` or `PIN`.
        one authentication_input_type: SchemeValue<String> = "AuthenticationInputType",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
