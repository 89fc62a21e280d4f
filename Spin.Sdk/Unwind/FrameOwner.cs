namespace Spin.Sdk.Unwind;

/// <summary>Whose code a function is, as far as the kernel must know when it ends a handler in the middle of its work.</summary>
internal enum FrameOwner
{
    /// <summary>Nobody's in particular: the class library's, the contract's, a generated table's.</summary>
    Other,

    /// <summary>A spindle's: it can be ended where it loops.</summary>
    Spindle,

    /// <summary>The nucleus': nothing is ended while it is inside.</summary>
    Nucleus,
}
