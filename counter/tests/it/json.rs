//! Every JSON of the corpus is read as another parser reads it.

use bibwire_core::Layer;
use bibwire_counter::input::Options;
use bibwire_counter::json::stream::{Event, Stream, is_meant};
use serde::de::IgnoredAny;

#[test]
fn what_another_parser_accepts_has_no_findings() {
    for path in crate::corpus::files(".json") {
        let bytes = std::fs::read(&path).unwrap();
        let mut stream = Stream::new(&*bytes, &Options::default(), |name| is_meant(name, "Report_Items"));
        let mut findings = Vec::new();
        while stream.next(&mut findings).unwrap() != Event::End {}
        // The other one passes a name that stands twice.
        let told = findings.iter().filter(|it| it.code().layer() != Layer::Encoding && it.code().as_str() != "CTR205");
        let is_accepted = match str::from_utf8(&bytes) {
            Ok(text) => serde_json::from_str::<IgnoredAny>(text.trim_start_matches('\u{feff}')).is_ok(),
            Err(_) => {
                assert!(findings.iter().any(|it| it.code().layer() == Layer::Encoding), "{}", path.display());
                continue;
            }
        };
        assert_eq!(told.count() == 0, is_accepted, "{}: {findings:?}", path.display());
    }
}
