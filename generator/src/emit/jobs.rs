//! Jobs: how an operation starts one, asks about one, and where a job says how it stands.

use super::types::ident;
use super::{Module, docs};
use crate::model::{FieldPath, JobStart, JobState, Operation, Poll};
use proc_macro2::TokenStream;
use quote::quote;

/// How an operation starts a job.
pub(super) fn start(to: &mut Module<'_>, operation: &Operation, start: &JobStart) -> TokenStream {
    to.runtime("job", &["StartsJob"]);
    if start.poll_module != to.name {
        to.import(&["super", &start.poll_module], &[&start.poll_marker]);
    }
    let (marker, output) = (ident(&operation.marker), to.output(operation));
    let (poll, function) = (ident(&start.poll_marker), ident(&start.poll_function));
    let job = to.named(start.job);
    let to_job = start.to_job.names().map(ident);
    let allow = docs::allow_deprecated(start.poll_is_deprecated);
    quote! {
        #allow
        impl StartsJob for #marker {
            type Poll = #poll;

            #[inline]
            fn job(response: #output) -> #job {
                response #(.#to_job)*
            }

            #[inline]
            fn poll(client: &Client, id: &str) -> Request<#poll> {
                client.#function(id)
            }
        }
    }
}

/// How an operation asks about a job, and how the job stands.
pub(super) fn poll(to: &mut Module<'_>, operation: &Operation, poll: &Poll) -> Vec<TokenStream> {
    to.runtime("job", &["PollsJob"]);
    let (marker, output) = (ident(&operation.marker), to.output(operation));
    let job = to.named(poll.job);
    let to_job = poll.to_job.names().map(ident);
    let polls = quote! {
        impl PollsJob for #marker {
            type Job = #job;

            #[inline]
            fn job(response: #output) -> #job {
                response #(.#to_job)*
            }
        }
    };
    if poll.implements_job { vec![polls, state(to, poll)] } else { vec![polls] }
}

fn state(to: &mut Module<'_>, poll: &Poll) -> TokenStream {
    let JobState { id, status, done, failed, status_ty, result, error } = &poll.state;
    to.runtime("job", &["Job", "Outcome"]);
    let job = to.named(poll.job);
    let (success, failure) = (to.ty(&result.ty), to.ty(&error.ty));
    let status_ty = to.named(*status_ty);
    let (id, status) = (fields(id), fields(status));
    let (result, error) = (optional(quote!(self), result), optional(quote!(self), error));
    let done = done.iter().map(|value| ident(&value.variant));
    let failed = failed.iter().map(|value| ident(&value.variant));
    quote! {
        impl Job for #job {
            type Success = #success;
            type Failure = #failure;

            #[inline]
            fn id(&self) -> &str {
                &self.#id
            }

            #[inline]
            fn status(&self) -> &str {
                self.#status.as_str()
            }

            #[inline]
            fn outcome(self) -> Outcome<#success, #failure> {
                match self.#status {
                    #(#status_ty::#done)|* => Outcome::Success(#result),
                    #(#status_ty::#failed)|* => Outcome::Failure(#error),
                    _ => Outcome::Pending,
                }
            }
        }
    }
}

/// Fields that are always there.
fn fields(path: &FieldPath) -> TokenStream {
    let names = path.names().map(ident);
    quote!(#(#names).*)
}

/// The value at the end of a path from `start` on, as an `Option`.
pub(super) fn optional(start: TokenStream, path: &FieldPath) -> TokenStream {
    let mut value = start;
    let mut is_option = false;
    for step in &path.fields {
        let (field, optional) = (ident(&step.name), step.optional);
        value = match (is_option, optional) {
            (false, _) => quote!(#value.#field),
            (true, false) => quote!(#value.map(|it| it.#field)),
            (true, true) => quote!(#value.and_then(|it| it.#field)),
        };
        is_option |= optional;
    }
    if is_option { value } else { quote!(Some(#value)) }
}
