//! Layer 6: what partners understand. Each rule holds with the profile of its partner alone.

use super::rules;
use super::sample::{
    BOOK, LOANED, asking, message, received, recorded, request, request_later, requesting, said, says, supplying,
    supplying_later,
};

/// A request of 2021 with the proof that Koha wants.
fn known_to_koha() -> Vec<u8> {
    let proof = "</requestingAgencyRequestId><requestingAgencyAuthentication><accountId>lib-17</accountId>\
                 <securityCode>0000</securityCode></requestingAgencyAuthentication>";
    String::from_utf8_lossy(&request_later(BOOK)).replace("</requestingAgencyRequestId>", proof).into_bytes()
}

/// A message of the requesting agency of 2021, with an action.
fn acting_later(action: &str) -> Vec<u8> {
    let text = format!("<requestingAgencyMessage>{}", super::sample::header());
    let text = text.replace("<multipleItemRequestId/>", "");
    message("2021-2", &format!("{text}<action>{action}</action></requestingAgencyMessage>"))
}

const OFFER: &str = "<reasonRetry>CostExceedsMaxCost</reasonRetry><offeredCosts><currencyCode>CNY</currencyCode>\
<monetaryValue>60.00</monetaryValue></offeredCosts>";

rules! {
    /// The partner does not know the editions of 2021.
    LATER_EDITION = "ILL601" Warning,
    "the partner does not know the edition" / "对方不支持该版本",
    clause "observed: ReShare, 2026; Crosslink, 2026; Alma, 2019; OCLC, 2021",
    help "The partner reads messages of 2014 or 2017. What is new in 2021 it passes over, or it stumbles over the order of the elements. Send 1.2." /
         "对方只读取 2014 或 2017 版消息，会忽略 2021 版的新内容，也可能因元素顺序而出错。请改发 1.2 版。",
    bad iso18626(request_later(BOOK)),
    good iso18626(request(BOOK));

    /// The partner does not know the editions before 2021.
    EARLIER_EDITION = "ILL602" Warning,
    "the partner wants a later edition" / "对方需要更新的版本",
    clause "observed: Koha, 2026",
    help "Koha reads 2021-3." /
         "Koha 读取 2021-3 版。",
    bad iso18626(request(BOOK)),
    good iso18626(request_later(BOOK));

    /// What came in 2021 is lost with the partner.
    LATER_PART = "ILL603" Warning,
    "the partner passes over what came in 2021" / "对方忽略 2021 版新增内容",
    clause "observed: ReShare, 2026; Crosslink, 2026; Alma, 2019; OCLC, 2021",
    help "The partner's model has no such element, and no error is told. Say it in the way of 1.2, or in a note." /
         "对方的数据模型没有此元素，且不会报错。请用 1.2 版的方式表达，或写入备注。",
    bad iso18626(request_later(&BOOK.replace("</serviceType>", "</serviceType><preferredEdition>ThisEdition</preferredEdition>"))),
    good iso18626(request(BOOK));

    /// What went in 2021 is lost with the partner.
    EARLIER_PART = "ILL604" Warning,
    "the partner passes over what ended with 1.2" / "对方忽略 1.2 版之后取消的内容",
    clause "observed: Koha, 2026",
    help "Say it in the way of 2021: itemFormat, deliveryMethod, retryInfo." /
         "请用 2021 版的方式表达：itemFormat、deliveryMethod、retryInfo。",
    bad iso18626(asking("", "<preferredFormat>PDF</preferredFormat>")),
    good iso18626(asking("", ""));

    /// ReShare stumbles over a time without a zone.
    RESHARE_ZONE = "ILL611" Error,
    "ReShare cannot read a time without a zone" / "ReShare 无法读取不带时区的时间",
    clause "observed: ReShare, 2026",
    help "XML Schema lets the zone be left out; ReShare then fails, and no confirmation comes." /
         "XML Schema 允许省略时区，但 ReShare 会因此出错，不返回确认。",
    bad iso18626(String::from_utf8_lossy(&received()).replace(":00Z", ":00").into_bytes()),
    good iso18626(received());

    /// ReShare does not read the reason.
    RESHARE_REASON = "ILL612" Warning,
    "ReShare does nothing on this reason" / "ReShare 不处理此消息原因",
    clause "observed: ReShare, 2026",
    help "ReShare knows no renewal. Tell it by a Notification with a note." /
         "ReShare 不支持续借，请用带备注的 Notification 告知。",
    bad iso18626(says("RenewResponse", "<answerYesNo>Y</answerYesNo>", "Loaned", "<dueDate>2027-01-23T00:00:00Z</dueDate>")),
    good iso18626(supplying(LOANED));

    /// ReShare does not read the status.
    RESHARE_STATUS = "ILL613" Warning,
    "ReShare does nothing on this status" / "ReShare 不处理此状态",
    clause "observed: ReShare, 2026",
    help "The request stays where it is with the requesting library. ReShare follows ExpectToSupply, WillSupply, Loaned, Overdue, Recalled, Unfilled, Cancelled and LoanCompleted." /
         "请求馆一侧状态不变。ReShare 只处理 ExpectToSupply、WillSupply、Loaned、Overdue、Recalled、Unfilled、Cancelled、LoanCompleted。",
    bad iso18626(says("StatusChange", "", "CompletedWithoutReturn", "")),
    good iso18626(supplying(LOANED));

    /// ReShare does not read the action.
    RESHARE_ACTION = "ILL614" Warning,
    "ReShare does nothing on this action" / "ReShare 不处理此操作",
    clause "observed: ReShare, 2026",
    help "ReShare follows Received, Cancel, ShippedReturn and Notification." /
         "ReShare 只处理 Received、Cancel、ShippedReturn、Notification。",
    bad iso18626(requesting("<action>Renew</action>")),
    good iso18626(received());

    /// ReShare does not see an answer to its conditions.
    RESHARE_ANSWER = "ILL615" Warning,
    "an answer to conditions that ReShare does not see" / "ReShare 无法识别的条件答复",
    clause "observed: ReShare, 2026",
    help "ReShare waits for a Notification whose note holds its own marker. The crate's module annotation writes it." /
         "ReShare 等待备注中带有其专用标记的 Notification，可用本库的 annotation 模块生成。",
    bad iso18626(requesting("<action>Notification</action><note>ACCEPT</note>")),
    good iso18626(requesting("<action>Notification</action><note>#ReShareLoanConditionAgreeResponse#</note>"));

    /// Alma has no place for what came with 1.2.
    ALMA_PART = "ILL621" Warning,
    "Alma passes over what came with 1.2" / "Alma 忽略 1.2 版新增内容",
    clause "observed: Alma, 2019",
    help "Alma reads 1.1, which has no multipleItemRequestId, requestSubType, startDate or endDate. Say it in a note." /
         "Alma 读取 1.1 版，其中没有 multipleItemRequestId、requestSubType、startDate、endDate。请写入备注。",
    bad iso18626(asking("<requestSubType>PatronRequest</requestSubType>", "")),
    good iso18626(request(BOOK));

    /// Alma passes over costs.
    ALMA_COSTS = "ILL622" Warning,
    "Alma passes over costs with this status" / "此状态下 Alma 忽略费用",
    clause "observed: Alma, 2026 (by way of Crosslink)",
    help "Alma takes costs with Loaned and CopyCompleted alone. Name an offered price in the note of a Notification." /
         "Alma 只在 Loaned 和 CopyCompleted 时读取费用。报价请写入 Notification 的备注。",
    bad iso18626(says("RequestResponse", OFFER, "RetryPossible", "")),
    good iso18626(supplying(&format!("{LOANED}<deliveryInfo><dateSent>2026-11-23T08:30:00Z</dateSent><deliveryCosts><currencyCode>CNY</currencyCode><monetaryValue>60.00</monetaryValue></deliveryCosts></deliveryInfo>")));

    /// Alma does not show the note.
    ALMA_NOTE = "ILL623" Warning,
    "Alma shows the notes of notifications alone" / "Alma 只显示通知中的备注",
    clause "observed: Alma, 2026 (by way of Crosslink)",
    help "Send the note in a Notification of its own." /
         "请另发一条 Notification 传送备注。",
    bad iso18626(requesting("<action>Received</action><note>The cover is torn.</note>")),
    good iso18626(requesting("<action>Notification</action><note>The cover is torn.</note>"));

    /// Alma has no such status.
    ALMA_STATUS = "ILL624" Warning,
    "Alma has no status ExpectToSupply" / "Alma 没有 ExpectToSupply 状态",
    clause "observed: Alma, 2026 (by way of Crosslink)",
    help "Brokers tell Alma WillSupply in its place." /
         "中介系统向 Alma 改发 WillSupply。",
    bad iso18626(says("RequestResponse", "", "ExpectToSupply", "")),
    good iso18626(says("RequestResponse", "", "WillSupply", ""));

    /// Alma wants another reason for the status Loaned.
    ALMA_LOANED = "ILL625" Warning,
    "Alma wants Loaned as a StatusChange" / "Alma 要求以 StatusChange 发送 Loaned",
    clause "observed: Alma, 2026 (by way of Crosslink)",
    help "With another reason Alma does not follow." /
         "用其他原因发送时 Alma 不会更新状态。",
    bad iso18626(supplying(&LOANED.replace("StatusChange", "RequestResponse"))),
    good iso18626(supplying(LOANED));

    /// Alma wants another reason for the status LoanCompleted.
    ALMA_COMPLETED = "ILL626" Warning,
    "Alma wants LoanCompleted as a RequestResponse" / "Alma 要求以 RequestResponse 发送 LoanCompleted",
    clause "observed: Alma, 2026 (by way of Crosslink)",
    help "With another reason Alma does not follow." /
         "用其他原因发送时 Alma 不会更新状态。",
    bad iso18626(says("StatusChange", "", "LoanCompleted", "")),
    good iso18626(says("RequestResponse", "", "LoanCompleted", ""));

    /// Alma does not know the catalogue.
    ALMA_RECORD = "ILL627" Warning,
    "Alma drops the number of a record" / "Alma 会丢弃该记录号",
    clause "observed: Alma, 2026 (by way of Crosslink)",
    help "Numbers with a code that is not on the open list do not arrive." /
         "代码不在开放代码表中的记录号不会被保留。",
    bad iso18626(recorded("doi", "10.1000/182")),
    good iso18626(recorded("OCLC", "2049924"));

    /// Crosslink drops numbers of Medline.
    CROSSLINK_MEDLINE = "ILL631" Warning,
    "Crosslink drops numbers of Medline" / "Crosslink 会丢弃 Medline 记录号",
    clause "observed: Crosslink, 2026",
    help "Crosslink compares the code in capitals with the list, in which Medline has small letters. A number of PubMed arrives." /
         "Crosslink 把代码转成大写后与代码表比较，而表中 Medline 含小写字母。PubMed 的号码则可送达。",
    bad iso18626(recorded("Medline", "98765432")),
    good iso18626(recorded("PMID", "12345678"));

    /// Crosslink refuses the reason.
    CROSSLINK_REASON = "ILL632" Error,
    "Crosslink refuses this reason" / "Crosslink 拒绝此消息原因",
    clause "observed: Crosslink, 2026",
    help "The confirmation is UnsupportedReasonForMessageType. Tell it by a Notification or a StatusChange." /
         "确认将为 UnsupportedReasonForMessageType。请改用 Notification 或 StatusChange。",
    bad iso18626(says("StatusRequestResponse", "", "WillSupply", "")),
    good iso18626(says("RequestResponse", "", "WillSupply", ""));

    /// Crosslink refuses the action.
    CROSSLINK_ACTION = "ILL633" Error,
    "Crosslink refuses this action" / "Crosslink 拒绝此操作",
    clause "observed: Crosslink, 2026",
    help "Crosslink follows Received, Cancel, ShippedReturn and Notification; the confirmation of another is UnsupportedActionType." /
         "Crosslink 只处理 Received、Cancel、ShippedReturn、Notification，其他操作的确认为 UnsupportedActionType。",
    bad iso18626(requesting("<action>StatusRequest</action>")),
    good iso18626(received());

    /// Crosslink does not read the status.
    CROSSLINK_STATUS = "ILL634" Warning,
    "Crosslink does nothing on this status" / "Crosslink 不处理此状态",
    clause "observed: Crosslink, 2026 (its model of a request)",
    help "The request stays where it is with the requesting library, though the confirmation is OK." /
         "请求馆一侧状态不变，但确认仍为 OK。",
    bad iso18626(says("StatusChange", "", "Recalled", "<dueDate>2026-12-01T00:00:00Z</dueDate>")),
    good iso18626(supplying(LOANED));

    /// Crosslink refuses long messages.
    CROSSLINK_SIZE = "ILL635" Error,
    "the message is too long for Crosslink" / "消息超出 Crosslink 的长度限制",
    clause "observed: Crosslink, 2026 (unless it is set up otherwise)",
    help "Crosslink answers with the HTTP status 413, and no confirmation comes. Shorten the notes." /
         "Crosslink 返回 HTTP 413，不返回确认。请缩短备注。",
    bad iso18626(asking("", &format!("<note>{}</note>", "The same page again. ".repeat(6_000)))),
    good iso18626(asking("", "<note>The same page again.</note>"));

    /// OCLC spells the version in its own way.
    OCLC_VERSION = "ILL641" Info,
    "OCLC spells the version in its own way" / "OCLC 的版本号写法不同",
    clause "observed: OCLC, 2021",
    help "OCLC's toolkit writes v1_2_2017. Whether it minds another spelling was not seen." /
         "OCLC 工具包写作 v1_2_2017，是否接受其他写法未经证实。",
    bad iso18626(received()),
    good iso18626(String::from_utf8_lossy(&received()).replace("version=\"1.2\"", "version=\"v1_2_2017\"").into_bytes());

    /// OCLC has the code with another dash.
    OCLC_DASH = "ILL642" Warning,
    "OCLC has this code with an en dash" / "OCLC 的此代码使用短破折号",
    clause "observed: OCLC, 2021",
    help "Three of the Australian codes have U+2013 in OCLC's list, and a hyphen in those of others." /
         "OCLC 代码表中三个澳大利亚代码使用 U+2013，其他系统则使用连字符。",
    bad iso18626(asking("", "<copyrightCompliance>AU-CopyrightActS50-7A</copyrightCompliance>")),
    good iso18626(asking("", "<copyrightCompliance>AU-CopyrightCleared</copyrightCompliance>"));

    /// Koha does not know who asks.
    KOHA_PROOF = "ILL651" Error,
    "Koha must be told account and code" / "Koha 要求提供账号和安全码",
    clause "observed: Koha, 2026",
    help "Koha finds the requesting library by accountId and securityCode alone, and refuses a message without them. They are sent in clear: use HTTPS." /
         "Koha 仅凭 accountId 和 securityCode 识别请求馆，缺少则拒绝。二者以明文传送，请使用 HTTPS。",
    bad iso18626(request_later(BOOK)),
    good iso18626(known_to_koha());

    /// Koha does not read the action.
    KOHA_ACTION = "ILL652" Warning,
    "Koha does nothing on this action" / "Koha 不处理此操作",
    clause "observed: Koha, 2026",
    help "HoldReturn and Lost are not implemented. Tell it by a Notification." /
         "HoldReturn 和 Lost 尚未实现，请用 Notification 告知。",
    bad iso18626(acting_later("Lost")),
    good iso18626(acting_later("Received"));

    /// Koha does not read messages to a requesting library.
    KOHA_SUPPLIER = "ILL653" Warning,
    "Koha does not take messages of a supplying library" / "Koha 不接收提供馆消息",
    clause "observed: Koha, 2026",
    help "Koha is a supplier in the protocol, and not a requester: nobody there waits for this message." /
         "Koha 在协议中只作为提供馆，不作为请求馆，不会处理此消息。",
    bad iso18626(supplying_later(&said("StatusChange", "", "WillSupply", ""))),
    good iso18626(known_to_koha());
}
