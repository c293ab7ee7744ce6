//! The open code list CourierName.

use crate::code::macros::codes;

codes! {
    /// The company that carries the item.
    ///
    /// ```
    /// use bibwire_iso18626::code::CourierName;
    ///
    /// assert_eq!(CourierName::from_code("DB Schenker"), CourierName::DbSchenker);
    /// ```
    open CourierName("courierName");
    codes {
        /// DB Schenker.
        DbSchenker "DB Schenker" since Y2021,
        /// DHL.
        Dhl "DHL" since Y2021,
        /// FedEx.
        Fedex "Fedex" since Y2021,
        /// PostNord of Sweden and Denmark.
        PostNord "PostNord AB" since Y2021,
        /// United Parcel Service.
        Ups "UPS" since Y2021,
    }
}
