//! The element address, and the two kinds of it.

use bibwire_core::xml::SchemeValue;

use crate::code::ElectronicAddressType;

bibwire_core::choice! {
    names crate::names::NAMES;
    /// An address: electronic or physical, one of them.
    ///
    /// ```
    /// use bibwire_iso18626::element::{Address, PhysicalAddress};
    ///
    /// let office = Address::Physical(PhysicalAddress { locality: Some("北京".into()), ..PhysicalAddress::default() });
    /// assert_ne!(office, Address::email("ill@example.org"));
    /// ```
    pub enum Address {
        /// For mail, chat and file transfer.
        Electronic(ElectronicAddress) = "electronicAddress",
        /// For parcels and letters.
        Physical(PhysicalAddress) = "physicalAddress",
    }
}

impl Address {
    /// A mail address.
    ///
    /// ```
    /// use bibwire_iso18626::code::ElectronicAddressType;
    /// use bibwire_iso18626::element::Address;
    ///
    /// let Address::Electronic(mailbox) = Address::email("ill@example.org") else { unreachable!() };
    /// assert_eq!(mailbox.electronic_address_type.value, ElectronicAddressType::Email);
    /// ```
    pub fn email(address: impl Into<String>) -> Address {
        Address::Electronic(ElectronicAddress {
            electronic_address_type: ElectronicAddressType::Email.into(),
            electronic_address_data: address.into(),
            ..ElectronicAddress::default()
        })
    }
}

bibwire_core::element! {
    names crate::names::NAMES;
    /// An address in a network, and its kind.
    ///
    /// ```
    /// use bibwire_iso18626::code::ElectronicAddressType;
    /// use bibwire_iso18626::element::ElectronicAddress;
    ///
    /// let server = ElectronicAddress {
    ///     electronic_address_type: ElectronicAddressType::Ftp.into(),
    ///     electronic_address_data: "ftp://ftp.example.org/ill".into(),
    ///     ..ElectronicAddress::default()
    /// };
    /// assert_eq!(server.electronic_address_type.value.as_str(), "FTP");
    /// ```
    pub struct ElectronicAddress {
        /// The kind of address.
        one electronic_address_type: SchemeValue<ElectronicAddressType> = "electronicAddressType",
        /// The address.
        one electronic_address_data: String = "electronicAddressData",
    }
}

bibwire_core::element! {
    names crate::names::NAMES;
    /// An address of a building.
    ///
    /// ```
    /// use bibwire_iso18626::element::PhysicalAddress;
    ///
    /// let library = PhysicalAddress {
    ///     line1: Some("中关村南大街33号".into()),
    ///     locality: Some("北京".into()),
    ///     postal_code: Some("100081".into()),
    ///     country: Some("CN".into()),
    ///     ..PhysicalAddress::default()
    /// };
    /// assert_eq!(library.region, None);
    /// ```
    pub struct PhysicalAddress {
        /// The first line: usually street and number.
        opt line1: String = "line1",
        /// The second line.
        opt line2: String = "line2",
        /// The town.
        opt locality: String = "locality",
        /// The code of the post.
        opt postal_code: String = "postalCode",
        /// The province or state, by ISO 3166-2. Only until 1.2 it may have a scheme.
        opt region: SchemeValue<String> = "region",
        /// The country, by ISO 3166-1.
        opt country: SchemeValue<String> = "country",
    }
}
