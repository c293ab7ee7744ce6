//! Releases of the Code of Practice.
