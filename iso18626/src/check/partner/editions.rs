//! The edition that a partner understands, and what it passes over of others.

use std::ops::ControlFlow;

use bibwire_core::Rule;

use crate::check::judge::Judge;
use crate::check::way::Way;
use crate::code::Family;
use crate::element::{Header, Request, SupplyingAgencyMessage};
use crate::rules::partner as rules;
use crate::{Body, Profile};

/// Judges the edition of a message, and what only some editions have.
pub(super) fn check(judge: &mut Judge<'_>, way: &Way<'_>) -> ControlFlow<()> {
    let edition = judge.message().edition;
    let later = edition.family() == Family::Y2021;
    match judge.profile() {
        Profile::Schema | Profile::Standard => ControlFlow::Continue(()),
        Profile::Koha => {
            judge.tell_if(!later, &rules::EARLIER_EDITION, way, edition, "2021-3")?;
            until_1_2(judge, way)
        }
        profile => {
            let known = if profile == Profile::Alma { "1.1" } else { "1.2" };
            judge.tell_if(later, &rules::LATER_EDITION, way, edition, known)?;
            since_2021(judge, way)?;
            if profile == Profile::Alma { since_1_2(judge, way) } else { ControlFlow::Continue(()) }
        }
    }
}

/// Tells of the parts that are there, of those named.
fn tell(judge: &mut Judge<'_>, rule: &'static Rule, way: &Way<'_>, parts: &[(bool, &'static str)]) -> ControlFlow<()> {
    let mut there = parts.iter().filter(|(there, _)| *there);
    there.try_for_each(|(_, name)| judge.tell(rule, &way.to(name), name, ""))
}

fn since_2021(judge: &mut Judge<'_>, way: &Way<'_>) -> ControlFlow<()> {
    let rule = &rules::LATER_PART;
    match &judge.message().body {
        Body::Request(request) => {
            tell(judge, rule, &way.to("header"), &[(request.header.consortial_id.is_some(), "consortialId")])?;
            request_since_2021(judge, way, request)
        }
        Body::SupplyingAgencyMessage(message) => supplier_since_2021(judge, way, message),
        Body::RequestingAgencyMessage(message) => {
            tell(judge, rule, &way.to("header"), &[(message.header.consortial_id.is_some(), "consortialId")])
        }
        _ => ControlFlow::Continue(()),
    }
}

fn request_since_2021(judge: &mut Judge<'_>, way: &Way<'_>, request: &Request) -> ControlFlow<()> {
    let rule = &rules::LATER_PART;
    let of = &request.bibliographic_info;
    let parts = [(of.author_id.is_some(), "authorId"), (of.volume.len() > 1, "volume[2]")];
    tell(judge, rule, &way.to("bibliographicInfo"), &parts)?;
    if let Some(of) = &request.publication_info {
        tell(judge, rule, &way.to("publicationInfo"), &[(of.publisher_id.is_some(), "publisherId")])?;
    }
    if let Some(of) = &request.service_info {
        let parts = [
            (!of.item_format.is_empty(), "itemFormat"),
            (of.preferred_edition.is_some(), "preferredEdition"),
            (!of.loan_condition.is_empty(), "loanCondition"),
        ];
        tell(judge, rule, &way.to("serviceInfo"), &parts)?;
    }
    let all = &request.requested_delivery_info;
    all.iter().enumerate().try_for_each(|(index, of)| {
        let parts = [(of.delivery_method.is_some(), "deliveryMethod"), (of.courier_name.is_some(), "courierName")];
        tell(judge, rule, &way.nth("requestedDeliveryInfo", index, all.len()), &parts)
    })
}

fn supplier_since_2021(judge: &mut Judge<'_>, way: &Way<'_>, message: &SupplyingAgencyMessage) -> ControlFlow<()> {
    let rule = &rules::LATER_PART;
    let parts = [(message.retry_info.is_some(), "retryInfo"), (message.shipping_info.is_some(), "shippingInfo")];
    tell(judge, rule, way, &parts)?;
    let Some(of) = &message.delivery_info else { return ControlFlow::Continue(()) };
    let parts = [
        (of.item_id.len() > 1, "itemId[2]"),
        (of.url.is_some(), "URL"),
        (of.delivery_method.is_some(), "deliveryMethod"),
        (of.address.is_some(), "address"),
        (of.loan_condition.len() > 1, "loanCondition[2]"),
        (!of.item_format.is_empty(), "itemFormat"),
        (of.service_type.is_some(), "serviceType"),
        (of.delivery_costs.len() > 1, "deliveryCosts[2]"),
        (of.payment_method.is_some(), "paymentMethod"),
    ];
    tell(judge, rule, &way.to("deliveryInfo"), &parts)
}

fn since_1_2(judge: &mut Judge<'_>, way: &Way<'_>) -> ControlFlow<()> {
    let rule = &rules::ALMA_PART;
    let Some(header) = header(judge) else { return ControlFlow::Continue(()) };
    let common = [(is_several(header), "multipleItemRequestId")];
    tell(judge, rule, &way.to("header"), &common)?;
    let Body::Request(request) = &judge.message().body else { return ControlFlow::Continue(()) };
    let Some(of) = &request.service_info else { return ControlFlow::Continue(()) };
    let parts = [
        (!of.request_sub_type.is_empty(), "requestSubType"),
        (of.start_date.is_some(), "startDate"),
        (of.end_date.is_some(), "endDate"),
    ];
    tell(judge, rule, &way.to("serviceInfo"), &parts)
}

fn until_1_2(judge: &mut Judge<'_>, way: &Way<'_>) -> ControlFlow<()> {
    let rule = &rules::EARLIER_PART;
    match &judge.message().body {
        Body::Request(request) => {
            let of = request.service_info.as_ref();
            let parts = [(of.is_some_and(|of| of.preferred_format.is_some()), "preferredFormat")];
            tell(judge, rule, &way.to("serviceInfo"), &parts)
        }
        Body::SupplyingAgencyMessage(message) => {
            tell(judge, rule, &way.to("header"), &[(is_several(&message.header), "multipleItemRequestId")])?;
            let of = &message.message_info;
            let parts = [
                (of.offered_costs.is_some(), "offeredCosts"),
                (of.retry_after.is_some(), "retryAfter"),
                (of.retry_before.is_some(), "retryBefore"),
            ];
            tell(judge, rule, &way.to("messageInfo"), &parts)?;
            let Some(of) = &message.delivery_info else { return ControlFlow::Continue(()) };
            let parts = [(of.sent_via.is_some(), "sentVia"), (of.delivered_format.is_some(), "deliveredFormat")];
            tell(judge, rule, &way.to("deliveryInfo"), &parts)
        }
        Body::RequestingAgencyMessage(message) => {
            tell(judge, rule, &way.to("header"), &[(is_several(&message.header), "multipleItemRequestId")])
        }
        _ => ControlFlow::Continue(()),
    }
}

/// The header of a message that is no confirmation.
pub(super) fn header<'m>(judge: &Judge<'m>) -> Option<&'m Header> {
    match &judge.message().body {
        Body::Request(message) => Some(&message.header),
        Body::SupplyingAgencyMessage(message) => Some(&message.header),
        Body::RequestingAgencyMessage(message) => Some(&message.header),
        _ => None,
    }
}

/// Whether the message says that it belongs with others. 1.2 demands the element, and so it is often empty.
fn is_several(header: &Header) -> bool {
    header.multiple_item_request_id.as_ref().is_some_and(|id| !id.is_empty())
}
