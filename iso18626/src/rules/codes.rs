//! Layer 4: open codes, currencies and amounts, countries.

use super::rules;
use super::sample::{asking, at_level, costing, received, to_house};

rules! {
    /// A code that is not on the open list.
    UNKNOWN_CODE = "ILL410" Warning,
    "a code that is not on the open list" / "代码不在开放代码表中",
    clause "ISO 18626 open code lists, kept by the maintenance agency",
    help "An open list may grow, and partners may agree on codes of their own; then the address of their list belongs into the attribute scheme. A partner that does not know the code may pass over it." /
         "开放代码表可以增补，双方也可约定自用代码，此时应在 scheme 属性中写明代码表地址。对方不认识的代码可能被忽略。",
    bad iso18626(asking("", "<serviceLevel>Tomorrow</serviceLevel>")),
    good iso18626(asking("", "<serviceLevel>Rush</serviceLevel>"));

    /// A code of the open list, written in another way.
    CODE_FORM = "ILL411" Warning,
    "a code in another form" / "代码写法有出入",
    clause "ISO 18626 open code lists: case and dashes count",
    help "The code differs from that of the list in its case, its dashes, or its width alone. Programs compare codes exactly." /
         "与代码表相比，仅大小写、连字符或全半角不同。程序会逐字比较代码。",
    bad iso18626(asking("", "<serviceLevel>rush</serviceLevel>")),
    good iso18626(asking("", "<serviceLevel>Rush</serviceLevel>"));

    /// A code that only the list of another edition has.
    CODE_OF_OTHER_EDITION = "ILL412" Info,
    "a code of the list of another edition" / "代码属于其他版本的代码表",
    clause "ISO 18626 open code lists of 2017 and 2021",
    help "A partner of this edition may not know the code." /
         "采用该版本的对方系统可能不认识此代码。",
    bad iso18626(asking("", "<preferredFormat>EPUB</preferredFormat>")),
    good iso18626(asking("", "<preferredFormat>PDF</preferredFormat>"));

    /// The scheme of a code names another list.
    SCHEME_OF_OTHER_LIST = "ILL413" Warning,
    "the scheme names another list" / "scheme 指向另一代码表",
    clause "ISO 18626 schemas: the attribute scheme says which list a code is from",
    help "Leave the attribute out, or name the list of this element." /
         "请省略该属性，或填写本元素所用代码表的地址。",
    bad iso18626(at_level("http://illtransactions.org/ISO18626/OpenCodeList/PatronTypeList-V1.0", "Rush")),
    good iso18626(at_level("http://illtransactions.org/ISO18626/OpenCodeList/ServiceLevelList-V1.0", "Rush"));

    /// The scheme of a code names the list of another revision.
    SCHEME_OF_OTHER_REVISION = "ILL414" Info,
    "the scheme names the list of another revision" / "scheme 指向另一修订版的代码表",
    clause "ISO 18626 open code lists: V1.0 belongs to 2017, V2.0 to 2021",
    help "The lists differ in a few codes. The revision should be that of the edition of the message." /
         "各版代码表略有不同，应与消息所用版本一致。",
    bad iso18626(String::from_utf8_lossy(&received()).replace("<agencyIdType>", "<agencyIdType ill:scheme=\"http://illtransactions.org/ISO18626/OpenCodeList/AgencyIdTypeList-V2.0\">").into_bytes()),
    good iso18626(String::from_utf8_lossy(&received()).replace("<agencyIdType>", "<agencyIdType ill:scheme=\"http://illtransactions.org/ISO18626/OpenCodeList/AgencyIdTypeList-V1.0\">").into_bytes());

    /// The scheme of a code is the address of no list that is known.
    UNKNOWN_SCHEME = "ILL415" Info,
    "the scheme names no list that is known" / "scheme 未指向已知代码表",
    clause "ISO 18626 schemas: the attribute scheme is the address of a code list",
    help "A list of one's own is allowed, as long as the partner knows it. Of the standard's own lists the addresses are fixed." /
         "可以使用自建代码表，只要对方认识；标准自有代码表的地址是固定的。",
    bad iso18626(at_level("http://example.org/levels", "Rush")),
    good iso18626(at_level("http://illtransactions.org/ISO18626/OpenCodeList/ServiceLevelList-V1.0", "Rush"));

    /// The currency does not exist.
    CURRENCY = "ILL416" Warning,
    "no currency has this code" / "没有此货币代码",
    clause "ISO 4217",
    help "A currency is three capital letters, as CNY or EUR. What the amount is worth cannot be known." /
         "货币代码为三个大写字母，如 CNY、EUR。否则无法得知金额的含义。",
    bad iso18626(costing("RMB", "12.50")),
    good iso18626(costing("CNY", "12.50"));

    /// The currency was withdrawn.
    CURRENCY_WITHDRAWN = "ILL417" Warning,
    "a currency that was withdrawn" / "货币已停用",
    clause "ISO 4217, list of historic codes",
    help "Name the currency that took its place." /
         "请改用现行货币。",
    bad iso18626(costing("HRK", "12.50")),
    good iso18626(costing("EUR", "12.50"));

    /// The country does not exist.
    COUNTRY = "ILL418" Warning,
    "no country has this code" / "没有此国家或地区代码",
    clause "ISO 3166-1",
    help "A country is two capital letters, as CN or DE. The United Kingdom is GB." /
         "国家或地区代码为两个大写字母，如 CN、DE；英国为 GB。",
    bad iso18626(to_house("<locality>London</locality><country>UK</country>")),
    good iso18626(to_house("<locality>London</locality><country>GB</country>"));

    /// The region is not in the form of its codes.
    REGION = "ILL419" Info,
    "the region is no code of ISO 3166-2" / "地区不是 ISO 3166-2 代码",
    clause "ISO 18626 schema 1.2: the region is a code of ISO 3166-2; since 2021 it is any text",
    help "A region is the code of its country, a hyphen, and up to three letters or digits, as CN-BJ or US-OH." /
         "地区代码由国家代码、连字符和至多三个字母或数字组成，如 CN-BJ、US-OH。",
    bad iso18626(to_house("<region>Ohio</region><country>US</country>")),
    good iso18626(to_house("<region>US-OH</region><country>US</country>"));

    /// The amount has more digits than the currency.
    AMOUNT_PRECISION = "ILL420" Warning,
    "an amount that is finer than its currency" / "金额小数位多于货币单位",
    clause "ISO 4217: the minor unit of the currency",
    help "Nobody can pay less than a fen or half a yen. Round the amount." /
         "不能支付不足一分或半日元的金额，请四舍五入。",
    bad iso18626(costing("JPY", "980.50")),
    good iso18626(costing("JPY", "980"));

    /// The amount is below nothing.
    AMOUNT_NEGATIVE = "ILL421" Warning,
    "a negative amount" / "金额为负",
    clause "ISO 18626: costs are what has to be paid",
    help "The standard has no credit notes. Tell of money that is paid back in a note." /
         "标准没有退款功能，退款请写入备注。",
    bad iso18626(costing("CNY", "-12.50")),
    good iso18626(costing("CNY", "0"));

    /// The amount is too large to be meant.
    AMOUNT_SIZE = "ILL422" Warning,
    "an amount that cannot be meant" / "金额大得不合情理",
    clause "practice: no interlibrary loan costs a billion",
    help "The decimal point may be missing, or another number stands in its place." /
         "可能缺少小数点，或误填了其他数字。",
    bad iso18626(costing("CNY", "9787020002207")),
    good iso18626(costing("CNY", "97.87"));
}
