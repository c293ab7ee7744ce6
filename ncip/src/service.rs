//! The services: a message that begins one, and the answer to it.

mod accept_item;
mod agency_created;
mod agency_updated;
mod authenticate_user;
mod cancel_recall_item;
mod cancel_request_item;
mod check_in_item;
mod check_out_item;
mod circulation_status_change_reported;
mod circulation_status_updated;
mod create_agency;
mod create_item;
mod create_user;
mod create_user_fiscal_transaction;
mod delete_item;
mod delete_user;
mod item_checked_in;
mod item_checked_out;
mod item_created;
mod item_recall_cancelled;
mod item_recalled;
mod item_received;
mod item_renewed;
mod item_request_cancelled;
mod item_request_updated;
mod item_requested;
mod item_shipped;
mod item_updated;
mod lookup_agency;
mod lookup_item;
mod lookup_item_set;
mod lookup_request;
mod lookup_user;
mod recall_item;
mod renew_item;
mod report_circulation_status_change;
mod request_item;
mod send_user_notice;
mod undo_check_out_item;
mod update_agency;
mod update_circulation_status;
mod update_item;
mod update_request_item;
mod update_user;
mod user_created;
mod user_fiscal_transaction_created;
mod user_notice_sent;
mod user_updated;

pub use accept_item::{AcceptItem, AcceptItemResponse, AcceptItemResult};
pub use agency_created::{AgencyCreated, AgencyCreatedResponse};
pub use agency_updated::{AgencyUpdated, AgencyUpdatedResponse};
pub use authenticate_user::{AuthenticateUser, AuthenticateUserResponse, AuthenticateUserResult};
pub use cancel_recall_item::{CancelRecallItem, CancelRecallItemResponse, CancelRecallItemResult};
pub use cancel_request_item::{CancelRequestItem, CancelRequestItemResponse, CancelRequestItemResult};
pub use check_in_item::{CheckInItem, CheckInItemResponse, CheckInItemResult};
pub use check_out_item::{CheckOutItem, CheckOutItemResponse, CheckOutItemResult};
pub use circulation_status_change_reported::{
    CirculationStatusChangeReported, CirculationStatusChangeReportedResponse,
};
pub use circulation_status_updated::{CirculationStatusUpdated, CirculationStatusUpdatedResponse};
pub use create_agency::{CreateAgency, CreateAgencyResponse, CreateAgencyResult};
pub use create_item::{CreateItem, CreateItemResponse, CreateItemResult};
pub use create_user::{CreateUser, CreateUserResponse, CreateUserResult};
pub use create_user_fiscal_transaction::{
    CreateUserFiscalTransaction, CreateUserFiscalTransactionResponse, CreateUserFiscalTransactionResult,
};
pub use delete_item::{DeleteItem, DeleteItemResponse, DeleteItemResult};
pub use delete_user::{DeleteUser, DeleteUserResponse, DeleteUserResult};
pub use item_checked_in::{ItemCheckedIn, ItemCheckedInResponse};
pub use item_checked_out::{ItemCheckedOut, ItemCheckedOutResponse};
pub use item_created::{ItemCreated, ItemCreatedResponse};
pub use item_recall_cancelled::{ItemRecallCancelled, ItemRecallCancelledResponse};
pub use item_recalled::{ItemRecalled, ItemRecalledResponse};
pub use item_received::{ItemReceived, ItemReceivedResponse};
pub use item_renewed::{ItemRenewed, ItemRenewedResponse};
pub use item_request_cancelled::{ItemRequestCancelled, ItemRequestCancelledResponse};
pub use item_request_updated::{ItemRequestUpdated, ItemRequestUpdatedResponse};
pub use item_requested::{ItemRequested, ItemRequestedResponse};
pub use item_shipped::{ItemShipped, ItemShippedResponse};
pub use item_updated::{ItemUpdated, ItemUpdatedResponse};
pub use lookup_agency::{LookupAgency, LookupAgencyResponse, LookupAgencyResult};
pub use lookup_item::{LookupItem, LookupItemResponse, LookupItemResult};
pub use lookup_item_set::{LookupItemSet, LookupItemSetResponse, LookupItemSetResult};
pub use lookup_request::{LookupRequest, LookupRequestResponse, LookupRequestResult};
pub use lookup_user::{LookupUser, LookupUserResponse, LookupUserResult};
pub use recall_item::{RecallItem, RecallItemResponse, RecallItemResult};
pub use renew_item::{RenewItem, RenewItemResponse, RenewItemResult, Renewed};
pub use report_circulation_status_change::{
    ReportCirculationStatusChange, ReportCirculationStatusChangeResponse, ReportCirculationStatusChangeResult,
};
pub use request_item::{RequestItem, RequestItemResponse, RequestItemResult};
pub use send_user_notice::{SendUserNotice, SendUserNoticeResponse, SendUserNoticeResult};
pub use undo_check_out_item::{UndoCheckOutItem, UndoCheckOutItemResponse, UndoCheckOutItemResult};
pub use update_agency::{UpdateAgency, UpdateAgencyResponse, UpdateAgencyResult};
pub use update_circulation_status::{
    UpdateCirculationStatus, UpdateCirculationStatusResponse, UpdateCirculationStatusResult,
};
pub use update_item::{UpdateItem, UpdateItemResponse, UpdateItemResult};
pub use update_request_item::{UpdateRequestItem, UpdateRequestItemResponse, UpdateRequestItemResult};
pub use update_user::{UpdateUser, UpdateUserResponse, UpdateUserResult};
pub use user_created::{UserCreated, UserCreatedResponse};
pub use user_fiscal_transaction_created::{UserFiscalTransactionCreated, UserFiscalTransactionCreatedResponse};
pub use user_notice_sent::{UserNoticeSent, UserNoticeSentResponse};
pub use user_updated::{UserUpdated, UserUpdatedResponse};
