//! Messages for the samples of rules.

const AGENCIES: &str = "<supplyingAgencyId><agencyIdType>ISIL</agencyIdType><agencyIdValue>CN-110001</agencyIdValue>\
</supplyingAgencyId><requestingAgencyId><agencyIdType>ISIL</agencyIdType><agencyIdValue>CN-310002</agencyIdValue>\
</requestingAgencyId>";

/// A message of an edition, of what is between the tags of the envelope.
pub(super) fn message(version: &str, body: &str) -> Vec<u8> {
    format!(
        "<ISO18626Message xmlns=\"{ns}\" xmlns:ill=\"{ns}\" ill:version=\"{version}\">{body}</ISO18626Message>",
        ns = crate::NAMESPACE
    )
    .into_bytes()
}

/// The header of a request, or of a message of 1.2.
pub(super) fn header() -> String {
    format!(
        "<header>{AGENCIES}<multipleItemRequestId/><timestamp>2026-11-23T08:30:00Z</timestamp>\
         <requestingAgencyRequestId>R-1</requestingAgencyRequestId></header>"
    )
}

/// A message of the requesting agency of 1.2, with what follows its header.
pub(super) fn requesting(rest: &str) -> Vec<u8> {
    message("1.2", &format!("<requestingAgencyMessage>{}{rest}</requestingAgencyMessage>", header()))
}

/// A message of the supplying agency of 1.2, with what follows its header.
pub(super) fn supplying(rest: &str) -> Vec<u8> {
    message("1.2", &format!("<supplyingAgencyMessage>{}{rest}</supplyingAgencyMessage>", header()))
}

/// A request of 1.2, with what follows its header.
pub(super) fn request(rest: &str) -> Vec<u8> {
    message("1.2", &format!("<request>{}{rest}</request>", header()))
}

/// A message that keeps every rule: the item was received.
pub(super) fn received() -> Vec<u8> {
    requesting("<action>Received</action>")
}

/// What a supplying agency says when it lends.
pub(super) const LOANED: &str = "<messageInfo><reasonForMessage>StatusChange</reasonForMessage></messageInfo>\
<statusInfo><status>Loaned</status><dueDate>2026-12-23T00:00:00Z</dueDate>\
<lastChange>2026-11-23T08:30:00Z</lastChange></statusInfo>";

/// What is asked for in a request for a book.
pub(super) const BOOK: &str = "<bibliographicInfo><title>红楼梦</title></bibliographicInfo>\
<serviceInfo><serviceType>Loan</serviceType></serviceInfo>";

/// The header of a message of the supplying agency of 2021.
fn later_header() -> String {
    header().replace("<multipleItemRequestId/>", "")
}

/// A message of the supplying agency of 2021, with what follows its header.
pub(super) fn supplying_later(rest: &str) -> Vec<u8> {
    message("2021-2", &format!("<supplyingAgencyMessage>{}{rest}</supplyingAgencyMessage>", later_header()))
}

/// A request of 2021, with what follows its header.
pub(super) fn request_later(rest: &str) -> Vec<u8> {
    message("2021-2", &format!("<request>{}{rest}</request>", later_header()))
}

/// A confirmation of 1.2: the first part of its element's name, its status, and what follows its header.
pub(super) fn confirmation(of: &str, status: &str, rest: &str) -> Vec<u8> {
    let header = format!(
        "<confirmationHeader>{AGENCIES}<timestamp>2026-11-23T08:30:05Z</timestamp>\
         <requestingAgencyRequestId>R-1</requestingAgencyRequestId><multipleItemRequestId/>\
         <timestampReceived>2026-11-23T08:30:00Z</timestampReceived>\
         <messageStatus>{status}</messageStatus></confirmationHeader>"
    );
    message("1.2", &format!("<{of}Confirmation>{header}{rest}</{of}Confirmation>"))
}

/// A message of the supplying agency of 1.2: its reason and what follows it, the status and what follows it.
pub(super) fn says(reason: &str, more: &str, status: &str, dates: &str) -> Vec<u8> {
    supplying(&said(reason, more, status, dates))
}

/// What a supplying agency says: see [`says`].
pub(super) fn said(reason: &str, more: &str, status: &str, dates: &str) -> String {
    format!(
        "<messageInfo><reasonForMessage>{reason}</reasonForMessage>{more}</messageInfo>\
         <statusInfo><status>{status}</status>{dates}<lastChange>2026-11-23T08:30:00Z</lastChange></statusInfo>"
    )
}

/// A request for a book with a number: the code of its kind, and the number.
pub(super) fn numbered(code: &str, number: &str) -> Vec<u8> {
    let id = format!(
        "</title><bibliographicItemId><bibliographicItemIdentifier>{number}</bibliographicItemIdentifier>\
         <bibliographicItemIdentifierCode>{code}</bibliographicItemIdentifierCode></bibliographicItemId>"
    );
    request(&BOOK.replace("</title>", &id))
}

/// A request for a book by the number of its record: the code of its kind, and the number.
pub(super) fn recorded(code: &str, number: &str) -> Vec<u8> {
    let id = format!(
        "</title><bibliographicRecordId><bibliographicRecordIdentifierCode>{code}</bibliographicRecordIdentifierCode>\
         <bibliographicRecordIdentifier>{number}</bibliographicRecordIdentifier></bibliographicRecordId>"
    );
    request(&BOOK.replace("</title>", &id))
}

/// A request for a book, with more in its service information: before and after the type of the service.
pub(super) fn asking(before: &str, after: &str) -> Vec<u8> {
    let service =
        BOOK.replace("<serviceType>Loan</serviceType>", &format!("{before}<serviceType>Loan</serviceType>{after}"));
    request(&service)
}

/// A request for a book to an address.
pub(super) fn to_house(address: &str) -> Vec<u8> {
    request(&format!(
        "{BOOK}<requestedDeliveryInfo><address><physicalAddress>{address}</physicalAddress></address>\
         </requestedDeliveryInfo>"
    ))
}

/// A request for a book with the most that it may cost.
pub(super) fn costing(currency: &str, amount: &str) -> Vec<u8> {
    request(&format!(
        "{BOOK}<billingInfo><maximumCosts><currencyCode>{currency}</currencyCode>\
         <monetaryValue>{amount}</monetaryValue></maximumCosts></billingInfo>"
    ))
}

/// A request for a book with a level of service, whose list has an address.
pub(super) fn at_level(scheme: &str, level: &str) -> Vec<u8> {
    asking("", &format!("<serviceLevel ill:scheme=\"{scheme}\">{level}</serviceLevel>"))
}
