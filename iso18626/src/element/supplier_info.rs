//! The element supplierInfo.

use bibwire_core::xml::Integer;

use super::{AgencyId, BibliographicRecordId};

bibwire_core::element! {
    names crate::names::NAMES;
    /// A library that may have the item, with what is known of its holdings.
    ///
    /// ```
    /// use bibwire_iso18626::element::{AgencyId, SupplierInfo};
    ///
    /// let first = SupplierInfo {
    ///     sort_order: Some(1.into()),
    ///     supplier_code: Some(AgencyId::isil("CN-110001")),
    ///     call_number: Some("I242.4/44".into()),
    ///     ..SupplierInfo::default()
    /// };
    /// assert_eq!(first.sort_order.and_then(|order| order.value()), Some(1));
    /// ```
    pub struct SupplierInfo {
        /// The place in the order of preference, 1 first. Until 1.2 it may be below 0.
        opt sort_order: Integer = "sortOrder",
        /// The library.
        opt supplier_code: AgencyId = "supplierCode",
        /// The library in words, where it has no symbol.
        opt supplier_description: String = "supplierDescription",
        /// The record number of the item there.
        opt bibliographic_record_id: BibliographicRecordId = "bibliographicRecordId",
        /// Where the item stands there.
        opt call_number: String = "callNumber",
        /// Which volumes the library has.
        opt summary_holdings: String = "summaryHoldings",
        /// Whether the item is at hand, as far as it is known.
        opt availability_note: String = "availabilityNote",
    }
}
