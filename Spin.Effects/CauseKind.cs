namespace Spin.Analysis;

/// <summary>The kinds of causes, as messages name them, with what to do about each.</summary>
internal static class CauseKind
{
    internal const string New = "new";
    internal const string Array = "array";
    internal const string AnonymousObject = "anonymous object";
    internal const string RecordCopy = "copy of a record";
    internal const string Boxing = "boxing";
    internal const string Closure = "closure";
    internal const string Delegate = "delegate creation";
    internal const string Concatenation = "string concatenation";
    internal const string Interpolation = "string interpolation";
    internal const string Text = "ToString";
    internal const string Params = "params array";
    internal const string CollectionExpression = "collection expression";
    internal const string SliceCopy = "copy of a range";
    internal const string Iterator = "iterator";
    internal const string Async = "async state machine";
    internal const string Linq = "LINQ";
    internal const string Enumerator = "enumerator of an interface";
    internal const string Growth = "growing collection";
    internal const string Library = "class library";
    internal const string Contract = "contract";
    internal const string Dynamic = "dynamic";
    internal const string Unseen = "its code cannot be seen here";
    internal const string OpenInterface = "any assembly may implement it";
    internal const string OpenClass = "any assembly may override it";
    internal const string OpenDelegate = "any assembly may supply the function";
    internal const string OpenContract = "its contract says so";
    internal const string Lock = "lock";
    internal const string Await = "await";
    internal const string Wait = "wait";
    internal const string Throw = "throw";
    internal const string Vector = "floating point";
    internal const string Write = "write";
    internal const string Read = "read";
    internal const string ParameterWrite = "write to an argument";

    /// <summary>What to do about an allocation of a kind.</summary>
    internal static string Remedy(string kind) => kind switch
    {
        New or RecordCopy => "create the object in the constructor and reuse it, or make it a struct",
        Array => "create the array in the constructor and reuse it, or use 'stackalloc' into a Span<T>",
        AnonymousObject => "use a tuple",
        Boxing => "use a generic parameter or the exact type, so that the value stays where it is",
        Closure => "make the lambda static and pass what it needs as an argument",
        Delegate => "create the delegate in the constructor and keep it in a field",
        Concatenation or Interpolation or Text => "write the parts into a Span<char> with TryWrite or TryFormat, or log them apart",
        Params => "pass a span, or call an overload with fixed parameters",
        CollectionExpression or SliceCopy => "use a Span<T> or ReadOnlySpan<T>",
        Iterator => "fill a Span<T>, or make a struct enumerator",
        Async => "start a strand through IStrands for what waits",
        Linq => "write the loop",
        Enumerator => "loop over an array, a span or the collection's own type",
        Growth => "use an array of fixed size, created in the constructor",
        Contract => "do it in the constructor or on a strand",
        _ => "do it in the constructor, or use a member that writes into a span",
    };

    /// <summary>Whether nothing is known of a call only because there may be more code than can be seen here.</summary>
    internal static bool IsOpen(string kind) => kind is OpenInterface or OpenClass or OpenDelegate;

    /// <summary>What to do about a call of which nothing is known.</summary>
    internal static string RemedyOfUnknown(string kind) => kind switch
    {
        OpenInterface => "give it a contract with [Effects(…)], make its type internal, or call it through a type parameter",
        OpenClass => "give it a contract with [Effects(…)], or make it or its class sealed or internal",
        OpenDelegate => "use a delegate type of your own that has a contract with [Effects(…)], or let nobody outside set it",
        OpenContract => "take Effects.Unknown out of the contract",
        _ => "have its author give it a contract with [Effects(…)], or move the code into this project",
    };
}
