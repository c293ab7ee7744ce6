//! The element patronInfo.

use bibwire_core::xml::SchemeValue;

use super::Address;
use crate::code::{PatronType, YesNo};

bibwire_core::element! {
    names crate::names::NAMES;
    redacted;
    /// The reader for whom the item is wanted. These are personal data, of which `Debug` shows nothing.
    ///
    /// ```
    /// use bibwire_iso18626::element::PatronInfo;
    ///
    /// let patron = PatronInfo { surname: Some("Zhang".into()), ..PatronInfo::default() };
    /// assert!(!format!("{patron:?}").contains("Zhang"));
    /// ```
    pub struct PatronInfo {
        /// The number of the reader at the requesting library.
        opt patron_id: String = "patronId",
        /// The family name.
        opt surname: String = "surname",
        /// The other names.
        opt given_name: String = "givenName",
        /// Which group of readers it is.
        opt patron_type: SchemeValue<PatronType> = "patronType",
        /// Whether the item may go to the reader directly. A code, where `sentToPatron` is a boolean.
        opt send_to_patron: YesNo = "sendToPatron",
        /// The addresses of the reader.
        many address: Address = "address",
    }
}
