//! What kind of identifier it is.

use super::words;

words! {
    /// What kind of identifier it is: the `Type` of release 5, the property of release 5.1.
    IdentifierType {
        Doi "DOI",
        Proprietary "Proprietary",
        Isbn "ISBN",
        PrintIssn "Print_ISSN",
        OnlineIssn "Online_ISSN",
        /// Release 5, in JSON alone.
        LinkingIssn "Linking_ISSN",
        Uri "URI",
        Isni "ISNI",
        Isil "ISIL",
        Oclc "OCLC",
        Ror "ROR",
        Orcid "ORCID",
    }
}
