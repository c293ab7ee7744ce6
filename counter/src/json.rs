//! Reports in JSON.
