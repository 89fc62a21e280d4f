using Microsoft.CodeAnalysis;
using Spin.Generators.Models;

namespace Spin.Generators.Parsing;

/// <summary>Reads which part of the kernel provides a service or raises an event.</summary>
internal static class PartParser
{
    /// <summary>The part; none where the symbol does not say.</summary>
    internal static KernelPart Of(ISymbol symbol) =>
        AttributeReader.Find(symbol, ContractNames.PartOf) is { ConstructorArguments: [{ Value: int part }] } ? (KernelPart)part : KernelPart.None;
}
