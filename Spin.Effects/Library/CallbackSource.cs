namespace Spin.Analysis.Library;

/// <summary>From where a member of the class library has what it calls back.</summary>
internal enum CallbackSource
{
    /// <summary>An argument of the call: a delegate, or an object whose member is called.</summary>
    Argument,

    /// <summary>An argument of the generic type: a key that is compared, an element that is sorted.</summary>
    TypeArgument,

    /// <summary>An argument of the generic method.</summary>
    MethodArgument,

    /// <summary>What the object was given when it was made: the comparer of a dictionary, the function of a lazy value.</summary>
    Receiver,
}
