//! Bytes that become text with places.
