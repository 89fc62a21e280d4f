namespace Spin.Verifier;

/// <summary>What an assembly is to an image, which decides what it may contain.</summary>
public enum AssemblyRole
{
    /// <summary>Spindles, or a library that they use.</summary>
    Spindle,

    /// <summary>The image itself: its project's own code, the generated dispatch tables, and the one function that the kernel calls.</summary>
    Image,
}
