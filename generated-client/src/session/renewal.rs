//! How tokens are renewed without ever losing any: under the store's lock, and saved before anyone gets them.

use super::failure::{no_tokens, not_renewed, not_saved, refused, refused_before, store};
use super::flight::Outcome;
use super::integration::now;
use super::sessions::Shared;
use super::{LockedTokens, Tokens};
use crate::error::{Error, TokenFailure};
use crate::generated::ApiErrorCode;
use crate::secret::Secret;

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
    Refused(Secret),
}

/// Gets tokens of which some may be of no use.
pub(super) struct Renewal<'a> {
    pub(super) shared: &'a Shared,
    pub(super) user: &'a str,
    /// An access token that the API no longer takes.
    pub(super) refused: Option<&'a Secret>,
}

impl Renewal<'_> {
    /// Tokens of use, which nobody has to lock if the store has them; and who has them locked.
    pub(super) async fn run(self) -> Outcome {
        if self.shared.known(self.user).is_none() {
            let stored = self.shared.store.load(self.user).await.map_err(store)?;
            if let Some(tokens) = stored.filter(|tokens| self.is_of_use(tokens)) {
                return Ok(tokens);
            }
        }
        let mut locked = self.shared.store.lock(self.user).await.map_err(store)?;
        let tokens = self.settle(&mut *locked).await?.ok_or_else(no_tokens)?;
        if self.is_of_use(&tokens) {
            return Ok(tokens);
        }
        self.renew(&mut *locked, tokens).await
    }

    /// The tokens of the store, once everything is in it that ought to be.
    async fn settle(&self, locked: &mut dyn LockedTokens) -> Result<Option<Tokens>, TokenFailure> {
        let stored = locked.load().await.map_err(store)?;
        let Some(known) = self.shared.known(self.user) else { return Ok(stored) };
        match (known, &stored) {
            (Known::Unsaved { used, tokens }, Some(stored)) if stored.refresh_token == used => {
                self.save(locked, &tokens).await?;
                return Ok(Some(tokens));
            }
            (Known::Refused(token), Some(stored)) if stored.refresh_token == token => {
                return Err(refused_before());
            }
            // Somebody has logged in or out since.
            _ => self.shared.forget(self.user),
        }
        Ok(stored)
    }

    async fn renew(&self, locked: &mut dyn LockedTokens, used: Tokens) -> Outcome {
        match self.shared.integration.refresh(&used.refresh_token).await {
            Ok(tokens) => {
                let tokens = tokens.following(&used);
                // From here on there is nothing else that could be renewed.
                let unsaved = Known::Unsaved { used: used.refresh_token, tokens: tokens.clone() };
                self.shared.learn(self.user, unsaved);
                self.save(locked, &tokens).await?;
                Ok(tokens)
            }
            Err(error) if error.code() == Some(&ApiErrorCode::InvalidGrant) => {
                self.give_up(locked, used, error).await
            }
            Err(error) => Err(not_renewed(error)),
        }
    }

    async fn save(&self, locked: &mut dyn LockedTokens, tokens: &Tokens) -> Result<(), TokenFailure> {
        locked.save(tokens).await.map_err(not_saved)?;
        self.shared.forget(self.user);
        Ok(())
    }

    /// Looks once more: a process that does not lock, or not in the same way, may have renewed them.
    async fn give_up(&self, locked: &mut dyn LockedTokens, used: Tokens, error: Error) -> Outcome {
        let stored = locked.load().await.map_err(store)?;
        let other = stored.filter(|stored| stored.refresh_token != used.refresh_token);
        if let Some(tokens) = other.filter(|tokens| self.is_of_use(tokens)) {
            return Ok(tokens);
        }
        self.shared.learn(self.user, Known::Refused(used.refresh_token));
        Err(refused(error))
    }

    fn is_of_use(&self, tokens: &Tokens) -> bool {
        self.refused != Some(&tokens.access_token) && tokens.are_fresh(now(), self.shared.margin)
    }
}
