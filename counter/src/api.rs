//! The COUNTER API as data: what is asked, and what is answered. Nothing is sent or fetched here.
//!
//! A [`Request`] is the address to ask; a [`Response`] reads what came back, whatever its status says. The lists of a
//! service are its [status], the [members](member) of a consortium, and the [reports](report_info) it has.
//!
//! ```
//! use bibwire_counter::api::{Outcome, Request, Response};
//! use bibwire_counter::input::Options;
//! use bibwire_counter::month::Period;
//! use bibwire_counter::release::Release;
//! use bibwire_counter::vocabulary::ReportId;
//!
//! let months = Period::new("2026-01".parse()?, "2026-03".parse()?).unwrap();
//! let request = Request::report("https://example.org/sushi/", Release::R51, ReportId::TrJ1, "17", months)?;
//! assert_eq!(
//!     request.url(),
//!     "https://example.org/sushi/r51/reports/tr_j1?customer_id=17&begin_date=2026-01&end_date=2026-03"
//! );
//!
//! let answer = br#"{"Code":1011,"Message":"Report Queued for Processing"}"#;
//! assert!(matches!(Response::decode(202, answer, &Options::default(), &mut ()), Outcome::Queued(_)));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod list;
pub mod member;
pub mod report_info;
pub mod request;
pub mod response;
pub mod status;

mod entry;

pub use list::List;
pub use request::Request;
pub use response::{Answer, Content, NotCounter, Outcome, Response};

pub(crate) use entry::{Entry, Kind};

use crate::release::Release;
use crate::vocabulary::ReportId;

/// The path of a report, behind the address of the service: COUNTER API 5.1; COUNTER SUSHI API 5.0. The identifier of a
/// provider's own may need to be encoded.
pub(crate) fn path_of(release: Release, id: &ReportId) -> String {
    let mut path = format!("{}/reports/", root_of(release));
    request::encode(&mut path, &id.as_str().to_ascii_lowercase());
    path
}

/// What all paths of a release begin with.
pub(crate) fn root_of(release: Release) -> &'static str {
    match release {
        Release::R5 => "",
        Release::R51 => "/r51",
    }
}
