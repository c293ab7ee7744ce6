//! The markers of ReShare, and those of the system that it grew out of, which begin with `Ill` in place of `ReShare`.

use nom::branch::alt;
use nom::bytes::complete::{is_not, tag};
use nom::character::complete::{char, u64};
use nom::combinator::value;
use nom::sequence::{delimited, preceded, separated_pair};
use nom::{IResult, Parser};

use super::{Annotation, Make};

pub(super) const ADD: &str = "AddLoanCondition";
pub(super) const AGREE: &str = "LoanConditionAgreeResponse";
pub(super) const REJECT: &str = "LoanConditionRejectResponse";
pub(super) const AWAITING: &str = "SupplierAwaitingConditionConfirmation";
pub(super) const ASSUMED: &str = "SupplierConditionsAssumedAgreed";
pub(super) const UPDATED: &str = "UpdatedField-";
pub(super) const SEQ: &str = "seq:";
pub(super) const LAST_SEQ: &str = "lastSeq:";
pub(super) const ABORT: &str = "ABORT";
pub(super) const TRANSFER: &str = "transferToCluster:";

/// The text that says what the rest of its line is.
pub(super) const LABELS: [(&str, Make); 1] = [(TRANSFER, Annotation::TransferToCluster)];

/// The marker that begins with `input`.
pub(super) fn marker(input: &str) -> IResult<&str, Annotation> {
    let signal = alt((
        value(Annotation::AddLoanCondition, tag(ADD)),
        value(Annotation::LoanConditionAgreeResponse, tag(AGREE)),
        value(Annotation::LoanConditionRejectResponse, tag(REJECT)),
        value(Annotation::SupplierAwaitingConditionConfirmation, tag(AWAITING)),
        value(Annotation::SupplierConditionsAssumedAgreed, tag(ASSUMED)),
        updated_field,
    ));
    let inside = alt((
        preceded(alt((tag("ReShare"), tag("Ill"))), signal),
        preceded(tag(SEQ), u64).map(Annotation::Seq),
        preceded(tag(LAST_SEQ), u64).map(Annotation::LastSeq),
        value(Annotation::Abort, tag(ABORT)),
    ));
    delimited(char('#'), inside, char('#')).parse(input)
}

fn updated_field(input: &str) -> IResult<&str, Annotation> {
    let value = alt((is_not("#"), tag("")));
    let pair = separated_pair(is_not("#:\r\n"), char(':'), value);
    preceded(tag(UPDATED), pair)
        .map(|(field, value): (&str, &str)| Annotation::UpdatedField {
            field: field.to_owned(),
            value: value.to_owned(),
        })
        .parse(input)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotation::Note;

    #[test]
    fn markers() {
        for (text, expected) in [
            ("#seq:3#", Annotation::Seq(3)),
            ("#lastSeq:007#", Annotation::LastSeq(7)),
            ("#IllLoanConditionAgreeResponse#", Annotation::LoanConditionAgreeResponse),
            ("#ReShareUpdatedField-a:#", Annotation::UpdatedField { field: "a".into(), value: String::new() }),
            ("#seq:18446744073709551616#", Annotation::Other("seq:18446744073709551616".into())),
            ("#seq:-1#", Annotation::Other("seq:-1".into())),
            ("#reShareAddLoanCondition#", Annotation::Other("reShareAddLoanCondition".into())),
        ] {
            let note = Note::parse(text);
            assert!(note.annotations().eq([&expected]), "{text}");
            assert_eq!(note.text(), "");
            assert_eq!(note.to_string(), text);
        }
    }

    #[test]
    fn a_sign_before_a_marker_does_not_hide_it() {
        let note = Note::parse("call # and shelf#seq:3#");
        assert_eq!(note.text(), "call # and shelf");
        assert!(Note::parse("shelf #A12#seq:3#").annotations().eq(&[Annotation::Seq(3)]));
        assert!(Note::parse("##seq:3##").annotations().eq(&[Annotation::Seq(3)]));
    }

    #[test]
    fn a_transfer_ends_before_the_next_marker() {
        let expected = [Annotation::TransferToCluster("c-1".into()), Annotation::Seq(2)];
        let note = Note::parse("transferToCluster:c-1#seq:2#");
        assert!(note.annotations().eq(&expected));
        assert_eq!(note.text(), "");
    }
}
