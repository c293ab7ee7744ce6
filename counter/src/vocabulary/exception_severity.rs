//! How bad an exception is.

use super::words;

words! {
    /// How bad an exception is, in release 5: `Severity`. The mildest is the least.
    ExceptionSeverity {
        Debug "Debug",
        Info "Info",
        Warning "Warning",
        Error "Error",
        Fatal "Fatal",
    }
}
