//! Layer 4: the members of exceptions.

use super::rules;
use super::sample::{excepted, header, r5, tr};

rules! {
    /// A code that is a text.
    CODE_TEXT = "CTR411" Error,
    "the code of an exception is a text" / "异常代码写成字符串",
    clause "COUNTER API 5.1, schemas: Code is an integer",
    help "Write the digits without quotation marks." / "请写数字，不加引号。",
    bad json(header(r#""Exceptions":[{"Code":"3031","Message":"Usage Not Ready for Requested Dates","Data":"2026-02"}],"#)),
    good json(tr());

    /// A code that is no number.
    NOT_A_CODE = "CTR412" Error,
    "the code of an exception is no number" / "异常代码不是数字",
    clause "CoP 5.1, Appendix D: the codes",
    help "The exception is kept, and its meaning is not known." / "异常会被保留，但含义未知。",
    bad json(header(r#""Exceptions":[{"Code":"none","Message":"-"}],"#)),
    good json(tr());

    /// A code that the release does not have.
    CODE = "CTR414" Error,
    "a code of an exception that the release does not have" / "该版本没有的异常代码",
    clause "CoP 5.1, Appendix D; CoP 5.0.3, Appendix F: the codes; those from 0 to 999 are free",
    help "A program cannot tell what to do." / "程序无法得知应如何处理。",
    bad json(header(r#""Exceptions":[{"Code":4001,"Message":"No Shelf"}],"#)),
    good json(header(r#""Exceptions":[{"Code":7,"Message":"No Shelf"}],"#));

    /// A message of another exception.
    MESSAGE = "CTR415" Error,
    "the message is not that of the code" / "异常信息与代码不符",
    clause "CoP 5.1, Appendix D: the message of each code; what there is to add is in Data",
    help "Write the message of the code, and the rest in Data." / "请写代码对应的信息，其余内容写入 Data。",
    bad json(header(r#""Exceptions":[{"Code":3050,"Message":"No Shelf","Data":"shelf"}],"#)),
    good json(header(r#""Exceptions":[{"Code":3050,"Message":"Parameter Not Recognized in this Context","Data":"shelf"}],"#));

    /// A message nearly right.
    MESSAGE_FORM = "CTR416" Error,
    "the message of an exception is misspelled" / "异常信息拼写有误",
    clause "CoP 5.1, Appendix D: the message of each code",
    help "Write it as the standard does." / "请按标准写法书写。",
    bad json(header(r#""Exceptions":[{"Code":3050,"Message":"parameter not recognized in this context","Data":"shelf"}],"#)),
    good json(header(r#""Exceptions":[{"Code":3050,"Message":"Parameter Not Recognized in this Context","Data":"shelf"}],"#));

    /// An exception that does not say what it is about.
    DATA = "CTR417" Error,
    "the exception does not say what it is about" / "异常缺少必备的 Data",
    clause "CoP 5.1, Appendix D: the codes that must have Data",
    help "Name the months, the parameter or the value." / "请写明相关的月份、参数或值。",
    bad json(header(r#""Exceptions":[{"Code":3050,"Message":"Parameter Not Recognized in this Context"}],"#)),
    good json(header(r#""Exceptions":[{"Code":3050,"Message":"Parameter Not Recognized in this Context","Data":"shelf"}],"#));

    /// An exception in place of a report, in a report.
    NOT_IN_REPORT = "CTR418" Error,
    "an exception that stands in place of a report" / "该异常应代替报告，不应出现在报告中",
    clause "CoP 5.1, Appendix D: an exception of a status other than 200 is the whole body of the answer",
    help "There is no report where the request failed." / "请求失败时不应有报告。",
    bad json(header(r#""Exceptions":[{"Code":1000,"Message":"Service Not Available"}],"#)),
    good json(excepted(r#"{"Code":3031,"Message":"Usage Not Ready for Requested Dates","Data":"2026-03"}"#));

    /// A gravity that is not that of the code.
    SEVERITY = "CTR419" Error,
    "the severity is not that of the code" / "异常严重程度与代码不符",
    clause "CoP 5.0.3, Appendix F: the severity of each code",
    help "Write the severity of the code." / "请写代码对应的严重程度。",
    bad json(r5().replace(r#""Created":"#, r#""Exceptions":[{"Code":3050,"Severity":"Fatal","Message":"Parameter Not Recognized in this Context","Data":"shelf"}],"Created":"#)),
    good json(r5().replace(r#""Created":"#, r#""Exceptions":[{"Code":3050,"Severity":"Warning","Message":"Parameter Not Recognized in this Context","Data":"shelf"}],"Created":"#));
}
