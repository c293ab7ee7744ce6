//! The element RequestedItem.

use bibwire_core::xml::{Any, DateTime, Integer, SchemeValue};

use super::BibliographicId;
use crate::choice::Subject;

bibwire_core::element! {
    names crate::names::NAMES;
    /// An item that the user has requested.
    pub struct RequestedItem {
        /// The item, or the request for one.
        group subject: Subject = "Subject",
        /// What identifies a publication.
        many bibliographic_ids: BibliographicId = "BibliographicId",
        /// What is wanted: a hold, a loan, a copy.
        one request_type: SchemeValue<String> = "RequestType",
        /// How it stands with the request, such as `In Process`.
        one request_status_type: SchemeValue<String> = "RequestStatusType",
        /// When the request was made.
        one date_placed: DateTime = "DatePlaced",
        /// From when on the item can be fetched.
        opt pickup_date: DateTime = "PickupDate",
        /// Where the item can be fetched. Since 2.0.
        opt pickup_location: SchemeValue<String> = "PickupLocation",
        /// Until when the item can be fetched.
        opt pickup_expiry_date: DateTime = "PickupExpiryDate",
        /// How often the user was reminded.
        opt reminder_level: Integer = "ReminderLevel",
        /// How many users come before, counted from 1.
        opt hold_queue_position: Integer = "HoldQueuePosition",
        /// The title.
        opt title: String = "Title",
        /// The medium of the publication, such as `Book`.
        opt medium_type: SchemeValue<String> = "MediumType",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
