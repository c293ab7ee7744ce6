//! The element StructuredAddress.

use bibwire_core::xml::Any;

use crate::choice::AddressDetail;

bibwire_core::element! {
    names crate::names::NAMES;
    redacted;
    /// An address in parts.
    pub struct StructuredAddress {
        /// The address below the town.
        group detail: AddressDetail = "Detail",
        /// The town.
        opt locality: String = "Locality",
        /// The state or province.
        opt region: String = "Region",
        /// The country of the address.
        opt country: String = "Country",
        /// The postal code.
        opt postal_code: String = "PostalCode",
        /// Who receives the mail for the addressee.
        opt care_of: String = "CareOf",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
