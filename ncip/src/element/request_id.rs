//! The element RequestId.

use bibwire_core::xml::{Any, SchemeValue};

bibwire_core::element! {
    names crate::names::NAMES;
    /// What identifies the request.
    pub struct RequestId {
        /// The agency: a library, or another institution.
        opt agency_id: SchemeValue<String> = "AgencyId",
        /// What kind of number it is. Since 2.0.
        opt request_identifier_type: SchemeValue<String> = "RequestIdentifierType",
        /// The number of the request.
        one request_identifier_value: String = "RequestIdentifierValue",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
