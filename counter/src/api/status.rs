//! The status of a service: `/status`, `/r51/status`.

use bibwire_core::{Error, Sink};

use super::entry::{self, Entry};
use super::list::{self, List};
use crate::input::Options;
use crate::json::read::{Notes, text};
use crate::json::tape::Value;
use crate::json::write::out::Out;
use crate::release::Release;
use crate::report::Extra;

/// The status of a service: COUNTER API 5.1, Status; COUNTER SUSHI API 5.0, SUSHI_service_status.
///
/// ```
/// use bibwire_counter::api::status;
/// use bibwire_counter::input::Options;
///
/// let answer = br#"[{"Service_Active":true,"Note":"5 requests a day"}]"#;
/// let status = status::read(answer, &Options::default(), &mut ()).unwrap();
/// assert_eq!(status[0].service_active, Some(true));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[allow(clippy::exhaustive_structs, reason = "made with `..Status::default()`")]
pub struct Status {
    /// What the service is: `Description`.
    pub description: Option<String>,
    /// Whether it can deliver reports: `Service_Active`.
    pub service_active: Option<bool>,
    /// The record of the platform in the registry: `Registry_Record`, release 5.1 alone.
    pub registry_record: Option<String>,
    /// The same in release 5: `Registry_URL`.
    pub registry_url: Option<String>,
    /// `Note`.
    pub note: Option<String>,
    /// What there is to know of interruptions: `Alerts`.
    pub alerts: Vec<Alert>,
    /// What else was said.
    pub extra: Vec<Extra>,
}

/// What there is to know of an interruption.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[allow(clippy::exhaustive_structs, reason = "made with `..Alert::default()`")]
pub struct Alert {
    /// When it was said: `Date_Time`.
    pub date_time: Option<String>,
    /// `Alert`.
    pub alert: Option<String>,
    /// What else was said.
    pub extra: Vec<Extra>,
}

const R51: &[&str] = &["Description", "Service_Active", "Registry_Record", "Note", "Alerts"];
const R5: &[&str] = &["Description", "Service_Active", "Registry_URL", "Note", "Alerts"];

impl Entry for Status {
    fn read<'t>(value: Value<'t>, release: Release, notes: &mut Notes<'_, 't>) -> Status {
        let (here, elsewhere): (_, &[_]) = match release {
            Release::R51 => (R51, &["Registry_URL"]),
            Release::R5 => (R5, &["Registry_Record"]),
        };
        let mut status = Status::default();
        let required = &["Service_Active"];
        let extra = entry::members(value, here, elsewhere, required, notes, |name, value, notes| match name {
            "Description" => status.description = text::prose(value, notes),
            "Service_Active" => status.service_active = entry::truth(value, notes),
            "Registry_Record" => status.registry_record = text::read(value, notes),
            "Registry_URL" => status.registry_url = text::read(value, notes),
            "Note" => status.note = text::prose(value, notes),
            _ => status.alerts = entry::objects(value, notes, alert),
        });
        Status { extra, ..status }
    }

    fn write(&self, out: &mut Out, _: Release) -> Result<(), Error> {
        out.open(b'{');
        out.member("Description", self.description.as_deref());
        if let Some(active) = self.service_active {
            out.key("Service_Active");
            out.raw(if active { "true" } else { "false" });
        }
        out.member("Registry_Record", self.registry_record.as_deref());
        out.member("Registry_URL", self.registry_url.as_deref());
        out.member("Note", self.note.as_deref());
        entry::write_objects(out, "Alerts", &self.alerts, |out, alert| {
            out.open(b'{');
            out.member("Date_Time", alert.date_time.as_deref());
            out.member("Alert", alert.alert.as_deref());
            entry::end(out, &alert.extra)
        })?;
        entry::end(out, &self.extra)
    }
}

fn alert<'t>(value: Value<'t>, notes: &mut Notes<'_, 't>) -> Alert {
    let mut alert = Alert::default();
    let extra = entry::members(value, &["Date_Time", "Alert"], &[], &[], notes, |name, value, notes| match name {
        "Date_Time" => alert.date_time = text::read(value, notes),
        _ => alert.alert = text::prose(value, notes),
    });
    Alert { extra, ..alert }
}

/// Reads the answer of `/status`: the best that can be had. None if it is nothing of the kind.
///
/// See [`Status`] for an example.
pub fn read(bytes: &[u8], options: &Options, sink: &mut impl Sink) -> Option<Vec<Status>> {
    list::expect(bytes, options, "the status of a service", sink, |list| match list {
        List::Status(status) => Some(status),
        List::Empty => Some(Vec::new()),
        _ => None,
    })
}

/// Writes the answer of `/status`, without white space.
///
/// ```
/// use bibwire_counter::api::status::{self, Status};
///
/// let status = Status { service_active: Some(true), ..Status::default() };
/// assert_eq!(status::to_vec(&[status])?, br#"[{"Service_Active":true}]"#);
/// # Ok::<(), bibwire_counter::Error>(())
/// ```
///
/// # Errors
///
/// If an [`Extra`] is not JSON.
pub fn to_vec(status: &[Status]) -> Result<Vec<u8>, Error> {
    list::write(status, Release::R51)
}
