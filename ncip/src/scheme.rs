//! The published lists of values, for elements that name the list beside the value.
//!
//! A value such as `On Loan` comes with the address of the list it is from, in the attribute `Scheme` of version 2 and the
//! element `Scheme` of version 1. No version closes the lists: a partner may send a value of its own, and a list of its own.
//! So a value that is not here is a matter of advice.
//!
//! Lists that others keep are not here: languages (ISO 639-2), media types and URI schemes (IANA), and currencies, which
//! [`currency`](crate::currency) has. Agencies have no published list.
//!
//! ```
//! use bibwire_ncip::scheme::Scheme;
//!
//! let list = Scheme::by_uri("http://www.niso.org/ncip/v2_0/schemes/circulationstatus/circulationstatus.scm").unwrap();
//! assert_eq!(list.name(), "CirculationStatus");
//! assert_eq!(list.find("On Loan"), Some("On Loan"));
//! assert_eq!(list.meant("on-loan"), Some("On Loan"));
//! ```

mod address;
mod fold;
mod table;

use std::fmt;

pub(crate) use fold::fold;

pub use address::normalise;

/// A list of values: its name, its address, and what is on it.
///
/// ```
/// use bibwire_ncip::scheme::{Publisher, Scheme};
///
/// let list = Scheme::of_element("LocationType").next().unwrap();
/// assert_eq!(list.publisher(), Publisher::Niso);
/// assert_eq!(list.values(), ["Current Location", "Permanent Location", "Temporary Location"]);
/// ```
#[derive(Debug, PartialEq, Eq)]
pub struct Scheme {
    name: &'static str,
    uri: &'static str,
    publisher: Publisher,
    former_name: Option<String>,
    aliases: Vec<String>,
    /// What its addresses and names have in common, however they are written.
    keys: Vec<String>,
    elements: Vec<&'static str>,
    values: Vec<&'static str>,
    /// How many of the values are in the standard: those at the front.
    standard: usize,
    /// The folded values, then the folded texts that mean one, each with the value.
    known: Vec<(String, &'static str)>,
}

/// Whose list it is.
///
/// ```
/// use bibwire_ncip::scheme::Publisher;
///
/// assert_eq!(Publisher::Niso.to_string(), "NISO");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Publisher {
    /// NISO, which keeps the standard.
    Niso,
    /// OCLC, for its profiles and extensions.
    Oclc,
    /// Someone else, such as the eXtensible Catalog.
    Other,
}

impl fmt::Display for Publisher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Publisher::Niso => "NISO",
            Publisher::Oclc => "OCLC",
            Publisher::Other => "others",
        })
    }
}

impl Scheme {
    /// Every list, those of NISO first.
    ///
    /// ```
    /// use bibwire_ncip::scheme::{Publisher, Scheme};
    ///
    /// assert!(Scheme::all().iter().any(|list| list.publisher() == Publisher::Oclc));
    /// ```
    pub fn all() -> &'static [Scheme] {
        &table::LISTS
    }

    /// The list that an address names, by whatever way it is written: with or without `imp1`, of another version, or by the
    /// name it had in version 1.
    ///
    /// ```
    /// use bibwire_ncip::scheme::Scheme;
    ///
    /// let written = [
    ///     "http://www.niso.org/ncip/v1_0/imp1/schemes/locationtype/locationtype.scm",
    ///     "https://niso.org/ncip/v2_02/schemes/locationtype/locationtype.scm/",
    ///     "NCIP Location Type Scheme",
    /// ];
    /// assert!(written.iter().all(|uri| Scheme::by_uri(uri).unwrap().name() == "LocationType"));
    /// assert!(Scheme::by_uri("local.edu").is_none());
    /// ```
    pub fn by_uri(uri: &str) -> Option<&'static Scheme> {
        let key = address::key(uri);
        Scheme::all().iter().find(|list| list.keys.contains(&key))
    }

    /// The lists whose values an element takes, that of NISO first. An element of version 1 counts under its own name.
    ///
    /// ```
    /// use bibwire_ncip::scheme::Scheme;
    ///
    /// let lists: Vec<&str> = Scheme::of_element("RequestType").map(Scheme::name).collect();
    /// assert_eq!(lists, ["RequestType", "WCLv1_0RequestType", "XcRequestType"]);
    /// assert!(Scheme::of_element("AgencyId").next().is_none());
    /// ```
    pub fn of_element(name: &str) -> impl Iterator<Item = &'static Scheme> {
        Scheme::all().iter().filter(move |list| list.elements.contains(&name))
    }

    /// The name of the list.
    ///
    /// ```
    /// use bibwire_ncip::scheme::Scheme;
    ///
    /// assert_eq!(Scheme::of_element("SecurityMarker").next().unwrap().name(), "SecurityMarker");
    /// ```
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The address to write.
    ///
    /// ```
    /// use bibwire_ncip::scheme::Scheme;
    ///
    /// let list = Scheme::of_element("ItemElementType").next().unwrap();
    /// assert_eq!(list.uri(), "http://www.niso.org/ncip/v1_0/schemes/itemelementtype/itemelementtype.scm");
    /// ```
    pub fn uri(&self) -> &'static str {
        self.uri
    }

    /// Other addresses under which partners send the list. They are not all: [`by_uri`](Scheme::by_uri) knows more.
    ///
    /// ```
    /// use bibwire_ncip::scheme::Scheme;
    ///
    /// let list = Scheme::of_element("MediumType").next().unwrap();
    /// let other = "http://www.niso.org/ncip/v2_0/imp1/schemes/mediumtype/mediumtype.scm";
    /// assert!(list.aliases().iter().any(|alias| alias == other));
    /// ```
    pub fn aliases(&self) -> &[String] {
        &self.aliases
    }

    /// The name of the list in version 1, which some partners send in place of the address.
    ///
    /// ```
    /// use bibwire_ncip::scheme::Scheme;
    ///
    /// let list = Scheme::of_element("UserIdentifierType").next().unwrap();
    /// assert_eq!(list.former_name(), Some("NCIP Visible User Identifier Type Scheme"));
    /// ```
    pub fn former_name(&self) -> Option<&str> {
        self.former_name.as_deref()
    }

    /// Whose list it is.
    ///
    /// ```
    /// use bibwire_ncip::scheme::{Publisher, Scheme};
    ///
    /// let list = Scheme::by_uri("http://worldcat.org/ncip/schemes/v2/extensions/mediumtype.scm").unwrap();
    /// assert_eq!(list.publisher(), Publisher::Oclc);
    /// ```
    pub fn publisher(&self) -> Publisher {
        self.publisher
    }

    /// The elements that take the values, in any version.
    ///
    /// ```
    /// use bibwire_ncip::scheme::Scheme;
    ///
    /// let list = Scheme::of_element("ItemIdentifierType").next().unwrap();
    /// assert_eq!(list.elements(), ["ItemIdentifierType", "VisibleItemIdentifierType"]);
    /// ```
    pub fn elements(&self) -> &[&'static str] {
        &self.elements
    }

    /// The values of all versions.
    ///
    /// ```
    /// use bibwire_ncip::scheme::Scheme;
    ///
    /// let list = Scheme::of_element("MediumType").next().unwrap();
    /// assert!(list.values().contains(&"DVD"));
    /// ```
    pub fn values(&self) -> &[&'static str] {
        &self.values
    }

    /// The values without those that are sent by custom.
    pub(crate) fn standard_values(&self) -> &[&'static str] {
        self.values.get(..self.standard).unwrap_or(&self.values)
    }

    /// The value that is exactly this text.
    ///
    /// ```
    /// use bibwire_ncip::scheme::Scheme;
    ///
    /// let list = Scheme::of_element("RequestType").next().unwrap();
    /// assert_eq!(list.find("Hold"), Some("Hold"));
    /// assert_eq!(list.find("hold"), None);
    /// ```
    pub fn find(&self, text: &str) -> Option<&'static str> {
        self.values.iter().copied().find(|value| *value == text)
    }

    /// The value that a text means: itself, one that differs in case, width, blanks, hyphens and other marks, or one that
    /// partners are known to send under another name.
    ///
    /// ```
    /// use bibwire_ncip::scheme::Scheme;
    ///
    /// let list = Scheme::of_element("UserIdentifierType").next().unwrap();
    /// assert_eq!(list.meant("INSTITUTION_ID_NUMBER"), Some("Institution Id Number"));
    /// assert_eq!(list.meant("Barcode Id"), Some("Barcode"));
    /// assert_eq!(list.meant("uuid"), None);
    /// ```
    pub fn meant(&self, text: &str) -> Option<&'static str> {
        self.find(text).or_else(|| {
            let folded = fold(text);
            self.known.iter().find(|(known, _)| *known == folded).map(|(_, value)| *value)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_value_is_found_and_means_itself() {
        for list in Scheme::all() {
            for value in list.values() {
                assert_eq!(list.find(value), Some(*value), "{}", list.name);
                assert_eq!(list.meant(value), Some(*value), "{}", list.name);
                assert_eq!(list.meant(&format!(" {}\n", value.to_uppercase())), Some(*value), "{}", list.name);
            }
        }
    }

    #[test]
    fn every_address_leads_back_to_its_list() {
        let mut seen = BTreeSet::new();
        for list in Scheme::all() {
            assert!(seen.insert(list.name), "{}", list.name);
            let written =
                [list.uri].into_iter().chain(list.aliases.iter().map(String::as_str)).chain(list.former_name());
            for uri in written {
                assert_eq!(Scheme::by_uri(uri), Some(list), "{uri}");
                assert_eq!(Scheme::by_uri(&format!(" {} ", uri.to_uppercase())), Some(list), "{uri}");
                assert!(seen.insert(uri), "{uri}");
            }
            assert!(!list.aliases.iter().any(|alias| alias == list.uri), "{}", list.name);
        }
    }

    #[test]
    fn addresses_of_real_messages() {
        for (uri, name) in [
            ("http://www.niso.org/ncip/;1_0/imp1/schemes/locationtype/locationtype.scm", "LocationType"),
            (
                "http://www.niso.org/ncip/v1_01/schemes/processingerrortype/lookuprequestprocessingerror.scm",
                "LookupRequestProcessingError",
            ),
            (
                "http://www.niso.org/ncip/v1_0/imp1/schemes/authenticationinputtype/authenticationinputype.scm",
                "AuthenticationInputType",
            ),
            ("NCIP Visible User Identifier Type Scheme", "UserIdentifierType"),
            ("http://www.niso.org/ncip/v2_0/schemes/useridentifiertype/useridentifiertype.scm", "UserIdentifierType"),
            ("http://oclc.org/ncip/schemes/application-profile/platform.scm", "WCLApplicationProfileType"),
        ] {
            assert_eq!(Scheme::by_uri(uri).map(Scheme::name), Some(name), "{uri}");
        }
        for uri in [
            "",
            "Scheme",
            "NCIP Unique Agency Id",
            "http://www.niso.org/ncip/v1_0/schemes/agencyidtype/agencyidtype.scm",
            "http://www.niso.org/schemas/ncip/v2_02/ncip_v2_02.xsd",
            "http://example.org/ncip/v1_0/schemes/locationtype/locationtype.scm",
        ] {
            assert_eq!(Scheme::by_uri(uri), None, "{uri}");
        }
    }

    #[test]
    fn values_of_real_messages() {
        for (element, text, value) in [
            ("CirculationStatus", "Available on shelf", Some("Available On Shelf")),
            ("ItemElementType", "CirculationStatus", Some("Circulation Status")),
            ("FiscalTransactionType", "ILL-fee", Some("Interlibrary Loan Fee")),
            ("UserElementType", "Visible User Id", Some("User Id")),
            ("RequestType", "Non Returnable Copy", Some("Non-returnable Copy")),
            ("MediumType", "blu ray", Some("Blu-Ray")),
            ("BibliographicItemIdentifierCode", "upc", Some("UPC")),
            ("RequestType", "Page", None),
            ("RequestType", "", None),
            ("RequestType", "---", None),
        ] {
            assert_eq!(Scheme::of_element(element).next().unwrap().meant(text), value, "{element} {text}");
        }
    }

    #[test]
    fn a_list_of_niso_comes_first() {
        assert!(Scheme::all().is_sorted_by_key(|list| match list.publisher {
            Publisher::Niso => 0,
            Publisher::Oclc => 1,
            Publisher::Other => 2,
        }));
    }

    proptest! {
        #[test]
        fn what_is_meant_means_itself(at in any::<prop::sample::Index>(), text in "\\PC{0,20}") {
            let list = at.get(Scheme::all());
            if let Some(value) = list.meant(&text) {
                prop_assert_eq!(list.meant(value), Some(value));
            }
        }

        #[test]
        fn case_blanks_and_hyphens_do_not_matter(at in any::<prop::sample::Index>(), which in any::<prop::sample::Index>(), mark in "[ _-]{0,2}") {
            let list = at.get(Scheme::all());
            let value = which.get(list.values());
            let written = value.replace([' ', '-'], &mark).to_lowercase();
            prop_assert_eq!(list.meant(&written), Some(*value));
        }
    }
}
