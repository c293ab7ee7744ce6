//! The open code list CostType.

use crate::code::macros::codes;

codes! {
    /// What a cost is for. Systems of 2021 send it, though no public schema has the element.
    ///
    /// ```
    /// use bibwire_iso18626::code::CostType;
    ///
    /// assert_eq!(CostType::from_code("Insurance"), CostType::Insurance);
    /// ```
    open CostType("costType");
    codes {
        /// The premium.
        Insurance "Insurance" since Y2021,
        /// The sum insured.
        InsuranceCoverage "InsuranceCoverage" since Y2021,
        /// Material for sending.
        Packaging "Packaging" since Y2021,
        /// The library's own work.
        Service "Service" since Y2021,
        /// Carriage.
        Shipping "Shipping" since Y2021,
        /// A tax on the rest.
        Tax "Tax" since Y2021,
    }
}
