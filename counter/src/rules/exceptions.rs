//! Layer 4: the members of exceptions.

use super::rules;
use super::sample::{header, tr};

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
}
