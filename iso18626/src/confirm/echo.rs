//! What a confirmation repeats of a message.

use bibwire_core::xml::{AnyUri, DateTime, SchemeValue};

use super::{Outcome, Received};
use crate::code::{Action, AgencyIdType, ErrorType, MessageStatus, ReasonForMessage};
use crate::element::{
    AgencyId, ConfirmationHeader, ErrorData, Header, RequestConfirmation, RequestingAgencyMessageConfirmation,
    SupplyingAgencyMessageConfirmation,
};
use crate::{Body, Edition, Kind, Message};

/// What a confirmation repeats of a message.
#[derive(Debug)]
pub(super) struct Echo {
    pub(super) edition: Edition,
    pub(super) version: String,
    pub(super) supplying_agency_id: Option<AgencyId>,
    pub(super) requesting_agency_id: Option<AgencyId>,
    pub(super) request_id: Option<String>,
    pub(super) multiple_item_request_id: Option<String>,
    pub(super) timestamp: DateTime,
    pub(super) reason: Option<ReasonForMessage>,
    pub(super) action: Option<Action>,
}

impl Echo {
    /// What is repeated where nothing is known of a message.
    pub(super) fn nothing(edition: Edition) -> Echo {
        Echo {
            edition,
            version: edition.as_str().to_owned(),
            supplying_agency_id: None,
            requesting_agency_id: None,
            request_id: None,
            multiple_item_request_id: None,
            timestamp: DateTime::default(),
            reason: None,
            action: None,
        }
    }

    pub(super) fn of(message: &Message) -> Echo {
        let mut echo = Echo { version: message.version.clone(), ..Echo::nothing(message.edition) };
        match &message.body {
            Body::Request(body) => echo.header(&body.header),
            Body::SupplyingAgencyMessage(body) => {
                echo.header(&body.header);
                echo.reason = Some(body.message_info.reason_for_message.clone());
            }
            Body::RequestingAgencyMessage(body) => {
                echo.header(&body.header);
                echo.action = Some(body.action.clone());
            }
            Body::RequestConfirmation(body) => echo.confirmed(&body.confirmation_header),
            Body::SupplyingAgencyMessageConfirmation(body) => {
                echo.confirmed(&body.confirmation_header);
                echo.reason.clone_from(&body.reason_for_message);
            }
            Body::RequestingAgencyMessageConfirmation(body) => {
                echo.confirmed(&body.confirmation_header);
                echo.action.clone_from(&body.action);
            }
        }
        echo
    }

    fn header(&mut self, header: &Header) {
        self.supplying_agency_id.clone_from(&header.supplying_agency_id);
        self.requesting_agency_id = Some(header.requesting_agency_id.clone());
        self.request_id = Some(header.requesting_agency_request_id.clone());
        self.multiple_item_request_id.clone_from(&header.multiple_item_request_id);
        self.timestamp = header.timestamp.clone();
    }

    fn confirmed(&mut self, header: &ConfirmationHeader) {
        self.supplying_agency_id.clone_from(&header.supplying_agency_id);
        self.requesting_agency_id.clone_from(&header.requesting_agency_id);
        self.request_id.clone_from(&header.requesting_agency_request_id);
        self.multiple_item_request_id.clone_from(&header.multiple_item_request_id);
        self.timestamp = header.timestamp.clone();
    }

    /// The confirmation of a kind. Whatever was read, it is valid.
    pub(super) fn confirmation(self, kind: Kind, outcome: Outcome, now: &DateTime, received: Received) -> Message {
        let family = self.edition.family();
        let reason = self.reason.filter(|it| ReasonForMessage::LIST.contains(it.as_str(), family));
        let action = self.action.filter(|it| Action::LIST.contains(it.as_str(), family));
        // The schema of 1.2 alone has it.
        let multiple_item_request_id =
            self.multiple_item_request_id.filter(|_| self.edition == Edition::V1_2).and_then(id);
        let version = version(&self.version, self.edition);
        let theirs = super::legal(&self.timestamp).ok().filter(|_| received == Received::TheirTimestamp);
        let (message_status, errors) = match outcome {
            Outcome::Received => (MessageStatus::Ok, Vec::new()),
            Outcome::Error(errors) => (MessageStatus::Error, errors),
        };
        // maxOccurs of errorData is 1 until 1.2.
        let most = if self.edition < Edition::V2021_1 { 1 } else { usize::MAX };
        let error_data: Vec<ErrorData> = errors.into_iter().take(most).map(error).collect();
        let confirmation_header = ConfirmationHeader {
            supplying_agency_id: self.supplying_agency_id.and_then(agency),
            requesting_agency_id: self.requesting_agency_id.and_then(agency),
            timestamp: now.clone(),
            requesting_agency_request_id: self.request_id.and_then(id),
            multiple_item_request_id,
            timestamp_received: theirs.unwrap_or_else(|| now.clone()),
            message_status,
            ..ConfirmationHeader::default()
        };
        let body: Body = match kind {
            Kind::SupplyingAgencyMessage | Kind::SupplyingAgencyMessageConfirmation => {
                SupplyingAgencyMessageConfirmation {
                    confirmation_header,
                    reason_for_message: reason,
                    error_data,
                    ..SupplyingAgencyMessageConfirmation::default()
                }
                .into()
            }
            Kind::RequestingAgencyMessage | Kind::RequestingAgencyMessageConfirmation => {
                RequestingAgencyMessageConfirmation {
                    confirmation_header,
                    action,
                    error_data,
                    ..RequestingAgencyMessageConfirmation::default()
                }
                .into()
            }
            Kind::Request | Kind::RequestConfirmation => {
                RequestConfirmation { confirmation_header, error_data, ..RequestConfirmation::default() }.into()
            }
        };
        Message { version, ..Message::new(self.edition, body) }
    }
}

/// The version as the partner spells it, if a reader takes it for the edition, or for one whose confirmations are the same
/// in all that is written here.
fn version(spelling: &str, edition: Edition) -> String {
    let means = spelling.parse::<Edition>().ok();
    let alike = |it: Edition| (it < Edition::V2021_1) == (edition < Edition::V2021_1);
    let kept = means.filter(|it| *it == edition || (alike(*it) && edition != Edition::V1_2));
    // ReShare calls 1.2 by the name of 1.0.
    let reshare = means.filter(|it| edition == Edition::V1_2 && *it < edition);
    match kept.or(reshare) {
        Some(_) => clean(spelling.to_owned()),
        None => edition.as_str().to_owned(),
    }
}

/// An identifier, if there is one.
fn id(text: String) -> Option<String> {
    Some(clean(text)).filter(|text| !text.is_empty())
}

/// A library, if it has a symbol.
fn agency(agency: AgencyId) -> Option<AgencyId> {
    let AgencyId { agency_id_type: SchemeValue { value, scheme }, agency_id_value, .. } = agency;
    let scheme = scheme.filter(|uri| AnyUri::is_valid(uri)).map(clean);
    let value = AgencyIdType::from_code(&clean(value.as_str().to_owned()));
    Some(AgencyId::new(SchemeValue { value, scheme }, id(agency_id_value)?))
}

/// An error with a type that is on the list.
fn error(error: ErrorData) -> ErrorData {
    let error_type = match error.error_type {
        ErrorType::Other(text) => {
            ErrorType::LIST.suggest(&text).map_or(ErrorType::BadlyFormedMessage, ErrorType::from_code)
        }
        known => known,
    };
    ErrorData { error_type, error_value: error.error_value.map(clean), ..ErrorData::default() }
}

/// A text with nothing that XML 1.0 does not allow (2.2, production 2).
fn clean(text: String) -> String {
    let is_allowed =
        |char: char| matches!(char, '\t' | '\n' | '\r' | ' '..) && !matches!(char, '\u{FFFE}' | '\u{FFFF}');
    if text.chars().all(is_allowed) {
        return text;
    }
    text.chars().map(|char| if is_allowed(char) { char } else { char::REPLACEMENT_CHARACTER }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_spelt_as_the_partner_does() {
        for (spelling, edition, written) in [
            ("v1_2_2017", Edition::V1_2, "v1_2_2017"),
            ("1.0", Edition::V1_2, "1.0"),
            ("1.0", Edition::V1_1, "1.0"),
            ("3.0", Edition::V2021_2, "2021-2"),
            ("1.2", Edition::V2021_2, "2021-2"),
            ("2021-1", Edition::V2021_2, "2021-1"),
            ("2021-1", Edition::V1_2, "1.2"),
        ] {
            assert_eq!(version(spelling, edition), written, "{spelling} {edition}");
        }
    }

    #[test]
    fn what_the_schema_has_no_place_for_is_left_out_or_replaced() {
        assert_eq!(id(String::new()), None);
        assert_eq!(agency(AgencyId::isil("")), None);
        assert_eq!(clean("a\0b\u{FFFE}\n图".into()), "a\u{FFFD}b\u{FFFD}\n图");
        let odd = AgencyId::new(SchemeValue::in_scheme(AgencyIdType::from_code("X\u{1}"), "%zz"), "1");
        assert_eq!(agency(odd), Some(AgencyId::new("X\u{FFFD}", "1")));
        let american = error(ErrorData::new("UnrecognizedDataValue".parse().unwrap(), "title: x"));
        assert_eq!(american, ErrorData::new(ErrorType::UnrecognisedDataValue, "title: x"));
        assert_eq!(error(ErrorData::default()).error_type, ErrorType::BadlyFormedMessage);
    }
}
