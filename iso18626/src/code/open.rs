//! The lists that are kept in a registry. A schema accepts any text in their place.

mod agency_id_type;
mod bibliographic_item_id_code;
mod bibliographic_record_id_code;
mod billing_method;
mod copyright_compliance;
mod cost_type;
mod courier_name;
mod delivery_method;
mod electronic_address_type;
mod format;
mod loan_condition;
mod patron_type;
mod payment_method;
mod publication_type;
mod reason_retry;
mod reason_unfilled;
mod service_level;

pub use agency_id_type::AgencyIdType;
pub use bibliographic_item_id_code::BibliographicItemIdCode;
pub use bibliographic_record_id_code::BibliographicRecordIdCode;
pub use billing_method::BillingMethod;
pub use copyright_compliance::CopyrightCompliance;
pub use cost_type::CostType;
pub use courier_name::CourierName;
pub use delivery_method::DeliveryMethod;
pub use electronic_address_type::ElectronicAddressType;
pub use format::Format;
pub use loan_condition::LoanCondition;
pub use patron_type::PatronType;
pub use payment_method::PaymentMethod;
pub use publication_type::PublicationType;
pub use reason_retry::ReasonRetry;
pub use reason_unfilled::ReasonUnfilled;
pub use service_level::ServiceLevel;
