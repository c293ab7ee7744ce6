//! A usage report.
