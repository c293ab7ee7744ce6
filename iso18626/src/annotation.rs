//! What systems write into notes for each other, beside what people write there.
//!
//! The standard has no place for extensions, so systems agree on markers within notes. A [`Note`] takes a note apart into
//! text and [`Annotation`]s and loses nothing: put together again, it is the note that was read.
//!
//! ```
//! use bibwire_iso18626::annotation::{Annotation, Note};
//!
//! let note = Note::parse("Only for the reading room.#ReShareAddLoanCondition##seq:4#");
//! assert_eq!(note.text(), "Only for the reading room.");
//! assert!(note.annotations().eq(&[Annotation::AddLoanCondition, Annotation::Seq(4)]));
//! assert_eq!(note.to_string(), "Only for the reading room.#ReShareAddLoanCondition##seq:4#");
//! ```

mod alma;
mod crosslink;
mod item;
mod note;
mod reshare;
mod scan;

use std::fmt;

pub use item::PackedItem;
pub use note::{Note, Segment};

use crate::Profile;

/// What a marker in a note says. `Display` writes the marker as its system does.
///
/// ```
/// use bibwire_iso18626::{Profile, annotation::Annotation};
///
/// let field = Annotation::UpdatedField { field: "volume".into(), value: "12".into() };
/// assert_eq!(field.to_string(), "#ReShareUpdatedField-volume:12#");
/// assert_eq!(field.dialect(), Some(Profile::ReShare));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum Annotation {
    /// ReShare: the supplier adds a condition to the loan; the rest of the note says which.
    AddLoanCondition,
    /// ReShare: the requester agrees to the conditions.
    LoanConditionAgreeResponse,
    /// ReShare: the requester does not agree to the conditions.
    LoanConditionRejectResponse,
    /// ReShare: the supplier waits for the requester's word on the conditions.
    SupplierAwaitingConditionConfirmation,
    /// ReShare: the supplier takes it that the requester agrees.
    SupplierConditionsAssumedAgreed,
    /// ReShare: the number of this message among those that the sender sent on the request.
    Seq(u64),
    /// ReShare: the number of the last message that the sender received on the request.
    LastSeq(u64),
    /// ReShare: the requester changed something in the request.
    UpdatedField {
        /// What was changed, by its name in ReShare.
        field: String,
        /// What it is now.
        value: String,
    },
    /// ReShare: the request is given up, not only with this supplier.
    Abort,
    /// ReShare: the request should be made again for another record, named by its number.
    TransferToCluster(String),
    /// Crosslink: the address that the item is to be sent to.
    ShipTo(String),
    /// Crosslink: the address that the item is to be returned to.
    ReturnTo(String),
    /// Crosslink: the items of a delivery of several.
    MultipleItems(String),
    /// Crosslink: the symbol of the supplier that the broker found.
    Supplier(String),
    /// Crosslink: the system that the partner uses.
    Vendor(String),
    /// Crosslink: a condition of the loan.
    Condition(String),
    /// Crosslink: what it costs.
    Cost(String),
    /// Crosslink: where the copy can be fetched.
    Url(String),
    /// Crosslink: the requester agrees to the conditions.
    Accept,
    /// Crosslink: the requester does not agree to the conditions.
    Reject,
    /// Alma: the request is a duplicate of another.
    Duplicate,
    /// A marker that is not known: what stands between its `#` signs.
    Other(String),
}

impl Annotation {
    /// By whose convention the marker is written.
    ///
    /// See [`Annotation`] for an example.
    pub const fn dialect(&self) -> Option<Profile> {
        Some(match self {
            Annotation::AddLoanCondition
            | Annotation::LoanConditionAgreeResponse
            | Annotation::LoanConditionRejectResponse
            | Annotation::SupplierAwaitingConditionConfirmation
            | Annotation::SupplierConditionsAssumedAgreed
            | Annotation::Seq(_)
            | Annotation::LastSeq(_)
            | Annotation::UpdatedField { .. }
            | Annotation::Abort
            | Annotation::TransferToCluster(_) => Profile::ReShare,
            Annotation::ShipTo(_)
            | Annotation::ReturnTo(_)
            | Annotation::MultipleItems(_)
            | Annotation::Supplier(_)
            | Annotation::Vendor(_)
            | Annotation::Condition(_)
            | Annotation::Cost(_)
            | Annotation::Url(_)
            | Annotation::Accept
            | Annotation::Reject => Profile::Crosslink,
            Annotation::Duplicate => Profile::Alma,
            Annotation::Other(_) => return None,
        })
    }

    /// Whether the annotation is in words that people read and write too, such as `Cost: 5 EUR` or `ACCEPT`. Such words are
    /// part of the [text](Note::text) of a note; a marker is not.
    ///
    /// ```
    /// use bibwire_iso18626::annotation::Annotation;
    ///
    /// assert!(Annotation::Cost("5 EUR".into()).is_readable());
    /// assert!(!Annotation::Seq(4).is_readable());
    /// ```
    pub const fn is_readable(&self) -> bool {
        matches!(
            self,
            Annotation::Supplier(_)
                | Annotation::Vendor(_)
                | Annotation::Condition(_)
                | Annotation::Cost(_)
                | Annotation::Url(_)
                | Annotation::Accept
                | Annotation::Reject
                | Annotation::Duplicate
        )
    }

    /// Whether a reader of the marker finds this annotation. It does not where a value holds what ends its marker.
    ///
    /// ```
    /// use bibwire_iso18626::annotation::Annotation;
    ///
    /// assert!(Annotation::Url("https://example.org/copies/42#page=2".into()).reads_back());
    /// assert!(!Annotation::Other("no marker has blanks".into()).reads_back());
    /// ```
    pub fn reads_back(&self) -> bool {
        Note::parse(&self.to_string()).annotations().eq([self])
    }
}

impl fmt::Display for Annotation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let label = |f: &mut fmt::Formatter<'_>, label: &str, value: &str| write!(f, "{label}{value}");
        let block = |f: &mut fmt::Formatter<'_>, (start, end): Block, value: &str| write!(f, "{start}{value}{end}");
        match self {
            Annotation::AddLoanCondition => write!(f, "#ReShare{}#", reshare::ADD),
            Annotation::LoanConditionAgreeResponse => write!(f, "#ReShare{}#", reshare::AGREE),
            Annotation::LoanConditionRejectResponse => write!(f, "#ReShare{}#", reshare::REJECT),
            Annotation::SupplierAwaitingConditionConfirmation => write!(f, "#ReShare{}#", reshare::AWAITING),
            Annotation::SupplierConditionsAssumedAgreed => write!(f, "#ReShare{}#", reshare::ASSUMED),
            Annotation::UpdatedField { field, value } => write!(f, "#ReShare{}{field}:{value}#", reshare::UPDATED),
            Annotation::Seq(number) => write!(f, "#{}{number}#", reshare::SEQ),
            Annotation::LastSeq(number) => write!(f, "#{}{number}#", reshare::LAST_SEQ),
            Annotation::Abort => write!(f, "#{}#", reshare::ABORT),
            Annotation::TransferToCluster(value) => label(f, reshare::TRANSFER, value),
            Annotation::ShipTo(value) => block(f, crosslink::SHIP_TO, value),
            Annotation::ReturnTo(value) => block(f, crosslink::RETURN_TO, value),
            Annotation::MultipleItems(value) => block(f, crosslink::MULTIPLE_ITEMS, value),
            Annotation::Supplier(value) => label(f, crosslink::SUPPLIER, value),
            Annotation::Vendor(value) => label(f, crosslink::VENDOR, value),
            Annotation::Condition(value) => label(f, crosslink::CONDITION, value),
            Annotation::Cost(value) => label(f, crosslink::COST, value),
            Annotation::Url(value) => label(f, crosslink::URL, value),
            Annotation::Accept => f.write_str(crosslink::ACCEPT),
            Annotation::Reject => f.write_str(crosslink::REJECT),
            Annotation::Duplicate => f.write_str(alma::DUPLICATE),
            Annotation::Other(inside) => write!(f, "#{inside}#"),
        }
    }
}

/// The marker before a text, and the one behind it.
type Block = (&'static str, &'static str);

/// Makes an annotation of a value.
type Make = fn(String) -> Annotation;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_annotation_reads_back() {
        let value = || "王府井, 5 EUR".to_owned();
        for annotation in [
            Annotation::AddLoanCondition,
            Annotation::LoanConditionAgreeResponse,
            Annotation::LoanConditionRejectResponse,
            Annotation::SupplierAwaitingConditionConfirmation,
            Annotation::SupplierConditionsAssumedAgreed,
            Annotation::Seq(0),
            Annotation::LastSeq(u64::MAX),
            Annotation::UpdatedField { field: "volume".into(), value: "a: b\nc".into() },
            Annotation::Abort,
            Annotation::TransferToCluster(value()),
            Annotation::ShipTo("line\nCost: line #x# #".into()),
            Annotation::ReturnTo(value()),
            Annotation::MultipleItems(String::new()),
            Annotation::Supplier(value()),
            Annotation::Vendor(value()),
            Annotation::Condition(value()),
            Annotation::Cost(value()),
            Annotation::Url(value()),
            Annotation::Accept,
            Annotation::Reject,
            Annotation::Duplicate,
            Annotation::Other("Something:2".into()),
        ] {
            assert!(annotation.reads_back(), "{annotation}");
            let note = Note::parse("A text #1, said so").with(annotation.clone());
            assert!(note.annotations().eq([&annotation]), "{note}");
            assert_eq!(note.strip(|_| true).annotations().count(), 0);
        }
    }
}
