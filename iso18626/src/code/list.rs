//! What a code list holds, for programs that check a code without knowing its type.

use super::suggest::suggest;
use super::{Family, closed, open};

/// A code list.
///
/// ```
/// use bibwire_iso18626::code::{Family, Status};
///
/// let list = Status::LIST;
/// assert!(list.is_closed());
/// assert_eq!(list.elements(), ["status"]);
/// assert!(list.contains("HoldReturn", Family::Y2021) && !list.contains("HoldReturn", Family::Y2017));
/// ```
#[derive(Debug, PartialEq, Eq)]
pub struct List {
    pub(super) name: &'static str,
    pub(super) elements: &'static [&'static str],
    pub(super) closed: bool,
    pub(super) schemes: &'static [Scheme],
    pub(super) entries: &'static [Entry],
    pub(super) aliases: &'static [(&'static str, &'static str)],
}

/// A code of a list and the revisions that have it.
///
/// ```
/// use bibwire_iso18626::code::{Action, Family};
///
/// let lost = Action::LIST.find("Lost").unwrap();
/// assert_eq!((lost.code(), lost.since(), lost.until()), ("Lost", Family::Y2021, None));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    pub(super) code: &'static str,
    pub(super) since: Family,
    pub(super) last: Family,
}

/// The address that names the list in a `scheme` attribute, for one element and one revision.
///
/// ```
/// use bibwire_iso18626::code::{AgencyIdType, Family};
///
/// let scheme = AgencyIdType::LIST.schemes().first().unwrap();
/// assert_eq!((scheme.family(), scheme.element()), (Family::Y2017, "agencyIdType"));
/// assert!(scheme.uri().ends_with("AgencyIdTypeList-V1.0"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scheme {
    pub(super) family: Family,
    pub(super) element: &'static str,
    pub(super) uri: &'static str,
}

/// Every code list, for programs that look one up by the element.
///
/// ```
/// use bibwire_iso18626::code::LISTS;
///
/// let list = LISTS.iter().find(|list| list.elements().contains(&"dueDate"));
/// assert!(list.is_none());
/// ```
pub const LISTS: &[&List] = &[
    closed::Action::LIST,
    closed::ErrorType::LIST,
    closed::MessageStatus::LIST,
    closed::PreferredEdition::LIST,
    closed::ReasonForMessage::LIST,
    closed::RequestSubType::LIST,
    closed::RequestType::LIST,
    closed::ServiceType::LIST,
    closed::Status::LIST,
    closed::YesNo::LIST,
    open::AgencyIdType::LIST,
    open::BibliographicItemIdCode::LIST,
    open::BibliographicRecordIdCode::LIST,
    open::BillingMethod::LIST,
    open::CopyrightCompliance::LIST,
    open::CostType::LIST,
    open::CourierName::LIST,
    open::DeliveryMethod::LIST,
    open::ElectronicAddressType::LIST,
    open::Format::LIST,
    open::LoanCondition::LIST,
    open::PatronType::LIST,
    open::PaymentMethod::LIST,
    open::PublicationType::LIST,
    open::ReasonRetry::LIST,
    open::ReasonUnfilled::LIST,
    open::ServiceLevel::LIST,
];

impl List {
    /// The name of the list.
    ///
    /// ```
    /// use bibwire_iso18626::code::Action;
    ///
    /// assert_eq!(Action::LIST.name(), "Action");
    /// ```
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The elements whose content is a code of the list, in any edition.
    ///
    /// ```
    /// use bibwire_iso18626::code::Format;
    ///
    /// assert_eq!(Format::LIST.elements(), ["preferredFormat", "deliveredFormat", "itemFormat"]);
    /// ```
    pub const fn elements(&self) -> &'static [&'static str] {
        self.elements
    }

    /// Whether the schema refuses every other code.
    ///
    /// ```
    /// use bibwire_iso18626::code::{PatronType, YesNo};
    ///
    /// assert!(YesNo::LIST.is_closed() && !PatronType::LIST.is_closed());
    /// ```
    pub const fn is_closed(&self) -> bool {
        self.closed
    }

    /// The codes of all revisions.
    ///
    /// ```
    /// use bibwire_iso18626::code::MessageStatus;
    ///
    /// let codes: Vec<&str> = MessageStatus::LIST.entries().iter().map(|entry| entry.code()).collect();
    /// assert_eq!(codes, ["OK", "ERROR"]);
    /// ```
    pub const fn entries(&self) -> &'static [Entry] {
        self.entries
    }

    /// The addresses of the list that are known. Most partners send none.
    ///
    /// ```
    /// use bibwire_iso18626::code::Action;
    ///
    /// assert!(Action::LIST.schemes().is_empty());
    /// ```
    pub const fn schemes(&self) -> &'static [Scheme] {
        self.schemes
    }

    /// The address of the list for a `scheme` attribute on `element`, where it is known.
    ///
    /// ```
    /// use bibwire_iso18626::code::{Family, Format};
    ///
    /// let uri = Format::LIST.scheme(Family::Y2017, "deliveredFormat");
    /// assert_eq!(uri, Some("http://illtransactions.org/ISO18626/OpenCodeList/DeliveredFormatList-V1.0"));
    /// ```
    pub fn scheme(&self, family: Family, element: &str) -> Option<&'static str> {
        self.schemes.iter().find(|scheme| scheme.family == family && scheme.element == element).map(|scheme| scheme.uri)
    }

    /// The entry with exactly this code.
    ///
    /// ```
    /// use bibwire_iso18626::code::YesNo;
    ///
    /// assert!(YesNo::LIST.find("Y").is_some() && YesNo::LIST.find("y").is_none());
    /// ```
    pub fn find(&self, code: &str) -> Option<&'static Entry> {
        self.entries.iter().find(|entry| entry.code == code)
    }

    /// Whether the list has exactly this code in this revision.
    ///
    /// ```
    /// use bibwire_iso18626::code::{DeliveryMethod, Family};
    ///
    /// assert!(!DeliveryMethod::LIST.contains("Ariel", Family::Y2021));
    /// ```
    pub fn contains(&self, code: &str, family: Family) -> bool {
        self.find(code).is_some_and(|entry| entry.is_in(family))
    }

    /// The code that a text certainly is, but for blanks around it and the case of its letters. A guess that goes further
    /// is a matter for [`suggest`](List::suggest).
    ///
    /// ```
    /// use bibwire_iso18626::code::Status;
    ///
    /// assert_eq!(Status::LIST.undress(" loaned\n"), Some("Loaned"));
    /// assert_eq!(Status::LIST.undress("Loan"), None);
    /// ```
    pub fn undress(&self, text: &str) -> Option<&'static str> {
        let word = text.trim_matches([' ', '\t', '\n', '\r']);
        self.entries.iter().map(|entry| entry.code).find(|code| code.eq_ignore_ascii_case(word))
    }

    /// The code meant by a text that is not on the list: one that differs in case, blanks, dashes, width or spelling, one
    /// with a slip or two, or one of the names that partners are known to send. `None` where the text is a code already
    /// or nothing comes near.
    ///
    /// ```
    /// use bibwire_iso18626::code::{CopyrightCompliance, ErrorType};
    ///
    /// assert_eq!(ErrorType::LIST.suggest("UnrecognizedDataValue"), Some("UnrecognisedDataValue"));
    /// assert_eq!(CopyrightCompliance::LIST.suggest("AU-CopyrightActS50\u{2013}7a"), Some("AU-CopyrightActS50-7A"));
    /// assert_eq!(ErrorType::LIST.suggest("Timeout"), None);
    /// ```
    pub fn suggest(&self, text: &str) -> Option<&'static str> {
        suggest(self, text)
    }
}

impl Entry {
    /// The text of the code.
    ///
    /// ```
    /// use bibwire_iso18626::code::YesNo;
    ///
    /// assert_eq!(YesNo::LIST.find("Y").unwrap().code(), "Y");
    /// ```
    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// The first revision with the code.
    ///
    /// ```
    /// use bibwire_iso18626::code::{Family, RequestSubType};
    ///
    /// assert_eq!(RequestSubType::LIST.find("PatronRequest").unwrap().since(), Family::Y2017);
    /// ```
    pub const fn since(&self) -> Family {
        self.since
    }

    /// The last revision with the code, where a later one dropped it.
    ///
    /// ```
    /// use bibwire_iso18626::code::{DeliveryMethod, Family};
    ///
    /// assert_eq!(DeliveryMethod::LIST.find("Ariel").unwrap().until(), Some(Family::Y2017));
    /// ```
    pub fn until(&self) -> Option<Family> {
        (self.last < Family::Y2021).then_some(self.last)
    }

    /// Whether the revision has the code.
    ///
    /// ```
    /// use bibwire_iso18626::code::{Family, Status};
    ///
    /// assert!(!Status::LIST.find("HoldReturn").unwrap().is_in(Family::Y2017));
    /// ```
    pub fn is_in(&self, family: Family) -> bool {
        (self.since..=self.last).contains(&family)
    }
}

impl Scheme {
    /// The revision whose list the address names.
    ///
    /// ```
    /// use bibwire_iso18626::code::{Family, ServiceLevel};
    ///
    /// assert!(ServiceLevel::LIST.schemes().iter().all(|scheme| scheme.family() == Family::Y2017));
    /// ```
    pub const fn family(&self) -> Family {
        self.family
    }

    /// The element the address is for.
    ///
    /// ```
    /// use bibwire_iso18626::code::ServiceLevel;
    ///
    /// assert!(ServiceLevel::LIST.schemes().iter().all(|scheme| scheme.element() == "serviceLevel"));
    /// ```
    pub const fn element(&self) -> &'static str {
        self.element
    }

    /// The address.
    ///
    /// ```
    /// use bibwire_iso18626::code::ServiceLevel;
    ///
    /// assert!(ServiceLevel::LIST.schemes().iter().all(|scheme| scheme.uri().ends_with("ServiceLevelList-V1.0")));
    /// ```
    pub const fn uri(&self) -> &'static str {
        self.uri
    }
}
