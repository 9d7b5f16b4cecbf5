// @generated from spec/folders.yaml by the generator; change the spec, not this file.

//! Folders in a user's projects, and what they hold.
//!
//! See the [documentation](https://www.canva.dev/docs/connect/api-reference/folders/).
//!
//! # Operations
//!
//! - [`delete_folder`](crate::Client::delete_folder): Deletes a folder.
//! - [`get_folder`](crate::Client::get_folder): Reads what Canva knows about a folder.
//! - [`update_folder`](crate::Client::update_folder): Changes a folder.
//! - [`list_folder_items`](crate::Client::list_folder_items): Lists what is in a folder.
//! - [`move_folder_item`](crate::Client::move_folder_item): Moves an item to another folder.
//! - [`create_folder`](crate::Client::create_folder): Makes a folder.

use crate::runtime::client::Client;
use crate::runtime::operation::{Operation, OperationInfo, RateLimit, Scopes};
use crate::runtime::page::{NextPage, Page, Paged};
use crate::runtime::request::Request;
use crate::runtime::wire::{
    DecodeError, Extra, Reader, Record, Timestamp, Union, Value, Variant, Writer, record,
    string_enum, union,
};
use super::assets::AssetSummary;
use super::brand_templates::BrandTemplateSummary;
use super::common::Thumbnail;
use super::designs::DesignSummary;

impl Client {
    /// Deletes a folder.
    ///
    /// What the user owns in it goes to the
    /// [trash](https://www.canva.com/help/deleted-designs/). What others own goes to the top
    /// level of their [projects](https://www.canva.com/help/find-designs-and-folders/).
    ///
    /// `DELETE /v1/folders/{folderId}`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/folders/delete-folder/).
    ///
    /// - Needs the scope `folder:write`.
    /// - At most 20 requests a minute for each user.
    ///
    /// # Errors
    ///
    /// - 400 `invalid_field`: The folder ID is malformed.
    /// - 403 `permission_denied`: The user may not delete this folder.
    /// - 404 `folder_not_found`: There is no folder with this ID.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_folder("FAHd5RkQw8p").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn delete_folder(&self, folder_id: &str) -> Request<DeleteFolder> {
        Request::new(self).set_path("folderId", folder_id)
    }

    /// Reads what Canva knows about a folder.
    ///
    /// `GET /v1/folders/{folderId}`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/folders/get-folder/).
    ///
    /// - Needs the scope `folder:read`.
    /// - At most 100 requests a minute for each user.
    ///
    /// # Errors
    ///
    /// - 400 `invalid_field`: The folder ID is malformed.
    /// - 403 `permission_denied`: The user may not see this folder.
    /// - 404 `folder_not_found`: There is no folder with this ID.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let folder = client.get_folder("FAHd5RkQw8p").send().await?.folder;
    /// println!("{folder:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_folder(&self, folder_id: &str) -> Request<GetFolder> {
        Request::new(self).set_path("folderId", folder_id)
    }

    /// Changes a folder.
    ///
    /// So far, only its name can change.
    ///
    /// `PATCH /v1/folders/{folderId}`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/folders/update-folder/).
    ///
    /// - Needs the scope `folder:write`.
    /// - At most 20 requests a minute for each user.
    ///
    /// # Errors
    ///
    /// - 403 `permission_denied`: The user may not change this folder.
    /// - 404 `folder_not_found`: There is no folder with this ID.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::folders::UpdateFolderRequest;
    ///
    /// let folder = client
    ///     .update_folder("FAHd5RkQw8p", UpdateFolderRequest::new("Summer campaign, final"))
    ///     .send()
    ///     .await?
    ///     .folder;
    /// println!("{folder:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn update_folder(
        &self,
        folder_id: &str,
        body: UpdateFolderRequest,
    ) -> Request<UpdateFolder> {
        Request::new(self).set_path("folderId", folder_id).set_json(body)
    }

    /// Lists what is in a folder.
    ///
    /// That may be other folders, designs and images, and brand templates where `item_types`
    /// asks for them. Videos are left out.
    ///
    /// `GET /v1/folders/{folderId}/items`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/folders/list-folder-items/).
    ///
    /// - Needs the scope `folder:read`.
    /// - At most 100 requests a minute for each user.
    /// - Plans: All plans, but brand templates come only to users whose plan includes them,
    ///   such as Canva Pro, Teams or Enterprise.
    ///
    /// # Errors
    ///
    /// - 403 `permission_denied`: The user may not see this folder.
    /// - 404 `folder_not_found`: There is no folder with this ID.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::folders::{FolderItemPinStatus, FolderItemSortBy, FolderItemType};
    ///
    /// let mut items = client
    ///     .list_folder_items("FAHd5RkQw8p")
    ///     .continuation("Hs7mQd2xVcJf9kTb")
    ///     .limit(20)
    ///     .item_types(vec![FolderItemType::Design, FolderItemType::BrandTemplate])
    ///     .sort_by(FolderItemSortBy::TitleAscending)
    ///     .pin_status(FolderItemPinStatus::Pinned)
    ///     .items();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn list_folder_items(&self, folder_id: &str) -> Request<ListFolderItems> {
        Request::new(self).set_path("folderId", folder_id)
    }

    /// Moves an item to another folder.
    ///
    /// An item that is in several folders can only be moved in Canva itself.
    ///
    /// `POST /v1/folders/move`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/folders/move-folder-item/).
    ///
    /// - Needs the scope `folder:write`.
    /// - At most 100 requests a minute for each user.
    ///
    /// # Errors
    ///
    /// - 400 `invalid_field`: The ID of the item or of the folder is malformed.
    /// - 400 `quota_exceeded`: The folder holds as many items as Canva allows.
    /// - 400 `item_in_multiple_folders`: The item is in several folders.
    /// - 403 `permission_denied`: The user may not use one of the folders.
    /// - 404 `folder_not_found`: There is no folder with this ID.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::folders::MoveFolderItemRequest;
    ///
    /// client
    ///     .move_folder_item(MoveFolderItemRequest::new("FAHf3YtVn6b", "DAHt3KdPz8m"))
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn move_folder_item(
        &self,
        body: MoveFolderItemRequest,
    ) -> Request<MoveFolderItem> {
        Request::new(self).set_json(body)
    }

    /// Makes a folder.
    ///
    /// A repeated call makes another folder.
    ///
    /// `POST /v1/folders`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/folders/create-folder/).
    ///
    /// - Needs the scope `folder:write`.
    /// - At most 20 requests a minute for each user.
    ///
    /// # Errors
    ///
    /// - 403 `permission_denied`: The user may not make folders there.
    /// - 404 `folder_not_found`: There is no folder with the ID of the parent folder.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::folders::CreateFolderRequest;
    ///
    /// let folder = client
    ///     .create_folder(CreateFolderRequest::new("Summer campaign", "root"))
    ///     .send()
    ///     .await?
    ///     .folder;
    /// println!("{folder:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn create_folder(&self, body: CreateFolderRequest) -> Request<CreateFolder> {
        Request::new(self).set_json(body)
    }
}

/// The operation behind [`Client::delete_folder`].
pub enum DeleteFolder {}

impl Operation for DeleteFolder {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        name: "delete_folder",
        path: "/v1/folders/{folderId}",
        scopes: Scopes::All(&["folder:write"]),
        rate_limits: &[RateLimit::per_minute(20)],
        ..OperationInfo::DELETE
    };
}

/// The operation behind [`Client::get_folder`].
pub enum GetFolder {}

impl Operation for GetFolder {
    type Output = GetFolderResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "get_folder",
        path: "/v1/folders/{folderId}",
        scopes: Scopes::All(&["folder:read"]),
        rate_limits: &[RateLimit::per_minute(100)],
        ..OperationInfo::GET
    };
}

/// The operation behind [`Client::update_folder`].
pub enum UpdateFolder {}

impl Operation for UpdateFolder {
    type Output = UpdateFolderResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "update_folder",
        path: "/v1/folders/{folderId}",
        scopes: Scopes::All(&["folder:write"]),
        rate_limits: &[RateLimit::per_minute(20)],
        ..OperationInfo::PATCH
    };
}

impl Request<ListFolderItems> {
    /// Where to go on, from the previous page of the list.
    #[inline]
    pub fn continuation(self, continuation: &str) -> Self {
        self.set_query("continuation", continuation.to_owned())
    }

    /// How many items a page of the list has at most, from 1 to 100.
    ///
    /// Limits: from 1 to 100; `50` when left out.
    #[inline]
    pub fn limit(self, limit: i32) -> Self {
        self.set_query("limit", limit)
    }

    /// The kinds of items to list; brand templates only come when they are named here.
    ///
    /// Limits: `["design","folder","image"]` when left out.
    #[inline]
    pub fn item_types(self, item_types: Vec<FolderItemType>) -> Self {
        self.set_query("item_types", item_types)
    }

    /// The order of the list.
    ///
    /// Limits: `"modified_descending"` when left out.
    #[inline]
    pub fn sort_by(self, sort_by: FolderItemSortBy) -> Self {
        self.set_query("sort_by", sort_by)
    }

    /// Whether to list only what is pinned.
    ///
    /// Limits: `"any"` when left out.
    #[inline]
    pub fn pin_status(self, pin_status: FolderItemPinStatus) -> Self {
        self.set_query("pin_status", pin_status)
    }
}

/// The operation behind [`Client::list_folder_items`].
pub enum ListFolderItems {}

impl Operation for ListFolderItems {
    type Output = ListFolderItemsResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "list_folder_items",
        path: "/v1/folders/{folderId}/items",
        scopes: Scopes::All(&["folder:read"]),
        rate_limits: &[RateLimit::per_minute(100)],
        ..OperationInfo::GET
    };
}

impl Paged for ListFolderItems {
    type Item = FolderItemSummary;

    const NEXT: NextPage = NextPage::QueryCursor("continuation");

    #[inline]
    fn page(response: ListFolderItemsResponse) -> Page<FolderItemSummary> {
        Page {
            items: response.items,
            next: response.continuation,
        }
    }
}

/// The operation behind [`Client::move_folder_item`].
pub enum MoveFolderItem {}

impl Operation for MoveFolderItem {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        name: "move_folder_item",
        path: "/v1/folders/move",
        scopes: Scopes::All(&["folder:write"]),
        rate_limits: &[RateLimit::per_minute(100)],
        ..OperationInfo::POST
    };
}

/// The operation behind [`Client::create_folder`].
pub enum CreateFolder {}

impl Operation for CreateFolder {
    type Output = CreateFolderResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "create_folder",
        path: "/v1/folders",
        scopes: Scopes::All(&["folder:write"]),
        rate_limits: &[RateLimit::per_minute(20)],
        ..OperationInfo::POST
    };
}

/// What `get_folder` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetFolderResponse {
    /// The folder.
    pub folder: Folder,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for GetFolderResponse {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            folder: object.field("folder")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("folder", &self.folder);
    }
}

record!(GetFolderResponse : Default);

/// What to call a new folder, and where it goes.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateFolderRequest {
    /// The folder's name, in 1 to 255 characters.
    ///
    /// Limits: from 1 to 255 characters.
    pub name: String,
    /// The ID of the folder that the new one goes into, in 1 to 50 characters.
    ///
    /// `root` stands for the top level of the user's
    /// [projects](https://www.canva.com/help/find-designs-and-folders/), and `uploads` for the
    /// folder of uploads.
    ///
    /// Limits: from 1 to 50 characters.
    pub parent_folder_id: String,
}

impl CreateFolderRequest {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(name: impl Into<String>, parent_folder_id: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            parent_folder_id: parent_folder_id.into(),
        }
    }
}

impl Record for CreateFolderRequest {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            name: object.field("name")?,
            parent_folder_id: object.field("parent_folder_id")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("name", &self.name);
        object.field("parent_folder_id", &self.parent_folder_id);
    }
}

record!(CreateFolderRequest);

/// What `create_folder` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateFolderResponse {
    /// The new folder.
    pub folder: Option<Folder>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for CreateFolderResponse {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            folder: object.field("folder")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("folder", &self.folder);
    }
}

record!(CreateFolderResponse : Default);

/// What changes about a folder.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct UpdateFolderRequest {
    /// The folder's new name, in 1 to 255 characters.
    ///
    /// Limits: from 1 to 255 characters.
    pub name: String,
}

impl UpdateFolderRequest {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

impl Record for UpdateFolderRequest {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            name: object.field("name")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("name", &self.name);
    }
}

record!(UpdateFolderRequest);

/// What `update_folder` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct UpdateFolderResponse {
    /// The folder as it is now.
    pub folder: Option<Folder>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for UpdateFolderResponse {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            folder: object.field("folder")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("folder", &self.folder);
    }
}

record!(UpdateFolderResponse : Default);

/// What `list_folder_items` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ListFolderItemsResponse {
    /// What the folder holds.
    pub items: Vec<FolderItemSummary>,
    /// Where the list goes on, unless this is its last page.
    pub continuation: Option<String>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for ListFolderItemsResponse {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            items: object.field("items")?,
            continuation: object.field("continuation")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("items", &self.items);
        object.field("continuation", &self.continuation);
    }
}

record!(ListFolderItemsResponse : Default);

/// A folder in a folder.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct FolderItem {
    /// The folder.
    pub folder: Folder,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for FolderItem {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            folder: object.field("folder")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("folder", &self.folder);
    }
}

record!(FolderItem : Default);

/// A design in a folder.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignItem {
    /// The most important facts about the design.
    pub design: DesignSummary,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for DesignItem {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            design: object.field("design")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("design", &self.design);
    }
}

record!(DesignItem : Default);

/// An image in a folder.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ImageItem {
    /// The most important facts about the image.
    pub image: AssetSummary,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for ImageItem {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            image: object.field("image")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("image", &self.image);
    }
}

record!(ImageItem : Default);

/// A brand template in a folder.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct BrandTemplateItem {
    /// The most important facts about the brand template.
    pub brand_template: BrandTemplateSummary,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for BrandTemplateItem {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            brand_template: object.field("brand_template")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("brand_template", &self.brand_template);
    }
}

record!(BrandTemplateItem : Default);

/// Which item to move, and where it goes.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct MoveFolderItemRequest {
    /// The ID of the folder that the item goes into, in 1 to 50 characters.
    ///
    /// `root` stands for the top level of the user's
    /// [projects](https://www.canva.com/help/find-designs-and-folders/).
    ///
    /// Limits: from 1 to 50 characters.
    pub to_folder_id: String,
    /// The ID of the item, in 1 to 50 characters; videos cannot be moved.
    ///
    /// Limits: from 1 to 50 characters.
    pub item_id: String,
}

impl MoveFolderItemRequest {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(to_folder_id: impl Into<String>, item_id: impl Into<String>) -> Self {
        Self {
            to_folder_id: to_folder_id.into(),
            item_id: item_id.into(),
        }
    }
}

impl Record for MoveFolderItemRequest {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            to_folder_id: object.field("to_folder_id")?,
            item_id: object.field("item_id")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("to_folder_id", &self.to_folder_id);
        object.field("item_id", &self.item_id);
    }
}

record!(MoveFolderItemRequest);

/// A folder.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Folder {
    /// The folder's ID.
    pub id: String,
    /// The folder's name.
    pub name: String,
    /// When the folder was made, in Unix seconds.
    pub created_at: Timestamp,
    /// When the folder last changed, in Unix seconds.
    pub updated_at: Timestamp,
    /// A small picture of the folder.
    pub thumbnail: Option<Thumbnail>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for Folder {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            id: object.field("id")?,
            name: object.field("name")?,
            created_at: object.field("created_at")?,
            updated_at: object.field("updated_at")?,
            thumbnail: object.field("thumbnail")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("id", &self.id);
        object.field("name", &self.name);
        object.field("created_at", &self.created_at);
        object.field("updated_at", &self.updated_at);
        object.field("thumbnail", &self.thumbnail);
    }
}

record!(Folder : Default);

/// Something in a folder.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum FolderItemSummary {
    /// A folder in a folder.
    Folder(FolderItem),
    /// A design in a folder.
    Design(DesignItem),
    /// An image in a folder.
    Image(ImageItem),
    /// A brand template in a folder.
    BrandTemplate(BrandTemplateItem),
    /// A kind that this version of the crate does not know, as it came.
    Other(Value),
}

impl Union for FolderItemSummary {
    const TAG: &'static str = "type";

    #[inline]
    fn read(variant: Variant<'_>) -> Result<Self, DecodeError> {
        match variant.tag() {
            "folder" => variant.read().map(Self::Folder),
            "design" => variant.read().map(Self::Design),
            "image" => variant.read().map(Self::Image),
            "brand_template" => variant.read().map(Self::BrandTemplate),
            _ => Ok(Self::Other(variant.into_value())),
        }
    }

    #[inline]
    fn write(&self) -> Value {
        match self {
            Self::Folder(it) => Self::tagged("folder", it),
            Self::Design(it) => Self::tagged("design", it),
            Self::Image(it) => Self::tagged("image", it),
            Self::BrandTemplate(it) => Self::tagged("brand_template", it),
            Self::Other(value) => value.clone(),
        }
    }
}

union!(FolderItemSummary);

/// The order of the items in a folder.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FolderItemSortBy {
    /// What was made last comes last.
    CreatedAscending,
    /// What was made last comes first.
    CreatedDescending,
    /// What changed last comes last.
    ModifiedAscending,
    /// What changed last comes first.
    ModifiedDescending,
    /// By title or name, from A to Z.
    TitleAscending,
    /// By title or name, from Z to A.
    TitleDescending,
    /// A value that this version of the crate does not know, as it came.
    Other(String),
}

impl FolderItemSortBy {
    /// The value as it travels.
    #[must_use]
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::CreatedAscending => "created_ascending",
            Self::CreatedDescending => "created_descending",
            Self::ModifiedAscending => "modified_ascending",
            Self::ModifiedDescending => "modified_descending",
            Self::TitleAscending => "title_ascending",
            Self::TitleDescending => "title_descending",
            Self::Other(value) => value,
        }
    }
}

impl From<&str> for FolderItemSortBy {
    #[inline]
    fn from(value: &str) -> Self {
        match value {
            "created_ascending" => Self::CreatedAscending,
            "created_descending" => Self::CreatedDescending,
            "modified_ascending" => Self::ModifiedAscending,
            "modified_descending" => Self::ModifiedDescending,
            "title_ascending" => Self::TitleAscending,
            "title_descending" => Self::TitleDescending,
            other => Self::Other(other.to_owned()),
        }
    }
}

string_enum!(FolderItemSortBy);

/// A kind of item in a folder.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FolderItemType {
    /// A design.
    Design,
    /// A folder.
    Folder,
    /// An image.
    Image,
    /// A brand template.
    BrandTemplate,
    /// A value that this version of the crate does not know, as it came.
    Other(String),
}

impl FolderItemType {
    /// The value as it travels.
    #[must_use]
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Design => "design",
            Self::Folder => "folder",
            Self::Image => "image",
            Self::BrandTemplate => "brand_template",
            Self::Other(value) => value,
        }
    }
}

impl From<&str> for FolderItemType {
    #[inline]
    fn from(value: &str) -> Self {
        match value {
            "design" => Self::Design,
            "folder" => Self::Folder,
            "image" => Self::Image,
            "brand_template" => Self::BrandTemplate,
            other => Self::Other(other.to_owned()),
        }
    }
}

string_enum!(FolderItemType);

/// Which items of a folder to list.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FolderItemPinStatus {
    /// All of them.
    Any,
    /// Only those that are pinned.
    Pinned,
    /// A value that this version of the crate does not know, as it came.
    Other(String),
}

impl FolderItemPinStatus {
    /// The value as it travels.
    #[must_use]
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Any => "any",
            Self::Pinned => "pinned",
            Self::Other(value) => value,
        }
    }
}

impl From<&str> for FolderItemPinStatus {
    #[inline]
    fn from(value: &str) -> Self {
        match value {
            "any" => Self::Any,
            "pinned" => Self::Pinned,
            other => Self::Other(other.to_owned()),
        }
    }
}

string_enum!(FolderItemPinStatus);
