//! The element AuthenticationPrompt.

use bibwire_core::xml::Any;

use super::{PromptInput, PromptOutput};

bibwire_core::element! {
    names crate::names::NAMES;
    /// What a user is asked for, and what is expected to be given.
    pub struct AuthenticationPrompt {
        /// What the user is shown.
        one prompt_output: PromptOutput = "PromptOutput",
        /// What is expected to be given.
        one prompt_input: PromptInput = "PromptInput",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
