//! Layers 1, 2 and 9: encoding, markup and limits, the same for every format in XML.

bibwire_core::markup_rules! { "ILL", form "iso18626", good super::sample::received() }
