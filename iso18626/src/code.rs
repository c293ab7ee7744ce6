//! The code lists of ISO 18626.
//!
//! A list is *closed* where the schema enumerates its codes, and *open* where the standard leaves it to a registry that
//! grows. Either way it is an enum whose last variant, `Other`, keeps any other text, so reading never loses what a
//! partner sent. [`Code::LIST`] says what a list holds in which edition.
//!
//! ```
//! use bibwire_iso18626::code::{Code, Family, ReasonRetry};
//!
//! let code = ReasonRetry::from_code("On loan");
//! assert!(!code.is_known());
//! assert_eq!(ReasonRetry::LIST.suggest(code.as_str()), Some("OnLoan"));
//! assert!(ReasonRetry::LIST.contains("LoanPossible", Family::Y2017));
//! assert!(!ReasonRetry::LIST.contains("LoanPossible", Family::Y2021));
//! ```

mod closed;
mod family;
mod list;
mod macros;
mod open;
mod suggest;

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

pub use closed::*;
pub use family::Family;
pub use list::{Entry, LISTS, List, Scheme};
pub use open::*;

/// What every code list of ISO 18626 has in common.
///
/// ```
/// use bibwire_iso18626::code::{Code, Status};
///
/// fn known<C: Code>(text: &str) -> bool {
///     C::from_code(text).is_known()
/// }
/// assert!(known::<Status>("Loaned"));
/// ```
pub trait Code: Clone + fmt::Debug + fmt::Display + Default + Eq + FromStr<Err = Infallible> + 'static {
    /// The codes of the list and where they are used.
    const LIST: &'static List;

    /// The code with exactly this text, or `Other` with the text.
    fn from_code(text: &str) -> Self;

    /// The text of the code.
    fn as_str(&self) -> &str;

    /// Whether the code is on the list in some edition.
    fn is_known(&self) -> bool;
}
