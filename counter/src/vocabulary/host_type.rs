//! What kind of host delivers reports.

use super::words;

words! {
    /// What kind of host delivers reports: `Host_Type`.
    HostType {
        AbstractingAndIndexing "A&I_Database",
        AggregatedFullContent "Aggregated_Full_Content",
        DataRepository "Data_Repository",
        DiscoveryService "Discovery_Service",
        EBook "eBook",
        EBookCollection "eBook_Collection",
        EJournal "eJournal",
        FullContentDatabase "Full_Content_Database",
        Multimedia "Multimedia",
        MultimediaCollection "Multimedia_Collection",
        Repository "Repository",
        ScholarlyCollaborationNetwork "Scholarly_Collaboration_Network",
    }
}

impl HostType {
    /// The reports that hosts of the kind must deliver beside the standard views.
    ///
    /// ```
    /// use bibwire_counter::vocabulary::{HostType, ReportId};
    ///
    /// assert_eq!(HostType::EJournal.required(), [ReportId::Pr, ReportId::Tr]);
    /// ```
    pub const fn required(&self) -> &'static [super::ReportId] {
        use super::ReportId::{Dr, Ir, Pr, Tr};
        match self {
            Self::AbstractingAndIndexing
            | Self::DiscoveryService
            | Self::FullContentDatabase
            | Self::MultimediaCollection => &[Pr, Dr],
            Self::AggregatedFullContent | Self::EBookCollection => &[Pr, Dr, Tr],
            Self::EBook | Self::EJournal => &[Pr, Tr],
            Self::DataRepository | Self::Multimedia | Self::Repository | Self::ScholarlyCollaborationNetwork => {
                &[Pr, Ir]
            }
            Self::Other(_) => &[],
        }
    }
}
