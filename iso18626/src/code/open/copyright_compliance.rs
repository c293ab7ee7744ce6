//! The open code list CopyrightCompliance.

use crate::code::macros::codes;

codes! {
    /// The ground on which a copy may be made.
    ///
    /// ```
    /// use bibwire_iso18626::code::CopyrightCompliance;
    ///
    /// assert_eq!(CopyrightCompliance::from_code("AU-CopyRCatS183ComW"), CopyrightCompliance::AuSection183Commonwealth);
    /// ```
    open CopyrightCompliance("copyrightCompliance");
    scheme Y2017 "copyrightCompliance" "http://illtransactions.org/ISO18626/OpenCodeList/CopyrightComplianceList-V1.0";
    codes {
        /// Australia, Copyright Act, section 183: for the Commonwealth.
        AuSection183Commonwealth "AU-CopyRCatS183ComW",
        /// Australia, Copyright Act, section 183: for a state.
        AuSection183State "AU-CopyRCatS183State",
        /// Australia, Copyright Act, section 49: for a user of a library.
        AuSection49 "AU-CopyrightActS49",
        /// Australia, Copyright Act, section 50 (1). The registry of 2017 is quoted with an en dash; systems send a hyphen.
        AuSection50_1 "AU-CopyrightActS50-1",
        /// Australia, Copyright Act, section 50 (7A). As for the dash, see section 50 (1).
        AuSection50_7A "AU-CopyrightActS50-7A",
        /// Australia, Copyright Act, section 50 (7B). As for the dash, see section 50 (1).
        AuSection50_7B "AU-CopyrightActS50-7B",
        /// Australia: the owner has agreed.
        AuCleared "AU-CopyrightCleared",
        /// Australia: general business.
        AuGeneralBusiness "AU-GenBus",
        /// New Zealand, Copyright Act, section 54.
        NzSection54 "NZ-CopyrightActS54",
        /// New Zealand, Copyright Act, section 55.
        NzSection55 "NZ-CopyrightActS55",
        /// A ground that is on no list.
        OtherGround "Other",
        /// United Kingdom: the copyright fee is paid.
        UkFeePaid "UK-CopyRFeePaid",
        /// United Kingdom: fair dealing.
        UkFairDealing "UK-FairDealing",
        /// United States: conforms to the copyright guidelines (CONTU).
        UsGuidelines "US-CCG",
        /// United States: conforms to copyright law.
        UsLaw "US-CCL",
    }
    aliases {
        "50-1" => AuSection50_1,
        "50-7A" => AuSection50_7A,
        "50-7B" => AuSection50_7B,
    }
}
