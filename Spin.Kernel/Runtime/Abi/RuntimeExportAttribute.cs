namespace System.Runtime;

/// <summary>
/// Exports a static method under a linker symbol and makes it a root of the compilation: ilc recognises the attribute by its name.
/// Only the nucleus may use it; the rules refuse it in spindles.
/// </summary>
/// <param name="entryPoint">The symbol.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
internal sealed class RuntimeExportAttribute(string entryPoint) : Attribute
{
    /// <summary>The symbol.</summary>
    public string EntryPoint { get; } = entryPoint;
}
