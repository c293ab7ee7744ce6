//! The open code list PatronType.

use crate::code::macros::codes;

codes! {
    /// Who the patron is.
    ///
    /// ```
    /// use bibwire_iso18626::code::PatronType;
    ///
    /// assert_eq!(PatronType::from_code("Adult"), PatronType::Adult);
    /// ```
    open PatronType("patronType");
    scheme Y2017 "patronType" "http://illtransactions.org/ISO18626/OpenCodeList/PatronTypeList-V1.0";
    codes {
        /// An adult.
        Adult "Adult",
        /// A child.
        Child "Child",
        /// A teacher of a university or college.
        Faculty "Faculty",
        /// A student who has a first degree.
        GraduateStudent "GraduateStudent",
        /// A researcher.
        Researcher "Researcher",
        /// A member of the staff.
        Staff "Staff",
        /// A student of any kind.
        Student "Student",
        /// A student before the first degree.
        UnderGraduateStudent "UnderGraduateStudent",
    }
}
