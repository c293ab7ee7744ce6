//! Leaders, fields, attributes and subfields.

use super::{
    Case, ID, LEADER, TITLE, WHOLE, became, case, indicators, last, leader, subfields, tags, text, value, valued,
};

const NO_LEADER: &str = "LDR 00000    a2200000   4500\n001 BBB\n245 10 $aTitle of BBB";

pub(super) fn cases() -> Vec<Case> {
    [leaders(), attributes(), fields(), values()].into_iter().flatten().collect()
}

fn field(field: &str) -> String {
    format!("{LEADER}{ID}{field}")
}

fn leaders() -> Vec<Case> {
    let of = |leader: &str| format!("<leader>{leader}</leader>{ID}{TITLE}");
    let missing = || case("13", "no leader", format!("{ID}{TITLE}"), NO_LEADER, &["MRC353"]);
    vec![
        missing().showing(leader),
        case("14", "leader of 23", of("00000nam a2200000 i 450"), WHOLE.replace("4500", "450 "), &["MRC354"])
            .showing(leader),
        case("14", "leader of 20", of("00000nam a2200000 i "), WHOLE.replace("4500", "    "), &["MRC354"])
            .showing(leader),
        case("15", "leader of 14: blanks and zeros are lost", of("nam a22 i 4500"), NO_LEADER, &["MRC354"])
            .showing(leader),
        case("15", "empty leader", format!("<leader/>{ID}{TITLE}"), NO_LEADER, &["MRC354"]).showing(leader),
        case("15", "leader of 28", of("00000nam a2200000 i 4500   x"), WHOLE, &["MRC354"]).showing(leader),
        case(
            "16",
            "`#` for blanks and lengths in the leader",
            of("#####nam#a22#####ui#4500"),
            WHOLE.replace("00000nam a2200000 i ", "#####nam#a22#####ui#"),
            &[],
        )
        .showing(leader),
        case(
            "17",
            "leader with a character that is not ASCII",
            of("00000nam a2200000 é 4500"),
            WHOLE.replace(" i ", " ? "),
            &["MRC355"],
        )
        .showing(leader),
        case("29", "leader last", format!("{ID}{TITLE}{LEADER}"), WHOLE, &["MRC357"]),
        case("52", "a second leader", format!("{LEADER}<leader>99999zzz</leader>{ID}{TITLE}"), WHOLE, &["MRC356"])
            .losing(),
    ]
}

fn attributes() -> Vec<Case> {
    let with = |attributes: &str| field(&TITLE.replace("tag=\"245\" ind1=\"1\" ind2=\"0\"", attributes));
    let code = |attribute: &str| field(&TITLE.replace(" code=\"a\"", attribute));
    let indicated = |shown: &str| became(&format!("245 {shown} $aTitle of BBB"));
    let unknown = || became("??? 10 $aTitle of BBB");
    vec![
        case("18", "no indicators", with("tag=\"245\""), indicated("  "), &["MRC358", "MRC358"]).showing(indicators),
        case("19", "an empty one", with("tag=\"245\" ind1=\"\" ind2=\"0\""), indicated(" 0"), &["MRC358"])
            .showing(indicators),
        case("20", "one of two characters", with("tag=\"245\" ind1=\"10\" ind2=\"0\""), indicated("10"), &["MRC359"])
            .showing(indicators),
        case("20", "an indicator that is not ASCII", with("tag=\"245\" ind1=\"é\" ind2=\"0\""), indicated("é0"), &[])
            .showing(indicators),
        case("21", "no tag", with("ind1=\"1\" ind2=\"0\""), unknown(), &["MRC360"]).showing(tags),
        case("21", "an empty tag", with("tag=\"\" ind1=\"1\" ind2=\"0\""), unknown(), &["MRC360"]).showing(tags),
        case("22", "tag \"24\"", with("tag=\"24\" ind1=\"1\" ind2=\"0\""), unknown(), &["MRC361"]).showing(tags),
        case("23", "tag \"2450\"", with("tag=\"2450\" ind1=\"1\" ind2=\"0\""), unknown(), &["MRC361"]).showing(tags),
        case("23", "tag \"é5\"", with("tag=\"é5\" ind1=\"1\" ind2=\"0\""), unknown(), &["MRC361"]).showing(tags),
        case("24", "subfield without a code", code(""), became("245 10 $?Title of BBB"), &["MRC362"])
            .showing(subfields),
        case("24", "an empty code", code(" code=\"\""), became("245 10 $?Title of BBB"), &["MRC362"])
            .showing(subfields),
        case("25", "code \"ab\"", code(" code=\"ab\""), became("245 10 $aTitle of BBB"), &["MRC363"])
            .showing(subfields),
        case("48", "attributes in another order", with("ind2='0' tag='245' ind1='1'"), WHOLE, &[]),
        case(
            "50",
            "`#` and `\\` for indicators",
            with("tag=\"245\" ind1=\"#\" ind2=\"\\\""),
            became("245 #\\ $aTitle of BBB"),
            &[],
        )
        .showing(indicators),
    ]
}

fn fields() -> Vec<Case> {
    vec![
        case(
            "26",
            "008 as a data field",
            field(&TITLE.replace("tag=\"245\" ind1=\"1\" ind2=\"0\"", "tag=\"008\" ind1=\" \" ind2=\" \"")),
            became("008    $aTitle of BBB"),
            &["MRC364"],
        )
        .showing(last),
        case(
            "27",
            "500 as a control field",
            field(&format!("<controlfield tag=\"500\">note</controlfield>{TITLE}")),
            became("500 note\n245 10 $aTitle of BBB"),
            &["MRC365"],
        )
        .showing(|record| record.field("500").map(|field| field.to_string()).unwrap_or_default()),
        case(
            "28",
            "control field behind a data field",
            field(&format!("{TITLE}<controlfield tag=\"005\">2026</controlfield>")),
            format!("{WHOLE}\n005 2026"),
            &["MRC357"],
        )
        .showing(tags),
        case(
            "30",
            "subfield without a value",
            field("<datafield tag=\"245\" ind1=\"1\" ind2=\"0\"><subfield code=\"a\"/></datafield>"),
            became("245 10 $a"),
            &[],
        )
        .showing(last),
        case(
            "31",
            "data field without subfields",
            field("<datafield tag=\"245\" ind1=\"1\" ind2=\"0\"/>"),
            became("245 10 "),
            &[],
        ),
        case("32", "empty record", "", "LDR 00000    a2200000   4500", &["MRC353", "MRC370"]).showing(leader),
        case(
            "49",
            "an element that MARCXML does not have",
            format!("{LEADER}<foo>bar</foo>{ID}{TITLE}"),
            WHOLE,
            &["MRC368", "MRC367"],
        )
        .losing()
        .named(),
        case("49", "one inside a value", valued("Title <i>of</i> BBB"), WHOLE, &["MRC368"]).named(),
        case(
            "49",
            "one in a field, and text",
            field(&TITLE.replace("</datafield>", "<x/>y</datafield>")),
            WHOLE,
            &["MRC368", "MRC367"],
        )
        .losing()
        .named(),
        case(
            "49",
            "subfield outside of any field",
            field(&format!("{TITLE}<subfield code=\"z\">lost</subfield>")),
            WHOLE,
            &["MRC366", "MRC367"],
        )
        .losing()
        .named(),
        case(
            "51",
            "elements of another namespace in a record",
            field(&format!("{TITLE}<x xmlns=\"urn:x\">{TITLE}</x>")),
            text("BBB"),
            &["MRC369"],
        )
        .losing()
        .named(),
    ]
}

fn values() -> Vec<Case> {
    let titled = |title: &str| became(&format!("245 10 $a{title}"));
    vec![
        case("46", "blanks around a value", valued("  lead and trail  "), titled("  lead and trail  "), &[])
            .showing(value),
        case("47", "line ends in a value", valued("one\r\n two\rthree"), titled("one\n two\nthree"), &[])
            .showing(value),
    ]
}
