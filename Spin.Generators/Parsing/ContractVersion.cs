using System.Linq;
using Microsoft.CodeAnalysis;

namespace Spin.Generators.Parsing;

/// <summary>The version of the contract that a compilation refers to.</summary>
internal static class ContractVersion
{
    private const int Parts = 3;

    /// <summary>The version of assembly <c>Spin</c>, itself included; null where it is not referenced.</summary>
    internal static string? Find(Compilation compilation) =>
        compilation.Assembly.Name == ContractNames.Contract
            ? Text(compilation.Assembly)
            : compilation.SourceModule.ReferencedAssemblySymbols.FirstOrDefault(static assembly => assembly.Name == ContractNames.Contract) is { } contract
                ? Text(contract)
                : null;

    /// <summary>An assembly's version as packages write it.</summary>
    internal static string Text(IAssemblySymbol assembly) => assembly.Identity.Version.ToString(Parts);
}
