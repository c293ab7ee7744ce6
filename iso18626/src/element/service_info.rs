//! The element serviceInfo.

use bibwire_core::xml::{DateTime, SchemeValue};

use crate::code::{
    CopyrightCompliance, Format, LoanCondition, PreferredEdition, RequestSubType, RequestType, ServiceLevel,
    ServiceType, YesNo,
};

bibwire_core::element! {
    names crate::names::NAMES;
    /// What the supplying library is asked to do. Until 1.2 a request may come without it.
    ///
    /// ```
    /// use bibwire_iso18626::code::{Format, ServiceType};
    /// use bibwire_iso18626::element::ServiceInfo;
    ///
    /// let copy = ServiceInfo {
    ///     service_type: ServiceType::Copy,
    ///     item_format: vec![Format::Pdf.into()],
    ///     ..ServiceInfo::default()
    /// };
    /// assert!(copy.preferred_format.is_none());
    /// ```
    pub struct ServiceInfo {
        /// Whether the request is new, made again after a refusal, or a reminder of one.
        opt request_type: RequestType = "requestType",
        /// What is special about the request. At most three in 1.2. Not in 1.1.
        many request_sub_type: RequestSubType = "requestSubType",
        /// The number of the request that this one repeats or recalls.
        opt requesting_agency_previous_request_id: String = "requestingAgencyPreviousRequestId",
        /// Whether a loan or a copy is wanted.
        one service_type: ServiceType = "serviceType",
        /// How urgent it is. At most one, but in 2021-3.
        many service_level: SchemeValue<ServiceLevel> = "serviceLevel",
        /// In which form the item should come. Until 1.2; `item_format` afterwards.
        opt preferred_format: SchemeValue<Format> = "preferredFormat",
        /// In which form the item should come. Since 2021; at most one in 2021-2.
        many item_format: SchemeValue<Format> = "itemFormat",
        /// When the item is of no use any more.
        opt need_before_date: DateTime = "needBeforeDate",
        /// The rule of copyright under which the copy is asked for.
        opt copyright_compliance: SchemeValue<CopyrightCompliance> = "copyrightCompliance",
        /// Whether another edition would do. Since 2021 `preferred_edition` says more.
        opt any_edition: YesNo = "anyEdition",
        /// Which edition is wanted: this one, the newest, any. Since 2021.
        opt preferred_edition: PreferredEdition = "preferredEdition",
        /// Conditions that the requesting library can meet. Since 2021.
        many loan_condition: SchemeValue<LoanCondition> = "loanCondition",
        /// The first day that the item is wanted for, when it is booked. Not in 1.1.
        opt start_date: DateTime = "startDate",
        /// The last day that the item is wanted for, when it is booked. Not in 1.1.
        opt end_date: DateTime = "endDate",
        /// What else the supplier's staff should read.
        opt note: String = "note",
    }
}
