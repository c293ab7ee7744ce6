//! Messages of the requesting library.

use bibwire_core::Error;

use super::addressing::sealed;
use super::finish;
use crate::code;
use crate::element::{Header, RequestingAgencyAuthentication, RequestingAgencyMessage};
use crate::{Edition, Message};

/// The step of [`requesting`](super::requesting) that asks what the message says.
///
/// ```
/// use bibwire_core::xml::DateTime;
/// use bibwire_iso18626::{Message, build};
///
/// let request = Message::from_xml(include_bytes!("../../docs/samples/request.xml"))?;
/// let reply = || build::reply_to(&request).as_requester().at(DateTime::lenient("2026-11-24T09:00:00+08:00"));
/// for message in [
///     reply().received(),
///     reply().cancel(),
///     reply().renew(),
///     reply().shipped_return(),
///     reply().shipped_forward(),
///     reply().status_request(),
///     reply().notification("请寄平装本"),
/// ] {
///     message.build()?;
/// }
/// # Ok::<(), bibwire_iso18626::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Action {
    edition: Edition,
    header: Header,
}

impl sealed::Step for Action {
    const OF_SUPPLIER: bool = false;

    fn addressed(edition: Edition, header: Header) -> Action {
        Action { edition, header }
    }
}

impl Action {
    /// The item has arrived.
    pub fn received(self) -> Requesting {
        self.action(code::Action::Received)
    }

    /// Asks to end the request.
    pub fn cancel(self) -> Requesting {
        self.action(code::Action::Cancel)
    }

    /// Asks for a longer loan.
    pub fn renew(self) -> Requesting {
        self.action(code::Action::Renew)
    }

    /// The item is on its way back.
    pub fn shipped_return(self) -> Requesting {
        self.action(code::Action::ShippedReturn)
    }

    /// The item was sent on to another library.
    pub fn shipped_forward(self) -> Requesting {
        self.action(code::Action::ShippedForward)
    }

    /// Asks how the request stands.
    pub fn status_request(self) -> Requesting {
        self.action(code::Action::StatusRequest)
    }

    /// The item is lost. Since 2021.
    pub fn lost(self) -> Requesting {
        self.action(code::Action::Lost)
    }

    /// Asks to keep an item that was recalled. Since 2021.
    pub fn hold_return(self) -> Requesting {
        self.action(code::Action::HoldReturn)
    }

    /// A note for the staff, that changes nothing.
    pub fn notification(self, note: impl Into<String>) -> Requesting {
        self.action(code::Action::Notification).note(note)
    }

    /// Any action.
    pub fn action(self, action: code::Action) -> Requesting {
        let body = RequestingAgencyMessage { header: self.header, action, ..RequestingAgencyMessage::default() };
        Requesting { edition: self.edition, body }
    }
}

/// A message of the requesting library that can be built.
///
/// ```
/// use bibwire_core::xml::DateTime;
/// use bibwire_iso18626::{Message, build};
///
/// let request = Message::from_xml(include_bytes!("../../docs/samples/request.xml"))?;
/// let message = build::reply_to(&request)
///     .as_requester()
///     .at(DateTime::lenient("2026-11-24T09:00:00+08:00"))
///     .cancel()
///     .note("读者已自行购得")
///     .supplier_id("S-88")
///     .authentication("account", "secret")
///     .with(|body| body.note.as_mut().unwrap().push('。'))
///     .build()?;
/// assert!(message.to_xml()?.contains("<note>读者已自行购得。</note>"));
/// # Ok::<(), bibwire_iso18626::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Requesting {
    edition: Edition,
    body: RequestingAgencyMessage,
}

impl Requesting {
    /// A note for the staff.
    #[must_use]
    pub fn note(self, note: impl Into<String>) -> Requesting {
        let note = Some(note.into());
        self.with(|body| body.note = note)
    }

    /// What the supplying library calls the request.
    #[must_use]
    pub fn supplier_id(self, id: impl Into<String>) -> Requesting {
        let id = Some(id.into());
        self.with(|body| body.header.supplying_agency_request_id = id)
    }

    /// Who the requesting library is to the supplier's system.
    #[must_use]
    pub fn authentication(self, account: impl Into<String>, code: impl Into<String>) -> Requesting {
        let authentication = RequestingAgencyAuthentication {
            account_id: Some(account.into()),
            security_code: Some(code.into()),
            ..RequestingAgencyAuthentication::default()
        };
        self.with(|body| body.header.requesting_agency_authentication = Some(authentication))
    }

    /// Anything else.
    #[must_use]
    pub fn with(mut self, change: impl FnOnce(&mut RequestingAgencyMessage)) -> Requesting {
        change(&mut self.body);
        self
    }

    /// The message.
    ///
    /// # Errors
    ///
    /// If the edition has no place for what was said, or a rule of the standard is broken: the finding.
    pub fn build(self) -> Result<Message, Error> {
        finish(self.edition, &self.body.header.clone(), self.body)
    }
}
