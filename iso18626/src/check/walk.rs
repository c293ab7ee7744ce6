//! A walk over all that a message holds, which knows the way.

use std::ops::ControlFlow;

use bibwire_core::xml::{Boolean, DateTime, Decimal, Integer, Part, SchemeValue, Shape, Text};

use super::way::Way;
use crate::Body;
use crate::code::{
    Action, ErrorType, MessageStatus, PreferredEdition, ReasonForMessage, RequestSubType, RequestType, ServiceType,
    Status, YesNo,
};
use crate::element::*;

/// What the walk comes by.
#[derive(Debug, Clone, Copy)]
pub(super) enum Seen<'m> {
    /// A text.
    Text(&'m str),
    /// A code of an open list, and the address that it says its list has.
    Code(&'m str, Option<&'m str>),
    /// A date and time.
    Time(&'m DateTime),
    /// An amount of money.
    Costs(&'m Costs),
    /// A library.
    Agency(&'m AgencyId),
    /// The number of a publication.
    Item(&'m BibliographicItemId),
    /// The number of a record.
    Record(&'m BibliographicRecordId),
    /// An address of a house.
    House(&'m PhysicalAddress),
}

/// Who looks on.
pub(super) type Visit<'v> = dyn FnMut(&Way<'_>, Seen<'_>) -> ControlFlow<()> + 'v;

/// What can be walked over.
pub(super) trait Walk {
    /// Shows it, and all that is in it, in the order of the fields.
    fn walk(&self, way: &Way<'_>, visit: &mut Visit<'_>) -> ControlFlow<()>;
}

/// What a field holds: one, or none, or several.
trait Field {
    fn enter(&self, name: &'static str, way: &Way<'_>, visit: &mut Visit<'_>) -> ControlFlow<()>;
}

impl<T: Walk> Field for T {
    fn enter(&self, name: &'static str, way: &Way<'_>, visit: &mut Visit<'_>) -> ControlFlow<()> {
        self.walk(&way.to(name), visit)
    }
}

impl<T: Walk> Field for Option<T> {
    fn enter(&self, name: &'static str, way: &Way<'_>, visit: &mut Visit<'_>) -> ControlFlow<()> {
        self.as_ref().map_or(ControlFlow::Continue(()), |value| value.enter(name, way, visit))
    }
}

impl<T: Walk> Field for Vec<T> {
    fn enter(&self, name: &'static str, way: &Way<'_>, visit: &mut Visit<'_>) -> ControlFlow<()> {
        let mut values = self.iter().enumerate();
        values.try_for_each(|(index, value)| value.walk(&way.nth(name, index, self.len()), visit))
    }
}

impl Walk for String {
    fn walk(&self, way: &Way<'_>, visit: &mut Visit<'_>) -> ControlFlow<()> {
        visit(way, Seen::Text(self))
    }
}

impl<T: Text> Walk for SchemeValue<T> {
    fn walk(&self, way: &Way<'_>, visit: &mut Visit<'_>) -> ControlFlow<()> {
        visit(way, Seen::Code(self.value.as_text(), self.scheme.as_deref()))
    }
}

impl Walk for DateTime {
    fn walk(&self, way: &Way<'_>, visit: &mut Visit<'_>) -> ControlFlow<()> {
        visit(way, Seen::Time(self))
    }
}

/// What the schema judges wholly is not shown.
macro_rules! silent {
    ($($type:ty),*) => {$(
        impl Walk for $type {
            fn walk(&self, _: &Way<'_>, _: &mut Visit<'_>) -> ControlFlow<()> {
                ControlFlow::Continue(())
            }
        }
    )*};
}

silent!(
    Boolean,
    Decimal,
    Integer,
    Action,
    ErrorType,
    MessageStatus,
    PreferredEdition,
    ReasonForMessage,
    RequestSubType,
    RequestType,
    ServiceType,
    Status,
    YesNo
);

/// The names of the elements that the fields of a struct stand for, in their order.
fn names<T: Part>() -> impl Iterator<Item = &'static str> {
    let slots = match T::SHAPE {
        Shape::Elements(structure) => structure.slots,
        _ => &[],
    };
    slots.iter().map(|slot| slot.name)
}

/// How each struct is walked over: all its fields, in their order. The elements' names are those that it was declared with.
macro_rules! walk {
    ($($type:ident $(as $seen:ident)? { $($field:ident),* })*) => {
        $(
            impl Walk for $type {
                fn walk(&self, way: &Way<'_>, visit: &mut Visit<'_>) -> ControlFlow<()> {
                    $(visit(way, Seen::$seen(self))?;)?
                    let $type { $($field,)* extra: _ } = self;
                    let mut names = names::<$type>();
                    $($field.enter(names.next().unwrap_or_default(), way, visit)?;)*
                    ControlFlow::Continue(())
                }
            }
        )*

        /// The fields of each struct as written here, beside the names of its elements.
        #[cfg(test)]
        fn fields() -> Vec<(&'static str, Vec<&'static str>, Vec<&'static str>)> {
            vec![$((stringify!($type), vec![$(stringify!($field)),*], names::<$type>().collect())),*]
        }
    };
}

walk! {
    AgencyId as Agency { agency_id_type, agency_id_value }
    BibliographicInfo {
        supplier_unique_record_id, title, author, author_id, subtitle, series_title, edition, title_of_component,
        author_of_component, volume, issue, pages_requested, estimated_no_pages, bibliographic_item_id, sponsor,
        information_source, bibliographic_record_id
    }
    BibliographicItemId as Item { bibliographic_item_identifier_code, bibliographic_item_identifier }
    BibliographicRecordId as Record { bibliographic_record_identifier_code, bibliographic_record_identifier }
    BillingInfo { payment_method, maximum_costs, billing_method, billing_name, address }
    ConfirmationHeader {
        supplying_agency_id, requesting_agency_id, timestamp, requesting_agency_request_id, multiple_item_request_id,
        timestamp_received, message_status
    }
    Costs as Costs { cost_type, currency_code, monetary_value }
    DeliveryInfo {
        date_sent, item_id, url, sent_via, delivery_method, address, sent_to_patron, loan_condition, delivered_format,
        item_format, service_type, delivery_costs, payment_method
    }
    ElectronicAddress { electronic_address_type, electronic_address_data }
    ErrorData { error_type, error_value }
    Header {
        supplying_agency_id, requesting_agency_id, consortial_id, multiple_item_request_id, timestamp,
        requesting_agency_request_id, supplying_agency_request_id, requesting_agency_authentication
    }
    MessageInfo {
        reason_for_message, answer_yes_no, note, reason_unfilled, reason_retry, offered_costs, retry_after, retry_before
    }
    PatronInfo { patron_id, surname, given_name, patron_type, send_to_patron, address }
    PhysicalAddress as House { line1, line2, locality, postal_code, region, country }
    PublicationInfo { publisher, publisher_id, publication_type, publication_date, place_of_publication }
    Request {
        header, bibliographic_info, publication_info, service_info, supplier_info, requested_delivery_info,
        requesting_agency_info, patron_info, billing_info
    }
    RequestConfirmation { confirmation_header, error_data }
    RequestedDeliveryInfo { sort_order, address, delivery_method, courier_name }
    RequestingAgencyAuthentication { account_id, security_code }
    RequestingAgencyInfo { name, contact_name, address }
    RequestingAgencyMessage { header, action, note }
    RequestingAgencyMessageConfirmation { confirmation_header, action, error_data }
    RetryInfo {
        loan_condition, edition, item_format, volume, service_type, service_level, delivery_method, courier_name,
        offered_costs, payment_method, retry_before, retry_after
    }
    ReturnInfo { return_agency_id, name, physical_address }
    ServiceInfo {
        request_type, request_sub_type, requesting_agency_previous_request_id, service_type, service_level,
        preferred_format, item_format, need_before_date, copyright_compliance, any_edition, preferred_edition,
        loan_condition, start_date, end_date, note
    }
    ShippingInfo { courier_name, tracking_id, insurance, insurance_third_party, third_party_name, insurance_costs }
    StatusInfo { status, expected_delivery_date, due_date, last_change }
    SupplierInfo {
        sort_order, supplier_code, supplier_description, bibliographic_record_id, call_number, summary_holdings,
        availability_note
    }
    SupplyingAgencyMessage {
        header, message_info, status_info, retry_info, delivery_info, shipping_info, return_info
    }
    SupplyingAgencyMessageConfirmation { confirmation_header, reason_for_message, error_data }
}

impl Walk for Address {
    fn walk(&self, way: &Way<'_>, visit: &mut Visit<'_>) -> ControlFlow<()> {
        match self {
            Address::Electronic(address) => address.enter("electronicAddress", way, visit),
            Address::Physical(address) => address.enter("physicalAddress", way, visit),
        }
    }
}

impl Walk for Body {
    fn walk(&self, way: &Way<'_>, visit: &mut Visit<'_>) -> ControlFlow<()> {
        match self {
            Body::Request(body) => body.walk(way, visit),
            Body::RequestConfirmation(body) => body.walk(way, visit),
            Body::SupplyingAgencyMessage(body) => body.walk(way, visit),
            Body::SupplyingAgencyMessageConfirmation(body) => body.walk(way, visit),
            Body::RequestingAgencyMessage(body) => body.walk(way, visit),
            Body::RequestingAgencyMessageConfirmation(body) => body.walk(way, visit),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_in_the_order_of_the_elements() {
        for (name, fields, elements) in fields() {
            let fields: Vec<_> = fields.iter().map(|field| field.replace('_', "")).collect();
            let elements: Vec<_> = elements.iter().map(|element| element.to_ascii_lowercase()).collect();
            assert_eq!(fields, elements, "{name}");
        }
    }

    #[test]
    fn the_way_numbers_what_there_are_several_of() {
        let body = Body::from(Request {
            supplier_info: vec![SupplierInfo { call_number: Some("I207".into()), ..Default::default() }; 2],
            patron_info: Some(PatronInfo { address: vec![Address::email("a@b.cn")], ..Default::default() }),
            ..Default::default()
        });
        let mut seen = Vec::new();
        let _ = body.walk(&Way::new("request"), &mut |way, it| {
            if let Seen::Text(text) = it {
                seen.push(format!("{way} {text}"));
            }
            ControlFlow::Continue(())
        });
        assert!(seen.contains(&"/request/supplierInfo[2]/callNumber I207".to_owned()), "{seen:?}");
        let email = "/request/patronInfo/address/electronicAddress/electronicAddressData a@b.cn".to_owned();
        assert!(seen.contains(&email), "{seen:?}");
    }
}
