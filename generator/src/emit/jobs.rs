//! Jobs: the operations that start and poll one, and the job's own state.

use super::docs;
use super::types::{Scope, ident};
use crate::model::{FieldPath, JobStart, JobState, Operation, Poll};
use proc_macro2::TokenStream;
use quote::quote;

/// The operation starts a job.
pub(super) fn start(scope: Scope<'_>, operation: &Operation, start: &JobStart) -> TokenStream {
    let (marker, output, job) = (ident(&operation.marker), scope.output(operation), scope.named(start.job));
    let (poll, function) = (ident(&start.poll_marker), ident(&start.poll_function));
    let poll = if start.poll_module == scope.module {
        quote!(#poll)
    } else {
        let module = ident(&start.poll_module);
        quote!(super::#module::#poll)
    };
    let to_job = start.to_job.names().map(ident);
    let allow = docs::allow_deprecated(start.poll_is_deprecated);
    quote! {
        #allow
        impl runtime::StartsJob for #marker {
            type Poll = #poll;

            #[inline]
            fn job(response: #output) -> #job {
                response #(.#to_job)*
            }

            #[inline]
            fn poll(client: &runtime::Client, id: &str) -> runtime::Request<#poll> {
                client.#function(id)
            }
        }
    }
}

/// The operation polls a job.
pub(super) fn poll(scope: Scope<'_>, operation: &Operation, poll: &Poll) -> Vec<TokenStream> {
    let (marker, output, job) = (ident(&operation.marker), scope.output(operation), scope.named(poll.job));
    let to_job = poll.to_job.names().map(ident);
    let polls = quote! {
        impl runtime::PollsJob for #marker {
            type Job = #job;

            #[inline]
            fn job(response: #output) -> #job {
                response #(.#to_job)*
            }
        }
    };
    if poll.implements_job { vec![polls, state(scope, poll)] } else { vec![polls] }
}

fn state(scope: Scope<'_>, poll: &Poll) -> TokenStream {
    let JobState { id, status, done, failed, status_ty, result, error } = &poll.state;
    let (job, status_ty) = (scope.named(poll.job), scope.named(*status_ty));
    let (success, failure) = (scope.ty(&result.ty), scope.ty(&error.ty));
    let (id, status) = (fields(id), fields(status));
    let (result, error) = (optional(quote!(self), result), optional(quote!(self), error));
    let done = done.iter().map(|value| ident(&value.variant));
    let failed = failed.iter().map(|value| ident(&value.variant));
    quote! {
        impl runtime::Job for #job {
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
            fn outcome(self) -> runtime::Outcome<#success, #failure> {
                match self.#status {
                    #(#status_ty::#done)|* => runtime::Outcome::Success(#result),
                    #(#status_ty::#failed)|* => runtime::Outcome::Failure(#error),
                    _ => runtime::Outcome::Pending,
                }
            }
        }
    }
}

/// Required fields, one in the other.
fn fields(path: &FieldPath) -> TokenStream {
    let names = path.names().map(ident);
    quote!(#(#names).*)
}

/// The value at the end of a path from `start`, as an `Option`.
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
