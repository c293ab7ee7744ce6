//! The open code list ElectronicAddressType.

use crate::code::macros::codes;

codes! {
    /// The kind of an electronic address.
    ///
    /// ```
    /// use bibwire_iso18626::code::ElectronicAddressType;
    ///
    /// assert_eq!(ElectronicAddressType::from_code("Chat"), ElectronicAddressType::Chat);
    /// ```
    open ElectronicAddressType("electronicAddressType");
    scheme Y2017 "electronicAddressType" "http://illtransactions.org/ISO18626/OpenCodeList/ElectronicAddressType-V1.0";
    codes {
        /// A chat name.
        Chat "Chat",
        /// A mail address.
        Email "Email",
        /// An address for the file transfer protocol.
        Ftp "FTP",
        /// A Skype name.
        Skype "Skype",
    }
}
