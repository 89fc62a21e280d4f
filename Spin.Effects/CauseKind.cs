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
    internal const string Contract = "service";
    internal const string Dynamic = "dynamic";
    internal const string Unseen = "code that cannot be seen";
    internal const string Lock = "lock";
    internal const string Await = "await";
    internal const string Wait = "wait";
    internal const string Throw = "throw";
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
        Unseen => "move the code into this project, where it can be checked",
        _ => "do it in the constructor, or use a member that writes into a span",
    };
}
