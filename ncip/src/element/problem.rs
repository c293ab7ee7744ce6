//! The element Problem.

use bibwire_core::xml::{Any, SchemeValue};

use super::{MessagingError, ProcessingError};

bibwire_core::element! {
    names crate::names::NAMES;
    redacted;
    /// Something that is in the way.
    pub struct Problem {
        /// What kind of problem it is, such as `Unknown Item`. Since 2.0.
        opt problem_type: SchemeValue<String> = "ProblemType",
        /// The problem in words, or by a code of the system's own. Since 2.0.
        opt problem_detail: String = "ProblemDetail",
        /// The element that the problem is in, by its path. Since 2.0.
        opt problem_element: String = "ProblemElement",
        /// The value that is in the way. Since 2.0.
        opt problem_value: String = "ProblemValue",
        /// A message that could not be handled. Version 1 alone.
        many messaging_errors: MessagingError = "MessagingError",
        /// Something that could not be done. Version 1 alone.
        many processing_errors: ProcessingError = "ProcessingError",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

impl Problem {
    /// A problem of a type, such as `Unknown Item`.
    ///
    /// ```
    /// use bibwire_ncip::element::Problem;
    ///
    /// assert_eq!(Problem::new("Item Not Renewable").kind(), "Item Not Renewable");
    /// ```
    pub fn new(kind: impl Into<String>) -> Problem {
        Problem { problem_type: Some(SchemeValue::new(kind.into())), ..Problem::default() }
    }

    /// The type of the problem, also where version 1 has errors in its place: that of the first; empty if there is none.
    ///
    /// See [`new`](Problem::new) for an example.
    pub fn kind(&self) -> &str {
        let errors = self.messaging_errors.iter().map(|error| &error.messaging_error_type);
        let errors = errors.chain(self.processing_errors.iter().map(|error| &error.processing_error_type));
        self.problem_type.iter().chain(errors).map(|kind| kind.value.as_str()).next().unwrap_or_default()
    }
}
