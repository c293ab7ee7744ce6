//! The values of `ProblemType`: what went wrong, why, and what the sender is to do (Z39.83-1, Appendix A).
//!
//! Version 1 spread them over a list for each service, one for errors that any service may have, and one for messages that
//! were not understood. Version 2 has them in one list. A partner may send a text of its own in their place.
//!
//! ```
//! use bibwire_ncip::problem::{Kind, ProblemType};
//!
//! let problem = ProblemType::meant("item not checked out.").unwrap();
//! assert_eq!(problem.as_str(), "Item Not Checked Out");
//! assert_eq!(problem.kind(), Kind::Service);
//! assert!(problem.may_answer("RenewItem") && !problem.may_answer("CheckOutItem"));
//! ```

mod table;

use std::fmt;

pub use bibwire_core::Text;

use crate::scheme::{Scheme, fold};

/// A value of `ProblemType` that the standard lists.
///
/// ```
/// use bibwire_ncip::problem::ProblemType;
///
/// let problem = ProblemType::find("Temporary Processing Failure").unwrap();
/// assert_eq!(problem.meaning().en, "The receiver cannot answer now.");
/// assert_eq!(problem.meaning().zh, "接收方暂时无法处理。");
/// ```
#[derive(Debug, PartialEq, Eq)]
pub struct ProblemType {
    value: &'static str,
    folded: String,
    meaning: Text,
    action: Text,
    schemes: Vec<&'static Scheme>,
    services: Vec<&'static str>,
}

/// What a problem lies with.
///
/// ```
/// use bibwire_ncip::problem::{Kind, ProblemType};
///
/// assert_eq!(ProblemType::find("Unknown Element").unwrap().kind(), Kind::Messaging);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The sender, its rights, or the receiver at the time. Any service may answer with it.
    General,
    /// The message, which was not understood. Any service may answer with it.
    Messaging,
    /// What was asked of the service.
    Service,
}

impl fmt::Display for ProblemType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.value)
    }
}

impl ProblemType {
    /// Every value, in the order of the alphabet.
    ///
    /// ```
    /// use bibwire_ncip::problem::ProblemType;
    ///
    /// assert_eq!(ProblemType::all().first().unwrap().as_str(), "Account Access Denied");
    /// ```
    pub fn all() -> &'static [ProblemType] {
        &table::PROBLEMS
    }

    /// The value that is exactly this text.
    ///
    /// ```
    /// use bibwire_ncip::problem::ProblemType;
    ///
    /// assert!(ProblemType::find("Unknown User").is_some());
    /// assert!(ProblemType::find("unknown user").is_none());
    /// ```
    pub fn find(text: &str) -> Option<&'static ProblemType> {
        ProblemType::all().iter().find(|problem| problem.value == text)
    }

    /// The value that a text means, but for case, width, blanks and marks.
    ///
    /// ```
    /// use bibwire_ncip::problem::ProblemType;
    ///
    /// assert_eq!(ProblemType::meant("Maximum renewals exceeded."), ProblemType::find("Maximum Renewals Exceeded"));
    /// assert!(ProblemType::meant("Ukjent feil").is_none());
    /// ```
    pub fn meant(text: &str) -> Option<&'static ProblemType> {
        let folded = fold(text);
        ProblemType::all().iter().find(|problem| problem.folded == folded)
    }

    /// The text of the value.
    ///
    /// ```
    /// use bibwire_ncip::problem::ProblemType;
    ///
    /// assert_eq!(ProblemType::meant("nonuniqueuser").unwrap().as_str(), "Non-Unique User");
    /// ```
    pub fn as_str(&self) -> &'static str {
        self.value
    }

    /// What the problem lies with.
    ///
    /// ```
    /// use bibwire_ncip::problem::{Kind, ProblemType};
    ///
    /// assert_eq!(ProblemType::find("Unknown Agency").unwrap().kind(), Kind::General);
    /// ```
    pub fn kind(&self) -> Kind {
        let on = |name| self.schemes.iter().any(|list| list.name() == name);
        if on(table::GENERAL) {
            Kind::General
        } else if on(table::MESSAGING) {
            Kind::Messaging
        } else {
            Kind::Service
        }
    }

    /// The services on whose lists it is. None for a value of another kind, with which every service may answer.
    ///
    /// ```
    /// use bibwire_ncip::problem::ProblemType;
    ///
    /// assert_eq!(ProblemType::find("User Blocked").unwrap().services(), ["CheckOutItem", "RenewItem", "RequestItem"]);
    /// assert!(ProblemType::find("Invalid Date").unwrap().services().is_empty());
    /// ```
    pub fn services(&self) -> &[&'static str] {
        &self.services
    }

    /// Whether a service may answer with it. The services of version 2 (`DeleteItem`, `DeleteUser`, `LookupItemSet`) and
    /// the notifications have no list of their own, so they may answer with anything.
    ///
    /// ```
    /// use bibwire_ncip::problem::ProblemType;
    ///
    /// let problem = ProblemType::find("Duplicate User").unwrap();
    /// assert!(problem.may_answer("CreateUser") && problem.may_answer("DeleteUser"));
    /// assert!(!problem.may_answer("CreateItem"));
    /// ```
    pub fn may_answer(&self, service: &str) -> bool {
        let has_list = || ProblemType::all().iter().any(|problem| problem.services.contains(&service));
        self.kind() != Kind::Service || self.services.contains(&service) || !has_list()
    }

    /// The lists that it was on in version 1. The address of one goes into `Scheme`.
    ///
    /// ```
    /// use bibwire_ncip::problem::ProblemType;
    ///
    /// let problem = ProblemType::find("Duplicate Request").unwrap();
    /// let list = problem.schemes().first().unwrap();
    /// assert_eq!(list.former_name(), Some("NCIP Request Item Processing Error Scheme"));
    /// assert!(list.uri().ends_with("/schemes/processingerrortype/requestitemprocessingerror.scm"));
    /// ```
    pub fn schemes(&self) -> &[&'static Scheme] {
        &self.schemes
    }

    /// The list to name in an answer of this service: the service's own, or the one it is on for all.
    ///
    /// ```
    /// use bibwire_ncip::problem::ProblemType;
    ///
    /// let problem = ProblemType::find("Unknown Item").unwrap();
    /// assert_eq!(problem.scheme_for("RenewItem").unwrap().name(), "RenewItemProcessingError");
    /// assert!(problem.scheme_for("LookupAgency").is_none());
    /// ```
    pub fn scheme_for(&self, service: &str) -> Option<&'static Scheme> {
        let fits = |list: &Scheme| self.kind() != Kind::Service || table::service(list) == Some(service);
        self.schemes.iter().copied().find(|list| fits(list))
    }

    /// What it says.
    ///
    /// ```
    /// use bibwire_ncip::problem::ProblemType;
    ///
    /// assert_eq!(ProblemType::find("Unknown User").unwrap().meaning().en, "The receiver does not know the user.");
    /// ```
    pub fn meaning(&self) -> Text {
        self.meaning
    }

    /// What the sender is to do.
    ///
    /// ```
    /// use bibwire_ncip::problem::ProblemType;
    ///
    /// let action = ProblemType::find("Maximum Renewals Exceeded").unwrap().action();
    /// assert_eq!((action.en, action.zh), ("Return the item when it is due.", "请按期归还。"));
    /// ```
    pub fn action(&self) -> Text {
        self.action
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_value_is_found_and_means_itself() {
        let mut seen = BTreeSet::new();
        for problem in ProblemType::all() {
            assert!(!problem.folded.is_empty() && seen.insert(&problem.folded), "{problem}");
            assert_eq!(ProblemType::find(problem.as_str()), Some(problem));
            assert_eq!(ProblemType::meant(problem.as_str()), Some(problem));
            assert_eq!(ProblemType::meant(&problem.to_string().to_uppercase().replace(' ', "_")), Some(problem));
        }
        assert!(ProblemType::all().is_sorted_by_key(|problem| problem.value));
    }

    #[test]
    fn kinds() {
        for (value, kind) in [
            ("Needed Data Missing", Kind::General),
            ("Unsupported Service", Kind::General),
            ("Unknown System", Kind::General),
            ("Protocol Error", Kind::Messaging),
            ("Unknown Scheme", Kind::Messaging),
            ("Unknown Item", Kind::Service),
            ("User Authentication Failed", Kind::Service),
        ] {
            assert_eq!(ProblemType::find(value).unwrap().kind(), kind, "{value}");
        }
    }

    #[test]
    fn a_problem_is_of_one_kind_and_has_services_by_it() {
        for problem in ProblemType::all() {
            let general = problem.schemes.iter().filter(|list| table::service(list).is_none()).count();
            assert_eq!(problem.schemes.len(), general + problem.services.len(), "{problem}");
            match problem.kind() {
                Kind::Service => assert!(general == 0 && !problem.services.is_empty(), "{problem}"),
                _ => assert!(general == 1 && problem.services.is_empty(), "{problem}"),
            }
        }
    }

    #[test]
    fn a_list_is_named_where_the_service_may_answer() {
        for problem in ProblemType::all() {
            for service in problem.services() {
                assert!(problem.may_answer(service));
                assert!(problem.scheme_for(service).unwrap().values().contains(&problem.value), "{problem} {service}");
            }
            assert_eq!(problem.scheme_for("DeleteItem").is_some(), problem.kind() != Kind::Service, "{problem}");
            assert!(problem.may_answer("DeleteItem") && problem.may_answer("ItemRenewed"));
        }
        assert!(!ProblemType::find("User Blocked").unwrap().may_answer("LookupUser"));
    }

    proptest! {
        #[test]
        fn what_is_meant_means_itself(text in "\\PC{0,30}") {
            if let Some(problem) = ProblemType::meant(&text) {
                prop_assert_eq!(ProblemType::meant(problem.as_str()), Some(problem));
            }
        }

        #[test]
        fn case_blanks_and_marks_do_not_matter(at in any::<prop::sample::Index>(), mark in "[ ._-]{0,2}") {
            let problem = at.get(ProblemType::all());
            let written = problem.value.replace([' ', '-'], &mark).to_lowercase();
            prop_assert_eq!(ProblemType::meant(&written), Some(problem));
        }
    }
}
