//! Whether a report is the one that was asked for.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use bibwire_core::{Diagnostic, Place, Rule, Sink};
use chrono::NaiveDate;

use super::{Request, What};
use crate::definition::{Attribute, Definition};
use crate::release::Release;
use crate::report::{Filter, Header};
use crate::rules::request as rules;
use crate::vocabulary::{IdentifierType, ReportAttributeName, ReportFilterName, ReportId};

impl Request {
    /// Judges whether the header of a report is that of the report that was asked for: the release, the report, the
    /// customer, the months, the filters and the attributes. Of other requests there is nothing to judge.
    ///
    /// What is asked for may be left out of the header where it holds anyway. A platform is compared where the header
    /// names one. The customer of the request is not shown.
    ///
    /// ```
    /// use bibwire_counter::api::Request;
    /// use bibwire_counter::month::Period;
    /// use bibwire_counter::release::Release;
    /// use bibwire_counter::report::Header;
    /// use bibwire_counter::vocabulary::ReportId;
    ///
    /// let months = Period::new("2026-01".parse()?, "2026-03".parse()?).unwrap();
    /// let request = Request::report("https://example.org", Release::R51, ReportId::Tr, "17", months)?;
    /// let header = Header { report_id: Some(ReportId::Pr), ..Header::default() };
    /// let mut found: Vec<bibwire_counter::Diagnostic> = Vec::new();
    /// request.check(&header, &mut found);
    /// assert_eq!(found[0].code().as_str(), "CTR586");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn check(&self, header: &Header, sink: &mut impl Sink) {
        let What::Report { id, months, filters, attributes } = &self.what else { return };
        let definition = Definition::of(self.release, id);
        let mut judge = Judge { sink, flow: ControlFlow::Continue(()) };
        if header.release != self.release {
            judge.tell(&rules::OTHER_REPORT, "Release", header.release, self.release);
        }
        if header.report_id.as_ref() != Some(id) {
            let said = header.report_id.as_ref().map_or("no Report_ID", ReportId::as_str);
            judge.tell(&rules::OTHER_REPORT, "Report_ID", said, id);
        }
        self.customer(header, &mut judge);
        let shown = |day: Option<NaiveDate>| day.map_or("no date".to_owned(), |day| day.to_string());
        for (name, said, asked) in [
            ("Begin_Date", header.begin_date, months.begin().first_day()),
            ("End_Date", header.end_date, months.end().last_day()),
        ] {
            if said != Some(asked) {
                judge.tell(&rules::OTHER_MONTHS, &format!("Report_Filters/{name}"), shown(said), asked);
            }
        }
        let preset = definition.map_or(&[][..], |definition| definition.preset);
        let of_request = |name: &str| !preset.iter().any(|preset| *preset == *name) && name != "Platform";
        let said: Vec<&Filter> = header.report_filters.iter().filter(|filter| of_request(&filter.name)).collect();
        judge.compare("Report_Filters", &said, filters, |filter| holds_anyway(filter, definition));
        let said: Vec<&Filter> = header.report_attributes.iter().collect();
        judge.compare("Report_Attributes", &said, attributes, is_default);
        if let (Some(asked), Some(said)) = (&self.platform, header.filter("Platform"))
            && said.values != [asked.as_str()]
        {
            let path = "Report_Filters/Platform";
            judge.tell(&rules::OTHER_FILTERS, path, said.values.join("|"), asked);
        }
    }

    /// CoP 5.1, 3.2.5: the identifier of the customer is one of the proprietary ones.
    fn customer(&self, header: &Header, judge: &mut Judge<'_>) {
        let Some(asked) = self.customer_id.as_deref() else { return };
        let is_asked = |value: &str| value == asked || value.split_once(':').is_some_and(|(_, value)| value == asked);
        let of_release_5 = header.release == Release::R5 && header.customer_id.as_deref() == Some(asked);
        let ids = || header.institution_id.iter().filter(|id| id.kind == IdentifierType::Proprietary);
        if of_release_5 || ids().any(|id| is_asked(&id.value)) {
            return;
        }
        let element = if header.release == Release::R5 { "Customer_ID" } else { "Institution_ID" };
        let ids: Vec<&str> = ids().map(|id| &*id.value).chain(header.customer_id.as_deref()).collect();
        let said = if ids.is_empty() { "none".to_owned() } else { ids.join(", ") };
        judge.tell(&rules::OTHER_CUSTOMER, element, said, "the customer_id of the request");
    }
}

/// Who judges, as long as anybody listens.
struct Judge<'s> {
    sink: &'s mut dyn Sink,
    flow: ControlFlow<()>,
}

impl Judge<'_> {
    fn tell(
        &mut self,
        rule: &'static Rule,
        element: &str,
        found: impl std::fmt::Display,
        expected: impl std::fmt::Display,
    ) {
        if self.flow.is_continue() {
            let place = Place::path(format!("/Report_Header/{element}"));
            self.flow = self.sink.report(Diagnostic::new(rule).found(found).expected(expected).at(place));
        }
    }

    /// Compares what the header says with what was asked for, whatever the order of the values.
    fn compare(&mut self, element: &str, said: &[&Filter], asked: &[Filter], is_idle: impl Fn(&Filter) -> bool) {
        let values = |filter: &Filter| -> BTreeSet<String> { filter.values.iter().cloned().collect() };
        for asked in asked {
            let expected = asked.values.join("|");
            match said.iter().find(|said| said.name == asked.name) {
                Some(said) if values(said) == values(asked) => {}
                Some(said) => {
                    let path = format!("{element}/{}", asked.name);
                    self.tell(&rules::OTHER_FILTERS, &path, said.values.join("|"), expected);
                }
                None if is_idle(asked) => {}
                None => {
                    let expected = format_args!("{}={expected}", asked.name);
                    self.tell(&rules::OTHER_FILTERS, element, "none", expected);
                }
            }
        }
        for said in said.iter().filter(|said| !asked.iter().any(|asked| asked.name == said.name)) {
            if !is_idle(said) {
                let path = format!("{element}/{}", said.name);
                self.tell(&rules::OTHER_FILTERS, &path, said.values.join("|"), "what was not asked for is left out");
            }
        }
    }
}

/// Whether a filter lets everything through, so that the header must leave it out: CoP 5.1, 3.2.6.
fn holds_anyway(filter: &Filter, definition: Option<&Definition>) -> bool {
    if filter.name == ReportFilterName::YearOfPublication.as_str() && filter.values == ["0001-9999"] {
        return true;
    }
    let known = definition.and_then(|definition| definition.filter(&ReportFilterName::from(&*filter.name)));
    let words = known.and_then(|known| known.values.words());
    words.is_some_and(|words| words.iter().all(|word| filter.values.iter().any(|value| value == word)))
}

/// Whether an attribute has the value that it has anyway.
fn is_default(filter: &Filter) -> bool {
    let attribute = Attribute::of(&ReportAttributeName::from(&*filter.name));
    attribute.and_then(|attribute| attribute.default).is_some_and(|default| filter.values == [default])
}
