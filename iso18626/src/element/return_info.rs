//! The element returnInfo.

use super::{AgencyId, PhysicalAddress};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Where a loan is to be sent back.
    ///
    /// ```
    /// use bibwire_iso18626::element::{AgencyId, ReturnInfo};
    ///
    /// let back = ReturnInfo { return_agency_id: Some(AgencyId::isil("CN-110001")), ..ReturnInfo::default() };
    /// assert_eq!(back.physical_address, None);
    /// ```
    pub struct ReturnInfo {
        /// The library that takes it back.
        opt return_agency_id: AgencyId = "returnAgencyId",
        /// The name of that library.
        opt name: String = "name",
        /// Its address.
        opt physical_address: PhysicalAddress = "physicalAddress",
    }
}
