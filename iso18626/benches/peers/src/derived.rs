//! A request of 1.2 as serde derives it: what somebody writes who has no library for the format.

use serde::{Deserialize, Serialize};

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename = "ISO18626Message")]
pub struct Message {
    #[serde(rename = "@xmlns")]
    pub xmlns: String,
    #[serde(rename = "@xmlns:ill", default)]
    pub ill: String,
    #[serde(rename(serialize = "@ill:version", deserialize = "@version"))]
    pub version: String,
    pub request: Request,
}

/// A code with its scheme.
#[derive(Debug, Serialize, Deserialize)]
pub struct Code {
    #[serde(rename(serialize = "@ill:scheme", deserialize = "@scheme"), skip_serializing_if = "Option::is_none")]
    pub scheme: Option<String>,
    #[serde(rename = "$text", default)]
    pub value: String,
}

macro_rules! elements {
    ($($name:ident { $($(#[$attribute:meta])* $field:ident: $of:ty,)* })*) => {$(
        #[derive(Debug, Serialize, Deserialize)]
        #[serde(rename_all = "camelCase")]
        pub struct $name {
            $($(#[$attribute])* pub $field: $of,)*
        }
    )*};
}

type Maybe<T> = Option<T>;

elements! {
    Request {
        header: Header,
        bibliographic_info: BibliographicInfo,
        #[serde(skip_serializing_if = "Option::is_none")] publication_info: Maybe<PublicationInfo>,
        #[serde(skip_serializing_if = "Option::is_none")] service_info: Maybe<ServiceInfo>,
        #[serde(default)] supplier_info: Vec<SupplierInfo>,
        #[serde(default)] requested_delivery_info: Vec<RequestedDeliveryInfo>,
        #[serde(skip_serializing_if = "Option::is_none")] patron_info: Maybe<PatronInfo>,
        #[serde(skip_serializing_if = "Option::is_none")] billing_info: Maybe<BillingInfo>,
    }
    AgencyId { agency_id_type: Code, agency_id_value: String, }
    Header {
        supplying_agency_id: AgencyId,
        requesting_agency_id: AgencyId,
        multiple_item_request_id: String,
        timestamp: String,
        requesting_agency_request_id: String,
        #[serde(skip_serializing_if = "Option::is_none")] supplying_agency_request_id: Maybe<String>,
    }
    BibliographicInfo {
        #[serde(skip_serializing_if = "Option::is_none")] supplier_unique_record_id: Maybe<String>,
        #[serde(skip_serializing_if = "Option::is_none")] title: Maybe<String>,
        #[serde(skip_serializing_if = "Option::is_none")] author: Maybe<String>,
        #[serde(skip_serializing_if = "Option::is_none")] subtitle: Maybe<String>,
        #[serde(skip_serializing_if = "Option::is_none")] series_title: Maybe<String>,
        #[serde(skip_serializing_if = "Option::is_none")] edition: Maybe<String>,
        #[serde(skip_serializing_if = "Option::is_none")] title_of_component: Maybe<String>,
        #[serde(skip_serializing_if = "Option::is_none")] author_of_component: Maybe<String>,
        #[serde(skip_serializing_if = "Option::is_none")] volume: Maybe<String>,
        #[serde(skip_serializing_if = "Option::is_none")] issue: Maybe<String>,
        #[serde(skip_serializing_if = "Option::is_none")] pages_requested: Maybe<String>,
        #[serde(default)] bibliographic_item_id: Vec<ItemId>,
        #[serde(default)] bibliographic_record_id: Vec<RecordId>,
    }
    ItemId { bibliographic_item_identifier: String, bibliographic_item_identifier_code: Code, }
    RecordId { bibliographic_record_identifier_code: Code, bibliographic_record_identifier: String, }
    PublicationInfo {
        #[serde(skip_serializing_if = "Option::is_none")] publisher: Maybe<String>,
        #[serde(skip_serializing_if = "Option::is_none")] publication_type: Maybe<Code>,
        #[serde(skip_serializing_if = "Option::is_none")] publication_date: Maybe<String>,
        #[serde(skip_serializing_if = "Option::is_none")] place_of_publication: Maybe<String>,
    }
    ServiceInfo {
        #[serde(skip_serializing_if = "Option::is_none")] request_type: Maybe<RequestType>,
        #[serde(default)] request_sub_type: Vec<String>,
        service_type: ServiceType,
        #[serde(skip_serializing_if = "Option::is_none")] service_level: Maybe<Code>,
        #[serde(skip_serializing_if = "Option::is_none")] preferred_format: Maybe<Code>,
        #[serde(skip_serializing_if = "Option::is_none")] need_before_date: Maybe<String>,
        #[serde(skip_serializing_if = "Option::is_none")] any_edition: Maybe<YesNo>,
        #[serde(skip_serializing_if = "Option::is_none")] note: Maybe<String>,
    }
    SupplierInfo { #[serde(skip_serializing_if = "Option::is_none")] sort_order: Maybe<i64>, }
    RequestedDeliveryInfo {
        #[serde(skip_serializing_if = "Option::is_none")] sort_order: Maybe<i64>,
        #[serde(skip_serializing_if = "Option::is_none")] address: Maybe<Address>,
    }
    Address {
        #[serde(skip_serializing_if = "Option::is_none")] electronic_address: Maybe<ElectronicAddress>,
        #[serde(skip_serializing_if = "Option::is_none")] physical_address: Maybe<PhysicalAddress>,
    }
    ElectronicAddress { electronic_address_type: Code, electronic_address_data: String, }
    PhysicalAddress {
        #[serde(skip_serializing_if = "Option::is_none")] line1: Maybe<String>,
        #[serde(skip_serializing_if = "Option::is_none")] line2: Maybe<String>,
        #[serde(skip_serializing_if = "Option::is_none")] locality: Maybe<String>,
        #[serde(skip_serializing_if = "Option::is_none")] postal_code: Maybe<String>,
        #[serde(skip_serializing_if = "Option::is_none")] region: Maybe<Code>,
        #[serde(skip_serializing_if = "Option::is_none")] country: Maybe<Code>,
    }
    PatronInfo {
        #[serde(skip_serializing_if = "Option::is_none")] patron_id: Maybe<String>,
        #[serde(skip_serializing_if = "Option::is_none")] surname: Maybe<String>,
        #[serde(skip_serializing_if = "Option::is_none")] given_name: Maybe<String>,
        #[serde(skip_serializing_if = "Option::is_none")] patron_type: Maybe<Code>,
        #[serde(skip_serializing_if = "Option::is_none")] send_to_patron: Maybe<YesNo>,
    }
    BillingInfo {
        #[serde(skip_serializing_if = "Option::is_none")] payment_method: Maybe<Code>,
        #[serde(skip_serializing_if = "Option::is_none")] maximum_costs: Maybe<Costs>,
        #[serde(skip_serializing_if = "Option::is_none")] billing_method: Maybe<Code>,
        #[serde(skip_serializing_if = "Option::is_none")] billing_name: Maybe<String>,
    }
    Costs { currency_code: Code, monetary_value: String, }
}

#[derive(Debug, Serialize, Deserialize)]
pub enum RequestType {
    New,
    Retry,
    Reminder,
}

#[derive(Debug, Serialize, Deserialize)]
pub enum ServiceType {
    Copy,
    Loan,
    CopyOrLoan,
}

#[derive(Debug, Serialize, Deserialize)]
pub enum YesNo {
    Y,
    N,
}
