//! The gate of previews: the cargo feature `preview`.

/// Compiles items only with the feature `preview`.
#[allow(unused_macros, reason = "an API may have no previews")]
macro_rules! preview {
    ($($item:item)*) => {
        $(
            #[cfg(feature = "preview")]
            $item
        )*
    };
}

#[allow(unused_imports, reason = "an API may have no previews")]
pub(crate) use preview;
