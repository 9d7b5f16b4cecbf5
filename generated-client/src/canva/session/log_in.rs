//! Logins of users that an application does not know before.

use crate::runtime::error::Result;
use crate::runtime::session::{Session, Sessions, Tokens, not_saved};

/// Logins of users that the application does not know before.
impl Sessions {
    /// Saves the tokens of a login, and returns the session of the user who logged in. Call it if the application does
    /// not know its users before they log in.
    ///
    /// The key of the session is `USER_ID:TEAM_ID`, with the IDs that Canva returns for the new tokens: a user can log in
    /// for several teams. Keep [`Session::user`] in the browser's session. For other keys, call the API with
    /// [`Integration::client_with`](crate::session::Integration::client_with), and then [`Session::save`].
    ///
    /// ```no_run
    /// # async fn example(
    /// #     integration: canva_connect::session::Integration,
    /// #     sessions: canva_connect::session::Sessions,
    /// #     login: canva_connect::session::Login,
    /// #     callback_url: &str,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let session = sessions.log_in(login.finish(&integration, callback_url).await?).await?;
    /// println!("{} logged in", session.user());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// If Canva does not return the user, if the tokens have no refresh token, or if the store fails. The tokens are not
    /// saved then.
    pub async fn log_in(&self, tokens: Tokens) -> Result<Session> {
        let user = self.integration().client_with(&tokens).users_me().send().await?.team_user;
        if user.user_id.is_empty() || user.team_id.is_empty() {
            return Err(not_saved("the response has no user ID or no team ID"));
        }
        let session = self.user(&format!("{}:{}", user.user_id, user.team_id));
        session.save(tokens).await?;
        Ok(session)
    }
}
