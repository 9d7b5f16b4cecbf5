//! The seam around previews: what may change without notice is there only with a cargo feature.

use super::Module;
use proc_macro2::TokenStream;
use quote::quote;

/// The attribute of an item, field, variant or line that is a preview.
pub(super) fn cfg(preview: bool) -> TokenStream {
    if preview { quote!(#[cfg(feature = "preview")]) } else { TokenStream::new() }
}

impl Module<'_> {
    /// Emits items that are all a preview, or none. What only previews name is imported only with them.
    pub(super) fn gated<T>(&mut self, preview: bool, emit: impl FnOnce(&mut Self) -> T) -> T {
        let before = self.in_preview;
        self.in_preview |= preview;
        let items = emit(self);
        self.in_preview = before;
        items
    }

    /// Items behind the seam.
    pub(super) fn gated_items(
        &mut self,
        preview: bool,
        emit: impl FnOnce(&mut Self) -> Vec<TokenStream>,
    ) -> Vec<TokenStream> {
        let cfg = cfg(preview);
        let items = self.gated(preview, emit);
        items.into_iter().map(|item| quote!(#cfg #item)).collect()
    }
}
