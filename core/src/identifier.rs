//! Numbers that identify publications, people and libraries, and how each is checked.
//!
//! Every module has a function `check` that gives the number in its normal form or says what is wrong with it. Hyphens and
//! blanks are passed over where people write them. Digits and hyphens outside ASCII, as East Asian keyboards give them, are
//! a fault that carries the number that was meant.
//!
//! ```
//! use bibwire_core::identifier::{Fault, isbn, issn};
//!
//! assert_eq!(isbn::check("978-0-306-40615-8").unwrap_err().to_string(), "the check digit is 8, and should be 7");
//! assert_eq!(issn::check("1001 - 8867").unwrap(), "1001-8867");
//! assert_eq!(issn::check("１００１－８８６７"), Err(Fault::NotAscii { meant: "1001-8867".into() }));
//! ```

mod compact;
pub mod country;
mod fault;
pub mod isbn;
pub mod isil;
pub mod ismn;
pub mod isni;
pub mod issn;

pub use fault::Fault;
