//! Which metrics are counted of which data types: CoP 5.1, Tables 3.o and 3.r; CoP 5.0.3, Table 3.o.

use super::relations::Metrics;
use crate::release::Release;
use crate::vocabulary::{DataType, MetricType};

/// What is wrong with a metric for a data type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Misfit {
    /// Searches of a platform are counted of the data type `Platform` alone.
    PlatformSearch,
    /// Nothing but searches is counted of the data type `Platform`.
    PlatformOther,
    /// Searches of a database are counted of databases alone.
    DatabaseSearch,
    /// Nothing but searches and denials is counted of a database itself.
    DatabaseOther,
    /// Unique titles are counted of books alone.
    Title,
}

/// Whether a metric may not be counted of a data type.
pub(crate) fn misfit(release: Release, data_type: &DataType, metric: &MetricType) -> Option<Misfit> {
    let database = is_database(release, data_type);
    let platform = *data_type == DataType::Platform;
    match metric {
        MetricType::Other(_) => None,
        MetricType::SearchesPlatform => (!platform).then_some(Misfit::PlatformSearch),
        _ if platform => Some(Misfit::PlatformOther),
        metric if metric.is_search() => (!database).then_some(Misfit::DatabaseSearch),
        // In release 5 a database is also the data type of what is used in it.
        metric if database && release == Release::R51 && !metric.is_denial() => Some(Misfit::DatabaseOther),
        metric if metric.is_unique_title() => (!has_titles(release, data_type)).then_some(Misfit::Title),
        _ => None,
    }
}

/// Whether a data type is that of a database itself.
pub(crate) fn is_database(release: Release, data_type: &DataType) -> bool {
    match release {
        Release::R5 => *data_type == DataType::Database,
        Release::R51 => {
            matches!(data_type, DataType::DatabaseAi | DataType::DatabaseAggregated | DataType::DatabaseFull)
        }
    }
}

/// Whether unique titles are counted of a data type.
pub(crate) fn has_titles(release: Release, data_type: &DataType) -> bool {
    *data_type == DataType::Book || (release == Release::R51 && *data_type == DataType::ReferenceWork)
}

/// The metrics of requests.
pub(crate) fn requests() -> Metrics {
    Metrics::of(MetricType::ALL.iter().filter(|metric| metric.is_request()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn which_metrics_of_which_data_types() {
        for (release, data_type, metric, expected) in [
            (Release::R51, "Book", "Searches_Platform", Some(Misfit::PlatformSearch)),
            (Release::R51, "Platform", "Searches_Platform", None),
            (Release::R51, "Platform", "Total_Item_Requests", Some(Misfit::PlatformOther)),
            (Release::R51, "Journal", "Searches_Regular", Some(Misfit::DatabaseSearch)),
            (Release::R51, "Database_AI", "Searches_Regular", None),
            (Release::R51, "Database_Full", "No_License", None),
            (Release::R51, "Database_Full", "Total_Item_Requests", Some(Misfit::DatabaseOther)),
            (Release::R5, "Database", "Total_Item_Requests", None),
            (Release::R51, "Journal", "Unique_Title_Requests", Some(Misfit::Title)),
            (Release::R51, "Reference_Work", "Unique_Title_Requests", None),
            (Release::R5, "Reference_Work", "Unique_Title_Requests", Some(Misfit::Title)),
            (Release::R51, "Journal", "platform:Minutes", None),
        ] {
            assert_eq!(misfit(release, &data_type.into(), &metric.into()), expected, "{data_type} {metric}");
        }
    }
}
