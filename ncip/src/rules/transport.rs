//! Layer 2: what stands around a message in a file or a stream.

use super::rules;
use super::sample::{first, lookup};

rules! {
    /// An HTTP header before the message.
    HEADER = "NCP201" Error,
    "an HTTP header before the message" / "消息前有 HTTP 头",
    clause "RFC 9112, 2.1: the header is no part of the content; Z39.83-2, HTTP: the message is the content",
    help "The connection was recorded with its header, or a system sends a header where there is no HTTP. It was passed over." /
         "可能是连同头部一起记录了连接内容，或系统在非 HTTP 连接上发送了头部。已略过。",
    bad ncip([b"HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\n\r\n".to_vec(), lookup()].concat()),
    good ncip(lookup());

    /// The message is in chunks.
    CHUNKED = "NCP202" Error,
    "a message in chunks" / "消息以分块方式传输",
    clause "RFC 9112, 7.1: the transfer coding is no part of the content",
    help "The chunks were put together. A program that reads HTTP does so before it hands the message on." /
         "已将各分块合并。读取 HTTP 的程序应在交付消息之前完成合并。",
    bad ncip(chunked(lookup(), "\r\n0\r\n\r\n")),
    good ncip(lookup());

    /// The chunks do not add up.
    BROKEN_CHUNKS = "NCP203" Error,
    "chunks that do not add up" / "分块不完整",
    clause "RFC 9112, 7.1: each chunk begins with its length in hexadecimal digits, and the last one is empty",
    help "The header says that the message is in chunks, and what follows is not. It was read as it is." /
         "头部声明消息为分块传输，但内容并非如此。已按原样读取。",
    bad ncip(chunked(lookup(), "")),
    good ncip(lookup());

    /// The message is a field of a form.
    FORM = "NCP204" Error,
    "a message in a field of a form" / "消息位于表单字段中",
    clause "Z39.83-2, HTTP: the message is the content; XForms 1.0, 11.6: a form that is sent encoded",
    help "Send the message alone, with Content-Type application/xml. Koha is among those that take it as a field." /
         "请以 application/xml 直接发送消息。Koha 等系统接受表单字段。",
    bad ncip([b"xml=".to_vec(), lookup()].concat()),
    good ncip(lookup());

    /// Another message follows.
    SECOND_MESSAGE = "NCP205" Error,
    "another message after the first" / "第一条消息之后还有消息",
    clause "XML 1.0 (Fifth Edition), 2.1: there is exactly one root element; Z39.83-2, TCP/IP: messages follow each other in a connection",
    help "The first was read. Split a stream into its messages before they are read." /
         "只读取了第一条。请先将数据流拆分为单条消息。",
    bad ncip([lookup(), lookup()].concat()),
    good ncip(lookup());

    /// A document type declaration that is none.
    DOCTYPE = "NCP206" Error,
    "a malformed document type declaration" / "文档类型声明格式有误",
    clause "XML 1.0 (Fifth Edition), 2.8 [28]: a name, then PUBLIC with two literals, or SYSTEM with one",
    help "Attributes belong to the start tag of NCIPMessage. The declaration was passed over." /
         "属性应写在 NCIPMessage 的开始标签中。该声明已略过。",
    bad ncip([b"<!DOCTYPE NCIPMessage version=\"1.0\">".to_vec(), first("")].concat()),
    good ncip(first(""));
}

/// A message in one chunk, behind a header.
fn chunked(message: Vec<u8>, end: &str) -> Vec<u8> {
    let head = format!("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{:x}\r\n", message.len());
    [head.into_bytes(), message, end.as_bytes().to_vec()].concat()
}
