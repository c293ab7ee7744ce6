//! Layer 2: what a document is in place of a report.

use super::rules;
use super::sample::tr;

rules! {
    /// An exception and no report.
    EXCEPTION = "CTR270" Error,
    "an exception in place of a report" / "返回的是异常而不是报告",
    clause "CoP 5.1, Appendix D; COUNTER API 5.1: an answer other than 200 is one exception",
    help "The service did not make the report: the code says why, and whether to ask again." /
         "服务未生成报告：代码说明原因以及是否应重试。",
    bad json(r#"{"Code":1011,"Message":"Report Queued for Processing"}"#),
    good json(tr());

    /// A list of exceptions and no report.
    EXCEPTIONS = "CTR271" Error,
    "a list of exceptions in place of a report" / "返回的是异常列表而不是报告",
    clause "COUNTER API 5.1: an answer other than 200 is one exception, not a list",
    help "The service did not make the report: the codes say why." / "服务未生成报告：代码说明原因。",
    bad json(r#"[{"Code":2010,"Message":"Requestor is Not Authorized to Access Usage for Institution"}]"#),
    good json(tr());

    /// A report in a wrapper.
    WRAPPED = "CTR272" Error,
    "a report within another object" / "报告被包在另一个对象中",
    clause "COUNTER API 5.1, schemas: a report is an object with Report_Header and Report_Items",
    help "Save the inner object alone." / "请只保存内层对象。",
    bad json(format!(r#"{{"body":{}}}"#, tr())),
    good json(tr());

    /// A report in a list.
    LISTED = "CTR273" Error,
    "a report within a list" / "报告被包在列表中",
    clause "COUNTER API 5.1, schemas: a report is an object, and one file has one report",
    help "Save the report without the square brackets, each in a file of its own." /
         "请去掉方括号，每个文件只保存一个报告。",
    bad json(format!("[{}]", tr())),
    good json(tr());

    /// A report in a text.
    STRINGIFIED = "CTR274" Error,
    "JSON written as one text of JSON" / "JSON 被写成了一个字符串",
    clause "COUNTER API 5.1, schemas: a report is an object",
    help "It was encoded twice: decode the text, and save what is in it." / "内容被编码了两次：请解码后再保存。",
    bad json(r#""{\"Report_Header\":{},\"Report_Items\":[]}""#),
    good json(tr());

    /// A list of the API and no report.
    LIST = "CTR275" Error,
    "a list of a COUNTER API in place of a report" / "返回的是 COUNTER API 的列表而不是报告",
    clause "COUNTER API 5.1: /status, /members and /reports answer with lists",
    help "Ask for a report by its identifier: /reports/tr." / "请按报告标识请求，例如 /reports/tr。",
    bad json("[]"),
    good json(tr());

    /// A page for people.
    PAGE = "CTR276" Error,
    "a page of the web in place of a report" / "返回的是网页而不是报告",
    clause "COUNTER API 5.1: reports are JSON",
    help "A login, an error or a maintenance page was saved: open it in a browser to see which." /
         "保存下来的是登录、错误或维护页面，请用浏览器打开查看。",
    bad json("<!DOCTYPE html><html><body><form action=\"/login\"></form></body></html>"),
    good json(tr());

    /// XML and no report in JSON.
    XML = "CTR277" Error,
    "XML in place of a report in JSON" / "返回的是 XML 而不是 JSON 报告",
    clause "CoP 5: reports are JSON or tables; reports of release 4 and SUSHI were XML",
    help "It is of release 4, or the answer of another service." / "这是第 4 版的报告，或其他服务的应答。",
    bad json("<?xml version=\"1.0\"?><Envelope/>"),
    good json(tr());

    /// Something else.
    OTHER = "CTR279" Error,
    "something else than a report" / "内容不是报告",
    clause "COUNTER API 5.1, schemas: a report is an object with Report_Header and Report_Items",
    help "Look at what was saved, and where it came from." / "请检查保存的内容及其来源。",
    bad json(r#"{"title":"no report"}"#),
    good json(tr());
}
