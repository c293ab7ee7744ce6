//! The service LookupItemSet.

use bibwire_core::xml::{Any, Flag, Integer, SchemeValue};

use crate::choice::{ItemSet, Outcome};
use crate::element::{BibInformation, InitiationHeader, ResponseHeader};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Asks what is known of all items of titles, or of holdings. Since 2.02.
    pub struct LookupItemSet {
        /// Who sends the message to whom. Version 1 demands it.
        boxed initiation_header: InitiationHeader = "InitiationHeader",
        /// Which items are looked up.
        group items: ItemSet = "Items",
        /// What is wanted to be known of the item.
        many item_element_types: SchemeValue<String> = "ItemElementType",
        /// Whether it is wanted to be known who has the item.
        opt current_borrower_desired: Flag = "CurrentBorrowerDesired",
        /// Whether it is wanted to be known who has requests on the item.
        opt current_requesters_desired: Flag = "CurrentRequestersDesired",
        /// How many items may be in one answer. Since 2.02.
        opt maximum_items_count: Integer = "MaximumItemsCount",
        /// Where the next page begins: to be sent back as it came. Since 2.02.
        opt next_item_token: String = "NextItemToken",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::element! {
    names crate::names::NAMES;
    /// What is known of the items, a page at a time. Since 2.02.
    pub struct LookupItemSetResponse {
        /// Who answers whom. Version 1 demands it.
        boxed response_header: ResponseHeader = "ResponseHeader",
        /// What came of it, or why nothing did.
        group outcome: Outcome<LookupItemSetResult> = "Outcome",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// What came of it.
    pub struct LookupItemSetResult {
        /// A title of which items were looked up. Since 2.02.
        many bib_information: BibInformation = "BibInformation",
        /// Where the next page begins: to be sent back as it came. Since 2.02.
        opt next_item_token: String = "NextItemToken",
    }
}
