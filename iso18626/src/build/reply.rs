//! A message that follows another.

use super::{Action, Addressing, Status, Time};
use crate::element::{ConfirmationHeader, Header};
use crate::{Body, Edition, Message};

/// A message that follows another: between the same libraries, about the same request, and in the same edition.
///
/// See [`reply_to`] for an example.
#[derive(Debug, Clone)]
pub struct Reply {
    edition: Edition,
    header: Header,
}

/// Begins a message that follows another: the answer to it, or the next one about the same request.
///
/// ```
/// use bibwire_core::xml::DateTime;
/// use bibwire_iso18626::{Message, build};
///
/// let request = Message::from_xml(include_bytes!("../../docs/samples/request.xml"))?;
/// let now = DateTime::lenient("2026-11-24T09:00:00+08:00");
/// let due = DateTime::lenient("2026-12-24T00:00:00+08:00");
/// let loaned = build::reply_to(&request).as_supplier().at(now.clone()).loaned(due).item("B01234567").build()?;
/// let received = build::reply_to(&loaned).as_requester().at(now).received().build()?;
/// assert_eq!(received.body.agencies(), request.body.agencies());
/// # Ok::<(), bibwire_iso18626::Error>(())
/// ```
pub fn reply_to(message: &Message) -> Reply {
    let header = match &message.body {
        Body::Request(body) => said(&body.header),
        Body::SupplyingAgencyMessage(body) => said(&body.header),
        Body::RequestingAgencyMessage(body) => said(&body.header),
        Body::RequestConfirmation(body) => confirmed(&body.confirmation_header),
        Body::SupplyingAgencyMessageConfirmation(body) => confirmed(&body.confirmation_header),
        Body::RequestingAgencyMessageConfirmation(body) => confirmed(&body.confirmation_header),
    };
    let edition = message.edition;
    let in_group = |id: Option<String>| (edition == Edition::V1_2).then(|| id.unwrap_or_default());
    Reply {
        edition,
        header: Header { multiple_item_request_id: in_group(header.multiple_item_request_id.clone()), ..header },
    }
}

impl Reply {
    /// What the supplying library says.
    ///
    /// See [`reply_to`] for an example.
    pub fn as_supplier(self) -> Addressing<Time, Status> {
        Addressing::of(self.edition, self.header)
    }

    /// What the requesting library says.
    ///
    /// See [`reply_to`] for an example.
    pub fn as_requester(self) -> Addressing<Time, Action> {
        Addressing::of(self.edition, self.header)
    }
}

/// What a reply takes over of a header: not the secrets of the requesting library.
fn said(header: &Header) -> Header {
    Header {
        // A reply names the supplier; where the request did not, building it tells so.
        supplying_agency_id: Some(header.supplying_agency_id.clone().unwrap_or_default()),
        requesting_agency_id: header.requesting_agency_id.clone(),
        multiple_item_request_id: header.multiple_item_request_id.clone(),
        requesting_agency_request_id: header.requesting_agency_request_id.clone(),
        supplying_agency_request_id: header.supplying_agency_request_id.clone(),
        ..Header::default()
    }
}

fn confirmed(header: &ConfirmationHeader) -> Header {
    Header {
        supplying_agency_id: Some(header.supplying_agency_id.clone().unwrap_or_default()),
        requesting_agency_id: header.requesting_agency_id.clone().unwrap_or_default(),
        multiple_item_request_id: header.multiple_item_request_id.clone(),
        requesting_agency_request_id: header.requesting_agency_request_id.clone().unwrap_or_default(),
        ..Header::default()
    }
}
