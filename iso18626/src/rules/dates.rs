//! Layer 5: dates that fit together.

use super::rules;
use super::sample::{BOOK, LOANED, asking, confirmation, received, request, said, says, supplying, supplying_later};

/// The sample message at another time.
fn sent(timestamp: &str) -> Vec<u8> {
    String::from_utf8_lossy(&received()).replace("2026-11-23T08:30:00Z", timestamp).into_bytes()
}

/// Terms on which to ask again.
fn terms(before: &str, after: &str) -> Vec<u8> {
    let reason = "<reasonRetry>OnLoan</reasonRetry>";
    let said = said("RequestResponse", reason, "RetryPossible", "");
    supplying_later(&format!(
        "{said}<retryInfo><retryBefore>{before}</retryBefore><retryAfter>{after}</retryAfter></retryInfo>"
    ))
}

/// A loan sent at a time.
fn lent(sent: &str) -> Vec<u8> {
    supplying(&format!("{LOANED}<deliveryInfo><dateSent>{sent}</dateSent></deliveryInfo>"))
}

/// A booking.
fn booked(start: &str, end: &str) -> Vec<u8> {
    asking(
        "<requestSubType>BookingRequest</requestSubType>",
        &format!("<startDate>{start}</startDate><endDate>{end}</endDate>"),
    )
}

rules! {
    /// The time of the message is without a zone.
    NO_ZONE = "ILL550" Info,
    "a timestamp without a zone" / "时间戳没有时区",
    clause "ISO 18626 guidelines: timestamps are written YYYY-MM-DDThh:mm:ssZ",
    help "Without a zone nobody knows which instant is meant, and some partners refuse the message. Write Z for UTC, or the zone, as +08:00." /
         "没有时区就无法确定时刻，有的对方系统会拒收。请写 Z（协调世界时）或时区，如 +08:00。",
    bad iso18626(sent("2026-11-23T08:30:00")),
    good iso18626(sent("2026-11-23T16:30:00+08:00"));

    /// The status changed after the message was sent.
    CHANGED_LATER = "ILL551" Warning,
    "the status changed after the message was sent" / "状态变更晚于消息发送",
    clause "ISO 18626: lastChange is when the status changed of which the message tells",
    help "The clocks of two systems may differ, or a zone may be wrong." /
         "可能是两套系统的时钟不一致，或时区有误。",
    bad iso18626(supplying(&LOANED.replace("2026-11-23T08:30:00Z", "2026-11-23T16:30:00Z"))),
    good iso18626(supplying(LOANED));

    /// A loan that is due before it begins.
    DUE_EARLY = "ILL552" Warning,
    "the loan is due before it begins" / "应还日期早于借出日期",
    clause "ISO 18626: dueDate is when the item must be back",
    help "Look at the due date and at the date on which the item was sent." /
         "请核对应还日期与寄出日期。",
    bad iso18626(lent("2026-12-24T00:00:00Z")),
    good iso18626(lent("2026-11-23T08:00:00Z"));

    /// Needed before it was asked for.
    NEEDED_EARLY = "ILL553" Warning,
    "needed before the request was sent" / "需用日期早于请求日期",
    clause "ISO 18626: needBeforeDate is until when the item is of use",
    help "Leave the date out where any time is fine." /
         "如无时限要求，请省略该日期。",
    bad iso18626(asking("", "<needBeforeDate>2026-11-01T00:00:00Z</needBeforeDate>")),
    good iso18626(asking("", "<needBeforeDate>2026-12-01T00:00:00Z</needBeforeDate>"));

    /// There is no time in which to ask again.
    RETRY_NEVER = "ILL554" Warning,
    "no time is left to ask again" / "没有可重新请求的时段",
    clause "ISO 18626: ask again after retryAfter and before retryBefore",
    help "The two dates may be exchanged." /
         "两个日期可能填反了。",
    bad iso18626(terms("2026-12-01T00:00:00Z", "2027-01-01T00:00:00Z")),
    good iso18626(terms("2027-01-01T00:00:00Z", "2026-12-01T00:00:00Z"));

    /// A booking that ends before it begins.
    BOOKING_ORDER = "ILL555" Warning,
    "the booking ends before it begins" / "预约结束早于开始",
    clause "ISO 18626: startDate and endDate bound the time for which an item is booked",
    help "The two dates may be exchanged." /
         "两个日期可能填反了。",
    bad iso18626(booked("2027-02-01T00:00:00Z", "2027-01-01T00:00:00Z")),
    good iso18626(booked("2027-01-01T00:00:00Z", "2027-02-01T00:00:00Z"));

    /// Confirmed before it was received.
    CONFIRMED_EARLY = "ILL556" Info,
    "confirmed before it was received" / "确认时间早于接收时间",
    clause "ISO 18626: timestampReceived is the time of what is confirmed, timestamp that of the confirmation",
    help "The clocks of two systems may differ, or a zone may be wrong." /
         "可能是两套系统的时钟不一致，或时区有误。",
    bad iso18626(String::from_utf8_lossy(&confirmation("request", "OK", "")).replace("2026-11-23T08:30:05Z", "2026-11-23T00:30:05Z").into_bytes()),
    good iso18626(confirmation("request", "OK", ""));

    /// A date that cannot be meant.
    DISTANT = "ILL557" Warning,
    "a date that cannot be meant" / "日期不合情理",
    clause "practice: a date of a transaction lies after 1990 and within twenty years of its message",
    help "A year may be mistyped, or a value that was not set stands there." /
         "年份可能录入有误，或是未赋值的默认日期。",
    bad iso18626(request(&BOOK.replace("</serviceType>", "</serviceType><needBeforeDate>9999-12-31T00:00:00Z</needBeforeDate>"))),
    good iso18626(request(&BOOK.replace("</serviceType>", "</serviceType><needBeforeDate>2027-12-31T00:00:00Z</needBeforeDate>")));

    /// To be delivered before it was promised.
    EXPECTED_EARLY = "ILL558" Warning,
    "delivery was expected before it was promised" / "预计送达日期早于状态变更",
    clause "ISO 18626: expectedDeliveryDate is when the item is likely to come",
    help "A supplier that will supply tells a day to come." /
         "尚未提供时，预计送达日期应在将来。",
    bad iso18626(says("RequestResponse", "", "WillSupply", "<expectedDeliveryDate>2026-11-01T00:00:00Z</expectedDeliveryDate>")),
    good iso18626(says("RequestResponse", "", "WillSupply", "<expectedDeliveryDate>2026-12-01T00:00:00Z</expectedDeliveryDate>"));
}
