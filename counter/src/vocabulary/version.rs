//! The version of an article.

use super::words;

words! {
    /// The version of an article: `Article_Version`, in the words of NISO/ALPSP JAV.
    ArticleVersion {
        /// The author's original.
        AuthorsOriginal "AO",
        /// The manuscript submitted and under review.
        SubmittedUnderReview "SMUR",
        /// The manuscript accepted.
        Accepted "AM",
        /// The proof.
        Proof "P",
        /// The version of record.
        OfRecord "VoR",
        /// The corrected version of record.
        CorrectedOfRecord "CVoR",
        /// The enhanced version of record.
        EnhancedOfRecord "EVoR",
    }
}
