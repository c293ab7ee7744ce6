//! The reports of release 5.1.

mod book;
mod database;
mod item;
mod journal;
mod platform;
mod title;

use super::Definition;
use crate::vocabulary::ReportId;

pub(super) use database::DR;
pub(super) use item::IR;
pub(super) use platform::PR;
pub(super) use title::{TR, TR_WITH_FORMATS};

/// The report with this identifier.
pub(super) const fn of(id: &ReportId) -> Option<&'static Definition> {
    match id {
        ReportId::Pr => Some(&PR),
        ReportId::PrP1 => Some(&platform::PR_P1),
        ReportId::Dr => Some(&DR),
        ReportId::DrD1 => Some(&database::DR_D1),
        ReportId::DrD2 => Some(&database::DR_D2),
        ReportId::Tr => Some(&TR),
        ReportId::TrB1 => Some(&book::TR_B1),
        ReportId::TrB2 => Some(&book::TR_B2),
        ReportId::TrB3 => Some(&book::TR_B3),
        ReportId::TrJ1 => Some(&journal::TR_J1),
        ReportId::TrJ2 => Some(&journal::TR_J2),
        ReportId::TrJ3 => Some(&journal::TR_J3),
        ReportId::TrJ4 => Some(&journal::TR_J4),
        ReportId::Ir => Some(&IR),
        ReportId::IrA1 => Some(&item::IR_A1),
        ReportId::IrM1 => Some(&item::IR_M1),
        ReportId::Other(_) => None,
    }
}
