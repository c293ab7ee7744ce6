//! The element deliveryInfo.

use bibwire_core::xml::{Boolean, DateTime, SchemeValue};

use super::{Address, Costs};
use crate::code::{DeliveryMethod, Format, LoanCondition, PaymentMethod, ServiceType};

bibwire_core::element! {
    names crate::names::NAMES;
    /// What was sent, how, and on which terms.
    ///
    /// ```
    /// use bibwire_iso18626::code::DeliveryMethod;
    /// use bibwire_iso18626::element::DeliveryInfo;
    ///
    /// let sent = DeliveryInfo {
    ///     date_sent: "2026-11-23T08:00:00+08:00".parse()?,
    ///     url: Some("https://example.org/copies/42".into()),
    ///     delivery_method: Some(DeliveryMethod::Url.into()),
    ///     ..DeliveryInfo::default()
    /// };
    /// assert_eq!(sent.sent_via, None);
    /// # Ok::<(), bibwire_core::xml::value::DateTimeError>(())
    /// ```
    pub struct DeliveryInfo {
        /// When it was sent.
        one date_sent: DateTime = "dateSent",
        /// The number of the piece, such as a barcode. Until 1.2 at most one.
        many item_id: String = "itemId",
        /// Where an electronic copy can be fetched. Since 2021; before, systems wrote it into `item_id`.
        opt url: String = "URL",
        /// By which way. Until 1.2; `delivery_method` afterwards.
        opt sent_via: SchemeValue<DeliveryMethod> = "sentVia",
        /// By which way. Since 2021.
        opt delivery_method: SchemeValue<DeliveryMethod> = "deliveryMethod",
        /// Where to. Since 2021.
        opt address: Address = "address",
        /// Whether it went to the reader directly. A boolean, where `sendToPatron` is a code.
        opt sent_to_patron: Boolean = "sentToPatron",
        /// Conditions of the loan. Until 1.2 at most one.
        many loan_condition: SchemeValue<LoanCondition> = "loanCondition",
        /// In which form it was sent. Until 1.2; `item_format` afterwards.
        opt delivered_format: SchemeValue<Format> = "deliveredFormat",
        /// In which form it was sent. Since 2021; at most one in 2021-2.
        many item_format: SchemeValue<Format> = "itemFormat",
        /// Whether it was a loan or a copy. Since 2021.
        opt service_type: ServiceType = "serviceType",
        /// What it costs. Until 1.2 at most one.
        many delivery_costs: Costs = "deliveryCosts",
        /// How it is to be paid. Since 2021.
        opt payment_method: SchemeValue<PaymentMethod> = "paymentMethod",
    }
}

impl DeliveryInfo {
    /// Where the copy can be fetched: `url`, or, as systems wrote it until 1.2, the number of the item where it was sent by
    /// the way `URL`.
    ///
    /// ```
    /// use bibwire_iso18626::code::DeliveryMethod;
    /// use bibwire_iso18626::element::DeliveryInfo;
    ///
    /// let old = DeliveryInfo {
    ///     sent_via: Some(DeliveryMethod::Url.into()),
    ///     item_id: vec!["https://example.org/copies/42".into()],
    ///     ..DeliveryInfo::default()
    /// };
    /// assert_eq!(old.link(), Some("https://example.org/copies/42"));
    /// ```
    pub fn link(&self) -> Option<&str> {
        if self.url.is_some() {
            return self.url.as_deref();
        }
        let by_url = self.sent_via.as_ref().is_some_and(|way| way.value == DeliveryMethod::Url);
        self.item_id.first().filter(|_| by_url).map(String::as_str)
    }
}
