//! Builders that cannot make an invalid message.
//!
//! What every message must have is demanded by types: from whom and to whom it goes, which request it is about, when it is
//! sent, and what it says. A message without one of them does not compile. What depends on the edition is put where the
//! edition has it, and judged when the message is built: what no place is found for is an error, never lost.
//!
//! There is a way for each of the three messages, and [`reply_to`] for one that follows another. What has no step of its
//! own is set with `with`, which hands out the message as it stands.
//!
//! ```
//! use bibwire_core::xml::DateTime;
//! use bibwire_iso18626::{Edition, build, element::AgencyId};
//!
//! let now = DateTime::lenient("2026-11-23T08:30:00Z");
//! let request = build::request(Edition::V1_2)
//!     .from(AgencyId::isil("CN-310002"))
//!     .to(AgencyId::isil("CN-110001"))
//!     .id("R-2026-0017")
//!     .at(now.clone())
//!     .loan()
//!     .title("红楼梦")
//!     .author("曹雪芹")
//!     .isbn("9787020002207")
//!     .build()?;
//! let answer = build::reply_to(&request).as_supplier().at(now).will_supply().note("三天内寄出").build()?;
//! assert_eq!(answer.body.request_id(), "R-2026-0017");
//! # Ok::<(), bibwire_iso18626::Error>(())
//! ```
//!
//! ```compile_fail
//! # use bibwire_core::xml::DateTime;
//! # use bibwire_iso18626::{Edition, build, element::AgencyId};
//! // To whom?
//! build::request(Edition::V1_2).from(AgencyId::isil("CN-310002")).id("R-2026-0017");
//! ```

mod addressing;
mod reply;
mod request;
mod requesting;
mod supplying;

use bibwire_core::{Diagnostic, Error, Place, Severity};

pub use addressing::{Addressing, From, Id, Step, Time, To};
pub use reply::{Reply, reply_to};
pub use request::{Item, Request, Service};
pub use requesting::{Action, Requesting};
pub use supplying::{Status, Supplying};

use crate::element::{AgencyId, Header};
use crate::rules::values;
use crate::{Body, Edition, Profile, Writer, check};

/// A request of an edition.
///
/// See [`build`](self) for an example.
pub fn request(edition: Edition) -> Addressing<From, Service> {
    Addressing::new(edition)
}

/// A message of the supplying library, of an edition.
///
/// ```
/// use bibwire_core::xml::DateTime;
/// use bibwire_iso18626::{Edition, build, code::ReasonUnfilled, element::AgencyId};
///
/// let message = build::supplying(Edition::V2021_2)
///     .from(AgencyId::isil("CN-110001"))
///     .to(AgencyId::isil("CN-310002"))
///     .id("R-2026-0017")
///     .at(DateTime::lenient("2026-11-23T08:30:00Z"))
///     .unfilled(ReasonUnfilled::NotOnShelf)
///     .build()?;
/// assert!(message.to_xml()?.contains("<status>Unfilled</status>"));
/// # Ok::<(), bibwire_iso18626::Error>(())
/// ```
pub fn supplying(edition: Edition) -> Addressing<From, Status> {
    Addressing::new(edition)
}

/// A message of the requesting library that follows its request, of an edition.
///
/// ```
/// use bibwire_core::xml::DateTime;
/// use bibwire_iso18626::{Edition, build, element::AgencyId};
///
/// let lost = |edition| {
///     build::requesting(edition)
///         .from(AgencyId::isil("CN-310002"))
///         .to(AgencyId::isil("CN-110001"))
///         .id("R-2026-0017")
///         .at(DateTime::lenient("2026-11-23T08:30:00Z"))
///         .lost()
///         .build()
/// };
/// assert!(lost(Edition::V2021_2).is_ok());
/// assert!(lost(Edition::V1_2).is_err(), "the action came in 2021");
/// ```
pub fn requesting(edition: Edition) -> Addressing<From, Action> {
    Addressing::new(edition)
}

/// The message, if its edition has a place for all that it says, and no rule of the standard is broken.
fn finish(edition: Edition, header: &Header, body: impl Into<Body>) -> Result<crate::Message, Error> {
    let message = crate::Message::new(edition, body);
    let is_symbol = |id: &AgencyId| !id.agency_id_type.value.as_str().is_empty() && !id.agency_id_value.is_empty();
    let name = message.body.kind();
    for (is_there, element) in [
        (header.supplying_agency_id.as_ref().is_none_or(is_symbol), "supplyingAgencyId"),
        (is_symbol(&header.requesting_agency_id), "requestingAgencyId"),
        (!header.requesting_agency_request_id.is_empty(), "requestingAgencyRequestId"),
    ] {
        if !is_there {
            // The schema takes an empty text, and no partner can do anything with it.
            let place = Place::path(format!("/ISO18626Message/{name}/header/{element}"));
            return Err(Diagnostic::new(&values::EMPTY_VALUE).at(place).into());
        }
    }
    Writer::new().write(&message)?;
    let mut grave: Option<Diagnostic> = None;
    check(&message, Profile::Standard, &mut |finding: Diagnostic| {
        if finding.severity < Severity::Error {
            return std::ops::ControlFlow::Continue(());
        }
        grave = Some(finding);
        std::ops::ControlFlow::Break(())
    });
    grave.map_or(Ok(message), |finding| Err(finding.into()))
}
