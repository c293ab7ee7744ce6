//! Who writes to whom, about which request, and when.

use std::marker::PhantomData;

use bibwire_core::xml::DateTime;

use crate::Edition;
use crate::element::{AgencyId, Header};

/// What [`Addressing`] asks for first: who sends the message.
#[derive(Debug, Clone, Copy)]
#[allow(clippy::exhaustive_enums, reason = "there is no value of it")]
pub enum From {}

/// What [`Addressing`] asks for next: who is to have it.
#[derive(Debug, Clone, Copy)]
#[allow(clippy::exhaustive_enums, reason = "there is no value of it")]
pub enum To {}

/// What [`Addressing`] asks for next: which request it is about.
#[derive(Debug, Clone, Copy)]
#[allow(clippy::exhaustive_enums, reason = "there is no value of it")]
pub enum Id {}

/// What [`Addressing`] asks for last: when it is sent.
#[derive(Debug, Clone, Copy)]
#[allow(clippy::exhaustive_enums, reason = "there is no value of it")]
pub enum Time {}

/// What comes after the address: one step for each of the three messages.
pub trait Step: sealed::Step {}

impl<M: sealed::Step> Step for M {}

pub(super) mod sealed {
    use crate::Edition;
    use crate::element::Header;

    pub trait Step {
        /// Whether the message is from the supplying library.
        const OF_SUPPLIER: bool;

        fn addressed(edition: Edition, header: Header) -> Self;
    }
}

/// The address of a message: who writes to whom, about which request, and when. `S` is what it asks for, and `M` what
/// comes after it.
///
/// See [`build`](super) for an example.
#[derive(Debug, Clone)]
pub struct Addressing<S, M> {
    edition: Edition,
    header: Header,
    next: PhantomData<(S, M)>,
}

impl<S, M: Step> Addressing<S, M> {
    pub(super) fn new(edition: Edition) -> Addressing<S, M> {
        let mut header = Header::default();
        if edition == Edition::V1_2 {
            // The schema of 1.2 demands it, and lets it be empty.
            header.multiple_item_request_id = Some(String::new());
        }
        Addressing::of(edition, header)
    }

    pub(super) fn of(edition: Edition, header: Header) -> Addressing<S, M> {
        Addressing { edition, header, next: PhantomData }
    }
}

impl<M: Step> Addressing<From, M> {
    /// Who sends the message.
    pub fn from(mut self, sender: AgencyId) -> Addressing<To, M> {
        if M::OF_SUPPLIER {
            self.header.supplying_agency_id = Some(sender);
        } else {
            self.header.requesting_agency_id = sender;
        }
        Addressing::of(self.edition, self.header)
    }
}

impl<M: Step> Addressing<To, M> {
    /// Who is to have it.
    pub fn to(mut self, recipient: AgencyId) -> Addressing<Id, M> {
        if M::OF_SUPPLIER {
            self.header.requesting_agency_id = recipient;
        } else {
            self.header.supplying_agency_id = Some(recipient);
        }
        Addressing::of(self.edition, self.header)
    }
}

impl<M: Step> Addressing<Id, M> {
    /// What the requesting library calls the request.
    pub fn id(mut self, request_id: impl Into<String>) -> Addressing<Time, M> {
        self.header.requesting_agency_request_id = request_id.into();
        Addressing::of(self.edition, self.header)
    }
}

impl<M: Step> Addressing<Time, M> {
    /// When it is sent. The clock is the caller's.
    pub fn at(mut self, timestamp: DateTime) -> M {
        self.header.timestamp = timestamp;
        M::addressed(self.edition, self.header)
    }
}
