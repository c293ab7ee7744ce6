//! The element PromptOutput.

use bibwire_core::xml::{Any, SchemeValue};

bibwire_core::element! {
    names crate::names::NAMES;
    /// What the user is shown.
    pub struct PromptOutput {
        /// The text that is shown to the user.
        one authentication_prompt_data: String = "AuthenticationPromptData",
        /// What kind of prompt it is.
        one authentication_prompt_type: SchemeValue<String> = "AuthenticationPromptType",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
