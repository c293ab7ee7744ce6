//! Requests.

use std::ops::ControlFlow;

use super::{Judge, Way, rules, says};
use crate::code::{Family, RequestSubType, RequestType};
use crate::element::{BibliographicInfo, Request, ServiceInfo};

/// Judges a request.
pub(super) fn check(judge: &mut Judge<'_>, way: &Way<'_>, request: &Request) -> ControlFlow<()> {
    let service = request.service_info.as_ref();
    let is = |sub_type: RequestSubType| service.is_some_and(|it| it.request_sub_type.contains(&sub_type));
    let header = &request.header;

    // Before 2021 the schema demands it.
    let unaddressed = header.supplying_agency_id.is_none() && judge.family() >= Family::Y2021;
    let for_broker = is(RequestSubType::PatronRequest) || is(RequestSubType::TransferRequest);
    let expected = "supplyingAgencyId";
    judge.tell_if(unaddressed && !for_broker, &rules::NO_SUPPLIER, &way.to("header"), "no supplier", expected)?;

    let id = header.multiple_item_request_id.as_ref();
    let several = is(RequestSubType::MultipleItemRequest);
    let at = way.to("header/multipleItemRequestId");
    if says(id) && !several {
        judge.tell(&rules::MULTIPLE_ID, &at, id.map_or("", String::as_str), "MultipleItemRequest")?;
    }
    judge.tell_if(!says(id) && several, &rules::MULTIPLE_TYPE, &at, "MultipleItemRequest", "multipleItemRequestId")?;

    // A reminder is about a request that said it.
    let reminder = service.and_then(|it| it.request_type.as_ref()) == Some(&RequestType::Reminder);
    let listed =
        request.supplier_info.iter().any(|it| it.bibliographic_record_id.is_some() || says(it.call_number.as_ref()));
    if !reminder && !listed && is_nothing(&request.bibliographic_info) {
        let at = way.to("bibliographicInfo");
        judge.tell(&rules::NOTHING_ASKED, &at, "neither title nor identifier", "a title or an identifier")?;
    }
    of_numbers(judge, &way.to("bibliographicInfo"), &request.bibliographic_info)?;
    service.map_or(ControlFlow::Continue(()), |service| of_service(judge, &way.to("serviceInfo"), service))
}

/// Whether there is nothing by which an item could be found.
fn is_nothing(info: &BibliographicInfo) -> bool {
    let titles = [&info.supplier_unique_record_id, &info.title, &info.series_title, &info.title_of_component];
    let numbered = info.bibliographic_item_id.iter().any(|it| says(Some(&it.bibliographic_item_identifier)))
        || info.bibliographic_record_id.iter().any(|it| says(Some(&it.bibliographic_record_identifier)));
    !numbered && !titles.into_iter().any(|title| says(title.as_ref()))
}

fn of_numbers(judge: &mut Judge<'_>, way: &Way<'_>, info: &BibliographicInfo) -> ControlFlow<()> {
    let others = !info.bibliographic_item_id.is_empty() || !info.bibliographic_record_id.is_empty();
    match info.supplier_unique_record_id.as_ref().filter(|own| others && says(Some(own))) {
        Some(own) => judge.tell(&rules::OTHER_NUMBERS, &way.to("supplierUniqueRecordId"), own, ""),
        None => ControlFlow::Continue(()),
    }
}

fn of_service(judge: &mut Judge<'_>, way: &Way<'_>, service: &ServiceInfo) -> ControlFlow<()> {
    let previous = service.requesting_agency_previous_request_id.as_ref();
    match service.request_type.as_ref().unwrap_or(&RequestType::New) {
        RequestType::Retry if !says(previous) => {
            let expected = "requestingAgencyPreviousRequestId";
            judge.tell(&rules::NO_PREVIOUS, &way.to("requestType"), RequestType::Retry, expected)?;
        }
        RequestType::New if says(previous) => {
            let at = way.to("requestingAgencyPreviousRequestId");
            judge.tell(&rules::PREVIOUS_OF_NEW, &at, previous.map_or("", String::as_str), "Retry or Reminder")?;
        }
        _ => {}
    }
    if !service.request_sub_type.contains(&RequestSubType::BookingRequest) {
        for (name, date) in [("startDate", &service.start_date), ("endDate", &service.end_date)] {
            if let Some(date) = date {
                judge.tell(&rules::BOOKING_DATES, &way.to(name), date, "BookingRequest")?;
            }
        }
    }
    ControlFlow::Continue(())
}
