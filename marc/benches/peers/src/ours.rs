//! Ours: `bibwire-marc`.
//!
//! PLACE FOR OUR LIBRARY. The five functions below are to call `bibwire_marc` in the way its own
//! front page recommends, and nothing that is not public. `compare.py` calls this module `bibwire`
//! and shows it first in every table.

use std::path::Path;

use bibwire_marc as _;

use crate::task::{Hits, Outcome, Output, Peer, Tally, Unsupported, Written};

pub struct Bibwire;

impl Peer for Bibwire {
    fn read(&self, _file: &Path) -> Outcome<Tally> {
        Err(Unsupported.into())
    }

    fn filter(&self, _file: &Path) -> Outcome<Hits> {
        Err(Unsupported.into())
    }

    fn rewrite(&self, _file: &Path, _out: &mut Output) -> Outcome<Written> {
        Err(Unsupported.into())
    }

    fn to_xml(&self, _file: &Path, _out: &mut Output) -> Outcome<Written> {
        Err(Unsupported.into())
    }

    fn from_xml(&self, _file: &Path, _out: &mut Output) -> Outcome<Written> {
        Err(Unsupported.into())
    }
}
