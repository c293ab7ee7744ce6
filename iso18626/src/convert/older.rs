//! What has another name or place before the third edition.

use bibwire_core::xml::Symbol;

use super::newer::forget_empty_number;
use super::{LossKind, fit::Fit, rename};
use crate::code::{Action, DeliveryMethod, Status};
use crate::element::{DeliveryInfo, Header, RetryInfo, SupplyingAgencyMessage};
use crate::names::NAMES;
use crate::{Body, Edition};

const ITEM_FORMAT: Symbol = Symbol::of("itemFormat", &NAMES);
const OFFERED_COSTS: Symbol = Symbol::of("offeredCosts", &NAMES);

/// Puts everything where the first editions have it, as far as there is room.
pub(super) fn arrange(body: &mut Body, to: Edition, fit: &mut Fit) {
    match body {
        Body::Request(body) => {
            number(&mut body.header, "/request/header", to, fit);
            if let Some(service) = &mut body.service_info
                && service.preferred_format.is_none()
            {
                let formats = &mut service.item_format;
                service.preferred_format = fit.keep_first("/request/serviceInfo", ITEM_FORMAT, formats);
            }
        }
        Body::SupplyingAgencyMessage(body) => {
            number(&mut body.header, "/supplyingAgencyMessage/header", to, fit);
            let status = &mut body.status_info.status;
            if matches!(status, Status::HoldReturn | Status::ReleaseHoldReturn) {
                let (path, note) = ("/supplyingAgencyMessage/statusInfo/status", "Loaned comes nearest to it");
                fit.tell(path, LossKind::Replaced, status.as_str(), note);
                *status = Status::Loaned;
            }
            retry(body, fit);
            if let Some(delivery) = &mut body.delivery_info {
                deliver(delivery, fit);
            }
        }
        Body::RequestingAgencyMessage(body) => {
            number(&mut body.header, "/requestingAgencyMessage/header", to, fit);
            act(&mut body.action, "/requestingAgencyMessage/action", fit);
        }
        Body::RequestingAgencyMessageConfirmation(body) => {
            if let Some(action) = &mut body.action {
                act(action, "/requestingAgencyMessageConfirmation/action", fit);
            }
        }
        _ => {}
    }
}

fn number(header: &mut Header, path: &str, to: Edition, fit: &mut Fit) {
    if to != Edition::V1_2 {
        return forget_empty_number(header);
    }
    if header.multiple_item_request_id.is_none() {
        let path = format!("{path}/multipleItemRequestId");
        fit.tell(&path, LossKind::Supplied, "", "1.2 demands it; it is empty");
        header.multiple_item_request_id = Some(String::new());
    }
}

/// What the older editions have no word for is told as a note that changes nothing.
fn act(action: &mut Action, path: &str, fit: &mut Fit) {
    if matches!(action, Action::Lost | Action::HoldReturn) {
        fit.tell(path, LossKind::Replaced, action.as_str(), "Notification comes nearest to it");
        *action = Action::Notification;
    }
}

fn retry(body: &mut SupplyingAgencyMessage, fit: &mut Fit) {
    let Some(retry) = body.retry_info.as_mut().filter(|retry| **retry != RetryInfo::default()) else { return };
    let info = &mut body.message_info;
    if info.offered_costs.is_none() {
        let offers = &mut retry.offered_costs;
        info.offered_costs = fit.keep_first("/supplyingAgencyMessage/retryInfo", OFFERED_COSTS, offers);
    }
    rename(&mut info.retry_after, &mut retry.retry_after);
    rename(&mut info.retry_before, &mut retry.retry_before);
    body.retry_info.take_if(|retry| *retry == RetryInfo::default());
}

fn deliver(delivery: &mut DeliveryInfo, fit: &mut Fit) {
    const PATH: &str = "/supplyingAgencyMessage/deliveryInfo";
    rename(&mut delivery.sent_via, &mut delivery.delivery_method);
    if delivery.delivered_format.is_none() {
        delivery.delivered_format = fit.keep_first(PATH, ITEM_FORMAT, &mut delivery.item_format);
    }
    let free = delivery.sent_via.as_ref().is_none_or(|via| via.value == DeliveryMethod::Url);
    if delivery.item_id.is_empty()
        && free
        && let Some(url) = delivery.url.take()
    {
        let note = match delivery.sent_via {
            Some(_) => "it is in itemId now",
            None => "it is in itemId now, and sentVia says URL",
        };
        fit.tell(&format!("{PATH}/URL"), LossKind::Moved, &url, note);
        delivery.item_id.push(url);
        delivery.sent_via.get_or_insert_with(|| DeliveryMethod::Url.into());
    }
}
