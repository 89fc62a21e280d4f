namespace Spin.Kernel.Boot;

/// <summary>What this kernel calls itself. A host test holds it against the assembly's version.</summary>
internal static class Versions
{
    /// <summary>The kernel's version.</summary>
    internal const string Kernel = "0.1.0";
}
