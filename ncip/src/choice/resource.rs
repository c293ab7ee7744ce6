//! An electronic resource: itself, or where it is.

use bibwire_core::xml::SchemeValue;

bibwire_core::either! {
    names crate::names::NAMES;
    /// An electronic resource: itself, or where it is.
    pub enum Resource {
        /// The resource itself.
        group Actual(ActualContent) = "Actual",
        /// Where the resource is: an address.
        one Reference(String) = "ReferenceToResource",
    }
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// A resource that is in the message.
    pub struct ActualContent {
        /// The form of the data, a MIME type.
        one electronic_data_format_type: SchemeValue<String> = "ElectronicDataFormatType",
        /// The resource itself, as text.
        one actual_resource: String = "ActualResource",
    }
}
