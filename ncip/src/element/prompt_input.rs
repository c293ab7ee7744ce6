//! The element PromptInput.

use bibwire_core::xml::{Any, Flag, SchemeValue};

bibwire_core::element! {
    names crate::names::NAMES;
    /// What is expected to be given.
    pub struct PromptInput {
        /// What kind of data it is, such as `Barcode Id` or `PIN`.
        one authentication_input_type: SchemeValue<String> = "AuthenticationInputType",
        /// The form of the data, a MIME type.
        one authentication_data_format_type: SchemeValue<String> = "AuthenticationDataFormatType",
        /// What is given must not be shown.
        opt sensitive_data_flag: Flag = "SensitiveDataFlag",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
