//! What can be had of a message that no reader can read.

use bibwire_core::Limits;
use bibwire_core::xml::{self, DateTime, Input, Setting};

use super::echo::Echo;
use crate::code::{Action, AgencyIdType, ReasonForMessage};
use crate::edition::VOCABULARY;
use crate::element::AgencyId;
use crate::{Edition, Kind, NAMESPACE};

/// What is looked for stands at the beginning.
const FAR: usize = 64 << 10;

/// A longer text is no identifier.
const LONGEST: usize = 1 << 10;

/// What was found of a message, by the names in its text alone: `<name>value`, closed or not, or `"name": "value"`.
#[derive(Debug, Default)]
pub(super) struct Salvage {
    /// The message that the text names.
    pub(super) kind: Option<Kind>,
    /// The message that it seems to be.
    pub(super) guess: Option<Kind>,
    version: Option<String>,
    supplier: Agency,
    requester: Agency,
    request_id: Option<String>,
    multiple_item_request_id: Option<String>,
    timestamp: Option<String>,
    action: Option<String>,
    reason: Option<String>,
    /// Whose id is being read.
    side: Side,
}

#[derive(Debug, Default)]
struct Agency {
    kind: Option<String>,
    value: Option<String>,
}

#[derive(Debug, Default, Clone, Copy)]
enum Side {
    #[default]
    Neither,
    Supplier,
    Requester,
}

impl Salvage {
    pub(super) fn of(bytes: &[u8], limits: &Limits) -> Salvage {
        let beginning = bytes.get(..FAR).unwrap_or(bytes);
        let limits = Limits { record_bytes: u64::MAX, ..limits.clone() };
        let mut salvage = Salvage::default();
        salvage.scan(Input::new(beginning, &limits).text());
        salvage
    }

    /// What to repeat of it, in its edition, or in `unknown` if there is no telling.
    pub(super) fn echo(self, unknown: Edition) -> Echo {
        let edition = self.version.as_deref().and_then(|version| version.parse().ok()).unwrap_or(unknown);
        let nothing = Echo::nothing(edition);
        let timestamp = self.timestamp.map(|text| match DateTime::repair(&text) {
            Some((timestamp, _)) => timestamp,
            None => DateTime::lenient(&text),
        });
        Echo {
            version: self.version.unwrap_or(nothing.version),
            supplying_agency_id: self.supplier.id(),
            requesting_agency_id: self.requester.id(),
            request_id: self.request_id,
            multiple_item_request_id: self.multiple_item_request_id,
            timestamp: timestamp.unwrap_or_default(),
            reason: self.reason.as_deref().map(ReasonForMessage::from_code),
            action: self.action.as_deref().map(Action::from_code),
            ..nothing
        }
    }

    fn scan(&mut self, text: &str) {
        let mut rest = text;
        while let Some((_, tail)) = rest.split_at_checked(rest.find(['<', '"']).unwrap_or(rest.len())) {
            let Some(mark) = tail.chars().next() else { break };
            let tail = tail.get(1..).unwrap_or_default();
            let end = tail.find(|char: char| !is_of_name(char)).unwrap_or(tail.len());
            let (name, after) = tail.split_at_checked(end).unwrap_or((tail, ""));
            rest = after;
            let local = name.rsplit(':').next().unwrap_or_default();
            if mark == '"' {
                if let Some(value) = member(after) {
                    self.note(local, value.to_owned());
                }
            } else if local == "ISO18626Message" {
                self.version = self.version.take().or_else(|| version(after));
            } else {
                if after.is_empty() {
                    self.guess_from_beginning(local);
                }
                self.note(local, content(after));
            }
        }
    }

    fn note(&mut self, name: &str, value: String) {
        if let Some(kind) = Kind::ALL.into_iter().find(|kind| kind.as_str() == name) {
            self.kind = self.kind.or(Some(kind));
            return;
        }
        let likely = match name {
            "bibliographicInfo" | "serviceInfo" | "publicationInfo" | "patronInfo" => Some(Kind::Request),
            "messageInfo" | "statusInfo" | "reasonForMessage" | "deliveryInfo" => Some(Kind::SupplyingAgencyMessage),
            "action" => Some(Kind::RequestingAgencyMessage),
            _ => None,
        };
        self.guess = self.guess.or(likely);
        match name {
            "supplyingAgencyId" => return self.side = Side::Supplier,
            "requestingAgencyId" => return self.side = Side::Requester,
            "consortialId" | "supplierCode" | "returnAgencyId" => return self.side = Side::Neither,
            _ => {}
        }
        let agency = match self.side {
            Side::Supplier => Some(&mut self.supplier),
            Side::Requester => Some(&mut self.requester),
            Side::Neither => None,
        };
        let place = match name {
            "agencyIdType" => agency.map(|agency| &mut agency.kind),
            "agencyIdValue" => agency.map(|agency| &mut agency.value),
            "requestingAgencyRequestId" => Some(&mut self.request_id),
            "multipleItemRequestId" => Some(&mut self.multiple_item_request_id),
            "timestamp" => Some(&mut self.timestamp),
            "action" => Some(&mut self.action),
            "reasonForMessage" => Some(&mut self.reason),
            _ => None,
        };
        if let Some(place) = place.filter(|place| place.is_none()).filter(|_| !value.is_empty()) {
            *place = Some(value);
        }
    }

    /// The text ends within a name, which may be that of a message.
    fn guess_from_beginning(&mut self, beginning: &str) {
        let mut fitting = Kind::ALL.into_iter().filter(|it| it.confirmation().is_some());
        let first = fitting.find(|it| !beginning.is_empty() && it.as_str().starts_with(beginning));
        if !fitting.any(|it| it.as_str().starts_with(beginning)) {
            self.guess = self.guess.or(first);
        }
    }
}

impl Agency {
    fn id(self) -> Option<AgencyId> {
        Some(AgencyId::new(AgencyIdType::from_code(&self.kind.unwrap_or_default()), self.value?))
    }
}

fn is_of_name(char: char) -> bool {
    char.is_ascii_alphanumeric() || matches!(char, ':' | '_' | '-' | '.')
}

/// The text after a name in a start tag, with its references resolved.
fn content(after: &str) -> String {
    let end = after.find(['<', '>']).unwrap_or(after.len());
    let Some(text) = after.get(end..).and_then(|it| it.strip_prefix('>')) else { return String::new() };
    let text = text.get(..text.find('<').unwrap_or(text.len())).unwrap_or_default().trim();
    if text.len() > LONGEST {
        return String::new();
    }
    let limits = Limits::default();
    let setting = Setting { vocabulary: &VOCABULARY, namespace: NAMESPACE, limits: &limits, doctype: false };
    let element = format!("<value>{text}</value>");
    let tree = xml::parse(&element, setting, &mut |_| {});
    tree.root().map(|root| root.text().to_owned()).unwrap_or_default()
}

/// The value of a member of a JSON object, after its name; empty if it is no simple text.
fn member(after: &str) -> Option<&str> {
    let value = after.strip_prefix('"')?.trim_start().strip_prefix(':')?.trim_start();
    let Some(value) = value.strip_prefix('"') else { return Some("") };
    let end = value.find(['"', '\\', '<']).unwrap_or(value.len());
    let closed = value.get(end..).is_some_and(|it| it.starts_with('"')) && end <= LONGEST;
    Some(if closed { value.get(..end).unwrap_or_default() } else { "" })
}

/// The version in the start tag of the envelope.
fn version(after: &str) -> Option<String> {
    let tag = after.get(..after.find('>').unwrap_or(after.len()))?;
    let (_, value) = tag.split_once("version")?;
    let value = value.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|char| matches!(char, '"' | '\''))?;
    let value = value.get(1..)?;
    let value = value.get(..value.find(quote)?)?;
    Some(value.to_owned()).filter(|value| value.len() <= LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn salvage(text: &str) -> Salvage {
        Salvage::of(text.as_bytes(), &Limits::default())
    }

    #[test]
    fn ids_are_found_in_what_is_no_xml() {
        let json = r#"{"ISO18626Message": {"requestingAgencyMessage": {"header": {
            "supplyingAgencyId": {"agencyIdType": "ISIL", "agencyIdValue": "CN-110001"},
            "requestingAgencyRequestId": "R-1"}, "action": "Received"}}}"#;
        let found = salvage(json);
        assert_eq!(found.kind, Some(Kind::RequestingAgencyMessage));
        let echo = found.echo(Edition::V1_2);
        assert_eq!(echo.supplying_agency_id, Some(AgencyId::isil("CN-110001")));
        assert_eq!((echo.request_id.as_deref(), echo.action), (Some("R-1"), Some(Action::Received)));
    }

    #[test]
    fn broken_markup_is_looked_through() {
        let text = "500 <ill:ISO18626Message version='2021-2' <ill:supplyingAgencyMessage><<header>\
            <requestingAgencyId><agencyIdValue>A&amp;B</agencyIdValue>\
            <timestamp>2026-11-23T08:30:00+0000</timestamp><requestingAgencyRequestId>R-2";
        let found = salvage(text);
        assert_eq!(found.kind, Some(Kind::SupplyingAgencyMessage));
        let echo = found.echo(Edition::V1_2);
        assert_eq!((echo.edition, echo.version.as_str()), (Edition::V2021_2, "2021-2"));
        assert_eq!(echo.requesting_agency_id, Some(AgencyId::new("", "A&B")));
        assert_eq!(echo.request_id.as_deref(), Some("R-2"));
        assert_eq!(echo.timestamp.as_str(), "2026-11-23T08:30:00+00:00");
    }

    #[test]
    fn guesses() {
        for (text, kind, guess) in [
            ("<x><statusInfo>", None, Some(Kind::SupplyingAgencyMessage)),
            ("<ISO18626Message><supplyingAgencyM", None, Some(Kind::SupplyingAgencyMessage)),
            ("<ISO18626Message><requesting", None, Some(Kind::RequestingAgencyMessage)),
            ("<ISO18626Message><requ", None, None),
            ("<", None, None),
            ("your request failed: \"request\"", None, None),
            ("\"request\" : {", Some(Kind::Request), None),
            ("<requestConfirmation", Some(Kind::RequestConfirmation), None),
        ] {
            let found = salvage(text);
            assert_eq!((found.kind, found.guess), (kind, guess), "{text}");
        }
    }

    #[test]
    fn the_search_ends() {
        let far = format!("{}<request>", " ".repeat(FAR));
        assert_eq!(salvage(&far).kind, None);
        let long = format!("<requestingAgencyRequestId>{}</", "x".repeat(LONGEST + 1));
        assert_eq!(salvage(&long).request_id, None);
    }
}
