//! The lists of values beside what two toolkits hold, and beside the content models.

use bibwire_ncip::scheme::Scheme;

use super::facts;

#[test]
fn every_value_that_a_toolkit_knows_is_on_the_list_of_its_address() {
    let Some(rows) = facts::rows("schemes_ncip_values.csv") else { return };
    for row in &rows {
        let (uri, value) = (row.get(1).unwrap(), row.get(2).unwrap());
        let list = Scheme::by_uri(uri).unwrap_or_else(|| panic!("{uri}"));
        assert_eq!(list.uri(), uri);
        assert_eq!(list.find(value), Some(value), "{}", list.name());
    }
    // What we have beyond them is known by name. No toolkit has the blocks; messages and clients do. The lists of problems
    // that no toolkit has are judged beside Appendix A.
    for list in Scheme::all() {
        let known: Vec<&str> =
            rows.iter().filter(|row| row.get(1) == Some(list.uri())).filter_map(|row| row.get(2)).collect();
        let whole = list.name() == "BlockOrTrapType" || list.name().ends_with("ProcessingError");
        if !(known.is_empty() && whole) {
            let later = ["Blu-Ray", "DVD", "GTIN", "UPC"];
            let more: Vec<&&str> =
                list.values().iter().filter(|value| !known.contains(value) && !later.contains(value)).collect();
            assert!(more.is_empty(), "{}: {more:?}", list.name());
        }
    }
}

#[test]
fn every_element_of_a_list_takes_its_values_in_some_version() {
    let models = ["model_v1_01_reconstructed.txt", "model_v2_02.txt"].map(|name| facts::text(&format!("model/{name}")));
    let [Some(one), Some(two)] = models else { return };
    let has =
        |model: &str, name: &str, shape: &str| model.lines().any(|line| line.split_once(" = ") == Some((name, shape)));
    let coded = |name: &str| has(&one, name, "(Scheme, Value)") || has(&two, name, "SVP");
    // Elements of OCLC's extensions are in no model.
    let extensions = ["ElementType", "SortField", "SortOrderType"];
    for list in Scheme::all() {
        for element in list.elements() {
            assert!(coded(element) || extensions.contains(element), "{}: {element}", list.name());
        }
    }
}
