//! What has another name or place in the third edition than before.

use super::{LossKind, fit::Fit};
use crate::Body;
use crate::code::DeliveryMethod;
use crate::element::{DeliveryInfo, Header, RetryInfo, SupplyingAgencyMessage};

/// Puts everything where the third edition has it, as far as there is room.
pub(super) fn arrange(body: &mut Body, fit: &mut Fit) {
    match body {
        Body::Request(body) => {
            if let Some(service) = &mut body.service_info {
                fill(&mut service.item_format, &mut service.preferred_format);
            }
        }
        Body::SupplyingAgencyMessage(body) => {
            forget_empty_number(&mut body.header);
            retry(body);
            if let Some(delivery) = &mut body.delivery_info {
                deliver(delivery, fit);
            }
        }
        Body::RequestingAgencyMessage(body) => forget_empty_number(&mut body.header),
        _ => {}
    }
}

/// Puts a value into a list that is empty.
fn fill<T>(to: &mut Vec<T>, from: &mut Option<T>) {
    if to.is_empty() {
        to.extend(from.take());
    }
}

/// An empty number says nothing: edition 1.2 demands the element in every header.
pub(super) fn forget_empty_number(header: &mut Header) {
    header.multiple_item_request_id.take_if(|number| number.is_empty());
}

fn retry(body: &mut SupplyingAgencyMessage) {
    let info = &mut body.message_info;
    if info.offered_costs.is_some() || info.retry_after.is_some() || info.retry_before.is_some() {
        let retry = body.retry_info.get_or_insert_with(RetryInfo::default);
        fill(&mut retry.offered_costs, &mut info.offered_costs);
        super::rename(&mut retry.retry_after, &mut info.retry_after);
        super::rename(&mut retry.retry_before, &mut info.retry_before);
    }
}

fn deliver(delivery: &mut DeliveryInfo, fit: &mut Fit) {
    super::rename(&mut delivery.delivery_method, &mut delivery.sent_via);
    fill(&mut delivery.item_format, &mut delivery.delivered_format);
    // Before there was an element for it, an address was sent as the number of the item.
    let by_url = delivery.delivery_method.as_ref().is_some_and(|method| method.value == DeliveryMethod::Url);
    if by_url
        && delivery.url.is_none()
        && let [only] = delivery.item_id.as_slice()
        && is_url(only)
    {
        fit.tell(
            "/supplyingAgencyMessage/deliveryInfo/itemId",
            LossKind::Moved,
            only,
            "it is an address, and now in URL",
        );
        delivery.url = delivery.item_id.pop();
    }
}

/// Whether a text is an address from which a file can be fetched.
pub(crate) fn is_url(text: &str) -> bool {
    let known = ["http", "https", "ftp", "ftps", "sftp"];
    let scheme = text.split_once("://").filter(|(_, rest)| !rest.is_empty()).map(|(scheme, _)| scheme);
    scheme.is_some_and(|scheme| known.iter().any(|it| it.eq_ignore_ascii_case(scheme)))
}
