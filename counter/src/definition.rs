//! What each report is made of: its columns, filters and values, by release.
