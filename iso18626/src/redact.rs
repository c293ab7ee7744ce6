//! Messages that can be shown to those who need not know who asks.

use bibwire_core::xml::{Editor, Extra, Shape, SimpleType, Spot, Symbol};

use crate::code::LISTS;
use crate::convert::is_url;
use crate::edition::VOCABULARY;
use crate::names::NAMES;
use crate::{Edition, Envelope, Message};

/// What stands for a text that was taken out.
///
/// ```
/// assert_eq!(bibwire_iso18626::REDACTED, "[redacted]");
/// ```
pub const REDACTED: &str = "[redacted]";

const PATRON: Symbol = Symbol::of("patronInfo", &NAMES);

/// The elements of free text that stay.
const STAYS: &[&str] = &[
    "agencyIdType",
    "agencyIdValue",
    "author",
    "authorId",
    "authorOfComponent",
    "bibliographicItemIdentifier",
    "bibliographicItemIdentifierCode",
    "bibliographicRecordIdentifier",
    "bibliographicRecordIdentifierCode",
    "callNumber",
    "edition",
    "estimatedNoPages",
    "informationSource",
    "issue",
    "multipleItemRequestId",
    "pagesRequested",
    "placeOfPublication",
    "publicationDate",
    "publisher",
    "publisherId",
    "requestingAgencyPreviousRequestId",
    "requestingAgencyRequestId",
    "seriesTitle",
    "sponsor",
    "subtitle",
    "summaryHoldings",
    "supplierDescription",
    "supplierUniqueRecordId",
    "supplyingAgencyRequestId",
    "title",
    "titleOfComponent",
    "volume",
];

impl Message {
    /// This message without personal data, passwords and free text: to be logged, or shown.
    ///
    /// | stays | is replaced by [`REDACTED`] |
    /// |---|---|
    /// | the numbers of requests, the symbols of agencies, timestamps | `accountId`, `securityCode` |
    /// | what is asked for: titles, authors, numbers, volume, publisher, call number, holdings | in `patronInfo`: everything but `sendToPatron` |
    /// | dates, amounts, truth values and closed codes, where they are legal | those that are not: they could be anything |
    /// | codes that are on a list of the standard, in any edition | any other code, and `country` and `region` |
    /// | currencies of three letters | any other currency |
    /// | `itemId` | `itemId` where it is an address; `URL`, `trackingId` |
    /// | how many elements there are, and which are empty | all addresses; `name`, `contactName`, `billingName`, `thirdPartyName`, `courierName` off the list |
    /// | `errorValue` where it is a name or a code of the standard | any other `errorValue`, since it repeats what was sent; `note`, `availabilityNote` |
    ///
    /// The scheme of a code stays with the code. What has no place in the standard is taken out altogether: unknown elements and
    /// attributes, comments, what is peculiar about the envelope, and a `version` that no edition has.
    ///
    /// A valid message stays valid. One that was redacted does not change when it is redacted again.
    ///
    /// ```
    /// use bibwire_iso18626::{Body, Message, REDACTED};
    ///
    /// let message = Message::from_xml(include_bytes!("../docs/samples/request.xml"))?;
    /// let Body::Request(request) = message.redact().body else { panic!("a request") };
    /// assert_eq!(request.patron_info.unwrap().patron_id.as_deref(), Some(REDACTED));
    /// assert_eq!(request.bibliographic_info.title.as_deref(), Some("红楼梦"));
    /// # Ok::<(), bibwire_iso18626::Error>(())
    /// ```
    #[must_use]
    pub fn redact(&self) -> Message {
        let mut message = Message { envelope: Envelope::default(), ..self.clone() };
        if message.version.parse::<Edition>().is_err() {
            message.version = message.edition.as_str().to_owned();
        }
        message.body.edit(&mut Redactor::default());
        message
    }
}

/// Takes out what need not be known.
#[derive(Default)]
struct Redactor {
    path: Vec<Symbol>,
    /// Whether the value that was seen last went.
    gone: bool,
}

impl Redactor {
    fn stays(&self, shape: Shape, text: &str) -> bool {
        let Some(symbol) = self.path.last() else { return false };
        let name = VOCABULARY.name(*symbol);
        if text.is_empty() {
            return true;
        }
        match shape {
            Shape::Listed(codes) => return codes.contains(&text),
            Shape::Value(SimpleType::String) => {}
            Shape::Value(of) => return of.is_valid(text),
            _ => return false,
        }
        if self.path.contains(&PATRON) {
            return false;
        }
        match name {
            "itemId" => !is_url(text),
            "currencyCode" => text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase()),
            "errorValue" => {
                NAMES.binary_search(&text).is_ok()
                    || LISTS.iter().any(|list| list.is_closed() && list.find(text).is_some())
            }
            _ if STAYS.binary_search(&name).is_ok() => true,
            _ => LISTS.iter().any(|list| list.elements().contains(&name) && list.find(text).is_some()),
        }
    }
}

impl Editor for Redactor {
    fn enter(&mut self, spot: Spot) {
        self.path.push(spot.symbol);
    }

    fn value(&mut self, shape: Shape, text: &str) -> Option<String> {
        self.gone = !self.stays(shape, text);
        self.gone.then(|| REDACTED.to_owned())
    }

    fn scheme(&mut self, scheme: &mut Option<String>) {
        if self.gone {
            *scheme = None;
        }
    }

    fn extra(&mut self, extra: &mut Extra) {
        *extra = Extra::default();
    }

    fn leave(&mut self) -> bool {
        self.path.pop();
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_are_sorted_and_known() {
        assert!(STAYS.is_sorted());
        assert!(STAYS.iter().all(|name| NAMES.contains(name)));
    }
}
