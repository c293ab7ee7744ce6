//! The element requestingAgencyAuthentication.

bibwire_core::element! {
    names crate::names::NAMES;
    redacted;
    /// With what the requesting library shows that it is who it says. `Debug` shows nothing of it.
    ///
    /// ```
    /// use bibwire_iso18626::element::RequestingAgencyAuthentication;
    ///
    /// let proof = RequestingAgencyAuthentication { security_code: Some("1234".into()), ..Default::default() };
    /// assert!(!format!("{proof:?}").contains("1234"));
    /// ```
    pub struct RequestingAgencyAuthentication {
        /// The account of the requesting library with the supplier.
        opt account_id: String = "accountId",
        /// The password of that account, in clear.
        opt security_code: String = "securityCode",
    }
}
