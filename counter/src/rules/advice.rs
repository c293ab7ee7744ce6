//! Layer 6: what is not wrong, and may be meant otherwise.

use super::rules;
use super::sample::{r5, tr, view};

rules! {
    /// No record in the registry.
    UNREGISTERED = "CTR601" Warning,
    "no record in the registry" / "未登记于注册系统",
    clause "CoP 5.1, Table 3.f: Registry_Record is empty where the platform is not in the registry",
    help "Platforms that comply are in the registry." / "合规的平台应登记于注册系统。",
    bad json(tr().replace("https://registry.countermetrics.org/platform/99999999-9999-9999-9999-999999999999", "")),
    good json(tr());

    /// The record of a host of usage data.
    USAGE_DATA_HOST = "CTR602" Warning,
    "the record is that of a usage data host" / "登记的是使用数据托管方",
    clause "CoP 5.1, Table 3.f: Registry_Record is that of the platform",
    help "Give the record of the platform, where there is one." / "如平台本身有登记，请改用平台的记录。",
    bad json(tr().replace("org/platform/", "org/usage-data-host/")),
    good json(tr());

    /// Fractions of a second.
    FRACTION = "CTR603" Warning,
    "a time with fractions of a second" / "时间带有小数秒",
    clause "CoP 5.1, Table 3.f: yyyy-mm-ddThh:mm:ssZ; RFC 3339, 5.6 has fractions",
    help "A validator of an audit refuses them." / "审计验证器会拒绝小数秒。",
    bad json(tr().replace("08:30:00Z", "08:30:00.123Z")),
    good json(tr());

    /// An exception that the release asks not to use.
    DEPRECATED = "CTR604" Info,
    "an exception that the release asks not to use" / "该异常已不建议使用",
    clause "CoP 5.0.3, Appendix F: 3000 and 3010 are not necessary, and gone in release 5.1",
    help "The status of the answer says it." / "应答的 HTTP 状态码已能说明。",
    bad json(r5().replace(r#""Created":"#, r#""Exceptions":[{"Code":3000,"Severity":"Error","Message":"Report Not Supported"}],"Created":"#)),
    good json(r5());

    /// Metrics that the report may have, and has not.
    METRICS_ABSENT = "CTR605" Info,
    "metrics that the report may have were not counted" / "本报告可含而未出现的指标",
    clause "CoP 5.1, 3.3.6 and Table 3.q: the metrics of each report",
    help "Nothing is wrong where there was no such usage." / "如确无此类使用，则没有问题。",
    bad json(tr()),
    good json(view(""));

    /// A report that was made before its period ended.
    EARLY = "CTR606" Info,
    "made before the period ended" / "报告期间尚未结束即已生成",
    clause "CoP 5.1, 5.1: reports have whole months",
    help "Usage of the last month may be missing." / "最后一个月的使用量可能不完整。",
    bad json(tr().replace("2026-02-03", "2026-01-20")),
    good json(tr());

    /// A version of another release than the report's.
    OTHER_VERSION = "CTR607" Warning,
    "a report of another release than the version that was asked for" / "报告与指定的评判版本不属同一发布版",
    clause "CoP 5.1, Table 3.f: Release; this program: a report is judged by a version of its own release",
    help "It is judged by the newest version of its release. Ask for a version of that, or for none." /
         "将按报告所属发布版的最新版本评判。请指定该发布版的版本，或不指定。",
    bad json(r5()),
    good json(tr());
}
