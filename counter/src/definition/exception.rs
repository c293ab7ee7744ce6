//! The exceptions that a service may report.

mod advice;

use crate::release::Release;
use crate::vocabulary::ExceptionSeverity::{self, Error, Fatal, Warning};

pub use advice::Advice;

/// An exception of the standard: CoP 5.1, Appendix D.
///
/// ```
/// use bibwire_counter::definition::Exception;
/// use bibwire_counter::release::Release;
///
/// let busy = Exception::of(Release::R51, 1010).ok_or("not of the standard")?;
/// assert_eq!((busy.status, busy.message), (503, "Service Busy"));
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Exception {
    /// The number: `Code`.
    pub code: u16,
    /// The status of the HTTP response it comes with.
    pub status: u16,
    /// The text: `Message`.
    pub message: &'static str,
    /// How bad it may be said to be, in release 5 alone.
    pub severities: &'static [ExceptionSeverity],
    /// Whether `Data` must be there.
    pub needs_data: bool,
    /// The releases that have it.
    pub releases: &'static [Release],
    /// Whether the releases that have it ask not to use it.
    pub is_deprecated: bool,
}

impl Exception {
    /// The numbers whose text is free: information for 0, warnings for the others.
    ///
    /// ```
    /// assert!(bibwire_counter::definition::Exception::FREE.contains(&999));
    /// ```
    pub const FREE: std::ops::RangeInclusive<u16> = 0..=999;

    /// The exceptions that say why months have no usage.
    ///
    /// ```
    /// assert!(bibwire_counter::definition::Exception::NO_USAGE.contains(&3031));
    /// ```
    pub const NO_USAGE: [u16; 4] = [3030, 3031, 3032, 3040];

    /// All exceptions of all releases, by number.
    ///
    /// ```
    /// use bibwire_counter::definition::Exception;
    ///
    /// assert!(Exception::ALL.is_sorted_by_key(|exception| exception.code));
    /// ```
    pub const ALL: &'static [Exception] = &[
        new(1000, 503, "Service Not Available", &[Fatal]),
        new(1010, 503, "Service Busy", &[Fatal]),
        new(1011, 202, "Report Queued for Processing", &[Warning]),
        with_data(1020, 429, "Client has made too many requests", &[Fatal]),
        new(1030, 400, "Insufficient Information to Process Request", &[Fatal]),
        new(2000, 401, "Requestor Not Authorized to Access Service", &[Error]),
        new(2010, 403, "Requestor is Not Authorized to Access Usage for Institution", &[Error]),
        only(Release::R51, false, 2011, 403, "Global Reports Not Supported"),
        new(2020, 401, "APIKey Invalid", &[Error]),
        only(Release::R5, false, 2030, 401, "IP Address Not Authorized to Access Service"),
        only(Release::R5, true, 3000, 404, "Report Not Supported"),
        only(Release::R5, true, 3010, 404, "Report Version Not Supported"),
        new(3020, 400, "Invalid Date Arguments", &[Error]),
        new(3030, 200, "No Usage Available for Requested Dates", &[Error]),
        with_data(3031, 200, "Usage Not Ready for Requested Dates", &[Warning, Error]),
        with_data(3032, 200, "Usage No Longer Available for Requested Dates", &[Warning]),
        with_data(3040, 200, "Partial Data Returned", &[Warning]),
        with_data(3050, 200, "Parameter Not Recognized in this Context", &[Warning]),
        with_data(3060, 200, "Invalid ReportFilter Value", &[Warning, Error]),
        new(3061, 200, "Incongruous ReportFilter Value", &[Warning, Error]),
        with_data(3062, 200, "Invalid ReportAttribute Value", &[Warning, Error]),
        only(Release::R51, false, 3063, 200, "Components Not Supported"),
        with_data(3070, 200, "Required ReportFilter Missing", &[Warning, Error]),
    ];

    /// The exception of a release with this number.
    ///
    /// ```
    /// use bibwire_counter::definition::Exception;
    /// use bibwire_counter::release::Release;
    ///
    /// assert!(Exception::of(Release::R51, 3000).is_none());
    /// assert!(Exception::of(Release::R5, 3000).is_some_and(|exception| exception.is_deprecated));
    /// ```
    pub fn of(release: Release, code: u16) -> Option<&'static Exception> {
        Exception::known(code).filter(|exception| exception.releases.contains(&release))
    }

    /// The exception with this number, of any release.
    ///
    /// ```
    /// use bibwire_counter::definition::Exception;
    ///
    /// assert!(Exception::known(3063).is_some());
    /// assert!(Exception::known(4001).is_none());
    /// ```
    pub fn known(code: u16) -> Option<&'static Exception> {
        Exception::ALL.iter().find(|exception| exception.code == code)
    }

    /// How bad an exception with this number may be said to be, in release 5; nothing for numbers that are not known.
    ///
    /// ```
    /// use bibwire_counter::definition::Exception;
    /// use bibwire_counter::vocabulary::ExceptionSeverity;
    ///
    /// assert_eq!(Exception::severities(17), [ExceptionSeverity::Warning]);
    /// ```
    pub fn severities(code: u16) -> &'static [ExceptionSeverity] {
        match code {
            0 => &[ExceptionSeverity::Debug, ExceptionSeverity::Info],
            1..=999 => &[Warning],
            _ => Exception::known(code).map_or(&[], |exception| exception.severities),
        }
    }

    /// Whether it stands in the header of a report. All others are the whole body of a response.
    ///
    /// ```
    /// use bibwire_counter::definition::Exception;
    ///
    /// assert!(Exception::known(3030).is_some_and(Exception::is_in_report));
    /// ```
    pub const fn is_in_report(&self) -> bool {
        self.status == 200
    }
}

const fn new(code: u16, status: u16, message: &'static str, severities: &'static [ExceptionSeverity]) -> Exception {
    let releases = &[Release::R5, Release::R51];
    Exception { code, status, message, severities, needs_data: false, releases, is_deprecated: false }
}

const fn with_data(
    code: u16,
    status: u16,
    message: &'static str,
    severities: &'static [ExceptionSeverity],
) -> Exception {
    let releases = &[Release::R5, Release::R51];
    Exception { code, status, message, severities, needs_data: true, releases, is_deprecated: false }
}

/// An exception of one release. Those of release 5 are all errors.
const fn only(release: Release, is_deprecated: bool, code: u16, status: u16, message: &'static str) -> Exception {
    let (releases, severities): (&[Release], &[ExceptionSeverity]) = match release {
        Release::R5 => (&[Release::R5], &[Error]),
        Release::R51 => (&[Release::R51], &[]),
    };
    Exception { code, status, message, severities, needs_data: false, releases, is_deprecated }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_in_order_and_outside_the_free_ones() {
        assert!(Exception::ALL.is_sorted_by(|one, next| one.code < next.code));
        assert!(Exception::ALL.iter().all(|exception| !Exception::FREE.contains(&exception.code)));
        for code in Exception::NO_USAGE {
            assert!(Exception::known(code).is_some_and(Exception::is_in_report));
        }
        for exception in Exception::ALL {
            let has_severity = !exception.severities.is_empty();
            assert_eq!(has_severity, exception.releases.contains(&Release::R5), "{}", exception.code);
        }
    }
}
