//! Layer 5: what the standard demands in prose, and what partners rely on.

use super::rules;
use super::sample::{
    BOOK, LOANED, asking, confirmation, received, request, request_later, requesting, said, says, supplying,
    supplying_later, to_house,
};

const REFUSED: &str = "<reasonUnfilled>NotHeld</reasonUnfilled>";
const NO: &str = "<answerYesNo>N</answerYesNo>";
const YES: &str = "<answerYesNo>Y</answerYesNo>";
const SENT: &str = "<dateSent>2026-11-23T08:30:00Z</dateSent>";
const TERMS: &str = "<retryInfo><edition>第二版</edition></retryInfo>";

/// A supplying agency of 2021 that may be asked again for a reason, on terms.
fn again(reason: &str, terms: &str) -> Vec<u8> {
    let reason = format!("<reasonRetry>{reason}</reasonRetry>");
    supplying_later(&format!("{}{terms}", said("RequestResponse", &reason, "RetryPossible", "")))
}

/// A loan of 2021 that was sent in some way, with a courier's particulars.
fn shipped(method: &str) -> Vec<u8> {
    supplying_later(&format!(
        "{LOANED}<deliveryInfo>{SENT}<deliveryMethod>{method}</deliveryMethod></deliveryInfo>\
         <shippingInfo><trackingId>SF123</trackingId></shippingInfo>"
    ))
}

/// A request for a book as part of several.
fn several(id: &str, kind: &str) -> Vec<u8> {
    let text = asking(kind, "");
    String::from_utf8_lossy(&text)
        .replace("<multipleItemRequestId/>", &format!("<multipleItemRequestId>{id}</multipleItemRequestId>"))
        .into_bytes()
}

/// A request that names no supplier, of a sub type.
fn unaddressed(kind: &str) -> Vec<u8> {
    let service = BOOK.replace("<serviceType>", &format!("{kind}<serviceType>"));
    let text = String::from_utf8_lossy(&request_later(&service)).into_owned();
    let (before, rest) = text.split_once("<supplyingAgencyId>").unwrap_or((&text, ""));
    let after = rest.split_once("</supplyingAgencyId>").map_or(rest, |(_, after)| after);
    format!("{before}{after}").into_bytes()
}

/// A confirmation that refuses, for a reason.
fn refusal(error: &str) -> Vec<u8> {
    confirmation("request", "ERROR", &format!("<errorData>{error}</errorData>"))
}

rules! {
    /// An answer where nothing was asked.
    ANSWER_UNASKED = "ILL501" Error,
    "an answer to what was not asked" / "未经询问的答复",
    clause "Guidelines of the maintenance agency (2021): answerYesNo is limited to answers to Cancel and Renew",
    help "answerYesNo answers a wish to cancel or to renew. Whether a request is filled is told by the status." /
         "answerYesNo 只用于答复取消或续借。请求能否满足由状态表示。",
    bad iso18626(says("RequestResponse", YES, "WillSupply", "")),
    good iso18626(says("RequestResponse", "", "WillSupply", ""));

    /// An answer without yes or no.
    ANSWER_MISSING = "ILL502" Error,
    "an answer without yes or no" / "答复未写明是否同意",
    clause "Guidelines of the maintenance agency (2021): answerYesNo is mandatory in answers to Cancel and Renew",
    help "Say Y or N. The status alone does not tell whether a renewal or the end of the request was granted." /
         "请填写 Y 或 N。仅凭状态无法判断续借或取消是否获准。",
    bad iso18626(says("RenewResponse", "", "Loaned", "<dueDate>2026-12-23T00:00:00Z</dueDate>")),
    good iso18626(says("RenewResponse", YES, "Loaned", "<dueDate>2026-12-23T00:00:00Z</dueDate>"));

    /// Terms for asking again, where that is not possible.
    RETRY_INFO = "ILL503" Warning,
    "terms for asking again, with another status" / "状态不符，却给出重新请求的条件",
    clause "Guidelines of the maintenance agency (2021): retryInfo belongs to the status RetryPossible",
    help "A requester looks for terms only where the status is RetryPossible." /
         "仅当状态为 RetryPossible 时，请求馆才会查看这些条件。",
    bad iso18626(supplying_later(&format!("{}{TERMS}", said("RequestResponse", REFUSED, "Unfilled", "")))),
    good iso18626(again("ReqEditionNotPossible", TERMS));

    /// Sent, and not told how.
    DELIVERY_INFO = "ILL504" Info,
    "sent, and not told when or how" / "已寄出，但未说明寄送情况",
    clause "Guidelines of the maintenance agency (2021): deliveryInfo is recommended when an item is delivered",
    help "When and how an item was sent helps the requester to expect it." /
         "寄送日期与方式有助于请求馆做好接收准备。",
    bad iso18626(supplying(LOANED)),
    good iso18626(supplying(&format!("{LOANED}<deliveryInfo>{SENT}</deliveryInfo>")));

    /// A courier's particulars without a courier.
    SHIPPING_INFO = "ILL505" Warning,
    "a courier's particulars without a courier" / "未用快递，却给出快递信息",
    clause "Guidelines of the maintenance agency (2021): shippingInfo belongs to the delivery method Courier",
    help "Name Courier as the delivery method, or leave shippingInfo out." /
         "请将寄送方式写为 Courier，或省略 shippingInfo。",
    bad iso18626(shipped("Mail")),
    good iso18626(shipped("Courier"));

    /// Where to return what need not be returned.
    RETURN_INFO = "ILL506" Info,
    "where to return what is not on loan" / "并未借出，却给出归还地址",
    clause "Guidelines of the maintenance agency (2021): the use of returnInfo is limited",
    help "An address for the return belongs to a loan." /
         "归还地址只用于已借出的文献。",
    bad iso18626(supplying(&format!("{}<returnInfo><name>图书馆</name></returnInfo>", said("RequestResponse", REFUSED, "Unfilled", "")))),
    good iso18626(supplying(&format!("{LOANED}<returnInfo><name>图书馆</name></returnInfo>")));

    /// A request to nobody.
    NO_SUPPLIER = "ILL507" Warning,
    "a request that names no supplying library" / "请求未指明提供馆",
    clause "practice (Koha): supplyingAgencyId is left out of a PatronRequest or a TransferRequest alone",
    help "Say whom the request is for, or that a broker is to find a supplier." /
         "请指明提供馆；若由中介系统选馆，请注明相应的请求子类型。",
    bad iso18626(unaddressed("")),
    good iso18626(unaddressed("<requestSubType>TransferRequest</requestSubType>"));

    /// Asked again, and not said what.
    NO_PREVIOUS = "ILL508" Warning,
    "a retry that does not name the request before it" / "重新请求未注明原请求号",
    clause "practice (Koha): a Retry carries requestingAgencyPreviousRequestId",
    help "Without the number the supplier cannot find what it answered before." /
         "没有原请求号，提供馆无法找到此前的答复。",
    bad iso18626(asking("<requestType>Retry</requestType>", "")),
    good iso18626(asking("<requestType>Retry</requestType><requestingAgencyPreviousRequestId>R-0</requestingAgencyPreviousRequestId>", ""));

    /// A request before a new one.
    PREVIOUS_OF_NEW = "ILL509" Warning,
    "a new request that names one before it" / "新请求却注明了原请求号",
    clause "practice (Koha): requestingAgencyPreviousRequestId belongs to a Retry; a request without a type is new",
    help "Say Retry or Reminder, or leave the number out." /
         "请将请求类型写为 Retry 或 Reminder（催办），或省略原请求号。",
    bad iso18626(asking("<requestingAgencyPreviousRequestId>R-0</requestingAgencyPreviousRequestId>", "")),
    good iso18626(asking("<requestType>Retry</requestType><requestingAgencyPreviousRequestId>R-0</requestingAgencyPreviousRequestId>", ""));

    /// The supplier's own number beside others.
    OTHER_NUMBERS = "ILL510" Info,
    "other numbers beside the supplier's own" / "提供馆记录号之外又有其他标识符",
    clause "practice (Koha): with supplierUniqueRecordId no other identifier is sent",
    help "The supplier's own number tells exactly what is meant. Another that leads elsewhere is only a doubt." /
         "提供馆的记录号已能准确定位，其他标识符反而可能引起歧义。",
    bad iso18626(request(&BOOK.replace("<title>", "<supplierUniqueRecordId>b1</supplierUniqueRecordId><title>").replace("</title>", "</title><bibliographicItemId><bibliographicItemIdentifier>9787020002207</bibliographicItemIdentifier><bibliographicItemIdentifierCode>ISBN</bibliographicItemIdentifierCode></bibliographicItemId>"))),
    good iso18626(request(&BOOK.replace("<title>", "<supplierUniqueRecordId>b1</supplierUniqueRecordId><title>")));

    /// Dates of a booking where nothing is booked.
    BOOKING_DATES = "ILL511" Warning,
    "dates of a booking in a request that is none" / "并非预约请求，却有起止日期",
    clause "ISO 18626 schema 1.2: startDate and endDate came with the sub type BookingRequest",
    help "Add the sub type BookingRequest. Until when an item is of use is told by needBeforeDate." /
         "请注明子类型 BookingRequest；需用时限请写入 needBeforeDate。",
    bad iso18626(asking("", "<startDate>2027-01-01T00:00:00Z</startDate>")),
    good iso18626(asking("<requestSubType>BookingRequest</requestSubType>", "<startDate>2027-01-01T00:00:00Z</startDate>"));

    /// A number for several requests in one that stands alone.
    MULTIPLE_ID = "ILL512" Warning,
    "a number for several requests without the sub type" / "有多项请求号，但未注明子类型",
    clause "ISO 18626 schema 1.2: multipleItemRequestId came with the sub type MultipleItemRequest",
    help "Add the sub type MultipleItemRequest. In 1.2 the element must be there, and may be empty." /
         "请注明子类型 MultipleItemRequest。1.2 版中该元素必备，但可以为空。",
    bad iso18626(several("M-1", "")),
    good iso18626(several("M-1", "<requestSubType>MultipleItemRequest</requestSubType>"));

    /// One of several requests without their common number.
    MULTIPLE_TYPE = "ILL513" Warning,
    "one of several requests without their common number" / "属多项请求，却没有多项请求号",
    clause "ISO 18626 schema 1.2: multipleItemRequestId came with the sub type MultipleItemRequest",
    help "Without the number the supplier cannot tell which requests belong together." /
         "没有该号码，提供馆无法判断哪些请求属于同一组。",
    bad iso18626(several("", "<requestSubType>MultipleItemRequest</requestSubType>")),
    good iso18626(several("M-1", "<requestSubType>MultipleItemRequest</requestSubType>"));

    /// Asked for other terms, and not told which.
    RETRY_TERMS = "ILL514" Info,
    "the terms for asking again are missing" / "缺少重新请求的条件",
    clause "practice (Koha): each reason to ask again has its element in retryInfo",
    help "The requester cannot tell what to ask for instead." /
         "请求馆无从得知应改为请求什么。",
    bad iso18626(again("ReqEditionNotPossible", "")),
    good iso18626(again("ReqEditionNotPossible", TERMS));

    /// The answer to a wish to cancel, and the status, contradict each other.
    CANCEL = "ILL515" Warning,
    "the answer and the status contradict each other" / "答复与状态相互矛盾",
    clause "practice (Crosslink): a cancellation that is granted leads to Cancelled, and one that is refused does not",
    help "Y goes with the status Cancelled, N with the status that the request keeps." /
         "同意取消（Y）时状态应为 Cancelled；不同意（N）时应为请求原有的状态。",
    bad iso18626(says("CancelResponse", NO, "Cancelled", "")),
    good iso18626(says("CancelResponse", YES, "Cancelled", ""));

    /// Not filled, and not told why.
    UNFILLED = "ILL516" Warning,
    "not filled, and not told why" / "未满足请求，但未说明原因",
    clause "Use cases of the maintenance agency: the status Unfilled comes with reasonUnfilled",
    help "The requester decides by the reason whether to ask elsewhere." /
         "请求馆要根据原因决定是否转向他馆。",
    bad iso18626(says("RequestResponse", "", "Unfilled", "")),
    good iso18626(says("RequestResponse", REFUSED, "Unfilled", ""));

    /// Why it was not filled, although it was.
    UNFILLED_REASON = "ILL517" Warning,
    "a reason for not filling, with another status" / "状态不符，却给出未满足的原因",
    clause "ISO 18626: reasonUnfilled explains the status Unfilled",
    help "A reason to ask again is told by reasonRetry." /
         "可重新请求的原因请写入 reasonRetry。",
    bad iso18626(says("RequestResponse", REFUSED, "WillSupply", "")),
    good iso18626(says("RequestResponse", REFUSED, "Unfilled", ""));

    /// Why to ask again, although that is not possible.
    RETRY_REASON = "ILL518" Warning,
    "a reason to ask again, with another status" / "状态不符，却给出重新请求的原因",
    clause "ISO 18626: reasonRetry explains the status RetryPossible",
    help "A requester looks for the reason only where the status is RetryPossible." /
         "仅当状态为 RetryPossible 时，请求馆才会查看该原因。",
    bad iso18626(says("RequestResponse", "<reasonRetry>OnLoan</reasonRetry>", "WillSupply", "")),
    good iso18626(says("RequestResponse", "<reasonRetry>OnLoan</reasonRetry>", "RetryPossible", ""));

    /// A notification that says nothing.
    NOTHING_SAID = "ILL519" Warning,
    "a notification that says nothing" / "通知没有内容",
    clause "ISO 18626: a Notification tells staff something and changes nothing",
    help "Write the note." /
         "请填写备注。",
    bad iso18626(requesting("<action>Notification</action>")),
    good iso18626(requesting("<action>Notification</action><note>请尽快归还。</note>"));

    /// A refusal without an error.
    ERROR_MISSING = "ILL520" Warning,
    "a refusal that does not say what is wrong" / "确认失败，但未说明错误",
    clause "ISO 18626: errorData says what is wrong where the status is ERROR",
    help "Without it the sender cannot mend the message." /
         "没有错误信息，发送方无法改正消息。",
    bad iso18626(confirmation("request", "ERROR", "")),
    good iso18626(refusal("<errorType>BadlyFormedMessage</errorType>"));

    /// An error although all is well.
    ERROR_OF_OK = "ILL521" Warning,
    "an error, although all is well" / "确认成功，却带有错误信息",
    clause "ISO 18626: errorData says what is wrong where the status is ERROR",
    help "The sender looks at the status first, and may never see the error." /
         "发送方先看状态，可能不会注意到错误信息。",
    bad iso18626(confirmation("request", "OK", "<errorData><errorType>BadlyFormedMessage</errorType></errorData>")),
    good iso18626(confirmation("request", "OK", ""));

    /// An error that does not name its culprit.
    ERROR_VALUE = "ILL522" Info,
    "an error that does not say what it is about" / "错误信息未指明对象",
    clause "practice (Koha): errorValue names the action, the reason, the element, or the element and its value",
    help "Name what was not understood, so that the sender can mend it." /
         "请写明无法识别的内容，便于发送方改正。",
    bad iso18626(refusal("<errorType>UnrecognisedDataElement</errorType>")),
    good iso18626(refusal("<errorType>UnrecognisedDataElement</errorType><errorValue>activeSection</errorValue>"));

    /// An error with a value that it does not have.
    ERROR_VALUE_UNUSED = "ILL523" Info,
    "an error with a value that it does not have" / "此类错误不带值",
    clause "practice (Koha): BadlyFormedMessage has no errorValue",
    help "Many partners send what their parser said. Do not rely on it." /
         "不少系统会填写解析器的报错，请勿依赖。",
    bad iso18626(refusal("<errorType>BadlyFormedMessage</errorType><errorValue>line 3</errorValue>")),
    good iso18626(refusal("<errorType>BadlyFormedMessage</errorType>"));

    /// A confirmation that does not repeat the reason.
    CONFIRMED_REASON = "ILL524" Info,
    "a confirmation that does not repeat the reason" / "确认未注明所确认的原因代码",
    clause "practice: the confirmation repeats reasonForMessage",
    help "The sender matches confirmations to its messages by it." /
         "发送方据此将确认与消息对应。",
    bad iso18626(confirmation("supplyingAgencyMessage", "OK", "")),
    good iso18626(confirmation("supplyingAgencyMessage", "OK", "<reasonForMessage>StatusChange</reasonForMessage>"));

    /// A confirmation that does not repeat the action.
    CONFIRMED_ACTION = "ILL525" Info,
    "a confirmation that does not repeat the action" / "确认未注明所确认的动作",
    clause "practice: the confirmation repeats action",
    help "The sender matches confirmations to its messages by it." /
         "发送方据此将确认与消息对应。",
    bad iso18626(confirmation("requestingAgencyMessage", "OK", "")),
    good iso18626(confirmation("requestingAgencyMessage", "OK", "<action>Received</action>"));

    /// The transaction has no number.
    REQUEST_ID = "ILL526" Error,
    "a transaction without a number" / "事务没有请求号",
    clause "ISO 18626: requestingAgencyRequestId names the transaction in all of its messages",
    help "The schema allows an empty number, but nobody can answer to it." /
         "模式允许该号码为空，但对方无法据此答复。",
    bad iso18626(String::from_utf8_lossy(&received()).replace("R-1", "").into_bytes()),
    good iso18626(received());

    /// An address of nothing.
    ADDRESS_EMPTY = "ILL527" Warning,
    "an empty address" / "地址为空",
    clause "ISO 18626 schemas: every part of a physicalAddress may be missing, and then nothing is left",
    help "Leave the address out where none is known." /
         "没有地址时应整组省略。",
    bad iso18626(to_house("")),
    good iso18626(to_house("<line1>颐和园路5号</line1><locality>北京</locality>"));

    /// Nothing is asked for.
    NOTHING_ASKED = "ILL528" Warning,
    "a request that does not say for what" / "请求未说明所需文献",
    clause "ISO 18626 schemas: every part of bibliographicInfo may be missing, and then nothing is left",
    help "Give a title, or a number by which the item can be found." /
         "请给出题名，或可用于查找文献的号码。",
    bad iso18626(request(&BOOK.replace("<title>红楼梦</title>", ""))),
    good iso18626(request(BOOK));
}
