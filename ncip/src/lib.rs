#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::arithmetic_side_effects
    )
)]

mod names;
mod version;

pub use version::{UnknownVersion, Version};

/// The namespace of every element and attribute of version 2. Version 1 has none.
///
/// ```
/// assert_eq!(bibwire_ncip::NAMESPACE, "http://www.niso.org/2008/ncip");
/// ```
pub const NAMESPACE: &str = "http://www.niso.org/2008/ncip";
