// @generated from spec/folders.yaml by the generator; change the spec, not this file.

//! Folders in a user's projects, and their items.
//!
//! See the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/folders/).
//!
//! # Operations
//!
//! - [`delete_folder`](crate::Client::delete_folder): Deletes a folder.
//! - [`get_folder`](crate::Client::get_folder): Returns the metadata of a folder.
//! - [`update_folder`](crate::Client::update_folder): Changes a folder.
//! - [`list_folder_items`](crate::Client::list_folder_items): Lists the items of a folder.
//! - [`move_folder_item`](crate::Client::move_folder_item): Moves an item to another folder.
//! - [`create_folder`](crate::Client::create_folder): Creates a folder.

use crate::runtime;
use crate::runtime::wire;

impl runtime::Client {
    /// Deletes a folder.
    ///
    /// Items that the user owns move to the
    /// [trash](https://www.canva.com/help/deleted-designs/). Items of others move to the top
    /// level of their [projects](https://www.canva.com/help/find-designs-and-folders/).
    ///
    /// `DELETE /v1/folders/{folderId}`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/folders/delete-folder/).
    ///
    /// - Scope: `folder:write`.
    /// - `folder_id`: Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    /// - Rate limit: 20 requests a minute for each user.
    /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
    ///   day, kept by a third party.
    ///
    /// # Errors
    ///
    /// - 400 `invalid_field`: The folder ID is malformed.
    /// - 400 `bad_request_params`: The folder is `root`, which only stands for the top level.
    /// - 403 `permission_denied`: The user may not delete this folder; nobody may delete
    ///   `uploads`.
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
    pub fn delete_folder(&self, folder_id: &str) -> runtime::Request<DeleteFolder> {
        runtime::Request::new(self).set_path("folderId", folder_id)
    }

    /// Returns the metadata of a folder.
    ///
    /// `GET /v1/folders/{folderId}`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/folders/get-folder/).
    ///
    /// - Scope: `folder:read`.
    /// - `folder_id`: Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    /// - Rate limit: 100 requests a minute for each user.
    /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
    ///   day, kept by a third party.
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
    pub fn get_folder(&self, folder_id: &str) -> runtime::Request<GetFolder> {
        runtime::Request::new(self).set_path("folderId", folder_id)
    }

    /// Changes a folder.
    ///
    /// Only its name can be changed so far.
    ///
    /// `PATCH /v1/folders/{folderId}`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/folders/update-folder/).
    ///
    /// - Scope: `folder:write`.
    /// - `folder_id`: Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    /// - Rate limit: 20 requests a minute for each user.
    /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
    ///   day, kept by a third party.
    ///
    /// # Errors
    ///
    /// - 400 `bad_request_body`: The request is not valid.
    /// - 400 `bad_request_params`: The folder is `root`, which only stands for the top level.
    /// - 403 `permission_denied`: The user may not change this folder; nobody may change
    ///   `uploads`.
    /// - 404 `folder_not_found`: There is no folder with this ID.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::folders::UpdateFolderRequest;
    ///
    /// let body = UpdateFolderRequest::new("Summer campaign, final");
    /// let folder = client.update_folder("FAHd5RkQw8p", body).send().await?.folder;
    /// println!("{folder:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn update_folder(
        &self,
        folder_id: &str,
        body: impl Into<UpdateFolderRequest>,
    ) -> runtime::Request<UpdateFolder> {
        let body: UpdateFolderRequest = body.into();
        runtime::Request::new(self).set_path("folderId", folder_id).set_json(body)
    }

    /// Lists the items of a folder.
    ///
    /// Items are folders, designs and images, and brand templates if `item_types` asks for
    /// them. Videos are left out.
    ///
    /// `GET /v1/folders/{folderId}/items`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/folders/list-folder-items/).
    ///
    /// - Scope: `folder:read`.
    /// - `folder_id`: Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    /// - Rate limit: 100 requests a minute for each user.
    /// - Plans: All plans, but brand templates are listed only for plans that include them,
    ///   such as Canva Pro, Teams or Enterprise.
    /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
    ///   day, kept by a third party.
    ///
    /// # Errors
    ///
    /// - 400 `bad_query_params`: The value of `continuation` is not valid.
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
    ///     .limit(20)
    ///     .item_types([FolderItemType::Design, FolderItemType::BrandTemplate])
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
    pub fn list_folder_items(
        &self,
        folder_id: &str,
    ) -> runtime::Request<ListFolderItems> {
        runtime::Request::new(self).set_path("folderId", folder_id)
    }

    /// Moves an item to another folder.
    ///
    /// An item that is in several folders can only be moved in Canva itself.
    ///
    /// `POST /v1/folders/move`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/folders/move-folder-item/).
    ///
    /// - Scope: `folder:write`.
    /// - Rate limit: 100 requests a minute for each user.
    /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
    ///   day, kept by a third party.
    ///
    /// # Errors
    ///
    /// - 400 `invalid_field`: The ID of the item or of the folder is malformed.
    /// - 400 `quota_exceeded`: The folder holds as many items as Canva allows.
    /// - 400 `item_in_multiple_folders`: The item is in several folders.
    /// - 400 `bad_request_params`: The item is the folder that it would move to.
    /// - 403 `permission_denied`: The user may not use the item or the folder, the item is the
    ///   folder `uploads`, or a shared design would move to `root`.
    /// - 404 `folder_not_found`: There is no folder with this ID.
    /// - 404 `not_found`: There is no item with this ID.
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
        body: impl Into<MoveFolderItemRequest>,
    ) -> runtime::Request<MoveFolderItem> {
        let body: MoveFolderItemRequest = body.into();
        runtime::Request::new(self).set_json(body)
    }

    /// Creates a folder.
    ///
    /// A repeated call creates another folder.
    ///
    /// `POST /v1/folders`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/folders/create-folder/).
    ///
    /// - Scope: `folder:write`.
    /// - Rate limit: 20 requests a minute for each user.
    /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
    ///   day, kept by a third party.
    ///
    /// # Errors
    ///
    /// - 400 `bad_request_body`: The request is not valid.
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
    pub fn create_folder(
        &self,
        body: impl Into<CreateFolderRequest>,
    ) -> runtime::Request<CreateFolder> {
        let body: CreateFolderRequest = body.into();
        runtime::Request::new(self).set_json(body)
    }
}

/// The operation of [`Client::delete_folder`](crate::Client::delete_folder).
pub enum DeleteFolder {}

impl runtime::Operation for DeleteFolder {
    type Output = ();

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "delete_folder",
        path: "/v1/folders/{folderId}",
        scopes: runtime::Scopes::All(&["folder:write"]),
        rate_limits: &[runtime::RateLimit::per_minute(20)],
        constraints: &[
            runtime::Constraint::of("folderId").pattern("^[a-zA-Z0-9_-]{1,50}$"),
        ],
        ..runtime::OperationInfo::DELETE
    };
}

/// The operation of [`Client::get_folder`](crate::Client::get_folder).
pub enum GetFolder {}

impl runtime::Operation for GetFolder {
    type Output = GetFolderResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "get_folder",
        path: "/v1/folders/{folderId}",
        scopes: runtime::Scopes::All(&["folder:read"]),
        rate_limits: &[runtime::RateLimit::per_minute(100)],
        constraints: &[
            runtime::Constraint::of("folderId").pattern("^[a-zA-Z0-9_-]{1,50}$"),
        ],
        ..runtime::OperationInfo::GET
    };
}

/// The operation of [`Client::update_folder`](crate::Client::update_folder).
pub enum UpdateFolder {}

impl runtime::Operation for UpdateFolder {
    type Output = UpdateFolderResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "update_folder",
        path: "/v1/folders/{folderId}",
        scopes: runtime::Scopes::All(&["folder:write"]),
        rate_limits: &[runtime::RateLimit::per_minute(20)],
        constraints: &[
            runtime::Constraint::of("folderId").pattern("^[a-zA-Z0-9_-]{1,50}$"),
        ],
        ..runtime::OperationInfo::PATCH
    };
}

impl runtime::Request<ListFolderItems> {
    /// The cursor from the previous page.
    #[inline]
    pub fn continuation(self, continuation: &str) -> Self {
        self.set_query("continuation", continuation.to_owned())
    }

    /// The maximum number of items in a response.
    ///
    /// From 1 to 100. Default: `50`.
    #[inline]
    pub fn limit(self, limit: i32) -> Self {
        self.set_query("limit", limit)
    }

    /// The kinds of items to list; brand templates are listed only if named here.
    ///
    /// Default: `["design","folder","image"]`.
    #[inline]
    pub fn item_types(
        self,
        item_types: impl IntoIterator<Item = FolderItemType>,
    ) -> Self {
        self.set_query::<
                Vec<FolderItemType>,
            >("item_types", item_types.into_iter().collect())
    }

    /// The order of the list.
    ///
    /// Default: `"modified_descending"`.
    #[inline]
    pub fn sort_by(self, sort_by: FolderItemSortBy) -> Self {
        self.set_query("sort_by", sort_by)
    }

    /// A filter for pinned items.
    ///
    /// Default: `"any"`.
    #[inline]
    pub fn pin_status(self, pin_status: FolderItemPinStatus) -> Self {
        self.set_query("pin_status", pin_status)
    }
}

/// The operation of [`Client::list_folder_items`](crate::Client::list_folder_items).
pub enum ListFolderItems {}

impl runtime::Operation for ListFolderItems {
    type Output = ListFolderItemsResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "list_folder_items",
        path: "/v1/folders/{folderId}/items",
        scopes: runtime::Scopes::All(&["folder:read"]),
        rate_limits: &[runtime::RateLimit::per_minute(100)],
        constraints: &[
            runtime::Constraint::of("folderId").pattern("^[a-zA-Z0-9_-]{1,50}$"),
            runtime::Constraint::of("limit").min(1).max(100).default("50"),
            runtime::Constraint::of("item_types")
                .default("[\"design\",\"folder\",\"image\"]"),
            runtime::Constraint::of("sort_by").default("\"modified_descending\""),
            runtime::Constraint::of("pin_status").default("\"any\""),
        ],
        ..runtime::OperationInfo::GET
    };
}

impl runtime::Paged for ListFolderItems {
    type Item = FolderItemSummary;

    const NEXT: runtime::NextPage = runtime::NextPage::QueryCursor("continuation");

    #[inline]
    fn page(response: ListFolderItemsResponse) -> runtime::Page<FolderItemSummary> {
        runtime::Page::new(response.items, response.continuation)
    }
}

/// The operation of [`Client::move_folder_item`](crate::Client::move_folder_item).
pub enum MoveFolderItem {}

impl runtime::Operation for MoveFolderItem {
    type Output = ();

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "move_folder_item",
        path: "/v1/folders/move",
        scopes: runtime::Scopes::All(&["folder:write"]),
        rate_limits: &[runtime::RateLimit::per_minute(100)],
        ..runtime::OperationInfo::POST
    };
}

/// The operation of [`Client::create_folder`](crate::Client::create_folder).
pub enum CreateFolder {}

impl runtime::Operation for CreateFolder {
    type Output = CreateFolderResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "create_folder",
        path: "/v1/folders",
        scopes: runtime::Scopes::All(&["folder:write"]),
        rate_limits: &[runtime::RateLimit::per_minute(20)],
        ..runtime::OperationInfo::POST
    };
}

/// The response of `get_folder`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetFolderResponse {
    /// The folder.
    pub folder: Folder,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(GetFolderResponse {
    folder,
    ..extra
});

/// The response of `update_folder`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct UpdateFolderResponse {
    /// The changed folder.
    pub folder: Option<Folder>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(UpdateFolderResponse {
    folder,
    ..extra
});

/// The response of `list_folder_items`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ListFolderItemsResponse {
    /// The contents of the folder.
    pub items: Vec<FolderItemSummary>,
    /// The cursor of the next page, or nothing on the last page.
    pub continuation: Option<String>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(ListFolderItemsResponse {
    items,
    continuation,
    ..extra
});

/// The response of `create_folder`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateFolderResponse {
    /// The new folder.
    pub folder: Option<Folder>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(CreateFolderResponse {
    folder,
    ..extra
});

/// The name and the parent of a new folder.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateFolderRequest {
    /// The folder's name.
    ///
    /// From 1 to 255 characters.
    pub name: String,
    /// The ID of the parent folder.
    ///
    /// `root` stands for the top level of the user's
    /// [projects](https://www.canva.com/help/find-designs-and-folders/), and `uploads` for the
    /// folder of uploads.
    ///
    /// From 1 to 50 characters.
    pub parent_folder_id: String,
}

impl CreateFolderRequest {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[
        wire::Constraint::of("name").min_length(1).max_length(255),
        wire::Constraint::of("parent_folder_id").min_length(1).max_length(50),
    ];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(name: impl Into<String>, parent_folder_id: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            parent_folder_id: parent_folder_id.into(),
        }
    }
}

wire::object!(CreateFolderRequest {
    name,
    parent_folder_id,
});

/// The changes to a folder.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct UpdateFolderRequest {
    /// The folder's new name.
    ///
    /// From 1 to 255 characters.
    pub name: String,
}

impl UpdateFolderRequest {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[
        wire::Constraint::of("name").min_length(1).max_length(255),
    ];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

wire::object!(UpdateFolderRequest { name });

/// A folder in a folder.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct FolderItem {
    /// The folder.
    pub folder: Folder,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(FolderItem { folder, ..extra });

/// A design in a folder.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignItem {
    /// A summary of the design.
    pub design: super::designs::DesignSummary,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(DesignItem { design, ..extra });

/// An image in a folder.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ImageItem {
    /// A summary of the image.
    pub image: super::assets::AssetSummary,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(ImageItem { image, ..extra });

/// A brand template in a folder.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct BrandTemplateItem {
    /// A summary of the brand template.
    pub brand_template: super::brand_templates::BrandTemplateSummary,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(BrandTemplateItem {
    brand_template,
    ..extra
});

/// The item to move, and the new folder.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct MoveFolderItemRequest {
    /// The ID of the new folder.
    ///
    /// `root` stands for the top level of the user's
    /// [projects](https://www.canva.com/help/find-designs-and-folders/).
    ///
    /// From 1 to 50 characters.
    pub to_folder_id: String,
    /// The ID of the item; videos cannot be moved.
    ///
    /// From 1 to 50 characters.
    pub item_id: String,
}

impl MoveFolderItemRequest {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[
        wire::Constraint::of("to_folder_id").min_length(1).max_length(50),
        wire::Constraint::of("item_id").min_length(1).max_length(50),
    ];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(to_folder_id: impl Into<String>, item_id: impl Into<String>) -> Self {
        Self {
            to_folder_id: to_folder_id.into(),
            item_id: item_id.into(),
        }
    }
}

wire::object!(MoveFolderItemRequest {
    to_folder_id,
    item_id,
});

/// A folder.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Folder {
    /// The folder's ID.
    pub id: String,
    /// The folder's name.
    pub name: String,
    /// The time when the folder was created, in Unix seconds.
    pub created_at: wire::Timestamp,
    /// The time when the folder last changed, in Unix seconds.
    pub updated_at: wire::Timestamp,
    /// A small picture of the folder.
    pub thumbnail: Option<super::common::Thumbnail>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(Folder {
    id,
    name,
    created_at,
    updated_at,
    thumbnail,
    ..extra
});

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
    /// A kind unknown to this version of the crate.
    Other(wire::Json),
}

wire::union!(FolderItemSummary {
    tag: "type",
    Folder: "folder",
    Design: "design",
    Image: "image",
    BrandTemplate: "brand_template",
});

/// The order of the items in a folder.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FolderItemSortBy {
    /// By creation, newest last.
    CreatedAscending,
    /// By creation, newest first.
    CreatedDescending,
    /// By last change, newest last.
    ModifiedAscending,
    /// By last change, newest first.
    ModifiedDescending,
    /// By title or name, from A to Z.
    TitleAscending,
    /// By title or name, from Z to A.
    TitleDescending,
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(FolderItemSortBy {
    CreatedAscending: "created_ascending",
    CreatedDescending: "created_descending",
    ModifiedAscending: "modified_ascending",
    ModifiedDescending: "modified_descending",
    TitleAscending: "title_ascending",
    TitleDescending: "title_descending",
});

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
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(FolderItemType {
    Design: "design",
    Folder: "folder",
    Image: "image",
    BrandTemplate: "brand_template",
});

/// The kind of items to list from a folder.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FolderItemPinStatus {
    /// All items.
    Any,
    /// Only pinned items.
    Pinned,
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(FolderItemPinStatus {
    Any: "any",
    Pinned: "pinned",
});
