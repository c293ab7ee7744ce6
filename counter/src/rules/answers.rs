//! Layer 2: the answers of a service, and the status they come with.

use super::rules;
use super::sample::tr;

rules! {
    /// An exception that came with the status of another one.
    STATUS = "CTR280" Error,
    "the status of the answer is not that of the exception" / "HTTP 状态码与异常不符",
    clause "CoP 5.1, Appendix D: the status of each exception",
    help "The exception is believed, whatever the status says." / "以异常内容为准，忽略 HTTP 状态码。",
    bad json(r#"{"Code":2010,"Message":"Requestor is Not Authorized to Access Usage for Institution"}"#),
    good json(r#"{"Code":2010,"Message":"Requestor is Not Authorized to Access Usage for Institution"}"#);

    /// A report or a list that came with a status other than 200.
    NOT_OK = "CTR281" Error,
    "what was asked for came with a status other than 200" / "内容正常，但 HTTP 状态码不是 200",
    clause "COUNTER API 5.1: a report or a list is the body of an answer with the status 200",
    help "What came is read, whatever the status says." / "内容照常读取，忽略 HTTP 状态码。",
    bad json(tr()),
    good json(tr());

    /// An exception that belongs in a report, and stands alone.
    OUTSIDE = "CTR282" Error,
    "an exception that belongs in the header of a report" / "该异常应出现在报告头中，不应单独返回",
    clause "CoP 5.1, Appendix D: exceptions of the status 200 are in the header of a report, empty or not",
    help "Send a report without items, with the exception in its header." / "请返回不含条目的报告，并在报告头中写明异常。",
    bad json(r#"{"Code":3030,"Message":"No Usage Available for Requested Dates"}"#),
    good json(r#"{"Code":1000,"Message":"Service Not Available"}"#);

    /// An exception or a list within something else.
    ANSWER_WRAPPED = "CTR283" Error,
    "an exception or a list within another object" / "异常或列表被包在另一个对象中",
    clause "COUNTER API 5.1: an exception is the whole body of an answer, and so is a list",
    help "Send what is within, and nothing around it." / "请只返回内层内容。",
    bad json(r#"{"body":null,"response":{"Code":1000,"Message":"Service Not Available"}}"#),
    good json(r#"{"Code":1000,"Message":"Service Not Available"}"#);
}
