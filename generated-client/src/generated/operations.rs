// @generated from spec/ by the generator; change the spec, not this file.

//! All operations of the Canva Connect API, by section.
//!
//! | Operation | Request | Scopes | Rate limits | |
//! |---|---|---|---|---|
//! | [`get_design_analytics`] | `GET /v1/designs/{designId}/analytics` | `design:content:read` | 100/min | preview |
//! | [`get_design_analytics_viewers`] | `GET /v1/designs/{designId}/analytics/viewers` | `design:content:read` | 100/min | preview |
//! | [`get_design_analytics_views_over_time`] | `GET /v1/designs/{designId}/analytics/views-over-time` | `design:content:read` | 100/min | preview |
//! | [`get_design_analytics_page_views`] | `POST /v1/designs/{designId}/analytics/page-views` | `design:content:read` | 100/min | preview |
//! | [`get_design_analytics_links`] | `GET /v1/designs/{designId}/analytics/links` | `design:content:read` | 100/min | preview |
//! | [`get_app_jwks`](crate::Client::get_app_jwks) | `GET /v1/apps/{appId}/jwks` |  |  |  |
//! | [`delete_asset`](crate::Client::delete_asset) | `DELETE /v1/assets/{assetId}` | `asset:write` | 30/min |  |
//! | [`get_asset`](crate::Client::get_asset) | `GET /v1/assets/{assetId}` | `asset:read` | 100/min |  |
//! | [`update_asset`](crate::Client::update_asset) | `PATCH /v1/assets/{assetId}` | `asset:write` | 30/min |  |
//! | [`create_asset_upload_job`](crate::Client::create_asset_upload_job) | `POST /v1/asset-uploads` | `asset:write` | 30/min |  |
//! | [`get_asset_upload_job`](crate::Client::get_asset_upload_job) | `GET /v1/asset-uploads/{jobId}` | `asset:read` | 180/min |  |
//! | [`create_url_asset_upload_job`] | `POST /v1/url-asset-uploads` | `asset:write` | 30/min | preview |
//! | [`get_url_asset_upload_job`] | `GET /v1/url-asset-uploads/{jobId}` | `asset:read` | 180/min | preview |
//! | [`create_design_autofill_job`](crate::Client::create_design_autofill_job) | `POST /v1/autofills` | `design:content:write` | 60/min |  |
//! | [`get_design_autofill_job`](crate::Client::get_design_autofill_job) | `GET /v1/autofills/{jobId}` | `design:meta:read` | 120/min |  |
//! | [`list_brand_templates`](crate::Client::list_brand_templates) | `GET /v1/brand-templates` | `brandtemplate:meta:read` | 100/min |  |
//! | [`publish_brand_template`] | `POST /v1/brand-templates` | `brandtemplate:content:write` | 20/min | preview |
//! | [`get_brand_template`](crate::Client::get_brand_template) | `GET /v1/brand-templates/{brandTemplateId}` | `brandtemplate:meta:read` | 100/min |  |
//! | [`get_brand_template_dataset`](crate::Client::get_brand_template_dataset) | `GET /v1/brand-templates/{brandTemplateId}/dataset` | `brandtemplate:content:read` | 100/min |  |
//! | [`create_comment`] | `POST /v1/comments` | `comment:write` | 20/min | preview deprecated |
//! | [`list_replies`] | `GET /v1/designs/{designId}/comments/{threadId}/replies` | `comment:read` | 100/min | preview |
//! | [`create_reply`] | `POST /v1/designs/{designId}/comments/{threadId}/replies` | `comment:write` | 20/min | preview |
//! | [`get_thread`] | `GET /v1/designs/{designId}/comments/{threadId}` | `comment:read` | 100/min | preview |
//! | [`get_reply`] | `GET /v1/designs/{designId}/comments/{threadId}/replies/{replyId}` | `comment:read` | 100/min | preview |
//! | [`create_thread`] | `POST /v1/designs/{designId}/comments` | `comment:write` | 100/min | preview |
//! | [`get_signing_public_keys`] | `GET /v1/connect/keys` |  |  | preview |
//! | [`list_designs`](crate::Client::list_designs) | `GET /v1/designs` | `design:meta:read` | 100/min |  |
//! | [`create_design`](crate::Client::create_design) | `POST /v1/designs` | `design:content:write` | 20/min |  |
//! | [`get_design`](crate::Client::get_design) | `GET /v1/designs/{designId}` | `design:meta:read` | 100/min |  |
//! | [`get_design_pages`] | `GET /v1/designs/{designId}/pages` | `design:content:read` | 100/min | preview |
//! | [`get_design_export_formats`](crate::Client::get_design_export_formats) | `GET /v1/designs/{designId}/export-formats` | `design:content:read` | 100/min |  |
//! | [`get_design_dataset`](crate::Client::get_design_dataset) | `GET /v1/designs/{designId}/dataset` | `design:content:read` | 100/min |  |
//! | [`create_design_export_job`](crate::Client::create_design_export_job) | `POST /v1/exports` | `design:content:read` | 20/min, 750/5 min (integration), 5000/24 h (integration), 75/5 min (document), 75/5 min, 500/24 h |  |
//! | [`get_design_export_job`](crate::Client::get_design_export_job) | `GET /v1/exports/{exportId}` | `design:content:read` | 120/min |  |
//! | [`delete_folder`](crate::Client::delete_folder) | `DELETE /v1/folders/{folderId}` | `folder:write` | 20/min |  |
//! | [`get_folder`](crate::Client::get_folder) | `GET /v1/folders/{folderId}` | `folder:read` | 100/min |  |
//! | [`update_folder`](crate::Client::update_folder) | `PATCH /v1/folders/{folderId}` | `folder:write` | 20/min |  |
//! | [`list_folder_items`](crate::Client::list_folder_items) | `GET /v1/folders/{folderId}/items` | `folder:read` | 100/min |  |
//! | [`move_folder_item`](crate::Client::move_folder_item) | `POST /v1/folders/move` | `folder:write` | 100/min |  |
//! | [`create_folder`](crate::Client::create_folder) | `POST /v1/folders` | `folder:write` | 20/min |  |
//! | [`create_image_generation_job`] | `POST /v1/image-generations` | `asset:write` |  | preview |
//! | [`get_image_generation_job`] | `GET /v1/image-generations/{jobId}` | unknown |  | preview |
//! | [`create_design_generation_job`] | `POST /v1/generations` | `design:content:write` |  | preview |
//! | [`get_design_generation_job`] | `GET /v1/generations/{jobId}` | unknown | 120/min | preview |
//! | [`create_design_import_job`](crate::Client::create_design_import_job) | `POST /v1/imports` | `design:content:write` | 20/min |  |
//! | [`get_design_import_job`](crate::Client::get_design_import_job) | `GET /v1/imports/{jobId}` | `design:content:write` | 120/min |  |
//! | [`create_url_import_job`](crate::Client::create_url_import_job) | `POST /v1/url-imports` | `design:content:write` | 20/min |  |
//! | [`get_url_import_job`](crate::Client::get_url_import_job) | `GET /v1/url-imports/{jobId}` | `design:content:write` | 120/min |  |
//! | [`create_image_to_design_import_job`] | `POST /v1/image-to-design-imports` | `design:content:write` |  | preview |
//! | [`get_image_to_design_import_job`] | `GET /v1/image-to-design-imports/{jobId}` | `design:content:write` | 120/min | preview |
//! | [`create_design_merge_job`] | `POST /v1/merges` | `design:content:write`, `design:meta:read` | 100/min | preview |
//! | [`get_design_merge_job`] | `GET /v1/merges/{jobId}` | `design:meta:read` | 100/min | preview |
//! | [`exchange_access_token`](crate::Client::exchange_access_token) | `POST /v1/oauth/token` |  |  |  |
//! | [`introspect_token`](crate::Client::introspect_token) | `POST /v1/oauth/introspect` |  |  |  |
//! | [`revoke_tokens`](crate::Client::revoke_tokens) | `POST /v1/oauth/revoke` |  |  |  |
//! | [`get_oidc_jwks`](crate::Client::get_oidc_jwks) | `GET /v1/oidc/jwks` |  |  |  |
//! | [`user_info`](crate::Client::user_info) | `GET /v1/oidc/userinfo` | `openid`, `profile`, `email` or `openid`, `profile` or `openid`, `email` | 10/min |  |
//! | [`create_print_partner_design`] | `POST /v1/print-partner/designs` | `design:content:write` | 20/min | preview |
//! | [`get_print_partner_design`] | `GET /v1/print-partner/designs/{designId}` | `design:meta:read` | 100/min | preview |
//! | [`create_print_partner_design_export_job`] | `POST /v1/print-partner/exports` | `design:content:read` | 20/min | preview |
//! | [`create_design_resize_job`](crate::Client::create_design_resize_job) | `POST /v1/resizes` | `design:content:read`, `design:content:write` | 20/min |  |
//! | [`get_design_resize_job`](crate::Client::get_design_resize_job) | `GET /v1/resizes/{jobId}` | `design:content:read`, `design:content:write` | 120/min |  |
//! | [`users_me`](crate::Client::users_me) | `GET /v1/users/me` |  | 10/min |  |
//! | [`get_user_capabilities`](crate::Client::get_user_capabilities) | `GET /v1/users/me/capabilities` | `profile:read` | 10/min |  |
//! | [`get_user_profile`](crate::Client::get_user_profile) | `GET /v1/users/me/profile` | `profile:read` | 10/min |  |
//!
#![cfg_attr(feature = "preview", doc = "[`get_design_analytics`]: crate::Client::get_design_analytics")]
#![cfg_attr(not(feature = "preview"), doc = "[`get_design_analytics`]: crate#previews")]
#![cfg_attr(feature = "preview", doc = "[`get_design_analytics_viewers`]: crate::Client::get_design_analytics_viewers")]
#![cfg_attr(not(feature = "preview"), doc = "[`get_design_analytics_viewers`]: crate#previews")]
#![cfg_attr(feature = "preview", doc = "[`get_design_analytics_views_over_time`]: crate::Client::get_design_analytics_views_over_time")]
#![cfg_attr(not(feature = "preview"), doc = "[`get_design_analytics_views_over_time`]: crate#previews")]
#![cfg_attr(feature = "preview", doc = "[`get_design_analytics_page_views`]: crate::Client::get_design_analytics_page_views")]
#![cfg_attr(not(feature = "preview"), doc = "[`get_design_analytics_page_views`]: crate#previews")]
#![cfg_attr(feature = "preview", doc = "[`get_design_analytics_links`]: crate::Client::get_design_analytics_links")]
#![cfg_attr(not(feature = "preview"), doc = "[`get_design_analytics_links`]: crate#previews")]
#![cfg_attr(feature = "preview", doc = "[`create_url_asset_upload_job`]: crate::Client::create_url_asset_upload_job")]
#![cfg_attr(not(feature = "preview"), doc = "[`create_url_asset_upload_job`]: crate#previews")]
#![cfg_attr(feature = "preview", doc = "[`get_url_asset_upload_job`]: crate::Client::get_url_asset_upload_job")]
#![cfg_attr(not(feature = "preview"), doc = "[`get_url_asset_upload_job`]: crate#previews")]
#![cfg_attr(feature = "preview", doc = "[`publish_brand_template`]: crate::Client::publish_brand_template")]
#![cfg_attr(not(feature = "preview"), doc = "[`publish_brand_template`]: crate#previews")]
#![cfg_attr(feature = "preview", doc = "[`create_comment`]: crate::Client::create_comment")]
#![cfg_attr(not(feature = "preview"), doc = "[`create_comment`]: crate#previews")]
#![cfg_attr(feature = "preview", doc = "[`list_replies`]: crate::Client::list_replies")]
#![cfg_attr(not(feature = "preview"), doc = "[`list_replies`]: crate#previews")]
#![cfg_attr(feature = "preview", doc = "[`create_reply`]: crate::Client::create_reply")]
#![cfg_attr(not(feature = "preview"), doc = "[`create_reply`]: crate#previews")]
#![cfg_attr(feature = "preview", doc = "[`get_thread`]: crate::Client::get_thread")]
#![cfg_attr(not(feature = "preview"), doc = "[`get_thread`]: crate#previews")]
#![cfg_attr(feature = "preview", doc = "[`get_reply`]: crate::Client::get_reply")]
#![cfg_attr(not(feature = "preview"), doc = "[`get_reply`]: crate#previews")]
#![cfg_attr(feature = "preview", doc = "[`create_thread`]: crate::Client::create_thread")]
#![cfg_attr(not(feature = "preview"), doc = "[`create_thread`]: crate#previews")]
#![cfg_attr(feature = "preview", doc = "[`get_signing_public_keys`]: crate::Client::get_signing_public_keys")]
#![cfg_attr(not(feature = "preview"), doc = "[`get_signing_public_keys`]: crate#previews")]
#![cfg_attr(feature = "preview", doc = "[`get_design_pages`]: crate::Client::get_design_pages")]
#![cfg_attr(not(feature = "preview"), doc = "[`get_design_pages`]: crate#previews")]
#![cfg_attr(feature = "preview", doc = "[`create_image_generation_job`]: crate::Client::create_image_generation_job")]
#![cfg_attr(not(feature = "preview"), doc = "[`create_image_generation_job`]: crate#previews")]
#![cfg_attr(feature = "preview", doc = "[`get_image_generation_job`]: crate::Client::get_image_generation_job")]
#![cfg_attr(not(feature = "preview"), doc = "[`get_image_generation_job`]: crate#previews")]
#![cfg_attr(feature = "preview", doc = "[`create_design_generation_job`]: crate::Client::create_design_generation_job")]
#![cfg_attr(not(feature = "preview"), doc = "[`create_design_generation_job`]: crate#previews")]
#![cfg_attr(feature = "preview", doc = "[`get_design_generation_job`]: crate::Client::get_design_generation_job")]
#![cfg_attr(not(feature = "preview"), doc = "[`get_design_generation_job`]: crate#previews")]
#![cfg_attr(feature = "preview", doc = "[`create_image_to_design_import_job`]: crate::Client::create_image_to_design_import_job")]
#![cfg_attr(not(feature = "preview"), doc = "[`create_image_to_design_import_job`]: crate#previews")]
#![cfg_attr(feature = "preview", doc = "[`get_image_to_design_import_job`]: crate::Client::get_image_to_design_import_job")]
#![cfg_attr(not(feature = "preview"), doc = "[`get_image_to_design_import_job`]: crate#previews")]
#![cfg_attr(feature = "preview", doc = "[`create_design_merge_job`]: crate::Client::create_design_merge_job")]
#![cfg_attr(not(feature = "preview"), doc = "[`create_design_merge_job`]: crate#previews")]
#![cfg_attr(feature = "preview", doc = "[`get_design_merge_job`]: crate::Client::get_design_merge_job")]
#![cfg_attr(not(feature = "preview"), doc = "[`get_design_merge_job`]: crate#previews")]
#![cfg_attr(feature = "preview", doc = "[`create_print_partner_design`]: crate::Client::create_print_partner_design")]
#![cfg_attr(not(feature = "preview"), doc = "[`create_print_partner_design`]: crate#previews")]
#![cfg_attr(feature = "preview", doc = "[`get_print_partner_design`]: crate::Client::get_print_partner_design")]
#![cfg_attr(not(feature = "preview"), doc = "[`get_print_partner_design`]: crate#previews")]
#![cfg_attr(feature = "preview", doc = "[`create_print_partner_design_export_job`]: crate::Client::create_print_partner_design_export_job")]
#![cfg_attr(not(feature = "preview"), doc = "[`create_print_partner_design_export_job`]: crate#previews")]
