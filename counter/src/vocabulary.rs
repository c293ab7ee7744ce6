//! The words of the standard: metrics, data types, access.
