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
