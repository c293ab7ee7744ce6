//! One order for all that a report says.
pub fn canonical(report: crate::report::Report) -> crate::report::Report {
    report
}
