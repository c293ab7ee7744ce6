//! Whether everything that an item has finds a place.

use bibwire_core::Error;

use super::Unplaced;
use super::columns::{Columns, Kind};
use super::value::{self, of_component, of_item, of_parent};
use crate::definition::Field;
use crate::report::{Extra, Item, Report, Work};
use crate::vocabulary::IdentifierType;

/// What there are columns for.
#[derive(Debug)]
pub(super) struct Fit {
    fields: u64,
    customs: Vec<String>,
    /// The column of what an item is called.
    name: Field,
}

impl Fit {
    pub(super) fn of(columns: &Columns) -> Fit {
        let mut fit = Fit { fields: 0, customs: Vec::new(), name: Field::Title };
        for kind in &columns.kinds {
            match kind {
                Kind::Field(field) => {
                    fit.fields |= bit(*field);
                    if matches!(field, Field::Database | Field::Item) {
                        fit.name = *field;
                    }
                }
                Kind::Custom(name) => fit.customs.push(name.clone()),
            }
        }
        fit
    }

    /// An error, if something has no place.
    pub(super) fn check(&self, item: &Item) -> Result<(), Error> {
        let mut missing = None;
        value::fields(item, self.name, &mut |field| {
            if self.fields & bit(field) == 0 {
                missing.get_or_insert(field);
            }
        });
        if let Some(field) = missing {
            return Err(nowhere(field.as_str()));
        }
        self.work(&item.work, Some)?;
        if let Some(parent) = &item.parent {
            self.work(&parent.work, of_parent)?;
        }
        for set in &item.performance {
            extra(&set.extra)?;
            let extensions = &set.attributes.extensions;
            for (at, extension) in extensions.iter().enumerate() {
                let is_known = Field::known(&extension.name).is_some() || self.customs.contains(&extension.name);
                // There are few columns, and each is met once.
                let is_repeated = extensions.iter().take(at).any(|other| other.name == extension.name);
                if !is_known || is_repeated {
                    return Err(nowhere(&extension.name));
                }
            }
            for component in &set.components {
                self.work(&component.work, of_component)?;
                if component.work.article_version.is_some() {
                    return Err(nowhere("Article_Version of a component"));
                }
            }
        }
        Ok(())
    }

    /// What of a description has no column in any report, or shares one with another.
    fn work(&self, work: &Work, of: impl Fn(Field) -> Option<Field>) -> Result<(), Error> {
        let mut met = 0u64;
        for id in &work.ids {
            let Some(field) = of_item(&id.kind).and_then(&of) else { return Err(no_id(&id.kind)) };
            if met & bit(field) != 0 {
                return Err(nowhere(&format!("a second {field}")));
            }
            met |= bit(field);
        }
        extra(&work.extra)
    }
}

fn bit(field: Field) -> u64 {
    1u64.wrapping_shl(field.index() as u32)
}

fn no_id(kind: &IdentifierType) -> Error {
    nowhere(kind.as_str())
}

fn extra(members: &[Extra]) -> Result<(), Error> {
    members.first().map_or(Ok(()), |member| Err(nowhere(&member.name)))
}

/// An error, if there is something beside the header and the items, and it is not to be left out.
pub(crate) fn report(report: &Report, unplaced: Unplaced) -> Result<(), Error> {
    match unplaced {
        Unplaced::Refused => extra(&report.extra),
        Unplaced::LeftOut => Ok(()),
    }
}

/// Something has no column.
pub(super) fn nowhere(what: &str) -> Error {
    Error::usage(format!("the table has no column for {what}"))
}

const _: () = assert!(Field::ALL.len() <= u64::BITS as usize);
