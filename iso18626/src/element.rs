//! What the elements of messages hold, as values.
//!
//! There is one type for an element of all editions: it has a field for everything that some edition has, and the
//! documentation of a field says which. What an edition does not have stays empty; writing it in that edition is refused.
//! A field bears the name of its element. It is an `Option` where some edition lets the element be missing, and a `Vec`
//! where some edition lets it be repeated.
//!
//! What was read and has no place in a type is kept in its field `extra`.
//!
//! ```
//! use bibwire_iso18626::code::Status;
//! use bibwire_iso18626::element::{StatusInfo, SupplyingAgencyMessage};
//!
//! let mut message = SupplyingAgencyMessage::default();
//! message.status_info = StatusInfo { status: Status::WillSupply, ..StatusInfo::default() };
//! assert!(message.retry_info.is_none(), "there is none before 2021");
//! ```

mod address;
mod agency_id;
mod bibliographic_info;
mod bibliographic_item_id;
mod bibliographic_record_id;
mod billing_info;
mod confirmation_header;
mod costs;
mod delivery_info;
mod error_data;
mod header;
mod message_info;
mod patron_info;
mod publication_info;
mod request;
mod request_confirmation;
mod requested_delivery_info;
mod requesting_agency_authentication;
mod requesting_agency_info;
mod requesting_agency_message;
mod requesting_agency_message_confirmation;
mod retry_info;
mod return_info;
mod service_info;
mod shipping_info;
mod status_info;
mod supplier_info;
mod supplying_agency_message;
mod supplying_agency_message_confirmation;

pub use address::{Address, ElectronicAddress, PhysicalAddress};
pub use agency_id::AgencyId;
pub use bibliographic_info::BibliographicInfo;
pub use bibliographic_item_id::BibliographicItemId;
pub use bibliographic_record_id::BibliographicRecordId;
pub use billing_info::BillingInfo;
pub use confirmation_header::ConfirmationHeader;
pub use costs::Costs;
pub use delivery_info::DeliveryInfo;
pub use error_data::ErrorData;
pub use header::Header;
pub use message_info::MessageInfo;
pub use patron_info::PatronInfo;
pub use publication_info::PublicationInfo;
pub use request::Request;
pub use request_confirmation::RequestConfirmation;
pub use requested_delivery_info::RequestedDeliveryInfo;
pub use requesting_agency_authentication::RequestingAgencyAuthentication;
pub use requesting_agency_info::RequestingAgencyInfo;
pub use requesting_agency_message::RequestingAgencyMessage;
pub use requesting_agency_message_confirmation::RequestingAgencyMessageConfirmation;
pub use retry_info::RetryInfo;
pub use return_info::ReturnInfo;
pub use service_info::ServiceInfo;
pub use shipping_info::ShippingInfo;
pub use status_info::StatusInfo;
pub use supplier_info::SupplierInfo;
pub use supplying_agency_message::SupplyingAgencyMessage;
pub use supplying_agency_message_confirmation::SupplyingAgencyMessageConfirmation;
