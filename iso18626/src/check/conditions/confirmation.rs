//! Confirmations.

use std::ops::ControlFlow;

use bibwire_core::Rule;

use super::{Judge, Way, rules, says};
use crate::code::{ErrorType, MessageStatus};
use crate::element::{ConfirmationHeader, ErrorData};

/// Judges whether the status and the errors fit together.
pub(super) fn check(
    judge: &mut Judge<'_>,
    way: &Way<'_>,
    header: &ConfirmationHeader,
    errors: &[ErrorData],
) -> ControlFlow<()> {
    let at = way.to("confirmationHeader/messageStatus");
    match header.message_status {
        MessageStatus::Error if errors.is_empty() => {
            judge.tell(&rules::ERROR_MISSING, &at, "ERROR without errorData", "errorData")?;
        }
        MessageStatus::Ok if !errors.is_empty() => {
            judge.tell(&rules::ERROR_OF_OK, &at, "OK with errorData", "ERROR")?
        }
        _ => {}
    }
    for (index, error) in errors.iter().enumerate() {
        let at = way.nth("errorData", index, errors.len());
        let valued = says(error.error_value.as_ref());
        match error.error_type {
            ErrorType::BadlyFormedMessage if valued => {
                judge.tell(&rules::ERROR_VALUE_UNUSED, &at.to("errorValue"), "errorValue", "")?;
            }
            ErrorType::BadlyFormedMessage | ErrorType::Other(_) => {}
            _ if valued => {}
            ref other => {
                judge.tell(&rules::ERROR_VALUE, &at, format_args!("{other} without errorValue"), "errorValue")?;
            }
        }
    }
    ControlFlow::Continue(())
}

/// Judges whether the confirmation repeats what it confirms. Of a message that could not be read nothing can be repeated.
pub(super) fn repeats(
    judge: &mut Judge<'_>,
    way: &Way<'_>,
    header: &ConfirmationHeader,
    missing: bool,
    rule: &'static Rule,
) -> ControlFlow<()> {
    judge.tell_if(missing && header.message_status == MessageStatus::Ok, rule, way, "", "")
}
