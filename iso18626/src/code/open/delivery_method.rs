//! The open code list DeliveryMethod.

use crate::code::macros::codes;

codes! {
    /// How the item travels: `sentVia` until 2017, `deliveryMethod` since 2021.
    ///
    /// ```
    /// use bibwire_iso18626::code::DeliveryMethod;
    ///
    /// assert_eq!(DeliveryMethod::from_code("ArticleExchange"), DeliveryMethod::ArticleExchange);
    /// ```
    open DeliveryMethod("sentVia", "deliveryMethod");
    scheme Y2017 "sentVia" "http://illtransactions.org/ISO18626/OpenCodeList/SentViaList-V1.0";
    codes {
        /// OCLC's service from which the file is fetched.
        ArticleExchange "ArticleExchange",
        /// The Ariel document transmission system, which is out of use.
        Ariel "Ariel" until Y2017,
        /// A courier company; its name goes with it.
        Courier "Courier" since Y2021,
        /// Electronic mail.
        Email "Email",
        /// The file transfer protocol.
        Ftp "FTP",
        /// The post.
        Mail "Mail",
        /// The Odyssey document transmission system.
        Odyssey "Odyssey",
        /// A web address from which the file is fetched.
        Url "URL",
    }
}
