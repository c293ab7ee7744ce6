//! Where in a town: a district, a box or a street.

bibwire_core::either! {
    names crate::names::NAMES;
    /// Where in a town: a district, a box or a street.
    pub enum Street {
        /// A part of the town.
        one District(String) = "District",
        /// By a box.
        group Box(BoxAddress) = "Box",
        /// By a street.
        group Street(StreetAddress) = "StreetAddress",
    }
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// A post office box.
    pub struct BoxAddress {
        /// The number of the box.
        one post_office_box: String = "PostOfficeBox",
        /// A part of the town.
        opt district: String = "District",
    }
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// A street.
    pub struct StreetAddress {
        /// The street and the number of the house.
        one street: String = "Street",
        /// The number of the box.
        opt post_office_box: String = "PostOfficeBox",
        /// A part of the town.
        opt district: String = "District",
    }
}
