//! The open code list BibliographicRecordIdCode.

use crate::code::macros::codes;

codes! {
    /// The catalogue or system that a record number is from.
    ///
    /// ```
    /// use bibwire_iso18626::code::BibliographicRecordIdCode;
    ///
    /// assert_eq!(BibliographicRecordIdCode::from_code("AMICUS"), BibliographicRecordIdCode::Amicus);
    /// ```
    open BibliographicRecordIdCode("bibliographicRecordIdentifierCode");
    scheme Y2017 "bibliographicRecordIdentifierCode" "http://illtransactions.org/ISO18626/OpenCodeList/BibliographicRecordIdCodeList-V1.0";
    codes {
        /// The former union catalogue of Canada.
        Amicus "AMICUS",
        /// The British Library.
        Bl "BL",
        /// The Danish union catalogue.
        Faust "FAUST",
        /// The national bibliography of Japan.
        Jnb "JNB",
        /// Libraries Australia.
        La "LA",
        /// The Library of Congress control number.
        Lccn "LCCN",
        /// The MEDLINE database.
        Medline "Medline",
        /// The Japanese union catalogue of NACSIS.
        Ncid "NCID",
        /// The number in WorldCat.
        Oclc "OCLC",
        /// The number in PubMed.
        Pmid "PMID",
        /// A persistent identifier. Sent by current systems; no copy of the registry at hand confirms it.
        Pid "PID" since Y2021,
        /// The numbers that the registry calls TP.
        Tp "TP",
    }
    aliases {
        "oclcNumber" => Oclc,
        "PubMed" => Pmid,
    }
}
