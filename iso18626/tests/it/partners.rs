//! What partners understand, told with their profile alone and where it is.

use bibwire_iso18626::rules::RULES;
use bibwire_iso18626::{Diagnostic, NAMESPACE, Options, Profile, inspect};

fn findings(bytes: &[u8], profile: Profile) -> Vec<Diagnostic> {
    let mut findings: Vec<Diagnostic> = Vec::new();
    inspect(bytes, &Options::default(), profile, &mut findings);
    findings.retain(|finding| finding.code().as_str().starts_with("ILL6"));
    findings
}

/// The codes and paths that are found about a partner.
fn told(bytes: &[u8], profile: Profile) -> Vec<(String, String)> {
    let found = findings(bytes, profile).into_iter();
    found.map(|it| (it.code().to_string(), it.place.path.unwrap_or_default())).collect()
}

#[test]
fn a_rule_is_told_with_the_profile_of_its_partner_alone() {
    let partners = |code: &str| match code {
        "ILL601" | "ILL603" => vec![Profile::ReShare, Profile::Alma, Profile::Crosslink, Profile::Oclc],
        "ILL602" | "ILL604" => vec![Profile::Koha],
        _ => vec![match &code[..5] {
            "ILL61" => Profile::ReShare,
            "ILL62" => Profile::Alma,
            "ILL63" => Profile::Crosslink,
            "ILL64" => Profile::Oclc,
            _ => Profile::Koha,
        }],
    };
    for rule in RULES.starting_with("ILL6") {
        let code = rule.code.as_str();
        let found =
            |profile: &Profile| findings(&(rule.bad.bytes)(), *profile).iter().any(|it| it.rule.code == rule.code);
        let profiles: Vec<_> = Profile::ALL.into_iter().filter(found).collect();
        assert_eq!(profiles, partners(code), "{code}");
        for finding in profiles.into_iter().flat_map(|profile| findings(&(rule.bad.bytes)(), profile)) {
            assert!(finding.place.bytes.is_some() && finding.place.path.is_some(), "{finding}");
            assert_eq!(finding.place.record_id.as_deref(), Some("R-1"), "{finding}");
        }
    }
}

const ISIL: &str = "<agencyIdType>ISIL</agencyIdType><agencyIdValue>CN-110001</agencyIdValue>";
const TIME: &str = "2026-11-23T08:30:00Z";

fn message(version: &str, body: &str) -> String {
    format!(
        "<ISO18626Message xmlns='{NAMESPACE}' xmlns:ill='{NAMESPACE}' ill:version='{version}'>{body}</ISO18626Message>"
    )
}

fn header(consortium: &str, several: &str) -> String {
    format!(
        "<header><supplyingAgencyId>{ISIL}</supplyingAgencyId><requestingAgencyId>{ISIL}</requestingAgencyId>{consortium}\
         {several}<timestamp>{TIME}</timestamp><requestingAgencyRequestId>R-1</requestingAgencyRequestId></header>"
    )
}

/// The paths behind the message's own, of the findings of one code.
fn parts(xml: &str, profile: Profile, code: &str) -> Vec<String> {
    assert!(findings(xml.as_bytes(), Profile::Standard).is_empty());
    let mut schema: Vec<Diagnostic> = Vec::new();
    inspect(xml.as_bytes(), &Options::default(), Profile::Schema, &mut schema);
    assert!(schema.is_empty(), "{}", schema[0]);
    let told = told(xml.as_bytes(), profile).into_iter().filter(|(found, _)| found == code);
    told.map(|(_, path)| path.splitn(4, '/').nth(3).unwrap_or_default().to_owned()).collect()
}

#[test]
fn what_came_in_2021_is_told_piece_by_piece() {
    let consortium = format!("<consortialId>{ISIL}</consortialId>");
    let request = format!(
        "<request>{}<bibliographicInfo><author>a</author><authorId>0000000121032683</authorId><volume>1</volume><volume>2</volume>\
         </bibliographicInfo><publicationInfo><publisherId>0000000121032683</publisherId></publicationInfo><serviceInfo>\
         <serviceType>Loan</serviceType><itemFormat>Printed</itemFormat><preferredEdition>AnyEdition</preferredEdition>\
         <loanCondition>LibraryUseOnly</loanCondition></serviceInfo><requestedDeliveryInfo/><requestedDeliveryInfo>\
         <deliveryMethod>Courier</deliveryMethod><courierName>DHL</courierName></requestedDeliveryInfo></request>",
        header(&consortium, "")
    );
    let expected = [
        "header/consortialId",
        "bibliographicInfo/authorId",
        "bibliographicInfo/volume[2]",
        "publicationInfo/publisherId",
        "serviceInfo/itemFormat",
        "serviceInfo/preferredEdition",
        "serviceInfo/loanCondition",
        "requestedDeliveryInfo[2]/deliveryMethod",
        "requestedDeliveryInfo[2]/courierName",
    ];
    assert_eq!(parts(&message("2021-2", &request), Profile::Crosslink, "ILL603"), expected);

    let costs = "<deliveryCosts><currencyCode>CNY</currencyCode><monetaryValue>1</monetaryValue></deliveryCosts>";
    let supply = format!(
        "<supplyingAgencyMessage>{}<messageInfo><reasonForMessage>StatusChange</reasonForMessage></messageInfo><statusInfo>\
         <status>CopyCompleted</status><lastChange>{TIME}</lastChange></statusInfo><retryInfo/><deliveryInfo>\
         <dateSent>{TIME}</dateSent><itemId>1</itemId><itemId>2</itemId><URL>https://example.org/</URL>\
         <deliveryMethod>URL</deliveryMethod><address><physicalAddress/></address><loanCondition>LibraryUseOnly</loanCondition>\
         <loanCondition>NoReproduction</loanCondition><itemFormat>PDF</itemFormat><serviceType>Copy</serviceType>{costs}{costs}\
         <paymentMethod>IFM</paymentMethod></deliveryInfo><shippingInfo/></supplyingAgencyMessage>",
        header("", "")
    );
    let expected = [
        "retryInfo",
        "deliveryInfo/itemId[2]",
        "deliveryInfo/URL",
        "deliveryInfo/deliveryMethod",
        "deliveryInfo/address",
        "deliveryInfo/loanCondition[2]",
        "deliveryInfo/itemFormat",
        "deliveryInfo/serviceType",
        "deliveryInfo/deliveryCosts[2]",
        "deliveryInfo/paymentMethod",
        "shippingInfo",
    ];
    assert_eq!(parts(&message("2021-2", &supply), Profile::ReShare, "ILL603"), expected);

    let action =
        |header| format!("<requestingAgencyMessage>{header}<action>Received</action></requestingAgencyMessage>");
    let told = parts(&message("2021-2", &action(header(&consortium, ""))), Profile::Oclc, "ILL603");
    assert_eq!(told, ["header/consortialId"]);
}

#[test]
fn what_ended_with_1_2_is_told_piece_by_piece() {
    let several = header("", "<multipleItemRequestId>M-1</multipleItemRequestId>");
    let supply = format!(
        "<supplyingAgencyMessage>{several}<messageInfo><reasonForMessage>StatusChange</reasonForMessage>\
         <reasonRetry>CostExceedsMaxCost</reasonRetry><offeredCosts><currencyCode>CNY</currencyCode>\
         <monetaryValue>1</monetaryValue></offeredCosts><retryAfter>{TIME}</retryAfter><retryBefore>{TIME}</retryBefore>\
         </messageInfo><statusInfo><status>RetryPossible</status><lastChange>{TIME}</lastChange></statusInfo><deliveryInfo>\
         <dateSent>{TIME}</dateSent><sentVia>Mail</sentVia><deliveredFormat>Printed</deliveredFormat></deliveryInfo>\
         </supplyingAgencyMessage>"
    );
    let expected = [
        "header/multipleItemRequestId",
        "messageInfo/offeredCosts",
        "messageInfo/retryAfter",
        "messageInfo/retryBefore",
        "deliveryInfo/sentVia",
        "deliveryInfo/deliveredFormat",
    ];
    assert_eq!(parts(&message("1.2", &supply), Profile::Koha, "ILL604"), expected);
    assert_eq!(parts(&message("1.2", &supply), Profile::Alma, "ILL621"), ["header/multipleItemRequestId"]);
}

#[test]
fn an_answer_to_conditions_needs_marker_and_notification() {
    let none = header("", "<multipleItemRequestId/>");
    for (action, note, at) in [
        ("Notification", "ACCEPT", Some("note")),
        ("Notification", "REJECT it", Some("note")),
        ("Notification", "ACCEPT#ReShareLoanConditionAgreeResponse#", None),
        ("Notification", "We accept", None),
        ("Received", "#ReShareLoanConditionRejectResponse##seq:3#", Some("action")),
        ("Received", "ACCEPT", None),
    ] {
        let body = format!(
            "<requestingAgencyMessage>{none}<action>{action}</action><note>{note}</note></requestingAgencyMessage>"
        );
        let told = parts(&message("1.2", &body), Profile::ReShare, "ILL615");
        assert_eq!(told, at.map(str::to_owned).into_iter().collect::<Vec<_>>(), "{action} {note}");
    }
}
