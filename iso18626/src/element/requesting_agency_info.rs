//! The element requestingAgencyInfo.

use super::Address;

bibwire_core::element! {
    names crate::names::NAMES;
    /// How the requesting library can be reached.
    ///
    /// ```
    /// use bibwire_iso18626::element::{Address, RequestingAgencyInfo};
    ///
    /// let info = RequestingAgencyInfo {
    ///     name: Some("Interlibrary loan".into()),
    ///     address: vec![Address::email("ill@example.org")],
    ///     ..RequestingAgencyInfo::default()
    /// };
    /// assert_eq!(info.contact_name, None);
    /// ```
    pub struct RequestingAgencyInfo {
        /// The name of the library, or of the department in it.
        opt name: String = "name",
        /// Whom to ask there.
        opt contact_name: String = "contactName",
        /// Its addresses.
        many address: Address = "address",
    }
}
