//! A month of usage, and a period of months.
