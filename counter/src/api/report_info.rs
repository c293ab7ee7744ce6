//! The reports that a service has: `/reports`, `/r51/reports`.

use bibwire_core::{Diagnostic, Error, Sink};

use super::entry::{self, Entry};
use super::list::{self, List};
use crate::input::Options;
use crate::json::read::{Notes, text};
use crate::json::tape::{Kind, Value};
use crate::json::write::out::Out;
use crate::month::Month;
use crate::release::Release;
use crate::report::Extra;
use crate::rules::{header, properties};
use crate::vocabulary::ReportId;

/// A report that a service has: COUNTER API 5.1, Report; COUNTER SUSHI API 5.0, SUSHI_report_list.
///
/// ```
/// use bibwire_counter::api::report_info;
/// use bibwire_counter::input::Options;
/// use bibwire_counter::vocabulary::ReportId;
///
/// let answer = br#"[{"Report_Name":"Title Report","Report_ID":"tr","Release":"5.1","Report_Description":"titles",
///     "First_Month_Available":"2025-01","Last_Month_Available":"2026-01"}]"#;
/// let reports = report_info::read(answer, &Options::default(), &mut ()).unwrap();
/// assert_eq!(reports[0].report_id, Some(ReportId::Tr));
/// assert_eq!(reports[0].last_month_available, "2026-01".parse().ok());
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[allow(clippy::exhaustive_structs, reason = "made with `..ReportInfo::default()`")]
pub struct ReportInfo {
    /// `Report_Name`.
    pub report_name: Option<String>,
    /// `Report_ID`.
    pub report_id: Option<ReportId>,
    /// `Release`, as it was written: a service may have reports of older ones, too.
    pub release: Option<String>,
    /// `Report_Description`.
    pub report_description: Option<String>,
    /// Where to ask for it: `Path`.
    pub path: Option<String>,
    /// `First_Month_Available`: release 5.1 alone.
    pub first_month_available: Option<Month>,
    /// `Last_Month_Available`: release 5.1 alone.
    pub last_month_available: Option<Month>,
    /// What there is to say of single months: `Month_Details`, CoP 5.1.1, 11.7.
    pub month_details: Vec<MonthDetail>,
    /// What else was said.
    pub extra: Vec<Extra>,
}

/// What there is to say of the usage of a month.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[allow(clippy::exhaustive_structs, reason = "it is made with all its fields")]
pub struct MonthDetail {
    /// The month.
    pub month: Month,
    /// When its usage was last changed: `Last_Change`.
    pub last_change: Option<String>,
    /// What else was said.
    pub extra: Vec<Extra>,
}

impl ReportInfo {
    /// The release, if it is 5 or 5.1.
    ///
    /// ```
    /// use bibwire_counter::api::report_info::ReportInfo;
    /// use bibwire_counter::release::Release;
    ///
    /// let report = ReportInfo { release: Some("5.1".into()), ..ReportInfo::default() };
    /// assert_eq!(report.known_release(), Some(Release::R51));
    /// ```
    pub fn known_release(&self) -> Option<Release> {
        self.release.as_deref()?.parse().ok()
    }
}

const ALL: &[&str] = &[
    "Report_Name",
    "Report_ID",
    "Release",
    "Report_Description",
    "Path",
    "First_Month_Available",
    "Last_Month_Available",
    "Month_Details",
];
const REQUIRED: &[&str] =
    &["Report_Name", "Report_ID", "Release", "Report_Description", "First_Month_Available", "Last_Month_Available"];
/// How many of these release 5 has.
const OF_R5: usize = 4;

impl Entry for ReportInfo {
    fn read<'t>(value: Value<'t>, release: Release, notes: &mut Notes<'_, 't>) -> ReportInfo {
        let mut report = ReportInfo::default();
        let required = match release {
            Release::R51 => REQUIRED,
            Release::R5 => REQUIRED.get(..OF_R5).unwrap_or_default(),
        };
        let extra = entry::members(value, ALL, &[], required, notes, |name, value, notes| match name {
            "Report_Name" => report.report_name = text::read(value, notes),
            "Report_ID" => report.report_id = id(value, notes),
            "Release" => report.release = text::read(value, notes),
            "Report_Description" => report.report_description = text::prose(value, notes),
            "Path" => report.path = text::read(value, notes),
            "First_Month_Available" => report.first_month_available = entry::month(value, notes),
            "Last_Month_Available" => report.last_month_available = entry::month(value, notes),
            _ => report.month_details = details(value, notes),
        });
        ReportInfo { extra, ..report }
    }

    fn write(&self, out: &mut Out, _: Release) -> Result<(), Error> {
        out.open(b'{');
        out.member("Report_Name", self.report_name.as_deref());
        out.member("Report_ID", self.report_id.as_ref().map(ReportId::as_str));
        out.member("Release", self.release.as_deref());
        out.member("Report_Description", self.report_description.as_deref());
        out.member("Path", self.path.as_deref());
        for (name, month) in
            [("First_Month_Available", self.first_month_available), ("Last_Month_Available", self.last_month_available)]
        {
            out.member(name, month.map(|month| month.to_string()).as_deref());
        }
        if !self.month_details.is_empty() {
            out.key("Month_Details");
            out.open(b'{');
            for detail in &self.month_details {
                out.key(&detail.month.to_string());
                out.open(b'{');
                out.member("Last_Change", detail.last_change.as_deref());
                entry::end(out, &detail.extra)?;
            }
            out.close(b'}');
        }
        entry::end(out, &self.extra)
    }
}

fn id<'t>(value: Value<'t>, notes: &mut Notes<'_, 't>) -> Option<ReportId> {
    let said = text::read(value, notes)?;
    let id = ReportId::from(&*said);
    let Some(meant) = ReportId::meant(&said).filter(|_| !id.is_known()) else { return Some(id) };
    let finding = Diagnostic::new(&header::REPORT_ID_FORM).found(&said).expected(&meant);
    notes.note(finding.repaired(format_args!("read as {meant}")), value);
    Some(meant)
}

fn details<'t>(value: Value<'t>, notes: &mut Notes<'_, 't>) -> Vec<MonthDetail> {
    if value.kind() != Kind::Object {
        notes.tell(&properties::WRONG_TYPE, value);
        return Vec::new();
    }
    if value.is_empty() {
        notes.mend(&properties::EMPTY, value, "it is left out");
    }
    let mut details = Vec::new();
    for member in value.members() {
        let month = entry::month_of(member.key, |finding| notes.name(finding, &member));
        let Some(month) = month else { continue };
        if member.value.kind() != Kind::Object {
            notes.tell(&properties::WRONG_TYPE, member.value);
            continue;
        }
        let mut last_change = None;
        let extra = entry::members(member.value, &["Last_Change"], &[], &[], notes, |_, value, notes| {
            last_change = text::read(value, notes);
        });
        details.push(MonthDetail { month, last_change, extra });
    }
    details
}

/// Reads the answer of `/reports`: the best that can be had. None if it is nothing of the kind.
///
/// See [`ReportInfo`] for an example.
pub fn read(bytes: &[u8], options: &Options, sink: &mut impl Sink) -> Option<Vec<ReportInfo>> {
    list::expect(bytes, options, "the reports of a service", sink, |list| match list {
        List::Reports(reports) => Some(reports),
        List::Empty => Some(Vec::new()),
        _ => None,
    })
}

/// Writes the answer of `/reports`, without white space.
///
/// ```
/// use bibwire_counter::api::report_info::{self, ReportInfo};
/// use bibwire_counter::vocabulary::ReportId;
///
/// let report = ReportInfo { report_id: Some(ReportId::Pr), release: Some("5.1".into()), ..ReportInfo::default() };
/// assert_eq!(report_info::to_vec(&[report])?, br#"[{"Report_ID":"PR","Release":"5.1"}]"#);
/// # Ok::<(), bibwire_counter::Error>(())
/// ```
///
/// # Errors
///
/// If an [`Extra`] is not JSON.
pub fn to_vec(reports: &[ReportInfo]) -> Result<Vec<u8>, Error> {
    list::write(reports, Release::R51)
}
