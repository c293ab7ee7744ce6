//! The lists that the schema closes. It refuses every other code.

mod action;
mod error_type;
mod message_status;
mod preferred_edition;
mod reason_for_message;
mod request_sub_type;
mod request_type;
mod service_type;
mod status;
mod yes_no;

pub use action::Action;
pub use error_type::ErrorType;
pub use message_status::MessageStatus;
pub use preferred_edition::PreferredEdition;
pub use reason_for_message::ReasonForMessage;
pub use request_sub_type::RequestSubType;
pub use request_type::RequestType;
pub use service_type::ServiceType;
pub use status::Status;
pub use yes_no::YesNo;
