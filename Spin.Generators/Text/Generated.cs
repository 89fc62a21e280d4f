namespace Spin.Generators.Text;

/// <summary>What every generated declaration carries.</summary>
internal static class Generated
{
    /// <summary>The name by which generated declarations are known.</summary>
    internal const string Tool = "Spin.Generators";

    /// <summary>The kernel's assembly: the nucleus.</summary>
    internal const string Nucleus = "Spin.Kernel";

    /// <summary>The version of the manifest attributes' meaning.</summary>
    internal const int ManifestSchema = 1;

    /// <summary>Marks a generated type.</summary>
    internal const string Mark = "[global::System.CodeDom.Compiler.GeneratedCode(\"" + Tool + "\", \"1\")]";

    /// <summary>Keeps a type that only generated code uses out of completion lists.</summary>
    internal const string Hidden = "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";

    /// <summary>Asks the compiler to inline a method.</summary>
    internal const string Inline =
        "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]";

    /// <summary>Forbids the compiler to inline a method.</summary>
    internal const string NoInline =
        "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]";
}
