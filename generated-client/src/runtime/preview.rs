//! The gate of what is a preview.

/// Compiles items only with the feature `preview`.
macro_rules! preview {
    ($($item:item)*) => {
        $(
            #[cfg(feature = "preview")]
            $item
        )*
    };
}

pub(crate) use preview;
