//! What a service is asked.

mod address;
mod check;

use std::fmt::{self, Write};

use bibwire_core::{Diagnostic, Error, Severity, Sink};

use crate::check::{Ear, Facts, requested};
use crate::definition::Definition;
use crate::input::Form;
use crate::month::Period;
use crate::release::Release;
use crate::report::{Filter, Header};
use crate::rules::filters as rules;
use crate::spot::InMemory;
use crate::vocabulary::{ReportAttributeName, ReportFilterName, ReportId};

pub use address::base;
pub(crate) use address::encode;

/// What a service is asked: the address of it, with all that is needed. It is not sent.
///
/// The text of it by `Display` and `Debug` is safe for logs: who asks is left out. [`url`](Request::url) has it.
///
/// ```
/// use bibwire_counter::api::Request;
/// use bibwire_counter::month::Period;
/// use bibwire_counter::release::Release;
/// use bibwire_counter::vocabulary::{ReportAttributeName, ReportFilterName, ReportId};
///
/// let months = Period::new("2026-01".parse()?, "2026-12".parse()?).unwrap();
/// let request = Request::report("https://example.org/counter/r51/", Release::R51, ReportId::Tr, "图书馆", months)?
///     .api_key("secret")
///     .filter(ReportFilterName::AccessType, ["Controlled", "Open"])?
///     .attribute(ReportAttributeName::AttributesToShow, ["YOP", "Access_Type"])?;
/// assert!(request.url().contains("customer_id=%E5%9B%BE%E4%B9%A6%E9%A6%86&api_key=secret&"));
/// assert_eq!(
///     request.to_string(),
///     "https://example.org/counter/r51/reports/tr?customer_id=***&api_key=***&begin_date=2026-01&end_date=2026-12\
///      &access_type=Controlled%7COpen&attributes_to_show=YOP%7CAccess_Type"
/// );
///
/// assert!(request.filter(ReportFilterName::Database, ["PubMed"]).is_err(), "a Title Report has no databases");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Request {
    base: String,
    release: Release,
    what: What,
    customer_id: Option<String>,
    requestor_id: Option<String>,
    api_key: Option<String>,
    platform: Option<String>,
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
enum What {
    Status,
    Members,
    Reports { with_month_details: bool },
    Report { id: ReportId, months: Period, filters: Vec<Filter>, attributes: Vec<Filter> },
}

impl Request {
    fn new(address: &str, release: Release, customer_id: Option<&str>, what: What) -> Result<Request, Error> {
        if customer_id.is_some_and(|id| id.trim().is_empty()) {
            return Err(Error::usage("the identifier of the customer is empty"));
        }
        let customer_id = customer_id.map(str::to_owned);
        let base = base(address)?;
        Ok(Request { base, release, what, customer_id, requestor_id: None, api_key: None, platform: None })
    }

    /// Asks for the status of a service. Release 5 wants to know for whom; release 5.1 does not.
    ///
    /// ```
    /// use bibwire_counter::api::Request;
    /// use bibwire_counter::release::Release;
    ///
    /// let request = Request::status("https://example.org", Release::R51, None)?;
    /// assert_eq!(request.url(), "https://example.org/r51/status");
    /// assert!(Request::status("https://example.org", Release::R5, None).is_err());
    /// # Ok::<(), bibwire_counter::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the address is none, or the customer is missing or empty.
    pub fn status(address: &str, release: Release, customer_id: Option<&str>) -> Result<Request, Error> {
        if release == Release::R5 && customer_id.is_none() {
            return Err(Error::usage("release 5 asks for the status of a service by the identifier of a customer"));
        }
        Request::new(address, release, customer_id, What::Status)
    }

    /// Asks for the members of a consortium.
    ///
    /// ```
    /// use bibwire_counter::api::Request;
    /// use bibwire_counter::release::Release;
    ///
    /// let request = Request::members("https://example.org", Release::R5, "17")?.requestor_id("me@example.org");
    /// assert_eq!(request.url(), "https://example.org/members?customer_id=17&requestor_id=me%40example.org");
    /// # Ok::<(), bibwire_counter::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the address is none, or the customer is empty.
    pub fn members(address: &str, release: Release, customer_id: &str) -> Result<Request, Error> {
        Request::new(address, release, Some(customer_id), What::Members)
    }

    /// Asks for the reports that a service has.
    ///
    /// ```
    /// use bibwire_counter::api::Request;
    /// use bibwire_counter::release::Release;
    ///
    /// let request = Request::reports("https://example.org/r51/reports", Release::R51, "17")?;
    /// assert_eq!(request.url(), "https://example.org/r51/reports?customer_id=17");
    /// # Ok::<(), bibwire_counter::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the address is none, or the customer is empty.
    pub fn reports(address: &str, release: Release, customer_id: &str) -> Result<Request, Error> {
        Request::new(address, release, Some(customer_id), What::Reports { with_month_details: false })
    }

    /// Asks for a report of months.
    ///
    /// See [`Request`] for an example.
    ///
    /// # Errors
    ///
    /// If the address is none, the customer is empty, or the report is neither of the standard nor of a namespace.
    pub fn report(
        address: &str,
        release: Release,
        id: ReportId,
        customer_id: &str,
        months: Period,
    ) -> Result<Request, Error> {
        if Definition::of(release, &id).is_none() && id.custom().is_none() {
            return Err(Error::usage(format!("release {release} has no report {id}")));
        }
        let what = What::Report { id, months, filters: Vec::new(), attributes: Vec::new() };
        Request::new(address, release, Some(customer_id), what)
    }

    /// Says who asks: `requestor_id`.
    ///
    /// See [`members`](Request::members) for an example.
    #[must_use]
    pub fn requestor_id(self, id: impl Into<String>) -> Request {
        Request { requestor_id: Some(id.into()), ..self }
    }

    /// Says by what key: `api_key`.
    ///
    /// See [`Request`] for an example.
    #[must_use]
    pub fn api_key(self, key: impl Into<String>) -> Request {
        Request { api_key: Some(key.into()), ..self }
    }

    /// Says of which platform, where a service has several: `platform`.
    ///
    /// ```
    /// use bibwire_counter::api::Request;
    /// use bibwire_counter::release::Release;
    ///
    /// let request = Request::status("https://example.org", Release::R51, None)?.platform("A & B");
    /// assert!(request.url().ends_with("?platform=A%20%26%20B"));
    /// # Ok::<(), bibwire_counter::Error>(())
    /// ```
    #[must_use]
    pub fn platform(self, platform: impl Into<String>) -> Request {
        Request { platform: Some(platform.into()), ..self }
    }

    /// Asks for what there is to say of single months, too: `include_month_details`, CoP 5.1.1, 11.7.
    ///
    /// ```
    /// use bibwire_counter::api::Request;
    /// use bibwire_counter::release::Release;
    ///
    /// let request = Request::reports("https://example.org", Release::R51, "17")?.with_month_details()?;
    /// assert!(request.url().ends_with("&include_month_details=True"));
    /// # Ok::<(), bibwire_counter::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If it is not the reports of release 5.1 that are asked for.
    pub fn with_month_details(self) -> Result<Request, Error> {
        match (&self.what, self.release) {
            (What::Reports { .. }, Release::R51) => {
                Ok(Request { what: What::Reports { with_month_details: true }, ..self })
            }
            _ => Err(Error::usage("include_month_details is for the list of the reports of release 5.1")),
        }
    }

    /// Asks for a part of the usage.
    ///
    /// See [`Request`] for an example.
    ///
    /// # Errors
    ///
    /// If it is no report that is asked for, or the report does not have the filter, has it anyway, or cannot have the
    /// values.
    pub fn filter<V: Into<String>>(
        self,
        name: ReportFilterName,
        values: impl IntoIterator<Item = V>,
    ) -> Result<Request, Error> {
        let filter = Filter::new(name.as_str(), values);
        if matches!(name, ReportFilterName::BeginDate | ReportFilterName::EndDate) {
            return Err(Error::usage("the months are given with the report"));
        }
        if name == ReportFilterName::Platform {
            return match (<[String; 1]>::try_from(filter.values), &self.what) {
                (Ok([platform]), What::Report { .. }) => Ok(self.platform(platform)),
                _ => Err(Error::usage("one report is of one platform")),
            };
        }
        if let What::Report { id, .. } = &self.what
            && let Some(definition) = Definition::of(self.release, id)
            && definition.preset.contains(&name)
        {
            return Err(Error::usage(format!("{id} is made by the filter {name}: it cannot be asked for")));
        }
        self.add(filter, |filters, _| filters)
    }

    /// Asks for a report with an attribute.
    ///
    /// See [`Request`] for an example.
    ///
    /// # Errors
    ///
    /// If it is no report that is asked for, or the report does not have the attribute, or cannot have the values.
    pub fn attribute<V: Into<String>>(
        self,
        name: ReportAttributeName,
        values: impl IntoIterator<Item = V>,
    ) -> Result<Request, Error> {
        self.add(Filter::new(name.as_str(), values), |_, attributes| attributes)
    }

    fn add(
        mut self,
        filter: Filter,
        into: impl for<'a> FnOnce(&'a mut Vec<Filter>, &'a mut Vec<Filter>) -> &'a mut Vec<Filter>,
    ) -> Result<Request, Error> {
        let What::Report { filters, attributes, .. } = &mut self.what else {
            return Err(Error::usage(format!("{} is for reports alone", filter.name)));
        };
        if filter.values.iter().all(|value| value.trim().is_empty()) {
            return Err(Error::usage(format!("{} has no value", filter.name)));
        }
        if let Some(value) = filter.values.iter().find(|value| value.contains('|')) {
            return Err(Error::usage(format!("{value} has the character that separates values: give them one by one")));
        }
        let into = into(filters, attributes);
        into.retain(|other| other.name != filter.name);
        into.push(filter);
        match self.fault() {
            Some(finding) => Err(Error::usage(finding.to_string())),
            None => Ok(self),
        }
    }

    /// What is wrong with the filters and attributes, by the definition of the report.
    fn fault(&self) -> Option<Diagnostic> {
        let What::Report { id, filters, attributes, .. } = &self.what else { return None };
        let header = Header {
            release: self.release,
            report_id: Some(id.clone()),
            report_filters: filters.clone(),
            report_attributes: attributes.clone(),
            ..Header::default()
        };
        let mut fault = None;
        let mut listen = |finding: Diagnostic| {
            // What holds anyway may be asked for.
            let is_wrong = finding.severity == Severity::Error && finding.code() != rules::DEFAULT.code;
            if is_wrong { fault.report(finding) } else { std::ops::ControlFlow::Continue(()) }
        };
        let places = InMemory::of(&header);
        requested(&Facts::of(&header, Form::Json, None), &mut Ear::new(&mut listen, &places, None));
        fault
    }

    /// The address to ask, with who asks. It is not for logs: see [`redacted`](Request::redacted).
    ///
    /// See [`Request`] for an example.
    pub fn url(&self) -> String {
        self.write(false)
    }

    /// The address without who asks.
    ///
    /// See [`Request`] for an example, where `Display` gives the same.
    pub fn redacted(&self) -> String {
        self.write(true)
    }

    fn write(&self, is_redacted: bool) -> String {
        let mut url = format!("{}{}", self.base, self.path());
        let mut separator = '?';
        let mut add = |name: &str, value: &str, is_secret: bool| {
            let _ = write!(url, "{separator}{}=", name.to_ascii_lowercase());
            separator = '&';
            match is_secret && is_redacted {
                true => url.push_str("***"),
                false => encode(&mut url, value),
            }
        };
        for (name, value, is_secret) in [
            ("customer_id", &self.customer_id, true),
            ("requestor_id", &self.requestor_id, true),
            ("api_key", &self.api_key, true),
            ("platform", &self.platform, false),
        ] {
            if let Some(value) = value {
                add(name, value, is_secret);
            }
        }
        match &self.what {
            What::Status | What::Members | What::Reports { with_month_details: false } => {}
            What::Reports { with_month_details: true } => add("include_month_details", "True", false),
            What::Report { months, filters, attributes, .. } => {
                add("begin_date", &months.begin().to_string(), false);
                add("end_date", &months.end().to_string(), false);
                for filter in filters.iter().chain(attributes) {
                    add(&filter.name, &filter.values.join("|"), false);
                }
            }
        }
        url
    }

    fn path(&self) -> String {
        let list = match &self.what {
            What::Status => "status",
            What::Members => "members",
            What::Reports { .. } => "reports",
            What::Report { id, .. } => return super::path_of(self.release, id),
        };
        format!("{}/{list}", super::root_of(self.release))
    }
}

impl fmt::Display for Request {
    /// [Redacted](Request::redacted).
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.redacted())
    }
}

impl fmt::Debug for Request {
    /// [Redacted](Request::redacted).
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Request").field(&self.redacted()).finish()
    }
}
