//! The element shippingInfo.

use bibwire_core::xml::SchemeValue;

use super::Costs;
use crate::code::{CourierName, YesNo};

bibwire_core::element! {
    names crate::names::NAMES;
    /// How a parcel travels, and how it is insured. Since 2021.
    ///
    /// ```
    /// use bibwire_iso18626::code::YesNo;
    /// use bibwire_iso18626::element::ShippingInfo;
    ///
    /// let parcel = ShippingInfo {
    ///     tracking_id: vec!["RR123456785CN".into()],
    ///     insurance: Some(YesNo::No),
    ///     ..ShippingInfo::default()
    /// };
    /// assert!(parcel.insurance_costs.is_empty());
    /// ```
    pub struct ShippingInfo {
        /// The courier service.
        opt courier_name: SchemeValue<CourierName> = "courierName",
        /// The numbers under which the parcels can be followed.
        many tracking_id: String = "trackingId",
        /// Whether the parcel is, or must be, insured.
        opt insurance: YesNo = "insurance",
        /// Whether somebody else than the two libraries insures it.
        opt insurance_third_party: YesNo = "insuranceThirdParty",
        /// Who that is.
        opt third_party_name: String = "thirdPartyName",
        /// What the insurance costs, or covers: `Costs::cost_type` tells them apart where it is there.
        many insurance_costs: Costs = "insuranceCosts",
    }
}
