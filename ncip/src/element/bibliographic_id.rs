//! The element BibliographicId.

use bibwire_core::xml::Any;

use crate::choice::Publication;

bibwire_core::element! {
    names crate::names::NAMES;
    /// What identifies a publication.
    pub struct BibliographicId {
        /// What identifies it.
        group publication: Publication = "Publication",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
