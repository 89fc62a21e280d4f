namespace Spin.Verifier.Flow;

/// <summary>How far a managed reference, or a structure that holds some, may travel: the language's rules of ref safety.</summary>
internal enum Scope
{
    /// <summary>Not beyond this call: it may refer to this frame.</summary>
    Frame,

    /// <summary>Back to the caller as the result, no further.</summary>
    Return,

    /// <summary>Anywhere that the caller's own may.</summary>
    Caller,
}
