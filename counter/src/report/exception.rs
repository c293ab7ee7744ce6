//! What a report, or an answer in place of a report, says went wrong.

use super::Extra;
use crate::definition::{self, Advice};
use crate::month::Month;
use crate::release::Release;

/// An exception: CoP 5.1, Appendix D; CoP 5.0.3, Appendix F.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[allow(clippy::exhaustive_structs, reason = "made with `..Exception::default()`")]
pub struct Exception {
    /// The number, where there is one.
    pub code: Option<u32>,
    /// The message.
    pub message: Option<String>,
    /// How grave it is, in words or in a number of the sender: release 5 alone.
    pub severity: Option<String>,
    /// Where help is.
    pub help_url: Option<String>,
    /// What the exception is about, such as the months that are missing.
    pub data: Option<String>,
    /// What else was said.
    pub extra: Vec<Extra>,
}

impl Exception {
    /// What a release says of the exception; none if it does not have it.
    ///
    /// ```
    /// use bibwire_counter::release::Release;
    /// use bibwire_counter::report::Exception;
    ///
    /// let busy = Exception { code: Some(1010), ..Exception::default() };
    /// assert_eq!(busy.definition(Release::R51).map(|it| it.message), Some("Service Busy"));
    /// ```
    pub fn definition(&self, release: Release) -> Option<&'static definition::Exception> {
        definition::Exception::of(release, u16::try_from(self.code?).ok()?)
    }

    /// What to do after it.
    ///
    /// ```
    /// use bibwire_counter::definition::Advice;
    /// use bibwire_counter::report::Exception;
    ///
    /// let queued = Exception { code: Some(1011), ..Exception::default() };
    /// assert_eq!(queued.advice(), Advice::Poll);
    /// assert_eq!(Exception::default().advice(), Advice::AskProvider);
    /// ```
    pub fn advice(&self) -> Advice {
        self.code.map_or(Advice::AskProvider, |code| Advice::of(code, None))
    }

    /// The months that it is about, in order; none where that is not certain.
    ///
    /// ```
    /// use bibwire_counter::report::Exception;
    ///
    /// let late = Exception { code: Some(3031), data: Some("2026-01|2026-02".into()), ..Exception::default() };
    /// assert_eq!(late.months().unwrap().len(), 2);
    /// ```
    pub fn months(&self) -> Option<Vec<Month>> {
        /// No report has more months.
        const MOST: usize = 1200;
        let periods = crate::check::exceptions::months::read(self.data.as_deref()?)?;
        let mut months: Vec<Month> = periods.into_iter().flat_map(|period| period.months().take(MOST)).collect();
        months.sort_unstable();
        months.dedup();
        Some(months)
    }
}
