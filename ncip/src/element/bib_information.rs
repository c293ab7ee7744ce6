//! The element BibInformation.

use bibwire_core::xml::Integer;

use super::{BibliographicDescription, BibliographicId, CurrentRequester, HoldingsSet};
use crate::choice::Outcome;

bibwire_core::element! {
    names crate::names::NAMES;
    /// A title of which items were looked up. Since 2.02.
    pub struct BibInformation {
        /// What identifies a publication.
        opt bibliographic_id: BibliographicId = "BibliographicId",
        /// What came of it, or why nothing did.
        group outcome: Outcome<BibContent> = "Outcome",
    }
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// What is known of a title, and what is held of it.
    pub struct BibContent {
        /// The description of a publication.
        boxed bibliographic_description: BibliographicDescription = "BibliographicDescription",
        /// How many users wait for any item of the title. Since 2.02.
        opt title_hold_queue_length: Integer = "TitleHoldQueueLength",
        /// Who has a request on the item.
        many current_requesters: CurrentRequester = "CurrentRequester",
        /// What is held of a title in one place. Since 2.02.
        many holdings_sets: HoldingsSet = "HoldingsSet",
    }
}
