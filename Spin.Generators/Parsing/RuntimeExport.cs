using System.Linq;
using Microsoft.CodeAnalysis;

namespace Spin.Generators.Parsing;

/// <summary>The attribute by which the ahead-of-time compiler knows exported functions; it goes by name, so anyone may define it.</summary>
internal static class RuntimeExport
{
    private const string FullName = "System.Runtime.RuntimeExportAttribute";

    /// <summary>Whether a compilation can name no such attribute, so that one must be generated.</summary>
    internal static bool IsMissing(Compilation compilation) =>
        !compilation.GetTypesByMetadataName(FullName).Any(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly));
}
