//! The kinds of items, and the aspects that facts are about.

macro_rules! words {
    ($(#[doc = $about:literal])+ $name:ident { $($(#[doc = $doc:literal])+ $variant:ident = $word:literal,)+ }) => {
        $(#[doc = $about])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name {
            $($(#[doc = $doc])+ $variant,)+
        }

        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word for it.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }
        }
    };
}

words! {
    /// The kind of an item.
    Kind {
        /// The API as a whole.
        Api = "API",
        /// A region with a server of its own.
        Region = "region",
        /// A scope of tokens.
        Scope = "scope",
        /// A capability of plans.
        Capability = "capability",
        /// A body of responses that report errors.
        ErrorBody = "error body",
        /// An error code of status 429 that reports a rate limit.
        Throttled = "throttling code",
        /// A section of the documentation.
        Section = "section",
        /// A method and a path.
        Operation = "operation",
        /// A parameter in the path.
        PathParameter = "path parameter",
        /// A parameter in the query.
        QueryParameter = "query parameter",
        /// A parameter in a header.
        Header = "header",
        /// The body of a request.
        Body = "body",
        /// A status that reports an error. Its key is the number, or `default`.
        Status = "status",
        /// An error code of a status.
        ErrorCode = "error code",
        /// A rate limit.
        RateLimit = "rate limit",
        /// The pages of a list.
        Pages = "pages",
        /// The state of a job in a response.
        Poll = "job state",
        /// A notification of the API.
        Webhook = "webhook",
        /// An object with fields.
        Object = "object",
        /// A text with known values.
        Enum = "enum",
        /// One of several objects.
        Union = "union",
        /// A field of an object.
        Field = "field",
        /// A value of an enum.
        Value = "value",
        /// An alternative of a union.
        Variant = "variant",
    }
}

words! {
    /// What a fact says about its item.
    Aspect {
        /// The name on the wire.
        Name = "name",
        /// The name in Rust.
        RustName = "name in Rust",
        /// The module in Rust.
        Module = "module",
        /// The crate by which examples import the client.
        Crate = "crate",
        /// The method of a request.
        Method = "method",
        /// The path of a request, with parameters in braces.
        Path = "path",
        /// A base URL.
        Server = "server",
        /// The URL of the authorization page.
        Authorize = "authorization page",
        /// The URL of the token endpoint.
        Token = "token endpoint",
        /// The way to authenticate: `bearer`, `none` or `basic or none`.
        Auth = "authentication",
        /// The scopes of the token: absent if they are unknown, no alternative if every token will do.
        Scopes = "scopes",
        /// A capability of the user's plan.
        Capability = "capability",
        /// The plans that allow a call, in words.
        Plan = "plan",
        /// The price of a call.
        Credits = "price",
        /// A call can be repeated without harm.
        Idempotent = "idempotence",
        /// The field by which the API recognizes a repeated call.
        IdempotencyKey = "idempotency key",
        /// The input that identifies the document of a rate limit.
        Document = "document",
        /// The rate of a limit.
        Rate = "rate",
        /// The owner of a rate limit.
        Per = "owner",
        /// The order of the required arguments.
        Arguments = "order of arguments",
        /// The content type of a body.
        ContentType = "content type",
        /// The encoding of a value, if it is not the usual one of its place.
        Encoding = "encoding",
        /// A value must be present.
        Required = "required",
        /// A value may be `null`.
        Nullable = "nullable",
        /// The type of a value, of a response or of a payload. An empty response has none.
        Type = "type",
        /// The value that is assumed if none is sent.
        Default = "default",
        /// The minimum of a number.
        Min = "minimum",
        /// The maximum of a number.
        Max = "maximum",
        /// The minimum length of a text.
        MinLength = "minimum length",
        /// The maximum length of a text.
        MaxLength = "maximum length",
        /// The minimum number of items.
        MinItems = "minimum number of items",
        /// The maximum number of items.
        MaxItems = "maximum number of items",
        /// The minimum of the numbers in a list.
        ItemMin = "minimum of items",
        /// The maximum of the numbers in a list.
        ItemMax = "maximum of items",
        /// The minimum length of the texts in a list.
        ItemMinLength = "minimum length of items",
        /// The maximum length of the texts in a list.
        ItemMaxLength = "maximum length of items",
        /// The regular expression of a text.
        Pattern = "pattern",
        /// The number of seconds for which a text is the URL of a file.
        Download = "seconds for a download",
        /// The field that distinguishes the alternatives of a union.
        Tag = "tag",
        /// Another alternative of a union in requests has the same type, so values of the type convert into neither.
        SharedType = "shared type",
        /// The path to the error code of an error body.
        Code = "path to the code",
        /// The path to the message of an error body.
        Message = "path to the message",
        /// `cursor` or `offset`.
        PageStyle = "page style",
        /// The parameter that selects a page.
        PageParameter = "page parameter",
        /// The path to the next cursor, or the parameter with the size of a page.
        PageNext = "next page",
        /// The path to the items of a page.
        PageItems = "page items",
        /// The operation that polls a job.
        PolledBy = "polling operation",
        /// The path to a job's ID.
        JobId = "path to the job ID",
        /// The path to a job's status.
        JobStatus = "path to the job status",
        /// The statuses of a job that is done.
        JobDone = "statuses of success",
        /// The statuses of a job that failed.
        JobFailed = "statuses of failure",
        /// The path to a job's result.
        JobResult = "path to the job result",
        /// The path to a job's error.
        JobError = "path to the job error",
        /// The item may change or go without notice.
        Preview = "preview",
        /// The reason not to use the item any more.
        Deprecated = "deprecation",
        /// The documentation.
        Doc = "documentation",
        /// The page of the documentation.
        Link = "documentation page",
        /// The last comparison with the documentation.
        Checked = "comparison",
        /// The reason to believe what the documentation does not state.
        Unverified = "unverified",
        /// An example.
        Example = "example",
    }
}
