//! An address below the town: in parts, or in lines.

use super::Street;

bibwire_core::either! {
    names crate::names::NAMES;
    /// An address below the town: in parts, or in lines.
    pub enum AddressDetail {
        /// In parts.
        group Parts(AddressParts) = "Parts",
        /// In lines.
        group Lines(AddressLines) = "Lines",
    }
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// A building, and where it is.
    pub struct AddressParts {
        /// Where in the building.
        opt location_within_building: String = "LocationWithinBuilding",
        /// The name of the house.
        opt house_name: String = "HouseName",
        /// The street, the box or the district.
        group street: Street = "Street",
    }
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// One line, or two.
    pub struct AddressLines {
        /// The first line.
        one line1: String = "Line1",
        /// The second line.
        opt line2: String = "Line2",
    }
}
