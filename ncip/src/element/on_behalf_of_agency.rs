//! The element OnBehalfOfAgency.

use bibwire_core::xml::{Any, SchemeValue};

bibwire_core::element! {
    names crate::names::NAMES;
    /// The agency for which the message is sent.
    pub struct OnBehalfOfAgency {
        /// The agency: a library, or another institution.
        one agency_id: SchemeValue<String> = "AgencyId",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
