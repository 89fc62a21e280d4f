namespace System.Runtime;

/// <summary>
/// Binds an extern method to a linker symbol: ilc recognises the attribute by its name and emits a direct call, without the
/// frame of a P/Invoke. Only the nucleus may use it; the rules refuse it in spindles.
/// </summary>
/// <param name="library">Always <c>*</c>: the symbol is in the image itself.</param>
/// <param name="entryPoint">The symbol.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
internal sealed class RuntimeImportAttribute(string library, string entryPoint) : Attribute
{
    /// <summary>Always <c>*</c>.</summary>
    public string Library { get; } = library;

    /// <summary>The symbol.</summary>
    public string EntryPoint { get; } = entryPoint;
}
