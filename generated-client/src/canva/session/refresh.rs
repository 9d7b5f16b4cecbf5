//! How tokens are refreshed without ever losing any: under the store's lock, and saved before anyone gets them.

use super::failure::{no_answer, no_tokens, not_refreshed, not_saved, refused, refused_before, store};
use super::integration::now;
use super::sessions::Shared;
use super::{LockedTokens, Tokens};
use crate::generated::ApiErrorCode;
use crate::runtime::error::{Error, TokenError};
use crate::runtime::secret::Secret;
use std::time::Duration;
use tokio::time::sleep;

/// How long to wait before tokens are saved again that could not be saved.
const PAUSES: [Duration; 3] =
    [Duration::from_millis(100), Duration::from_millis(300), Duration::from_millis(900)];

/// What this process knows of a user's tokens beside what the store holds.
#[derive(Debug, Clone)]
pub(super) enum Known {
    /// These came in place of those with the used refresh token, and could not be saved yet.
    Unsaved {
        /// The refresh token that they were had for.
        used: Secret,
        /// What has to be saved.
        tokens: Tokens,
    },
    /// This refresh token was refused.
    DownloadRefused(Secret),
}

/// Gets tokens of which some may be of no use.
pub(super) struct Refresh<'a> {
    pub(super) shared: &'a Shared,
    pub(super) user: &'a str,
    /// An access token that the API no longer takes.
    pub(super) refused: Option<&'a Secret>,
    /// The tokens that were seen last, which may do until others can be had.
    pub(super) seen: Option<Tokens>,
}

/// What comes of a refresh.
pub(super) type Outcome = Result<Tokens, TokenError>;

impl Refresh<'_> {
    /// Tokens of use, which nobody has to lock if the store has them; and who has them locked.
    pub(super) async fn run(&mut self) -> Outcome {
        if self.shared.known(self.user).is_none() {
            let stored = self.shared.store.load(self.user).await.map_err(store)?;
            self.seen.clone_from(&stored);
            if let Some(tokens) = stored.filter(|tokens| self.is_of_use(tokens)) {
                return Ok(tokens);
            }
        }
        let mut locked = self.shared.lock(self.user).await?;
        let tokens = self.settle(&mut *locked).await?.ok_or_else(no_tokens)?;
        self.seen = Some(tokens.clone());
        if self.is_of_use(&tokens) {
            return Ok(tokens);
        }
        self.refresh(&mut *locked, tokens).await
    }

    /// The tokens of the store, once everything is in it that ought to be.
    pub(super) async fn settle(&self, locked: &mut dyn LockedTokens) -> Result<Option<Tokens>, TokenError> {
        let stored = locked.load().await.map_err(store)?;
        let Some(known) = self.shared.known(self.user) else { return Ok(stored) };
        match (known, &stored) {
            (Known::Unsaved { used, tokens }, Some(stored)) if stored.refresh_token == used => {
                self.save(locked, &tokens).await?;
                return Ok(Some(tokens));
            }
            (Known::DownloadRefused(token), Some(stored)) if stored.refresh_token == token => {
                return Err(refused_before());
            }
            // Somebody has logged in or out since.
            _ => self.shared.forget(self.user),
        }
        Ok(stored)
    }

    /// Looks into the store once more if Canva refuses: a process that does not lock, or not in the same way, may have
    /// refreshed the tokens.
    async fn refresh(&self, locked: &mut dyn LockedTokens, used: Tokens) -> Outcome {
        let refusal = match self.exchange(locked, &used).await? {
            Ok(tokens) => return Ok(tokens),
            Err(refusal) => refusal,
        };
        let stored = locked.load().await.map_err(store)?;
        let Some(other) = stored.filter(|stored| stored.refresh_token != used.refresh_token) else {
            return Err(self.give_up(used, refusal));
        };
        if self.is_of_use(&other) {
            return Ok(other);
        }
        self.exchange(locked, &other).await?.map_err(|refusal| self.give_up(other, refusal))
    }

    /// Saved tokens in place of these, unless Canva refuses the refresh token.
    async fn exchange(
        &self,
        locked: &mut dyn LockedTokens,
        used: &Tokens,
    ) -> Result<Result<Tokens, Error>, TokenError> {
        // A store that cannot be written has to fail before the refresh token is spent.
        locked.save(used).await.map_err(store)?;
        let tokens = match self.shared.integration.refresh(&used.refresh_token).await {
            Ok(tokens) => tokens.following(used),
            Err(error) if error.code() == Some(&ApiErrorCode::InvalidGrant) => return Ok(Err(error)),
            Err(error) => return Err(not_refreshed(error)),
        };
        // From here on there is nothing else that could be refreshed.
        let unsaved = Known::Unsaved { used: used.refresh_token.clone(), tokens: tokens.clone() };
        self.shared.learn(self.user, unsaved);
        self.save_at_last(locked, &tokens).await?;
        if tokens.access_token.expose().is_empty() {
            return Err(not_refreshed(no_answer()));
        }
        Ok(Ok(tokens))
    }

    /// Tries several times, as whoever gets the lock next finds a refresh token that is used.
    async fn save_at_last(&self, locked: &mut dyn LockedTokens, tokens: &Tokens) -> Result<(), TokenError> {
        for pause in PAUSES {
            if self.save(locked, tokens).await.is_ok() {
                return Ok(());
            }
            sleep(pause).await;
        }
        self.save(locked, tokens).await
    }

    async fn save(&self, locked: &mut dyn LockedTokens, tokens: &Tokens) -> Result<(), TokenError> {
        locked.save(tokens).await.map_err(not_saved)?;
        self.shared.forget(self.user);
        Ok(())
    }

    fn give_up(&self, used: Tokens, refusal: Error) -> TokenError {
        self.shared.learn(self.user, Known::DownloadRefused(used.refresh_token));
        refused(refusal)
    }

    fn is_of_use(&self, tokens: &Tokens) -> bool {
        tokens.are_of_use(self.refused, now(), self.shared.margin)
    }
}
