//! Messages for the samples of rules.

/// A message of 2.02, of what is between the tags of the envelope.
pub(super) fn message(body: &str) -> Vec<u8> {
    versioned(crate::Version::V2_02.uri(), body)
}

/// A message that says so of its version.
pub(super) fn versioned(version: &str, body: &str) -> Vec<u8> {
    format!(
        "<NCIPMessage xmlns=\"{ns}\" xmlns:ncip=\"{ns}\" ncip:version=\"{version}\">{body}</NCIPMessage>",
        ns = crate::NAMESPACE
    )
    .into_bytes()
}

/// A message that keeps every rule: it looks a user up.
pub(super) fn lookup() -> Vec<u8> {
    message(&looking(""))
}

/// A look-up of a user, with what follows the user.
pub(super) fn looking(rest: &str) -> String {
    format!("<LookupUser>{USER}{rest}</LookupUser>")
}

/// A user.
pub(super) const USER: &str = "<UserId><UserIdentifierValue>20260017</UserIdentifierValue></UserId>";

/// An item that arrived, and when.
pub(super) fn received(date: &str) -> Vec<u8> {
    let item = "<ItemId><ItemIdentifierValue>31000200012345</ItemIdentifierValue></ItemId>";
    message(&format!("<ItemReceived>{item}<DateReceived>{date}</DateReceived></ItemReceived>"))
}

/// A look-up of a user, changed.
pub(super) fn changed(from: &str, to: &str) -> Vec<u8> {
    String::from_utf8_lossy(&lookup()).replace(from, to).into_bytes()
}

/// A look-up of a user by version 1, with what follows the user.
pub(super) fn first(rest: &str) -> Vec<u8> {
    let agency = |name: &str| {
        format!("<{name}><UniqueAgencyId><Scheme>urn:isil</Scheme><Value>CN-310002</Value></UniqueAgencyId></{name}>")
    };
    let header = [agency("FromAgencyId"), agency("ToAgencyId")].concat();
    let wanted = "<UserElementType><Scheme>urn:x</Scheme><Value>Name Information</Value></UserElementType>";
    let user = "<UniqueUserId><UniqueAgencyId><Scheme>urn:isil</Scheme><Value>CN-310002</Value></UniqueAgencyId>\
                <UserIdentifierValue>20260017</UserIdentifierValue></UniqueUserId>";
    format!(
        "<NCIPMessage version=\"{}\"><LookupUser><InitiationHeader>{header}</InitiationHeader>{user}{wanted}{rest}</LookupUser></NCIPMessage>",
        crate::Version::V1_0.uri()
    )
    .into_bytes()
}

/// That, changed.
pub(super) fn first_changed(from: &str, to: &str) -> Vec<u8> {
    String::from_utf8_lossy(&first("")).replacen(from, to, 1).into_bytes()
}

/// A sum, in an account, by what says the currency.
pub(super) fn account(currency: &str) -> Vec<u8> {
    let item = "<ItemId><ItemIdentifierValue>31000200012345</ItemIdentifierValue></ItemId>";
    message(&format!(
        "<CheckOutItem>{USER}{item}<PaidFeeAmount>{currency}<MonetaryValue>250</MonetaryValue></PaidFeeAmount></CheckOutItem>"
    ))
}
