//! What was counted.

use super::words;

words! {
    /// What was counted: `Metric_Type`.
    MetricType {
        SearchesPlatform "Searches_Platform",
        SearchesAutomated "Searches_Automated",
        SearchesFederated "Searches_Federated",
        SearchesRegular "Searches_Regular",
        TotalItemInvestigations "Total_Item_Investigations",
        TotalItemRequests "Total_Item_Requests",
        UniqueItemInvestigations "Unique_Item_Investigations",
        UniqueItemRequests "Unique_Item_Requests",
        UniqueTitleInvestigations "Unique_Title_Investigations",
        UniqueTitleRequests "Unique_Title_Requests",
        LimitExceeded "Limit_Exceeded",
        NoLicense "No_License",
        /// Of the best practice for artificial intelligence (2026), not of the standard.
        TotalAiInvestigations "Total_AI_Investigations",
        /// Of the best practice for artificial intelligence (2026), not of the standard.
        UniqueAiInvestigations "Unique_AI_Investigations",
        /// Of the best practice for artificial intelligence (2026), not of the standard.
        GeneratedResponses "Generated_Responses",
    }
}

impl MetricType {
    /// Whether it counts searches.
    ///
    /// ```
    /// use bibwire_counter::vocabulary::MetricType;
    ///
    /// assert!(MetricType::SearchesPlatform.is_search());
    /// ```
    pub const fn is_search(&self) -> bool {
        matches!(
            self,
            Self::SearchesPlatform | Self::SearchesRegular | Self::SearchesAutomated | Self::SearchesFederated
        )
    }

    /// Whether it counts investigations of items or titles.
    ///
    /// ```
    /// use bibwire_counter::vocabulary::MetricType;
    ///
    /// assert!(MetricType::UniqueTitleInvestigations.is_investigation());
    /// ```
    pub const fn is_investigation(&self) -> bool {
        matches!(self, Self::TotalItemInvestigations | Self::UniqueItemInvestigations | Self::UniqueTitleInvestigations)
    }

    /// Whether it counts requests of items or titles.
    ///
    /// ```
    /// use bibwire_counter::vocabulary::MetricType;
    ///
    /// assert!(MetricType::TotalItemRequests.is_request());
    /// ```
    pub const fn is_request(&self) -> bool {
        matches!(self, Self::TotalItemRequests | Self::UniqueItemRequests | Self::UniqueTitleRequests)
    }

    /// Whether it counts denials of access.
    ///
    /// ```
    /// use bibwire_counter::vocabulary::MetricType;
    ///
    /// assert!(MetricType::NoLicense.is_denial());
    /// ```
    pub const fn is_denial(&self) -> bool {
        matches!(self, Self::LimitExceeded | Self::NoLicense)
    }

    /// Whether it counts an item or a title once in a session.
    ///
    /// ```
    /// use bibwire_counter::vocabulary::MetricType;
    ///
    /// assert!(MetricType::UniqueItemRequests.is_unique());
    /// ```
    pub const fn is_unique(&self) -> bool {
        matches!(self, Self::UniqueItemInvestigations | Self::UniqueItemRequests) || self.is_unique_title()
    }

    /// Whether it counts titles.
    ///
    /// ```
    /// use bibwire_counter::vocabulary::MetricType;
    ///
    /// assert!(!MetricType::UniqueItemRequests.is_unique_title());
    /// ```
    pub const fn is_unique_title(&self) -> bool {
        matches!(self, Self::UniqueTitleInvestigations | Self::UniqueTitleRequests)
    }

    /// Whether it counts every investigation or request of an item.
    ///
    /// ```
    /// use bibwire_counter::vocabulary::MetricType;
    ///
    /// assert!(MetricType::TotalItemRequests.is_total());
    /// ```
    pub const fn is_total(&self) -> bool {
        matches!(self, Self::TotalItemInvestigations | Self::TotalItemRequests)
    }

    /// Whether it is one of the standard itself, not of a best practice beside it.
    ///
    /// ```
    /// use bibwire_counter::vocabulary::MetricType;
    ///
    /// assert!(!MetricType::GeneratedResponses.is_standard());
    /// ```
    pub const fn is_standard(&self) -> bool {
        self.is_search() || self.is_investigation() || self.is_request() || self.is_denial()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_follow_from_the_words() {
        for metric in MetricType::ALL {
            let word = metric.as_str();
            let standard = !word.contains("AI") && !word.contains("Generated");
            assert_eq!(metric.is_standard(), standard, "{word}");
            assert_eq!(metric.is_search(), word.starts_with("Searches_"), "{word}");
            assert_eq!(metric.is_investigation(), standard && word.ends_with("_Investigations"), "{word}");
            assert_eq!(metric.is_request(), word.ends_with("_Requests"), "{word}");
            assert_eq!(metric.is_unique(), standard && word.starts_with("Unique_"), "{word}");
            assert_eq!(metric.is_unique_title(), word.starts_with("Unique_Title_"), "{word}");
            assert_eq!(metric.is_total(), word.starts_with("Total_Item_"), "{word}");
        }
        assert!(!MetricType::from("ns:Total_Item_Requests").is_standard());
    }
}
