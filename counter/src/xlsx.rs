//! Reports in spreadsheets.
