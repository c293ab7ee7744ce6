//! Numbers and codes that identify publications, people, organisations and places, and how each is checked.
//!
//! Every module has a function `check` that says what is wrong with a number, whatever its hyphens and blanks, and gives
//! its normal form. Digits and hyphens outside ASCII, as East Asian keyboards give them, are a fault that carries the
//! number that was meant.
//!
//! ```
//! use bibwire_core::identifier::{Fault, isbn, issn};
//!
//! assert_eq!(isbn::check("978-0-306-40615-8").unwrap_err().to_string(), "the check digit is 8, and should be 7");
//! assert_eq!(issn::check("1001 - 8867").unwrap(), "1001-8867");
//! assert_eq!(issn::check("１００１－８８６７"), Err(Fault::NotAscii { meant: "1001-8867".into() }));
//! ```
//!
//! Where a format has one way to write a number, the function `form` judges the way: [`Form`] is right, or another text
//! was certainly meant, or it is wrong.
//!
//! ```
//! use bibwire_core::identifier::{Form, issn};
//!
//! assert_eq!(issn::form("1001-8867"), Form::Right);
//! assert_eq!(issn::form("ISSN: 10018867"), Form::Meant("1001-8867".into()));
//! assert!(matches!(issn::form("1001-8868"), Form::Wrong(_)));
//! ```

mod around;
mod compact;
pub mod country;
pub mod doi;
mod fault;
mod form;
pub mod isbn;
pub mod isil;
pub mod ismn;
pub mod isni;
pub mod issn;
pub mod oclc;
pub mod orcid;
pub mod proprietary;
pub mod ror;
mod shape;
pub mod subdivision;
pub mod uri;

pub use fault::Fault;
pub use form::Form;
