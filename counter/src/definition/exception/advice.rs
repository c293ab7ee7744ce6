//! What to do after an exception.

use super::Exception;

/// What whoever asked is to do after an exception: CoP 5.1, Appendix D; CoP 5.0.3, Appendix F.
///
/// ```
/// use bibwire_counter::definition::Advice;
///
/// assert_eq!(Advice::of(1011, None), Advice::Poll);
/// assert_eq!(Advice::of(3030, None), Advice::NeverAgain);
/// // A code that no release has is known by the status that it came with.
/// assert_eq!(Advice::of(1001, Some(503)), Advice::RetryLater);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Advice {
    /// It is for information. What came can be used.
    GoOn,
    /// The service is down or busy: ask again after a while.
    RetryLater,
    /// The report is being made: ask for the same again after a while.
    Poll,
    /// Too many requests: wait, and ask less often.
    BackOff,
    /// The request is wrong: asking the same again does not help.
    FixRequest,
    /// The identifiers or keys are wrong, or do not permit this.
    FixCredentials,
    /// The service does not have what was asked for.
    NotOffered,
    /// There is no usage, and there will be none: do not ask for these months again.
    NeverAgain,
    /// Usage is not ready yet: ask for these months again.
    AskAgain,
    /// Usage is no longer there: what was not harvested before is lost.
    Gone,
    /// A part of the data is missing, and stays so.
    Gap,
    /// What came is not exactly what was asked for: the service left a part of the request aside.
    CheckRequest,
    /// Nobody but the sender knows.
    AskProvider,
}

impl Advice {
    /// The advice on an exception of any release, and on a status of HTTP where the code is not known or there is none.
    ///
    /// See [`Advice`] for an example.
    pub fn of(code: u32, status: Option<u16>) -> Advice {
        let known = u16::try_from(code).ok();
        let of_code = match known {
            Some(code) if Exception::FREE.contains(&code) => Some(Advice::GoOn),
            Some(code) => Exception::known(code).map(Exception::advice),
            None => None,
        };
        of_code.or_else(|| Advice::of_status(status?)).unwrap_or(Advice::AskProvider)
    }

    /// The advice on a status of HTTP alone; none on one that says nothing.
    ///
    /// ```
    /// use bibwire_counter::definition::Advice;
    ///
    /// assert_eq!(Advice::of_status(403), Some(Advice::FixCredentials));
    /// assert_eq!(Advice::of_status(200), None);
    /// ```
    pub const fn of_status(status: u16) -> Option<Advice> {
        Some(match status {
            202 => Advice::Poll,
            401 | 403 | 407 => Advice::FixCredentials,
            404 | 405 | 410 | 501 => Advice::NotOffered,
            429 => Advice::BackOff,
            408 | 425 | 500 | 502..=599 => Advice::RetryLater,
            400..=499 => Advice::FixRequest,
            _ => return None,
        })
    }

    /// Whether asking for the same again, later, may help.
    ///
    /// ```
    /// use bibwire_counter::definition::Advice;
    ///
    /// assert!(Advice::AskAgain.is_for_later() && !Advice::NeverAgain.is_for_later());
    /// ```
    pub const fn is_for_later(self) -> bool {
        matches!(self, Advice::RetryLater | Advice::Poll | Advice::BackOff | Advice::AskAgain)
    }
}

impl Exception {
    /// What to do after it.
    ///
    /// ```
    /// use bibwire_counter::definition::{Advice, Exception};
    ///
    /// assert_eq!(Exception::known(3032).map(Exception::advice), Some(Advice::Gone));
    /// ```
    pub const fn advice(&self) -> Advice {
        match self.code {
            1000 | 1010 => Advice::RetryLater,
            1011 => Advice::Poll,
            1020 => Advice::BackOff,
            2000..=2010 | 2012..=2999 => Advice::FixCredentials,
            2011 | 3000 | 3010 | 3063 => Advice::NotOffered,
            1030 | 3020 => Advice::FixRequest,
            3030 => Advice::NeverAgain,
            3031 => Advice::AskAgain,
            3032 => Advice::Gone,
            3040 => Advice::Gap,
            3050..=3062 | 3070 => Advice::CheckRequest,
            _ => Advice::AskProvider,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_exception_has_an_advice_that_goes_with_its_status() {
        for exception in Exception::ALL {
            let advice = exception.advice();
            assert_ne!(advice, Advice::AskProvider, "{}", exception.code);
            assert_eq!(Advice::of(exception.code.into(), Some(500)), advice);
            match Advice::of_status(exception.status) {
                // 2011 is a 403 for what a service does not have.
                Some(_) if exception.code == 2011 => assert_eq!(advice, Advice::NotOffered),
                Some(of_status) => assert_eq!(of_status, advice, "{}", exception.code),
                None => assert!(exception.is_in_report(), "{}", exception.code),
            }
        }
    }

    #[test]
    fn what_no_release_has_is_known_by_its_status() {
        for (code, status, expected) in [
            (0, Some(200), Advice::GoOn),
            (999, None, Advice::GoOn),
            (1001, None, Advice::AskProvider),
            (2090, Some(404), Advice::NotOffered),
            (4001, Some(200), Advice::AskProvider),
            (70_000, Some(401), Advice::FixCredentials),
        ] {
            assert_eq!(Advice::of(code, status), expected, "{code}");
        }
    }
}
