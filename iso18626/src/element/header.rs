//! The element header.

use bibwire_core::xml::DateTime;

use super::{AgencyId, RequestingAgencyAuthentication};

bibwire_core::element! {
    names crate::names::NAMES;
    /// What a message is about, at the head of a request and of the messages that follow it from either side.
    ///
    /// The editions differ in what they let stand in which message; what is here is all of it.
    ///
    /// ```
    /// use bibwire_iso18626::element::{AgencyId, Header};
    ///
    /// let header = Header {
    ///     supplying_agency_id: Some(AgencyId::isil("CN-110001")),
    ///     requesting_agency_id: AgencyId::isil("DE-1"),
    ///     requesting_agency_request_id: "2026-0042".into(),
    ///     ..Header::default()
    /// };
    /// assert!(!header.timestamp.is_legal(), "the time is still to be filled in");
    /// ```
    pub struct Header {
        /// The library that is to supply. Since 2021 a request may leave it out, where a broker finds the supplier;
        /// in every other message it must be there.
        opt supplying_agency_id: AgencyId = "supplyingAgencyId",
        /// The library that asks.
        one requesting_agency_id: AgencyId = "requestingAgencyId",
        /// The consortium through which the requesting library asks. In a request and in a requesting library's
        /// message. Since 2021.
        opt consortial_id: AgencyId = "consortialId",
        /// What several requests for items that belong together have in common. 1.2 demands it in every header,
        /// empty where there is nothing to say; since 2021 it stands in requests alone. Not in 1.1.
        opt multiple_item_request_id: String = "multipleItemRequestId",
        /// When the message was sent.
        one timestamp: DateTime = "timestamp",
        /// The number that the requesting library gave the request. It names the transaction in all messages.
        one requesting_agency_request_id: String = "requestingAgencyRequestId",
        /// The number that the supplying library gave the request. Since 2021 not in a request, where there can be
        /// none yet.
        opt supplying_agency_request_id: String = "supplyingAgencyRequestId",
        /// With what the requesting library shows who it is. Since 2021 not in a supplying library's message.
        opt requesting_agency_authentication: RequestingAgencyAuthentication = "requestingAgencyAuthentication",
    }
}
