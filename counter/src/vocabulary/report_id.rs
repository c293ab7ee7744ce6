//! Which report it is.

use super::words;

words! {
    /// Which report it is: `Report_ID`. A report of a provider is `ns:ID`.
    ReportId {
        Pr "PR",
        PrP1 "PR_P1",
        Dr "DR",
        DrD1 "DR_D1",
        DrD2 "DR_D2",
        Tr "TR",
        TrB1 "TR_B1",
        TrB2 "TR_B2",
        TrB3 "TR_B3",
        TrJ1 "TR_J1",
        TrJ2 "TR_J2",
        TrJ3 "TR_J3",
        TrJ4 "TR_J4",
        Ir "IR",
        IrA1 "IR_A1",
        IrM1 "IR_M1",
    }
}

impl ReportId {
    /// The report that a standard view is taken from, or the report itself; none for other reports.
    ///
    /// ```
    /// use bibwire_counter::vocabulary::ReportId;
    ///
    /// assert_eq!(ReportId::TrJ1.master(), Some(ReportId::Tr));
    /// assert_eq!(ReportId::Tr.master(), Some(ReportId::Tr));
    /// ```
    pub const fn master(&self) -> Option<Self> {
        match self {
            Self::Pr | Self::PrP1 => Some(Self::Pr),
            Self::Dr | Self::DrD1 | Self::DrD2 => Some(Self::Dr),
            Self::Tr | Self::TrB1 | Self::TrB2 | Self::TrB3 | Self::TrJ1 | Self::TrJ2 | Self::TrJ3 | Self::TrJ4 => {
                Some(Self::Tr)
            }
            Self::Ir | Self::IrA1 | Self::IrM1 => Some(Self::Ir),
            Self::Other(_) => None,
        }
    }

    /// Whether it is one of the four reports that views are taken from.
    ///
    /// ```
    /// use bibwire_counter::vocabulary::ReportId;
    ///
    /// assert!(ReportId::Ir.is_master());
    /// assert!(!ReportId::IrA1.is_master());
    /// ```
    pub const fn is_master(&self) -> bool {
        matches!(self, Self::Pr | Self::Dr | Self::Tr | Self::Ir)
    }

    /// Whether it is a standard view.
    ///
    /// ```
    /// use bibwire_counter::vocabulary::ReportId;
    ///
    /// assert!(ReportId::IrA1.is_view());
    /// assert!(!ReportId::from("ns:X").is_view());
    /// ```
    pub const fn is_view(&self) -> bool {
        self.is_known() && !self.is_master()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_begins_with_its_master() {
        for report in ReportId::ALL {
            let (master, _) = report.as_str().split_once('_').unwrap_or((report.as_str(), ""));
            assert_eq!(report.master(), Some(ReportId::from(master)));
            assert_eq!(report.is_master(), report.as_str() == master);
            assert_ne!(report.is_master(), report.is_view());
        }
    }
}
