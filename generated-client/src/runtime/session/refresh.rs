//! The refresh of a user's tokens: under the store's lock, and saved before use.

use super::cache::{RefreshContext, RefreshResult};
use super::failure::{
    is_invalid_grant, no_tokens, no_valid_access_token, refresh_failed, refresh_response_unreadable,
    refresh_response_unreadable_earlier, refresh_token_rejected, refresh_token_rejected_earlier, save_failed,
    store_failed,
};
use super::shared::{Shared, Unstored};
use super::store::LockedTokens;
use super::tokens::{Tokens, now};
use crate::runtime::error::{Error, TokenError};
use crate::runtime::secret::Secret;
use std::time::Duration;
use tokio::time::sleep;

/// The delays between attempts to save new tokens.
const SAVE_RETRY_DELAYS: [Duration; 3] =
    [Duration::from_millis(100), Duration::from_millis(300), Duration::from_millis(900)];

/// One refresh of a user's tokens.
pub(super) struct Refresh<'a> {
    shared: &'a Shared,
    user: &'a str,
    /// `None` if nobody waits for the tokens.
    context: Option<&'a RefreshContext>,
}

impl<'a> Refresh<'a> {
    pub(super) fn new(shared: &'a Shared, user: &'a str, context: Option<&'a RefreshContext>) -> Self {
        Self { shared, user, context }
    }

    /// Returns usable tokens: those in the store, or else new ones. The store is read without the lock first.
    pub(super) async fn run(&self) -> RefreshResult {
        if self.shared.unstored(self.user).is_none() {
            let stored = self.shared.store.load(self.user).await.map_err(store_failed)?;
            self.loaded(stored.as_ref());
            if let Some(tokens) = stored.filter(|tokens| self.is_usable(tokens)) {
                return Ok(tokens);
            }
        }
        let mut locked = self.shared.lock(self.user).await?;
        let tokens = self.load_current(&mut *locked).await?.ok_or_else(no_tokens)?;
        self.loaded(Some(&tokens));
        if self.is_usable(&tokens) {
            return Ok(tokens);
        }
        self.refresh(&mut *locked, tokens).await
    }

    /// Returns the current tokens. Saves new tokens first that could not be saved earlier.
    async fn load_current(&self, locked: &mut dyn LockedTokens) -> Result<Option<Tokens>, TokenError> {
        let stored = locked.load().await.map_err(store_failed)?;
        let Some(unstored) = self.shared.unstored(self.user) else { return Ok(stored) };
        match (unstored, &stored) {
            (Unstored::NewTokens { used_refresh_token, tokens }, Some(stored))
                if stored.refresh_token == used_refresh_token =>
            {
                self.save(locked, &tokens).await?;
                return Ok(Some(tokens));
            }
            (Unstored::RejectedRefreshToken(rejected), Some(stored)) if stored.refresh_token == rejected => {
                return Err(refresh_token_rejected_earlier());
            }
            (Unstored::PossiblyUsedRefreshToken(used), Some(stored)) if stored.refresh_token == used => {
                return Err(refresh_response_unreadable_earlier());
            }
            // The user has logged in or out since.
            _ => self.shared.clear_unstored(self.user),
        }
        Ok(stored)
    }

    /// Exchanges the refresh token. If the API rejects it, reads the store again: a process that does not respect the
    /// lock may have refreshed the tokens.
    async fn refresh(&self, locked: &mut dyn LockedTokens, used: Tokens) -> RefreshResult {
        let rejection = match self.exchange(locked, &used).await? {
            Ok(tokens) => return Ok(tokens),
            Err(rejection) => rejection,
        };
        let stored = locked.load().await.map_err(store_failed)?;
        let Some(newer) = stored.filter(|stored| stored.refresh_token != used.refresh_token) else {
            return Err(self.mark_rejected(used, rejection));
        };
        if self.is_usable(&newer) {
            return Ok(newer);
        }
        self.exchange(locked, &newer).await?.map_err(|rejection| self.mark_rejected(newer, rejection))
    }

    /// Exchanges the refresh token and saves the new tokens. The inner error is the rejection of the refresh
    /// token.
    async fn exchange(
        &self,
        locked: &mut dyn LockedTokens,
        used: &Tokens,
    ) -> Result<Result<Tokens, Error>, TokenError> {
        if let Some(error) = self.shared.backoff.error(self.user, &used.refresh_token) {
            return Err(error);
        }
        // A store that cannot be written has to fail before the refresh token is used.
        locked.save(used).await.map_err(store_failed)?;
        let tokens = match self.shared.integration.refresh(&used.refresh_token).await {
            Ok(tokens) => tokens.with_scope_of(used),
            Err(error) if is_invalid_grant(&error) => return Ok(Err(error)),
            Err(error) if error.is_decode() => {
                let possibly_used = Unstored::PossiblyUsedRefreshToken(used.refresh_token.clone());
                self.shared.set_unstored(self.user, possibly_used);
                return Err(refresh_response_unreadable(error));
            }
            Err(error) => return Err(self.back_off(&used.refresh_token, error)),
        };
        // From here on the refresh token in the store may be invalid, and only `tokens` has a valid one.
        let unsaved =
            Unstored::NewTokens { used_refresh_token: used.refresh_token.clone(), tokens: tokens.clone() };
        self.shared.set_unstored(self.user, unsaved);
        self.save_with_retries(locked, &tokens).await?;
        if tokens.access_token.expose().is_empty() {
            return Err(self.back_off(&tokens.refresh_token, no_valid_access_token()));
        }
        self.shared.backoff.end(self.user);
        Ok(Ok(tokens))
    }

    /// Saves the tokens, with retries: the next holder of the lock would otherwise read a used refresh token.
    async fn save_with_retries(
        &self,
        locked: &mut dyn LockedTokens,
        tokens: &Tokens,
    ) -> Result<(), TokenError> {
        for delay in SAVE_RETRY_DELAYS {
            if self.save(locked, tokens).await.is_ok() {
                return Ok(());
            }
            sleep(delay).await;
        }
        self.save(locked, tokens).await
    }

    async fn save(&self, locked: &mut dyn LockedTokens, tokens: &Tokens) -> Result<(), TokenError> {
        locked.save(tokens).await.map_err(save_failed)?;
        self.shared.clear_unstored(self.user);
        Ok(())
    }

    /// Records that the refresh token was rejected, so that it is not sent again.
    fn mark_rejected(&self, used: Tokens, rejection: Error) -> TokenError {
        self.shared.set_unstored(self.user, Unstored::RejectedRefreshToken(used.refresh_token));
        refresh_token_rejected(rejection)
    }

    /// Records a failed refresh, so that it is not repeated at once.
    fn back_off(&self, next_refresh_token: &Secret, failure: Error) -> TokenError {
        let retry_after = failure.retry_after();
        self.shared.backoff.start(self.user, next_refresh_token, refresh_failed(failure), retry_after)
    }

    fn loaded(&self, stored: Option<&Tokens>) {
        if let Some(context) = self.context {
            context.loaded(stored);
        }
    }

    fn is_usable(&self, tokens: &Tokens) -> bool {
        let rejected = self.context.and_then(|context| context.rejected.as_ref());
        tokens.are_usable(rejected, now(), self.shared.margin)
    }
}

/// Saves a user's new tokens that could not be saved earlier.
pub(super) async fn save_unsaved(shared: &Shared, user: &str) -> Result<(), TokenError> {
    let mut locked = shared.lock(user).await?;
    Refresh::new(shared, user, None).load_current(&mut *locked).await.map(drop)
}
