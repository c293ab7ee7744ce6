//! The problems beside Appendix A.

use std::collections::BTreeSet;

use bibwire_ncip::problem::ProblemType;

use super::facts;

#[test]
fn the_values_and_their_lists_are_those_of_appendix_a() {
    let Some(rows) = facts::rows("problem_values_appendix_a.csv") else { return };
    let facts: BTreeSet<(&str, &str)> = rows.iter().map(|row| (row.get(0).unwrap(), row.get(1).unwrap())).collect();
    let ours: BTreeSet<(&str, &str)> = ProblemType::all()
        .iter()
        .flat_map(|problem| problem.schemes().iter().map(|list| (problem.as_str(), list.former_name().unwrap())))
        .collect();
    assert_eq!(ours.difference(&facts).collect::<Vec<_>>(), Vec::<&(&str, &str)>::new());
    assert_eq!(facts.difference(&ours).collect::<Vec<_>>(), Vec::<&(&str, &str)>::new());
}
