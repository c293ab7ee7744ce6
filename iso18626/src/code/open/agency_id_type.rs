//! The open code list AgencyIdType.

use crate::code::macros::codes;

codes! {
    /// The registry an agency's symbol is from.
    ///
    /// ```
    /// use bibwire_iso18626::code::AgencyIdType;
    ///
    /// assert_eq!(AgencyIdType::from_code("ISIL"), AgencyIdType::Isil);
    /// ```
    open AgencyIdType("agencyIdType");
    scheme Y2017 "agencyIdType" "http://illtransactions.org/ISO18626/OpenCodeList/AgencyIdTypeList-V1.0";
    scheme Y2021 "agencyIdType" "http://illtransactions.org/ISO18626/OpenCodeList/AgencyIdTypeList-V2.0";
    codes {
        /// An international standard identifier for libraries, ISO 15511.
        Isil "ISIL",
        /// A symbol of the registry with the code DNUCNI.
        Dnucni "DNUCNI",
    }
}
