//! Identifiers.

use super::decisions;
use crate::rules::sample::{r5, tr};

/// A Title Report whose publisher has an identifier.
fn publisher(id: &str) -> String {
    tr().replace(r#"{"ISNI":["0000000121032683"]}"#, id)
}

/// A Title Report of an institution with an identifier.
fn institution(id: &str) -> String {
    tr().replace(r#"{"Proprietary":["platform:1"]}"#, id)
}

decisions! {
    question "May an ISNI have blanks or hyphens in it?",
    decided "No: it is told, with the sixteen characters that are meant.",
    why "CoP 5.1, Table 3.k has sixteen digits, the last of which may be X. The pattern of the schema takes groups.",
    codes ["CTR420"],
    "blanks": json(publisher(r#"{"ISNI":["0000 0001 2103 2683"]}"#)) => ["CTR420"];
    "none": json(publisher(r#"{"ISNI":["0000000121032683"]}"#)) => [];

    question "Which letters has a ROR?",
    decided "Those of Crockford's base 32: neither i nor l, o and u.",
    why "The registry makes its numbers of these. The pattern of the schema takes any letter.",
    codes ["CTR421"],
    "the letter l": json(publisher(r#"{"ROR":["05dxpl055"]}"#)) => ["CTR421"];
    "right": json(publisher(r#"{"ROR":["05dxps055"]}"#)) => [];

    question "Which characters may a namespace have?",
    decided "Letters, digits, line, point and slash; no plus sign.",
    why "CoP 5.1, 3.2.5 and the schema have these. The official engine takes a plus sign, too.",
    codes ["CTR424"],
    "a plus sign": json(institution(r#"{"Proprietary":["plat+form:1"]}"#)) => ["CTR424"];
    "line, point and slash": json(institution(r#"{"Proprietary":["p_l.a/t:1"]}"#)) => [];

    question "Which prefixes may an ISIL have?",
    decided "The code of a country, or another of one, three or four letters and digits.",
    why "ISO 15511 has them, and the schema since 5.1.0.1. The official engine takes the code of a country alone.",
    codes ["CTR421"],
    "four letters": json(institution(r#"{"ISIL":["OCLC-DLC"]}"#)) => [];
    "five letters": json(institution(r#"{"ISIL":["ABCDE-1"]}"#)) => ["CTR421"];

    question "Is a wrong check digit an error?",
    decided "A warning: neither the text nor the schema asks for it, and the number is still the one that was sent.",
    why "ISO 27729, ISO 2108, ISO 3297 and ROR have check digits; the official engine does not look at them.",
    codes ["CTR422"],
    "an ISNI": json(publisher(r#"{"ISNI":["0000000121032684"]}"#)) => ["CTR422"];

    question "Has release 5.1 a Linking_ISSN?",
    decided "No.",
    why "Release 5 has it in JSON; the schema of 5.1 does not. The official engine lets it pass.",
    codes ["CTR311"],
    "in release 5.1": json(tr().replace(r#""Print_ISSN":"#, r#""Linking_ISSN":"0317-8471","Print_ISSN":"#)) => ["CTR311"];
    "in release 5": json(r5().replace("Print_ISSN", "Linking_ISSN")) => [];
}
