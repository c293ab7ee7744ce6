//! The element BlockOrTrap.

use bibwire_core::xml::{Any, DateTime, SchemeValue};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Something that keeps the user from borrowing, or that staff are to notice.
    pub struct BlockOrTrap {
        /// The agency: a library, or another institution.
        one agency_id: SchemeValue<String> = "AgencyId",
        /// What kind of block or trap it is.
        one block_or_trap_type: SchemeValue<String> = "BlockOrTrapType",
        /// From when on it holds.
        opt valid_from_date: DateTime = "ValidFromDate",
        /// Until when it holds.
        opt valid_to_date: DateTime = "ValidToDate",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
