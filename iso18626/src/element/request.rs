//! The element request.

use super::{
    BibliographicInfo, BillingInfo, Header, PatronInfo, PublicationInfo, RequestedDeliveryInfo, RequestingAgencyInfo,
    ServiceInfo, SupplierInfo,
};

bibwire_core::element! {
    names crate::names::NAMES;
    /// A request: one library asks another for a loan or a copy.
    ///
    /// ```
    /// use bibwire_iso18626::element::{AgencyId, BibliographicInfo, Header, Request};
    ///
    /// let request = Request {
    ///     header: Header { requesting_agency_id: AgencyId::isil("DE-1"), ..Header::default() },
    ///     bibliographic_info: BibliographicInfo { title: Some("红楼梦".into()), ..BibliographicInfo::default() },
    ///     ..Request::default()
    /// };
    /// assert!(request.service_info.is_none());
    /// ```
    pub struct Request {
        /// Who asks whom, and the number of the request.
        one header: Header = "header",
        /// What is asked for.
        one bibliographic_info: BibliographicInfo = "bibliographicInfo",
        /// How it was published.
        opt publication_info: PublicationInfo = "publicationInfo",
        /// What the supplying library is to do. It must be there since 2021.
        opt service_info: ServiceInfo = "serviceInfo",
        /// Libraries that may have the item.
        many supplier_info: SupplierInfo = "supplierInfo",
        /// Where the item should go, alternatives in order of preference.
        many requested_delivery_info: RequestedDeliveryInfo = "requestedDeliveryInfo",
        /// How the requesting library can be reached.
        opt requesting_agency_info: RequestingAgencyInfo = "requestingAgencyInfo",
        /// The reader.
        opt patron_info: PatronInfo = "patronInfo",
        /// Who pays, and how much at most.
        opt billing_info: BillingInfo = "billingInfo",
    }
}
