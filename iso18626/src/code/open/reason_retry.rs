//! The open code list ReasonRetry.

use crate::code::macros::codes;

codes! {
    /// What must change before a request is made again.
    ///
    /// ```
    /// use bibwire_iso18626::code::ReasonRetry;
    ///
    /// assert_eq!(ReasonRetry::from_code("AtBindery"), ReasonRetry::AtBindery);
    /// ```
    open ReasonRetry("reasonRetry");
    scheme Y2017 "reasonRetry" "http://illtransactions.org/ISO18626/OpenCodeList/ReasonRetryList-V1.0";
    codes {
        /// The item is with the binder.
        AtBindery "AtBindery",
        /// It costs more than the request allows; the offer says how much.
        CostExceedsMaxCost "CostExceedsMaxCost",
        /// The library does not use that courier.
        CourierNotSupp "CourierNotSupp" since Y2021,
        /// No copy, but a loan. Since 2021 `ReqServTypeNotPossible`.
        LoanPossible "LoanPossible" until Y2017,
        /// There are several volumes to choose from.
        MultiVolAvail "MultiVolAvail" since Y2021,
        /// The loan has conditions to be accepted.
        MustMeetLoanCondition "MustMeetLoanCondition" since Y2021,
        /// Not lent at present.
        NotCurrentAvailableForIll "NotCurrentAvailableForILL",
        /// Nothing fits the description.
        NotFoundAsCited "NotFoundAsCited",
        /// The item is out.
        OnLoan "OnLoan",
        /// The item is ordered and has not come.
        OnOrder "OnOrder",
        /// Not by the day that was asked for.
        ReqDelDateNotPossible "ReqDelDateNotPossible",
        /// The library does not deliver in that way.
        ReqDelMethodNotSupp "ReqDelMethodNotSupp",
        /// Not in that edition.
        ReqEditionNotPossible "ReqEditionNotPossible" since Y2021,
        /// Not in that form.
        ReqFormatNotPossible "ReqFormatNotPossible" since Y2021,
        /// The library does not take that kind of payment. Systems disagree on how to spell it.
        ReqPayMethodNotSupported "ReqPayMethodNotSupported" since Y2021,
        /// The library does not have that level of service.
        ReqServLevelNotSupp "ReqServLevelNotSupp" since Y2021,
        /// No copy, but a loan; or the other way round.
        ReqServTypeNotPossible "ReqServTypeNotPossible" since Y2021,
    }
    aliases {
        "CourierNotSupported" => CourierNotSupp,
        "LoanCondition" => MustMeetLoanCondition,
        "ReqDelMethodNotSupported" => ReqDelMethodNotSupp,
        "ReqPayMethodNotSupp" => ReqPayMethodNotSupported,
        "ReqServLevelNotSupported" => ReqServLevelNotSupp,
    }
}
