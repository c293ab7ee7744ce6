//! Layers 1, 2 and 9: encoding, markup and limits, the same for every format in XML.

bibwire_core::markup_rules! { "NCP", form "ncip", good super::sample::lookup() }
