//! What a column is.

use crate::vocabulary::names;

names! {
    /// What a column of a table is, months aside.
    ///
    /// ```
    /// use bibwire_counter::definition::Field;
    ///
    /// assert_eq!(Field::meant("print issn"), Some(Field::PrintIssn));
    /// assert_eq!(Field::meant("刊名"), Some(Field::Title));
    /// ```
    Field {
        InstitutionName "Institution_Name" | "机构名称" | "機構名稱" | "机构",
        CustomerId "Customer_ID" | "客户ID" | "客户编号" | "客户标识" | "用户ID",
        CountryName "Country_Name" | "国家名称" | "国家",
        CountryCode "Country_Code" | "国家代码",
        SubdivisionName "Subdivision_Name" | "省份" | "行政区名称",
        SubdivisionCode "Subdivision_Code" | "行政区代码",
        Attributed "Attributed" | "已归属",
        Database "Database" | "数据库" | "数据库名称" | "資料庫",
        Title "Title" | "题名" | "題名" | "刊名" | "期刊" | "期刊名" | "期刊名称" | "期刊题名" | "书名" | "图书名称" | "标题",
        Item "Item" | "条目" | "篇名" | "文章" | "文献" | "单篇题名",
        Publisher "Publisher" | "出版社" | "出版者" | "出版商" | "出版機構" | "出版机构",
        PublisherId "Publisher_ID" | "出版社ID" | "出版者ID" | "出版商ID" | "出版社标识" | "出版者标识",
        Platform "Platform" | "平台" | "平台名称",
        Authors "Authors" | "作者" | "著者" | "责任者",
        PublicationDate "Publication_Date" | "出版日期" | "发表日期",
        ArticleVersion "Article_Version" | "文章版本" | "论文版本",
        Doi "DOI" | "数字对象标识符" | "数字对象唯一标识符",
        ProprietaryId "Proprietary_ID" | "专有ID" | "专有标识" | "专有标识符" | "Proprietary Identifier",
        Isbn "ISBN" | "国际标准书号",
        PrintIssn "Print_ISSN" | "印刷版ISSN" | "印本ISSN" | "纸本ISSN" | "纸质ISSN" | "P-ISSN" | "印刷ISSN" | "Printed_ISSN",
        OnlineIssn "Online_ISSN" | "电子版ISSN" | "电子ISSN" | "在线ISSN" | "网络版ISSN" | "E-ISSN" | "電子ISSN",
        Uri "URI" | "网址" | "链接",
        ParentTitle "Parent_Title" | "父级题名" | "母体题名" | "上级题名",
        ParentAuthors "Parent_Authors" | "父级作者" | "母体作者" | "上级作者",
        ParentPublicationDate "Parent_Publication_Date" | "父级出版日期" | "母体出版日期" | "上级出版日期",
        ParentArticleVersion "Parent_Article_Version" | "父级文章版本" | "母体文章版本" | "上级文章版本",
        ParentDataType "Parent_Data_Type" | "父级数据类型" | "母体数据类型" | "上级数据类型",
        ParentDoi "Parent_DOI" | "父级DOI" | "母体DOI" | "上级DOI",
        ParentProprietaryId "Parent_Proprietary_ID" | "父级专有ID" | "母体专有ID" | "上级专有ID",
        ParentIsbn "Parent_ISBN" | "父级ISBN" | "母体ISBN" | "上级ISBN",
        ParentPrintIssn "Parent_Print_ISSN" | "父级印刷版ISSN" | "母体印刷版ISSN" | "上级印刷版ISSN",
        ParentOnlineIssn "Parent_Online_ISSN" | "父级电子版ISSN" | "母体电子版ISSN" | "上级电子版ISSN",
        ParentUri "Parent_URI" | "父级URI" | "母体URI" | "上级URI",
        ComponentTitle "Component_Title" | "组件题名",
        ComponentAuthors "Component_Authors" | "组件作者",
        ComponentPublicationDate "Component_Publication_Date" | "组件出版日期",
        ComponentDataType "Component_Data_Type" | "组件数据类型",
        ComponentDoi "Component_DOI" | "组件DOI",
        ComponentProprietaryId "Component_Proprietary_ID" | "组件专有ID",
        ComponentIsbn "Component_ISBN" | "组件ISBN",
        ComponentPrintIssn "Component_Print_ISSN" | "组件印刷版ISSN",
        ComponentOnlineIssn "Component_Online_ISSN" | "组件电子版ISSN",
        ComponentUri "Component_URI" | "组件URI",
        DataType "Data_Type" | "数据类型" | "資料類型" | "资源类型",
        /// Release 5.
        SectionType "Section_Type" | "章节类型" | "部分类型",
        YearOfPublication "YOP" | "出版年" | "出版年份" | "Year of Publication",
        AccessType "Access_Type" | "访问类型" | "获取类型" | "存取類型",
        AccessMethod "Access_Method" | "访问方式" | "访问方法" | "获取方式" | "存取方式",
        /// An extension of release 5.
        Format "Format" | "格式",
        /// An extension of release 5.1.
        BookSegmentCount "Book_Segment_Count" | "图书章节数",
        MetricType "Metric_Type" | "指标类型" | "指標類型" | "指标" | "度量类型",
        ReportingPeriodTotal "Reporting_Period_Total" | "合计" | "总计" | "合計" | "總計" | "报告期合计" | "报告期总计",
    }
}

impl Field {
    /// Whether it tells how an item was used, not what it is: in release 5.1 a property of `Attribute_Performance`.
    ///
    /// ```
    /// use bibwire_counter::definition::Field;
    ///
    /// assert!(Field::YearOfPublication.is_attribute());
    /// assert!(!Field::Publisher.is_attribute());
    /// ```
    pub const fn is_attribute(self) -> bool {
        self.is_common_extension()
            || matches!(
                self,
                Self::DataType
                    | Self::SectionType
                    | Self::YearOfPublication
                    | Self::AccessType
                    | Self::AccessMethod
                    | Self::Format
            )
    }

    /// Whether it is one of the extensions that the standard reserves for every report but the views.
    ///
    /// ```
    /// use bibwire_counter::definition::Field;
    ///
    /// assert!(Field::CustomerId.is_common_extension());
    /// ```
    pub const fn is_common_extension(self) -> bool {
        matches!(
            self,
            Self::InstitutionName
                | Self::CustomerId
                | Self::CountryName
                | Self::CountryCode
                | Self::SubdivisionName
                | Self::SubdivisionCode
                | Self::Attributed
        )
    }

    /// Whether it tells of what the item is a part.
    ///
    /// ```
    /// use bibwire_counter::definition::Field;
    ///
    /// assert!(Field::ParentIsbn.is_parent());
    /// ```
    pub const fn is_parent(self) -> bool {
        matches!(
            self,
            Self::ParentTitle
                | Self::ParentAuthors
                | Self::ParentPublicationDate
                | Self::ParentArticleVersion
                | Self::ParentDataType
                | Self::ParentDoi
                | Self::ParentProprietaryId
                | Self::ParentIsbn
                | Self::ParentPrintIssn
                | Self::ParentOnlineIssn
                | Self::ParentUri
        )
    }

    /// Whether it tells of a part of the item.
    ///
    /// ```
    /// use bibwire_counter::definition::Field;
    ///
    /// assert!(Field::ComponentUri.is_component());
    /// ```
    pub const fn is_component(self) -> bool {
        matches!(
            self,
            Self::ComponentTitle
                | Self::ComponentAuthors
                | Self::ComponentPublicationDate
                | Self::ComponentDataType
                | Self::ComponentDoi
                | Self::ComponentProprietaryId
                | Self::ComponentIsbn
                | Self::ComponentPrintIssn
                | Self::ComponentOnlineIssn
                | Self::ComponentUri
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_follow_from_the_names() {
        for field in Field::ALL {
            assert_eq!(field.is_parent(), field.as_str().starts_with("Parent_"), "{field}");
            assert_eq!(field.is_component(), field.as_str().starts_with("Component_"), "{field}");
        }
    }

    #[test]
    fn every_name_means_one_field() {
        for field in Field::ALL {
            for name in field.aliases().iter().copied().chain([field.as_str()]) {
                assert_eq!(Field::meant(name), Some(*field), "{name}");
                assert_eq!(Field::meant(&format!(" {} ", name.replace('_', " "))), Some(*field), "{name}");
            }
        }
        for text in ["", "Jan-2024", "ISSN", "ns:Title"] {
            assert_eq!(Field::meant(text), None, "{text:?}");
        }
    }
}
