//! What is known of the differences, one by one.

use bibwire_iso18626::{Edition, LossKind, Message};

use super::convert;

const AGENCY: &str = "<agencyIdType>ISIL</agencyIdType><agencyIdValue>CN-1</agencyIdValue>";
const TIME: &str = "2026-11-23T08:00:00Z";

/// A message of an edition: its name, what its header holds between the ids of the agencies and the timestamp and after the
/// number of the request, and the rest.
fn message(edition: Edition, name: &str, [between, behind]: [&str; 2], rest: &str) -> Message {
    let between = match (between, edition) {
        ("", V1_2) => "<multipleItemRequestId/>",
        (between, _) => between,
    };
    let namespace = bibwire_iso18626::NAMESPACE;
    let xml = format!(
        "<ISO18626Message xmlns=\"{namespace}\" xmlns:ill=\"{namespace}\" ill:version=\"{edition}\"><{name}><header>\
         <supplyingAgencyId>{AGENCY}</supplyingAgencyId><requestingAgencyId>{AGENCY}</requestingAgencyId>{between}\
         <timestamp>{TIME}</timestamp><requestingAgencyRequestId>R-1</requestingAgencyRequestId>{behind}</header>\
         {rest}</{name}></ISO18626Message>"
    );
    Message::from_xml(xml.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{xml}"))
}

fn supplying(edition: Edition, header: [&str; 2], info: &str, status: &str, rest: &str) -> Message {
    let rest = format!(
        "<messageInfo><reasonForMessage>StatusChange</reasonForMessage>{info}</messageInfo><statusInfo>\
         <status>{status}</status><lastChange>{TIME}</lastChange></statusInfo>{rest}"
    );
    message(edition, "supplyingAgencyMessage", header, &rest)
}

fn request(edition: Edition, header: [&str; 2], bibliographic: &str, service: &str, rest: &str) -> Message {
    let service = match service {
        "-" => String::new(),
        service => format!("<serviceInfo>{service}</serviceInfo>"),
    };
    let rest = format!("<bibliographicInfo>{bibliographic}</bibliographicInfo>{service}{rest}");
    message(edition, "request", header, &rest)
}

fn acting(edition: Edition, header: [&str; 2], action: &str) -> Message {
    message(edition, "requestingAgencyMessage", header, &format!("<action>{action}</action>"))
}

/// Converts, compares what is told, by paths below the message, and what must be in the result.
#[track_caller]
fn check(message: &Message, to: Edition, told: &[(&str, LossKind, &str)], holds: &[&str]) {
    let (converted, losses) = convert(message, to);
    let base = format!("/ISO18626Message/{}/", message.body.kind());
    let found: Vec<(&str, LossKind, &str)> =
        losses.iter().map(|it| (it.path.strip_prefix(&base).unwrap_or(&it.path), it.what, it.text.as_str())).collect();
    assert_eq!(found, told);
    assert!(losses.iter().all(|loss| !loss.note.is_empty() && !loss.to_string().contains('\n')));
    if !losses.iter().any(|loss| loss.what.is_unfinished()) {
        let xml = converted.to_xml().unwrap();
        for part in holds {
            assert!(xml.contains(part), "{part} in {xml}");
        }
    }
    if losses.is_empty() {
        let (back, _) = convert(&converted, message.edition);
        assert_eq!(back.body, message.body);
        assert_eq!(back.canonical(), message.canonical());
    }
}

use Edition::{V1_0, V1_1, V1_2, V2021_1, V2021_2, V2021_3};
use LossKind::{Code, Dropped, Missing, Moved, Replaced, Supplied};

const NONE: [&str; 2] = ["", ""];
const LOAN: &str = "<serviceType>Loan</serviceType>";
const MANY: [&str; 2] = ["<multipleItemRequestId>M-1</multipleItemRequestId>", ""];

#[test]
fn headers() {
    let empty = acting(V1_2, NONE, "Received");
    check(&empty, V2021_2, &[], &[]);
    check(&empty, V1_1, &[], &[]);
    check(&acting(V1_2, MANY, "Received"), V2021_2, &[("header/multipleItemRequestId", Dropped, "M-1")], &[]);
    check(&acting(V1_2, MANY, "Received"), V1_0, &[("header/multipleItemRequestId", Dropped, "M-1")], &[]);
    check(&supplying(V1_2, MANY, "", "Loaned", ""), V2021_2, &[("header/multipleItemRequestId", Dropped, "M-1")], &[]);
    check(&request(V1_2, MANY, "", LOAN, ""), V2021_2, &[], &["<multipleItemRequestId>M-1<"]);
    let supplied = [("header/multipleItemRequestId", Supplied, "")];
    for old in [V1_0, V1_1, V2021_1, V2021_2, V2021_3] {
        check(&acting(old, NONE, "Received"), V1_2, &supplied, &["<multipleItemRequestId></multipleItemRequestId>"]);
        check(&supplying(old, NONE, "", "Loaned", ""), V1_2, &supplied, &[]);
        check(&request(old, NONE, "", LOAN, ""), V1_2, &supplied, &[]);
    }

    let known = [
        "",
        "<requestingAgencyAuthentication><accountId>secret</accountId><securityCode>secret</securityCode></requestingAgencyAuthentication>",
    ];
    check(&acting(V1_2, known, "Received"), V2021_2, &[], &["<securityCode>secret<"]);
    check(&request(V1_2, known, "", LOAN, ""), V2021_2, &[], &["<accountId>secret<"]);
    let told = [
        ("header/requestingAgencyAuthentication/accountId", Dropped, "[redacted]"),
        ("header/requestingAgencyAuthentication/securityCode", Dropped, "[redacted]"),
    ];
    check(&supplying(V1_2, known, "", "Loaned", ""), V2021_2, &told, &[]);

    let numbered = ["", "<supplyingAgencyRequestId>S-1</supplyingAgencyRequestId>"];
    check(&acting(V1_2, numbered, "Received"), V2021_2, &[], &["S-1"]);
    let told = [("header/supplyingAgencyRequestId", Dropped, "S-1")];
    check(&request(V1_2, numbered, "", LOAN, ""), V2021_2, &told, &[]);

    let consortium = [&*format!("<consortialId>{AGENCY}</consortialId>"), ""];
    let told = [
        ("header/multipleItemRequestId", Supplied, ""),
        ("header/consortialId/agencyIdType", Dropped, "ISIL"),
        ("header/consortialId/agencyIdValue", Dropped, "CN-1"),
    ];
    check(&acting(V2021_2, consortium, "Received"), V1_2, &told, &[]);
    check(&acting(V2021_2, consortium, "Received"), V1_1, &told[1..], &[]);
}

#[test]
fn what_cannot_be_supplied() {
    let told = [("serviceInfo", Missing, "")];
    check(&request(V1_2, NONE, "", "-", ""), V2021_2, &told, &[]);
    let mut unsent = request(V2021_2, NONE, "", LOAN, "");
    let bibwire_iso18626::Body::Request(body) = &mut unsent.body else { unreachable!() };
    body.header.supplying_agency_id = None;
    let told = [("header/multipleItemRequestId", Supplied, ""), ("header/supplyingAgencyId", Missing, "")];
    check(&unsent, V1_2, &told, &[]);
}

#[test]
fn what_is_asked_for() {
    let number = "<bibliographicItemId><bibliographicItemIdentifierCode>ISBN</bibliographicItemIdentifierCode>\
        <bibliographicItemIdentifier>1</bibliographicItemIdentifier></bibliographicItemId>";
    let new = format!(
        "<author>A</author><authorId>I</authorId><volume>1</volume><volume>2</volume><volume>3</volume>{number}"
    );
    let told = [
        ("bibliographicInfo/authorId", Dropped, "I"),
        ("bibliographicInfo/volume[2]", Dropped, "2"),
        ("bibliographicInfo/volume[3]", Dropped, "3"),
    ];
    let holds = [
        "<volume>1</volume>",
        "<bibliographicItemIdentifier>1</bibliographicItemIdentifier><bibliographicItemIdentifierCode>",
    ];
    check(&request(V2021_2, NONE, &new, LOAN, ""), V1_1, &told, &holds);
    let publisher = "<publicationInfo><publisher>P</publisher><publisherId>I</publisherId></publicationInfo>";
    check(&request(V2021_2, NONE, "", LOAN, "").clone(), V1_1, &[], &[]);
    let published =
        message(V2021_2, "request", NONE, &format!("<bibliographicInfo/>{publisher}<serviceInfo>{LOAN}</serviceInfo>"));
    check(&published, V1_1, &[("publicationInfo/publisherId", Dropped, "I")], &["<publisher>P<"]);

    let namespace = bibwire_iso18626::NAMESPACE;
    let delivery = |order: &str, scheme: &str| {
        format!(
            "<requestedDeliveryInfo><sortOrder>{order}</sortOrder><address><physicalAddress>\
             <region xmlns:s=\"{namespace}\"{scheme}>CN-BJ</region></physicalAddress></address></requestedDeliveryInfo>"
        )
    };
    let old = request(V1_2, NONE, "", LOAN, &delivery("-1", " s:scheme=\"urn:x\""));
    let told = [
        ("requestedDeliveryInfo/sortOrder", Dropped, "-1"),
        ("requestedDeliveryInfo/address/physicalAddress/region/@scheme", Dropped, "urn:x"),
    ];
    check(&old, V2021_2, &told, &["<region>CN-BJ<"]);
    check(&request(V1_2, NONE, "", LOAN, &delivery("1", "")), V2021_2, &[], &["<region>CN-BJ<"]);
    let ways = "<requestedDeliveryInfo><deliveryMethod>Courier</deliveryMethod><courierName>DHL</courierName></requestedDeliveryInfo>";
    let told = [
        ("requestedDeliveryInfo/deliveryMethod", Dropped, "Courier"),
        ("requestedDeliveryInfo/courierName", Dropped, "DHL"),
    ];
    check(&request(V2021_2, NONE, "", LOAN, ways), V1_1, &told, &["<requestedDeliveryInfo>"]);
}

#[test]
fn services() {
    let old = "<requestType>New</requestType><requestSubType>PatronRequest</requestSubType><serviceType>Copy</serviceType>\
        <preferredFormat>PDF</preferredFormat><anyEdition>Y</anyEdition><startDate>2026-11-23T08:00:00Z</startDate>\
        <endDate>2026-11-24T08:00:00Z</endDate>";
    check(&request(V1_2, NONE, "", old, ""), V2021_2, &[], &["<itemFormat>PDF<", "<anyEdition>Y<"]);
    let told = [
        ("serviceInfo/requestSubType", Dropped, "PatronRequest"),
        ("serviceInfo/startDate", Dropped, TIME),
        ("serviceInfo/endDate", Dropped, "2026-11-24T08:00:00Z"),
    ];
    check(&request(V1_2, NONE, "", old, ""), V1_1, &told, &["<preferredFormat>PDF<"]);
    let sub = "<requestSubType>PatronRequest</requestSubType>".repeat(4);
    let new = format!(
        "{sub}{LOAN}<serviceLevel>Rush</serviceLevel><serviceLevel>Normal</serviceLevel><itemFormat>EPUB</itemFormat>\
         <itemFormat>PDF</itemFormat><anyEdition>N</anyEdition><preferredEdition>ThisEdition</preferredEdition>\
         <loanCondition>LibraryUseOnly</loanCondition>"
    );
    let newest = request(V2021_3, MANY, "", &new, "");
    let told = [
        ("serviceInfo/itemFormat[2]", Dropped, "PDF"),
        ("serviceInfo/requestSubType[4]", Dropped, "PatronRequest"),
        ("serviceInfo/serviceLevel[2]", Dropped, "Normal"),
        ("serviceInfo/preferredFormat", Code, "EPUB"),
        ("serviceInfo/preferredEdition", Dropped, "ThisEdition"),
        ("serviceInfo/loanCondition", Dropped, "LibraryUseOnly"),
    ];
    check(&newest, V1_2, &told, &["<preferredFormat>EPUB<", "<serviceLevel>Rush<"]);
    let told = [("serviceInfo/serviceLevel[2]", Dropped, "Normal"), ("serviceInfo/itemFormat[2]", Dropped, "PDF")];
    check(&newest, V2021_2, &told, &[]);
    check(&newest, V2021_3, &[], &[]);
}

#[test]
fn offers() {
    let costs = |amount: u8| format!("<currencyCode>CNY</currencyCode><monetaryValue>{amount}</monetaryValue>");
    let old = format!(
        "<reasonRetry>OnLoan</reasonRetry><offeredCosts>{}</offeredCosts><retryAfter>2026-11-25T08:00:00Z</retryAfter>\
         <retryBefore>2026-11-26T08:00:00Z</retryBefore>",
        costs(5)
    );
    let holds =
        ["<retryBefore>2026-11-26T08:00:00Z</retryBefore><retryAfter>2026-11-25T08:00:00Z</retryAfter></retryInfo>"];
    check(&supplying(V1_2, NONE, &old, "RetryPossible", ""), V2021_2, &[], &holds);
    let gone = "<reasonRetry>LoanPossible</reasonRetry>";
    let told = [("messageInfo/reasonRetry", Code, "LoanPossible")];
    check(&supplying(V1_2, NONE, gone, "RetryPossible", ""), V2021_2, &told, &["LoanPossible"]);

    let new = format!(
        "<retryInfo><loanCondition>LibraryUseOnly</loanCondition><edition>2</edition><itemFormat>PDF</itemFormat><volume>1</volume>\
         <serviceType>Copy</serviceType><serviceLevel>Rush</serviceLevel><deliveryMethod>Mail</deliveryMethod>\
         <courierName>UPS</courierName><offeredCosts>{}</offeredCosts><offeredCosts>{}</offeredCosts>\
         <paymentMethod>IFLAVoucher</paymentMethod><retryBefore>{TIME}</retryBefore><retryAfter>{TIME}</retryAfter></retryInfo>",
        costs(5),
        costs(6)
    );
    let told = [
        ("retryInfo/offeredCosts[2]/currencyCode", Dropped, "CNY"),
        ("retryInfo/offeredCosts[2]/monetaryValue", Dropped, "6"),
        ("retryInfo/loanCondition", Dropped, "LibraryUseOnly"),
        ("retryInfo/edition", Dropped, "2"),
        ("retryInfo/itemFormat", Dropped, "PDF"),
        ("retryInfo/volume", Dropped, "1"),
        ("retryInfo/serviceType", Dropped, "Copy"),
        ("retryInfo/serviceLevel", Dropped, "Rush"),
        ("retryInfo/deliveryMethod", Dropped, "Mail"),
        ("retryInfo/courierName", Dropped, "UPS"),
        ("retryInfo/paymentMethod", Dropped, "IFLAVoucher"),
    ];
    let holds = ["<monetaryValue>5</monetaryValue></offeredCosts><retryAfter>", "</retryBefore></messageInfo>"];
    check(&supplying(V2021_2, NONE, "", "RetryPossible", &new), V1_1, &told, &holds);
    let told = [("retryInfo", Dropped, "")];
    check(&supplying(V2021_2, NONE, "", "RetryPossible", "<retryInfo/>"), V1_1, &told, &[]);
}

#[test]
fn deliveries() {
    let sent = |rest: &str| format!("<deliveryInfo><dateSent>{TIME}</dateSent>{rest}</deliveryInfo>");
    let old = sent("<itemId>1</itemId><sentVia>Ariel</sentVia><deliveredFormat>PDF</deliveredFormat>");
    let told = [("deliveryInfo/deliveryMethod", Code, "Ariel")];
    let holds = ["<deliveryMethod>Ariel<", "<itemFormat>PDF<"];
    check(&supplying(V1_2, NONE, "", "CopyCompleted", &old), V2021_2, &told, &holds);
    let old = sent("<itemId>https://example.org/1</itemId><sentVia>URL</sentVia>");
    let told = [("deliveryInfo/itemId", Moved, "https://example.org/1")];
    let holds = ["<URL>https://example.org/1</URL><deliveryMethod>URL<"];
    check(&supplying(V1_2, NONE, "", "CopyCompleted", &old), V2021_2, &told, &holds);
    let old = sent("<itemId>31822</itemId><sentVia>URL</sentVia>");
    check(&supplying(V1_2, NONE, "", "CopyCompleted", &old), V2021_2, &[], &["<itemId>31822<"]);

    let costs = "<currencyCode>CNY</currencyCode><monetaryValue>5</monetaryValue>";
    let new = sent(&format!(
        "<itemId>1</itemId><itemId>2</itemId><URL>https://example.org/1</URL><deliveryMethod>Courier</deliveryMethod>\
         <address><electronicAddress><electronicAddressType>Email</electronicAddressType><electronicAddressData>x</electronicAddressData></electronicAddress></address>\
         <sentToPatron>1</sentToPatron><loanCondition>NoReproduction</loanCondition><loanCondition>LibraryUseOnly</loanCondition>\
         <itemFormat>CD</itemFormat><serviceType>Loan</serviceType><deliveryCosts>{costs}</deliveryCosts><deliveryCosts>{costs}</deliveryCosts>\
         <paymentMethod>IBS</paymentMethod>"
    )) + "<shippingInfo><courierName>DHL</courierName><trackingId>T</trackingId></shippingInfo>";
    let told = [
        ("deliveryInfo/itemId[2]", Dropped, "2"),
        ("deliveryInfo/URL", Dropped, "https://example.org/1"),
        ("deliveryInfo/sentVia", Code, "Courier"),
        ("deliveryInfo/address/electronicAddress/electronicAddressType", Dropped, "Email"),
        ("deliveryInfo/address/electronicAddress/electronicAddressData", Dropped, "x"),
        ("deliveryInfo/loanCondition[2]", Dropped, "LibraryUseOnly"),
        ("deliveryInfo/serviceType", Dropped, "Loan"),
        ("deliveryInfo/deliveryCosts[2]/currencyCode", Dropped, "CNY"),
        ("deliveryInfo/deliveryCosts[2]/monetaryValue", Dropped, "5"),
        ("deliveryInfo/paymentMethod", Dropped, "IBS"),
        ("shippingInfo/courierName", Dropped, "DHL"),
        ("shippingInfo/trackingId", Dropped, "T"),
    ];
    let holds = ["<sentVia>Courier<", "<deliveredFormat>CD<", "<loanCondition>NoReproduction<", "<sentToPatron>1<"];
    check(&supplying(V2021_2, NONE, "", "Loaned", &new), V1_1, &told, &holds);
    for method in ["", "<deliveryMethod>URL</deliveryMethod>"] {
        let new = sent(&format!("<URL>https://example.org/1</URL>{method}"));
        let told = [("deliveryInfo/URL", Moved, "https://example.org/1")];
        let holds = ["<itemId>https://example.org/1</itemId><sentVia>URL<"];
        check(&supplying(V2021_2, NONE, "", "CopyCompleted", &new), V1_1, &told, &holds);
    }

    let costs = format!("<costType>Tax</costType>{costs}");
    let newest =
        sent(&format!("<itemFormat>CD</itemFormat><itemFormat>LP</itemFormat><deliveryCosts>{costs}</deliveryCosts>"));
    let told = [("deliveryInfo/itemFormat[2]", Dropped, "LP"), ("deliveryInfo/deliveryCosts/costType", Dropped, "Tax")];
    check(&supplying(V2021_3, NONE, "", "Loaned", &newest), V2021_2, &told, &["<itemFormat>CD<"]);
    check(&supplying(V2021_3, NONE, "", "Loaned", &newest), V1_1, &told, &["<deliveredFormat>CD<"]);
}

#[test]
fn words_of_the_third_edition() {
    for status in ["HoldReturn", "ReleaseHoldReturn"] {
        let told = [("statusInfo/status", Replaced, status)];
        check(&supplying(V2021_2, NONE, "", status, ""), V1_1, &told, &["<status>Loaned<"]);
        check(&supplying(V2021_2, NONE, "", status, ""), V2021_3, &[], &[status]);
    }
    for action in ["HoldReturn", "Lost"] {
        let told = [("action", Replaced, action)];
        check(&acting(V2021_2, NONE, action), V1_1, &told, &["<action>Notification<"]);
    }
}

#[test]
fn confirmations() {
    let namespace = bibwire_iso18626::NAMESPACE;
    let confirmation = |edition: Edition, number: &str, rest: &str| {
        let xml = format!(
            "<ISO18626Message xmlns=\"{namespace}\" xmlns:ill=\"{namespace}\" ill:version=\"{edition}\">\
             <requestingAgencyMessageConfirmation><confirmationHeader><timestamp>{TIME}</timestamp>{number}\
             <timestampReceived>{TIME}</timestampReceived><messageStatus>ERROR</messageStatus></confirmationHeader>{rest}\
             </requestingAgencyMessageConfirmation></ISO18626Message>"
        );
        Message::from_xml(xml.as_bytes()).unwrap()
    };
    for number in ["M-1", ""] {
        let old = confirmation(V1_2, &format!("<multipleItemRequestId>{number}</multipleItemRequestId>"), "");
        check(&old, V2021_2, &[("confirmationHeader/multipleItemRequestId", Dropped, number)], &[]);
    }
    let error = "<errorData><errorType>BadlyFormedMessage</errorType></errorData>";
    let new = confirmation(V2021_2, "", &format!("<action>Lost</action>{error}{error}"));
    let told = [("action", Replaced, "Lost"), ("errorData[2]/errorType", Dropped, "BadlyFormedMessage")];
    check(&new, V1_2, &told, &["<action>Notification<", error]);
}

/// A message that is not valid is cleaned by being converted to its own edition.
#[test]
fn cleaning() {
    let xml = "<ISO18626Message xmlns=\"http://illtransactions.org/2013/iso18626\" version=\"1.2\" odd=\"o\"><x>left</x>\
        <requestingAgencyMessage kind=\"k\"><action>Received</action><header><!-- c --><supplyingAgencyId><agencyIdType y=\"z\">ISIL\
        </agencyIdType><agencyIdValue>CN-1</agencyIdValue></supplyingAgencyId><timestamp>2026-11-23T08:00:00+0000</timestamp>\
        <activeSection>s</activeSection><requestingAgencyId><agencyIdType>ISIL</agencyIdType></requestingAgencyId></header>\
        <note>first</note><note>second</note></requestingAgencyMessage></ISO18626Message>";
    let message = bibwire_iso18626::read(xml.as_bytes(), &Default::default(), &mut ()).unwrap();
    let (cleaned, losses) = convert(&message, V1_2);
    let namespace = format!(" xmlns=\\\"{}\\\"", bibwire_iso18626::NAMESPACE);
    let told: Vec<String> = losses.iter().map(|loss| loss.to_string().replace(&namespace, "")).collect();
    let told: Vec<(&str, &str)> = told.iter().map(|line| line.split_once(": ").unwrap()).collect();
    let expected = [
        ("/ISO18626Message", r#"dropped: "<x>left</x>""#),
        ("/ISO18626Message/@odd", "dropped: \"o\""),
        ("/ISO18626Message/requestingAgencyMessage/header/multipleItemRequestId", "supplied"),
        ("/ISO18626Message/requestingAgencyMessage/header/requestingAgencyId/agencyIdValue", "supplied"),
        ("/ISO18626Message/requestingAgencyMessage/header/requestingAgencyRequestId", "supplied"),
        ("/ISO18626Message/requestingAgencyMessage/header", "dropped: \"<!-- c -->\""),
        ("/ISO18626Message/requestingAgencyMessage/header", "dropped: \"<activeSection>s</activeSection>\""),
        (
            "/ISO18626Message/requestingAgencyMessage/header",
            "replaced: \"<timestamp>2026-11-23T08:00:00+0000</timestamp>\"",
        ),
        ("/ISO18626Message/requestingAgencyMessage", "dropped: \"<note>second</note>\""),
        ("/ISO18626Message/requestingAgencyMessage/@kind", "dropped: \"k\""),
    ];
    for (path, start) in expected {
        assert!(told.iter().any(|(at, what)| *at == path && what.starts_with(start)), "{path} {start} in {told:#?}");
    }
    // And the code with an attribute of its own.
    assert_eq!(told.len(), expected.len() + 1, "{told:#?}");
    assert_eq!(cleaned.convert(V1_2), (cleaned.clone(), Vec::new()));
}
