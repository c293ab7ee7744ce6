//! Where an item is to be put: a place, or a bin of a sorter.

use crate::element::Location;

bibwire_core::either! {
    names crate::names::NAMES;
    /// Where an item is to be put: a place, or a bin of a sorter.
    pub enum Spot {
        /// A place where the item is, or belongs.
        one Location(Location) = "Location",
        /// Into a bin.
        group Bin(Bin) = "Bin",
    }
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// A bin of a sorter.
    pub struct Bin {
        /// The number of the bin.
        one bin_number: String = "BinNumber",
        /// A place where the item is, or belongs.
        boxed location: Location = "Location",
    }
}
